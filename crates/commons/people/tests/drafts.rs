//! Write first, confirm afterwards: by link, by code, late, twice, refused.

mod world;

use arengo_testkit::{databases, noon};
use axum::http::StatusCode;
use world::{ARAD, Browser, TERNI, code, letters, link, migrations, notes, site};

const ANNA: &str = "anna@terni.example";
const HUB: &str = "http://hub.example";

#[tokio::test]
async fn a_link_publishes_only_when_the_button_is_pressed_and_signs_in() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let sent = anna.write("unica o diffusa?", ANNA, "Anna Verdi").await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", db.engine);
        let waiting = anna.get(&sent.to()).await;
        for part in
            [ANNA, "unica o diffusa?", "Anna Verdi", "/demo/mail?to=anna%40terni%2Eexample", "3 marzo 2022"]
        {
            assert!(waiting.body.contains(part), "{part} is missing in {}", waiting.body);
        }
        let link = link(&db, ANNA).await;
        // A program that checks links in letters, twice.
        for _ in 0..2 {
            let looked = Browser::new(&site).get(&link).await;
            assert_eq!(looked.code, StatusCode::OK);
            assert!(looked.body.contains("unica o diffusa?") && looked.headers.get("set-cookie").is_none());
        }
        assert!(notes(&db, TERNI).await.is_empty());
        let done = anna.post(&link, &[]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER);
        assert!(done.to().starts_with("/t/terni/it/n#n-"), "{}", done.to());
        let published = notes(&db, TERNI).await;
        assert_eq!(published.len(), 1);
        let me = anna.get("/t/terni/it/me").await;
        assert!(me.code == StatusCode::OK && me.body.contains("Anna Verdi") && me.body.contains(ANNA));
        // The link again, by anyone: it leads to what was published, and signs nobody in.
        let mut other = Browser::new(&site);
        let again = other.post(&link, &[]).await;
        assert_eq!((again.code, again.to()), (StatusCode::SEE_OTHER, done.to()));
        assert_eq!(other.get(&link).await.to(), done.to());
        assert!(other.cookie.is_none());
        assert_eq!(notes(&db, TERNI).await.len(), 1);
        // The page that waited leads there too.
        assert_eq!(other.get(&sent.to()).await.to(), done.to());
        // Writing again with another name changes nothing about the account.
        anna.cookie = None;
        anna.write("e i parcheggi?", ANNA, "Qualcun Altro").await;
        let confirm = anna.get(&world::link(&db, ANNA).await).await;
        assert!(confirm.body.contains("Anna Verdi") && !confirm.body.contains("Qualcun Altro"));
    }
}

#[tokio::test]
async fn a_code_publishes_where_it_was_written() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let waiting = anna.write("un testo", ANNA, "Anna").await.to();
        let code = code(&db, ANNA).await;
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let done = anna.post(&waiting, &[("code", &spaced)]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", db.engine);
        assert!(done.to().contains("/n#n-") && anna.cookie.is_some());
        assert_eq!(notes(&db, TERNI).await[0].1, "un testo");
    }
}

#[tokio::test]
async fn five_wrong_codes_lock_the_code_but_not_the_link() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let waiting = anna.write("un testo", ANNA, "Anna").await.to();
        let (right, link) = (code(&db, ANNA).await, link(&db, ANNA).await);
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for n in 1..=5 {
            let refused = anna.post(&waiting, &[("code", wrong)]).await;
            assert_eq!(refused.code, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains("un testo"), "the text stays in sight");
            let locked = refused.body.contains("5 codici erano sbagliati");
            assert_eq!(locked, n == 5, "{} try {n}", db.engine);
        }
        let late = anna.post(&waiting, &[("code", &right)]).await;
        assert_eq!(late.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(notes(&db, TERNI).await.is_empty());
        // Another letter brings another code, and the first link still works.
        let again = anna.post(&format!("{waiting}/letter"), &[]).await;
        assert_eq!((again.code, again.to()), (StatusCode::SEE_OTHER, waiting.clone()));
        assert_eq!(letters(&db, ANNA).await.len(), 2);
        assert_eq!(anna.get(&link).await.code, StatusCode::OK);
        let fresh = code(&db, ANNA).await;
        assert_eq!(anna.post(&waiting, &[("code", &fresh)]).await.code, StatusCode::SEE_OTHER);
        assert_eq!(notes(&db, TERNI).await.len(), 1);
    }
}

