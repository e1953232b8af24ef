//! Identity strength over HTTP: by letter, by desk, by list; a rule that asks for more than there is; leaving.

mod world;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Role, TownId};
use arengo_people::{COMPONENT, Strength, ensure_person, grant, open_session, set_password, strength_of};
use arengo_register::recent;
use arengo_store::{StoreError, statements, vals};
use arengo_testkit::{Database, databases, noon};
use arengo_web::personal::{Choice, Erasure};
use arengo_web::seal::fingerprint;
use axum::http::StatusCode;
use world::{ARAD, Browser, TERNI, link, migrations, site};

statements! {
    node ADD_IDENTITY = "INSERT INTO people_identity (id, issuer, subject, provider, person, strength, made_at, seen_at)
        VALUES (1, 'https://issuer.example', 'subject', $1, $2, 'eid', 0, 0)";
}

/// As if the person had come through a provider of national identities.
async fn with_identity(db: &Database, person: PersonId, provider: &'static str) {
    db.store.write(move |w| w.execute(&ADD_IDENTITY, vals![provider, person])).await.unwrap();
}

const ANNA: &str = "anna@terni.example";
const HUB: &str = "http://hub.example";
const DESK: &str = "/t/terni/it/staff/residents";
const IDENTITY: &str = "/t/terni/it/me/identity";

async fn staff(db: &Database, site: &arengo_web::Site, name: &str, role: Role) -> (PersonId, Browser) {
    let email = format!("{}@terni.example", name.to_lowercase());
    let name = name.to_owned();
    let (person, secret) = db
        .store
        .write(move |w| {
            let now = w.now();
            let person = ensure_person(w, &email, &name, Lang::IT, now)?;
            grant(w, person, Some(TownId::from_i64(TERNI)), None, role, now)?;
            Ok::<_, StoreError>((person, open_session(w, person, "test", now)?))
        })
        .await
        .expect("staff");
    let cookie = Some(arengo_people::cookie_of(site, &secret));
    (person, Browser { cookie, ..Browser::new(site) })
}

async fn anna(db: &Database) -> PersonId {
    let make = |w: &mut arengo_store::Writer<'_>| {
        let now = w.now();
        let anna = ensure_person(w, ANNA, "Anna Verdi", Lang::IT, now)?;
        set_password(w, anna, "quattro cavalli verdi")?;
        Ok::<_, StoreError>(anna)
    };
    db.store.write(make).await.expect("Anna is there")
}

async fn strength(db: &Database, person: PersonId, town: i64) -> Strength {
    let town = TownId::from_i64(town);
    db.store.read(move |r| strength_of(r, person, town)).await.expect("a strength")
}

/// Sends the list form as a browser does.
async fn upload(browser: &mut Browser, lines: &str) -> world::Answer {
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"lines\"\r\n\r\n{lines}\r\n--edge--\r\n"
    );
    browser.send(&format!("{DESK}/list"), "multipart/form-data; boundary=edge", body).await
}

