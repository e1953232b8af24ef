//! The office's page of a text's translations: bringing one in, what did not fit, publishing it, taking it back.

use arengo_kernel::{Lang, Permit, Refusal};
use arengo_text::{Document, Limits};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, tag};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::import::read;
use crate::load::document;
use crate::pages::languages::mark;
use crate::pages::room::Room;
use crate::pages::staff::{day, languages};
use crate::pages::upload::{PASTED, Sent, blocking, collect};
use crate::place::{staff_path, text_path};
use crate::policy::TranslateText;
use crate::text::Text;
use crate::translation::fit::{Misfit, fit};
use crate::translation::keep::{self, Prepared, translations};
use crate::translation::template as marked_text;
use crate::translation::{Origin, Status, Translation};
use crate::version::Version;
use crate::words::import_refusal;

/// Most misfits that are listed; the rest is of the same kind.
const MOST_MISFITS: usize = 40;

struct Desk {
    room: Room,
    all: Vec<Translation>,
}

impl Desk {
    /// The text and the version that a translation is made of: the public one, else the one in preparation.
    fn original(&self) -> Result<(&Text, &Version), Problem> {
        self.room.version(None)
    }

    fn path(&self) -> String {
        format!("{}/translations", staff_path(&self.room.process.slug))
    }
}

async fn load(here: &Here, slug: &str) -> Result<Desk, Problem> {
    let (slug, inside) = (slug.to_owned(), here.clone());
    here.db
        .read(move |r| {
            let room = Room::load(r, &slug, &inside.actor, inside.now)?;
            Permit::<TranslateText>::ask(&inside.actor, (room.process.id, room.stage()), inside.now)?;
            let text = room.text.as_ref().ok_or(Problem::NotFound)?;
            let all = translations(r, text.id)?;
            Ok(Desk { room, all })
        })
        .await
}

/// `GET /staff/p/{process}/text/translations`
pub(crate) async fn page(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let desk = load(&here, &slug).await?;
    draw(&here, &desk, &Fields::default(), &Errors::new(), StatusCode::OK)
}

/// `GET /staff/p/{process}/text/translations/template.md`
pub(crate) async fn template(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let desk = load(&here, &slug).await?;
    let (original, lang) = words(&here, &desk).await?;
    let name = format!("attachment; filename=\"{slug}.md\"");
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, marked_text::template(&original, lang)).into_response())
}

async fn words(here: &Here, desk: &Desk) -> Result<(Document, Lang), Problem> {
    let (text, version) = desk.original()?;
    let (text, number) = (text.clone(), version.number);
    let lang = text.lang;
    let found = here.db.read(move |r| document(r, &text, number)).await?;
    Ok((found.ok_or(Problem::NotFound)?, lang))
}

/// `POST /staff/p/{process}/text/translations`
pub(crate) async fn receive(
    here: Here,
    Path(slug): Path<String>,
    State(site): State<Site>,
    request: Request,
) -> Result<Response, Problem> {
    let desk = load(&here, &slug).await?;
    let sent = match Multipart::from_request(request, &site).await {
        Ok(form) => collect(form).await,
        Err(_) => Err(Refusal::new("consultations-upload-broken")),
    };
    let mut errors = Errors::new();
    match sent {
        Ok(sent) => take(&here, &desk, sent).await,
        Err(refusal) => {
            errors.add("file", refusal);
            again(&here, &desk, &Fields::default(), &errors)
        }
    }
}

fn again(here: &Here, desk: &Desk, typed: &Fields, errors: &Errors) -> Result<Response, Problem> {
    draw(here, desk, typed, errors, StatusCode::UNPROCESSABLE_ENTITY)
}

/// The language and the origin as typed.
fn facts(here: &Here, text: &Text, fields: &Fields, errors: &mut Errors) -> Option<(Lang, Origin)> {
    let other = |lang: Lang| {
        let same = Refusal::new("consultations-translation-same-language");
        if lang == text.lang { Err(same) } else { Ok(lang) }
    };
    let lang = Lang::parse(fields.text("lang"))
        .ok_or_else(|| Refusal::new("consultations-translation-language-missing"))
        .and_then(other);
    let lang = errors.take("lang", lang);
    let dated = errors.take("dated", day(here, fields.text("dated")))?;
    let origin = Origin::parse(fields.text("status"), fields.text("tool"), fields.text("translator"), dated);
    let origin = origin.map_err(|(field, refusal)| errors.add(field, refusal)).ok();
    lang.zip(origin)
}

