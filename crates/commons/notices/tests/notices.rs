//! Telling once, in the person's language, and reading it back; on both engines.

use std::sync::Once;

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Lang, Town, TownId};
use arengo_notices::{COMPONENT, Kind, Letter, MESSAGES, MIGRATIONS, Notice, notices_of, tell, unread};
use arengo_store::{Migration, StoreError, TownDb, Writer, outbox};
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use arengo_web::site::Settings;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

const BASE: &str = "http://hub.example/t/terni";

fn migrations() -> Vec<Migration> {
    [
        outbox::MIGRATIONS,
        arengo_register::COMPONENT.migrations,
        arengo_mail::COMPONENT.migrations,
        arengo_people::COMPONENT.migrations,
        MIGRATIONS,
    ]
    .concat()
}

static ONCE: Once = Once::new();

fn prepare() {
    ONCE.call_once(|| {
        let all = [
            arengo_web::MESSAGES,
            arengo_mail::COMPONENT.messages,
            arengo_people::COMPONENT.messages,
            MESSAGES,
        ]
        .concat();
        arengo_i18n::Catalog::build(&all).expect("the message files have no fault").install();
    });
}

fn town_db(db: &Database, id: i64) -> TownDb {
    db.store.town(TownId::from_i64(id))
}

async fn person(db: &Database, name: &'static str, lang: Lang) -> PersonId {
    let made = db.store.write(move |w| {
        let email = format!("{}@people.example", name.to_lowercase());
        arengo_people::ensure_person(w, &email, name, lang, noon())
    });
    made.await.expect("a person")
}

fn told(w: &mut Writer<'_>, person: PersonId, kind: Kind, key: &str) -> Result<bool, StoreError> {
    let notice = Notice {
        person,
        kind,
        once_key: key.to_owned(),
        subject: Subject::new("comment", "1"),
        title: "Impegno 3.02".into(),
        by: "Chiara Belforte".into(),
        path: "/c/1#c-2".into(),
    };
    let now = w.now();
    tell(w, now, BASE, notice, |tr| Letter { subject: "Oggetto".into(), text: format!("in {}", tr.lang()) })
}

async fn letters(db: &Database, to: &'static str) -> Vec<arengo_mail::Letter> {
    let kept = db.store.read(move |r| arengo_mail::recent(r, None, Some(to), 50)).await.expect("letters");
    kept.into_iter().map(|k| k.letter).collect()
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for database in databases(&migrations()) {
        for statement in COMPONENT.statements.iter().flat_map(|list| list.iter()) {
            if let Err(error) = database.store.check(statement) {
                panic!("{} on {}: {error}", statement.name, database.engine);
            }
        }
    }
}

