//! `/staff/people`: who holds which role in the town; granting and revoking, each an act of the register.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Permit, Refusal, Role};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

use super::staff_rule::{self, Rule};
use super::{onward, role_words, signed};
use crate::email::Email;
use crate::person::{self, check_name};
use crate::policy::{GrantRole, RevokeRole, RoleChange, SeeRoles};
use crate::role::{self, RoleGrant, RoleGrantId};
use crate::{letters, next};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if here.signed.is_none() {
        use axum::response::{IntoResponse as _, Redirect};
        return Ok(Redirect::to(&next::sign_in_link(&here)).into_response());
    }
    page(&here, &Fields::default(), &Errors::new()).await
}

/// Grants a role.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    Permit::<SeeRoles>::ask(&here.actor, (), here.now)?;
    let by = signed(&here)?.clone();
    let mut errors = Errors::new();
    let email = errors.take("email", Email::parse(fields.text("email")));
    let role = Role::parse(fields.text("role")).ok_or_else(|| Refusal::new("people-role-missing"));
    let role = errors.take("role", role);
    let (Some(email), Some(role)) = (email, role) else { return page(&here, &fields, &errors).await };
    let looked = email.clone();
    let known = here.db.read(move |r| person::find(r, &looked)).await?;
    let name = match &known {
        Some(author) => Some(author.name.clone()),
        None => errors.take("name", check_name(fields.text("name"))),
    };
    let Some(name) = name else { return page(&here, &fields, &errors).await };
    let everywhere = role == Role::Steward || (fields.has("everywhere") && here.actor.has(Role::Steward));
    let about = here.clone();
    here.db
        .write(move |w| {
            let grant = New { email: &email, name: &name, role, everywhere };
            give(w, &about, &by, &grant)
        })
        .await?;
    Ok(onward(&here, "/staff/people", None))
}

struct New<'a> {
    email: &'a Email,
    name: &'a str,
    role: Role,
    everywhere: bool,
}

fn give(w: &mut Writer<'_>, here: &Here, by: &arengo_web::Signed, new: &New<'_>) -> Result<(), Problem> {
    let lang = here.town.main_language();
    let person = person::ensure(w, new.email, new.name, lang, here.now)?;
    let change = RoleChange { person, role: new.role, everywhere: new.everywhere, last: false };
    let permit = Permit::<GrantRole>::ask(&here.actor, change, here.now)?;
    let (change, now) = (*permit.about(), permit.at());
    let town = (!change.everywhere).then_some(here.town.id);
    if !role::grant(w, change.person, town, None, change.role, now)? {
        return Ok(());
    }
    let name = person::display_name(w, person)?;
    arengo_register::append(w, now, act(here, by, "people.role_granted", &change, &name))?;
    let to = person::language_of(w, person)?;
    arengo_mail::queue(w, letters::role_granted(here, new.email, to, new.role), None)?;
    Ok(())
}

