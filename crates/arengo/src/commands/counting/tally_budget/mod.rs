//! `arengo tally FILE.pb`, and a table of ballots with its projects: which are funded, and why.

mod progress;
mod sentences;
mod table;

use anyhow::{Context as _, bail};
use arengo_tally::budgeting::{
    self, Completion, Count, Election, Money, Outcome, Step, Stop, Ties, ballot_table,
};
use arengo_tally::lottery::Seed;
use serde_json::{Value, json};

use crate::cli::{self, Tally};

/// Counts and says the result.
///
/// # Errors
/// When a file cannot be read or understood, or cannot be counted as asked.
pub fn run(asked: &Tally) -> anyhow::Result<()> {
    let election = election(asked)?;
    let count = count(asked, &election)?;
    let mut watch = progress::Watch::begin();
    let outcome = count.watched(&election, &mut |progress| watch.see(progress))?;
    drop(watch);
    let text = if asked.json {
        format!("{}\n", report(asked, &count, &election, &outcome))
    } else {
        let told = format!("{}\n{}", described(asked, &count), summary(&election, &outcome));
        table::written(&asked.file, &told, &election, &outcome, count.utility)
    };
    super::say(&text)
}

fn election(asked: &Tally) -> anyhow::Result<Election> {
    let read = |path: &std::path::Path| std::fs::read(path).with_context(|| format!("{}", path.display()));
    let is_table = asked.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let election = if is_table {
        let (Some(projects), Some(budget)) = (&asked.budget.projects, &asked.budget.budget) else {
            bail!("a table of ballots needs --projects FILE.csv and --budget AMOUNT");
        };
        let budget = amount("--budget", budget)?;
        ballot_table::read(&read(projects)?, &read(&asked.file)?, budget)
            .with_context(|| format!("{} with {}", asked.file.display(), projects.display()))?
    } else {
        if asked.budget.projects.is_some() || asked.budget.budget.is_some() {
            bail!("--projects and --budget are for a table of ballots; a .pb file says both");
        }
        Election::from_pabulib(&read(&asked.file)?).with_context(|| format!("{}", asked.file.display()))?
    };
    Ok(if asked.budget.as_approval { election.as_approval() } else { election })
}

fn amount(option: &str, text: &str) -> anyhow::Result<Money> {
    Money::parse(text)
        .with_context(|| format!("{option} {text}: an amount such as 1200 or 0.50 was expected"))
}

fn count(asked: &Tally, election: &Election) -> anyhow::Result<Count> {
    let options = &asked.budget;
    let rule = match asked.rule.unwrap_or(cli::Rule::Mes) {
        cli::Rule::Greedy => budgeting::Rule::Greedy(Stop::Never),
        cli::Rule::GreedyNoSkip => budgeting::Rule::Greedy(Stop::AtFirst),
        cli::Rule::GreedyThreshold => {
            let threshold = options.threshold.or(election.threshold);
            let threshold = threshold.context("greedy-threshold needs --threshold: the file names none")?;
            budgeting::Rule::Greedy(Stop::Threshold(threshold))
        }
        cli::Rule::Mes => budgeting::Rule::EqualShares(completion(asked)?),
        cli::Rule::Phragmen => budgeting::Rule::Phragmen,
        _ => bail!(
            "this rule counts ranked ballots; a budget takes greedy, greedy-no-skip, greedy-threshold, mes or phragmen"
        ),
    };
    let utility = match options.utility {
        None => budgeting::Utility::usual(election.kind),
        Some(cli::Utility::Cost) => budgeting::Utility::Cost,
        Some(cli::Utility::Card) => budgeting::Utility::Card,
        Some(cli::Utility::Points) => budgeting::Utility::Points,
        Some(cli::Utility::Borda) => budgeting::Utility::Borda,
    };
    let ties = match options.ties {
        cli::Ties::Published => Ties::Published(Seed::new(options.seed.as_str())),
        cli::Ties::Id => Ties::Id,
    };
    Ok(Count { rule, utility, ties })
}

fn completion(asked: &Tally) -> anyhow::Result<Completion> {
    let step = match &asked.budget.step {
        None => Step::ONE,
        Some(text) => Step::new(amount("--step", text)?).context("--step must be above 0")?,
    };
    Ok(match asked.budget.completion {
        cli::Completion::None => Completion::None,
        cli::Completion::U => Completion::U,
        cli::Completion::Add1 => Completion::Add1(step),
        cli::Completion::Add1u => Completion::Add1U(step),
    })
}

fn report(asked: &Tally, count: &Count, election: &Election, outcome: &Outcome) -> Value {
    let funded = outcome.steps.iter().map(|step| (step.project, &step.reason, Some(step.left)));
    let others = outcome.left_out.iter().map(|(project, reason)| (*project, reason, None));
    let explain = funded.chain(others).map(|(at, reason, left)| {
        let project = &election.projects[at];
        let mut told = json!({
            "id": project.id,
            "cost": election.money(project.cost).to_string(),
            "funded": left.is_some(),
            "reason": reason,
            "text": sentences::of(reason, election, count.utility),
        });
        if let Some(left) = left {
            told["left"] = election.money(left).to_string().into();
        }
        told
    });
    json!({
        "winners": outcome.winners(election),
        "order": outcome.ids(election),
        "cost": election.money(outcome.cost).to_string(),
        "budget": election.money(election.budget).to_string(),
        "explain": explain.collect::<Vec<_>>(),
        "rule": described(asked, count),
        "seed": asked.budget.seed,
        "ballots": election.ballots.total(),
        "raised": outcome.raised,
    })
}

/// The rule with everything that decides the outcome, in words.
fn described(asked: &Tally, count: &Count) -> String {
    let utility = count.utility;
    let step = || asked.budget.step.as_deref().unwrap_or("1").to_owned();
    let rule = match count.rule {
        budgeting::Rule::Greedy(Stop::Never) => format!("greedy, {utility} utility"),
        budgeting::Rule::Greedy(Stop::AtFirst) => format!("greedy without skipping, {utility} utility"),
        budgeting::Rule::Greedy(Stop::Threshold(least)) => {
            format!("greedy from {least} votes, {utility} utility")
        }
        budgeting::Rule::EqualShares(Completion::None) => format!("equal shares, {utility} utility"),
        budgeting::Rule::EqualShares(Completion::U) => {
            format!("equal shares, {utility} utility, completed by greedy")
        }
        budgeting::Rule::EqualShares(Completion::Add1(_)) => {
            format!("equal shares, {utility} utility, shares raised by {}", step())
        }
        budgeting::Rule::EqualShares(Completion::Add1U(_)) => {
            format!("equal shares, {utility} utility, shares raised by {}, completed by greedy", step())
        }
        budgeting::Rule::Phragmen => "sequential Phragmén".to_owned(),
    };
    let ties = match &count.ties {
        Ties::Id => "ties by id".to_owned(),
        Ties::Published(_) => format!("ties by cost, votes, lottery of seed “{}”", asked.budget.seed),
    };
    format!("{rule}, {ties}")
}

fn summary(election: &Election, outcome: &Outcome) -> String {
    let (cost, left) = (election.money(outcome.cost), election.money(election.budget - outcome.cost));
    let raised = match outcome.raised {
        0 => String::new(),
        times => format!(", shares raised {times} times"),
    };
    format!(
        "{} of {} projects funded for {cost}, {left} left{raised}",
        outcome.steps.len(),
        election.projects.len()
    )
}
