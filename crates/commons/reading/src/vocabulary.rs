//! Where the terms of a glossary stand in a text: whole words, the longest first, each once in a section.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use arengo_text::{Block, BlockKind, CELL_BREAK};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The names and forms of a town's terms in one language, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// The term of each number.
    slugs: Vec<String>,
    /// Forms by their first word, the longest first.
    by_first: HashMap<String, Vec<Form>>,
}

/// A name or an inflected form of a term.
#[derive(Debug, Clone)]
struct Form {
    term: usize,
    words: Vec<Word>,
    length: usize,
}

/// A word of a text or of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// In characters of the text.
    at: Range<usize>,
    /// As it is compared: composed, one spelling for ş/ș, lower case.
    folded: String,
    /// The same in its own case; compared only for abbreviations.
    cased: String,
    /// What stands before it since the word before: spaces are one space.
    gap: String,
}

impl Word {
    /// "ONU": in capitals only, so that "SI" is not found in "si".
    fn is_abbreviation(&self) -> bool {
        self.cased.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !self.cased.chars().any(char::is_lowercase)
            && self.cased.chars().any(char::is_uppercase)
    }
}

/// A term's words in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Which characters of the text.
    pub at: Range<usize>,
    /// The term's name in addresses.
    pub term: String,
}

impl Vocabulary {
    /// Of pairs of a term's name in addresses and a name or form of it. Of two terms with the same form the first
    /// is meant.
    pub fn new<'a>(forms: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (slug, form) in forms {
            let known = vocabulary.slugs.iter().position(|s| s == slug);
            let term = known.unwrap_or_else(|| {
                vocabulary.slugs.push(slug.to_owned());
                vocabulary.slugs.len() - 1
            });
            let words = words_of(form);
            let Some(first) = words.first().map(|w| w.folded.clone()) else { continue };
            let length = words.iter().map(|w| w.folded.chars().count() + w.gap.chars().count()).sum();
            vocabulary.by_first.entry(first).or_default().push(Form { term, words, length });
        }
        for forms in vocabulary.by_first.values_mut() {
            // A stable sort: of equal forms the first given stays first.
            forms.sort_by_key(|f| std::cmp::Reverse((f.words.len(), f.length)));
        }
        vocabulary
    }

    /// True when there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// The first mention of each term that was not seen before, in the order of the text, apart from each other, each
    /// inside one of the stretches of `free`. What was found is added to `seen`.
    pub fn first_mentions(
        &self,
        text: &str,
        free: &[Range<usize>],
        seen: &mut BTreeSet<usize>,
    ) -> Vec<Mention> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words_of(text);
        let mut found = Vec::new();
        let mut n = 0;
        while n < words.len() {
            let Some(form) = self.longest_at(&words[n..], free) else {
                n += 1;
                continue;
            };
            let at = words[n].at.start..words[n + form.words.len() - 1].at.end;
            if seen.insert(form.term) {
                found.push(Mention { at, term: self.slugs[form.term].clone() });
            }
            // Inside a longer term no shorter one is meant, whether the longer one is linked here or above.
            n += form.words.len();
        }
        found
    }

    fn longest_at(&self, words: &[Word], free: &[Range<usize>]) -> Option<&Form> {
        let candidates = self.by_first.get(&words.first()?.folded)?;
        candidates.iter().find(|form| {
            let Some(here) = words.get(..form.words.len()) else { return false };
            let at = here[0].at.start..here[here.len() - 1].at.end;
            form.words.iter().zip(here).enumerate().all(|(n, (w, t))| fits(w, t, n == 0))
                && free.iter().any(|f| f.start <= at.start && at.end <= f.end)
        })
    }

    /// The first mentions in the blocks of a section, by anchor; none in headings and in links.
    pub fn in_section(&self, blocks: &[Block]) -> HashMap<String, Vec<Mention>> {
        let mut seen = BTreeSet::new();
        let mut by_anchor = HashMap::new();
        if self.is_empty() {
            return by_anchor;
        }
        for block in
            blocks.iter().filter(|b| !matches!(b.kind, BlockKind::Heading(_) | BlockKind::Question(_)))
        {
            let mentions = self.first_mentions(&block.plain(), &free(block), &mut seen);
            if !mentions.is_empty() {
                by_anchor.insert(block.anchor.clone(), mentions);
            }
        }
        by_anchor
    }
}

