CREATE TABLE notices_follow (
    town_id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    subject TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (town_id, person, subject)
);
CREATE INDEX notices_follow_subject ON notices_follow (town_id, subject, person);
CREATE TABLE notices_setting (
    town_id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    own_rhythm TEXT NOT NULL,
    followed_rhythm TEXT NOT NULL,
    own_before TEXT,
    followed_before TEXT,
    own_letter_at BIGINT,
    followed_letter_at BIGINT,
    stop_key BYTEA NOT NULL,
    stop_mark BYTEA NOT NULL,
    PRIMARY KEY (town_id, person)
);
CREATE UNIQUE INDEX notices_setting_stop ON notices_setting (town_id, stop_mark);
CREATE TABLE notices_seen (
    town_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    gathered_at BIGINT NOT NULL,
    PRIMARY KEY (town_id)
);
ALTER TABLE notices_notice ADD COLUMN waits TEXT;
CREATE INDEX notices_notice_waiting ON notices_notice (town_id, person, waits, created_at) WHERE waits IS NOT NULL;
CREATE INDEX notices_notice_subject ON notices_notice (town_id, subject, person);
