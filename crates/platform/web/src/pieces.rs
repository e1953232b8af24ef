//! Small pieces of markup that pages share: times, clocks, tags, crumbs, pagers, downloads.

use arengo_i18n::{TimeUnit, Tr};
use arengo_kernel::{Instant, Lang, Town};
use maud::{Markup, html};

use crate::here::Here;
use crate::icons::icon;

/// How a moment is written.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// "24 febbraio 2022"
    Date,
    /// "26 gen"
    DayMonth,
    /// "giovedì 24 febbraio 2022"
    Weekday,
    /// date and time
    DateTime,
    /// "24/02/2022"
    Short,
}

/// A moment, as people write it and as machines read it.
pub fn time(tr: &Tr, town: &Town, at: Instant, when: When) -> Markup {
    let (stamp, zone) = (at.timestamp(), &town.time_zone);
    let words = match when {
        When::Date => tr.date(stamp, zone),
        When::DayMonth => tr.day_month(stamp, zone),
        When::Weekday => tr.date_weekday(stamp, zone),
        When::DateTime => tr.date_time(stamp, zone),
        When::Short => tr.date_short(stamp, zone),
    };
    html! { time datetime=(at.rfc3339()) { (words) } }
}

/// The deadline clock: share of the time gone, number, unit. Red in the last 24 hours.
pub fn clock(tr: &Tr, opens: Instant, closes: Instant, now: Instant, large: bool) -> Markup {
    let whole = closes.seconds_since(opens).max(1);
    let gone = (now.seconds_since(opens).clamp(0, whole) * 100 / whole).clamp(0, 100);
    let left = tr.time_left(now.timestamp(), closes.timestamp());
    let hot = closes.seconds_since(now) < 86_400;
    html! {
        p.clock.lg[large].hot[hot] {
            svg viewBox="0 0 64 64" aria-hidden="true" {
                circle cx="32" cy="32" r="30" {}
                circle.on cx="32" cy="32" r="30" pathLength="100" stroke-dasharray=(format!("{gone} 100"))
                    transform="rotate(-90 32 32)" {}
            }
            b { (left.number) }
            (match left.unit {
                TimeUnit::Days => tr.n("web-clock-days", left.number),
                TimeUnit::Hours => tr.n("web-clock-hours", left.number),
                TimeUnit::Minutes => tr.n("web-clock-minutes", left.number),
            })
        }
    }
}

/// A state: icon, word, colour class (`ok`, `mid`, `no`, `go`, `late`).
pub fn tag(class: &str, picture: &'static str, words: &str) -> Markup {
    html! { span class=(format!("tag {class}")) { (icon(picture)) (words) } }
}

/// The way back up. Pairs of address and words; the page itself is not in it.
pub fn crumbs(tr: &Tr, steps: &[(String, String)]) -> Markup {
    html! {
        nav.crumbs aria-label=(tr.t("web-crumbs")) {
            ol role="list" { @for (address, words) in steps { li { a href=(address) { (words) } } } }
        }
    }
}

/// "Report a problem" about a subject, with the words that tell screen readers which one.
pub fn report_link(here: &Here, subject: &arengo_kernel::subject::Subject, which: &str) -> Markup {
    let key = percent_encoding::utf8_percent_encode(&subject.to_string(), percent_encoding::NON_ALPHANUMERIC)
        .to_string();
    html! {
        a.act.flag href=(here.link(&format!("/report?about={key}"))) rel="nofollow" {
            (icon("flag")) (here.tr.t("web-report")) span.vh { " " (which) }
        }
    }
}

/// Text of the installation in `want`, marked with its own language when it is another.
pub fn text_in(want: Lang, lang: Lang, text: &str) -> Markup {
    html! { @if lang == want { (text) } @else { span lang=(lang) { (text) } } }
}

/// Plain text a person wrote: paragraphs at empty lines, breaks at line ends.
pub fn prose(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n") {
            p { @for (n, line) in paragraph.split('\n').enumerate() { @if n > 0 { br; } (line) } }
        }
    }
}

/// Links to the same rows as data: `path` is the list's path below the town's language, without extension.
pub fn downloads(here: &Here, path: &str, rows: i64) -> Markup {
    html! {
        p.row.hint {
            (icon("dl"))
            a href=(here.link(&format!("{path}.csv"))) { "CSV" } " "
            a href=(here.link(&format!("{path}.json"))) { "JSON" } " "
            span { (here.tr.n("web-rows", rows)) }
        }
    }
}

/// More rows by link; `next` is the address of the next page.
pub fn more(tr: &Tr, next: Option<&str>) -> Markup {
    html! { @if let Some(next) = next { p.mt5 { a.btn.q href=(next) rel="next" { (tr.t("web-more")) } } } }
}
