//! The office's page of a text: which versions there are, what is being prepared, how to bring in another, how to
//! publish.

use arengo_kernel::{Instant, Permit, Refusal};
use arengo_register::By;
use arengo_spaces::Process;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::keep::{Label, publish_version};
use crate::load::{Incomplete, incomplete};
use crate::pages::notes::incomplete_note;
use crate::pages::room::{Room, staff_room};
use crate::place::{compare_path, section_path, staff_path, text_path};
use crate::policy::{Publication, PublishVersion, Stage};
use crate::text::{TemplateKey, Text};
use crate::version::{Version, VersionKind};
use crate::words::{kind_name, version_name};

/// Most characters of the office's remark on a version.
const LONGEST_NOTE: usize = 600;

/// The forms of the page, as typed, with what is wrong with them.
#[derive(Default)]
pub(crate) struct Typed {
    /// The form that brings in a text.
    pub upload: Fields,
    pub upload_errors: Errors,
    /// The form that publishes.
    pub publication: Fields,
    pub publication_errors: Errors,
}

/// `GET /staff/p/{process}/text`
pub(crate) async fn page(here: Here, Path(process): Path<String>) -> Result<Response, Problem> {
    let (room, _) = staff_room(&here, &process).await?;
    show(&here, &room, &Typed::default(), StatusCode::OK).await
}

