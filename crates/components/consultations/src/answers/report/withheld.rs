//! A report is made once and read for years. Comments that were removed since must not be readable in it.

use arengo_comments::CommentId;
use arengo_reports::{ReportBlock, ReportDocument, Run};
use arengo_spaces::ProcessId;
use arengo_store::{Reader, StoreError, vals};

use crate::answers::contribution::excerpt;
use crate::answers::report::draft::QUOTED;
use crate::answers::sql;
use crate::part::one_line;

/// Comments of a process that nobody may read any more, with their words.
pub type Removed = Vec<(CommentId, String)>;

/// Reads them; one statement.
pub fn removed(r: &mut Reader<'_>, process: ProcessId) -> Result<Removed, StoreError> {
    r.rows(&sql::REMOVED, vals![process])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Shorter words are not looked for in running text: they would be found in innocent sentences.
const SHORTEST: usize = 12;

/// The report without what was removed: paragraphs and items that link to such a comment, and its words wherever
/// they stand, give way to `words`.
pub fn without(mut document: ReportDocument, removed: &Removed, words: &str) -> ReportDocument {
    if removed.is_empty() {
        return document;
    }
    let hide = Hide::of(removed, words);
    document.title = hide.text(&document.title);
    for block in &mut document.blocks {
        hide.block(block);
    }
    document
}

struct Hide<'a> {
    fragments: Vec<String>,
    texts: Vec<String>,
    words: &'a str,
}

impl<'a> Hide<'a> {
    fn of(removed: &Removed, words: &'a str) -> Hide<'a> {
        let fragments = removed.iter().map(|(id, _)| format!("#e-{id}")).collect();
        let mut texts: Vec<String> = removed
            .iter()
            .flat_map(|(_, body)| [one_line(body), excerpt(body, QUOTED).trim_end_matches('…').to_owned()])
            .filter(|t| t.chars().count() >= SHORTEST)
            .collect();
        // The longest first, so that a beginning does not leave an end behind.
        texts.sort_by_key(|t| std::cmp::Reverse(t.len()));
        texts.dedup();
        Hide { fragments, texts, words }
    }

    fn block(&self, block: &mut ReportBlock) {
        match block {
            ReportBlock::Heading { text, .. } => *text = self.text(text),
            ReportBlock::Paragraph(runs) => self.runs(runs),
            ReportBlock::List { items, .. } => items.iter_mut().for_each(|item| self.runs(item)),
            ReportBlock::Quote { text, cite } => {
                *text = self.text(text);
                *cite = self.text(cite);
            }
            ReportBlock::Table { caption, header, rows } => {
                *caption = self.text(caption);
                header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| *cell = self.text(cell));
            }
            ReportBlock::Facts(facts) => {
                for (name, value) in facts {
                    *name = self.text(name);
                    *value = self.text(value);
                }
            }
            ReportBlock::Rule => {}
        }
    }

    fn runs(&self, runs: &mut Vec<Run>) {
        let points = |run: &Run| {
            run.href.as_deref().is_some_and(|href| self.fragments.iter().any(|f| href.ends_with(f.as_str())))
        };
        // Words may be split over runs by emphasis; they are looked for in the whole as well.
        let whole: String = runs.iter().map(|r| r.text.as_str()).collect();
        if runs.iter().any(points)
            || self.text(&whole) != whole && !runs.iter().any(|r| self.text(&r.text) != r.text)
        {
            *runs = vec![Run { emphasis: true, ..Run::plain(self.words) }];
            return;
        }
        for run in runs {
            run.text = self.text(&run.text);
        }
    }

    fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for hidden in &self.texts {
            if text.contains(hidden.as_str()) {
                text = text.replace(hidden.as_str(), self.words);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(blocks: Vec<ReportBlock>) -> ReportDocument {
        ReportDocument { title: "T".into(), lang: "it".into(), blocks, ..ReportDocument::default() }
    }

    fn hidden(body: &str) -> Removed {
        vec![(CommentId::from_i64(33), body.to_owned())]
    }

    #[test]
    fn what_links_to_a_removed_comment_goes_whole() {
        let id = CommentId::from_i64(33);
        let item = vec![
            Run::link("Ana", format!("https://a.example/p/x/answers?at={id}#e-{id}")),
            Run::plain(" no"),
        ];
        let other = vec![Run::plain("resta")];
        let given = document(vec![ReportBlock::List { ordered: true, items: vec![item, other.clone()] }]);
        let shown = without(given, &hidden("no"), "rimosso");
        let ReportBlock::List { items, .. } = &shown.blocks[0] else { panic!("a list") };
        assert_eq!(items[0][0].text, "rimosso");
        assert_eq!(items[1], other);
    }

    #[test]
    fn removed_words_are_found_in_running_text_and_across_emphasis() {
        let body = "parole che non si leggono più";
        let plain = ReportBlock::Paragraph(vec![Run::plain(format!("Scrisse: {body}."))]);
        let split =
            ReportBlock::Paragraph(vec![Run::plain("parole che "), Run::strong("non si leggono più")]);
        let cell = ReportBlock::Facts(vec![("detto".into(), body.into())]);
        let shown = without(document(vec![plain, split, cell]), &hidden(body), "[rimosso]");
        let text = format!("{:?}", shown.blocks);
        assert!(!text.contains("leggono"), "{text}");
        assert!(text.contains("Scrisse: [rimosso]."), "{text}");
    }

    #[test]
    fn short_words_stay_in_innocent_sentences() {
        let given = document(vec![ReportBlock::Paragraph(vec![Run::plain("Non è vero")])]);
        assert_eq!(without(given.clone(), &hidden("Non"), "x"), given);
    }
}
