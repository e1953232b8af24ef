//! `/sign-in/with/{provider}`: on to a provider, back from it, and what is said when nobody was signed in.

use arengo_store::clock::random_bytes;
use arengo_store::vals;
use arengo_web::icons::icon;
use arengo_web::seal::{fingerprint, write_secret};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{device_of, entered, onward};
use crate::next;
use crate::oidc::arrival::{self, Coming, Landing};
use crate::oidc::exchange::{self, Failure};
use crate::oidc::flight::{ARRIVAL_SECONDS, Cookie, Flight, Place, WAY_SECONDS};
use crate::oidc::{self, AtWork};

/// Sends a person to the provider. A link, not a form: browsers that keep to our content policy would not follow a
/// form to another place.
pub(crate) async fn start(
    here: Here,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let provider = oidc::of_key(&key).ok_or(Problem::NotFound)?;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next::safe(&here.root, fields.text("next")).unwrap_or_else(|| "/me".to_owned());
    limited(&here)?;
    let document = match oidc::document(provider, here.now).await {
        Ok(document) => document,
        Err(why) => return Ok(failed(&here, provider, &next, &Failure::Down(why))),
    };
    let flight = Flight {
        provider: key,
        secret: random_bytes(),
        until: here.now.plus_seconds(WAY_SECONDS),
        joins: fields.has("join") && here.signed.is_some(),
        next,
    };
    let site = &here.site;
    let asked = [
        ("state", flight.state(&here)),
        ("nonce", flight.nonce(site)),
        ("code_challenge", flight.challenge(site)),
        ("ui_locales", here.lang.to_string()),
    ];
    let asked = asked.each_ref().map(|(name, value)| (*name, value.as_str()));
    let return_to = exchange::return_address(site, &flight.provider);
    let there = exchange::departure(&document, &provider.facts, &return_to, &asked);
    let mut response = Redirect::to(&there).into_response();
    response
        .headers_mut()
        .append(header::SET_COOKIE, Cookie::Way.line(site, &flight.sealed(site), WAY_SECONDS));
    Ok(response)
}

/// Each way costs the provider and us a few requests.
fn limited(here: &Here) -> Result<(), Problem> {
    if here.site.limits().may_write(here.peer) {
        Ok(())
    } else {
        Err(Problem::Busy("too many ways to a provider from one address".into()))
    }
}

/// Where providers send people back to: on to the town and language they left, which only we can have written.
pub(crate) async fn relay(
    State(site): State<Site>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    oidc::of_key(&key).ok_or(Problem::NotFound)?;
    let query = query.unwrap_or_default();
    let lost = || Problem::Gone(arengo_kernel::Refusal::new("people-oidc-lost-lead"));
    let place = Place::of(&site, Fields::parse(query.as_bytes()).text("state")).ok_or_else(lost)?;
    let towns = site.towns();
    let town = towns.by_id(place.town).ok_or_else(lost)?;
    let path = format!("{}/sign-in/with/{key}/back?{query}", place.lang);
    let own = town.host.as_ref().filter(|_| place.own_host);
    let there = match own {
        Some(host) => {
            let public = &site.settings().public_address;
            let scheme = if site.settings().is_https() { "https" } else { "http" };
            let port = public.rsplit_once(':').map(|(_, p)| p).filter(|p| p.parse::<u16>().is_ok());
            let port = port.map_or_else(String::new, |p| format!(":{p}"));
            format!("{scheme}://{host}{port}/{path}")
        }
        None => format!("/t/{}/{path}", town.slug),
    };
    Ok(Redirect::to(&there).into_response())
}

/// Takes a person back.
pub(crate) async fn back(
    here: Here,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let provider = oidc::of_key(&key).ok_or(Problem::NotFound)?;
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let cookie = Cookie::Way.read(&here.site, &headers);
    let flight = cookie
        .and_then(|cookie| Flight::opened(&here.site, &cookie, here.now))
        .filter(|flight| flight.provider == key && flight.fits(&here.site, asked.text("state")));
    let Some(flight) = flight else { return Ok(failed(&here, provider, "/me", &Failure::Lost)) };
    limited(&here)?;
    let mut response = match landed(&here, provider, &flight, &asked, &device_of(&headers)).await {
        Ok(response) => response,
        Err(Stop::Failed(failure)) => failed(&here, provider, &flight.next, &failure),
        Err(Stop::Problem(problem)) => return Err(problem),
    };
    response.headers_mut().append(header::SET_COOKIE, Cookie::Way.line(&here.site, "", 0));
    Ok(response)
}