#[tokio::test]
async fn strength_grows_by_letter_desk_and_national_identity() {
    for db in databases(&migrations()) {
        let person = anna(&db).await;
        let site = site(&db.store, HUB);
        assert_eq!(strength(&db, person, TERNI).await, Strength::None, "{}", db.engine);
        let mut anna = Browser::new(&site);
        anna.ask_for_letter(ANNA, "/me").await;
        anna.post(&link(&db, ANNA).await, &[]).await;
        assert_eq!(strength(&db, person, TERNI).await, Strength::Contact);
        assert!(anna.get("/t/terni/it/me").await.body.contains("Indirizzo e-mail confermato"));
        let page = anna.get(IDENTITY).await.body;
        assert!(
            page.contains("id=\"resident\"")
                && page.contains("non ancora")
                && page.contains("un documento di identità")
        );

        let (_, mut desk) = staff(&db, &site, "Olga", Role::Operator).await;
        let unknown = [("email", "nobody@terni.example"), ("document", "passport")];
        assert_eq!(desk.post(DESK, &unknown).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let without = [("email", ANNA), ("document", "")];
        assert_eq!(desk.post(DESK, &without).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let marked = desk.post(DESK, &[("email", ANNA), ("document", "identity_card")]).await;
        assert_eq!(marked.code, StatusCode::SEE_OTHER, "{}", marked.body);
        assert_eq!(strength(&db, person, TERNI).await, Strength::Resident);
        assert_eq!(strength(&db, person, ARAD).await, Strength::Contact, "residence is of one town");
        let page = anna.get(IDENTITY).await.body;
        assert!(page.contains("allo sportello (carta d’identità)") && page.contains("da Olga"), "{page}");
        let acts = db.store.town(TownId::from_i64(TERNI)).read(|r| recent(r, None, 9)).await.unwrap();
        assert_eq!((acts.len(), acts[0].kind.as_str()), (1, "people.resident_marked"));
        let number = person.to_string();
        assert!(!acts[0].record.contains(&number) && !acts[0].title.contains("Anna"), "nobody is named");

        with_identity(&db, person, "spid").await;
        assert_eq!(strength(&db, person, ARAD).await, Strength::National);
        assert!(anna.get(IDENTITY).await.body.contains("spid"));
        let ended = desk.post(&format!("{DESK}/{person}/removal"), &[]).await;
        assert_eq!(ended.code, StatusCode::SEE_OTHER);
        assert!(anna.get(IDENTITY).await.body.contains("non ancora"));
        assert_eq!(desk.post(&format!("{DESK}/{person}/removal"), &[]).await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_list_makes_residents_now_and_when_they_sign_in() {
    for db in databases(&migrations()) {
        let person = anna(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.ask_for_letter(ANNA, "/me").await;
        anna.post(&link(&db, ANNA).await, &[]).await;
        let (_, mut official) = staff(&db, &site, "Paola", Role::Official).await;
        let wrong = upload(&mut official, "anna@terni.example\nnobody\n").await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        assert!(wrong.body.contains("la riga 2"), "{}", wrong.body);
        assert_eq!(strength(&db, person, TERNI).await, Strength::Contact, "nothing was added");
        assert_eq!(upload(&mut official, "").await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let hex: String = fingerprint(b"vera@terni.example").iter().map(|b| format!("{b:02x}")).collect();
        let done = upload(&mut official, &format!("email;name\nAnna@terni.example;x\n{hex}\n")).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(strength(&db, person, TERNI).await, Strength::Resident);
        assert!(official.get(DESK).await.body.contains("L’elenco ha 2 indirizzi."));
        let acts = db.store.town(TownId::from_i64(TERNI)).read(|r| recent(r, None, 9)).await.unwrap();
        assert!(acts[0].record.contains("\"added\":2") && !acts[0].record.contains("anna"));
        // Vera has no account yet: she is a resident with her first confirmed letter.
        let mut vera = Browser::new(&site);
        vera.ask_for_letter("vera@terni.example", "/me").await;
        vera.post(&link(&db, "vera@terni.example").await, &[("name", "Vera Neri")]).await;
        assert!(vera.get(IDENTITY).await.body.contains("dall’elenco dell’ente"));
        // Ended by a person, the list does not bring it back.
        official.post(&format!("{DESK}/{person}/removal"), &[]).await;
        Browser::new(&site).sign_in(ANNA, "quattro cavalli verdi").await;
        assert_eq!(strength(&db, person, TERNI).await, Strength::Contact);
        assert_eq!(official.post(&format!("{DESK}/list/removal"), &[]).await.code, StatusCode::SEE_OTHER);
        assert!(official.get(DESK).await.body.contains("L’elenco ha 0 indirizzi."));
    }
}

#[tokio::test]
async fn who_may_not_sees_and_marks_nobody() {
    for db in databases(&migrations()) {
        let person = anna(&db).await;
        let site = site(&db.store, HUB);
        let (_, mut moderator) = staff(&db, &site, "Mattia", Role::Moderator).await;
        let (_, mut desk) = staff(&db, &site, "Olga", Role::Operator).await;
        assert_eq!(moderator.get(DESK).await.code, StatusCode::FORBIDDEN, "{}", db.engine);
        let asked = [("email", ANNA), ("document", "passport")];
        assert_eq!(moderator.post(DESK, &asked).await.code, StatusCode::FORBIDDEN);
        assert_eq!(desk.post("/t/arad/it/staff/residents", &asked).await.code, StatusCode::FORBIDDEN);
        let own = [("email", "olga@terni.example"), ("document", "passport")];
        assert_eq!(desk.post(DESK, &own).await.code, StatusCode::FORBIDDEN, "not oneself");
        assert_eq!(upload(&mut desk, ANNA).await.code, StatusCode::FORBIDDEN, "officials bring lists");
        assert!(Browser::new(&site).get(DESK).await.to().contains("/sign-in"));
        assert_eq!(strength(&db, person, TERNI).await, Strength::None);
    }
}

#[tokio::test]
async fn a_rule_that_asks_for_more_says_what_why_and_how() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.ask_for_letter(ANNA, "/me").await;
        anna.post(&link(&db, ANNA).await, &[]).await;
        let refused = anna.post("/t/terni/it/vote", &[]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{}", db.engine);
        assert!(refused.body.contains("Alcuni voti sono aperti solo ai residenti"), "what and why");
        assert!(refused.body.contains("href=\"/t/terni/it/me/identity#resident\""), "how");
        let (_, mut desk) = staff(&db, &site, "Olga", Role::Operator).await;
        desk.post(DESK, &[("email", ANNA), ("document", "register")]).await;
        assert_eq!(anna.post("/t/terni/it/vote", &[]).await.code, StatusCode::OK);
    }
}

#[tokio::test]
async fn what_is_kept_is_given_out_and_erased() {
    for db in databases(&migrations()) {
        let person = anna(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.ask_for_letter(ANNA, "/me").await;
        anna.post(&link(&db, ANNA).await, &[]).await;
        let (_, mut official) = staff(&db, &site, "Paola", Role::Official).await;
        upload(&mut official, ANNA).await;
        with_identity(&db, person, "cie").await;
        let named = |name: &str| *COMPONENT.personal.iter().find(|p| p.name == name).expect("declared");
        let terni = db.store.town(TownId::from_i64(TERNI));
        let out = terni.read(move |r| (named("people.residence").export)(r, person)).await.unwrap();
        assert_eq!(out[0].json()["kind"], "list", "{}", db.engine);
        let out = db.store.read(move |r| (named("people.identities").export)(r, person)).await.unwrap();
        assert!(out[0].json().to_string().contains("cie"), "{}", out[0].json());
        let mut erasure = Erasure {
            person,
            name: "Anna Verdi".into(),
            addresses: vec![ANNA.into()],
            choice: Choice::Anonymous,
            at: noon(),
            removed: Vec::new(),
        };
        terni
            .write(move |w| {
                for name in
                    ["people.residence", "people.identities", "people.passkeys", "people.second_factor"]
                {
                    (named(name).erase)(w, &mut erasure)?;
                }
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
        assert_eq!(strength(&db, person, TERNI).await, Strength::Contact);
        Browser::new(&site).sign_in(ANNA, "quattro cavalli verdi").await;
        assert_eq!(strength(&db, person, TERNI).await, Strength::Contact, "the list forgot the address");
    }
}
