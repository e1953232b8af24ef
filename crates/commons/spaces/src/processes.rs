//! Reading and writing processes and their phases.

use arengo_kernel::permit::Permit;
use arengo_kernel::phase::PhaseId;
use arengo_kernel::town::Slug;
use arengo_kernel::{Instant, Lang, Refusal};
use arengo_store::{Reader, StoreError, Val, Writer, vals};
use arengo_web::Problem;
use serde_json::json;

use crate::acts::{self, Editor};
use crate::gaps::gaps;
use crate::multilingual::to_column;
use crate::phase::{Phase, PhaseFacts};
use crate::policy::{CloseProcess, CreateProcess, ProcessAt, PublishProcess, SaveProcess, WithdrawProcess};
use crate::process::{Facts, Process, ProcessId, ProcessState};
use crate::{records, rules, sql};

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is kept; the process as it is now.
    Done(Box<Process>),
    /// Someone else changed it since the form was made; nothing is kept. The process as it is now.
    Changed(Box<Process>),
}

/// What to change. What is absent stays.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// What it says; the slug and the kind stay as they are.
    pub facts: Option<Facts>,
    /// Its phases, in order.
    pub phases: Option<Vec<PhaseFacts>>,
    /// Why, in public; needed once the process is published.
    pub reason: Option<String>,
}

/// A process of the town by its slug, in any state. Whoever shows it asks `ReadDraft`.
///
/// # Errors
/// Any storage failure.
pub fn process(r: &mut Reader<'_>, slug: &str) -> Result<Option<Process>, StoreError> {
    let Some(row) = r.row(&sql::PROCESS, vals![slug])? else { return Ok(None) };
    let process = records::process(&row)?;
    // Who writes in it asks for it by its id next.
    r.remember(&sql::PROCESS_BY_ID, vals![process.id], &row)?;
    Ok(Some(process))
}

/// A process of the town by its id, in any state.
///
/// # Errors
/// Any storage failure.
pub fn process_by_id(r: &mut Reader<'_>, id: ProcessId) -> Result<Option<Process>, StoreError> {
    r.row(&sql::PROCESS_BY_ID, vals![id])?.as_ref().map(records::process).transpose()
}

/// The phases of a process, in order.
///
/// # Errors
/// Any storage failure.
pub fn phases(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Phase>, StoreError> {
    r.rows(&sql::PHASES, vals![process])?.iter().map(records::phase).collect()
}

fn facts_values(facts: &Facts) -> Vec<Val> {
    let plan = facts.plan.as_ref().and_then(|plan| serde_json::to_string(plan).ok());
    let values: Vec<&str> = facts.values.iter().map(|v| v.as_str()).collect();
    vec![
        facts.template.as_str().into(),
        facts.lang.into(),
        to_column(&facts.title).into(),
        to_column(&facts.purpose).into(),
        to_column(&facts.accountable_body).into(),
        facts.influence.as_str().into(),
        to_column(&facts.can_change).into(),
        to_column(&facts.cannot_change).into(),
        to_column(&facts.use_of_results).into(),
        facts.responsible.as_str().into(),
        to_column(&facts.responsible_title).into(),
        facts.level.map(|l| l.as_str()).into(),
        facts.network.as_ref().map(Slug::as_str).into(),
        facts.hashtag.as_ref().map(|h| h.as_str()).into(),
        facts.hashtag.as_ref().map(|h| h.key()).into(),
        values.join(" ").into(),
        plan.into(),
        facts.answer_due.into(),
        facts.asked.strength.as_str().into(),
        to_column(&facts.asked.why).into(),
    ]
}

/// Makes a draft with its phases.
///
/// # Errors
/// `spaces-slug-taken` when the town has a process of that name; any storage failure.
pub fn create_process(
    w: &mut Writer<'_>,
    permit: Permit<CreateProcess>,
    facts: &Facts,
    phases: &[PhaseFacts],
    editor: &Editor,
) -> Result<Process, Problem> {
    let id: ProcessId = w.new_id();
    let mut values = vec![id.into(), facts.slug.as_str().into(), facts.kind.as_str().into()];
    values.extend(facts_values(facts));
    values.extend([permit.at().into(), editor.name.as_str().into(), permit.actor().person().into()]);
    if w.execute(&sql::ADD_PROCESS, &values)? == 0 {
        return Err(Problem::Refused(Refusal::new("spaces-slug-taken")));
    }
    put_phases(w, id, phases)?;
    reload(w, id)
}

/// A slug for a title that no process of the town has: its words in ASCII, with a number when that is taken.
///
/// # Errors
/// Any storage failure.
pub fn free_slug(r: &mut Reader<'_>, title: &str) -> Result<Slug, StoreError> {
    let base = slug_of(title);
    for n in 1..1000 {
        let wanted = if n == 1 { base.clone() } else { format!("{base}-{n}") };
        if let Some(slug) = Slug::parse(&wanted)
            && r.count(&sql::SLUG_TAKEN, vals![slug.as_str()])? == 0
        {
            return Ok(slug);
        }
    }
    Err(StoreError::Fault(format!("no name left for {base}")))
}

fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    for word in arengo_text::words(title) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).take(30).collect();
        if word.is_empty() {
            continue;
        }
        if slug.len() + word.len() > 35 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    if slug.is_empty() { "p".to_owned() } else { slug }
}

