//! Cases, reports, decisions and appeals out of the database.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Instant};
use arengo_store::{Reader, Row, StoreError, vals};
use arengo_web::Site;
use arengo_web::component::{Reportable, Whole};

use crate::case::{
    Action, Appeal, AppealState, Case, CaseId, CaseState, Decision, DecisionId, Origin, Party, Report,
    ReportId,
};
use crate::code::has_accepted;
use crate::policy::CaseAt;
use crate::sql;

fn case_of(row: &Row) -> Result<Case, StoreError> {
    Ok(Case {
        id: row.get(0)?,
        subject: row.word(1, Subject::parse)?,
        path: row.get(2)?,
        author: row.get(3)?,
        origin: row.word(4, Origin::parse)?,
        ground: row.word(5, Ground::parse)?,
        opened_at: row.get(6)?,
        due_at: row.get(7)?,
        points: row.get(8)?,
        reporters: row.get(9)?,
        state: row.word(10, CaseState::parse)?,
        action: match row.get::<Option<String>>(11)? {
            Some(_) => Some(row.word(11, Action::parse)?),
            None => None,
        },
        out_of_view_since: row.get(12)?,
        first_decided_at: row.get(13)?,
        version: row.get(14)?,
    })
}

fn report_of(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        id: row.get(0)?,
        code: row.get(1)?,
        case: row.get(2)?,
        ground: row.word(3, Ground::parse)?,
        note: row.get(4)?,
        reporter: row.get(5)?,
        email: row.get(6)?,
        confirmed_at: row.get(7)?,
        lang: row.get(8)?,
        lane: row.get(9)?,
        is_repeated: row.get(10)?,
        created_at: row.get(11)?,
    })
}

fn decision_of(row: &Row) -> Result<Decision, StoreError> {
    Ok(Decision {
        id: row.get(0)?,
        case: row.get(1)?,
        action: row.word(2, Action::parse)?,
        rule: row.get(3)?,
        ground: row.word(4, Ground::parse)?,
        statement: row.get(5)?,
        removed_words: row.get(6)?,
        decided_by: row.get(7)?,
        decided_at: row.get(8)?,
        appeal_until: row.get(9)?,
        after_appeal: row.get(10)?,
    })
}

fn appeal_of(row: &Row) -> Result<Appeal, StoreError> {
    let report: i64 = row.get(4)?;
    Ok(Appeal {
        id: row.get(0)?,
        decision: row.get(1)?,
        party: row.word(2, Party::parse)?,
        person: row.get(3)?,
        report: (report != 0).then_some(ReportId::from_i64(report)),
        text: row.get(5)?,
        filed_at: row.get(6)?,
        state: row.word(7, AppealState::parse)?,
        judged_at: row.get(8)?,
        reasons: row.get(9)?,
    })
}

pub(crate) fn case(r: &mut Reader<'_>, id: CaseId) -> Result<Option<Case>, StoreError> {
    r.row(&sql::CASE, vals![id])?.as_ref().map(case_of).transpose()
}

pub(crate) fn open_case(r: &mut Reader<'_>, subject: &Subject) -> Result<Option<Case>, StoreError> {
    r.row(&sql::OPEN_CASE_OF, vals![subject.to_string()])?.as_ref().map(case_of).transpose()
}

pub(crate) fn last_case(r: &mut Reader<'_>, subject: &Subject) -> Result<Option<Case>, StoreError> {
    r.row(&sql::LAST_CASE_OF, vals![subject.to_string()])?.as_ref().map(case_of).transpose()
}

/// What waits for moderators, most urgent first.
pub(crate) fn queue(r: &mut Reader<'_>, now: Instant) -> Result<Vec<Case>, StoreError> {
    r.rows(&sql::QUEUE, vals![now, 100_i64])?.iter().map(case_of).collect()
}

/// What was decided lately.
pub(crate) fn decided(r: &mut Reader<'_>) -> Result<Vec<Case>, StoreError> {
    r.rows(&sql::DECIDED, vals![30_i64])?.iter().map(case_of).collect()
}

