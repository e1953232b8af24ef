//! Over a text: in which language it stands, how far that can be relied on, in which others it can be read.

use arengo_kernel::Lang;
use arengo_web::Here;
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::pages::help::Help;
use crate::part::Section;
use crate::text::Text;
use crate::translation::{Origin, Status};

/// The mark of a translation as a sentence: who made it, when, and whether the original decides.
pub(crate) fn mark(here: &Here, origin: &Origin) -> String {
    let tr = &here.tr;
    let day = tr.date(origin.dated.timestamp(), &here.town.time_zone);
    let (id, by) = match origin.status {
        Status::Official => ("consultations-translation-official", &origin.translator),
        Status::Unofficial => ("consultations-translation-unofficial", &origin.translator),
        Status::Machine => ("consultations-translation-machine", &origin.tool),
    };
    tr.f(id, &[("by", by.as_str().into()), ("day", day.into())])
}

/// The choice of languages and the mark of the one shown. `path` is the page below the town's base, `version` what
/// of its query stays: "version=1".
pub(crate) fn over_the_text(
    here: &Here,
    text: &Text,
    help: &Help,
    path: &str,
    version: Option<i64>,
) -> Markup {
    let tr = &here.tr;
    let address = |lang: Lang| {
        let wanted = (lang != here.lang).then(|| format!("in={lang}"));
        let version = version.map(|v| format!("version={v}"));
        let query: Vec<String> = [version, wanted].into_iter().flatten().collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        here.link(&format!("{path}{query}"))
    };
    let there = &help.languages.there;
    let shown = help.shown().map(|s| s.lang());
    let langs = std::iter::once(text.lang).chain(there.iter().map(|t| t.lang));
    html! {
        @if !there.is_empty() {
            nav.row.mt5 aria-label=(tr.t("consultations-translation-languages")) {
                span.hint { (tr.t("consultations-translation-languages")) }
                p.chips.mt0 { @for lang in langs {
                    a href=(address(lang)) lang=(lang) aria-current=[(lang == shown.unwrap_or(text.lang)).then_some("true")] { (lang.own_name()) }
                } }
            }
        }
        @match help.shown() {
            Some(shown) => {
                @let origin = &shown.translation.origin;
                p.note.mt5.warn[origin.status == Status::Machine] {
                    (icon("globe")) " "
                    @if shown.translation.published_at.is_none() { b { (tr.t("consultations-in-preparation")) ". " } }
                    (mark(here, origin)) " "
                    a href=(address(text.lang)) { (tr.f("consultations-translation-original", &[("language", text.lang.own_name().into())])) }
                }
            },
            None => @if here.lang != text.lang && !there.iter().any(|t| t.lang == here.lang) {
                p.note.mt5 { (icon("globe")) " " (in_original(here, "consultations-translation-none", text)) }
            },
        }
    }
}

/// A sentence that names the original's language.
pub(crate) fn in_original(here: &Here, id: &'static str, text: &Text) -> String {
    here.tr.f(id, &[("language", text.lang.own_name().into())])
}

/// Over a section that a translation of the text leaves out.
pub(crate) fn over_the_section(here: &Here, text: &Text, help: &Help, section: &Section) -> Markup {
    html! {
        @if help.leaves_out(section) {
            p.note.mt5 { (icon("globe")) " " (in_original(here, "consultations-translation-section-none", text)) }
        }
    }
}
