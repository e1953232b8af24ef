//! An address as a QR code (ISO/IEC 18004), drawn into the page: no picture is loaded, nothing is asked elsewhere.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as the standard wants.
const QUIET: i32 = 4;

/// The picture of a text, black on white in every colour scheme so that cameras read it. `label` says in the reader's
/// language what it is for; the same must be on the page as text, too. Nothing when the text is longer than a code holds
/// (about 2,300 bytes).
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    Some(html! {
        svg.qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path fill="#000" d=(dark(&code)) {}
        }
    })
}

/// The dark modules, one run of a row after the other.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let run = x - from;
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", from + QUIET, y + QUIET));
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::encode_text("http://a.example/receipt/ab3de-fg2hj", QrCodeEcc::Medium).unwrap();
        let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let expected = modules.filter(|(x, y)| code.get_module(*x, *y)).count();
        let runs = dark(&code);
        let drawn: usize =
            runs.split('h').skip(1).filter_map(|p| p.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_text_that_is_too_long_has_no_picture() {
        assert!(qr(&"a".repeat(5_000), "x").is_none());
        let svg = qr("http://a.example", "Codice <QR>").unwrap().into_string();
        assert!(svg.contains("aria-label=\"Codice &lt;QR&gt;\"") && !svg.contains("style="));
    }
}
