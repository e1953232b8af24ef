-- A group may need a third thing: "18-29, man, of one district".
ALTER TABLE outreach_target ADD COLUMN third_attribute TEXT;
ALTER TABLE outreach_target ADD COLUMN third_value TEXT;
CREATE TABLE outreach_visit (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process BIGINT NOT NULL,
    target BIGINT NOT NULL,
    at BIGINT NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX outreach_visit_process ON outreach_visit (town_id, process, at);
