//! Signing in through a provider: the way there and back, what is refused, whose account it is.

mod provider;
mod world;

use arengo_kernel::Lang;
use arengo_people::{ensure_person, set_providers};
use arengo_store::{statements, vals};
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use axum::http::StatusCode;
use provider::{Provider, asked};
use serde_json::{Value, json};
use world::{Answer, Browser, letters, link, migrations, site};

const HUB: &str = "http://hub.example";
const ME: &str = "/t/terni/it/me";
const ANNA: &str = "anna@terni.example";

statements! {
    node COUNT_ARRIVALS = "SELECT COUNT(*) FROM people_arrival";
    node COUNT_PEOPLE = "SELECT COUNT(*) FROM people_person";
    node IDENTITIES = "SELECT subject, strength FROM people_identity ORDER BY id";
}

fn house(change: impl FnOnce(&mut arengo_people::IdentityProvider)) -> Provider {
    let provider = Provider::start();
    let mut configured = provider.configured("house");
    change(&mut configured);
    set_providers(vec![configured]);
    provider
}

async fn people(db: &Database) -> i64 {
    db.store.read(|r| r.count(&COUNT_PEOPLE, vals![])).await.unwrap()
}

async fn identities(db: &Database) -> Vec<(String, String)> {
    let rows = db.store.read(|r| r.rows(&IDENTITIES, vals![])).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect()
}

async fn anna_exists(db: &Database) {
    let anna = |w: &mut arengo_store::Writer<'_>| ensure_person(w, ANNA, "Anna Verdi", Lang::IT, noon());
    db.store.write(anna).await.unwrap();
}

fn shows_anna() -> Value {
    json!({"email": ANNA, "email_verified": true})
}

