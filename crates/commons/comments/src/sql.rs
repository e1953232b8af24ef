//! Every statement of comments.

use arengo_store::statements;

/// The columns of a comment as readers get them: of a removed one, neither words nor author leave the database.
macro_rules! public {
    ($rest:literal) => {
        concat!(
            "SELECT id, process_id, about, anchor,
            CASE WHEN state = 'visible' THEN quote_exact END, CASE WHEN state = 'visible' THEN quote_prefix END,
            CASE WHEN state = 'visible' THEN quote_suffix END, quote_start, version_no, parent, kind,
            CASE WHEN state = 'visible' THEN author END,
            CASE WHEN state = 'visible' THEN author_name ELSE '' END,
            CASE WHEN state = 'visible' THEN organisation END, stakeholder, channel,
            CASE WHEN state = 'visible' THEN meeting END, CASE WHEN state = 'visible' THEN meeting_on END,
            CASE WHEN state = 'visible' THEN entered_name END, lang, stance,
            CASE WHEN state = 'visible' THEN body ELSE '' END, created_at, edited_at, state, hidden_reason,
            agree, disagree, replies, responses, redacted FROM comments_comment WHERE town_id = $1 ",
            $rest
        )
    };
}

/// The same columns as they are, for rules, for authors and for writing.
macro_rules! whole {
    ($rest:literal) => {
        concat!(
            "SELECT id, process_id, about, anchor, quote_exact, quote_prefix, quote_suffix, quote_start, version_no,
            parent, kind, author, author_name, organisation, stakeholder, channel, meeting, meeting_on,
            entered_name, lang, stance, body, created_at, edited_at, state, hidden_reason,
            agree, disagree, replies, responses, redacted FROM comments_comment WHERE town_id = $1 ",
            $rest
        )
    };
}

