//! A report as part of a page, in the classes of our design.

use maud::{Markup, html};

use crate::headings::Headings;
use crate::model::{ReportBlock, ReportDocument, Run};
use crate::tables::numeric_columns;

/// The report's blocks as HTML. The page that shows them writes title, publisher and date in
/// its own head, so they are not repeated here; the headings of level 2 become
/// `first_heading_level` and deeper ones follow without a gap, never below level 6.
pub fn to_html(document: &ReportDocument, first_heading_level: u8) -> Markup {
    let document = document.tidied();
    let first = first_heading_level.clamp(1, 6);
    let mut headings = Headings::default();
    html! {
        div lang=[some(&document.lang)] {
            @for block in &document.blocks { (block_html(block, first, &mut headings)) }
        }
    }
}

fn block_html(block: &ReportBlock, first: u8, headings: &mut Headings) -> Markup {
    match block {
        ReportBlock::Heading { level, text } => heading(first + headings.depth(*level) - 1, text),
        ReportBlock::Paragraph(text) => html! { p { (runs(text)) } },
        ReportBlock::List { ordered: true, items } => html! { ol { (list_items(items)) } },
        ReportBlock::List { items, .. } => html! { ul { (list_items(items)) } },
        ReportBlock::Quote { text, cite } => quote(text, cite),
        ReportBlock::Table { caption, header, rows } => table(caption, header, rows),
        ReportBlock::Facts(facts) => html! {
            dl class="facts h" {
                @for (name, value) in facts { div { dt { (name) } dd { (value) } } }
            }
        },
        ReportBlock::Rule => html! { hr; },
    }
}

fn heading(level: u8, text: &str) -> Markup {
    match level {
        1 => html! { h1 { (text) } },
        2 => html! { h2 { (text) } },
        3 => html! { h3 { (text) } },
        4 => html! { h4 { (text) } },
        5 => html! { h5 { (text) } },
        _ => html! { h6 { (text) } },
    }
}

fn list_items(items: &[Vec<Run>]) -> Markup {
    html! { @for item in items { li { (runs(item)) } } }
}

fn quote(text: &str, cite: &str) -> Markup {
    html! {
        figure {
            blockquote { @for line in text.lines() { p { (line) } } }
            @if !cite.is_empty() { figcaption { (cite) } }
        }
    }
}

fn table(caption: &str, header: &[String], rows: &[Vec<String>]) -> Markup {
    let columns = header.len().max(rows.first().map_or(0, Vec::len));
    let numeric = numeric_columns(columns, rows);
    let class = |column: usize| numeric[column].then_some("n");
    html! {
        div class="scroll" role=[some(caption).map(|_| "region")] aria-label=[some(caption)] tabindex="0" {
            table {
                @if !caption.is_empty() { caption { (caption) } }
                @if !header.is_empty() {
                    thead { tr {
                        @for (column, cell) in header.iter().enumerate() {
                            @if cell.is_empty() { td {} }
                            @else { th scope="col" class=[class(column)] { (cell) } }
                        }
                    } }
                }
                tbody { @for row in rows { tr {
                    @for (column, cell) in row.iter().enumerate() { td class=[class(column)] { (cell) } }
                } } }
            }
        }
    }
}

fn runs(runs: &[Run]) -> Markup {
    html! { @for run in runs { (run_html(run)) } }
}

fn run_html(run: &Run) -> Markup {
    let mut inner = html! { (run.text) };
    if run.emphasis {
        inner = html! { em { (inner) } };
    }
    if run.strong {
        inner = html! { strong { (inner) } };
    }
    match (&run.href, &run.lang) {
        (Some(href), lang) if may_be_followed(href) => {
            html! { a href=(href) lang=[lang.as_deref()] { (inner) } }
        }
        (_, Some(lang)) => html! { span lang=(lang) { (inner) } },
        _ => inner,
    }
}

/// A complete web, mail or telephone address.
pub(crate) fn is_complete_address(href: &str) -> bool {
    let Some((scheme, rest)) = href.split_once(':') else {
        return false;
    };
    let known = ["http", "https", "mailto", "tel"];
    !rest.is_empty() && known.iter().any(|name| scheme.eq_ignore_ascii_case(name))
}

/// A complete address, a path of this site or a place in the page. Anything else, such as
/// `javascript:` or `//elsewhere`, is shown as text only.
fn may_be_followed(href: &str) -> bool {
    is_complete_address(href)
        || href.starts_with('#')
        || (href.starts_with('/') && !href.starts_with("//") && !href.contains('\\'))
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
