//! Opinion groups beside what Polis published and what a restatement of it found, when these are there.

#[allow(dead_code, reason = "these files need each their own kind of comparison")]
mod expected;

use std::collections::BTreeMap;
use std::path::Path;

use arengo_tally::csv::{Rows, column};
use arengo_tally::lottery::Seed;
use arengo_tally::opinion::groups::Groups;
use arengo_tally::opinion::projection::Projection;
use arengo_tally::opinion::read::Conversation;
use arengo_tally::opinion::statistics::{
    META_PRIORITY, Standing, common_ground, common_refusal, consensus, priority, representative, standings,
};
use arengo_tally::opinion::votes::{Counts, Vote, Votes};
use expected::{folder, json};
use serde_json::Value;

fn near(what: &str, ours: f64, theirs: &Value, within: f64) {
    let theirs = theirs.as_f64().unwrap_or_else(|| panic!("{what}: a number, not {theirs}"));
    let distance = (ours - theirs).abs() / theirs.abs().max(1.0);
    assert!(distance <= within, "{what}: ours {ours}, theirs {theirs}");
}

fn numbers(list: &Value) -> Vec<usize> {
    list.as_array().into_iter().flatten().map(|n| n.as_u64().expect("a number") as usize).collect()
}

/// Compares the statements named for a group, with all numbers.
fn same_named(what: &str, group: &[Standing], shown: impl Fn(usize) -> bool, ids: &[u64], theirs: &Value) {
    let ours = representative(group, shown);
    let named: Vec<u64> = ours.iter().map(|r| ids[r.statement]).collect();
    let list = theirs.as_array().expect("a list");
    assert_eq!(named, list.iter().map(|r| r["tid"].as_u64().expect("an id")).collect::<Vec<_>>(), "{what}");
    for (our, their) in ours.iter().zip(list) {
        let what = format!("{what} {}", their["tid"]);
        let agrees = our.standing.agrees();
        assert_eq!(their["repful-for"].as_str(), Some(if agrees { "agree" } else { "disagree" }), "{what}");
        assert_eq!(their["best-agree"].as_bool().unwrap_or(false), our.best_agreed, "{what}");
        let (side, counts) = (our.standing.side(), our.standing.counts);
        let success = if agrees { counts.agrees } else { counts.disagrees };
        near(&what, f64::from(success), &their["n-success"], 0.0);
        near(&what, f64::from(counts.seen), &their["n-trials"], 0.0);
        near(&what, side.share, &their["p-success"], 1e-9);
        near(&what, side.share_test, &their["p-test"], 1e-9);
        near(&what, side.ratio, &their["repness"], 1e-9);
        near(&what, side.ratio_test, &their["repness-test"], 1e-6);
    }
}

fn same_consensus(what: &str, counts: &[Counts], shown: impl Fn(usize) -> bool, ids: &[u64], theirs: &Value) {
    let (agree, disagree) = consensus(counts, shown);
    for (ours, side) in [(agree, "agree"), (disagree, "disagree")] {
        let list = theirs[side].as_array().expect("a list");
        let named: Vec<_> = ours.iter().map(|s| ids[*s]).collect();
        assert_eq!(
            named,
            list.iter().map(|r| r["tid"].as_u64().expect("an id")).collect::<Vec<_>>(),
            "{what}"
        );
    }
}

#[test]
fn an_export_gives_the_numbers_of_the_restatement() {
    let Some(expected) = folder("polis/expected") else { return };
    let mut compared = 0;
    for entry in std::fs::read_dir(&expected).expect("is listed") {
        let theirs = json(&entry.expect("an entry").path());
        let name = theirs["conversation"].as_str().expect("a name");
        let conversation = export(&expected.parent().expect("a parent").join(name));
        export_compared(name, &conversation, &theirs);
        compared += 1;
    }
    println!("{compared} exports");
    assert_eq!(compared, 10);
}

fn export(folder: &Path) -> Conversation {
    let read = |file| std::fs::read(folder.join(file)).expect("is read");
    let read = Conversation::from_polis(&read("comments.csv"), &read("participants-votes.csv"));
    read.unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
}

