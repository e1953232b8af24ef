//! Every statement of notices.

use arengo_store::statements;

statements! {
    town ADD = "INSERT INTO notices_notice (town_id, id, person, kind, subject, payload, once_key, created_at, sent_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (town_id, once_key) DO NOTHING";
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
    town MARK_READ = "UPDATE notices_notice SET read_at = $3
        WHERE town_id = $1 AND person = $2 AND read_at IS NULL AND created_at <= $3";
}
