//! Third page of an entry: what is read back to the person, and the button that publishes it.

use arengo_comments::Target;
use arengo_spaces::Process;
use arengo_web::form::Errors;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, prose, time};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::desk::path;
use super::{operator, own_entry, to, to_desk};
use crate::draft::{Helped, Reach, Said};
use crate::entry::{Confirmed, Entry, confirm as publish};
use crate::receipt;

/// GET /staff/assisted/entries/{id}/reading
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let entry = own_entry(&here, &id).await?;
    if let Some(done) = entry.receipt {
        let found = here.db.read(move |r| receipt::by_id(r, done)).await?.ok_or(Problem::NotFound)?;
        return Ok(to(&here, &format!("/staff/assisted/receipts/{}", found.code)));
    }
    let Some(helped) = Helped::check(&entry.draft, &mut Errors::new()) else {
        return Ok(to(&here, &path(&entry, "person?missing=1")));
    };
    let Some(said) = Said::check(&entry.draft, &mut Errors::new()) else {
        return Ok(to(&here, &path(&entry, "words?missing=1")));
    };
    let (process, about, now) = (entry.process, said.about.clone(), here.now);
    let (process, place) = here
        .db
        .read(move |r| {
            let process = arengo_spaces::process_by_id(r, process)?.ok_or(Problem::NotFound)?;
            let place = arengo_comments::writing(r, &about, "", None, None, now)?.target;
            Ok::<_, Problem>((process, place))
        })
        .await?;
    let tr = &here.tr;
    let body = html! {
        (to_desk(&here))
        div.intro {
            p.kick { (tr.t("assisted-step-3")) }
            h1 { (tr.t("assisted-reading-title")) }
            p.dek { (tr.t("assisted-reading-lead")) }
        }
        (aloud(&here, &process, &place, &helped, &said))
        form.row method="post" action=(here.link(&path(&entry, "reading"))) {
            button.btn { (icon("ok")) (tr.t("assisted-correct")) }
            a.btn.q href=(here.link(&path(&entry, "words"))) { (icon("pen")) (tr.t("assisted-change-words")) }
            a.btn.q href=(here.link(&path(&entry, "person"))) { (icon("user")) (tr.t("assisted-change-person")) }
        }
    };
    Ok(Page::new(tr.t("assisted-reading-title"), body).unlisted().answer(&here))
}

fn aloud(here: &Here, process: &Process, place: &Target, helped: &Helped, said: &Said) -> Markup {
    let tr = &here.tr;
    let lang = (said.lang != here.lang).then_some(said.lang);
    html! {
        section.panel.xl aria-labelledby="h-read" {
            h2.h3 #h-read { (tr.f("assisted-reading-about", &[("process", process.title.plain(here.lang).into()), ("place", place.title.as_str().into())])) }
            @if let Some(stance) = said.stance {
                p { (tr.f("assisted-reading-stance", &[("stance", tr.t(stance.message()).into())])) }
            }
            blockquote lang=[lang] { (prose(said.body.as_str())) }
            p { @if helped.is_anonymous { (tr.t("assisted-reading-anonymous")) }
                @else { (tr.f("assisted-reading-name", &[("name", helped.name.as_str().into())])) } }
            p { (reach(here, helped)) }
            @if let Some(due) = process.answer_due {
                p { (tr.t("assisted-reading-due")) " " (time(tr, &here.town, due.plus_seconds(-1), When::Weekday)) "." }
            }
        }
    }
}

/// How they will be told, with the number or address to check.
fn reach(here: &Here, helped: &Helped) -> Markup {
    let tr = &here.tr;
    html! {
        @match helped.reach {
            Reach::None => { (tr.t("assisted-told-none")) },
            Reach::Desk => { (tr.t("assisted-told-desk")) },
            Reach::Phone => { (tr.t("assisted-told-phone")) ": " b { (helped.phone) } },
            Reach::Post => { (tr.t("assisted-told-post")) ": " b { (helped.name) ", " (helped.address.replace('\n', ", ")) } },
        }
    }
}

/// POST /staff/assisted/entries/{id}/reading: the person said that it is right.
pub(crate) async fn confirm(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let (entry, who) = (own_entry(&here, &id).await?, operator(&here).await?);
    let (base, now, number) = (here.citation(""), here.now, entry.id);
    let done = here.db.write(move |w| publish(w, number, &who, &base, now)).await?;
    Ok(match done {
        Confirmed::Receipt(code) => to(&here, &format!("/staff/assisted/receipts/{code}")),
        Confirmed::Person => to(&here, &step(&entry, "person")),
        Confirmed::Words => to(&here, &step(&entry, "words")),
    })
}

fn step(entry: &Entry, name: &str) -> String {
    path(entry, &format!("{name}?missing=1"))
}
