//! The office's page of the report: drawn up, edited as Markdown with a preview, published; every revision stays.

use arengo_i18n::Tr;
use arengo_kernel::{Actor, Instant, Lang, Permit, Refusal, words};
use arengo_reports::to_markdown;
use arengo_spaces::Editor;
use arengo_store::Reader;
use arengo_web::form::Errors;
use arengo_web::{Fields, Here, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answers::place::report_desk_path;
use crate::answers::policy::{EditReport, PublishReport};
use crate::answers::progress::Progress;
use crate::answers::read;
use crate::answers::report::draft::draft;
use crate::answers::report::gather::gather;
use crate::answers::report::keep::{self, Line, Origin, Report, Revision, Saved, Words};
use crate::answers::report::withheld::{Removed, removed};
use crate::pages::answers::form::desk_of;
use crate::pages::answers::report_view;
use crate::pages::room::Room;

/// Most characters of a report's title.
const LONGEST_TITLE: usize = 200;
/// Most characters of the publisher's name and of the written-out day.
const LONGEST_LINE: usize = 160;
/// Most characters of a report: some three hundred pages.
const LONGEST_BODY: usize = 600_000;

/// What the page shows.
pub(crate) struct Seen {
    pub room: Room,
    pub lang: Lang,
    pub languages: Vec<Lang>,
    /// The report in this language, with its newest revision.
    pub report: Option<Report>,
    /// An older revision to look at.
    pub older: Option<Revision>,
    pub history: Vec<Line>,
    pub progress: Progress,
    pub removed: Removed,
    pub may: bool,
}

impl Seen {
    /// The number of the newest revision; 0 when there is none.
    pub fn head(&self) -> i64 {
        self.report.as_ref().map_or(0, |r| r.head)
    }
}

struct Asked {
    lang: Option<Lang>,
    revision: Option<i64>,
    done: Option<String>,
}

impl Asked {
    fn of(query: Option<String>) -> Asked {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        Asked {
            lang: Lang::parse(fields.text("lang")),
            revision: fields.text("revision").parse().ok(),
            done: fields.given("done").map(str::to_owned),
        }
    }
}

fn load(
    r: &mut Reader<'_>,
    slug: &str,
    actor: &Actor,
    now: Instant,
    languages: &[Lang],
    asked: &Asked,
) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let process = room.process.id;
    let main = languages.first().copied().unwrap_or(Lang::EN);
    let lang = asked.lang.filter(|l| languages.contains(l)).unwrap_or(main);
    let older = match asked.revision {
        Some(number) => Some(keep::one(r, process, lang, number)?.ok_or(Problem::NotFound)?),
        None => None,
    };
    Ok(Seen {
        report: keep::reports(r, process)?.into_iter().find(|r| r.lang == lang),
        history: keep::history(r, process, lang)?,
        progress: read::progress(r, process)?,
        removed: removed(r, process)?,
        languages: languages.to_vec(),
        may: false,
        older,
        lang,
        room,
    })
}

async fn seen(here: &Here, process: String, asked: Asked) -> Result<Seen, Problem> {
    let (actor, now, languages) = (here.actor, here.now, here.town.languages.clone());
    let mut seen = here.db.read(move |r| load(r, &process, &actor, now, &languages, &asked)).await?;
    let desk = desk_of(here, &seen.room)?;
    seen.may = Permit::<EditReport>::ask(&here.actor, desk, here.now).is_ok();
    Ok(seen)
}

/// `GET /staff/p/{process}/report`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::of(query);
    let done = asked.done.clone();
    let seen = seen(&here, process, asked).await?;
    let shown = seen.older.as_ref().or(seen.report.as_ref().map(|r| &r.revision));
    let typed = shown.map(|r| r.words.clone()).unwrap_or_default();
    Ok(report_view::draw(&here, &seen, &typed, &Errors::new(), report_view::Mode::Plain { done })
        .answer(&here))
}

/// `POST /staff/p/{process}/report`: `do` says what.
pub(crate) async fn send(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
    fields: Fields,
) -> Result<Response, Problem> {
    let mut asked = Asked::of(query);
    asked.lang = Lang::parse(fields.text("lang")).or(asked.lang);
    asked.revision = None;
    let seen = seen(&here, process, asked).await?;
    let desk = desk_of(&here, &seen.room)?;
    let permit = Permit::<EditReport>::ask(&here.actor, desk, here.now)?;
    let head: i64 = fields.text("seen").parse().unwrap_or(-1);
    match fields.text("do") {
        "generate" => {
            let edited = seen.report.as_ref().is_some_and(|r| r.revision.origin == Origin::Edited);
            if edited && !fields.has("sure") {
                // What a person wrote is never set aside without asking.
                let typed = seen.report.as_ref().map(|r| r.revision.words.clone()).unwrap_or_default();
                let page = report_view::draw(&here, &seen, &typed, &Errors::new(), report_view::Mode::Sure);
                return Ok(page.answer(&here));
            }
            generate(&here, seen, permit, head).await
        }
        "publish" => publish(&here, seen, head).await,
        action => {
            let mut errors = Errors::new();
            let typed = typed(&fields);
            let Some(words) = parse(&typed, &mut errors) else {
                let page =
                    report_view::draw(&here, &seen, &typed, &errors, report_view::Mode::Plain { done: None });
                return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
            };
            if action == "preview" {
                return Ok(report_view::draw(&here, &seen, &words, &errors, report_view::Mode::Preview)
                    .answer(&here));
            }
            save(&here, seen, permit, head, words).await
        }
    }
}

