//! The way in and out: address, same-origin check, limits, cache, router, problems as pages.

use arengo_i18n::Tr;
use arengo_kernel::Refusal;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http_body_util::BodyExt as _;
use maud::{Markup, html};

use crate::address::{Where, inner_uri, locate};
use crate::fields::{Fields, MOST_BYTES, too_large};
use crate::frame::{Page, node_page, to_language};
use crate::here::{Here, Node, session_secret};
use crate::problem::Problem;
use crate::site::Site;
use crate::{cache, guard};

/// Everything the installation answers.
pub fn router(site: Site) -> Router {
    let mut town: Router<Site> = Router::new();
    let mut node: Router<Site> = Router::new().route("/a/{hash}/{name}", get(crate::assets::serve));
    for component in site.components() {
        town = town.merge((component.routes)());
        node = node.merge((component.node_routes)());
    }
    let town = town.fallback(nothing).method_not_allowed_fallback(not_this_way);
    Router::new()
        .nest("/town", town)
        .merge(node)
        .fallback(nothing)
        .method_not_allowed_fallback(not_this_way)
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(panicked))
        .layer(axum::middleware::from_fn_with_state(site.clone(), inner))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .with_state(site)
}

/// The router with the outer layer, which must see a request before routing because it changes the path.
pub fn service(
    site: Site,
) -> impl tower::Service<Request, Response = Response, Error = std::convert::Infallible, Future: Send> + Clone + Send
{
    let routes = router(site.clone());
    tower::service_fn(move |request: Request| {
        let (site, routes) = (site.clone(), routes.clone());
        async move { Ok(outer(site, routes, request).await) }
    })
}

/// A panic in a handler is a fault of ours like any other: logged, told, and the server goes on.
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let words =
        cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    Problem::Bug(format!("a handler panicked: {}", words.unwrap_or("without words"))).into_response()
}

async fn nothing() -> Problem {
    Problem::NotFound
}

async fn not_this_way() -> Response {
    let mut response = Problem::NotFound.into_response();
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

/// Finds town and language, answers from the cache, and puts the security headers on whatever comes back.
async fn outer(site: Site, routes: Router, mut request: Request) -> Response {
    let https = site.settings().is_https();
    let host = request
        .uri()
        .host()
        .or_else(|| request.headers().get(header::HOST).and_then(|v| v.to_str().ok()))
        .unwrap_or_default()
        .to_owned();
    let found = locate(&site.towns(), site.languages(), &host, request.uri().path());
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    if let Where::Town(place) = &found {
        if place.lang.is_none() && reading && !is_languageless(&place.rest) {
            let lang = crate::address::preferred(&site, Some(&place.town), request.headers());
            let mut response = to_language(&place.root, lang, &place.rest, request.uri().query());
            guard::secure(response.headers_mut(), https);
            return response;
        }
        *request.uri_mut() = inner_uri(place, request.uri());
    }
    let visitor = session_secret(&site, request.headers()).is_none();
    let key = (reading && visitor).then(|| match &found {
        Where::Town(place) => format!("{host} {} {:?} {}", place.root, place.lang, request.uri()),
        Where::Node => format!("{host} {}", request.uri()),
    });
    if let Some(mut copy) = key.as_deref().and_then(|key| site.cache().answer(&site, key, request.headers()))
    {
        guard::secure(copy.headers_mut(), https);
        return copy;
    }
    let generation = match &found {
        Where::Town(place) => site.store().generation(place.town.id),
        Where::Node => 0,
    };
    let asked = request.headers().clone();
    // The answer to HEAD has no body to keep.
    let whole = request.method() == Method::GET;
    request.extensions_mut().insert(found);
    let response = tower::ServiceExt::oneshot(routes, request).await.unwrap_or_else(|never| match never {});
    let mut response = match key {
        Some(key) if whole && response.status() == StatusCode::OK => {
            site.cache().keep(&site, key, generation, &asked, response).await
        }
        _ => cache::compress(response, &asked).await,
    };
    guard::secure(response.headers_mut(), https);
    response
}

/// Paths that are the same in every language: data, feeds, machine addresses.
fn is_languageless(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/.well-known/")
}

/// Checks writes before they reach a handler, keeps what was typed, and turns problems into pages.
async fn inner(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let writing = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let mut kept = Fields::default();
    let mut body = body;
    if writing {
        match check_write(&site, &parts, body).await {
            Ok((fields, rest)) => {
                body = rest;
                if let Some(fields) = fields {
                    kept = fields.clone();
                    parts.extensions.insert(fields);
                }
            }
            Err(problem) => return told(&site, &parts, problem.into_response(), &kept).await,
        }
    }
    let again = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.extensions().get::<Problem>().is_none() {
        return response;
    }
    told(&site, &again, response, &kept).await
}

async fn check_write(
    site: &Site,
    parts: &axum::http::request::Parts,
    body: Body,
) -> Result<(Option<Fields>, Body), Problem> {
    let has_session = session_secret(site, &parts.headers).is_some();
    if !guard::is_same_origin(&parts.method, &parts.headers, has_session) {
        return Err(Problem::Refused(Refusal::new("web-other-origin")));
    }
    if !site.limits().may_write(guard::peer(site, parts)) {
        return Err(Problem::Busy("too many writes from one address".into()));
    }
    let form = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.starts_with("application/x-www-form-urlencoded"));
    if !form {
        return Ok((None, body));
    }
    let bytes =
        http_body_util::Limited::new(body, MOST_BYTES).collect().await.map_err(|_| too_large())?.to_bytes();
    Ok((Some(Fields::parse(&bytes)), Body::from(bytes)))
}

