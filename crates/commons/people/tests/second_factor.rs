//! The second factor of staff over HTTP: set up, asked after every first factor, never twice with one code.

mod world;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Role, TownId};
use arengo_people::{cookie_of, ensure_person, grant, open_session, set_password, set_second_factor};
use arengo_register::recent;
use arengo_store::StoreError;
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use axum::http::StatusCode;
use world::{Answer, Browser, TERNI, letters, link, migrations, site, totp as code};

const NADIA: &str = "nadia@terni.example";
const WORDS: &str = "quattro cavalli verdi";
const HUB: &str = "http://hub.example";
const ME: &str = "/t/terni/it/me";
const FACTOR: &str = "/t/terni/it/me/second-factor";
const STAFF: &str = "/t/terni/it/staff/people";
const SECRET: &[u8; 20] = b"12345678901234567890";

fn from_letters(letters: &str) -> Vec<u8> {
    let bits: String = letters
        .bytes()
        .filter(|b| b.is_ascii_alphanumeric())
        .map(|b| format!("{:05b}", if b.is_ascii_digit() { b - b'2' + 26 } else { b - b'A' }))
        .collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

async fn person(db: &Database, email: &str, name: &str, role: Option<Role>) -> PersonId {
    let (email, name) = (email.to_owned(), name.to_owned());
    db.store
        .write(move |w| {
            let now = w.now();
            let person = ensure_person(w, &email, &name, Lang::IT, now)?;
            set_password(w, person, WORDS)?;
            if let Some(role) = role {
                grant(w, person, Some(TownId::from_i64(TERNI)), None, role, now)?;
            }
            Ok::<_, StoreError>(person)
        })
        .await
        .expect("a person")
}

/// Nadia, administrator of Terni, with a factor in force.
async fn nadia(db: &Database, site: &Site) -> PersonId {
    let nadia = person(db, NADIA, "Nadia Bianchi", Some(Role::Administrator)).await;
    let about = site.clone();
    db.store.write(move |w| set_second_factor(w, &about, nadia, SECRET)).await.unwrap();
    nadia
}

/// By password to the door; gives its address.
async fn at_the_door(browser: &mut Browser, email: &str) -> String {
    let door = browser.sign_in(email, WORDS).await;
    assert_eq!(door.code, StatusCode::SEE_OTHER);
    assert!(door.to().contains("/sign-in/second/"), "{}", door.to());
    door.to()
}

async fn typed(browser: &mut Browser, path: &str, code: &str) -> Answer {
    browser.post(path, &[("code", code)]).await
}

#[tokio::test]
async fn staff_set_it_up_and_get_recovery_codes_once() {
    for db in databases(&migrations()) {
        person(&db, NADIA, "Nadia Bianchi", Some(Role::Official)).await;
        let site = site(&db.store, HUB);
        let (mut browser, mut other) = (Browser::new(&site), Browser::new(&site));
        other.sign_in(NADIA, WORDS).await;
        browser.sign_in(NADIA, WORDS).await;
        assert!(browser.get(ME).await.body.contains("/me/second-factor"), "{}", db.engine);
        assert!(browser.get(FACTOR).await.body.contains("RFC 6238"));
        assert_eq!(browser.post(&format!("{FACTOR}/start"), &[]).await.to(), FACTOR);
        let page = browser.get(FACTOR).await.body;
        assert!(
            page.contains("<svg class=\"qr\"")
                && page.contains("otpauth://totp/Terni:nadia%40terni%2Eexample")
        );
        let shown = page.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
        let secret = from_letters(shown);
        assert_eq!(secret.len(), 20, "{shown}");
        let wrong = typed(&mut browser, FACTOR, "000000").await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY);
        // Until a code came, nothing is asked.
        assert!(Browser::new(&site).sign_in(NADIA, WORDS).await.to().ends_with("/me"));
        let before = browser.cookie.clone();
        let done = typed(&mut browser, FACTOR, &code(&secret, noon())).await;
        assert_eq!(done.code, StatusCode::OK, "{}", done.body);
        assert_eq!(done.body.matches("<li><code>").count(), 8);
        assert!(browser.cookie != before && browser.cookie.is_some(), "the session has a new secret");
        assert_ne!(other.get(ME).await.code, StatusCode::OK, "other devices are signed out");
        let mut planted = Browser::new(&site);
        planted.cookie = before;
        assert_ne!(planted.get(ME).await.code, StatusCode::OK, "the old secret opens nothing");
        let page = browser.get(FACTOR).await.body;
        assert!(page.contains("Restano 8 codici di recupero") && !page.contains("otpauth"), "shown once");
        assert!(letters(&db, NADIA).await[0].letter.text.contains("è stato attivato"));
    }
}

