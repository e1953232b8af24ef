//! The privacy notice of a town: its versions.

use arengo_store::{Reader, StoreError, vals};

use crate::sql;

/// The version of the notice in force in the session's town; 0 is the product's own, until the town publishes one.
pub(crate) fn current_version(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.row(&sql::CURRENT, vals![])?.map_or(Ok(0), |row| row.get(0))
}
