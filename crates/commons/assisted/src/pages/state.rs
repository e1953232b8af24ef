//! How a contribution stands, by its code: on the web for whoever has it, and for the operator to read on the telephone.

use arengo_i18n::Tr;
use arengo_kernel::{Instant, Refusal, readable};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{prose, tag};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use super::{may_look_up, of_code, to, to_desk};
use crate::answering::Outcome;
use crate::receipt::{File, State};

/// Most signs of what was typed that are looked at.
const LONGEST: usize = 40;

/// Codes are guessed as rarely as passwords.
fn may_guess(here: &Here) -> bool {
    here.site.limits().may_guess(here.peer, &format!("receipt {}", here.town.slug))
}

/// GET /receipt, /receipt?code=…: whatever was typed leads to the page of that code, where guesses are counted, once.
pub(crate) async fn find(here: Here) -> Result<Response, Problem> {
    let fields = Fields::parse(here.query.as_bytes());
    let Some(typed) = fields.given("code") else {
        return Ok(form(&here, "", &Errors::new(), StatusCode::OK));
    };
    let signs =
        |text: &str| text.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect::<String>();
    let code = readable::read(typed).unwrap_or_else(|| format!("{}-", signs(typed)));
    Ok(to(&here, &format!("/receipt/{code}")))
}

/// GET /receipt/{code}
pub(crate) async fn show(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    if !may_guess(&here) {
        return Ok(too_often(&here));
    }
    let Some(file) = of_code(&here, &code).await? else { return Ok(unknown(&here, &code)) };
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("assisted-state-title")) } p.dek { (tr.t("assisted-state-lead")) } }
        div.near.read.stack {
            p.receipt { (file.receipt.code.to_uppercase()) }
            p { (state_tag(tr, &file.state)) }
            (steps(tr, &file.state))
            @for sentence in sentences(&here, tr, &file) { p { (sentence) } }
            (outcome(&here, tr, &file.state))
            (links(&here, &file))
            p { a href=(here.link("/help-points")) { (tr.t("assisted-state-help")) } }
        }
    };
    Ok(Page::new(tr.t("assisted-state-title"), body).unlisted().answer(&here))
}

/// The same answer for a code that nobody has and for one that cannot be.
fn unknown(here: &Here, typed: &str) -> Response {
    let mut errors = Errors::new();
    errors.add("code", Refusal::new("assisted-code-unknown"));
    let shown: String = typed.trim_end_matches('-').chars().take(LONGEST).collect();
    form(here, &shown, &errors, StatusCode::NOT_FOUND)
}

fn too_often(here: &Here) -> Response {
    let mut errors = Errors::new();
    errors.add("code", Refusal::new("assisted-code-too-often"));
    let mut response = form(here, "", &errors, StatusCode::TOO_MANY_REQUESTS).into_response();
    response.headers_mut().insert("retry-after", axum::http::HeaderValue::from_static("60"));
    response
}

fn form(here: &Here, typed: &str, errors: &Errors, code: StatusCode) -> Response {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "f-" };
    let body = html! {
        div.intro { h1 { (tr.t("assisted-find-title")) } p.dek { (tr.t("assisted-find-lead")) } }
        form.form.near.read method="get" action=(here.link("/receipt")) {
            (parts.summary())
            (parts.line(Kind::Text, "code", tr.t("assisted-code"), tr.t("assisted-code-hint"), typed, true))
            p { button.btn { (icon("find")) (tr.t("assisted-find")) } }
        }
        p { a href=(here.link("/help-points")) { (tr.t("assisted-state-help")) } }
    };
    Page::new(tr.t("assisted-find-title"), body).unlisted().code(code).answer(here)
}

/// GET /staff/assisted/state?code=…: plain sentences to read to someone on the telephone, and nothing about them.
pub(crate) async fn look_up(here: Here) -> Result<Response, Problem> {
    may_look_up(&here)?;
    let fields = Fields::parse(here.query.as_bytes());
    let typed = fields.text("code");
    let found = of_code(&here, typed).await?;
    let mut errors = Errors::new();
    if found.is_none() {
        errors.add("code", Refusal::new("assisted-code-unknown"));
    }
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "l-" };
    let body = html! {
        (to_desk(&here))
        div.intro { h1 { (tr.t("assisted-look-up-title")) } p.dek { (tr.t("assisted-look-up-lead")) } }
        @if let Some(file) = &found {
            section.panel.xl aria-labelledby="h-say" {
                h2.h3 #h-say { (icon("say")) " " (tr.t("assisted-say")) }
                @for sentence in sentences(&here, &tr, file) { p { (sentence) } }
                (outcome(&here, &tr, &file.state))
            }
            (links(&here, file))
            (more(&here, file))
        }
        form.form.near.read method="get" action=(here.link("/staff/assisted/state")) {
            (parts.summary())
            (parts.line(Kind::Text, "code", tr.t("assisted-code"), tr.t("assisted-code-hint"), typed, true))
            p { button.btn.q { (icon("find")) (tr.t("assisted-look-up")) } }
        }
    };
    let code = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    Ok(Page::new(tr.t("assisted-look-up-title"), body).unlisted().code(code).answer(&here))
}

