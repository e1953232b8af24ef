//! `/me`: one's own account: name, language, password, sessions, roles, drafts, contributions.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Refusal};
use arengo_store::{Reader, StoreError, vals};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{
    me_drafts, me_identities, me_identity, me_passkeys, me_password, me_second_factor, me_sessions,
    role_words, signed,
};
use crate::draft::{self, Draft};
use crate::oidc::identity::{self, Identity as Provided};
use crate::panel::panels;
use crate::passkey::{self, Passkey, Place};
use crate::person::check_name;
use crate::role::{self, RoleGrant};
use crate::second_factor::{self, State};
use crate::session::{self, Session};
use crate::strength::{self, Identity};
use crate::ways::{Ways, working};
use crate::{next, password, person, sql};

/// Everything the page shows.
pub(super) struct Account {
    pub name: String,
    pub lang: Lang,
    pub email: String,
    pub has_password: bool,
    pub sessions: Vec<Session>,
    pub roles: Vec<RoleGrant>,
    pub drafts: Vec<Draft>,
    pub identities: Vec<Provided>,
    pub panels: Vec<Markup>,
    pub passkeys: Vec<Passkey>,
    pub second_factor: State,
    pub identity: Identity,
}

impl Account {
    /// The ways in at the address at hand.
    pub fn ways(&self, here: &Here) -> Ways {
        Ways {
            mailbox: !self.email.is_empty(),
            identities: self.identities.len(),
            passkeys: working(&self.passkeys, Place::of(here).as_ref()),
        }
    }
}

/// What is shown again after a form that did not fit.
#[derive(Default)]
pub(super) struct Again {
    pub fields: Fields,
    pub profile: Errors,
    pub password: Errors,
    pub passkeys: Errors,
}

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&next::sign_in_link(&here)).into_response());
    }
    let done = Fields::parse(query.unwrap_or_default().as_bytes());
    page(&here, &Again::default(), said(done.text("done"))).await
}

/// What was just done, said on the page after the redirect.
fn said(done: &str) -> Option<&'static str> {
    match done {
        "profile" => Some("people-done-profile"),
        "password" => Some("people-done-password"),
        "sessions" => Some("people-done-sessions"),
        "draft" => Some("people-done-draft"),
        "passkey" => Some("people-done-passkey"),
        "passkey-removed" => Some("people-done-passkey-removed"),
        "second-off" => Some("people-done-second-off"),
        "identity" => Some("people-done-identity"),
        "identity-removed" => Some("people-done-identity-removed"),
        _ => None,
    }
}

/// Saves name and language.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let mut again = Again { fields, ..Again::default() };
    let name = again.profile.take("name", check_name(again.fields.text("name")));
    let lang = again.profile.take("lang", language(&here, again.fields.text("lang")));
    let (Some(name), Some(lang)) = (name, lang) else { return page(&here, &again, None).await };
    here.db.write(move |w| w.execute(&sql::RENAME, vals![person, &name, lang])).await?;
    let target = if here.town.languages.contains(&lang) { lang } else { here.lang };
    Ok(Redirect::to(&format!("{}/{target}/me?done=profile", here.root)).into_response())
}

fn language(here: &Here, typed: &str) -> Result<Lang, Refusal> {
    Lang::parse(typed)
        .filter(|lang| here.site.languages().contains(lang))
        .ok_or_else(|| Refusal::new("people-language-missing"))
}

