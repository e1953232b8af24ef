CREATE TABLE privacy_consent (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    person BIGINT,
    purpose TEXT NOT NULL,
    revision BIGINT NOT NULL,
    notice BIGINT NOT NULL,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX privacy_consent_person ON privacy_consent (town_id, person, purpose, id);
CREATE INDEX privacy_consent_purpose ON privacy_consent (town_id, purpose, id);
CREATE UNIQUE INDEX privacy_consent_receipt ON privacy_consent (town_id, receipt);
CREATE TABLE privacy_notice (
    town_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    review_due BIGINT NOT NULL,
    PRIMARY KEY (town_id, version)
);
CREATE TABLE privacy_notice_text (
    town_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    lang TEXT NOT NULL,
    short TEXT NOT NULL,
    whole TEXT NOT NULL,
    PRIMARY KEY (town_id, version, lang)
);
CREATE TABLE privacy_material (
    town_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    PRIMARY KEY (town_id, version, purpose)
);
CREATE TABLE privacy_seen (
    town_id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    version BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, person)
);
CREATE TABLE privacy_case (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    choice TEXT,
    asked_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE TABLE privacy_erasure (
    id BIGINT NOT NULL PRIMARY KEY,
    mark BYTEA NOT NULL,
    person BIGINT,
    choice TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE UNIQUE INDEX privacy_erasure_mark ON privacy_erasure (mark);
CREATE TABLE privacy_run (
    name TEXT NOT NULL PRIMARY KEY,
    ran_at BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    ended_in_all BIGINT NOT NULL
);
INSERT INTO privacy_notice (town_id, version, published_at, review_due)
    SELECT town_id, 1, MAX(updated_at), MAX(updated_at) + 31536000000000 FROM spaces_page
    WHERE name = 'privacy' AND text <> '' GROUP BY town_id;
INSERT INTO privacy_notice_text (town_id, version, lang, short, whole)
    SELECT town_id, 1, lang, '', text FROM spaces_page WHERE name = 'privacy' AND text <> '';
