//! Signing in through a provider: the first time and later, and whose account it is.

mod provider;
mod world;

use arengo_kernel::Lang;
use arengo_people::ensure_person;
use arengo_store::{statements, vals};
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use axum::http::StatusCode;
use provider::asked;
use provider::way::{
    ANNA, HUB, ME, anna_exists, arrive, come_back, go, house, identities, leave, people, shows_anna, why,
};
use serde_json::json;
use world::{Browser, letters, link, migrations, site};

statements! {
    node COUNT_ARRIVALS = "SELECT COUNT(*) FROM people_arrival";
}

#[tokio::test]
async fn who_comes_for_the_first_time_chooses_a_name_and_is_known_the_second_time() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let page = anna.get("/t/terni/it/sign-in?next=%2Fp%2Fcentro").await;
        assert!(
            page.body.contains("Entra con Casa") && page.body.contains("next=%2Fp%2Fcentro"),
            "{}",
            page.body
        );
        let there = leave(&mut anna, "%2Fp%2Fcentro").await;
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "arengo"),
            ("redirect_uri", "http://hub.example/oidc/house/back"),
            ("scope", "openid email"),
            ("code_challenge_method", "S256"),
            ("ui_locales", "it"),
        ] {
            assert_eq!(asked(&there, name), value, "{there}");
        }
        let done = arrive(&mut anna, &provider, shows_anna()).await;
        assert_eq!(
            (done.code, done.to().as_str()),
            (StatusCode::SEE_OTHER, "/t/terni/it/p/centro"),
            "{}",
            done.body
        );
        let me = anna.get(ME).await;
        assert!(
            me.body.contains("Anna V.") && me.body.contains(ANNA) && me.body.contains("con Casa"),
            "{}",
            me.body
        );
        assert_eq!(identities(&db).await, [("17".to_owned(), "eid".to_owned())]);

        let mut again = Browser { cookie: anna.cookie.clone(), ..Browser::new(&site) };
        let before = again.cookie.clone();
        let done = go(&mut again, &provider, json!({})).await;
        assert_eq!(done.to(), "/t/terni/it/p/centro");
        assert_ne!(again.cookie, before, "signing in gives a new cookie");
        assert_eq!(anna.get(ME).await.code, StatusCode::SEE_OTHER, "and ends the session it came with");
        assert_eq!((people(&db).await, identities(&db).await.len()), (1, 1), "{}", db.engine);
    }
}

#[tokio::test]
async fn who_has_no_address_has_an_account_all_the_same() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut ion = Browser::new(&site);
        let unchecked = json!({"email": ANNA, "email_verified": false});
        arrive(&mut ion, &provider, unchecked).await;
        let me = ion.get(ME).await;
        assert!(
            me.body.contains("Anna V.") && !me.body.contains(ANNA),
            "an address nobody checked is nobody's"
        );
        assert!(me.body.contains("unico modo") && !me.body.contains("new-password"));
        let refused = ion.post("/t/terni/it/me/password", &[("new-password", "tante parole mie")]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN);
        let kept = keep_a_text(&db).await;
        let shown = ion.get(ME).await;
        assert!(shown.body.contains("un testo in attesa"), "a text waits for who has no mailbox");
        let done = ion.post(&format!("/t/terni/it/me/drafts/{kept}/publication"), &[]).await;
        assert!(done.to().contains("/n#n-"), "{} {}", db.engine, done.to());
        assert_eq!(people(&db).await, 1, "publishing makes no second person");
    }
}

async fn keep_a_text(db: &Database) -> arengo_people::DraftId {
    let town = arengo_kernel::TownId::from_i64(world::TERNI);
    let keep = |w: &mut arengo_store::Writer<'_>| {
        let person = arengo_people::everybody(w, arengo_kernel::actor::PersonId::from_i64(0))?[0];
        arengo_people::keep_text(w, person, "notes.note", "un testo in attesa".into(), Lang::IT, noon())
    };
    db.store.town(town).write(keep).await.unwrap()
}

#[tokio::test]
async fn an_account_is_not_taken_over_because_the_address_is_the_same() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut someone = Browser::new(&site);
        let arrived = go(&mut someone, &provider, shows_anna()).await;
        let page = someone.get(&arrived.to()).await;
        assert!(page.body.contains("leggi la posta") && someone.cookie.is_none(), "{}", page.body);
        let pressed = someone.post("/t/terni/it/sign-in/arrival", &[("name", "Anna V.")]).await;
        assert!(pressed.body.contains("leggi la posta") && someone.cookie.is_none());
        assert_eq!((people(&db).await, identities(&db).await.len()), (1, 0));

        let mut owner = someone.twin();
        signed_in(&db, &site, &mut owner).await;
        let offered = owner.get("/t/terni/it/sign-in/arrival").await;
        assert!(offered.body.contains("Unire Casa al tuo profilo?"), "signed in, she may join it at once");

        let letter = letters(&db, ANNA).await.remove(0).letter;
        assert!(letter.text.contains("Anna Verdi") && letter.text.contains("Casa"), "{}", letter.text);
        let path = link(&db, ANNA).await;
        let mut anna = Browser::new(&site);
        let looked = anna.get(&path).await;
        assert!(looked.code == StatusCode::OK && anna.cookie.is_none(), "looking joins nothing");
        let done = anna.post(&path, &[]).await;
        assert_eq!(done.to(), "/t/terni/it/p/centro", "{} {}", db.engine, done.body);
        assert!(anna.get(ME).await.body.contains("Anna Verdi"));
        assert_eq!((people(&db).await, identities(&db).await.len()), (1, 1));
        assert_eq!(anna.post(&path, &[]).await.code, StatusCode::GONE, "once");
        assert_eq!(someone.get("/t/terni/it/sign-in/arrival").await.code, StatusCode::GONE);
        go(&mut someone, &provider, json!({})).await;
        assert!(someone.get(ME).await.body.contains("Anna Verdi"), "joined");
    }
}

