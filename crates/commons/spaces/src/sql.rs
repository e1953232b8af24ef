//! Every statement of spaces.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "spaces/0001_spaces", sql: include_str!("../migrations/0001_spaces.sql") },
    Migration { name: "spaces/0002_answered", sql: include_str!("../migrations/0002_answered.sql") },
    Migration { name: "spaces/0003_asked", sql: include_str!("../migrations/0003_asked.sql") },
];

macro_rules! town_columns {
    () => {
        "id, slug, host, name, tagline, languages, time_zone, hue, chroma, duties, population, size_class, urbanity,
        level, demo, version"
    };
}
macro_rules! process_columns {
    () => {
        "p.id, p.slug, p.kind, p.template, p.lang, p.title, p.purpose, p.accountable_body, p.influence, p.can_change,
        p.cannot_change, p.use_of_results, p.responsible, p.responsible_title, p.level, p.network, p.hashtag,
        p.value_words, p.plan, p.answer_due, p.state, p.withdrawn_reason, p.published_at, p.closed_at, p.updated_at,
        p.updated_by, p.version, p.created_by, p.answered_at, p.asked, p.asked_why"
    };
}
macro_rules! phase_columns {
    () => {
        "f.id, f.process, f.position, f.feature, f.title, f.note, f.action, f.opens_at, f.closes_at"
    };
}

// Processes whose comments are taken at $2, or will be. Found from the phases' dates: few have not ended.
macro_rules! commented_now {
    () => {
        "(SELECT c.process FROM spaces_phase c WHERE c.town_id = $1 AND c.feature = 'comment'
        AND c.closes_at > $2 AND c.opens_at <= $2)"
    };
}
macro_rules! commented_later {
    () => {
        "(SELECT c.process FROM spaces_phase c WHERE c.town_id = $1 AND c.feature = 'comment'
        AND c.closes_at > $2 AND c.opens_at > $2)"
    };
}
// A page of the public list: $2 now, $3 and $4 the cursor, $5 the length.
macro_rules! page_of {
    ($($condition:expr),+) => {
        concat!("FROM spaces_process p WHERE p.town_id = $1 AND (p.published_at, p.id) < ($3, $4) AND CAST($2 AS BIGINT) >= 0 AND ",
            $($condition,)+ " ORDER BY p.published_at DESC, p.id DESC LIMIT $5")
    };
}
macro_rules! processes_of {
    ($($condition:expr),+) => { concat!("SELECT ", process_columns!(), " ", page_of!($($condition),+)) };
}
macro_rules! phases_of {
    ($($condition:expr),+) => {
        concat!("SELECT ", phase_columns!(), " FROM spaces_phase f WHERE f.town_id = $1 AND f.process IN (SELECT x.id FROM
            (SELECT p.id ", page_of!($($condition),+), ") x) ORDER BY f.process, f.position")
    };
}
macro_rules! is_public {
    () => {
        "p.state IN ('published', 'closed', 'withdrawn')"
    };
}
macro_rules! is_open {
    () => {
        concat!("p.state = 'published' AND p.id IN ", commented_now!())
    };
}
macro_rules! is_coming {
    () => {
        concat!(
            "p.state = 'published' AND p.id IN ",
            commented_later!(),
            " AND p.id NOT IN ",
            commented_now!()
        )
    };
}
macro_rules! is_answering {
    () => {
        concat!(
            "p.state = 'published' AND p.id NOT IN ",
            commented_later!(),
            " AND p.id NOT IN ",
            commented_now!()
        )
    };
}
macro_rules! is_over {
    () => {
        "p.state IN ('closed', 'withdrawn')"
    };
}
macro_rules! count_of {
    ($($condition:expr),+) => {
        concat!("(SELECT COUNT(*) FROM spaces_process p WHERE p.town_id = $1 AND ", $($condition,)+ ")")
    };
}

