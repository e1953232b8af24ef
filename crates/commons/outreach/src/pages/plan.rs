//! `/staff/p/{process}/outreach`: whom to reach, through whom, how many; and how far it is.

use arengo_i18n::Tr;
use arengo_kernel::{Permit, Refusal, words};
use arengo_spaces::{Process, ProcessId};
use arengo_store::{StoreError, vals};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::pieces::{crumbs, tag};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{Seen, participants_path, plan_path, table, visits as visits_page};
use crate::attribute::{Attribute, Group, keys, said};
use crate::breakdown::{Reached, reached};
use crate::policy::PlanOutreach;
use crate::target::{Standing, Target, TargetId, goal, line, standing};
use crate::visit::{Visit, has_visits, visits};
use crate::{load, sql};

/// Longest list of districts, in characters.
const DISTRICTS: usize = 10_000;

/// Everything the page shows.
pub(super) struct Plan {
    pub seen: Seen,
    pub targets: Vec<Target>,
    pub visits: Vec<Visit>,
    /// The process named as the predecessor, and who took part in it.
    before: Option<Seen>,
    /// What may be named.
    others: Vec<Process>,
}

/// What was sent and does not fit, with the form it belongs to.
pub(super) enum Typed<'a> {
    /// Nothing was sent.
    Nothing,
    /// A group.
    Group(&'a Fields, &'a Errors),
    /// A visit.
    Visit(&'a Fields, &'a Errors),
}

pub(super) async fn load(here: &Here, slug: String) -> Result<(Plan, Permit<PlanOutreach>), Problem> {
    let about = here.clone();
    here.db
        .read(move |r| {
            let process = arengo_spaces::process(r, &slug)?.ok_or(Problem::NotFound)?;
            let actor = super::within(r, &about, &process)?;
            let withdrawn = matches!(process.state, arengo_spaces::ProcessState::Withdrawn { .. });
            let permit = Permit::<PlanOutreach>::ask(&actor, withdrawn, about.now)?;
            let before = match load::previous(r, process.id)? {
                Some(id) => arengo_spaces::process_by_id(r, id)?.filter(|p| p.state.is_public()),
                None => None,
            };
            let before = before.map(|process| Seen::read(r, process)).transpose()?;
            let others = arengo_spaces::exported(r, None, 500)?;
            let others = others.into_iter().map(|l| l.process).filter(|p| p.id != process.id).collect();
            let (targets, visits) = (load::targets(r, process.id)?, visits(r, process.id)?);
            Ok((Plan { seen: Seen::read(r, process)?, targets, visits, before, others }, permit))
        })
        .await
}

pub(crate) async fn show(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (plan, _) = load(&here, slug).await?;
    Ok(page(&here, &plan, &Typed::Nothing).answer(&here))
}

/// Adds a group to be reached.
pub(crate) async fn add(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (plan, permit) = load(&here, slug).await?;
    let mut errors = Errors::new();
    let group = group(&plan.seen, &fields, &mut errors);
    let channel = errors.take("channel", line(fields.text("channel")));
    let partner = errors.take("partner", line(fields.text("partner")));
    let goal = errors.take("goal", goal(fields.text("goal")));
    let (Some(group), Some(channel), Some(partner), Some(goal)) = (group, channel, partner, goal) else {
        let page = page(&here, &plan, &Typed::Group(&fields, &errors)).code(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.answer(&here));
    };
    let (process, at) = (plan.seen.process.id, permit.at());
    here.db
        .write(move |w| {
            let id: TargetId = w.new_id();
            let part = |n: usize| group.all().get(n).map(|(a, v)| (a.as_str(), v.as_str())).unzip();
            let ((is, value), (and, and_value), (third, third_value)) = (part(0), part(1), part(2));
            w.execute(
                &sql::ADD_TARGET,
                vals![
                    id,
                    process,
                    &channel,
                    &partner,
                    goal,
                    at,
                    is,
                    value,
                    and,
                    and_value,
                    third,
                    third_value
                ],
            )
        })
        .await?;
    Ok(back(&here, &plan.seen.process))
}

