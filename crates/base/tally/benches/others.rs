//! How long the other counts take on all reference data: ranked ballots, opinion groups, sortition.
//!
//! `cargo bench -p arengo-tally --bench others`; ARENGO_SHARED names the folder with the data, `-- ranked`, `-- opinion`
//! and `-- sortition` choose. Times are CPU time of this process; memory is the process's peak so far.

mod measure;

use std::path::{Path, PathBuf};

use arengo_tally::lottery::Seed;
use arengo_tally::opinion::groups::Groups;
use arengo_tally::opinion::projection::Projection;
use arengo_tally::opinion::read::Conversation;
use arengo_tally::opinion::statistics::standings;
use arengo_tally::ranked::{self, Election, TieBreak};
use arengo_tally::sortition::draw::Draw;
use arengo_tally::sortition::leximin::Leximin;
use arengo_tally::sortition::{Kinds, Pool, Quotas};
use measure::{data, peak, time};

fn main() {
    println!("{:<28} {:<22} {:>12} {:>8}", "data", "what", "CPU ms", "runs");
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    for (name, bench) in [("ranked", ranked as fn()), ("opinion", opinion), ("sortition", sortition)] {
        if asked.is_empty() || asked.iter().any(|a| a == name) {
            bench();
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("SKIPPED: {} is not there", folder.display());
        return Vec::new();
    };
    let mut all: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    all.sort();
    all
}

fn memory() {
    println!("  {} MB so far", peak().unwrap_or(0) / 1024);
}

fn ranked() {
    let bytes: Vec<Vec<u8>> =
        files(&data("stv/blt")).iter().map(|f| std::fs::read(f).expect("is read")).collect();
    let name = format!("{} Scottish elections", bytes.len());
    let read = || bytes.iter().map(|b| ranked::read(b).expect("an election")).collect::<Vec<Election>>();
    let elections = time(&name, "read and parse", 3, read);
    time(&name, "scottish stv", 10, || {
        elections.iter().map(|e| ranked::scottish_stv(e, &TieBreak::Number).stages.len()).sum::<usize>()
    });
    let duels = time(&name, "duels", 10, || elections.iter().map(ranked::duels).collect::<Vec<_>>());
    time(&name, "schulze", 10, || {
        duels.iter().map(|d| ranked::schulze(d, ranked::Strength::WinningVotes).0.len()).sum::<usize>()
    });
    memory();
}

fn opinion() {
    for folder in files(&data("polis")).iter().filter(|f| f.join("comments.csv").is_file()) {
        let name =
            folder.file_name().map_or(String::new(), |n| n.to_string_lossy().chars().take(28).collect());
        let read = |file: &str| std::fs::read(folder.join(file)).expect("is read");
        let (comments, votes) = (read("comments.csv"), read("participants-votes.csv"));
        let read = || Conversation::from_polis(&comments, &votes).expect("a conversation");
        let conversation = time(&name, "read and parse", 3, read);
        time(&name, "groups and statistics", 5, || {
            let votes = &conversation.votes;
            let projection = Projection::new(votes, |s| conversation.statements[s].rejected);
            let groups = Groups::find(votes, &projection, &Seed::new("bench"));
            standings(&votes.counts_by_group(&groups.of_all(votes.participants()))).len()
        });
        memory();
    }
}

fn sortition() {
    let pools = [
        ("example_small_20", 20),
        ("sf_fixture_150_22", 22),
        ("synthetic_town_350_40", 40),
        ("synthetic_town_1200_60", 60),
    ];
    for (name, size) in pools {
        let Ok(quotas) = std::fs::read(data("sortition").join(name).join("features.csv")) else {
            println!("SKIPPED: {name} is not there");
            continue;
        };
        let quotas = Quotas::read(&quotas).expect("quotas");
        let pool = std::fs::read(data("sortition").join(name).join("candidates.csv")).expect("is read");
        let pool = Pool::read(&pool, &quotas).expect("a pool");
        let kinds = Kinds::new(&pool, &quotas, size);
        let runs = if size == 60 { 1 } else { 3 };
        let found = time(name, "leximin", runs, || Leximin::find(&kinds, &mut |_, _| {}).expect("is met"));
        let gain = found.certificate.largest_gain();
        println!("  {} kinds, {} panels, gain at most {gain:.1e}", kinds.len(), found.lottery.len());
        let draw = || Draw::new(&kinds, &found.lottery, &found.chances, &Seed::new("bench"));
        let draw = time(name, "1,000 panels", runs, draw);
        println!("  differ by {:.5} at most", draw.largest_difference(&kinds, &found.chances));
        memory();
    }
}
