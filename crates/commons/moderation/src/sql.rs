//! Every statement of moderation.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    name: "moderation/0001_reports",
    sql: "CREATE TABLE moderation_report (
        town_id BIGINT NOT NULL,
        id BIGINT NOT NULL,
        code TEXT NOT NULL,
        subject TEXT NOT NULL,
        words TEXT NOT NULL,
        path TEXT NOT NULL,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        reporter BIGINT,
        created_at BIGINT NOT NULL,
        state TEXT NOT NULL,
        decided_by BIGINT,
        decided_at BIGINT,
        decision_reason TEXT,
        PRIMARY KEY (town_id, id)
    );
    CREATE UNIQUE INDEX moderation_report_code ON moderation_report (town_id, code);
    CREATE UNIQUE INDEX moderation_report_once ON moderation_report (town_id, subject, reporter);
    CREATE INDEX moderation_report_state ON moderation_report (town_id, state, id);",
}];

statements! {
    town ADD = "INSERT INTO moderation_report (town_id, id, code, subject, words, path, reason, note, reporter, created_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open') ON CONFLICT (town_id, subject, reporter) DO NOTHING";
    town BY_CODE = "SELECT id, code, subject, words, path, reason, note, created_at, state, decided_at, decision_reason, reporter
        FROM moderation_report WHERE town_id = $1 AND code = $2";
    town BY_ID = "SELECT id, code, subject, words, path, reason, note, created_at, state, decided_at, decision_reason, reporter
        FROM moderation_report WHERE town_id = $1 AND id = $2";
    town IN_STATE = "SELECT id, code, subject, words, path, reason, note, created_at, state, decided_at, decision_reason, reporter
        FROM moderation_report WHERE town_id = $1 AND state = $2 ORDER BY id LIMIT 100";
    town OF_REPORTER = "SELECT code, words, reason, note, created_at, state, decision_reason, path FROM moderation_report
        WHERE town_id = $1 AND reporter = $2 ORDER BY id";
    town FORGET_REPORTER = "UPDATE moderation_report SET reporter = NULL, note = '' WHERE town_id = $1 AND reporter = $2";
    town FORGET_DECIDER = "UPDATE moderation_report SET decided_by = NULL WHERE town_id = $1 AND decided_by = $2";
    town FORGET_WORDS = "UPDATE moderation_report SET words = '' WHERE town_id = $1 AND subject = $2";
    town NAMING = "SELECT id, words, note, decision_reason FROM moderation_report WHERE town_id = $1
        AND (words LIKE $2 ESCAPE '!' OR note LIKE $2 ESCAPE '!' OR decision_reason LIKE $2 ESCAPE '!')";
    town REWRITE = "UPDATE moderation_report SET words = $3, note = $4, decision_reason = $5 WHERE town_id = $1 AND id = $2";
    town PURGE_REPORTERS = "UPDATE moderation_report SET reporter = NULL
        WHERE town_id = $1 AND decided_at < $2 AND reporter IS NOT NULL";
    town PURGE_REPORTS = "DELETE FROM moderation_report WHERE town_id = $1 AND decided_at < $2";
    town DECIDE = "UPDATE moderation_report SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6
        WHERE town_id = $1 AND subject = $2 AND state = $7";
}
