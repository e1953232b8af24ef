//! Reads the signs within a line of Markdown: strong, emphasis, links, languages, escapes.

use super::LONGEST_ADDRESS;
use crate::model::Run;
use crate::tidy::{self, is_blank};

/// The runs that a text stands for, in tidy form. Signs that match nothing stay as they are.
pub(super) fn read_runs(text: &str) -> Vec<Run> {
    tidy::runs(&Reader::new(text, true).runs())
}

/// The words of a text without any of its signs, in tidy form.
pub(super) fn read_plain(text: &str) -> String {
    if text.trim_matches(is_blank) == super::NOTHING {
        return String::new();
    }
    let words: String = read_runs(text).into_iter().map(|run| run.text).collect();
    tidy::line(&words)
}

/// One sign or stretch of letters.
enum Token {
    Text(String),
    /// One to three stars or underlines: emphasis, strong, both.
    Stars(usize, char),
    Linked(Vec<Run>),
}

struct Reader {
    letters: Vec<char>,
    /// For each opening bracket, the place of its closing one.
    closing: Vec<Option<usize>>,
    /// Text within a link or language mark holds no further ones.
    brackets: bool,
    tokens: Vec<Token>,
}

impl Reader {
    fn new(text: &str, brackets: bool) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let closing = if brackets { matching_brackets(&letters) } else { Vec::new() };
        Self { letters, closing, brackets, tokens: Vec::new() }
    }

    fn runs(mut self) -> Vec<Run> {
        let mut at = 0;
        while at < self.letters.len() {
            at = self.token(at);
        }
        settle_unmatched(&mut self.tokens);
        toggle(self.tokens)
    }

    /// Reads one token and says where the next one starts.
    fn token(&mut self, at: usize) -> usize {
        match self.letters[at] {
            '\\' if self.is_punctuation(at + 1) => {
                self.text(self.letters[at + 1]);
                at + 2
            }
            '*' => self.stars(at, '*'),
            '_' if !self.is_within_word(at) => self.stars(at, '_'),
            '[' if self.brackets => self.bracketed(at).unwrap_or_else(|| self.literal(at)),
            '<' if self.brackets => self.bare_address(at).unwrap_or_else(|| self.literal(at)),
            _ => self.literal(at),
        }
    }

    fn literal(&mut self, at: usize) -> usize {
        self.text(self.letters[at]);
        at + 1
    }

    fn text(&mut self, letter: char) {
        match self.tokens.last_mut() {
            Some(Token::Text(text)) => text.push(letter),
            _ => self.tokens.push(Token::Text(letter.into())),
        }
    }

    fn is_punctuation(&self, at: usize) -> bool {
        self.letters.get(at).is_some_and(is_sign)
    }

    fn blank_at(&self, at: Option<usize>) -> bool {
        at.and_then(|at| self.letters.get(at)).is_none_or(|letter| is_blank(*letter))
    }

    /// An underline between two letters belongs to the word: `name_surname`.
    fn is_within_word(&self, at: usize) -> bool {
        is_within_word(at.checked_sub(1).and_then(|at| self.letters.get(at)), self.letters.get(at + 1))
    }

    fn stars(&mut self, at: usize, sign: char) -> usize {
        let mut end = at;
        while self.letters.get(end) == Some(&sign) {
            end += 1;
        }
        let alone = self.blank_at(at.checked_sub(1)) && self.blank_at(Some(end));
        if alone || end - at > 3 {
            (at..end).for_each(|_| self.text(sign));
        } else {
            self.tokens.push(Token::Stars(end - at, sign));
        }
        end
    }

    /// `[text](address)`, `[text]{lang=ro}` or both: `[text](address){lang=ro}`.
    fn bracketed(&mut self, at: usize) -> Option<usize> {
        let close = self.closing[at]?;
        let (href, after) = match self.address(close + 1) {
            Some((href, after)) => (Some(href), after),
            None => (None, close + 1),
        };
        let (lang, after) = match self.lang_mark(after) {
            Some((lang, after)) => (Some(lang), after),
            None => (None, after),
        };
        if href.is_none() && lang.is_none() {
            return None;
        }
        let inner: String = self.letters[at + 1..close].iter().collect();
        let runs = Reader::new(&inner, false).runs();
        let marked = runs.into_iter().map(|run| Run { href: href.clone(), lang: lang.clone(), ..run });
        self.tokens.push(Token::Linked(marked.collect()));
        Some(after)
    }

    /// `(address)`, where brackets within the address are balanced or escaped.
    fn address(&self, at: usize) -> Option<(String, usize)> {
        if self.letters.get(at) != Some(&'(') {
            return None;
        }
        let (mut href, mut depth, mut at) = (String::new(), 0, at + 1);
        let end = at + 2 * LONGEST_ADDRESS;
        while at < end {
            let letter = *self.letters.get(at)?;
            match letter {
                '\\' if self.is_punctuation(at + 1) => {
                    at += 1;
                    href.push(self.letters[at]);
                }
                ')' if depth == 0 => return Some((href, at + 1)),
                '[' | ']' => return None,
                letter if is_blank(letter) => return None,
                letter => {
                    depth += i32::from(letter == '(') - i32::from(letter == ')');
                    href.push(letter);
                }
            }
            at += 1;
        }
        None
    }

    /// `{lang=ro}`
    fn lang_mark(&self, at: usize) -> Option<(String, usize)> {
        const OPEN: [char; 6] = ['{', 'l', 'a', 'n', 'g', '='];
        let rest = self.letters.get(at..)?.strip_prefix(&OPEN)?;
        let end = rest.iter().take(64).position(|letter| *letter == '}')?;
        let tag: String = rest[..end].iter().collect();
        Some((tidy::lang(&tag)?, at + OPEN.len() + end + 1))
    }

    /// `<https://example.eu>`
    fn bare_address(&mut self, at: usize) -> Option<usize> {
        let rest = &self.letters[at + 1..];
        let end = rest
            .iter()
            .take(LONGEST_ADDRESS)
            .position(|letter| is_blank(*letter) || matches!(letter, '<' | '>'))?;
        let href: String = rest[..end].iter().collect();
        if rest[end] != '>' || !crate::html::is_complete_address(&href) {
            return None;
        }
        let shown = href.strip_prefix("mailto:").unwrap_or(&href).to_owned();
        self.tokens.push(Token::Linked(vec![Run::link(shown, href)]));
        Some(at + end + 2)
    }
}

