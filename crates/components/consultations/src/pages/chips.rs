//! The small line over a text: until when it is commented, which versions there are.

use arengo_kernel::Instant;
use arengo_kernel::phase::Openness;
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::tag;
use maud::{Markup, html};

use crate::pages::room::Room;
use crate::place::{compare_path, section_path, text_path};
use crate::text::Text;
use crate::version::Version;
use crate::words::version_name;

/// When comments are taken, as a tag with an icon.
pub(crate) fn phase_tag(here: &Here, openness: &Openness) -> Markup {
    let (tr, zone) = (&here.tr, &here.town.time_zone);
    let words = |id: &'static str, at: Instant| {
        let stamp = at.timestamp();
        let near = (at.seconds_since(here.now)).abs() < 14 * 86_400;
        let day = if near { tr.day_month_weekday(stamp, zone) } else { tr.date_weekday(stamp, zone) };
        tr.f(id, &[("day", day.into()), ("time", tr.time(stamp, zone).into())])
    };
    match openness {
        Openness::Never => html! {},
        Openness::Before(opens) => tag("mid", "clock", &words("consultations-opens", *opens)),
        Openness::Open(closes) => {
            // A phase until 23:59 closes with that minute's end.
            let until = words("consultations-open-until", closes.plus_seconds(-60));
            let left = tr.time_left(here.now.timestamp(), closes.timestamp());
            tag("mid", "clock", &format!("{until}, {}", tr.n(left.unit.phrase(), left.number)))
        }
        Openness::After(closed) => {
            tag("no", "clock", &words("consultations-closed-since", closed.plus_seconds(-60)))
        }
    }
}

/// The versions of a text as links, with the comparison of the shown one and the one before it. `slug` keeps the
/// reader on the same section.
pub(crate) fn versions(here: &Here, room: &Room, text: &Text, shown: &Version, slug: Option<&str>) -> Markup {
    let tr = &here.tr;
    let page = slug.map_or_else(|| text_path(&room.process.slug), |s| section_path(&room.process.slug, s));
    let current = text.current().map(|v| v.number);
    let address = |version: &Version| {
        let query = if Some(version.number) == current {
            String::new()
        } else {
            format!("?version={}", version.number)
        };
        here.link(&format!("{page}{query}"))
    };
    html! {
        nav.row.mt5 aria-label=(tr.t("consultations-versions")) {
            span.hint { (tr.t("consultations-version")) }
            p.chips.mt0 {
                @for version in &text.versions {
                    a href=(address(version)) aria-current=[(version.number == shown.number).then_some("true")] {
                        (version_name(tr, &here.town, version))
                    }
                }
                @if let Some((from, to)) = compared(text, shown) {
                    a href=(here.link(&compare_path(&room.process.slug, from, to))) { (tr.t("consultations-compare")) }
                }
            }
        }
    }
}

/// Which two versions a comparison from this one shows: the one before and this; for the first, this and the next.
fn compared(text: &Text, shown: &Version) -> Option<(i64, i64)> {
    let at = text.versions.iter().position(|v| v.number == shown.number)?;
    match at {
        0 => text.versions.get(1).map(|next| (shown.number, next.number)),
        _ => Some((text.versions[at - 1].number, shown.number)),
    }
}

/// A note over a version that is not the current one.
pub(crate) fn version_note(here: &Here, text: &Text, shown: &Version, current_page: &str) -> Markup {
    let tr = &here.tr;
    let name = version_name(tr, &here.town, shown);
    let current = text.current().map(|v| v.number);
    html! {
        @if !shown.is_public() {
            p.note.warn.mt5 { (icon("late")) " " b { (tr.t("consultations-in-preparation")) ". " } (tr.t("consultations-preview-note")) }
        } @else if Some(shown.number) != current {
            p.note.mt5 { (icon("history")) " "
                (tr.f("consultations-older-version", &[("version", name.into())])) " "
                a href=(current_page) { (tr.t("consultations-to-current")) }
            }
        }
        @if !shown.note.is_empty() { p.note.mt5 lang=[(here.lang != text.lang).then_some(text.lang)] { (shown.note) } }
    }
}
