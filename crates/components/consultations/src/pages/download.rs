//! The current version of a text as Markdown, plain words and data.

use arengo_kernel::town::Slug;
use arengo_text::Document;
use arengo_web::{Fields, Here, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::export;
use crate::load::document;
use crate::pages::room::Room;
use crate::place::{section_path, text_path};

struct Whole {
    process: Slug,
    lang: arengo_kernel::Lang,
    document: Document,
    version: crate::version::Version,
}

async fn whole(here: &Here, slug: String, query: Option<String>) -> Result<Whole, Problem> {
    let asked =
        Fields::parse(query.unwrap_or_default().as_bytes()).given("version").and_then(|v| v.parse().ok());
    let (actor, now) = (here.actor, here.now);
    here.db
        .read(move |r| {
            let room = Room::load(r, &slug, &actor, now)?;
            let (text, version) = room.version(asked)?;
            let (lang, version) = (text.lang, version.clone());
            let document = document(r, text, version.number)?.ok_or(Problem::NotFound)?;
            Ok::<_, Problem>(Whole { process: room.process.slug.clone(), lang, document, version })
        })
        .await
}

fn answer(kind: &'static str, whole: &Whole, ending: &str, body: String) -> Response {
    let name = format!("inline; filename=\"{}-{}.{ending}\"", whole.process, whole.version.number);
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_LANGUAGE, whole.lang.to_string()),
    ];
    (headers, body).into_response()
}

/// `GET /p/{process}/text.md`
pub(crate) async fn markdown(
    here: Here,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let whole = whole(&here, slug, query).await?;
    let body = export::markdown(&whole.document, whole.lang);
    Ok(answer("text/markdown; charset=utf-8", &whole, "md", body))
}

/// `GET /p/{process}/text.txt`
pub(crate) async fn plain(
    here: Here,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let whole = whole(&here, slug, query).await?;
    let body = export::plain(&whole.document);
    Ok(answer("text/plain; charset=utf-8", &whole, "txt", body))
}

/// `GET /p/{process}/text.json`
pub(crate) async fn json(
    here: Here,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let whole = whole(&here, slug, query).await?;
    let mut data = export::data(&whole.document, |slug| here.citation(&section_path(&whole.process, slug)));
    data["lang"] = whole.lang.as_str().into();
    data["version"] = whole.version.number.into();
    data["kind"] = whole.version.kind.as_str().into();
    data["dated"] = whole.version.dated.rfc3339().into();
    data["sha256"] = whole.version.fingerprint.as_str().into();
    data["url"] = here.citation(&text_path(&whole.process)).into();
    Ok(answer("application/json", &whole, "json", data.to_string()))
}
