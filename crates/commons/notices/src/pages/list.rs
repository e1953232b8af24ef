//! The page of a person's notices and of what they follow.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Instant, Permit};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::component::Found;
use arengo_web::pieces::{When, more, time};
use arengo_web::{Here, Page, Problem, Site};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::follow::{followed_by, public_thing};
use crate::notice::{Before, Kept, NoticeId, notices_of};
use crate::policy::ReadNotices;
use crate::sql;

/// Everything the page shows.
struct Seen {
    notices: Vec<Kept>,
    next: Option<Before>,
    /// What the person follows; nothing when it is not public any more. On the first page only.
    followed: Vec<(Subject, Option<Found>)>,
}

fn read(
    r: &mut Reader<'_>,
    site: &Site,
    person: PersonId,
    before: Option<Before>,
) -> Result<Seen, StoreError> {
    let (notices, next) = notices_of(r, person, before)?;
    let mut followed = Vec::new();
    if before.is_none() {
        for (subject, _) in followed_by(r, person)? {
            let found = public_thing(r, site, &subject)?;
            followed.push((subject, found));
        }
    }
    Ok(Seen { notices, next, followed })
}

pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    Permit::<ReadNotices>::ask(&here.actor, (), here.now)?;
    let before = cursor(&here.query);
    let site = here.site.clone();
    let seen = here.db.read(move |r| read(r, &site, person, before)).await?;
    let (tr, notices) = (&here.tr, &seen.notices);
    let next = seen.next.map(|(at, id)| here.link(&format!("/me/notices?before={}.{id}", at.as_micros())));
    let unread = notices.iter().any(|n| !n.is_read);
    let body = html! {
        div.intro {
            h1 { (tr.t("notices-title")) } p.dek { (tr.t("notices-lead")) }
            p { a href=(here.link("/me/notices/settings")) { (tr.t("notices-settings-title")) } }
        }
        @if unread {
            form method="post" action=(here.link("/me/notices/reading")) {
                p { button.btn.q { (tr.t("notices-mark-read")) } }
            }
        }
        @if notices.is_empty() {
            div.empty { p.serif.say { (tr.t("notices-none")) } p { (tr.t("notices-none-why")) } }
        } @else {
            ul.rows.one.t role="list" { @for notice in notices { (row(&here, notice)) } }
            (more(tr, next.as_deref()))
        }
        @if before.is_none() { (followed(&here, &seen.followed)) }
    };
    Ok(Page::new(tr.t("notices-title"), body).unlisted().answer(&here))
}

fn row(here: &Here, notice: &Kept) -> Markup {
    let tr = &here.tr;
    html! {
        li { div {
            h2.h3 { a href=(here.link(&notice.path)) { (notice.sentence(tr)) } }
            p.meta {
                @if !notice.is_read { (arengo_web::pieces::tag("go", "bell", tr.t("notices-new"))) }
                span { (time(tr, &here.town, notice.at, When::DateTime)) }
            }
        } }
    }
}

fn followed(here: &Here, all: &[(Subject, Option<Found>)]) -> Markup {
    let tr = &here.tr;
    html! {
        section #followed tabindex="-1" aria-labelledby="h-followed" {
            div.hd { h2 #h-followed { (tr.n("notices-followed-count", all.len() as i64)) } }
            @if all.is_empty() { p { (tr.t("notices-followed-none")) } } @else {
                ul.rows.one.t role="list" { @for (subject, found) in all { li { (thing(here, subject, found.as_ref())) } } }
            }
        }
    }
}

/// A thing one follows, with the way to stop.
fn thing(here: &Here, subject: &Subject, found: Option<&Found>) -> Markup {
    let tr = &here.tr;
    let name = found.map_or(tr.t("notices-followed-gone"), |found| found.words.as_str());
    html! {
        div { @match found {
            Some(found) => h3 { a href=(here.link(&found.path)) lang=[found.lang.filter(|l| *l != here.lang)] { (name) } },
            None => p { (name) },
        } }
        form.go method="post" action=(here.link("/follow")) {
            input type="hidden" name="about" value=(subject);
            input type="hidden" name="back" value="list";
            button.btn.q name="act" value="stop" { (tr.t("notices-stop-following")) span.vh { " " (name) } }
        }
    }
}

pub(crate) async fn mark_read(here: Here) -> Result<Response, Problem> {
    let permit = Permit::<ReadNotices>::ask(&here.actor, (), here.now)?;
    let (actor, at) = (*permit.actor(), permit.at());
    here.db.write(move |w| set_read(w, &actor, at)).await?;
    Ok(Redirect::to(&here.link("/me/notices")).into_response())
}

fn set_read(w: &mut Writer<'_>, actor: &Actor, at: Instant) -> Result<(), StoreError> {
    if let Some(person) = actor.person() {
        w.execute(&sql::MARK_READ, vals![person, at])?;
    }
    Ok(())
}

fn cursor(query: &str) -> Option<(Instant, NoticeId)> {
    let (_, text) = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "before")?;
    let (at, id) = text.split_once('.')?;
    Some((Instant::from_micros(at.parse().ok()?), id.parse().ok()?))
}
