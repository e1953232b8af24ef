//! What an answer may be when it is not what was asked for. Seven variants and no more.

use arengo_kernel::Refusal;
use arengo_store::StoreError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why a request has no ordinary answer. An unknown row, another town's and a hidden thing are all `NotFound`.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Problem {
    /// There is nothing here for this reader.
    #[error("not found")]
    NotFound,
    /// A rule says no.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The input does not fit; handlers with a form show it again themselves, this is for the rest.
    #[error("invalid: {0}")]
    Invalid(Refusal),
    /// It was here and is not any more.
    #[error("gone: {0}")]
    Gone(Refusal),
    /// Someone else changed it meanwhile.
    #[error("conflict: {0}")]
    Conflict(Refusal),
    /// Too many requests, or the database is locked or full: try again.
    #[error("busy: {0}")]
    Busy(String),
    /// A fault of ours; the chain goes to the log under an id, never to the reader.
    #[error("bug: {0}")]
    Bug(String),
}

impl Problem {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Refused(_) => StatusCode::FORBIDDEN,
            Problem::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Gone(_) => StatusCode::GONE,
            Problem::Conflict(_) => StatusCode::CONFLICT,
            Problem::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Bug(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy(text) | StoreError::Full(text) | StoreError::Again(text) => Problem::Busy(text),
            StoreError::Conflict(text) | StoreError::Fault(text) => Problem::Bug(text),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Refused(refusal)
    }
}

impl IntoResponse for Problem {
    /// A bare answer that carries the problem; the outer layer writes the page in the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
