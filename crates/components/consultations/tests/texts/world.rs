//! A small installation: two towns, a published consultation in each, browsers.

use std::sync::Once;

use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Permit, Role, TownId};
use arengo_spaces::policy::{CreateProcess, CreateTown, ProcessAt, PublishProcess};
use arengo_spaces::{
    Editor, Facts, PhaseFacts, ProcessId, TownFacts, create_process, create_town, publish_process,
    refresh_towns,
};
use arengo_store::{Migration, StoreError, TownDb, outbox};
use arengo_testkit::{Database, databases, noon, zone};
use arengo_web::site::Settings;
use arengo_web::{Component, Problem, Site};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

static COMPONENTS: [&Component; 9] = [
    &arengo_register::COMPONENT,
    &arengo_mail::COMPONENT,
    &arengo_people::COMPONENT,
    &arengo_spaces::COMPONENT,
    &arengo_reading::COMPONENT,
    &arengo_assisted::COMPONENT,
    &arengo_notices::COMPONENT,
    &arengo_comments::COMPONENT,
    &arengo_consultations::COMPONENT,
];

/// The slug of the consultation that each town has.
pub const PLAN: &str = "piano";

pub struct World {
    pub db: Database,
    pub site: Site,
    pub terni: TownId,
    pub arad: TownId,
}

fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut all = arengo_i18n::SOURCES.to_vec();
        all.extend_from_slice(arengo_web::MESSAGES);
        all.extend(COMPONENTS.iter().flat_map(|c| c.messages.iter().copied()));
        arengo_i18n::Catalog::build(&all).expect("the message files have no fault").install();
        arengo_comments::set_commentables(arengo_consultations::COMMENTABLES);
        arengo_spaces::set_panels(&[arengo_consultations::PANELS, arengo_reading::PANELS]);
        arengo_reading::set_editions(arengo_consultations::EDITIONS);
    });
}

/// A world on each engine.
pub async fn worlds() -> Vec<World> {
    install();
    let migrations: Vec<Migration> = std::iter::once(outbox::MIGRATIONS)
        .chain(COMPONENTS.iter().map(|c| c.migrations))
        .flatten()
        .copied()
        .collect();
    let mut worlds = Vec::new();
    for db in databases(&migrations) {
        worlds.push(World::new(db).await);
    }
    worlds
}

impl World {
    async fn new(db: Database) -> World {
        let settings = Settings {
            public_address: "http://hub.example".into(),
            demo: true,
            trusted_proxies: Vec::new(),
            version: "0",
        };
        let site =
            Site::new(db.store.clone(), settings, COMPONENTS.to_vec(), arengo_people::identify, [5; 32]);
        let mut ids = Vec::new();
        for slug in ["terni", "arad", "hub-it", "schio"] {
            let made = db.store.write(move |w| {
                let permit = Permit::<CreateTown>::ask(&Actor::System, (), noon())?;
                create_town(w, permit, &town(slug), &Editor::installation())
            });
            ids.push(made.await.expect("a town"));
        }
        refresh_towns(&site).await.expect("towns");
        let world = World { db, site, terni: ids[0], arad: ids[1] };
        world.process(world.terni, PLAN, true).await;
        world.process(world.arad, PLAN, true).await;
        world
    }

    pub fn town(&self) -> TownDb {
        self.db.store.town(self.terni)
    }

    /// A consultation open from 31 January 09:00 to 24 February, end of 23:59, in Rome.
    pub async fn process(&self, town: TownId, slug: &'static str, published: bool) -> ProcessId {
        let at = |text: &str| text.parse::<Instant>().expect("a moment");
        let window = Window::new(at("2022-01-31T08:00:00Z"), at("2022-02-24T23:00:00Z"));
        let db = self.db.store.town(town);
        let made = db.write(move |w| -> Result<ProcessId, Problem> {
            let now = noon();
            let editor = Editor::installation();
            let permit = Permit::<CreateProcess>::ask(&Actor::System, w.town().expect("a town"), now)?;
            let words = |text: &str| Multilingual::new([(Lang::IT, text.to_owned())]);
            let mut facts = Facts::new(Slug::parse(slug).expect("a slug"), Lang::IT, "Il Piano");
            facts.purpose = words("Capire che cosa cambiare");
            facts.accountable_body = words("La Giunta");
            facts.use_of_results = words("Si risponde a ogni commento");
            let phase = PhaseFacts {
                feature: Feature::Comment,
                title: words("Commenta il testo"),
                note: Multilingual::default(),
                action: Multilingual::default(),
                window,
            };
            let process = create_process(w, permit, &facts, &[phase], &editor)?;
            if published {
                let about = ProcessAt::new(&process, process.version);
                let permit = Permit::<PublishProcess>::ask(&Actor::System, about, now)?;
                publish_process(w, permit, Lang::IT, &editor)?;
            }
            Ok(process.id)
        });
        made.await.expect("a process")
    }

    pub fn visitor(&self) -> Browser {
        Browser { site: self.site.clone(), cookie: None }
    }

