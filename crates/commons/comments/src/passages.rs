//! Taking passages out of a text: found in whole words, whatever the spaces between them; a marker stays.

/// Why passages cannot be taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// This one is not in the text.
    NotFound(String),
    /// Nothing would be left.
    NothingLeft,
}

/// The text with `marker` in place of every occurrence of every passage; passages that touch share a marker.
///
/// # Errors
/// When a passage is not there, or nothing but markers would be left.
pub(crate) fn take_out(text: &str, passages: &[String], marker: &str) -> Result<String, NotTaken> {
    let chars: Vec<char> = text.chars().collect();
    let mut gone = vec![false; chars.len()];
    for passage in passages {
        let ranges = occurrences(&chars, passage);
        if ranges.is_empty() {
            return Err(NotTaken::NotFound(passage.clone()));
        }
        for range in ranges {
            gone[range].fill(true);
        }
    }
    join_over_spaces(&chars, &mut gone);
    let kept: String = chars.iter().zip(&gone).filter(|(_, gone)| !**gone).map(|(c, _)| *c).collect();
    if !kept.replace(marker, "").chars().any(char::is_alphanumeric) {
        return Err(NotTaken::NothingLeft);
    }
    Ok(with_markers(&chars, &gone, marker))
}

/// As `take_out` for an earlier version of the text: what is not there is let be, and nothing left is one marker.
pub(crate) fn take_out_where_found(text: &str, passages: &[String], marker: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let found: Vec<String> =
        passages.iter().filter(|p| !occurrences(&chars, p).is_empty()).cloned().collect();
    if found.is_empty() {
        return None;
    }
    Some(take_out(text, &found, marker).unwrap_or_else(|_| marker.to_owned()))
}

fn occurrences(text: &[char], passage: &str) -> Vec<std::ops::Range<usize>> {
    let wanted: Vec<char> = passage.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match end_of_match(text, at, &wanted).filter(|end| in_whole_words(text, at, *end)) {
            Some(end) => {
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Where the passage that starts at `at` ends; any run of spaces stands for one.
fn end_of_match(text: &[char], mut at: usize, wanted: &[char]) -> Option<usize> {
    for c in wanted {
        if *c == ' ' {
            let from = at;
            while text.get(at).is_some_and(|t| t.is_whitespace()) {
                at += 1;
            }
            if at == from {
                return None;
            }
        } else if text.get(at) == Some(c) {
            at += 1;
        } else {
            return None;
        }
    }
    Some(at)
}

fn in_whole_words(text: &[char], from: usize, to: usize) -> bool {
    let cuts = |before: Option<&char>, after: Option<&char>| {
        before.is_some_and(|c| c.is_alphanumeric()) && after.is_some_and(|c| c.is_alphanumeric())
    };
    let before = from.checked_sub(1).and_then(|n| text.get(n));
    !cuts(before, text.get(from)) && !cuts(text.get(to - 1), text.get(to))
}

/// Spaces between two passages that go, go too.
fn join_over_spaces(text: &[char], gone: &mut [bool]) {
    let mut last: Option<usize> = None;
    for at in 0..text.len() {
        if gone[at] {
            if let Some(last) = last.filter(|last| text[last + 1..at].iter().all(|c| *c == ' ')) {
                gone[last + 1..at].fill(true);
            }
            last = Some(at);
        }
    }
}

fn with_markers(text: &[char], gone: &[bool], marker: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.iter().enumerate() {
        if !gone[at] {
            out.push(*c);
        } else if at == 0 || !gone[at - 1] {
            out.push_str(marker);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MARK: &str = "[x]";

    fn out(text: &str, passages: &[&str]) -> Result<String, NotTaken> {
        let passages: Vec<String> = passages.iter().map(|p| (*p).to_owned()).collect();
        take_out(text, &passages, MARK)
    }

    #[test]
    fn a_passage_is_found_in_whole_words_whatever_its_spaces() {
        let text = "Chiamatelo: 0744  000\n000, oppure 0744 000 000.";
        assert_eq!(out(text, &["0744 000 000"]).unwrap(), "Chiamatelo: [x], oppure [x].");
        assert_eq!(out("Anna e Annamaria", &["Anna"]).unwrap(), "[x] e Annamaria");
        assert_eq!(out("uno due tre", &["uno", "due"]).unwrap(), "[x] tre");
        assert_eq!(out("uno due", &["tre"]), Err(NotTaken::NotFound("tre".into())));
        assert_eq!(out("uno due", &[" "]), Err(NotTaken::NotFound(" ".into())));
    }

    #[test]
    fn a_text_is_not_taken_out_whole() {
        assert_eq!(out("solo questo.", &["solo questo"]), Err(NotTaken::NothingLeft));
        assert_eq!(out("[x] e", &["e"]), Err(NotTaken::NothingLeft));
    }

    #[test]
    fn earlier_versions_lose_what_they_hold() {
        let passages = ["0744 000".to_owned(), "altro".to_owned()];
        let found = |text: &str| take_out_where_found(text, &passages, MARK);
        assert_eq!(found("il 0744 000 qui").as_deref(), Some("il [x] qui"));
        assert_eq!(found("0744 000").as_deref(), Some(MARK));
        assert_eq!(found("niente"), None);
    }

    proptest! {
        #[test]
        fn what_was_taken_out_is_nowhere_left(
            before in "[a-z ]{0,20}", secret in "[0-9]{4}( [0-9]{3}){0,2}", after in "[a-z ]{1,20}[a-z]",
        ) {
            let text = format!("{before} {secret} {after} {secret}.");
            let taken = take_out(&text, std::slice::from_ref(&secret), MARK).expect("it is there");
            prop_assert!(!taken.contains(&secret));
            prop_assert!(taken.contains(MARK));
        }

        #[test]
        fn any_text_and_any_passage_end_well(text in ".{0,60}", passage in ".{0,6}") {
            let _ = take_out(&text, &[passage], MARK);
        }
    }
}