async fn take(here: &Here, desk: &Desk, sent: Sent) -> Result<Response, Problem> {
    let (text, version) = desk.original()?;
    let fields = Fields::from_pairs(sent.fields);
    let mut errors = Errors::new();
    let facts = facts(here, text, &fields, &mut errors);
    let pasted = fields.given("words").map(str::to_owned);
    let (field, name, bytes) = match (sent.bytes.is_empty(), pasted) {
        (false, _) => ("file", sent.file_name, sent.bytes),
        (true, Some(words)) => ("words", PASTED.to_owned(), words.into_bytes()),
        (true, None) => {
            errors.add("file", Refusal::new("consultations-upload-nothing"));
            return again(here, desk, &fields, &errors);
        }
    };
    let Some((lang, origin)) = facts else { return again(here, desk, &fields, &errors) };
    let (original, _) = words(here, desk).await?;
    let template = text.template;
    let fitted = blocking(move || {
        // The same template as the original's, so that the same headings become parts.
        read(&bytes, &name, template, &Limits::default()).map(|reading| fit(&original, &reading.document))
    });
    let fitted = match fitted.await? {
        Ok(fitted) if !fitted.parts.is_empty() => fitted,
        Ok(_) => {
            errors.add(field, Refusal::new("consultations-translation-nothing-fits"));
            return again(here, desk, &fields, &errors);
        }
        Err(error) => {
            errors.add(field, import_refusal(&error));
            return again(here, desk, &fields, &errors);
        }
    };
    let prepared = Prepared { lang, origin, version: version.number, fitted };
    let (inside, about) = (here.clone(), (desk.room.process.id, desk.room.stage()));
    here.db
        .write(move |w| {
            let permit = Permit::<TranslateText>::ask(&inside.actor, about, inside.now)?;
            keep::keep(w, &permit, &prepared)
        })
        .await?;
    Ok(Redirect::to(&here.link(&desk.path())).into_response())
}

/// `POST /staff/p/{process}/text/translations/{lang}/publication`
pub(crate) async fn publish(
    here: Here,
    Path((slug, lang)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let desk = load(&here, &slug).await?;
    let lang = Lang::parse(&lang).ok_or(Problem::NotFound)?;
    let back = desk.path();
    let (inside, office) = (here.clone(), here.town.duties.publisher.clone());
    here.db
        .write(move |w| {
            let about = (desk.room.process.id, desk.room.stage());
            let permit = Permit::<TranslateText>::ask(&inside.actor, about, inside.now)?;
            keep::publish(w, &permit, &desk.room.process, lang, &office)
        })
        .await?;
    Ok(Redirect::to(&here.link(&back)).into_response())
}

/// `POST /staff/p/{process}/text/translations/{lang}/removal`
pub(crate) async fn remove(
    here: Here,
    Path((slug, lang)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let desk = load(&here, &slug).await?;
    let lang = Lang::parse(&lang).ok_or(Problem::NotFound)?;
    let revision: i64 = fields.text("revision").parse().map_err(|_| Problem::NotFound)?;
    let back = desk.path();
    let (inside, office) = (here.clone(), here.town.duties.publisher.clone());
    here.db
        .write(move |w| {
            let about = (desk.room.process.id, desk.room.stage());
            let permit = Permit::<TranslateText>::ask(&inside.actor, about, inside.now)?;
            keep::remove(w, &permit, &desk.room.process, (lang, revision), &office)
        })
        .await?;
    Ok(Redirect::to(&here.link(&back)).into_response())
}

fn draw(
    here: &Here,
    desk: &Desk,
    typed: &Fields,
    errors: &Errors,
    code: StatusCode,
) -> Result<Response, Problem> {
    let tr = &here.tr;
    let (text, version) = desk.original()?;
    let process = &desk.room.process;
    let title = tr.t("consultations-translations");
    let body = html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&staff_path(&process.slug)), tr.t("consultations-staff-title").to_owned()),
        ]))
        div.intro { p.kick { (process.title.plain(here.lang)) } h1 { (title) } p.dek { (tr.t("consultations-translations-lead")) } }
        p.row.mt5 {
            (icon("dl")) a href=(here.link(&format!("{}/template.md", desk.path()))) { (tr.t("consultations-translation-template")) }
        }
        p.hint { (tr.t("consultations-translation-template-hint")) }
        div.split.lead {
            div.flow { (form(here, desk, text, typed, errors)) }
            aside.sub aria-labelledby="h-there" {
                div.hd { h2 #h-there { (tr.t("consultations-translations-there")) } }
                @if desk.all.is_empty() { p.hint { (tr.t("consultations-translations-none")) } }
                ul.rows.one.t role="list" { @for one in &desk.all { li { div { (row(here, desk, version, one)) } } } }
            }
        }
    };
    Ok(Page::new(title, body).unlisted().code(code).answer(here))
}

