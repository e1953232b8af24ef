//! The pages of letters: the demonstration's and the staff's.

use arengo_kernel::actor::PersonId;
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Instant, Lang, Role, RoleSet, Town, TownId};
use arengo_mail::{COMPONENT, Letter, State, Way, queue, recent, send};
use arengo_store::{Migration, Reader, StoreError, outbox, statements, vals};
use arengo_testkit::{Database, databases};
use arengo_web::site::Settings;
use arengo_web::{Signed, Site};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

statements! {
    node SET_STATE = "UPDATE mail_letter SET state = $1, failure = '550 <anna@terni.example> unknown'";
}

fn migrations() -> Vec<Migration> {
    [outbox::MIGRATIONS, COMPONENT.migrations].concat()
}

/// A session of an administrator for the cookie of sevens, of an official for eights, of a moderator for nines.
fn identify(
    _: &mut Reader<'_>,
    mark: &[u8; 32],
    _: Option<TownId>,
    _: Instant,
) -> Result<Option<Signed>, StoreError> {
    let role = [(7, Role::Administrator), (8, Role::Official), (9, Role::Moderator)]
        .into_iter()
        .find(|(n, _)| *mark == arengo_web::seal::fingerprint(&[*n; 32]))
        .map(|(_, role)| role);
    Ok(role.map(|role| Signed {
        person: PersonId::from_i64(1),
        roles: RoleSet::NONE.with(role),
        name: "Nadia".into(),
        session: *mark,
        held: false,
    }))
}

fn site(db: &Database, demo: bool) -> Site {
    let messages = [arengo_web::MESSAGES, COMPONENT.messages].concat();
    arengo_i18n::Catalog::build(&messages).expect("no fault").install();
    let settings = Settings {
        public_address: "http://hub.example".into(),
        demo,
        trusted_proxies: Vec::new(),
        version: "0",
    };
    let site = Site::new(db.store.clone(), settings, vec![&COMPONENT], identify, [3; 32]);
    site.set_towns(vec![Town {
        id: TownId::from_i64(1),
        slug: Slug::parse("terni").unwrap(),
        host: None,
        name: Multilingual::new([(Lang::IT, "Terni".into())]),
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
        demo,
    }]);
    site
}

async fn ask(site: &Site, method: &str, path: &str, cookie: Option<u8>) -> (StatusCode, String) {
    let mut request = Request::builder().method(method).uri(path).header("host", "hub.example");
    if let Some(n) = cookie {
        let secret = arengo_web::seal::write_secret(&[n; 32]);
        request =
            request.header("cookie", format!("arengo={secret}")).header("sec-fetch-site", "same-origin");
    }
    let answer = arengo_web::server::service(site.clone())
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

fn letter(to: &str) -> Letter {
    Letter {
        to: to.into(),
        lang: Lang::IT,
        subject: "Conferma <subito>".into(),
        text: "Apri https://hub.example/t/terni/confirm/abc\n\n<script>alert(1)</script>".into(),
        html: None,
        list: None,
    }
}

#[tokio::test]
async fn a_demonstration_shows_its_letters_and_sends_none() {
    for db in databases(&migrations()) {
        let site = site(&db, true);
        for to in ["anna@terni.example", "ivo@terni.example"] {
            db.store.write(move |w| queue(w, letter(to), None)).await.unwrap();
        }
        while let Some(work) = outbox::take(&db.store).await.unwrap() {
            let job = COMPONENT.jobs.iter().find(|j| j.name == work.job).expect("the job is known");
            (job.run)(site.clone(), work.clone()).await.unwrap();
            outbox::done(&db.store, work.id).await.unwrap();
        }
        let all = db.store.read(|r| recent(r, None, None, 9)).await.unwrap();
        assert!(all.iter().all(|l| l.state == State::Kept) && all.len() == 2, "{}", db.engine);
        let (code, page) = ask(&site, "GET", "/demo/mail", None).await;
        assert_eq!(code, StatusCode::OK);
        assert!(page.find("ivo@terni.example") < page.find("anna@terni.example"), "newest first");
        let link = "<a href=\"https://hub.example/t/terni/confirm/abc\">";
        assert!(page.contains(link) && !page.contains("<script>alert"), "{page}");
        let (_, data) = ask(&site, "GET", "/demo/mail.json?to=anna%40terni.example", None).await;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["letters"].as_array().unwrap().len(), 1);
        assert_eq!(data["letters"][0]["links"][0], "https://hub.example/t/terni/confirm/abc");
    }
}