/// The words as typed.
fn typed(fields: &Fields) -> Words {
    let text = |name: &str| fields.text(name).to_owned();
    Words { title: text("title"), publisher: text("publisher"), issued: text("issued"), body: text("body") }
}

/// The words, checked.
fn parse(typed: &Words, errors: &mut Errors) -> Option<Words> {
    let line = |text: &str, max| words::measured_line(text, max, "consultations-report-needs-line");
    let title = words::measured_line(&typed.title, LONGEST_TITLE, "consultations-report-needs-title");
    let title = errors.take("title", title);
    let publisher = errors.take("publisher", line(&typed.publisher, LONGEST_LINE));
    let issued = errors.take("issued", line(&typed.issued, LONGEST_LINE));
    let body =
        errors.take("body", words::measured(&typed.body, LONGEST_BODY, "consultations-report-needs-text"));
    Some(Words { title: title?, publisher: publisher?, issued: issued?, body: body? })
}

async fn generate(
    here: &Here,
    seen: Seen,
    permit: Permit<EditReport>,
    head: i64,
) -> Result<Response, Problem> {
    let (process, lang) = (seen.room.process.clone(), seen.lang);
    let facts = here.db.read(move |r| gather(r, process)).await?;
    let (town, base, now) = (here.town.clone(), here.citation(""), here.now);
    let made =
        tokio::task::spawn_blocking(move || Words::of(&draft(&facts, &Tr::new(lang), &town, &base, now)))
            .await
            .map_err(|e| Problem::Bug(format!("a report: {e}")))?;
    let name = here.signed.as_ref().map_or_else(String::new, |s| s.name.clone());
    let kept = made.clone();
    let saved =
        here.db.write(move |w| keep::save(w, &permit, lang, head, Origin::Generated, &kept, &name)).await?;
    match saved {
        Saved::Done(_) => Ok(back(here, &seen, "generated")),
        Saved::Changed => Ok(conflict(here, seen, &made)),
    }
}

async fn save(
    here: &Here,
    seen: Seen,
    permit: Permit<EditReport>,
    head: i64,
    words: Words,
) -> Result<Response, Problem> {
    let lang = seen.lang;
    // Kept as it is read back, so that a saved report is saved again without a difference.
    let document = words.document(lang);
    let kept = Words { body: to_markdown(&document), ..words.clone() };
    if seen.report.as_ref().is_some_and(|r| r.head == head && r.revision.words == kept) {
        return Ok(back(here, &seen, "same"));
    }
    let name = here.signed.as_ref().map_or_else(String::new, |s| s.name.clone());
    let saved =
        here.db.write(move |w| keep::save(w, &permit, lang, head, Origin::Edited, &kept, &name)).await?;
    match saved {
        Saved::Done(_) => Ok(back(here, &seen, "saved")),
        Saved::Changed => Ok(conflict(here, seen, &words)),
    }
}

async fn publish(here: &Here, seen: Seen, head: i64) -> Result<Response, Problem> {
    let permit = Permit::<PublishReport>::ask(&here.actor, desk_of(here, &seen.room)?, here.now)?;
    let (process, lang, editor) = (seen.room.process.clone(), seen.lang, Editor::of(here));
    let done = here.db.write(move |w| keep::publish(w, &permit, &process, lang, head, &editor)).await?;
    match done {
        Saved::Done(_) => Ok(back(here, &seen, "published")),
        Saved::Changed => Err(Problem::Conflict(Refusal::new("consultations-report-changed"))),
    }
}

/// Someone saved meanwhile: theirs is the newest revision, what was typed stays in the form.
fn conflict(here: &Here, seen: Seen, typed: &Words) -> Response {
    let page = report_view::draw(here, &seen, typed, &Errors::new(), report_view::Mode::Conflict);
    page.code(StatusCode::CONFLICT).answer(here)
}

fn back(here: &Here, seen: &Seen, done: &str) -> Response {
    let path = format!("{}?lang={}&done={done}", report_desk_path(&seen.room.process.slug), seen.lang);
    Redirect::to(&here.link(&path)).into_response()
}
