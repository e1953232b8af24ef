//! One's own drafts on `/me`: what waits, with the way to publish or remove it.

use arengo_store::vals;
use arengo_web::icons::icon;
use arengo_web::{Here, Problem};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::me::Account;
use super::{confirm, device_of, onward, signed, waiting};
use crate::draft::DraftId;
use crate::email::Email;
use crate::publish::{self, Proof, component_of};
use crate::{person, sql};

/// Publishes a draft of one's own mailbox.
pub(crate) async fn publish(
    here: Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let id: DraftId = id.parse().map_err(|_| Problem::NotFound)?;
    let email = own_mailbox(&here).await?;
    let end = publish::publish(&here, &device_of(&headers), Proof::Owner(id, email)).await?;
    confirm::ended(&here, end)
}

/// Removes it.
pub(crate) async fn remove(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: DraftId = id.parse().map_err(|_| Problem::NotFound)?;
    let (email, town) = (own_mailbox(&here).await?, here.town.id);
    here.db
        .write(move |w| {
            if w.execute(&sql::DROP_DRAFT, vals![id, email.key(), town])? == 0 {
                return Err(Problem::NotFound);
            }
            w.execute(&sql::DROP_LINKS, vals![id])?;
            Ok(())
        })
        .await?;
    Ok(onward(&here, "/me?done=draft", None))
}

async fn own_mailbox(here: &Here) -> Result<Email, Problem> {
    let person = signed(here)?.person;
    Ok(here.db.read(move |r| person::mailbox_of(r, person)).await?)
}

pub(super) fn view(here: &Here, account: &Account) -> Result<Markup, Problem> {
    let tr = &here.tr;
    let mut items = Vec::new();
    for draft in &account.drafts {
        let preview = (component_of(&here.site, &draft.kind)?.preview)(tr, &draft.payload);
        let base = here.link(&format!("/me/drafts/{}", draft.id));
        items.push(html! {
            div {
                div.panel lang=[(draft.lang != here.lang).then_some(draft.lang)] { (preview) }
                p.hint { (waiting::kept_until(here, draft)) }
                div.row {
                    form method="post" action=(format!("{base}/publication")) {
                        button.btn { (icon("ok")) (tr.t("people-confirm-publish")) }
                    }
                    form method="post" action=(format!("{base}/removal")) {
                        button.btn.q { (icon("trash")) (tr.t("people-draft-remove")) }
                    }
                }
            }
        });
    }
    Ok(html! {
        @if !items.is_empty() {
            section #drafts aria-labelledby="h-drafts" {
                div.hd { h2 #h-drafts { (tr.t("people-drafts-title")) } }
                p { (tr.t("people-drafts-lead")) }
                ul.rows.one.t role="list" { @for item in &items { li { (item) } } }
            }
        }
    })
}
