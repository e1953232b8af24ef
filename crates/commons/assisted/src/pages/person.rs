//! First page of an entry: who is helped, how to tell them the outcome, what is read to them before anything is kept.

use arengo_privacy::{Aloud, aloud, draw_aloud};
use arengo_store::StoreError;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::desk::path;
use super::{code_of, operator, own_entry, to, to_desk};
use crate::draft::{Helped, Reach};
use crate::entry::{Entry, keep};
use crate::purpose::DESK;

/// GET /staff/assisted/entries/{id}/person
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let entry = own_entry(&here, &id).await?;
    let mut errors = Errors::new();
    let asked = Fields::parse(here.query.as_bytes());
    if asked.has("missing") {
        Helped::check(&entry.draft, &mut errors);
    }
    view(&here, &entry, &entry.draft.fields(), &errors).await
}

async fn view(here: &Here, entry: &Entry, fields: &Fields, errors: &Errors) -> Result<Response, Problem> {
    if entry.receipt.is_some() {
        return Ok(to(here, &path(entry, "reading")));
    }
    let (lang, town) = (here.lang, here.town.clone());
    let notice = here.db.read(move |r| aloud(r, lang, &town)).await?;
    // What was read before the notice changed does not count.
    let again = entry.draft.read.is_some_and(|version| version != notice.version);
    let tr = &here.tr;
    let body = html! {
        (to_desk(here))
        div.intro {
            p.kick { (tr.t("assisted-step-1")) }
            h1 { (tr.t("assisted-person-title")) }
            p.dek { (tr.t("assisted-person-lead")) }
        }
        @if again { p.note.warn role="alert" { (icon("late")) " " (tr.t("assisted-read-again")) } }
        (form(here, entry, &notice, again, fields, errors))
    };
    Ok(Page::new(tr.t("assisted-person-title"), body).unlisted().code(code_of(errors)).answer(here))
}

fn form(here: &Here, entry: &Entry, notice: &Aloud, again: bool, fields: &Fields, errors: &Errors) -> Markup {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "p-" };
    let shown = [
        ("name", "user", tr.t("assisted-shown-name")),
        ("anonymous", "hide", tr.t("assisted-shown-anonymous")),
    ];
    let ways: Vec<(&str, &'static str, &str)> =
        Reach::ALL.iter().map(|r| (r.as_str(), "", tr.t(r.message()))).collect();
    html! {
        form.form.near method="post" action=(here.link(&path(entry, "person"))) data-keep {
            (parts.summary())
            section.panel aria-labelledby="h-aloud" {
                h2.h3 #h-aloud { (icon("say")) " " (tr.t("assisted-aloud-title")) }
                p { b { (tr.t(DESK.words)) } }
                details.fold open { summary { (tr.t("assisted-aloud-notice")) } (draw_aloud(here, notice)) }
                input type="hidden" name="version" value=(notice.version);
                (parts.check("agreed", tr.t("assisted-aloud-agreed"), "", fields.has("agreed") && !again))
            }
            (parts.choice("shown", tr.t("assisted-shown"), &shown, fields.text("shown")))
            (parts.choice("reach", tr.t("assisted-reach"), &ways, fields.text("reach")))
            // Not the operator's own name: browsers must not fill it in.
            (plain(&parts, "name", tr.t("assisted-name"), tr.t("assisted-name-hint"), fields.text("name")))
            (parts.line(Kind::Text, "phone", tr.t("assisted-phone"), tr.t("assisted-phone-hint"), fields.text("phone"), false))
            (parts.lines("address", tr.t("assisted-address"), tr.t("assisted-address-hint"), fields.text("address"), 4, false))
            p.hint { (tr.t("assisted-kept-apart")) }
            p.row { button.btn { (icon("next")) (tr.t("assisted-to-words")) } }
        }
    }
}

/// A line that no browser fills in by itself.
fn plain(parts: &FormParts<'_>, name: &str, label: &str, hint: &str, value: &str) -> Markup {
    let id = parts.id(name);
    let wrong = parts.errors.of(name);
    let described = if wrong.is_some() { format!("{id}-e {id}-h") } else { format!("{id}-h") };
    html! {
        p {
            label for=(id) { (label) " " span.hint { (parts.tr.t("web-form-optional")) } }
            input id=(id) name=(name) type="text" value=(value) autocomplete="off"
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=(described);
            @if let Some(refusal) = wrong { span.err id=(format!("{id}-e")) { (icon("late")) span { (parts.sentence(refusal)) } } }
            span.hint id=(format!("{id}-h")) { (hint) }
        }
    }
}

/// POST /staff/assisted/entries/{id}/person: what was typed is kept, whether it fits or not.
pub(crate) async fn save(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let mut entry = own_entry(&here, &id).await?;
    let who = operator(&here).await?;
    entry.draft.take_person(&fields, fields.text("version").parse().unwrap_or(-1));
    let (draft, now, person, number) = (entry.draft.clone(), here.now, who.person, entry.id);
    let kept = here.db.write(move |w| keep(w, number, person, &draft, now)).await?;
    if !kept {
        return Ok(to(&here, &path(&entry, "reading")));
    }
    let mut errors = Errors::new();
    if let Some(helped) = Helped::check(&entry.draft, &mut errors) {
        let current = here.db.read(arengo_privacy::version_in_force).await.map_err(|e: StoreError| e)?;
        if helped.is(&who.name, &who.email) {
            errors.add("name", arengo_kernel::Refusal::new("assisted-not-for-oneself"));
        } else if helped.read != current {
            errors.add("agreed", arengo_kernel::Refusal::new("assisted-read-first"));
        }
    }
    if errors.is_empty() {
        return Ok(to(&here, &path(&entry, "words")));
    }
    view(&here, &entry, &entry.draft.fields(), &errors).await
}
