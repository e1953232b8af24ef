//! An outcome as a table for a terminal, with a picture of the budget.

use std::fmt::Write as _;
use std::path::Path;

use arengo_tally::budgeting::{Election, Outcome, Reason, Utility};

use super::sentences;

/// How many characters a bar has.
const BAR: usize = 20;
/// How many characters of an id and of a name are shown.
const ID: usize = 16;
const NAME: usize = 40;

/// The whole table: what was counted, the funded projects with the budget filling up, the others with how near they came.
pub fn written(file: &Path, told: &str, election: &Election, outcome: &Outcome, utility: Utility) -> String {
    let mut out = String::new();
    let currency = election.currency.as_deref().unwrap_or("");
    let file =
        file.file_name().map_or_else(|| file.display().to_string(), |n| n.to_string_lossy().into_owned());
    let (ballots, kind) = (election.ballots.total(), election.kind);
    let budget = election.money(election.budget);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{file}: {ballots} {kind} ballots, budget {budget} {currency}");
    let _ = writeln!(out, "{told}\n");
    let votes = election.votes();
    let _ =
        writeln!(out, "     {:<ID$} {:>12} {:>8}  {:<BAR$}  name", "funded", "cost", "votes", "budget spent");
    let text = |reason: &Reason| sentences::of(reason, election, utility);
    let mut before = 0;
    for (step, nth) in outcome.steps.iter().zip(1..) {
        let spent = election.budget - step.left;
        let bar = spent_bar(before, spent, election.budget);
        row(
            &mut out,
            &format!("{nth:>3}."),
            election,
            step.project,
            votes[step.project],
            &bar,
            &text(&step.reason),
        );
        before = spent;
    }
    if !outcome.left_out.is_empty() {
        let _ = writeln!(
            out,
            "\n     {:<ID$} {:>12} {:>8}  {:<BAR$}  name",
            "not funded", "cost", "votes", "cost covered"
        );
    }
    for (project, reason) in &outcome.left_out {
        let bar = covered_bar(reason);
        row(&mut out, "    ", election, *project, votes[*project], &bar, &text(reason));
    }
    out
}

fn row(out: &mut String, nth: &str, election: &Election, at: usize, votes: u64, bar: &str, text: &str) {
    let project = &election.projects[at];
    let (id, name) = (shortened(&project.id, ID), shortened(&project.name, NAME));
    let cost = election.money(project.cost).to_string();
    let _ = writeln!(out, "{nth} {id:<ID$} {cost:>12} {votes:>8}  {bar:<BAR$}  {name}");
    let _ = writeln!(out, "     {text}");
}

/// The budget: spent before, spent now, left.
fn spent_bar(before: u64, after: u64, budget: u64) -> String {
    let part = |amount: u64| (u128::from(amount) * BAR as u128 / u128::from(budget.max(1))) as usize;
    let (before, after) = (part(before), part(after));
    format!("{}{}{}", "▒".repeat(before), "█".repeat(after - before), "░".repeat(BAR - after))
}

/// How much of the cost the supporters could have paid, where that is known.
fn covered_bar(reason: &Reason) -> String {
    let Reason::Short { held, missing, .. } = reason else { return String::new() };
    // A picture may be rounded.
    let number = |text: &str| text.parse::<f64>().unwrap_or(0.0);
    let (held, missing) = (number(&held.0), number(&missing.0));
    let full = ((held / (held + missing).max(f64::MIN_POSITIVE)) * BAR as f64) as usize;
    format!("{}{}", "█".repeat(full.min(BAR)), "░".repeat(BAR - full.min(BAR)))
}

fn shortened(text: &str, most: usize) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match text.char_indices().nth(most) {
        None => text,
        Some(_) => text.chars().take(most - 1).chain(['…']).collect(),
    }
}
