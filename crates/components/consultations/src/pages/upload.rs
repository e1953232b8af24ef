//! Receiving a file or pasted words: read with limits on a thread of its own, kept for a day as a preview.

use arengo_kernel::{Lang, Refusal};
use arengo_text::Limits;
use arengo_web::form::Errors;
use arengo_web::{Fields, Here, Problem, Site};
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::import::{prepare, read};
use crate::keep::{ground, keep_upload};
use crate::pages::room::{Room, staff_room};
use crate::pages::staff::{Typed, show};
use crate::place::staff_path;
use crate::text::{TemplateKey, Text};
use crate::words::import_refusal;

/// The name of words that were pasted.
pub(crate) const PASTED: &str = "text.md";
/// Most bytes of one field that is not the file.
const FIELD_BYTES: usize = 8_000_000;

/// What came in the form.
#[derive(Default)]
pub(crate) struct Sent {
    pub fields: Vec<(String, String)>,
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// `POST /staff/p/{process}/text/uploads`
pub(crate) async fn receive(
    here: Here,
    Path(process): Path<String>,
    State(site): State<Site>,
    request: Request,
) -> Result<Response, Problem> {
    let (room, _) = staff_room(&here, &process).await?;
    let sent = match Multipart::from_request(request, &site).await {
        Ok(form) => collect(form).await,
        Err(_) => Err(Refusal::new("consultations-upload-broken")),
    };
    match sent {
        Ok(sent) => take(&here, &room, sent).await,
        Err(refusal) => again(&here, &room, Fields::default(), "file", refusal).await,
    }
}

pub(crate) async fn collect(mut form: Multipart) -> Result<Sent, Refusal> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|e| broken(&e))? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            sent.file_name = field.file_name().unwrap_or_default().to_owned();
            sent.bytes = field.bytes().await.map_err(|e| broken(&e))?.to_vec();
        } else {
            let bytes = field.bytes().await.map_err(|e| broken(&e))?;
            if bytes.len() > FIELD_BYTES {
                return Err(Refusal::new("consultations-paste-too-large"));
            }
            sent.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    Ok(sent)
}

fn broken(error: &MultipartError) -> Refusal {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        let most = (Limits::default().bytes / 1_000_000) as i64;
        return Refusal::new("consultations-import-too-large")
            .with("max", arengo_kernel::refusal::Word::Number(most));
    }
    Refusal::new("consultations-upload-broken")
}

async fn again(
    here: &Here,
    room: &Room,
    upload: Fields,
    field: &'static str,
    refusal: Refusal,
) -> Result<Response, Problem> {
    let mut upload_errors = Errors::new();
    upload_errors.add(field, refusal);
    let typed = Typed { upload, upload_errors, ..Typed::default() };
    show(here, room, &typed, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn take(here: &Here, room: &Room, sent: Sent) -> Result<Response, Problem> {
    let fields = Fields::from_pairs(sent.fields);
    let pasted = fields.given("words").map(str::to_owned);
    let (field, file_name, bytes) = match (sent.bytes.is_empty() && sent.file_name.is_empty(), pasted) {
        (false, _) => ("file", sent.file_name, sent.bytes),
        (true, Some(words)) => ("words", PASTED.to_owned(), words.into_bytes()),
        (true, None) => {
            return again(here, room, fields, "file", Refusal::new("consultations-upload-nothing")).await;
        }
    };
    let template = TemplateKey::parse(fields.text("template")).unwrap_or(TemplateKey::Free);
    let lang = Lang::parse(fields.text("lang")).unwrap_or(room.process.lang);
    let name = file_name.clone();
    // Reading takes processor time; the threads that answer requests stay free.
    let reading = blocking(move || read(&bytes, &name, template, &Limits::default())).await?;
    let reading = match reading {
        Ok(reading) => reading,
        Err(error) => return again(here, room, fields, field, import_refusal(&error)).await,
    };
    let text: Option<Text> = room.text.clone();
    let ground = here.db.read(move |r| ground(r, text.as_ref())).await?;
    let prepared = blocking(move || prepare(reading, template, lang, ground.base, &ground.retired)).await?;
    let (actor, now, about) = (here.actor, here.now, (room.process.id, room.stage()));
    let id = here
        .db
        .write(move |w| {
            let permit = arengo_kernel::Permit::ask(&actor, about, now)?;
            Ok::<_, Problem>(keep_upload(w, &permit, &file_name, &prepared)?)
        })
        .await?;
    let path = format!("{}/uploads/{id}", staff_path(&room.process.slug));
    Ok(Redirect::to(&here.link(&path)).into_response())
}

pub(crate) async fn blocking<T: Send + 'static>(
    body: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(body).await.map_err(|e| Problem::Bug(format!("reading a text: {e}")))
}
