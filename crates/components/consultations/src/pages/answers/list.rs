//! "What became of each comment": every visible comment beside its outcome and the reason (S4.39).

use std::borrow::Cow;
use std::collections::HashMap;

use arengo_comments::{CommentId, Cursor};
use arengo_kernel::Actor;
use arengo_kernel::town::Slug;
use arengo_store::Reader;
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, downloads, more};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use maud::{Markup, html};

use crate::answers::outcome::Outcome;
use crate::answers::place::{answers_path, desk_path, report_path};
use crate::answers::progress::{Tallies, due};
use crate::answers::read::{self, Ask, Labels, Shown};
use crate::answers::report::keep;
use crate::load::heads;
use crate::pages::answers::pair::{Place, pair};
use crate::pages::answers::summary::{lead, summary};
use crate::pages::room::Room;
use crate::place::{plan_subject, section_subject};

/// Comments on one page.
const PAGE: u32 = 40;
/// Most sections offered as chips; more become a list to choose from.
const CHIPS: usize = 12;
/// Stands for the text as a whole in `?section=`.
const WHOLE: &str = "*";

/// What the address asks for.
#[derive(Debug, Clone, Default)]
struct Asked {
    shown: Shown,
    section: Option<String>,
    mine: bool,
    after: Option<Cursor>,
    at: Option<CommentId>,
}

impl Asked {
    fn of(query: &str) -> Asked {
        let fields = Fields::parse(query.as_bytes());
        Asked {
            shown: Shown::parse(fields.text("show")),
            section: fields.given("section").map(|s| s.chars().take(200).collect()),
            mine: fields.has("mine"),
            after: Cursor::parse(fields.text("after")),
            at: fields.text("at").parse().ok(),
        }
    }

    /// The subject to narrow to; empty for all.
    fn about(&self, process: &Slug) -> String {
        match self.section.as_deref() {
            None => String::new(),
            Some(WHOLE) => plan_subject(process).to_string(),
            Some(section) => section_subject(process, section).to_string(),
        }
    }

    /// The key of the tallies.
    fn tally_key(&self) -> Option<&str> {
        self.section.as_deref().map(|s| if s == WHOLE { "" } else { s })
    }

    /// The address of the list narrowed so.
    fn address(&self, here: &Here, process: &Slug) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if self.shown != Shown::All {
            query.append_pair("show", self.shown.as_str());
        }
        if let Some(section) = &self.section {
            query.append_pair("section", section);
        }
        if self.mine {
            query.append_pair("mine", "1");
        }
        if let Some(after) = self.after {
            query.append_pair("after", &after.to_string());
        }
        let (query, path) = (query.finish(), answers_path(process));
        here.link(&if query.is_empty() { path } else { format!("{path}?{query}") })
    }
}

struct Seen {
    room: Room,
    tallies: Tallies,
    page: read::Page,
    headings: Vec<(String, String)>,
    labels: Labels,
    has_report: bool,
}

fn load(
    r: &mut Reader<'_>,
    slug: &str,
    actor: &Actor,
    now: arengo_kernel::Instant,
    asked: &Asked,
) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let mut ask = Ask {
        shown: asked.shown,
        about: asked.about(&room.process.slug),
        author: None,
        after: asked.after,
        limit: PAGE,
    };
    if asked.mine {
        // Nobody has written what a visitor wrote.
        ask.author = Some(actor.person().unwrap_or(arengo_kernel::actor::PersonId::from_i64(-1)));
    }
    if let Some(at) = asked.at
        && let Some(found) = read::public_one(r, at)?.filter(|c| c.process == room.process.id)
    {
        ask.after = Some(Cursor {
            value: found.created_at.as_micros(),
            id: CommentId::from_i64(found.id.as_i64() - 1),
        });
    }
    let current = room.text.as_ref().and_then(|t| Some((t.id, t.current()?.number)));
    let headings = match current {
        Some((text, version)) => heads(r, text, version, 0, 5000)?,
        None => Vec::new(),
    };
    let page = read::list(r, room.process.id, &ask)?;
    let labels = match &room.text {
        Some(text) => read::labels(r, text, &page.rows)?,
        None => Labels::new(),
    };
    Ok(Seen {
        tallies: read::tallies(r, room.process.id)?,
        page,
        labels,
        headings: headings.into_iter().map(|h| (h.slug.clone(), h.line())).collect(),
        has_report: !keep::languages(r, room.process.id)?.is_empty(),
        room,
    })
}

