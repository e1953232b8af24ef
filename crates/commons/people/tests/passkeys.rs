//! Passkeys over HTTP, with an authenticator made of a few lines: what is added signs in, and nothing else does.

mod world;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Role, TownId};
use arengo_people::{ensure_person, grant, set_password, set_second_factor};
use arengo_store::StoreError;
use arengo_testkit::{Database, databases, noon};
use arengo_web::Site;
use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use ciborium::Value as Cbor;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use world::{Answer, Browser, letters, migrations, site};

const ANNA: &str = "anna@terni.example";
const WORDS: &str = "quattro cavalli verdi";
const HUB: &str = "http://hub.example";
const ME: &str = "/t/terni/it/me";
const ASK: &str = "/t/terni/it/sign-in/passkey/challenge.json";
const SIGN_IN: &str = "/t/terni/it/sign-in/passkey";

/// A phone with one passkey.
struct Authenticator {
    key: EcdsaKeyPair,
    id: Vec<u8>,
    handle: String,
    counter: u32,
    /// User present, and verified or not.
    flags: u8,
}

type Sent = Vec<(&'static str, String)>;

impl Authenticator {
    fn new() -> Authenticator {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).unwrap();
        let id = key.public_key().as_ref()[1..17].to_vec();
        Authenticator { key, id, handle: String::new(), counter: 0, flags: 0b101 }
    }

    fn data(&self, rp: &str, more: &[u8]) -> Vec<u8> {
        let flags = if more.is_empty() { self.flags } else { self.flags | 0x40 };
        [&Sha256::digest(rp.as_bytes())[..], &[flags], &self.counter.to_be_bytes(), more].concat()
    }

    /// What a browser sends for a new passkey.
    fn make(&mut self, options: &Value, origin: &str) -> Sent {
        self.handle = options["user"]["id"].as_str().unwrap().to_owned();
        let point = self.key.public_key().as_ref();
        let pair = |k: i64, v: Cbor| (Cbor::from(k), v);
        let cose = Cbor::Map(vec![
            pair(1, 2.into()),
            pair(3, (-7).into()),
            pair(-1, 1.into()),
            pair(-2, Cbor::Bytes(point[1..33].to_vec())),
            pair(-3, Cbor::Bytes(point[33..].to_vec())),
        ]);
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let more = [&[0; 16][..], &length, &self.id, &cbor(&cose)].concat();
        let data = self.data(options["rp"]["id"].as_str().unwrap(), &more);
        let object = Cbor::Map(vec![
            ("fmt".into(), "none".into()),
            ("attStmt".into(), Cbor::Map(vec![])),
            ("authData".into(), Cbor::Bytes(data)),
        ]);
        let client = client("webauthn.create", options, origin);
        vec![("client", B64.encode(client)), ("attestation", B64.encode(cbor(&object)))]
    }

    /// What a browser sends to sign in.
    fn answer(&mut self, options: &Value, origin: &str) -> Sent {
        self.counter += 1;
        let data = self.data(options["rpId"].as_str().unwrap(), &[]);
        let client = client("webauthn.get", options, origin);
        let message = [&data[..], &Sha256::digest(&client)].concat();
        let proof = self.key.sign(&SystemRandom::new(), &message).unwrap();
        vec![
            ("credential", B64.encode(&self.id)),
            ("client", B64.encode(client)),
            ("authenticator", B64.encode(data)),
            ("signature", B64.encode(proof)),
            ("handle", self.handle.clone()),
        ]
    }
}

fn cbor(value: &Cbor) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

fn client(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
    json!({"type": kind, "challenge": options["challenge"], "origin": origin, "crossOrigin": false})
        .to_string()
        .into_bytes()
}

async fn anna(db: &Database) -> PersonId {
    let make = |w: &mut arengo_store::Writer<'_>| {
        let now = w.now();
        let anna = ensure_person(w, ANNA, "Anna Verdi", Lang::IT, now)?;
        set_password(w, anna, WORDS)?;
        Ok::<_, StoreError>(anna)
    };
    db.store.write(make).await.expect("Anna is there")
}

