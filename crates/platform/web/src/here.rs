//! What a handler knows before its first line: town, language, person, clock, database.

use std::sync::Arc;

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Instant, Lang, RoleSet, Town};
use arengo_store::TownDb;
use axum::extract::FromRequestParts;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};

use crate::address::{Place, Where, preferred};
use crate::problem::Problem;
use crate::seal::{fingerprint, read_secret};
use crate::site::Site;

/// A signed-in person, as far as pages show it.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Who.
    pub person: PersonId,
    /// Roles in this town, a steward's included.
    pub roles: RoleSet,
    /// The public name.
    pub name: String,
    /// The fingerprint of the session.
    pub session: [u8; 32],
    /// True when the person works here and their roles do not count in this session: the town asks its staff for a
    /// second factor, and this session was opened without.
    pub held: bool,
}

/// A request in a town.
#[derive(Clone)]
pub struct Here {
    /// The installation.
    pub site: Site,
    /// The town.
    pub town: Arc<Town>,
    /// The language of the page.
    pub lang: Lang,
    /// Sentences in it.
    pub tr: Tr,
    /// What stands before every path of this town in this language: `/t/terni/it` or `/it`.
    pub base: String,
    /// What stands before the language: `/t/terni` or nothing.
    pub root: String,
    /// The path after it, starting with "/", without query.
    pub path: String,
    /// The query, without "?".
    pub query: String,
    /// The signed-in person.
    pub signed: Option<Signed>,
    /// The same, as rules see it.
    pub actor: Actor,
    /// The moment of the request.
    pub now: Instant,
    /// The town's database.
    pub db: TownDb,
    /// True for GET and HEAD.
    pub is_reading: bool,
    /// The reader's network address, for rate limits only; it is never stored.
    pub peer: std::net::IpAddr,
}

impl Here {
    /// An address of this town in this language: `path` starts with "/".
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The same page in another language of the town.
    pub fn in_language(&self, lang: Lang) -> String {
        let path = if self.path == "/" { "" } else { &self.path };
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        format!("{}/{lang}{path}{query}", self.root)
    }

    /// An absolute address without a language, to cite and to mail: it opens in the reader's language.
    pub fn citation(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.root)
    }

    /// An absolute address in this language.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.base)
    }

    /// Scheme and host of this town's pages: its own host when the request came there.
    pub fn origin(&self) -> String {
        let public = &self.site.settings().public_address;
        match (&self.town.host, self.root.is_empty()) {
            (Some(host), true) => {
                let scheme = if self.site.settings().is_https() { "https" } else { "http" };
                let port = public.rsplit_once(':').map(|(_, p)| p).filter(|p| p.parse::<u16>().is_ok());
                port.map_or_else(|| format!("{scheme}://{host}"), |p| format!("{scheme}://{host}:{p}"))
            }
            _ => public.clone(),
        }
    }

    /// The town's name in this language.
    pub fn town_name(&self) -> &str {
        self.town.name.plain(self.lang)
    }
}

/// A request outside towns.
#[derive(Clone)]
pub struct Node {
    /// The installation.
    pub site: Site,
    /// The reader's language.
    pub lang: Lang,
    /// Sentences in it.
    pub tr: Tr,
    /// The moment of the request.
    pub now: Instant,
}

/// The name of the session cookie; with the `__Host-` prefix where browsers accept it.
pub fn cookie_name(site: &Site) -> &'static str {
    if site.settings().is_https() { "__Host-arengo" } else { "arengo" }
}

/// The session secret in the request's cookies.
pub fn session_secret(site: &Site, headers: &HeaderMap) -> Option<[u8; 32]> {
    let name = cookie_name(site);
    headers.get_all(COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';')).find_map(
        |pair| {
            let (key, value) = pair.trim().split_once('=')?;
            if key == name { read_secret(value) } else { None }
        },
    )
}

impl FromRequestParts<Site> for Here {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Here, Problem> {
        let Some(Where::Town(place)) = parts.extensions.get::<Where>().cloned() else {
            return Err(Problem::NotFound);
        };
        let Place { town, lang, root, rest } = place;
        let lang = lang.unwrap_or_else(|| preferred(site, Some(&town), &parts.headers));
        let now = site.store().now();
        let db = site.store().town(town.id);
        let signed = match session_secret(site, &parts.headers) {
            Some(secret) => {
                let (mark, identify, id) = (fingerprint(&secret), site.0.identify, town.id);
                db.look_up(move |r| identify(r, &mark, Some(id), now)).await?
            }
            None => None,
        };
        let actor =
            signed.as_ref().map_or(Actor::Visitor, |s| Actor::Person { id: s.person, roles: s.roles });
        Ok(Here {
            site: site.clone(),
            tr: Tr::new(lang),
            lang,
            base: format!("{root}/{lang}"),
            root,
            path: rest.split('?').next().unwrap_or("/").to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            signed,
            actor,
            now,
            db,
            town,
            is_reading: parts.method == Method::GET || parts.method == Method::HEAD,
            peer: crate::guard::peer(site, parts),
        })
    }
}

impl FromRequestParts<Site> for Node {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Node, Problem> {
        let asked = crate::Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let named = Lang::parse(asked.text("lang")).filter(|lang| site.languages().contains(lang));
        let lang = named.unwrap_or_else(|| preferred(site, None, &parts.headers));
        Ok(Node { site: site.clone(), lang, tr: Tr::new(lang), now: site.store().now() })
    }
}
