//! What a person wrote here, removed comments included.

use arengo_web::pieces::{When, more, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::comment::{Comment, State};
use crate::order::Cursor;
use crate::read;
use crate::review::REVIEW_SECONDS;
use crate::view::comment::hidden_words;

const PAGE: usize = 50;

/// GET /me/comments
pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    let before = Fields::parse(here.query.as_bytes()).given("before").and_then(Cursor::parse);
    let mut comments = here.db.read(move |r| read::comments_by(r, person, before, PAGE as u32 + 1)).await?;
    let has_more = comments.len() > PAGE;
    comments.truncate(PAGE);
    let next = comments.last().filter(|_| has_more).map(|c| Cursor::at(c.created_at, c.id));
    let next = next.map(|cursor| here.link(&format!("/me/comments?before={cursor}")));
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("comments-mine")) } p.dek { (tr.t("comments-mine-lead")) } }
        @if comments.is_empty() {
            div.empty { p.serif.say { (tr.n("comments-count", 0)) } p { (tr.t("comments-mine-none")) } }
        } @else {
            ul.rows.one.t role="list" { @for comment in &comments { (row(&here, comment)) } }
            (more(tr, next.as_deref()))
        }
    };
    Ok(Page::new(tr.t("comments-mine"), body).unlisted().answer(&here))
}

fn row(here: &Here, comment: &Comment) -> Markup {
    let tr = &here.tr;
    html! {
        li { div {
            h3 { a href=(here.link(&comment.path())) lang=[(comment.lang != here.lang).then_some(comment.lang)] {
                (comment.first_words())
            } }
            p.meta {
                @match &comment.state {
                    State::Visible => @if comment.redacted.is_some() {
                        (tag("mid", "hide", tr.t("comments-state-redacted")))
                        a href=(here.link("/me/decisions")) { (tr.t("comments-decisions")) }
                    },
                    State::Hidden(reason) => {
                        (tag("no", "hide", tr.t("comments-state-hidden"))) span { (hidden_words(tr, reason)) }
                        a href=(here.link("/me/decisions")) { (tr.t("comments-decisions")) }
                    },
                    State::Withdrawn => (tag("no", "hide", tr.t("comments-state-withdrawn"))),
                    State::Waiting => {
                        @let due = comment.created_at.plus_seconds(REVIEW_SECONDS);
                        (tag("mid", "clock", tr.t("comments-state-waiting")))
                        span { (tr.f("comments-waiting-until", &[("due", tr.date_time(due.timestamp(), &here.town.time_zone).into())])) }
                    },
                }
                span { (time(tr, &here.town, comment.created_at, When::Date)) }
                @if comment.responses > 0 { (tag("ok", "house", tr.t("comments-official"))) }
                @if comment.replies > 0 { span { (tr.n("comments-replies", comment.replies)) } }
            }
        } }
    }
}
