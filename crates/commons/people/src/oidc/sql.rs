//! Every statement on identities of other providers and on people who arrive from one. None belongs to a town.

use arengo_store::{Migration, statements};

/// `people_identity`: whose identity at a provider is whose account. `people_arrival`: who came from a provider for
/// the first time and has not said yet which account it is. `people_way`: ways to a provider that were used up.
pub(crate) const MIGRATION: Migration = Migration {
    name: "people/0003_identities",
    sql: "CREATE TABLE people_identity (
        id BIGINT NOT NULL PRIMARY KEY,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        provider TEXT NOT NULL,
        person BIGINT NOT NULL,
        strength TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX people_identity_once ON people_identity (issuer, subject);
    CREATE INDEX people_identity_person ON people_identity (person);
    CREATE TABLE people_arrival (
        mark BYTEA NOT NULL PRIMARY KEY,
        letter_mark BYTEA,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        provider TEXT NOT NULL,
        strength TEXT NOT NULL,
        email TEXT,
        email_key TEXT,
        name TEXT NOT NULL,
        after_path TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        used_at BIGINT
    );
    CREATE UNIQUE INDEX people_arrival_letter ON people_arrival (letter_mark);
    CREATE INDEX people_arrival_age ON people_arrival (made_at);
    CREATE TABLE people_way (
        mark BYTEA NOT NULL PRIMARY KEY,
        used_at BIGINT NOT NULL
    );
    CREATE INDEX people_way_age ON people_way (used_at);
    ALTER TABLE people_session ADD COLUMN provider TEXT NOT NULL DEFAULT '';",
};

statements! {
    node FIND = "SELECT id, person FROM people_identity WHERE issuer = $1 AND subject = $2";
    node ADD = "INSERT INTO people_identity (id, issuer, subject, provider, person, strength, made_at, seen_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (issuer, subject) DO NOTHING";
    node SEEN = "UPDATE people_identity SET provider = $2, strength = $3, seen_at = $4 WHERE id = $1";
    node OF_PERSON = "SELECT id, provider, made_at, seen_at FROM people_identity WHERE person = $1 ORDER BY made_at, id
        LIMIT 100";
    node REMOVE = "DELETE FROM people_identity WHERE id = $1 AND person = $2";
    node MARK_SESSION = "UPDATE people_session SET provider = $2 WHERE mark = $1";
    // A session that waited for a second factor does not say which provider it came through: it ends, too.
    node CLOSE_SESSIONS = "DELETE FROM people_session WHERE person = $1 AND mark <> $3
        AND (provider = $2 OR (provider = '' AND how = 'provider'))";
    // Nor does whoever waits for it: all who came through a provider begin anew.
    node CLOSE_DOORS = "DELETE FROM people_pending WHERE person = $1 AND how = 'provider'";

    node ARRIVE = "INSERT INTO people_arrival (mark, letter_mark, issuer, subject, provider, strength, email, email_key,
            name, after_path, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    node ARRIVAL = "SELECT mark, issuer, subject, provider, strength, email, name, after_path, expires_at, used_at
        FROM people_arrival WHERE mark = $1";
    node ARRIVAL_BY_LETTER = "SELECT mark, issuer, subject, provider, strength, email, name, after_path, expires_at,
            used_at FROM people_arrival WHERE letter_mark = $1";
    node USE_ARRIVAL = "UPDATE people_arrival SET used_at = $2, name = '', email = NULL, email_key = NULL
        WHERE mark = $1 AND used_at IS NULL";
    node USE_WAY = "INSERT INTO people_way (mark, used_at) VALUES ($1, $2) ON CONFLICT (mark) DO NOTHING";

    node OWN_IDENTITIES = "SELECT provider, issuer, subject, strength, made_at, seen_at FROM people_identity
        WHERE person = $1 ORDER BY made_at, id";
    node OWN_ARRIVALS = "SELECT provider, name, email, made_at FROM people_arrival
        WHERE email_key = $1 AND used_at IS NULL ORDER BY made_at";
    node LEAVE_IDENTITIES_ARRIVALS = "DELETE FROM people_arrival WHERE EXISTS (SELECT 1 FROM people_identity i
        WHERE i.issuer = people_arrival.issuer AND i.subject = people_arrival.subject AND i.person = $1)";
    node LEAVE_IDENTITIES = "DELETE FROM people_identity WHERE person = $1";
    node LEAVE_ARRIVALS = "DELETE FROM people_arrival WHERE email_key = $1";
    node PURGE_ARRIVALS = "DELETE FROM people_arrival WHERE made_at < $1";
    node PURGE_WAYS = "DELETE FROM people_way WHERE used_at < $1";
}