enum Stop {
    Failed(Failure),
    Problem(Problem),
}
impl From<Failure> for Stop {
    fn from(failure: Failure) -> Stop {
        Stop::Failed(failure)
    }
}
impl<E: Into<Problem>> From<E> for Stop {
    fn from(error: E) -> Stop {
        Stop::Problem(error.into())
    }
}

async fn landed(
    here: &Here,
    provider: &AtWork,
    flight: &Flight,
    asked: &Fields,
    device: &str,
) -> Result<Response, Stop> {
    let (mark, now) = (fingerprint(&flight.secret), here.now);
    if here.db.write(move |w| w.execute(&oidc::sql::USE_WAY, vals![mark, now])).await? == 0 {
        return Err(Failure::Replayed.into());
    }
    let code = code_of(&provider.facts.issuer, asked)?;
    let told = exchange::redeem(&here.site, provider, flight, code, here.now).await?;
    let (session, arrival, letter): ([u8; 32], [u8; 32], [u8; 32]) =
        (random_bytes(), random_bytes(), random_bytes());
    let (about, facts, way, device) =
        (here.clone(), provider.facts.clone(), flight.clone(), device.to_owned());
    let landing = here
        .db
        .write(move |w| {
            let coming = Coming {
                provider: &facts,
                told: &told,
                joins: way.joins,
                next: &way.next,
                device: &device,
                session,
                arrival,
                letter,
            };
            arrival::land(w, &about, &coming)
        })
        .await?;
    Ok(match landing {
        Landing::In(entry) => entered(here, entry, session, &flight.next).await?,
        Landing::Own => onward(here, "/me?done=identity", None),
        Landing::Taken => return Err(Failure::Taken.into()),
        Landing::New => {
            let mut response = onward(here, "/sign-in/arrival", None);
            let line = Cookie::Arrival.line(&here.site, &write_secret(&arrival), ARRIVAL_SECONDS);
            response.headers_mut().append(header::SET_COOKIE, line);
            response
        }
    })
}

/// The code of an answer, or why there is none. An answer that names another issuer is another's (RFC 9207).
fn code_of<'a>(issuer: &str, asked: &'a Fields) -> Result<&'a str, Failure> {
    if asked.given("iss").is_some_and(|named| named != issuer) {
        return Err(Failure::Untrusted("the answer names another issuer".into()));
    }
    match asked.given("error") {
        Some("access_denied") => Err(Failure::Cancelled),
        Some(error) => Err(Failure::Down(format!("it sent back the error {error:?}"))),
        None => asked.given("code").ok_or_else(|| Failure::Down("it sent back no code".into())),
    }
}

/// On to the page that says why: there it can be read in another language and loaded again.
fn failed(here: &Here, provider: &AtWork, next: &str, failure: &Failure) -> Response {
    let key = &provider.facts.key;
    match failure {
        Failure::Down(why) | Failure::Untrusted(why) => {
            tracing::warn!(provider = key, kind = failure.word(), why, "nobody could be signed in");
        }
        _ => tracing::info!(provider = key, kind = failure.word(), "nobody was signed in"),
    }
    let next = utf8_percent_encode(next, NON_ALPHANUMERIC);
    onward(here, &format!("/sign-in/with/{key}/ended?why={}&next={next}", failure.word()), None)
}

