//! A small installation for the tests of people: two towns, a component that publishes notes, a browser.
#![allow(dead_code)]

use std::sync::Once;

use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Permit, Refusal, Town, TownId, Verb};
use arengo_mail::{Kept, recent};
use arengo_people::{COMPONENT, Strength, identify};
use arengo_store::{Migration, StoreError, Writer, outbox, statements, vals};
use arengo_testkit::Database;
use arengo_web::component::{Component, Draft};
use arengo_web::site::Settings;
use arengo_web::{Problem, Site};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use maud::html;
use ring::hmac;
use tower::ServiceExt as _;

pub const TERNI: i64 = 1;
pub const ARAD: i64 = 2;

statements! {
    town ADD_NOTE = "INSERT INTO note (town_id, id, person, body) VALUES ($1, $2, $3, $4)";
    town NOTES = "SELECT person, body FROM note WHERE town_id = $1 ORDER BY id";
}

/// Publishes notes, and refuses what contains "closed", as a phase that closed would.
pub static NOTES_COMPONENT: Component = Component {
    migrations: &[Migration {
        name: "notes/0001",
        sql: "CREATE TABLE note (town_id BIGINT NOT NULL, id BIGINT NOT NULL, person BIGINT NOT NULL,
              body TEXT NOT NULL, PRIMARY KEY (town_id, id))",
    }],
    drafts: &[Draft {
        kind: "notes.note",
        preview: |_, payload| html! { p { (payload) } },
        confirm: publish_note,
    }],
    routes: || {
        axum::Router::new()
            .route("/write", axum::routing::post(write))
            .route("/vote", axum::routing::post(vote))
    },
    ..Component::empty("notes")
};

fn publish_note(w: &mut Writer<'_>, actor: &Actor, payload: &str, _: Instant) -> Result<String, Problem> {
    if payload.contains("closed") {
        return Err(Problem::Refused(Refusal::new("people-role-missing")));
    }
    let id: arengo_kernel::Id<()> = w.new_id();
    let person = actor.person().ok_or(Problem::NotFound)?;
    w.execute(&ADD_NOTE, vals![id, person, payload])?;
    Ok(format!("/n#n-{id}"))
}

async fn write(
    here: arengo_web::Here,
    fields: arengo_web::Fields,
) -> Result<axum::response::Response, Problem> {
    let text = fields.text("text").to_owned();
    arengo_people::keep_draft(&here, "notes.note", text, fields.text("email"), fields.text("name")).await
}

/// For residents only, as a ballot would be.
enum Vote {}
impl Verb for Vote {
    type About = Strength;
    const NAME: &'static str = "notes.vote";
    fn rule(_: &Actor, have: &Strength, _: Instant) -> Result<(), Refusal> {
        arengo_people::require(*have, Strength::Resident, "people-residents-lead")
    }
}

async fn vote(here: arengo_web::Here) -> Result<&'static str, Problem> {
    let (person, town) = (here.actor.person().ok_or(Problem::NotFound)?, here.town.id);
    let have = here.db.read(move |r| arengo_people::strength_of(r, person, town)).await?;
    Permit::<Vote>::ask(&here.actor, have, here.now)?;
    Ok("voted")
}

pub fn migrations() -> Vec<Migration> {
    [
        outbox::MIGRATIONS,
        arengo_register::COMPONENT.migrations,
        arengo_mail::COMPONENT.migrations,
        COMPONENT.migrations,
        NOTES_COMPONENT.migrations,
    ]
    .concat()
}

static MESSAGES: Once = Once::new();

pub fn site(store: &arengo_store::Store, public: &str) -> Site {
    MESSAGES.call_once(|| {
        let all = [
            arengo_web::MESSAGES,
            arengo_register::COMPONENT.messages,
            arengo_mail::COMPONENT.messages,
            COMPONENT.messages,
        ]
        .concat();
        arengo_i18n::Catalog::build(&all).expect("the message files have no fault").install();
    });
    let settings =
        Settings { public_address: public.into(), demo: true, trusted_proxies: Vec::new(), version: "0" };
    let components = vec![&arengo_register::COMPONENT, &arengo_mail::COMPONENT, &COMPONENT, &NOTES_COMPONENT];
    let site = Site::new(store.clone(), settings, components, identify, [5; 32]);
    site.set_towns(vec![town(TERNI, "terni", "Terni"), town(ARAD, "arad", "Arad")]);
    site
}

fn town(id: i64, slug: &str, name: &str) -> Town {
    let nothing = String::new;
    Town {
        id: TownId::from_i64(id),
        slug: Slug::parse(slug).expect("a slug"),
        host: None,
        name: Multilingual::new([(Lang::IT, name.to_owned())]),
        tagline: Multilingual::default(),
        languages: vec![Lang::IT, Lang::RO, Lang::EN],
        time_zone: arengo_testkit::zone("Europe/Rome"),
        colours: Colours::NEUTRAL,
        duties: Duties { publisher: nothing(), address: nothing(), email: nothing(), phone: nothing() },
        population: None,
        demo: true,
    }
}

