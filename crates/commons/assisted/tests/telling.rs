//! What becomes of it: the state by code, letters, forgetting; on both engines.

mod world;

use arengo_comments::State;
use arengo_kernel::actor::PersonId;
use arengo_web::personal::{Choice, Erasure};
use axum::http::StatusCode;
use world::{AFTER, BEPI, BODY, DESK, desks};

#[tokio::test]
async fn whoever_has_the_code_reads_the_state_and_a_wrong_code_says_nothing() {
    for desk in desks().await {
        let engine = desk.world.db.engine;
        let code = desk.helped(&BEPI, BODY).await;
        let page = format!("/t/terni/it/receipt/{code}");
        let shown = desk.world.get(&page, "").await;
        assert!(shown.body.contains("È pubblicato"), "{engine}: {}", shown.body);
        let said = format!("/t/terni/it/receipt?code={}", code.to_uppercase().replace('-', "%20"));
        assert_eq!(desk.world.get(&said, "").await.location, page, "as it is said on the telephone");
        desk.world.set(AFTER);
        assert!(desk.world.get(&page, "").await.body.contains("lo sta esaminando"));
        desk.answer(&code, "La panchina arriva a maggio.", AFTER).await;
        let answered = desk.world.get(&page, "").await;
        for part in ["L’ufficio ha risposto", "La panchina arriva a maggio.", "A favore"] {
            assert!(answered.body.contains(part), "{part} is missing in {}", answered.body);
        }
        // Neither here nor for the operator is there anything about the person.
        let told = desk.get(&format!("{DESK}/state?code={code}")).await;
        assert!(told.body.contains("La panchina arriva a maggio."), "{}", told.body);
        for body in [&answered.body, &told.body] {
            assert!(!body.contains("Bepi") && !body.contains("Tigli"), "{body}");
        }
    }
}

