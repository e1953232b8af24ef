//! Every statement of reading.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "reading/0001_reading", sql: include_str!("../migrations/0001_reading.sql") },
    Migration { name: "reading/0002_prepared", sql: include_str!("../migrations/0002_prepared.sql") },
];

statements! {
    town EASY_HEADS = "SELECT edition, lang, title FROM reading_easy
        WHERE town_id = $1 AND process_id = $2 ORDER BY edition, lang";
    town EASY_OF = "SELECT edition, lang, title, words, writer, made_at, changed_at FROM reading_easy
        WHERE town_id = $1 AND process_id = $2 AND edition = $3 ORDER BY lang";
    town PUT_EASY = "INSERT INTO reading_easy (town_id, process_id, edition, lang, title, words, writer, made_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT (town_id, process_id, edition, lang) DO UPDATE
        SET title = excluded.title, words = excluded.words, writer = excluded.writer, changed_at = excluded.changed_at";
    town DROP_EASY = "DELETE FROM reading_easy
        WHERE town_id = $1 AND process_id = $2 AND edition = $3 AND lang = $4";

    // What is being prepared. No page for readers asks for it.
    town PREPARED = "SELECT edition, lang, title, words, writer, kept_at FROM reading_easy_prepared
        WHERE town_id = $1 AND process_id = $2 ORDER BY edition, lang";
    town PREPARE = "INSERT INTO reading_easy_prepared (town_id, process_id, edition, lang, title, words, writer, kept_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (town_id, process_id, edition, lang) DO UPDATE
        SET title = excluded.title, words = excluded.words, writer = excluded.writer, kept_at = excluded.kept_at";
    town DISCARD = "DELETE FROM reading_easy_prepared
        WHERE town_id = $1 AND process_id = $2 AND edition = $3 AND lang = $4";

    // A glossary has some hundred terms; pages that link them need all names, and nothing else of them.
    town NAMES = "SELECT t.slug, n.lang, n.name, n.forms FROM reading_name n
        JOIN reading_term t ON t.town_id = n.town_id AND t.id = n.term_id
        WHERE n.town_id = $1 ORDER BY t.slug, n.lang";
    town TERMS = "SELECT id, slug, changed_at FROM reading_term WHERE town_id = $1 ORDER BY slug";
    town ALL_NAMES = "SELECT term_id, lang, name, forms FROM reading_name WHERE town_id = $1 ORDER BY term_id, lang";
    town ALL_DEFINITIONS = "SELECT term_id, id, lang, words, source, link, author, made_at FROM reading_definition
        WHERE town_id = $1 ORDER BY term_id, id";
    town TERM = "SELECT id, slug, changed_at FROM reading_term WHERE town_id = $1 AND slug = $2";
    town NAMES_OF = "SELECT term_id, lang, name, forms FROM reading_name WHERE town_id = $1 AND term_id = $2 ORDER BY lang";
    town DEFINITIONS_OF = "SELECT term_id, id, lang, words, source, link, author, made_at FROM reading_definition
        WHERE town_id = $1 AND term_id = $2 ORDER BY id";
    town COUNT_TERMS = "SELECT COUNT(*) FROM reading_term WHERE town_id = $1";
    town ADD_TERM = "INSERT INTO reading_term (town_id, id, slug, made_at, changed_at) VALUES ($1, $2, $3, $4, $4)";
    town TOUCH_TERM = "UPDATE reading_term SET changed_at = $3 WHERE town_id = $1 AND id = $2";
    town DROP_TERM = "DELETE FROM reading_term WHERE town_id = $1 AND id = $2";
    town PUT_NAME = "INSERT INTO reading_name (town_id, term_id, lang, name, forms) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (town_id, term_id, lang) DO UPDATE SET name = excluded.name, forms = excluded.forms";
    town DROP_NAME = "DELETE FROM reading_name WHERE town_id = $1 AND term_id = $2 AND lang = $3";
    town DROP_NAMES = "DELETE FROM reading_name WHERE town_id = $1 AND term_id = $2";
    town ADD_DEFINITION = "INSERT INTO reading_definition (town_id, id, term_id, lang, words, source, link, author, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    town DROP_DEFINITION = "DELETE FROM reading_definition WHERE town_id = $1 AND term_id = $2 AND id = $3";
    town DROP_DEFINITIONS = "DELETE FROM reading_definition WHERE town_id = $1 AND term_id = $2";
    town DEFINITION_ROWS = "SELECT d.id, t.slug, d.lang, n.name, n.forms, d.words, d.source, d.link, d.author, d.made_at
        FROM reading_definition d
        JOIN reading_term t ON t.town_id = d.town_id AND t.id = d.term_id
        LEFT JOIN reading_name n ON n.town_id = d.town_id AND n.term_id = d.term_id AND n.lang = d.lang
        WHERE d.town_id = $1 AND d.id > $2 ORDER BY d.id LIMIT $3";

    town SIGNED_EASY = "SELECT title, words, lang, changed_at FROM reading_easy
        WHERE town_id = $1 AND writer = $2 ORDER BY changed_at";
    town SIGNED_PREPARED = "SELECT title, words, lang, kept_at FROM reading_easy_prepared
        WHERE town_id = $1 AND writer = $2 ORDER BY kept_at";
    town UNSIGN_PREPARED = "UPDATE reading_easy_prepared SET writer = '' WHERE town_id = $1 AND writer = $2";
    town SIGNED_DEFINITIONS = "SELECT words, lang, made_at FROM reading_definition
        WHERE town_id = $1 AND author = $2 ORDER BY id";
}
