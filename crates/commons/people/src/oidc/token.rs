//! What a token says, checked by our own clock (OpenID Connect Core 1.0, section 3.1.3.7), and what it tells of the
//! person.

use arengo_kernel::Instant;
use serde_json::Value;

use super::provider::IdentityProvider;
use crate::email::Email;

/// Clocks may differ by so many seconds.
const SKEW: i64 = 60;
/// A token that answers a code just exchanged is at most so old, in seconds.
const OLDEST: i64 = 600;
/// Longest subject identifier, in characters (section 2 of the specification).
const SUBJECT_MAX: usize = 255;

/// What a token must fit.
pub(crate) struct Wanted<'a> {
    pub provider: &'a IdentityProvider,
    pub nonce: &'a str,
    pub now: Instant,
}

/// Why a token's claims are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadClaims {
    /// Another issuer's.
    Issuer,
    /// Meant for someone else.
    Audience,
    /// Too old, or from the future.
    Time,
    /// The answer to another question.
    Nonce,
    /// The person was not checked in one of the ways asked for.
    Acr,
    /// It says of nobody.
    Subject,
}

/// Checks the claims of a token whose signature fits.
pub(crate) fn check(claims: &Value, wanted: &Wanted<'_>) -> Result<(), BadClaims> {
    let provider = wanted.provider;
    let text = |name: &str| claims[name].as_str();
    let must = |fits: bool, why| if fits { Ok(()) } else { Err(why) };
    must(text("iss") == Some(provider.issuer.as_str()), BadClaims::Issuer)?;
    must(is_for(claims, &provider.client_id), BadClaims::Audience)?;
    must(is_of_now(claims, wanted.now), BadClaims::Time)?;
    must(text("nonce") == Some(wanted.nonce), BadClaims::Nonce)?;
    let subject = text("sub").unwrap_or_default();
    must(!subject.is_empty() && subject.chars().count() <= SUBJECT_MAX, BadClaims::Subject)?;
    let acr = text("acr").unwrap_or_default();
    must(provider.acr_values.is_empty() || provider.acr_values.iter().any(|v| v == acr), BadClaims::Acr)
}

/// We are among those it is for, and it was given to us when it was given to one of several.
fn is_for(claims: &Value, client: &str) -> bool {
    let several = claims["aud"].as_array().map_or(0, Vec::len) > 1;
    let among = match &claims["aud"] {
        Value::String(one) => one == client,
        Value::Array(all) => all.iter().any(|one| one.as_str() == Some(client)),
        _ => false,
    };
    let given = match &claims["azp"] {
        Value::Null => !several,
        azp => azp.as_str() == Some(client),
    };
    among && given
}

fn is_of_now(claims: &Value, now: Instant) -> bool {
    let now = now.as_micros().div_euclid(1_000_000);
    // Some providers write seconds with a fraction.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = |name: &str| claims[name].as_f64().map(|s| s as i64);
    let ended = seconds("exp").is_none_or(|exp| exp.saturating_add(SKEW) <= now);
    let made = seconds("iat").is_some_and(|iat| iat <= now + SKEW && iat >= now - OLDEST - SKEW);
    let begun = seconds("nbf").is_none_or(|nbf| nbf <= now + SKEW);
    !ended && made && begun
}

/// What a provider tells of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// Who, among the provider's people.
    pub subject: String,
    /// Their address, when the provider checked it.
    pub email: Option<Email>,
    /// A name, to be proposed; may be empty.
    pub name: String,
}

/// True when claims that are wanted are missing, so that asking further is worth it.
pub(crate) fn lacks(claims: &Value, provider: &IdentityProvider) -> bool {
    claims[provider.email_claim.as_str()].is_null()
        || provider.name_claims.iter().any(|name| claims[name.as_str()].is_null())
}

