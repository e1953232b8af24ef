//! The glossary of a town, as it is kept.

use std::collections::HashMap;

use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang, Permit, Refusal};
use arengo_register::{Act, By};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::Problem;
use serde_json::json;

use crate::policy::EditGlossary;
use crate::sql;
use crate::term::{Definition, DefinitionId, Name, Said, Term, TermId, slug_of};
use crate::vocabulary::Vocabulary;

/// The kind of subject of a term.
pub const TERM: &str = "glossary_term";
/// Most terms of a town: every page of a text looks for all of them.
pub const MOST_TERMS: i64 = 1_000;

/// A term's place on the glossary's page: its name, apart from the ids of the frame.
pub(crate) fn anchor(slug: &str) -> String {
    format!("t-{slug}")
}

/// A term on the glossary's page, below the town's base.
pub fn path_of_term(slug: &str) -> String {
    format!("/glossary#{}", anchor(slug))
}

/// The vocabularies of a town, by language; one statement.
///
/// # Errors
/// Any storage failure.
pub fn vocabularies(r: &mut Reader<'_>) -> Result<HashMap<Lang, Vocabulary>, StoreError> {
    let mut by_lang: HashMap<Lang, Vec<(String, String)>> = HashMap::new();
    for row in r.rows(&sql::NAMES, vals![])? {
        let (slug, lang): (String, Lang) = (row.get(0)?, row.get(1)?);
        let name = name_of(&row, 1)?;
        let forms = by_lang.entry(lang).or_default();
        forms.extend(std::iter::once(name.name).chain(name.forms).map(|form| (slug.clone(), form)));
    }
    let made =
        |forms: Vec<(String, String)>| Vocabulary::new(forms.iter().map(|(s, f)| (s.as_str(), f.as_str())));
    Ok(by_lang.into_iter().map(|(lang, forms)| (lang, made(forms))).collect())
}

/// All terms; three statements.
///
/// # Errors
/// Any storage failure.
pub fn terms(r: &mut Reader<'_>) -> Result<Vec<Term>, StoreError> {
    let rows = r.rows(&sql::TERMS, vals![])?;
    let names = r.rows(&sql::ALL_NAMES, vals![])?;
    let definitions = r.rows(&sql::ALL_DEFINITIONS, vals![])?;
    assembled(&rows, &names, &definitions)
}

/// One term; at most three statements.
///
/// # Errors
/// Any storage failure.
pub fn term(r: &mut Reader<'_>, slug: &str) -> Result<Option<Term>, StoreError> {
    let Some(row) = r.row(&sql::TERM, vals![slug])? else { return Ok(None) };
    let id: TermId = row.get(0)?;
    let names = r.rows(&sql::NAMES_OF, vals![id])?;
    let definitions = r.rows(&sql::DEFINITIONS_OF, vals![id])?;
    Ok(assembled(std::slice::from_ref(&row), &names, &definitions)?.pop())
}

fn assembled(terms: &[Row], names: &[Row], definitions: &[Row]) -> Result<Vec<Term>, StoreError> {
    let mut all = Vec::with_capacity(terms.len());
    let mut places = HashMap::with_capacity(terms.len());
    for row in terms {
        let id: TermId = row.get(0)?;
        places.insert(id, all.len());
        let (slug, changed_at) = (row.get(1)?, row.get(2)?);
        all.push(Term { id, slug, names: Vec::new(), definitions: Vec::new(), changed_at });
    }
    for row in names {
        if let Some(at) = places.get(&row.get::<TermId>(0)?) {
            all[*at].names.push(name_of(row, 1)?);
        }
    }
    for row in definitions {
        if let Some(at) = places.get(&row.get::<TermId>(0)?) {
            all[*at].definitions.push(definition(row)?);
        }
    }
    Ok(all)
}

/// Language, name and forms, from a column on.
fn name_of(row: &Row, first: usize) -> Result<Name, StoreError> {
    let forms: String = row.get(first + 2)?;
    Ok(Name {
        lang: row.get(first)?,
        name: row.get(first + 1)?,
        forms: forms.lines().map(str::to_owned).collect(),
    })
}

fn definition(row: &Row) -> Result<Definition, StoreError> {
    Ok(Definition {
        id: row.get(1)?,
        lang: row.get(2)?,
        words: row.get(3)?,
        source: row.get(4)?,
        link: row.get(5)?,
        author: row.get(6)?,
        made_at: row.get(7)?,
    })
}

