//! Who is told what: the author the statement of reasons (Regulation (EU) 2022/2065, art. 17), reporters the outcome
//! (art. 16(5)), both the end of an appeal (art. 20(5)); each in their own language.

use arengo_i18n::{Arg, Tr};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Role};
use arengo_mail::Letter as Mail;
use arengo_notices::{Kind, Letter, Notice};
use arengo_people::Email;
use arengo_store::{StoreError, Writer};
use arengo_web::Problem;
use arengo_web::seal::write_secret;

use crate::case::{Action, AppealState, Case, Decision, Report};
use crate::desk::Desk;
use crate::read::File;
use crate::rule::HouseRule;
use crate::statement::Statement;

/// "Confirm that the report is yours": a link, and the code of the receipt.
pub(crate) fn to_confirm(
    w: &mut Writer<'_>,
    desk: &Desk,
    email: &Email,
    lang: Lang,
    code: &str,
    secret: &[u8; 32],
) -> Result<(), StoreError> {
    let tr = Tr::new(lang);
    let link = format!("{}/report/confirm/{}", desk.base, write_secret(secret));
    let args = [
        ("town", Arg::from(desk.town.name.plain(lang))),
        ("code", code.into()),
        ("link", link.into()),
        ("receipt", format!("{}/report/{code}", desk.base).into()),
    ];
    let text = [
        tr.f("moderation-letter-confirm", &args),
        tr.f("moderation-letter-confirm-link", &args),
        tr.f("moderation-letter-confirm-code", &args),
        tr.f("moderation-letter-confirm-other", &args),
    ]
    .join("\n\n");
    mail(w, email.as_str(), lang, tr.f("moderation-letter-confirm-subject", &args), text, None)
}

fn mail(
    w: &mut Writer<'_>,
    to: &str,
    lang: Lang,
    subject: String,
    text: String,
    once: Option<String>,
) -> Result<(), StoreError> {
    let html = Some(arengo_mail::as_html(lang, &text));
    arengo_mail::queue(w, Mail { to: to.to_owned(), lang, subject, text, html, list: None }, once)
}

fn notice(person: PersonId, case: &Case, key: String, path: String) -> Notice {
    Notice {
        person,
        kind: Kind::Moderation,
        once_key: format!("moderation:{key}:{person}"),
        subject: case.subject.clone(),
        title: String::new(),
        by: String::new(),
        path,
    }
}

/// The town's moderators: a case waits. Neither who is part of it nor who may not judge it is told.
pub(crate) fn moderators(
    w: &mut Writer<'_>,
    base: &str,
    case: &Case,
    key: &str,
    but: &[PersonId],
    at: Instant,
) -> Result<(), StoreError> {
    let Some(town) = w.town() else { return Ok(()) };
    let all = arengo_people::roles_in(w, town)?;
    let all = all.into_iter().filter(|g| g.role == Role::Moderator && g.process.is_none()).map(|g| g.person);
    for person in all.filter(|p| Some(*p) != case.author && !but.contains(p)).collect::<Vec<_>>() {
        let path = format!("/staff/reports/{}", case.id);
        let notice = Notice { kind: Kind::Queue, ..notice(person, case, format!("queue:{key}"), path) };
        let hours = case.due_at.seconds_since(at) / 3600;
        arengo_notices::tell(w, at, base, notice, |tr| Letter {
            subject: tr.t("moderation-letter-queue-subject").to_owned(),
            text: tr.n("moderation-letter-queue", hours),
        })?;
    }
    Ok(())
}

/// The author: the thing is out of view until it is decided, because someone says they are portrayed in it.
pub(crate) fn out_of_view(
    w: &mut Writer<'_>,
    desk: &Desk,
    case: &Case,
    now: Instant,
) -> Result<(), StoreError> {
    let Some(author) = case.author else { return Ok(()) };
    let (zone, due) = (desk.town.time_zone.clone(), case.due_at);
    let notice = notice(author, case, format!("view:{}", case.id), "/me/decisions".into());
    arengo_notices::tell(w, now, &desk.base, notice, |tr| Letter {
        subject: tr.t("moderation-letter-view-subject").to_owned(),
        text: tr.f("moderation-letter-view", &[("due", tr.date_time(due.timestamp(), &zone).into())]),
    })
    .map(drop)
}

