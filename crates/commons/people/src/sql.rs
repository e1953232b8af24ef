//! Every statement on persons, sessions, roles and drafts. None belongs to a town: a person may act in several.

use arengo_store::{Migration, statements};

/// The schema. `granted_town` 0 is the whole installation, `process` 0 the whole town.
pub const MIGRATIONS: &[Migration] = &[PEOPLE, crate::proofs::MIGRATION, crate::oidc::sql::MIGRATION];

const PEOPLE: Migration = Migration {
    name: "people/0001_people",
    sql: "CREATE TABLE people_person (
        id BIGINT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        lang TEXT NOT NULL,
        made_at BIGINT NOT NULL
    );
    CREATE TABLE people_contact (
        email_key TEXT NOT NULL PRIMARY KEY,
        email TEXT NOT NULL,
        person BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        confirmed_at BIGINT
    );
    CREATE INDEX people_contact_person ON people_contact (person);
    CREATE TABLE people_password (
        person BIGINT NOT NULL PRIMARY KEY,
        phc TEXT NOT NULL,
        changed_at BIGINT NOT NULL
    );
    CREATE TABLE people_session (
        mark BYTEA NOT NULL PRIMARY KEY,
        id BIGINT NOT NULL,
        person BIGINT NOT NULL,
        device TEXT NOT NULL,
        by_letter BOOLEAN NOT NULL,
        made_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    );
    CREATE INDEX people_session_person ON people_session (person, id);
    CREATE INDEX people_session_end ON people_session (expires_at);
    CREATE TABLE people_role (
        id BIGINT NOT NULL PRIMARY KEY,
        person BIGINT NOT NULL,
        granted_town BIGINT NOT NULL,
        process BIGINT NOT NULL,
        role TEXT NOT NULL,
        granted_at BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX people_role_once ON people_role (person, granted_town, process, role);
    CREATE INDEX people_role_town ON people_role (granted_town, person);
    CREATE TABLE people_draft (
        id BIGINT NOT NULL PRIMARY KEY,
        for_town BIGINT NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        digest BYTEA NOT NULL,
        email_key TEXT NOT NULL,
        email TEXT NOT NULL,
        name TEXT NOT NULL,
        lang TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        code TEXT NOT NULL,
        code_until BIGINT NOT NULL,
        tries BIGINT NOT NULL,
        mails BIGINT NOT NULL,
        used_at BIGINT,
        path TEXT
    );
    CREATE INDEX people_draft_digest ON people_draft (digest, made_at);
    CREATE INDEX people_draft_owner ON people_draft (email_key, for_town, id);
    CREATE INDEX people_draft_age ON people_draft (made_at);
    CREATE TABLE people_link (
        mark BYTEA NOT NULL PRIMARY KEY,
        draft BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    );
    CREATE INDEX people_link_draft ON people_link (draft);
    CREATE TABLE people_code (
        id BIGINT NOT NULL PRIMARY KEY,
        for_town BIGINT NOT NULL,
        email_key TEXT NOT NULL,
        email TEXT NOT NULL,
        lang TEXT NOT NULL,
        mark BYTEA NOT NULL,
        code TEXT NOT NULL,
        tries BIGINT NOT NULL,
        after_path TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        used_at BIGINT
    );
    CREATE UNIQUE INDEX people_code_mark ON people_code (mark);
    CREATE INDEX people_code_mailbox ON people_code (email_key, made_at);",
};

