//! Icons: own drawings in one file; a page carries only the symbols it uses.

use std::collections::HashMap;
use std::sync::LazyLock;

use maud::{Markup, PreEscaped, html};

static FILE: &str = include_str!("../assets/icons.svg");

/// Symbols by name, as `<symbol id="i-name" …>…</symbol>`.
static SYMBOLS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut symbols = HashMap::new();
    for piece in FILE.split("<symbol ").skip(1) {
        let Some(end) = piece.find("</symbol>") else { continue };
        let Some(name) = piece.split("id=\"i-").nth(1).and_then(|rest| rest.split('"').next()) else {
            continue;
        };
        let start = piece.as_ptr() as usize - FILE.as_ptr() as usize - "<symbol ".len();
        let stop = start + "<symbol ".len() + end + "</symbol>".len();
        symbols.insert(name, &FILE[start..stop]);
    }
    symbols
});

/// An icon beside a word. It is hidden from assistive technology: the word says it.
pub fn icon(name: &'static str) -> Markup {
    debug_assert!(SYMBOLS.contains_key(name), "no icon {name}");
    html! { svg.i aria-hidden="true" { use href=(format!("#i-{name}")) {} } }
}

/// The symbols used in a page's markup.
pub fn sprite(page: &str) -> Markup {
    const BEFORE: &[u8] = b"href=\"#i-";
    let found = memchr::memmem::find_iter(page.as_bytes(), BEFORE);
    let mut used: Vec<&str> = found.filter_map(|at| page[at + BEFORE.len()..].split('"').next()).collect();
    used.sort_unstable();
    used.dedup();
    html! {
        @if !used.is_empty() {
            svg display="none" aria-hidden="true" {
                @for name in used { @if let Some(symbol) = SYMBOLS.get(name) { (PreEscaped(symbol)) } }
            }
        }
    }
}

/// Names of all icons.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = SYMBOLS.keys().copied().collect();
    names.sort_unstable();
    names
}