/// `GET /p/{process}/answers`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::of(&query.unwrap_or_default());
    let (actor, now, ask) = (here.actor, here.now, asked.clone());
    let seen = here.db.read(move |r| load(r, &process, &actor, now, &ask)).await?;
    let title = here.tr.t("consultations-answers-title");
    let process = &seen.room.process;
    let mut page =
        Page::new(format!("{title}: {}", process.title.plain(here.lang)), draw(&here, &seen, &asked));
    page.description = super::summary::in_words(&here.tr, &seen.tallies.total());
    page.updated = seen.tallies.last;
    if !process.state.is_public() {
        page = page.unlisted();
    }
    Ok(page.answer(&here))
}

fn draw(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process;
    let tally = seen.tallies.of(asked.tally_key());
    let due = due(process.answer_due, here.now, &here.town);
    let section = asked.section.as_deref().map(|s| heading(here, seen, s));
    html! {
        (crumbs(tr, &[(here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        div.intro {
            p.kick { (tr.t("consultations-answers-kick")) @if let Some(section) = &section { span { (section) } } }
            h1 { (tr.t("consultations-answers-title")) }
            (lead(here, &seen.tallies, &tally, due))
            @if here.actor.is_staff() {
                p { a href=(here.link(&desk_path(&process.slug))) { (icon("pen")) " " (tr.t("consultations-desk-title")) } }
            }
        }
        @if tally.comments == 0 {
            (nothing(here, seen, asked))
        } @else {
            section aria-labelledby="h-summary" {
                h2.vh #h-summary { (tr.t("consultations-answers-summary")) }
                (summary(tr, &tally))
            }
            (one_by_one(here, seen, asked))
        }
        (after(here, seen))
    }
}

fn heading(here: &Here, seen: &Seen, slug: &str) -> String {
    if slug == WHOLE || slug.is_empty() {
        return here.tr.t("consultations-text-as-a-whole").to_owned();
    }
    seen.headings.iter().find(|(s, _)| s == slug).map_or_else(|| slug.to_owned(), |(_, line)| line.clone())
}

fn nothing(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let id = if asked.section.is_some() {
        "consultations-answers-none-here"
    } else {
        "consultations-answers-none"
    };
    html! {
        div.empty {
            p { (tr.t(id)) }
            @if asked.section.is_some() {
                p { a href=(here.link(&answers_path(&seen.room.process.slug))) { (tr.t("consultations-answers-all")) } }
            }
        }
    }
}

fn one_by_one(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let headings: HashMap<String, String> = seen.headings.iter().cloned().collect();
    let place = Place {
        headings: Cow::Owned(headings),
        labels: Cow::Borrowed(&seen.labels),
        is_known: asked.section.is_some(),
    };
    let next = seen
        .page
        .next
        .map(|after| Asked { after: Some(after), at: None, ..asked.clone() }.address(here, process));
    let first = asked.after.is_some() || asked.at.is_some();
    html! {
        section aria-labelledby="h-each" {
            div.hd {
                h2 #h-each { (tr.t("consultations-answers-each")) }
                (downloads(here, &format!("/p/{process}/data/contributions"), seen.tallies.total().comments))
            }
            (chips(here, seen, asked))
            @if first {
                p.mt3 { a href=(Asked { after: None, at: None, ..asked.clone() }.address(here, process)) {
                    (icon("prev")) " " (tr.t("consultations-answers-from-first"))
                } }
            }
            @if seen.page.rows.is_empty() {
                div.empty { p { (tr.t("consultations-answers-none-so")) } }
            } @else {
                ol role="list" { @for one in &seen.page.rows {
                    (pair(here, process, one, &place))
                } }
            }
            (more(tr, next.as_deref()))
        }
    }
}

/// The ways to narrow the list.
fn chips(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let tally = seen.tallies.of(asked.tally_key());
    let all = Asked { shown: Shown::All, mine: false, after: None, at: None, ..asked.clone() };
    let chip = |to: Asked, words: String, number: Option<i64>| {
        let current = to.shown == asked.shown && to.mine == asked.mine;
        html! { a href=(to.address(here, process)) aria-current=[current.then_some("true")] {
            (words) @if let Some(n) = number { " " (tr.number(n)) }
        } }
    };
    let shown = |shown| Asked { shown, ..all.clone() };
    html! {
        nav.chips.mt3 aria-label=(tr.t("consultations-answers-filter")) {
            (chip(all.clone(), tr.t("consultations-answers-filter-all").to_owned(), Some(tally.comments)))
            @for outcome in Outcome::ALL {
                @let number = tally.of(outcome);
                (chip(shown(Shown::Outcome(outcome)), capital(&tr.n(outcome.plural(), number)), Some(number)))
            }
            @if tally.waiting() > 0 {
                (chip(shown(Shown::Waiting), tr.t("consultations-answers-filter-waiting").to_owned(), Some(tally.waiting())))
            }
            (chip(shown(Shown::Questions), tr.t("consultations-answers-filter-questions").to_owned(), None))
            @if here.signed.is_some() {
                (chip(Asked { mine: true, ..all.clone() }, tr.t("consultations-answers-filter-mine").to_owned(), None))
            }
        }
        (sections(here, seen, asked))
    }
}

/// The sections that have comments.
fn sections(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let mut with: Vec<(String, i64)> = seen
        .headings
        .iter()
        .filter_map(|(slug, _)| Some((slug.clone(), seen.tallies.sections.get(slug)?.comments)))
        .collect();
    if let Some(whole) = seen.tallies.sections.get("") {
        with.insert(0, (WHOLE.to_owned(), whole.comments));
    }
    if with.len() < 2 {
        return html! {};
    }
    let lang = seen.room.text.as_ref().map(|t| t.lang).filter(|l| *l != here.lang);
    let to = |section: Option<&str>| Asked {
        section: section.map(str::to_owned),
        after: None,
        at: None,
        ..asked.clone()
    };
    let chosen = asked.section.as_deref();
    html! {
        @if with.len() <= CHIPS {
            nav.chips.mt3 aria-label=(tr.t("consultations-answers-filter-section")) {
                a href=(to(None).address(here, process)) aria-current=[chosen.is_none().then_some("true")] { (tr.t("consultations-answers-filter-everywhere")) }
                @for (slug, n) in &with {
                    a href=(to(Some(slug)).address(here, process)) aria-current=[(chosen == Some(slug)).then_some("true")]
                        title=(heading(here, seen, slug)) lang=[lang] {
                        @if slug == WHOLE { (heading(here, seen, slug)) } @else { (slug) } " " (tr.number(*n))
                    }
                }
            }
        } @else {
            form.row.mt3 method="get" action=(here.link(&answers_path(process))) {
                @if asked.shown != Shown::All { input type="hidden" name="show" value=(asked.shown.as_str()); }
                @if asked.mine { input type="hidden" name="mine" value="1"; }
                label for="section" { (tr.t("consultations-answers-filter-section")) }
                select #section name="section" {
                    option value="" { (tr.t("consultations-answers-filter-everywhere")) }
                    @for (slug, n) in &with {
                        option value=(slug) selected[chosen == Some(slug)] lang=[lang] { (heading(here, seen, slug)) " (" (tr.number(*n)) ")" }
                    }
                }
                button.btn.q.s { (tr.t("consultations-answers-filter-show")) }
            }
        }
    }
}

fn after(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    html! {
        @if seen.has_report {
            section aria-labelledby="h-report" {
                div.hd { h2 #h-report { (tr.t("consultations-report")) } }
                p { (tr.t("consultations-report-lead")) }
                p { a.btn.q href=(here.link(&report_path(&seen.room.process.slug))) { (icon("doc")) (tr.t("consultations-report-read")) } }
            }
        }
    }
}

/// The first letter large, for words that stand alone.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
