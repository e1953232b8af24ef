CREATE TABLE comments_comment (
    town_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    about TEXT NOT NULL,
    anchor TEXT NOT NULL,
    quote_exact TEXT,
    quote_prefix TEXT,
    quote_suffix TEXT,
    quote_start BIGINT,
    version_no BIGINT NOT NULL,
    parent BIGINT,
    reply_no BIGINT NOT NULL,
    kind TEXT NOT NULL,
    author BIGINT,
    author_name TEXT NOT NULL,
    organisation TEXT,
    stakeholder TEXT NOT NULL,
    channel TEXT NOT NULL,
    meeting TEXT,
    meeting_on TEXT,
    entered_by BIGINT,
    entered_name TEXT,
    lang TEXT NOT NULL,
    stance TEXT,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    state TEXT NOT NULL,
    hidden_reason TEXT,
    agree BIGINT NOT NULL,
    disagree BIGINT NOT NULL,
    replies BIGINT NOT NULL,
    responses BIGINT NOT NULL,
    numbered BIGINT NOT NULL,
    dedupe BYTEA,
    PRIMARY KEY (town_id, id)
);
CREATE UNIQUE INDEX comments_comment_once ON comments_comment (town_id, dedupe);
CREATE INDEX comments_comment_about ON comments_comment (town_id, about, created_at, id)
    WHERE parent IS NULL;
CREATE INDEX comments_comment_about_shared ON comments_comment (town_id, about, agree, id)
    WHERE parent IS NULL AND state = 'visible';
CREATE INDEX comments_comment_about_open ON comments_comment (town_id, about, created_at, id)
    WHERE parent IS NULL AND state = 'visible' AND responses = 0;
CREATE INDEX comments_comment_at ON comments_comment (town_id, about, anchor, created_at, id)
    WHERE parent IS NULL;
CREATE INDEX comments_comment_at_shared ON comments_comment (town_id, about, anchor, agree, id)
    WHERE parent IS NULL AND state = 'visible';
CREATE INDEX comments_comment_at_open ON comments_comment (town_id, about, anchor, created_at, id)
    WHERE parent IS NULL AND state = 'visible' AND responses = 0;
CREATE INDEX comments_comment_replies ON comments_comment (town_id, parent, reply_no, id)
    WHERE parent IS NOT NULL;
CREATE INDEX comments_comment_process ON comments_comment (town_id, process_id, created_at, id);
CREATE INDEX comments_comment_time ON comments_comment (town_id, created_at, id);
CREATE INDEX comments_comment_author ON comments_comment (town_id, author, created_at, id)
    WHERE author IS NOT NULL;

CREATE TABLE comments_revision (
    town_id BIGINT NOT NULL,
    comment BIGINT NOT NULL,
    no BIGINT NOT NULL,
    lang TEXT NOT NULL,
    stance TEXT,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    replaced_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, comment, no)
);

CREATE TABLE comments_reaction (
    town_id BIGINT NOT NULL,
    comment BIGINT NOT NULL,
    person BIGINT NOT NULL,
    reaction TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (town_id, comment, person)
);

CREATE TABLE comments_tally (
    town_id BIGINT NOT NULL,
    process_id BIGINT NOT NULL,
    about TEXT NOT NULL,
    anchor TEXT NOT NULL,
    visible BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    PRIMARY KEY (town_id, process_id, about, anchor)
);
CREATE INDEX comments_tally_about ON comments_tally (town_id, about, anchor);
