//! A section of a text: what its address asks for, and everything the page needs, read at once.

use std::collections::HashMap;
use std::sync::Arc;

use arengo_comments::{CommentId, Paging, Reaction, Tally, Thread, counts, thread_of};
use arengo_kernel::Actor;
use arengo_kernel::phase::Openness;
use arengo_kernel::{Instant, Lang};
use arengo_store::{Reader, StoreError};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use crate::answers::outcome::Outcome;
use crate::interest::Interest;
use crate::load::{self, heads, heads_around, last_version_with, results, section};
use crate::pages::answers::outcome_tags;
use crate::pages::help::Help;
use crate::pages::room::Room;
use crate::pages::section_view::Still;
use crate::pages::toc::by_section;
use crate::pages::{interest, section_view};
use crate::part::{PartHead, Section};
use crate::place::{section_path, section_subject};
use crate::result::ExpectedResult;
use crate::text::Text;

/// Texts with more sections show only those around the current one beside it.
pub(crate) const SHORT_INDEX: i64 = 60;
/// How many sections before and after the current one a long text's index shows.
const REACH: i64 = 12;

/// Most statements of a section's page, however many comments, sections and versions there are.
const MOST_STATEMENTS: u32 = 20;

/// What the address of a section's page asks for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Asked {
    /// A version by number.
    pub version: Option<i64>,
    /// The block whose thread is open.
    pub at: Option<String>,
    /// Words chosen in it, to be quoted.
    pub quote: Option<String>,
    /// Where they start, in characters.
    pub start: Option<usize>,
    /// The language to read it in, when it is another than the page's.
    pub lang: Option<Lang>,
    /// What is to be shown of the thread.
    pub query: String,
}

impl Asked {
    /// From the query. The script adds the place of chosen words as a second `at`, a number; anchors are never
    /// numbers.
    pub fn of(query: Option<String>) -> Asked {
        let query = query.unwrap_or_default();
        let fields = Fields::parse(query.as_bytes());
        let is_number = |text: &&str| text.bytes().all(|b| b.is_ascii_digit());
        let at = fields.all("at").find(|a| !a.is_empty() && !is_number(a)).map(str::to_owned);
        Asked {
            version: fields.given("version").and_then(|v| v.parse().ok()),
            quote: fields.given("quote").map(|q| q.chars().take(2_000).collect()),
            lang: fields.given("in").and_then(Lang::parse),
            start: fields.all("at").find(is_number).and_then(|n| n.parse().ok()),
            at,
            query,
        }
    }
}

/// Everything a section's page shows.
pub(crate) struct Seen {
    pub room: Room,
    pub shown: i64,
    pub section: Section,
    pub index: Vec<PartHead>,
    pub counts: HashMap<String, i64>,
    /// Comments by block of this section.
    pub at: HashMap<String, Tally>,
    /// The thread of the open block, or of the whole section.
    pub thread: Thread,
    /// What became of the comments of the thread, as far as it is public.
    pub outcomes: HashMap<CommentId, Outcome>,
    pub results: Vec<ExpectedResult>,
    pub interests: Vec<Interest>,
    pub openness: Openness,
    pub help: Help,
}

impl Seen {
    /// The text.
    ///
    /// # Errors
    /// Never in a page that was read by `read`.
    pub fn text(&self) -> Result<&Text, Problem> {
        self.room.text.as_ref().ok_or(Problem::NotFound)
    }

    /// True while the version shown is the one that comments are written on.
    pub fn is_current(&self) -> bool {
        self.room.text.as_ref().and_then(Text::current).is_some_and(|v| v.number == self.shown)
    }
}

/// What became of an address.
enum Found {
    /// With the parts of the page that are the same for everyone, when it was read for everyone.
    Here(Box<Seen>, Option<Still>),
    /// The section has another name now.
    Elsewhere(String),
    /// The section is not in the current version; the newest that has it.
    Earlier(i64),
}

