//! Comments as open data: the same rows as the pages.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use arengo_spaces::{Process, ProcessId, ProcessState};
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::comment::Comment;
use crate::order::Cursor;
use crate::read;
use crate::stance::Stance;

/// The list.
pub(crate) const DATASET: Dataset = Dataset { name: "comments", columns: COLUMNS, rows };

const fn column(name: &'static str, meaning: &'static str, personal: bool) -> Column {
    Column { name, meaning, personal }
}

const COLUMNS: &[Column] = &[
    column("id", "Permanent id of the comment", false),
    column("process", "Name of the process in addresses", false),
    column("section", "What it is about, as kind:key", false),
    column("anchor", "Paragraph within the section; empty for the section as a whole", false),
    column("quote", "Words of the text it is about; null when none were chosen or it was removed", false),
    column("version", "Number of the text version it was written on", false),
    column("parent", "Id of the comment it stands under; null at the top of a thread", false),
    column("kind", "comment, or response (the authority's; not counted as a comment)", false),
    column("author", "Public name at the time of writing; null when removed", true),
    column("organisation", "Organisation spoken for; null for oneself or when removed", false),
    column("stakeholder_type", "citizen, cso, public_administration, company, university or other", false),
    column("channel", "web, meeting (from minutes) or assisted (written at a help point)", false),
    column("language", "BCP 47 tag of the language it is written in", false),
    column("stance", "for, amend, against or question; null when none was chosen", false),
    column("text", "Plain text; null when removed", true),
    column("agree", "How many persons agree", false),
    column("disagree", "How many persons disagree", false),
    column(
        "state",
        "visible, hidden (by a moderator), withdrawn (by its author) or waiting (a first contribution, looked at before it is shown)",
        false,
    ),
    column("created_at", "When it was published, RFC 3339, UTC", false),
    column("edited_at", "When it was last changed, RFC 3339, UTC; null when never", false),
    column("url", "Permanent address of the comment", false),
];

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let after = scope.after.and_then(Cursor::parse);
    let limit = scope.limit.max(1);
    let mut known = HashMap::new();
    let mut comments = match scope.process {
        Some(slug) => {
            let found = arengo_spaces::process(r, slug)?.filter(|p| p.state.is_public());
            let Some(process) = found else { return Ok(DataPage::default()) };
            let id = process.id;
            known.insert(id, Some(process));
            read::comments_of(r, id, after, limit + 1)?
        }
        None => read::comments_of_town(r, after, limit + 1)?,
    };
    let more = comments.len() > limit as usize;
    comments.truncate(limit as usize);
    let last = comments.last().map(|c| Cursor::at(c.created_at, c.id).to_string());
    let mut page = DataPage { rows: Vec::new(), next: last.filter(|_| more) };
    for comment in &comments {
        if let Some(process) = process_of(r, &mut known, comment.process)? {
            let slug = process.slug.as_str().to_owned();
            page.rows.push(row(comment, &slug, scope.base));
        }
    }
    Ok(page)
}

/// Each process of a page is looked up once; those that are not public give no rows.
fn process_of<'k>(
    r: &mut Reader<'_>,
    known: &'k mut HashMap<ProcessId, Option<Process>>,
    id: ProcessId,
) -> Result<Option<&'k Process>, StoreError> {
    let found = match known.entry(id) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(place) => {
            let found = arengo_spaces::process_by_id(r, id)?;
            place.insert(found.filter(|p| p.state != ProcessState::Draft))
        }
    };
    Ok(found.as_ref())
}

fn row(c: &Comment, process: &str, base: &str) -> Vec<Value> {
    let readable = c.is_visible();
    vec![
        json!(c.id.to_string()),
        json!(process),
        json!(c.about.to_string()),
        json!(c.anchor),
        json!(c.quote.as_ref().map(|q| q.exact.as_str())),
        json!(c.version),
        json!(c.parent.map(|p| p.to_string())),
        json!(c.kind.as_str()),
        json!(readable.then_some(c.speaker.name.as_str())),
        json!(c.speaker.organisation),
        json!(c.speaker.stakeholder.as_str()),
        json!(c.channel.as_str()),
        json!(c.lang.as_str()),
        json!(c.stance.map(Stance::as_str)),
        json!(readable.then_some(c.body.as_str())),
        json!(c.agree),
        json!(c.disagree),
        json!(c.state.as_str()),
        json!(c.created_at.rfc3339()),
        json!(c.edited_at.map(|at| at.rfc3339())),
        json!(format!("{base}{}", c.path())),
    ]
}