async fn options(browser: &mut Browser, path: &str) -> Value {
    let answer = browser.post(path, &[]).await;
    assert_eq!(answer.code, StatusCode::OK, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).expect("options")
}

async fn post(browser: &mut Browser, path: &str, sent: &Sent) -> Answer {
    let fields: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (*k, v.as_str())).collect();
    browser.post(path, &fields).await
}

/// Anna signs in by password and adds a passkey.
async fn added(site: &Site) -> (Browser, Authenticator) {
    let mut browser = Browser::new(site);
    browser.sign_in(ANNA, WORDS).await;
    let mut phone = Authenticator::new();
    let asked = options(&mut browser, "/t/terni/it/me/passkeys/challenge.json").await;
    let mut sent = phone.make(&asked, HUB);
    sent.push(("name", "Telefono <rosso>".into()));
    let done = post(&mut browser, "/t/terni/it/me/passkeys", &sent).await;
    assert_eq!(done.to(), "/t/terni/it/me?done=passkey", "{}", done.body);
    (browser, phone)
}

#[tokio::test]
async fn a_passkey_is_added_signs_in_and_is_removed() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let site = site(&db.store, HUB);
        let (mut browser, mut phone) = added(&site).await;
        let page = browser.get(ME).await.body;
        assert!(page.contains("Telefono &lt;rosso&gt;") && page.contains("Hai 1 passkey."), "{}", db.engine);
        assert!(page.contains("con la password"), "how the session was opened");
        assert!(letters(&db, ANNA).await[0].letter.text.contains("Una passkey è stata aggiunta"));
        let again = options(&mut browser, "/t/terni/it/me/passkeys/challenge.json").await;
        assert_eq!(again["excludeCredentials"][0]["id"], json!(B64.encode(&phone.id)));
        assert_eq!(again["user"]["id"], json!(phone.handle), "the same person has the same handle");

        let mut other = Browser::new(&site);
        let planted = browser.cookie.clone();
        other.cookie = planted.clone();
        let shown = other.get("/t/terni/it/sign-in?next=/n").await;
        assert_eq!(shown.code, StatusCode::SEE_OTHER, "signed in already");
        let asked = options(&mut other, ASK).await;
        assert_eq!(
            (asked["rpId"].as_str(), asked["userVerification"].as_str()),
            (Some("hub.example"), Some("preferred"))
        );
        let mut sent = phone.answer(&asked, HUB);
        sent.push(("next", "/n".into()));
        let done = post(&mut other, SIGN_IN, &sent).await;
        assert_eq!(done.to(), "/t/terni/it/n", "{} {}", db.engine, done.body);
        assert!(other.cookie.is_some() && other.cookie != planted, "a fresh session");
        assert_ne!(browser.get(ME).await.code, StatusCode::OK, "the one it came with has ended");
        let page = other.get(ME).await.body;
        assert!(page.contains("con una passkey") && page.contains("con un secondo fattore"));

        let id = page.split("/me/passkeys/").nth(2).unwrap_or_default();
        let id = page.split("/removal").next().and_then(|p| p.rsplit('/').next()).unwrap_or(id).to_owned();
        let done = other.post(&format!("{ME}/passkeys/{id}/removal"), &[]).await;
        assert_eq!(done.to(), "/t/terni/it/me?done=passkey-removed");
        let asked = options(&mut Browser::new(&site), ASK).await;
        let refused = post(&mut Browser::new(&site), SIGN_IN, &phone.answer(&asked, HUB)).await;
        assert_eq!(refused.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Nessun profilo qui ha questa passkey"));
    }
}