fn row(here: &Here, desk: &Desk, version: &Version, one: &Translation) -> Markup {
    let tr = &here.tr;
    let process = &desk.room.process.slug;
    let path = format!("{}/{}", here.link(&desk.path()), one.lang);
    let all = version.size.blocks.to_string();
    html! {
        p {
            @if one.published_at.is_some() { (tag("ok", "ok", tr.t("consultations-public"))) }
            @else { (tag("mid", "lock", tr.t("consultations-in-preparation"))) }
        }
        h3 { a href=(here.link(&format!("{}?in={}", text_path(process), one.lang))) { (one.lang.own_name()) } }
        p.hint { (mark(here, &one.origin)) }
        p { (tr.f("consultations-translation-blocks", &[("n", one.blocks.into()), ("all", all.into())])) }
        @if !one.misfits.is_empty() {
            div.note.warn.mt3 {
                p { b { (tr.n("consultations-translation-misfits", one.misfits.len() as i64)) } }
                ul { @for misfit in one.misfits.iter().take(MOST_MISFITS) { li { (misfit_words(here, misfit)) } } }
            }
        }
        div.row.mt3 {
            @if one.published_at.is_none() {
                form method="post" action=(format!("{path}/publication")) {
                    button.btn.s { (tr.t("consultations-translation-publish")) span.vh { " " (one.lang.own_name()) } }
                }
            }
            form method="post" action=(format!("{path}/removal")) {
                input type="hidden" name="revision" value=(one.revision);
                button.btn.q.s { (tr.t("consultations-translation-remove")) span.vh { " " (one.lang.own_name()) } }
            }
        }
    }
}

fn misfit_words(here: &Here, misfit: &Misfit) -> String {
    let tr = &here.tr;
    let named = |part: &str| match part {
        "" => tr.t("consultations-front").to_owned(),
        part => tr.quote(part),
    };
    match misfit {
        Misfit::NoSuchPart(part) => tr.f("consultations-misfit-part", &[("part", named(part).into())]),
        Misfit::Twice(part) => tr.f("consultations-misfit-twice", &[("part", named(part).into())]),
        Misfit::OtherLength { part, expected, found } => tr.f(
            "consultations-misfit-length",
            &[
                ("part", named(part).into()),
                ("expected", expected.to_string().into()),
                ("found", found.to_string().into()),
            ],
        ),
        Misfit::OtherShape { part, at } => {
            tr.f("consultations-misfit-shape", &[("part", named(part).into()), ("at", at.to_string().into())])
        }
    }
}

fn form(here: &Here, desk: &Desk, text: &Text, typed: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "tr-" };
    let langs: Vec<(String, String)> =
        languages(here).into_iter().chain(more()).filter(|(tag, _)| tag != text.lang.as_str()).collect();
    let today = here.town.time_zone.to_datetime(here.now.timestamp()).date().to_string();
    let dated = if typed.has("dated") { typed.text("dated").to_owned() } else { today };
    let statuses = [
        ("official", "", tr.t("consultations-translation-is-official")),
        ("unofficial", "", tr.t("consultations-translation-is-unofficial")),
        ("machine", "", tr.t("consultations-translation-is-machine")),
    ];
    let status = typed.given("status").unwrap_or(Status::Unofficial.as_str());
    let lang = typed.given("lang").or(langs.first().map(|(tag, _)| tag.as_str())).unwrap_or_default();
    html! {
        form.form method="post" enctype="multipart/form-data" data-keep action=(here.link(&desk.path())) aria-labelledby="h-add" {
            h2 #h-add { (tr.t("consultations-translation-add")) }
            (parts.summary())
            (parts.select("lang", tr.t("consultations-text-language"), &langs, lang))
            (parts.choice("status", tr.t("consultations-translation-status"), &statuses, status))
            (parts.line(Kind::Text, "translator", tr.t("consultations-translation-translator"), tr.t("consultations-translation-translator-hint"), typed.text("translator"), false))
            (parts.line(Kind::Text, "tool", tr.t("consultations-translation-tool"), tr.t("consultations-translation-tool-hint"), typed.text("tool"), false))
            (parts.line(Kind::Date, "dated", tr.t("consultations-translation-dated"), "", &dated, true))
            p {
                label for="tr-file" { (tr.t("consultations-file")) }
                input #tr-file name="file" type="file" accept=".md,.markdown,.txt,.docx,.odt,.html,.htm"
                    aria-invalid=[errors.of("file").map(|_| "true")]
                    aria-describedby=[errors.of("file").map(|_| "tr-file-e")];
                @if let Some(refusal) = errors.of("file") {
                    span.err #tr-file-e { (icon("late")) span { (parts.sentence(refusal)) } }
                }
            }
            (parts.lines("words", tr.t("consultations-paste"), tr.t("consultations-translation-paste-hint"), typed.text("words"), 8, false))
            p { button.btn { (icon("upload")) (tr.t("consultations-upload-button")) } }
        }
    }
}

/// Languages of neighbours and minorities, beside those the pages speak.
fn more() -> impl Iterator<Item = (String, String)> {
    let langs = ["de", "fr", "hu", "sl", "sk", "hr", "bg", "uk", "sr", "fur", "lld", "rom"];
    let known = langs.into_iter().filter_map(Lang::parse);
    known
        .filter(|l| !arengo_i18n::Catalog::get().is_some_and(|c| c.languages().contains(l)))
        .map(|l| (l.to_string(), l.own_name().to_owned()))
}
