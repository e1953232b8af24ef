//! Reasons in English, for those who count on a command line.

use arengo_tally::budgeting::{Election, Reason, Utility};

/// A reason as a sentence; the utility says whether scores are votes or points.
pub fn of(reason: &Reason, election: &Election, utility: Utility) -> String {
    let unit = election.currency.as_ref().map_or(String::new(), |c| format!(" {c}"));
    match reason {
        Reason::Free { supporters } => format!("It costs nothing and {} it.", support(*supporters)),
        Reason::Paid { round, supporters, payment, exhausted } => {
            let all = match exhausted {
                0 => String::new(),
                n => format!("; {n} of them had no more than that and paid all they had"),
            };
            let each = if is_plain(utility) { "each" } else { "for each point" };
            format!("Round {round}: its {} paid {}{unit} {each}{all}.", voters(*supporters), payment.0)
        }
        Reason::Next { score, left, completion: true } => {
            format!(
                "Taken with {} from the {}{unit} that the shares left.",
                score_of(*score, utility),
                left.0
            )
        }
        Reason::Next { score, left, completion: false } => {
            format!(
                "It came next with {} and fitted into the {}{unit} left.",
                score_of(*score, utility),
                left.0
            )
        }
        Reason::Load { round, supporters, load } => {
            format!(
                "Round {round}: it left the least load, {}{unit} on each of its {}.",
                load.0,
                voters(*supporters)
            )
        }
        Reason::LeftOver => "Nobody supports it, but it fitted into what was left.".to_owned(),
        Reason::NoSupporters => "Nobody supports it.".to_owned(),
        Reason::Short { supporters, each, missing, left, .. } => {
            let left = left.as_ref().map_or(String::new(), |left| {
                format!(" When its turn came for the rest, {}{unit} was left.", left.0)
            });
            let who = voters(*supporters);
            format!(
                "It fell short by {}{unit}: its {who} had {}{unit} left each, on average.{left}",
                missing.0, each.0
            )
        }
        Reason::DoesNotFit { score, left, missing } => {
            let (score, left, missing) = (score_of(*score, utility), &left.0, &missing.0);
            format!(
                "It has {score}, but when its turn came {left}{unit} was left, {missing}{unit} too little."
            )
        }
        Reason::Stopped { at, left, fits } => {
            let fits = if *fits { "it would have fitted into" } else { "it would not have fitted into" };
            format!("Counting had stopped at {at}, which did not fit; {fits} the {}{unit} left.", left.0)
        }
        Reason::BelowThreshold { score, threshold } => {
            format!("It has {}; {threshold} were needed.", score_of(*score, utility))
        }
        Reason::DearerThanBudget => "It costs more than the whole budget.".to_owned(),
    }
}

/// Whether all supporters of a project count alike.
fn is_plain(utility: Utility) -> bool {
    matches!(utility, Utility::Cost | Utility::Card)
}

fn score_of(score: u64, utility: Utility) -> String {
    match (is_plain(utility), score) {
        (true, 1) => "1 vote".to_owned(),
        (true, n) => format!("{n} votes"),
        (false, 1) => "1 point".to_owned(),
        (false, n) => format!("{n} points"),
    }
}

fn voters(supporters: u64) -> String {
    if supporters == 1 { "1 supporter".to_owned() } else { format!("{supporters} supporters") }
}

fn support(supporters: u64) -> String {
    if supporters == 1 { "1 voter supports".to_owned() } else { format!("{supporters} voters support") }
}
