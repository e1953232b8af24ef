//! `/me/second-factor`: setting up the second factor, its recovery codes, switching it off.

use arengo_kernel::Refusal;
use arengo_kernel::actor::PersonId;
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, tag, time};
use arengo_web::qr::qr;
use arengo_web::{Fields, Here, Page, Problem, Signed};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::me::Account;
use super::sign_in_second::refusal;
use super::{onward, signed, with_session};
use crate::second_factor::{self, Checked, State};
use crate::session::{self, New};
use crate::{letters, next, person, sql};

const PATH: &str = "/me/second-factor";

/// What the page shows.
struct Shown {
    state: State,
    /// Only people who work for a town have a second factor.
    is_staff: bool,
    /// A town where the person works asks for it.
    required: bool,
    /// The secret to be read by an app, with the account's name there.
    secret: Option<(Vec<u8>, String)>,
}

fn load(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Shown, StoreError> {
    let secret = match second_factor::secret_of(r, &here.site, person)? {
        Some(secret) => Some((secret, person::email_of(r, person)?.unwrap_or_default())),
        None => None,
    };
    Ok(Shown {
        state: second_factor::state_of(r, person)?,
        is_staff: second_factor::is_staff(r, person)?,
        required: second_factor::required_of(r, person)?,
        secret,
    })
}

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&next::sign_in_link(&here)).into_response());
    }
    page(&here, &Errors::new()).await
}

async fn page(here: &Here, errors: &Errors) -> Result<Response, Problem> {
    let (about, person) = (here.clone(), signed(here)?.person);
    let shown = here.db.read(move |r| load(r, &about, person)).await?;
    if !shown.is_staff && shown.state == State::Off {
        return Err(Problem::Refused(
            Refusal::new("people-second-staff-only").leading_to("/me", "people-me-title"),
        ));
    }
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(framed(here, &view(here, &shown, errors)).code(code).answer(here))
}

fn framed(here: &Here, inner: &Markup) -> Page {
    let tr = &here.tr;
    let body = html! {
        (crumbs(tr, &[(here.link("/me"), tr.t("people-me-title").to_owned())]))
        div.intro { h1 { (tr.t("people-factor-title")) } p.dek { (tr.t("people-factor-lead")) } }
        (inner)
    };
    Page::new(tr.t("people-factor-title"), body).unlisted()
}

/// `POST …/start`: a fresh secret to be read by an app.
pub(crate) async fn start(here: Here) -> Result<Response, Problem> {
    let (about, person) = (here.clone(), signed(&here)?.person);
    here.db
        .write(move |w| {
            if !second_factor::is_staff(w, person)? {
                return Err(Problem::Refused(Refusal::new("people-second-staff-only")));
            }
            Ok(second_factor::begin(w, &about.site, person, about.now)?)
        })
        .await?;
    Ok(onward(&here, PATH, None))
}

/// `POST`: the first code. All other sessions end, and this one goes on under a new secret.
pub(crate) async fn confirm(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (about, who, typed) = (here.clone(), signed(&here)?.clone(), fields.text("code").to_owned());
    let fresh: [u8; 32] = random_bytes();
    match here.db.write(move |w| put_in_force(w, &about, &who, &typed, &fresh)).await? {
        Ok(codes) => Ok(with_session(&here, codes_page(&here, &codes), Some(fresh))),
        Err(checked) => again(&here, "code", checked).await,
    }
}

fn put_in_force(
    w: &mut Writer<'_>,
    here: &Here,
    who: &Signed,
    typed: &str,
    fresh: &[u8; 32],
) -> Result<Result<Vec<String>, Checked>, StoreError> {
    if second_factor::secret_of(w, &here.site, who.person)?.is_none() {
        return Ok(Err(Checked::Wrong));
    }
    let codes = match second_factor::confirm(w, &here.site, who.person, typed, here.now)? {
        Ok(codes) => codes,
        Err(checked) => return Ok(Err(checked)),
    };
    let open = session::of_person(w, who.person, here.now)?;
    let mine = open.iter().find(|session| session.mark == who.session);
    let (device, how) = mine.map_or((String::new(), None), |session| (session.device.clone(), session.how));
    w.execute(&sql::LEAVE_SESSIONS, vals![who.person])?;
    let new = New { person: who.person, device: &device, how, strong: true };
    session::replace(w, None, &new, fresh, here.now)?;
    letters::account_changed(w, here, who.person, "people-letter-second-on")?;
    Ok(Ok(codes))
}

/// `POST …/codes`: eight new recovery codes, against a code.
pub(crate) async fn codes(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (about, person, typed) = (here.clone(), signed(&here)?.person, fields.text("new-codes").to_owned());
    let made = here
        .db
        .write(move |w| {
            let checked = second_factor::check(w, &about.site, person, &typed, about.now)?;
            if !checked.holds() {
                return Ok::<_, StoreError>(Err(checked));
            }
            second_factor::new_codes(w, &about.site, person).map(Ok)
        })
        .await?;
    match made {
        Ok(codes) => Ok(codes_page(&here, &codes)),
        Err(checked) => again(&here, "new-codes", checked).await,
    }
}

