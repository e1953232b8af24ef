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
use crate::policy::{SeeAddresses, SeeLetters, SendAgain};
use crate::{send, sql};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    Permit::<SeeLetters>::ask(&here.actor, (), here.now)?;
    let town = here.town.id;
    let mut letters = here.db.read(move |r| letter::undelivered(r, town)).await?;
    let whole = Permit::<SeeAddresses>::ask(&here.actor, (), here.now).is_ok();
    if !whole {
        letters.iter_mut().for_each(mask);
    }
    let mut page = Page::new(here.tr.t("mail-staff-title"), view(&here, &letters, whole)).unlisted();
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

/// Takes the address away, also where the server's answer repeats it.
fn mask(kept: &mut Kept) {
    let masked = masked(&kept.letter.to);
    if let Some(failure) = &mut kept.failure {
        *failure = without_addresses(failure);
    }
    kept.letter.to = masked;
}

/// "a…@posta.example": enough to see that a whole mail server takes nothing.
fn masked(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((name, host)) => format!("{}…@{host}", name.chars().next().unwrap_or_default()),
        None => "…".to_owned(),
    }
}

/// A server's answer with every word that holds an address masked; servers write addresses in their own ways.
fn without_addresses(answer: &str) -> String {
    let word = |word: &str| if word.contains('@') { "…".to_owned() } else { word.to_owned() };
    answer.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn view(here: &Here, letters: &[Kept], whole: bool) -> Markup {
    let tr = &here.tr;
    html! {
        div.intro { h1 { (tr.t("mail-staff-title")) } p.dek { (tr.t("mail-staff-lead")) } }
        @if !whole { p.hint { (tr.t("mail-staff-masked")) } }
        @if letters.is_empty() { p.empty { (tr.t("mail-staff-none")) } }
        @else { ul.rows.one.t role="list" { @for kept in letters { li { (one(here, kept, whole)) } } } }
    }
}

fn one(here: &Here, kept: &Kept, whole: bool) -> Markup {
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
                span { (tr.t("mail-written")) " " (time(tr, &here.town, kept.queued_at, When::DateTime)) }
                span { (tr.t("mail-given-up")) " " (time(tr, &here.town, kept.changed_at, When::DateTime)) }
                span { (tr.n("mail-tries", kept.attempts)) }
            }
            @if let Some(failure) = &kept.failure { p.hint { code lang="en" { (failure) } } }
        }
        @if whole {
            form.go method="post" action=(here.link(&format!("/staff/mail/{}/resending", kept.id))) {
                button.btn.q { (icon("mail")) (tr.t("mail-send-again")) span.vh { " " (kept.letter.to) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_masked_also_in_what_the_server_said() {
        assert_eq!(masked("giulia@posta.example"), "g…@posta.example");
        assert_eq!(masked(""), "…");
        let said = "550 5.1.1 <giulia@posta.example>: no such user giulia@posta.example";
        assert_eq!(without_addresses(said), "550 5.1.1 … no such user …");
    }
}
