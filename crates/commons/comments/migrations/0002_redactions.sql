ALTER TABLE comments_comment ADD COLUMN redacted TEXT;

CREATE TABLE comments_original (
    town_id BIGINT NOT NULL,
    comment BIGINT NOT NULL,
    no BIGINT NOT NULL,
    original TEXT NOT NULL,
    redacted TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, comment, no)
);
