CREATE TABLE assisted_point (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    hours TEXT NOT NULL,
    access TEXT NOT NULL,
    services TEXT NOT NULL,
    languages TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    closed_at BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE TABLE assisted_entry (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    operator BIGINT NOT NULL,
    help_point BIGINT NOT NULL,
    process BIGINT NOT NULL,
    fields TEXT NOT NULL,
    receipt BIGINT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX assisted_entry_operator ON assisted_entry (town_id, operator, changed_at);
CREATE INDEX assisted_entry_age ON assisted_entry (town_id, changed_at);
CREATE TABLE assisted_receipt (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    code TEXT NOT NULL,
    comment BIGINT NOT NULL,
    process BIGINT NOT NULL,
    help_point BIGINT NOT NULL,
    source TEXT NOT NULL,
    lang TEXT NOT NULL,
    notice BIGINT NOT NULL,
    entered_by BIGINT,
    entered_at BIGINT NOT NULL,
    outcome_at BIGINT,
    told_at BIGINT,
    told_by BIGINT,
    told_name TEXT,
    told_how TEXT,
    erased_at BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX assisted_receipt_code ON assisted_receipt (town_id, code);
CREATE UNIQUE INDEX assisted_receipt_comment ON assisted_receipt (town_id, comment);
CREATE INDEX assisted_receipt_outcome ON assisted_receipt (town_id, outcome_at) WHERE outcome_at IS NOT NULL;
CREATE TABLE assisted_contact (
    town_id BIGINT NOT NULL,
    receipt BIGINT NOT NULL,
    name TEXT NOT NULL,
    reach TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    consent BIGINT NOT NULL,
    PRIMARY KEY (town_id, receipt)
);