/// The page of a problem, in the reader's language, with what was typed.
async fn told(site: &Site, parts: &axum::http::request::Parts, bare: Response, kept: &Fields) -> Response {
    let Some(problem) = bare.extensions().get::<Problem>().cloned() else { return bare };
    let mut code = bare.status();
    let incident = match &problem {
        Problem::Bug(chain) => {
            let incident: arengo_kernel::Id<()> = arengo_kernel::Id::from_i64(
                i64::from_le_bytes(arengo_store::clock::random_bytes()) & i64::MAX,
            );
            tracing::error!(%incident, path = parts.uri.path(), chain, "a fault");
            Some(incident.to_string())
        }
        Problem::Busy(reason) => {
            tracing::warn!(path = parts.uri.path(), reason, "busy");
            if reason.starts_with("too many") {
                code = StatusCode::TOO_MANY_REQUESTS;
            }
            None
        }
        _ => None,
    };
    let mut response = if crate::server::wants_json(parts) {
        json_problem(site, parts, &problem, code)
    } else {
        html_problem(site, parts, &problem, code, incident.as_deref(), kept).await
    };
    if matches!(code, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    if let Some(allow) = bare.headers().get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allow.clone());
    }
    response
}

fn wants_json(parts: &axum::http::request::Parts) -> bool {
    let path = parts.uri.path();
    path.starts_with("/api/")
        || path.starts_with("/town/api/")
        || path.ends_with(".json")
        || path.starts_with("/.well-known/")
}

/// RFC 9457: a problem as data.
fn json_problem(
    site: &Site,
    parts: &axum::http::request::Parts,
    problem: &Problem,
    code: StatusCode,
) -> Response {
    let lang = crate::address::preferred(site, None, &parts.headers);
    let tr = Tr::new(lang);
    let (kind, title, detail) = words(&tr, &jiff::tz::TimeZone::UTC, problem, code);
    let body = serde_json::json!({
        "type": format!("{}/problems/{kind}", site.settings().public_address),
        "title": title, "status": code.as_u16(), "detail": detail,
    });
    let mut response = (code, body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Ok(value) = HeaderValue::from_str(lang.as_str()) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, value);
    }
    response
}

async fn html_problem(
    site: &Site,
    parts: &axum::http::request::Parts,
    problem: &Problem,
    code: StatusCode,
    incident: Option<&str>,
    kept: &Fields,
) -> Response {
    use axum::extract::FromRequestParts as _;
    let mut parts = parts.clone();
    let here = match Here::from_request_parts(&mut parts, site).await {
        Ok(here) => Some(here),
        Err(_) => visitor_here(&parts, site),
    };
    match here {
        Some(here) => {
            let problem = &held(&here, problem);
            let code = if matches!(problem, Problem::Refused(_)) { problem.status() } else { code };
            let told = Told { tr: &here.tr, zone: &here.town.time_zone, problem, code, incident };
            let body = explained(&told, kept, &here.link(&here.path), &way_on(&here, problem));
            let title = words(&here.tr, &here.town.time_zone, problem, code).1;
            Page::new(title, body).unlisted().code(code).answer(&here)
        }
        None => {
            let lang = crate::address::preferred(site, None, &parts.headers);
            let node = Node { site: site.clone(), lang, tr: Tr::new(lang), now: site.store().now() };
            let zone = jiff::tz::TimeZone::UTC;
            let told = Told { tr: &node.tr, zone: &zone, problem, code, incident };
            let body = explained(&told, kept, parts.uri.path(), &html! {});
            let title = words(&node.tr, &zone, problem, code).1;
            node_page(&node, title, body, code)
        }
    }
}

/// When not even the session can be read (the database is away), the page is shown as to a visitor.
fn visitor_here(parts: &axum::http::request::Parts, site: &Site) -> Option<Here> {
    let Some(Where::Town(place)) = parts.extensions.get::<Where>().cloned() else { return None };
    let lang =
        place.lang.unwrap_or_else(|| crate::address::preferred(site, Some(&place.town), &parts.headers));
    Some(Here {
        site: site.clone(),
        tr: Tr::new(lang),
        lang,
        base: format!("{}/{lang}", place.root),
        root: place.root,
        path: place.rest,
        query: String::new(),
        signed: None,
        actor: arengo_kernel::Actor::Visitor,
        now: site.store().now(),
        db: site.store().town(place.town.id),
        town: place.town,
        is_reading: false,
        peer: guard::peer(site, parts),
    })
}