#[tokio::test]
async fn what_is_replayed_late_or_from_elsewhere_opens_nothing() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let site = site(&db.store, HUB);
        let (_, mut phone) = added(&site).await;
        let mut thief = Browser::new(&site);
        let refused = async |thief: &mut Browser, sent: Sent, why: &str| {
            let answer = post(thief, SIGN_IN, &sent).await;
            assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY, "{} {why}", db.engine);
            assert!(thief.cookie.is_none() && answer.body.contains("role=\"alert\""), "{why}");
        };
        // The same answer twice.
        let asked = options(&mut Browser::new(&site), ASK).await;
        let sent = phone.answer(&asked, HUB);
        assert_eq!(post(&mut Browser::new(&site), SIGN_IN, &sent).await.code, StatusCode::SEE_OTHER);
        refused(&mut thief, sent, "replayed").await;
        // A fresh signature over a used challenge.
        refused(&mut thief, phone.answer(&asked, HUB), "a used challenge").await;
        // Another site's page, with a challenge of ours.
        let asked = options(&mut thief, ASK).await;
        refused(&mut thief, phone.answer(&asked, "http://hub.example.evil.example"), "another origin").await;
        // The failed try used nothing up that is not of our origin; a right answer after five minutes is late.
        db.clock.set(noon().plus_seconds(5 * 60));
        refused(&mut thief, phone.answer(&asked, HUB), "late").await;
        // A challenge that was never ours, one of another town, one for adding.
        let made_up = json!({"challenge": B64.encode([7; 32]), "rpId": "hub.example"});
        refused(&mut thief, phone.answer(&made_up, HUB), "made up").await;
        let arad = options(&mut thief, "/t/arad/it/sign-in/passkey/challenge.json").await;
        refused(&mut thief, phone.answer(&arad, HUB), "another town's").await;
        let mut anna = Browser::new(&site);
        anna.sign_in(ANNA, WORDS).await;
        let adding = options(&mut anna, "/t/terni/it/me/passkeys/challenge.json").await;
        let adding = json!({"challenge": adding["challenge"], "rpId": "hub.example"});
        refused(&mut thief, phone.answer(&adding, HUB), "for adding").await;
        // Another's handle, another's key, rubbish.
        let asked = options(&mut thief, ASK).await;
        let mut sent = phone.answer(&asked, HUB);
        sent[4].1 = B64.encode([1; 32]);
        refused(&mut thief, sent, "another's handle").await;
        let mut copy = Authenticator::new();
        (copy.id, copy.handle, copy.counter) = (phone.id.clone(), phone.handle.clone(), 90);
        let asked = options(&mut thief, ASK).await;
        refused(&mut thief, copy.answer(&asked, HUB), "another's key").await;
        refused(&mut thief, vec![("credential", "?".into())], "rubbish").await;
        // A page of another site cannot even ask.
        thief.origin = "cross-site";
        assert_eq!(thief.post(ASK, &[]).await.code, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_copy_is_noticed_and_its_owner_told() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let site = site(&db.store, HUB);
        let (mut browser, mut phone) = added(&site).await;
        phone.counter = 10;
        let asked = options(&mut Browser::new(&site), ASK).await;
        let sent = phone.answer(&asked, HUB);
        assert_eq!(post(&mut Browser::new(&site), SIGN_IN, &sent).await.code, StatusCode::SEE_OTHER);
        phone.counter = 4;
        let asked = options(&mut Browser::new(&site), ASK).await;
        let refused = post(&mut Browser::new(&site), SIGN_IN, &phone.answer(&asked, HUB)).await;
        assert_eq!(refused.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        assert!(browser.get(ME).await.body.contains("forse copiata"));
        assert!(letters(&db, ANNA).await[0].letter.text.contains("sembra una copia"));
    }
}

