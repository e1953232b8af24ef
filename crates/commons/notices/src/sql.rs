//! Every statement of notices.

use arengo_store::statements;

statements! {
    town ADD = "INSERT INTO notices_notice (town_id, id, person, kind, subject, payload, once_key, created_at, sent_at,
            waits) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (town_id, once_key) DO NOTHING";
    town UNREAD_OF = "SELECT id, kind, payload, created_at, read_at FROM notices_notice
        WHERE town_id = $1 AND person = $2 AND read_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 100";
    town READ_OF = "SELECT id, kind, payload, created_at, read_at FROM notices_notice
        WHERE town_id = $1 AND person = $2 AND read_at IS NOT NULL AND (created_at, id) < ($3, $4)
        ORDER BY created_at DESC, id DESC LIMIT $5";
    town COUNT_UNREAD = "SELECT COUNT(*) FROM notices_notice WHERE town_id = $1 AND person = $2 AND read_at IS NULL";
    town OF_PERSON = "SELECT kind, payload, created_at FROM notices_notice
        WHERE town_id = $1 AND person = $2 ORDER BY created_at, id";
    town DROP_PERSON = "DELETE FROM notices_notice WHERE town_id = $1 AND person = $2";
    town NAMING = "SELECT id, payload FROM notices_notice WHERE town_id = $1 AND payload LIKE $2 ESCAPE '!'";
    town REWRITE = "UPDATE notices_notice SET payload = $3 WHERE town_id = $1 AND id = $2";
    town KEYS_ABOUT = "SELECT once_key FROM notices_notice WHERE town_id = $1 AND subject = $2";
    town DROP_ABOUT = "DELETE FROM notices_notice WHERE town_id = $1 AND subject = $2";
    town PURGE_READ = "DELETE FROM notices_notice WHERE town_id = $1 AND read_at < $2";
    town PURGE_FOLLOWED = "DELETE FROM notices_notice WHERE town_id = $1 AND kind = 'followed' AND created_at < $2";
    town MARK_READ = "UPDATE notices_notice SET read_at = $3, waits = NULL
        WHERE town_id = $1 AND person = $2 AND read_at IS NULL AND created_at <= $3";

    town FOLLOW = "INSERT INTO notices_follow (town_id, person, subject, since) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, person, subject) DO NOTHING";
    town UNFOLLOW = "DELETE FROM notices_follow WHERE town_id = $1 AND person = $2 AND subject = $3";
    town FOLLOWS = "SELECT COUNT(*) FROM notices_follow WHERE town_id = $1 AND person = $2 AND subject = $3";
    town COUNT_OTHERS = "SELECT COUNT(*) FROM notices_follow WHERE town_id = $1 AND person = $2 AND subject <> $3";
    town FOLLOWED_BY = "SELECT subject, since FROM notices_follow WHERE town_id = $1 AND person = $2
        ORDER BY since DESC, subject LIMIT $3";
    town ANY_FOLLOW = "SELECT person FROM notices_follow WHERE town_id = $1 LIMIT 1";
    /// Who followed one of up to four things when something happened.
    town FOLLOWERS = "SELECT DISTINCT person FROM notices_follow
        WHERE town_id = $1 AND since <= $2 AND subject IN ($3, $4, $5, $6) ORDER BY person";
    town DROP_FOLLOWS = "DELETE FROM notices_follow WHERE town_id = $1 AND person = $2";
    town DROP_FOLLOWS_OF = "DELETE FROM notices_follow WHERE town_id = $1 AND subject = $2";

    town SETTING = "SELECT own_rhythm, followed_rhythm, own_letter_at, followed_letter_at, stop_key FROM notices_setting
        WHERE town_id = $1 AND person = $2";
    town ADD_SETTING = "INSERT INTO notices_setting (town_id, person, own_rhythm, followed_rhythm, stop_key, stop_mark)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, person) DO NOTHING";
    town SET_RHYTHMS = "UPDATE notices_setting
        SET own_rhythm = $3, followed_rhythm = $4, own_before = NULL, followed_before = NULL
        WHERE town_id = $1 AND person = $2";
    town OWN_LETTER = "UPDATE notices_setting SET own_letter_at = $3 WHERE town_id = $1 AND person = $2";
    town FOLLOWED_LETTER = "UPDATE notices_setting SET followed_letter_at = $3 WHERE town_id = $1 AND person = $2";
    town STOP_OWN = "UPDATE notices_setting SET own_before = own_rhythm, own_rhythm = 'none'
        WHERE town_id = $1 AND stop_mark = $2 AND own_rhythm <> 'none'";
    town STOP_FOLLOWED = "UPDATE notices_setting SET followed_before = followed_rhythm, followed_rhythm = 'none'
        WHERE town_id = $1 AND stop_mark = $2 AND followed_rhythm <> 'none'";
    town RESUME_OWN = "UPDATE notices_setting SET own_rhythm = own_before, own_before = NULL
        WHERE town_id = $1 AND stop_mark = $2 AND own_before IS NOT NULL";
    town RESUME_FOLLOWED = "UPDATE notices_setting SET followed_rhythm = followed_before, followed_before = NULL
        WHERE town_id = $1 AND stop_mark = $2 AND followed_before IS NOT NULL";
    town DROP_SETTING = "DELETE FROM notices_setting WHERE town_id = $1 AND person = $2";

    town SEEN = "SELECT seq FROM notices_seen WHERE town_id = $1";
    town SEE = "INSERT INTO notices_seen (town_id, seq, gathered_at) VALUES ($1, $2, 0)
        ON CONFLICT (town_id) DO UPDATE SET seq = $2";
    town GATHERED_AT = "SELECT gathered_at FROM notices_seen WHERE town_id = $1";
    town GATHERED = "INSERT INTO notices_seen (town_id, seq, gathered_at) VALUES ($1, 0, $2)
        ON CONFLICT (town_id) DO UPDATE SET gathered_at = $2";
    /// The person was told of the same act for a better reason: it answers what they wrote.
    town TOLD_OTHERWISE = "SELECT COUNT(*) FROM notices_notice
        WHERE town_id = $1 AND subject = $2 AND person = $3 AND created_at = $4 AND kind <> 'followed'";
    town WAITING_PERSONS = "SELECT DISTINCT person FROM notices_notice
        WHERE town_id = $1 AND waits IS NOT NULL AND person > $2 ORDER BY person LIMIT $3";
    town WAITING_SINCE = "SELECT MIN(created_at), COUNT(*) FROM notices_notice
        WHERE town_id = $1 AND person = $2 AND waits = $3";
    town WAITING = "SELECT id, kind, payload, created_at, read_at FROM notices_notice
        WHERE town_id = $1 AND person = $2 AND waits = $3 ORDER BY created_at DESC, id DESC LIMIT $4";
    town WENT = "UPDATE notices_notice SET waits = NULL, sent_at = $4
        WHERE town_id = $1 AND person = $2 AND waits = $3";
    town WAIT_NO_MORE = "UPDATE notices_notice SET waits = NULL WHERE town_id = $1 AND person = $2 AND waits = $3";
}
