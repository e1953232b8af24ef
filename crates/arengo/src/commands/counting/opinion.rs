//! `arengo opinion`: the groups of an exported conversation, and what each of them holds.

use std::fmt::Write as _;

use anyhow::Context as _;
use arengo_tally::lottery::Seed;
use arengo_tally::opinion::groups::{Chance, Clarity, Groups};
use arengo_tally::opinion::lenses::{self, Ranking};
use arengo_tally::opinion::projection::Projection;
use arengo_tally::opinion::read::Conversation;
use arengo_tally::opinion::statistics::{
    Representative, Standing, common_ground, consensus, representative, standings,
};
use arengo_tally::opinion::votes::Counts;
use serde_json::{Value, json};

use crate::cli::{Lens, Opinion};

struct Found {
    conversation: Conversation,
    groups: Groups,
    chance: Chance,
    by_group: Vec<Vec<Counts>>,
    standings: Vec<Vec<Standing>>,
    extremities: Vec<f64>,
    seed: String,
    lens: Option<Lens>,
}

/// Counts and says the result.
///
/// # Errors
/// When a file cannot be read or understood.
pub fn run(asked: &Opinion) -> anyhow::Result<()> {
    let read = |name: &str| {
        let path = asked.folder.join(name);
        std::fs::read(&path).with_context(|| format!("{}", path.display()))
    };
    let conversation = Conversation::from_polis(&read("comments.csv")?, &read("participants-votes.csv")?)
        .with_context(|| format!("{}", asked.folder.display()))?;
    let found = Found::new(conversation, asked);
    let text = if asked.json { format!("{}\n", found.report()) } else { found.table() + &found.ranked() };
    super::say(&text)
}

impl Found {
    fn new(conversation: Conversation, asked: &Opinion) -> Self {
        let votes = &conversation.votes;
        let rejected = |s: usize| conversation.statements[s].rejected;
        let by = Seed::new(&asked.seed);
        let projection = Projection::new(votes, rejected);
        let chance = Chance::new(votes, rejected, &by);
        let groups = Groups::find(votes, &projection, &by).tested(&chance);
        let by_group = votes.counts_by_group(&groups.of_all(votes.participants()));
        let extremities = (0..votes.statements()).map(|s| projection.extremity(s)).collect();
        Found {
            standings: standings(&by_group),
            by_group,
            extremities,
            groups,
            chance,
            conversation,
            seed: asked.seed.clone(),
            lens: asked.lens,
        }
    }

    fn shown(&self, statement: usize) -> bool {
        !self.conversation.statements[statement].rejected
    }

    fn consensus(&self) -> (Vec<usize>, Vec<usize>) {
        consensus(self.conversation.votes.counts(), |s| self.shown(s))
    }

    fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.by_group.len()];
        self.groups.division().into_iter().flat_map(|d| &d.groups).for_each(|g| sizes[*g] += 1);
        sizes
    }

    fn clarity(&self) -> &'static str {
        match self.groups.clarity {
            Clarity::Clear => "clear",
            Clarity::NotClear => "no clear groups",
            Clarity::TooFew => "too few",
        }
    }

    fn report(&self) -> Value {
        let ids =
            |list: &[usize]| list.iter().map(|s| self.conversation.statements[*s].id).collect::<Vec<_>>();
        let division = self.groups.division();
        let groups: Vec<Value> =
            self.sizes().iter().enumerate().map(|(g, size)| self.group(g, *size)).collect();
        let (agree, disagree) = self.consensus();
        json!({
            "participants": self.conversation.participants.len(),
            "grouped": self.groups.grouped.len(),
            "seed": self.seed,
            "clarity": self.clarity(),
            "silhouette": division.map(|d| d.silhouette),
            "stability": self.groups.stability,
            "chance": { "share": self.chance.share(), "silhouette": self.chance.silhouette,
                "shuffled": self.chance.shuffled },
            "inertia": division.map(|d| d.inertia),
            "silhouettes": self.groups.divisions.iter()
                .map(|d| (d.centers.len().to_string(), json!(d.silhouette)))
                .collect::<serde_json::Map<_, _>>(),
            "groups": groups,
            "consensus": { "agree": ids(&agree), "disagree": ids(&disagree) },
            "statements": self.statements(),
            "lens": self.lens.map(|lens| self.order(lens)),
        })
    }

    fn ranking(&self, lens: Lens) -> Ranking {
        let rule = match lens {
            Lens::Wilson => lenses::Lens::Wilson,
            Lens::Bayesian => lenses::Lens::Bayesian,
            Lens::Bridging => lenses::Lens::Bridging,
        };
        Ranking::new(rule, self.conversation.votes.counts(), &self.by_group, |s| self.shown(s))
    }

    fn order(&self, lens: Lens) -> Value {
        let Ranking { order, prior } = self.ranking(lens);
        let one = |(s, value): &(usize, f64)| json!({ "statement": self.conversation.statements[*s].id, "value": value });
        json!({
            "name": lens.as_str(),
            "prior": prior.map(|prior| json!({ "votes": prior.votes, "mean": prior.mean })),
            "order": order.iter().map(one).collect::<Vec<_>>(),
        })
    }

    /// The statements in the order asked for; nothing when none was.
    fn ranked(&self) -> String {
        let Some(lens) = self.lens else { return String::new() };
        let Ranking { order, prior } = self.ranking(lens);
        let by = match (lens, prior) {
            (Lens::Wilson, _) => "the least share of agreement that the votes make likely".to_owned(),
            (Lens::Bridging, _) => "the support of the most reluctant group".to_owned(),
            (Lens::Bayesian, prior) => {
                let (votes, mean) = prior.map_or((0.0, 0.0), |prior| (prior.votes, prior.mean));
                format!("the share of agreement, as if {votes} more votes had agreed at {mean:.3}")
            }
        };
        let mut out = format!("\nBy {by} ({})\n", lens.as_str());
        for (place, (statement, value)) in order.into_iter().enumerate() {
            let counts = self.conversation.votes.counts()[statement];
            let (agrees, seen) = (counts.agrees, counts.seen);
            let _ = writeln!(
                out,
                "  {:>4}.  {value:.3}  {agrees:>4} of {seen:<4} {}",
                place + 1,
                self.line(statement)
            );
        }
        out
    }

    fn group(&self, group: usize, size: usize) -> Value {
        let division = self.groups.division().map(|d| d.groups.as_slice()).unwrap_or_default();
        let members: Vec<u64> = (self.groups.grouped.iter().zip(division))
            .filter(|(_, g)| **g == group)
            .map(|(who, _)| self.conversation.participants[*who])
            .collect();
        let named = representative(&self.standings[group], |s| self.shown(s));
        let named: Vec<Value> = named.iter().map(|r| self.named(r)).collect();
        json!({ "size": size, "members": members, "representative": named })
    }

    fn named(&self, named: &Representative) -> Value {
        let (side, counts) = (named.standing.side(), named.standing.counts);
        json!({
            "statement": self.conversation.statements[named.statement].id,
            "side": if named.standing.agrees() { "agree" } else { "disagree" },
            "best_agreed": named.best_agreed,
            "agrees": counts.agrees, "disagrees": counts.disagrees, "seen": counts.seen,
            "share": side.share, "share_test": side.share_test,
            "ratio": side.ratio, "ratio_test": side.ratio_test,
        })
    }

    fn statements(&self) -> Vec<Value> {
        let ground = common_ground(&self.by_group);
        let numbers = |c: &Counts| json!({ "agrees": c.agrees, "disagrees": c.disagrees, "seen": c.seen });
        let one = |s: usize| {
            let statement = &self.conversation.statements[s];
            json!({
                "id": statement.id,
                "text": statement.text,
                "rejected": statement.rejected,
                "votes": numbers(&self.conversation.votes.counts()[s]),
                "by_group": self.by_group.iter().map(|g| numbers(&g[s])).collect::<Vec<_>>(),
                "common_ground": ground.get(s),
                "extremity": self.extremities[s],
            })
        };
        (0..self.conversation.statements.len()).map(one).collect()
    }

    fn table(&self) -> String {
        let mut out = String::new();
        let Some(division) = self.groups.division() else {
            return "Too few participants, or all of one mind: there are no groups.\n".to_owned();
        };
        let all = self.conversation.participants.len();
        let _ =
            writeln!(out, "{} of {all} participants voted enough to be grouped.", self.groups.grouped.len());
        let told = match self.groups.clarity {
            Clarity::Clear => "The groups are clear",
            Clarity::NotClear => "There are no clear groups; what follows is one way to draw them",
            Clarity::TooFew => "There are too few participants to speak of groups; what follows is a drawing",
        };
        let (silhouette, stability) = (division.silhouette, self.groups.stability);
        let _ = writeln!(
            out,
            "{told} (silhouette {silhouette:.2}, stability {stability:.2}, seed “{}”).",
            self.seed
        );
        let _ = writeln!(
            out,
            "Votes shuffled by chance fall into groups as clear in {:.0} of 100 cases.",
            self.chance.share() * 100.0
        );
        for (group, size) in self.sizes().into_iter().enumerate() {
            let bar = "█".repeat((size * 40).div_ceil(self.groups.grouped.len().max(1)));
            let _ = writeln!(out, "\nGroup {}  {size:>6}  {bar}", group + 1);
            for named in representative(&self.standings[group], |s| self.shown(s)) {
                let (agrees, counts) = (named.standing.agrees(), named.standing.counts);
                let (some, word) =
                    if agrees { (counts.agrees, "agree") } else { (counts.disagrees, "disagree") };
                let _ = writeln!(
                    out,
                    "  {some:>4} of {:<4} {word:<9}{}",
                    counts.seen,
                    self.line(named.statement)
                );
            }
        }
        let (agree, disagree) = self.consensus();
        for (list, title) in [(agree, "Most agree"), (disagree, "Most disagree")] {
            if !list.is_empty() {
                let _ = writeln!(out, "\n{title}");
            }
            for statement in list {
                let counts = self.conversation.votes.counts()[statement];
                let some = if title == "Most agree" { counts.agrees } else { counts.disagrees };
                let _ = writeln!(out, "  {some:>4} of {:<4} {}", counts.seen, self.line(statement));
            }
        }
        out
    }

    fn line(&self, statement: usize) -> String {
        let statement = &self.conversation.statements[statement];
        let text: String =
            statement.text.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let more = if statement.text.chars().nth(80).is_some() { "…" } else { "" };
        format!("#{} {text}{more}", statement.id)
    }
}
