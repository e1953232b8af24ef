//! All contributions as open data: each visible comment with its public answer, the same rows as the answers page
//! (S4.43).

use std::collections::HashMap;

use arengo_comments::{Cursor, Stance};
use arengo_kernel::town::Slug;
use arengo_spaces::{ProcessId, process, process_by_id};
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::answers::contribution::Contribution;
use crate::answers::place::answer_path;
use crate::answers::read;

/// The list.
pub(crate) const DATASET: Dataset = Dataset { name: "contributions", columns: COLUMNS, rows };

const fn column(name: &'static str, meaning: &'static str, personal: bool) -> Column {
    Column { name, meaning, personal }
}

const COLUMNS: &[Column] = &[
    column("id", "Permanent id of the comment", false),
    column("process", "Name of the process in addresses", false),
    column("section", "Section of the text it is about; empty for the text as a whole", false),
    column("anchor", "Paragraph within the section; empty for the section as a whole", false),
    column("quote", "Words of the text it is about; null when none were chosen", false),
    column("version", "Number of the text version it was written on", false),
    column("author", "Public name at the time of writing", true),
    column("organisation", "Organisation spoken for; null for oneself", false),
    column("stakeholder_type", "citizen, cso, public_administration, company, university or other", false),
    column("channel", "web, meeting (from minutes) or assisted (written at a help point)", false),
    column("language", "BCP 47 tag of the language it is written in", false),
    column("stance", "for, amend, against or question; null when none was chosen", false),
    column("text", "Plain text of the comment", true),
    column("agree", "How many persons agree", false),
    column("disagree", "How many persons disagree", false),
    column("outcome", "accepted, partly or rejected; null while no answer is public", false),
    column("reason", "Why, in the words of the authority; null while no answer is public", false),
    column(
        "change_version",
        "Number of the text version with the words that changed for it; null when none",
        false,
    ),
    column(
        "change_anchor",
        "Where they changed, as section#paragraph; null when nothing changed for it",
        false,
    ),
    column("answered_at", "When the answer became public, RFC 3339, UTC", false),
    column("url", "Permanent address of the comment with its answer", false),
];

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let mut known: HashMap<ProcessId, Option<Slug>> = HashMap::new();
    let mut only = None;
    if let Some(slug) = scope.process {
        let Some(found) = process(r, slug)?.filter(|p| p.state.is_public()) else {
            return Ok(DataPage::default());
        };
        only = Some(found.id);
        known.insert(found.id, Some(found.slug.clone()));
    }
    let page = read::export(r, only, scope.after.and_then(Cursor::parse), scope.limit.max(1))?;
    let mut data = DataPage { rows: Vec::new(), next: page.next.map(|c| c.to_string()) };
    for one in &page.rows {
        let slug = match known.get(&one.process) {
            Some(slug) => slug.clone(),
            None => {
                let found = process_by_id(r, one.process)?.filter(|p| p.state.is_public());
                let slug = found.map(|p| p.slug.clone());
                known.insert(one.process, slug.clone());
                slug
            }
        };
        if let Some(slug) = slug {
            data.rows.push(row(one, &slug, scope.base));
        }
    }
    Ok(data)
}

fn row(c: &Contribution, process: &Slug, base: &str) -> Vec<Value> {
    let public = c.public_answer();
    let answer = public.map(|d| &d.answer);
    let change = answer.and_then(|a| a.change.as_ref());
    vec![
        json!(c.id.to_string()),
        json!(process.as_str()),
        json!(c.section().unwrap_or_default()),
        json!(c.anchor),
        json!(c.quote),
        json!(c.version),
        json!(c.name),
        json!(c.organisation),
        json!(c.stakeholder.as_str()),
        json!(c.channel.as_str()),
        json!(c.lang.as_str()),
        json!(c.stance.map(Stance::as_str)),
        json!(c.body),
        json!(c.agree),
        json!(c.disagree),
        json!(answer.map(|a| a.outcome.as_str())),
        json!(answer.map(|a| a.reason.as_str())),
        json!(change.map(|c| c.to)),
        json!(change.map(|c| format!("{}#{}", c.part, c.anchor))),
        json!(public.and_then(|d| d.published_at).map(|at| at.rfc3339())),
        json!(format!("{base}{}", answer_path(process, c.id))),
    ]
}
