//! `/sign-in`: with a letter, or with a password. The answers do not tell whether an address has an account.

use arengo_kernel::{Id, Instant, Refusal};
use arengo_store::{StoreError, Writer, vals};
use arengo_web::form::{Errors, FormParts, Kind, check_robot_trap, robot_trap};
use arengo_web::icons::icon;
use arengo_web::seal::fingerprint;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{device_of, entered, onward, passkey, sign_in_code, sign_in_oidc};
use crate::email::Email;
use crate::letters::{self, Proofs};
use crate::session::{self, How, Opening};
use crate::{code, draft, next, password, sql};

/// Marks ids of letters for signing in.
pub(super) enum SignInKind {}
pub(super) type SignInId = Id<SignInKind>;

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next_of(&here, &fields);
    if here.signed.is_some() {
        return Ok(onward(&here, &next, None));
    }
    Ok(page(&here, &Shown::new(&fields, &next), StatusCode::OK))
}

pub(crate) async fn send(here: Here, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let next = next_of(&here, &fields);
    if let Err(refusal) = check_robot_trap(&here.site, &fields, here.now) {
        let mut errors = Errors::new();
        errors.add("email", refusal);
        let shown = if fields.has("password") {
            Shown { password: errors, ..Shown::new(&fields, &next) }
        } else {
            Shown { letter: errors, ..Shown::new(&fields, &next) }
        };
        return Ok(page(&here, &shown, StatusCode::UNPROCESSABLE_ENTITY));
    }
    if fields.has("password") {
        by_password(&here, &headers, &fields, &next).await
    } else {
        by_letter(&here, &fields, &next).await
    }
}

/// Where to go afterwards: what the address or the form says when that is a page of this town, else the account.
pub(super) fn next_of(here: &Here, fields: &Fields) -> String {
    next::safe(&here.root, fields.text("next")).unwrap_or_else(|| "/me".to_owned())
}

