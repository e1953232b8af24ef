//! `/staff/assisted/letters`: whom to tell an outcome, that they were told, the list as a file.

use arengo_kernel::{Permit, Refusal, readable};
use arengo_store::StoreError;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, more, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use super::{may_look_up, person_of, phone, to, to_desk};
use crate::draft::Reach;
use crate::letters::{self, Place, Waiting, how_many_wait, to_tell};
use crate::policy::{Tell, Telling};
use crate::receipt::{self, Receipt};

const PAGE: u32 = 50;
/// Lines of the file.
const MOST: u32 = 10_000;

/// GET /staff/assisted/letters?after=…
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let permit = may_look_up(&here)?;
    let after = Place::parse(Fields::parse(here.query.as_bytes()).text("after"));
    let (mut waiting, told, number) = here
        .db
        .read(move |r| {
            Ok::<_, StoreError>((to_tell(r, &permit, after, PAGE + 1)?, letters::told(r)?, how_many_wait(r)?))
        })
        .await?;
    let next = (waiting.len() > PAGE as usize).then(|| {
        waiting.truncate(PAGE as usize);
        waiting.last().map(|w| here.link(&format!("/staff/assisted/letters?after={}", place_of(w))))
    });
    let tr = &here.tr;
    let body = html! {
        (to_desk(&here))
        div.intro {
            h1 { (tr.t("assisted-letters-title")) }
            p.dek { (tr.t("assisted-letters-lead")) }
        }
        section aria-labelledby="h-wait" {
            div.hd { h2 #h-wait { (tr.n("assisted-letters-wait", number)) } }
            @if !waiting.is_empty() {
                p.row {
                    a.btn href=(here.link("/staff/assisted/letters/print")) { (icon("print")) (tr.t("assisted-letters-print")) }
                    a.btn.q href=(here.link("/staff/assisted/letters.csv")) { (icon("dl")) "CSV" }
                }
            }
            ul.rows.one.t role="list" { @for one in &waiting { li { (row(&here, one)) } } }
            (more(tr, next.flatten().as_deref()))
        }
        @if !told.is_empty() {
            section aria-labelledby="h-told" {
                div.hd { h2 #h-told { (tr.t("assisted-letters-told")) } }
                ul.rows.one.t role="list" { @for one in &told { li { div { (told_row(&here, one)) } } } }
            }
        }
    };
    let mut page = Page::new(tr.t("assisted-letters-title"), body).unlisted();
    page.nav = Some("/staff/assisted".into());
    Ok(page.answer(&here))
}

fn place_of(waiting: &Waiting) -> Place {
    Place { at: waiting.receipt.outcome_at.unwrap_or(Place::START.at), id: waiting.receipt.id }
}

fn row(here: &Here, waiting: &Waiting) -> Markup {
    let (tr, contact, code) = (&here.tr, &waiting.contact, &waiting.receipt.code);
    html! {
        div {
            h3 { a href=(here.link(&format!("/staff/assisted/letters/{code}"))) { (contact.name) } }
            p { (way(here, contact.reach)) @match contact.reach {
                Reach::Phone => { ": " (phone(&contact.phone)) },
                Reach::Post => { ": " (contact.address.replace('\n', ", ")) },
                Reach::None | Reach::Desk => {},
            } }
            p.meta {
                span { (tr.t("assisted-code")) " " span.code { (code.to_uppercase()) } }
                @if let Some(at) = waiting.receipt.outcome_at { span { (tr.t("assisted-letters-since")) " " (time(tr, &here.town, at, When::Date)) } }
                @if waiting.receipt.told_at.is_some() { (tag("mid", "history", tr.t("assisted-letters-changed"))) }
            }
        }
        form.go method="post" action=(here.link(&format!("/staff/assisted/letters/{code}/told"))) {
            input type="hidden" name="how" value=(contact.reach.as_str());
            button.btn.q { (icon("ok")) (tr.t("assisted-mark-told")) span.vh { ": " (contact.name) } }
        }
    }
}

fn told_row(here: &Here, receipt: &Receipt) -> Markup {
    let tr = &here.tr;
    let by = receipt.told_by.clone().unwrap_or_default();
    let day = receipt.told_at.map(|at| tr.date(at.timestamp(), &here.town.time_zone)).unwrap_or_default();
    html! {
        p { span.code { (receipt.code.to_uppercase()) } " "
            (tr.f("assisted-told-on", &[("day", day.into()), ("by", by.into())]))
            @if let Some(how) = receipt.told_how { " (" (way(here, how)) ")" } }
    }
}

fn way(here: &Here, reach: Reach) -> &'static str {
    here.tr.t(reach.message())
}

/// POST /staff/assisted/letters/{code}/told: noted once.
pub(crate) async fn told(here: Here, Path(code): Path<String>, fields: Fields) -> Result<Response, Problem> {
    may_look_up(&here)?;
    let code = readable::read(&code).ok_or(Problem::NotFound)?;
    let how = Reach::parse(fields.text("how")).filter(|how| *how != Reach::None);
    let how = how.ok_or_else(|| Problem::Invalid(Refusal::new("assisted-choose")))?;
    let (actor, now, person) = (here.actor, here.now, person_of(&here)?);
    let name = here.signed.as_ref().map(|s| s.name.clone()).unwrap_or_default();
    here.db
        .write(move |w| {
            let found = receipt::by_code(w, &code)?.ok_or(Problem::NotFound)?;
            let contact = receipt::contact(w, found.id)?.filter(|c| c.reach != Reach::None);
            let is_answered = found.outcome_at.is_some() && (contact.is_some() || found.is_told());
            let permit = Permit::<Tell>::ask(&actor, Telling { is_answered }, now)?;
            letters::note_told(w, &permit, found.id, person, &name, how)?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(to(&here, "/staff/assisted/letters"))
}

/// GET /staff/assisted/letters.csv
pub(crate) async fn csv(here: Here) -> Result<Response, Problem> {
    let permit = may_look_up(&here)?;
    let waiting = here.db.read(move |r| to_tell(r, &permit, Place::START, MOST)).await?;
    let mut rows =
        vec![["code", "name", "way", "phone", "address", "language", "answered_at"].map(str::to_owned)];
    rows.extend(waiting.into_iter().map(|Waiting { receipt, contact }| {
        [
            receipt.code,
            contact.name,
            contact.reach.as_str().to_owned(),
            contact.phone,
            contact.address,
            receipt.lang.to_string(),
            receipt.outcome_at.map(|at| at.rfc3339()).unwrap_or_default(),
        ]
    }));
    let mut response = ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], table(&rows)?).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"letters.csv\""),
    );
    Ok(response)
}

/// Lines as CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it: an address
/// is what anybody dictated. Only a telephone number may begin with "+".
fn table(rows: &[[String; 7]]) -> Result<Vec<u8>, Problem> {
    let bug = |e: String| Problem::Bug(format!("a table cannot be written: {e}"));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(cell))).map_err(|e| bug(e.to_string()))?;
    }
    writer.into_inner().map_err(|e| bug(e.to_string()))
}

fn defused(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_runs_as_a_formula() {
        for wrong in ["=1+1", "+39", "-3", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(defused(wrong).starts_with('\''), "{wrong:?}");
        }
        assert_eq!(defused("Via Roma, 1"), "Via Roma, 1");
    }
}
