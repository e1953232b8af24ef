//! Filing reports: one per person and thing, weighed into the thing's case; confirming a mailbox; the fast lane.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Instant, Lang, Permit, readable};
use arengo_people::Email;
use arengo_store::{StoreError, Writer, vals};
use arengo_web::Problem;
use arengo_web::component::{Reportable, Whole};
use arengo_web::seal::fingerprint;
use serde_json::json;

use crate::case::{Case, CaseId, Origin, Report, ReportId};
use crate::desk::Desk;
use crate::fast_lane::{Lane, Use, lane};
use crate::mailbox::mailbox;
use crate::policy::{ReportThing, Reporting};
use crate::urgency::{Weight, graver};
use crate::{read, sql, tell};

/// The link of a letter confirms for so long.
const LINK_SECONDS: i64 = 72 * 3600;
/// Letters about reports to one mailbox within a day; more would make us a tool against its owner.
const LETTERS_PER_DAY: i64 = 20;

/// What came in the form.
#[derive(Clone)]
pub(crate) struct NewReport {
    pub subject: Subject,
    pub ground: Ground,
    pub note: String,
    pub good_faith: bool,
    /// For visitors who want to be answered.
    pub email: Option<Email>,
    pub lang: Lang,
    /// The same for two sendings of one form.
    pub digest: [u8; 32],
}

/// What became of it.
pub(crate) enum Filed {
    /// The code of its receipt; also when the same form was sent before.
    Receipt(String),
    /// The code of the report this person had filed before.
    Already(String),
}

/// Files a report about a thing that can be seen.
pub(crate) fn file(
    w: &mut Writer<'_>,
    desk: &Desk,
    actor: &arengo_kernel::Actor,
    thing: &Whole,
    kind: &Reportable,
    new: &NewReport,
    now: Instant,
) -> Result<Filed, Problem> {
    if let Some(same) = read::report_by_digest(w, new.digest)? {
        return Ok(Filed::Receipt(same.code));
    }
    let own_mailbox = own_mailbox(w, actor.person())?;
    let before = read::report_of_person(w, &new.subject, actor.person(), own_mailbox.as_deref())?;
    let about = Reporting { author: thing.author, is_repeated: before.is_some() };
    let permit = match (Permit::<ReportThing>::ask(actor, about, now), before) {
        (Ok(permit), _) => permit,
        (Err(_), Some(before)) => return Ok(Filed::Already(before.code)),
        (Err(refusal), None) => return Err(refusal.into()),
    };
    let case = match read::open_case(w, &new.subject)? {
        Some(case) => case,
        None => {
            let case = open(w, &new.subject, thing, new.ground, Origin::Report, now)?;
            let reporter: Vec<PersonId> = actor.person().into_iter().collect();
            tell::moderators(w, &desk.base, &case, &case.id.to_string(), &reporter, now)?;
            case
        }
    };
    let report = add(w, desk, &permit, &case, new, own_mailbox)?;
    weigh(w, case.id, None)?;
    if report.is_known() && new.ground == Ground::Portrayed {
        take_lane(w, desk, kind, &report, now)?;
    }
    Ok(Filed::Receipt(report.code))
}

/// Opens a case about a thing.
pub(crate) fn open(
    w: &mut Writer<'_>,
    subject: &Subject,
    thing: &Whole,
    ground: Ground,
    origin: Origin,
    now: Instant,
) -> Result<Case, Problem> {
    let weight = Weight { ground, known: 0, anonymous: 0, is_fast: false };
    let id: CaseId = w.new_id();
    let (points, due) = (weight.points(), weight.due(now));
    let values = vals![
        id,
        subject.to_string(),
        &thing.path,
        thing.author,
        origin.as_str(),
        ground.as_str(),
        now,
        due,
        points,
        0_i64
    ];
    w.execute(&sql::ADD_CASE, values)?;
    read::case(w, id)?.ok_or_else(|| Problem::Bug("a case is not there after it was opened".into()))
}

fn own_mailbox(w: &mut Writer<'_>, person: Option<PersonId>) -> Result<Option<String>, StoreError> {
    let Some(person) = person else { return Ok(None) };
    let email = arengo_people::email_of(w, person)?;
    Ok(email.and_then(|e| Email::parse(&e).ok()).map(|e| mailbox(&e)))
}

fn add(
    w: &mut Writer<'_>,
    desk: &Desk,
    permit: &Permit<ReportThing>,
    case: &Case,
    new: &NewReport,
    own_mailbox: Option<String>,
) -> Result<Report, Problem> {
    let (id, now): (ReportId, _) = (w.new_id(), permit.at());
    let person = permit.actor().person();
    let code = readable::fresh(&w.secret());
    // Whoever has an account is written to through it.
    let email = new.email.as_ref().filter(|_| person.is_none());
    let secret = email.map(|_| w.secret());
    let box_of = email.map(mailbox).or(own_mailbox);
    if let Some(to) = &email.map(mailbox) {
        may_write_to(w, desk, to, now)?;
    }
    w.execute(
        &sql::ADD_REPORT,
        vals![
            id,
            &code,
            case.id,
            new.subject.to_string(),
            new.ground.as_str(),
            &new.note,
            new.good_faith,
            person,
            email.map(|e| e.as_str().to_owned()),
            box_of,
            person.map(|_| now),
            secret.as_ref().map(|s| fingerprint(s).to_vec()),
            secret.as_ref().map(|_| now.plus_seconds(LINK_SECONDS)),
            new.lang,
            false,
            new.digest,
            now
        ],
    )?;
    if let (Some(email), Some(secret)) = (email, secret) {
        tell::to_confirm(w, desk, email, new.lang, &code, &secret)?;
    }
    read::report_by_code(w, &code)?
        .ok_or_else(|| Problem::Bug("a report is not there after it was filed".into()))
}

