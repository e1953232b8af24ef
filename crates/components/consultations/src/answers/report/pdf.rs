//! A report as a PDF file: made where blocking is allowed, and not made again while it says the same.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use arengo_kernel::Refusal;
use arengo_reports::{PdfError, ReportDocument, to_pdf};
use arengo_web::Problem;
use axum::body::Bytes;
use sha2::{Digest, Sha256};

/// How many files are remembered. Setting a long report takes seconds, so that readers must not be able to ask for
/// the same work again and again.
const REMEMBERED: usize = 12;

static FILES: Mutex<VecDeque<([u8; 32], Bytes)>> = Mutex::new(VecDeque::new());

/// The file. Equal reports give equal bytes.
///
/// # Errors
/// `Invalid` when the report is too long or has a table that no page holds, `Bug` for everything that no report
/// should cause.
pub async fn file(document: ReportDocument) -> Result<Bytes, Problem> {
    let json = serde_json::to_vec(&document).map_err(|e| Problem::Bug(e.to_string()))?;
    let key: [u8; 32] = Sha256::digest(&json).into();
    if let Some(known) = find(&key) {
        return Ok(known);
    }
    let made = tokio::task::spawn_blocking(move || to_pdf(&document))
        .await
        .map_err(|e| Problem::Bug(format!("a report's file: {e}")))?
        .map_err(problem)?;
    let made = Bytes::from(made);
    remember(key, made.clone());
    Ok(made)
}

fn find(key: &[u8; 32]) -> Option<Bytes> {
    let files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    files.iter().find(|(k, _)| k == key).map(|(_, file)| file.clone())
}

fn remember(key: [u8; 32], file: Bytes) {
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    if files.len() >= REMEMBERED {
        files.pop_front();
    }
    files.push_back((key, file));
}

fn problem(error: PdfError) -> Problem {
    match error {
        PdfError::NoTitle => Problem::Invalid(Refusal::new("consultations-report-needs-title")),
        PdfError::TooLong => Problem::Invalid(Refusal::new("consultations-report-too-long")),
        PdfError::TooManyColumns(_) => Problem::Invalid(Refusal::new("consultations-report-too-wide")),
        other => Problem::Bug(other.to_string()),
    }
}