#[tokio::test]
async fn codes_that_nobody_has_and_codes_that_cannot_be_are_answered_alike_and_seldom() {
    for desk in desks().await {
        let code = desk.helped(&BEPI, BODY).await;
        let mut bodies = Vec::new();
        for wrong in ["22222-22222", "0000", "%3Cb%3E"] {
            let answer = desk.world.get(&format!("/t/terni/it/receipt/{wrong}"), "").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
            let start = answer.body.find("<main").expect("a page");
            // What was typed comes back; everything else is equal.
            let typed =
                answer.body[start..].split("value=\"").nth(1).and_then(|p| p.split('"').next()).unwrap_or("");
            bodies.push(
                answer.body[start..]
                    .replace(&format!("value=\"{typed}\""), "")
                    .split("<footer")
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
            );
        }
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{bodies:#?}");
        // The form leads to the same answers.
        let typed = desk.world.get("/t/terni/it/receipt?code=chiss%C3%A0%20%2F%3F", "").await;
        assert_eq!(typed.location, "/t/terni/it/receipt/chiss-");
        assert_eq!(desk.world.get(&typed.location, "").await.status, StatusCode::NOT_FOUND);
        // In another town the code is one that nobody has.
        assert_eq!(
            desk.world.get(&format!("/t/arad/it/receipt/{code}"), "").await.status,
            StatusCode::NOT_FOUND
        );
        for _ in 0..8 {
            desk.world.get("/t/terni/it/receipt/33333-33333", "").await;
        }
        let limited = desk.world.get(&format!("/t/terni/it/receipt/{code}"), "").await;
        assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS, "{}", desk.world.db.engine);
        // The desk is not kept waiting.
        assert_eq!(desk.get(&format!("{DESK}/state?code={code}")).await.status, StatusCode::OK);
        assert_eq!(desk.get(&format!("{DESK}/state?code=33333-33333")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn those_who_cannot_read_it_are_told_once() {
    for desk in desks().await {
        let engine = desk.world.db.engine;
        let code = desk.helped(&BEPI, BODY).await;
        let formula = [
            ("shown", "anonymous"),
            ("name", "=cmd|' /C calc'!A0"),
            ("reach", "post"),
            ("address", "@SUM(1)"),
        ];
        let evil = desk.helped(&formula, "Vorrei un'altra cosa.").await;
        let asks = desk.helped(&[("shown", "anonymous"), ("reach", "none")], "Chiedo io.").await;
        let letters = format!("{DESK}/letters");
        assert!(
            desk.get(&letters).await.body.contains("Nessuno aspetta"),
            "{engine}: nothing before an outcome"
        );
        let early = desk.post(&format!("{letters}/{code}/told"), &[("how", "post")]).await;
        assert_eq!(early.status, StatusCode::FORBIDDEN, "nothing to tell yet");
        assert_eq!(desk.get(&format!("{letters}/{code}")).await.status, StatusCode::NOT_FOUND);
        desk.world.set(AFTER);
        for answered in [&code, &evil, &asks] {
            desk.answer(answered, "Arriva a maggio.", AFTER).await;
        }
        let list = desk.get(&letters).await;
        for part in ["2 persone aspettano", "Bepi Dalla Costa", "Via dei Tigli 4"] {
            assert!(list.body.contains(part), "{part} is missing in {}", list.body);
        }
        let csv = desk.get(&format!("{letters}.csv")).await;
        assert!(
            csv.kind.starts_with("text/csv") && csv.body.contains("'=cmd") && csv.body.contains("'@SUM(1)"),
            "{}",
            csv.body
        );
        let cells = csv.body.lines().flat_map(|line| line.split(','));
        assert!(
            cells.into_iter().all(|cell| !cell.trim_matches('"').starts_with(['=', '+', '-', '@'])),
            "{}",
            csv.body
        );
        let letter = desk.get(&format!("{letters}/{code}")).await;
        for part in ["Gentile Bepi Dalla Costa", "Arriva a maggio.", "panchina all'ombra", "36015 Schio"] {
            assert!(letter.body.contains(part), "{part} is missing in {}", letter.body);
        }
        assert_eq!(desk.get(&format!("{letters}/print")).await.body.matches("class=\"sheet").count(), 2);
        desk.post(&format!("{letters}/{code}/told"), &[("how", "post")]).await;
        desk.world.db.clock.set(arengo_testkit::world::at(AFTER).plus_seconds(86_400));
        desk.world.post(&format!("{letters}/{code}/told"), &desk.world.elena, &[("how", "phone")]).await;
        let told = desk.get(&letters).await;
        assert!(
            told.body.contains("avvisata il 1 marzo 2022 da Samira Benali"),
            "once, by whoever did: {}",
            told.body
        );
        assert!(told.body.contains("1 persona aspetta"));
        // When the outcome changes, they are told of that too.
        desk.answer(&code, "Arriva a giugno.", "2022-03-02T11:00:00Z").await;
        assert!(desk.get(&letters).await.body.contains("2 persone aspettano"));
        desk.world.set("2022-03-02T12:00:00Z");
        desk.post(&format!("{letters}/{code}/told"), &[("how", "post")]).await;
        // The address goes 90 days after, the untold one stays.
        let purge = arengo_assisted::COMPONENT.retention[0].apply;
        let db = desk.world.town_db(desk.world.terni);
        let before = arengo_testkit::world::at("2022-03-02T12:00:01Z");
        assert_eq!(db.write(move |w| purge(w, before)).await.expect("purged"), 1, "{engine}");
        assert_eq!(desk.get(&format!("{letters}/{code}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.get(&format!("{letters}/{evil}")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn who_asks_with_the_code_is_forgotten_and_the_words_stay_or_go_as_they_choose() {
    for choice in [Choice::Anonymous, Choice::Removed] {
        for desk in desks().await {
            let engine = desk.world.db.engine;
            let words = "Firmato Bepi Dalla Costa: una panchina all'ombra.";
            let code = desk.helped(&BEPI, words).await;
            let before = desk.comments().await.len();
            let page = format!("{DESK}/receipts/{code}/erasure");
            assert_eq!(desk.get(&page).await.status, StatusCode::OK);
            assert_eq!(desk.post(&page, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
            let done = desk.post(&page, &[("choice", choice.as_str())]).await;
            assert_eq!(done.location, format!("{DESK}/state?code={code}"), "{engine}: {}", done.body);
            let comments = desk.comments().await;
            assert_eq!(comments.len(), before, "{engine}: counts stay");
            let (state, body) = (&comments[0].state, comments[0].body.as_str());
            assert!(comments[0].speaker.name.is_empty());
            match choice {
                Choice::Anonymous => {
                    assert_eq!((state, body), (&State::Visible, "Firmato …: una panchina all'ombra."))
                }
                Choice::Removed => assert_eq!((state, body), (&State::Withdrawn, "")),
            }
            assert_eq!(nowhere(&desk, "Bepi").await, Vec::<String>::new(), "{engine} {choice:?}");
            assert_eq!(nowhere(&desk, "Tigli").await, Vec::<String>::new(), "{engine} {choice:?}");
            // The code goes on working; a second time is refused; the officer's register shows the case.
            assert!(desk.get(&done.location).await.body.contains("è stato cancellato"));
            assert_eq!(desk.post(&page, &[("choice", "removed")]).await.status, StatusCode::FORBIDDEN);
            let register = desk.world.get("/t/terni/it/staff/privacy.csv", &desk.world.elena).await;
            assert!(register.body.contains(&format!("erasure,{}", choice.as_str())), "{}", register.body);
            let db = desk.world.town_db(desk.world.terni);
            db.read(arengo_register::verify).await.expect("the chain holds");
            assert_eq!(db.read(arengo_comments::miscounted).await.expect("counted"), 0);
        }
    }
}

/// Lines of the whole database that hold some words.
async fn nowhere(desk: &world::Desk, words: &str) -> Vec<String> {
    use std::io::Read as _;
    let folder =
        std::env::temp_dir().join(format!("assisted-{}-{}", std::process::id(), desk.world.db.engine));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(format!("{words}.gz"));
    desk.world.db.store.dump("test", &file).expect("a dump");
    let mut text = String::new();
    let read = std::fs::File::open(&file).expect("the dump");
    flate2::read::MultiGzDecoder::new(read).read_to_string(&mut text).expect("text");
    std::fs::remove_dir_all(&folder).expect("removed");
    text.lines().filter(|line| line.contains(words)).map(str::to_owned).collect()
}

#[tokio::test]
async fn an_operator_who_leaves_is_named_nowhere_and_what_they_did_stays() {
    for desk in desks().await {
        let code = desk.helped(&BEPI, BODY).await;
        desk.begin().await;
        desk.world.set(AFTER);
        desk.answer(&code, "Arriva a maggio.", AFTER).await;
        desk.post(&format!("{DESK}/letters/{code}/told"), &[("how", "post")]).await;
        let email = arengo_people::Email::parse("samira@terni.example").expect("an address");
        let person = desk.world.db.store.read(move |r| arengo_people::find_person(r, &email)).await;
        let person: PersonId = person.expect("read").expect("Samira");
        let db = desk.world.town_db(desk.world.terni);
        let operators = &arengo_assisted::COMPONENT.personal[1];
        let given = db.read(move |r| (operators.export)(r, person)).await.expect("an export");
        assert_eq!(given.len(), 2, "{}: entered and told", desk.world.db.engine);
        let text: String = given.iter().map(|record| record.json().to_string()).collect();
        assert!(!text.contains("Bepi") && !text.contains(&code), "{text}");
        let mut erasure = Erasure {
            person,
            name: "Samira Benali".into(),
            addresses: Vec::new(),
            choice: Choice::Anonymous,
            at: arengo_testkit::world::at(AFTER),
            removed: Vec::new(),
        };
        db.write(move |w| (operators.erase)(w, &mut erasure)).await.expect("erased");
        let left = db.read(move |r| (operators.export)(r, person)).await.expect("an export");
        assert!(left.is_empty());
        let letters = desk.world.get(&format!("{DESK}/letters"), &desk.world.elena).await;
        assert!(letters.body.contains("da …") && !letters.body.contains("Samira"), "{}", letters.body);
    }
}
