ALTER TABLE moderation_report RENAME TO moderation_report_before;

CREATE TABLE moderation_case (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    path TEXT NOT NULL,
    author BIGINT,
    origin TEXT NOT NULL,
    ground TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    points BIGINT NOT NULL,
    reporters BIGINT NOT NULL,
    state TEXT NOT NULL,
    action TEXT,
    out_of_view_since BIGINT,
    first_decided_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);

CREATE TABLE moderation_report (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    code TEXT NOT NULL,
    case_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    good_faith BOOLEAN NOT NULL,
    reporter BIGINT,
    email TEXT,
    mailbox TEXT,
    confirmed_at BIGINT,
    link_mark BYTEA,
    link_until BIGINT,
    lang TEXT NOT NULL,
    lane TEXT,
    lane_at BIGINT,
    is_repeated BOOLEAN NOT NULL,
    digest BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);

CREATE TABLE moderation_decision (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    rule_no BIGINT NOT NULL,
    ground TEXT NOT NULL,
    statement TEXT NOT NULL,
    removed_words TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    appeal_until BIGINT NOT NULL,
    after_appeal BOOLEAN NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX moderation_decision_case ON moderation_decision (town_id, case_id, id);
CREATE INDEX moderation_decision_time ON moderation_decision (town_id, decided_at);

CREATE TABLE moderation_appeal (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    party TEXT NOT NULL,
    person BIGINT,
    report_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    filed_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    judged_by BIGINT,
    judged_at BIGINT,
    reasons TEXT,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX moderation_appeal_once ON moderation_appeal (town_id, decision_id, party, report_id);
CREATE INDEX moderation_appeal_case ON moderation_appeal (town_id, case_id, id);
CREATE INDEX moderation_appeal_time ON moderation_appeal (town_id, filed_at);

CREATE TABLE moderation_code_acceptance (
    town_id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    version BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, person, version)
);

CREATE TABLE moderation_rule (
    town_id BIGINT NOT NULL,
    no BIGINT NOT NULL,
    ground TEXT NOT NULL,
    words TEXT NOT NULL,
    is_retired BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (town_id, no)
);

CREATE TABLE moderation_setting (
    town_id BIGINT NOT NULL,
    reviews_first BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    PRIMARY KEY (town_id)
);

INSERT INTO moderation_case (town_id, id, subject, path, author, origin, ground, opened_at, due_at, points, reporters,
    state, action, out_of_view_since, first_decided_at, version)
    SELECT town_id, MIN(id), subject, MIN(path), NULL, 'report', MIN(reason), MIN(created_at), MIN(created_at), 0, COUNT(*),
    CASE WHEN state = 'open' THEN 'open' ELSE 'judged' END,
    CASE state WHEN 'upheld' THEN 'hide' WHEN 'dismissed' THEN 'dismiss' END, NULL, MIN(decided_at), 0
    FROM moderation_report_before GROUP BY town_id, subject, state;

INSERT INTO moderation_report (town_id, id, code, case_id, subject, reason, note, good_faith, reporter, email, mailbox,
    confirmed_at, link_mark, link_until, lang, lane, lane_at, is_repeated, digest, created_at)
    SELECT b.town_id, b.id, b.code, (SELECT MIN(x.id) FROM moderation_report_before x
        WHERE x.town_id = b.town_id AND x.subject = b.subject AND x.state = b.state),
    b.subject, b.reason, b.note, b.reason = 'illegal', b.reporter, NULL, NULL, NULL, NULL, NULL, 'en', NULL, NULL,
    1 = 0, CAST(b.code AS BYTEA), b.created_at FROM moderation_report_before b;

DROP TABLE moderation_report_before;

CREATE UNIQUE INDEX moderation_case_open ON moderation_case (town_id, subject) WHERE state = 'open';
CREATE INDEX moderation_case_queue ON moderation_case (town_id, state, points, due_at);
CREATE INDEX moderation_case_subject ON moderation_case (town_id, subject, id);
CREATE INDEX moderation_case_author ON moderation_case (town_id, author, id);
CREATE INDEX moderation_case_time ON moderation_case (town_id, opened_at);
CREATE UNIQUE INDEX moderation_report_code ON moderation_report (town_id, code);
CREATE UNIQUE INDEX moderation_report_once ON moderation_report (town_id, subject, reporter);
CREATE UNIQUE INDEX moderation_report_digest ON moderation_report (town_id, digest);
CREATE UNIQUE INDEX moderation_report_link ON moderation_report (town_id, link_mark);
CREATE INDEX moderation_report_case ON moderation_report (town_id, case_id, id);
CREATE INDEX moderation_report_mailbox ON moderation_report (town_id, mailbox, id);
CREATE INDEX moderation_report_time ON moderation_report (town_id, created_at);
