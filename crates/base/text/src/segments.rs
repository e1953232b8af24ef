//! Segments: what was added to a text and what was taken out, in phrases a person can read.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of an edited text. Equal and inserted stretches in order are the new text, equal
/// and deleted ones the old text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// In both texts.
    Equal(String),
    /// Only in the new text: "Addition `number`".
    Inserted {
        /// Its number in the whole comparison, from 1.
        number: u32,
        /// The words.
        text: String,
    },
    /// Only in the old text: "Deletion `number`".
    Deleted {
        /// Its number in the whole comparison, from 1.
        number: u32,
        /// The words.
        text: String,
    },
}

/// Gives additions and deletions their numbers, over the whole document.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pub additions: u32,
    pub deletions: u32,
}

impl Numbers {
    pub(crate) fn addition(&mut self) -> u32 {
        self.additions += 1;
        self.additions
    }

    pub(crate) fn deletion(&mut self) -> u32 {
        self.deletions += 1;
        self.deletions
    }
}

/// The segments from one text to another.
pub(crate) fn segments(old: &str, new: &str, numbers: &mut Numbers) -> Vec<Segment> {
    let mut out = Vec::new();
    for run in runs(old, new) {
        match run {
            Run::Equal(words) => out.push(Segment::Equal(words.concat())),
            Run::Change { out: gone, into } => {
                if !gone.is_empty() {
                    out.push(Segment::Deleted { number: numbers.deletion(), text: gone.concat() });
                }
                if !into.is_empty() {
                    out.push(Segment::Inserted { number: numbers.addition(), text: into.concat() });
                }
            }
        }
    }
    out
}

/// More comparisons of two words than a page may cost; beyond, a passage counts as replaced.
const MOST_WORK: usize = 4_000_000;

#[derive(Clone, Debug, PartialEq)]
enum Run<'t> {
    Equal(Vec<&'t str>),
    Change { out: Vec<&'t str>, into: Vec<&'t str> },
}

fn runs<'t>(old: &'t str, new: &'t str) -> Vec<Run<'t>> {
    let old_sentences: Vec<&str> = old.split_sentence_bounds().collect();
    let new_sentences: Vec<&str> = new.split_sentence_bounds().collect();
    let mut runs = Runs::default();
    for op in capture_diff_slices(Algorithm::Myers, &old_sentences, &new_sentences) {
        let (before, after) = (&old_sentences[op.old_range()], &new_sentences[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => runs.equal(before.iter().flat_map(|s| s.split_word_bounds())),
            _ => by_words(before, after, &mut runs),
        }
    }
    let mut runs = runs.0;
    slide_all(&mut runs);
    let runs = joined(runs);
    merged(runs)
}

/// Compares two passages word by word.
fn by_words<'t>(before: &[&'t str], after: &[&'t str], runs: &mut Runs<'t>) {
    let old: Vec<&str> = before.iter().flat_map(|s| s.split_word_bounds()).collect();
    let new: Vec<&str> = after.iter().flat_map(|s| s.split_word_bounds()).collect();
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let ends = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    if (old_end - start).saturating_mul(new_end - start) > MOST_WORK {
        runs.equal(old[..start].iter().copied());
        runs.change(&old[start..old_end], &new[start..new_end]);
        return runs.equal(old[old_end..].iter().copied());
    }
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let is_word = |t: &&&str| t.chars().any(char::is_alphanumeric);
    let count = |tokens: &[&str]| tokens.iter().filter(is_word).count();
    let kept = ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. }));
    let kept: usize = kept.map(|op| count(&old[op.old_range()])).sum();
    let most = count(&old).min(count(&new));
    // A few common small words do not make two sentences versions of each other.
    if kept * 4 < most {
        return runs.change(&old, &new);
    }
    for op in ops {
        match op {
            DiffOp::Equal { .. } => runs.equal(old[op.old_range()].iter().copied()),
            _ => runs.change(&old[op.old_range()], &new[op.new_range()]),
        }
    }
}

/// Runs being collected; neighbours of a kind are one.
#[derive(Default)]
struct Runs<'t>(Vec<Run<'t>>);

impl<'t> Runs<'t> {
    fn equal(&mut self, words: impl Iterator<Item = &'t str>) {
        match self.0.last_mut() {
            Some(Run::Equal(last)) => last.extend(words),
            _ => {
                let words: Vec<&str> = words.collect();
                if !words.is_empty() {
                    self.0.push(Run::Equal(words));
                }
            }
        }
    }

    fn change(&mut self, gone: &[&'t str], come: &[&'t str]) {
        if gone.is_empty() && come.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(Run::Change { out, into }) => {
                out.extend(gone);
                into.extend(come);
            }
            _ => self.0.push(Run::Change { out: gone.to_vec(), into: come.to_vec() }),
        }
    }
}

fn joined<'t>(runs: Vec<Run<'t>>) -> Vec<Run<'t>> {
    let mut all = Runs::default();
    for run in runs {
        match run {
            Run::Equal(words) => all.equal(words.into_iter()),
            Run::Change { out, into } => all.change(&out, &into),
        }
    }
    all.0
}

