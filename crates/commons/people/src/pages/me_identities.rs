//! Identities at providers on `/me`: which are joined to the account, joining another, taking one off.

use arengo_web::icons::icon;
use arengo_web::pieces::{When, time};
use arengo_web::{Here, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::me::Account;
use super::sign_in_oidc::start_address;
use super::{onward, signed};
use crate::oidc::identity::{self, Identity, IdentityId};
use crate::oidc::{self, label_of};
use crate::ways::{Way, ways_of};

/// Takes one off.
pub(crate) async fn remove(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let signed = signed(&here)?.clone();
    let id: IdentityId = id.parse().map_err(|_| Problem::NotFound)?;
    let about = here.clone();
    here.db
        .write(move |w| {
            let all = identity::of_person(w, signed.person)?;
            let found = all.iter().find(|identity| identity.id == id).ok_or(Problem::NotFound)?;
            ways_of(w, &about, signed.person)?.may_remove(Way::Identity)?;
            identity::remove(w, signed.person, found, &signed.session)?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(onward(&here, "/me?done=identity-removed", None))
}

pub(super) fn view(here: &Here, account: &Account) -> Markup {
    let tr = &here.tr;
    let free = account.ways(here).may_remove(Way::Identity).is_ok();
    html! {
        @if !oidc::all().is_empty() || !account.identities.is_empty() {
            section #identities aria-labelledby="h-identities" {
                div.hd { h2 #h-identities { (tr.t("people-identities-title")) } }
                p { (tr.t("people-identities-lead")) }
                @if !account.identities.is_empty() {
                    ul.rows.one.t role="list" { @for known in &account.identities { li { (one(here, known, free)) } } }
                    @if !free { p.hint { (tr.t("people-identity-last")) } }
                }
                div.row.mt3 { @for provider in oidc::all() {
                    a.btn.q href=(start_address(here, &provider.facts.key, "/me", true)) rel="nofollow" {
                        (icon("link"))
                        (tr.f("people-identities-join", &[("provider", provider.facts.label(here.lang).into())]))
                    }
                } }
            }
        }
    }
}

fn one(here: &Here, known: &Identity, free: bool) -> Markup {
    let tr = &here.tr;
    let label = label_of(&known.provider, here.lang);
    html! {
        div {
            p { b { (label) } }
            p.meta {
                span { (tr.t("people-session-since")) " " (time(tr, &here.town, known.made_at, When::Date)) }
                span { (tr.t("people-session-seen")) " " (time(tr, &here.town, known.seen_at, When::DateTime)) }
            }
            @if free {
                form method="post" action=(here.link(&format!("/me/identities/{}/removal", known.id))) {
                    button.act { (icon("trash")) (tr.t("people-identity-remove")) span.vh { " " (label) } }
                }
            }
        }
    }
}
