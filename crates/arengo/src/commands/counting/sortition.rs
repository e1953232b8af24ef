//! `arengo sortition`: everyone's chance, the proof that it is the fairest, and the numbered panels of a public lottery.

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::Path;

use anyhow::Context as _;
use arengo_tally::csv::Malformed;
use arengo_tally::lottery::Seed;
use arengo_tally::sortition::draw::{Draw, PANELS};
use arengo_tally::sortition::leximin::Leximin;
use arengo_tally::sortition::nearest::{Change, Infeasible, Reason};
use arengo_tally::sortition::{Kinds, Pool, Quotas};
use serde_json::{Map, Value, json};

use crate::cli::Sortition;

struct Asked<'a> {
    options: &'a Sortition,
    quotas: Quotas,
    pool: Pool,
    kinds: Kinds,
}

/// Finds the chances and draws the panels.
///
/// # Errors
/// When a file cannot be read or understood, or no panel meets the quotas.
pub fn run(options: &Sortition) -> anyhow::Result<()> {
    let quotas = read(&options.quotas, Quotas::read)?;
    let pool = read(&options.pool, |bytes| Pool::read(bytes, &quotas))?;
    let kinds = Kinds::new(&pool, &quotas, options.size);
    let asked = Asked { options, quotas, pool, kinds };
    let told = std::io::stderr().is_terminal();
    let mut progress = |settled: usize, of: usize| {
        if told {
            eprint!("\rchances settled: {settled} of {of} kinds of people ");
        }
    };
    let fairest = Leximin::find(&asked.kinds, &mut progress);
    if told {
        eprint!("\r\x1b[K");
    }
    let Some(fairest) = fairest else {
        let why = Infeasible::explain(&asked.kinds, &asked.quotas);
        super::say(&if options.json {
            format!("{}\n", impossible(&why))
        } else {
            impossible_in_words(&why)
        })?;
        anyhow::bail!("no panel of {} meets the quotas", options.size);
    };
    let draw = options
        .seed
        .as_ref()
        .map(|seed| Draw::new(&asked.kinds, &fairest.lottery, &fairest.chances, &Seed::new(seed.as_str())));
    let text = if options.json {
        asked.report(&fairest, draw.as_ref())
    } else {
        asked.table(&fairest, draw.as_ref())
    };
    super::say(&text)
}

fn read<T>(path: &Path, parse: impl FnOnce(&[u8]) -> Result<T, Malformed>) -> anyhow::Result<T> {
    let bytes = std::fs::read(path).with_context(|| format!("{}", path.display()))?;
    parse(&bytes).with_context(|| format!("{}", path.display()))
}

