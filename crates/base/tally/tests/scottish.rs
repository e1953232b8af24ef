//! 81 real elections of Scottish councils, each stage and each rule beside other programs' results.

#[allow(dead_code)]
mod expected;

use arengo_tally::ranked::{
    Duels, Strength, TieBreak, Truncation, borda, copeland, duels, irv, ranked_pairs, read, schulze,
    scottish_stv, write,
};
use serde_json::{Value, json};

use expected::{Differences, each_file, folder};

#[test]
fn scottish_elections_are_counted_as_they_were() {
    let Some(blt) = folder("stv/blt") else { return };
    let found = each_file("stv/expected", |path, differences| {
        let theirs = expected::json(path);
        let name = theirs["file"].as_str().expect("a file").to_owned();
        let bytes = std::fs::read(blt.join(&name)).expect("the election is there");
        let election = read(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        differences.compare(
            &format!("{name} ballots"),
            &json!(election.valid()),
            &theirs["scottish_stv"]["valid"],
        );
        differences.compare(
            &format!("{name} again"),
            &read(write(&election).as_bytes()),
            &Ok(election.clone()),
        );
        stv(&name, &election, &theirs["scottish_stv"], differences);
        let run_off = irv(&election, &TieBreak::Number);
        differences.compare(&format!("{name} irv"), &json!(run_off.winner), &theirs["irv"]["winner"]);
        for (n, (ours, theirs)) in run_off.rounds.iter().zip(array(&theirs["irv"]["rounds"])).enumerate() {
            differences.compare(&format!("{name} irv round {n}"), &json!(ours.totals), &theirs["totals"]);
            differences.compare(
                &format!("{name} irv round {n} exhausted"),
                &json!(ours.exhausted),
                &theirs["exhausted"],
            );
        }
        differences.compare(
            &format!("{name} irv rounds"),
            &run_off.rounds.len(),
            &array(&theirs["irv"]["rounds"]).len(),
        );
        let average: Vec<String> =
            borda(&election, Truncation::Average).iter().map(ToString::to_string).collect();
        differences.compare(&format!("{name} borda average"), &json!(average), &theirs["borda_average"]);
        let zero: Vec<u64> = borda(&election, Truncation::Zero).iter().map(|half| half.0 / 2).collect();
        differences.compare(&format!("{name} borda zero"), &json!(zero), &theirs["borda_zero"]);
        pairs(&name, &duels(&election), &theirs, differences);
    });
    let Some(found) = found else { return };
    println!("{found}");
    found.none();
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn stv(name: &str, election: &arengo_tally::ranked::Election, theirs: &Value, differences: &Differences) {
    let ours = scottish_stv(election, &TieBreak::Number);
    differences.compare(&format!("{name} quota"), &json!(ours.quota), &theirs["quota"]);
    differences.compare(&format!("{name} elected"), &json!(ours.elected), &theirs["elected"]);
    differences.compare(&format!("{name} lots"), &ours.lots.is_empty(), &array(&theirs["lots"]).is_empty());
    differences.compare(&format!("{name} stages"), &ours.stages.len(), &array(&theirs["stages"]).len());
    for (n, (stage, theirs)) in ours.stages.iter().zip(array(&theirs["stages"])).enumerate() {
        let totals: serde_json::Map<String, Value> =
            stage.totals.iter().enumerate().map(|(c, votes)| ((c + 1).to_string(), json!(votes))).collect();
        differences.compare(
            &format!("{name} stage {n}"),
            &json!(stage.action.to_string()),
            &theirs["action"],
        );
        differences.compare(&format!("{name} stage {n} totals"), &Value::Object(totals), &theirs["totals"]);
        differences.compare(
            &format!("{name} stage {n} rest"),
            &json!(stage.non_transferable),
            &theirs["non_transferable"],
        );
    }
}

fn pairs(name: &str, duels: &Duels, theirs: &Value, differences: &Differences) {
    let all = duels.candidates();
    let prefer: Vec<Vec<u64>> =
        all.iter().map(|a| all.iter().map(|b| duels.prefer(*a, *b)).collect()).collect();
    differences.compare(&format!("{name} pairwise"), &json!(prefer), &theirs["pairwise"]);
    differences.compare(
        &format!("{name} condorcet"),
        &json!(duels.condorcet_winner()),
        &theirs["condorcet_winner"],
    );
    let scores: Vec<String> = copeland(duels).iter().map(|(_, half)| half.to_string()).collect();
    differences.compare(&format!("{name} copeland"), &json!(scores), &theirs["copeland"]);
    for (strength, key) in
        [(Strength::WinningVotes, "schulze_winning_votes"), (Strength::Margins, "schulze_margins")]
    {
        let (winners, paths) = schulze(duels, strength);
        differences.compare(&format!("{name} {key}"), &json!(winners), &theirs[key]["winners"]);
        differences.compare(&format!("{name} {key} paths"), &json!(paths), &theirs[key]["strongest_paths"]);
    }
    let ours = ranked_pairs(duels);
    let ranked = &theirs["ranked_pairs_margins"];
    differences.compare(&format!("{name} ranked pairs"), &json!(ours.ranking), &ranked["ranking"]);
    differences.compare(&format!("{name} ranked pairs winner"), &json!(ours.winners()), &ranked["winners"]);
    differences.compare(
        &format!("{name} equal margins"),
        &json!(ours.equal_margins),
        &ranked["equal_margins"],
    );
}
