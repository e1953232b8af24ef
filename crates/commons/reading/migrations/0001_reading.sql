CREATE TABLE reading_easy (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    writer TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, process_id, edition, lang)
);
CREATE TABLE reading_term (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    slug TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX reading_term_slug ON reading_term (town_id, slug);
CREATE TABLE reading_name (
    town_id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    forms TEXT NOT NULL,
    PRIMARY KEY (town_id, term_id, lang)
);
CREATE TABLE reading_definition (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    link TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX reading_definition_term ON reading_definition (town_id, term_id, id);
