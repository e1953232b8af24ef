//! `/sign-in/code/{id}/{proof}`: "we sent you a letter", and the field for its code.

use arengo_kernel::{Instant, Lang, Refusal};
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::seal::{fingerprint, write_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::sign_in::SignInId;
use super::{device_of, entered, onward, waiting};
use crate::email::Email;
use crate::session::{self, Entry, How, Opening};
use crate::{code, person, sql};

/// A letter for signing in that is on its way or was used.
#[derive(Clone)]
pub(super) struct SignIn {
    pub id: SignInId,
    pub email: Email,
    pub lang: Lang,
    pub code: String,
    pub tries: i64,
    pub next: String,
    pub until: Instant,
    pub used: bool,
}

pub(super) fn address(here: &Here, id: SignInId) -> String {
    here.link(&format!("/sign-in/code/{id}/{}", here.site.seal().proof("people-sign-in", &id.to_string())))
}

pub(crate) async fn show(here: Here, Path(path): Path<(String, String)>) -> Result<Response, Problem> {
    let id = checked(&here, path)?;
    let found = here.db.read(move |r| find(r, id)).await?.ok_or(Problem::NotFound)?;
    if found.used && here.signed.is_some() {
        return Ok(onward(&here, &found.next, None));
    }
    Ok(page(&here, &found, &Errors::new()))
}

pub(crate) async fn send(
    here: Here,
    Path(path): Path<(String, String)>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = checked(&here, path)?;
    let (about, device, typed) = (here.clone(), device_of(&headers), fields.text("code").to_owned());
    let secret: [u8; 32] = random_bytes();
    let end = here.db.write(move |w| attempt(w, &about, id, &typed, &device, &secret)).await?;
    let again = |found: &SignIn, words: &'static str| {
        let mut errors = Errors::new();
        errors.add("code", Refusal::new(words));
        page(&here, found, &errors)
    };
    Ok(match end {
        End::In(entry, next) => entered(&here, entry, secret, &next).await?,
        End::NameFirst => {
            Redirect::to(&here.link(&format!("/sign-in/link/{}", write_secret(&secret)))).into_response()
        }
        End::Wrong(found) => again(&found, "people-code-wrong"),
        End::Locked(found) => again(&found, "people-code-locked"),
        End::Over(found) => again(&found, "people-code-expired"),
    })
}

enum End {
    In(Entry, String),
    /// The mailbox has no account: a public name is asked for on the page of a fresh link.
    NameFirst,
    Wrong(SignIn),
    Locked(SignIn),
    Over(SignIn),
}

fn attempt(
    w: &mut Writer<'_>,
    here: &Here,
    id: SignInId,
    typed: &str,
    device: &str,
    secret: &[u8; 32],
) -> Result<End, Problem> {
    let found = find(w, id)?.ok_or(Problem::NotFound)?;
    if found.used || found.until <= here.now || (found.code.is_empty() && found.tries < code::TRIES) {
        return Ok(End::Over(found));
    }
    if found.tries >= code::TRIES {
        return Ok(End::Locked(found));
    }
    if !code::fits(&here.site, &found.email, typed, &found.code) {
        w.execute(&sql::TRY_SIGN_IN, vals![id])?;
        let locked = found.tries + 1 >= code::TRIES;
        return Ok(if locked { End::Locked(found) } else { End::Wrong(found) });
    }
    let Some(author) = person::find(w, &found.email)? else {
        w.execute(&sql::RENEW_LINK, vals![id, fingerprint(secret)])?;
        return Ok(End::NameFirst);
    };
    let entry = enter(w, here, &found, author.person, device, secret)?;
    Ok(End::In(entry, found.next))
}

/// Uses the letter up and opens a session.
pub(super) fn enter(
    w: &mut Writer<'_>,
    here: &Here,
    found: &SignIn,
    person: arengo_kernel::actor::PersonId,
    device: &str,
    secret: &[u8; 32],
) -> Result<Entry, Problem> {
    if w.execute(&sql::USE_CODE, vals![found.id, here.now])? == 0 {
        return Err(Problem::Gone(Refusal::new("people-sign-in-used")));
    }
    person::confirm_contact(w, found.email.key(), here.now)?;
    let before = here.signed.as_ref().map(|s| s.session);
    let opening = Opening { person, device, how: How::Letter, before, next: &found.next };
    Ok(session::open(w, &opening, secret, here.now)?)
}

fn checked(here: &Here, (id, proof): (String, String)) -> Result<SignInId, Problem> {
    if !here.site.seal().holds("people-sign-in", &id, &proof) {
        return Err(Problem::NotFound);
    }
    id.parse().map_err(|_| Problem::NotFound)
}

fn find(r: &mut Reader<'_>, id: SignInId) -> Result<Option<SignIn>, StoreError> {
    let town = r.town();
    r.row(&sql::CODE, vals![id, town])?.as_ref().map(read).transpose()
}

pub(super) fn by_link(r: &mut Reader<'_>, mark: &[u8; 32]) -> Result<Option<SignIn>, StoreError> {
    let town = r.town();
    r.row(&sql::CODE_BY_LINK, vals![mark, town])?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<SignIn, StoreError> {
    let written: String = row.get(2)?;
    Ok(SignIn {
        id: row.get(0)?,
        email: Email::parse(&written).map_err(|_| StoreError::Fault("a kept address is none".into()))?,
        lang: row.get(3)?,
        code: row.get(4)?,
        tries: row.get(5)?,
        next: row.get(6)?,
        until: row.get(7)?,
        used: row.get::<Option<i64>>(8)?.is_some(),
    })
}

fn page(here: &Here, found: &SignIn, errors: &Errors) -> Response {
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut page = Page::new(here.tr.t("people-sent-title"), view(here, found, errors)).unlisted().code(code);
    page.status = errors.is_empty().then(|| here.tr.t("people-sent-status").to_owned());
    page.answer(here)
}

fn view(here: &Here, found: &SignIn, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let email = found.email.as_str();
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let to = percent_encoding::utf8_percent_encode(email, percent_encoding::NON_ALPHANUMERIC);
    html! {
        div.intro {
            h1 { (tr.t("people-sent-title")) }
            p.dek { (tr.f("people-sent-lead", &[("email", email.into())])) }
        }
        (waiting::demo_mail(here, email))
        section.near {
            (parts.summary())
            form.form.mt3 method="post" action=(address(here, found.id)) {
                (parts.line(Kind::Code, "code", tr.t("people-code-label"), tr.t("people-code-hint"), "", true))
                p { button.btn { (tr.t("people-sent-enter")) } }
            }
        }
        p { (tr.t("people-sent-nothing")) " "
            a href=(here.link(&format!("/sign-in?email={to}"))) { (tr.t("people-sent-again")) } }
    }
}
