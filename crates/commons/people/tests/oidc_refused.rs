//! Signing in through a provider: what is refused, what fails, and what is told then.

mod provider;
mod world;

use arengo_testkit::{databases, noon};
use axum::http::StatusCode;
use provider::asked;
use provider::way::{ANNA, HUB, arrive, come_back, go, house, identities, leave, people, why};
use serde_json::{Value, json};
use world::{Browser, migrations, site};

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
