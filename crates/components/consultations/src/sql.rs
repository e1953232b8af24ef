//! Every statement of the consultations' texts. One place of a version is written twice, never changed after
//! it is public.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "consultations/0001_texts", sql: include_str!("../migrations/0001_texts.sql") },
    crate::answers::sql::MIGRATION,
    crate::translation::sql::MIGRATION,
];

statements! {
    town TEXT_OF = "SELECT id, template, lang FROM consultations_text
        WHERE town_id = $1 AND process_id = $2";
    town ADD_TEXT = "INSERT INTO consultations_text (town_id, id, process_id, template, lang, made_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6)";
    town TOUCH_TEXT = "UPDATE consultations_text SET template = $3, lang = $4, updated_at = $5
        WHERE town_id = $1 AND id = $2";
    town VERSIONS = "SELECT number, kind, dated, state, note, title, fingerprint, parts, blocks, actions, commitments,
        made_at, made_by, published_at FROM consultations_version WHERE town_id = $1 AND text_id = $2 ORDER BY number";
    town ADD_VERSION = "INSERT INTO consultations_version (town_id, text_id, number, kind, dated, state, note, title,
        fingerprint, parts, blocks, actions, commitments, made_at, made_by, carried)
        VALUES ($1, $2, $3, $4, $5, 'preparation', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    town CARRIED = "SELECT carried FROM consultations_version WHERE town_id = $1 AND text_id = $2 AND number = $3";
    town DROP_VERSION = "DELETE FROM consultations_version WHERE town_id = $1 AND text_id = $2 AND number = $3
        AND state = 'preparation'";
    town DROP_PARTS = "DELETE FROM consultations_part WHERE town_id = $1 AND text_id = $2 AND version = $3";
    town PUBLISH_VERSION = "UPDATE consultations_version SET state = 'public', kind = $4, dated = $5, note = $6,
        published_at = $7 WHERE town_id = $1 AND text_id = $2 AND number = $3 AND state = 'preparation'";

    town ADD_PART = "INSERT INTO consultations_part (town_id, text_id, version, slug, position, level, kind, number,
        title, excerpt, blocks, missing, folded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    town PART = "SELECT slug, position, level, kind, number, title, excerpt, blocks, missing FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3 AND slug = $4";
    town ALL_PARTS = "SELECT slug, position, level, kind, number, title, excerpt, blocks, missing
        FROM consultations_part WHERE town_id = $1 AND text_id = $2 AND version = $3 ORDER BY position";
    town HEADS = "SELECT slug, position, level, kind, number, title, excerpt FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3 AND position >= $4 ORDER BY position LIMIT $5";
    town HEADS_AROUND = "SELECT slug, position, level, kind, number, title, excerpt FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3
        AND position BETWEEN
            (SELECT p.position FROM consultations_part p WHERE p.town_id = $1 AND p.text_id = $2 AND p.version = $3
                AND p.slug = $4) - CAST($5 AS BIGINT)
        AND (SELECT p.position FROM consultations_part p WHERE p.town_id = $1 AND p.text_id = $2 AND p.version = $3
                AND p.slug = $4) + CAST($5 AS BIGINT)
        ORDER BY position";
    town FIND_PARTS = "SELECT slug, position, level, kind, number, title, excerpt FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3
        AND folded LIKE $4 ESCAPE '!' AND folded LIKE $5 ESCAPE '!' AND folded LIKE $6 ESCAPE '!'
        AND folded LIKE $7 ESCAPE '!' AND folded LIKE $8 ESCAPE '!' AND position >= $9 ORDER BY position LIMIT $10";
    town MISSING = "SELECT slug, number, title, missing FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3 AND missing <> '[]' ORDER BY position";
    town LAST_VERSION_WITH = "SELECT MAX(p.version) FROM consultations_part p
        JOIN consultations_version v ON v.town_id = p.town_id AND v.text_id = p.text_id AND v.number = p.version
        WHERE p.town_id = $1 AND p.text_id = $2 AND p.slug = $3 AND v.state = 'public'";

    town RETIRED = "SELECT part_slug, anchor, words FROM consultations_retired WHERE town_id = $1 AND text_id = $2";
    town RETIRE = "INSERT INTO consultations_retired (town_id, text_id, part_slug, anchor, words)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (town_id, text_id, part_slug, anchor) DO UPDATE SET words = $5";

    town ADD_REDIRECT = "INSERT INTO consultations_redirect (town_id, text_id, old_slug, new_slug) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, text_id, old_slug) DO UPDATE SET new_slug = $4";
    town MOVE_REDIRECTS = "UPDATE consultations_redirect SET new_slug = $4
        WHERE town_id = $1 AND text_id = $2 AND new_slug = $3";
    town DROP_REDIRECT = "DELETE FROM consultations_redirect WHERE town_id = $1 AND text_id = $2 AND old_slug = $3";
    town REDIRECT = "SELECT new_slug FROM consultations_redirect WHERE town_id = $1 AND text_id = $2 AND old_slug = $3";

    town PUT_RESULT = "INSERT INTO consultations_result (town_id, text_id, part_slug, number, anchor, words, state,
        created_version, last_version, changed_at) VALUES ($1, $2, $3, $4, $5, $6, 'not_started', $7, $7, $8)
        ON CONFLICT (town_id, text_id, part_slug, number) DO UPDATE SET anchor = $5, words = $6, last_version = $7";
    town RESULTS = "SELECT part_slug, number, anchor, words, state, created_version, last_version
        FROM consultations_result WHERE town_id = $1 AND text_id = $2 ORDER BY part_slug, number";
    town RESULTS_OF = "SELECT part_slug, number, anchor, words, state, created_version, last_version
        FROM consultations_result WHERE town_id = $1 AND text_id = $2 AND part_slug = $3 ORDER BY number";

    town ADD_INTEREST = "INSERT INTO consultations_interest (town_id, id, text_id, part_slug, person_id, organisation,
        offers, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (town_id, text_id, part_slug, person_id, organisation) DO NOTHING";
    town INTERESTS_OF = "SELECT id, part_slug, person_id, organisation, offers, made_at, hidden_reason
        FROM consultations_interest WHERE town_id = $1 AND text_id = $2 AND part_slug = $3 ORDER BY id LIMIT 200";
    town INTEREST = "SELECT i.id, i.part_slug, i.person_id, i.organisation, i.offers, i.made_at, i.hidden_reason,
        t.process_id FROM consultations_interest i
        JOIN consultations_text t ON t.town_id = i.town_id AND t.id = i.text_id
        WHERE i.town_id = $1 AND i.id = $2";
    town HIDE_INTEREST = "UPDATE consultations_interest SET hidden_reason = $3 WHERE town_id = $1 AND id = $2";
    town COUNT_INTERESTS = "SELECT COUNT(*) FROM consultations_interest
        WHERE town_id = $1 AND text_id = $2 AND hidden_reason IS NULL";

    // One's own data, and leaving.
    town OWN_INTERESTS = "SELECT part_slug, organisation, offers, made_at FROM consultations_interest
        WHERE town_id = $1 AND person_id = $2 ORDER BY id";
    town LEAVE_INTERESTS = "DELETE FROM consultations_interest WHERE town_id = $1 AND person_id = $2";
    town OWN_ANSWERS = "SELECT comment_id, outcome, reason, lang, decided_at FROM consultations_disposition
        WHERE town_id = $1 AND decided_by = $2 ORDER BY decided_at, comment_id";
    town UNSIGN_DISPOSITIONS = "UPDATE consultations_disposition SET decided_by = NULL WHERE town_id = $1 AND decided_by = $2";
    town UNSIGN_EARLIER_DISPOSITIONS = "UPDATE consultations_disposition_revision SET decided_by = NULL
        WHERE town_id = $1 AND decided_by = $2";
    town UNSIGN_GROUPS = "UPDATE consultations_group SET made_by = NULL WHERE town_id = $1 AND made_by = $2";
    town UNSIGN_VERSIONS = "UPDATE consultations_version SET made_by = NULL WHERE town_id = $1 AND made_by = $2";
    town UNSIGN_UPLOADS = "UPDATE consultations_upload SET made_by = NULL WHERE town_id = $1 AND made_by = $2";
    town UNSIGN_REPORTS = "UPDATE consultations_report_revision SET made_by = NULL WHERE town_id = $1 AND made_by = $2";
    town REPORTS_NAMING = "SELECT process_id, lang, revision, title, publisher, issued, body
        FROM consultations_report_revision WHERE town_id = $1
        AND (body LIKE $2 ESCAPE '!' OR title LIKE $2 ESCAPE '!')";
    town REWRITE_REPORT = "UPDATE consultations_report_revision SET title = $5, body = $6
        WHERE town_id = $1 AND process_id = $2 AND lang = $3 AND revision = $4";

    town PUT_UPLOAD = "INSERT INTO consultations_upload (town_id, id, process_id, made_at, made_by, file_name, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    town UPLOAD = "SELECT process_id, made_at, file_name, body FROM consultations_upload
        WHERE town_id = $1 AND id = $2 AND made_at > $3";
    town DROP_UPLOAD = "DELETE FROM consultations_upload WHERE town_id = $1 AND id = $2";
    town DROP_OLD_UPLOADS = "DELETE FROM consultations_upload WHERE town_id = $1 AND made_at <= $2";

    town RESULT_ROWS = "SELECT t.process_id, r.part_slug, r.number, r.anchor, r.words, r.state, r.created_version,
        r.last_version, t.lang FROM consultations_result r
        JOIN consultations_text t ON t.town_id = r.town_id AND t.id = r.text_id
        WHERE r.town_id = $1 AND (t.process_id, r.part_slug, r.number) > ($2, $3, $4)
        AND (CAST($5 AS BIGINT) = 0 OR t.process_id = $5) ORDER BY t.process_id, r.part_slug, r.number LIMIT $6";
    town INTEREST_ROWS = "SELECT i.id, t.process_id, i.part_slug, i.organisation, i.offers, i.made_at
        FROM consultations_interest i JOIN consultations_text t ON t.town_id = i.town_id AND t.id = i.text_id
        WHERE i.town_id = $1 AND i.id > $2 AND i.hidden_reason IS NULL AND (CAST($3 AS BIGINT) = 0 OR t.process_id = $3)
        ORDER BY i.id LIMIT $4";
    town SECTION_ROWS = "SELECT t.process_id, p.position, p.slug, p.kind, p.number, p.title, p.level, p.version, t.lang
        FROM consultations_part p
        JOIN consultations_text t ON t.town_id = p.town_id AND t.id = p.text_id
        WHERE p.town_id = $1 AND p.version = (SELECT MAX(v.number) FROM consultations_version v
            WHERE v.town_id = p.town_id AND v.text_id = p.text_id AND v.state = 'public')
        AND (t.process_id, p.position) > ($2, $3) AND (CAST($4 AS BIGINT) = 0 OR t.process_id = $4)
        ORDER BY t.process_id, p.position LIMIT $5";
}
