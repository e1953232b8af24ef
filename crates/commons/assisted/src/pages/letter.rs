//! Letters to print: one page each, large, in the person's language.

use arengo_i18n::Tr;
use arengo_kernel::readable;
use arengo_web::icons::icon;
use arengo_web::pieces::prose;
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::{may_look_up, print, state, to_desk, tr_of};
use crate::draft::Reach;
use crate::letters::{Place, Waiting, to_tell};
use crate::receipt::{self, Contact, File, State, file};

/// Letters of one print.
const AT_ONCE: u32 = 100;

/// A letter with all it says.
struct Letter {
    contact: Contact,
    file: File,
}

/// GET /staff/assisted/letters/{code}
pub(crate) async fn one(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    may_look_up(&here)?;
    let code = readable::read(&code).ok_or(Problem::NotFound)?;
    let now = here.now;
    let letter = here
        .db
        .read(move |r| {
            let found =
                receipt::by_code(r, &code)?.filter(|f| f.outcome_at.is_some()).ok_or(Problem::NotFound)?;
            let contact = receipt::contact(r, found.id)?.filter(|c| c.reach != Reach::None);
            let contact = contact.ok_or(Problem::NotFound)?;
            Ok::<_, Problem>(Letter { contact, file: file(r, found, now)? })
        })
        .await?;
    Ok(page(&here, &[letter]))
}

/// GET /staff/assisted/letters/print: those that are sent or picked up, one after the other.
pub(crate) async fn all(here: Here) -> Result<Response, Problem> {
    let permit = may_look_up(&here)?;
    let now = here.now;
    let letters = here
        .db
        .read(move |r| {
            let mut letters = Vec::new();
            let waiting = to_tell(r, &permit, Place::START, AT_ONCE)?;
            // Who is rung up needs no letter.
            for Waiting { receipt, contact } in
                waiting.into_iter().filter(|w| w.contact.reach != Reach::Phone)
            {
                letters.push(Letter { contact, file: file(r, receipt, now)? });
            }
            Ok::<_, Problem>(letters)
        })
        .await?;
    Ok(page(&here, &letters))
}

fn page(here: &Here, letters: &[Letter]) -> Response {
    let tr = &here.tr;
    let body = html! {
        div.screen.stack {
            (to_desk(here))
            div.intro {
                h1 { (tr.n("assisted-letters-to-print", letters.len() as i64)) }
                p.hint { (icon("print")) " " (tr.t("assisted-print-hint")) }
                p { a href=(here.link("/staff/assisted/letters")) { (tr.t("assisted-letters-title")) } }
            }
        }
        @for (n, letter) in letters.iter().enumerate() { (sheet(here, letter, n)) }
    };
    Page::new(tr.n("assisted-letters-to-print", letters.len() as i64), body).unlisted().answer(here)
}

fn sheet(here: &Here, letter: &Letter, n: usize) -> Markup {
    let Letter { contact, file } = letter;
    let tr = tr_of(here, file.receipt.lang);
    let lang = (tr.lang() != here.lang).then_some(tr.lang());
    let id = format!("h-letter-{n}");
    html! {
        section.sheet.xl.panel aria-labelledby=(id) lang=[lang] {
            p { (here.town.duties.publisher) @if !here.town.duties.address.is_empty() { br; (here.town.duties.address) } }
            p { (contact.name) @for line in contact.address.lines() { br; (line) } }
            p { (tr.date(here.now.timestamp(), &here.town.time_zone)) }
            h2.h3 id=(id) { (tr.f("assisted-letter-subject", &[("process", file.process.title.plain(tr.lang()).into())])) }
            p { (tr.f("assisted-letter-dear", &[("name", contact.name.as_str().into())])) }
            @for sentence in state::sentences(here, &tr, file) { p { (sentence) } }
            (reason(&tr, file))
            (own_words(&tr, file))
            p { (print::help(here, &tr, file)) }
            p { (tr.t("assisted-sheet-code")) ": " b.code { (file.receipt.code.to_uppercase()) } }
            p { (tr.t("assisted-letter-end")) br; (here.town.duties.publisher) }
        }
    }
}

fn reason(tr: &Tr, file: &File) -> Markup {
    match &file.state {
        State::Answered(outcome) => html! {
            p { b { (tr.t("assisted-say-reason")) } }
            blockquote lang=[(outcome.lang != tr.lang()).then_some(outcome.lang)] { (prose(&outcome.reason)) }
        },
        _ => html! {},
    }
}

/// What they had said, while it can be read.
fn own_words(tr: &Tr, file: &File) -> Markup {
    match file.comment.as_ref().filter(|c| c.is_visible()) {
        Some(comment) => html! {
            p { b { (tr.t("assisted-letter-own")) } }
            blockquote lang=[(comment.lang != tr.lang()).then_some(comment.lang)] { (prose(&comment.body)) }
        },
        None => html! {},
    }
}
