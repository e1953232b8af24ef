//! The town's rule that its staff sign in with a second factor, and the way back for whoever lost theirs; both on
//! `/staff/people`, both acts of the register.

use std::collections::HashSet;

use arengo_kernel::Permit;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_register::{Act, By};
use arengo_store::Writer;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Fields, Here, Problem, Signed};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::json;

use super::{onward, signed};
use crate::policy::{EndSecondFactor, FactorOf, RequireSecondFactor, Requirement, SeeRoles};
use crate::role::{self, RoleGrant, RoleGrantId};
use crate::{letters, second_factor, session};

/// What `/staff/people` shows of second factors.
pub(super) struct Rule {
    since: Option<arengo_kernel::Instant>,
    with: HashSet<PersonId>,
}

pub(super) fn load(
    r: &mut arengo_store::Reader<'_>,
    town: arengo_kernel::TownId,
) -> Result<Rule, arengo_store::StoreError> {
    let with = second_factor::staff_with(r, town)?.into_iter().collect();
    Ok(Rule { since: second_factor::required_since(r, town)?, with })
}

/// Requires it, or no longer.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (about, by, required) = (here.clone(), signed(&here)?.clone(), fields.text("required") == "yes");
    here.db
        .write(move |w| {
            let open = session::of_person(w, by.person, about.now)?;
            let strong = open.iter().any(|s| s.mark == by.session && s.strong);
            let permit = Permit::<RequireSecondFactor>::ask(
                &about.actor,
                Requirement { required, strong },
                about.now,
            )?;
            if second_factor::require(w, about.town.id, required, permit.at())? {
                let kind = match required {
                    true => "people.second_factor_required",
                    false => "people.second_factor_relaxed",
                };
                arengo_register::append(w, permit.at(), act(&about, &by, kind))?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(onward(&here, "/staff/people#second-factor", None))
}

/// Switches off the factor of someone who lost it. They sign in with the first one and set it up again.
pub(crate) async fn end(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: RoleGrantId = id.parse().map_err(|_| Problem::NotFound)?;
    Permit::<SeeRoles>::ask(&here.actor, (), here.now)?;
    let (about, by) = (here.clone(), signed(&here)?.clone());
    here.db.write(move |w| give_up(w, &about, &by, id)).await?;
    Ok(onward(&here, "/staff/people", None))
}

fn give_up(w: &mut Writer<'_>, here: &Here, by: &Signed, id: RoleGrantId) -> Result<(), Problem> {
    let grant = role::find(w, id, here.town.id)?.ok_or(Problem::NotFound)?;
    let elsewhere = role::roles_of(w, grant.person)?.iter().any(|g| g.town != Some(here.town.id));
    let about = FactorOf { person: grant.person, elsewhere };
    let permit = Permit::<EndSecondFactor>::ask(&here.actor, about, here.now)?;
    if second_factor::off(w, permit.about().person)? {
        w.execute(&crate::sql::LEAVE_SESSIONS, arengo_store::vals![grant.person])?;
        arengo_register::append(w, permit.at(), act(here, by, "people.second_factor_ended"))?;
        letters::account_changed(w, here, grant.person, "people-letter-second-off")?;
    }
    Ok(())
}

/// The rule is public; whose factor ended is nobody's concern.
fn act(here: &Here, by: &Signed, kind: &'static str) -> Act {
    Act {
        kind,
        subject: Subject::new("staff", here.town.id),
        process: None,
        title: String::new(),
        lang: None,
        path: "/staff/people".to_owned(),
        by: By::Person { id: by.person, name: by.name.clone() },
        facts: json!({}),
        detail: json!({}),
    }
}

pub(super) fn section(here: &Here, rule: &Rule) -> Markup {
    let tr = &here.tr;
    let (value, words) = match rule.since {
        Some(_) => ("no", "people-rule-relax"),
        None => ("yes", "people-rule-require"),
    };
    html! {
        section.mt6 #second-factor aria-labelledby="h-rule" {
            div.hd { h2 #h-rule { (tr.t("people-rule-title")) } }
            @match rule.since {
                Some(since) => { p { (tag("ok", "ok", tr.t("people-rule-required"))) " "
                    (tr.t("people-role-since")) " " (time(tr, &here.town, since, When::Date)) } },
                None => { p { (tr.t("people-rule-lead")) } },
            }
            form.mt3 method="post" action=(here.link("/staff/people/second-factor")) {
                input type="hidden" name="required" value=(value);
                button.btn.q { (icon("lock")) (tr.t(words)) }
            }
        }
    }
}

/// Beside a person who has one: that they do, and the way back when they lost it.
pub(super) fn beside(here: &Here, rule: &Rule, grant: &RoleGrant) -> Markup {
    let tr = &here.tr;
    let may = FactorOf { person: grant.person, elsewhere: grant.town != Some(here.town.id) };
    let may = Permit::<EndSecondFactor>::ask(&here.actor, may, here.now).is_ok();
    html! {
        @if rule.with.contains(&grant.person) {
            p { (tag("ok", "lock", tr.t("people-rule-has"))) }
            @if may {
                form method="post" action=(here.link(&format!("/staff/people/{}/second-factor/end", grant.id))) {
                    button.act { (tr.t("people-rule-end")) span.vh { ": " (grant.name) } }
                }
            }
        }
    }
}