#[tokio::test]
async fn an_old_code_and_an_old_link_say_so_and_offer_a_new_letter() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let waiting = anna.write("un testo", ANNA, "Anna").await.to();
        let (old_code, old_link) = (code(&db, ANNA).await, link(&db, ANNA).await);
        db.clock.set(noon().plus_seconds(30 * 60));
        let late = anna.post(&waiting, &[("code", &old_code)]).await;
        assert!(late.body.contains("Questo codice è scaduto"), "{}", db.engine);
        db.clock.set(noon().plus_seconds(72 * 3600));
        for answer in [anna.get(&old_link).await, anna.post(&old_link, &[]).await] {
            assert_eq!(answer.code, StatusCode::GONE);
            assert!(answer.body.contains("un testo") && answer.body.contains("/letter"));
        }
        assert!(notes(&db, TERNI).await.is_empty());
        let again = anna.post(&format!("{old_link}/letter"), &[]).await;
        assert_eq!((again.code, again.to()), (StatusCode::SEE_OTHER, waiting));
        let done = anna.post(&link(&db, ANNA).await, &[]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER);
        assert_eq!(notes(&db, TERNI).await.len(), 1);
    }
}

#[tokio::test]
async fn a_form_sent_twice_is_one_draft_and_one_letter() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let (mut one, mut two) = (Browser::new(&site), Browser::new(&site));
        let both = tokio::join!(one.write("uguale", ANNA, "Anna"), two.write("uguale", ANNA, "Anna"));
        assert_eq!(both.0.to(), both.1.to(), "{}", db.engine);
        assert_eq!(letters(&db, ANNA).await.len(), 1);
        one.post(&link(&db, ANNA).await, &[]).await;
        // Sent a third time after publishing: it leads to what is public.
        let third = Browser::new(&site).write("uguale", ANNA, "Anna").await;
        assert!(third.to().contains("/n#n-"), "{}", third.to());
        assert_eq!(notes(&db, TERNI).await.len(), 1);
        let other = Browser::new(&site).write("diverso", ANNA, "Anna").await;
        assert!(other.to().contains("/drafts/") && letters(&db, ANNA).await.len() == 2);
    }
}

#[tokio::test]
async fn two_presses_of_the_button_publish_once() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        Browser::new(&site).write("una volta", ANNA, "Anna").await;
        let link = link(&db, ANNA).await;
        let (mut one, mut two) = (Browser::new(&site), Browser::new(&site));
        let both = tokio::join!(one.post(&link, &[]), two.post(&link, &[]));
        assert_eq!((both.0.code, both.1.code), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        assert_eq!(both.0.to(), both.1.to(), "{}", db.engine);
        assert_eq!(notes(&db, TERNI).await.len(), 1);
    }
}

