//! From a code to the person it stands for.

use arengo_kernel::Instant;
use arengo_web::Site;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::client::{self, Answer, Ask};
use super::discovery::{self, Document};
use super::flight::Flight;
use super::keys::{self, BadSignature};
use super::provider::{AtWork, IdentityProvider};
use super::token::{self, BadClaims, Told, Wanted};

/// Why nobody was signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The person said no at the provider.
    Cancelled,
    /// The provider does not answer, or not as it should; why, for the log.
    Down(String),
    /// The way took too long, or began in another browser.
    Lost,
    /// The answer was used before.
    Replayed,
    /// The token belongs to another question.
    Other,
    /// The token is not believed; why, for the log.
    Untrusted(String),
    /// The person was not checked in a way that is asked for here.
    Weak,
    /// The identity opens another account than the one it was to be joined to.
    Taken,
}

impl Failure {
    /// The words in addresses.
    pub(crate) const WORDS: [&'static str; 8] =
        ["cancelled", "down", "lost", "replayed", "other", "untrusted", "weak", "taken"];

    /// Its word.
    pub(crate) fn word(&self) -> &'static str {
        let [cancelled, down, lost, replayed, other, untrusted, weak, taken] = Failure::WORDS;
        match self {
            Failure::Cancelled => cancelled,
            Failure::Down(_) => down,
            Failure::Lost => lost,
            Failure::Replayed => replayed,
            Failure::Other => other,
            Failure::Untrusted(_) => untrusted,
            Failure::Weak => weak,
            Failure::Taken => taken,
        }
    }
}

/// Where the provider sends people back to: one address for the whole installation and each provider, so that one
/// provider's answers are never taken for another's.
pub(crate) fn return_address(site: &Site, provider: &str) -> String {
    format!("{}/oidc/{provider}/back", site.settings().public_address)
}

/// Where a person is sent.
pub(crate) fn departure(
    document: &Document,
    provider: &IdentityProvider,
    return_to: &str,
    asked: &[(&str, &str)],
) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query
        .append_pair("response_type", "code")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", return_to)
        .append_pair("scope", &provider.scopes.join(" "))
        .append_pair("code_challenge_method", "S256");
    for (name, value) in asked {
        query.append_pair(name, value);
    }
    if !provider.acr_values.is_empty() {
        query.append_pair("acr_values", &provider.acr_values.join(" "));
    }
    let base = &document.authorization_endpoint;
    format!("{base}{}{}", if base.contains('?') { "&" } else { "?" }, query.finish())
}

/// Exchanges a code.
pub(crate) async fn redeem(
    site: &Site,
    provider: &AtWork,
    flight: &Flight,
    code: &str,
    now: Instant,
) -> Result<Told, Failure> {
    let facts = &provider.facts;
    let document = discovery::document(provider, now).await.map_err(Failure::Down)?;
    let given = tokens(site, &document, facts, flight, code).await?;
    let text = |name: &str| given[name].as_str().map(str::to_owned);
    let token = text("id_token").ok_or_else(|| Failure::Untrusted("there is no identity token".into()))?;
    let claims = believed(provider, &token, now).await?;
    let nonce = flight.nonce(site);
    token::check(&claims, &Wanted { provider: facts, nonce: &nonce, now }).map_err(|bad| match bad {
        BadClaims::Nonce => Failure::Other,
        BadClaims::Acr => Failure::Weak,
        other => Failure::Untrusted(format!("{other:?}")),
    })?;
    let more = match (&document.userinfo_endpoint, text("access_token")) {
        (Some(url), Some(access)) if token::lacks(&claims, facts) => more(url, access, &claims).await?,
        _ => Value::Null,
    };
    Ok(token::told(&claims, &more, facts))
}

async fn tokens(
    site: &Site,
    document: &Document,
    provider: &IdentityProvider,
    flight: &Flight,
    code: &str,
) -> Result<Value, Failure> {
    let mut pairs: Vec<(String, String)> = [
        ("grant_type", "authorization_code".to_owned()),
        ("code", code.to_owned()),
        ("redirect_uri", return_address(site, &provider.key)),
        ("code_verifier", flight.verifier(site)),
        ("client_id", provider.client_id.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    let mut basic = None;
    if let Some(secret) = &provider.client_secret {
        let ways = &document.token_endpoint_auth_methods_supported;
        if ways.is_empty() || ways.iter().any(|way| way == "client_secret_basic") {
            basic = Some(in_header(&provider.client_id, secret));
        } else {
            pairs.push(("client_secret".to_owned(), secret.clone()));
        }
    }
    let url = document.token_endpoint.clone();
    let answer = client::ask(Ask::Form { url, pairs, basic }).await.map_err(Failure::Down)?;
    read(&answer)
}

/// Name and secret in the header: each in percent form first (RFC 6749, section 2.3.1).
fn in_header(name: &str, secret: &str) -> String {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(name), encoded(secret))))
}

fn read(answer: &Answer) -> Result<Value, Failure> {
    let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    match (answer.status, told["error"].as_str()) {
        (200, _) => Ok(told),
        // The code was used before, is too old, or was given to someone else.
        (400, Some("invalid_grant")) => Err(Failure::Replayed),
        (status, error) => {
            Err(Failure::Down(format!("the code was answered with {status} {}", error.unwrap_or_default())))
        }
    }
}

/// The claims of a token, with the provider's keys asked for again when it names a new one.
async fn believed(provider: &AtWork, token: &str, now: Instant) -> Result<Value, Failure> {
    let known = discovery::keys(provider, now, false).await.map_err(Failure::Down)?;
    let claims = match keys::verified(token, &known) {
        Err(BadSignature::UnknownKey) => {
            let newer = discovery::keys(provider, now, true).await.map_err(Failure::Down)?;
            keys::verified(token, &newer)
        }
        result => result,
    };
    claims.map_err(|bad| Failure::Untrusted(format!("its signature: {bad:?}")))
}

/// What is told beside the token, when it is about the same person.
async fn more(url: &str, access: String, claims: &Value) -> Result<Value, Failure> {
    let answer = client::ask(Ask::WithToken(url.to_owned(), access)).await.map_err(Failure::Down)?;
    if answer.status != 200 {
        return Err(Failure::Down(format!("the claims were answered with {}", answer.status)));
    }
    let told: Value = serde_json::from_slice(&answer.body)
        .map_err(|_| Failure::Down("the claims are no plain JSON".to_owned()))?;
    if told["sub"] == claims["sub"] {
        Ok(told)
    } else {
        Err(Failure::Untrusted("the claims are about someone else".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_secret_travel_in_percent_form() {
        assert_eq!(in_header("a:b", "p&w"), format!("Basic {}", STANDARD.encode("a%3Ab:p%26w")));
    }

    #[test]
    fn an_answer_to_a_code_is_told_apart() {
        let read = |status, body: &str| read(&Answer { status, body: body.as_bytes().to_vec() });
        assert!(read(200, r#"{"id_token":"x"}"#).is_ok());
        assert_eq!(read(400, r#"{"error":"invalid_grant"}"#), Err(Failure::Replayed));
        assert!(matches!(read(401, r#"{"error":"invalid_client"}"#), Err(Failure::Down(_))));
        assert!(matches!(read(502, "<html>"), Err(Failure::Down(_))));
    }
}