/// The stretches of a block's words with one look and no link.
fn free(block: &Block) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut free = Vec::new();
    for inline in &block.inlines {
        let length = inline.text.chars().count();
        if inline.href.is_none() && inline.text != CELL_BREAK {
            free.push(at..at + length);
        }
        at += length;
    }
    free
}

fn fits(form: &Word, text: &Word, first: bool) -> bool {
    let same = form.folded == text.folded && (!form.is_abbreviation() || form.cased == text.cased);
    same && (first || form.gap == text.gap)
}

/// The words of a text: letters, digits and their marks, hyphens between them included.
fn words_of(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let mut words: Vec<Word> = Vec::new();
    let (mut n, mut gap_from) = (0, 0);
    while n < chars.len() {
        if !is_letter(chars[n]) {
            n += 1;
            continue;
        }
        let start = n;
        while n < chars.len()
            && (is_letter(chars[n]) || is_hyphen(chars[n]) && n + 1 < chars.len() && is_letter(chars[n + 1]))
        {
            n += 1;
        }
        let cased: String = chars[start..n].iter().copied().nfc().filter_map(spelled).collect();
        let gap = gap_of(&chars[gap_from..start]);
        words.push(Word { at: start..n, folded: cased.to_lowercase(), cased, gap });
        gap_from = n;
    }
    words
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == SOFT_HYPHEN
}

/// Says where a word may be parted at a line's end, and is not seen.
const SOFT_HYPHEN: char = '\u{AD}';

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// One spelling for what fonts and keyboards of former years wrote in two; accents stay what they are.
fn spelled(c: char) -> Option<char> {
    Some(match c {
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        SOFT_HYPHEN => return None,
        c if is_hyphen(c) => '-',
        c => c,
    })
}

fn gap_of(chars: &[char]) -> String {
    let mut gap = String::new();
    for c in chars {
        match c {
            c if c.is_whitespace() => {
                if !gap.ends_with(' ') {
                    gap.push(' ');
                }
            }
            '’' | 'ʼ' => gap.push('\''),
            c => gap.push(*c),
        }
    }
    gap
}

#[cfg(test)]
mod tests {
    use arengo_text::Inline;
    use proptest::prelude::*;

    use super::*;

    fn found(forms: &[(&str, &str)], text: &str) -> Vec<(String, String)> {
        let vocabulary = Vocabulary::new(forms.iter().copied());
        let whole = 0..text.chars().count();
        let mentions = vocabulary.first_mentions(text, std::slice::from_ref(&whole), &mut BTreeSet::new());
        let words = |m: &Mention| text.chars().skip(m.at.start).take(m.at.len()).collect::<String>();
        mentions.iter().map(|m| (m.term.clone(), words(m))).collect()
    }

    fn one(form: &str, text: &str) -> Option<String> {
        found(&[("t", form)], text).pop().map(|(_, words)| words)
    }

    #[test]
    fn a_word_is_found_whole_in_any_case_and_never_inside_another() {
        assert_eq!(one("hub", "Un Hub, due hub").as_deref(), Some("Hub"));
        assert_eq!(one("hub", "hubs e thub"), None);
        assert_eq!(one("ente", "dell’ente").as_deref(), Some("ente"));
        assert_eq!(one("design", "co-design"), None);
        assert_eq!(one("co-design", "Il co‑design").as_deref(), Some("co‑design"));
    }

    #[test]
    fn accents_tell_words_apart_and_old_spellings_do_not() {
        assert_eq!(one("fată", "fata"), None);
        assert_eq!(one("ședință", "O şedinţă").as_deref(), Some("şedinţă"));
        assert_eq!(one("città", "la citta\u{300}").as_deref(), Some("citta\u{300}"));
        assert_eq!(one("accesibilizare", "acce\u{AD}sibilizare").as_deref(), Some("acce\u{AD}sibilizare"));
    }

