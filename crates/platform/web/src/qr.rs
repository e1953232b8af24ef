//! QR codes drawn inside the page: no file, no script, nobody else asked.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Empty modules around the code, as ISO/IEC 18004 asks for.
const QUIET: usize = 4;

/// The QR code of a text as an SVG picture, black on white in every colour scheme so that cameras read it. `label`
/// says in the reader's language what it is for; the same must be on the page as text, too. Nothing when the text is
/// longer than a code can hold (about 2,300 bytes).
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let side = code.width() + 2 * QUIET;
    let mut path = String::new();
    for (at, _) in code.to_colors().iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        let (x, y) = (at % code.width() + QUIET, at / code.width() + QUIET);
        write!(path, "M{x} {y}h1v1h-1z").expect("a string can be written");
    }
    Some(html! {
        svg role="img" aria-label=(label) viewBox=(format!("0 0 {side} {side}")) width="240" height="240"
            shape-rendering="crispEdges" {
            path fill="#fff" d=(format!("M0 0h{side}v{side}h-{side}z")) {}
            path fill="#000" d=(path) {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_a_picture_with_a_name() {
        let svg = qr("https://partecipa.example/t/terni", "Codice <QR>").unwrap().into_string();
        assert!(svg.starts_with("<svg role=\"img\" aria-label=\"Codice &lt;QR&gt;\""), "{svg}");
        // The finder pattern's first row: seven dark modules from the quiet zone on.
        assert!(svg.contains("M4 4h1v1h-1zM5 4h1v1h-1z") && !svg.contains("style="));
        assert!(qr(&"x".repeat(4000), "too long").is_none());
    }
}
