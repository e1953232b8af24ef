CREATE TABLE consultations_text (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    template TEXT NOT NULL,
    lang TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX consultations_text_process ON consultations_text (town_id, process_id);
CREATE TABLE consultations_version (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    dated BIGINT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    parts BIGINT NOT NULL,
    blocks BIGINT NOT NULL,
    actions BIGINT NOT NULL,
    commitments BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    published_at BIGINT,
    carried TEXT NOT NULL,
    PRIMARY KEY (town_id, text_id, number)
);
CREATE TABLE consultations_part (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    slug TEXT NOT NULL,
    position BIGINT NOT NULL,
    level BIGINT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    blocks TEXT NOT NULL,
    missing TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (town_id, text_id, version, slug)
);
CREATE INDEX consultations_part_order ON consultations_part (town_id, text_id, version, position);
CREATE TABLE consultations_retired (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    part_slug TEXT NOT NULL,
    anchor TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (town_id, text_id, part_slug, anchor)
);
CREATE TABLE consultations_redirect (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    old_slug TEXT NOT NULL,
    new_slug TEXT NOT NULL,
    PRIMARY KEY (town_id, text_id, old_slug)
);
CREATE TABLE consultations_result (
    town_id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    part_slug TEXT NOT NULL,
    number BIGINT NOT NULL,
    anchor TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    created_version BIGINT NOT NULL,
    last_version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, text_id, part_slug, number)
);
CREATE TABLE consultations_interest (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    text_id BIGINT NOT NULL,
    part_slug TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    organisation TEXT NOT NULL,
    offers TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    hidden_reason TEXT,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX consultations_interest_once
    ON consultations_interest (town_id, text_id, part_slug, person_id, organisation);
CREATE TABLE consultations_upload (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    file_name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX consultations_upload_age ON consultations_upload (town_id, made_at);
