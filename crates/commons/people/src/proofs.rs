//! The schema of everything that proves who someone is: passkeys, second factor, identity strength.

use arengo_store::Migration;

/// `for_town` and `granted_town` name a town in tables that stand above towns, as everything about persons does.
pub(crate) const MIGRATION: Migration = Migration {
    name: "people/0002_proofs",
    sql: "ALTER TABLE people_session ADD COLUMN how TEXT NOT NULL DEFAULT '';
    ALTER TABLE people_session ADD COLUMN strong BOOLEAN NOT NULL DEFAULT FALSE;
    CREATE TABLE people_pending (
        mark BYTEA NOT NULL PRIMARY KEY,
        person BIGINT NOT NULL,
        for_town BIGINT NOT NULL,
        how TEXT NOT NULL,
        device TEXT NOT NULL,
        after_path TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    );
    CREATE INDEX people_pending_end ON people_pending (expires_at);
    CREATE INDEX people_pending_person ON people_pending (person);
    CREATE TABLE people_second_factor (
        person BIGINT NOT NULL PRIMARY KEY,
        locked BYTEA NOT NULL,
        made_at BIGINT NOT NULL,
        confirmed_at BIGINT,
        last_step BIGINT NOT NULL,
        tries BIGINT NOT NULL,
        tries_since BIGINT NOT NULL
    );
    CREATE TABLE people_recovery (
        person BIGINT NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (person, code)
    );
    CREATE TABLE people_staff_rule (
        for_town BIGINT NOT NULL PRIMARY KEY,
        since BIGINT NOT NULL
    );
    CREATE TABLE people_passkey (
        credential BYTEA NOT NULL PRIMARY KEY,
        id BIGINT NOT NULL,
        person BIGINT NOT NULL,
        rp TEXT NOT NULL,
        handle BYTEA NOT NULL,
        name TEXT NOT NULL,
        public_key BYTEA NOT NULL,
        counter BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        used_at BIGINT,
        warned_at BIGINT
    );
    CREATE INDEX people_passkey_person ON people_passkey (person, id);
    CREATE TABLE people_challenge (
        mark BYTEA NOT NULL PRIMARY KEY,
        bound BYTEA NOT NULL,
        expires_at BIGINT NOT NULL
    );
    CREATE INDEX people_challenge_end ON people_challenge (expires_at);
    CREATE TABLE people_resident (
        for_town BIGINT NOT NULL,
        person BIGINT NOT NULL,
        way TEXT NOT NULL,
        document TEXT NOT NULL,
        granted_by BIGINT NOT NULL,
        granted_at BIGINT NOT NULL,
        PRIMARY KEY (for_town, person)
    );
    CREATE INDEX people_resident_person ON people_resident (person);
    CREATE TABLE people_resident_list (
        for_town BIGINT NOT NULL,
        mark BYTEA NOT NULL,
        added_by BIGINT NOT NULL,
        added_at BIGINT NOT NULL,
        PRIMARY KEY (for_town, mark)
    );
    CREATE INDEX people_resident_list_mark ON people_resident_list (mark);
    CREATE INDEX people_resident_list_age ON people_resident_list (added_at);",
};
