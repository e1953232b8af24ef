//! `/staff/mail`: letters of the town that did not arrive, or may not have.

use arengo_kernel::Permit;
use arengo_store::{outbox, vals};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::letter::{self, Kept, LetterId, State};
use crate::policy::{SeeLetters, SendAgain};
use crate::{send, sql};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    Permit::<SeeLetters>::ask(&here.actor, (), here.now)?;
    let town = here.town.id;
    let letters = here.db.read(move |r| letter::undelivered(r, town)).await?;
    let mut page = Page::new(here.tr.t("mail-staff-title"), view(&here, &letters)).unlisted();
    page.nav = Some("/staff/mail".to_owned());
    Ok(page.answer(&here))
}

pub(crate) async fn send_again(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: LetterId = id.parse().map_err(|_| Problem::NotFound)?;
    let permit = Permit::<SendAgain>::ask(&here.actor, id, here.now)?;
    let (id, now, town) = (*permit.about(), permit.at(), here.town.id);
    here.db
        .write(move |w| {
            if w.execute(&sql::AGAIN, vals![id, town, now])? == 0 {
                return Err(Problem::NotFound);
            }
            // Without a key: an earlier piece of work on this letter may not have ended yet.
            Ok(outbox::put(w, send::JOB, id.to_string(), now, None)?)
        })
        .await?;
    Ok(Redirect::to(&here.link("/staff/mail")).into_response())
}

fn view(here: &Here, letters: &[Kept]) -> Markup {
    let tr = &here.tr;
    html! {
        div.intro { h1 { (tr.t("mail-staff-title")) } p.dek { (tr.t("mail-staff-lead")) } }
        @if letters.is_empty() { p.empty { (tr.t("mail-staff-none")) } }
        @else { ul.rows.one.t role="list" { @for kept in letters { li { (one(here, kept)) } } } }
    }
}

fn one(here: &Here, kept: &Kept) -> Markup {
    let tr = &here.tr;
    let state = match kept.state {
        State::Doubtful => tag("mid", "half", tr.t("mail-state-doubtful")),
        _ => tag("no", "no", tr.t("mail-state-failed")),
    };
    html! {
        div {
            p { (state) }
            h3 lang=(kept.letter.lang) { (kept.letter.subject) }
            p.meta {
                span { (tr.t("mail-to")) " " (kept.letter.to) }
                span { (time(tr, &here.town, kept.queued_at, When::DateTime)) }
                span { (tr.n("mail-tries", kept.attempts)) }
            }
            @if let Some(failure) = &kept.failure { p.hint { code lang="en" { (failure) } } }
        }
        form.go method="post" action=(here.link(&format!("/staff/mail/{}/resending", kept.id))) {
            button.btn.q { (icon("mail")) (tr.t("mail-send-again")) span.vh { " " (kept.letter.to) } }
        }
    }
}
