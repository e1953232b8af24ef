//! The published report: as a page, as a PDF file, as Markdown.

use arengo_kernel::{Actor, Instant, Lang};
use arengo_reports::{ReportDocument, to_html, to_markdown};
use arengo_store::Reader;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, report_link, text_in, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::answers::place::{answers_path, report_desk_path, report_path};
use crate::answers::report::keep::{self, Report};
use crate::answers::report::pdf;
use crate::answers::report::withheld::{Removed, removed, without};
use crate::pages::room::Room;

struct Seen {
    room: Room,
    report: Report,
    languages: Vec<Lang>,
    removed: Removed,
}

fn load(r: &mut Reader<'_>, slug: &str, actor: &Actor, now: Instant, want: Lang) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let mut reports = keep::shown(r, room.process.id)?;
    let languages: Vec<Lang> = reports.iter().map(|r| r.lang).collect();
    let at = languages.iter().position(|l| *l == want).unwrap_or(0);
    if reports.is_empty() {
        return Err(Problem::NotFound);
    }
    let report = reports.swap_remove(at);
    let removed = removed(r, room.process.id)?;
    Ok(Seen { room, report, languages, removed })
}

/// The report in the language asked for, else in the page's, else in the one it was first published in.
async fn seen(here: &Here, process: String, query: Option<String>) -> Result<Seen, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let want = Lang::parse(fields.text("lang")).unwrap_or(here.lang);
    let (actor, now) = (here.actor, here.now);
    here.db.read(move |r| load(r, &process, &actor, now, want)).await
}

impl Seen {
    /// The report without what was removed since.
    fn document(&self) -> ReportDocument {
        let lang = self.report.lang;
        let words = arengo_i18n::Tr::new(lang).t("consultations-report-withheld");
        without(self.report.revision.words.document(lang), &self.removed, words)
    }

    fn file_headers(&self, kind: &'static str, ending: &str) -> [(header::HeaderName, String); 3] {
        let name =
            format!("inline; filename=\"report-{}-{}.{ending}\"", self.room.process.slug, self.report.lang);
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, name),
            (header::CONTENT_LANGUAGE, self.report.lang.to_string()),
        ]
    }
}

/// `GET /p/{process}/report`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let seen = seen(&here, process, query).await?;
    let document = seen.document();
    let mut page = Page::new(document.title.clone(), draw(&here, &seen, &document));
    page.description = seen.room.process.purpose.plain(here.lang).to_owned();
    page.updated = seen.report.published_at;
    Ok(page.answer(&here))
}

fn draw(here: &Here, seen: &Seen, document: &ReportDocument) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process;
    let lang = seen.report.lang;
    let other = (lang != here.lang).then_some(lang);
    let file = |ending: &str| here.link(&format!("{}.{ending}?lang={lang}", report_path(&process.slug)));
    html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&answers_path(&process.slug)), tr.t("consultations-answers-title").to_owned()),
        ]))
        div.intro {
            p.kick { (tr.t("consultations-report")) span { (text_in(here.lang, lang, &document.publisher)) } }
            h1 lang=[other] { (document.title) }
            p.meta {
                @if !document.date.is_empty() { span lang=[other] { (document.date) } }
                @if let Some(at) = seen.report.published_at {
                    span { (tr.t("consultations-report-published-on")) " " (time(tr, &here.town, at, When::Date)) }
                }
            }
            p.row.hint {
                (icon("dl")) a href=(file("pdf")) { "PDF" } " " a href=(file("md")) { "Markdown" }
                @for lang in seen.languages.iter().filter(|l| **l != lang) {
                    a href=(here.link(&format!("{}?lang={lang}", report_path(&process.slug)))) lang=(lang) hreflang=(lang) { (lang.own_name()) }
                }
                @if here.actor.is_staff() {
                    a href=(here.link(&report_desk_path(&process.slug))) { (icon("pen")) " " (tr.t("consultations-report-desk-title")) }
                }
            }
            @if other.is_some() { p.note { (icon("info")) " " (tr.f("consultations-report-other-language", &[("language", lang.own_name().into())])) } }
        }
        article.read.near lang=[other] { (to_html(document, 2)) }
        p.acts.mt5 { (report_link(here, &process.subject(), &document.title)) }
    }
}

/// `GET /p/{process}/report.pdf`
pub(crate) async fn pdf(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let seen = seen(&here, process, query).await?;
    let file = pdf::file(seen.document()).await?;
    Ok((seen.file_headers("application/pdf", "pdf"), file).into_response())
}

/// `GET /p/{process}/report.md`
pub(crate) async fn markdown(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let seen = seen(&here, process, query).await?;
    let document = seen.document();
    let text = format!(
        "# {}\n\n{}, {}\n\n{}",
        document.title,
        document.publisher,
        document.date,
        to_markdown(&document)
    );
    Ok((seen.file_headers("text/markdown; charset=utf-8", "md"), text).into_response())
}