    /// A browser in which a new person with roles in Terni is signed in.
    pub async fn signed_in(&self, name: &'static str, roles: &'static [Role]) -> Browser {
        let terni = self.terni;
        let secret = self.db.store.write(move |w| {
            let now = w.now();
            let mailbox = name.to_lowercase().replace(' ', ".");
            let email = format!("{mailbox}@people.example");
            let id = arengo_people::ensure_confirmed(w, &email, name, Lang::IT, now)?;
            for role in roles {
                arengo_people::grant(w, id, Some(terni), None, *role, now)?;
            }
            arengo_people::open_session(w, id, "test", now)
        });
        let secret: [u8; 32] = secret.await.map_err(|e: StoreError| e).expect("a session");
        Browser { site: self.site.clone(), cookie: Some(arengo_people::cookie_of(&self.site, &secret)) }
    }

    pub async fn official(&self) -> Browser {
        self.signed_in("Nadia Sforzini", &[Role::Official]).await
    }

    /// Brings a text in and publishes it, through the pages.
    pub async fn publish(&self, official: &mut Browser, markdown: &str, kind: &str) {
        official.use_file("piano.md", markdown.as_bytes(), "ogp").await;
        let answer = official
            .post(&staff("/publication"), &[("kind", kind), ("dated", "2022-02-01"), ("note", "")])
            .await;
        assert_eq!(answer.code, StatusCode::SEE_OTHER, "{}", answer.body);
    }
}

fn town(slug: &str) -> TownFacts {
    let first = if slug == "arad" { Lang::RO } else { Lang::IT };
    TownFacts {
        slug: Slug::parse(slug).expect("a slug"),
        host: None,
        name: Multilingual::new([(first, slug.to_owned())]),
        tagline: Multilingual::default(),
        languages: vec![first, Lang::EN, if first == Lang::RO { Lang::IT } else { Lang::RO }],
        time_zone: zone("Europe/Rome"),
        colours: Colours::NEUTRAL,
        duties: Duties {
            publisher: "Comune".into(),
            address: String::new(),
            email: String::new(),
            phone: String::new(),
        },
        population: None,
        size_class: None,
        urbanity: None,
        level: None,
        demo: false,
    }
}

/// A page of the office for Terni's text.
pub fn staff(rest: &str) -> String {
    format!("/t/terni/it/staff/p/{PLAN}/text{rest}")
}

/// A public page of Terni's text.
pub fn text(rest: &str) -> String {
    format!("/t/terni/it/p/{PLAN}/text{rest}")
}

pub struct Answer {
    pub code: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn to(&self) -> String {
        self.headers.get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The texts of the elements that a selector finds, spaces brought to one.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector)
            .map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// An attribute of the elements that a selector finds.
    pub fn values(&self, selector: &str, name: &str) -> Vec<String> {
        let page = scraper::Html::parse_document(&self.body);
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector).filter_map(|e| e.value().attr(name)).map(str::to_owned).collect()
    }
}

pub struct Browser {
    pub site: Site,
    pub cookie: Option<String>,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, "", Vec::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a file with the office's form.
    pub async fn send_file(&mut self, name: &str, bytes: &[u8], template: &str) -> Answer {
        let mut body = Vec::new();
        for (field, value) in [("template", template), ("lang", "it"), ("words", "")] {
            let head =
                format!("--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend(head.into_bytes());
        }
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n--edge--\r\n");
        self.send("multipart/form-data; boundary=edge", body).await
    }

    /// Sends a body to the office's form as it is.
    pub async fn send(&mut self, kind: &str, body: Vec<u8>) -> Answer {
        self.ask("POST", &staff("/uploads"), kind, body).await
    }

    /// Sends a file and uses it; gives the preview.
    pub async fn use_file(&mut self, name: &str, bytes: &[u8], template: &str) -> Answer {
        let sent = self.send_file(name, bytes, template).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let preview = self.get(&sent.to()).await;
        assert_eq!(preview.code, StatusCode::OK, "{}", preview.body);
        let used = self.post(&sent.to(), &[("use", "1")]).await;
        assert_eq!(used.code, StatusCode::SEE_OTHER, "{}", used.body);
        preview
    }

    /// Sends a comment on a block of a section of Terni's text.
    pub async fn comment(&mut self, section: &str, anchor: &str, quote: &str, body: &str) -> Answer {
        let mark = self.site.seal().form_mark(self.site.store().now());
        let about = format!("section:{PLAN}/{section}");
        let fields = [
            ("about", about.as_str()),
            ("anchor", anchor),
            ("quote", quote),
            ("at", ""),
            ("body", body),
            ("lang", "it"),
            ("mark", mark.as_str()),
        ];
        self.post("/t/terni/it/comments", &fields).await
    }

    /// Sends a body to any address.
    pub async fn send_to(&mut self, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        self.ask("POST", path, kind, body).await
    }

    async fn ask(&mut self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or(path))
            .header("host", "hub.example")
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if method == "POST" {
            request = request.header("content-type", kind);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer =
            arengo_web::server::service(self.site.clone()).oneshot(request).await.expect("an answer");
        let (code, headers) = (answer.status(), answer.headers().clone());
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        Answer { code, headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}