/// The decided cases about a person's own words.
pub(crate) fn cases_of_author(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Case>, StoreError> {
    r.rows(&sql::CASES_OF_AUTHOR, vals![person])?.iter().map(case_of).collect()
}

pub(crate) fn reports(r: &mut Reader<'_>, case: CaseId) -> Result<Vec<Report>, StoreError> {
    r.rows(&sql::REPORTS_OF_CASE, vals![case])?.iter().map(report_of).collect()
}

pub(crate) fn report_by_code(r: &mut Reader<'_>, code: &str) -> Result<Option<Report>, StoreError> {
    r.row(&sql::REPORT_BY_CODE, vals![code])?.as_ref().map(report_of).transpose()
}

pub(crate) fn report_by_link(
    r: &mut Reader<'_>,
    mark: &[u8; 32],
    now: Instant,
) -> Result<Option<Report>, StoreError> {
    r.row(&sql::REPORT_BY_LINK, vals![mark, now])?.as_ref().map(report_of).transpose()
}

pub(crate) fn report_by_digest(r: &mut Reader<'_>, digest: [u8; 32]) -> Result<Option<Report>, StoreError> {
    r.row(&sql::REPORT_BY_DIGEST, vals![digest])?.as_ref().map(report_of).transpose()
}

/// What a person reported about a thing: by their account, or by their mailbox.
pub(crate) fn report_of_person(
    r: &mut Reader<'_>,
    subject: &Subject,
    person: Option<PersonId>,
    mailbox: Option<&str>,
) -> Result<Option<Report>, StoreError> {
    let by_account = match person {
        Some(person) => r.row(&sql::REPORT_OF_PERSON, vals![subject.to_string(), person])?,
        None => None,
    };
    if let Some(row) = by_account {
        return report_of(&row).map(Some);
    }
    let Some(mailbox) = mailbox else { return Ok(None) };
    let row = r.row(&sql::REPORT_OF_MAILBOX, vals![subject.to_string(), mailbox])?;
    row.as_ref().map(report_of).transpose()
}

pub(crate) fn decision(r: &mut Reader<'_>, id: DecisionId) -> Result<Option<Decision>, StoreError> {
    r.row(&sql::DECISION, vals![id])?.as_ref().map(decision_of).transpose()
}

pub(crate) fn decisions(r: &mut Reader<'_>, case: CaseId) -> Result<Vec<Decision>, StoreError> {
    r.rows(&sql::DECISIONS_OF_CASE, vals![case])?.iter().map(decision_of).collect()
}

pub(crate) fn appeals(r: &mut Reader<'_>, case: CaseId) -> Result<Vec<Appeal>, StoreError> {
    r.rows(&sql::APPEALS_OF_CASE, vals![case])?.iter().map(appeal_of).collect()
}

/// The manifest entry for a subject's kind.
pub(crate) fn reportable(site: &Site, subject: &Subject) -> Option<Reportable> {
    site.components().iter().flat_map(|c| c.reportable.iter()).find(|r| r.kind == subject.kind()).copied()
}

/// A case with everything that belongs to it.
#[derive(Clone)]
pub(crate) struct File {
    pub case: Case,
    pub reports: Vec<Report>,
    pub decisions: Vec<Decision>,
    pub appeals: Vec<Appeal>,
    /// The thing, when there still is one.
    pub thing: Option<Whole>,
    pub kind: Reportable,
    /// Who decided or judged so far.
    pub deciders: Vec<PersonId>,
    pub has_accepted: bool,
}

/// Reads a case whole, for someone who may want to decide it.
pub(crate) fn file(
    r: &mut Reader<'_>,
    site: &Site,
    id: CaseId,
    who: Option<PersonId>,
) -> Result<Option<File>, StoreError> {
    let Some(case) = case(r, id)? else { return Ok(None) };
    let Some(kind) = reportable(site, &case.subject) else { return Ok(None) };
    let thing = (kind.whole)(r, case.subject.key())?;
    let decisions = decisions(r, id)?;
    let mut deciders: Vec<PersonId> = decisions.iter().map(|d| d.decided_by).collect();
    for row in r.rows(&sql::JUDGES_OF_CASE, vals![id])? {
        deciders.push(row.get(0)?);
    }
    let has_accepted = match who {
        Some(person) => has_accepted(r, person)?,
        None => false,
    };
    let (reports, appeals) = (reports(r, id)?, appeals(r, id)?);
    Ok(Some(File { case, reports, decisions, appeals, thing, kind, deciders, has_accepted }))
}

impl File {
    /// What the rules need to know.
    pub fn at(&self) -> CaseAt {
        CaseAt {
            author: self.case.author,
            reporters: self.reports.iter().filter_map(|r| r.reporter).collect(),
            deciders: self.deciders.clone(),
            state: self.case.state,
            action: self.case.action,
            has_accepted: self.has_accepted,
        }
    }

    /// The decision in force.
    pub fn last(&self) -> Option<&Decision> {
        self.decisions.last()
    }
}
