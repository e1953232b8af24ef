//! `/staff/residents`: marking a person as a resident whose document was looked at, and bringing in the town's list.

use arengo_kernel::actor::PersonId;
use arengo_kernel::refusal::Word;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Permit, Refusal};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem, Signed, Site};
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::me_identity::granted;
use super::{onward, signed};
use crate::email::Email;
use crate::policy::{Inhabitant, ListResidents, MarkResident, SeeResidents};
use crate::strength::{self, Document, Lines, Residence};
use crate::{next, person};

const PATH: &str = "/staff/residents";

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&next::sign_in_link(&here)).into_response());
    }
    page(&here, &Fields::default(), &Errors::new(), &Errors::new()).await
}

/// `POST`: one person, by desk.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    Permit::<SeeResidents>::ask(&here.actor, (), here.now)?;
    let by = signed(&here)?.clone();
    let mut errors = Errors::new();
    let email = errors.take("email", Email::parse(fields.text("email")));
    let document =
        Document::parse(fields.text("document")).ok_or_else(|| Refusal::new("people-document-missing"));
    let document = errors.take("document", document);
    let (Some(email), Some(document)) = (email, document) else {
        return page(&here, &fields, &errors, &Errors::new()).await;
    };
    let about = here.clone();
    if !here.db.write(move |w| mark(w, &about, &by, &email, document)).await? {
        errors.add("email", Refusal::new("people-resident-unknown"));
        return page(&here, &fields, &errors, &Errors::new()).await;
    }
    Ok(onward(&here, PATH, None))
}

/// False when the address has no account.
fn mark(
    w: &mut Writer<'_>,
    here: &Here,
    by: &Signed,
    email: &Email,
    document: Document,
) -> Result<bool, Problem> {
    let Some(author) = person::find(w, email)? else { return Ok(false) };
    let permit = Permit::<MarkResident>::ask(&here.actor, Inhabitant(author.person), here.now)?;
    if strength::mark(w, &permit, here.town.id, document)? {
        let facts = json!({"way": "desk", "document": document.as_str()});
        arengo_register::append(w, permit.at(), act(here, by, "people.resident_marked", facts))?;
    }
    Ok(true)
}

/// `POST …/{person}/removal`.
pub(crate) async fn remove(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::NotFound)?;
    Permit::<SeeResidents>::ask(&here.actor, (), here.now)?;
    let (about, by) = (here.clone(), signed(&here)?.clone());
    here.db
        .write(move |w| {
            let permit = Permit::<MarkResident>::ask(&about.actor, Inhabitant(id), about.now)?;
            if !strength::unmark(w, about.town.id, permit.about().0)? {
                return Err(Problem::NotFound);
            }
            arengo_register::append(w, permit.at(), act(&about, &by, "people.resident_ended", json!({})))?;
            Ok(())
        })
        .await?;
    Ok(onward(&here, PATH, None))
}

