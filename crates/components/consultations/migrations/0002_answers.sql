CREATE TABLE consultations_disposition (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    change_from BIGINT,
    change_to BIGINT,
    change_addition BOOLEAN,
    change_number BIGINT,
    change_part TEXT,
    change_anchor TEXT,
    change_words TEXT,
    decided_by BIGINT,
    decided_name TEXT NOT NULL,
    office TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    published_at BIGINT,
    PRIMARY KEY (town_id, comment_id)
);
CREATE INDEX consultations_disposition_process
    ON consultations_disposition (town_id, process_id, published_at);
CREATE TABLE consultations_disposition_revision (
    town_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    change_from BIGINT,
    change_to BIGINT,
    change_addition BOOLEAN,
    change_number BIGINT,
    change_part TEXT,
    change_anchor TEXT,
    change_words TEXT,
    decided_by BIGINT,
    decided_name TEXT NOT NULL,
    office TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    replaced_at BIGINT NOT NULL,
    published_at BIGINT,
    PRIMARY KEY (town_id, comment_id, revision)
);
CREATE TABLE consultations_group (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX consultations_group_process ON consultations_group (town_id, process_id, id);
CREATE TABLE consultations_group_member (
    town_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    PRIMARY KEY (town_id, comment_id)
);
CREATE INDEX consultations_group_member_group ON consultations_group_member (town_id, group_id, comment_id);
CREATE TABLE consultations_report (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    head BIGINT NOT NULL,
    shown BIGINT,
    first_published_at BIGINT,
    published_at BIGINT,
    PRIMARY KEY (town_id, process_id, lang)
);
CREATE TABLE consultations_report_revision (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    revision BIGINT NOT NULL,
    origin TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    issued TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    made_name TEXT NOT NULL,
    PRIMARY KEY (town_id, process_id, lang, revision)
);
