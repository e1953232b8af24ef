//! What comments can be attached to, what can be reported, and what searches find.

use arengo_comments::{Commentable, Target};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Ground, Instant, Refusal};
use arengo_spaces::{Process, process, process_by_id};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_text::{Address, Block, PartKind, Quote, QuoteError, quote_at};
use arengo_web::component::{Document, Found, Reportable, Searchable, Whole};

use crate::interest::InterestId;
use crate::load::{last_version_with, section, sections, text_of};
use crate::part::{PartHead, Section, shortened};
use crate::place::{
    PLAN, SECTION, block_path, plan_subject, section_path, section_subject, split_section_key, text_path,
};
use crate::sql;
use crate::text::Text;

/// A plan as a whole, and each of its sections (S4.35). Handed to `comments` when the program starts.
pub static COMMENTABLES: &[Commentable] = &[
    Commentable { kind: PLAN, resolve: resolve_plan },
    Commentable { kind: SECTION, resolve: resolve_section },
];

/// Sections and offers of organisations can be reported; only offers can be hidden.
pub(crate) const REPORTABLE: &[Reportable] = &[
    Reportable::pointed_at(PLAN, find_plan, whole_plan),
    Reportable::pointed_at(SECTION, find_section, whole_section),
    Reportable { hide: hide_interest, ..Reportable::pointed_at("interest", find_interest, whole_interest) },
];

/// The sections of the current version.
pub(crate) const SEARCHABLE: &[Searchable] =
    &[Searchable { kind: PLAN, documents }, crate::answers::report::search::SEARCHABLE];

type Chosen<'a> = Option<(&'a str, Option<usize>)>;
type Resolved = Result<Result<Target, Refusal>, StoreError>;

fn unknown() -> Refusal {
    Refusal::new("consultations-no-such-place")
}

/// A process that everyone can see, with its text once something of it is public.
fn public_text(r: &mut Reader<'_>, slug: &str) -> Result<Option<(Process, Text)>, StoreError> {
    let Some(process) = process(r, slug)?.filter(|p| p.state.is_public()) else { return Ok(None) };
    let text = text_of(r, process.id)?.filter(|t| t.current().is_some());
    Ok(text.map(|t| (process, t)))
}

fn resolve_plan(r: &mut Reader<'_>, key: &str, anchor: &str, quote: Chosen<'_>) -> Resolved {
    let Some((process, text)) = public_text(r, key)? else { return Ok(Err(unknown())) };
    let Some(current) = text.current() else { return Ok(Err(unknown())) };
    // The plan as a whole has no paragraphs; words are quoted in its sections.
    if !anchor.is_empty() || quote.is_some() {
        return Ok(Err(unknown()));
    }
    Ok(Ok(Target {
        process: process.id,
        about: plan_subject(&process.slug),
        anchor: String::new(),
        quote: None,
        version: current.number,
        title: current.title.clone(),
        path: text_path(&process.slug),
    }))
}

fn resolve_section(r: &mut Reader<'_>, key: &str, anchor: &str, quote: Chosen<'_>) -> Resolved {
    let Some((process_slug, slug)) = split_section_key(key) else { return Ok(Err(unknown())) };
    let Some((process, text)) = public_text(r, process_slug)? else { return Ok(Err(unknown())) };
    let Some(version) = text.current().map(|v| v.number) else { return Ok(Err(unknown())) };
    let Some(section) = section(r, text.id, version, slug)? else { return Ok(Err(unknown())) };
    let (block, quote) = match chosen(&section, anchor, quote) {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let label = block.map(|b| b.label.as_str()).filter(|l| !l.is_empty());
    Ok(Ok(Target {
        process: process.id,
        about: section_subject(&process.slug, slug),
        anchor: anchor.to_owned(),
        quote,
        version,
        title: place_title(&section.head, label),
        path: if anchor.is_empty() {
            section_path(&process.slug, slug)
        } else {
            // The fragment is the comment's own; the thread opens by the query.
            block_path(&process.slug, slug, anchor).split('#').next().unwrap_or_default().to_owned()
        },
    }))
}

/// "3.02 A national hub, §2".
fn place_title(head: &PartHead, label: Option<&str>) -> String {
    let line = shortened(&head.line(), 120);
    label.map_or_else(|| line.clone(), |label| format!("{line}, §{label}"))
}

/// The block of an anchor, and the words in it.
fn chosen<'s>(
    section: &'s Section,
    anchor: &str,
    quote: Chosen<'_>,
) -> Result<(Option<&'s Block>, Option<Quote>), Refusal> {
    if anchor.is_empty() {
        return if quote.is_none() {
            Ok((None, None))
        } else {
            Err(Refusal::new("consultations-quote-needs-paragraph"))
        };
    }
    let block = section.blocks.iter().find(|b| b.anchor == anchor).ok_or_else(unknown)?;
    let Some((words, start)) = quote else { return Ok((Some(block), None)) };
    match quote_at(&block.plain(), words, start) {
        Ok(quote) => Ok((Some(block), Some(quote))),
        Err(QuoteError::Empty) => Ok((Some(block), None)),
        Err(QuoteError::TooLong { .. } | QuoteError::NotFound) => {
            Err(Refusal::new("consultations-quote-not-found"))
        }
    }
}