fn export_compared(name: &str, conversation: &Conversation, theirs: &Value) {
    let votes = &conversation.votes;
    let ids: Vec<u64> = conversation.statements.iter().map(|s| s.id).collect();
    let rejected: Vec<bool> = conversation.statements.iter().map(|s| s.rejected).collect();
    let shown = |s: usize| !rejected[s];
    let total = votes.counts().iter().fold(Counts::default(), |a, c| a + *c);
    assert_eq!(u64::from(total.seen), theirs["votes"].as_u64().expect("votes"), "{name}");
    assert_eq!(u64::from(total.agrees), theirs["agree"].as_u64().expect("votes"), "{name}");
    same_consensus(name, votes.counts(), shown, &ids, &theirs["consensus"]);
    let projection = Projection::new(votes, |s| rejected[s]);
    for component in [0, 1] {
        let list = &theirs["pca"]["comps"][component];
        let product: f64 = projection.components[component]
            .iter()
            .zip(list.as_array().expect("entries"))
            .map(|(a, b)| a * b.as_f64().expect("a number"))
            .sum();
        assert!(
            product.abs() > 1.0 - 1e-9,
            "{name}: component {component} differs, |cos| = {product}, {:?} {}",
            projection.variances,
            theirs["pca"]["eigenvalues"]
        );
        near(name, projection.variances[component], &theirs["pca"]["eigenvalues"][component], 1e-6);
    }
    for (s, extremity) in theirs["pca"]["comment_extremity"].as_array().expect("a list").iter().enumerate() {
        near(&format!("{name} extremity {s}"), projection.extremity(s), extremity, 1e-8);
    }
    for (place, id) in conversation.participants.iter().enumerate() {
        let list = &theirs["projections"][id.to_string()];
        if list.is_array() {
            let ours = projection.participant(votes, place);
            for (axis, our) in ours.iter().enumerate() {
                near(&format!("{name} {id}"), our.abs(), &list[axis].as_f64().map(f64::abs).into(), 1e-6);
            }
        }
    }
    same_groups(name, conversation, &projection, theirs);
    groups_as_tight(name, conversation, &projection, theirs);
}

/// Our groups are at least as tight as the best of fifty starts of the restatement, of the same people.
fn groups_as_tight(name: &str, conversation: &Conversation, projection: &Projection, theirs: &Value) {
    let groups = Groups::find(&conversation.votes, projection, &Seed::new("numbers drawn in public"));
    let mut ids: Vec<usize> = groups.grouped.iter().map(|p| conversation.participants[*p] as usize).collect();
    let mut expected = numbers(&theirs["in_conv"]);
    expected.sort_unstable();
    ids.sort_unstable();
    assert!(ids == expected, "{name}: {} are grouped, not the {} expected", ids.len(), expected.len());
    for division in &groups.divisions {
        let k = division.centers.len();
        let expected = &theirs["cold"]["participant_level"][k.to_string()];
        let best = expected["kmeans_inertia_best_of_50"].as_f64().expect("a number");
        assert!(
            division.inertia <= best * (1.0 + 1e-6),
            "{name} {k}: {} is more than {best}",
            division.inertia
        );
        if (division.inertia - best).abs() <= best * 1e-6 {
            near(&format!("{name} {k} silhouette"), division.silhouette, &expected["silhouette"], 1e-4);
        }
    }
    println!(
        "{name}: {:?} groups, stability {:.2}, {:?}",
        groups.division().map(|d| d.centers.len()),
        groups.stability,
        groups.clarity
    );
}

fn same_groups(name: &str, conversation: &Conversation, projection: &Projection, theirs: &Value) {
    let places: BTreeMap<usize, usize> =
        conversation.participants.iter().enumerate().map(|(place, id)| (*id as usize, place)).collect();
    let ids: Vec<u64> = conversation.statements.iter().map(|s| s.id).collect();
    let shown = |s: usize| !conversation.statements[s].rejected;
    let mut groups = vec![None; conversation.participants.len()];
    for (group, members) in theirs["production"]["groups"].as_object().expect("groups") {
        let group: usize = group.parse().expect("a number");
        numbers(members).iter().for_each(|m| groups[places[m]] = Some(group));
    }
    let by_group = conversation.votes.counts_by_group(&groups);
    for (group, standing) in standings(&by_group).iter().enumerate() {
        same_named(name, standing, shown, &ids, &theirs["production"]["repness"][group.to_string()]);
    }
    let consensus = &theirs["production"]["group_aware_consensus"];
    for (s, (agree, disagree)) in common_ground(&by_group).iter().zip(common_refusal(&by_group)).enumerate() {
        near(&format!("{name} common ground {s}"), *agree, &consensus["agree"][s], 1e-9);
        near(&format!("{name} common refusal {s}"), disagree, &consensus["disagree"][s], 1e-9);
        let counts = by_group.iter().fold(Counts::default(), |sum, g| sum + g[s]);
        let ours = priority(counts, projection.extremity(s));
        near(&format!("{name} priority {s}"), ours, &theirs["production"]["comment_priorities"][s], 1e-7);
    }
}

#[test]
fn what_polis_published_follows_from_its_votes_and_groups() {
    let Some(folder) = folder("polis_production") else { return };
    for name in
        ["150ptpt-3gp-no-strict-no-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts", "below-100-ptpts"]
    {
        let blob = json(&folder.join(name).join("math-pca2.json"));
        published(name, &blob, votes_of_fixture(&json(&folder.join(name).join("votes.json"))));
    }
    let folder = folder.join("vw");
    let blob = json(&folder.join("r6vbnhffkxbd7ifmfbdrd_math_blob.json"));
    let export = "2025-11-11-1704-r6vbnhffkxbd7ifmfbdrd-votes.csv";
    published("vw", &blob, votes_of_export(&std::fs::read(folder.join(export)).expect("is read")));
}

