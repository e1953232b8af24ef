//! Every version of a comment that was changed; public as the comment itself.

use arengo_kernel::{Instant, Lang};
use arengo_store::vals;
use arengo_web::pieces::{When, time};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::{crumbs, id_of, load, thread_path};
use crate::stance::Stance;
use crate::view::comment::{paragraphs, stance_tag};
use crate::{rows, sql};

struct Version {
    lang: Lang,
    stance: Option<Stance>,
    body: String,
    written_at: Instant,
}

/// GET /c/{id}/history. Of a removed comment there is none.
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let now = here.now;
    let (existing, place, earlier) = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let (existing, place) = load(r, id, now)?;
            if !existing.comment.is_visible() {
                return Err(Problem::NotFound);
            }
            let mut earlier = Vec::new();
            for row in r.rows(&sql::REVISIONS, vals![id])? {
                earlier.push(Version {
                    lang: row.get(1)?,
                    stance: rows::stance(&row, 2)?,
                    body: row.get(3)?,
                    written_at: row.get(4)?,
                });
            }
            Ok((existing, place, earlier))
        })
        .await?;
    let tr = &here.tr;
    let comment = &existing.comment;
    let current = Version {
        lang: comment.lang,
        stance: comment.stance,
        body: comment.body.clone(),
        written_at: comment.edited_at.unwrap_or(comment.created_at),
    };
    let title = tr.f("comments-history-title", &[("name", comment.speaker.shown().into())]);
    let body = html! {
        (crumbs(&here, &place))
        div.intro {
            h1 { (title) }
            p.dek { (tr.n("comments-versions", earlier.len() as i64 + 1)) }
            p { a href=(here.link(&format!("{}#c-{id}", thread_path(comment)))) { (tr.t("comments-back-to-comment")) } }
        }
        (version(&here, tr.t("comments-version-now"), &current))
        @for old in earlier.iter().rev() { (version(&here, tr.t("comments-version-before"), old)) }
    };
    Ok(Page::new(title, body).unlisted().answer(&here))
}

fn version(here: &Here, name: &str, version: &Version) -> Markup {
    html! {
        section.read {
            h2.h4 { (name) ", " (time(&here.tr, &here.town, version.written_at, When::DateTime)) }
            @if let Some(stance) = version.stance { p { (stance_tag(&here.tr, stance)) } }
            (paragraphs(here.lang, version.lang, &version.body))
        }
    }
}