/// What else can be done with a code at the desk.
fn more(here: &Here, file: &File) -> Markup {
    let (tr, receipt) = (&here.tr, &file.receipt);
    html! {
        p.row {
            a.btn.q href=(here.link(&format!("/staff/assisted/receipts/{}", receipt.code))) { (icon("print")) (tr.t("assisted-print-again")) }
            @if receipt.erased_at.is_none() {
                a.btn.q href=(here.link(&format!("/staff/assisted/receipts/{}/erasure", receipt.code))) { (icon("trash")) (tr.t("assisted-erase")) }
            }
        }
        @if let Some(at) = receipt.erased_at {
            p.hint { (tr.f("assisted-erased-on", &[("day", tr.date(at.timestamp(), &here.town.time_zone).into())])) }
        }
    }
}

fn links(here: &Here, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        ul {
            @if let State::Answered(outcome) = &file.state { li { a href=(here.link(&outcome.path)) { (tr.t("assisted-see-answer")) } } }
            @if !matches!(file.state, State::Gone) {
                li { a href=(here.link(&arengo_comments::path_of(file.receipt.comment))) { (tr.t("assisted-see-comment")) } }
            }
            li { a href=(here.link(&file.process.path())) { (tr.t("assisted-see-process")) } }
        }
    }
}

fn state_tag(tr: &Tr, state: &State) -> Markup {
    let (class, picture, words) = match state {
        State::Published => ("ok", "ok", "assisted-state-published"),
        State::Examined(_) => ("mid", "clock", "assisted-state-examined"),
        State::Answered(_) => ("ok", "ok", "assisted-state-answered"),
        State::Hidden => ("no", "hide", "assisted-state-hidden"),
        State::Gone => ("no", "hide", "assisted-state-gone"),
        State::Ended => ("no", "no", "assisted-state-ended"),
    };
    tag(class, picture, tr.t(words))
}

/// The way a contribution goes, and where on it this one is.
fn steps(tr: &Tr, state: &State) -> Markup {
    let at = match state {
        State::Published => 1,
        State::Examined(_) => 2,
        State::Answered(_) => 3,
        State::Hidden | State::Gone | State::Ended => return html! {},
    };
    let all = [
        "assisted-state-received",
        "assisted-state-published",
        "assisted-state-examined",
        "assisted-state-answered",
    ];
    html! {
        ol.phases role="list" { @for (n, words) in all.iter().enumerate() {
            li.done[n < at] aria-current=[(n == at).then_some("step")] { b { (tr.t(words)) } }
        } }
    }
}

/// The state in sentences that can be read aloud as they are.
pub(super) fn sentences(here: &Here, tr: &Tr, file: &File) -> Vec<String> {
    let day = |at: Instant| tr.date(at.timestamp(), &here.town.time_zone);
    let point = file.point.as_ref().map(|p| p.facts.name.clone()).unwrap_or_default();
    let process = file.process.title.plain(tr.lang());
    let mut all = vec![tr.f(
        "assisted-say-received",
        &[("day", day(file.receipt.entered_at).into()), ("point", point.into()), ("process", process.into())],
    )];
    all.push(match &file.state {
        State::Published => tr.t("assisted-say-published").to_owned(),
        State::Examined(_) => tr.t("assisted-say-examined").to_owned(),
        State::Answered(outcome) => tr.f(
            "assisted-say-answered",
            &[("day", day(outcome.at).into()), ("outcome", tr.t(outcome.words).into())],
        ),
        State::Hidden => tr.t("assisted-say-hidden").to_owned(),
        State::Gone => tr.t("assisted-say-gone").to_owned(),
        State::Ended => tr.t("assisted-say-ended").to_owned(),
    });
    let due = file.process.answer_due.filter(|_| matches!(file.state, State::Published | State::Examined(_)));
    if let Some(due) = due {
        let id = if due <= here.now { "assisted-say-late" } else { "assisted-say-due" };
        all.push(tr.f(id, &[("day", day(due.plus_seconds(-1)).into())]));
    }
    all
}

/// The reason of an outcome, in its own language.
pub(super) fn outcome(here: &Here, tr: &Tr, state: &State) -> Markup {
    match state {
        State::Answered(Outcome { reason, lang, .. }) => html! {
            p { b { (tr.t("assisted-say-reason")) } }
            blockquote lang=[(*lang != here.lang).then_some(*lang)] { (prose(reason)) }
        },
        _ => html! {},
    }
}