/// The author of a first contribution: it is looked at, until when.
pub(crate) fn waits(w: &mut Writer<'_>, base: &str, case: &Case) -> Result<(), StoreError> {
    let Some(author) = case.author else { return Ok(()) };
    let (at, hours) = (case.opened_at, case.due_at.seconds_since(case.opened_at) / 3600);
    let notice = notice(author, case, format!("first:{}", case.id), "/me/comments".into());
    arengo_notices::tell(w, at, base, notice, |tr| Letter {
        subject: tr.t("moderation-letter-first-subject").to_owned(),
        text: tr.n("moderation-letter-first", hours),
    })
    .map(drop)
}

/// The author: what was done, why, under which rule, and how to appeal.
pub(crate) fn author(
    w: &mut Writer<'_>,
    desk: &Desk,
    file: &File,
    decision: &Decision,
    rule: &HouseRule,
) -> Result<(), Problem> {
    let Some(person) = file.case.author else { return Ok(()) };
    let words = words_now(w, file)?;
    let path = format!("/me/decisions/{}", decision.id);
    let notice = notice(person, &file.case, format!("decision:{}", decision.id), path);
    let statement = Statement { decision, rule, case: &file.case, zone: &desk.town.time_zone };
    arengo_notices::tell(w, decision.decided_at, &desk.base, notice, |tr| Letter {
        subject: tr.t("moderation-letter-author-subject").to_owned(),
        text: statement.letter_to_author(tr, &words),
    })?;
    Ok(())
}

/// The first words of the thing as they stand after the decision: never what was taken out.
fn words_now(w: &mut Writer<'_>, file: &File) -> Result<String, StoreError> {
    Ok((file.kind.whole)(w, file.case.subject.key())?.map(|t| t.words).unwrap_or_default())
}

/// Everyone who reported: what became of it.
pub(crate) fn reporters(
    w: &mut Writer<'_>,
    desk: &Desk,
    file: &File,
    decision: &Decision,
    rule: &HouseRule,
) -> Result<(), Problem> {
    let statement = Statement { decision, rule, case: &file.case, zone: &desk.town.time_zone };
    for report in file.reports.iter().filter(|r| !r.is_repeated) {
        let text = |tr: &Tr| statement.letter_to_reporter(tr, &report.code);
        reporter(w, desk, file, report, (decision, "moderation-letter-reporter-subject"), &text)?;
    }
    Ok(())
}

fn reporter(
    w: &mut Writer<'_>,
    desk: &Desk,
    file: &File,
    report: &Report,
    about: (&Decision, &'static str),
    text: &dyn Fn(&Tr) -> String,
) -> Result<(), StoreError> {
    let (decision, subject) = about;
    let path = format!("/report/{}", report.code);
    if let Some(person) = report.reporter {
        let notice = notice(person, &file.case, format!("report:{}:{}", report.id, decision.id), path);
        arengo_notices::tell(w, decision.decided_at, &desk.base, notice, |tr| Letter {
            subject: tr.t(subject).to_owned(),
            text: text(tr),
        })?;
    } else if let (Some(to), Some(_)) = (&report.email, report.confirmed_at) {
        let tr = Tr::new(report.lang);
        let text = format!("{}\n\n{}{path}", text(&tr), desk.base);
        let town = w.town().map(|t| t.to_string()).unwrap_or_default();
        let once = Some(format!("moderation:{town}:{}:{}", decision.id, report.id));
        mail(w, to, report.lang, tr.t(subject).to_owned(), text, once)?;
    }
    Ok(())
}

/// Both parties: what became of the appeal, with the reasons.
pub(crate) fn judged(
    w: &mut Writer<'_>,
    desk: &Desk,
    file: &File,
    decision: &Decision,
    rule: &HouseRule,
    outcome: AppealState,
) -> Result<(), Problem> {
    let statement = Statement { decision, rule, case: &file.case, zone: &desk.town.time_zone };
    if let Some(person) = file.case.author {
        let words = words_now(w, file)?;
        let path = format!("/me/decisions/{}", decision.id);
        let notice = notice(person, &file.case, format!("appeal:{}", decision.id), path);
        let may_appeal = outcome == AppealState::Reversed && decision.action != Action::Restore;
        arengo_notices::tell(w, decision.decided_at, &desk.base, notice, |tr| Letter {
            subject: tr.t("moderation-letter-judged-subject").to_owned(),
            text: statement.letter_of_judgement(tr, outcome, Some(&words), may_appeal),
        })?;
    }
    for report in file.reports.iter().filter(|r| !r.is_repeated) {
        let text = |tr: &Tr| statement.letter_of_judgement(tr, outcome, None, false);
        reporter(w, desk, file, report, (decision, "moderation-letter-judged-subject"), &text)?;
    }
    Ok(())
}
