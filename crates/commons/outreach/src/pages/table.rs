//! Figures as bars and tables; what is not shown is said in words.

use arengo_i18n::Tr;
use arengo_web::Here;
use maud::{Markup, html};

use super::Seen;
use crate::attribute::{Attribute, said};
use crate::breakdown::{Breakdown, breakdown, crossing};
use crate::suppress::Cell;

/// A figure in words: "12", or that it is not shown: few, or more that would give few away.
pub(crate) fn figure(tr: &Tr, cell: Cell) -> String {
    match cell {
        Cell::Shown(number) => tr.number(number),
        Cell::Hidden => tr.t("outreach-hidden").to_owned(),
    }
}

/// One attribute as bars, the unknown last. Nothing when nobody said anything and there is no value.
pub(crate) fn bars(here: &Here, seen: &Seen, attribute: Attribute) -> Markup {
    let tr = &here.tr;
    let keys = seen.keys(attribute);
    if keys.is_empty() {
        return html! {};
    }
    let found = breakdown(&seen.who, &seen.answers, attribute, &keys);
    let heading = format!("h-{}", attribute.as_str());
    html! {
        section aria-labelledby=(heading) {
            h3 id=(heading) { (tr.t(attribute.message())) }
            ul.bars.mt3 role="list" {
                @for (value, cell) in &found.values {
                    (bar(tr, &said(attribute, value, tr), *cell, seen.who.len()))
                }
                (bar(tr, tr.t("outreach-unknown"), found.unknown, seen.who.len()))
            }
        }
    }
}

fn bar(tr: &Tr, words: &str, cell: Cell, all: usize) -> Markup {
    html! {
        li {
            (words)
            progress value=(cell.shown().unwrap_or(0)) max=(all.max(1)) aria-hidden="true" {}
            span.n { (figure(tr, cell)) }
        }
    }
}

/// Gender by age group, with the unknown of each.
pub(crate) fn crossed(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let (genders, ages) = (seen.keys(Attribute::Gender), seen.keys(Attribute::Age));
    let found = crossing(&seen.who, &seen.answers, (Attribute::Gender, &genders), (Attribute::Age, &ages));
    let words = |attribute, keys: &[String]| {
        let said = keys.iter().map(|key| said(attribute, key, tr));
        said.chain([tr.t("outreach-unknown").to_owned()]).collect::<Vec<_>>()
    };
    let (columns, rows) = (words(Attribute::Gender, &genders), words(Attribute::Age, &ages));
    html! {
        div {
            h3 #h-crossed { (tr.t("outreach-crossed")) }
            div.scroll.mt3 role="region" tabindex="0" aria-labelledby="h-crossed" {
                table {
                    thead { tr { th scope="col" { (tr.t("outreach-age")) } @for column in &columns { th scope="col" { (column) } } } }
                    tbody { @for (r, row) in rows.iter().enumerate() {
                        tr { th scope="row" { (row) }
                            @for c in 0..columns.len() { td { (figure(tr, found.cells[c][r])) } } }
                    } }
                }
            }
        }
    }
}

/// "48 % women, 50 % men, 2 % other of those who said it": nothing while too few did.
pub(crate) fn balance(here: &Here, seen: &Seen) -> Option<String> {
    let tr = &here.tr;
    let keys = seen.keys(Attribute::Gender);
    let found = breakdown(&seen.who, &seen.answers, Attribute::Gender, &keys);
    let shares = shares(&found)?;
    let words = |n: usize| (tr.percent(shares[n]), said(Attribute::Gender, &keys[n], tr));
    let parts: Vec<String> =
        (0..shares.len()).map(words).map(|(share, who)| format!("{who} {share}")).collect();
    Some(tr.list(&parts.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// The share of each value among those who said one; nothing when a figure is not shown or nobody said anything.
fn shares(found: &Breakdown) -> Option<Vec<f64>> {
    let numbers: Vec<i64> = found.values.iter().map(|(_, cell)| cell.shown()).collect::<Option<_>>()?;
    let all: i64 = numbers.iter().sum();
    (all > 0).then(|| numbers.iter().map(|n| *n as f64 / all as f64).collect())
}