#[tokio::test]
async fn a_text_that_is_refused_stays_with_the_reason() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.write("the phase is closed", ANNA, "Anna").await;
        let link = link(&db, ANNA).await;
        let refused = anna.post(&link, &[]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{}", db.engine);
        for part in ["Scegli un ruolo.", "the phase is closed", "resta bozza"] {
            assert!(refused.body.contains(part), "{part}");
        }
        assert!(notes(&db, TERNI).await.is_empty());
        // Whoever answered the letter is signed in and finds the text in the account.
        let me = anna.get("/t/terni/it/me").await;
        assert!(me.body.contains("the phase is closed"));
        assert!(!anna.get("/t/arad/it/me").await.body.contains("the phase is closed"), "another town");
        let id = me.body.split("/me/drafts/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let path = format!("/t/terni/it/me/drafts/{id}/publication");
        assert_eq!(anna.post(&path, &[]).await.code, StatusCode::FORBIDDEN);
        // Nobody else can publish or remove it.
        let mut bruno = Browser::new(&site);
        bruno.write("altro", "bruno@terni.example", "Bruno").await;
        bruno.post(&world::link(&db, "bruno@terni.example").await, &[]).await;
        assert_eq!(bruno.post(&path, &[]).await.code, StatusCode::NOT_FOUND);
        let removal = format!("/t/terni/it/me/drafts/{id}/removal");
        assert_eq!(bruno.post(&removal, &[]).await.code, StatusCode::NOT_FOUND);
        assert_eq!(Browser::new(&site).post(&removal, &[]).await.code, StatusCode::FORBIDDEN);
        assert_eq!(anna.post(&removal, &[]).await.code, StatusCode::SEE_OTHER);
        assert!(!anna.get("/t/terni/it/me").await.body.contains("the phase is closed"));
    }
}

#[tokio::test]
async fn links_and_waiting_pages_of_another_town_or_made_up_open_nothing() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let waiting = anna.write("un testo", ANNA, "Anna").await.to();
        let link = link(&db, ANNA).await;
        let arad = link.replace("/t/terni/", "/t/arad/");
        assert_eq!(anna.get(&arad).await.code, StatusCode::GONE, "{}", db.engine);
        assert_eq!(anna.post(&arad, &[]).await.code, StatusCode::GONE);
        assert_eq!(anna.get(&waiting.replace("/t/terni/", "/t/arad/")).await.code, StatusCode::NOT_FOUND);
        assert_eq!(anna.get(&format!("{waiting}x")).await.code, StatusCode::NOT_FOUND);
        assert_eq!(anna.get("/t/terni/it/confirm/abc").await.code, StatusCode::GONE);
        assert!(notes(&db, ARAD).await.is_empty() && notes(&db, TERNI).await.is_empty());
    }
}

#[tokio::test]
async fn a_mailbox_is_not_flooded_and_the_text_is_not_lost() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let mut refused = 0;
        for n in 0..12 {
            let answer = anna.write(&format!("un testo abbastanza lungo {n}"), ANNA, "Anna").await;
            if answer.code == StatusCode::TOO_MANY_REQUESTS {
                refused += 1;
                assert!(answer.body.contains(&format!("un testo abbastanza lungo {n}")));
            }
        }
        assert!(refused >= 3, "{}: {refused}", db.engine);
        assert!(letters(&db, ANNA).await.len() <= 9);
        assert_eq!(anna.write("x", "b@terni.example", "Bruno").await.code, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_form_of_another_site_writes_nothing() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.write("un testo", ANNA, "Anna").await;
        let link = link(&db, ANNA).await;
        let mut lured = Browser { origin: "cross-site", ..Browser::new(&site) };
        assert_eq!(lured.post(&link, &[]).await.code, StatusCode::FORBIDDEN, "{}", db.engine);
        assert_eq!(lured.write("altro", ANNA, "Anna").await.code, StatusCode::FORBIDDEN);
        assert_eq!((notes(&db, TERNI).await.len(), letters(&db, ANNA).await.len()), (0, 1));
    }
}

#[tokio::test]
async fn an_address_or_a_name_that_does_not_fit_is_refused() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        for (email, name) in [("anna", "Anna"), ("", "Anna"), (ANNA, ""), ("a@b.c\r\nBcc: d@e.f", "Anna")] {
            let answer = anna.write("un testo", email, name).await;
            assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY, "{} {email:?} {name:?}", db.engine);
        }
        assert!(letters(&db, ANNA).await.is_empty());
    }
}
