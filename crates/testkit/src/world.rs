//! Two towns, four people, a clock: the whole installation in the process, without a network.

use std::sync::Once;

use arengo_kernel::permit::Permit;
use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::town::{Chroma, Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Role, TownId};
use arengo_spaces::policy::{CreateProcess, CreateTown, ProcessAt, PublishProcess};
use arengo_spaces::{Editor, Facts, NO_END, PhaseFacts, Process, TownFacts, create_process, publish_process};
use arengo_store::{Migration, TownDb};
use arengo_web::site::{Settings, Site};
use arengo_web::{Component, Problem};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;

use crate::{Database, databases};

/// What every installation has: components under test are added to these.
pub static BASICS: [&Component; 4] = [
    &arengo_mail::COMPONENT,
    &arengo_register::COMPONENT,
    &arengo_people::COMPONENT,
    &arengo_spaces::COMPONENT,
];

/// An installation with its people: what the fields name is the cookie of their session.
pub struct World {
    /// Its database, with the clock.
    pub db: Database,
    /// The installation.
    pub site: Site,
    /// An Italian town.
    pub terni: TownId,
    /// A Romanian town.
    pub arad: TownId,
    /// Official of Terni.
    pub nadia: String,
    /// Administrator of Terni.
    pub elena: String,
    /// Steward.
    pub chiara: String,
    /// Official of Arad.
    pub mihaela: String,
    /// Nobody in particular.
    pub giulia: String,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it sends to; empty when nowhere.
    pub location: String,
    /// The content type.
    pub kind: String,
    /// The body, as text.
    pub body: String,
}

impl Answer {
    /// The text of the page's first heading.
    pub fn h1(&self) -> &str {
        let start = self.body.find("<h1>").map_or(0, |at| at + 4);
        let end = self.body[start..].find("</h1>").map_or(start, |at| start + at);
        &self.body[start..end]
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let start = self.body.find(&mark).unwrap_or_else(|| panic!("no hidden {name}")) + mark.len();
        self.body[start..].split('"').next().unwrap_or_default().to_owned()
    }
}

/// A moment, as RFC 3339 writes it.
pub fn at(text: &str) -> Instant {
    text.parse().expect("a moment")
}

/// An Italian text.
pub fn it(text: &str) -> Multilingual {
    Multilingual::new([(Lang::IT, text.to_owned())])
}

fn migrations(components: &[&'static Component]) -> Vec<Migration> {
    let own = components.iter().flat_map(|c| c.migrations.iter().copied());
    arengo_store::outbox::MIGRATIONS.iter().copied().chain(own).collect()
}

fn install_messages(components: &[&'static Component]) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut sources = arengo_web::MESSAGES.to_vec();
        sources.extend(components.iter().flat_map(|c| c.messages));
        arengo_i18n::Catalog::build(&sources).unwrap_or_else(|faults| panic!("{faults:?}")).install();
    });
}

/// A town to be made.
pub fn town(slug: &str, name: &str, languages: &[Lang], zone: &str) -> TownFacts {
    TownFacts {
        slug: Slug::parse(slug).unwrap(),
        host: Some(format!("{slug}.example")),
        name: Multilingual::new([(languages[0], name.to_owned())]),
        tagline: Multilingual::default(),
        languages: languages.to_vec(),
        time_zone: jiff::tz::TimeZone::get(zone).unwrap(),
        colours: Colours::new(150, Chroma::Mid),
        duties: Duties {
            publisher: format!("Comune di {name}"),
            address: "Piazza 1".into(),
            email: format!("ufficio@{slug}.example"),
            phone: "+39 0744 000".into(),
        },
        population: Some(110_000),
        size_class: None,
        urbanity: None,
        level: None,
        demo: false,
    }
}

