//! A small installation for the tests of comments: two towns with a text each, persons, a browser.
#![allow(dead_code)]

use std::sync::Once;

use arengo_comments::{Commentable, Look, Paging, Target, status_of, thread_of, view_form, view_thread};
use arengo_kernel::actor::PersonId;
use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::subject::Subject;
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Permit, Refusal, Role, Town, TownId};
use arengo_spaces::policy::{CreateProcess, ProcessAt, PublishProcess};
use arengo_spaces::{Editor, Facts, PhaseFacts, ProcessId, create_process, publish_process};
use arengo_store::{Migration, Reader, StoreError, TownDb, outbox};
use arengo_testkit::{Database, noon};
use arengo_text::Quote;
use arengo_web::component::Component;
use arengo_web::form::Errors;
use arengo_web::site::Settings;
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use axum::routing::get;
use http_body_util::BodyExt as _;
use maud::html;
use tower::ServiceExt as _;

pub const TERNI: i64 = 1;
pub const ARAD: i64 = 2;
/// The paragraph `p1` of every section.
pub const PARAGRAPH: &str = "una piattaforma digitale (unica o diffusa)";

/// When comments open and close in the tests' processes: 31 January 09:00 to 24 February, end of 23:59, in Rome.
pub fn window() -> Window {
    let at = |text: &str| text.parse::<Instant>().expect("a moment");
    Window::new(at("2022-01-31T08:00:00Z"), at("2022-02-24T23:00:00Z")).expect("a window")
}

/// Sections `text/1` to `text/9`, each with the anchors "" , "p1" and "p2".
pub static TEXTS: Component = Component {
    routes: || axum::Router::new().route("/texts/{slug}/{no}", get(text_page)),
    ..Component::empty("texts")
};

const COMMENTABLES: &[Commentable] = &[Commentable { kind: "section", resolve }];

fn resolve(
    r: &mut Reader<'_>,
    key: &str,
    anchor: &str,
    quote: Option<(&str, Option<usize>)>,
) -> Result<Result<Target, Refusal>, StoreError> {
    let unknown = || Ok(Err(Refusal::new("comments-unknown-choice")));
    let Some((slug, no)) = key.split_once('/') else { return unknown() };
    let Some(process) = arengo_spaces::process(r, slug)? else { return unknown() };
    let known = no.len() == 1 && no.bytes().all(|b| b.is_ascii_digit());
    if !known || !["", "p1", "p2"].contains(&anchor) {
        return unknown();
    }
    let quote = quote.and_then(|(words, _)| {
        let start = PARAGRAPH.find(words)?;
        Some(Quote { exact: words.to_owned(), prefix: String::new(), suffix: String::new(), start })
    });
    Ok(Ok(Target {
        process: process.id,
        about: Subject::new("section", key),
        anchor: anchor.to_owned(),
        quote,
        version: 1,
        title: format!("Sezione {no}"),
        path: format!("/texts/{key}"),
    }))
}

/// A text page as a component would draw it.
async fn text_page(here: Here, Path((slug, no)): Path<(String, String)>) -> Result<Response, Problem> {
    let key = format!("{slug}/{no}");
    let about = Subject::new("section", &key);
    let paging = Paging::of_query(&here.query);
    let (viewer, now, subject) = (here.actor, here.now, about.clone());
    let (thread, target, openness) = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let target = resolve(r, &key, "", None)?.map_err(Problem::Invalid)?;
            let phases = arengo_spaces::phases(r, target.process)?;
            let openness = arengo_spaces::openness_of(&phases, Feature::Comment, now);
            let before = r.statements();
            let thread = thread_of(r, &subject, None, &paging, &viewer)?;
            assert!(r.statements() - before <= 5, "a thread takes at most five statements");
            Ok((thread, target, openness))
        })
        .await?;
    let fields = Fields::parse(here.query.as_bytes());
    let end = view_form(&here, &target, &fields, &Errors::new(), &openness);
    let look = Look { end, ..Look::of(&target.path) };
    let mut page = Page::new("Testo", html! { (view_thread(&here, &thread, &openness, &look)) });
    page.status = status_of(&here);
    Ok(page.answer(&here))
}

