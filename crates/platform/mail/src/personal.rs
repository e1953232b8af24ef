//! Letters of someone who leaves, and letters to others that name them.

use arengo_store::{StoreError, Writer, vals};
use arengo_web::personal::{Erasure, containing};

use crate::letter::LetterId;
use crate::sql;

/// Takes away every letter to the person's addresses, sent or not, and takes their name out of letters to others.
/// Doing it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn erase(w: &mut Writer<'_>, erasure: &Erasure) -> Result<(), StoreError> {
    for address in &erasure.addresses {
        w.execute(&sql::DROP_TO, vals![address])?;
    }
    for words in erasure.addresses.iter().chain([&erasure.name]).filter(|words| !words.is_empty()) {
        for row in w.rows(&sql::NAMING, vals![containing(words)])? {
            let (id, subject, body): (LetterId, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let new = (erasure.without_name(&subject), erasure.without_name(&body));
            if new.0.is_some() || new.1.is_some() {
                w.execute(&sql::REWRITE, vals![id, new.0.unwrap_or(subject), new.1.unwrap_or(body)])?;
            }
        }
    }
    Ok(())
}

/// Takes away the letter of a key, when it is still here.
///
/// # Errors
/// Any storage failure.
pub fn drop_letter(w: &mut Writer<'_>, once_key: &str) -> Result<(), StoreError> {
    w.execute(&sql::DROP_KEY, vals![once_key]).map(drop)
}
