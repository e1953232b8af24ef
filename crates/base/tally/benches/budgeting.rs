//! How long counting a budget takes: real elections beside the checkout, and a million ballots drawn from them.
//!
//! `cargo bench -p arengo-tally --bench budgeting`; ARENGO_SHARED names the folder with the elections. Times are CPU
//! time of this process, the mean of several runs; memory is the process's peak so far. `-- million` leaves the real
//! elections out, `-- FILE.pb` counts that file instead.

mod measure;

use arengo_tally::budgeting::{Builder, Completion, Count, Election, Rule, Step, Stop, Ties, Utility};
use arengo_tally::lottery::Seed;
use measure::{data, peak, time};

fn main() {
    let folder = data("pabulib/pb");
    println!("{:<28} {:<22} {:>12} {:>8}", "election", "what", "CPU ms", "runs");
    if std::env::args().any(|arg| arg == "million") {
        return million(&folder);
    }
    if let Some(file) = std::env::args().find(|arg| arg.ends_with(".pb")) {
        return one(std::path::Path::new(&file));
    }
    for file in ["Poland_Lodz_2022.pb", "Poland_Warszawa_2026.pb", "Poland_Krakow_2024.pb"] {
        if folder.join(file).is_file() {
            one(&folder.join(file));
        } else {
            println!("SKIPPED: {file} is not in {}", folder.display());
        }
    }
    million(&folder);
    if let Some(peak) = peak() {
        println!("peak memory: {} MB", peak / 1024);
    }
}

fn one(path: &std::path::Path) {
    let name = path.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
    let read = || Election::from_pabulib(&std::fs::read(path).expect("is read")).expect("an election");
    let election = time(
        &name,
        "read and parse",
        if path.metadata().is_ok_and(|m| m.len() > 10 << 20) { 1 } else { 10 },
        read,
    );
    println!("  {} MB so far", peak().unwrap_or(0) / 1024);
    counts(&name, &election);
}

fn counts(file: &str, election: &Election) {
    let utility = Utility::usual(election.kind);
    let rules = [
        ("greedy", Rule::Greedy(Stop::Never), utility, 10),
        ("mes", Rule::EqualShares(Completion::None), utility, 10),
        ("mes card", Rule::EqualShares(Completion::None), Utility::Card, 10),
        ("mes add1u", Rule::EqualShares(Completion::Add1U(Step::ONE)), utility, 2),
        ("mes card add1u", Rule::EqualShares(Completion::Add1U(Step::ONE)), Utility::Card, 2),
        ("phragmen", Rule::Phragmen, utility, 10),
    ];
    for (name, rule, utility, runs) in rules {
        let count = Count { rule, utility, ties: Ties::Published(Seed::new("bench")) };
        time(file, name, runs, || count.of(election).expect("is counted"));
    }
}

/// A million approval ballots over 200 projects: how many approvals each has, which projects are popular and what they
/// cost are drawn from the largest election; ballots are drawn one by one, so that few are equal.
fn million(folder: &std::path::Path) {
    let Ok(bytes) = std::fs::read(folder.join("Poland_Warszawa_2026.pb")) else { return };
    let real = Election::from_pabulib(&bytes).expect("an election");
    drop(bytes);
    let mut election = Election { budget: real.budget * 2, ballots: Default::default(), ..real.clone() };
    let (mut votes, mut lengths) = (real.votes(), Vec::new());
    for (at, ballot) in real.ballots.iter().enumerate() {
        lengths.extend(std::iter::repeat_n(
            ballot.projects.len(),
            if at % 8 == 0 { ballot.count as usize } else { 0 },
        ));
    }
    for at in real.projects.len()..200 {
        let mut copy = real.projects[at % real.projects.len()].clone();
        copy.id = format!("copy {at}");
        copy.cost += at as u64;
        election.projects.push(copy);
        votes.push(votes[at % real.projects.len()]);
    }
    drop(real);
    let running: Vec<u64> = votes
        .iter()
        .scan(0, |sum, v| {
            *sum += v;
            Some(*sum)
        })
        .collect();
    let all = running.last().copied().unwrap_or(1);
    let mut numbers = Seed::new("a million").numbers("ballots");
    // SHA-256 is slow for tens of millions of numbers; it seeds a xorshift.
    let mut state = numbers.word() | 1;
    let mut below = |end: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % end
    };
    let mut builder = Builder::new(false, 0);
    let mut ballot = Vec::new();
    for _ in 0..1_000_000 {
        let length = lengths[below(lengths.len() as u64) as usize];
        ballot.clear();
        while ballot.len() < length {
            let point = below(all);
            let project = running.partition_point(|sum| *sum <= point) as u16;
            if !ballot.contains(&(project, 1)) {
                ballot.push((project, 1));
            }
        }
        builder.add(ballot.iter().copied(), 1);
    }
    election.ballots = builder.finish();
    let name = format!("1,000,000 ({} distinct)", election.ballots.distinct());
    println!(
        "{name}: {} entries on distinct ballots, {} MB so far",
        election.ballots.entries(),
        peak().unwrap_or(0) / 1024
    );
    for (what, utility) in [("mes", Utility::Cost), ("mes card", Utility::Card)] {
        let count = Count { rule: Rule::EqualShares(Completion::None), utility, ties: Ties::Id };
        let outcome = time(&name, what, 2, || count.of(&election).expect("is counted"));
        println!("  {} funded, {} MB so far", outcome.steps.len(), peak().unwrap_or(0) / 1024);
    }
}
