//! What the whole installation knows while it runs.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use arengo_kernel::{Instant, Lang, Town, TownId};
use arengo_store::{Reader, Store, StoreError};

use crate::cache::PageCache;
use crate::component::Component;
use crate::guard::Limits;
use crate::here::Signed;
use crate::recent::Recent;
use crate::seal::Seal;

/// Settings of the installation that pages need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people reach the installation, without a slash at the end: `https://partecipa.example`.
    pub public_address: String,
    /// Demonstration: accounts are printed, mail is shown on a page and never leaves.
    pub demo: bool,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// The program's version.
    pub version: &'static str,
}

impl Settings {
    /// True when people come over TLS: then cookies are `Secure`.
    pub fn is_https(&self) -> bool {
        self.public_address.starts_with("https://")
    }
}

/// Finds who a session cookie belongs to. Implemented by `people`.
pub type Identify =
    fn(&mut Reader<'_>, &[u8; 32], Option<TownId>, Instant) -> Result<Option<Signed>, StoreError>;

/// All towns of the installation.
#[derive(Debug, Default)]
pub struct Towns {
    list: Vec<Arc<Town>>,
    by_slug: HashMap<String, Arc<Town>>,
    by_host: HashMap<String, Arc<Town>>,
}

impl Towns {
    /// From a list, in the order shown to people.
    pub fn new(towns: Vec<Town>) -> Towns {
        let list: Vec<Arc<Town>> = towns.into_iter().map(Arc::new).collect();
        let by_slug = list.iter().map(|t| (t.slug.to_string(), t.clone())).collect();
        let by_host = list.iter().filter_map(|t| Some((t.host.clone()?, t.clone()))).collect();
        Towns { list, by_slug, by_host }
    }

    /// All of them.
    pub fn all(&self) -> &[Arc<Town>] {
        &self.list
    }

    /// The town of a slug.
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Town>> {
        self.by_slug.get(slug)
    }

    /// The town with its own host name.
    pub fn by_host(&self, host: &str) -> Option<&Arc<Town>> {
        self.by_host.get(host)
    }

    /// The town of an id.
    pub fn by_id(&self, id: TownId) -> Option<&Arc<Town>> {
        self.list.iter().find(|t| t.id == id)
    }
}

/// The running installation. Cheap to clone.
#[derive(Clone)]
pub struct Site(pub(crate) Arc<Inside>);

pub(crate) struct Inside {
    pub store: Store,
    pub settings: Settings,
    pub towns: ArcSwap<Towns>,
    pub components: Vec<&'static Component>,
    pub identify: Identify,
    pub seal: Seal,
    pub limits: Limits,
    pub cache: PageCache,
    pub recent: Recent,
    pub languages: Vec<Lang>,
}

impl Site {
    /// The installation from its parts. `secret` seals what travels through pages and mails.
    pub fn new(
        store: Store,
        settings: Settings,
        components: Vec<&'static Component>,
        identify: Identify,
        secret: [u8; 32],
    ) -> Site {
        let languages = arengo_i18n::Catalog::get().map(|c| c.languages().to_vec()).unwrap_or_default();
        Site(Arc::new(Inside {
            store,
            settings,
            towns: ArcSwap::default(),
            components,
            identify,
            seal: Seal::new(secret),
            limits: Limits::default(),
            cache: PageCache::default(),
            recent: Recent::default(),
            languages,
        }))
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The towns, as last loaded.
    pub fn towns(&self) -> Arc<Towns> {
        self.0.towns.load_full()
    }

    /// Puts a fresh list of towns in place; called by `spaces` after each change and every few seconds.
    pub fn set_towns(&self, towns: Vec<Town>) {
        self.0.towns.store(Arc::new(Towns::new(towns)));
    }

    /// The registered components, in order.
    pub fn components(&self) -> &[&'static Component] {
        &self.0.components
    }

    /// Seals and opens what travels through pages and mails.
    pub fn seal(&self) -> &Seal {
        &self.0.seal
    }

    /// How often someone may do something.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// The short cache of shareable pages.
    pub fn cache(&self) -> &PageCache {
        &self.0.cache
    }

    /// What everyone may see, read lately.
    pub(crate) fn recent(&self) -> &Recent {
        &self.0.recent
    }

    /// Interface languages that have message files.
    pub fn languages(&self) -> &[Lang] {
        &self.0.languages
    }
}