#[tokio::test]
async fn adding_is_bound_to_the_session_that_asked() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let site = site(&db.store, HUB);
        let (mut browser, mut phone) = added(&site).await;
        let adding = "/t/terni/it/me/passkeys";
        let asked = options(&mut browser, "/t/terni/it/me/passkeys/challenge.json").await;
        let sent = Authenticator::new().make(&asked, HUB);
        let mut elsewhere = Browser::new(&site);
        elsewhere.sign_in(ANNA, WORDS).await;
        let refused = post(&mut elsewhere, adding, &sent).await;
        assert_eq!(refused.code, StatusCode::UNPROCESSABLE_ENTITY, "{}: another session", db.engine);
        let wrong =
            post(&mut browser, adding, &Authenticator::new().make(&asked, "http://evil.example")).await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(post(&mut browser, adding, &sent).await.code, StatusCode::SEE_OTHER);
        assert_eq!(post(&mut browser, adding, &sent).await.code, StatusCode::UNPROCESSABLE_ENTITY, "once");
        let asked = options(&mut browser, "/t/terni/it/me/passkeys/challenge.json").await;
        let same = post(&mut browser, adding, &phone.make(&asked, HUB)).await;
        assert_eq!(same.code, StatusCode::UNPROCESSABLE_ENTITY, "a credential is one person's");
        let visitor = Browser::new(&site).post("/t/terni/it/me/passkeys/challenge.json", &[]).await;
        assert_eq!(visitor.code, StatusCode::FORBIDDEN);
        let ids = browser.get(ME).await.body;
        let id = ids.split("/removal").next().and_then(|p| p.rsplit('/').next()).unwrap().to_owned();
        db.store
            .write(|w| {
                let now = w.now();
                let vera = ensure_person(w, "vera@terni.example", "Vera", Lang::IT, now)?;
                set_password(w, vera, WORDS)
            })
            .await
            .unwrap();
        let mut vera = Browser::new(&site);
        vera.sign_in("vera@terni.example", WORDS).await;
        let others = vera.post(&format!("{ME}/passkeys/{id}/removal"), &[]).await;
        assert_eq!(others.code, StatusCode::NOT_FOUND, "another's passkey");
    }
}

#[tokio::test]
async fn a_passkey_that_verifies_its_user_is_a_second_factor_and_one_that_does_not_is_none() {
    for db in databases(&migrations()) {
        let person = anna(&db).await;
        let site = site(&db.store, HUB);
        let (_, mut phone) = added(&site).await;
        let about = site.clone();
        db.store
            .write(move |w| {
                grant(w, person, Some(TownId::from_i64(world::TERNI)), None, Role::Official, noon())?;
                set_second_factor(w, &about, person, b"12345678901234567890")
            })
            .await
            .unwrap();
        let asked = options(&mut Browser::new(&site), ASK).await;
        let done = post(&mut Browser::new(&site), SIGN_IN, &phone.answer(&asked, HUB)).await;
        assert_eq!(done.to(), ME, "{}", db.engine);
        phone.flags = 0b001;
        let mut unverified = Browser::new(&site);
        let asked = options(&mut unverified, ASK).await;
        let door = post(&mut unverified, SIGN_IN, &phone.answer(&asked, HUB)).await;
        assert!(door.to().contains("/sign-in/second/") && unverified.cookie.is_none(), "{}", door.to());
    }
}

#[tokio::test]
async fn the_button_is_there_for_the_script_and_nothing_is_where_no_passkey_works() {
    for db in databases(&migrations()) {
        anna(&db).await;
        let named = site(&db.store, HUB);
        let page = Browser::new(&named).get("/t/terni/ro/sign-in").await.body;
        assert!(page.contains("data-passkey=\"get\"") && page.contains("data-passkey-section hidden"));
        let script =
            page.split("src=\"").find(|p| p.contains("passkey.js")).unwrap().split('"').next().unwrap();
        assert_eq!(Browser::new(&named).get(script).await.code, StatusCode::OK, "{}", db.engine);
        let number = site(&db.store, "http://127.0.0.1:8080");
        let page = Browser::new(&number).get("/t/terni/it/sign-in").await.body;
        assert!(!page.contains("passkey"), "browsers make none at a number");
        assert_eq!(Browser::new(&number).post(ASK, &[]).await.code, StatusCode::NOT_FOUND);
    }
}