/// Changes what a process says and its phases. What the public sees changed in a published process is told in the
/// register: `spaces.amended` for its words, `spaces.rescheduled` for its dates.
///
/// # Errors
/// `spaces-reason-missing` when a published process changes without a reason; any storage failure.
pub fn save_process(
    w: &mut Writer<'_>,
    permit: Permit<SaveProcess>,
    change: &Change,
    editor: &Editor,
) -> Result<Saved, Problem> {
    let ProcessAt { id, version, .. } = *permit.about();
    let before = process_by_id(w, id)?.ok_or(Problem::NotFound)?;
    if before.version != version {
        return Ok(Saved::Changed(Box::new(before)));
    }
    let phases_before = phases(w, id)?;
    let facts = change.facts.as_ref().unwrap_or(&before.facts);
    let mut values = vec![id.into(), version.into()];
    values.extend(facts_values(facts));
    values.extend([permit.at().into(), editor.name.as_str().into()]);
    if w.execute(&sql::SAVE_PROCESS, &values)? == 0 {
        return Ok(Saved::Changed(Box::new(reload(w, id)?)));
    }
    if let Some(phases) = &change.phases {
        put_phases(w, id, phases)?;
    }
    let after = reload(w, id)?;
    if before.state == ProcessState::Published {
        tell_changes(w, permit.at(), &before, &phases_before, &after, change, editor)?;
    }
    Ok(Saved::Done(Box::new(after)))
}

fn tell_changes(
    w: &mut Writer<'_>,
    at: Instant,
    before: &Process,
    phases_before: &[Phase],
    after: &Process,
    change: &Change,
    editor: &Editor,
) -> Result<(), Problem> {
    let mut words_before = before.facts.clone();
    words_before.slug = after.facts.slug.clone();
    words_before.answer_due = after.facts.answer_due;
    let dates_before = acts::dates(phases_before);
    let dates_after = change.phases.as_deref().map_or_else(|| dates_before.clone(), acts::dates_of);
    let words_changed = words_before != after.facts;
    let dates_changed = dates_before != dates_after || before.answer_due != after.answer_due;
    if !words_changed && !dates_changed {
        return Ok(());
    }
    let Some(reason) = change.reason.as_deref().map(str::trim).filter(|r| !r.is_empty()) else {
        return Err(Problem::Refused(Refusal::new("spaces-reason-missing")));
    };
    if words_changed {
        let mut facts = json!({"version": after.version});
        if before.asked != after.asked {
            facts["asked_before"] = before.asked.strength.as_str().into();
            facts["asked"] = after.asked.strength.as_str().into();
        }
        let detail = json!({
            "reason": reason, "purpose": after.purpose, "use": after.use_of_results, "asked_why": after.asked.why,
        });
        acts::tell(w, at, "spaces.amended", after, editor, facts, detail)?;
    }
    if dates_changed {
        let due = |p: &Process| p.answer_due.map(Instant::rfc3339);
        let facts = json!({
            "before": dates_before, "after": dates_after,
            "answer_due_before": due(before), "answer_due": due(after), "version": after.version,
        });
        acts::tell(w, at, "spaces.rescheduled", after, editor, facts, json!({"reason": reason}))?;
    }
    Ok(())
}

/// Makes a draft public: `spaces.published`.
///
/// # Errors
/// `spaces-not-complete` while something is missing, `spaces-process-changed` (as a conflict) when someone changed
/// the draft meanwhile; any storage failure.
pub fn publish_process(
    w: &mut Writer<'_>,
    permit: Permit<PublishProcess>,
    main: Lang,
    editor: &Editor,
) -> Result<Process, Problem> {
    let ProcessAt { id, version, .. } = *permit.about();
    let before = process_by_id(w, id)?.ok_or(Problem::NotFound)?;
    let its_phases = phases(w, id)?;
    let complete = gaps(&before.facts, &its_phases, main).is_empty()
        && rules::against_publishing(w, &before)?.is_empty();
    if !complete {
        return Err(Problem::Refused(Refusal::new("spaces-not-complete")));
    }
    if w.execute(&sql::PUBLISH, vals![id, version, permit.at(), editor.name.as_str()])? == 0 {
        return Err(changed());
    }
    let process = reload(w, id)?;
    let facts = json!({
        "state": "published", "phases": acts::dates(&its_phases),
        "answer_due": process.answer_due.map(Instant::rfc3339), "asked": process.asked.strength.as_str(),
        "version": process.version,
    });
    let detail = json!({
        "purpose": process.purpose, "accountable_body": process.accountable_body,
        "use": process.use_of_results, "responsible": process.responsible, "asked_why": process.asked.why,
    });
    acts::tell(w, permit.at(), "spaces.published", &process, editor, facts, detail)?;
    Ok(process)
}

