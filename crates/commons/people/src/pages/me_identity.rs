//! `/me/identity`: how well the town knows who one is, step by step, with the way to the next.

use arengo_kernel::Instant;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, tag, time};
use arengo_web::{Here, Page, Problem};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::signed;
use crate::next;
use crate::oidc::label_of;
use crate::strength::{self, Identity, Residence, Strength, Way};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&next::sign_in_link(&here)).into_response());
    }
    let (person, town) = (signed(&here)?.person, here.town.id);
    let identity = here.db.read(move |r| strength::of(r, person, town)).await?;
    let tr = &here.tr;
    let body = html! {
        (crumbs(tr, &[(here.link("/me"), tr.t("people-me-title").to_owned())]))
        div.intro { h1 { (tr.t("people-identity-title")) } p.dek { (tr.t("people-identity-lead")) } }
        ol.rows.one.t {
            (contact(&here, &identity))
            (resident(&here, &identity))
            (national(&here, &identity))
        }
    };
    Ok(Page::new(tr.t("people-identity-title"), body).unlisted().answer(&here))
}

/// The name of a step.
pub(super) fn words(here: &Here, strength: Strength) -> String {
    let tr = &here.tr;
    match strength {
        Strength::None => tr.t("people-strength-none").to_owned(),
        Strength::Contact => tr.t("people-strength-contact").to_owned(),
        Strength::Resident => tr.f("people-strength-resident", &[("town", here.town_name().into())]),
        Strength::National => tr.t("people-strength-national").to_owned(),
    }
}

fn step(here: &Here, id: &str, strength: Strength, reached: Option<Markup>, way: Markup) -> Markup {
    let tr = &here.tr;
    html! {
        li id=(id) tabindex="-1" {
            div {
                h2 { (words(here, strength)) }
                @match reached {
                    Some(facts) => { p { (tag("ok", "ok", tr.t("people-identity-reached"))) " " (facts) } },
                    None => { p { (tag("mid", "half", tr.t("people-identity-missing"))) } (way) },
                }
            }
        }
    }
}

fn contact(here: &Here, identity: &Identity) -> Markup {
    let tr = &here.tr;
    let reached = match (identity.contact, &identity.vouched) {
        (Some(at), _) => {
            Some(html! { (tr.t("people-identity-contact-how")) " · " (time(tr, &here.town, at, When::Date)) })
        }
        (None, Some(vouched)) => Some(by_provider(here, vouched)),
        (None, None) => None,
    };
    step(here, "contact", Strength::Contact, reached, html! { p { (tr.t("people-identity-contact-way")) } })
}

fn resident(here: &Here, identity: &Identity) -> Markup {
    let tr = &here.tr;
    let duties = &here.town.duties;
    let way = html! {
        p { (tr.f("people-identity-desk-way", &[
            ("office", duties.publisher.as_str().into()), ("address", duties.address.as_str().into())])) }
        p { (tr.t("people-identity-list-way")) }
    };
    step(here, "resident", Strength::Resident, identity.residence.as_ref().map(|r| granted(here, r)), way)
}

fn national(here: &Here, identity: &Identity) -> Markup {
    let tr = &here.tr;
    let reached = identity.national.as_ref().map(|national| by_provider(here, national));
    step(
        here,
        "national",
        Strength::National,
        reached,
        html! { p { (tr.t("people-identity-national-way")) } },
    )
}

fn by_provider(here: &Here, (provider, at): &(String, Instant)) -> Markup {
    html! { (label_of(provider, here.lang)) " · " (time(&here.tr, &here.town, *at, When::Date)) }
}

/// How, by whom, when.
pub(super) fn granted(here: &Here, residence: &Residence) -> Markup {
    let tr = &here.tr;
    html! {
        (tr.t(match residence.way {
            Way::Desk => "people-identity-by-desk",
            Way::List => "people-identity-by-list",
        }))
        @if let Some(document) = residence.document { " (" (tr.t(document.message())) ")" }
        @if !residence.by.is_empty() { " · " (tr.f("people-identity-by", &[("name", residence.by.as_str().into())])) }
        " · " (time(tr, &here.town, residence.at, When::Date))
    }
}

/// The section of the account page.
pub(super) fn section(here: &Here, identity: &Identity) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-identity" {
            div.hd { h2 #h-identity { (tr.t("people-identity-title")) } }
            p { b { (words(here, identity.strength())) } }
            @if let Some(residence) = &identity.residence { p.meta { span { (granted(here, residence)) } } }
            p { a.btn.q href=(here.link("/me/identity")) { (icon("user")) (tr.t("people-identity-more")) } }
        }
    }
}