pub fn migrations() -> Vec<Migration> {
    [
        outbox::MIGRATIONS,
        arengo_register::COMPONENT.migrations,
        arengo_mail::COMPONENT.migrations,
        arengo_people::COMPONENT.migrations,
        arengo_spaces::COMPONENT.migrations,
        arengo_notices::MIGRATIONS,
        arengo_comments::MIGRATIONS,
    ]
    .concat()
}

static ONCE: Once = Once::new();

pub fn prepare() {
    ONCE.call_once(|| {
        let all = [
            arengo_web::MESSAGES,
            arengo_mail::COMPONENT.messages,
            arengo_people::COMPONENT.messages,
            arengo_notices::MESSAGES,
            arengo_comments::MESSAGES,
        ]
        .concat();
        arengo_i18n::Catalog::build(&all).expect("the message files have no fault").install();
        arengo_comments::set_commentables(COMMENTABLES);
    });
}

/// The installation with its towns and one published process in each, named `text`.
pub struct World<'d> {
    pub db: &'d Database,
    pub site: Site,
    pub process: ProcessId,
}

impl World<'_> {
    pub async fn new(db: &Database) -> World<'_> {
        prepare();
        let settings = Settings {
            public_address: "http://hub.example".into(),
            demo: true,
            trusted_proxies: Vec::new(),
            version: "0",
        };
        let components = vec![
            &arengo_mail::COMPONENT,
            &arengo_people::COMPONENT,
            &arengo_notices::COMPONENT,
            &arengo_comments::COMPONENT,
            &TEXTS,
        ];
        let site = Site::new(db.store.clone(), settings, components, arengo_people::identify, [5; 32]);
        site.set_towns(vec![town(TERNI, "terni"), town(ARAD, "arad")]);
        let process = publish(&db.store.town(TownId::from_i64(TERNI)), Some(window())).await;
        publish(&db.store.town(TownId::from_i64(ARAD)), Some(window())).await;
        World { db, site, process }
    }

    pub fn town(&self) -> TownDb {
        self.db.store.town(TownId::from_i64(TERNI))
    }

    /// A browser in which nobody is signed in.
    pub fn visitor(&self) -> Browser {
        Browser { site: self.site.clone(), cookie: None }
    }

    /// A person with roles in Terni.
    pub async fn person(&self, name: &'static str, roles: &'static [Role]) -> PersonId {
        self.db
            .store
            .write(move |w| {
                let email = address(name);
                let now = w.now();
                let id = arengo_people::ensure_confirmed(w, &email, name, Lang::IT, now)?;
                for role in roles {
                    arengo_people::grant(w, id, Some(TownId::from_i64(TERNI)), None, *role, now)?;
                }
                Ok::<_, StoreError>(id)
            })
            .await
            .expect("a person")
    }

    /// A browser in which a new person is signed in.
    pub async fn signed_in(&self, name: &'static str, roles: &'static [Role]) -> Browser {
        let id = self.person(name, roles).await;
        let secret = self
            .db
            .store
            .write(move |w| {
                let now = w.now();
                arengo_people::open_session(w, id, "test", now)
            })
            .await
            .expect("a session");
        Browser { site: self.site.clone(), cookie: Some(arengo_people::cookie_of(&self.site, &secret)) }
    }

    /// The text of every letter to an address, newest first.
    pub async fn letters(&self, to: &str) -> Vec<arengo_mail::Letter> {
        let to = to.to_owned();
        let kept = self.db.store.read(move |r| arengo_mail::recent(r, None, Some(&to), 50)).await;
        kept.expect("letters").into_iter().map(|k| k.letter).collect()
    }

    /// Opens the link of the newest letter to an address and presses the button.
    pub async fn confirm(&self, browser: &mut Browser, to: &str) -> Answer {
        let text = self.letters(to).await.remove(0).text;
        let link = text.split_whitespace().find(|w| w.starts_with("http://")).expect("a link").to_owned();
        let path = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);
        browser.post(&path, &[]).await
    }
}