impl Asked<'_> {
    fn ids(&self, places: &[usize]) -> Vec<&str> {
        places.iter().map(|p| self.pool.0[*p].id.as_str()).collect()
    }

    fn answers(&self, kind: usize) -> Map<String, Value> {
        let answers = self.kinds.kinds[kind].answers.iter().zip(&self.quotas.0);
        answers.map(|(a, f)| (f.name.clone(), json!(f.quotas[*a].value))).collect()
    }

    fn report(&self, fairest: &Leximin, draw: Option<&Draw>) -> String {
        let mut by_person = vec![0.0; self.pool.0.len()];
        let kinds: Vec<Value> = (self.kinds.kinds.iter().enumerate())
            .map(|(k, kind)| {
                let chance = fairest.chances[k];
                kind.people.iter().for_each(|p| by_person[*p] = chance);
                json!({ "answers": self.answers(k), "people": kind.people.len(), "probability": chance,
                    "largest_gain": fairest.certificate.gains[k] })
            })
            .collect();
        let probabilities: Map<String, Value> =
            self.pool.0.iter().zip(by_person).map(|(p, chance)| (p.id.clone(), json!(chance))).collect();
        let proofs: Vec<Value> = (fairest.certificate.proofs.iter())
            .map(|p| json!({ "prices": p.prices, "heaviest_panel": p.heaviest, "settles": p.settles }))
            .collect();
        let report = json!({
            "size": self.options.size,
            "people": self.pool.0.len(),
            "seed": self.options.seed,
            "minimum": fairest.chances.iter().copied().fold(1.0, f64::min),
            "probabilities": probabilities,
            "kinds": kinds,
            "certificate": { "largest_gain": fairest.certificate.largest_gain(), "proofs": proofs },
            "lottery": fairest.lottery.iter()
                .map(|(panel, chance)| json!({ "of_kind": panel, "probability": chance }))
                .collect::<Vec<_>>(),
            "panels": draw.map(|d| d.panels.iter().map(|p| self.ids(p)).collect::<Vec<_>>()),
            "largest_difference": draw.map(|d| d.largest_difference(&self.kinds, &fairest.chances)),
        });
        format!("{report}\n")
    }

    fn table(&self, fairest: &Leximin, draw: Option<&Draw>) -> String {
        let mut out = String::new();
        let (size, people) = (self.options.size, self.pool.0.len());
        let least = fairest.chances.iter().copied().fold(1.0, f64::min);
        let _ = writeln!(
            out,
            "A panel of {size} from {people} people, of {} kinds by their answers.",
            self.kinds.len()
        );
        let _ = writeln!(
            out,
            "Nobody's chance is below {:.2} %; if all had the same, it would be {:.2} %.",
            least * 100.0,
            size as f64 / people as f64 * 100.0
        );
        let _ = writeln!(
            out,
            "Proof: without taking from someone who has no more, nobody could gain over {:.5} %.\n",
            fairest.certificate.largest_gain() * 100.0
        );
        self.histogram(&mut out, fairest);
        self.quotas_table(&mut out, fairest);
        match (draw, &self.options.seed) {
            (Some(draw), Some(seed)) => {
                let last = PANELS - 1;
                let _ = writeln!(
                    out,
                    "\nPanels 000 to {last}, each as likely, by the seed “{seed}”; their chances differ from the fairest by \
                     {:.2} % at most. Three digits drawn in public choose one; --json lists all. For example:",
                    draw.largest_difference(&self.kinds, &fairest.chances) * 100.0
                );
                for number in [0, last] {
                    let _ = writeln!(out, "  {number:03}  {}", self.ids(&draw.panels[number]).join(" "));
                }
            }
            _ => out.push_str(
                "\nWith --seed and a number published beforehand, a thousand numbered panels are drawn.\n",
            ),
        }
        out
    }

    /// How many people have which chance.
    fn histogram(&self, out: &mut String, fairest: &Leximin) {
        let most = fairest.chances.iter().copied().fold(0.0, f64::max);
        let mut people = [0usize; 10];
        for (kind, chance) in self.kinds.kinds.iter().zip(&fairest.chances) {
            people[((chance / most * 10.0) as usize).min(9)] += kind.people.len();
        }
        let all = self.pool.0.len().max(1);
        for (step, some) in people.iter().enumerate().filter(|(_, some)| **some > 0) {
            let edge = |n: usize| most * 10.0 * n as f64;
            let bar = "█".repeat((some * 40).div_ceil(all));
            let _ = writeln!(out, "{:>6.2}-{:<6.2} %  {some:>6}  {bar}", edge(step), edge(step + 1));
        }
    }

    fn quotas_table(&self, out: &mut String, fairest: &Leximin) {
        let everyone: Vec<usize> = self.kinds.kinds.iter().map(|k| k.people.len()).collect();
        let pool = self.kinds.answers(&everyone);
        let mut expected = vec![0.0; pool.len()];
        for (k, rows) in self.kinds.rows.iter().enumerate() {
            rows.iter().for_each(|r| expected[*r] += fairest.chances[k] * everyone[k] as f64);
        }
        let _ = writeln!(out, "\n{:<36} {:>9} {:>9} {:>9}", "quota", "asked", "expected", "in pool");
        for (((feature, quota), expected), pool) in self.quotas.all().zip(expected).zip(pool) {
            let name: String = format!("{}: {}", feature.name, quota.value).chars().take(36).collect();
            let _ = writeln!(out, "{name:<36} {:>4}-{:<4} {expected:>9.2} {pool:>9}", quota.min, quota.max);
        }
    }
}

fn impossible(why: &Infeasible) -> Value {
    let change = |c: &Change| {
        json!({ "feature": c.feature, "value": c.value,
            "asked": [c.asked.0, c.asked.1], "nearest": [c.nearest.0, c.nearest.1] })
    };
    json!({ "infeasible": {
        "reasons": why.reasons.iter().map(reason).collect::<Vec<_>>(),
        "changes": why.changes.as_ref().map(|all| all.iter().map(change).collect::<Vec<_>>()),
    }})
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::PoolTooSmall { people, size } => {
            format!("{size} are to be drawn, the pool has {people} people.")
        }
        Reason::LeastTooMany { feature, sum } => {
            format!("The least numbers asked for {feature} sum to {sum}, more than the panel has.")
        }
        Reason::MostTooFew { feature, sum } => {
            format!("The greatest numbers allowed for {feature} sum to {sum}, fewer than the panel has.")
        }
        Reason::TooFewPeople { feature, value, people, min } => {
            format!("{feature} “{value}” needs at least {min}, the pool has {people}.")
        }
        Reason::Together => "Each quota could be met, but not all together.".to_owned(),
    }
}

fn impossible_in_words(why: &Infeasible) -> String {
    let mut out = String::new();
    why.reasons.iter().for_each(|r| {
        let _ = writeln!(out, "{}", reason(r));
    });
    let Some(changes) = &why.changes else { return out };
    out.push_str("\nThe nearest quotas that can be met; all others stay:\n");
    for change in changes {
        let _ = writeln!(
            out,
            "  {}: {}  {}-{} instead of {}-{}",
            change.feature, change.value, change.nearest.0, change.nearest.1, change.asked.0, change.asked.1
        );
    }
    out
}
