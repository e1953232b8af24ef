//! `arengo tally FILE.blt` or `FILE.csv`: who is elected, by which rule, stage by stage.

mod duels;
mod stages;

use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_tally::lottery::Seed;
use arengo_tally::ranked::{self, Election, TieBreak};
use serde_json::{Value, json};

use crate::cli::{Rule, Tally, Ties};

/// A result: as JSON, and as lines for a terminal.
struct Result {
    json: Value,
    lines: Vec<String>,
}

/// Counts and says the result.
///
/// # Errors
/// When the file cannot be read or understood, or the rule is not one for ranked ballots.
pub fn run(asked: &Tally) -> anyhow::Result<()> {
    let bytes = std::fs::read(&asked.file).with_context(|| format!("{}", asked.file.display()))?;
    let is_table = asked.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let read = match is_table {
        true => ranked::read_table(&bytes, asked.ranked.seats).map_err(anyhow::Error::from),
        false => ranked::read(&bytes).map_err(anyhow::Error::from),
    };
    let election = read.with_context(|| format!("{}", asked.file.display()))?;
    let ties = match asked.budget.ties {
        Ties::Id => TieBreak::Number,
        Ties::Published => TieBreak::Lot(Seed::new(asked.budget.seed.clone())),
    };
    let result = match asked.rule.unwrap_or(Rule::ScottishStv) {
        Rule::ScottishStv => stages::scottish(&election, &ties),
        Rule::Irv => stages::run_off(&election, &ties),
        Rule::Borda => duels::borda(&election, asked.ranked.borda),
        Rule::Copeland => duels::copeland(&election),
        Rule::Schulze => duels::schulze(&election, asked.ranked.schulze),
        Rule::RankedPairs => duels::pairs(&election),
        Rule::Greedy | Rule::GreedyNoSkip | Rule::GreedyThreshold | Rule::Mes | Rule::Phragmen => {
            bail!("this rule shares out a budget; a .blt file holds ranked ballots");
        }
    };
    let text = if asked.json {
        let mut whole = result.json;
        whole["title"] = json!(election.title);
        whole["ballots"] = json!(election.valid());
        whole["seats"] = json!(election.seats);
        format!("{whole}\n")
    } else {
        let head = heading(&asked.file, &election);
        format!("{head}\n{}\n", result.lines.join("\n"))
    };
    super::say(&text)
}

fn heading(file: &Path, election: &Election) -> String {
    let name =
        file.file_name().map_or_else(|| file.display().to_string(), |n| n.to_string_lossy().into_owned());
    let (ballots, seats) = (election.valid(), election.seats);
    let candidates = election.candidates().count();
    format!("{name}: {}\n{ballots} ballots, {candidates} candidates, seats: {seats}\n", election.title)
}

/// How many characters a bar has.
const BAR: usize = 24;
/// How many characters of a name are shown.
const NAME: usize = 34;

/// A line of a candidate: number, name, a bar as long as the share, and words.
fn line(election: &Election, candidate: usize, share: f64, words: &str) -> String {
    let full = (share.clamp(0.0, 1.0) * BAR as f64).round() as usize;
    let bar = format!("{}{}", "█".repeat(full), "·".repeat(BAR - full));
    let name: String = election.name(candidate).chars().take(NAME).collect();
    format!("{candidate:>4}  {name:<NAME$} {bar}  {words}")
}