/// Closes a published process: `spaces.closed`.
///
/// # Errors
/// The first reason of the closing rules, `spaces-process-changed` (as a conflict); any storage failure.
pub fn close_process(
    w: &mut Writer<'_>,
    permit: Permit<CloseProcess>,
    editor: &Editor,
) -> Result<Process, Problem> {
    let ProcessAt { id, version, .. } = *permit.about();
    let before = process_by_id(w, id)?.ok_or(Problem::NotFound)?;
    if let Some(hindrance) = rules::against_closing(w, &before)?.into_iter().next() {
        return Err(Problem::Refused(hindrance.refusal));
    }
    if w.execute(&sql::CLOSE, vals![id, version, permit.at(), editor.name.as_str()])? == 0 {
        return Err(changed());
    }
    let process = reload(w, id)?;
    let facts = json!({"state": "closed", "version": process.version});
    acts::tell(w, permit.at(), "spaces.closed", &process, editor, facts, json!({}))?;
    Ok(process)
}

/// Takes a published process back, with a public reason: `spaces.withdrawn`.
///
/// # Errors
/// `spaces-process-changed` (as a conflict); any storage failure.
pub fn withdraw_process(
    w: &mut Writer<'_>,
    permit: Permit<WithdrawProcess>,
    reason: &str,
    editor: &Editor,
) -> Result<Process, Problem> {
    let ProcessAt { id, version, .. } = *permit.about();
    if w.execute(&sql::WITHDRAW, vals![id, version, permit.at(), editor.name.as_str(), reason])? == 0 {
        return Err(changed());
    }
    let process = reload(w, id)?;
    let facts = json!({"state": "withdrawn", "version": process.version});
    acts::tell(w, permit.at(), "spaces.withdrawn", &process, editor, facts, json!({"reason": reason}))?;
    Ok(process)
}

fn changed() -> Problem {
    Problem::Conflict(Refusal::new("spaces-process-changed"))
}

fn reload(r: &mut Reader<'_>, id: ProcessId) -> Result<Process, Problem> {
    Ok(process_by_id(r, id)?.ok_or_else(|| StoreError::Fault("a process vanished".into()))?)
}

/// Keeps when every comment of a process had its public answer; nothing while one waits.
///
/// # Errors
/// Any storage failure.
pub fn set_answered(w: &mut Writer<'_>, process: ProcessId, at: Option<Instant>) -> Result<(), StoreError> {
    w.execute(&sql::ANSWERED, vals![process, at]).map(drop)
}

/// Phases keep their ids by their place, so that what points at them stays right.
fn put_phases(w: &mut Writer<'_>, process: ProcessId, phases: &[PhaseFacts]) -> Result<(), StoreError> {
    w.execute(&sql::DROP_PHASES, vals![process, phases.len() as i64])?;
    for (position, phase) in phases.iter().enumerate() {
        let position = position as i64;
        let (opens, closes) = (phase.window.map(|w| w.opens), phase.window.map(|w| w.closes));
        let values = [
            Val::from(phase.feature.as_str()),
            to_column(&phase.title).into(),
            to_column(&phase.note).into(),
            to_column(&phase.action).into(),
            opens.into(),
            closes.into(),
        ];
        let mut saved = vec![process.into(), position.into()];
        saved.extend_from_slice(&values);
        if w.execute(&sql::SAVE_PHASE, &saved)? == 0 {
            let id: PhaseId = w.new_id();
            let mut added = vec![id.into(), process.into(), position.into()];
            added.extend_from_slice(&values);
            w.execute(&sql::ADD_PHASE, &added)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_for_addresses() {
        for (title, expected) in [
            ("Il centro che vorrei", "il-centro-che-vorrei"),
            ("Revizuirea priorităților digitale", "revizuirea-prioritatilor-digitale"),
            ("Проект", "p"),
            ("Consultare in cinque passi: un modello comune per la rete", "consultare-in-cinque-passi-un"),
        ] {
            assert_eq!(slug_of(title), expected);
            assert!(Slug::parse(expected).is_some());
        }
    }
}
