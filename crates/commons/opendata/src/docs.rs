//! The API's documentation as a page: what there is, with commands that run as they stand.

use arengo_web::Node;
use arengo_web::frame::node_page;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;

use crate::rows::datasets;

pub(crate) async fn page(node: Node) -> Response {
    let tr = &node.tr;
    let base = &node.site.settings().public_address;
    let town = node.site.towns().all().first().map_or_else(|| "town".to_owned(), |t| t.slug.to_string());
    let body = html! {
        div.intro { h1 { (tr.t("opendata-api-title")) } p.dek { (tr.t("opendata-api-lead")) } }
        section.near aria-labelledby="h-begin" {
            div.hd { h2 #h-begin { (tr.t("opendata-api-begin")) } a href="/openapi.json" { "OpenAPI 3.1" } }
            p { code { "curl " (base) "/api/v1/towns" } }
            p { code { "curl '" (base) "/api/v1/towns/" (town) "/processes?limit=10'" } }
            p { (tr.t("opendata-api-paging")) }
        }
        @for dataset in datasets(&node.site) {
            section {
                div.hd { h2 { (dataset.name) } }
                p { code { "/api/v1/towns/{town}/" (dataset.name) } }
                div.scroll role="region" tabindex="0" aria-label=(dataset.name) {
                    table lang="en" {
                        thead { tr { th scope="col" { "column" } th scope="col" { "meaning" } } }
                        tbody { @for column in dataset.columns {
                            tr { th scope="row" { code { (column.name) } } td { (column.meaning) } }
                        } }
                    }
                }
            }
        }
    };
    node_page(&node, tr.t("opendata-api-title"), body, StatusCode::OK)
}