/// `POST …/list`: a file, or addresses one a line.
pub(crate) async fn list(
    here: Here,
    State(site): State<Site>,
    request: Request,
) -> Result<Response, Problem> {
    let permit = Permit::<ListResidents>::ask(&here.actor, (), here.now)?;
    let by = signed(&here)?.clone();
    let (file, typed) = match Multipart::from_request(request, &site).await {
        Ok(form) => collect(form).await.unwrap_or_default(),
        Err(_) => Default::default(),
    };
    let list = strength::read_list(if file.trim().is_empty() { &typed } else { &file });
    if let Err(refusal) = fits(&list) {
        let mut errors = Errors::new();
        errors.add("lines", refusal);
        let kept = Fields::from_pairs([("lines".to_owned(), typed)]);
        return page(&here, &kept, &Errors::new(), &errors).await;
    }
    let about = here.clone();
    here.db
        .write(move |w| {
            strength::add_list(w, about.town.id, &list.lines, by.person, permit.at())?;
            let facts = json!({"added": list.lines.len()});
            arengo_register::append(w, permit.at(), act(&about, &by, "people.resident_list_added", facts))?;
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(onward(&here, PATH, None))
}

/// `POST …/list/removal`: forgets the list. Who is a resident by it stays one.
pub(crate) async fn forget(here: Here) -> Result<Response, Problem> {
    let permit = Permit::<ListResidents>::ask(&here.actor, (), here.now)?;
    let (about, by) = (here.clone(), signed(&here)?.clone());
    here.db
        .write(move |w| {
            if strength::empty_list(w, about.town.id)? > 0 {
                arengo_register::append(
                    w,
                    permit.at(),
                    act(&about, &by, "people.resident_list_emptied", json!({})),
                )?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(onward(&here, PATH, None))
}

/// The file's text, and what was written into the field. A form that is cut off or too large counts as empty.
async fn collect(mut form: Multipart) -> Option<(String, String)> {
    let (mut file, mut typed) = (String::new(), String::new());
    while let Some(field) = form.next_field().await.ok()? {
        let into = if field.name() == Some("file") { &mut file } else { &mut typed };
        let bytes = field.bytes().await.ok()?;
        into.push_str(&String::from_utf8_lossy(&bytes));
    }
    Some((file, typed))
}

fn fits(list: &Lines) -> Result<(), Refusal> {
    let number = |n: usize| Word::Number(i64::try_from(n).unwrap_or(i64::MAX));
    if let Some(first) = list.wrong.first() {
        let refusal = Refusal::new("people-list-wrong").with("n", number(list.wrong.len()));
        return Err(refusal.with("line", number(*first)));
    }
    if list.lines.is_empty() {
        return Err(Refusal::new("people-list-empty"));
    }
    if list.lines.len() > strength::MOST_LINES {
        return Err(Refusal::new("people-list-long").with("max", number(strength::MOST_LINES)));
    }
    Ok(())
}

/// The register says that it was done and how, never to whom.
fn act(here: &Here, by: &Signed, kind: &'static str, facts: Value) -> Act {
    Act {
        kind,
        subject: Subject::new("residents", here.town.id),
        process: None,
        title: String::new(),
        lang: None,
        path: PATH.to_owned(),
        by: By::Person { id: by.person, name: by.name.clone() },
        facts,
        detail: json!({}),
    }
}

async fn page(here: &Here, fields: &Fields, desk: &Errors, list: &Errors) -> Result<Response, Problem> {
    Permit::<SeeResidents>::ask(&here.actor, (), here.now)?;
    let town = here.town.id;
    let (all, counts) = here
        .db
        .read(move |r| Ok::<_, StoreError>((strength::residents(r, town)?, strength::counts(r, town)?)))
        .await?;
    let fit = desk.is_empty() && list.is_empty();
    let code = if fit { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("people-residents-title")) } p.dek { (tr.t("people-residents-lead")) } }
        div.split {
            section aria-labelledby="h-residents" {
                div.hd { h2 #h-residents { (tr.t("people-residents-known")) } }
                p {
                    (tr.n("people-residents-count", counts.0))
                    @if counts.0 > all.len() as i64 { " " (tr.t("people-residents-newest")) }
                }
                ul.rows.one.t role="list" { @for one in &all { li { (resident(here, one)) } } }
            }
            aside.stack aria-label=(tr.t("people-residents-aside")) {
                (desk_form(here, fields, desk))
                @if Permit::<ListResidents>::ask(&here.actor, (), here.now).is_ok() {
                    (list_form(here, fields, list, counts.1))
                }
            }
        }
    };
    let mut page = Page::new(tr.t("people-residents-title"), body).unlisted().code(code);
    page.nav = Some(PATH.to_owned());
    Ok(page.answer(here))
}

fn resident(here: &Here, one: &Residence) -> Markup {
    let tr = &here.tr;
    html! {
        div { h3 { (one.name) } p.meta { span { (granted(here, one)) } } }
        @if Permit::<MarkResident>::ask(&here.actor, Inhabitant(one.person), here.now).is_ok() {
            form.go method="post" action=(here.link(&format!("{PATH}/{}/removal", one.person))) {
                button.btn.q { (tr.t("people-resident-end")) span.vh { ": " (one.name) } }
            }
        }
    }
}

fn desk_form(here: &Here, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "d-" };
    let documents: Vec<(&str, &'static str, &str)> =
        Document::ALL.iter().map(|d| (d.as_str(), "", tr.t(d.message()))).collect();
    html! {
        section aria-labelledby="h-desk" {
            div.hd { h2 #h-desk { (tr.t("people-resident-desk")) } }
            (parts.summary())
            form.form.mt3 method="post" action=(here.link(PATH)) {
                (parts.line(Kind::Email, "email", tr.t("people-email-label"), tr.t("people-resident-email-hint"),
                    fields.text("email"), true))
                (parts.choice("document", tr.t("people-document-label"), &documents, fields.text("document")))
                p.hint { (tr.t("people-document-hint")) }
                p { button.btn { (icon("ok")) (tr.t("people-resident-mark")) } }
            }
        }
    }
}

fn list_form(here: &Here, fields: &Fields, errors: &Errors, marks: i64) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "l-" };
    html! {
        section aria-labelledby="h-list" {
            div.hd { h2 #h-list { (tr.t("people-list-title")) } }
            p { (tr.t("people-list-lead")) }
            p { (tr.n("people-list-count", marks)) }
            (parts.summary())
            form.form.mt3 method="post" enctype="multipart/form-data" action=(here.link(&format!("{PATH}/list"))) {
                p {
                    label for="l-file" { (tr.t("people-list-file")) " " span.hint { (tr.t("web-form-optional")) } }
                    input #l-file type="file" name="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="l-file-h";
                    span.hint #l-file-h { (tr.t("people-list-file-hint")) }
                }
                (parts.lines("lines", tr.t("people-list-lines"), tr.t("people-list-lines-hint"), fields.text("lines"), 4, false))
                p { button.btn.q { (icon("upload")) (tr.t("people-list-add")) } }
            }
            @if marks > 0 {
                form.mt3 method="post" action=(here.link(&format!("{PATH}/list/removal"))) {
                    button.btn.q { (icon("trash")) (tr.t("people-list-forget")) }
                }
            }
        }
    }
}