/// Takes a role away.
pub(crate) async fn revoke(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: RoleGrantId = id.parse().map_err(|_| Problem::NotFound)?;
    Permit::<SeeRoles>::ask(&here.actor, (), here.now)?;
    let by = signed(&here)?.clone();
    let about = here.clone();
    here.db
        .write(move |w| {
            let found = role::find(w, id, about.town.id)?.ok_or(Problem::NotFound)?;
            let change = RoleChange {
                person: found.person,
                role: found.role,
                everywhere: found.town.is_none(),
                last: found.role == Role::Steward && role::stewards(w)? <= 1,
            };
            let permit = Permit::<RevokeRole>::ask(&about.actor, change, about.now)?;
            role::revoke(w, found.id)?;
            let act = act(&about, &by, "people.role_revoked", permit.about(), &found.name);
            arengo_register::append(w, permit.at(), act)?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(onward(&here, "/staff/people", None))
}

/// The role is public; whose it is can be erased.
fn act(here: &Here, by: &arengo_web::Signed, kind: &'static str, change: &RoleChange, name: &str) -> Act {
    let lang = here.town.main_language();
    Act {
        kind,
        subject: Subject::new("person", change.person),
        process: None,
        title: role_words(&arengo_i18n::Tr::new(lang), change.role).to_owned(),
        lang: Some(lang),
        path: format!("/staff/people#person-{}", change.person),
        by: By::Person { id: by.person, name: by.name.clone() },
        facts: json!({ "role": change.role.as_str(), "everywhere": change.everywhere }),
        detail: json!({ "name": name }),
    }
}

async fn page(here: &Here, fields: &Fields, errors: &Errors) -> Result<Response, Problem> {
    Permit::<SeeRoles>::ask(&here.actor, (), here.now)?;
    let town = here.town.id;
    let (grants, rule) = here
        .db
        .read(move |r| Ok::<_, StoreError>((role::roles_in(r, town)?, staff_rule::load(r, town)?)))
        .await?;
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = view(here, &grants, &rule, fields, errors);
    let mut page = Page::new(here.tr.t("people-roles-title"), body).unlisted().code(code);
    page.nav = Some("/staff/people".to_owned());
    Ok(page.answer(here))
}

fn view(here: &Here, grants: &[RoleGrant], rule: &Rule, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    html! {
        div.intro { h1 { (tr.t("people-roles-title")) } p.dek { (tr.t("people-roles-lead")) } }
        div.split {
            section aria-labelledby="h-grants" {
                div.hd { h2 #h-grants { (tr.t("people-roles-list")) } }
                @if grants.is_empty() { p.empty { (tr.t("people-roles-none")) } }
                ul.rows.one.t role="list" {
                    @for (n, grant) in grants.iter().enumerate() {
                        @let first = grants[..n].iter().all(|g| g.person != grant.person);
                        li id=[first.then(|| anchor(grant.person))] { (one(here, grant, first.then_some(rule))) }
                    }
                }
            }
            aside aria-labelledby="h-grant" {
                (grant_form(here, fields, errors))
                (staff_rule::section(here, rule))
            }
        }
    }
}

fn anchor(person: PersonId) -> String {
    format!("person-{person}")
}

/// `rule` beside the first role of each person.
fn one(here: &Here, grant: &RoleGrant, rule: Option<&Rule>) -> Markup {
    let tr = &here.tr;
    let words = role_words(tr, grant.role);
    let change =
        RoleChange { person: grant.person, role: grant.role, everywhere: grant.town.is_none(), last: false };
    let may = Permit::<RevokeRole>::ask(&here.actor, change, here.now).is_ok();
    html! {
        div {
            h3 { (grant.name) }
            p { (words) @if grant.town.is_none() { ", " (tr.t("people-role-everywhere")) }
                @if grant.process.is_some() { ", " (tr.t("people-role-process")) } }
            p.meta {
                @if let Some(email) = &grant.email { span { (email) } }
                span { (tr.t("people-role-since")) " " (time(tr, &here.town, grant.granted_at, When::Date)) }
            }
            @if let Some(rule) = rule { (staff_rule::beside(here, rule, grant)) }
        }
        @if may {
            form.go method="post" action=(here.link(&format!("/staff/people/{}/revocation", grant.id))) {
                button.btn.q { (tr.t("people-role-revoke")) span.vh { ": " (grant.name) ", " (words) } }
            }
        }
    }
}

fn grant_form(here: &Here, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let steward = here.actor.has(Role::Steward);
    let options: Vec<(&str, &'static str, &str)> = Role::ALL
        .into_iter()
        .filter(|role| steward || *role != Role::Steward)
        .map(|role| (role.as_str(), "", role_words(tr, role)))
        .collect();
    html! {
        section {
            div.hd { h2 #h-grant { (tr.t("people-role-grant-title")) } }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link("/staff/people")) {
                (parts.line(Kind::Email, "email", tr.t("people-email-label"), tr.t("people-role-email-hint"),
                    fields.text("email"), true))
                (parts.line(Kind::Text, "name", tr.t("people-name-label"), tr.t("people-role-name-hint"),
                    fields.text("name"), false))
                (parts.choice("role", tr.t("people-role-label"), &options, fields.text("role")))
                @if steward {
                    (parts.check("everywhere", tr.t("people-role-everywhere-check"), "", fields.has("everywhere")))
                }
                p { button.btn { (icon("plus")) (tr.t("people-role-grant")) } }
            }
        }
    }
}
