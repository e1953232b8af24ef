//! Deciding a case, taking a decision back, judging an appeal: the effect on the thing, the decision with its
//! reasons, the act in the register and the letters, in one transaction.

use arengo_kernel::refusal::Word;
use arengo_kernel::{Ground, Instant, Permit, Refusal, Verb};
use arengo_store::{Writer, vals};
use arengo_web::Problem;
use arengo_web::component::{Redacted, Reportable};
use serde_json::json;

use crate::case::{APPEAL_DAYS, Action, AppealState, CaseState, Decision, DecisionId, Origin, Party};
use crate::desk::Desk;
use crate::policy::{CaseAt, DecideCase, JudgeAppeal, ReverseDecision};
use crate::read::{self, File};
use crate::rule::HouseRule;
use crate::{sql, tell};

/// What a moderator decides.
#[derive(Debug, Clone)]
pub(crate) struct Ruling {
    pub action: Action,
    pub rule: HouseRule,
    pub statement: String,
    /// What to take out; empty unless the action is `Redact`.
    pub passages: Vec<String>,
    /// The version of the case the moderator saw.
    pub seen: i64,
}

/// Decides an open case.
pub(crate) fn decide(
    w: &mut Writer<'_>,
    desk: &Desk,
    permit: Permit<DecideCase>,
    file: &File,
    ruling: &Ruling,
) -> Result<(), Problem> {
    if ruling.action == Action::Restore {
        return Err(Problem::Invalid(Refusal::new("moderation-action-missing")));
    }
    settle(w, file, ruling, CaseState::Decided, permit.at())?;
    show_if_out_of_view(w, file, ruling.action)?;
    act_on(w, file, ruling)?;
    let decision = add(w, &permit, file, ruling, false)?;
    registered(w, desk, file, &decision)?;
    let was_out = file.case.out_of_view_since.is_some() || file.case.origin == Origin::First;
    if decision.action.is_adverse() || was_out {
        tell::author(w, desk, file, &decision, &ruling.rule)?;
    }
    tell::reporters(w, desk, file, &decision, &ruling.rule)?;
    Ok(())
}

/// Takes a decision back: what was hidden or taken out is there again.
pub(crate) fn reverse(
    w: &mut Writer<'_>,
    desk: &Desk,
    permit: Permit<ReverseDecision>,
    file: &File,
    ruling: &Ruling,
) -> Result<(), Problem> {
    let ruling = Ruling { action: Action::Restore, ..ruling.clone() };
    settle(w, file, &ruling, CaseState::Decided, permit.at())?;
    act_on(w, file, &ruling)?;
    let decision = add(w, &permit, file, &ruling, false)?;
    registered(w, desk, file, &decision)?;
    tell::author(w, desk, file, &decision, &ruling.rule)?;
    tell::reporters(w, desk, file, &decision, &ruling.rule)
}

/// Judges the appeals that wait: the decision stays (`None`) or another takes its place.
pub(crate) fn judge(
    w: &mut Writer<'_>,
    desk: &Desk,
    permit: Permit<JudgeAppeal>,
    file: &File,
    ruling: &Ruling,
    reverses: bool,
) -> Result<(), Problem> {
    let last = file.last().ok_or(Problem::NotFound)?;
    let party = party_of(file);
    let action = match (reverses, party) {
        (false, _) => last.action,
        (true, Party::Author) => Action::Restore,
        (true, Party::Reporter) if ruling.action.is_adverse() => ruling.action,
        (true, Party::Reporter) => return Err(Problem::Invalid(Refusal::new("moderation-action-missing"))),
    };
    let taken_out = || last.removed_words.lines().map(str::to_owned).collect();
    let passages = if reverses { ruling.passages.clone() } else { taken_out() };
    let ruling = Ruling { action, passages, ..ruling.clone() };
    // Words hidden on a reporter's appeal: their author has not been heard yet, and may appeal in turn.
    let new_harm = reverses && action.is_adverse();
    let state = if new_harm { CaseState::Decided } else { CaseState::Judged };
    settle(w, file, &ruling, state, permit.at())?;
    let outcome = if reverses { AppealState::Reversed } else { AppealState::Confirmed };
    let (by, at) = (permit.actor().person(), permit.at());
    w.execute(&sql::JUDGE, vals![file.case.id, outcome.as_str(), by, at, &ruling.statement])?;
    if reverses {
        act_on(w, file, &ruling)?;
    }
    let decision = add(w, &permit, file, &ruling, true)?;
    let kind = if reverses { "moderation.appeal_reversed" } else { "moderation.appeal_confirmed" };
    let facts = json!({"party": party.as_str(), "action": action.as_str(), "rule": decision.rule});
    desk.register(w, permit.at(), kind, (&file.case.subject, &file.case.path), facts)?;
    tell::judged(w, desk, file, &decision, &ruling.rule, outcome)
}

