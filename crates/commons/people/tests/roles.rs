//! Granting and revoking roles through the staff page.

mod world;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Role, TownId};
use arengo_people::{ensure_person, grant, open_session, roles_in, roles_in_process, roles_of};
use arengo_register::recent;
use arengo_store::StoreError;
use arengo_testkit::{Database, databases, noon};
use axum::http::StatusCode;
use world::{ARAD, Browser, TERNI, letters, migrations, site};

const PEOPLE: &str = "/t/terni/it/staff/people";

/// A person with a role in a town (0 for everywhere), signed in.
async fn staff(
    db: &Database,
    site: &arengo_web::Site,
    name: &str,
    town: i64,
    role: Role,
) -> (PersonId, Browser) {
    let name = name.to_owned();
    let email = format!("{}@terni.example", name.to_lowercase());
    let (person, secret) = db
        .store
        .write(move |w| {
            let now = w.now();
            let person = ensure_person(w, &email, &name, Lang::IT, now)?;
            let town = (town != 0).then(|| TownId::from_i64(town));
            grant(w, person, town, None, role, now)?;
            Ok::<_, StoreError>((person, open_session(w, person, "test", now)?))
        })
        .await
        .expect("staff");
    let cookie = Some(arengo_people::cookie_of(site, &secret));
    (person, Browser { cookie, ..Browser::new(site) })
}

fn asking<'a>(email: &'a str, name: &'a str, role: &'a str) -> [(&'a str, &'a str); 3] {
    [("email", email), ("name", name), ("role", role)]
}