statements! {
    // Towns and networks stand above towns' rows.
    node TOWNS = concat!("SELECT ", town_columns!(), " FROM spaces_town ORDER BY id");
    node TOWN = concat!("SELECT ", town_columns!(), " FROM spaces_town WHERE id = $1");
    node TOWN_BY_SLUG = concat!("SELECT ", town_columns!(), " FROM spaces_town WHERE slug = $1");
    node ADD_TOWN = "INSERT INTO spaces_town (id, slug, host, name, tagline, languages, time_zone, hue, chroma, duties,
        population, size_class, urbanity, level, demo, version, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $16) ON CONFLICT DO NOTHING";
    node SAVE_TOWN = "UPDATE spaces_town SET host = $3, name = $4, tagline = $5, languages = $6, time_zone = $7,
        hue = $8, chroma = $9, duties = $10, population = $11, size_class = $12, urbanity = $13, level = $14,
        updated_at = $15, version = version + 1 WHERE id = $1 AND version = $2";
    node HOST_TAKEN = "SELECT COUNT(*) FROM spaces_town WHERE host = $1 AND id <> $2";
    node NETWORKS = "SELECT id, slug, name, tagline, from_month, to_month FROM spaces_network ORDER BY id";
    node MEMBERS = "SELECT network, member_town, role FROM spaces_network_member ORDER BY network, member_town";
    node PUT_NETWORK = "INSERT INTO spaces_network (id, slug, name, tagline, from_month, to_month)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (slug) DO UPDATE
        SET name = $3, tagline = $4, from_month = $5, to_month = $6 RETURNING id";
    node PUT_MEMBER = "INSERT INTO spaces_network_member (network, member_town, role) VALUES ($1, $2, $3)
        ON CONFLICT (network, member_town) DO UPDATE SET role = $3";

    town PROCESS = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1 AND p.slug = $2");
    town PROCESS_BY_ID = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1 AND p.id = $2");
    town ANSWERED = "UPDATE spaces_process SET answered_at = $3 WHERE town_id = $1 AND id = $2";
    town SLUG_TAKEN = "SELECT COUNT(*) FROM spaces_process WHERE town_id = $1 AND slug = $2";
    town ADD_PROCESS = "INSERT INTO spaces_process (town_id, id, slug, kind, template, lang, title, purpose,
        accountable_body, influence, can_change, cannot_change, use_of_results, responsible, responsible_title, level,
        network, hashtag, hashtag_key, value_words, plan, answer_due, asked, asked_why, state, updated_at, updated_by,
        version, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, 'draft', $25, $26, 1, $25, $27) ON CONFLICT DO NOTHING";
    town SAVE_PROCESS = "UPDATE spaces_process SET template = $4, lang = $5, title = $6, purpose = $7,
        accountable_body = $8, influence = $9, can_change = $10, cannot_change = $11, use_of_results = $12,
        responsible = $13, responsible_title = $14, level = $15, network = $16, hashtag = $17, hashtag_key = $18,
        value_words = $19, plan = $20, answer_due = $21, asked = $22, asked_why = $23, updated_at = $24, updated_by = $25,
        version = version + 1
        WHERE town_id = $1 AND id = $2 AND version = $3";
    town PUBLISH = "UPDATE spaces_process SET state = 'published', published_at = $4, updated_at = $4, updated_by = $5,
        version = version + 1 WHERE town_id = $1 AND id = $2 AND version = $3 AND state = 'draft'";
    town CLOSE = "UPDATE spaces_process SET state = 'closed', closed_at = $4, updated_at = $4, updated_by = $5,
        version = version + 1 WHERE town_id = $1 AND id = $2 AND version = $3 AND state = 'published'";
    town WITHDRAW = "UPDATE spaces_process SET state = 'withdrawn', withdrawn_reason = $6, closed_at = $4,
        updated_at = $4, updated_by = $5, version = version + 1
        WHERE town_id = $1 AND id = $2 AND version = $3 AND state = 'published'";
    town PHASES = concat!("SELECT ", phase_columns!(), " FROM spaces_phase f WHERE f.town_id = $1 AND f.process = $2
        ORDER BY f.position");
    town DROP_PHASES = "DELETE FROM spaces_phase WHERE town_id = $1 AND process = $2 AND position >= $3";
    town ADD_PHASE = "INSERT INTO spaces_phase (town_id, id, process, position, feature, title, note, action, opens_at,
        closes_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    town SAVE_PHASE = "UPDATE spaces_phase SET feature = $4, title = $5, note = $6, action = $7, opens_at = $8,
        closes_at = $9 WHERE town_id = $1 AND process = $2 AND position = $3";

    town LIST_ALL = processes_of!(is_public!());
    town LIST_OPEN = processes_of!(is_open!());
    town LIST_COMING = processes_of!(is_coming!());
    town LIST_ANSWERING = processes_of!(is_answering!());
    town LIST_CLOSED = processes_of!(is_over!());
    town LIST_TAG = processes_of!(is_public!(), " AND p.hashtag_key = $6");
    town PHASES_ALL = phases_of!(is_public!());
    town PHASES_OPEN = phases_of!(is_open!());
    town PHASES_COMING = phases_of!(is_coming!());
    town PHASES_ANSWERING = phases_of!(is_answering!());
    town PHASES_CLOSED = phases_of!(is_over!());
    town PHASES_TAG = phases_of!(is_public!(), " AND p.hashtag_key = $6");
    town COUNTS = concat!("SELECT ", count_of!(is_public!()), ", ", count_of!(is_open!()), ", ", count_of!(is_coming!()),
        ", ", count_of!(is_answering!()), ", ", count_of!(is_over!()));

    // The home page: what closes soonest, what opens next, what is owed, what was closed last.
    town CLOSING_SOON = concat!("SELECT ", process_columns!(), " FROM spaces_phase c
        JOIN spaces_process p ON p.town_id = c.town_id AND p.id = c.process AND p.state = 'published'
        WHERE c.town_id = $1 AND c.feature = 'comment' AND c.closes_at > $2 AND c.opens_at <= $2
        ORDER BY c.closes_at, p.id LIMIT $3");
    town OPENING_NEXT = concat!("SELECT ", process_columns!(), " FROM spaces_phase c
        JOIN spaces_process p ON p.town_id = c.town_id AND p.id = c.process AND p.state = 'published'
        WHERE c.town_id = $1 AND c.feature = 'comment' AND c.closes_at > $2 AND c.opens_at > $2
        ORDER BY c.opens_at, p.id LIMIT $3");
    town PHASES_NOT_ENDED = concat!("SELECT ", phase_columns!(), " FROM spaces_phase f WHERE f.town_id = $1
        AND f.process IN (SELECT c.process FROM spaces_phase c WHERE c.town_id = $1 AND c.feature = 'comment'
        AND c.closes_at > $2) ORDER BY f.process, f.position");
    town ANSWERS_DUE = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1
        AND p.state = 'published' AND p.answer_due IS NOT NULL AND p.answered_at IS NULL ORDER BY p.answer_due, p.id LIMIT $2");
    town CLOSED_LAST = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1
        AND p.state = 'closed' ORDER BY p.closed_at DESC, p.id DESC LIMIT $2");
    town CLOSING_BEFORE = "SELECT COUNT(DISTINCT c.process) FROM spaces_phase c
        JOIN spaces_process p ON p.town_id = c.town_id AND p.id = c.process AND p.state = 'published'
        WHERE c.town_id = $1 AND c.feature = 'comment' AND c.closes_at > $2 AND c.opens_at <= $2 AND c.closes_at <= $3";

    // Staff.
    town STAFF_LIST = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1
        AND p.state IN ('draft', 'published') ORDER BY p.updated_at DESC, p.id DESC LIMIT $2");
    town STAFF_PHASES = concat!("SELECT ", phase_columns!(), " FROM spaces_phase f WHERE f.town_id = $1 AND f.process IN
        (SELECT x.id FROM (SELECT p.id FROM spaces_process p WHERE p.town_id = $1 AND p.state IN ('draft', 'published')
        ORDER BY p.updated_at DESC, p.id DESC LIMIT $2) x) ORDER BY f.process, f.position");

    // Data: every public process after a cursor, oldest first.
    town EXPORT = concat!("SELECT ", process_columns!(), " FROM spaces_process p WHERE p.town_id = $1 AND ", is_public!(),
        " AND p.id > $2 ORDER BY p.id LIMIT $3");
    town EXPORT_PHASES = concat!("SELECT ", phase_columns!(), " FROM spaces_phase f WHERE f.town_id = $1 AND f.process IN
        (SELECT x.id FROM (SELECT p.id FROM spaces_process p WHERE p.town_id = $1 AND ", is_public!(),
        " AND p.id > $2 ORDER BY p.id LIMIT $3) x) ORDER BY f.process, f.position");

    // Acts of processes with a hashtag.
    town TAGGED_IDS = concat!("SELECT p.id FROM spaces_process p WHERE p.town_id = $1 AND ", is_public!(),
        " AND p.hashtag_key = $2 ORDER BY p.published_at DESC LIMIT 50");

    // Duty pages a town wrote itself.
    town FORGET_MAKER = "UPDATE spaces_process SET created_by = NULL WHERE town_id = $1 AND created_by = $2";
    town FORGET_EDITOR = "UPDATE spaces_process SET updated_by = '' WHERE town_id = $1 AND updated_by = $2";
    town FORGET_PAGE_EDITOR = "UPDATE spaces_page SET updated_by = '' WHERE town_id = $1 AND updated_by = $2";
    town MADE_BY = "SELECT title, slug, created_at FROM spaces_process WHERE town_id = $1 AND created_by = $2 ORDER BY id";
    town PAGE = "SELECT lang, text, version, updated_at, updated_by FROM spaces_page WHERE town_id = $1 AND name = $2";
    town ADD_PAGE = "INSERT INTO spaces_page (town_id, name, lang, text, version, updated_at, updated_by)
        VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (town_id, name, lang) DO NOTHING";
    town SAVE_PAGE = "UPDATE spaces_page SET text = $5, version = version + 1, updated_at = $6, updated_by = $7
        WHERE town_id = $1 AND name = $2 AND lang = $3 AND version = $4";

    // The whole installation.
    across OPEN_EVERYWHERE = "SELECT p.town_id, COUNT(DISTINCT p.id), MIN(c.closes_at) FROM spaces_phase c
        JOIN spaces_process p ON p.town_id = c.town_id AND p.id = c.process AND p.state = 'published'
        WHERE c.feature = 'comment' AND c.opens_at <= $1 AND c.closes_at > $1 GROUP BY p.town_id";
    across ADDRESSES = "SELECT p.town_id, p.slug, p.updated_at FROM spaces_process p
        WHERE p.state IN ('published', 'closed', 'withdrawn') ORDER BY p.updated_at DESC LIMIT $1";
    node ALIVE = "SELECT 1";
}
