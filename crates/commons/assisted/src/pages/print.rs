//! The receipt to print: large, with the code in groups and as a picture, and what happens next by when.

use arengo_i18n::Tr;
use arengo_kernel::readable;
use arengo_web::icons::icon;
use arengo_web::qr::qr;
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::{may_look_up, of_code, phone, to_desk, tr_of};
use crate::receipt::{File, contact};

/// GET /staff/assisted/receipts/{code}
pub(crate) async fn show(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    may_look_up(&here)?;
    let file = of_code(&here, &code).await?.ok_or(Problem::NotFound)?;
    let id = file.receipt.id;
    let contact = here.db.read(move |r| contact(r, id)).await?;
    let tr = &here.tr;
    let body = html! {
        div.screen.stack {
            (to_desk(&here))
            div.intro {
                h1 { (tr.t("assisted-receipt-title")) }
                p.dek { (tr.t("assisted-receipt-lead")) }
                p.hint { (icon("print")) " " (tr.t("assisted-print-hint")) }
            }
        }
        (sheet(&here, &file, contact.map(|c| c.reach.message_told())))
        p.row {
            a.btn href=(here.link("/staff/assisted")) { (icon("next")) (tr.t("assisted-next-person")) }
            a.btn.q href=(here.link(&file_path(&file))) { (tr.t("assisted-see-comment")) }
        }
    };
    let mut page = Page::new(tr.t("assisted-receipt-title"), body).unlisted();
    page.status = Some(tr.t("assisted-receipt-done").to_owned());
    Ok(page.answer(&here))
}

fn file_path(file: &File) -> String {
    arengo_comments::path_of(file.receipt.comment)
}

/// The sheet itself, in the person's language.
fn sheet(here: &Here, file: &File, told: Option<&'static str>) -> Markup {
    let tr = tr_of(here, file.receipt.lang);
    let lang = (tr.lang() != here.lang).then_some(tr.lang());
    let code = &file.receipt.code;
    html! {
        section.sheet.xl.panel aria-labelledby="h-sheet" lang=[lang] {
            p { (here.town.duties.publisher) }
            h2 #h-sheet { (tr.t("assisted-sheet-title")) }
            p { (tr.f("assisted-sheet-about", &[("process", file.process.title.plain(tr.lang()).into())])) }
            p { b { (tr.t("assisted-sheet-code")) } }
            p.receipt { (code.to_uppercase().replace('-', " \u{2013} ")) }
            p { (tr.f("assisted-sheet-spelled", &[("code", readable::spelled(code).into())])) }
            @if let Some(picture) = qr(&here.citation(&format!("/receipt/{code}")), tr.t("assisted-sheet-qr")) { (picture) }
            h3 { (tr.t("assisted-sheet-next")) }
            ol {
                li { (tr.t("assisted-sheet-public")) }
                li { (due(here, &tr, file)) }
                @if let Some(told) = told { li { (tr.t(told)) "." } }
            }
            p { (help(here, &tr, file)) }
            p { (tr.t("assisted-sheet-forget")) }
        }
    }
}

fn due(here: &Here, tr: &Tr, file: &File) -> String {
    match file.process.answer_due {
        None => tr.t("assisted-sheet-answer").to_owned(),
        Some(due) => {
            let day = tr.date_weekday(due.plus_seconds(-1).timestamp(), &here.town.time_zone);
            tr.f("assisted-sheet-answer-by", &[("day", day.into())])
        }
    }
}

/// Where to ask with the code: the help point's telephone, the page.
pub(super) fn help(here: &Here, tr: &Tr, file: &File) -> Markup {
    html! {
        @if let Some(point) = &file.point {
            (tr.f("assisted-sheet-ask", &[("point", point.facts.name.as_str().into())])) " " b { (phone(&point.facts.phone)) } ". "
        }
        (tr.t("assisted-sheet-web")) " " b.code { (here.citation("/receipt")) }
    }
}