/// The page, with forms as they were typed.
pub(crate) async fn show(
    here: &Here,
    room: &Room,
    typed: &Typed,
    code: StatusCode,
) -> Result<Response, Problem> {
    let missing = match room.text.as_ref().and_then(|t| Some((t.id, t.draft().or(t.current())?.number))) {
        Some((text, version)) => here.db.read(move |r| incomplete(r, text, version)).await?,
        None => Vec::new(),
    };
    let tr = &here.tr;
    let process = &room.process;
    let title = tr.t("consultations-staff-title");
    let body = html! {
        (crumbs(tr, &[(here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        div.intro {
            p.kick { (process.title.plain(here.lang)) }
            h1 { (title) }
            p.dek { (tr.t("consultations-staff-lead")) }
        }
        div.split.lead {
            div.flow {
                @if let Some(text) = &room.text { @if let Some(draft) = text.draft() {
                    (preparing(here, process, text, draft, &missing, typed))
                } }
                (upload_form(here, room, typed))
                @if room.text.is_some() {
                    p.mt6 { a.btn.q href=(here.link(&format!("{}/translations", staff_path(&process.slug)))) { (icon("globe")) (tr.t("consultations-translations")) } }
                }
            }
            aside.sub aria-label=(tr.t("consultations-versions")) {
                div.hd { h2 { (tr.t("consultations-versions")) } }
                (versions(here, process, room.text.as_ref()))
            }
        }
    };
    Ok(Page::new(title, body).unlisted().code(code).answer(here))
}

fn versions(here: &Here, process: &Process, text: Option<&Text>) -> Markup {
    let tr = &here.tr;
    let Some(text) = text else { return html! { p.hint { (tr.t("consultations-no-text-yet")) } } };
    html! {
        ul.rows.one.t role="list" {
            @for (at, version) in text.versions.iter().enumerate().rev() {
                li { div {
                    p {
                        @if version.is_public() { (tag("ok", "ok", tr.t("consultations-public"))) }
                        @else { (tag("mid", "lock", tr.t("consultations-in-preparation"))) }
                    }
                    h3 { a href=(here.link(&format!("{}?version={}", text_path(&process.slug), version.number))) {
                        (version_name(tr, &here.town, version))
                    } }
                    p.hint {
                        (tr.n("consultations-sections", version.size.parts)) ", " (time(tr, &here.town, version.made_at, When::DateTime))
                    }
                    @if at > 0 {
                        p { a href=(here.link(&compare_path(&process.slug, text.versions[at - 1].number, version.number))) {
                            (tr.t("consultations-compare-before"))
                        } }
                    }
                } }
            }
        }
    }
}

fn preparing(
    here: &Here,
    process: &Process,
    text: &Text,
    draft: &Version,
    missing: &[Incomplete],
    typed: &Typed,
) -> Markup {
    let tr = &here.tr;
    let preview = here.link(&format!("{}?version={}", text_path(&process.slug), draft.number));
    let section =
        |slug: &str| here.link(&format!("{}?version={}", section_path(&process.slug, slug), draft.number));
    html! {
        section aria-labelledby="h-draft" {
            div.hd { h2 #h-draft { (tr.t("consultations-in-preparation")) } a href=(preview) { (tr.t("consultations-preview")) } }
            p lang=[(here.lang != text.lang).then_some(text.lang)] { b { (draft.title) } }
            p.hint { (tr.n("consultations-sections", draft.size.parts)) ", " (tr.n("consultations-blocks", draft.size.blocks)) }
            (incomplete_note(here, text, missing, section))
            (publication_form(here, process, text, typed))
        }
    }
}

fn publication_form(here: &Here, process: &Process, text: &Text, typed: &Typed) -> Markup {
    let tr = &here.tr;
    let before = text.public_kind();
    let parts = FormParts { tr: *tr, town: &here.town, errors: &typed.publication_errors, prefix: "pub-" };
    if Stage::from(&process.state) == Stage::Draft {
        return html! { p.note.mt5 { (icon("info")) " " (tr.t("consultations-publish-process-first")) } };
    }
    let kinds: Vec<(String, String)> = VersionKind::ALL
        .into_iter()
        .filter(|k| k.may_follow(before))
        .map(|k| (k.as_str().to_owned(), kind_name(tr, k).to_owned()))
        .collect();
    let fields = &typed.publication;
    let kind = fields.given("kind").unwrap_or(VersionKind::usual_after(before).as_str());
    let today = here.town.time_zone.to_datetime(here.now.timestamp()).date().to_string();
    let dated = if fields.has("dated") { fields.text("dated").to_owned() } else { today };
    html! {
        form.form.mt5 method="post" action=(here.link(&format!("{}/publication", staff_path(&process.slug)))) aria-labelledby="h-publish" {
            h3 #h-publish { (tr.t("consultations-publish")) }
            p.hint { (tr.t("consultations-publish-lead")) }
            (parts.summary())
            (parts.select("kind", tr.t("consultations-kind"), &kinds, kind))
            (parts.line(Kind::Date, "dated", tr.t("consultations-dated"), tr.t("consultations-dated-hint"), &dated, true))
            (parts.lines("note", tr.t("consultations-note"), tr.t("consultations-note-hint"), fields.text("note"), 3, false))
            p { button.btn { (tr.t("consultations-publish-button")) } }
        }
    }
}

fn upload_form(here: &Here, room: &Room, typed: &Typed) -> Markup {
    let tr = &here.tr;
    let process = &room.process;
    let errors = &typed.upload_errors;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "up-" };
    let usual = match (&room.text, &process.plan) {
        (Some(text), _) => text.template,
        (None, Some(_)) => TemplateKey::Ogp,
        (None, None) => TemplateKey::Free,
    };
    let templates: Vec<(String, String)> = vec![
        (TemplateKey::Ogp.as_str().into(), tr.t("consultations-template-ogp").into()),
        (TemplateKey::Free.as_str().into(), tr.t("consultations-template-free").into()),
    ];
    let template = typed.upload.given("template").unwrap_or(usual.as_str());
    let lang = room.text.as_ref().map_or(process.lang, |t| t.lang);
    let lang = typed.upload.given("lang").unwrap_or(lang.as_str());
    let again = room.text.is_some();
    html! {
        section aria-labelledby="h-upload" {
            div.hd { h2 #h-upload { (tr.t(if again { "consultations-upload-again" } else { "consultations-upload" })) } }
            @if again { p { (tr.t("consultations-upload-again-lead")) } }
            form.form method="post" enctype="multipart/form-data" data-keep
                action=(here.link(&format!("{}/uploads", staff_path(&process.slug)))) aria-labelledby="h-upload" {
                (parts.summary())
                (parts.select("template", tr.t("consultations-template"), &templates, template))
                (parts.select("lang", tr.t("consultations-text-language"), &languages(here), lang))
                p {
                    label for="up-file" { (tr.t("consultations-file")) }
                    input #up-file name="file" type="file" accept=".md,.markdown,.txt,.docx,.odt,.html,.htm"
                        aria-invalid=[errors.of("file").map(|_| "true")]
                        aria-describedby=(if errors.of("file").is_some() { "up-file-e up-file-h" } else { "up-file-h" });
                    @if let Some(refusal) = errors.of("file") {
                        span.err #up-file-e { (icon("late")) span { (parts.sentence(refusal)) } }
                    }
                    span.hint #up-file-h { (tr.t("consultations-file-hint")) }
                }
                (parts.lines("words", tr.t("consultations-paste"), tr.t("consultations-paste-hint"), typed.upload.text("words"), 8, false))
                p { button.btn.q[again] { (icon("upload")) (tr.t("consultations-upload-button")) } }
            }
        }
    }
}

pub(crate) fn languages(here: &Here) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for lang in here.town.languages.iter().chain(here.site.languages()) {
        if !all.iter().any(|(tag, _)| tag == lang.as_str()) {
            all.push((lang.to_string(), lang.own_name().to_owned()));
        }
    }
    all
}

/// `POST /staff/p/{process}/text/publication`
pub(crate) async fn publish(
    here: Here,
    Path(process): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (room, _) = staff_room(&here, &process).await?;
    let mut errors = Errors::new();
    let kind =
        VersionKind::parse(fields.text("kind")).ok_or_else(|| Refusal::new("consultations-kind-missing"));
    let kind = errors.take("kind", kind);
    let dated = errors.take("dated", day(&here, fields.text("dated")));
    let note = match fields.given("note") {
        Some(note) => {
            errors.take("note", arengo_kernel::words::measured(note, LONGEST_NOTE, "consultations-note"))
        }
        None => Some(String::new()),
    };
    let before = room.text.as_ref().and_then(Text::public_kind);
    let (Some(kind), Some(dated), Some(note)) = (kind, dated, note) else {
        let typed = Typed { publication: fields, publication_errors: errors, ..Typed::default() };
        return show(&here, &room, &typed, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let about = Publication { process: room.process.id, stage: room.stage(), before, kind };
    let label = Label { dated, note, by: By::Office(here.town.duties.publisher.clone()) };
    let (actor, now, of) = (here.actor, here.now, room.process);
    let path = here.link(&text_path(&of.slug));
    here.db
        .write(move |w| {
            let permit = Permit::<PublishVersion>::ask(&actor, about, now)?;
            publish_version(w, &permit, &of, &label)
        })
        .await?;
    Ok(Redirect::to(&path).into_response())
}

/// The start of a day of the town.
pub(crate) fn day(here: &Here, typed: &str) -> Result<Instant, Refusal> {
    let wrong = || Refusal::new("consultations-dated-wrong");
    let date: Date = typed.trim().parse().map_err(|_| wrong())?;
    arengo_kernel::time::local(&here.town.time_zone, date.at(0, 0, 0, 0)).ok_or_else(wrong)
}
