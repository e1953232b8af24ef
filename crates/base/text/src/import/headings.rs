//! Headings of plans: actions, commitments, numbered chapters, in three languages.

use super::number::from_roman;
use crate::document::PartKind;
use crate::fold::phrase;

/// A heading taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub kind: PartKind,
    pub number: Option<String>,
    /// Without the number and the keyword, unless nothing else is there.
    pub title: String,
    /// The heading said "Action" or "Commitment".
    pub by_keyword: bool,
    /// Its keyword and number were set off from the title by a dash, a colon or the end.
    pub set_off: bool,
}

const ACTION: &[&str] = &["azione", "action", "actiune", "actiunea"];
const COMMITMENT: &[&str] = &["impegno", "commitment", "angajament", "angajamentul"];

/// Takes a heading apart. With `plan` the text numbers its commitments like `3.02`, so that
/// `3.10` is one too.
pub(super) fn name(heading: &str, plan: bool) -> Named {
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(named) = by_keyword(&heading) {
        return named;
    }
    let chapter = |number: Option<&str>, title: &str, set_off| Named {
        kind: PartKind::Chapter,
        number: number.map(str::to_owned),
        title: title.to_owned(),
        by_keyword: false,
        set_off,
    };
    let Some(found) = leading_number(&heading) else {
        return chapter(None, &heading, false);
    };
    let kind = match is_commitment_number(found.number, plan) {
        true => PartKind::Commitment,
        false => PartKind::Chapter,
    };
    if found.title.is_empty() && kind == PartKind::Chapter {
        return chapter(None, &heading, false);
    }
    let title = if found.title.is_empty() { &heading } else { found.title };
    Named { kind, ..chapter(Some(found.number), title, found.set_off) }
}

/// True for `3.02`, the way plans number commitments.
pub(super) fn has_plan_number(heading: &str) -> bool {
    leading_number(heading.trim()).is_some_and(|n| is_commitment_number(n.number, false))
}

fn is_commitment_number(number: &str, plan: bool) -> bool {
    let Some((action, own)) = number.split_once('.') else { return false };
    let fits = action.len() <= 2 && own.len() == 2 && own.bytes().all(|b| b.is_ascii_digit());
    fits && (plan || own.starts_with('0'))
}

/// `Azione 3 — Partecipazione`, `Impegno n. 3.02: Un Hub`.
fn by_keyword(heading: &str) -> Option<Named> {
    let (word, rest) = heading.split_once(' ')?;
    let word = phrase(word);
    let kind = if ACTION.contains(&word.as_str()) {
        PartKind::Action
    } else if COMMITMENT.contains(&word.as_str()) {
        PartKind::Commitment
    } else {
        return None;
    };
    let rest = without_sign(rest);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
    let number = rest[..end].trim_end_matches('.');
    if !is_number(number) && from_roman(number).is_none_or(|_| number != number.to_uppercase()) {
        return None;
    }
    let (title, set_off) = after_separator(&rest[number.len()..]);
    Some(Named {
        kind,
        number: Some(number.to_owned()),
        title: if title.is_empty() { heading.to_owned() } else { title.to_owned() },
        by_keyword: true,
        set_off: set_off || title.is_empty(),
    })
}

/// The sign for "number" before one.
fn without_sign(rest: &str) -> &str {
    let signs = ["n.", "nr.", "no.", "n°", "nº", "Nr.", "No.", "N.", "#"];
    let found = signs.iter().find_map(|s| rest.strip_prefix(s));
    found.unwrap_or(rest).trim_start()
}

/// Digits with dots between them.
fn is_number(number: &str) -> bool {
    let mut groups = number.split('.');
    !number.is_empty() && groups.all(|g| (1..=3).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_digit()))
}

struct Leading<'h> {
    number: &'h str,
    title: &'h str,
    set_off: bool,
}