/// Adds a term with its first name and definition. Gives its name in addresses.
///
/// # Errors
/// `Invalid` when the glossary is full; any storage failure.
pub fn add_term(
    w: &mut Writer<'_>,
    permit: &Permit<EditGlossary>,
    name: &Name,
    said: &Said,
    office: &str,
) -> Result<String, Problem> {
    if w.count(&sql::COUNT_TERMS, vals![])? >= MOST_TERMS {
        return Err(Problem::Invalid(Refusal::new("reading-glossary-full")));
    }
    let slug = free_slug(w, &slug_of(&name.name))?;
    let id: TermId = w.new_id();
    w.execute(&sql::ADD_TERM, vals![id, &slug, permit.at()])?;
    w.execute(&sql::PUT_NAME, vals![id, name.lang, &name.name, name.forms.join("\n")])?;
    write_definition(w, id, said, permit.at())?;
    register(w, permit.at(), "reading.term_published", &slug, name, office)?;
    Ok(slug)
}

fn free_slug(w: &mut Writer<'_>, wanted: &str) -> Result<String, StoreError> {
    let mut slug = wanted.to_owned();
    let mut n = 2;
    while w.row(&sql::TERM, vals![&slug])?.is_some() {
        slug = format!("{wanted}-{n}");
        n += 1;
    }
    Ok(slug)
}

fn write_definition(w: &mut Writer<'_>, term: TermId, said: &Said, at: Instant) -> Result<(), StoreError> {
    let id: DefinitionId = w.new_id();
    let values = vals![id, term, said.lang, &said.words, &said.source, &said.link, &said.author, at];
    w.execute(&sql::ADD_DEFINITION, values)?;
    Ok(())
}

/// A change of a term.
#[derive(Debug, Clone)]
pub enum Change {
    /// A name in a language, new or in the place of the one there.
    Name(Name),
    /// The name in a language goes.
    WithoutName(Lang),
    /// One more definition.
    Definition(Said),
    /// A definition goes.
    WithoutDefinition(DefinitionId),
    /// The whole term goes.
    Gone,
}

/// Changes a term; the register notes it.
///
/// # Errors
/// `NotFound` when there is no such term or definition; `Invalid` when its last name or definition would go.
pub fn change_term(
    w: &mut Writer<'_>,
    permit: &Permit<EditGlossary>,
    slug: &str,
    change: &Change,
    office: &str,
) -> Result<(), Problem> {
    let before = term(w, slug)?.ok_or(Problem::NotFound)?;
    let last = || Problem::Invalid(Refusal::new("reading-term-needs-both"));
    let (id, at) = (before.id, permit.at());
    let mut kind = "reading.term_changed";
    match change {
        Change::Name(name) => {
            w.execute(&sql::PUT_NAME, vals![id, name.lang, &name.name, name.forms.join("\n")])?;
        }
        Change::WithoutName(_) if before.names.len() < 2 => return Err(last()),
        Change::WithoutName(lang) => {
            w.execute(&sql::DROP_NAME, vals![id, *lang])?;
        }
        Change::Definition(said) => write_definition(w, id, said, at)?,
        Change::WithoutDefinition(gone) => {
            if !before.definitions.iter().any(|d| d.id == *gone) {
                return Err(Problem::NotFound);
            }
            if before.definitions.len() < 2 {
                return Err(last());
            }
            w.execute(&sql::DROP_DEFINITION, vals![id, *gone])?;
        }
        Change::Gone => {
            kind = "reading.term_removed";
            w.execute(&sql::DROP_DEFINITIONS, vals![id])?;
            w.execute(&sql::DROP_NAMES, vals![id])?;
            w.execute(&sql::DROP_TERM, vals![id])?;
        }
    }
    w.execute(&sql::TOUCH_TERM, vals![id, at])?;
    let name = before.names.first().ok_or(Problem::NotFound)?;
    register(w, at, kind, slug, name, office)?;
    Ok(())
}

fn register(
    w: &mut Writer<'_>,
    at: Instant,
    kind: &'static str,
    slug: &str,
    name: &Name,
    office: &str,
) -> Result<(), StoreError> {
    let act = Act {
        kind,
        subject: Subject::new(TERM, slug),
        process: None,
        title: name.name.clone(),
        lang: Some(name.lang),
        path: path_of_term(slug),
        by: By::Office(office.to_owned()),
        facts: json!({}),
        detail: json!({}),
    };
    arengo_register::append(w, at, act)?;
    Ok(())
}
