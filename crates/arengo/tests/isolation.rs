//! Every address of one town, asked from another: nothing of it is there. The addresses are found as a reader
//! finds them, by following links from the town's home, as a visitor and as the town's own staff.

mod demo;

use std::collections::{BTreeSet, VecDeque};

use arengo::installation;
use arengo_testkit::databases;
use arengo_web::Site;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use demo::installed;
use http_body_util::BodyExt as _;
use tower::Service as _;

const A: &str = "hub-it";
const B: &str = "arad";
/// Pages looked at from the home of A: enough to meet every kind of address several times.
const PAGES: usize = 160;

struct Answer {
    status: StatusCode,
    location: String,
    cookie: Option<String>,
    body: String,
}

async fn ask(site: &Site, request: axum::http::request::Builder, body: String) -> Answer {
    let request = request.header(header::HOST, "arengo.example").body(Body::from(body)).unwrap();
    let response = arengo_web::server::service(site.clone()).call(request).await.unwrap();
    let text = |name| response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let (location, cookie) = (text(header::LOCATION).unwrap_or_default(), text(header::SET_COOKIE));
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    Answer { status, location, cookie, body: String::from_utf8_lossy(&body).into_owned() }
}

async fn get(site: &Site, path: &str, cookie: Option<&str>) -> Answer {
    let mut request = Request::get(path);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    ask(site, request, String::new()).await
}

/// Signs in with a demonstration password; gives the cookie.
async fn sign_in(site: &Site, town: &str, email: &str) -> String {
    let mark = site.seal().form_mark(site.store().now());
    let password = arengo_spaces::seed::DEMO_PASSWORD;
    let form = format!("email={}&password={password}&mark={mark}", email.replace('@', "%40"));
    let request = Request::post(format!("/t/{town}/it/sign-in"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin");
    let answer = ask(site, request, form).await;
    let cookie = answer.cookie.unwrap_or_else(|| panic!("{email} signs in: {}", answer.status));
    cookie.split(';').next().unwrap().to_owned()
}

/// The paths, below the language, of links and forms on a page.
fn links(body: &str) -> BTreeSet<String> {
    let base = format!("/t/{A}/it/");
    let mut found = BTreeSet::new();
    for attribute in ["href=\"", "action=\""] {
        for piece in body.split(attribute).skip(1) {
            let address = piece.split('"').next().unwrap_or_default().replace("&amp;", "&");
            let address = address.split('#').next().unwrap_or_default();
            if let Some(path) = address.strip_prefix(&base) {
                found.insert(path.to_owned());
            }
        }
    }
    found
}

/// Addresses of things: they hold a process, a comment, a report. The rest (home, rules, lists) every town has.
fn names_a_thing(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let mut steps = path.split('/');
    match (steps.next(), steps.next()) {
        (Some("p" | "c"), Some(thing)) => !thing.is_empty(),
        (Some("staff"), Some("p")) => steps.next().is_some_and(|thing| thing != "new"),
        _ => false,
    }
}

async fn crawl(site: &Site, cookie: Option<&str>) -> (BTreeSet<String>, usize) {
    let mut seen: BTreeSet<String> = BTreeSet::from([String::new()]);
    let mut waiting = VecDeque::from([String::new()]);
    let mut read = 0;
    while let Some(path) = waiting.pop_front() {
        if read >= PAGES {
            break;
        }
        let answer = get(site, &format!("/t/{A}/it/{path}"), cookie).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        read += 1;
        for link in links(&answer.body) {
            if !link.starts_with("sign-out") && seen.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
    (seen.into_iter().filter(|path| names_a_thing(path)).collect(), read)
}

async fn nothing_is_there(site: &Site, paths: &BTreeSet<String>, cookie: Option<&str>) {
    for path in paths {
        let address = format!("/t/{B}/it/{path}");
        let answer = get(site, &address, cookie).await;
        let empty_data = (path.contains("/data/") || path.contains(".csv") || path.contains(".json"))
            && answer.status == StatusCode::OK
            && answer.body.lines().count() <= 3
            && !answer.body.contains("http://");
        let refused = matches!(
            answer.status,
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::FORBIDDEN
        );
        let asks_to_sign_in = answer.status.is_redirection() && answer.location.contains("/sign-in");
        assert!(refused || empty_data || asks_to_sign_in, "{address}: {} {}", answer.status, answer.location);
        assert!(!answer.body.contains("Piano d"), "{address} shows something of the other town");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_one_town_asked_from_another_gives_nothing() {
    for db in databases(&installation::migrations()) {
        let site = installed(&db).await;
        let (public, read) = crawl(&site, None).await;
        assert!(public.len() > 30, "{}: {} addresses on {read} pages", db.engine, public.len());
        nothing_is_there(&site, &public, None).await;
        let staff = sign_in(&site, A, "chiara.belforte@hub.example").await;
        let (inner, _) = crawl(&site, Some(&staff)).await;
        assert!(inner.iter().any(|p| p.starts_with("staff/p/")), "{}: {inner:?}", db.engine);
        let other = sign_in(&site, B, "mihaela.dragan@arad.example").await;
        nothing_is_there(&site, &inner, Some(&other)).await;
        for path in inner.iter().filter(|p| p.starts_with("staff/")) {
            let answer = get(&site, &format!("/t/{A}/it/{path}"), Some(&other)).await;
            assert!(!answer.status.is_success(), "{path} is open to another town's official");
            let visitor = get(&site, &format!("/t/{A}/it/{path}"), None).await;
            assert!(!visitor.status.is_success(), "{path} is open to visitors");
        }
    }
}
