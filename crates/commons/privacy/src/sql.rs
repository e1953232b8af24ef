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
    town COUNT_HOLDS = "SELECT COUNT(DISTINCT c.person) FROM privacy_consent c WHERE c.town_id = $1 AND c.purpose = $2
        AND c.given AND c.revision = $3
        AND NOT EXISTS (SELECT 1 FROM privacy_consent x WHERE x.town_id = $1 AND x.person = c.person
            AND x.purpose = $2 AND x.id > c.id)
        AND NOT EXISTS (SELECT 1 FROM privacy_material m WHERE m.town_id = $1 AND m.purpose = $2
            AND m.version > c.notice)";
    town CONSENTS_OF = "SELECT id, purpose, revision, notice, lang, words, given, at, receipt FROM privacy_consent
        WHERE town_id = $1 AND person = $2 ORDER BY id";
    town FORGET_CONSENTS = "UPDATE privacy_consent SET person = NULL WHERE town_id = $1 AND person = $2";
    town MATERIAL_AFTER = "SELECT purpose, MAX(version) FROM privacy_material WHERE town_id = $1 GROUP BY purpose";

    // The notice.
    town CURRENT = "SELECT version, published_at, review_due FROM privacy_notice WHERE town_id = $1
        ORDER BY version DESC LIMIT 1";
    town VERSION = "SELECT version, published_at, review_due FROM privacy_notice WHERE town_id = $1 AND version = $2";
    town VERSIONS = "SELECT version, published_at, review_due FROM privacy_notice WHERE town_id = $1
        ORDER BY version DESC LIMIT 200";
    town TEXTS = "SELECT lang, short, whole FROM privacy_notice_text WHERE town_id = $1 AND version = $2 ORDER BY lang";
    town MATERIAL_IN = "SELECT purpose FROM privacy_material WHERE town_id = $1 AND version = $2 ORDER BY purpose";
    town PUBLISH = "INSERT INTO privacy_notice (town_id, version, published_at, review_due) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, version) DO NOTHING";
    town ADD_TEXT = "INSERT INTO privacy_notice_text (town_id, version, lang, short, whole) VALUES ($1, $2, $3, $4, $5)";
    town ADD_MATERIAL = "INSERT INTO privacy_material (town_id, version, purpose) VALUES ($1, $2, $3)";
    /// Who agreed to one of the purposes that a version changed, and did not take it back before.
    town TO_ASK = "SELECT DISTINCT c.person FROM privacy_consent c
        JOIN privacy_material m ON m.town_id = c.town_id AND m.purpose = c.purpose AND m.version = $2
        WHERE c.town_id = $1 AND c.given AND c.notice < $2 AND c.person > $3
        AND NOT EXISTS (SELECT 1 FROM privacy_consent x WHERE x.town_id = $1 AND x.person = c.person
            AND x.purpose = c.purpose AND x.id > c.id) ORDER BY c.person LIMIT $4";
    town SEEN = "SELECT version FROM privacy_seen WHERE town_id = $1 AND person = $2";
    town SEE = "INSERT INTO privacy_seen (town_id, person, version, seen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, person) DO UPDATE SET version = $3, seen_at = $4";
    town SEEN_BY = "SELECT version, seen_at FROM privacy_seen WHERE town_id = $1 AND person = $2";
    town FORGET_SEEN = "DELETE FROM privacy_seen WHERE town_id = $1 AND person = $2";

    // Cases: that someone asked, and that it was done; never who.
    town ADD_CASE = "INSERT INTO privacy_case (town_id, id, kind, choice, asked_at, done_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, id) DO NOTHING";
    town CASES = "SELECT id, kind, choice, asked_at, done_at FROM privacy_case WHERE town_id = $1 AND id < $2
        ORDER BY id DESC LIMIT $3";
    across CASE_DONE = "UPDATE privacy_case SET done_at = $2 WHERE id = $1 AND done_at IS NULL";
    town PURGE_CASES = "DELETE FROM privacy_case WHERE town_id = $1 AND done_at < $2";

    // Erasures of the installation.
    node ASK_ERASURE = "INSERT INTO privacy_erasure (id, mark, person, choice, asked_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (mark) DO NOTHING";
    node ERASURE = "SELECT person, choice, asked_at, mark FROM privacy_erasure WHERE id = $1 AND done_at IS NULL";
    node ERASED = "UPDATE privacy_erasure SET person = NULL, done_at = $2 WHERE id = $1";
    node MARKS = "SELECT id, mark, choice, asked_at FROM privacy_erasure WHERE id > $1 ORDER BY id LIMIT 1000";
    /// Of a backup that was made while an erasure was under way.
    node REOPEN = "UPDATE privacy_erasure SET done_at = NULL, person = $2 WHERE mark = $1";
    node OPEN = "SELECT id FROM privacy_erasure WHERE done_at IS NULL ORDER BY id";

    // What ended by itself.
    node RAN = "INSERT INTO privacy_run (name, ran_at, ended, ended_in_all) VALUES ($1, $2, $3, $3)
        ON CONFLICT (name) DO UPDATE SET ran_at = $2, ended = $3, ended_in_all = privacy_run.ended_in_all + $3";
    node RUNS = "SELECT name, ran_at, ended, ended_in_all FROM privacy_run ORDER BY name";
}
