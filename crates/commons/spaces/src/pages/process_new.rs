//! Starting a consultation: a title and a pattern; everything else follows step by step.

use arengo_i18n::Tr;
use arengo_kernel::Lang;
use arengo_kernel::phase::Feature;
use arengo_kernel::town::Multilingual;
use arengo_kernel::words::measured_line;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::pieces::crumbs;
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::editing::{code, officials};
use super::view::step_path;
use crate::Editor;
use crate::phase::PhaseFacts;
use crate::process::{Facts, LONGEST_TITLE, Step, Template};
use crate::processes::{create_process, free_slug};

pub(crate) async fn form(here: Here) -> Result<Response, Problem> {
    officials(&here)?;
    Ok(view(&here, &Fields::default(), &Errors::new()))
}

fn view(here: &Here, fields: &Fields, errors: &Errors) -> Response {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "" };
    let chosen = Template::parse(fields.text("template")).unwrap_or(Template::FiveSteps);
    let body = html! {
        (crumbs(&tr, &[(here.link("/staff"), tr.t("spaces-desk-title").to_owned())]))
        div.intro { h1 { (tr.t("spaces-new")) } p.dek { (tr.t("spaces-new-lead")) } }
        form.form.near method="post" action=(here.link("/staff/p/new")) {
            (parts.summary())
            (parts.line(Kind::Text, "title", tr.t("spaces-title"), tr.t("spaces-title-hint"), fields.text("title"), true))
            fieldset {
                legend { (tr.t("spaces-template")) }
                @for (template, name, line) in [
                    (Template::FiveSteps, "spaces-template-five", "spaces-template-five-line"),
                    (Template::Free, "spaces-template-free", "spaces-template-free-line"),
                ] {
                    label {
                        input type="radio" name="template" value=(template.as_str()) checked[template == chosen];
                        span { b { (tr.t(name)) } br; span.hint { (tr.t(line)) } }
                    }
                }
            }
            p.row { button.btn { (tr.t("spaces-begin")) } }
        }
    };
    Page::new(tr.t("spaces-new"), body).unlisted().code(code(false, errors)).answer(here)
}

pub(crate) async fn create(here: Here, fields: Fields) -> Result<Response, Problem> {
    officials(&here)?;
    let mut errors = Errors::new();
    let title =
        errors.take("title", measured_line(fields.text("title"), LONGEST_TITLE, "spaces-title-missing"));
    let Some(title) = title else { return Ok(view(&here, &fields, &errors)) };
    let template = Template::parse(fields.text("template")).unwrap_or(Template::FiveSteps);
    let phases = phases_of(template, &here.town.languages);
    let (inside, editor, main) = (here.clone(), Editor::of(&here), here.town.main_language());
    let process = here
        .db
        .write(move |w| {
            let permit = officials(&inside)?;
            let mut facts = Facts::new(free_slug(w, &title)?, main, &title);
            facts.template = template;
            facts.responsible = editor.name.clone();
            create_process(w, permit, &facts, &phases, &editor)
        })
        .await?;
    Ok(Redirect::to(&here.link(&step_path(&process, Step::Purpose))).into_response())
}

/// The phases a pattern begins with, in all languages of the town, without dates.
pub fn phases_of(template: Template, languages: &[Lang]) -> Vec<PhaseFacts> {
    let words = |id: Option<&'static str>| {
        let id = id.unwrap_or_default();
        Multilingual::new(
            languages.iter().filter(|_| !id.is_empty()).map(|lang| (*lang, Tr::new(*lang).t(id).to_owned())),
        )
    };
    let phase = |feature, title, note, action| PhaseFacts {
        feature,
        title: words(Some(title)),
        note: words(Some(note)),
        action: words(action),
        window: None,
    };
    let comment = || {
        phase(
            Feature::Comment,
            "spaces-five-comment",
            "spaces-five-comment-note",
            Some("spaces-action-comment"),
        )
    };
    let examine = || phase(Feature::Examine, "spaces-five-examine", "spaces-five-examine-note", None);
    match template {
        Template::FiveSteps => vec![
            phase(Feature::Read, "spaces-five-read", "spaces-five-read-note", None),
            comment(),
            examine(),
            phase(
                Feature::Adopt,
                "spaces-five-adopt",
                "spaces-five-adopt-note",
                Some("spaces-five-adopt-action"),
            ),
            phase(Feature::Monitor, "spaces-five-monitor", "spaces-five-monitor-note", None),
        ],
        Template::Free => vec![comment(), examine()],
    }
}
