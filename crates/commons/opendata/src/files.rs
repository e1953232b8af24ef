//! Downloads beside the lists of a town: `/data/<dataset>.csv`, `/p/<process>/data/<dataset>.json`.

use arengo_kernel::town::Slug;
use arengo_store::StoreError;
use arengo_web::component::Dataset;
use arengo_web::{Here, Problem, Site};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio_stream::wrappers::ReceiverStream;

use crate::rows::{Wanted, csv_of, datasets, json_of};

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/data/{file}", get(of_town)).route("/p/{process}/data/{file}", get(of_process))
}

async fn of_town(here: Here, Path(file): Path<String>) -> Result<Response, Problem> {
    answer(here, &file, None)
}

async fn of_process(here: Here, Path((process, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let process = Slug::parse(&process).ok_or(Problem::NotFound)?;
    answer(here, &file, Some(process.to_string()))
}

fn answer(here: Here, file: &str, process: Option<String>) -> Result<Response, Problem> {
    let (name, kind) = file.rsplit_once('.').ok_or(Problem::NotFound)?;
    let dataset = datasets(&here.site).into_iter().find(|d| d.name == name).ok_or(Problem::NotFound)?;
    let wanted = Wanted { process, base: here.citation(""), now: here.now };
    match kind {
        "csv" => Ok(stream(here, dataset, wanted, "text/csv; charset=utf-8; header=present", true)),
        "json" => Ok(stream(here, dataset, wanted, "application/json", false)),
        _ => Err(Problem::NotFound),
    }
}

/// Streams the rows from a thread and connection of their own; a reader who leaves ends it.
fn stream(here: Here, dataset: Dataset, wanted: Wanted, kind: &'static str, as_csv: bool) -> Response {
    let (sender, receiver) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(4);
    let (store, town) = (here.db.store().clone(), here.town.id);
    tokio::task::spawn_blocking(move || {
        let sink = |piece: Vec<u8>| sender.blocking_send(Ok(piece.into())).is_ok();
        let result = store.read_apart::<_, StoreError>(Some(town), |r| {
            if as_csv { csv_of(r, &dataset, &wanted, sink) } else { json_of(r, &dataset, &wanted, sink) }
        });
        if let Err(error) = result {
            tracing::warn!(%error, dataset = dataset.name, "a download broke off");
            // The reader's program must see that the file is not whole.
            let _ = sender.blocking_send(Err(std::io::Error::other("the database failed")));
        }
    });
    let mut response = Body::from_stream(ReceiverStream::new(receiver)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    response
}
