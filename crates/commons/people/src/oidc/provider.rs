//! The providers of an installation: what its operator wrote about each.

use std::sync::{Arc, OnceLock};

use arengo_kernel::Lang;

use super::discovery::Kept;

/// What signing in through a provider proves about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// That they reach an account elsewhere, as answering a letter proves that they reach a mailbox.
    Contact,
    /// Who they are: an electronic identity given out after a check of documents.
    Eid,
}

impl Level {
    /// The word in the configuration and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Contact => "contact",
            Level::Eid => "eid",
        }
    }

    /// The level of a word.
    pub fn parse(word: &str) -> Option<Level> {
        [Level::Contact, Level::Eid].into_iter().find(|level| level.as_str() == word)
    }
}

/// A provider, as the operator configured it.
#[derive(Debug, Clone)]
pub struct IdentityProvider {
    /// Its name in addresses and settings: small letters and figures.
    pub key: String,
    /// What people call it, in languages that have words of their own for it.
    pub labels: Vec<(Lang, String)>,
    /// What people call it in all others.
    pub label: String,
    /// Its issuer identifier, an address that is compared letter by letter.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// What this installation proves itself with; nothing for a client without a secret (PKCE alone).
    pub client_secret: Option<String>,
    /// What is asked for; `openid` is among them.
    pub scopes: Vec<String>,
    /// Levels of authentication, one of which must have been used; empty when any will do.
    pub acr_values: Vec<String>,
    /// The claim with the e-mail address.
    pub email_claim: String,
    /// True when the provider checks every address it tells, though it does not say `email_verified`.
    pub email_trusted: bool,
    /// The claims that make up the name proposed as public name, in order.
    pub name_claims: Vec<String>,
    /// What it proves.
    pub strength: Level,
}

impl IdentityProvider {
    /// What people call it in a language.
    pub fn label(&self, lang: Lang) -> &str {
        let own = self.labels.iter().find(|(of, _)| *of == lang);
        own.map_or(self.label.as_str(), |(_, label)| label.as_str())
    }
}

/// A provider at work: what is configured, and what it told of itself.
pub(crate) struct AtWork {
    pub facts: IdentityProvider,
    pub kept: Kept,
}

static PROVIDERS: OnceLock<Vec<Arc<AtWork>>> = OnceLock::new();

/// Puts the providers in place, once, when the program starts.
pub fn set_providers(providers: Vec<IdentityProvider>) {
    let at_work = providers.into_iter().map(|facts| Arc::new(AtWork { facts, kept: Kept::default() }));
    let _ = PROVIDERS.set(at_work.collect());
}

/// All providers, in the order of their keys.
pub(crate) fn all() -> &'static [Arc<AtWork>] {
    PROVIDERS.get().map_or(&[], Vec::as_slice)
}

/// What people call a provider in a language; its key when it is not configured any more.
pub(crate) fn label_of(key: &str, lang: Lang) -> String {
    of_key(key).map_or_else(|| key.to_owned(), |provider| provider.facts.label(lang).to_owned())
}

/// The provider of a key.
pub(crate) fn of_key(key: &str) -> Option<&'static Arc<AtWork>> {
    all().iter().find(|provider| provider.facts.key == key)
}
