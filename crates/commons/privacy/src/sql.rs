//! Every statement of privacy.

use arengo_store::statements;

statements! {
    // Consents: each giving and each taking back is a row that stays.
    town ADD_CONSENT = "INSERT INTO privacy_consent (town_id, id, person, purpose, revision, notice, lang, words, given, at,
        receipt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Given, not taken back since, for what the purpose means now.
    town HOLDS = "SELECT COUNT(*) FROM privacy_consent c WHERE c.town_id = $1 AND c.person = $2 AND c.purpose = $3
        AND c.given AND c.revision = $4
        AND NOT EXISTS (SELECT 1 FROM privacy_consent x WHERE x.town_id = $1 AND x.person = $2 AND x.purpose = $3
            AND x.id > c.id)
        AND NOT EXISTS (SELECT 1 FROM privacy_material m WHERE m.town_id = $1 AND m.purpose = $3
            AND m.version > c.notice)";
    /// The same for everyone.
    town WHO_HOLDS = "SELECT c.person FROM privacy_consent c WHERE c.town_id = $1 AND c.purpose = $2
        AND c.given AND c.revision = $3 AND c.person IS NOT NULL AND c.person > $4
        AND NOT EXISTS (SELECT 1 FROM privacy_consent x WHERE x.town_id = $1 AND x.person = c.person
            AND x.purpose = $2 AND x.id > c.id)
        AND NOT EXISTS (SELECT 1 FROM privacy_material m WHERE m.town_id = $1 AND m.purpose = $2
            AND m.version > c.notice) ORDER BY c.person LIMIT $5";
    town CONSENTS_OF = "SELECT id, purpose, revision, notice, lang, words, given, at, receipt FROM privacy_consent
        WHERE town_id = $1 AND person = $2 ORDER BY id";
    town FORGET_CONSENTS = "UPDATE privacy_consent SET person = NULL WHERE town_id = $1 AND person = $2";
    town MATERIAL_AFTER = "SELECT purpose, MAX(version) FROM privacy_material WHERE town_id = $1 GROUP BY purpose";

    // The notice.
    town CURRENT = "SELECT version, published_at, review_due FROM privacy_notice WHERE town_id = $1
        ORDER BY version DESC LIMIT 1";
}
