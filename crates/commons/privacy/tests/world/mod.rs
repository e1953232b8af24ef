//! Two towns, an administrator of each, two persons, a clock that can be set: the installation in the process.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Once;

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::Permit;
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Role, TownId};
use arengo_spaces::policy::CreateTown;
use arengo_spaces::{Editor, TownFacts};
use arengo_store::{Migration, TownDb};
use arengo_testkit::{Database, databases, zone};
use arengo_web::site::Settings;
use arengo_web::{Component, Problem, Site};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;

pub static COMPONENTS: [&Component; 5] = [
    &arengo_register::COMPONENT,
    &arengo_mail::COMPONENT,
    &arengo_people::COMPONENT,
    &arengo_spaces::COMPONENT,
    &arengo_privacy::COMPONENT,
];
pub const PASSWORD: &str = "una parola lunga e sicura";

pub fn migrations() -> Vec<Migration> {
    let own = COMPONENTS.iter().flat_map(|c| c.migrations.iter().copied());
    arengo_store::outbox::MIGRATIONS.iter().copied().chain(own).collect()
}

pub struct World {
    pub db: Database,
    pub site: Site,
    pub terni: TownId,
    pub arad: TownId,
    /// Steward, the only one.
    pub chiara: Browser,
    /// Administrator of Terni.
    pub elena: Browser,
    /// Administrator of Arad.
    pub mihaela: Browser,
    pub ioana: Browser,
    pub bepi: Browser,
}

/// A world on each engine.
pub async fn worlds() -> Vec<World> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut sources = arengo_web::MESSAGES.to_vec();
        sources.extend(COMPONENTS.iter().flat_map(|c| c.messages));
        arengo_i18n::Catalog::build(&sources).unwrap_or_else(|faults| panic!("{faults:?}")).install();
        arengo_people::set_panels(&[arengo_privacy::PANEL]);
        arengo_people::set_greeting(arengo_privacy::greet);
        arengo_spaces::set_tasks(&[arengo_privacy::task]);
    });
    let mut worlds = Vec::new();
    for db in databases(&migrations()) {
        worlds.push(world(db).await);
    }
    worlds
}

fn town(slug: &str, name: &str, languages: &[Lang]) -> TownFacts {
    TownFacts {
        slug: Slug::parse(slug).unwrap(),
        host: None,
        name: Multilingual::new([(languages[0], name.to_owned())]),
        tagline: Multilingual::default(),
        languages: languages.to_vec(),
        time_zone: zone("Europe/Rome"),
        colours: Colours::NEUTRAL,
        duties: Duties {
            publisher: format!("Comune di {name}"),
            address: "Piazza 1".into(),
            email: format!("ufficio@{slug}.example"),
            phone: String::new(),
        },
        population: None,
        size_class: None,
        urbanity: None,
        level: None,
        demo: true,
    }
}

async fn world(db: Database) -> World {
    let settings = Settings {
        public_address: "http://hub.example".into(),
        demo: true,
        trusted_proxies: Vec::new(),
        version: "0",
    };
    let site = Site::new(db.store.clone(), settings, COMPONENTS.to_vec(), arengo_people::identify, [7; 32]);
    let now = db.clock.now();
    let (terni, arad, made) = db
        .store
        .write(move |w| {
            let may = || Permit::<CreateTown>::ask(&Actor::System, (), now).map_err(Problem::from);
            let editor = Editor::installation();
            let all = [Lang::IT, Lang::EN, Lang::RO];
            let terni = arengo_spaces::create_town(w, may()?, &town("terni", "Terni", &all), &editor)?;
            let arad = arengo_spaces::create_town(w, may()?, &town("arad", "Arad", &all), &editor)?;
            let mut made = Vec::new();
            for (name, role, place) in [
                ("Chiara", Some(Role::Steward), None),
                ("Elena", Some(Role::Administrator), Some(terni)),
                ("Mihaela", Some(Role::Administrator), Some(arad)),
                ("Ioana", None, None),
                ("Bepi", None, None),
            ] {
                let email = format!("{}@posta.example", name.to_lowercase());
                let person = arengo_people::ensure_person(w, &email, name, Lang::IT, now)?;
                if let Some(role) = role {
                    arengo_people::grant(w, person, place, None, role, now)?;
                }
                made.push((person, arengo_people::open_session(w, person, "test", now)?));
            }
            Ok::<_, Problem>((terni, arad, made))
        })
        .await
        .unwrap_or_else(|e| panic!("{e:?}"));
    arengo_spaces::refresh_towns(&site).await.unwrap();
    let mut browsers = made.iter().map(|(person, secret)| Browser {
        site: site.clone(),
        person: *person,
        cookie: Some(arengo_people::cookie_of(&site, secret)),
    });
    let mut next = || browsers.next().unwrap();
    World {
        chiara: next(),
        elena: next(),
        mihaela: next(),
        ioana: next(),
        bepi: next(),
        db,
        site: site.clone(),
        terni,
        arad,
    }
}