#[tokio::test]
async fn the_code_is_asked_after_every_first_factor_and_works_once() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        nadia(&db, &site).await;
        let mut browser = Browser::new(&site);
        let door = at_the_door(&mut browser, NADIA).await;
        assert!(browser.cookie.is_none() && browser.get(&door).await.code == StatusCode::OK, "{}", db.engine);
        let secret = door.rsplit('/').next().unwrap();
        let mut sly = Browser::new(&site);
        sly.cookie = Some(format!("arengo={secret}"));
        assert_ne!(sly.get(ME).await.code, StatusCode::OK, "what opens the door is no session");
        assert_eq!(typed(&mut browser, &door, "123456").await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let right = code(SECRET, noon());
        let mut planted = Browser::new(&site);
        planted.cookie = Some("arengo=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into());
        let done = typed(&mut planted, &door, &right).await;
        assert_eq!(done.to(), ME);
        assert!(planted.cookie.as_deref().is_some_and(|c| !c.contains("AAAA") && !c.contains(secret)));
        assert!(planted.get(ME).await.body.contains("con un secondo fattore"));
        // The door is closed, and the code is used.
        assert_eq!(typed(&mut browser, &door, &right).await.code, StatusCode::GONE);
        let door = at_the_door(&mut browser, NADIA).await;
        assert_eq!(
            typed(&mut browser, &door, &right).await.code,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a replay"
        );
        db.clock.set(noon().plus_seconds(30));
        assert_eq!(typed(&mut browser, &door, &code(SECRET, noon().plus_seconds(30))).await.to(), ME);
        // By letter, too; and the address of the door does not last.
        let mut by_letter = Browser::new(&site);
        by_letter.ask_for_letter(NADIA, "/p/x").await;
        let letter = link(&db, NADIA).await;
        let door = by_letter.post(&letter, &[]).await.to();
        assert!(door.contains("/sign-in/second/") && by_letter.cookie.is_none(), "{door}");
        db.clock.set(noon().plus_seconds(90));
        assert_eq!(
            typed(&mut by_letter, &door, &code(SECRET, noon().plus_seconds(90))).await.to(),
            "/t/terni/it/p/x"
        );
        let door = at_the_door(&mut browser, NADIA).await;
        db.clock.set(noon().plus_seconds(90 + 10 * 60));
        assert_eq!(browser.get(&door).await.code, StatusCode::GONE, "after ten minutes");
        // Another town's page does not know the door.
        let door = at_the_door(&mut browser, NADIA).await;
        assert_eq!(browser.get(&door.replace("terni", "arad")).await.code, StatusCode::GONE);
    }
}

#[tokio::test]
async fn publishing_by_a_letter_does_not_go_around_it() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        nadia(&db, &site).await;
        let mut browser = Browser::new(&site);
        browser.write("un testo di Nadia", NADIA, "Nadia").await;
        let done = browser.post(&link(&db, NADIA).await, &[]).await;
        assert!(
            done.to().contains("/sign-in/second/") && browser.cookie.is_none(),
            "{} {}",
            db.engine,
            done.to()
        );
        assert_eq!(world::notes(&db, TERNI).await.len(), 1, "it is published all the same");
        let in_ = typed(&mut browser, &done.to(), &code(SECRET, noon())).await;
        assert!(in_.to().contains("/t/terni/it/n#n-"), "and leads there: {}", in_.to());
    }
}

