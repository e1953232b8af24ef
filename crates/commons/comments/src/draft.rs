//! Comments that wait for their author's e-mail confirmation; `people` keeps them.

use arengo_i18n::Tr;
use arengo_kernel::{Actor, Instant};
use arengo_store::Writer;
use arengo_web::Problem;
use arengo_web::component::Draft;
use maud::{Markup, html};

use crate::comment::Channel;
use crate::payload::{Payload, publish};
use crate::view::comment::{paragraphs, stance_tag};

/// The kind kept with drafts.
pub(crate) const KIND: &str = "comments.comment";

/// How a draft is shown and published. Under which name is said by the page around it.
pub(crate) const DRAFT: Draft = Draft { kind: KIND, preview, confirm };

fn preview(tr: &Tr, payload: &str) -> Markup {
    let Ok(payload) = Payload::from_json(payload) else {
        return html! { p { (tr.t("comments-draft-unreadable")) } };
    };
    html! {
        article.cmt {
            header {
                @if let Some(organisation) = &payload.organisation {
                    b { (organisation) }
                    span.org { (tr.t(payload.stakeholder.badge())) }
                }
                @if let Some(stance) = payload.stance { (stance_tag(tr, stance)) }
            }
            p.hint { (tr.f("comments-on-place", &[("title", payload.title.as_str().into())])) }
            @if let Some(quote) = &payload.quote {
                p.hint { (tr.f("comments-on-words", &[("words", tr.quote(quote).into())])) }
            }
            (paragraphs(tr.lang(), payload.lang, &payload.body))
        }
    }
}

/// Publishes under the account's name, whatever was typed with the draft: a mailbox has one public name. Outside
/// the phase it is refused, and the draft stays.
fn confirm(w: &mut Writer<'_>, actor: &Actor, payload: &str, now: Instant) -> Result<String, Problem> {
    let mut payload = Payload::from_json(payload)?;
    let own = match actor.person() {
        Some(person) => arengo_people::display_name(w, person)?,
        None => String::new(),
    };
    if payload.channel == Channel::Web {
        payload.name.clone_from(&own);
    }
    publish(w, actor, &own, &payload, now).map(|(_, path)| path)
}