/// Leaves for the provider; the address there.
async fn leave(browser: &mut Browser, next: &str) -> String {
    let answer = browser.get(&format!("/t/terni/it/sign-in/with/house?next={next}")).await;
    assert_eq!(answer.code, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to()
}

/// Comes back with a query, through the installation's one address.
async fn come_back(browser: &mut Browser, query: &str) -> Answer {
    let relayed = browser.get(&format!("/oidc/house/back?{query}")).await;
    assert!(relayed.to().starts_with("/t/terni/it/sign-in/with/house/back?"), "{}", relayed.to());
    browser.get(&relayed.to()).await
}

/// There and back with these claims.
async fn go(browser: &mut Browser, provider: &Provider, claims: Value) -> Answer {
    let there = leave(browser, "%2Fp%2Fcentro").await;
    let code = provider.agree(&there, claims);
    come_back(browser, &format!("code={code}&state={}", asked(&there, "state"))).await
}

/// There and back for the first time, with a name chosen.
async fn arrive(browser: &mut Browser, provider: &Provider, claims: Value) -> Answer {
    let arrived = go(browser, provider, claims).await;
    assert_eq!(arrived.to(), "/t/terni/it/sign-in/arrival");
    browser.post("/t/terni/it/sign-in/arrival", &[("name", "Anna V.")]).await
}

/// The page that a failed way ends on.
async fn why(browser: &mut Browser, answer: &Answer) -> (String, StatusCode, String) {
    let page = browser.get(&answer.to()).await;
    (asked(&answer.to(), "why"), page.code, page.body)
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
async fn what_does_not_fit_is_refused_with_a_page_that_says_why() {
    let provider = house(|p| p.acr_values = vec!["high".into()]);
    let high = |more: Value| {
        let mut all = json!({"acr": "high"});
        more.as_object().unwrap().iter().for_each(|(name, value)| all[name] = value.clone());
        all
    };
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let now = noon().as_micros() / 1_000_000;
        let table = [
            (json!({"nonce": "of another"}), "other", StatusCode::FORBIDDEN),
            (json!({"aud": "someone"}), "untrusted", StatusCode::FORBIDDEN),
            (json!({"iss": "https://else.example"}), "untrusted", StatusCode::FORBIDDEN),
            (json!({"exp": now - 120}), "untrusted", StatusCode::FORBIDDEN),
            (json!({"acr": "low"}), "weak", StatusCode::FORBIDDEN),
        ];
        for (claims, word, code) in table {
            let mut browser = Browser::new(&site);
            let failed = go(&mut browser, &provider, high(claims.clone())).await;
            let (told, status, body) = why(&mut browser, &failed).await;
            assert_eq!((told.as_str(), status), (word, code), "{claims}");
            assert!(
                body.contains("next=%2Fp%2Fcentro") && body.contains("/t/terni/it/p/centro"),
                "the way back"
            );
        }
        for alg in ["none", "HS256"] {
            provider.0.lock().unwrap().alg = alg;
            let mut browser = Browser::new(&site);
            let failed = go(&mut browser, &provider, high(json!({}))).await;
            assert_eq!(why(&mut browser, &failed).await.0, "untrusted", "{alg}");
        }
        provider.0.lock().unwrap().alg = "ES256";
        assert_eq!((people(&db).await, identities(&db).await.len()), (0, 0), "{}", db.engine);
    }
}

#[tokio::test]
async fn the_way_back_is_good_once_in_the_same_browser_and_for_a_quarter_of_an_hour() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let there = leave(&mut anna, "%2Fp%2Fcentro").await;
        let code = provider.agree(&there, json!({}));
        let query = format!("code={code}&state={}", asked(&there, "state"));
        let mut stranger = Browser::new(&site);
        let lost = come_back(&mut stranger, &query).await;
        assert_eq!(why(&mut stranger, &lost).await.0, "lost", "another browser");
        let mut crossed = Browser::new(&site);
        leave(&mut crossed, "%2Fme").await;
        let lost = come_back(&mut crossed, &query).await;
        assert_eq!(why(&mut crossed, &lost).await.0, "lost", "the state of another");

        let mut copy = anna.twin();
        assert_eq!(come_back(&mut anna, &query).await.to(), "/t/terni/it/sign-in/arrival");
        let replayed = come_back(&mut copy, &query).await;
        let (word, status, _) = why(&mut copy, &replayed).await;
        assert_eq!((word.as_str(), status), ("replayed", StatusCode::GONE));
        let lost = come_back(&mut anna, &query).await;
        assert_eq!(why(&mut anna, &lost).await.0, "lost", "the cookie is gone");

        let mut slow = Browser::new(&site);
        let there = leave(&mut slow, "%2Fme").await;
        let code = provider.agree(&there, json!({}));
        db.clock.set(noon().plus_seconds(15 * 60));
        let lost = come_back(&mut slow, &format!("code={code}&state={}", asked(&there, "state"))).await;
        assert_eq!(why(&mut slow, &lost).await.1, StatusCode::GONE, "{}", db.engine);
        db.clock.set(noon());
        let made_up = slow.get("/oidc/house/back?code=x&state=1.p.it.word.proof").await;
        assert_eq!(made_up.code, StatusCode::GONE);
        assert_eq!(slow.get("/oidc/elsewhere/back?code=x&state=x").await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_says_no_at_the_provider_is_told_the_other_ways() {
    let _provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let there = leave(&mut anna, "https%3A%2F%2Fevil.example").await;
        let query = format!("error=access_denied&state={}", asked(&there, "state"));
        let cancelled = come_back(&mut anna, &query).await;
        let (word, status, body) = why(&mut anna, &cancelled).await;
        assert_eq!((word.as_str(), status), ("cancelled", StatusCode::OK), "{}", db.engine);
        assert!(body.contains("Casa") && body.contains("/t/terni/it/sign-in?next=%2Fme"), "{body}");
        assert!(!body.contains("evil.example"), "the way on stays in the town");
    }
}

#[tokio::test]
async fn a_provider_that_is_down_takes_nothing_with_it() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        provider.0.lock().unwrap().down = true;
        let failed = go(&mut anna, &provider, json!({})).await;
        assert_eq!(why(&mut anna, &failed).await.1, StatusCode::SERVICE_UNAVAILABLE, "{}", db.engine);
        provider.0.lock().unwrap().down = false;
        assert_eq!(anna.get("/t/terni/it/sign-in").await.code, StatusCode::OK);
        arrive(&mut anna, &provider, json!({})).await;
    }
}

