//! `/me/notice`: a person who signs in after the notice changed is shown what changed, once, and goes on.

use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::notice::{asked_again, difference};
use super::{sign_in, signed};
use crate::notice::{self, changes, chosen};

/// Where a person goes who just signed in and meant to go to `next`: by way of what changed, when there is
/// something to be told.
///
/// # Errors
/// Any storage failure.
pub fn greet(r: &mut Reader<'_>, person: PersonId, next: &str) -> Result<Option<String>, StoreError> {
    let told = notice::unseen(r, person)?;
    Ok(told.map(|_| format!("/me/notice?next={}", utf8_percent_encode(next, NON_ALPHANUMERIC))))
}

/// Only ever on to a page of this town.
fn onward(here: &Here, fields: &Fields) -> String {
    arengo_people::safe_next(here, fields.text("next")).unwrap_or_else(|| "/me".to_owned())
}

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let Some(signed) = &here.signed else { return Ok(sign_in(&here)) };
    let person = signed.person;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = onward(&here, &fields);
    let loaded = here
        .db
        .read(move |r| {
            let Some(version) = notice::unseen(r, person)? else { return Ok(None) };
            let old = notice::texts(r, version.number - 1)?;
            Ok::<_, Problem>(Some((
                version,
                notice::texts(r, version.number)?,
                old,
                notice::material(r, version.number)?,
            )))
        })
        .await?;
    let Some((version, new, old, material)) = loaded else {
        return Ok(Redirect::to(&here.link(&next)).into_response());
    };
    let text = chosen(&new, here.lang, &here.town).ok_or(Problem::NotFound)?;
    let before = old.into_iter().find(|t| t.lang == text.lang);
    let marked = (text.lang != here.lang).then_some(text.lang);
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-told-title")) } p.dek { (tr.t("privacy-told-lead")) } }
        (asked_again(&here, &material))
        @if let Some(comparison) = before.as_ref().and_then(|old| changes(old, &text)) {
            (difference(&here, marked, &comparison))
        }
        p { a href=(here.link("/privacy")) { (tr.t("privacy-whole")) } }
        form method="post" action=(here.link("/me/notice")) {
            input type="hidden" name="version" value=(version.number);
            input type="hidden" name="next" value=(next);
            p { button.btn { (tr.t("privacy-told-on")) } }
        }
    };
    Ok(Page::new(tr.t("privacy-told-title"), body).unlisted().answer(&here))
}

pub(crate) async fn seen(here: Here, fields: Fields) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let next = onward(&here, &fields);
    let (shown, now) = (fields.text("version").parse::<i64>().unwrap_or(0), here.now);
    here.db
        .write(move |w| {
            let number = shown.clamp(0, notice::current_version(w)?);
            notice::see(w, person, number, now)
        })
        .await?;
    Ok(Redirect::to(&here.link(&next)).into_response())
}