/// The names of the lists of a group, first to last; only the first must be chosen.
const PARTS: [&str; Group::MOST] = ["group", "and", "third"];

/// The group that was put together, its errors beside the list they belong to.
fn group(seen: &Seen, fields: &Fields, errors: &mut Errors) -> Option<Group> {
    let mut all = Vec::new();
    for (n, name) in PARTS.into_iter().enumerate() {
        let typed = fields.text(name);
        if n == 0 || !typed.is_empty() {
            all.push(errors.take(name, part(seen, typed))?);
        }
        if let Err(refusal) = Group::of(all.clone()) {
            errors.add(name, refusal);
            return None;
        }
    }
    Group::of(all).ok()
}

/// A choice of the lists: "age:75+".
fn part(seen: &Seen, typed: &str) -> Result<(Attribute, String), Refusal> {
    let missing = || Refusal::new("outreach-group-missing");
    let (attribute, value) = typed.split_once(':').ok_or_else(missing)?;
    let attribute = Attribute::parse(attribute).ok_or_else(missing)?;
    let known = keys(attribute, &seen.districts).iter().any(|key| key == value);
    known.then(|| (attribute, value.to_owned())).ok_or_else(missing)
}

/// Takes a group off the list.
pub(crate) async fn remove(
    here: Here,
    Path((slug, target)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let target: TargetId = target.parse().map_err(|_| Problem::NotFound)?;
    let (plan, _) = load(&here, slug).await?;
    let process = plan.seen.process.id;
    let gone = here.db.write(move |w| {
        if has_visits(w, process, target)? {
            return Err(Problem::Conflict(Refusal::new("outreach-target-visited")));
        }
        Ok(w.execute(&sql::DROP_TARGET, vals![process, target])?)
    });
    let gone = gone.await?;
    if gone == 0 { Err(Problem::NotFound) } else { Ok(back(&here, &plan.seen.process)) }
}

/// Names the process to compare with.
pub(crate) async fn previous(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (plan, _) = load(&here, slug).await?;
    let named = plan.others.iter().find(|p| p.slug.as_str() == fields.text("previous")).map(|p| p.id);
    let process = plan.seen.process.id;
    here.db.write(move |w| w.execute(&sql::SET_PREVIOUS, vals![process, named])).await?;
    Ok(back(&here, &plan.seen.process))
}

/// Keeps the town's list of districts.
pub(crate) async fn districts(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (plan, _) = load(&here, slug).await?;
    let list = match fields.given("districts") {
        None => String::new(),
        Some(typed) => {
            words::measured(typed, DISTRICTS, "outreach-group-missing").map_err(Problem::Invalid)?
        }
    };
    here.db.write(move |w| w.execute(&sql::SET_DISTRICTS, vals![&list])).await?;
    Ok(back(&here, &plan.seen.process))
}

pub(super) fn back(here: &Here, process: &Process) -> Response {
    Redirect::to(&here.link(&plan_path(process))).into_response()
}

pub(super) fn page(here: &Here, plan: &Plan, typed: &Typed<'_>) -> Page {
    let tr = &here.tr;
    let (nothing, no_errors) = (Fields::default(), Errors::new());
    let (group, visit) = match typed {
        Typed::Nothing => ((&nothing, &no_errors), (&nothing, &no_errors)),
        Typed::Group(fields, errors) => ((*fields, *errors), (&nothing, &no_errors)),
        Typed::Visit(fields, errors) => ((&nothing, &no_errors), (*fields, *errors)),
    };
    let process = &plan.seen.process;
    let title = process.title.plain(here.lang).to_owned();
    let body = html! {
        (crumbs(tr, &[(here.link(&process.path()), title.clone())]))
        div.intro {
            h1 { (tr.t("outreach-plan")) }
            p.dek { (tr.n("outreach-took-part", plan.seen.who.len() as i64)) }
            @if process.state.is_public() { p { a href=(here.link(&participants_path(process))) { (tr.t("outreach-who")) } } }
        }
        (targets(here, plan))
        (visits_page::section(here, plan, visit.0, visit.1))
        (new_target(here, plan, group.0, group.1))
        section aria-labelledby="h-balance" {
            div.hd { h2 #h-balance { (tr.t("outreach-now")) } }
            p { @match table::balance(here, &plan.seen) {
                Some(words) => { b { (words) } },
                None => { (tr.t("outreach-balance-unknown")) },
            } }
            div.cols { @for attribute in Attribute::ALL { (table::bars(here, &plan.seen, attribute)) } }
            div.mt6 { (table::crossed(here, &plan.seen)) }
        }
        (settings(here, plan))
    };
    let mut page = Page::new(format!("{}: {title}", tr.t("outreach-plan")), body).unlisted();
    page.nav = Some("/staff".to_owned());
    page
}

fn targets(here: &Here, plan: &Plan) -> Markup {
    let tr = &here.tr;
    html! {
        section.near aria-labelledby="h-targets" {
            div.hd { h2 #h-targets { (tr.t("outreach-targets")) } }
            @if plan.targets.is_empty() { div.empty { p { (tr.t("outreach-no-targets")) } } }
            ul.rows.one.t role="list" {
                @for target in &plan.targets { li { div { (row(here, plan, target)) } } }
            }
        }
    }
}

fn row(here: &Here, plan: &Plan, target: &Target) -> Markup {
    let tr = &here.tr;
    let now = plan.seen.reached(&target.group);
    let group = target_words(here, target);
    let removal = format!("{}/{}/removal", plan_path(&plan.seen.process), target.id);
    let figures = [("reached", reached_words(tr, now).into()), ("goal", tr.number(target.goal).into())];
    html! {
        h3 { (group) }
        p { (state(here, standing(target.goal, now))) " " (tr.f("outreach-reached", &figures)) }
        progress value=(shown(now).min(target.goal)) max=(target.goal) aria-hidden="true" {}
        @if let Some(before) = &plan.before {
            @let then = before.reached(&target.group);
            p.hint { (tr.f("outreach-before", &[("reached", reached_words(tr, then).into()),
                ("process", before.process.title.plain(here.lang).into())])) }
        }
        p.meta {
            @if !target.channel.is_empty() { span { (tr.t("outreach-channel")) ": " (target.channel) } }
            @if !target.partner.is_empty() { span { (tr.t("outreach-partner")) ": " (target.partner) } }
        }
        form method="post" action=(here.link(&removal)) {
            button.act type="submit" { (tr.t("outreach-remove")) span.vh { ": " (group) } }
        }
    }
}

/// The words of a group of the plan.
pub(super) fn target_words(here: &Here, target: &Target) -> String {
    target.group.words(|attribute, value| group_words(here, attribute, value))
}

/// What was reached, in words.
fn reached_words(tr: &Tr, reached: Reached) -> String {
    match reached {
        Reached::Number(number) => tr.number(number),
        Reached::Few => tr.t("outreach-few").to_owned(),
        Reached::Untold => tr.t("outreach-hidden").to_owned(),
    }
}

const fn shown(reached: Reached) -> i64 {
    match reached {
        Reached::Number(number) => number,
        Reached::Few | Reached::Untold => 0,
    }
}

fn group_words(here: &Here, attribute: Attribute, value: &str) -> String {
    let name = here.tr.t(attribute.message());
    format!("{name}: {}", said(attribute, value, &here.tr))
}

fn state(here: &Here, standing: Standing) -> Markup {
    let tr = &here.tr;
    match standing {
        Standing::Reached => tag("ok", "ok", tr.t("outreach-state-reached")),
        Standing::Missing(number) => tag("mid", "half", &tr.n("outreach-state-missing", number)),
        Standing::MissingAbout => tag("mid", "half", tr.t("outreach-state-few")),
        Standing::Untold => tag("", "half", tr.t("outreach-state-untold")),
    }
}

fn new_target(here: &Here, plan: &Plan, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let mut groups: Vec<(String, String)> = vec![(String::new(), tr.t("outreach-choose").to_owned())];
    for attribute in Attribute::ALL {
        let all = keys(attribute, &plan.seen.districts).into_iter();
        groups.extend(all.map(|k| (format!("{}:{k}", attribute.as_str()), group_words(here, attribute, &k))));
    }
    html! {
        section aria-labelledby="h-new" {
            div.hd { h2 #h-new { (tr.t("outreach-new")) } }
            form.form.read method="post" action=(here.link(&plan_path(&plan.seen.process))) data-keep {
                (parts.summary())
                (parts.select("group", tr.t("outreach-group"), &groups, fields.text("group")))
                (parts.select("and", tr.t("outreach-and"), &groups, fields.text("and")))
                (parts.select("third", tr.t("outreach-third"), &groups, fields.text("third")))
                (parts.line(Kind::Text, "goal", tr.t("outreach-goal"), tr.t("outreach-goal-hint"), fields.text("goal"), true))
                (parts.line(Kind::Text, "channel", tr.t("outreach-channel"), tr.t("outreach-channel-hint"), fields.text("channel"), false))
                (parts.line(Kind::Text, "partner", tr.t("outreach-partner"), tr.t("outreach-partner-hint"), fields.text("partner"), false))
                p { button.btn type="submit" { (tr.t("outreach-add")) } }
            }
        }
    }
}

fn settings(here: &Here, plan: &Plan) -> Markup {
    let tr = &here.tr;
    let none = Errors::new();
    let parts = FormParts { tr: *tr, town: &here.town, errors: &none, prefix: "" };
    let chosen = plan.before.as_ref().map_or("", |seen| seen.process.slug.as_str());
    let named = plan.others.iter().map(|p| (p.slug.to_string(), p.title.plain(here.lang).to_owned()));
    let others: Vec<_> =
        [(String::new(), tr.t("outreach-choose").to_owned())].into_iter().chain(named).collect();
    let path = plan_path(&plan.seen.process);
    html! {
        section aria-labelledby="h-more" {
            div.hd { h2 #h-more { (tr.t("outreach-settings")) } }
            div.cols {
                form.form method="post" action=(here.link(&format!("{path}/previous"))) {
                    (parts.select("previous", tr.t("outreach-previous"), &others, chosen))
                    p { button.btn.q type="submit" { (tr.t("outreach-keep")) } }
                }
                form.form method="post" action=(here.link(&format!("{path}/districts"))) {
                    (parts.lines("districts", tr.t("outreach-districts"), tr.t("outreach-districts-hint"),
                        &plan.seen.districts.join("\n"), 6, false))
                    p { button.btn.q type="submit" { (tr.t("outreach-keep")) } }
                }
            }
        }
    }
}

/// How many goals of a process are reached, of how many; for the staff's desk.
pub(crate) fn goals(
    r: &mut arengo_store::Reader<'_>,
    process: ProcessId,
) -> Result<Option<(usize, usize)>, StoreError> {
    let targets = load::targets(r, process)?;
    if targets.is_empty() {
        return Ok(None);
    }
    let (who, answers, districts) = (load::participants(r, process)?, load::answers(r)?, load::districts(r)?);
    let values = |attribute| keys(attribute, &districts);
    let met = |target: &&Target| {
        standing(target.goal, reached(&who, &answers, &target.group, values)) == Standing::Reached
    };
    Ok(Some((targets.iter().filter(met).count(), targets.len())))
}