#[tokio::test]
async fn an_administrator_grants_and_revokes_and_the_register_keeps_both() {
    for db in databases(&migrations()) {
        let site = site(&db.store, "http://hub.example");
        let (_, mut nadia) = staff(&db, &site, "Nadia", TERNI, Role::Administrator).await;
        let given = nadia.post(PEOPLE, &asking("Mattia@terni.example", "Mattia Ronconi", "moderator")).await;
        assert_eq!(given.code, StatusCode::SEE_OTHER, "{} {}", db.engine, given.body);
        let page = nadia.get(PEOPLE).await.body;
        assert!(page.contains("Mattia Ronconi") && page.contains("moderazione"));
        assert!(letters(&db, "Mattia@terni.example").await[0].letter.text.contains("«moderazione»"));
        // The same again changes nothing and tells nobody.
        nadia.post(PEOPLE, &asking("mattia@terni.example", "", "moderator")).await;
        assert_eq!(letters(&db, "mattia@terni.example").await.len(), 0);
        let terni = db.store.town(TownId::from_i64(TERNI));
        let acts = terni.read(|r| recent(r, None, 9)).await.unwrap();
        assert_eq!((acts.len(), acts[0].kind.as_str()), (1, "people.role_granted"));
        assert!(
            !acts[0].record.contains("Mattia") && !acts[0].title.contains("Mattia"),
            "names can be erased"
        );
        let grants = terni.read(|r| roles_in(r, TownId::from_i64(TERNI))).await.unwrap();
        let id = grants.iter().find(|g| g.role == Role::Moderator).unwrap().id;
        let gone = nadia.post(&format!("{PEOPLE}/{id}/revocation"), &[]).await;
        assert_eq!(gone.code, StatusCode::SEE_OTHER);
        let acts = terni.read(|r| recent(r, None, 9)).await.unwrap();
        assert_eq!(acts[0].kind, "people.role_revoked");
        assert!(!nadia.get(PEOPLE).await.body.contains("Mattia Ronconi"));
        assert_eq!(nadia.post(&format!("{PEOPLE}/{id}/revocation"), &[]).await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_is_not_an_administrator_here_sees_and_changes_nothing() {
    for db in databases(&migrations()) {
        let site = site(&db.store, "http://hub.example");
        let (_, mut official) = staff(&db, &site, "Paola", TERNI, Role::Official).await;
        let (_, mut foreign) = staff(&db, &site, "Ioana", ARAD, Role::Administrator).await;
        for browser in [&mut official, &mut foreign] {
            assert_eq!(browser.get(PEOPLE).await.code, StatusCode::FORBIDDEN, "{}", db.engine);
            let refused = browser.post(PEOPLE, &asking("x@y.example", "Xenia", "official")).await;
            assert_eq!(refused.code, StatusCode::FORBIDDEN);
        }
        let visitor = Browser::new(&site).get(PEOPLE).await;
        assert!(visitor.to().contains("/sign-in?next="), "{}", visitor.to());
        let posted = Browser::new(&site).post(PEOPLE, &asking("x@y.example", "Xenia", "official")).await;
        assert_eq!(posted.code, StatusCode::FORBIDDEN);
        let grants = db.store.read(|r| roles_in(r, TownId::from_i64(TERNI))).await.unwrap();
        let id = grants[0].id;
        for browser in [&mut official, &mut foreign] {
            let refused = browser.post(&format!("{PEOPLE}/{id}/revocation"), &[]).await;
            assert_eq!(refused.code, StatusCode::FORBIDDEN);
        }
        // The administrator of Arad cannot reach a grant of Terni through Arad's own page either.
        let through = foreign.post(&format!("/t/arad/it/staff/people/{id}/revocation"), &[]).await;
        assert_eq!(through.code, StatusCode::NOT_FOUND);
        assert!(letters(&db, "x@y.example").await.is_empty());
    }
}

#[tokio::test]
async fn only_stewards_make_stewards_and_the_last_one_stays() {
    for db in databases(&migrations()) {
        let site = site(&db.store, "http://hub.example");
        let (_, mut nadia) = staff(&db, &site, "Nadia", TERNI, Role::Administrator).await;
        let (chiara_id, mut chiara) = staff(&db, &site, "Chiara", 0, Role::Steward).await;
        for email in ["nadia@terni.example", "x@y.example"] {
            let refused = nadia.post(PEOPLE, &asking(email, "Xenia", "steward")).await;
            assert_eq!(refused.code, StatusCode::FORBIDDEN, "{} {email}", db.engine);
        }
        let everywhere =
            [("email", "x@y.example"), ("name", "Xenia"), ("role", "official"), ("everywhere", "1")];
        nadia.post(PEOPLE, &everywhere).await;
        let grants = db.store.read(|r| roles_in(r, TownId::from_i64(ARAD))).await.unwrap();
        assert!(
            grants.iter().all(|g| g.role == Role::Steward),
            "an administrator grants for their town only"
        );
        let mine = db.store.read(move |r| roles_of(r, chiara_id)).await.unwrap()[0].id;
        let path = format!("{PEOPLE}/{mine}/revocation");
        assert_eq!(nadia.post(&path, &[]).await.code, StatusCode::FORBIDDEN);
        assert_eq!(chiara.post(&path, &[]).await.code, StatusCode::FORBIDDEN, "the last steward stays");
        let done = chiara.post(PEOPLE, &asking("y@z.example", "Ylenia", "steward")).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER);
        assert_eq!(chiara.post(&path, &[]).await.code, StatusCode::SEE_OTHER);
        assert_eq!(chiara.get(PEOPLE).await.code, StatusCode::FORBIDDEN, "in force at once");
    }
}

#[tokio::test]
async fn a_role_for_one_process_counts_there_and_nowhere_else() {
    for db in databases(&migrations()) {
        let site = site(&db.store, "http://hub.example");
        let (rosa, mut browser) = staff(&db, &site, "Rosa", ARAD, Role::Official).await;
        let terni = TownId::from_i64(TERNI);
        db.store
            .write(move |w| grant(w, rosa, Some(terni), Some(9), Role::Facilitator, noon()))
            .await
            .unwrap();
        let roles = |process| db.store.read(move |r| roles_in_process(r, rosa, terni, process));
        assert!(roles(9).await.unwrap().has(Role::Facilitator), "{}", db.engine);
        assert!(roles(8).await.unwrap().is_empty());
        assert!(!browser.get("/t/terni/it/me").await.body.contains("/staff/"), "no staff of the whole town");
    }
}