impl World {
    pub fn town_db(&self, town: TownId) -> TownDb {
        self.db.store.town(town)
    }

    pub fn set(&self, moment: &str) {
        self.db.clock.set(at(moment));
    }

    /// The same person in a session that was opened now.
    pub async fn signed_in_anew(&self, browser: &Browser) -> Browser {
        let person = browser.person;
        let open = move |w: &mut arengo_store::Writer<'_>| {
            let now = w.now();
            arengo_people::open_session(w, person, "test", now)
        };
        let secret = self.db.store.write(open).await.unwrap();
        Browser { cookie: Some(arengo_people::cookie_of(&self.site, &secret)), ..browser.clone() }
    }

    /// Does all work that is due.
    pub async fn work(&self) {
        while let Some(work) = arengo_store::outbox::take(self.site.store()).await.unwrap() {
            let job = COMPONENTS.iter().flat_map(|c| c.jobs).find(|j| j.name == work.job);
            let id = work.id;
            if work.job.starts_with("privacy.") {
                (job.unwrap().run)(self.site.clone(), work).await.unwrap();
            }
            arengo_store::outbox::done(self.site.store(), id).await.unwrap();
        }
    }

    /// All letters to an address, newest first.
    pub async fn letters(&self, to: &str) -> Vec<arengo_mail::Kept> {
        let to = to.to_owned();
        self.db.store.read(move |r| arengo_mail::recent(r, None, Some(&to), 50)).await.unwrap()
    }
}

pub fn at(text: &str) -> Instant {
    text.parse().expect("a moment")
}

/// An answer.
pub struct Answer {
    pub code: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn to(&self) -> String {
        self.header("location")
    }

    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
    }
}

/// A browser with a session.
#[derive(Clone)]
pub struct Browser {
    pub site: Site,
    pub person: PersonId,
    pub cookie: Option<String>,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, String::new(), "same-origin").await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask("POST", path, encoded(fields), "same-origin").await
    }

    pub async fn forged_post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask("POST", path, encoded(fields), "cross-site").await
    }

    async fn ask(&self, method: &str, path: &str, body: String, origin: &str) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or(path))
            .header("host", "hub.example")
            .header("sec-fetch-site", origin);
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if method == "POST" {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let service = arengo_web::server::service(self.site.clone());
        let answer =
            tower::ServiceExt::oneshot(service, request.body(Body::from(body)).unwrap()).await.unwrap();
        let (code, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        Answer { code, headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    /// Signs in again with the password; gives where it leads.
    pub async fn sign_in(&mut self, email: &str, next: &str) -> Answer {
        let mark = self.site.seal().form_mark(self.site.store().now());
        let fields = [("mark", mark.as_str()), ("email", email), ("password", PASSWORD), ("next", next)];
        let answer = self.post("/t/terni/it/sign-in", &fields).await;
        let cookie = answer.header("set-cookie");
        if !cookie.is_empty() {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        answer
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let encode =
        |t: &str| percent_encoding::utf8_percent_encode(t, percent_encoding::NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect::<Vec<_>>().join("&")
}
