//! Taking an identity off: what it opened is closed, also behind a second factor; the last way in stays.

mod provider;
mod world;

use arengo_kernel::Lang;
use arengo_people::{cookie_of, ensure_person, open_session, set_second_factor};
use arengo_store::{statements, vals};
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use axum::http::StatusCode;
use provider::way::{ANNA, HUB, ME, arrive, come_back, go, house};
use provider::{Provider, asked};
use serde_json::json;
use world::{Browser, migrations, site, totp as code};

const SECRET: &[u8; 20] = b"12345678901234567890";

statements! {
    node ADD_PASSKEY = "INSERT INTO people_passkey (credential, id, person, rp, handle, name, public_key, counter, made_at)
        SELECT $1, $2, id, $3, $1, $4, $1, 0, 0 FROM people_person";
}

/// Where an identity is taken off, as the account page says.
fn removal(page: &str, of: &str) -> Option<String> {
    let at = page.find(&format!("/me/{of}/"))?;
    Some(format!("/t/terni/it{}", page[at..].split('"').next()?))
}

/// Anna, with an account of her own, a second factor and an identity of the provider; a browser in which she is in.
async fn anna(db: &Database, site: &Site, provider: &Provider) -> Browser {
    let about = site.clone();
    let secret = db
        .store
        .write(move |w| {
            let anna = ensure_person(w, ANNA, "Anna Verdi", Lang::IT, noon())?;
            set_second_factor(w, &about, anna, SECRET)?;
            open_session(w, anna, "", noon())
        })
        .await
        .expect("Anna is there");
    let mut browser = Browser::new(site);
    browser.cookie = Some(cookie_of(site, &secret));
    let there = browser.get("/t/terni/it/sign-in/with/house?next=%2Fme&join=1").await.to();
    let back = provider.agree(&there, json!({}));
    come_back(&mut browser, &format!("code={back}&state={}", asked(&there, "state"))).await;
    let joined = browser.post("/t/terni/it/sign-in/arrival", &[]).await;
    assert_eq!(joined.to(), "/t/terni/it/me?done=identity", "{}", joined.body);
    browser
}

#[tokio::test]
async fn what_an_identity_opened_is_closed_with_it_also_behind_a_second_factor() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = anna(&db, &site, &provider).await;
        let (mut phone, mut waiting) = (Browser::new(&site), Browser::new(&site));
        let door = go(&mut phone, &provider, json!({})).await.to();
        assert!(door.contains("/sign-in/second/"), "{}: {door}", db.engine);
        let entered = phone.post(&door, &[("code", &code(SECRET, noon()))]).await;
        assert_eq!(entered.code, StatusCode::SEE_OTHER, "{}", entered.body);
        assert_eq!(phone.get(ME).await.code, StatusCode::OK, "{}", db.engine);
        let door = go(&mut waiting, &provider, json!({})).await.to();

        let path = removal(&anna.get(ME).await.body, "identities").expect("it can go: letters reach her");
        assert_eq!(anna.post(&path, &[]).await.to(), "/t/terni/it/me?done=identity-removed", "{}", db.engine);
        assert_ne!(phone.get(ME).await.code, StatusCode::OK, "{}: the session is closed", db.engine);
        let later = noon().plus_seconds(30);
        db.clock.set(later);
        let typed = waiting.post(&door, &[("code", &code(SECRET, later))]).await;
        assert_eq!(typed.code, StatusCode::GONE, "{}: nor does the door open any more", db.engine);
        assert_eq!(anna.get(ME).await.code, StatusCode::OK, "{}: the one at hand goes on", db.engine);
    }
}

#[tokio::test]
async fn a_passkey_is_a_way_in_and_the_last_way_in_stays() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut ion = Browser::new(&site);
        arrive(&mut ion, &provider, json!({})).await;
        assert_eq!(removal(&ion.get(ME).await.body, "identities"), None, "{}: the only way in", db.engine);
        let add = |id: i64, rp: &'static str| {
            let key = id.to_be_bytes().to_vec();
            db.store.write(move |w| w.execute(&ADD_PASSKEY, vals![key.clone(), id, rp, "Telefono"]))
        };
        add(1, "elsewhere.example").await.expect("a passkey of another address");
        assert_eq!(removal(&ion.get(ME).await.body, "identities"), None, "{}: no way in here", db.engine);
        add(2, "hub.example").await.expect("a passkey");
        let path = removal(&ion.get(ME).await.body, "identities").expect("a passkey remains");
        assert_eq!(ion.post(&path, &[]).await.to(), "/t/terni/it/me?done=identity-removed", "{}", db.engine);
        let me = ion.get(ME).await.body;
        let path =
            |id: i64| format!("/t/terni/it/me/passkeys/{}/removal", arengo_kernel::Id::<()>::from_i64(id));
        assert!(me.contains("perciò resta") && !me.contains(&path(2)), "{}: {me}", db.engine);
        let kept = ion.post(&path(2), &[]).await;
        assert_eq!(kept.code, StatusCode::FORBIDDEN, "{}", db.engine);
        let gone = ion.post(&path(1), &[]).await;
        assert_eq!(gone.code, StatusCode::SEE_OTHER, "{}: {}", db.engine, gone.body);
    }
}
