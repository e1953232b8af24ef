//! Downloads and the read API give the same rows.

use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Lang, Town, TownId};
use arengo_testkit::databases;
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use arengo_web::site::Settings;
use arengo_web::{Component, Site, server};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::Service;

/// 2,500 numbered rows in the process "a", none in others.
fn numbers(
    _: &mut arengo_store::Reader<'_>,
    scope: &Scope<'_>,
) -> Result<DataPage, arengo_store::StoreError> {
    if scope.process.is_some_and(|p| p != "a") {
        return Ok(DataPage::default());
    }
    let from: i64 = scope.after.and_then(|a| a.parse().ok()).unwrap_or(0);
    let until = (from + i64::from(scope.limit)).min(2500);
    let rows = (from..until).map(|n| vec![json!(n), json!(format!("={n} \"quoted\",\nș"))]).collect();
    Ok(DataPage { rows, next: (until < 2500).then(|| until.to_string()) })
}

static NUMBERS: Component = Component {
    datasets: &[Dataset {
        name: "numbers",
        columns: &[
            Column { name: "n", meaning: "the number", personal: false },
            Column { name: "text", meaning: "a text", personal: false },
        ],
        rows: numbers,
    }],
    ..Component::empty("numbers")
};

fn site(store: arengo_store::Store) -> Site {
    let _ = arengo_i18n::Catalog::build(
        &[arengo_i18n::SOURCES, arengo_web::MESSAGES, arengo_opendata::COMPONENT.messages].concat(),
    )
    .expect("the messages are whole")
    .install();
    let settings = Settings {
        public_address: "http://arengo.example".into(),
        demo: false,
        trusted_proxies: Vec::new(),
        version: "test",
    };
    let site = Site::new(
        store,
        settings,
        vec![&NUMBERS, &arengo_opendata::COMPONENT],
        |_, _, _, _| Ok(None),
        [1; 32],
    );
    site.set_towns(vec![Town {
        id: TownId::from_i64(1),
        slug: Slug::parse("terni").unwrap(),
        host: None,
        name: Multilingual::new([(Lang::IT, "Terni".into())]),
        tagline: Multilingual::default(),
        languages: vec![Lang::IT, Lang::EN],
        time_zone: arengo_testkit::zone("Europe/Rome"),
        colours: Colours::NEUTRAL,
        duties: Duties {
            publisher: "Comune".into(),
            address: String::new(),
            email: String::new(),
            phone: String::new(),
        },
        population: Some(110_000),
        demo: true,
    }]);
    site
}

async fn get(site: &Site, path: &str) -> (StatusCode, String, String) {
    let request = Request::get(path).header("host", "arengo.example").body(Body::empty()).unwrap();
    let response = server::service(site.clone()).call(request).await.unwrap();
    let kind = response.headers().get("content-type").map_or("", |v| v.to_str().unwrap()).to_owned();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn csv_json_and_api_give_the_same_rows() {
    for db in databases(&[]) {
        let site = site(db.store.clone());
        let (status, kind, csv) = get(&site, "/t/terni/it/data/numbers.csv").await;
        assert_eq!((status, kind.as_str()), (StatusCode::OK, "text/csv; charset=utf-8; header=present"));
        assert!(csv.starts_with("n,text\r\n0,\"'=0 \"\"quoted\"\",\nș\"\r\n"), "{}", &csv[..60]);
        assert_eq!(csv.matches("quoted").count(), 2500);
        let (_, _, whole) = get(&site, "/t/terni/it/p/a/data/numbers.json").await;
        let whole: Value = serde_json::from_str(&whole).unwrap();
        assert_eq!(whole["rows"].as_array().unwrap().len(), 2500);
        assert_eq!(whole["rows"][7]["n"], 7);
        let mut next = Some("/api/v1/towns/terni/numbers?limit=900".to_owned());
        let mut seen = Vec::new();
        while let Some(path) = next {
            let (_, _, page) = get(&site, &path).await;
            let page: Value = serde_json::from_str(&page).unwrap();
            seen.extend(page["rows"].as_array().unwrap().iter().map(|r| r["n"].as_i64().unwrap()));
            next = page["next"].as_str().map(|n| n.trim_start_matches("http://arengo.example").to_owned());
        }
        assert_eq!(seen, (0..2500).collect::<Vec<i64>>());
        let (_, _, none) = get(&site, "/t/terni/it/p/b/data/numbers.csv").await;
        assert_eq!(none, "n,text\r\n");
    }
}

#[tokio::test]
async fn problems_of_the_api_are_data_in_the_caller_s_language() {
    for db in databases(&[]) {
        let site = site(db.store.clone());
        for (path, status) in [
            ("/api/v1/towns/nowhere", StatusCode::NOT_FOUND),
            ("/api/v1/towns/terni/nothing", StatusCode::NOT_FOUND),
            ("/api/v1/towns/terni/numbers?limit=0", StatusCode::UNPROCESSABLE_ENTITY),
            ("/api/v1/towns/terni/numbers?limit=1001", StatusCode::UNPROCESSABLE_ENTITY),
            ("/api/v1/towns/terni/numbers?colour=red", StatusCode::UNPROCESSABLE_ENTITY),
            ("/api/v1/towns/terni/numbers?after=%27%3B--", StatusCode::UNPROCESSABLE_ENTITY),
            ("/api/v1/towns/terni/numbers?after=", StatusCode::UNPROCESSABLE_ENTITY),
            ("/api/v1/towns/terni/numbers?process=", StatusCode::NOT_FOUND),
        ] {
            let (code, kind, body) = get(&site, path).await;
            assert_eq!((code, kind.as_str()), (status, "application/problem+json"), "{path}");
            let body: Value = serde_json::from_str(&body).unwrap();
            assert_eq!(body["status"], status.as_u16());
        }
    }
}

#[tokio::test]
async fn the_openapi_document_names_every_list_and_its_columns() {
    for db in databases(&[]) {
        let (status, _, text) = get(&site(db.store.clone()), "/openapi.json").await;
        assert_eq!(status, StatusCode::OK);
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(document["openapi"], "3.1.0");
        assert!(document["paths"]["/api/v1/towns/{town}/numbers"]["get"].is_object());
        assert_eq!(document["components"]["schemas"]["Numbers"]["required"], json!(["n", "text"]));
    }
}