#[tokio::test]
async fn a_recovery_code_works_once_and_guessing_is_stopped() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        nadia(&db, &site).await;
        let mut browser = Browser::new(&site);
        let door = at_the_door(&mut browser, NADIA).await;
        typed(&mut browser, &door, &code(SECRET, noon())).await;
        db.clock.set(noon().plus_seconds(60));
        let now = code(SECRET, noon().plus_seconds(60));
        let made = browser.post(&format!("{FACTOR}/codes"), &[("new-codes", &now)]).await;
        let codes: Vec<String> = made.body.split("<li><code>").skip(1).map(|p| p[..14].to_owned()).collect();
        assert_eq!(codes.len(), 8, "{} {}", db.engine, made.body);
        let mut phoneless = Browser::new(&site);
        let door = at_the_door(&mut phoneless, NADIA).await;
        assert_eq!(typed(&mut phoneless, &door, &codes[0].to_uppercase()).await.to(), ME);
        assert!(letters(&db, NADIA).await[0].letter.text.contains("codice di recupero"));
        assert!(phoneless.get(FACTOR).await.body.contains("Restano 7 codici"));
        let door = at_the_door(&mut Browser::new(&site), NADIA).await;
        let mut thief = Browser::new(&site);
        assert_eq!(typed(&mut thief, &door, &codes[0]).await.code, StatusCode::UNPROCESSABLE_ENTITY, "once");
        for n in 0..9 {
            typed(&mut thief, &door, &format!("00000{n}")).await;
        }
        let stopped = typed(&mut thief, &door, &code(SECRET, noon().plus_seconds(60 + 30))).await;
        assert!(
            stopped.code == StatusCode::UNPROCESSABLE_ENTITY && stopped.body.contains("10 codici"),
            "{}",
            stopped.body
        );
        assert_eq!(typed(&mut thief, &door, &codes[1]).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let later = noon().plus_seconds(2 * 3600);
        db.clock.set(later);
        let door = {
            let mut waiting = Browser::new(&site);
            at_the_door(&mut waiting, NADIA).await
        };
        assert_eq!(typed(&mut thief, &door, &codes[1]).await.to(), ME, "after the hour");
    }
}