#[tokio::test]
async fn keys_are_asked_for_again_when_a_new_one_signs() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        arrive(&mut anna, &provider, json!({"sub": db.engine})).await;
        arrive(&mut Browser::new(&site), &provider, json!({"sub": format!("{}-2", db.engine)})).await;
        let asked = provider.0.lock().unwrap().asked.clone();
        assert_eq!((asked["/.well-known/openid-configuration"], asked["/keys"]), (1, 1), "kept for an hour");
    }
    let db = databases(&migrations()).remove(0);
    let site = site(&db.store, HUB);
    provider.change_key("second");
    db.clock.set(noon().plus_seconds(61));
    arrive(&mut Browser::new(&site), &provider, json!({})).await;
    assert_eq!(provider.0.lock().unwrap().asked["/keys"], 2, "asked for again, once");
}

#[tokio::test]
async fn claims_beside_the_token_count_when_they_are_about_the_same_person() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        provider.0.lock().unwrap().more = json!({"sub": "99", "email": ANNA, "email_verified": true});
        let failed = go(&mut anna, &provider, json!({})).await;
        assert_eq!(why(&mut anna, &failed).await.0, "untrusted");
        provider.0.lock().unwrap().more = json!({"sub": "17", "email": ANNA, "email_verified": true});
        let arrived = go(&mut anna, &provider, json!({})).await;
        let page = anna.get(&arrived.to()).await;
        assert!(
            page.body.contains(ANNA) && page.body.contains("value=\"Anna Verdi\""),
            "{} {}",
            db.engine,
            page.body
        );
        let short = anna.post("/t/terni/it/sign-in/arrival", &[("name", "A")]).await;
        assert_eq!(short.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.body.contains("value=\"A\""), "what was typed is kept");
    }
}

#[tokio::test]
async fn a_towns_own_host_gets_its_people_back() {
    let _provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut towns: Vec<_> = site.towns().all().iter().map(|town| (**town).clone()).collect();
        towns[0].host = Some("partecipa.terni.example".into());
        site.set_towns(towns);
        let mut anna = Browser { host: "partecipa.terni.example", ..Browser::new(&site) };
        let there = anna.get("/ro/sign-in/with/house?next=%2Fme").await.to();
        assert_eq!(asked(&there, "redirect_uri"), "http://hub.example/oidc/house/back");
        let query = format!("error=access_denied&state={}", asked(&there, "state"));
        let relayed = Browser::new(&site).get(&format!("/oidc/house/back?{query}")).await;
        let back = relayed.to();
        let path = back.strip_prefix("http://partecipa.terni.example").expect("the town's own host");
        assert!(path.starts_with("/ro/sign-in/with/house/back?error=access_denied"), "{back}");
        let cancelled = anna.get(path).await;
        assert_eq!(asked(&cancelled.to(), "why"), "cancelled", "{}", db.engine);
    }
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
        let given = db.store.read(|r| given_out(r)).await.unwrap();
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

#[tokio::test]
async fn over_tls_both_cookies_are_bound_to_the_host() {
    let provider = house(|_| {});
    for db in databases(&migrations()) {
        let site = site(&db.store, "https://hub.example");
        let mut anna = Browser::new(&site);
        let left = anna.get("/t/terni/it/sign-in/with/house?next=%2Fme").await;
        let there = left.to();
        let code = provider.agree(&there, json!({}));
        let query = format!("code={code}&state={}", asked(&there, "state"));
        let back = come_back(&mut anna, &query).await;
        let lines = left.headers.get_all("set-cookie").iter().chain(back.headers.get_all("set-cookie"));
        let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
        assert_eq!(lines.len(), 3, "set, then taken away and the next one set: {lines:?}");
        for line in lines {
            assert!(line.starts_with("__Host-arengo-"), "{} {line}", db.engine);
            assert!(
                line.contains("; Secure") && line.contains("HttpOnly") && line.contains("SameSite=Lax"),
                "{line}"
            );
        }
    }
}