/// The address of a person made by `World::person`.
pub fn address(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{plain}@people.example")
}

async fn publish(db: &TownDb, window: Option<Window>) -> ProcessId {
    db.write(move |w| -> Result<ProcessId, Problem> {
        let town = w.town().expect("a town");
        let now = noon();
        let editor = Editor::installation();
        let permit = Permit::<CreateProcess>::ask(&Actor::System, town, now)?;
        let slug = Slug::parse("text").expect("a slug");
        let words = |text: &str| Multilingual::new([(Lang::IT, text.to_owned())]);
        let mut facts = Facts::new(slug, Lang::IT, "Un testo");
        facts.purpose = words("Capire");
        facts.accountable_body = words("Il Comune");
        facts.use_of_results = words("Si risponde a ogni commento");
        facts.responsible = "Chiara".into();
        facts.responsible_title = words("referente");
        facts.answer_due = Some(now.plus_seconds(60 * 86_400));
        let phase = PhaseFacts {
            feature: Feature::Comment,
            title: words("Commenta"),
            note: Multilingual::default(),
            action: Multilingual::default(),
            window,
        };
        let process = create_process(w, permit, &facts, &[phase], &editor)?;
        let permit =
            Permit::<PublishProcess>::ask(&Actor::System, ProcessAt::new(&process, process.version), now)?;
        publish_process(w, permit, Lang::IT, &editor).map(|p| p.id)
    })
    .await
    .expect("a published process")
}

fn town(id: i64, slug: &str) -> Town {
    let nothing = String::new;
    Town {
        id: TownId::from_i64(id),
        slug: Slug::parse(slug).expect("a slug"),
        host: None,
        name: Multilingual::new([(Lang::IT, slug.to_owned())]),
        tagline: Multilingual::default(),
        languages: vec![Lang::IT, Lang::RO, Lang::EN],
        time_zone: arengo_testkit::zone("Europe/Rome"),
        colours: Colours::NEUTRAL,
        duties: Duties { publisher: "Comune".into(), address: nothing(), email: nothing(), phone: nothing() },
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

    /// The id of the comment that a redirect leads to.
    pub fn id(&self) -> String {
        self.to()
            .rsplit_once("#c-")
            .map(|(_, id)| id.to_owned())
            .unwrap_or_else(|| panic!("to {}", self.to()))
    }
}

/// A browser that keeps its cookie.
pub struct Browser {
    pub site: Site,
    pub cookie: Option<String>,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, String::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, body).await
    }

    /// Sends a comment on section 1 of Terni's text with the form's fields.
    pub async fn comment(&mut self, text: &str, more: &[(&str, &str)]) -> Answer {
        let mark = self.mark();
        let mut fields = vec![("about", "section:text/1"), ("body", text), ("mark", mark.as_str())];
        fields.extend_from_slice(more);
        self.post("/t/terni/it/comments", &fields).await
    }

    pub fn mark(&self) -> String {
        self.site.seal().form_mark(self.site.store().now())
    }

    async fn ask(&mut self, method: &str, path: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or(path))
            .header("host", "hub.example")
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if method == "POST" {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body)).expect("a request");
        let answer =
            arengo_web::server::service(self.site.clone()).oneshot(request).await.expect("an answer");
        let (code, headers) = (answer.status(), answer.headers().clone());
        for line in headers.get_all("set-cookie").iter().filter_map(|v| v.to_str().ok()) {
            let pair = line.split(';').next().unwrap_or_default();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        Answer { code, headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}