/// A page of the town's staff that does not exist for someone whose roles are held exists for the role: they are told
/// what is missing.
fn held(here: &Here, problem: &Problem) -> Problem {
    match problem {
        Problem::NotFound if is_held(here) && here.path.starts_with("/staff") => {
            Problem::Refused(Refusal::new("web-held"))
        }
        other => other.clone(),
    }
}

fn is_held(here: &Here) -> bool {
    here.signed.as_ref().is_some_and(|signed| signed.held)
}

/// What a refused person can do about it: the way the rule names, and the second factor that holds their roles back.
fn way_on(here: &Here, problem: &Problem) -> Markup {
    let (Problem::Refused(refusal) | Problem::Gone(refusal)) = problem else { return html! {} };
    let tr = &here.tr;
    let refused = matches!(problem, Problem::Refused(_));
    html! {
        @if let Some(way) = refusal.way { p { a.btn href=(here.link(way.path)) { (tr.t(way.words)) } } }
        @if refused && is_held(here) {
            @if refusal.id != "web-held" { p.note.warn { (tr.t("web-held")) } }
            p { a.btn href=(here.link("/me/second-factor")) { (tr.t("web-held-way")) } }
        }
    }
}

/// A problem to be explained in a language and a time zone.
struct Told<'a> {
    tr: &'a Tr,
    zone: &'a jiff::tz::TimeZone,
    problem: &'a Problem,
    code: StatusCode,
    incident: Option<&'a str>,
}

fn explained(told: &Told<'_>, kept: &Fields, action: &str, way: &Markup) -> Markup {
    let Told { tr, zone, problem, code, incident } = *told;
    let (_, title, detail) = words(tr, zone, problem, code);
    let typed: Vec<(&str, &str)> =
        kept.iter().filter(|(name, text)| *name != "password" && text.len() > 12).collect();
    html! {
        div.intro {
            p.kick { (code.as_u16()) }
            h1 { (title) }
            p.dek { (detail) }
            @if let Some(incident) = incident { p.hint { (tr.t("web-incident")) " " code { (incident) } } }
        }
        (way)
        @if !typed.is_empty() && !matches!(problem, Problem::NotFound) {
            section.near {
                form.form method="post" action=(action) {
                    h2 { (tr.t("web-kept-title")) }
                    p.hint { (tr.t("web-kept-lead")) }
                    @for (name, text) in kept.iter() {
                        @if typed.iter().any(|(n, _)| *n == name) && name != "mark" {
                            p { label for=(format!("kept-{name}")) { (tr.t("web-kept-text")) }
                                textarea id=(format!("kept-{name}")) name=(name) rows="5" { "\n" (text) } }
                        } @else if name != "password" {
                            input type="hidden" name=(name) value=(text);
                        }
                    }
                    p { button.btn { (tr.t("web-try-again")) } }
                }
            }
        }
    }
}

/// The kind (for addresses), the title and the explanation of a problem.
fn words(
    tr: &Tr,
    zone: &jiff::tz::TimeZone,
    problem: &Problem,
    code: StatusCode,
) -> (&'static str, &'static str, String) {
    if code == StatusCode::METHOD_NOT_ALLOWED {
        return ("method", tr.t("web-problem-method"), tr.t("web-problem-method-detail").to_owned());
    }
    if code == StatusCode::TOO_MANY_REQUESTS {
        return ("too-many", tr.t("web-problem-too-many"), tr.t("web-problem-too-many-detail").to_owned());
    }
    match problem {
        Problem::NotFound => {
            ("not-found", tr.t("web-problem-not-found"), tr.t("web-problem-not-found-detail").to_owned())
        }
        Problem::Refused(refusal) => ("refused", tr.t("web-problem-refused"), tr.refusal(refusal, zone)),
        Problem::Invalid(refusal) => ("invalid", tr.t("web-problem-invalid"), tr.refusal(refusal, zone)),
        Problem::Gone(refusal) => ("gone", tr.t("web-problem-gone"), tr.refusal(refusal, zone)),
        Problem::Conflict(refusal) => ("conflict", tr.t("web-problem-conflict"), tr.refusal(refusal, zone)),
        Problem::Busy(_) => ("busy", tr.t("web-problem-busy"), tr.t("web-problem-busy-detail").to_owned()),
        Problem::Bug(_) => ("fault", tr.t("web-problem-fault"), tr.t("web-problem-fault-detail").to_owned()),
    }
}

/// For streaming bodies.
pub type Chunk = Result<Bytes, std::io::Error>;
