//! Page furniture: buttons and counters of the page around a text, left out with a warning.

use super::collect::{Found, Raw, RawKind};
use crate::fold::phrase;

/// Folded lines of participation pages, Italian, Romanian, English.
const LINES: &[&str] = &[
    "segnala un problema",
    "questo contenuto e inappropriato",
    "sto caricando i commenti",
    "caricamento dei commenti",
    "raporteaza o problema",
    "raportati o problema",
    "semnaleaza o problema",
    "semnalati o problema",
    "acest continut este nepotrivit",
    "acest continut este inadecvat",
    "este acest continut nepotrivit",
    "se incarca comentariile",
    "report a problem",
    "is this content inappropriate",
    "this content is inappropriate",
    "loading comments",
    "loading the comments",
];

const COUNTED: &[&str] = &["commento", "commenti", "comentariu", "comentarii", "comment", "comments"];

pub(super) fn leave_out(found: &mut Found) {
    let mut left_out = Vec::new();
    let mut at = 0;
    found.raws.retain(|raw| {
        let near_the_top = at < 3;
        at += 1;
        if !is_furniture(raw, near_the_top) {
            return true;
        }
        let line = raw.plain();
        if !left_out.contains(&line) {
            left_out.push(line);
        }
        false
    });
    found.notices.furniture = left_out;
}

fn is_furniture(raw: &Raw, near_the_top: bool) -> bool {
    if !matches!(raw.kind, RawKind::Paragraph | RawKind::Heading(_)) {
        return false;
    }
    let bytes: usize = raw.inlines.iter().map(|i| i.text.len()).sum();
    if bytes > 120 {
        return false;
    }
    let line = raw.plain();
    let spoken = phrase(&line);
    LINES.contains(&spoken.as_str()) || is_count(&spoken) || (near_the_top && starts_with_hashtag(&line))
}

/// `0 commenti`, `20 de comentarii`.
fn is_count(spoken: &str) -> bool {
    let rest = spoken.trim_start_matches(|c: char| c.is_ascii_digit());
    let named = rest.trim_start().trim_start_matches("de ");
    rest.len() < spoken.len() && COUNTED.contains(&named)
}

/// Under its title a page shows its hashtag and what to do; a sentence is text all the same.
fn starts_with_hashtag(line: &str) -> bool {
    let tagged = line.strip_prefix('#').is_some_and(|r| r.starts_with(char::is_alphabetic));
    tagged && !line.ends_with(['.', ':', ';', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Inline;

    #[test]
    fn only_lines_of_the_page_around_are_furniture() {
        for (line, expected) in [
            ("Segnala un problema", true),
            ("Questo contenuto è inappropriato?", true),
            ("0 commenti", true),
            ("1 commento", true),
            ("120 de comentarii", true),
            ("Sto caricando i commenti ...", true),
            ("Se încarcă comentariile…", true),
            ("Is this content inappropriate?", true),
            ("commenti", false),
            ("0 commenti ricevuti", false),
            ("Segnala un problema di manutenzione", false),
            ("#OpenGov", true),
            ("#OpenGov è il nostro metodo.", false),
        ] {
            let raw = Raw { kind: RawKind::Paragraph, inlines: vec![Inline::plain(line)] };
            assert_eq!(is_furniture(&raw, true), expected, "{line}");
        }
    }
}
