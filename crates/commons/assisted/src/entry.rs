//! An entry on its way: begun at a help point, kept half written, published once.

use arengo_comments::{AtDesk, BringAssisted, StakeholderType, Words, bring_from_desk, writing};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Id, Instant, Permit, Refusal, readable};
use arengo_register::{Act, By};
use arengo_spaces::ProcessId;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::Problem;
use arengo_web::form::Errors;
use serde_json::json;

use crate::draft::{Draft, Helped, Said};
use crate::point::{PointId, point};
use crate::policy::{Assist, Assisting};
use crate::purpose::DESK;
use crate::receipt::ReceiptId;
use crate::{receipt, sql};

/// Marks ids of entries.
pub enum EntryKind {}
/// An entry's id.
pub type EntryId = Id<EntryKind>;

/// An entry of one operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Where it is written.
    pub point: PointId,
    /// The process it is for.
    pub process: ProcessId,
    /// What was typed; empty once it is published.
    pub draft: Draft,
    /// The receipt, once it is published.
    pub receipt: Option<ReceiptId>,
    /// When it was begun.
    pub made_at: Instant,
    /// When it last changed.
    pub changed_at: Instant,
}

/// The operator who acts.
#[derive(Debug, Clone)]
pub struct Operator {
    /// Who.
    pub person: PersonId,
    /// With which roles.
    pub actor: Actor,
    /// Their public name.
    pub name: String,
    /// Their e-mail address; empty when there is none.
    pub email: String,
}

fn read(row: &Row) -> Result<Entry, StoreError> {
    let fields: String = row.get(3)?;
    let draft = serde_json::from_str(&fields)
        .map_err(|e| StoreError::Fault(format!("an entry cannot be read: {e}")))?;
    Ok(Entry {
        id: row.get(0)?,
        point: row.get(1)?,
        process: row.get(2)?,
        draft,
        receipt: row.get(4)?,
        made_at: row.get(5)?,
        changed_at: row.get(6)?,
    })
}

fn kept(draft: &Draft) -> Result<String, StoreError> {
    serde_json::to_string(draft).map_err(|e| StoreError::Fault(format!("an entry cannot be written: {e}")))
}

/// An entry of this operator; nobody else's is there.
///
/// # Errors
/// Any storage failure.
pub fn entry(r: &mut Reader<'_>, id: EntryId, operator: PersonId) -> Result<Option<Entry>, StoreError> {
    r.row(&sql::ENTRY, vals![id, operator])?.as_ref().map(read).transpose()
}

/// What an operator left half written, the newest first.
///
/// # Errors
/// Any storage failure.
pub fn half_written(r: &mut Reader<'_>, operator: PersonId) -> Result<Vec<Entry>, StoreError> {
    r.rows(&sql::ENTRIES, vals![operator])?.iter().map(read).collect()
}

/// The help point where this operator last worked.
pub(crate) fn last_point(r: &mut Reader<'_>, operator: PersonId) -> Result<Option<PointId>, StoreError> {
    r.row(&sql::LAST_POINT, vals![operator])?.map(|row| row.get(0)).transpose()
}

/// Begins an entry. One that is still empty is taken up again instead of another.
///
/// # Errors
/// Any storage failure.
pub fn start(
    w: &mut Writer<'_>,
    operator: PersonId,
    point: PointId,
    process: ProcessId,
    at: Instant,
) -> Result<EntryId, StoreError> {
    let empty = |e: &Entry| e.draft == Draft::default() && e.process == process && e.point == point;
    if let Some(empty) = half_written(w, operator)?.into_iter().find(empty) {
        return Ok(empty.id);
    }
    let id: EntryId = w.new_id();
    w.execute(&sql::START, vals![id, operator, point, process, kept(&Draft::default())?, at])?;
    Ok(id)
}

/// Keeps what was typed so far, whether it fits or not. False when there is no such entry, or it is published.
///
/// # Errors
/// Any storage failure.
pub fn keep(
    w: &mut Writer<'_>,
    id: EntryId,
    operator: PersonId,
    draft: &Draft,
    at: Instant,
) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::SAVE_ENTRY, vals![id, operator, kept(draft)?, at])? > 0)
}

/// Throws a half-written entry away. False when there is none.
///
/// # Errors
/// Any storage failure.
pub fn discard(w: &mut Writer<'_>, id: EntryId, operator: PersonId) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::DROP_ENTRY, vals![id, operator])? > 0)
}

