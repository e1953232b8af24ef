//! Reading and keeping what people said, and what a process set out to reach.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::Component;
use arengo_web::component::Participant;

use crate::attribute::{Attribute, Group};
use crate::breakdown::Answers;
use crate::purpose::PARTICIPATION;
use crate::sql;
use crate::target::Target;

/// Whoever consents at most this many at a time is read.
const AT_ONCE: u32 = 10_000;

/// Everyone who took part in a process, by what components tell.
///
/// # Errors
/// Any storage failure.
pub fn participants(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Participant>, StoreError> {
    let mut all = HashSet::new();
    for component in COMPONENTS.get().copied().unwrap_or_default() {
        all.extend((component.participants)(r, process.as_i64())?);
    }
    Ok(all.into_iter().collect())
}

static COMPONENTS: OnceLock<&'static [&'static Component]> = OnceLock::new();

/// Says who is asked for those who took part, once, when the program starts.
pub fn set_components(components: &'static [&'static Component]) {
    let _ = COMPONENTS.set(components);
}

/// What people said about themselves, of those whose consent holds. What was said at a help point, on behalf of
/// someone without account, holds until it is taken back there.
///
/// # Errors
/// Any storage failure.
pub fn answers(r: &mut Reader<'_>) -> Result<Answers, StoreError> {
    let willing = willing(r)?;
    let mut answers = Answers::new();
    for row in r.rows(&sql::ANSWERS, vals![])? {
        let who = participant(&row.get::<String>(0)?, row.get(1)?)?;
        let Some(attribute) = Attribute::parse(&row.get::<String>(2)?) else { continue };
        if let Participant::Person(id) = who
            && !willing.contains(&id)
        {
            continue;
        }
        answers.entry(who).or_default().insert(attribute, row.get(3)?);
    }
    Ok(answers)
}

fn willing(r: &mut Reader<'_>) -> Result<HashSet<PersonId>, StoreError> {
    let (mut all, mut after) = (HashSet::new(), None);
    loop {
        let page = arengo_privacy::who_consented(r, &PARTICIPATION, after, AT_ONCE)?;
        after = page.last().copied();
        let is_last = page.len() < AT_ONCE as usize;
        all.extend(page);
        if is_last {
            return Ok(all);
        }
    }
}

/// The words under which a participant is kept.
pub(crate) const fn kept(who: Participant) -> (&'static str, i64) {
    match who {
        Participant::Person(id) => ("person", id.as_i64()),
        Participant::Voice(id) => ("voice", id),
    }
}

fn participant(word: &str, id: i64) -> Result<Participant, StoreError> {
    match word {
        "person" => Ok(Participant::Person(PersonId::from_i64(id))),
        "voice" => Ok(Participant::Voice(id)),
        other => Err(StoreError::Fault(format!("an unknown participant {other:?}"))),
    }
}

/// What one participant said.
///
/// # Errors
/// Any storage failure.
pub fn answers_of(r: &mut Reader<'_>, who: Participant) -> Result<HashMap<Attribute, String>, StoreError> {
    let (word, id) = kept(who);
    let rows = r.rows(&sql::ANSWERS_OF, vals![word, id])?;
    let read = rows.iter().map(|row| Ok((Attribute::parse(&row.get::<String>(0)?), row.get(1)?)));
    let all: Vec<(Option<Attribute>, String)> = read.collect::<Result<_, StoreError>>()?;
    Ok(all.into_iter().filter_map(|(attribute, value)| Some((attribute?, value))).collect())
}

/// Keeps what someone said about themselves (empty values are taken out). Of persons the consent must have been given
/// before; of a voice the operator asked.
///
/// # Errors
/// Any storage failure.
pub fn keep_answers(
    w: &mut Writer<'_>,
    who: Participant,
    said: &[(Attribute, String)],
    at: Instant,
) -> Result<(), StoreError> {
    let (word, id) = kept(who);
    for (attribute, value) in said {
        if value.is_empty() {
            w.execute(&sql::DROP_ANSWER, vals![word, id, attribute.as_str()])?;
        } else {
            w.execute(&sql::PUT_ANSWER, vals![word, id, attribute.as_str(), value, at])?;
        }
    }
    Ok(())
}

/// Whom a process set out to reach, in the order of the plan.
///
/// # Errors
/// Any storage failure.
pub fn targets(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Target>, StoreError> {
    let rows = r.rows(&sql::TARGETS, vals![process])?;
    rows.iter().map(target).collect()
}

fn target(row: &Row) -> Result<Target, StoreError> {
    let unknown = || StoreError::Fault("an unknown attribute".into());
    let mut all = Vec::new();
    for column in [4, 6, 8] {
        let (attribute, value): (Option<String>, Option<String>) = (row.get(column)?, row.get(column + 1)?);
        let Some((attribute, value)) = attribute.zip(value) else { continue };
        let attribute = Attribute::parse(&attribute).ok_or_else(unknown)?;
        // Once a group could say the same twice; it reads as its first half.
        if all.iter().all(|(known, _)| *known != attribute) {
            all.push((attribute, value));
        }
    }
    Ok(Target {
        id: row.get(0)?,
        channel: row.get(1)?,
        partner: row.get(2)?,
        goal: row.get(3)?,
        group: Group::of(all).map_err(|refusal| StoreError::Fault(format!("a group: {}", refusal.id)))?,
    })
}

/// The process a plan names as its predecessor.
///
/// # Errors
/// Any storage failure.
pub fn previous(r: &mut Reader<'_>, process: ProcessId) -> Result<Option<ProcessId>, StoreError> {
    let row = r.row(&sql::PREVIOUS, vals![process])?;
    row.map_or(Ok(None), |row| row.get(0))
}

/// The town's districts, in the order it wrote them.
///
/// # Errors
/// Any storage failure.
pub fn districts(r: &mut Reader<'_>) -> Result<Vec<String>, StoreError> {
    let row = r.row(&sql::DISTRICTS, vals![])?;
    let text: String = row.map_or_else(|| Ok(String::new()), |row| row.get(0))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
