//! The place of comments on a person's account page.

use arengo_kernel::actor::PersonId;
use arengo_people::Panel;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::{Markup, html};

use crate::read;

/// What a person wrote last, with the way to all of it; hand in with `arengo_people::set_panels`.
pub const PANEL: Panel = Panel { order: 20, read: draw };

fn draw(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Markup, StoreError> {
    let latest = read::comments_by(r, person, None, 3)?;
    let tr = &here.tr;
    Ok(html! {
        @if !latest.is_empty() {
            section {
                div.hd { h2 { (tr.t("comments-mine")) } a href=(here.link("/me/comments")) { (tr.t("comments-mine-all")) } }
                ul.rows.one.t role="list" { @for comment in &latest {
                    li { div { h3 { a href=(here.link(&comment.path())) lang=[(comment.lang != here.lang).then_some(comment.lang)] {
                        (comment.first_words())
                    } } } }
                } }
            }
        }
    })
}
