//! Where to go after signing in: only ever to a page of this town.

use std::sync::OnceLock;

use arengo_kernel::Lang;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use arengo_web::seal::fingerprint;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::session;

/// The address of the sign-in page that leads back to the page at hand. Asked while answering a form, it leads
/// back to the thing the form is about: the path without its last part.
pub fn sign_in_link(here: &Here) -> String {
    let back = if here.is_reading {
        let query = if here.query.is_empty() { String::new() } else { format!("?{}", here.query) };
        format!("{}{query}", here.path)
    } else {
        thing_of(&here.path).to_owned()
    };
    here.link(&format!("/sign-in?next={}", utf8_percent_encode(&back, NON_ALPHANUMERIC)))
}

/// The path below the town's base that an address asks to go on to; nothing when it could lead elsewhere.
pub fn safe_next(here: &Here, asked: &str) -> Option<String> {
    safe(&here.root, asked)
}

/// Where a person goes who just signed in and meant to go to `next`; nothing to go there.
pub type Greeting = fn(&mut Reader<'_>, PersonId, next: &str) -> Result<Option<String>, StoreError>;

static GREETING: OnceLock<Greeting> = OnceLock::new();

/// Puts the greeting in place, once, when the program starts.
pub fn set_greeting(greeting: Greeting) {
    let _ = GREETING.set(greeting);
}

/// Where the person of a session that was just opened goes.
pub(crate) async fn greeted(here: &Here, secret: &[u8; 32], next: &str) -> Result<String, StoreError> {
    let Some(greeting) = GREETING.get() else { return Ok(next.to_owned()) };
    let (mark, town, now, next) = (fingerprint(secret), here.town.id, here.now, next.to_owned());
    here.db
        .read(move |r| {
            let Some(signed) = session::identify(r, &mark, Some(town), now)? else { return Ok(next) };
            Ok(greeting(r, signed.person, &next)?.unwrap_or(next))
        })
        .await
}

fn thing_of(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some(("", _)) | None => "/",
        Some((thing, _)) => thing,
    }
}

/// A path below the town's base from what an address says; nothing when it could lead elsewhere. Accepted are
/// paths below the base (`/p/centro`) and whole paths of this town (`/t/terni/it/p/centro`).
pub(crate) fn safe(root: &str, asked: &str) -> Option<String> {
    let dangerous = |c: char| c.is_control() || c == '\\' || c.is_whitespace();
    if !asked.starts_with('/') || asked.starts_with("//") || asked.len() > 800 || asked.contains(dangerous) {
        return None;
    }
    let inner = match asked.strip_prefix("/t/") {
        Some(_) => {
            let rest = asked.strip_prefix(root).filter(|_| !root.is_empty())?;
            if !rest.is_empty() && !rest.starts_with('/') {
                return None;
            }
            rest
        }
        None => asked,
    };
    let below = without_language(inner);
    let below = if below.is_empty() { "/" } else { below };
    (!below.starts_with("//")).then(|| below.to_owned())
}

/// The path after a language, when it starts with one of two letters; the page comes in the reader's own.
fn without_language(path: &str) -> &str {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let is_lang = first.len() == 2
        && [Lang::IT, Lang::RO, Lang::EN].iter().any(|l| l.as_str() == first)
        && path.starts_with('/');
    if is_lang { &path[1 + first.len()..] } else { path }
}

#[cfg(test)]
mod tests {
    use super::{safe, thing_of};

    #[test]
    fn a_form_leads_back_to_what_it_is_about() {
        assert_eq!(thing_of("/c/12/reaction"), "/c/12");
        assert_eq!(thing_of("/comments"), "/");
        assert_eq!(thing_of("/"), "/");
    }

    #[test]
    fn the_way_on_never_leaves_the_town() {
        let ok = |path: &str| Some(path.to_owned());
        let table = [
            ("/p/centro?x=1#c-2", ok("/p/centro?x=1#c-2")),
            ("/t/terni/it/p/centro", ok("/p/centro")),
            ("/t/terni/it", ok("/")),
            ("/it/me", ok("/me")),
            ("/t/terni", ok("/")),
            ("/t/schio/it/me", None),
            ("/t/ternix/it/me", None),
            ("//evil.example", None),
            ("/\\evil.example", None),
            ("/it//evil.example", None),
            ("https://evil.example", None),
            ("javascript:alert(1)", None),
            ("/a\r\nSet-Cookie: x", None),
            ("", None),
        ];
        for (asked, expected) in table {
            assert_eq!(safe("/t/terni", asked), expected, "{asked:?}");
        }
        assert_eq!(safe("", "/t/terni/it"), None);
        assert_eq!(safe("", "/ro/p/x"), ok("/p/x"));
    }
}