#[tokio::test]
async fn a_town_can_require_it_and_roles_wait_for_it() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        nadia(&db, &site).await;
        person(&db, "paola@terni.example", "Paola Riva", Some(Role::Administrator)).await;
        let mut paola = Browser::new(&site);
        paola.sign_in("paola@terni.example", WORDS).await;
        let rule = format!("{STAFF}/second-factor");
        let refused = paola.post(&rule, &[("required", "yes")]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{}: nobody locks themselves out", db.engine);
        assert!(refused.body.contains("href=\"/t/terni/it/me/second-factor\""));
        let mut nadia = Browser::new(&site);
        let door = at_the_door(&mut nadia, NADIA).await;
        typed(&mut nadia, &door, &code(SECRET, noon())).await;
        assert!(paola.get(STAFF).await.code == StatusCode::OK);
        assert_eq!(nadia.post(&rule, &[("required", "yes")]).await.code, StatusCode::SEE_OTHER);
        let held = paola.get(STAFF).await;
        assert_eq!(held.code, StatusCode::FORBIDDEN, "roles wait");
        assert!(held.body.contains("secondo fattore") && held.body.contains("/me/second-factor"));
        assert!(!paola.get(ME).await.body.contains("/staff/"), "no staff menu");
        let write =
            paola.post(STAFF, &[("email", "x@y.example"), ("name", "Xenia"), ("role", "official")]).await;
        assert_eq!(write.code, StatusCode::FORBIDDEN);
        assert_eq!(nadia.get(STAFF).await.code, StatusCode::OK);
        // Setting it up in the same session is enough.
        paola.post(&format!("{FACTOR}/start"), &[]).await;
        let page = paola.get(FACTOR).await.body;
        assert!(page.contains("lo chiede al proprio personale"));
        let secret = from_letters(page.split("<code>").nth(1).unwrap().split("</code>").next().unwrap());
        typed(&mut paola, FACTOR, &code(&secret, noon())).await;
        let page = paola.get(STAFF).await;
        assert!(page.code == StatusCode::OK && page.body.contains("obbligatorio"));
        // Nadia lost her phone: Paola switches it off, and she is back to the first factor, without her roles.
        let grants = db.store.read(|r| arengo_people::roles_in(r, TownId::from_i64(TERNI))).await.unwrap();
        let hers = grants.iter().find(|g| g.name.starts_with("Nadia")).unwrap().id;
        let own = nadia.post(&format!("{STAFF}/{hers}/second-factor/end"), &[]).await;
        assert_eq!(own.code, StatusCode::FORBIDDEN, "one's own ends against a code");
        assert_eq!(
            paola.post(&format!("{STAFF}/{hers}/second-factor/end"), &[]).await.code,
            StatusCode::SEE_OTHER
        );
        assert_ne!(nadia.get(ME).await.code, StatusCode::OK);
        assert!(nadia.sign_in(NADIA, WORDS).await.to().ends_with("/me"));
        assert_eq!(nadia.get(STAFF).await.code, StatusCode::FORBIDDEN);
        let acts = db.store.town(TownId::from_i64(TERNI)).read(|r| recent(r, None, 9)).await.unwrap();
        let kinds: Vec<&str> = acts.iter().map(|a| a.kind.as_str()).collect();
        assert_eq!(kinds, ["people.second_factor_ended", "people.second_factor_required"]);
        assert!(acts.iter().all(|a| !a.record.contains("Nadia")), "nobody is named in the record");
        assert_eq!(paola.post(&rule, &[("required", "no")]).await.code, StatusCode::SEE_OTHER);
        assert_eq!(nadia.get(STAFF).await.code, StatusCode::OK);
    }
}

#[tokio::test]
async fn it_is_for_staff_and_ends_against_a_code() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let anna = person(&db, "anna@terni.example", "Anna", None).await;
        let secret = db.store.write(move |w| open_session(w, anna, "test", noon())).await.unwrap();
        let mut citizen = Browser { cookie: Some(cookie_of(&site, &secret)), ..Browser::new(&site) };
        assert!(!citizen.get(ME).await.body.contains("/me/second-factor"));
        assert_eq!(citizen.get(FACTOR).await.code, StatusCode::FORBIDDEN, "{}", db.engine);
        assert_eq!(citizen.post(&format!("{FACTOR}/start"), &[]).await.code, StatusCode::FORBIDDEN);
        nadia(&db, &site).await;
        let mut browser = Browser::new(&site);
        let door = at_the_door(&mut browser, NADIA).await;
        typed(&mut browser, &door, &code(SECRET, noon())).await;
        let end = format!("{FACTOR}/end");
        let wrong = browser.post(&end, &[("end", &code(SECRET, noon()))]).await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY, "used for the sign-in");
        db.clock.set(noon().plus_seconds(60));
        let done = browser.post(&end, &[("end", &code(SECRET, noon().plus_seconds(60)))]).await;
        assert_eq!(done.to(), "/t/terni/it/me?done=second-off");
        assert!(browser.get(&done.to()).await.body.contains("Il secondo fattore è disattivato."));
        assert!(Browser::new(&site).sign_in(NADIA, WORDS).await.to().ends_with("/me"));
    }
}