/// An answer.
pub struct Answer {
    pub code: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn to(&self) -> String {
        self.headers.get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
    }
}

/// A browser: keeps its cookie, names its origin.
pub struct Browser {
    pub site: Site,
    pub cookie: Option<String>,
    /// Cookies that are no session.
    pub others: Vec<(String, String)>,
    pub origin: &'static str,
    pub host: &'static str,
}

impl Browser {
    pub fn new(site: &Site) -> Browser {
        Browser {
            site: site.clone(),
            cookie: None,
            others: Vec::new(),
            origin: "same-origin",
            host: "hub.example",
        }
    }

    /// Another window of the same person, with the same cookies.
    pub fn twin(&self) -> Browser {
        Browser { cookie: self.cookie.clone(), others: self.others.clone(), ..Browser::new(&self.site) }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, "", String::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = arengo_web_form(fields);
        self.send(path, "application/x-www-form-urlencoded", body).await
    }

    /// Posts a body of another kind.
    pub async fn send(&mut self, path: &str, kind: &str, body: String) -> Answer {
        self.ask("POST", path, kind, body).await
    }

    async fn ask(&mut self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or(path))
            .header("host", self.host)
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
            .header("sec-fetch-site", self.origin);
        for cookie in self.cookie.iter().cloned().chain(self.others.iter().map(|(k, v)| format!("{k}={v}"))) {
            request = request.header("cookie", cookie);
        }
        if method == "POST" {
            request = request.header("content-type", kind);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer =
            arengo_web::server::service(self.site.clone()).oneshot(request).await.expect("an answer");
        let (code, headers) = (answer.status(), answer.headers().clone());
        for line in headers.get_all("set-cookie").iter().filter_map(|v| v.to_str().ok()) {
            let pair = line.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=').filter(|(name, _)| name.contains("arengo-")) {
                self.others.retain(|(known, _)| known != name);
                if !value.is_empty() {
                    self.others.push((name.to_owned(), value.to_owned()));
                }
                continue;
            }
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        Answer { code, headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    /// Signs in with a password as the sign-in page would send it.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        let mark = mark(&self.site);
        let fields = [("mark", mark.as_str()), ("email", email), ("password", password)];
        self.post("/t/terni/it/sign-in", &fields).await
    }

    /// Asks for a letter to sign in.
    pub async fn ask_for_letter(&mut self, email: &str, next: &str) -> Answer {
        let mark = mark(&self.site);
        self.post("/t/terni/it/sign-in", &[("mark", &mark), ("email", email), ("next", next)]).await
    }

    /// Writes a note as a visitor.
    pub async fn write(&mut self, text: &str, email: &str, name: &str) -> Answer {
        self.post("/t/terni/it/write", &[("text", text), ("email", email), ("name", name)]).await
    }
}

fn arengo_web_form(fields: &[(&str, &str)]) -> String {
    let encode =
        |t: &str| percent_encoding::utf8_percent_encode(t, percent_encoding::NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect::<Vec<_>>().join("&")
}

/// The mark of a fresh form.
pub fn mark(site: &Site) -> String {
    site.seal().form_mark(site.store().now())
}

/// All letters to an address, newest first.
pub async fn letters(db: &Database, to: &str) -> Vec<Kept> {
    let to = to.to_owned();
    db.store.read(move |r| recent(r, None, Some(&to), 50)).await.expect("letters are read")
}

/// The path in the newest letter's link.
pub async fn link(db: &Database, to: &str) -> String {
    let text = letters(db, to).await.remove(0).letter.text;
    let address = text.split_whitespace().find(|w| w.starts_with("http")).expect("a link").to_owned();
    let path = address.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    path.expect("a path").replacen("/t/terni/", "/t/terni/it/", 1)
}

/// The code in the newest letter.
pub async fn code(db: &Database, to: &str) -> String {
    let text = letters(db, to).await.remove(0).letter.text;
    text.split(|c: char| !c.is_ascii_digit()).find(|w| w.len() == 6).expect("a code of six digits").to_owned()
}

/// The notes of a town: person and text.
pub async fn notes(db: &Database, town: i64) -> Vec<(i64, String)> {
    let rows = db.store.town(TownId::from_i64(town)).read(|r| r.rows(&NOTES, vals![])).await.expect("notes");
    rows.iter()
        .map(|row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?)))
        .collect::<Result<_, _>>()
        .expect("notes")
}

/// The app on the phone: RFC 6238 once more, from the letters on the page.
pub fn totp(secret: &[u8], at: Instant) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &(at.as_micros() / 30_000_000).to_be_bytes());
    let at = usize::from(tag.as_ref()[19] & 15);
    let word = u32::from_be_bytes(tag.as_ref()[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", word % 1_000_000)
}
