//! Every statement of the help points. They touch this crate's own tables and nothing else: no ballot can be read here.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] =
    &[Migration { name: "assisted/0001_assisted", sql: include_str!("../migrations/0001_assisted.sql") }];

/// The columns of a receipt, in the order in which `receipt::read` takes them.
macro_rules! receipts {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.code, r.comment, r.process, r.help_point, r.source, r.lang, r.notice, r.entered_at,
            r.outcome_at, r.told_at, r.told_name, r.told_how, r.erased_at FROM assisted_receipt r ",
            $rest
        )
    };
}

/// A receipt with how to reach whoever it was given to.
macro_rules! waiting {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.code, r.comment, r.process, r.help_point, r.source, r.lang, r.notice, r.entered_at,
            r.outcome_at, r.told_at, r.told_name, r.told_how, r.erased_at, c.name, c.reach, c.phone, c.address, c.consent
            FROM assisted_receipt r JOIN assisted_contact c ON c.town_id = r.town_id AND c.receipt = r.id
            WHERE r.town_id = $1 AND c.reach <> 'none' AND r.outcome_at IS NOT NULL ",
            $rest
        )
    };
}

statements! {
    // Help points.
    town POINTS = "SELECT id, name, address, phone, hours, access, services, languages, changed_at, closed_at
        FROM assisted_point WHERE town_id = $1 ORDER BY name, id";
    town POINTS_AFTER = "SELECT id, name, address, phone, hours, access, services, languages, changed_at, closed_at
        FROM assisted_point WHERE town_id = $1 AND id > $2 AND closed_at IS NULL ORDER BY id LIMIT $3";
    town POINT = "SELECT id, name, address, phone, hours, access, services, languages, changed_at, closed_at
        FROM assisted_point WHERE town_id = $1 AND id = $2";
    town ADD_POINT = "INSERT INTO assisted_point (town_id, id, name, address, phone, hours, access, services, languages,
        made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)";
    town SAVE_POINT = "UPDATE assisted_point SET name = $3, address = $4, phone = $5, hours = $6, access = $7,
        services = $8, languages = $9, changed_at = $10 WHERE town_id = $1 AND id = $2";
    town CLOSE_POINT = "UPDATE assisted_point SET closed_at = $3, changed_at = $4
        WHERE town_id = $1 AND id = $2 AND (closed_at IS NULL) <> (CAST($3 AS BIGINT) IS NULL)";

    // Entries under way; each is its operator's own.
    town START = "INSERT INTO assisted_entry (town_id, id, operator, help_point, process, fields, made_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
    town ENTRY = "SELECT id, help_point, process, fields, receipt, made_at, changed_at FROM assisted_entry
        WHERE town_id = $1 AND id = $2 AND operator = $3";
    town ENTRIES = "SELECT id, help_point, process, fields, receipt, made_at, changed_at FROM assisted_entry
        WHERE town_id = $1 AND operator = $2 AND receipt IS NULL ORDER BY changed_at DESC, id DESC LIMIT 50";
    town LAST_POINT = "SELECT help_point FROM assisted_entry WHERE town_id = $1 AND operator = $2
        ORDER BY made_at DESC, id DESC LIMIT 1";
    town SAVE_ENTRY = "UPDATE assisted_entry SET fields = $4, changed_at = $5
        WHERE town_id = $1 AND id = $2 AND operator = $3 AND receipt IS NULL";
    town FINISH_ENTRY = "UPDATE assisted_entry SET fields = $4, receipt = $5, changed_at = $6
        WHERE town_id = $1 AND id = $2 AND operator = $3 AND receipt IS NULL";
    town DROP_ENTRY = "DELETE FROM assisted_entry WHERE town_id = $1 AND id = $2 AND operator = $3 AND receipt IS NULL";
    town DROP_ENTRIES_OF = "DELETE FROM assisted_entry WHERE town_id = $1 AND operator = $2";
    town PURGE_ENTRIES = "DELETE FROM assisted_entry WHERE town_id = $1 AND changed_at < $2";

    // Receipts; how to reach someone is kept apart.
    town ADD_RECEIPT = "INSERT INTO assisted_receipt (town_id, id, code, comment, process, help_point, source, lang, notice,
        entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    town ADD_CONTACT = "INSERT INTO assisted_contact (town_id, receipt, name, reach, phone, address, consent)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    town BY_CODE = receipts!("WHERE r.town_id = $1 AND r.code = $2");
    town BY_ID = receipts!("WHERE r.town_id = $1 AND r.id = $2");
    town CONTACT = "SELECT name, reach, phone, address, consent FROM assisted_contact WHERE town_id = $1 AND receipt = $2";
    town ANSWERED = "UPDATE assisted_receipt SET outcome_at = $3 WHERE town_id = $1 AND comment = $2";

    // Whom to tell: also again, when an outcome changed after they were told.
    town TO_TELL = waiting!("AND (r.told_at IS NULL OR r.told_at < r.outcome_at)
        AND (r.outcome_at, r.id) > ($2, $3) ORDER BY r.outcome_at, r.id LIMIT $4");
    town COUNT_TO_TELL = "SELECT COUNT(*) FROM assisted_receipt r JOIN assisted_contact c ON c.town_id = r.town_id
        AND c.receipt = r.id WHERE r.town_id = $1 AND c.reach <> 'none' AND r.outcome_at IS NOT NULL
        AND (r.told_at IS NULL OR r.told_at < r.outcome_at)";
    town TOLD = receipts!("WHERE r.town_id = $1 AND r.told_at >= r.outcome_at ORDER BY r.told_at DESC, r.id DESC LIMIT 20");
    town TELL = "UPDATE assisted_receipt SET told_at = $3, told_by = $4, told_name = $5, told_how = $6
        WHERE town_id = $1 AND id = $2 AND outcome_at IS NOT NULL AND (told_at IS NULL OR told_at < outcome_at)";

    // Forgetting.
    town DROP_CONTACT = "DELETE FROM assisted_contact WHERE town_id = $1 AND receipt = $2";
    town ERASED = "UPDATE assisted_receipt SET erased_at = $3 WHERE town_id = $1 AND id = $2 AND erased_at IS NULL";
    town NOT_ERASED = "SELECT id FROM assisted_receipt WHERE town_id = $1 AND id > $2 AND erased_at IS NULL
        ORDER BY id LIMIT $3";
    town PURGE_TOLD = "DELETE FROM assisted_contact WHERE town_id = $1 AND receipt IN (SELECT r.id FROM assisted_receipt r
        WHERE r.town_id = $1 AND r.told_at >= r.outcome_at AND r.told_at < $2)";
    town PURGE_OLD = "DELETE FROM assisted_contact WHERE town_id = $1 AND receipt IN (SELECT r.id FROM assisted_receipt r
        WHERE r.town_id = $1 AND r.entered_at < $2)";
    town ENTERED_BY = "SELECT comment, entered_at FROM assisted_receipt WHERE town_id = $1 AND entered_by = $2
        ORDER BY entered_at, id";
    town TOLD_BY = "SELECT comment, told_at FROM assisted_receipt WHERE town_id = $1 AND told_by = $2 ORDER BY told_at, id";
    town UNSIGN_ENTERED = "UPDATE assisted_receipt SET entered_by = NULL WHERE town_id = $1 AND entered_by = $2";
    town UNSIGN_TOLD = "UPDATE assisted_receipt SET told_by = NULL, told_name = '…' WHERE town_id = $1 AND told_by = $2";
}
