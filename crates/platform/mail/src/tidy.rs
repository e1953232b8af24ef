//! Forgetting: what was sent or given up goes after thirty days.

use arengo_web::personal::{Retention, Where};

use crate::sql;

pub(crate) const RETENTION: &[Retention] = &[Retention {
    name: "mail.letters",
    title: "mail-retention-letters",
    why: "mail-retention-letters-why",
    days: 30,
    of: Where::Node,
    apply: |w, before| w.execute(&sql::PURGE, arengo_store::vals![before]),
}];