/// What becomes of the wish to publish an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmed {
    /// It is published, now or by the first of two equal requests; the code of its receipt.
    Receipt(String),
    /// The page about the person has to be filled in (again): something is missing, or the notice changed meanwhile.
    Person,
    /// The page about the words has to be filled in.
    Words,
}

/// Publishes an entry: the comment, the consent, the receipt, how to reach the person, the public act; all or nothing,
/// and once. `base` is the absolute address of the town without language.
///
/// # Errors
/// `Refused` by the rules (for oneself, outside the phase, at a closed help point), `NotFound` for another's entry,
/// any storage failure.
pub fn confirm(
    w: &mut Writer<'_>,
    id: EntryId,
    who: &Operator,
    base: &str,
    at: Instant,
) -> Result<Confirmed, Problem> {
    let entry = entry(w, id, who.person)?.ok_or(Problem::NotFound)?;
    if let Some(done) = entry.receipt {
        let code = receipt::by_id(w, done)?.ok_or(Problem::NotFound)?.code;
        return Ok(Confirmed::Receipt(code));
    }
    let Some(helped) = Helped::check(&entry.draft, &mut Errors::new()) else { return Ok(Confirmed::Person) };
    let Some(said) = Said::check(&entry.draft, &mut Errors::new()) else { return Ok(Confirmed::Words) };
    if arengo_privacy::version_in_force(w)? != helped.read {
        return Ok(Confirmed::Person);
    }
    publish(w, &entry, who, &helped, &said, base, at).map(Confirmed::Receipt)
}

fn publish(
    w: &mut Writer<'_>,
    entry: &Entry,
    who: &Operator,
    helped: &Helped,
    said: &Said,
    base: &str,
    at: Instant,
) -> Result<String, Problem> {
    let point = point(w, entry.point)?.ok_or(Problem::NotFound)?;
    let about = Assisting {
        is_self: helped.is(&who.name, &who.email),
        was_read: true,
        is_open: point.closed_at.is_none(),
    };
    let permit = Permit::<Assist>::ask(&who.actor, about, at)?;
    let place = writing(w, &said.about, "", None, None, at)?;
    if place.target.process != entry.process {
        return Err(Problem::Invalid(Refusal::new("assisted-choose")));
    }
    let title = place.target.title.clone();
    let bring = Permit::<BringAssisted>::ask(&who.actor, place, permit.at())?;
    let words = Words {
        stance: said.stance,
        body: said.body.clone(),
        lang: said.lang,
        organisation: None,
        stakeholder: StakeholderType::Citizen,
    };
    let mark = entry.id.to_string();
    let name = Some(helped.name.as_str()).filter(|_| !helped.is_anonymous);
    let comment =
        bring_from_desk(w, bring, AtDesk { name, entry: &mark, operator: &who.name }, &words, base)?.id;
    let consent = arengo_privacy::note_aloud(w, &DESK, said.lang, true, at)?;
    let (id, code): (ReceiptId, _) = (w.new_id(), readable::fresh(&w.secret()));
    let source = said.source.as_str();
    w.execute(
        &sql::ADD_RECEIPT,
        vals![
            id,
            &code,
            comment,
            entry.process,
            entry.point,
            source,
            said.lang,
            consent.notice,
            who.person,
            at
        ],
    )?;
    let values = vals![id, &helped.name, helped.reach.as_str(), &helped.phone, &helped.address, consent.id];
    w.execute(&sql::ADD_CONTACT, values)?;
    let empty = kept(&Draft::default())?;
    if w.execute(&sql::FINISH_ENTRY, vals![entry.id, who.person, empty, id, at])? == 0 {
        return Err(StoreError::Again("an entry was published meanwhile".into()).into());
    }
    arengo_register::append(
        w,
        at,
        act(entry, who, &title, comment, &point.facts.name, source, consent.notice),
    )?;
    Ok(code)
}

fn act(
    entry: &Entry,
    who: &Operator,
    title: &str,
    comment: arengo_comments::CommentId,
    point: &str,
    source: &str,
    notice: i64,
) -> Act {
    Act {
        kind: "assisted.entered",
        subject: arengo_comments::subject_of(comment),
        process: Some(entry.process.as_i64()),
        title: title.to_owned(),
        lang: None,
        path: arengo_comments::path_of(comment),
        by: By::Person { id: who.person, name: who.name.clone() },
        facts: json!({
            "channel": arengo_comments::Channel::Assisted.as_str(), "help_point": point, "source": source,
            "notice": notice,
        }),
        detail: json!({}),
    }
}
