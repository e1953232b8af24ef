//! Appeals: the author's against what was done to their words, a reporter's against a report that was dismissed.

use arengo_kernel::{Instant, Permit, Refusal};
use arengo_store::{Writer, vals};
use arengo_web::Problem;
use serde_json::json;

use crate::case::{AppealId, Party, Report};
use crate::desk::Desk;
use crate::policy::{Appealing, FileAppeal};
use crate::read::File;
use crate::{read, sql, tell};

/// An appeal is judged within so long.
const JUDGED_WITHIN: i64 = 10 * 86_400;
/// Most characters of an appeal.
pub(crate) const LONGEST: usize = 3_000;

/// What the rule needs to know about the decision in force.
pub(crate) fn appealing(file: &File, party: Party, report: Option<&Report>) -> Option<Appealing> {
    let last = file.last()?;
    let same = |a: &&crate::case::Appeal| a.party == party && a.report == report.map(|r| r.id);
    Some(Appealing {
        party,
        person: match party {
            Party::Author => file.case.author,
            Party::Reporter => report.and_then(|r| r.reporter),
        },
        holds_code: report.is_some(),
        action: last.action,
        state: file.case.state,
        until: last.appeal_until,
        is_repeated: file.appeals.iter().filter(same).any(|a| a.decision == last.id),
    })
}

/// Files an appeal.
pub(crate) fn file_appeal(
    w: &mut Writer<'_>,
    desk: &Desk,
    permit: Permit<FileAppeal>,
    file: &File,
    report: Option<&Report>,
    text: &str,
) -> Result<(), Problem> {
    let last = file.last().ok_or(Problem::NotFound)?;
    let (id, at): (AppealId, Instant) = (w.new_id(), permit.at());
    let party = permit.about().party;
    let report_id = report.map_or(0, |r| r.id.as_i64());
    let person = permit.about().person;
    let values = vals![id, file.case.id, last.id, party.as_str(), person, report_id, text, at];
    if w.execute(&sql::ADD_APPEAL, values)? == 0 {
        return Err(Problem::Conflict(Refusal::new("moderation-appeal-twice")));
    }
    w.execute(&sql::APPEALED, vals![file.case.id, at.plus_seconds(JUDGED_WITHIN)])?;
    if let Some(case) = read::case(w, file.case.id)? {
        tell::moderators(w, &desk.base, &case, &format!("appeal:{id}"), &file.deciders, at)?;
    }
    let facts = json!({"party": party.as_str(), "rule": last.rule});
    desk.register(w, at, "moderation.appealed", (&file.case.subject, &file.case.path), facts)?;
    Ok(())
}