statements! {
    /// Of a reply the place among its siblings is the next one; `DO NOTHING` when the same was sent before.
    town ADD = "INSERT INTO comments_comment (town_id, id, process_id, about, anchor,
        quote_exact, quote_prefix, quote_suffix, quote_start, version_no, parent, reply_no, kind,
        author, author_name, organisation, stakeholder, channel, meeting, meeting_on, entered_by, entered_name,
        lang, stance, body, created_at, state, agree, disagree, replies, responses, numbered, dedupe)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, 'visible', 0, 0, 0, 0, 0, $27) ON CONFLICT (town_id, dedupe) DO NOTHING";
    town BY_DEDUPE = "SELECT id FROM comments_comment WHERE town_id = $1 AND dedupe = $2";
    town NUMBERED = "SELECT numbered FROM comments_comment WHERE town_id = $1 AND id = $2";
    town COUNT_CHILD = "UPDATE comments_comment SET numbered = numbered + $3, replies = replies + $4,
        responses = responses + $5 WHERE town_id = $1 AND id = $2";
    town COUNT_PLACE = "INSERT INTO comments_tally (town_id, process_id, about, anchor, visible, removed)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, process_id, about, anchor) DO UPDATE
        SET visible = comments_tally.visible + excluded.visible, removed = comments_tally.removed + excluded.removed";

    town FIND = public!("AND id = $2");
    town FIND_WHOLE = whole!("AND id = $2");
    town ABOUT_OLDEST = public!("AND about = $2 AND parent IS NULL AND (created_at, id) > ($3, $4)
        ORDER BY created_at, id LIMIT $5");
    town ABOUT_SHARED = public!("AND about = $2 AND parent IS NULL AND state = 'visible' AND (agree, id) < ($3, $4)
        ORDER BY agree DESC, id DESC LIMIT $5");
    town ABOUT_OPEN = public!("AND about = $2 AND parent IS NULL AND state = 'visible' AND responses = 0
        AND (created_at, id) > ($3, $4) ORDER BY created_at, id LIMIT $5");
    town AT_OLDEST = public!("AND about = $2 AND anchor = $3 AND parent IS NULL AND (created_at, id) > ($4, $5)
        ORDER BY created_at, id LIMIT $6");
    town AT_SHARED = public!("AND about = $2 AND anchor = $3 AND parent IS NULL AND state = 'visible'
        AND (agree, id) < ($4, $5) ORDER BY agree DESC, id DESC LIMIT $6");
    town AT_OPEN = public!("AND about = $2 AND anchor = $3 AND parent IS NULL AND state = 'visible' AND responses = 0
        AND (created_at, id) > ($4, $5) ORDER BY created_at, id LIMIT $6");
    /// What stands under up to 21 comments: every official response (number 0) and the first few replies.
    town CHILDREN = public!("AND reply_no <= 3 AND parent IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        ORDER BY reply_no, id");
    town RESPONSES_TO = public!("AND parent = $2 AND reply_no = 0 ORDER BY id");
    town REPLIES_TO = public!("AND parent = $2 AND reply_no > $3 ORDER BY reply_no, id LIMIT $4");
    town REPLY_NO = "SELECT reply_no FROM comments_comment WHERE town_id = $1 AND id = $2";
    town REACTIONS_TO_FEW = "SELECT comment, reaction FROM comments_reaction WHERE town_id = $1 AND person = $2
        AND comment IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)";
    town REACTIONS_OF = "SELECT comment, reaction FROM comments_reaction WHERE town_id = $1 AND person = $2
        AND comment IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64, $65, $66, $67, $68, $69, $70, $71, $72, $73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84, $85, $86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96, $97, $98, $99, $100, $101, $102, $103, $104, $105, $106, $107, $108, $109, $110, $111, $112, $113, $114, $115, $116, $117, $118, $119, $120, $121, $122, $123, $124, $125, $126, $127, $128, $129, $130)";
    town OF_PROCESS = public!("AND process_id = $2 AND (created_at, id) > ($3, $4)
        ORDER BY created_at, id LIMIT $5");
    town OF_TOWN = public!("AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4");
    town OF_AUTHOR = whole!("AND author = $2 AND (created_at, id) < ($3, $4)
        ORDER BY created_at DESC, id DESC LIMIT $5");

    town AUTHORS = "SELECT DISTINCT author FROM comments_comment WHERE town_id = $1 AND process_id = $2
        AND kind = 'comment' AND state = 'visible' AND author IS NOT NULL";
    /// Someone who left counts once, by their stand-in.
    town VOICES = "SELECT MIN(id) FROM comments_comment WHERE town_id = $1 AND process_id = $2
        AND kind = 'comment' AND state = 'visible' AND author IS NULL
        GROUP BY CASE WHEN stand_in IS NULL THEN id ELSE stand_in END";

    town TALLY_OF_PROCESS = "SELECT about, anchor, visible, removed FROM comments_tally
        WHERE town_id = $1 AND process_id = $2 AND visible + removed > 0 ORDER BY about, anchor";
    town TALLY_ABOUT = "SELECT CAST(COALESCE(SUM(visible), 0) AS BIGINT), CAST(COALESCE(SUM(removed), 0) AS BIGINT)
        FROM comments_tally WHERE town_id = $1 AND about = $2";
    town TALLY_AT = "SELECT CAST(COALESCE(SUM(visible), 0) AS BIGINT), CAST(COALESCE(SUM(removed), 0) AS BIGINT)
        FROM comments_tally WHERE town_id = $1 AND about = $2 AND anchor = $3";
    town TALLY_TOTAL = "SELECT CAST(COALESCE(SUM(visible), 0) AS BIGINT), CAST(COALESCE(SUM(removed), 0) AS BIGINT)
        FROM comments_tally WHERE town_id = $1 AND process_id = $2";
    town RECOUNT = "SELECT about, anchor, CAST(SUM(CASE WHEN state = 'visible' THEN 1 ELSE 0 END) AS BIGINT),
        CAST(SUM(CASE WHEN state = 'visible' THEN 0 ELSE 1 END) AS BIGINT) FROM comments_comment
        WHERE town_id = $1 AND process_id = $2 AND kind = 'comment' AND state <> 'waiting'
        GROUP BY about, anchor ORDER BY about, anchor";
    town MOVE_PLACE = "UPDATE comments_comment SET about = $5, anchor = $6
        WHERE town_id = $1 AND process_id = $2 AND about = $3 AND anchor = $4";
    town CLEAR_TALLY = "DELETE FROM comments_tally WHERE town_id = $1 AND process_id = $2";
    /// Comments whose own counters differ from their rows.
    town MISCOUNTED = "SELECT COUNT(*) FROM comments_comment c WHERE c.town_id = $1 AND (
        c.replies <> (SELECT COUNT(*) FROM comments_comment x WHERE x.town_id = $1 AND x.parent = c.id
            AND x.kind = 'comment' AND x.state = 'visible')
        OR c.responses <> (SELECT COUNT(*) FROM comments_comment x WHERE x.town_id = $1 AND x.parent = c.id
            AND x.kind = 'response' AND x.state = 'visible')
        OR c.agree <> (SELECT COUNT(*) FROM comments_reaction x WHERE x.town_id = $1 AND x.comment = c.id
            AND x.reaction = 'agree')
        OR c.disagree <> (SELECT COUNT(*) FROM comments_reaction x WHERE x.town_id = $1 AND x.comment = c.id
            AND x.reaction = 'disagree'))";

    town EDIT = "UPDATE comments_comment SET body = $3, stance = $4, lang = $5, edited_at = $6
        WHERE town_id = $1 AND id = $2";
    town KEEP_REVISION = "INSERT INTO comments_revision (town_id, comment, no, lang, stance, body, written_at, replaced_at)
        SELECT c.town_id, c.id, (SELECT COUNT(*) + 1 FROM comments_revision r WHERE r.town_id = $1 AND r.comment = $2),
        c.lang, c.stance, c.body, COALESCE(c.edited_at, c.created_at), CAST($3 AS BIGINT)
        FROM comments_comment c WHERE c.town_id = $1 AND c.id = $2";
    town REVISIONS = "SELECT no, lang, stance, body, written_at, replaced_at FROM comments_revision
        WHERE town_id = $1 AND comment = $2 ORDER BY no";
    /// The first original stays; what stands for it now is the newest.
    town KEEP_ORIGINAL = "INSERT INTO comments_original (town_id, comment, no, original, redacted, taken_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, comment, no) DO UPDATE SET redacted = excluded.redacted";
    town SHOWN_BEFORE = "SELECT COUNT(*) FROM comments_comment WHERE town_id = $1 AND author = $2 AND state = 'visible'";
    town WAIT = "UPDATE comments_comment SET state = 'waiting' WHERE town_id = $1 AND id = $2";
    town RELEASE = "UPDATE comments_comment SET state = 'visible' WHERE town_id = $1 AND id = $2 AND state = 'waiting'";
    town ORIGINALS = "SELECT no, original, redacted FROM comments_original WHERE town_id = $1 AND comment = $2 ORDER BY no";
    town DROP_ORIGINALS = "DELETE FROM comments_original WHERE town_id = $1 AND comment = $2";
    town SET_BODY = "UPDATE comments_comment SET body = $3, redacted = $4 WHERE town_id = $1 AND id = $2";
    town SET_REVISION = "UPDATE comments_revision SET body = $4 WHERE town_id = $1 AND comment = $2 AND no = $3";
    town PUT_BACK = "UPDATE comments_comment SET body = $3 WHERE town_id = $1 AND id = $2 AND body = $4
        AND CAST($5 AS BIGINT) = 0";
    town PUT_REVISION_BACK = "UPDATE comments_revision SET body = $3 WHERE town_id = $1 AND comment = $2 AND body = $4
        AND no = $5";
    town NOT_REDACTED = "UPDATE comments_comment SET redacted = NULL WHERE town_id = $1 AND id = $2";
    /// What persons wrote lately, for signals of spam.
    town RECENT = whole!("AND created_at >= $2 AND author IS NOT NULL AND kind = 'comment' AND state = 'visible'
        ORDER BY created_at DESC, id DESC LIMIT $3");

    /// A withdrawn text may be sent again.
    town WITHDRAW = "UPDATE comments_comment SET state = 'withdrawn', dedupe = NULL
        WHERE town_id = $1 AND id = $2 AND state = 'visible'";
    town HIDE = "UPDATE comments_comment SET state = 'hidden', hidden_reason = $3
        WHERE town_id = $1 AND id = $2 AND state IN ('visible', 'waiting')";
    town RESTORE = "UPDATE comments_comment SET state = 'visible', hidden_reason = NULL
        WHERE town_id = $1 AND id = $2 AND state = 'hidden'";

    // One's own data, and leaving.
    town OWN = "SELECT id, created_at, lang, body, stance, organisation, author_name, state, hidden_reason, about
        FROM comments_comment WHERE town_id = $1 AND author = $2 ORDER BY created_at, id";
    town OWN_REVISIONS = "SELECT r.comment, r.written_at, r.lang, r.body, r.stance FROM comments_revision r
        JOIN comments_comment c ON c.town_id = r.town_id AND c.id = r.comment
        WHERE r.town_id = $1 AND c.author = $2 ORDER BY r.comment, r.no";
    town OWN_REACTIONS = "SELECT comment, reaction, given_at FROM comments_reaction
        WHERE town_id = $1 AND person = $2 ORDER BY given_at, comment";
    /// What leaving changes: comments, and official responses, which stay as the authority's.
    town LEFT_BEHIND = "SELECT id, process_id, about, anchor, parent, kind, state, body FROM comments_comment
        WHERE town_id = $1 AND author = $2 ORDER BY id";
    /// The same of one comment that was entered for someone without an account.
    town VOICE_LEFT_BEHIND = "SELECT id, process_id, about, anchor, parent, kind, state, body FROM comments_comment
        WHERE town_id = $1 AND id = $2 AND author IS NULL AND channel = 'assisted'";
    town STAND_IN = "UPDATE comments_comment SET stand_in = $3 WHERE town_id = $1 AND id = $2";
    /// `stand_in` keeps the number of speakers right: it is the same for one person in one process, and leads nowhere.
    town UNSIGN = "UPDATE comments_comment SET author = NULL, author_name = '', dedupe = NULL, stand_in = $3,
        organisation = CASE WHEN kind = 'response' THEN organisation END WHERE town_id = $1 AND id = $2";
    town TAKE_AWAY = "UPDATE comments_comment SET author = NULL, author_name = '', organisation = NULL, dedupe = NULL,
        quote_exact = NULL, quote_prefix = NULL, quote_suffix = NULL, quote_start = NULL, meeting = NULL,
        meeting_on = NULL, body = '', stance = NULL, hidden_reason = NULL, state = 'withdrawn'
        WHERE town_id = $1 AND id = $2";
    town DROP_REVISIONS = "DELETE FROM comments_revision WHERE town_id = $1 AND comment = $2";
    town UNSIGN_ENTRIES = "UPDATE comments_comment SET entered_by = NULL, entered_name = '…'
        WHERE town_id = $1 AND entered_by = $2";
    town UNSIGN_REACTION = "UPDATE comments_reaction SET person = $4 WHERE town_id = $1 AND comment = $2 AND person = $3";

    town REACTION = "SELECT reaction FROM comments_reaction WHERE town_id = $1 AND comment = $2 AND person = $3";
    town SET_REACTION = "INSERT INTO comments_reaction (town_id, comment, person, reaction, given_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (town_id, comment, person) DO UPDATE
        SET reaction = excluded.reaction, given_at = excluded.given_at";
    town DROP_REACTION = "DELETE FROM comments_reaction WHERE town_id = $1 AND comment = $2 AND person = $3";
    town COUNT_REACTION = "UPDATE comments_comment SET agree = agree + $3, disagree = disagree + $4
        WHERE town_id = $1 AND id = $2";
}