/// When it was cast, by whom, on which statement.
type Published = (i64, usize, u64, Vote);

fn vote_of(number: i64) -> Vote {
    match number {
        1 => Vote::Agree,
        -1 => Vote::Disagree,
        _ => Vote::Pass,
    }
}

fn votes_of_fixture(list: &Value) -> Vec<Published> {
    let one = |vote: &Value| {
        let field = |a: &str, b: &str| vote[a].as_u64().or(vote[b].as_u64()).expect("a number");
        let at = &vote["modified"];
        let at =
            at.as_f64().or_else(|| at.as_str().and_then(|t| t.parse().ok())).map_or(0, |t: f64| t as i64);
        let value = vote_of(vote["vote"].as_i64().expect("a vote"));
        (at, field("participant_id", "pid") as usize, field("statement_id", "tid"), value)
    };
    list.as_array().expect("votes").iter().map(one).collect()
}

/// The fifth conversation comes as Polis exports it now: a row for each vote, also those replaced later.
fn votes_of_export(bytes: &[u8]) -> Vec<Published> {
    let mut rows = Rows::new(bytes).expect("text");
    let head = rows.next_row().expect("a row").expect("a head");
    let places = ["timestamp", "voter-id", "comment-id", "vote"].map(|name| column(&head, name).expect(name));
    let mut all = Vec::new();
    while let Some(row) = rows.next_row().expect("a row") {
        let [at, who, statement, vote] = places.map(|at| row[at].number::<i64>("a number").expect("is one"));
        all.push((at, who as usize, statement as u64, vote_of(vote)));
    }
    assert_eq!(all.len(), 4683, "of which 4,555 stand");
    all
}

fn published(name: &str, blob: &Value, mut list: Vec<Published>) {
    let ids: Vec<u64> = numbers(&blob["tids"]).into_iter().map(|t| t as u64).collect();
    let mut votes = Votes::new(0, ids.len());
    list.sort_by_key(|vote| vote.0);
    for (_, who, statement, vote) in list {
        if let Ok(statement) = ids.binary_search(&statement) {
            votes.cast(who, statement, vote);
        }
    }
    let groups = published_groups(blob, votes.participants());
    let by_group = votes.counts_by_group(&groups);
    let out = numbers(&blob["mod-out"]);
    let shown = |s: usize| !out.contains(&(ids[s] as usize));
    for (s, id) in ids.iter().enumerate() {
        for (group, counts) in by_group.iter().enumerate() {
            let theirs = &blob["group-votes"][group.to_string()]["votes"][id.to_string()];
            let ours = [counts[s].agrees, counts[s].disagrees, counts[s].seen].map(f64::from);
            ["A", "D", "S"]
                .iter()
                .zip(ours)
                .for_each(|(k, n)| near(&format!("{name} votes {id}"), n, &theirs[*k], 0.0));
        }
        near(name, common_ground(&by_group)[s], &blob["group-aware-consensus"][id.to_string()], 1e-9);
        let counts = by_group.iter().fold(Counts::default(), |sum, g| sum + g[s]);
        let meta = numbers(&blob["meta-tids"]).contains(&(*id as usize));
        let extremity = blob["pca"]["comment-extremity"][s].as_f64().expect("a number");
        let theirs = &blob["comment-priorities"][id.to_string()];
        let ours = if meta { META_PRIORITY } else { priority(counts, extremity) };
        // This one was published with the priority of a statement about participants throughout, though it has none.
        if name == "50ptpt-3gp-strict-no-meta" && theirs.as_f64() == Some(META_PRIORITY) {
            continue;
        }
        near(&format!("{name} priority {id}"), ours, theirs, 1e-9);
    }
    for (group, standing) in standings(&by_group).iter().enumerate() {
        same_named(&format!("{name} {group}"), standing, shown, &ids, &blob["repness"][group.to_string()]);
    }
    same_consensus(name, votes.counts(), shown, &ids, &blob["consensus"]);
}

fn published_groups(blob: &Value, participants: usize) -> Vec<Option<usize>> {
    let mut groups = vec![None; participants];
    let bases: BTreeMap<usize, Vec<usize>> = numbers(&blob["base-clusters"]["id"])
        .into_iter()
        .zip(blob["base-clusters"]["members"].as_array().expect("members").iter().map(numbers))
        .collect();
    for group in blob["group-clusters"].as_array().expect("groups") {
        let id = group["id"].as_u64().expect("an id") as usize;
        numbers(&group["members"]).iter().flat_map(|b| &bases[b]).for_each(|p| groups[*p] = Some(id));
    }
    groups
}