/// A world on each engine, with the basics and these components.
pub async fn worlds(more: &[&'static Component]) -> Vec<World> {
    let components = [&BASICS, more].concat();
    install_messages(&components);
    let mut worlds = Vec::new();
    for db in databases(&migrations(&components)) {
        worlds.push(world(db, components.clone()).await);
    }
    worlds
}

async fn world(db: Database, components: Vec<&'static Component>) -> World {
    let settings = Settings {
        public_address: "http://node.example".into(),
        demo: false,
        trusted_proxies: Vec::new(),
        version: "0.0.0",
    };
    let site = Site::new(db.store.clone(), settings, components, arengo_people::identify, [7; 32]);
    let now = db.clock.now();
    let made = db
        .store
        .write(move |w| {
            let may = || Permit::<CreateTown>::ask(&Actor::System, (), now).map_err(Problem::from);
            let editor = Editor::installation();
            let languages = [Lang::IT, Lang::EN, Lang::RO];
            let terni = arengo_spaces::create_town(
                w,
                may()?,
                &town("terni", "Terni", &languages, "Europe/Rome"),
                &editor,
            )?;
            let languages = [Lang::RO, Lang::EN, Lang::IT];
            let arad = arengo_spaces::create_town(
                w,
                may()?,
                &town("arad", "Arad", &languages, "Europe/Bucharest"),
                &editor,
            )?;
            let mut secrets = Vec::new();
            for (name, role, place) in [
                ("Nadia", Some(Role::Official), Some(terni)),
                ("Elena", Some(Role::Administrator), Some(terni)),
                ("Chiara", Some(Role::Steward), None),
                ("Mihaela", Some(Role::Official), Some(arad)),
                ("Giulia", None, None),
            ] {
                let email = format!("{}@posta.example", name.to_lowercase());
                let person = arengo_people::ensure_confirmed(w, &email, name, Lang::IT, now)?;
                if let Some(role) = role {
                    arengo_people::grant(w, person, place, None, role, now)?;
                }
                secrets.push(arengo_people::open_session(w, person, "test", now)?);
            }
            Ok::<_, Problem>((terni, arad, secrets))
        })
        .await
        .unwrap_or_else(|e| panic!("{e:?}"));
    let (terni, arad, secrets) = made;
    arengo_spaces::refresh_towns(&site).await.unwrap();
    let mut cookies = secrets.iter().map(|secret| arengo_people::cookie_of(&site, secret));
    let mut next = || cookies.next().unwrap();
    World {
        nadia: next(),
        elena: next(),
        chiara: next(),
        mihaela: next(),
        giulia: next(),
        db,
        site,
        terni,
        arad,
    }
}

impl World {
    /// The database of a town.
    pub fn town_db(&self, town: TownId) -> TownDb {
        self.db.store.town(town)
    }

    /// Sets the clock.
    pub fn set(&self, moment: &str) {
        self.db.clock.set(at(moment));
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let service = arengo_web::server::service(self.site.clone());
        let response = tower::ServiceExt::oneshot(service, request).await.unwrap();
        let header = |name: header::HeaderName| {
            response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        let (location, kind, status) =
            (header(header::LOCATION), header(header::CONTENT_TYPE), response.status());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, location, kind, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A page, as a visitor ("") or with a session.
    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::HOST, "node.example").header(header::COOKIE, cookie);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// A form sent from our own page.
    pub async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            if !body.is_empty() {
                body.push('&');
            }
            body.push_str(&format!("{}={}", encoded(name), encoded(value)));
        }
        let request = Request::post(path)
            .header(header::HOST, "node.example")
            .header(header::ORIGIN, "http://node.example")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie);
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// A published consultation of a town whose comments are taken between two moments.
    pub async fn published(&self, town: TownId, slug: &str, title: &str, window: (&str, &str)) -> Process {
        let draft = self.draft(town, slug, title, Some(window)).await;
        let main = if town == self.arad { Lang::RO } else { Lang::IT };
        let now = self.db.clock.now();
        self.town_db(town)
            .write(move |w| {
                let about = ProcessAt::new(&draft, draft.version);
                let permit = Permit::<PublishProcess>::ask(&Actor::System, about, now)?;
                publish_process(w, permit, main, &Editor::installation())
            })
            .await
            .unwrap_or_else(|e| panic!("{e:?}"))
    }

    /// A complete draft.
    pub async fn draft(
        &self,
        town: TownId,
        slug: &str,
        title: &str,
        window: Option<(&str, &str)>,
    ) -> Process {
        let lang = if town == self.arad { Lang::RO } else { Lang::IT };
        let said = move |text: &str| Multilingual::new([(lang, text.to_owned())]);
        let mut facts = Facts::new(Slug::parse(slug).unwrap(), lang, title);
        facts.purpose = said("A che cosa serve");
        facts.accountable_body = said("La Giunta");
        facts.use_of_results = said("Ogni commento riceve un esito");
        let window = window.map(|(opens, closes)| {
            let closes = if closes.is_empty() { NO_END } else { at(closes) };
            Window::new(at(opens), closes).unwrap()
        });
        let phases = [PhaseFacts {
            feature: Feature::Comment,
            title: said("Commenta il testo"),
            note: Multilingual::default(),
            action: Multilingual::default(),
            window,
        }];
        let now = self.db.clock.now();
        self.town_db(town)
            .write(move |w| {
                let permit = Permit::<CreateProcess>::ask(&Actor::System, town, now)?;
                create_process(w, permit, &facts, &phases, &Editor::installation())
            })
            .await
            .unwrap_or_else(|e| panic!("{e:?}"))
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