/// `2. Contesto`, `2.1 Contesto`, `2 — Contesto`, `IV. Contesto`, `B) Contesto`. A bare `5` is
/// a word of the title: "5 Piano d'Azione".
fn leading_number(heading: &str) -> Option<Leading<'_>> {
    let end = heading.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(heading.len());
    let number = heading[..end].trim_end_matches('.');
    let rest = &heading[number.len()..];
    let (title, set_off) = after_separator(rest);
    let dotted = number.contains('.');
    let spaced = rest.is_empty() || rest.starts_with([' ', '.', ')', ':', '—', '–', '-']);
    let decimal = is_number(number) && spaced && (dotted || set_off);
    let lettered = rest.starts_with(['.', ')'])
        && rest[1..].starts_with(' ')
        && (number.len() == 1 && number.bytes().all(|b| b.is_ascii_uppercase())
            || from_roman(number).is_some() && number == number.to_uppercase());
    (decimal || lettered).then_some(Leading { number, title, set_off })
}

/// What follows a number, and whether something stood between.
fn after_separator(rest: &str) -> (&str, bool) {
    let separator = |c: char| matches!(c, '—' | '–' | '-' | ':' | '.' | ')' | '|' | '/');
    let title = rest.trim_start_matches(|c: char| separator(c) || c == ' ');
    let between = &rest[..rest.len() - title.len()];
    (title.trim_end(), between.contains(separator))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PartKind::{Action, Chapter, Commitment};

    #[test]
    fn headings_of_plans_are_taken_apart() {
        for (heading, kind, number, title) in [
            ("Azione 3 — Rafforzamento", Action, Some("3"), "Rafforzamento"),
            ("AZIONE 3: Rafforzamento", Action, Some("3"), "Rafforzamento"),
            ("Acțiunea 3 – Participare", Action, Some("3"), "Participare"),
            ("Actiunea 2. Participare", Action, Some("2"), "Participare"),
            ("Action II: Participation", Action, Some("II"), "Participation"),
            ("Azione 3", Action, Some("3"), "Azione 3"),
            ("Azioni positive", Chapter, None, "Azioni positive"),
            ("Azione civile", Chapter, None, "Azione civile"),
            ("Impegno 3.02 Un Hub", Commitment, Some("3.02"), "Un Hub"),
            ("Impegno n. 3.02 - Un Hub", Commitment, Some("3.02"), "Un Hub"),
            ("Angajamentul 12. Un Hub", Commitment, Some("12"), "Un Hub"),
            ("3.02 Un Hub", Commitment, Some("3.02"), "Un Hub"),
            ("3.02. Un Hub", Commitment, Some("3.02"), "Un Hub"),
            ("1.01 (testo) — Un tavolo", Commitment, Some("1.01"), "(testo) — Un tavolo"),
            ("3.10 Dieci", Chapter, Some("3.10"), "Dieci"),
            ("3.2 Due", Chapter, Some("3.2"), "Due"),
            ("2. Angajamentul nostru", Chapter, Some("2"), "Angajamentul nostru"),
            ("2 — Contesto", Chapter, Some("2"), "Contesto"),
            ("IV. Contesto", Chapter, Some("IV"), "Contesto"),
            ("B) Contesto", Chapter, Some("B"), "Contesto"),
            ("5 Piano d'Azione", Chapter, None, "5 Piano d'Azione"),
            ("5° Piano d'Azione", Chapter, None, "5° Piano d'Azione"),
            ("2022 - 2023", Chapter, None, "2022 - 2023"),
            ("Contesto", Chapter, None, "Contesto"),
            ("I. B. Rossi", Chapter, Some("I"), "B. Rossi"),
            ("È tardi", Chapter, None, "È tardi"),
        ] {
            let named = name(heading, false);
            let found = (named.kind, named.number.as_deref(), named.title.as_str());
            assert_eq!(found, (kind, number, title), "{heading}");
        }
    }

    #[test]
    fn a_plan_that_numbers_with_two_digits_goes_on_after_nine() {
        assert_eq!(name("3.10 Dieci", true).kind, Commitment);
    }
}
