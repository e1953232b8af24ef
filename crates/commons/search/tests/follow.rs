//! The index follows the register, on both engines.

use std::sync::Mutex;

use arengo_kernel::subject::Subject;
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Instant, Lang, TownId};
use arengo_register::{Act, By, append};
use arengo_search::{Query, find, follow};
use arengo_store::{Migration, Store, TownDb};
use arengo_testkit::{databases, noon};
use arengo_web::component::{Document, Searchable};
use arengo_web::site::Settings;
use arengo_web::{Component, Site};
use serde_json::json;

/// What the things hold now: key and text.
static THINGS: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

static WITH_THINGS: Component = Component {
    searchable: &[Searchable {
        kind: "thing",
        documents: |_, key| {
            let things = THINGS.lock().unwrap();
            Ok(things
                .iter()
                .filter(|(k, _)| k == key)
                .map(|(k, text)| Document {
                    part: String::new(),
                    title: format!("Thing {k}"),
                    text: text.clone(),
                    lang: Lang::RO,
                    path: format!("/things/{k}"),
                    at: noon(),
                })
                .collect())
        },
    }],
    ..Component::empty("things")
};

fn migrations() -> Vec<Migration> {
    [arengo_register::COMPONENT.migrations, arengo_search::COMPONENT.migrations].concat()
}

fn site(store: Store) -> Site {
    let settings = Settings {
        public_address: "http://127.0.0.1".into(),
        demo: true,
        trusted_proxies: Vec::new(),
        version: "test",
    };
    Site::new(store, settings, vec![&WITH_THINGS], |_, _, _, _| Ok(None), [1; 32])
}

async fn touch(db: &TownDb, key: &'static str, at: Instant) {
    db.write(move |w| {
        append(
            w,
            at,
            Act {
                kind: "test.done",
                subject: Subject::new("thing", key),
                process: None,
                title: key.into(),
                lang: None,
                path: "/".into(),
                by: By::System,
                facts: json!({}),
                detail: json!({}),
            },
        )
    })
    .await
    .unwrap();
}

async fn search(db: &TownDb, typed: &str) -> Vec<String> {
    let query = Query::parse(typed).unwrap();
    let hits = db.read(move |r| find(r, &query, 10)).await.unwrap();
    hits.into_iter().map(|h| h.title).collect()
}

#[tokio::test]
async fn what_is_public_is_found_without_diacritics_and_what_is_hidden_is_not() {
    let _: Multilingual = Multilingual::default();
    for db in databases(&migrations()) {
        let site = site(db.store.clone());
        let (one, two) = (db.store.town(TownId::from_i64(1)), db.store.town(TownId::from_i64(2)));
        *THINGS.lock().unwrap() =
            vec![("a".into(), "Stația şi școala din Arad".into()), ("b".into(), "Piața din Schio".into())];
        touch(&one, "a", noon()).await;
        touch(&one, "b", noon()).await;
        assert!(follow(&site, &one, 5).await.unwrap());
        assert_eq!(search(&one, "scoal STATIA").await, ["Thing a"], "{}", db.engine);
        assert_eq!(search(&one, "din").await.len(), 2);
        assert_eq!(search(&one, "din schio").await, ["Thing b"]);
        assert!(search(&one, "tren").await.is_empty());
        assert!(search(&two, "din").await.is_empty(), "another town's things are not found");
        THINGS.lock().unwrap().remove(0);
        touch(&one, "a", noon()).await;
        assert!(follow(&site, &one, 5).await.unwrap());
        assert!(search(&one, "scoala").await.is_empty(), "what is hidden is not found");
    }
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for db in databases(&migrations()) {
        for statement in arengo_search::COMPONENT.statements.iter().flat_map(|s| s.iter()) {
            db.store.check(statement).unwrap_or_else(|e| panic!("{} on {}: {e}", statement.name, db.engine));
            assert!(statement.sql.contains("town_id = $1") || statement.sql.contains("(town_id,"));
        }
    }
}
