//! Counts in stages: Scottish STV and instant run-off.

use arengo_tally::ranked::{self, Election, Fate, Outcome, Stage, TieBreak};
use serde_json::{Map, Value, json};

use super::{Result, line};

pub(super) fn scottish(election: &Election, ties: &TieBreak) -> Result {
    let count = ranked::scottish_stv(election, ties);
    let explain: Vec<Value> = count
        .outcomes
        .iter()
        .zip(1..)
        .map(|(outcome, candidate): (&Outcome, usize)| {
            json!({"candidate": candidate, "name": election.name(candidate), "reason": outcome})
        })
        .collect();
    let stages: Vec<Value> = count.stages.iter().map(stage).collect();
    let json = json!({
        "rule": "scottish-stv", "quota": count.quota, "elected": count.elected, "stages": stages,
        "lots": count.lots, "explain": explain,
    });
    let mut lines = vec![format!("Scottish STV (SSI 2007/42), quota {}", count.quota)];
    let most = count.quota.max(1) as f64 * 100_000.0;
    for (at, stage) in count.stages.iter().enumerate() {
        lines.push(format!("\nStage {}: {}", at + 1, named(election, stage)));
        for candidate in election.candidates() {
            let votes = stage.totals[candidate - 1];
            if votes.steps() == 0 && at > 0 {
                continue;
            }
            let elected = if stage.elected.contains(&candidate) { "  elected" } else { "" };
            let words = format!("{votes:>14}{elected}");
            lines.push(line(election, candidate, votes.steps() as f64 / most, &words));
        }
        lines.push(format!("      not transferable {}", stage.non_transferable));
    }
    lines.push(String::new());
    lines.extend(election.candidates().map(|candidate| {
        format!("{candidate:>4}  {}: {}", election.name(candidate), sentence(&count.outcomes[candidate - 1]))
    }));
    Result { json, lines }
}

fn named(election: &Election, stage: &Stage) -> String {
    match stage.action {
        ranked::Action::FirstPreferences => "first preferences".to_owned(),
        ranked::Action::Surplus(of) => format!("the surplus of {} is passed on", election.name(of)),
        ranked::Action::Exclusion(of) => format!("{} is excluded", election.name(of)),
    }
}

fn stage(stage: &Stage) -> Value {
    let totals: Map<String, Value> =
        stage.totals.iter().zip(1..).map(|(votes, n): (_, usize)| (n.to_string(), json!(votes))).collect();
    json!({
        "action": stage.action.to_string(), "totals": totals, "non_transferable": stage.non_transferable,
        "elected": stage.elected,
    })
}

fn sentence(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Elected { stage, votes } => format!("elected at stage {stage} with {votes} votes"),
        Outcome::ElectedWithoutQuota { stage, votes, short } => format!(
            "elected at stage {stage} with {votes} votes, {short} short of the quota: as many seats as candidates were left"
        ),
        Outcome::Excluded { stage, votes, behind } => {
            format!("excluded at stage {stage} with {votes} votes, {behind} fewer than the next")
        }
        Outcome::NotElected { votes, short } => {
            format!("not elected: {votes} votes, {short} short of the quota when all seats were taken")
        }
        Outcome::Withdrawn => "withdrew before the count".to_owned(),
    }
}

pub(super) fn run_off(election: &Election, ties: &TieBreak) -> Result {
    let count = ranked::irv(election, ties);
    let explain: Vec<Value> = count
        .fates
        .iter()
        .zip(1..)
        .map(|(fate, candidate): (&Fate, usize)| {
            json!({"candidate": candidate, "name": election.name(candidate), "reason": fate})
        })
        .collect();
    let elected: Vec<usize> = count.winner.into_iter().collect();
    let json = json!({"rule": "irv", "elected": elected, "stages": count.rounds, "explain": explain});
    let mut lines = vec!["Instant run-off".to_owned()];
    for (at, round) in count.rounds.iter().enumerate() {
        lines.push(format!("\nRound {}", at + 1));
        let half = round.totals.values().sum::<u64>().max(1) as f64 / 2.0;
        for (candidate, votes) in &round.totals {
            let excluded = if round.excluded == Some(*candidate) { "  excluded" } else { "" };
            lines.push(line(election, *candidate, *votes as f64 / half, &format!("{votes:>8}{excluded}")));
        }
        lines.push(format!("      without a further choice: {}", round.exhausted));
    }
    if let Some(winner) = count.winner {
        lines.push(format!("\nElected: {winner}  {}", election.name(winner)));
    }
    Result { json, lines }
}