#[tokio::test]
async fn outside_demonstrations_nobody_reads_letters() {
    for db in databases(&migrations()) {
        let site = site(&db, false);
        db.store.write(|w| queue(w, letter("anna@terni.example"), None)).await.unwrap();
        assert_eq!(ask(&site, "GET", "/demo/mail", None).await.0, StatusCode::NOT_FOUND);
        assert_eq!(ask(&site, "GET", "/demo/mail.json", None).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_administrator_sees_doubtful_letters_of_the_town_and_sends_one_again() {
    for db in databases(&migrations()) {
        let site = site(&db, false);
        db.store
            .town(TownId::from_i64(1))
            .write(|w| {
                queue(w, letter("anna@terni.example"), None)?;
                w.execute(&SET_STATE, vals!["doubtful"])
            })
            .await
            .unwrap();
        db.store
            .town(TownId::from_i64(2))
            .write(|w| queue(w, letter("ana@arad.example"), None))
            .await
            .unwrap();
        let work = outbox::take(&db.store).await.unwrap().unwrap();
        outbox::done(&db.store, work.id).await.unwrap();
        let before = outbox::waiting(&db.store).await.unwrap();
        let (code, page) = ask(&site, "GET", "/t/terni/it/staff/mail", Some(7)).await;
        assert_eq!(code, StatusCode::OK);
        assert!(page.contains("anna@terni.example") && !page.contains("ana@arad.example"));
        assert!(page.contains("550 &lt;anna@terni.example&gt;") && page.contains("/resending"));
        let (code, page) = ask(&site, "GET", "/t/terni/it/staff/mail", Some(8)).await;
        assert_eq!(code, StatusCode::OK, "officials see that it did not arrive, and why");
        assert!(page.contains("a…@terni.example") && page.contains("550 … unknown"), "{page}");
        assert!(!page.contains("anna@") && !page.contains("/resending"), "{page}");
        assert_eq!(ask(&site, "GET", "/t/terni/it/staff/mail", Some(9)).await.0, StatusCode::FORBIDDEN);
        assert_eq!(ask(&site, "GET", "/t/terni/it/staff/mail", None).await.0, StatusCode::FORBIDDEN);
        let id = db.store.read(|r| recent(r, None, Some("anna@terni.example"), 1)).await.unwrap()[0].id;
        let again = format!("/t/terni/it/staff/mail/{id}/resending");
        assert_eq!(ask(&site, "POST", &again, Some(8)).await.0, StatusCode::FORBIDDEN);
        assert_eq!(ask(&site, "POST", &again, Some(7)).await.0, StatusCode::SEE_OTHER);
        let now = db.store.read(|r| recent(r, None, Some("anna@terni.example"), 1)).await.unwrap();
        assert_eq!((now[0].state, outbox::waiting(&db.store).await.unwrap()), (State::Queued, before + 1));
        let other = db.store.read(|r| recent(r, None, Some("ana@arad.example"), 1)).await.unwrap()[0].id;
        let foreign = format!("/t/terni/it/staff/mail/{other}/resending");
        assert_eq!(ask(&site, "POST", &foreign, Some(7)).await.0, StatusCode::NOT_FOUND);
        assert!(send(&db.store, &Way::Missing, id).await.is_err(), "without a server it waits");
    }
}
