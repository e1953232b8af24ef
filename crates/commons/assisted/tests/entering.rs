//! An operator writes for someone: the steps, the rules, once and whole; on both engines.

mod world;

use arengo_comments::Channel;
use arengo_web::component::Scope;
use axum::http::StatusCode;
use world::{AFTER, BEPI, BODY, DESK, DURING, desks};

#[tokio::test]
async fn what_someone_says_is_read_back_and_published_once_with_a_receipt() {
    for desk in desks().await {
        let engine = desk.world.db.engine;
        let home = desk.get(DESK).await;
        for part in ["Palestra digitale", "Il piano", "voto segreto"] {
            assert!(home.body.contains(part), "{engine}: {part} is missing in {}", home.body);
        }
        let entry = desk.begin().await;
        desk.fill(&entry, &BEPI, BODY).await;
        let reading = desk.get(&format!("{entry}/reading")).await;
        for part in ["Leggi questo alla persona", "panchina all'ombra", "Bepi Dalla Costa", "Via dei Tigli 4"]
        {
            assert!(reading.body.contains(part), "{part} is missing in {}", reading.body);
        }
        assert!(desk.comments().await.is_empty(), "nothing is public before the button");
        let done = desk.post(&format!("{entry}/reading"), &[]).await;
        let again = desk.post(&format!("{entry}/reading"), &[]).await;
        assert_eq!((done.status, &done.location), (StatusCode::SEE_OTHER, &again.location), "{}", done.body);
        let comments = desk.comments().await;
        assert_eq!(comments.len(), 1, "{engine}: pressed twice, published once");
        let comment = &comments[0];
        assert_eq!((comment.channel, comment.speaker.name.as_str()), (Channel::Assisted, "Bepi Dalla Costa"));
        assert_eq!(comment.brought.as_ref().map(|b| b.by.as_str()), Some("Samira Benali"));
        // The receipt: code, picture, telephone; neither name nor address.
        let receipt = desk.get(&done.location).await;
        let code = done.location.rsplit('/').next().unwrap_or_default();
        let groups = code.to_uppercase().replace('-', " – ");
        for part in [groups.as_str(), "<svg class=\"qr\"", "+39\u{a0}0744\u{a0}123", "arriva una lettera"] {
            assert!(receipt.body.contains(part), "{part} is missing in {}", receipt.body);
        }
        assert!(!receipt.body.contains("Bepi") && !receipt.body.contains("Tigli"), "{}", receipt.body);
        // Every step of a published entry leads to the receipt.
        let back = desk.get(&format!("{entry}/words")).await;
        assert_eq!(back.location, format!("{entry}/reading"));
        assert_eq!(desk.get(&back.location).await.location, done.location);
        // The public act names the help point; the address is nowhere public.
        let acts = desk.world.get("/t/terni/it/activity.json", "").await;
        assert!(
            acts.body.contains("assisted.entered") && acts.body.contains("Palestra digitale"),
            "{}",
            acts.body
        );
        for path in ["/t/terni/it/activity.json".to_owned(), format!("/t/terni/it/c/{}", comment.id)] {
            assert!(!desk.world.get(&path, "").await.body.contains("Tigli"), "{path}");
        }
    }
}

#[tokio::test]
async fn two_people_who_say_the_same_without_a_name_are_two() {
    for desk in desks().await {
        let nobody = [("shown", "anonymous"), ("reach", "none")];
        let (one, other) = (desk.helped(&nobody, BODY).await, desk.helped(&nobody, BODY).await);
        assert_ne!(one, other);
        let comments = desk.comments().await;
        assert_eq!(comments.len(), 2, "{}", desk.world.db.engine);
        assert!(comments.iter().all(|c| c.speaker.name.is_empty()));
        let process = comments[0].process.as_i64();
        let db = desk.world.town_db(desk.world.terni);
        let voices = db.read(move |r| (arengo_comments::COMPONENT.participants)(r, process)).await;
        assert_eq!(voices.expect("participants").len(), 2);
    }
}

