//! The OpenAPI 3.1 document, made from the datasets' declarations.

use arengo_web::Site;
use arengo_web::component::Dataset;
use axum::extract::State;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::api::{MOST_ROWS, ROWS, answer};
use crate::rows::datasets;

pub(crate) async fn document(State(site): State<Site>) -> Response {
    answer(&made(&site))
}

fn made(site: &Site) -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    paths.insert("/api/v1".into(), operation("start", "Where to begin", &[], "Start"));
    paths.insert(
        "/api/v1/towns".into(),
        operation("listTowns", "All towns of this installation", &[], "Towns"),
    );
    let one = [town_parameter()];
    paths
        .insert("/api/v1/towns/{town}".into(), operation("readTown", "One town and its lists", &one, "Town"));
    for dataset in datasets(site) {
        let id = format!("list{}", capital(dataset.name));
        let parameters = [town_parameter(), process(), after(), limit()];
        let summary = format!("The rows of the list \"{}\" as on the pages, oldest first", dataset.name);
        paths.insert(
            format!("/api/v1/towns/{{town}}/{}", dataset.name),
            operation(&id, &summary, &parameters, &page_name(&dataset)),
        );
        schemas.insert(capital(dataset.name), row_schema(&dataset));
        schemas.insert(page_name(&dataset), page_schema(&dataset));
    }
    fixed_schemas(&mut schemas);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Arengo", "version": "1.0.0", "summary": "Participation as open data",
            "description": "Everything public on the pages of this installation, as data. No key is needed. \
                Lists are paged by a cursor: follow `next` until it is null.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
            "contact": {"name": "The installation's operator", "url": format!("{}/", site.settings().public_address)},
        },
        "servers": [{"url": site.settings().public_address}],
        "security": [],
        "tags": [{"name": "read", "description": "Reading public data"}],
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

fn operation(id: &str, summary: &str, parameters: &[Value], schema: &str) -> Value {
    let mut responses = Map::new();
    let content = json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{schema}")}}});
    responses.insert("200".into(), json!({"description": summary, "content": content}));
    if !parameters.is_empty() {
        responses.insert("404".into(), problem("There is no such town or list"));
    }
    if parameters.len() > 1 {
        responses.insert("422".into(), problem("A parameter does not fit"));
    }
    responses.insert("503".into(), problem("Busy: try again in a moment"));
    json!({"get": {
        "operationId": id, "summary": summary, "description": summary, "tags": ["read"],
        "parameters": parameters, "responses": responses,
    }})
}

fn problem(description: &str) -> Value {
    let schema = json!({"$ref": "#/components/schemas/Problem"});
    json!({"description": description, "content": {"application/problem+json": {"schema": schema}}})
}

fn town_parameter() -> Value {
    json!({"name": "town", "in": "path", "required": true, "description": "The town's name in addresses",
        "schema": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"}, "example": "terni"})
}

fn process() -> Value {
    json!({"name": "process", "in": "query", "required": false, "description": "Only the rows of this process",
        "schema": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"}})
}

fn after() -> Value {
    json!({"name": "after", "in": "query", "required": false, "description": "The cursor given in `next`",
        "schema": {"type": "string", "maxLength": 100, "pattern": "^[A-Za-z0-9._~-]+$"}})
}

fn limit() -> Value {
    json!({"name": "limit", "in": "query", "required": false, "description": "Rows of an answer",
        "schema": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": ROWS}})
}

fn row_schema(dataset: &Dataset) -> Value {
    let columns: Map<String, Value> = dataset
        .columns
        .iter()
        .map(|c| {
            let schema = json!({"description": c.meaning,
                "type": ["string", "integer", "boolean", "number", "array", "object", "null"]});
            (c.name.to_owned(), schema)
        })
        .collect();
    let names: Vec<&str> = dataset.columns.iter().map(|c| c.name).collect();
    json!({"type": "object", "properties": columns, "required": names})
}

fn page_schema(dataset: &Dataset) -> Value {
    let item = json!({"$ref": format!("#/components/schemas/{}", capital(dataset.name))});
    json!({"type": "object", "required": ["rows", "next"], "properties": {
        "rows": {"type": "array", "items": item},
        "next": {"type": ["string", "null"], "description": "Address of the next page"},
    }})
}

fn fixed_schemas(schemas: &mut Map<String, Value>) {
    let text = json!({"type": "string"});
    let texts = json!({"type": "object", "additionalProperties": {"type": "string"}});
    schemas.insert("Start".into(), json!({"type": "object", "required": ["software", "version", "towns"],
        "properties": {"software": text, "version": text, "towns": text, "openapi": text, "documentation": text}}));
    schemas.insert(
        "Town".into(),
        json!({"type": "object", "required": ["slug", "name", "home", "languages", "lists"],
        "properties": {
            "slug": text, "name": texts, "home": text, "languages": {"type": "array", "items": text},
            "time_zone": {"type": ["string", "null"]}, "population": {"type": ["integer", "null"]},
            "publisher": text, "lists": texts,
        }}),
    );
    let town = json!({"$ref": "#/components/schemas/Town"});
    schemas.insert(
        "Towns".into(),
        json!({"type": "object", "required": ["towns"],
        "properties": {"towns": {"type": "array", "items": town}}}),
    );
    schemas.insert("Problem".into(), json!({"type": "object", "required": ["type", "title", "status"],
        "description": "RFC 9457", "properties": {
            "type": {"type": "string", "format": "uri"}, "title": text, "status": {"type": "integer"}, "detail": text,
        }}));
}

fn page_name(dataset: &Dataset) -> String {
    format!("{}Page", capital(dataset.name))
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