/// Whose appeal waits; an author's goes before.
pub(crate) fn party_of(file: &File) -> Party {
    let waits = |party| file.appeals.iter().any(|a| a.state == AppealState::Open && a.party == party);
    if waits(Party::Author) { Party::Author } else { Party::Reporter }
}

/// Moves the case on, unless someone else did meanwhile.
fn settle(
    w: &mut Writer<'_>,
    file: &File,
    ruling: &Ruling,
    state: CaseState,
    at: Instant,
) -> Result<(), Problem> {
    let values = vals![file.case.id, ruling.seen, state.as_str(), ruling.action.as_str(), at];
    if w.execute(&sql::SETTLE, values)? == 0 {
        return Err(Problem::Conflict(Refusal::new("moderation-changed-meanwhile")));
    }
    Ok(())
}

/// What is out of view comes back before the decision takes effect; of a first contribution, unless it is hidden.
fn show_if_out_of_view(w: &mut Writer<'_>, file: &File, action: Action) -> Result<(), Problem> {
    let waits = file.case.origin == Origin::First && action != Action::Hide;
    if file.case.out_of_view_since.is_some() || waits {
        (file.kind.hide)(w, file.case.subject.key(), None)?;
    }
    Ok(())
}

fn act_on(w: &mut Writer<'_>, file: &File, ruling: &Ruling) -> Result<(), Problem> {
    let (kind, key) = (&file.kind, file.case.subject.key());
    let impossible = || Problem::Invalid(Refusal::new("moderation-cannot-hide"));
    match ruling.action {
        Action::Warn | Action::Dismiss => Ok(()),
        Action::Hide if (kind.hide)(w, key, Some(ruling.rule.ground))? => Ok(()),
        Action::Hide => Err(impossible()),
        Action::Restore => put_back(w, file),
        Action::Redact => match redact(w, kind, key, &ruling.passages, ruling.rule.ground)? {
            Redacted::Done => Ok(()),
            Redacted::NotFound(passage) => Err(Problem::Invalid(
                Refusal::new("moderation-passage-not-found").with("passage", Word::Text(passage)),
            )),
            Redacted::NothingLeft => Err(Problem::Invalid(Refusal::new("moderation-nothing-left"))),
            Redacted::Impossible => Err(impossible()),
        },
    }
}

/// Undoes what is in force: nothing more than that, and nothing when its author took the thing back meanwhile.
fn put_back(w: &mut Writer<'_>, file: &File) -> Result<(), Problem> {
    let (kind, key) = (&file.kind, file.case.subject.key());
    match file.case.action {
        Some(Action::Hide) => drop((kind.hide)(w, key, None)?),
        Some(Action::Redact) => {
            (kind.unredact)(w, key)?;
            // What other decisions took out of the same text stays out.
            for row in w.rows(&sql::OTHER_REDACTIONS, vals![file.case.subject.to_string(), file.case.id])? {
                let words: String = row.get(0)?;
                let passages: Vec<String> = words.lines().map(str::to_owned).collect();
                (kind.redact)(w, key, &passages, row.word(1, Ground::parse)?)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn redact(
    w: &mut Writer<'_>,
    kind: &Reportable,
    key: &str,
    passages: &[String],
    ground: Ground,
) -> Result<Redacted, Problem> {
    if passages.is_empty() {
        return Err(Problem::Invalid(Refusal::new("moderation-passage-missing")));
    }
    Ok((kind.redact)(w, key, passages, ground)?)
}

fn add<V: Verb<About = CaseAt>>(
    w: &mut Writer<'_>,
    permit: &Permit<V>,
    file: &File,
    ruling: &Ruling,
    after_appeal: bool,
) -> Result<Decision, Problem> {
    let by = permit.actor().person().ok_or_else(|| Problem::Bug("a decision by nobody".into()))?;
    let (id, at): (DecisionId, _) = (w.new_id(), permit.at());
    let until = at.plus_seconds(APPEAL_DAYS * 86_400);
    let removed = ruling.passages.join("\n");
    w.execute(
        &sql::ADD_DECISION,
        vals![
            id,
            file.case.id,
            ruling.action.as_str(),
            ruling.rule.no,
            ruling.rule.ground.as_str(),
            &ruling.statement,
            removed,
            by,
            at,
            until,
            after_appeal
        ],
    )?;
    read::decision(w, id)?.ok_or_else(|| Problem::Bug("a decision is not there after it was made".into()))
}

fn registered(w: &mut Writer<'_>, desk: &Desk, file: &File, decision: &Decision) -> Result<(), Problem> {
    let kind = match decision.action {
        Action::Redact => "moderation.redacted",
        Action::Hide => "moderation.hidden",
        Action::Warn => "moderation.warned",
        Action::Dismiss => "moderation.dismissed",
        Action::Restore => "moderation.restored",
    };
    let facts = json!({
        "rule": decision.rule, "ground": decision.ground.as_str(), "reporters": file.case.reporters,
        "origin": file.case.origin.as_str(), "automated": false,
    });
    desk.register(w, decision.decided_at, kind, (&file.case.subject, &file.case.path), facts)?;
    Ok(())
}
