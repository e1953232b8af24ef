//! The author's side: decisions about one's own words, the statement of reasons, the appeal.

use arengo_kernel::Permit;
use arengo_web::form::Errors;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, prose, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::receipt::{appeal_form, appeal_text, decided};
use super::to;
use crate::appeal;
use crate::case::{AppealState, Decision, DecisionId, Party};
use crate::desk::Desk;
use crate::policy::FileAppeal;
use crate::read::{self, File};
use crate::rule::rules;
use crate::statement::{action_words, state_words};

/// GET /me/decisions
pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    let found = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let mut all = Vec::new();
            for case in read::cases_of_author(r, person)? {
                if let Some(last) = read::decisions(r, case.id)?.pop() {
                    all.push((case, last));
                }
            }
            Ok(all)
        })
        .await?;
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("moderation-mine-title")) } p.dek { (tr.t("moderation-mine-lead")) } }
        @if found.is_empty() { div.empty { p { (tr.t("moderation-mine-none")) } } }
        ul.rows.one.t role="list" { @for (case, last) in &found { li { div {
            h2.h3 { a href=(here.link(&format!("/me/decisions/{}", last.id))) { (action_words(tr, last.action)) } }
            p.meta {
                span { (time(tr, &here.town, last.decided_at, When::DateTime)) }
                span { (state_words(tr, case.state)) }
            }
        } } } }
    };
    Ok(Page::new(tr.t("moderation-mine-title"), body).unlisted().answer(&here))
}

/// A decision about the words of whoever asks; to everyone else it is not there.
async fn own(here: &Here, id: &str) -> Result<(Decision, File), Problem> {
    let id: DecisionId = id.parse().map_err(|_| Problem::NotFound)?;
    let (person, site) = (here.actor.person().ok_or(Problem::NotFound)?, here.site.clone());
    here.db
        .read(move |r| -> Result<_, Problem> {
            let decision = read::decision(r, id)?.ok_or(Problem::NotFound)?;
            let file = read::file(r, &site, decision.case, None)?.ok_or(Problem::NotFound)?;
            if file.case.author != Some(person) {
                return Err(Problem::NotFound);
            }
            Ok((decision, file))
        })
        .await
}

/// GET /me/decisions/{id}
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    let (decision, file) = own(&here, &id).await?;
    view(&here, &decision, &file, &Fields::default(), &Errors::new()).await
}

async fn view(
    here: &Here,
    decision: &Decision,
    file: &File,
    fields: &Fields,
    errors: &Errors,
) -> Result<Response, Problem> {
    let rules = here.db.read(rules).await?;
    let tr = &here.tr;
    let is_last = file.last().is_some_and(|last| last.id == decision.id);
    let may = is_last
        && appeal::appealing(file, Party::Author, None)
            .is_some_and(|about| Permit::<FileAppeal>::ask(&here.actor, about, here.now).is_ok());
    let body = html! {
        div.intro { h1 { (tr.t("moderation-mine-one")) } p.dek { (tr.t("moderation-mine-lead")) } }
        div.near.read.stack {
            p { (tag("mid", "scales", state_words(tr, file.case.state))) }
            (own_words(here, decision, file))
            (decided(here, file, decision, &rules))
            (appeals(here, decision, file))
            @if may {
                p { (tr.f("moderation-appeal-until", &[("until", tr.date(decision.appeal_until.timestamp(), &here.town.time_zone).into())])) }
                (appeal_form(here, &format!("/me/decisions/{}/appeal", decision.id), fields, errors))
            }
            p { (tr.t("moderation-courts")) }
            p { a href=(here.link("/me/decisions")) { (tr.t("moderation-mine-title")) } }
        }
    };
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(tr.t("moderation-mine-one"), body).unlisted().code(code).answer(here))
}

/// What the author wrote, and what was taken out of it: both are theirs to see.
fn own_words(here: &Here, decision: &Decision, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        @if let Some(thing) = &file.thing {
            section aria-labelledby="h-words" {
                h2.h4 #h-words { (tr.t("moderation-mine-words")) }
                blockquote lang=[thing.lang.filter(|l| *l != here.lang)] { (prose(&thing.text)) }
                @if !decision.removed_words.is_empty() {
                    p { (tr.t("moderation-mine-removed")) }
                    ul { @for words in decision.removed_words.lines() { li { (words) } } }
                }
                p { a href=(here.link(&thing.path)) { (tr.t("moderation-in-context")) } }
            }
        }
    }
}

fn appeals(here: &Here, decision: &Decision, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        @for appeal in file.appeals.iter().filter(|a| a.party == Party::Author && a.decision == decision.id) {
            section aria-labelledby="h-own-appeal" {
                h2.h4 #h-own-appeal { (tr.t("moderation-appeal-title")) }
                p.meta { span { (time(tr, &here.town, appeal.filed_at, When::DateTime)) } }
                (prose(&appeal.text))
                @match appeal.state {
                    AppealState::Open => p.note { (icon("clock")) " " (tr.t("moderation-appeal-waits")) },
                    AppealState::Confirmed => p.note { (icon("no")) " " (tr.t("moderation-judged-confirmed")) },
                    AppealState::Reversed => p.note.ok { (icon("ok")) " " (tr.t("moderation-judged-reversed")) },
                }
                @if let Some(reasons) = &appeal.reasons { (prose(reasons)) }
            }
        }
    }
}

pub(crate) async fn back(here: Here, Path(id): Path<String>) -> Response {
    to(&here, &format!("/me/decisions/{id}"))
}

/// POST /me/decisions/{id}/appeal
pub(crate) async fn appeal(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (decision, file) = own(&here, &id).await?;
    let mut errors = Errors::new();
    let Some(text) = appeal_text(&fields, &mut errors) else {
        return view(&here, &decision, &file, &fields, &errors).await;
    };
    let (desk, actor, now, case) = (Desk::of(&here), here.actor, here.now, decision.case);
    let against = decision.id;
    here.db
        .write(move |w| -> Result<(), Problem> {
            let file = read::file(w, &desk.site, case, None)?.ok_or(Problem::NotFound)?;
            let about = appeal::appealing(&file, Party::Author, None).ok_or(Problem::NotFound)?;
            if file.last().map(|last| last.id) != Some(against) {
                return Err(Problem::Conflict(arengo_kernel::Refusal::new("moderation-changed-meanwhile")));
            }
            let permit = Permit::<FileAppeal>::ask(&actor, about, now)?;
            appeal::file_appeal(w, &desk, permit, &file, None, &text)
        })
        .await?;
    Ok(to(&here, &format!("/me/decisions/{id}")))
}
