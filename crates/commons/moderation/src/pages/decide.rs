//! Deciding, taking back, judging: what the forms of a case send.

use arengo_kernel::{Refusal, words};
use arengo_web::form::Errors;
use arengo_web::{Fields, Here, Problem};
use axum::extract::Path;
use axum::response::Response;

use super::case::{field_of, view};
use super::queue::entered;
use super::{load, to};
use crate::case::{Action, CaseId};
use crate::decide::{self, Ruling};
use crate::desk::Desk;
use crate::policy::{self, DecideCase, JudgeAppeal, ReverseDecision};
use crate::read;
use crate::rule::{HouseRule, rules};

/// Most characters of a statement of reasons.
const LONGEST: usize = 2_000;
/// Most passages of one redaction.
const MOST_PASSAGES: usize = 40;

#[derive(Debug, Clone, Copy)]
enum Step {
    Decide,
    Reverse,
    Judge { reverses: bool },
}

pub(crate) async fn back(here: Here, Path(id): Path<String>) -> Response {
    to(&here, &format!("/staff/reports/{id}"))
}

/// POST /staff/reports/{id}/decision
pub(crate) async fn decide(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    send(here, &id, fields, Step::Decide).await
}

/// POST /staff/reports/{id}/reversal
pub(crate) async fn reverse(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    send(here, &id, fields, Step::Reverse).await
}

/// POST /staff/reports/{id}/judgement
pub(crate) async fn judge(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let reverses = fields.text("outcome") == "reverse";
    send(here, &id, fields, Step::Judge { reverses }).await
}

async fn send(here: Here, id: &str, fields: Fields, step: Step) -> Result<Response, Problem> {
    entered(&here).await?;
    let id: CaseId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut errors = Errors::new();
    let rules = here.db.read(rules).await?;
    let ruling = check(&fields, &rules, step, &mut errors);
    let outcome = match ruling.filter(|_| errors.is_empty()) {
        Some(ruling) => carry_out(&here, id, ruling, step).await,
        None => {
            // Whoever may not decide learns that first.
            allowed(&here, id, step).await?;
            Err(Problem::Invalid(Refusal::new("moderation-decision-missing")))
        }
    };
    match outcome {
        Ok(()) => Ok(to(&here, &format!("/staff/reports#k{id}"))),
        Err(Problem::Invalid(refusal)) => {
            if errors.is_empty() {
                errors.add(field_of(&refusal), refusal);
            }
            let file = load(&here, &id.to_string()).await?;
            view(&here, &file, &fields, &errors).await
        }
        Err(problem) => Err(problem),
    }
}

async fn allowed(here: &Here, id: CaseId, step: Step) -> Result<(), Problem> {
    let file = load(here, &id.to_string()).await?;
    let (actor, at, now) = (&here.actor, file.at(), here.now);
    match step {
        Step::Decide => policy::ask::<DecideCase>(actor, at, now).map(drop)?,
        Step::Reverse => policy::ask::<ReverseDecision>(actor, at, now).map(drop)?,
        Step::Judge { .. } => policy::ask::<JudgeAppeal>(actor, at, now).map(drop)?,
    }
    Ok(())
}

fn check(fields: &Fields, rules: &[HouseRule], step: Step, errors: &mut Errors) -> Option<Ruling> {
    let missing = || Refusal::new("moderation-action-missing");
    let action = match step {
        Step::Decide => errors.take("action", Action::parse(fields.text("action")).ok_or_else(missing)),
        Step::Reverse => Some(Action::Restore),
        Step::Judge { .. } => Some(Action::parse(fields.text("action")).unwrap_or(Action::Dismiss)),
    };
    if matches!(step, Step::Judge { .. }) && !matches!(fields.text("outcome"), "confirm" | "reverse") {
        errors.add("outcome", Refusal::new("moderation-outcome-missing"));
    }
    let passages = if action == Some(Action::Redact) { passages(fields) } else { Vec::new() };
    if action == Some(Action::Redact) && passages.is_empty() {
        errors.add("passage", Refusal::new("moderation-passage-missing"));
    }
    let no: Option<i64> = fields.text("rule").parse().ok();
    let rule = rules.iter().find(|r| Some(r.no) == no && !r.is_retired).cloned();
    let rule = errors.take("rule", rule.ok_or_else(|| Refusal::new("moderation-rule-missing")));
    let statement = words::measured(fields.text("reason"), LONGEST, "moderation-decision-missing");
    let statement = errors.take("reason", statement);
    Some(Ruling {
        action: action?,
        rule: rule?,
        statement: statement?,
        passages,
        seen: fields.text("seen").parse().unwrap_or(-1),
    })
}

/// What was marked, ticked and typed, each once.
fn passages(fields: &Fields) -> Vec<String> {
    let typed = fields.text("passages").lines().map(words::clean_line);
    let all = fields.all("found").map(words::clean_line).chain([words::clean_line(fields.text("passage"))]);
    let mut passages: Vec<String> = Vec::new();
    for passage in all.chain(typed).filter(|p| !p.is_empty()).take(MOST_PASSAGES) {
        if !passages.contains(&passage) {
            passages.push(passage);
        }
    }
    passages
}

async fn carry_out(here: &Here, id: CaseId, ruling: Ruling, step: Step) -> Result<(), Problem> {
    let (desk, actor, now) = (Desk::of(here), here.actor, here.now);
    here.db
        .write(move |w| -> Result<(), Problem> {
            let file = read::file(w, &desk.site, id, actor.person())?.ok_or(Problem::NotFound)?;
            match step {
                Step::Decide => {
                    let permit = policy::ask::<DecideCase>(&actor, file.at(), now).map_err(already)?;
                    decide::decide(w, &desk, permit, &file, &ruling)
                }
                Step::Reverse => {
                    let permit = policy::ask::<ReverseDecision>(&actor, file.at(), now)?;
                    decide::reverse(w, &desk, permit, &file, &ruling)
                }
                Step::Judge { reverses } => {
                    let permit = policy::ask::<JudgeAppeal>(&actor, file.at(), now)?;
                    decide::judge(w, &desk, permit, &file, &ruling, reverses)
                }
            }
        })
        .await
}

/// Two moderators at once: the second is told that it is decided.
fn already(refusal: Refusal) -> Problem {
    if refusal.id == "moderation-decided-already" {
        Problem::Conflict(refusal)
    } else {
        Problem::Refused(refusal)
    }
}