/// Moves pure additions and deletions to where a person would say they are: whole sentences
/// and whole phrases.
fn slide_all(runs: &mut [Run<'_>]) {
    for at in 1..runs.len().saturating_sub(1) {
        if let [Run::Equal(before), Run::Change { out, into }, Run::Equal(after)] = &mut runs[at - 1..=at + 1]
        {
            if out.is_empty() {
                slide(before, into, after);
            } else if into.is_empty() {
                slide(before, out, after);
            }
        }
    }
}

fn slide<'t>(before: &mut Vec<&'t str>, change: &mut Vec<&'t str>, after: &mut Vec<&'t str>) {
    const FARTHEST: usize = 200;
    let left = before.iter().rev().zip(change.iter().rev().cycle());
    let left = left.take(FARTHEST).take_while(|(a, b)| a == b).count();
    let right = after.iter().zip(change.iter().cycle());
    let right = right.take(FARTHEST).take_while(|(a, b)| a == b).count();
    if left + right == 0 {
        return;
    }
    // All words in one row; the change is a window in it that may move.
    let length = change.len();
    let start = before.len();
    let row: Vec<&str> = before.iter().chain(change.iter()).chain(after.iter()).copied().collect();
    let fit = |at: usize| edge(&row, at) + edge(&row, at + length);
    let best = (start - left..=start + right)
        .max_by_key(|at| (fit(*at), std::cmp::Reverse(at.abs_diff(start))))
        .unwrap_or(start);
    *before = row[..best].to_vec();
    *change = row[best..best + length].to_vec();
    *after = row[best + length..].to_vec();
}

/// How natural it is to cut a row of words here.
fn edge(row: &[&str], at: usize) -> u8 {
    let blank = |t: &str| t.chars().all(char::is_whitespace);
    let ends = |t: &str| t.ends_with(['.', '!', '?', ';', ':', '…', '\n']);
    let (Some(before), Some(after)) = (at.checked_sub(1).map(|b| row[b]), row.get(at)) else {
        return 6;
    };
    if ends(before) && blank(after) || before.contains('\n') {
        return 5;
    }
    if blank(before) {
        let sentence = at >= 2 && ends(row[at - 2]);
        return if sentence { 5 } else { 3 };
    }
    u8::from(blank(after)) * 2
}

/// Joins changes that only small words part, so that a person reads phrases.
fn merged(runs: Vec<Run<'_>>) -> Vec<Run<'_>> {
    let mut out: Vec<Run<'_>> = Vec::with_capacity(runs.len());
    for run in runs {
        out.push(run);
        while let [.., Run::Change { .. }, Run::Equal(_), Run::Change { .. }] = out.as_slice() {
            if !merge_last(&mut out) {
                break;
            }
        }
    }
    out
}

fn merge_last(runs: &mut Vec<Run<'_>>) -> bool {
    let Some((
        Run::Change { out: out1, into: into1 },
        Run::Equal(between),
        Run::Change { out: out2, into: into2 },
    )) = runs.len().checked_sub(3).map(|at| (&runs[at], &runs[at + 1], &runs[at + 2]))
    else {
        return false;
    };
    let length = |words: &[&str]| words.iter().map(|w| w.len()).sum::<usize>();
    let full = |out: &[&str], into: &[&str]| !out.is_empty() && !into.is_empty();
    let replaced = usize::from(full(out1, into1)) + usize::from(full(out2, into2));
    let opposite = out1.is_empty() != out2.is_empty() && replaced == 0;
    let words = between.iter().filter(|t| t.chars().any(char::is_alphanumeric)).count();
    let gap = length(between);
    let dwarfed = gap <= length(out1).max(length(into1)) && gap <= length(out2).max(length(into2));
    let join = match (replaced, words) {
        (0, 0) => opposite,
        (0, _) => false,
        (_, 0) => gap <= 3,
        (1, words) => dwarfed && words <= 2,
        (_, words) => dwarfed && words <= 4,
    };
    if !join {
        return false;
    }
    let (out, into) =
        ([out1.as_slice(), between, out2].concat(), [into1.as_slice(), between, into2].concat());
    runs.truncate(runs.len() - 3);
    runs.push(Run::Change { out, into });
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let segments = segments(old, new, &mut Numbers::default());
        let show = |s: &Segment| match s {
            Segment::Equal(text) => text.clone(),
            Segment::Inserted { text, .. } => format!("[+{text}+]"),
            Segment::Deleted { text, .. } => format!("[-{text}-]"),
        };
        segments.iter().map(show).collect()
    }

    #[test]
    fn changes_read_as_phrases() {
        for (old, new, expected) in [
            ("uguale", "uguale", "uguale"),
            ("", "nuovo", "[+nuovo+]"),
            ("vecchio", "", "[-vecchio-]"),
            (
                "mettendo in connessione sinergica le esperienze",
                "mettendo in connessione le esperienze",
                "mettendo in connessione [-sinergica -]le esperienze",
            ),
            (
                "Una piattaforma sulla partecipazione.",
                "Una piattaforma sulla partecipazione. L’Hub offre un’unica ricerca.",
                "Una piattaforma sulla partecipazione.[+ L’Hub offre un’unica ricerca.+]",
            ),
            (
                "Prima frase. Terza frase.",
                "Prima frase. Seconda frase. Terza frase.",
                "Prima frase. [+Seconda frase. +]Terza frase.",
            ),
            (
                "attori qualificati per lo scambio",
                "attori qualificati secondo criteri pubblici (allegato A), per lo scambio",
                "attori qualificati [+secondo criteri pubblici (allegato A), +]per lo scambio",
            ),
            (
                "entro il 30 aprile 2022 a Terni",
                "entro il 31 maggio 2022 a Terni",
                "entro il [-30 aprile-][+31 maggio+] 2022 a Terni",
            ),
            (
                "Il Comune apre tre sportelli.",
                "La scuola resta chiusa d’estate.",
                "[-Il Comune apre tre sportelli.-][+La scuola resta chiusa d’estate.+]",
            ),
            ("uno due", "uno nuovo bello due", "uno [+nuovo bello +]due"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }
}
