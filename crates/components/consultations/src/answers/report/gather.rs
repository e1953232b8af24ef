//! The facts a report is drawn up from.

use std::collections::HashMap;

use arengo_comments::{Channel, StakeholderType};
use arengo_spaces::{Phase, Process, phases};
use arengo_store::{Reader, StoreError, vals};
use arengo_text::NamedChange;

use crate::answers::change::changes;
use crate::answers::contribution::Contribution;
use crate::answers::progress::Tallies;
use crate::answers::{read, sql};
use crate::load;
use crate::text::Text;

/// Most comments a report lists one by one; the rest is on the answers page.
pub const MOST_LISTED: u32 = 2000;

/// Everything a report says, read at one moment.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The process.
    pub process: Process,
    /// Its phases, in order.
    pub phases: Vec<Phase>,
    /// Its text, when it has one.
    pub text: Option<Text>,
    /// The headings of the current version by slug, in reading order.
    pub headings: Vec<(String, String)>,
    /// Comments by what became of them.
    pub tallies: Tallies,
    /// Comments that were removed.
    pub removed: i64,
    /// How many comments came from whom and by which way.
    pub voices: Vec<(StakeholderType, Channel, i64)>,
    /// How many different people and bodies wrote.
    pub speakers: i64,
    /// The visible comments with their public answers, the oldest first, at most `MOST_LISTED`.
    pub contributions: Vec<Contribution>,
    /// What changed from the first public version to the current one.
    pub changes: Vec<NamedChange>,
    /// The numbers of these two versions.
    pub compared: Option<(i64, i64)>,
}

/// Reads the facts, in a constant number of statements.
pub fn gather(r: &mut Reader<'_>, process: Process) -> Result<Gathered, StoreError> {
    let id = process.id;
    let text = load::text_of(r, id)?.filter(|t| t.current().is_some());
    let mut headings = Vec::new();
    let (mut named, mut compared) = (Vec::new(), None);
    if let Some(text) = &text {
        let current = text.current().map_or(0, |v| v.number);
        let heads = load::heads(r, text.id, current, 0, 5000)?;
        headings = heads.into_iter().map(|h| (h.slug.clone(), h.line())).collect();
        let first = text.public().next().map_or(current, |v| v.number);
        if first < current {
            named = changes(r, text, first)?.named;
            compared = Some((first, current));
        }
    }
    let voices = r
        .rows(&sql::VOICES, vals![id])?
        .iter()
        .map(|row| Ok((row.word(0, StakeholderType::parse)?, row.word(1, Channel::parse)?, row.get(2)?)))
        .collect::<Result<_, StoreError>>()?;
    let page = read::export(r, Some(id), None, MOST_LISTED)?;
    Ok(Gathered {
        phases: phases(r, id)?,
        text,
        headings,
        tallies: read::tallies(r, id)?,
        removed: arengo_comments::total(r, id)?.removed,
        voices,
        speakers: r.count(&sql::SPEAKERS, vals![id])?,
        contributions: page.rows,
        changes: named,
        compared,
        process,
    })
}

impl Gathered {
    /// The comments by section, sections in reading order, the text as a whole first; sections that are gone from
    /// the text last.
    pub fn by_section(&self) -> Vec<(&str, Vec<&Contribution>)> {
        let mut by: HashMap<&str, Vec<&Contribution>> = HashMap::new();
        for one in &self.contributions {
            by.entry(one.section().unwrap_or_default()).or_default().push(one);
        }
        let place = |slug: &str| match slug {
            "" => 0,
            slug => self.headings.iter().position(|(s, _)| s == slug).map_or(usize::MAX, |at| at + 1),
        };
        let mut all: Vec<(&str, Vec<&Contribution>)> = by.into_iter().collect();
        all.sort_by(|a, b| place(a.0).cmp(&place(b.0)).then(a.0.cmp(b.0)));
        all
    }

    /// The heading of a section; its slug when it is gone from the text.
    pub fn heading<'a>(&'a self, slug: &'a str) -> &'a str {
        self.headings.iter().find(|(s, _)| s == slug).map_or(slug, |(_, heading)| heading)
    }
}