#[tokio::test]
async fn an_identity_is_joined_while_signed_in_and_taken_off_again() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        signed_in(&db, &site, &mut anna).await;
        let there = anna.get("/t/terni/it/sign-in/with/house?next=%2Fme&join=1").await.to();
        let code = provider.agree(&there, json!({"name": "Anna dei Verdi"}));
        let arrived = come_back(&mut anna, &format!("code={code}&state={}", asked(&there, "state"))).await;
        let page = anna.get(&arrived.to()).await;
        assert!(page.body.contains("Anna dei Verdi") && identities(&db).await.is_empty(), "asked first");
        let mut lured = Browser { origin: "cross-site", ..anna.twin() };
        assert_eq!(lured.post("/t/terni/it/sign-in/arrival", &[]).await.code, StatusCode::FORBIDDEN);
        let done = anna.post("/t/terni/it/sign-in/arrival", &[]).await;
        assert_eq!(done.to(), "/t/terni/it/me?done=identity", "{}", done.body);
        assert!(letters(&db, ANNA).await[0].letter.text.contains("Casa"), "she is told");

        let mut other = Browser::new(&site);
        arrive(&mut other, &provider, json!({"sub": "18"})).await;
        let there = other.get("/t/terni/it/sign-in/with/house?next=%2Fme&join=1").await.to();
        let code = provider.agree(&there, json!({}));
        let taken = come_back(&mut other, &format!("code={code}&state={}", asked(&there, "state"))).await;
        assert_eq!(why(&mut other, &taken).await.1, StatusCode::CONFLICT, "it opens Anna's account");

        let me = anna.get(ME).await.body;
        let at = me.find("/me/identities/").expect("a way to take it off");
        let path = me[at..].split('"').next().unwrap();
        let refused = other.post(&format!("/t/terni/it{path}"), &[]).await;
        assert_eq!(refused.code, StatusCode::NOT_FOUND, "another's");
        assert_eq!(
            anna.post(&format!("/t/terni/it{path}"), &[]).await.to(),
            "/t/terni/it/me?done=identity-removed"
        );
        assert_eq!(identities(&db).await, [("18".to_owned(), "eid".to_owned())], "{}", db.engine);
    }
}

async fn signed_in(db: &Database, site: &Site, browser: &mut Browser) {
    let anna = |w: &mut arengo_store::Writer<'_>| {
        let person = ensure_person(w, ANNA, "Anna Verdi", Lang::IT, noon())?;
        arengo_people::open_session(w, person, "", noon())
    };
    let secret = db.store.write(anna).await.unwrap();
    browser.cookie = Some(arengo_people::cookie_of(site, &secret));
}

#[tokio::test]
async fn what_is_kept_of_an_identity_is_given_out_and_goes_with_its_person() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        arrive(&mut Browser::new(&site), &provider, shows_anna()).await;
        // She came with a second identity, too, and did not say whose it is.
        go(&mut Browser::new(&site), &provider, json!({"sub": "18", "email": ANNA, "email_verified": true}))
            .await;
        let given = db.store.read(given_out).await.unwrap();
        assert!(
            given[0].contains("house") && given[0].contains("17") && given[0].contains("eid"),
            "{given:?}"
        );
        assert!(given[1].contains("Anna Verdi") && given[1].contains(ANNA), "{given:?}");
        db.store.write(erase).await.unwrap();
        assert!(identities(&db).await.is_empty(), "{}", db.engine);
        let left = db.store.read(|r| r.count(&COUNT_ARRIVALS, vals![])).await.unwrap();
        assert_eq!(
            left, 0,
            "the half-finished arrival goes by its address, the finished one by its identity"
        );

        go(&mut Browser::new(&site), &provider, json!({"sub": "19"})).await;
        let period = arengo_people::COMPONENT.retention.iter().find(|r| r.name == "people.arrivals").unwrap();
        let purge = |w: &mut arengo_store::Writer<'_>| (period.apply)(w, noon().plus_seconds(1));
        assert_eq!(db.store.write(purge).await.unwrap(), 1);
    }
}

fn declared() -> impl Iterator<Item = &'static arengo_web::personal::Personal> {
    let names = ["people.identities", "people.arrivals"];
    arengo_people::COMPONENT.personal.iter().filter(move |p| names.contains(&p.name))
}

fn anna(
    r: &mut arengo_store::Reader<'_>,
) -> Result<arengo_kernel::actor::PersonId, arengo_store::StoreError> {
    Ok(arengo_people::everybody(r, arengo_kernel::actor::PersonId::from_i64(0))?[0])
}

fn given_out(r: &mut arengo_store::Reader<'_>) -> Result<Vec<String>, arengo_store::StoreError> {
    let anna = anna(r)?;
    let mut all = Vec::new();
    for declared in declared() {
        let records = (declared.export)(r, anna)?;
        all.push(records.iter().map(|record| record.json().to_string()).collect());
    }
    Ok(all)
}

fn erase(w: &mut arengo_store::Writer<'_>) -> Result<(), arengo_store::StoreError> {
    let mut erasure = arengo_web::personal::Erasure {
        person: anna(w)?,
        name: "Anna V.".into(),
        addresses: vec![ANNA.into()],
        choice: arengo_web::personal::Choice::Removed,
        at: noon(),
        removed: Vec::new(),
    };
    declared().try_for_each(|declared| (declared.erase)(w, &mut erasure))
}
