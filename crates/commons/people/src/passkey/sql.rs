//! Every statement on passkeys and their challenges.

use arengo_store::statements;

statements! {
    node ADD_CHALLENGE = "INSERT INTO people_challenge (mark, bound, expires_at) VALUES ($1, $2, $3)";
    node TAKE_CHALLENGE = "DELETE FROM people_challenge WHERE mark = $1 AND bound = $2 AND expires_at > $3";
    node PURGE_CHALLENGES = "DELETE FROM people_challenge WHERE expires_at <= $1";
    node ADD = "INSERT INTO people_passkey (credential, id, person, rp, handle, name, public_key, counter, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (credential) DO NOTHING";
    node FIND = "SELECT person, rp, handle, public_key, counter FROM people_passkey WHERE credential = $1";
    node OF_PERSON = "SELECT id, credential, rp, name, made_at, used_at, warned_at FROM people_passkey
        WHERE person = $1 ORDER BY id LIMIT 100";
    node HANDLE_OF = "SELECT handle FROM people_passkey WHERE person = $1 ORDER BY id LIMIT 1";
    node USED = "UPDATE people_passkey SET counter = $2, used_at = $3 WHERE credential = $1";
    node WARN = "UPDATE people_passkey SET warned_at = $2 WHERE credential = $1";
    node REMOVE = "DELETE FROM people_passkey WHERE person = $1 AND id = $2";
    node LEAVE = "DELETE FROM people_passkey WHERE person = $1";
}
