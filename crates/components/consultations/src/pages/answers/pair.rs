//! One comment beside what became of it.

use std::borrow::Cow;
use std::collections::HashMap;

use arengo_comments::{Channel, CommentId, Thread};
use arengo_i18n::Tr;
use arengo_kernel::town::Slug;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, report_link, tag, time};
use maud::{Markup, html};

use crate::answers::contribution::Contribution;
use crate::answers::disposition::Disposition;
use crate::answers::outcome::Outcome;
use crate::answers::place::{answer_path, answers_path, change_path};
use crate::answers::read::{self, Labels};

/// An outcome as icon and word.
pub(crate) fn outcome_word(tr: &Tr, outcome: Outcome) -> Markup {
    let (picture, class, _) = outcome.look();
    tag(class, picture, tr.t(outcome.message()))
}

/// The public outcomes of the comments of a thread, for `outcome_tag`. One statement for 64 comments.
pub(crate) fn outcome_tags(
    r: &mut Reader<'_>,
    thread: &Thread,
) -> Result<HashMap<CommentId, Outcome>, StoreError> {
    let ids: Vec<CommentId> = thread
        .comments
        .iter()
        .flat_map(|s| std::iter::once(&s.comment).chain(&s.replies))
        .filter(|c| c.is_visible())
        .map(|c| c.id)
        .collect();
    read::outcomes(r, &ids)
}

/// What stands under a comment in its thread: its outcome, leading to the reason. Nothing while there is none.
pub(crate) fn outcome_tag(
    here: &Here,
    process: &Slug,
    outcomes: &HashMap<CommentId, Outcome>,
    comment: CommentId,
) -> Markup {
    html! {
        @if let Some(outcome) = outcomes.get(&comment) {
            p.row {
                (outcome_word(&here.tr, *outcome))
                a href=(here.link(&answer_path(process, comment))) { (here.tr.t("consultations-answer-why")) }
            }
        }
    }
}

/// What is known of the places comments are about.
#[derive(Default)]
pub(crate) struct Place<'a> {
    /// Headings of sections by slug.
    pub headings: Cow<'a, HashMap<String, String>>,
    /// Numbers of paragraphs.
    pub labels: Cow<'a, Labels>,
    /// The page is about one section and says which.
    pub is_known: bool,
}

impl Place<'_> {
    fn label(&self, one: &Contribution) -> Option<&str> {
        let key = (one.section()?.to_owned(), one.anchor.clone());
        self.labels.get(&key).map(String::as_str).filter(|label| !label.is_empty())
    }
}

/// A row of the page: left what was written, right what became of it.
pub(crate) fn pair(here: &Here, process: &Slug, one: &Contribution, place: &Place<'_>) -> Markup {
    let tr = &here.tr;
    let which = tr.f("consultations-answer-of", &[("name", one.speaker().into())]);
    html! {
        li.pair id=(format!("e-{}", one.id)) tabindex="-1" {
            div {
                (voice(here, one, place))
                blockquote lang=[(one.lang != here.lang).then_some(one.lang)] { (arengo_web::pieces::prose(&one.body)) }
            }
            div {
                @match one.public_answer() {
                    Some(answer) => { (shown_answer(here, process, answer)) }
                    None => { (tag("", "clock", tr.t("consultations-answer-waiting"))) }
                }
                p.acts {
                    a.act href=(here.link(&arengo_comments::path_of(one.id))) {
                        (icon("say")) (tr.t("consultations-answer-thread")) span.vh { " " (which) }
                    }
                    (report_link(here, &arengo_comments::subject_of(one.id), &which))
                }
            }
        }
    }
}

/// Who speaks, for whom, and on which words.
pub(crate) fn voice(here: &Here, one: &Contribution, place: &Place<'_>) -> Markup {
    let tr = &here.tr;
    html! {
        p.meta {
            b { (one.speaker()) }
            @if one.organisation.is_some() {
                span.org { (tr.t(one.stakeholder.badge())) }
            } @else {
                span { (tr.t(one.stakeholder.badge())) }
            }
            @if one.channel != Channel::Web {
                span { (tr.t(if one.channel == Channel::Meeting { "consultations-from-minutes" } else { "consultations-from-help-point" })) }
            }
            @if one.parent.is_some() { span { (tr.t("consultations-a-reply")) } }
            span {
                a href=(here.link(&arengo_comments::path_of(one.id))) { (place_words(tr, one, place)) }
            }
        }
    }
}

/// "on «unica o diffusa», 3.02".
fn place_words(tr: &Tr, one: &Contribution, place: &Place<'_>) -> String {
    let mut words: Vec<String> = Vec::new();
    if let Some(quote) = &one.quote {
        words.push(tr.quote(&crate::answers::contribution::excerpt(quote, 80)));
    } else if let Some(label) = place.label(one) {
        words.push(format!("§{label}"));
    }
    match one.section() {
        None => words.push(tr.t("consultations-text-as-a-whole").to_owned()),
        Some(slug) if !place.is_known || words.is_empty() => {
            words.push(place.headings.get(slug).map_or(slug, String::as_str).to_owned());
        }
        Some(_) => {}
    }
    tr.f("consultations-on", &[("place", words.join(", ").into())])
}

/// Outcome, reason, changed words, who decided and when.
pub(crate) fn shown_answer(here: &Here, process: &Slug, answer: &Disposition) -> Markup {
    let tr = &here.tr;
    let said = &answer.answer;
    html! {
        p { (outcome_word(tr, said.outcome)) }
        div lang=[(said.lang != here.lang).then_some(said.lang)] { (arengo_web::pieces::prose(said.reason.as_str())) }
        @if let Some(change) = &said.change {
            p { a href=(here.link(&change_path(process, change))) {
                (tr.f("consultations-changed-words", &[("name", change.name(tr).into())]))
            } }
        }
        p.hint {
            @if !answer.decided_name.is_empty() { (answer.decided_name) ", " }
            @if !answer.office.is_empty() { (answer.office) ", " }
            (time(tr, &here.town, answer.decided_at, When::Date))
            @if answer.published_at.is_some_and(|at| at < answer.decided_at) {
                ", " a href=(here.link(&format!("{}/{}/history", answers_path(process), answer.comment))) {
                    (tr.t("consultations-answer-was-changed"))
                }
            }
        }
    }
}