    #[test]
    fn an_abbreviation_keeps_its_capitals() {
        assert_eq!(one("SI", "si e SI").as_deref(), Some("SI"));
        assert_eq!(one("QR", "codul qr"), None);
    }

    #[test]
    fn the_longest_is_meant_even_when_it_was_linked_before() {
        let forms = [("data", "date"), ("open", "date deschise")];
        let text = "date deschise, date\u{a0}deschise, date";
        let expected = [("open", "date deschise"), ("data", "date")];
        let expected: Vec<_> = expected.map(|(t, w)| (t.to_owned(), w.to_owned())).into();
        assert_eq!(found(&forms, text), expected);
        assert_eq!(one("date deschise", "date. Deschise"), None);
    }

    fn block(anchor: &str, kind: BlockKind, inlines: Vec<Inline>) -> Block {
        Block { anchor: anchor.to_owned(), label: String::new(), kind, inlines }
    }

    #[test]
    fn headings_and_links_hold_no_mention_and_a_section_each_term_once() {
        let link = Inline { href: Some("https://a.example".into()), ..Inline::plain("hub") };
        let blocks = [
            block("h", BlockKind::Heading(1), vec![Inline::plain("hub")]),
            block("p1", BlockKind::Paragraph, vec![Inline::plain("il "), link, Inline::plain(", l’hub.")]),
            block("p2", BlockKind::Paragraph, vec![Inline::plain("hub")]),
        ];
        let found = Vocabulary::new([("hub", "hub")]).in_section(&blocks);
        assert_eq!(found.len(), 1);
        assert_eq!(found["p1"], [Mention { at: 10..13, term: "hub".into() }]);
    }

    proptest! {
        #[test]
        fn mentions_are_whole_words_apart_and_free(
            text in "[a-cA-Cșşă’ \u{a0}.-]{0,60}",
            forms in prop::collection::vec("[a-cș]{1,3}( [a-c]{1,3})?", 1..6),
            cut in 0usize..60,
        ) {
            let length = text.chars().count();
            let cut = cut.min(length);
            let free = [0..cut, cut..length];
            let pairs: Vec<(String, &String)> = forms.iter().enumerate().map(|(n, f)| (n.to_string(), f)).collect();
            let vocabulary = Vocabulary::new(pairs.iter().map(|(s, f)| (s.as_str(), f.as_str())));
            let mut seen = BTreeSet::new();
            let found = vocabulary.first_mentions(&text, &free, &mut seen);
            let chars: Vec<char> = text.chars().collect();
            prop_assert_eq!(found.len(), seen.len());
            prop_assert!(found.windows(2).all(|w| w[0].at.end <= w[1].at.start));
            for mention in &found {
                prop_assert!(free.iter().any(|f| f.start <= mention.at.start && mention.at.end <= f.end));
                let words: String = chars[mention.at.clone()].iter().collect();
                let same = |form: &str| {
                    let plain = |t: &str| t.replace('ş', "ș").replace('\u{a0}', " ").to_lowercase();
                    plain(form) == plain(&words).split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
                };
                let term: usize = mention.term.parse().expect("a number");
                prop_assert!(same(&forms[term]), "{} is no form of {}", words, forms[term]);
                let before = mention.at.start.checked_sub(1).map(|n| chars[n]);
                let after = chars.get(mention.at.end).copied();
                prop_assert!(!before.is_some_and(is_letter) && !after.is_some_and(is_letter));
            }
            // Nothing more is found the second time.
            prop_assert!(vocabulary.first_mentions(&text, &free, &mut seen).is_empty());
        }

        #[test]
        fn a_term_that_stands_alone_is_found(form in "[a-zșțăîâ]{1,8}( [a-zș]{1,8}){0,2}", before in "[.,(«]{0,2}") {
            let text = format!("{before} {} !", form.to_uppercase());
            prop_assert!(one(&form, &text).is_some());
        }
    }
}
