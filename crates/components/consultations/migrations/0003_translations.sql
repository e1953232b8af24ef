CREATE TABLE consultations_translation (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    revision BIGINT NOT NULL,
    status TEXT NOT NULL,
    tool TEXT NOT NULL,
    translator TEXT NOT NULL,
    dated BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    blocks BIGINT NOT NULL,
    misfits TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    published_at BIGINT,
    PRIMARY KEY (town_id, text_id, lang, revision)
);
CREATE TABLE consultations_translated (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    revision BIGINT NOT NULL,
    slug TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (town_id, text_id, lang, revision, slug)
);
