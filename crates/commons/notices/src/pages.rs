//! The page of a person's notices.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Permit, Refusal, Verb};
use arengo_store::{StoreError, Writer, vals};
use arengo_web::pieces::{When, more, time};
use arengo_web::{Here, Page, Problem, Site};
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use crate::notice::{Kept, NoticeId, notices_of};
use crate::sql;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/me/notices", get(list)).route("/me/notices/reading", post(mark_read))
}

/// Read one's own notices.
pub(crate) enum ReadNotices {}

impl Verb for ReadNotices {
    type About = ();
    const NAME: &'static str = "notices.read";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        actor.person().map(drop).ok_or_else(|| Refusal::new("notices-sign-in"))
    }
}

pub(crate) fn policy() -> Vec<PolicyLine> {
    table::<ReadNotices>([("one's own", ())], Instant::from_micros(0))
}

async fn list(here: Here) -> Result<Response, Problem> {
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    Permit::<ReadNotices>::ask(&here.actor, (), here.now)?;
    let before = cursor(&here.query);
    let (notices, next) = here.db.read(move |r| notices_of(r, person, before)).await?;
    let tr = &here.tr;
    let next = next.map(|(at, id)| here.link(&format!("/me/notices?before={}.{id}", at.as_micros())));
    let unread = notices.iter().any(|n| !n.is_read);
    let body = html! {
        div.intro { h1 { (tr.t("notices-title")) } p.dek { (tr.t("notices-lead")) } }
        @if unread {
            form method="post" action=(here.link("/me/notices/reading")) {
                p { button.btn.q { (tr.t("notices-mark-read")) } }
            }
        }
        @if notices.is_empty() {
            div.empty { p.serif.say { (tr.t("notices-none")) } p { (tr.t("notices-none-why")) } }
        } @else {
            ul.rows.one.t role="list" { @for notice in &notices { (row(&here, notice)) } }
            (more(tr, next.as_deref()))
        }
    };
    Ok(Page::new(tr.t("notices-title"), body).unlisted().answer(&here))
}

fn row(here: &Here, notice: &Kept) -> Markup {
    let tr = &here.tr;
    let args = [("title", notice.title.as_str().into()), ("by", notice.by.as_str().into())];
    html! {
        li { div {
            h3 { a href=(here.link(&notice.path)) { (tr.f(notice.kind.message(), &args)) } }
            p.meta {
                @if !notice.is_read { (arengo_web::pieces::tag("go", "bell", tr.t("notices-new"))) }
                span { (time(tr, &here.town, notice.at, When::DateTime)) }
            }
        } }
    }
}

async fn mark_read(here: Here) -> Result<Response, Problem> {
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
