//! Every statement on translations.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATION: Migration = Migration {
    name: "consultations/0003_translations",
    sql: include_str!("../../migrations/0003_translations.sql"),
};

statements! {
    town TRANSLATIONS = "SELECT lang, revision, status, tool, translator, dated, version, title, blocks, misfits,
        fingerprint, made_at, published_at FROM consultations_translation
        WHERE town_id = $1 AND text_id = $2 ORDER BY lang, revision";
    town TRANSLATED = "SELECT words FROM consultations_translated
        WHERE town_id = $1 AND text_id = $2 AND lang = $3 AND revision = $4";
    town TRANSLATED_PART = "SELECT words FROM consultations_translated
        WHERE town_id = $1 AND text_id = $2 AND lang = $3 AND revision = $4 AND slug = $5";
    town ADD_TRANSLATION = "INSERT INTO consultations_translation (town_id, text_id, lang, revision, status, tool,
        translator, dated, version, title, blocks, misfits, fingerprint, made_at, made_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    town ADD_TRANSLATED = "INSERT INTO consultations_translated (town_id, text_id, lang, revision, slug, words)
        VALUES ($1, $2, $3, $4, $5, $6)";
    town PUBLISH_TRANSLATION = "UPDATE consultations_translation SET published_at = $5
        WHERE town_id = $1 AND text_id = $2 AND lang = $3 AND revision = $4 AND published_at IS NULL";
    town DROP_TRANSLATION = "DELETE FROM consultations_translation
        WHERE town_id = $1 AND text_id = $2 AND lang = $3 AND revision = $4";
    town DROP_TRANSLATED = "DELETE FROM consultations_translated
        WHERE town_id = $1 AND text_id = $2 AND lang = $3 AND revision = $4";
    town TRANSLATION_ROWS = "SELECT t.process_id, r.lang, r.status, r.tool, r.translator, r.dated, r.version, r.title,
        r.blocks, r.fingerprint, r.published_at FROM consultations_translation r
        JOIN consultations_text t ON t.town_id = r.town_id AND t.id = r.text_id
        WHERE r.town_id = $1 AND (t.process_id > $2 OR (t.process_id = $2 AND r.lang > $3))
        AND (CAST($4 AS BIGINT) = 0 OR t.process_id = $4) AND r.published_at IS NOT NULL
        ORDER BY t.process_id, r.lang LIMIT $5";

    // Leaving.
    town UNSIGN_TRANSLATIONS = "UPDATE consultations_translation SET made_by = NULL
        WHERE town_id = $1 AND made_by = $2";
}