/// The account page, with a status when something was done.
pub(super) async fn page(
    here: &Here,
    again: &Again,
    status: Option<&'static str>,
) -> Result<Response, Problem> {
    let (about, who) = (here.clone(), signed(here)?.clone());
    let account = here.db.read(move |r| load(r, &about, who.person)).await?;
    let fits = again.profile.is_empty() && again.password.is_empty() && again.passkeys.is_empty();
    let code = if fits { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = view(here, &account, again, status)?;
    let mut page = Page::new(here.tr.t("people-me-title"), body).unlisted().code(code);
    page.status = status.map(|id| here.tr.t(id).to_owned());
    Ok(page.answer(here))
}

fn load(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Account, StoreError> {
    let gone = || StoreError::Fault("a session of nobody".into());
    let row = r.row(&sql::PERSON, vals![person])?.ok_or_else(gone)?;
    let email = person::email_of(r, person)?.unwrap_or_default();
    let mailbox = person::mailbox_of(r, person)?;
    let drafts = draft::of_mailbox(r, mailbox.key())?;
    let panels = panels().iter().map(|p| (p.read)(r, here, person)).collect::<Result<_, _>>()?;
    Ok(Account {
        name: row.get(0)?,
        lang: row.get(1)?,
        email,
        has_password: password::of_person(r, person)?.is_some(),
        sessions: session::of_person(r, person, here.now)?,
        roles: role::roles_of(r, person)?,
        drafts,
        identities: identity::of_person(r, person)?,
        panels,
        passkeys: passkey::of_person(r, person)?,
        second_factor: second_factor::state_of(r, person)?,
        identity: strength::of(r, person, here.town.id)?,
    })
}

fn view(
    here: &Here,
    account: &Account,
    again: &Again,
    status: Option<&'static str>,
) -> Result<Markup, Problem> {
    let tr = &here.tr;
    let drafts = me_drafts::view(here, account)?;
    Ok(html! {
        div.intro {
            p.kick { (tr.t("people-me-title")) }
            h1 { (account.name) }
            @if !account.email.is_empty() { p.dek { (account.email) } }
        }
        @if let Some(status) = status { p.note.ok { (tr.t(status)) } }
        div.split {
            div.flow {
                (drafts)
                @for panel in &account.panels { (panel) }
                (profile(here, account, again))
                (me_password::view(here, account, &again.password))
                (me_passkeys::view(here, account, again))
                (me_second_factor::section(here, account))
                (me_identities::view(here, account))
            }
            aside.stack aria-label=(tr.t("people-me-aside")) {
                (me_identity::section(here, &account.identity))
                (me_sessions::view(here, account))
                (roles(here, account))
            }
        }
    })
}

fn profile(here: &Here, account: &Account, again: &Again) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors: &again.profile, prefix: "" };
    let shown = |field: &str, kept: &str| {
        if again.profile.is_empty() { kept.to_owned() } else { again.fields.text(field).to_owned() }
    };
    let tags: Vec<String> = here.site.languages().iter().map(|l| l.to_string()).collect();
    let languages: Vec<(&str, &'static str, &str)> = here
        .site
        .languages()
        .iter()
        .zip(&tags)
        .map(|(lang, tag)| (tag.as_str(), "", lang.own_name()))
        .collect();
    html! {
        section aria-labelledby="h-profile" {
            div.hd { h2 #h-profile { (tr.t("people-profile-title")) } }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link("/me")) {
                (parts.line(Kind::Text, "name", tr.t("people-name-label"), tr.t("people-name-hint"),
                    &shown("name", &account.name), true))
                (parts.choice("lang", tr.t("people-lang-label"), &languages, &shown("lang", account.lang.as_str())))
                p { button.btn { (tr.t("people-profile-save")) } }
            }
        }
    }
}

fn roles(here: &Here, account: &Account) -> Markup {
    let tr = &here.tr;
    let towns = here.site.towns();
    html! {
        @if !account.roles.is_empty() {
            section.mt6 aria-labelledby="h-roles" {
                div.hd { h2 #h-roles { (tr.t("people-me-roles")) } }
                ul.rows.one.t role="list" { @for grant in &account.roles { li { div {
                    p { b { (role_words(tr, grant.role)) } }
                    p.meta { span {
                        @match grant.town {
                            Some(town) => { (towns.by_id(town).map_or("", |t| t.name.plain(here.lang))) },
                            None => { (tr.t("people-role-everywhere")) },
                        }
                        @if grant.process.is_some() { ", " (tr.t("people-role-process")) }
                    } }
                } } } }
            }
        }
    }
}
