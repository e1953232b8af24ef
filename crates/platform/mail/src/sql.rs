//! Every statement on letters. Letters belong to no town: the same person is written to by several.

use arengo_store::{Migration, statements};

/// The schema.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "mail/0001_letters",
    sql: "CREATE TABLE mail_letter (
        id BIGINT NOT NULL PRIMARY KEY,
        from_town BIGINT,
        recipient TEXT NOT NULL,
        lang TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        html TEXT,
        unsubscribe TEXT,
        once_key TEXT,
        state TEXT NOT NULL,
        attempts BIGINT NOT NULL,
        message_id TEXT NOT NULL,
        queued_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        failure TEXT
    );
    CREATE UNIQUE INDEX mail_letter_once ON mail_letter (once_key);
    CREATE INDEX mail_letter_recipient ON mail_letter (recipient, id);
    CREATE INDEX mail_letter_state ON mail_letter (state, changed_at);",
}];

statements! {
    node ADD = "INSERT INTO mail_letter (id, from_town, recipient, lang, subject, body, html, unsubscribe, once_key,
            state, attempts, message_id, queued_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', 0, $10, $11, $11)
        ON CONFLICT (once_key) DO NOTHING";
    node FIND = "SELECT id, recipient, lang, subject, body, html, unsubscribe, state, attempts, message_id, queued_at,
            failure, from_town, changed_at FROM mail_letter WHERE id = $1";
    node RECENT = "SELECT id, recipient, lang, subject, body, html, unsubscribe, state, attempts, message_id, queued_at,
            failure, from_town, changed_at FROM mail_letter WHERE id < $1 ORDER BY id DESC LIMIT $2";
    node RECENT_TO = "SELECT id, recipient, lang, subject, body, html, unsubscribe, state, attempts, message_id,
            queued_at, failure, from_town, changed_at FROM mail_letter WHERE id < $1 AND recipient = $3 ORDER BY id DESC LIMIT $2";
    node UNDELIVERED = "SELECT id, recipient, lang, subject, body, html, unsubscribe, state, attempts, message_id,
            queued_at, failure, from_town, changed_at FROM mail_letter
        WHERE state IN ('failed', 'doubtful') AND from_town = $1 ORDER BY id DESC LIMIT 200";
    node COUNTS = "SELECT state, COUNT(*) FROM mail_letter GROUP BY state";
    node HAND_OVER = "UPDATE mail_letter SET state = 'sending', attempts = attempts + 1, changed_at = $2
        WHERE id = $1 AND state = 'queued'";
    node SENT = "UPDATE mail_letter SET state = 'sent', body = '', html = NULL, unsubscribe = NULL, failure = NULL,
            changed_at = $2 WHERE id = $1 AND state IN ('sending', 'doubtful')";
    node KEPT = "UPDATE mail_letter SET state = 'kept', changed_at = $2 WHERE id = $1 AND state = 'queued'";
    node BACK = "UPDATE mail_letter SET state = 'queued', failure = $3, changed_at = $2
        WHERE id = $1 AND state IN ('queued', 'sending')";
    node TRIED = "UPDATE mail_letter SET attempts = attempts + 1, failure = $3, changed_at = $2
        WHERE id = $1 AND state = 'queued'";
    node FAILED = "UPDATE mail_letter SET state = 'failed', failure = $3, changed_at = $2
        WHERE id = $1 AND state IN ('queued', 'sending')";
    node DOUBTFUL = "UPDATE mail_letter SET state = 'doubtful', failure = $3, changed_at = $2
        WHERE id = $1 AND state = 'sending'";
    node AGAIN = "UPDATE mail_letter SET state = 'queued', attempts = 0, queued_at = $3, changed_at = $3
        WHERE id = $1 AND from_town = $2 AND state IN ('failed', 'doubtful')";
    node DROP_TO = "DELETE FROM mail_letter WHERE LOWER(recipient) = LOWER($1)";
    node DROP_KEY = "DELETE FROM mail_letter WHERE once_key = $1";
    node NAMING = "SELECT id, subject, body FROM mail_letter
        WHERE subject LIKE $1 ESCAPE '!' OR body LIKE $1 ESCAPE '!' OR html LIKE $1 ESCAPE '!' LIMIT 10000";
    node REWRITE = "UPDATE mail_letter SET subject = $2, body = $3, html = NULL WHERE id = $1";
    node PURGE = "DELETE FROM mail_letter WHERE changed_at < $1 AND state IN ('sent', 'failed', 'doubtful', 'kept')";
}
