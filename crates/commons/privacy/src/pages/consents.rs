//! `/me/consents`: what I agreed to, since when and to which words, each taken back with one press.

use arengo_kernel::Refusal;
use arengo_kernel::permit::Permit;
use arengo_store::{Reader, StoreError};
use arengo_web::icons::icon;
use arengo_web::personal::Purpose;
use arengo_web::pieces::{When, tag, text_in, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{sign_in, signed};
use crate::consent::{Consent, Standing, consents_of, give, standing, withdraw};
use crate::policy::Agree;
use crate::{purposes, sql};

/// What the page shows.
struct Seen {
    history: Vec<Consent>,
    /// The last version of the notice that changed a purpose.
    changed: Vec<(String, i64)>,
}

fn load(r: &mut Reader<'_>, person: arengo_kernel::actor::PersonId) -> Result<Seen, StoreError> {
    let changed = r.rows(&sql::MATERIAL_AFTER, arengo_store::vals![])?;
    let changed =
        changed.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect::<Result<_, StoreError>>()?;
    Ok(Seen { history: consents_of(r, person)?, changed })
}

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let Some(signed) = &here.signed else { return Ok(sign_in(&here)) };
    let person = signed.person;
    let seen = here.db.read(move |r| load(r, person)).await?;
    let done = match Fields::parse(query.unwrap_or_default().as_bytes()).text("done") {
        "given" => Some(here.tr.t("privacy-done-given")),
        "withdrawn" => Some(here.tr.t("privacy-done-withdrawn")),
        _ => None,
    };
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-consents-title")) } p.dek { (tr.t("privacy-consents-lead")) } }
        @if let Some(done) = done { p.note.ok { (done) } }
        div.near { ul.rows.one.t role="list" { @for purpose in purposes(&here.site) {
            li { (one(&here, &seen, purpose)) }
        } } }
        (history(&here, &seen))
    };
    let mut page = Page::new(tr.t("privacy-consents-title"), body).unlisted();
    page.status = done.map(str::to_owned);
    Ok(page.answer(&here))
}

fn one(here: &Here, seen: &Seen, purpose: &'static Purpose) -> Markup {
    let tr = &here.tr;
    let changed_in = seen.changed.iter().find(|(name, _)| name == purpose.name).map_or(0, |(_, n)| *n);
    let stands = standing(&seen.history, purpose, changed_in);
    let last = seen.history.iter().rfind(|c| c.purpose == purpose.name);
    let (class, picture, words) = match stands {
        Standing::Holds => ("ok", "ok", "privacy-stands-holds"),
        Standing::AskedAgain => ("mid", "clock", "privacy-stands-asked-again"),
        Standing::Withdrawn => ("no", "no", "privacy-stands-withdrawn"),
        Standing::Never => ("no", "no", "privacy-stands-never"),
    };
    let (act, button, look) = match stands {
        Standing::Holds => ("withdraw", "privacy-withdraw", "btn q"),
        _ => ("give", "privacy-give", "btn"),
    };
    html! {
        div id=(purpose.name.replace('.', "-")) {
            h2.h3 { (tr.t(purpose.title)) }
            p { (tr.t(purpose.words)) }
            p { (tag(class, picture, tr.t(words))) }
            @if let Some(last) = last { (receipt(here, last)) }
            @if stands == Standing::AskedAgain {
                p.note.warn { (tr.t("privacy-asked-again-why")) " "
                    a href=(here.link(&format!("/privacy/versions/{changed_in}"))) { (tr.t("privacy-see-changes")) } }
            }
            form method="post" action=(here.link(&format!("/me/consents/{}", purpose.name))) {
                p.row {
                    button class=(look) name="act" value=(act) {
                        (tr.t(button)) span.vh { ": " (tr.t(purpose.title)) }
                    }
                    @if stands == Standing::AskedAgain {
                        button.btn.q name="act" value="withdraw" {
                            (tr.t("privacy-withdraw")) span.vh { ": " (tr.t(purpose.title)) }
                        }
                    }
                }
            }
        }
    }
}

/// When, to which words, under which number.
fn receipt(here: &Here, consent: &Consent) -> Markup {
    let tr = &here.tr;
    let when = if consent.given { "privacy-given-at" } else { "privacy-withdrawn-at" };
    html! {
        dl.facts {
            div { dt { (tr.t(when)) } dd { (time(tr, &here.town, consent.at, When::DateTime)) } }
            div { dt { (tr.t("privacy-notice-version")) } dd {
                a href=(here.link(&format!("/privacy/versions/{}", consent.notice))) { (consent.notice) }
            } }
            div { dt { (tr.t("privacy-receipt")) } dd { (consent.receipt) } }
            @if !consent.given { div { dt { (tr.t("privacy-effect")) } dd { (tr.t("privacy-effect-at-once")) } } }
        }
    }
}

fn history(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let known = purposes(&here.site);
    html! {
        @if !seen.history.is_empty() {
            section aria-labelledby="h-history" {
                div.hd { h2 #h-history { (icon("history")) (tr.t("privacy-history")) } }
                ol.log role="list" { @for consent in seen.history.iter().rev() { li {
                    (time(tr, &here.town, consent.at, When::DateTime)) " "
                    span {
                        b { (known.iter().find(|p| p.name == consent.purpose).map_or(consent.purpose.as_str(), |p| tr.t(p.title))) }
                        ": " (tr.t(if consent.given { "privacy-history-given" } else { "privacy-history-withdrawn" }))
                        ". " (text_in(here.lang, consent.lang, &consent.words))
                        " (" (consent.receipt) ")"
                    }
                } } }
            }
        }
    }
}

/// Agrees or takes back.
pub(crate) async fn send(here: Here, Path(name): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let purpose = purposes(&here.site).into_iter().find(|p| p.name == name).ok_or(Problem::NotFound)?;
    let gives = match fields.text("act") {
        "give" => true,
        "withdraw" => false,
        _ => return Err(Problem::Invalid(Refusal::new("privacy-act-missing"))),
    };
    let (actor, lang, now) = (here.actor, here.lang, here.now);
    here.db
        .write(move |w| {
            let permit = Permit::<Agree>::ask(&actor, person, now)?;
            let person = *permit.about();
            if gives {
                give(w, person, purpose, lang, permit.at())?;
            } else {
                withdraw(w, person, purpose, lang, permit.at())?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    let done = if gives { "given" } else { "withdrawn" };
    let anchor = purpose.name.replace('.', "-");
    Ok(Redirect::to(&here.link(&format!("/me/consents?done={done}#{anchor}"))).into_response())
}