fn may_write_to(w: &mut Writer<'_>, desk: &Desk, mailbox: &str, now: Instant) -> Result<(), Problem> {
    let today = w.count(&sql::LETTERS_TO, vals![mailbox, now.plus_seconds(-86_400)])?;
    let key = fingerprint(format!("letters {mailbox}").as_bytes());
    if today >= LETTERS_PER_DAY || !desk.site.limits().may_try(&key) {
        return Err(Problem::Busy("too many letters to one mailbox".into()));
    }
    Ok(())
}

/// Brings a case's place in the queue up to its reports. `fast_since` when the thing just left view.
pub(crate) fn weigh(w: &mut Writer<'_>, id: CaseId, fast_since: Option<Instant>) -> Result<(), StoreError> {
    let Some(case) = read::case(w, id)? else { return Ok(()) };
    let reports = read::reports(w, id)?;
    let counted: Vec<&Report> = reports.iter().filter(|r| !r.is_repeated).collect();
    let known = counted.iter().filter(|r| r.is_known()).count() as i64;
    let weight = Weight {
        ground: counted.iter().fold(case.ground, |gravest, r| graver(gravest, r.ground)),
        known,
        anonymous: counted.len() as i64 - known,
        is_fast: fast_since.is_some() || case.out_of_view_since.is_some(),
    };
    let due = weight.due(fast_since.or(case.out_of_view_since).unwrap_or(case.opened_at)).min(case.due_at);
    let values = vals![id, weight.ground.as_str(), weight.points(), due, weight.reporters()];
    w.execute(&sql::WEIGH, values).map(drop)
}

/// What confirming a mailbox came to.
pub(crate) enum Confirmed {
    /// The report counts now.
    Counts,
    /// The same person had reported the thing before; the code of that report.
    Repeated(String),
}

/// The link of a letter was used: the report counts as a person's own, unless they had reported the thing before.
pub(crate) fn confirm(
    w: &mut Writer<'_>,
    desk: &Desk,
    report: &Report,
    case: &Case,
    now: Instant,
) -> Result<Confirmed, Problem> {
    let kind = read::reportable(&desk.site, &case.subject).ok_or(Problem::NotFound)?;
    let email = report.email.as_deref().and_then(|e| Email::parse(e).ok()).ok_or(Problem::NotFound)?;
    let person = arengo_people::find_person(w, &email)?;
    let earlier = read::report_of_person(w, &case.subject, person, Some(&mailbox(&email)))?;
    let earlier = earlier.filter(|e| e.id != report.id);
    let changed = w.execute(&sql::CONFIRM, vals![report.id, now, earlier.is_some()])?;
    if changed > 0 {
        weigh(w, case.id, None)?;
        let waits = case.state == crate::case::CaseState::Open;
        if earlier.is_none() && report.ground == Ground::Portrayed && waits {
            take_lane(w, desk, &kind, report, now)?;
        }
    }
    Ok(earlier.map_or(Confirmed::Counts, |e| Confirmed::Repeated(e.code)))
}

/// A portrayed person's request: out of view at once, within the limits of the lane.
fn take_lane(
    w: &mut Writer<'_>,
    desk: &Desk,
    kind: &Reportable,
    report: &Report,
    now: Instant,
) -> Result<(), Problem> {
    let case = read::case(w, report.case)?.ok_or(Problem::NotFound)?;
    let mailbox: Option<String> =
        w.row(&sql::MAILBOX_OF, vals![report.id])?.map_or(Ok(None), |row| row.get(0))?;
    let mut uses = Vec::new();
    for row in w.rows(&sql::LANE_USES, vals![mailbox])? {
        let action: Option<String> = row.get(1)?;
        uses.push(Use { at: row.get(0)?, was_unfounded: action.as_deref() == Some("dismiss") });
    }
    let before = w.count(&sql::DECIDED_BEFORE, vals![case.subject.to_string()])? > 0;
    let lane = lane(&uses, before, now);
    let about = (&case.subject, case.path.as_str());
    if lane != Lane::Fast {
        w.execute(&sql::TAKE_LANE, vals![report.id, lane.as_str(), now])?;
        desk.register(w, now, "moderation.fast_lane_limited", about, json!({"limit": lane.as_str()}))?;
        return Ok(());
    }
    if !(kind.hide)(w, case.subject.key(), Some(Ground::Portrayed))? {
        return Ok(());
    }
    w.execute(&sql::TAKE_LANE, vals![report.id, lane.as_str(), now])?;
    w.execute(&sql::OUT_OF_VIEW, vals![case.id, now])?;
    weigh(w, case.id, Some(now))?;
    let case = read::case(w, case.id)?.ok_or(Problem::NotFound)?;
    let facts = json!({"ground": Ground::Portrayed.as_str(), "due": case.due_at.rfc3339()});
    desk.register(w, now, "moderation.fast_lane", (&case.subject, &case.path), facts)?;
    tell::out_of_view(w, desk, &case, now)?;
    Ok(())
}
