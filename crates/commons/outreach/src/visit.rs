//! A visit to a group that is missing: when, where, to whom.

use arengo_kernel::{Id, Instant, Permit, Refusal, words};
use arengo_spaces::ProcessId;
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::policy::PlanOutreach;
use crate::sql;
use crate::target::TargetId;

/// Marks ids of visits.
pub enum VisitKind {}
/// A visit's id.
pub type VisitId = Id<VisitKind>;

/// Longest place and note, in characters.
const LINE: usize = 200;

/// A visit (`outreach_visit`). It stays in the plan when its day is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// Whom it is for: a group of the same plan.
    pub target: TargetId,
    /// When it begins.
    pub at: Instant,
    /// Where: "the bar at the stadium".
    pub place: String,
    /// Who goes and what they bring; perhaps empty.
    pub note: String,
}

/// When a visit begins: a moment ahead.
///
/// # Errors
/// `outreach-visit-when` when there is none, `outreach-visit-past` when it is over.
pub fn ahead(typed: Option<Instant>, now: Instant) -> Result<Instant, Refusal> {
    let at = typed.ok_or_else(|| Refusal::new("outreach-visit-when"))?;
    if at > now { Ok(at) } else { Err(Refusal::new("outreach-visit-past")) }
}

/// Where it is.
///
/// # Errors
/// When nothing was typed, or too much.
pub fn place(typed: &str) -> Result<String, Refusal> {
    words::measured_line(typed, LINE, "outreach-visit-where")
}

/// The visits of a process, by their time.
///
/// # Errors
/// Any storage failure.
pub fn visits(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Visit>, StoreError> {
    let rows = r.rows(&sql::VISITS, vals![process])?;
    rows.iter()
        .map(|row| {
            Ok(Visit {
                id: row.get(0)?,
                target: row.get(1)?,
                at: row.get(2)?,
                place: row.get(3)?,
                note: row.get(4)?,
            })
        })
        .collect()
}

/// Puts a visit into a process's plan.
///
/// # Errors
/// Any storage failure.
pub(crate) fn plan_visit(
    w: &mut Writer<'_>,
    permit: &Permit<PlanOutreach>,
    process: ProcessId,
    visit: &Visit,
) -> Result<(), StoreError> {
    let Visit { id, target, at, place, note } = visit;
    w.execute(&sql::ADD_VISIT, vals![*id, process, *target, *at, place, note, permit.at()]).map(drop)
}

/// Takes a visit off the plan; false when there is none.
///
/// # Errors
/// Any storage failure.
pub(crate) fn cancel_visit(
    w: &mut Writer<'_>,
    _: &Permit<PlanOutreach>,
    process: ProcessId,
    visit: VisitId,
) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::DROP_VISIT, vals![process, visit])? > 0)
}

/// Whether a group has visits.
///
/// # Errors
/// Any storage failure.
pub(crate) fn has_visits(
    r: &mut Reader<'_>,
    process: ProcessId,
    target: TargetId,
) -> Result<bool, StoreError> {
    Ok(r.count(&sql::VISITS_TO, vals![process, target])? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_ahead() {
        let (now, later) = (Instant::from_micros(1_000), Instant::from_micros(1_001));
        assert_eq!(ahead(Some(later), now), Ok(later));
        for (typed, wrong) in [(None, "outreach-visit-when"), (Some(now), "outreach-visit-past")] {
            assert_eq!(ahead(typed, now).map_err(|refusal| refusal.id), Err(wrong));
        }
    }
}
