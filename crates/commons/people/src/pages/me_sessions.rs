//! One's own sessions on `/me`, and signing out.

use arengo_store::vals;
use arengo_web::pieces::{When, time};
use arengo_web::{Here, Problem};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::me::Account;
use super::{onward, signed};
use crate::oidc::label_of;
use crate::session::{self, How, Session, SessionId};
use crate::sql;

/// Ends this session.
pub(crate) async fn sign_out(here: Here) -> Result<Response, Problem> {
    if let Some(signed) = &here.signed {
        let mark = signed.session;
        here.db.write(move |w| w.execute(&sql::CLOSE_SESSION, vals![mark])).await?;
    }
    let mut response = Redirect::to(&here.link("/")).into_response();
    response.headers_mut().append(header::SET_COOKIE, session::clear_cookie(&here.site));
    Ok(response)
}

/// Ends one session of one's own.
pub(crate) async fn close_one(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let id: SessionId = id.parse().map_err(|_| Problem::NotFound)?;
    here.db.write(move |w| w.execute(&sql::CLOSE_ONE, vals![person, id])).await?;
    Ok(onward(&here, "/me?done=sessions", None))
}

/// Ends all but this one.
pub(crate) async fn close_others(here: Here) -> Result<Response, Problem> {
    let signed = signed(&here)?;
    let (person, mark) = (signed.person, signed.session);
    here.db.write(move |w| w.execute(&sql::CLOSE_OTHERS, vals![person, mark])).await?;
    Ok(onward(&here, "/me?done=sessions", None))
}

pub(super) fn view(here: &Here, account: &Account) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-sessions" {
            div.hd { h2 #h-sessions { (tr.t("people-sessions-title")) } }
            p { (tr.n("people-sessions-count", account.sessions.len() as i64)) }
            ul.rows.one.t role="list" { @for session in &account.sessions { li { (one(here, session)) } } }
            @if account.sessions.len() > 1 {
                form.mt3 method="post" action=(here.link("/me/sessions/closing")) {
                    button.btn.q { (tr.t("people-sessions-others")) }
                }
            }
            form.mt3 method="post" action=(here.link("/sign-out")) { button.btn.q { (tr.t("people-sign-out")) } }
        }
    }
}

/// How it was opened; sessions from before this was kept know only of letters.
fn how(session: &Session) -> Option<&'static str> {
    let how = session.how.or(session.by_letter.then_some(How::Letter));
    how.filter(|_| session.provider.is_empty()).map(How::message)
}

fn one(here: &Here, session: &Session) -> Markup {
    let tr = &here.tr;
    let this_one = here.signed.as_ref().is_some_and(|s| session.mark == s.session);
    let device = if session.device.is_empty() { tr.t("people-device-unknown") } else { &session.device };
    html! {
        div {
            p { b { (device) } @if this_one { " · " (tr.t("people-session-this")) } }
            p.meta {
                span { (tr.t("people-session-since")) " " (time(tr, &here.town, session.made_at, When::DateTime)) }
                span { (tr.t("people-session-seen")) " " (time(tr, &here.town, session.seen_at, When::DateTime)) }
                @if let Some(words) = how(session) { span { (tr.t(words)) } }
                @if session.strong { span { (tr.t("people-session-strong")) } }
                @if !session.provider.is_empty() {
                    span { (tr.f("people-session-provider", &[("provider", label_of(&session.provider, here.lang).into())])) }
                }
            }
            @if !this_one {
                form method="post" action=(here.link(&format!("/me/sessions/{}/closing", session.id))) {
                    button.act { (tr.t("people-session-close")) span.vh { " " (device) } }
                }
            }
        }
    }
}