/// A sign that a backslash can take the meaning from.
pub(super) fn is_sign(letter: &char) -> bool {
    letter.is_ascii_punctuation() || *letter == '—'
}

/// Whether a sign between these two letters is part of a word.
pub(super) fn is_within_word(before: Option<&char>, after: Option<&char>) -> bool {
    let is_letter = |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric());
    is_letter(before) && is_letter(after)
}

fn matching_brackets(letters: &[char]) -> Vec<Option<usize>> {
    let mut closing = vec![None; letters.len()];
    let (mut open, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 1,
            '[' => open.push(at),
            ']' => {
                if let Some(start) = open.pop() {
                    closing[start] = Some(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    closing
}

/// Takes the meaning from the last strong or emphasis sign of an odd number.
fn settle_unmatched(tokens: &mut Vec<Token>) {
    for (kind, sign) in [(1, '*'), (2, '*'), (1, '_'), (2, '_')] {
        let has = |token: &Token| match token {
            Token::Stars(count, other) => count & kind != 0 && *other == sign,
            _ => false,
        };
        if tokens.iter().filter(|token| has(token)).count() % 2 == 0 {
            continue;
        }
        let Some(last) = tokens.iter().rposition(has) else {
            continue;
        };
        let Token::Stars(count, _) = tokens[last] else {
            continue;
        };
        let literal = Token::Text(String::from(sign).repeat(kind));
        let kept = (count > kind).then(|| Token::Stars(count - kind, sign));
        tokens.splice(last..=last, [literal].into_iter().chain(kept));
    }
}

/// Reads the tokens in order, switching strong and emphasis on and off.
fn toggle(tokens: Vec<Token>) -> Vec<Run> {
    // What the stars and what the underlines have switched on.
    let mut on = [0, 0];
    let mut runs = Vec::new();
    for token in tokens {
        let emphasis = (on[0] | on[1]) & 1 != 0;
        let strong = (on[0] | on[1]) & 2 != 0;
        match token {
            Token::Stars(count, sign) => on[usize::from(sign == '_')] ^= count,
            Token::Text(text) => runs.push(Run { strong, emphasis, ..Run::plain(text) }),
            Token::Linked(linked) => runs.extend(linked.into_iter().map(|run| Run {
                strong: run.strong || strong,
                emphasis: run.emphasis || emphasis,
                ..run
            })),
        }
    }
    runs
}