fn find_plan(r: &mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError> {
    let Some((process, text)) = public_text(r, key)? else { return Ok(None) };
    let words = text.current().map(|v| v.title.clone()).unwrap_or_default();
    Ok(Some(Found { words, lang: Some(text.lang), path: text_path(&process.slug) }))
}

fn find_section(r: &mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError> {
    let Some((process, slug)) = split_section_key(key) else { return Ok(None) };
    let Some((process, text)) = public_text(r, process)? else { return Ok(None) };
    let Some(version) = last_version_with(r, text.id, slug)? else { return Ok(None) };
    let found = section(r, text.id, version, slug)?;
    Ok(found.map(|s| Found {
        words: s.head.line(),
        lang: Some(text.lang),
        path: section_path(&process.slug, slug),
    }))
}

fn find_interest(r: &mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError> {
    let Ok(id) = key.parse::<InterestId>() else { return Ok(None) };
    let Some(row) = r.row(&sql::INTEREST, vals![id])? else { return Ok(None) };
    let hidden: Option<String> = row.get(6)?;
    let Some(process) = process_by_id(r, row.get(7)?)?.filter(|p| p.state.is_public() && hidden.is_none())
    else {
        return Ok(None);
    };
    let (slug, organisation): (String, String) = (row.get(1)?, row.get(3)?);
    let path = format!("{}#i-{id}", section_path(&process.slug, &slug));
    Ok(Some(Found { words: organisation, lang: None, path }))
}

fn hide_interest(w: &mut Writer<'_>, key: &str, ground: Option<Ground>) -> Result<bool, StoreError> {
    let Ok(id) = key.parse::<InterestId>() else { return Ok(false) };
    Ok(w.execute(&sql::HIDE_INTEREST, vals![id, ground.map(Ground::as_str)])? > 0)
}

fn whole_plan(r: &mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError> {
    Ok(find_plan(r, key)?.map(|found| of_the_office(key, found)))
}

fn whole_section(r: &mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError> {
    Ok(find_section(r, key)?.map(|found| of_the_office(key, found)))
}

/// What the authority published, as moderators see it: its title and the way to it.
fn of_the_office(key: &str, found: Found) -> Whole {
    Whole {
        key: key.to_owned(),
        text: found.words.clone(),
        words: found.words,
        lang: found.lang,
        path: found.path,
        place: String::new(),
        author: None,
        author_name: String::new(),
        at: Instant::from_micros(0),
        is_hidden: false,
        is_redacted: false,
        others: Vec::new(),
    }
}

fn whole_interest(r: &mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError> {
    let Ok(id) = key.parse::<InterestId>() else { return Ok(None) };
    let Some(row) = r.row(&sql::INTEREST, vals![id])? else { return Ok(None) };
    let Some(process) = process_by_id(r, row.get(7)?)? else { return Ok(None) };
    let (slug, organisation): (String, String) = (row.get(1)?, row.get(3)?);
    let author: PersonId = row.get(2)?;
    Ok(Some(Whole {
        key: key.to_owned(),
        text: row.get(4)?,
        lang: None,
        path: format!("{}#i-{id}", section_path(&process.slug, &slug)),
        place: process.title.plain(process.lang).to_owned(),
        author_name: arengo_people::display_name(r, author)?,
        author: Some(author),
        words: organisation,
        at: row.get(5)?,
        is_hidden: row.get::<Option<String>>(6)?.is_some(),
        is_redacted: false,
        others: Vec::new(),
    }))
}

fn documents(r: &mut Reader<'_>, key: &str) -> Result<Vec<Document>, StoreError> {
    let Some((process, text)) = public_text(r, key)? else { return Ok(Vec::new()) };
    let Some(version) = text.current() else { return Ok(Vec::new()) };
    let at = version.published_at.unwrap_or(version.made_at);
    let sections = sections(r, text.id, version.number)?;
    let translated = crate::translation::found::documents(r, &process, &text, &sections)?;
    Ok(sections
        .into_iter()
        .map(|section| Document {
            title: if section.head.kind == PartKind::Front {
                version.title.clone()
            } else {
                section.head.line()
            },
            text: section.blocks.iter().map(Block::plain).collect::<Vec<_>>().join(" "),
            lang: text.lang,
            path: section_path(&process.slug, &section.head.slug),
            at,
            part: section.head.slug,
        })
        .chain(translated)
        .collect())
}

/// Comments on blocks that moved to another section follow them.
pub(crate) fn move_comments(
    w: &mut Writer<'_>,
    process: &Process,
    moves: &[(Address, Address)],
) -> Result<(), StoreError> {
    let at = |a: &Address| (section_subject(&process.slug, &a.part_slug), a.anchor.clone());
    let moves: Vec<_> = moves.iter().map(|(from, to)| (at(from), at(to))).collect();
    arengo_comments::follow(w, process.id, &moves)
}
