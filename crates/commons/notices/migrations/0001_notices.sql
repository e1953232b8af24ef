CREATE TABLE notices_notice (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    once_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    read_at BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX notices_notice_once ON notices_notice (town_id, once_key);
CREATE INDEX notices_notice_person ON notices_notice (town_id, person, created_at, id);
CREATE INDEX notices_notice_unread ON notices_notice (town_id, person, created_at, id) WHERE read_at IS NULL;
