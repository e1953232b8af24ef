//! Every statement of answers and reports. Comments belong to `comments`; they are read here, never written, and
//! only visible comments (no official responses) come out: a hidden comment's words cannot get into an answer page,
//! a report or an export.

use arengo_store::{Migration, statements};

/// The schema of answers and reports.
pub(crate) const MIGRATION: Migration =
    Migration { name: "consultations/0002_answers", sql: include_str!("../../migrations/0002_answers.sql") };

/// The columns of a contribution, and the comments they come from.
macro_rules! columns {
    () => {
        "SELECT c.id, c.process_id, c.about, c.anchor, c.quote_exact, c.version_no, c.parent, c.author, c.author_name,
        c.organisation, c.stakeholder, c.channel, c.meeting, c.lang, c.stance, c.body, c.created_at, c.agree,
        c.disagree, m.group_id, d.outcome, d.reason, d.lang, d.change_from, d.change_to, d.change_addition,
        d.change_number, d.change_part, d.change_anchor, d.change_words, d.decided_by, d.decided_name, d.office,
        d.decided_at, d.revision, d.published_at FROM comments_comment c "
    };
}

/// With public answers only: a draft leaves nothing behind.
macro_rules! public {
    ($rest:literal) => {
        concat!(
            columns!(),
            "LEFT JOIN consultations_disposition d ON d.town_id = c.town_id AND d.comment_id = c.id
                AND d.published_at IS NOT NULL
            LEFT JOIN consultations_group_member m ON m.town_id = c.town_id AND m.comment_id = -1
            WHERE c.town_id = $1 AND c.kind = 'comment' AND c.state = 'visible' ",
            $rest
        )
    };
}

/// With drafts and groups, for staff.
macro_rules! staff {
    ($rest:literal) => {
        concat!(
            columns!(),
            "LEFT JOIN consultations_disposition d ON d.town_id = c.town_id AND d.comment_id = c.id
            LEFT JOIN consultations_group_member m ON m.town_id = c.town_id AND m.comment_id = c.id
            WHERE c.town_id = $1 AND c.kind = 'comment' AND c.state = 'visible' ",
            $rest
        )
    };
}

