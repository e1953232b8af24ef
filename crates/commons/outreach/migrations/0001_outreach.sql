CREATE TABLE outreach_answer (
    town_id BIGINT NOT NULL,
    who TEXT NOT NULL,
    id BIGINT NOT NULL,
    attribute TEXT NOT NULL,
    value TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, who, id, attribute)
);
CREATE TABLE outreach_target (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process BIGINT NOT NULL,
    attribute TEXT NOT NULL,
    value TEXT NOT NULL,
    and_attribute TEXT,
    and_value TEXT,
    channel TEXT NOT NULL,
    partner TEXT NOT NULL,
    goal BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX outreach_target_process ON outreach_target (town_id, process, id);
CREATE TABLE outreach_plan (
    town_id BIGINT NOT NULL,
    process BIGINT NOT NULL,
    previous BIGINT,
    PRIMARY KEY (town_id, process)
);
CREATE TABLE outreach_town (
    town_id BIGINT NOT NULL,
    districts TEXT NOT NULL,
    PRIMARY KEY (town_id)
);
