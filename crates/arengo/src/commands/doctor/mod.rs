//! `arengo doctor`: looks at everything the server needs and says what to do. It changes nothing.

mod database;
mod providers;
mod surroundings;

use std::fmt;
use std::process::ExitCode;

use super::say;
use crate::config::{Config, ConfigError};

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// As it should be.
    Ok,
    /// It works, but someone should look at it.
    Attention,
    /// It does not work.
    Fault,
}

/// A line of the report.
#[derive(Debug, Clone)]
struct Finding {
    verdict: Verdict,
    subject: &'static str,
    words: String,
    advice: Option<String>,
}

impl Finding {
    fn ok(subject: &'static str, words: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Ok, subject, words: words.into(), advice: None }
    }

    fn attention(subject: &'static str, words: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Attention, subject, words: words.into(), advice: Some(advice.into()) }
    }

    fn fault(subject: &'static str, words: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Fault, subject, words: words.into(), advice: Some(advice.into()) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict {
            Verdict::Ok => "OK",
            Verdict::Attention => "ATTENTION",
            Verdict::Fault => "FAULT",
        };
        write!(f, "{verdict:<10} {:<15} {}", self.subject, self.words)?;
        match &self.advice {
            Some(advice) => write!(f, "\n{:27}What to do: {advice}", ""),
            None => Ok(()),
        }
    }
}

/// Looks at everything; the exit code is 1 when something is at fault.
pub fn run(config: &Config) -> ExitCode {
    let mut findings = vec![surroundings::configuration(config)];
    findings.extend(database::look(config));
    findings.extend(surroundings::look(config));
    findings.extend(providers::look(config));
    report(&findings)
}

/// The report when the configuration cannot even be read.
pub fn misconfigured(errors: &[ConfigError]) -> ExitCode {
    let advice = "correct this setting; nothing else was looked at";
    let findings: Vec<Finding> =
        errors.iter().map(|error| Finding::fault("configuration", error.to_string(), advice)).collect();
    report(&findings)
}

fn report(findings: &[Finding]) -> ExitCode {
    findings.iter().for_each(|finding| say(&finding.to_string()));
    let of = |verdict| findings.iter().filter(|f| f.verdict == verdict).count();
    let (faults, attentions) = (of(Verdict::Fault), of(Verdict::Attention));
    let sum = match (faults, attentions) {
        (0, 0) => "Everything is in order.".to_owned(),
        (0, 1) => "It works; 1 point needs attention.".to_owned(),
        (0, n) => format!("It works; {n} points need attention."),
        (1, _) => "1 fault.".to_owned(),
        (n, _) => format!("{n} faults."),
    };
    say(&sum);
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
