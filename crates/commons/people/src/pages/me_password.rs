//! Choosing and changing one's password on `/me`.

use arengo_kernel::Refusal;
use arengo_store::{Reader, vals};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::seal::fingerprint;
use arengo_web::{Fields, Here, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::me::{self, Account, Again};
use super::{onward, signed};
use crate::email::Email;
use crate::{letters, password, person, session, sql};

/// For so long after answering a letter, a new password can be chosen without the old one: whoever forgot it.
const FRESH_SECONDS: i64 = 30 * 60;

pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let who = signed(&here)?.clone();
    let (about, person) = (here.clone(), who.person);
    let known = here.db.read(move |r| known(r, &about, person)).await?;
    let mut errors = Errors::new();
    let typed = fields.text("new-password").to_owned();
    if known.asks_for_old {
        let key = fingerprint(format!("password {}", known.email.key()).as_bytes());
        let refusal = if !here.site.limits().may_try(&key) {
            Some("people-password-pause")
        } else if !password::fits_apart(fields.text("password").to_owned(), known.phc.clone()).await? {
            Some("people-password-old-wrong")
        } else {
            None
        };
        if let Some(refusal) = refusal {
            errors.add("password", Refusal::new(refusal));
        }
    }
    errors.take("new-password", password::check_new(&typed, known.email.as_str()));
    if !errors.is_empty() {
        return me::page(&here, &Again { password: errors, ..Again::default() }, None).await;
    }
    let phc = password::hash_apart(typed).await?;
    let (about, mark) = (here.clone(), who.session);
    here.db
        .write(move |w| {
            password::keep(w, person, &phc, about.now)?;
            w.execute(&sql::CLOSE_OTHERS, vals![person, mark])?;
            let lang = person::language_of(w, person)?;
            arengo_mail::queue(w, letters::password_changed(&about, &known.email, lang), None)
        })
        .await?;
    Ok(onward(&here, "/me?done=password", None))
}

struct Known {
    email: Email,
    phc: Option<String>,
    asks_for_old: bool,
}

fn known(r: &mut Reader<'_>, here: &Here, person: arengo_kernel::actor::PersonId) -> Result<Known, Problem> {
    let email = person::email_of(r, person)?.and_then(|e| Email::parse(&e).ok());
    let email = email.ok_or_else(|| Problem::Refused(Refusal::new("people-password-no-mailbox")))?;
    let phc = password::of_person(r, person)?;
    let sessions = session::of_person(r, person, here.now)?;
    Ok(Known { email, asks_for_old: phc.is_some() && !is_fresh(here, &sessions), phc })
}

/// True when this very session was opened by a letter a short while ago.
fn is_fresh(here: &Here, sessions: &[session::Session]) -> bool {
    let Some(signed) = &here.signed else { return false };
    sessions
        .iter()
        .any(|s| s.mark == signed.session && s.by_letter && here.now.seconds_since(s.made_at) < FRESH_SECONDS)
}

pub(super) fn view(here: &Here, account: &Account, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "w-" };
    let asks = account.has_password && !is_fresh(here, &account.sessions);
    let title = if account.has_password { "people-password-change" } else { "people-password-set" };
    if account.email.is_empty() {
        // A password goes with an address.
        return html! {};
    }
    html! {
        section aria-labelledby="h-password" {
            div.hd { h2 #h-password { (tr.t(title)) } }
            p { (tr.t("people-password-lead")) }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link("/me/password")) {
                // Password managers tie the password to the account by this field.
                input type="hidden" name="username" autocomplete="username" value=(account.email);
                @if asks {
                    (parts.line(Kind::Password, "password", tr.t("people-password-old"),
                        tr.t("people-password-old-hint"), "", true))
                }
                (parts.line(Kind::NewPassword, "new-password", tr.t("people-password-new"),
                    tr.t("people-password-new-hint"), "", true))
                p { button.btn.q { (icon("key")) (tr.t("people-password-save")) } }
            }
        }
    }
}
