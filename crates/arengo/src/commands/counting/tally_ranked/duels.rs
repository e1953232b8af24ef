//! Counts without stages: Borda, Copeland, Schulze, ranked pairs.

use arengo_tally::ranked::{self, Election, Half, Truncation};
use serde_json::{Value, json};

use super::{Result, line};
use crate::cli::{Shorter, Strength};

pub(super) fn borda(election: &Election, shorter: Shorter) -> Result {
    let truncation = match shorter {
        Shorter::Average => Truncation::Average,
        Shorter::Zero => Truncation::Zero,
    };
    let points = ranked::borda(election, truncation);
    let scores: Vec<(usize, Half)> = election.candidates().map(|c| (c, points[c - 1])).collect();
    let words = format!("Borda; who is left out of a ballot gets: {}", shorter.as_str());
    by_score(election, "borda", &words, &scores)
}

pub(super) fn copeland(election: &Election) -> Result {
    let scores = ranked::copeland(&ranked::duels(election));
    by_score(election, "copeland", "Copeland: duels won, and half of those drawn", &scores)
}

/// The highest score is elected; equal ones are all named.
fn by_score(election: &Election, rule: &str, words: &str, scores: &[(usize, Half)]) -> Result {
    let best = scores.iter().map(|(_, score)| *score).max().unwrap_or_default();
    let elected: Vec<usize> = scores.iter().filter(|(_, score)| *score == best).map(|(c, _)| *c).collect();
    let explain: Vec<Value> = scores
        .iter()
        .map(|(candidate, score)| {
            let behind = Half(best.0 - score.0);
            json!({"candidate": candidate, "name": election.name(*candidate), "score": score, "behind": behind})
        })
        .collect();
    let mut sorted = scores.to_vec();
    sorted.sort_by_key(|(candidate, score)| (std::cmp::Reverse(*score), *candidate));
    let mut lines = vec![words.to_owned(), String::new()];
    lines.extend(sorted.iter().map(|(candidate, score)| {
        line(election, *candidate, score.0 as f64 / best.0.max(1) as f64, &score.to_string())
    }));
    Result { json: json!({"rule": rule, "elected": elected, "stages": [], "explain": explain}), lines }
}

pub(super) fn schulze(election: &Election, strength: Strength) -> Result {
    let duels = ranked::duels(election);
    let measure = match strength {
        Strength::WinningVotes => ranked::Strength::WinningVotes,
        Strength::Margins => ranked::Strength::Margins,
    };
    let (winners, paths) = ranked::schulze(&duels, measure);
    let words = format!("Schulze, strength of duels by {}", strength.as_str());
    let mut result = by_duels(election, &duels, &words, &winners);
    result.json["rule"] = json!("schulze");
    result.json["strength"] = json!(measure);
    result.json["paths"] = json!(paths);
    result
}

pub(super) fn pairs(election: &Election) -> Result {
    let duels = ranked::duels(election);
    let pairs = ranked::ranked_pairs(&duels);
    let mut result = by_duels(election, &duels, "Ranked pairs, by margins", &pairs.winners());
    result.json["rule"] = json!("ranked-pairs");
    result.json["ranking"] = json!(pairs.ranking);
    result.json["locked"] = json!(pairs.locked);
    result.json["set_aside"] = json!(pairs.set_aside);
    result.json["equal_margins"] = json!(pairs.equal_margins);
    for (winner, loser) in &pairs.set_aside {
        let (winner, loser) = (election.name(*winner), election.name(*loser));
        result.lines.push(format!("set aside, it would close a circle: {winner} before {loser}"));
    }
    result
}

/// Each candidate with the duels won and lost, the winner first.
fn by_duels(election: &Election, duels: &ranked::Duels, words: &str, winners: &[usize]) -> Result {
    let all = duels.candidates();
    let won = |one: usize| all.iter().filter(|other| duels.margin(one, **other) > 0).count();
    let lost_to = |one: usize| -> Vec<Value> {
        let lost = all.iter().filter(|other| duels.margin(**other, one) > 0);
        lost.map(|other| json!({"to": other, "by": duels.margin(*other, one)})).collect()
    };
    let explain: Vec<Value> = all
        .iter()
        .map(|one| {
            json!({"candidate": one, "name": election.name(*one), "won": won(*one), "lost": lost_to(*one)})
        })
        .collect();
    let mut sorted = all.to_vec();
    sorted.sort_by_key(|one| (!winners.contains(one), std::cmp::Reverse(won(*one)), *one));
    let mut lines = vec![words.to_owned(), String::new()];
    lines.extend(sorted.iter().map(|one| {
        let elected = if winners.contains(one) { "  elected" } else { "" };
        let share = won(*one) as f64 / all.len().saturating_sub(1).max(1) as f64;
        line(election, *one, share, &format!("won {} of {}{elected}", won(*one), all.len().saturating_sub(1)))
    }));
    let condorcet = duels.condorcet_winner();
    if condorcet.is_none() {
        lines.push("\nNobody beats every other.".to_owned());
    }
    let json = json!({"elected": winners, "stages": [], "condorcet_winner": condorcet, "explain": explain});
    Result { json, lines }
}
