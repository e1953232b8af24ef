CREATE TABLE reading_easy_prepared (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    edition BIGINT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    writer TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, process_id, edition, lang)
);