/// `POST …/end`: off, against a code.
pub(crate) async fn end(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (about, person, typed) = (here.clone(), signed(&here)?.person, fields.text("end").to_owned());
    let checked = here
        .db
        .write(move |w| {
            let checked = second_factor::check(w, &about.site, person, &typed, about.now)?;
            if checked.holds() {
                second_factor::off(w, person)?;
                letters::account_changed(w, &about, person, "people-letter-second-off")?;
            }
            Ok::<_, StoreError>(checked)
        })
        .await?;
    if checked.holds() {
        return Ok(onward(&here, "/me?done=second-off", None));
    }
    again(&here, "end", checked).await
}

async fn again(here: &Here, field: &'static str, checked: Checked) -> Result<Response, Problem> {
    let mut errors = Errors::new();
    errors.add(field, refusal(checked));
    page(here, &errors).await
}

fn view(here: &Here, shown: &Shown, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    html! {
        (parts.summary())
        @if shown.required { p.note { (tr.t("people-factor-required")) } }
        @match (shown.state, &shown.secret) {
            (State::On(since, left), _) => {
                p { (tag("ok", "ok", tr.t("people-factor-on"))) " "
                    (tr.t("people-role-since")) " " (time(tr, &here.town, since, When::Date)) ". "
                    (tr.n("people-factor-codes-left", left)) }
                (asking(here, &parts, "/codes", "new-codes", "people-factor-new-codes", "people-factor-new-codes-lead"))
                (asking(here, &parts, "/end", "end", "people-factor-end", "people-factor-end-lead"))
            },
            (State::Begun, Some((secret, account))) => { (reading(here, &parts, secret, account)) },
            _ => {
                p { (tr.t("people-factor-how")) }
                form.near method="post" action=(here.link("/me/second-factor/start")) {
                    button.btn { (icon("lock")) (tr.t("people-factor-start")) }
                }
            },
        }
    }
}

/// The secret, as a picture and as letters, and the field for its first code.
fn reading(here: &Here, parts: &FormParts<'_>, secret: &[u8], account: &str) -> Markup {
    let tr = &here.tr;
    let address = second_factor::address(secret, here.town_name(), account);
    let letters = second_factor::in_letters(secret);
    let groups: Vec<&str> =
        letters.as_bytes().chunks(4).filter_map(|g| std::str::from_utf8(g).ok()).collect();
    html! {
        section aria-labelledby="h-reading" {
            div.hd { h2 #h-reading { (tr.t("people-factor-reading")) } }
            ol {
                li { p { (tr.t("people-factor-step-app")) } }
                li {
                    p { (tr.t("people-factor-step-read")) }
                    @if let Some(picture) = qr(&address, tr.t("people-factor-qr")) { p { (picture) } }
                    p { (tr.t("people-factor-or-type")) " " code { (groups.join(" ")) } }
                    p { a href=(address) { (tr.t("people-factor-open-app")) } }
                }
                li { p { (tr.t("people-factor-step-code")) } }
            }
            form.form.near method="post" action=(here.link(PATH)) {
                (parts.line(Kind::Code, "code", tr.t("people-second-code"), tr.t("people-factor-code-hint"), "", true))
                p { button.btn { (icon("ok")) (tr.t("people-factor-confirm")) } }
            }
        }
    }
}

/// A form that does something against a code.
fn asking(
    here: &Here,
    parts: &FormParts<'_>,
    path: &str,
    field: &'static str,
    words: &'static str,
    lead: &'static str,
) -> Markup {
    let tr = &here.tr;
    let heading = format!("h-{field}");
    html! {
        section aria-labelledby=(heading) {
            div.hd { h2 id=(heading) { (tr.t(words)) } }
            p { (tr.t(lead)) }
            form.form.mt3 method="post" action=(here.link(&format!("{PATH}{path}"))) {
                (parts.line(Kind::Code, field, tr.t("people-second-code"), tr.t("people-second-code-hint"), "", true))
                p { button.btn.q { (tr.t(words)) } }
            }
        }
    }
}

/// The recovery codes, in the answer to the form and nowhere else.
fn codes_page(here: &Here, codes: &[String]) -> Response {
    let tr = &here.tr;
    let inner = html! {
        p { (tag("ok", "ok", tr.t("people-factor-on"))) }
        section aria-labelledby="h-codes" {
            div.hd { h2 #h-codes { (tr.t("people-factor-codes")) } }
            p { (tr.t("people-factor-codes-lead")) }
            ul.receipt { @for code in codes { li { code { (code) } } } }
            p.hint { (icon("print")) (tr.t("people-factor-codes-keep")) }
            p { a.btn href=(here.link("/me")) { (tr.t("people-factor-codes-kept")) } }
        }
    };
    let mut page = framed(here, &inner);
    page.status = Some(tr.t("people-factor-on-status").to_owned());
    page.answer(here)
}

/// The section of the account page.
pub(super) fn section(here: &Here, account: &Account) -> Markup {
    let tr = &here.tr;
    html! {
        @if !account.roles.is_empty() || account.second_factor != State::Off {
            section aria-labelledby="h-factor" {
                div.hd { h2 #h-factor { (tr.t("people-factor-title")) } }
                @if let State::On(since, left) = account.second_factor {
                    p { (tag("ok", "ok", tr.t("people-factor-on"))) " "
                        (tr.t("people-role-since")) " " (time(tr, &here.town, since, When::Date)) ". "
                        (tr.n("people-factor-codes-left", left)) }
                } @else {
                    p { (tr.t("people-factor-lead")) }
                }
                p { a.btn.q href=(here.link(PATH)) { (icon("lock")) (tr.t("people-factor-manage")) } }
            }
        }
    }
}