async fn by_letter(here: &Here, fields: &Fields, next: &str) -> Result<Response, Problem> {
    let email = match Email::parse(fields.text("email")) {
        Ok(email) => email,
        Err(refusal) => {
            let mut letter = Errors::new();
            letter.add("email", refusal);
            let shown = Shown { letter, ..Shown::new(fields, next) };
            return Ok(page(here, &shown, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let (about, next) = (here.clone(), next.to_owned());
    let proofs =
        Proofs { link_until: here.now.plus_seconds(code::LIFE_SECONDS), ..draft::fresh_proofs(here.now) };
    let id = here.db.write(move |w| write_to(w, &about, &email, &next, &proofs)).await?;
    Ok(Redirect::to(&sign_in_code::address(here, id)).into_response())
}

fn write_to(
    w: &mut Writer<'_>,
    here: &Here,
    email: &Email,
    next: &str,
    proofs: &Proofs,
) -> Result<SignInId, Problem> {
    draft::may_write_to(w, &here.site, email, here.now)?;
    let id: SignInId = w.new_id();
    let sealed = code::sealed(&here.site, email, &proofs.code);
    w.execute(
        &sql::ADD_CODE,
        vals![
            id,
            here.town.id,
            email.key(),
            email.as_str(),
            here.lang,
            fingerprint(&proofs.secret),
            sealed,
            next,
            here.now,
            proofs.code_until
        ],
    )?;
    arengo_mail::queue(w, letters::to_sign_in(here, email, proofs), None)?;
    Ok(id)
}

async fn by_password(
    here: &Here,
    headers: &HeaderMap,
    fields: &Fields,
    next: &str,
) -> Result<Response, Problem> {
    let no = |refusal: &'static str, code: StatusCode| {
        let mut password = Errors::new();
        password.add("password", Refusal::new(refusal));
        page(here, &Shown { password, ..Shown::new(fields, next) }, code)
    };
    let wrong = "people-password-wrong";
    let Ok(email) = Email::parse(fields.text("email")) else {
        return Ok(no(wrong, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let key = fingerprint(format!("password {}", email.key()).as_bytes());
    if !here.site.limits().may_try(&key) {
        return Ok(no("people-password-pause", StatusCode::TOO_MANY_REQUESTS));
    }
    let known = here.db.read(move |r| password::of_email(r, &email)).await?;
    let (person, phc) = known.map_or((None, None), |(person, phc)| (Some(person), Some(phc)));
    let fits = password::fits_apart(fields.text("password").to_owned(), phc).await?;
    let Some(person) = person.filter(|_| fits) else {
        return Ok(no(wrong, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (now, device, before) = (here.now, device_of(headers), here.signed.as_ref().map(|s| s.session));
    let secret = arengo_store::clock::random_bytes();
    let after = next.to_owned();
    let entry = here
        .db
        .write(move |w| {
            let opening = Opening { person, device: &device, how: How::Password, before, next: &after };
            session::open(w, &opening, &secret, now)
        })
        .await
        .map_err(|e: StoreError| Problem::from(e))?;
    entered(here, entry, secret, next).await
}

/// What the page shows again.
struct Shown<'a> {
    fields: &'a Fields,
    next: &'a str,
    letter: Errors,
    password: Errors,
    passkey: Option<Refusal>,
}

impl<'a> Shown<'a> {
    fn new(fields: &'a Fields, next: &'a str) -> Shown<'a> {
        Shown { fields, next, letter: Errors::new(), password: Errors::new(), passkey: None }
    }
}

/// The page again after a passkey that was not taken.
pub(super) fn again(here: &Here, fields: &Fields, next: &str, refusal: Refusal) -> Response {
    let shown = Shown { passkey: Some(refusal), ..Shown::new(fields, next) };
    page(here, &shown, StatusCode::UNPROCESSABLE_ENTITY)
}

fn page(here: &Here, shown: &Shown<'_>, code: StatusCode) -> Response {
    let tr = &here.tr;
    let refusal = shown.passkey.as_ref().map(|refusal| tr.refusal(refusal, &here.town.time_zone));
    let body = html! {
        div.intro { h1 { (tr.t("people-sign-in-title")) } p.dek { (tr.t("people-sign-in-lead")) } }
        (sign_in_oidc::choices(here, shown.next))
        (passkey::section(here, shown.next, refusal.as_deref()))
        div.split.even {
            (letter_form(here, shown))
            (password_form(here, shown))
        }
    };
    Page::new(tr.t("people-sign-in-title"), body).unlisted().code(code).answer(here)
}

fn letter_form(here: &Here, shown: &Shown<'_>) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors: &shown.letter, prefix: "l-" };
    html! {
        section aria-labelledby="h-letter" {
            div.hd { h2 #h-letter { (tr.t("people-by-letter-title")) } }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link("/sign-in")) {
                (hidden(here, shown.next, here.now))
                (parts.line(Kind::Email, "email", tr.t("people-email-label"), tr.t("people-by-letter-hint"),
                    shown.fields.text("email"), true))
                p { button.btn { (icon("mail")) (tr.t("people-by-letter-send")) } }
            }
        }
    }
}

fn password_form(here: &Here, shown: &Shown<'_>) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors: &shown.password, prefix: "p-" };
    html! {
        section aria-labelledby="h-password" {
            div.hd { h2 #h-password { (tr.t("people-by-password-title")) } }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link("/sign-in")) {
                (hidden(here, shown.next, here.now))
                (parts.line(Kind::Email, "email", tr.t("people-email-label"), "", shown.fields.text("email"), true))
                (parts.line(Kind::Password, "password", tr.t("people-password-label"),
                    tr.t("people-by-password-hint"), "", true))
                p { button.btn.q { (icon("key")) (tr.t("people-by-password-send")) } }
            }
        }
    }
}

fn hidden(here: &Here, next: &str, now: Instant) -> Markup {
    html! { (robot_trap(&here.site, &here.tr, now)) input type="hidden" name="next" value=(next); }
}
