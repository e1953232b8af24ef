//! Every statement of moderation.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
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
    },
    Migration { name: "moderation/0002_cases", sql: include_str!("../migrations/0002_cases.sql") },
];

macro_rules! cases {
    ($rest:literal) => {
        concat!(
            "SELECT id, subject, path, author, origin, ground, opened_at, due_at, points, reporters, state, action,
            out_of_view_since, first_decided_at, version FROM moderation_case WHERE town_id = $1 ",
            $rest
        )
    };
}
macro_rules! reports {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, case_id, reason, note, reporter, email, confirmed_at, lang, lane, is_repeated, created_at
            FROM moderation_report WHERE town_id = $1 ",
            $rest
        )
    };
}
macro_rules! decisions {
    ($rest:literal) => {
        concat!(
            "SELECT id, case_id, action, rule_no, ground, statement, removed_words, decided_by, decided_at,
            appeal_until, after_appeal FROM moderation_decision WHERE town_id = $1 ",
            $rest
        )
    };
}
macro_rules! appeals {
    ($rest:literal) => {
        concat!(
            "SELECT id, decision_id, party, person, report_id, text, filed_at, state, judged_at, reasons
            FROM moderation_appeal WHERE town_id = $1 ",
            $rest
        )
    };
}

statements! {
    // Cases.
    town ADD_CASE = "INSERT INTO moderation_case (town_id, id, subject, path, author, origin, ground, opened_at, due_at,
        points, reporters, state, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', 1)";
    town CASE = cases!("AND id = $2");
    town OPEN_CASE_OF = cases!("AND subject = $2 AND state = 'open'");
    town LAST_CASE_OF = cases!("AND subject = $2 ORDER BY id DESC LIMIT 1");
    /// What waits for moderators, the overdue first.
    town QUEUE = cases!("AND state IN ('open', 'appealed')
        ORDER BY CASE WHEN due_at < $2 THEN 0 ELSE 1 END, points DESC, due_at, id LIMIT $3");
    town DECIDED = cases!("AND state IN ('decided', 'judged') ORDER BY id DESC LIMIT $2");
    town CASES_OF_AUTHOR = cases!("AND author = $2 AND first_decided_at IS NOT NULL ORDER BY id DESC LIMIT 100");
    town DECIDED_BEFORE = "SELECT COUNT(*) FROM moderation_case WHERE town_id = $1 AND subject = $2
        AND first_decided_at IS NOT NULL";
    town WAITING = "SELECT COUNT(*) FROM moderation_case WHERE town_id = $1 AND state IN ('open', 'appealed')";
    town WEIGH = "UPDATE moderation_case SET ground = $3, points = $4, due_at = $5, reporters = $6, version = version + 1
        WHERE town_id = $1 AND id = $2";
    town OUT_OF_VIEW = "UPDATE moderation_case SET out_of_view_since = $3 WHERE town_id = $1 AND id = $2";
    /// Nothing happens when someone changed the case meanwhile.
    town SETTLE = "UPDATE moderation_case SET state = $4, action = $5, out_of_view_since = NULL,
        first_decided_at = COALESCE(first_decided_at, $6), version = version + 1
        WHERE town_id = $1 AND id = $2 AND version = $3";
    town APPEALED = "UPDATE moderation_case SET state = 'appealed', due_at = $3, version = version + 1
        WHERE town_id = $1 AND id = $2";

    // Reports.
    town ADD_REPORT = "INSERT INTO moderation_report (town_id, id, code, case_id, subject, reason, note, good_faith, reporter,
        email, mailbox, confirmed_at, link_mark, link_until, lang, is_repeated, digest, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    town REPORT_BY_CODE = reports!("AND code = $2");
    town REPORT_BY_LINK = reports!("AND link_mark = $2 AND link_until > $3");
    town REPORT_BY_DIGEST = reports!("AND digest = $2");
    town REPORT_OF_PERSON = reports!("AND subject = $2 AND reporter = $3");
    town REPORT_OF_MAILBOX = reports!("AND subject = $2 AND mailbox = $3 AND confirmed_at IS NOT NULL AND NOT is_repeated
        ORDER BY id LIMIT 1");
    town REPORTS_OF_CASE = reports!("AND case_id = $2 ORDER BY id LIMIT 500");
    town MAILBOX_OF = "SELECT mailbox FROM moderation_report WHERE town_id = $1 AND id = $2";
    town LETTERS_TO = "SELECT COUNT(*) FROM moderation_report WHERE town_id = $1 AND mailbox = $2 AND created_at > $3
        AND reporter IS NULL";
    town CONFIRM = "UPDATE moderation_report SET confirmed_at = $3, is_repeated = $4
        WHERE town_id = $1 AND id = $2 AND confirmed_at IS NULL";
    town TAKE_LANE = "UPDATE moderation_report SET lane = $3, lane_at = $4 WHERE town_id = $1 AND id = $2";
    /// Earlier uses of the fast lane by a mailbox, and whether the thing stayed as it was.
    town LANE_USES = "SELECT r.lane_at, c.action FROM moderation_report r
        JOIN moderation_case c ON c.town_id = r.town_id AND c.id = r.case_id
        WHERE r.town_id = $1 AND r.mailbox = $2 AND r.lane = 'fast' ORDER BY r.id DESC LIMIT 100";

    // Decisions and appeals.
    town ADD_DECISION = "INSERT INTO moderation_decision (town_id, id, case_id, action, rule_no, ground, statement,
        removed_words, decided_by, decided_at, appeal_until, after_appeal)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    town DECISION = decisions!("AND id = $2");
    town DECISIONS_OF_CASE = decisions!("AND case_id = $2 ORDER BY id LIMIT 100");
    /// What other cases took out of the same thing, and is still out.
    town OTHER_REDACTIONS = "SELECT d.removed_words, d.ground FROM moderation_decision d
        JOIN moderation_case c ON c.town_id = d.town_id AND c.id = d.case_id
        WHERE d.town_id = $1 AND c.subject = $2 AND c.id <> $3 AND c.action = 'redact' AND d.action = 'redact'
        AND d.removed_words <> '' ORDER BY d.id LIMIT 100";
    town ADD_APPEAL = "INSERT INTO moderation_appeal (town_id, id, case_id, decision_id, party, person, report_id, text,
        filed_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open')
        ON CONFLICT (town_id, decision_id, party, report_id) DO NOTHING";
    town APPEALS_OF_CASE = appeals!("AND case_id = $2 ORDER BY id LIMIT 100");
    town JUDGE = "UPDATE moderation_appeal SET state = $3, judged_by = $4, judged_at = $5, reasons = $6
        WHERE town_id = $1 AND case_id = $2 AND state = 'open'";
    town JUDGES_OF_CASE = "SELECT DISTINCT judged_by FROM moderation_appeal
        WHERE town_id = $1 AND case_id = $2 AND judged_by IS NOT NULL";

    // The code of conduct, the rules, the settings.
    town ACCEPTED = "SELECT COUNT(*) FROM moderation_code_acceptance WHERE town_id = $1 AND person = $2 AND version = $3";
    town ACCEPT = "INSERT INTO moderation_code_acceptance (town_id, person, version, accepted_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, person, version) DO NOTHING";
    town RULES = "SELECT no, ground, words, is_retired, version FROM moderation_rule WHERE town_id = $1 ORDER BY no";
    town ADD_RULE = "INSERT INTO moderation_rule (town_id, no, ground, words, is_retired, changed_at, changed_by, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, CAST($8 AS BIGINT) + 1) ON CONFLICT (town_id, no) DO NOTHING";
    town SAVE_RULE = "UPDATE moderation_rule SET ground = $3, words = $4, is_retired = $5, changed_at = $6,
        changed_by = $7, version = version + 1 WHERE town_id = $1 AND no = $2 AND version = $8";
    town REVIEWS_FIRST = "SELECT reviews_first FROM moderation_setting WHERE town_id = $1";
    town SET_REVIEWS_FIRST = "INSERT INTO moderation_setting (town_id, reviews_first, changed_at, changed_by)
        VALUES ($1, $2, $3, $4) ON CONFLICT (town_id) DO UPDATE SET reviews_first = excluded.reviews_first,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by";

    // What is kept about persons: given out, and forgotten.
    town PURGE_REPORTERS = "UPDATE moderation_report SET reporter = NULL, email = NULL, mailbox = NULL
        WHERE town_id = $1 AND (reporter IS NOT NULL OR email IS NOT NULL OR mailbox IS NOT NULL) AND case_id IN
        (SELECT id FROM moderation_case WHERE town_id = $1 AND first_decided_at < $2)";
    town FORGET_WORDS_OF = "UPDATE moderation_decision SET removed_words = '' WHERE town_id = $1 AND case_id IN
        (SELECT id FROM moderation_case WHERE town_id = $1 AND subject = $2)";
    town STATEMENTS_NAMING = "SELECT id, statement FROM moderation_decision WHERE town_id = $1 AND statement LIKE $2 ESCAPE '!'";
    town REWRITE_STATEMENT = "UPDATE moderation_decision SET statement = $3 WHERE town_id = $1 AND id = $2";
    town NOTES_NAMING = "SELECT id, note FROM moderation_report WHERE town_id = $1 AND note LIKE $2 ESCAPE '!'";
    town REWRITE_NOTE = "UPDATE moderation_report SET note = $3 WHERE town_id = $1 AND id = $2";
    town APPEALS_NAMING = "SELECT id, text FROM moderation_appeal WHERE town_id = $1 AND text LIKE $2 ESCAPE '!'";
    town REWRITE_APPEAL = "UPDATE moderation_appeal SET text = $3 WHERE town_id = $1 AND id = $2";
    town REASONS_NAMING = "SELECT id, reasons FROM moderation_appeal WHERE town_id = $1 AND reasons LIKE $2 ESCAPE '!'";
    town REWRITE_REASONS = "UPDATE moderation_appeal SET reasons = $3 WHERE town_id = $1 AND id = $2";
    town PERSONAL_REPORTS = "SELECT code, subject, reason, note, created_at FROM moderation_report
        WHERE town_id = $1 AND reporter = $2 ORDER BY id LIMIT 10000";
    town FORGET_REPORTER = "UPDATE moderation_report SET reporter = NULL, email = NULL, mailbox = NULL, note = ''
        WHERE town_id = $1 AND reporter = $2";
    town FORGET_MAILBOX = "UPDATE moderation_report SET reporter = NULL, email = NULL, mailbox = NULL, note = ''
        WHERE town_id = $1 AND (email = $2 OR mailbox = $2)";
    town PERSONAL_DECISIONS = "SELECT c.subject, d.action, d.statement, d.removed_words, d.decided_at
        FROM moderation_decision d JOIN moderation_case c ON c.town_id = d.town_id AND c.id = d.case_id
        WHERE d.town_id = $1 AND c.author = $2 ORDER BY d.id LIMIT 10000";
    town FORGET_REMOVED_WORDS = "UPDATE moderation_decision SET removed_words = '' WHERE town_id = $1
        AND case_id IN (SELECT c.id FROM moderation_case c WHERE c.town_id = $1 AND c.author = $2)";
    town FORGET_AUTHOR = "UPDATE moderation_case SET author = NULL WHERE town_id = $1 AND author = $2";
    town PERSONAL_APPEALS = "SELECT text, state, filed_at FROM moderation_appeal
        WHERE town_id = $1 AND person = $2 ORDER BY id LIMIT 10000";
    town FORGET_APPELLANT = "UPDATE moderation_appeal SET person = NULL, text = '' WHERE town_id = $1 AND person = $2";
    town PERSONAL_MODERATED = "SELECT action, statement, decided_at FROM moderation_decision
        WHERE town_id = $1 AND decided_by = $2
        UNION ALL SELECT state, COALESCE(reasons, ''), judged_at FROM moderation_appeal WHERE town_id = $1 AND judged_by = $2
        UNION ALL SELECT 'code_accepted', '', accepted_at FROM moderation_code_acceptance WHERE town_id = $1 AND person = $2
        ORDER BY 3 LIMIT 10000";
    town FORGET_DECIDER = "UPDATE moderation_decision SET decided_by = 0 WHERE town_id = $1 AND decided_by = $2";
    town FORGET_JUDGE = "UPDATE moderation_appeal SET judged_by = NULL WHERE town_id = $1 AND judged_by = $2";
    town FORGET_ACCEPTANCE = "DELETE FROM moderation_code_acceptance WHERE town_id = $1 AND person = $2";
    town FORGET_RULE_EDITOR = "UPDATE moderation_rule SET changed_by = 0 WHERE town_id = $1 AND changed_by = $2";
    town FORGET_SETTING_EDITOR = "UPDATE moderation_setting SET changed_by = 0 WHERE town_id = $1 AND changed_by = $2";

    // Figures of a period: from, until.
    town FIRST_REPORT = "SELECT MIN(created_at) FROM moderation_report WHERE town_id = $1";
    town COUNT_REPORTS = "SELECT reason, COUNT(*) FROM moderation_report
        WHERE town_id = $1 AND created_at >= $2 AND created_at < $3 AND NOT is_repeated GROUP BY reason ORDER BY reason";
    town COUNT_DECISIONS = "SELECT action, COUNT(*) FROM moderation_decision
        WHERE town_id = $1 AND decided_at >= $2 AND decided_at < $3 AND NOT after_appeal GROUP BY action ORDER BY action";
    town COUNT_GROUNDS = "SELECT ground, COUNT(*) FROM moderation_decision WHERE town_id = $1 AND decided_at >= $2
        AND decided_at < $3 AND action IN ('redact', 'hide', 'warn') GROUP BY ground ORDER BY ground";
    town COUNT_APPEALS = "SELECT party, state, COUNT(*) FROM moderation_appeal
        WHERE town_id = $1 AND filed_at >= $2 AND filed_at < $3 GROUP BY party, state ORDER BY party, state";
    town COUNT_REINSTATED = "SELECT COUNT(*) FROM moderation_appeal WHERE town_id = $1 AND judged_at >= $2
        AND judged_at < $3 AND party = 'author' AND state = 'reversed'";
    town COUNT_LANE = "SELECT lane, COUNT(*) FROM moderation_report
        WHERE town_id = $1 AND lane_at >= $2 AND lane_at < $3 AND lane IS NOT NULL GROUP BY lane ORDER BY lane";
    town TIMES = "SELECT first_decided_at - opened_at FROM moderation_case WHERE town_id = $1 AND first_decided_at >= $2
        AND first_decided_at < $3 AND origin = 'report' ORDER BY 1 LIMIT 100000";
    town COUNT_OPEN = "SELECT COUNT(*) FROM moderation_case WHERE town_id = $1 AND state = 'open' AND origin = 'report'";
}