/// The page that says why nobody was signed in, with the ways on.
pub(crate) async fn ended(
    here: Here,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let provider = oidc::of_key(&key).ok_or(Problem::NotFound)?;
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let next = next::safe(&here.root, fields.text("next")).unwrap_or_else(|| "/me".to_owned());
    let (code, title, lead) = words(fields.text("why")).ok_or(Problem::NotFound)?;
    let label = provider.facts.label(here.lang);
    let tr = &here.tr;
    let args = [("provider", label.into())];
    let title = tr.f(title, &args);
    let body = html! {
        div.intro { h1 { (title) } p.dek { (tr.f(lead, &args)) } p.hint { (tr.t("people-oidc-kept")) } }
        div.row {
            a.btn href=(start_address(&here, &key, &next, here.signed.is_some())) rel="nofollow" {
                (tr.f("people-oidc-again", &args)) }
            @if here.signed.is_some() {
                a.btn.q href=(here.link("/me")) { (tr.t("people-oidc-account")) }
            } @else {
                a.btn.q href=(here.link(&format!("/sign-in?next={}", utf8_percent_encode(&next, NON_ALPHANUMERIC))))
                    rel="nofollow" { (tr.t("people-oidc-other-way")) }
            }
        }
        @if next != "/me" { p { a href=(here.link(&next)) { (tr.t("people-oidc-back")) } } }
    };
    Ok(Page::new(title, body).unlisted().code(code).answer(&here))
}

/// Status, title and explanation of a failure's word.
fn words(why: &str) -> Option<(StatusCode, &'static str, &'static str)> {
    let [cancelled, down, lost, replayed, other, untrusted, weak, taken] = Failure::WORDS;
    Some(match why {
        w if w == cancelled => (StatusCode::OK, "people-oidc-cancelled", "people-oidc-cancelled-lead"),
        w if w == down => (StatusCode::SERVICE_UNAVAILABLE, "people-oidc-down", "people-oidc-down-lead"),
        w if w == lost => (StatusCode::GONE, "people-oidc-lost", "people-oidc-lost-lead"),
        w if w == replayed => (StatusCode::GONE, "people-oidc-lost", "people-oidc-replayed-lead"),
        w if w == other => (StatusCode::FORBIDDEN, "people-oidc-refused", "people-oidc-other-lead"),
        w if w == untrusted => (StatusCode::FORBIDDEN, "people-oidc-refused", "people-oidc-untrusted-lead"),
        w if w == weak => (StatusCode::FORBIDDEN, "people-oidc-refused", "people-oidc-weak-lead"),
        w if w == taken => (StatusCode::CONFLICT, "people-oidc-taken", "people-oidc-taken-lead"),
        _ => return None,
    })
}

/// Where the way to a provider begins.
pub(super) fn start_address(here: &Here, key: &str, next: &str, joins: bool) -> String {
    let join = if joins { "&join=1" } else { "" };
    here.link(&format!("/sign-in/with/{key}?next={}{join}", utf8_percent_encode(next, NON_ALPHANUMERIC)))
}

/// The providers on the page for signing in; nothing when there are none.
pub(super) fn choices(here: &Here, next: &str) -> Markup {
    let tr = &here.tr;
    html! {
        @if !oidc::all().is_empty() {
            section aria-labelledby="h-with" {
                div.hd { h2 #h-with { (tr.t("people-with-title")) } }
                p { (tr.t("people-with-lead")) }
                (provider_links(here, next))
            }
        }
    }
}

/// A way to sign in through each provider, leading to `next` (a path of the town); nothing when there are none.
pub fn provider_links(here: &Here, next: &str) -> Markup {
    html! {
        @if !oidc::all().is_empty() {
            div.row.mt3 { @for provider in oidc::all() {
                a.btn href=(start_address(here, &provider.facts.key, next, false)) rel="nofollow" {
                    (icon("user"))
                    (here.tr.f("people-with", &[("provider", provider.facts.label(here.lang).into())]))
                }
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_its_page() {
        assert!(Failure::WORDS.iter().all(|word| words(word).is_some()) && words("x").is_none());
    }

    #[test]
    fn an_answer_says_what_it_is() {
        let of =
            |query: &str| code_of("https://p.example", &Fields::parse(query.as_bytes())).map(str::to_owned);
        assert_eq!(of("code=c&iss=https%3A%2F%2Fp.example"), Ok("c".to_owned()));
        assert_eq!(of("code=c"), Ok("c".to_owned()));
        assert_eq!(of("error=access_denied"), Err(Failure::Cancelled));
        assert!(matches!(of("code=c&iss=https%3A%2F%2Fq.example"), Err(Failure::Untrusted(_))));
        assert!(
            matches!(of("error=server_error"), Err(Failure::Down(_)))
                && matches!(of(""), Err(Failure::Down(_)))
        );
    }
}
