//! Every statement of the search. Words are bytes, so that both databases compare them alike.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    name: "search/0001_index",
    sql: "CREATE TABLE search_doc (
        town_id BIGINT NOT NULL,
        id BIGINT NOT NULL,
        subject TEXT NOT NULL,
        title TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        lang TEXT NOT NULL,
        path TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (town_id, id)
    );
    CREATE INDEX search_doc_subject ON search_doc (town_id, subject);
    CREATE TABLE search_word (
        town_id BIGINT NOT NULL,
        word BYTEA NOT NULL,
        doc_id BIGINT NOT NULL,
        PRIMARY KEY (town_id, word, doc_id)
    );
    CREATE INDEX search_word_doc ON search_word (town_id, doc_id, word);
    CREATE TABLE search_seen (
        town_id BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        PRIMARY KEY (town_id)
    );",
}];

statements! {
    town SEEN = "SELECT seq FROM search_seen WHERE town_id = $1";
    town SEE = "INSERT INTO search_seen (town_id, seq) VALUES ($1, $2)
        ON CONFLICT (town_id) DO UPDATE SET seq = $2";
    town ADD_DOC = "INSERT INTO search_doc (town_id, id, subject, title, excerpt, lang, path, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    town ADD_WORD = "INSERT INTO search_word (town_id, word, doc_id) VALUES ($1, $2, $3)
        ON CONFLICT (town_id, word, doc_id) DO NOTHING";
    town DROP_WORDS = "DELETE FROM search_word WHERE town_id = $1 AND doc_id IN
        (SELECT id FROM search_doc WHERE town_id = $1 AND subject = $2)";
    town DROP_DOCS = "DELETE FROM search_doc WHERE town_id = $1 AND subject = $2";
    town FIND = "SELECT d.title, d.excerpt, d.lang, d.path, d.at FROM search_doc d
        WHERE d.town_id = $1
        AND d.id IN (SELECT doc_id FROM search_word WHERE town_id = $1 AND word >= $3 AND word < $4)
        AND EXISTS (SELECT 1 FROM search_word w WHERE w.town_id = $1 AND w.doc_id = d.id AND w.word >= $5 AND w.word < $6)
        AND EXISTS (SELECT 1 FROM search_word w WHERE w.town_id = $1 AND w.doc_id = d.id AND w.word >= $7 AND w.word < $8)
        AND EXISTS (SELECT 1 FROM search_word w WHERE w.town_id = $1 AND w.doc_id = d.id AND w.word >= $9 AND w.word < $10)
        ORDER BY d.at DESC, d.id DESC LIMIT $2";
}
