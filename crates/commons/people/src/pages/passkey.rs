//! Signing in with a passkey: the challenge, the answer, and the button that only script can serve.

use arengo_kernel::Refusal;
use arengo_store::clock::random_bytes;
use arengo_store::{StoreError, Writer};
use arengo_web::icons::icon;
use arengo_web::seal::fingerprint;
use arengo_web::{Fields, Here, Problem, assets};
use axum::Json;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use serde_json::json;

use super::{device_of, entered, sign_in};
use crate::letters;
use crate::passkey::{self, Answer, Kind, Place, bytes, challenge_in};
use crate::session::{self, Entry, How, Opening};

/// Milliseconds that browsers wait for their user: as long as a challenge can be answered.
pub(super) const PATIENCE: u32 = 300_000;

/// What a challenge for signing in is bound to: another town's page cannot use it.
fn bound(here: &Here, place: &Place) -> String {
    format!("sign-in {} {}", here.town.id, place.origin)
}

/// `POST /sign-in/passkey/challenge.json`: what the browser hands to the authenticator.
pub(crate) async fn challenge(here: Here) -> Result<Response, Problem> {
    let place = Place::of(&here).ok_or(Problem::NotFound)?;
    let (bound, now) = (bound(&here, &place), here.now);
    let fresh = here.db.write(move |w| passkey::challenge(w, &bound, now)).await?;
    let options = json!({
        "challenge": passkey::letters(&fresh), "rpId": place.rp, "userVerification": "preferred", "timeout": PATIENCE,
    });
    Ok(Json(options).into_response())
}

/// `POST /sign-in/passkey`: what the authenticator answered.
pub(crate) async fn send(here: Here, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let next = sign_in::next_of(&here, &fields);
    let secret: [u8; 32] = random_bytes();
    match check(&here, &headers, &fields, &next, &secret).await? {
        End::In(entry) => entered(&here, entry, secret, &next).await,
        End::No(why) => Ok(sign_in::again(&here, &fields, &next, Refusal::new(why))),
    }
}

enum End {
    In(Entry),
    No(&'static str),
}

/// What came, as bytes.
struct Sent {
    credential: Vec<u8>,
    client: Vec<u8>,
    authenticator: Vec<u8>,
    proof: Vec<u8>,
    handle: Vec<u8>,
}

impl Sent {
    fn read(fields: &Fields) -> Option<Sent> {
        let part = |name| bytes(fields.text(name));
        Some(Sent {
            credential: part("credential")?,
            client: part("client")?,
            authenticator: part("authenticator")?,
            proof: part("signature")?,
            handle: part("handle")?,
        })
    }
}

async fn check(
    here: &Here,
    headers: &HeaderMap,
    fields: &Fields,
    next: &str,
    secret: &[u8; 32],
) -> Result<End, Problem> {
    let failed = End::No("people-passkey-failed");
    let place = Place::of(here).ok_or(Problem::NotFound)?;
    let Some(sent) = Sent::read(fields) else { return Ok(failed) };
    let answered = match challenge_in(&sent.client, Kind::Get, &place) {
        Ok(answered) => answered,
        Err(fault) => {
            tracing::info!(?fault, "a passkey was not taken");
            return Ok(failed);
        }
    };
    let (bound, now) = (bound(here, &place), here.now);
    // Used up in a transaction of its own, whatever comes of the rest.
    if !here.db.write(move |w| passkey::take_challenge(w, &answered, &bound, now)).await? {
        return Ok(End::No("people-passkey-late"));
    }
    let (about, device, next) = (here.clone(), device_of(headers), next.to_owned());
    let secret = *secret;
    here.db
        .write(move |w| enter(w, &about, &sent, &place, &device, &next, &secret))
        .await
        .map_err(Problem::from)
}

fn enter(
    w: &mut Writer<'_>,
    here: &Here,
    sent: &Sent,
    place: &Place,
    device: &str,
    next: &str,
    secret: &[u8; 32],
) -> Result<End, StoreError> {
    let failed = || End::No("people-passkey-failed");
    let Some(known) = passkey::find(w, &sent.credential)? else {
        return Ok(End::No("people-passkey-unknown"));
    };
    // The handle says whose the authenticator thinks the passkey is.
    if known.rp != place.rp || fingerprint(&known.handle) != fingerprint(&sent.handle) {
        return Ok(failed());
    }
    let answer = Answer { authenticator: &sent.authenticator, client: &sent.client, proof: &sent.proof };
    let shown = match passkey::shown(&answer, &known.public_key, known.counter, place) {
        Ok(shown) => shown,
        Err(fault) => {
            tracing::info!(?fault, "a passkey was not taken");
            return Ok(failed());
        }
    };
    if shown.copied {
        passkey::warn(w, &sent.credential, here.now)?;
        letters::account_changed(w, here, known.person, "people-letter-passkey-copied")?;
        return Ok(End::No("people-passkey-copied"));
    }
    passkey::used(w, &sent.credential, shown.counter, here.now)?;
    let how = if shown.verified { How::VerifiedPasskey } else { How::Passkey };
    let before = here.signed.as_ref().map(|s| s.session);
    let opening = Opening { person: known.person, device, how, before, next };
    session::open(w, &opening, secret, here.now).map(End::In)
}

/// The script that talks to authenticators; once on a page that has such a form.
pub(super) fn script() -> Markup {
    html! { script src=(assets::address("passkey.js")) defer {} }
}

/// The button on the sign-in page. Hidden until the script has seen that the browser can.
pub(super) fn section(here: &Here, next: &str, refusal: Option<&str>) -> Markup {
    let tr = &here.tr;
    html! {
        @if Place::of(here).is_some() {
            @if let Some(refusal) = refusal {
                div.note.bad role="alert" { p { (refusal) } }
            }
            section aria-labelledby="h-passkey" data-passkey-section hidden {
                div.hd { h2 #h-passkey { (tr.t("people-by-passkey-title")) } }
                p { (tr.t("people-by-passkey-lead")) }
                form.form.mt3 method="post" action=(here.link("/sign-in/passkey")) data-passkey="get"
                    data-challenge=(here.link("/sign-in/passkey/challenge.json")) {
                    input type="hidden" name="next" value=(next);
                    @for name in ["credential", "client", "authenticator", "signature", "handle"] {
                        input type="hidden" name=(name) value="";
                    }
                    p { button.btn { (icon("key")) (tr.t("people-by-passkey-send")) } }
                    p.err role="alert" data-passkey-failed hidden { (icon("late")) span { (tr.t("people-passkey-not-now")) } }
                }
            }
            (script())
        }
    }
}
