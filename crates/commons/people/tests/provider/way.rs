//! The way to the provider and back, as a browser goes it, and what it left in the database.

use arengo_kernel::Lang;
use arengo_people::{ensure_person, set_providers};
use arengo_store::{statements, vals};
use arengo_testkit::{Database, noon};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{Provider, asked};
use crate::world::{Answer, Browser};

pub const HUB: &str = "http://hub.example";
pub const ME: &str = "/t/terni/it/me";
pub const ANNA: &str = "anna@terni.example";

statements! {
    node COUNT_PEOPLE = "SELECT COUNT(*) FROM people_person";
    node IDENTITIES = "SELECT subject, strength FROM people_identity ORDER BY id";
}

/// A provider called `house`, put in place with a change.
pub fn house(change: impl FnOnce(&mut arengo_people::IdentityProvider)) -> Provider {
    let provider = Provider::start();
    let mut configured = provider.configured("house");
    change(&mut configured);
    set_providers(vec![configured]);
    provider
}

pub async fn people(db: &Database) -> i64 {
    db.store.read(|r| r.count(&COUNT_PEOPLE, vals![])).await.unwrap()
}

pub async fn identities(db: &Database) -> Vec<(String, String)> {
    let rows = db.store.read(|r| r.rows(&IDENTITIES, vals![])).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect()
}

pub async fn anna_exists(db: &Database) {
    let anna = |w: &mut arengo_store::Writer<'_>| ensure_person(w, ANNA, "Anna Verdi", Lang::IT, noon());
    db.store.write(anna).await.unwrap();
}

pub fn shows_anna() -> Value {
    json!({"email": ANNA, "email_verified": true})
}

/// Leaves for the provider; the address there.
pub async fn leave(browser: &mut Browser, next: &str) -> String {
    let answer = browser.get(&format!("/t/terni/it/sign-in/with/house?next={next}")).await;
    assert_eq!(answer.code, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to()
}

/// Comes back with a query, through the installation's one address.
pub async fn come_back(browser: &mut Browser, query: &str) -> Answer {
    let relayed = browser.get(&format!("/oidc/house/back?{query}")).await;
    assert!(relayed.to().starts_with("/t/terni/it/sign-in/with/house/back?"), "{}", relayed.to());
    browser.get(&relayed.to()).await
}

/// There and back with these claims.
pub async fn go(browser: &mut Browser, provider: &Provider, claims: Value) -> Answer {
    let there = leave(browser, "%2Fp%2Fcentro").await;
    let code = provider.agree(&there, claims);
    come_back(browser, &format!("code={code}&state={}", asked(&there, "state"))).await
}

/// There and back for the first time, with a name chosen.
pub async fn arrive(browser: &mut Browser, provider: &Provider, claims: Value) -> Answer {
    let arrived = go(browser, provider, claims).await;
    assert_eq!(arrived.to(), "/t/terni/it/sign-in/arrival");
    browser.post("/t/terni/it/sign-in/arrival", &[("name", "Anna V.")]).await
}

/// The page that a failed way ends on.
pub async fn why(browser: &mut Browser, answer: &Answer) -> (String, StatusCode, String) {
    let page = browser.get(&answer.to()).await;
    (asked(&answer.to(), "why"), page.code, page.body)
}
