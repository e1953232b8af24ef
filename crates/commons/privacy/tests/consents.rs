//! SC-11, step 7: consents are given, seen and taken back; a changed purpose is asked for again.

mod world;

use arengo_privacy::{NEWSLETTER, RESEARCH, consented, consents_of, who_consented};
use axum::http::StatusCode;
use world::{Browser, World, worlds};

const PAGE: &str = "/t/terni/it/me/consents";
const NEWS: &str = "/t/terni/it/me/consents/privacy.newsletter";

async fn agrees(w: &World, who: &Browser) -> (bool, bool) {
    let person = who.person;
    let db = w.town_db(w.terni);
    db.read(move |r| {
        Ok::<_, arengo_web::Problem>((consented(r, person, &NEWSLETTER)?, consented(r, person, &RESEARCH)?))
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn a_consent_is_given_with_a_receipt_and_taken_back_at_once() {
    for w in worlds().await {
        let before = w.ioana.get(PAGE).await;
        assert_eq!(before.code, StatusCode::OK, "{}", w.db.engine);
        assert!(
            before.body.contains("Non hai dato il consenso") && before.body.contains("Uso nella ricerca")
        );
        assert_eq!(agrees(&w, &w.ioana).await, (false, false));
        for purpose in ["privacy.newsletter", "privacy.research"] {
            let path = format!("{PAGE}/{purpose}");
            for _ in 0..2 {
                let given = w.ioana.post(&path, &[("act", "give")]).await;
                assert_eq!(given.code, StatusCode::SEE_OTHER, "{}", given.body);
            }
        }
        assert_eq!(agrees(&w, &w.ioana).await, (true, true));
        let person = w.ioana.person;
        let history = w.town_db(w.terni).read(move |r| consents_of(r, person)).await.unwrap();
        assert_eq!(history.len(), 2, "a form sent twice is one consent");
        assert!(history[0].words.contains("ricevere per e-mail") && history[0].notice == 0);
        assert!(w.ioana.get(PAGE).await.body.contains(&history[0].receipt));
        w.set("2022-02-02T08:00:00Z");
        for purpose in ["privacy.newsletter", "privacy.research"] {
            let taken = w.ioana.post(&format!("{PAGE}/{purpose}"), &[("act", "withdraw")]).await;
            assert!(taken.to().contains("done=withdrawn"), "{}", taken.body);
        }
        assert_eq!(agrees(&w, &w.ioana).await, (false, false));
        let page = w.ioana.get(&format!("{PAGE}?done=withdrawn")).await.body;
        assert!(page.contains("Ritirato il") && page.contains("2022-02-02T08:00:00Z"), "dated");
        assert!(page.contains("Subito: da quel momento"), "with its effect");
        let history = w.town_db(w.terni).read(move |r| consents_of(r, person)).await.unwrap();
        assert_eq!(history.iter().filter(|c| c.given).count(), 2, "what was given stays in the history");
        assert_eq!(history.len(), 4);
    }
}

#[tokio::test]
async fn a_consent_is_for_one_town_and_for_oneself() {
    for w in worlds().await {
        w.ioana.post(NEWS, &[("act", "give"), ("person", &w.bepi.person.to_string())]).await;
        assert_eq!(agrees(&w, &w.bepi).await, (false, false), "{}", w.db.engine);
        assert!(!w.bepi.get(PAGE).await.body.contains("Hai dato il consenso"));
        let person = w.ioana.person;
        let elsewhere = w.town_db(w.arad).read(move |r| consented(r, person, &NEWSLETTER)).await.unwrap();
        assert!(!elsewhere, "another town asks by itself");
        let list = "/t/terni/it/staff/privacy/newsletter.csv";
        assert_eq!(w.elena.get(list).await.body, "email,name,language\r\nioana@posta.example,Ioana,it\r\n");
        assert!(w.elena.get("/t/terni/it/staff/privacy").await.body.contains("newsletter.csv"));
        for browser in [&w.ioana, &w.mihaela] {
            assert_eq!(browser.get(list).await.code, StatusCode::FORBIDDEN);
        }
        assert_eq!(
            w.mihaela.get("/t/arad/it/staff/privacy/newsletter.csv").await.body,
            "email,name,language\r\n"
        );
        let who = w.town_db(w.terni).read(|r| who_consented(r, &NEWSLETTER, None, 10)).await.unwrap();
        assert_eq!(who, [w.ioana.person]);
        let visitor = Browser { cookie: None, ..w.ioana.clone() };
        assert!(visitor.get(PAGE).await.to().contains("/sign-in?next="));
        assert_eq!(visitor.post(NEWS, &[("act", "give")]).await.code, StatusCode::FORBIDDEN);
        assert_eq!(w.bepi.forged_post(NEWS, &[("act", "give")]).await.code, StatusCode::FORBIDDEN);
        assert_eq!(w.bepi.post(NEWS, &[("act", "sell")]).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let unknown = w.bepi.post(&format!("{PAGE}/privacy.nothing"), &[("act", "give")]).await;
        assert_eq!(unknown.code, StatusCode::NOT_FOUND);
        assert_eq!(agrees(&w, &w.bepi).await, (false, false));
    }
}

const NOTICE: &str = "/t/terni/it/staff/privacy/notice";

fn version<'a>(number: &'a str, whole: &'a str, review: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("version", number), ("short-it", "- Poco."), ("whole-it", whole), ("review", review)]
}

#[tokio::test]
async fn a_new_notice_says_what_changed_and_asks_again_only_where_needed() {
    for mut w in worlds().await {
        let set = w.ioana.person;
        w.db.store.write(move |wr| arengo_people::set_password(wr, set, world::PASSWORD)).await.unwrap();
        for purpose in ["privacy.newsletter", "privacy.research"] {
            w.ioana.post(&format!("{PAGE}/{purpose}"), &[("act", "give")]).await;
        }
        w.bepi.post(&format!("{PAGE}/privacy.research"), &[("act", "give")]).await;
        w.set("2022-02-03T08:00:00Z");
        let first = version("0", "## Tempi\n\nTeniamo i dati trenta giorni.", "2023-02-01");
        let published = w.elena.post(NOTICE, &first).await;
        assert_eq!(published.code, StatusCode::SEE_OTHER, "{} {}", w.db.engine, published.body);
        assert_eq!(agrees(&w, &w.ioana).await, (true, true), "no purpose changed");
        w.set("2022-02-04T08:00:00Z");
        let mut second = version("1", "## Tempi\n\nTeniamo i dati sessanta giorni.", "2023-02-01");
        second.push(("material", "privacy.newsletter"));
        assert_eq!(w.elena.post(NOTICE, &second).await.code, StatusCode::SEE_OTHER);
        // Pressed twice, or by two at once: the second is told.
        assert_eq!(w.elena.post(NOTICE, &second).await.code, StatusCode::CONFLICT);
        assert_eq!(agrees(&w, &w.ioana).await, (false, true), "only what changed stops");
        w.work().await;
        let letters = w.letters("ioana@posta.example").await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].letter.text.contains("http://hub.example/t/terni/privacy/versions/2"));
        assert!(w.letters("bepi@posta.example").await.is_empty(), "who is not concerned gets no letter");
        let page = w.ioana.get(PAGE).await.body;
        assert!(page.contains("Te lo chiediamo di nuovo") && page.contains("/privacy/versions/2"));
        let changes = w.bepi.get("/t/terni/it/privacy/versions/2").await.body;
        assert!(changes.contains("<del>") && changes.contains("<ins>"), "{changes}");
        assert!(changes.contains("sessanta") && changes.contains("Notizie del Comune"));
        told_at_the_next_sign_in(&mut w).await;
        w.ioana.post(NEWS, &[("act", "give")]).await;
        assert_eq!(agrees(&w, &w.ioana).await, (true, true), "asked and answered");
        let acts = w.town_db(w.terni).read(|r| arengo_register::recent(r, None, 9)).await.unwrap();
        assert_eq!(acts.iter().filter(|a| a.kind == "privacy.notice_published").count(), 2);
    }
}

async fn told_at_the_next_sign_in(w: &mut World) {
    let answer = w.ioana.sign_in("ioana@posta.example", "/p").await;
    assert_eq!(answer.to(), "/t/terni/it/me/notice?next=%2Fp", "{}", answer.body);
    let page = w.ioana.get(&answer.to()).await.body;
    assert!(page.contains("<ins>") && page.contains("sessanta"), "{page}");
    assert!(w.ioana.get("/t/terni/it/me").await.body.contains("/me/notice"));
    let on = w.ioana.post("/t/terni/it/me/notice", &[("version", "2"), ("next", "/p")]).await;
    assert_eq!(on.to(), "/t/terni/it/p");
    let away = w.ioana.post("/t/terni/it/me/notice", &[("version", "9"), ("next", "//evil.example")]).await;
    assert_eq!(away.to(), "/t/terni/it/me");
    assert_eq!(w.ioana.sign_in("ioana@posta.example", "/p").await.to(), "/t/terni/it/p", "told once");
    assert!(!w.ioana.get("/t/terni/it/me").await.body.contains("/me/notice"));
}

#[tokio::test]
async fn only_administrators_publish_and_what_does_not_fit_is_said_beside_its_field() {
    for w in worlds().await {
        let good = version("0", "## Tempi\n\nTrenta giorni.", "2022-12-31");
        for browser in [&w.ioana, &w.mihaela] {
            assert_eq!(browser.get(NOTICE).await.code, StatusCode::FORBIDDEN, "{}", w.db.engine);
            assert_eq!(browser.post(NOTICE, &good).await.code, StatusCode::FORBIDDEN);
        }
        assert_eq!(w.elena.forged_post(NOTICE, &good).await.code, StatusCode::FORBIDDEN);
        let form = w.elena.get(NOTICE).await.body;
        assert!(form.contains("Chi risponde dei dati") && form.contains("2023-02-01"), "filled in");
        for (review, whole) in
            [("2021-01-01", "Testo"), ("2031-01-01", "Testo"), ("x", "Testo"), ("2022-12-31", " ")]
        {
            let refused = w.elena.post(NOTICE, &version("0", whole, review)).await;
            assert_eq!(refused.code, StatusCode::UNPROCESSABLE_ENTITY, "{review} {whole}");
            assert!(refused.body.contains("- Poco."), "what was typed is kept");
        }
        let task = w.elena.get("/t/terni/it/staff").await.body;
        assert!(task.contains("/staff/privacy") && task.contains("non ha una propria informativa"));
        assert_eq!(w.elena.post(NOTICE, &good).await.code, StatusCode::SEE_OTHER);
        assert!(
            !w.elena.get("/t/terni/it/staff").await.body.contains("La revisione dell’informativa è da fare")
        );
        w.set("2023-01-01T12:00:00Z");
        let elena = w.signed_in_anew(&w.elena).await;
        assert!(
            elena.get("/t/terni/it/staff").await.body.contains("La revisione dell’informativa è da fare")
        );
        assert!(elena.get("/t/terni/it/staff/privacy").await.body.contains("è da fare"));
        let public = w.bepi.get("/t/terni/it/privacy").await.body;
        assert!(public.contains("Revisione in ritardo") && public.contains("Rivista il"));
    }
}

#[tokio::test]
async fn the_standard_notice_stands_in_three_languages_until_the_town_writes_its_own() {
    for w in worlds().await {
        for (lang, words) in [("it", "In breve"), ("ro", "Pe scurt"), ("en", "In short")] {
            let page = w.bepi.get(&format!("/t/terni/{lang}/privacy")).await;
            assert_eq!(page.code, StatusCode::OK, "{}", w.db.engine);
            assert!(page.body.contains(words) && page.body.contains("Comune di Terni"), "{lang}");
            assert_eq!(page.body.matches("<h1>").count(), 1);
            assert!(!page.body.contains("{contact}") && page.body.contains("<th scope=\"col\">"));
            assert_eq!(w.bepi.get(&format!("/t/terni/{lang}/privacy/versions")).await.code, StatusCode::OK);
        }
        for gone in [
            "/t/terni/it/privacy/versions/7",
            "/t/terni/it/privacy/versions/-1",
            "/t/terni/it/privacy/versions/x",
        ] {
            assert_eq!(w.bepi.get(gone).await.code, StatusCode::NOT_FOUND, "{gone}");
        }
    }
}
