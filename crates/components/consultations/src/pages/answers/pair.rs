//! One comment beside what became of it.

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
use crate::answers::read;

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

/// A row of the page: left what was written, right what became of it.
pub(crate) fn pair(here: &Here, process: &Slug, one: &Contribution, heading: Option<&str>) -> Markup {
    let tr = &here.tr;
    let which = tr.f("consultations-answer-of", &[("name", one.speaker().into())]);
    html! {
        li.pair id=(format!("e-{}", one.id)) tabindex="-1" {
            div {
                (voice(here, one, heading))
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
pub(crate) fn voice(here: &Here, one: &Contribution, heading: Option<&str>) -> Markup {
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
                a href=(here.link(&arengo_comments::path_of(one.id))) { (place(tr, one, heading)) }
            }
        }
    }
}

/// "on «unica o diffusa», 3.02".
fn place(tr: &Tr, one: &Contribution, heading: Option<&str>) -> String {
    let section = one.section().map(|slug| heading.unwrap_or(slug).to_owned());
    let mut words: Vec<String> = Vec::new();
    if let Some(quote) = &one.quote {
        words.push(tr.quote(&crate::answers::contribution::excerpt(quote, 80)));
    } else if let Some(label) = label(&one.anchor) {
        words.push(format!("§{label}"));
    }
    words.push(section.unwrap_or_else(|| tr.t("consultations-text-as-a-whole").to_owned()));
    tr.f("consultations-on", &[("place", words.join(", ").into())])
}

/// The number of a paragraph as it was when it got its address: `p3-1` is "3.1". Headings and questions have none.
fn label(anchor: &str) -> Option<String> {
    let digits = anchor.strip_prefix('p')?;
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    is_number.then(|| digits.replace('-', "."))
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

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_paragraph_s_number_is_read_from_its_address() {
        assert_eq!(label("p3-1").as_deref(), Some("3.1"));
        assert_eq!(label("p12").as_deref(), Some("12"));
        assert_eq!(label("q-problem"), None);
        assert_eq!(label("plan"), None);
        assert_eq!(label(""), None);
    }
}