statements! {
    // Persons and contacts.
    node ADD_PERSON = "INSERT INTO people_person (id, name, lang, made_at) VALUES ($1, $2, $3, $4)";
    node ADD_CONTACT = "INSERT INTO people_contact (email_key, email, person, made_at) VALUES ($1, $2, $3, $4)";
    node FIND_BY_EMAIL = "SELECT c.person, p.name FROM people_contact c JOIN people_person p ON p.id = c.person
        WHERE c.email_key = $1";
    node CONFIRM_CONTACT = "UPDATE people_contact SET confirmed_at = $2 WHERE email_key = $1 AND confirmed_at IS NULL";
    node PERSON = "SELECT name, lang FROM people_person WHERE id = $1";
    node EMAIL_OF = "SELECT email, email_key FROM people_contact WHERE person = $1 ORDER BY made_at LIMIT 1";
    node RENAME = "UPDATE people_person SET name = $2, lang = $3 WHERE id = $1";

    // Passwords.
    node KEEP_PASSWORD = "INSERT INTO people_password (person, phc, changed_at) VALUES ($1, $2, $3)
        ON CONFLICT (person) DO UPDATE SET phc = excluded.phc, changed_at = excluded.changed_at";
    node PASSWORD_OF = "SELECT phc FROM people_password WHERE person = $1";
    node PASSWORD_BY_EMAIL = "SELECT c.person, w.phc FROM people_contact c JOIN people_password w ON w.person = c.person
        WHERE c.email_key = $1";

    // Sessions.
    node OPEN_SESSION = "INSERT INTO people_session (mark, id, person, device, by_letter, made_at, seen_at, expires_at, how,
            strong) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)";
    node IDENTIFY = "SELECT s.person, p.name, s.seen_at, r.role, r.granted_town, s.strong, q.since FROM people_session s
        JOIN people_person p ON p.id = s.person LEFT JOIN people_staff_rule q ON q.for_town = $2
        LEFT JOIN people_role r ON r.person = s.person AND r.process = 0 AND r.granted_town IN (0, $2)
        WHERE s.mark = $1 AND s.expires_at > $3";
    node SESSIONS = "SELECT id, mark, device, made_at, seen_at, by_letter, how, strong, provider FROM people_session
        WHERE person = $1 AND expires_at > $2 ORDER BY seen_at DESC, id DESC LIMIT 200";
    node TOUCH = "UPDATE people_session SET seen_at = $2, expires_at = $3 WHERE mark = $1 AND seen_at < $2";
    node CLOSE_SESSION = "DELETE FROM people_session WHERE mark = $1";
    node CLOSE_ONE = "DELETE FROM people_session WHERE person = $1 AND id = $2";
    node WEAKEN = "UPDATE people_session SET strong = FALSE WHERE person = $1 AND how <> 'verified_passkey'";
    node CLOSE_OTHERS = "DELETE FROM people_session WHERE person = $1 AND mark <> $2";

    // Roles.
    node GRANT = "INSERT INTO people_role (id, person, granted_town, process, role, granted_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person, granted_town, process, role) DO NOTHING";
    node REVOKE = "DELETE FROM people_role WHERE id = $1";
    node GRANT_BY_ID = "SELECT r.id, r.person, p.name, r.granted_town, r.process, r.role, r.granted_at, c.email
        FROM people_role r JOIN people_person p ON p.id = r.person LEFT JOIN people_contact c ON c.person = r.person
        WHERE r.id = $1 AND r.granted_town IN (0, $2)";
    node GRANTS_OF_TOWN = "SELECT r.id, r.person, p.name, r.granted_town, r.process, r.role, r.granted_at, c.email
        FROM people_role r JOIN people_person p ON p.id = r.person LEFT JOIN people_contact c ON c.person = r.person
        WHERE r.granted_town IN (0, $1) ORDER BY r.granted_town DESC, p.name, r.person, r.id LIMIT 1000";
    node GRANTS_OF_PERSON = "SELECT r.id, r.person, p.name, r.granted_town, r.process, r.role, r.granted_at, c.email
        FROM people_role r JOIN people_person p ON p.id = r.person LEFT JOIN people_contact c ON c.person = r.person
        WHERE r.person = $1 ORDER BY r.granted_town, r.process, r.id LIMIT 1000";
    node ROLES_IN = "SELECT role, granted_town FROM people_role
        WHERE person = $1 AND granted_town IN (0, $2) AND process IN (0, $3)";
    node COUNT_STEWARDS = "SELECT COUNT(*) FROM people_role WHERE granted_town = 0 AND role = 'steward'";

    // Drafts and their links.
    node ADD_DRAFT = "INSERT INTO people_draft (id, for_town, kind, payload, digest, email_key, email, name, lang, made_at,
            code, code_until, tries, mails) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 0, 0, 0)";
    node SAME_DRAFT = "SELECT id, path FROM people_draft WHERE digest = $1 AND made_at > $2 AND for_town = $3
        ORDER BY id DESC LIMIT 1";
    node DRAFT = "SELECT id, kind, payload, email_key, email, name, lang, made_at, code, code_until, tries, mails,
            used_at, path FROM people_draft WHERE id = $1 AND for_town = $2";
    node DRAFT_BY_LINK = "SELECT d.id, d.kind, d.payload, d.email_key, d.email, d.name, d.lang, d.made_at, d.code,
            d.code_until, d.tries, d.mails, d.used_at, d.path, l.expires_at
        FROM people_link l JOIN people_draft d ON d.id = l.draft WHERE l.mark = $1 AND d.for_town = $2";
    node DRAFTS_OF = "SELECT id, kind, payload, email_key, email, name, lang, made_at, code, code_until, tries, mails,
            used_at, path FROM people_draft
        WHERE email_key = $1 AND for_town = $2 AND used_at IS NULL ORDER BY id DESC LIMIT 50";
    node ADD_LINK = "INSERT INTO people_link (mark, draft, made_at, expires_at) VALUES ($1, $2, $3, $4)";
    node NEW_CODE = "UPDATE people_draft SET code = $2, code_until = $3, tries = 0, mails = mails + 1 WHERE id = $1";
    node TRY_CODE = "UPDATE people_draft SET tries = tries + 1 WHERE id = $1";
    node USE_DRAFT = "UPDATE people_draft SET used_at = $2, path = $3, payload = '', code = '' WHERE id = $1";
    node DROP_LINKS = "DELETE FROM people_link WHERE draft = $1";
    node DROP_DRAFT = "DELETE FROM people_draft WHERE id = $1 AND email_key = $2 AND for_town = $3 AND used_at IS NULL";
    node LETTERS_TODAY = "SELECT
        (SELECT COUNT(*) FROM people_link l JOIN people_draft d ON d.id = l.draft WHERE d.email_key = $1 AND l.made_at > $2)
        + (SELECT COUNT(*) FROM people_code WHERE email_key = $1 AND made_at > $2)";

    // Letters for signing in.
    node ADD_CODE = "INSERT INTO people_code (id, for_town, email_key, email, lang, mark, code, tries, after_path, made_at,
            expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10)";
    node CODE = "SELECT id, email_key, email, lang, code, tries, after_path, expires_at, used_at FROM people_code
        WHERE id = $1 AND for_town = $2";
    node CODE_BY_LINK = "SELECT id, email_key, email, lang, code, tries, after_path, expires_at, used_at FROM people_code
        WHERE mark = $1 AND for_town = $2";
    node TRY_SIGN_IN = "UPDATE people_code SET tries = tries + 1 WHERE id = $1";
    node USE_CODE = "UPDATE people_code SET used_at = $2, code = '' WHERE id = $1 AND used_at IS NULL";
    node RENEW_LINK = "UPDATE people_code SET mark = $2, code = '' WHERE id = $1 AND used_at IS NULL";

    // One's own data, and leaving.
    node OWN_CONTACTS = "SELECT email, email_key, made_at, confirmed_at FROM people_contact WHERE person = $1 ORDER BY made_at";
    node OWN_ACCOUNT = "SELECT name, lang, made_at FROM people_person WHERE id = $1";
    node OWN_PASSWORD = "SELECT changed_at FROM people_password WHERE person = $1";
    node OWN_SESSIONS = "SELECT device, made_at, seen_at, expires_at, how FROM people_session WHERE person = $1 ORDER BY made_at";
    node OWN_DRAFTS = "SELECT kind, payload, name, lang, made_at, path FROM people_draft WHERE email_key = $1 ORDER BY id";
    node SESSION_SINCE = "SELECT made_at FROM people_session WHERE mark = $1 AND person = $2 AND expires_at > $3";
    node LEAVE_STEWARDS = "DELETE FROM people_role WHERE person = $1 AND granted_town = 0";
    node LEAVE_ROLES = "DELETE FROM people_role WHERE person = $1";
    node LEAVE_SESSIONS = "DELETE FROM people_session WHERE person = $1";
    node LEAVE_PASSWORD = "DELETE FROM people_password WHERE person = $1";
    node LEAVE_LINKS = "DELETE FROM people_link WHERE draft IN (SELECT id FROM people_draft WHERE email_key = $1)";
    node LEAVE_DRAFTS = "DELETE FROM people_draft WHERE email_key = $1";
    node LEAVE_CODES = "DELETE FROM people_code WHERE email_key = $1";
    node LEAVE_CONTACTS = "DELETE FROM people_contact WHERE person = $1";
    node LEAVE = "DELETE FROM people_person WHERE id = $1";
    node EVERYBODY = "SELECT id FROM people_person WHERE id > $1 ORDER BY id LIMIT 1000";
    node IS_LAST_STEWARD = "SELECT COUNT(*) FROM people_role r WHERE r.granted_town = 0 AND r.role = 'steward'
        AND r.person = $1 AND NOT EXISTS (SELECT 1 FROM people_role x WHERE x.granted_town = 0 AND x.role = 'steward'
            AND x.person <> $1)";

    // Forgetting.
    node PURGE_CONTACTS = "DELETE FROM people_contact WHERE confirmed_at IS NULL AND made_at < $1
        AND person NOT IN (SELECT person FROM people_role) AND person NOT IN (SELECT person FROM people_password)
        AND person NOT IN (SELECT person FROM people_session)";
    node PURGE_SESSIONS = "DELETE FROM people_session WHERE expires_at <= $1";
    node PURGE_CODES = "DELETE FROM people_code WHERE made_at < $1";
    node PURGE_LINKS = "DELETE FROM people_link WHERE draft IN (SELECT id FROM people_draft WHERE made_at < $1)";
    node PURGE_DRAFTS = "DELETE FROM people_draft WHERE made_at < $1";
}