/// `GET /p/{process}/text/{slug}`
pub(crate) async fn page(
    here: Here,
    Path((process, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::of(query);
    let found = found(&here, &process, &slug, &asked).await?;
    match &*found {
        Found::Elsewhere(slug) => Ok(moved(&here, &process, slug, &asked)),
        Found::Earlier(version) => {
            let address = here.link(&format!("{}?version={version}", path(&process, &slug)));
            Ok((StatusCode::FOUND, [(header::LOCATION, address)]).into_response())
        }
        Found::Here(seen, still) => {
            let own = own(&here, &found).await?;
            let follow = follow(&here, seen, own.follows);
            let view =
                section_view::draw(&here, seen, &asked, own.reactions.as_ref(), still.as_ref(), &follow)?;
            let mut page = Page::new(view.title, view.body);
            page.status = arengo_comments::status_of(&here);
            page.description = seen.section.head.excerpt.clone();
            page.updated = seen.text()?.version(seen.shown).and_then(|v| v.published_at);
            page.unlisted = !seen.is_current();
            Ok(page.answer(&here))
        }
    }
}

/// What the page shows: for staff read as they may see it, for everyone else the same.
async fn found(here: &Here, process: &str, slug: &str, asked: &Asked) -> Result<Arc<Found>, Problem> {
    let (process, slug, asked) = (process.to_owned(), slug.to_owned(), asked.clone());
    if here.actor.is_staff() {
        let inside = here.clone();
        let read = here.db.read(move |r| read(r, &process, &slug, &asked, &inside)).await?;
        return Ok(Arc::new(read));
    }
    let place = format!("section {process} {slug} {}", asked.query);
    here.for_everyone(&place, move |r, visitor| {
        let found = read(r, &process, &slug, &asked, visitor)?;
        let Found::Here(seen, _) = found else { return Ok(found) };
        let still = section_view::still(visitor, &seen, &asked)?;
        Ok(Found::Here(seen, still))
    })
    .await
}

/// The button to follow the section, where everyone may see it.
fn follow(here: &Here, seen: &Seen, follows: bool) -> Markup {
    let process = &seen.room.process;
    if !process.state.is_public() {
        return Markup::default();
    }
    let head = &seen.section.head;
    let subject = section_subject(&process.slug, &head.slug);
    arengo_notices::follow_button(here, &subject, &head.line(), follows)
}

/// What the page shows of a signed-in person themselves.
#[derive(Default)]
struct Own {
    /// What they think of the comments; nothing when the thread was read for them alone.
    reactions: Option<HashMap<CommentId, Reaction>>,
    follows: bool,
}

/// One look for everything that is the person's own.
async fn own(here: &Here, found: &Arc<Found>) -> Result<Own, Problem> {
    let Some(person) = here.actor.person() else { return Ok(Own::default()) };
    let (found, is_staff) = (found.clone(), here.actor.is_staff());
    let read = here.db.look_up(move |r| {
        let Found::Here(seen, _) = &*found else { return Ok::<_, StoreError>(Own::default()) };
        let asks = !is_staff && !seen.thread.comments.is_empty();
        let reactions = asks.then(|| arengo_comments::reactions_to(r, person, &seen.thread)).transpose()?;
        let subject = section_subject(&seen.room.process.slug, &seen.section.head.slug);
        Ok(Own { reactions, follows: arengo_notices::follows(r, person, &subject)? })
    });
    Ok(read.await?)
}

fn path(process: &str, slug: &str) -> String {
    arengo_kernel::town::Slug::parse(process).map_or_else(|| "/".to_owned(), |p| section_path(&p, slug))
}

/// For ever: the permanent address keeps leading to the words (S4.42).
fn moved(here: &Here, process: &str, slug: &str, asked: &Asked) -> Response {
    let query = if asked.query.is_empty() { String::new() } else { format!("?{}", asked.query) };
    let address = here.link(&format!("{}{query}", path(process, slug)));
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response()
}

fn read(r: &mut Reader<'_>, process: &str, slug: &str, asked: &Asked, here: &Here) -> Result<Found, Problem> {
    let (actor, now): (&Actor, Instant) = (&here.actor, here.now);
    let room = Room::load(r, process, actor, now)?;
    let (text, version) = room.version(asked.version)?;
    let (shown, id) = (version.number, text.id);
    let Some(section) = section(r, id, shown, slug)? else {
        return elsewhere(r, text, slug, asked.version.is_some());
    };
    let index = if version.size.parts <= SHORT_INDEX {
        heads(r, id, shown, 0, SHORT_INDEX)?
    } else {
        heads_around(r, id, shown, slug, REACH)?
    };
    let subject = section_subject(&room.process.slug, slug);
    let all = counts(r, room.process.id)?;
    let at = all.0.iter().filter(|p| p.about == subject).map(|p| (p.anchor.clone(), p.tally)).collect();
    let paging = Paging::of_query(&asked.query);
    let thread = thread_of(r, &subject, asked.at.as_deref(), &paging, actor)?;
    let outcomes = outcome_tags(r, &thread)?;
    let (results, interests) = (results(r, id, Some(slug))?, interest::of_section(r, id, slug)?);
    let openness = room.openness(now);
    let help = Help::read(r, &room, text, asked.lang.unwrap_or(here.lang), Some(slug), actor.is_staff())?;
    let counts = by_section(&all, &room.process.slug);
    debug_assert!(r.statements() <= MOST_STATEMENTS, "a section took {} statements", r.statements());
    let seen = Seen {
        room,
        shown,
        section,
        index,
        counts,
        at,
        thread,
        outcomes,
        results,
        interests,
        openness,
        help,
    };
    Ok(Found::Here(Box::new(seen), None))
}

/// A name that the version does not have: it went into another section, or stands in an older version.
fn elsewhere(r: &mut Reader<'_>, text: &Text, slug: &str, by_version: bool) -> Result<Found, Problem> {
    if by_version {
        return Err(Problem::NotFound);
    }
    if let Some(now) = load::redirect(r, text.id, slug)? {
        return Ok(Found::Elsewhere(now));
    }
    let earlier: Result<Option<i64>, StoreError> = last_version_with(r, text.id, slug);
    earlier?.map(Found::Earlier).ok_or(Problem::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_block_and_the_script_adds_words_and_their_place() {
        let asked = Asked::of(Some("at=p3-1&quote=unica+o+diffusa&at=45".into()));
        assert_eq!(asked.at.as_deref(), Some("p3-1"));
        assert_eq!((asked.quote.as_deref(), asked.start), (Some("unica o diffusa"), Some(45)));
        let plain = Asked::of(Some("at=p2".into()));
        assert_eq!((plain.at.as_deref(), plain.start, plain.version), (Some("p2"), None, None));
        assert_eq!(Asked::of(Some("version=x&at=".into())).at, None);
    }
}
