//! "Segnala un problema": the form, and sending it. No account is needed; an address only to be answered.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Refusal, words};
use arengo_people::Email;
use arengo_web::component::{Reportable, Whole};
use arengo_web::form::{Errors, FormParts, Kind, check_robot_trap, robot_trap};
use arengo_web::seal::{fingerprint, write_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::{ground_words, to};
use crate::desk::Desk;
use crate::filing::{self, Filed, NewReport};
use crate::read;

/// Most characters of a note.
const LONGEST: usize = 2_000;

/// A thing the public can see, whole, with how its kind is handled.
async fn find(here: &Here, about: &str) -> Result<(Subject, Reportable, Whole, String), Problem> {
    let subject = Subject::parse(about).ok_or(Problem::NotFound)?;
    let kind = read::reportable(&here.site, &subject).ok_or(Problem::NotFound)?;
    let key = subject.key().to_owned();
    let found = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let Some(found) = (kind.find)(r, &key)? else { return Ok(None) };
            Ok((kind.whole)(r, &key)?.map(|whole| (whole, found.words)))
        })
        .await?;
    let (whole, words) = found.ok_or(Problem::NotFound)?;
    Ok((subject, kind, whole, words))
}

/// GET /report?about=comment:…
pub(crate) async fn form(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let (subject, _, thing, words) = find(&here, fields.text("about")).await?;
    if let Some(person) = here.actor.person() {
        let about = subject.clone();
        let before = here.db.read(move |r| read::report_of_person(r, &about, Some(person), None)).await?;
        if let Some(before) = before {
            return Ok(already(&here, &before.code));
        }
    }
    let asked = Fields::from_pairs([("reason".to_owned(), fields.text("reason").to_owned())]);
    Ok(page(&here, &subject, &thing, &words, &asked, &Errors::new()).answer(&here))
}

fn page(
    here: &Here,
    subject: &Subject,
    thing: &Whole,
    words: &str,
    fields: &Fields,
    errors: &Errors,
) -> Page {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "r-" };
    let options: Vec<(&str, &'static str, &str)> =
        Ground::ALL.iter().map(|g| (g.as_str(), "", ground_words(here, *g))).collect();
    let lang = thing.lang.filter(|lang| *lang != here.lang);
    let once = fields
        .given("once")
        .map_or_else(|| write_secret(&arengo_store::clock::random_bytes()), str::to_owned);
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-title")) }
            p.dek { (tr.t("moderation-lead")) " " a href=(here.link("/house-rules")) { (tr.t("moderation-house-rules")) } }
        }
        div.near.read {
            blockquote { a href=(here.link(&thing.path)) lang=[lang] { (words) } }
            form.form.mt5 method="post" action=(here.link("/report")) data-keep {
                (parts.summary())
                input type="hidden" name="about" value=(subject);
                input type="hidden" name="once" value=(once);
                (parts.choice("reason", tr.t("moderation-reason"), &options, fields.text("reason")))
                (parts.lines("note", tr.t("moderation-note"), tr.t("moderation-note-hint"), fields.text("note"), 4, false))
                @if here.signed.is_none() {
                    (parts.line(Kind::Email, "email", tr.t("moderation-email"), tr.t("moderation-email-hint"), fields.text("email"), false))
                }
                (parts.check("good_faith", tr.t("moderation-good-faith"), tr.t("moderation-good-faith-hint"), fields.has("good_faith")))
                (robot_trap(&here.site, &tr, here.now))
                p.hint { (tr.t("moderation-portrayed-hint")) }
                p.row {
                    button.btn { (tr.t("moderation-send")) }
                    a.act href=(here.link(&thing.path)) { (tr.t("moderation-back")) }
                }
            }
        }
    };
    Page::new(tr.t("moderation-title"), body).unlisted()
}

/// A polite refusal with the way to the report that exists.
fn already(here: &Here, code: &str) -> Response {
    let tr = &here.tr;
    let body: Markup = html! {
        div.intro { h1 { (tr.t("moderation-already-title")) } p.dek { (tr.t("moderation-twice")) } }
        p.near { a href=(here.link(&format!("/report/{code}"))) { (tr.t("moderation-already-link")) } }
    };
    Page::new(tr.t("moderation-already-title"), body).unlisted().code(StatusCode::CONFLICT).answer(here)
}

/// POST /report
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (subject, kind, thing, words) = find(&here, fields.text("about")).await?;
    let mut errors = Errors::new();
    let Some(new) = check(&here, subject.clone(), &fields, &mut errors) else {
        let page = page(&here, &subject, &thing, &words, &fields, &errors);
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    let (desk, actor, now) = (Desk::of(&here), here.actor, here.now);
    let filed = here.db.write(move |w| filing::file(w, &desk, &actor, &thing, &kind, &new, now)).await?;
    match filed {
        Filed::Receipt(code) => Ok(to(&here, &format!("/report/{code}"))),
        Filed::Already(code) => Ok(already(&here, &code)),
    }
}

fn check(here: &Here, subject: Subject, fields: &Fields, errors: &mut Errors) -> Option<NewReport> {
    let ground =
        Ground::parse(fields.text("reason")).ok_or_else(|| Refusal::new("moderation-reason-missing"));
    let ground = errors.take("reason", ground);
    let note = match fields.given("note") {
        Some(note) => errors.take("note", words::measured(note, LONGEST, "moderation-reason-missing")),
        None => Some(String::new()),
    };
    let email = match fields.given("email").filter(|_| here.signed.is_none()) {
        Some(typed) => errors.take("email", Email::parse(typed)).map(Some),
        None => Some(None),
    };
    if ground == Some(Ground::Portrayed) && here.signed.is_none() && matches!(email, Some(None)) {
        errors.add("email", Refusal::new("moderation-portrayed-needs-email"));
    }
    if ground == Some(Ground::Illegal) && !fields.has("good_faith") {
        errors.add("good_faith", Refusal::new("moderation-good-faith-missing"));
    }
    errors.take("note", check_robot_trap(&here.site, fields, here.now));
    let (ground, note, email) = (ground?, note?, email?);
    if !errors.is_empty() {
        return None;
    }
    let once = fields.given("once").map_or_else(
        || write_secret(&arengo_store::clock::random_bytes()),
        |once| format!("{once} {subject}"),
    );
    Some(NewReport {
        subject,
        ground,
        note,
        good_faith: fields.has("good_faith"),
        email,
        lang: here.lang,
        digest: fingerprint(once.as_bytes()),
    })
}
