//! Published reports as search finds them.

use arengo_reports::{ReportBlock, ReportDocument};
use arengo_spaces::process;
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Document, Searchable};

use crate::answers::place::{REPORT, report_path};
use crate::answers::report::keep;
use crate::answers::report::withheld::{removed, without};

/// A report in each of its languages.
pub(crate) const SEARCHABLE: Searchable = Searchable { kind: REPORT, documents };

fn documents(r: &mut Reader<'_>, key: &str) -> Result<Vec<Document>, StoreError> {
    let Some(process) = process(r, key)?.filter(|p| p.state.is_public()) else { return Ok(Vec::new()) };
    let removed = removed(r, process.id)?;
    let shown = keep::shown(r, process.id)?;
    Ok(shown
        .into_iter()
        .map(|report| {
            let document = without(report.revision.words.document(report.lang), &removed, "");
            Document {
                part: report.lang.to_string(),
                title: document.title.clone(),
                text: words_of(&document),
                lang: report.lang,
                path: report_path(&process.slug),
                at: report.published_at.unwrap_or(report.revision.made_at),
            }
        })
        .collect())
}

/// All words of a report, one after the other.
fn words_of(document: &ReportDocument) -> String {
    let mut words: Vec<&str> = Vec::new();
    for block in &document.blocks {
        match block {
            ReportBlock::Heading { text, .. } => words.push(text),
            ReportBlock::Paragraph(runs) => words.extend(runs.iter().map(|r| r.text.as_str())),
            ReportBlock::List { items, .. } => words.extend(items.iter().flatten().map(|r| r.text.as_str())),
            ReportBlock::Quote { text, cite } => words.extend([text.as_str(), cite.as_str()]),
            ReportBlock::Table { caption, header, rows } => {
                words.push(caption);
                words.extend(header.iter().chain(rows.iter().flatten()).map(String::as_str));
            }
            ReportBlock::Facts(facts) => {
                words.extend(facts.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]));
            }
            ReportBlock::Rule => {}
        }
    }
    words.join(" ")
}
