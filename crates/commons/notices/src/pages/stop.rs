//! `/stop/<key>`: stops letters with one click, from the mail program (RFC 8058) or from a page with a button,
//! without signing in. Every key is answered alike, also one of nobody.

use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use crate::setting::{self, StopKey};

/// `GET`: what would stop, and the button. Programs that look at links before their readers stop nothing.
pub(crate) async fn ask(here: Here, Path(key): Path<String>) -> Result<Response, Problem> {
    let tr = &here.tr;
    let which = StopKey::parse(&key).message();
    let body = html! {
        div.intro { h1 { (tr.t("notices-stop-title")) } p.dek { (tr.t(which)) } }
        form method="post" action=(here.link(&format!("/stop/{}", clean(&key)))) {
            // What mail programs send, too.
            input type="hidden" name="List-Unsubscribe" value="One-Click";
            p { button.btn { (tr.t("notices-stop-now")) } }
        }
        (elsewhere(&here))
    };
    Ok(Page::new(tr.t("notices-stop-title"), body).unlisted().answer(&here))
}

/// `POST`: stops. Doing it again changes nothing.
pub(crate) async fn stop(here: Here, Path(key): Path<String>) -> Result<Response, Problem> {
    let parsed = StopKey::parse(&key);
    let which = parsed.message();
    here.db.write(move |w| setting::stop(w, &parsed, false)).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("notices-stopped-title")) } p.dek { (tr.t(which)) } }
        p { (tr.t("notices-stopped")) }
        form method="post" action=(here.link(&format!("/stop/{}/undoing", clean(&key)))) {
            p { button.btn.q { (tr.t("notices-stop-undo")) } }
        }
        (elsewhere(&here))
    };
    Ok(Page::new(tr.t("notices-stopped-title"), body).unlisted().answer(&here))
}

/// `POST`: as it was before.
pub(crate) async fn undo(here: Here, Path(key): Path<String>) -> Result<Response, Problem> {
    let parsed = StopKey::parse(&key);
    let which = parsed.message();
    here.db.write(move |w| setting::stop(w, &parsed, true)).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("notices-resumed-title")) } p.dek { (tr.t(which)) } }
        (elsewhere(&here))
    };
    Ok(Page::new(tr.t("notices-resumed-title"), body).unlisted().answer(&here))
}

/// A key as it may stand in an address.
fn clean(key: &str) -> String {
    key.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).take(100).collect()
}

fn elsewhere(here: &Here) -> Markup {
    let tr = &here.tr;
    html! {
        p.hint { (tr.t("notices-settings-owed")) }
        p { a href=(here.link("/me/notices/settings")) { (tr.t("notices-settings-title")) } }
    }
}
