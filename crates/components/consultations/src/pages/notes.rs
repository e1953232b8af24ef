//! What a text leaves open: one sentence over a section, a list over the whole (S4.21).

use arengo_web::Here;
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::load::Incomplete;
use crate::text::Text;

/// What a text leaves open, in the template's own words (S4.21).
pub(crate) fn missing_note(here: &Here, text: &Text, own: &[Incomplete]) -> Markup {
    let tr = &here.tr;
    let questions: Vec<String> =
        own.iter().flat_map(|i| &i.missing).map(|m| tr.quote(&m.heading(text.template, text.lang))).collect();
    let list: Vec<&str> = questions.iter().map(String::as_str).collect();
    html! {
        @if !list.is_empty() {
            p.note.warn.mt5 {
                (icon("late")) " " b { (tr.n("consultations-missing", list.len() as i64)) } " "
                (tr.f("consultations-missing-which", &[("questions", tr.list(&list).into())]))
            }
        }
    }
}

/// The same for the whole text: one line for each incomplete section.
pub(crate) fn incomplete_note(
    here: &Here,
    text: &Text,
    incomplete: &[Incomplete],
    address: impl Fn(&str) -> String,
) -> Markup {
    let tr = &here.tr;
    html! {
        @if !incomplete.is_empty() {
            div.note.warn.mt5 {
                p { (icon("late")) " " b { (tr.n("consultations-incomplete-sections", incomplete.len() as i64)) } }
                ul { @for section in incomplete.iter().take(20) {
                    li {
                        a href=(address(&section.slug)) { (section.number.as_deref().unwrap_or(&section.title)) } ": "
                        @for (n, m) in section.missing.iter().enumerate() {
                            @if n > 0 { ", " }
                            (tr.quote(&m.heading(text.template, text.lang)))
                        }
                    }
                } }
            }
        }
    }
}
