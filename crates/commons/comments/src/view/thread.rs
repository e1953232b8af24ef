//! A page of a thread: heading with counts, orders, comments with what stands under them, the way on.

use std::collections::HashMap;

use arengo_kernel::phase::Openness;
use arengo_kernel::refusal::Word;
use arengo_kernel::{Instant, Refusal};
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::more;
use maud::{Markup, html};

use crate::comment::{Comment, CommentId};
use crate::counts::counts_text;
use crate::order::Order;
use crate::policy::last_moment;
use crate::reaction::Reaction;
use crate::read::{Shown, Thread};
use crate::view::comment::{Around, DrawnComment, comment, response};

/// How a component's page wants its thread. `Look::of(path)` is the plain one.
pub struct Look<'a> {
    /// The page that shows the thread, below the town's base, with its own query if it has one; orders and
    /// further pages are added to it.
    pub path: &'a str,
    /// The id of the section, unique on the page.
    pub id: &'a str,
    /// The heading; the counts when absent.
    pub heading: Option<String>,
    /// The heading's level: 2 or 3.
    pub level: u8,
    /// True for a comment that was written on an earlier version whose words are gone.
    pub is_earlier: &'a dyn Fn(&Comment) -> bool,
    /// Where in the text a comment belongs (path and words), when the thread has several places.
    pub place: &'a dyn Fn(&Comment) -> Option<(String, String)>,
    /// What stands under a comment's text: its outcome.
    pub below: &'a dyn Fn(&Comment) -> Markup,
    /// What the reader thinks of the comments, when the thread was read for everyone.
    pub mine: Option<&'a HashMap<CommentId, Reaction>>,
    /// What is the same of the comments for most readers, when it was drawn for everyone (`drawn_for_everyone`).
    pub drawn: Option<&'a HashMap<CommentId, DrawnComment>>,
    /// What stands at the end of the section: the form.
    pub end: Markup,
}

impl<'a> Look<'a> {
    /// A thread with the id `thread`, a heading of level 2 that says the counts, and nothing more.
    pub fn of(path: &'a str) -> Look<'a> {
        Look {
            path,
            id: "thread",
            heading: None,
            level: 2,
            is_earlier: &|_| false,
            place: &|_| None,
            below: &|_| html! {},
            mine: None,
            drawn: None,
            end: html! {},
        }
    }
}

/// A page of a thread.
pub fn view_thread(here: &Here, thread: &Thread, openness: &Openness, look: &Look<'_>) -> Markup {
    let tr = &here.tr;
    let heading_id = format!("h-{}", look.id);
    let heading = look.heading.clone().unwrap_or_else(|| counts_text(tr, thread.tally));
    let next = thread.next.map(|cursor| {
        let order = match thread.order {
            Order::Oldest => String::new(),
            other => format!("order={}&", other.as_str()),
        };
        address(here, look, &format!("{order}after={cursor}"))
    });
    html! {
        section.thread id=(look.id) aria-labelledby=(heading_id) {
            div.row.x {
                @if look.level == 3 { h3 id=(heading_id) { (heading) } } @else { h2.h4 id=(heading_id) { (heading) } }
                @if thread.tally.visible > 1 { (orders(here, thread, look)) }
            }
            @if thread.comments.is_empty() {
                @if thread.tally.visible == 0 { (empty_words(here, openness)) }
                @else { p { (tr.t("comments-none-in-order")) } }
            }
            @for shown in &thread.comments { (with_replies(here, thread, shown, openness, look)) }
            (more(tr, next.as_deref()))
            (look.end)
        }
    }
}

/// Of every comment what most readers of a thread see the same, drawn once. `here` is a visitor's.
pub fn drawn_for_everyone(
    here: &Here,
    thread: &Thread,
    openness: &Openness,
    look: &Look<'_>,
) -> HashMap<CommentId, DrawnComment> {
    let around = Around { here, openness, look, mine: None };
    let all = thread.comments.iter().flat_map(|shown| std::iter::once(&shown.comment).chain(&shown.replies));
    all.map(|one| (one.id, DrawnComment::of(&around, one))).collect()
}

/// A link to the thread with something added to the page's query.
fn address(here: &Here, look: &Look<'_>, added: &str) -> String {
    let path = look.path.split('#').next().unwrap_or_default();
    let joint = if path.contains('?') { '&' } else { '?' };
    here.link(&format!("{path}{joint}{added}#{}", look.id))
}

fn orders(here: &Here, thread: &Thread, look: &Look<'_>) -> Markup {
    let tr = &here.tr;
    html! {
        p.hint {
            (tr.t("comments-order")) " "
            @for (n, order) in Order::ALL.into_iter().enumerate() {
                @if n > 0 { ", " }
                @if order == thread.order { b { (tr.t(order.message())) } }
                @else { a href=(address(here, look, &format!("order={}", order.as_str()))) rel="nofollow" { (tr.t(order.message())) } }
            }
        }
    }
}

fn with_replies(here: &Here, thread: &Thread, shown: &Shown, openness: &Openness, look: &Look<'_>) -> Markup {
    let mine = look.mine.unwrap_or(&thread.reactions);
    let around = |id| Around { here, openness, look, mine: mine.get(&id).copied() };
    let hidden = shown.more_replies();
    let inside = html! {
        @for answer in &shown.responses { (response(here, answer)) }
        @if !shown.replies.is_empty() {
            div.stack { @for reply in &shown.replies { (comment(&around(reply.id), reply, &html! {})) } }
        }
        @if hidden > 0 {
            p { a href=(here.link(&shown.comment.path())) { (here.tr.n("comments-more-replies", hidden)) } }
        }
    };
    comment(&around(shown.comment.id), &shown.comment, &inside)
}

/// What stands where nobody has written yet: the number, one sentence, one thing to do. `form` is the fragment
/// of the form on the page.
pub fn view_empty(here: &Here, openness: &Openness, form: &str) -> Markup {
    let tr = &here.tr;
    html! {
        div.empty {
            p.serif.say { (tr.n("comments-count", 0)) }
            (empty_words(here, openness))
            @if matches!(openness, Openness::Open(_)) {
                p { a.btn.q href=(format!("#{form}")) { (icon("pen")) (tr.t("comments-write-first")) } }
            }
        }
    }
}

fn empty_words(here: &Here, openness: &Openness) -> Markup {
    html! {
        p { @match openness {
            Openness::Open(_) => (here.tr.t("comments-empty-open")),
            _ => { (here.tr.t("comments-empty")) " " (openness_words(here, openness)) }
        } }
    }
}

/// When comments open, or that they have closed; empty while they are open and without a phase.
pub(crate) fn openness_words(here: &Here, openness: &Openness) -> String {
    let told =
        |id, at: Instant| here.tr.refusal(&Refusal::new(id).with("at", Word::At(at)), &here.town.time_zone);
    match openness {
        Openness::Before(opens) => told("comments-opens", *opens),
        Openness::After(closed) => told("comments-has-closed", last_moment(*closed)),
        Openness::Open(_) | Openness::Never => String::new(),
    }
}