statements! {
    /// A page of the public list. Empty texts and zeros narrow nothing.
    town LIST = public!("AND c.process_id = $2 AND (c.created_at, c.id) > ($3, $4)
        AND (CAST($5 AS TEXT) = '' OR c.about = $5)
        AND (CAST($6 AS TEXT) = '' OR d.outcome = $6 OR (CAST($6 AS TEXT) = 'waiting' AND d.comment_id IS NULL))
        AND (CAST($7 AS TEXT) = '' OR c.stance = $7) AND (CAST($8 AS BIGINT) = 0 OR c.author = $8)
        ORDER BY c.created_at, c.id LIMIT $9");
    town EXPORT = public!("AND (c.created_at, c.id) > ($2, $3) AND (CAST($4 AS BIGINT) = 0 OR c.process_id = $4)
        ORDER BY c.created_at, c.id LIMIT $5");
    town PUBLIC_ONE = public!("AND c.id = $2");
    town OUTCOMES = "SELECT c.id, d.outcome FROM consultations_disposition d
        JOIN comments_comment c ON c.town_id = d.town_id AND c.id = d.comment_id
        WHERE d.town_id = $1 AND d.published_at IS NOT NULL AND c.state = 'visible' AND d.comment_id IN
        ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
        $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47,
        $48, $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64, $65)";
    /// From the answers, so that a process without any costs nothing, however many comments it has.
    town PUBLIC_TALLY = "SELECT c.about, d.outcome, COALESCE(c.stance, ''), COUNT(*), MIN(d.published_at),
        MAX(d.published_at) FROM consultations_disposition d
        JOIN comments_comment c ON c.town_id = d.town_id AND c.id = d.comment_id
        WHERE d.town_id = $1 AND d.process_id = $2 AND d.published_at IS NOT NULL AND c.state = 'visible'
        GROUP BY c.about, d.outcome, COALESCE(c.stance, '')";
    town PROGRESS = "SELECT COUNT(*), COUNT(d.published_at) FROM consultations_disposition d
        JOIN comments_comment c ON c.town_id = d.town_id AND c.id = d.comment_id
        WHERE d.town_id = $1 AND d.process_id = $2 AND c.state = 'visible'";
    /// How many visible comments have no public answer.
    town OWED = "SELECT COUNT(*) FROM comments_comment c WHERE c.town_id = $1 AND c.process_id = $2
        AND c.kind = 'comment' AND c.state = 'visible' AND NOT EXISTS (SELECT 1 FROM consultations_disposition d
            WHERE d.town_id = $1 AND d.comment_id = c.id AND d.published_at IS NOT NULL)";

    /// A page of the desk. `$5` is what the filter shows: all, missing, drafts, published, questions.
    town DESK = staff!("AND c.process_id = $2 AND (c.created_at, c.id) > ($3, $4)
        AND (CAST($5 AS TEXT) = 'all' OR (CAST($5 AS TEXT) = 'missing' AND d.comment_id IS NULL)
            OR (CAST($5 AS TEXT) = 'drafts' AND d.comment_id IS NOT NULL AND d.published_at IS NULL)
            OR (CAST($5 AS TEXT) = 'published' AND d.published_at IS NOT NULL)
            OR (CAST($5 AS TEXT) = 'questions' AND c.stance = 'question'))
        AND (CAST($6 AS TEXT) = '' OR c.about = $6) AND (CAST($7 AS TEXT) = '' OR c.stakeholder = $7)
        AND (CAST($8 AS BIGINT) = 0 OR m.group_id = $8) ORDER BY c.created_at, c.id LIMIT $9");
    town DESK_ONE = staff!("AND c.id = $2");
    town NEXT_MISSING = "SELECT c.id FROM comments_comment c WHERE c.town_id = $1 AND c.process_id = $2
        AND c.kind = 'comment' AND c.state = 'visible' AND (c.created_at, c.id) > ($3, $4)
        AND NOT EXISTS (SELECT 1 FROM consultations_disposition d WHERE d.town_id = $1 AND d.comment_id = c.id)
        ORDER BY c.created_at, c.id LIMIT 1";
    town DRAFTS = staff!("AND c.process_id = $2 AND d.comment_id IS NOT NULL AND d.published_at IS NULL
        ORDER BY c.created_at, c.id LIMIT $3");

    town DECIDE = "INSERT INTO consultations_disposition (town_id, process_id, comment_id, outcome, reason, lang,
        change_from, change_to, change_addition, change_number, change_part, change_anchor, change_words, decided_by,
        decided_name, office, decided_at, revision)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)
        ON CONFLICT (town_id, comment_id) DO NOTHING";
    town REPLACE = "UPDATE consultations_disposition SET outcome = $4, reason = $5, lang = $6, change_from = $7,
        change_to = $8, change_addition = $9, change_number = $10, change_part = $11, change_anchor = $12,
        change_words = $13, decided_by = $14, decided_name = $15, office = $16, decided_at = $17,
        revision = revision + 1 WHERE town_id = $1 AND comment_id = $2 AND revision = $3";
    town KEEP_EARLIER = "INSERT INTO consultations_disposition_revision (town_id, comment_id, revision, outcome, reason,
        lang, change_from, change_to, change_addition, change_number, change_part, change_anchor, change_words,
        decided_by, decided_name, office, decided_at, replaced_at, published_at)
        SELECT town_id, comment_id, revision, outcome, reason, lang, change_from, change_to, change_addition,
        change_number, change_part, change_anchor, change_words, decided_by, decided_name, office, decided_at,
        CAST($3 AS BIGINT), published_at FROM consultations_disposition
        WHERE town_id = $1 AND comment_id = $2 AND revision = $4";
    town PUBLISH = "UPDATE consultations_disposition SET published_at = $3
        WHERE town_id = $1 AND comment_id = $2 AND published_at IS NULL";
    town EARLIER = "SELECT comment_id, outcome, reason, lang, change_from, change_to, change_addition, change_number,
        change_part, change_anchor, change_words, decided_by, decided_name, office, decided_at, revision, published_at,
        replaced_at FROM consultations_disposition_revision WHERE town_id = $1 AND comment_id = $2 ORDER BY revision";

    town ADD_GROUP = "INSERT INTO consultations_group (town_id, id, process_id, title, note, made_at, made_by)
        VALUES ($1, $2, $3, $4, '', $5, $6)";
    town SAVE_GROUP = "UPDATE consultations_group SET title = $4, note = $5
        WHERE town_id = $1 AND id = $2 AND process_id = $3";
    town GROUPS = "SELECT g.id, g.title, g.note, COUNT(c.id),
        CAST(COALESCE(SUM(CASE WHEN c.id IS NOT NULL AND d.comment_id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM consultations_group g
        LEFT JOIN consultations_group_member m ON m.town_id = g.town_id AND m.group_id = g.id
        LEFT JOIN comments_comment c ON c.town_id = m.town_id AND c.id = m.comment_id AND c.state = 'visible'
        LEFT JOIN consultations_disposition d ON d.town_id = c.town_id AND d.comment_id = c.id
        WHERE g.town_id = $1 AND g.process_id = $2 GROUP BY g.id, g.title, g.note ORDER BY g.id";
    town PUT_MEMBER = "INSERT INTO consultations_group_member (town_id, comment_id, group_id) VALUES ($1, $2, $3)
        ON CONFLICT (town_id, comment_id) DO UPDATE SET group_id = excluded.group_id";
    town DROP_MEMBER = "DELETE FROM consultations_group_member WHERE town_id = $1 AND comment_id = $2";

    /// The blocks of up to forty sections, for the numbers of their paragraphs.
    town BLOCKS_OF = "SELECT slug, blocks FROM consultations_part
        WHERE town_id = $1 AND text_id = $2 AND version = $3 AND slug IN
        ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43)";

    /// How many voices, by whom they speak for and by channel.
    town VOICES = "SELECT c.stakeholder, c.channel, COUNT(*) FROM comments_comment c WHERE c.town_id = $1
        AND c.process_id = $2 AND c.kind = 'comment' AND c.state = 'visible' GROUP BY c.stakeholder, c.channel";
    town SPEAKERS = "SELECT COUNT(DISTINCT CASE WHEN c.author IS NOT NULL THEN CAST(c.author AS TEXT)
            WHEN c.stand_in IS NOT NULL THEN CAST(c.stand_in AS TEXT) ELSE c.author_name END)
        FROM comments_comment c WHERE c.town_id = $1 AND c.process_id = $2 AND c.kind = 'comment'
        AND c.state = 'visible'";
    /// Which comments must not be quoted any more as they were, with their words, to find them in a report made before.
    town REMOVED = "SELECT c.id, c.body FROM comments_comment c WHERE c.town_id = $1 AND c.process_id = $2
        AND c.kind = 'comment' AND c.state <> 'visible'
        UNION ALL SELECT o.comment, o.original FROM comments_original o
        JOIN comments_comment c ON c.town_id = o.town_id AND c.id = o.comment
        WHERE o.town_id = $1 AND c.process_id = $2 ORDER BY 1 LIMIT 5000";

    town REPORT = "SELECT r.lang, r.head, r.shown, r.first_published_at, r.published_at, v.revision, v.origin, v.title,
        v.publisher, v.issued, v.body, v.made_at, v.made_name FROM consultations_report r
        JOIN consultations_report_revision v ON v.town_id = r.town_id AND v.process_id = r.process_id
            AND v.lang = r.lang AND v.revision = r.head
        WHERE r.town_id = $1 AND r.process_id = $2 ORDER BY r.lang";
    town SHOWN_REPORT = "SELECT r.lang, r.head, r.shown, r.first_published_at, r.published_at, v.revision, v.origin,
        v.title, v.publisher, v.issued, v.body, v.made_at, v.made_name FROM consultations_report r
        JOIN consultations_report_revision v ON v.town_id = r.town_id AND v.process_id = r.process_id
            AND v.lang = r.lang AND v.revision = r.shown
        WHERE r.town_id = $1 AND r.process_id = $2 ORDER BY r.first_published_at, r.lang";
    town REPORT_LANGUAGES = "SELECT lang, published_at FROM consultations_report
        WHERE town_id = $1 AND process_id = $2 AND shown IS NOT NULL ORDER BY first_published_at, lang";
    town REPORT_REVISION = "SELECT lang, revision, origin, title, publisher, issued, body, made_at, made_name
        FROM consultations_report_revision
        WHERE town_id = $1 AND process_id = $2 AND lang = $3 AND revision = $4";
    town REPORT_HISTORY = "SELECT revision, origin, made_at, made_name FROM consultations_report_revision
        WHERE town_id = $1 AND process_id = $2 AND lang = $3 ORDER BY revision DESC LIMIT 100";
    town START_REPORT = "INSERT INTO consultations_report (town_id, process_id, lang, head) VALUES ($1, $2, $3, 1)
        ON CONFLICT (town_id, process_id, lang) DO NOTHING";
    town MOVE_REPORT = "UPDATE consultations_report SET head = head + 1
        WHERE town_id = $1 AND process_id = $2 AND lang = $3 AND head = $4";
    town ADD_REPORT_REVISION = "INSERT INTO consultations_report_revision (town_id, process_id, lang, revision, origin,
        title, publisher, issued, body, made_at, made_by, made_name)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    town SHOW_REPORT = "UPDATE consultations_report SET shown = $4, published_at = $5,
        first_published_at = COALESCE(first_published_at, $5) WHERE town_id = $1 AND process_id = $2 AND lang = $3
        AND head = $4 AND (shown IS NULL OR shown <> $4)";
}
