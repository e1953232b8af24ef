//! Every statement of the register.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    name: "register/0001_acts",
    sql: "CREATE TABLE register_act (
        town_id BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        at BIGINT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        process_id BIGINT,
        title TEXT NOT NULL,
        title_lang TEXT,
        path TEXT NOT NULL,
        by_name TEXT NOT NULL,
        record TEXT NOT NULL,
        link BYTEA NOT NULL,
        PRIMARY KEY (town_id, seq)
    );
    CREATE INDEX register_act_process ON register_act (town_id, process_id, seq);
    CREATE INDEX register_act_subject ON register_act (town_id, subject, seq);
    CREATE TABLE register_detail (
        town_id BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        salt BYTEA NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY (town_id, seq)
    );
    CREATE TABLE register_head (
        town_id BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        link BYTEA NOT NULL,
        PRIMARY KEY (town_id)
    );",
}];

statements! {
    town HEAD = "SELECT seq, link FROM register_head WHERE town_id = $1";
    town MOVE_HEAD = "INSERT INTO register_head (town_id, seq, link) VALUES ($1, $2, $3)
        ON CONFLICT (town_id) DO UPDATE SET seq = $2, link = $3";
    town ADD = "INSERT INTO register_act (town_id, seq, at, kind, subject, process_id, title, title_lang, path, by_name,
        record, link) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    town ADD_DETAIL = "INSERT INTO register_detail (town_id, seq, salt, detail) VALUES ($1, $2, $3, $4)";
    town RECENT = "SELECT seq, at, kind, subject, process_id, title, title_lang, path, by_name, record, link
        FROM register_act WHERE town_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3";
    town OF_PROCESS = "SELECT seq, at, kind, subject, process_id, title, title_lang, path, by_name, record, link
        FROM register_act WHERE town_id = $1 AND process_id = $4 AND seq < $2 ORDER BY seq DESC LIMIT $3";
    town FROM_SEQ = "SELECT seq, at, kind, subject, process_id, title, title_lang, path, by_name, record, link
        FROM register_act WHERE town_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    town DETAIL_OF = "SELECT detail FROM register_detail WHERE town_id = $1 AND seq = $2";
    town ERASE_DETAIL = "DELETE FROM register_detail WHERE town_id = $1 AND seq IN
        (SELECT seq FROM register_act WHERE town_id = $1 AND subject = $2)";
    /// Acts by a person (the pattern holds the id) or about them.
    town OF_PERSON = "SELECT a.seq, a.at, a.kind, a.title, a.path, a.by_name, d.detail, a.subject FROM register_detail d
        JOIN register_act a ON a.town_id = d.town_id AND a.seq = d.seq
        WHERE d.town_id = $1 AND (d.detail LIKE $2 OR a.subject = $3) ORDER BY a.seq LIMIT 10000";
    town ERASE_ONE = "DELETE FROM register_detail WHERE town_id = $1 AND seq = $2";
    town UNNAME = "UPDATE register_act SET by_name = $3, title = $4 WHERE town_id = $1 AND seq = $2";
    town ERASE_NAME = "UPDATE register_act SET by_name = '', title = '' WHERE town_id = $1 AND subject = $2";
}
