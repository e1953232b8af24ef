//! The look at a first contribution, where a town has chosen it.

use arengo_store::{Reader, StoreError, vals};

use crate::sql;

/// Whether first contributions are looked at before they are shown; not unless the town says so.
///
/// # Errors
/// Any storage failure.
pub fn reviews_first(r: &mut Reader<'_>) -> Result<bool, StoreError> {
    r.row(&sql::REVIEWS_FIRST, vals![])?.map_or(Ok(false), |row| row.get(0))
}
