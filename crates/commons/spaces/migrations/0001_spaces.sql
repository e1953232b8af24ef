CREATE TABLE spaces_town (
    id BIGINT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    host TEXT,
    name TEXT NOT NULL,
    tagline TEXT NOT NULL,
    languages TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    hue BIGINT NOT NULL,
    chroma TEXT NOT NULL,
    duties TEXT NOT NULL,
    population BIGINT,
    size_class TEXT,
    urbanity TEXT,
    level TEXT,
    demo BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX spaces_town_slug ON spaces_town (slug);
CREATE UNIQUE INDEX spaces_town_host ON spaces_town (host);
CREATE TABLE spaces_network (
    id BIGINT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    tagline TEXT NOT NULL,
    from_month TEXT,
    to_month TEXT
);
CREATE UNIQUE INDEX spaces_network_slug ON spaces_network (slug);
CREATE TABLE spaces_network_member (
    network BIGINT NOT NULL,
    member_town BIGINT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (network, member_town)
);
CREATE TABLE spaces_process (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    template TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    accountable_body TEXT NOT NULL,
    influence TEXT NOT NULL,
    can_change TEXT NOT NULL,
    cannot_change TEXT NOT NULL,
    use_of_results TEXT NOT NULL,
    responsible TEXT NOT NULL,
    responsible_title TEXT NOT NULL,
    level TEXT,
    network TEXT,
    hashtag TEXT,
    hashtag_key TEXT,
    value_words TEXT NOT NULL,
    plan TEXT,
    answer_due BIGINT,
    state TEXT NOT NULL,
    withdrawn_reason TEXT,
    published_at BIGINT,
    closed_at BIGINT,
    updated_at BIGINT NOT NULL,
    updated_by TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX spaces_process_slug ON spaces_process (town_id, slug);
CREATE INDEX spaces_process_listed ON spaces_process (town_id, published_at, id);
CREATE INDEX spaces_process_state ON spaces_process (town_id, state, published_at, id);
CREATE INDEX spaces_process_due ON spaces_process (town_id, state, answer_due);
CREATE INDEX spaces_process_tag ON spaces_process (town_id, hashtag_key);
CREATE TABLE spaces_phase (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process BIGINT NOT NULL,
    position BIGINT NOT NULL,
    feature TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    action TEXT NOT NULL,
    opens_at BIGINT,
    closes_at BIGINT,
    PRIMARY KEY (town_id, id)
);
CREATE INDEX spaces_phase_process ON spaces_phase (town_id, process, position);
CREATE INDEX spaces_phase_dates ON spaces_phase (town_id, feature, closes_at, opens_at);
CREATE TABLE spaces_page (
    town_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by TEXT NOT NULL,
    PRIMARY KEY (town_id, name, lang)
);
