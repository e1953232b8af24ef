//! What is wrong with a file, and where.

/// A file that cannot be understood: where, and what was expected there. Lines and columns (in characters) count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {expected} was expected, not {found}")]
pub struct Malformed {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
    /// What should stand there.
    pub expected: String,
    /// What stands there, shortened.
    pub found: String,
}

/// The same by the place in the text, while it is being read.
#[derive(Debug)]
pub struct Fault {
    pub at: usize,
    pub expected: String,
    pub found: Option<String>,
}

impl Fault {
    pub fn new(at: usize, expected: impl Into<String>) -> Self {
        Fault { at, expected: expected.into(), found: None }
    }

    pub fn instead(at: usize, expected: impl Into<String>, found: &str) -> Self {
        Fault { at, expected: expected.into(), found: Some(found.to_owned()) }
    }
}

/// With line and column instead of the place.
pub fn located(bytes: &[u8], fault: Fault) -> Malformed {
    let at = fault.at.min(bytes.len());
    let before = &bytes[..at];
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1);
    let characters =
        |part: &[u8]| String::from_utf8_lossy(part).trim_start_matches('\u{feff}').chars().count();
    let rest = || {
        let end = bytes[at..].iter().position(|b| matches!(b, b'\n' | b'\r')).map_or(bytes.len(), |n| at + n);
        String::from_utf8_lossy(&bytes[at..end.min(at + 200)]).into_owned()
    };
    Malformed {
        line: before.iter().filter(|b| **b == b'\n').count() + 1,
        column: characters(&bytes[line_start..at]) + 1,
        expected: fault.expected,
        found: shortened(&fault.found.unwrap_or_else(rest)),
    }
}

fn shortened(found: &str) -> String {
    if found.is_empty() {
        return "nothing".to_owned();
    }
    let mut short: String = found.chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if found.chars().nth(40).is_some() {
        short.push('…');
    }
    format!("“{short}”")
}