#[tokio::test]
async fn what_is_half_written_is_kept_and_can_be_thrown_away() {
    for desk in desks().await {
        let entry = desk.begin().await;
        assert_eq!(desk.begin().await, entry, "an empty entry is taken up again");
        let page = format!("{entry}/person");
        let refused = desk.post(&page, &[("name", "Bepi"), ("reach", "phone"), ("phone", "al bar")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["p-shown-e", "p-phone-e", "p-agreed-e", "value=\"al bar\"", "value=\"Bepi\""] {
            assert!(refused.body.contains(part), "{part} is missing in {}", refused.body);
        }
        assert!(desk.get(&page).await.body.contains("value=\"al bar\""), "kept for the next visit");
        assert!(desk.get(DESK).await.body.contains("Lasciati a metà"));
        // Nothing is published before everything fits.
        let early = desk.post(&format!("{entry}/reading"), &[]).await;
        assert_eq!(early.location, format!("{entry}/person?missing=1"));
        let gone = desk.post(&format!("{entry}/removal"), &[]).await;
        assert_eq!(gone.location, DESK);
        assert_eq!(desk.get(&page).await.status, StatusCode::NOT_FOUND);
        // By itself, after a week.
        desk.begin().await;
        let later = arengo_testkit::world::at(DURING).plus_seconds(1);
        let purge = arengo_assisted::COMPONENT.retention[2].apply;
        let db = desk.world.town_db(desk.world.terni);
        assert_eq!(db.write(move |w| purge(w, later)).await.expect("purged"), 1, "{}", desk.world.db.engine);
    }
}

#[tokio::test]
async fn an_operator_does_not_write_for_themselves() {
    for desk in desks().await {
        let entry = desk.begin().await;
        let version = desk.get(&format!("{entry}/person")).await.hidden("version");
        for own in [
            [("name", "benali  SAMIRA"), ("address", "Via Roma 1")],
            [("name", "Bepi"), ("address", "Via Roma 1, samira@terni.example")],
        ] {
            let mut fields =
                vec![("agreed", "1"), ("version", &version), ("shown", "anonymous"), ("reach", "post")];
            fields.extend(own);
            let refused = desk.post(&format!("{entry}/person"), &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{own:?}");
            assert!(refused.body.contains("Questa sembra la tua persona"), "{}", refused.body);
        }
        // Also when the page is passed over.
        let said = [("source", "spoken"), ("about", "plan:piano"), ("body", BODY), ("lang", "it")];
        desk.post(&format!("{entry}/words"), &said).await;
        let forged = desk.post(&format!("{entry}/reading"), &[]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{}", forged.location);
        assert!(desk.comments().await.is_empty(), "{}", desk.world.db.engine);
    }
}

#[tokio::test]
async fn the_notice_is_read_in_the_version_that_is_in_force() {
    for desk in desks().await {
        let entry = desk.begin().await;
        desk.fill(&entry, &BEPI, BODY).await;
        publish_notice(&desk).await;
        let refused = desk.post(&format!("{entry}/reading"), &[]).await;
        assert_eq!(refused.location, format!("{entry}/person?missing=1"));
        assert!(desk.get(&refused.location).await.body.contains("leggila di nuovo"));
        assert!(desk.comments().await.is_empty());
        desk.fill(&entry, &BEPI, BODY).await;
        let done = desk.post(&format!("{entry}/reading"), &[]).await;
        assert!(done.location.contains("/receipts/"), "{} {}", desk.world.db.engine, done.location);
    }
}

/// A new version of the notice, through the form of the privacy pages.
async fn publish_notice(desk: &world::Desk) {
    let fields = [
        ("version", "0"),
        ("short-it", "- Poco."),
        ("whole-it", "## Tutto\n\nLungo."),
        ("review", "2022-12-01"),
    ];
    let published = desk.world.post("/t/terni/it/staff/privacy/notice", &desk.world.elena, &fields).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
}

#[tokio::test]
async fn other_roles_other_operators_and_other_towns_find_nothing() {
    for desk in desks().await {
        let engine = desk.world.db.engine;
        let code = desk.helped(&BEPI, BODY).await;
        let entry = desk.begin().await;
        desk.fill(&entry, &BEPI, "Un'altra cosa").await;
        let pages = [
            DESK.to_owned(),
            format!("{DESK}/state?code={code}"),
            format!("{DESK}/letters"),
            format!("{DESK}/letters.csv"),
            format!("{DESK}/letters/print"),
            format!("{DESK}/letters/{code}"),
            format!("{DESK}/receipts/{code}"),
            format!("{DESK}/receipts/{code}/erasure"),
            format!("{entry}/person"),
            format!("{entry}/words"),
            format!("{entry}/reading"),
        ];
        let others = ["", &desk.world.giulia, &desk.world.nadia, &desk.world.mihaela, &desk.toma];
        for page in &pages {
            for cookie in others {
                let answer = desk.world.get(page, cookie).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{engine}: GET {page}");
                assert!(!answer.body.contains("Bepi"), "{page}");
            }
        }
        let writes = [
            format!("{entry}/person"),
            format!("{entry}/words"),
            format!("{entry}/reading"),
            format!("{entry}/removal"),
            format!("{DESK}/receipts/{code}/erasure"),
            format!("{DESK}/letters/{code}/told"),
        ];
        for page in &writes {
            for cookie in others {
                let fields = [("choice", "removed"), ("how", "post")];
                let answer = desk.world.post(page, cookie, &fields).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{engine}: POST {page}");
            }
        }
        // Another operator of the town (its administrator is one) does not see what this one writes.
        for step in ["person", "words", "reading"] {
            let answer = desk.world.get(&format!("{entry}/{step}"), &desk.world.elena).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{step}");
        }
        // The same numbers in another town.
        for page in &pages[4..] {
            let there = page.replace("/t/terni/it", "/t/arad/it");
            let answer = desk.world.get(&there, &desk.toma).await;
            let found = answer.status == StatusCode::OK && !there.ends_with("/print");
            assert!(!found && !answer.body.contains("Bepi"), "{there}: {}", answer.status);
        }
        let foreign = [("point", desk.point.as_str()), ("process", desk.process.as_str())];
        let begun = desk.world.post("/t/arad/it/staff/assisted", &desk.toma, &foreign).await;
        assert_eq!(begun.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.comments().await.len(), 1);
    }
}

#[tokio::test]
async fn outside_the_phase_and_at_a_closed_help_point_nothing_is_published_and_nothing_lost() {
    for desk in desks().await {
        let entry = desk.begin().await;
        desk.fill(&entry, &BEPI, BODY).await;
        let list = "/t/terni/it/staff/help-points";
        let closing = format!("{list}/{}/closing", desk.point);
        assert_eq!(
            desk.post(&closing, &[]).await.status,
            StatusCode::FORBIDDEN,
            "an operator is no administrator"
        );
        desk.world.post(&closing, &desk.world.elena, &[]).await;
        assert_eq!(desk.post(&format!("{entry}/reading"), &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!desk.world.get("/t/terni/it/help-points", "").await.body.contains("Palestra digitale"));
        desk.world.post(&format!("{list}/{}/opening", desk.point), &desk.world.elena, &[]).await;
        desk.world.set(AFTER);
        let refused = desk.post(&format!("{entry}/reading"), &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.location);
        assert!(desk.comments().await.is_empty());
        desk.world.set(DURING);
        let done = desk.post(&format!("{entry}/reading"), &[]).await;
        assert!(done.location.contains("/receipts/"), "{} {}", desk.world.db.engine, done.body);
    }
}

#[tokio::test]
async fn help_points_are_public_with_their_hours_and_kept_by_administrators() {
    for desk in desks().await {
        // A Tuesday, 11:00 in Rome.
        let page = desk.world.get("/t/terni/it/help-points", "").await;
        for part in [
            "Palestra digitale",
            "Aperto, fino alle 13:00",
            "Senza gradini",
            "9:00–12:30, 15:00–18:00",
            "tel:+390744123",
        ] {
            assert!(page.body.contains(part), "{part} is missing in {}", page.body);
        }
        for (lang, words) in [("ro", "Fără trepte"), ("en", "No steps")] {
            assert!(desk.world.get(&format!("/t/terni/{lang}/help-points"), "").await.body.contains(words));
        }
        assert!(!desk.world.get("/t/arad/ro/help-points", "").await.body.contains("Palestra"));
        let edit = format!("/t/terni/it/staff/help-points/{}", desk.point);
        for cookie in ["", &desk.world.nadia, &desk.samira, &desk.world.mihaela] {
            for path in ["/t/terni/it/staff/help-points", edit.as_str()] {
                assert_eq!(desk.world.get(path, cookie).await.status, StatusCode::FORBIDDEN, "{path}");
            }
            assert_eq!(desk.world.post(&edit, cookie, &world::POINT).await.status, StatusCode::FORBIDDEN);
        }
        let there = edit.replace("/t/terni/it", "/t/arad/it");
        assert_eq!(desk.world.get(&there, &desk.world.chiara).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            desk.world.post(&there, &desk.world.chiara, &world::POINT).await.status,
            StatusCode::NOT_FOUND
        );
        let wrong = [("name", " "), ("address", "x"), ("phone", "1"), ("wed", "mattina")];
        let refused = desk.world.post(&edit, &desk.world.elena, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("name-e") && refused.body.contains("wed-e"), "{}", refused.body);
        assert!(refused.body.contains("value=\"mattina\""));
        let db = desk.world.town_db(desk.world.terni);
        let rows = db.read(|r| {
            let scope = Scope {
                process: None,
                after: None,
                limit: 10,
                base: "http://x",
                now: arengo_testkit::noon(),
            };
            (arengo_assisted::COMPONENT.datasets[0].rows)(r, &scope)
        });
        let rows = rows.await.expect("rows").rows;
        assert_eq!(
            (rows.len(), rows[0][1].as_str()),
            (1, Some("Palestra digitale")),
            "{}",
            desk.world.db.engine
        );
        assert_eq!(rows[0][4]["tue"], "9:00–13:00");
        assert!(rows[0][4].get("wed").is_none());
    }
}
