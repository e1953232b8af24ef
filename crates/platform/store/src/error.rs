//! What can go wrong in storage, by what the caller must do about it.

/// A storage failure.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The database is locked, out of connections or restarting: try again in a moment.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// No room left on disk, or the disk fails: the operator must act.
    #[error("the database cannot write: {0}")]
    Full(String),
    /// A unique or foreign key says no.
    #[error("the database refuses a row: {0}")]
    Conflict(String),
    /// Two transactions met; running again will do.
    #[error("transactions met: {0}")]
    Again(String),
    /// The statement or its values do not fit: a fault of the program.
    #[error("a fault in a statement: {0}")]
    Fault(String),
}

impl StoreError {
    pub(crate) fn is_again(&self) -> bool {
        matches!(self, StoreError::Again(_))
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(C::DatabaseBusy | C::DatabaseLocked) => StoreError::Busy(text),
            Some(C::DiskFull | C::SystemIoFailure | C::ReadOnly | C::CannotOpen) => StoreError::Full(text),
            Some(C::ConstraintViolation) => StoreError::Conflict(text),
            _ => StoreError::Fault(text),
        }
    }
}

impl From<tokio_postgres::Error> for StoreError {
    fn from(error: tokio_postgres::Error) -> Self {
        let text = error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned());
        let Some(code) = error.code().map(tokio_postgres::error::SqlState::code) else {
            let lost = error.is_closed()
                || std::error::Error::source(&error).is_some_and(|s| s.is::<std::io::Error>());
            return if lost { StoreError::Busy(text) } else { StoreError::Fault(text) };
        };
        match (&code[..2], code) {
            (_, "40001" | "40P01") => StoreError::Again(text),
            ("23", _) => StoreError::Conflict(text),
            (_, "53100" | "53200" | "25006") => StoreError::Full(text),
            ("08" | "53" | "57", _) => StoreError::Busy(text),
            _ => StoreError::Fault(format!("{code} {text}")),
        }
    }
}