/// The person of checked claims. `more` is what was told beside the token; it counts only when it is about the same
/// person, which the caller has made sure of.
pub(crate) fn told(claims: &Value, more: &Value, provider: &IdentityProvider) -> Told {
    let claim = |name: &str| if claims[name].is_null() { &more[name] } else { &claims[name] };
    let verified = match claim("email_verified") {
        Value::Bool(yes) => *yes,
        Value::String(word) => word == "true",
        _ => provider.email_trusted,
    };
    let email = claim(&provider.email_claim).as_str().and_then(|written| Email::parse(written).ok());
    let names = provider.name_claims.iter().filter_map(|name| claim(name).as_str()).map(str::trim);
    let name: Vec<&str> = names.filter(|part| !part.is_empty()).collect();
    Told {
        subject: claims["sub"].as_str().unwrap_or_default().to_owned(),
        email: email.filter(|_| verified),
        name: name.join(" ").chars().take(crate::person::NAME_MAX).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::Level;
    use serde_json::json;

    fn provider() -> IdentityProvider {
        IdentityProvider {
            key: "p".into(),
            labels: Vec::new(),
            label: "P".into(),
            issuer: "https://p.example".into(),
            client_id: "arengo".into(),
            client_secret: None,
            scopes: vec!["openid".into()],
            acr_values: Vec::new(),
            email_claim: "email".into(),
            email_trusted: false,
            name_claims: vec!["given_name".into(), "family_name".into()],
            strength: Level::Eid,
        }
    }

    const NOW: i64 = 1_700_000_000;

    fn good() -> Value {
        json!({"iss": "https://p.example", "aud": "arengo", "sub": "17", "nonce": "n", "iat": NOW - 2, "exp": NOW + 300})
    }

    fn checked(change: impl FnOnce(&mut Value, &mut IdentityProvider)) -> Result<(), BadClaims> {
        let (mut claims, mut provider) = (good(), provider());
        change(&mut claims, &mut provider);
        let now = Instant::from_micros(NOW * 1_000_000);
        check(&claims, &Wanted { provider: &provider, nonce: "n", now })
    }

    #[test]
    fn a_token_is_taken_when_everything_fits() {
        assert_eq!(checked(|_, _| {}), Ok(()));
        assert_eq!(checked(|c, _| c["aud"] = json!(["arengo"])), Ok(()));
        let both = |c: &mut Value, _: &mut IdentityProvider| {
            c["aud"] = json!(["arengo", "other"]);
            c["azp"] = json!("arengo");
        };
        assert_eq!(checked(both), Ok(()));
        assert_eq!(checked(|c, _| c["exp"] = json!(NOW - 30)), Ok(()), "clocks differ a little");
    }

    #[test]
    fn a_token_that_is_not_for_us_now_is_refused() {
        type Change = fn(&mut Value, &mut IdentityProvider);
        let table: [(Change, BadClaims); 17] = [
            (|c, _| c["iss"] = json!("https://p.example/"), BadClaims::Issuer),
            (|c, _| c["iss"] = json!(null), BadClaims::Issuer),
            (|c, _| c["aud"] = json!("other"), BadClaims::Audience),
            (|c, _| c["aud"] = json!([]), BadClaims::Audience),
            (|c, _| c["aud"] = json!(["arengo", "other"]), BadClaims::Audience),
            (|c, _| c["azp"] = json!("other"), BadClaims::Audience),
            (|c, _| c["exp"] = json!(NOW - 60), BadClaims::Time),
            (|c, _| c["exp"] = json!(null), BadClaims::Time),
            (|c, _| c["exp"] = json!("tomorrow"), BadClaims::Time),
            (|c, _| c["iat"] = json!(NOW + 61), BadClaims::Time),
            (|c, _| c["iat"] = json!(NOW - 661), BadClaims::Time),
            (|c, _| c["nbf"] = json!(NOW + 61), BadClaims::Time),
            (|c, _| c["nonce"] = json!("m"), BadClaims::Nonce),
            (|c, _| c["nonce"] = json!(null), BadClaims::Nonce),
            (|c, _| c["sub"] = json!(""), BadClaims::Subject),
            (|c, _| c["sub"] = json!("x".repeat(256)), BadClaims::Subject),
            (|_, p| p.acr_values = vec!["high".into()], BadClaims::Acr),
        ];
        for (number, (change, why)) in table.into_iter().enumerate() {
            assert_eq!(checked(change), Err(why), "row {number}");
        }
        let fits = checked(|c, p| {
            p.acr_values = vec!["high".into(), "higher".into()];
            c["acr"] = json!("higher");
        });
        assert_eq!(fits, Ok(()));
    }

    #[test]
    fn an_address_counts_when_the_provider_checked_it() {
        let of = |claims: Value, more: Value, provider: &IdentityProvider| {
            told(&claims, &more, provider).email.map(|email| email.as_str().to_owned())
        };
        let ana = Some("ana@arad.example".to_owned());
        let said =
            |verified: Value| json!({"sub": "1", "email": "ana@arad.example", "email_verified": verified});
        assert_eq!(of(said(json!(true)), json!({}), &provider()), ana);
        assert_eq!(of(said(json!("true")), json!({}), &provider()), ana);
        assert_eq!(of(said(json!(false)), json!({}), &provider()), None);
        assert_eq!(of(said(json!(null)), json!({}), &provider()), None);
        let trusted = IdentityProvider { email_trusted: true, ..provider() };
        assert_eq!(of(said(json!(null)), json!({}), &trusted), ana);
        assert_eq!(of(said(json!(false)), json!({}), &trusted), None);
        assert_eq!(of(json!({"sub": "1"}), said(json!(true)), &provider()), ana);
    }

    #[test]
    fn a_name_is_put_together_of_its_parts() {
        let name = |claims: Value| told(&claims, &json!({"family_name": "Pop"}), &provider()).name;
        assert_eq!(name(json!({"given_name": " Ana "})), "Ana Pop");
        assert_eq!(name(json!({"family_name": "Rossi"})), "Rossi");
        assert!(lacks(&json!({"email": "x"}), &provider()));
        assert!(!lacks(&json!({"email": "x", "given_name": "a", "family_name": "b"}), &provider()));
    }
}
