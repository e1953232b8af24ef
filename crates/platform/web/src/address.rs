//! Where a request is: town and language, found in host name and path and taken out of the path before routing.

use std::sync::Arc;

use arengo_kernel::{Lang, Town};
use axum::http::{HeaderMap, Uri, header};

use crate::site::{Site, Towns};

/// The town and language of a request.
#[derive(Debug, Clone)]
pub struct Place {
    /// The town.
    pub town: Arc<Town>,
    /// The language of the address; nothing when the address names none.
    pub lang: Option<Lang>,
    /// What stands before the language in the address: `/t/<town>`, or nothing on the town's own host.
    pub root: String,
    /// The path after town and language, starting with "/".
    pub rest: String,
}

/// What the address says.
#[derive(Debug, Clone)]
pub enum Where {
    /// In a town; the path to route is `Place::rest` under `/town`.
    Town(Place),
    /// In the installation, outside towns.
    Node,
}

/// Reads host and path. A town's pages are at `/t/<slug>/<lang>/…` on every host and at `/<lang>/…` on the
/// town's own host name.
pub fn locate(towns: &Towns, languages: &[Lang], host: &str, path: &str) -> Where {
    if let Some(after) = path.strip_prefix("/t/") {
        let (slug, rest) = after.split_once('/').map_or((after, ""), |(slug, rest)| (slug, rest));
        return match towns.by_slug(slug) {
            Some(town) => in_town(town, languages, format!("/t/{slug}"), rest),
            None => Where::Node,
        };
    }
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
    let of_node = ["/a/", "/.well-known/", "/healthz", "/openapi.json", "/api/", "/demo/", "/oidc/"];
    match towns.by_host(&name.to_ascii_lowercase()) {
        Some(town) if !of_node.iter().any(|p| path.starts_with(p)) => {
            in_town(town, languages, String::new(), path.trim_start_matches('/'))
        }
        _ => Where::Node,
    }
}

fn in_town(town: &Arc<Town>, languages: &[Lang], root: String, rest: &str) -> Where {
    let (first, after) = rest.split_once('/').unwrap_or((rest, ""));
    let named = Lang::parse(first)
        .filter(|lang| lang.as_str() == first && (town.languages.contains(lang) || languages.contains(lang)));
    let rest = if named.is_some() { after } else { rest };
    Where::Town(Place { town: town.clone(), lang: named, root, rest: format!("/{rest}") })
}

/// The path the router sees.
pub fn inner_uri(place: &Place, uri: &Uri) -> Uri {
    let query = uri.query().map_or_else(String::new, |q| format!("?{q}"));
    // The router knows the town's home without a slash at its end.
    let rest = if place.rest == "/" { "" } else { place.rest.as_str() };
    format!("/town{rest}{query}").parse().unwrap_or_else(|_| Uri::from_static("/town/"))
}

/// The language for a reader whose address names none: what they prefer among the town's.
pub fn preferred(site: &Site, town: Option<&Town>, headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let offered = town.map_or(site.languages(), |t| &t.languages[..]);
    Lang::negotiate(wanted, offered).unwrap_or(Lang::EN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};

    fn town(slug: &str, host: Option<&str>) -> Town {
        Town {
            id: arengo_kernel::TownId::from_i64(1),
            slug: Slug::parse(slug).unwrap(),
            host: host.map(str::to_owned),
            name: Multilingual::default(),
            tagline: Multilingual::default(),
            languages: vec![Lang::IT, Lang::EN],
            time_zone: jiff::tz::TimeZone::UTC,
            colours: Colours::NEUTRAL,
            duties: Duties {
                publisher: String::new(),
                address: String::new(),
                email: String::new(),
                phone: String::new(),
            },
            population: None,
            demo: false,
        }
    }

    fn look(host: &str, path: &str) -> Option<(String, Option<Lang>, String)> {
        let towns = Towns::new(vec![town("terni", Some("partecipa.terni.example")), town("schio", None)]);
        match locate(&towns, &[Lang::IT, Lang::EN, Lang::RO], host, path) {
            Where::Town(p) => Some((p.root, p.lang, p.rest)),
            Where::Node => None,
        }
    }

    #[test]
    fn town_and_language_are_found_and_taken_out() {
        let t = |root: &str, lang, rest: &str| Some((root.to_owned(), lang, rest.to_owned()));
        assert_eq!(look("x", "/t/terni/it/p/centro"), t("/t/terni", Some(Lang::IT), "/p/centro"));
        assert_eq!(look("x", "/t/terni"), t("/t/terni", None, "/"));
        assert_eq!(look("x", "/t/terni/p/centro"), t("/t/terni", None, "/p/centro"));
        assert_eq!(look("x", "/t/terni/ro"), t("/t/terni", Some(Lang::RO), "/"));
        assert_eq!(look("x", "/t/nowhere/it"), None);
        assert_eq!(look("x", "/it"), None);
        assert_eq!(look("Partecipa.Terni.example:8080", "/it/p"), t("", Some(Lang::IT), "/p"));
        assert_eq!(look("partecipa.terni.example", "/healthz"), None);
        assert_eq!(look("partecipa.terni.example", "/a/1/arengo.css"), None);
        assert_eq!(look("partecipa.terni.example", "/oidc/spid/back"), None);
    }
}