#[test]
fn every_message_exists_in_every_language() {
    let faults = arengo_i18n::check_sources(MESSAGES, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn nobody_is_told_twice_for_one_cause() {
    prepare();
    for db in databases(&migrations()) {
        let mihaela = person(&db, "Mihaela", Lang::RO).await;
        let terni = town_db(&db, 1);
        for expected in [true, false, false] {
            let new = terni.write(move |w| told(w, mihaela, Kind::Response, "response:1")).await;
            assert_eq!(new.expect("told"), expected, "{}", db.engine);
        }
        let letters = letters(&db, "mihaela@people.example").await;
        assert_eq!(letters.len(), 1);
        let letter = &letters[0];
        assert_eq!((letter.lang, letter.subject.as_str()), (Lang::RO, "Oggetto"));
        for part in
            ["in ro", "http://hub.example/t/terni/c/1#c-2", "Primiți această scrisoare", "/me/notices"]
        {
            assert!(letter.text.contains(part), "{part} is missing in {}", letter.text);
        }
        // The same key in another town is another cause.
        let other = town_db(&db, 2).write(move |w| told(w, mihaela, Kind::Response, "response:1")).await;
        assert!(other.expect("told"));
        assert_eq!(terni.read(move |r| unread(r, mihaela)).await.expect("a count"), 1);
    }
}

#[tokio::test]
async fn what_is_rolled_back_was_never_told() {
    prepare();
    for db in databases(&migrations()) {
        let anna = person(&db, "Anna", Lang::IT).await;
        let failed = town_db(&db, 1)
            .write(move |w| {
                told(w, anna, Kind::Reply, "reply:1")?;
                Err::<(), _>(StoreError::Fault("something after it fails".into()))
            })
            .await;
        assert!(failed.is_err());
        assert!(letters(&db, "anna@people.example").await.is_empty(), "{}", db.engine);
        let again = town_db(&db, 1).write(move |w| told(w, anna, Kind::Reply, "reply:1")).await;
        assert!(again.expect("told"));
    }
}

#[tokio::test]
async fn a_person_reads_only_their_own_unread_first() {
    prepare();
    for db in databases(&migrations()) {
        let (anna, ugo) = (person(&db, "Anna", Lang::IT).await, person(&db, "Ugo", Lang::IT).await);
        let town = town_db(&db, 1);
        town.write(move |w| told(w, anna, Kind::Reply, "reply:1")).await.expect("told");
        let site = site(&db);
        let mut browser = Browser::signed_in(&db, &site, anna).await;
        let page = browser.ask("GET", "/t/terni/it/me/notices").await.2;
        assert!(page.contains("Chiara Belforte ha replicato") && page.contains("Nuovo"), "{page}");
        let done = browser.ask("POST", "/t/terni/it/me/notices/reading").await;
        assert_eq!((done.0, done.1.as_str()), (StatusCode::SEE_OTHER, "/t/terni/it/me/notices"));
        db.clock.set(noon().plus_seconds(5));
        town.write(move |w| told(w, anna, Kind::Disposition, "disposition:1")).await.expect("told");
        let (all, next) = town.read(move |r| notices_of(r, anna, None)).await.expect("notices");
        let kinds: Vec<_> = all.iter().map(|n| (n.kind, n.is_read)).collect();
        assert_eq!(kinds, [(Kind::Disposition, false), (Kind::Reply, true)], "{}", db.engine);
        assert!(next.is_none());
        let mut other = Browser::signed_in(&db, &site, ugo).await;
        assert!(other.ask("GET", "/t/terni/it/me/notices").await.2.contains("Nessun avviso"));
        assert!(browser.ask("GET", "/t/arad/it/me/notices").await.2.contains("Nessun avviso"));
        let visitor = Browser { site, cookie: String::new() }.ask("GET", "/t/terni/it/me/notices").await;
        assert!(visitor.1.starts_with("/t/terni/it/sign-in?next="), "{}", visitor.1);
    }
}

#[tokio::test]
async fn many_read_notices_come_in_pages() {
    prepare();
    for db in databases(&migrations()) {
        let anna = person(&db, "Anna", Lang::IT).await;
        let town = town_db(&db, 1);
        let site = site(&db);
        town.write(move |w| {
            (0..120).try_for_each(|n| told(w, anna, Kind::Reply, &format!("reply:{n}")).map(drop))
        })
        .await
        .expect("told");
        let mut browser = Browser::signed_in(&db, &site, anna).await;
        browser.ask("POST", "/t/terni/it/me/notices/reading").await;
        let (mut seen, mut before) = (0, None);
        loop {
            let (page, next) = town.read(move |r| notices_of(r, anna, before)).await.expect("notices");
            seen += page.len();
            match next {
                Some(cursor) => before = Some(cursor),
                None => break,
            }
        }
        assert_eq!(seen, 120, "{}", db.engine);
        let page = browser.ask("GET", "/t/terni/it/me/notices").await.2;
        let link = page.split("href=\"").find(|l| l.contains("?before=")).expect("a way on");
        let path = link.split('"').next().unwrap_or_default().to_owned();
        assert!(browser.ask("GET", &path).await.2.contains("ha replicato"));
    }
}

fn site(db: &Database) -> Site {
    let settings = Settings {
        public_address: "http://hub.example".into(),
        demo: true,
        trusted_proxies: Vec::new(),
        version: "0",
    };
    let components = vec![&arengo_people::COMPONENT, &COMPONENT];
    let site = Site::new(db.store.clone(), settings, components, arengo_people::identify, [5; 32]);
    site.set_towns(vec![town(1, "terni"), town(2, "arad")]);
    site
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
        duties: Duties { publisher: nothing(), address: nothing(), email: nothing(), phone: nothing() },
        population: None,
        demo: true,
    }
}

struct Browser {
    site: Site,
    cookie: String,
}

impl Browser {
    async fn signed_in(db: &Database, site: &Site, person: PersonId) -> Browser {
        let secret = db.store.write(move |w| arengo_people::open_session(w, person, "test", noon())).await;
        let cookie = arengo_people::cookie_of(site, &secret.expect("a session"));
        Browser { site: site.clone(), cookie }
    }

    /// Status, where it leads, body.
    async fn ask(&mut self, method: &str, path: &str) -> (StatusCode, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "hub.example")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &self.cookie)
            .body(Body::empty())
            .expect("a request");
        let answer =
            arengo_web::server::service(self.site.clone()).oneshot(request).await.expect("an answer");
        let to =
            answer.headers().get("location").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let code = answer.status();
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        (code, to, String::from_utf8_lossy(&body).into_owned())
    }
}
