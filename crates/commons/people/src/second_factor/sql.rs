//! Every statement on second factors.

use arengo_store::statements;

statements! {
    node STATE = "SELECT locked, confirmed_at, last_step, tries, tries_since FROM people_second_factor WHERE person = $1";
    node BEGIN = "INSERT INTO people_second_factor (person, locked, made_at, last_step, tries, tries_since)
        VALUES ($1, $2, $3, 0, 0, $3)
        ON CONFLICT (person) DO UPDATE SET locked = excluded.locked, made_at = excluded.made_at, last_step = 0
        WHERE people_second_factor.confirmed_at IS NULL";
    node CONFIRM = "UPDATE people_second_factor SET confirmed_at = $2 WHERE person = $1 AND confirmed_at IS NULL";
    node USE_STEP = "UPDATE people_second_factor SET last_step = $2, tries = 0 WHERE person = $1 AND last_step < $2";
    node COUNT_TRY = "UPDATE people_second_factor SET tries = $2, tries_since = $3 WHERE person = $1";
    node OFF = "DELETE FROM people_second_factor WHERE person = $1";
    node ADD_RECOVERY = "INSERT INTO people_recovery (person, code) VALUES ($1, $2)";
    node USE_RECOVERY = "DELETE FROM people_recovery WHERE person = $1 AND code = $2";
    node RECOVERY_LEFT = "SELECT COUNT(*) FROM people_recovery WHERE person = $1";
    node DROP_RECOVERY = "DELETE FROM people_recovery WHERE person = $1";
    node ADD_PENDING = "INSERT INTO people_pending (mark, person, for_town, how, device, after_path, made_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    node PENDING = "SELECT person, how, device, after_path FROM people_pending
        WHERE mark = $1 AND for_town = $2 AND expires_at > $3";
    node USE_PENDING = "DELETE FROM people_pending WHERE mark = $1";
    node DROP_PENDING = "DELETE FROM people_pending WHERE person = $1";
    node PURGE_PENDING = "DELETE FROM people_pending WHERE expires_at <= $1";
    node IS_STAFF = "SELECT COUNT(*) FROM people_role WHERE person = $1";
    node REQUIRED_SINCE = "SELECT since FROM people_staff_rule WHERE for_town = $1";
    node REQUIRED_OF = "SELECT COUNT(*) FROM people_staff_rule s JOIN people_role r ON r.granted_town IN (0, s.for_town)
        WHERE r.person = $1";
    node REQUIRE = "INSERT INTO people_staff_rule (for_town, since) VALUES ($1, $2) ON CONFLICT (for_town) DO NOTHING";
    node RELAX = "DELETE FROM people_staff_rule WHERE for_town = $1";
    node STAFF_WITH = "SELECT DISTINCT f.person FROM people_second_factor f JOIN people_role r ON r.person = f.person
        WHERE r.granted_town IN (0, $1) AND f.confirmed_at IS NOT NULL";
}
