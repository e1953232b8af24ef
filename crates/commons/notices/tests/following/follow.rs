//! Following things and hearing of them: once, by the person's own rhythm; on both engines.

use crate::hub::{Hub, worlds};
use arengo_kernel::subject::Subject;
use arengo_notices::{COMPONENT, Kind, Letter, Notice, followed_by, tell};
use arengo_register::By;
use arengo_web::personal::{Choice, Erasure};
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn who_follows_is_told_once_and_written_to_at_seven() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.follow(&world.giulia).await;
        hub.news("a").await;
        for _ in 0..3 {
            hub.run().await;
        }
        let told = hub.notices(world.terni, giulia).await;
        assert_eq!(told.len(), 1, "{}", hub.engine());
        assert_eq!((told[0].kind, told[0].title.as_str()), (Kind::Followed, "Cosa a"));
        assert!(hub.letters("Giulia").await.is_empty(), "usual: gathered until seven");
        let page = world.get("/t/terni/it/me/notices", &world.giulia).await.body;
        assert!(
            page.contains("Cosa a") && page.contains("Segui 1 cosa") && page.contains("Il centro"),
            "{page}"
        );
        world.set("2022-02-02T05:59:59Z");
        hub.run().await;
        assert!(hub.letters("Giulia").await.is_empty(), "{}", hub.engine());
        world.set("2022-02-02T06:00:30Z");
        hub.run().await;
        hub.run().await;
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 1, "{}", hub.engine());
        let (letter, html) = (&letters[0], letters[0].html.as_deref().expect("HTML beside the text"));
        assert_eq!(letter.subject, "Terni: 1 avviso");
        for part in [
            "Cosa a",
            "http://node.example/t/terni/things/a",
            "/me/notices/settings",
            "/t/terni/stop/followed-",
        ] {
            assert!(letter.text.contains(part), "{part} is missing in {}", letter.text);
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        let stop = &letter.list.as_ref().expect("a way to stop").unsubscribe;
        assert!(letter.text.contains(stop.as_str()));
    }
}

#[tokio::test]
async fn a_job_that_comes_three_days_late_writes_one_letter_with_everything() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.follow(&world.giulia).await;
        for (day, key) in [("02", "a"), ("03", "b"), ("04", "c")] {
            world.set(&format!("2022-02-{day}T10:00:00Z"));
            hub.news(key).await;
        }
        world.set("2022-02-05T09:00:00Z");
        hub.run().await;
        hub.run().await;
        assert_eq!(hub.notices(world.terni, giulia).await.len(), 3, "{}", hub.engine());
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 1, "{}", hub.engine());
        assert!(
            ["Cosa a", "Cosa b", "Cosa c"].iter().all(|t| letters[0].text.contains(t)),
            "{}",
            letters[0].text
        );
        // The next day nothing is made up.
        world.set("2022-02-06T09:00:00Z");
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 1);
    }
}

#[tokio::test]
async fn each_rhythm_is_kept() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.follow(&world.giulia).await;
        hub.choose(&world.giulia, "at_once", "at_once").await;
        hub.news("a").await;
        hub.news("b").await;
        hub.run().await;
        hub.run().await;
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 1, "{}: published together, told together", hub.engine());
        assert!(letters[0].text.contains("Cosa a") && letters[0].text.contains("Cosa b"));

        hub.choose(&world.giulia, "at_once", "none").await;
        hub.news("c").await;
        world.set("2022-02-08T09:00:00Z");
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 1, "no letter");
        assert_eq!(hub.notices(world.terni, giulia).await.len(), 3, "the notice is on the page");

        hub.choose(&world.giulia, "at_once", "weekly").await;
        hub.news("d").await;
        world.set("2022-02-13T20:00:00Z");
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 1, "Sunday");
        world.set("2022-02-14T06:00:00Z");
        hub.run().await;
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 2, "Monday at seven");
        assert!(letters[0].text.contains("Cosa d") && !letters[0].text.contains("Cosa c"));
    }
}

#[tokio::test]
async fn a_letter_that_waits_does_not_go_when_the_choice_becomes_none() {
    for hub in worlds().await {
        let world = &hub.world;
        hub.follow(&world.giulia).await;
        hub.news("a").await;
        hub.run().await;
        hub.choose(&world.giulia, "at_once", "none").await;
        world.set("2022-02-02T06:00:30Z");
        hub.run().await;
        hub.choose(&world.giulia, "at_once", "daily").await;
        world.set("2022-02-03T06:00:30Z");
        hub.run().await;
        assert!(hub.letters("Giulia").await.is_empty(), "{}", hub.engine());
    }
}

#[tokio::test]
async fn nobody_hears_of_what_they_did_nor_of_what_was_before_nor_twice_of_an_answer() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.news("before").await;
        world.set("2022-02-01T11:00:05Z");
        hub.follow(&world.giulia).await;
        let by = By::Person { id: giulia, name: "Giulia".into() };
        hub.happens(world.terni, "own", Some(&hub.centro), by, json!({})).await;
        // Told as an answer in the transaction of the act.
        let db = world.town_db(world.terni);
        let answered = db.write(move |w| {
            let now = w.now();
            tell(w, now, "http://node.example/t/terni", answer(giulia), |_| words())
        });
        answered.await.expect("told");
        hub.news("answer").await;
        hub.run().await;
        let told = hub.notices(world.terni, giulia).await;
        assert_eq!(told.iter().map(|n| n.kind).collect::<Vec<_>>(), [Kind::Reply], "{}", hub.engine());
        // An act without process is heard under what its facts say it is about.
        let office = || By::Office("Comune".into());
        let facts = json!({"about": "process:centro"});
        hub.happens(world.terni, "said", None, office(), facts).await;
        hub.happens(world.terni, "elsewhere", None, office(), json!({"about": "process:centrale"})).await;
        hub.run().await;
        assert_eq!(hub.notices(world.terni, giulia).await[0].title, "Cosa said");
        assert_eq!(hub.notices(world.terni, giulia).await.len(), 2);
    }
}

fn answer(person: arengo_kernel::actor::PersonId) -> Notice {
    Notice {
        person,
        kind: Kind::Reply,
        once_key: "reply:answer".into(),
        subject: Subject::new("thing", "answer"),
        title: "Impegno 3.02".into(),
        by: "Ugo".into(),
        path: "/c/1".into(),
    }
}

fn words() -> Letter {
    Letter { subject: "Oggetto".into(), text: "Testo".into() }
}

#[tokio::test]
async fn answers_are_gathered_where_a_person_wants_it_and_decisions_never_wait() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.choose(&world.giulia, "daily", "daily").await;
        let base = "http://node.example/t/terni";
        let db = world.town_db(world.terni);
        let told = db.write(move |w| {
            let now = w.now();
            tell(w, now, base, answer(giulia), |_| words())?;
            let decision = Notice { kind: Kind::Moderation, once_key: "m:1".into(), ..answer(giulia) };
            tell(w, now, base, decision, |_| words())
        });
        told.await.expect("told");
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 1, "{}: the decision", hub.engine());
        assert!(letters[0].list.is_none(), "what is owed cannot be stopped");
        assert!(letters[0].text.contains("moderatori"));
        world.set("2022-02-02T06:00:30Z");
        hub.run().await;
        let letters = hub.letters("Giulia").await;
        assert_eq!(letters.len(), 2, "{}", hub.engine());
        assert!(
            letters[0].text.contains("Ugo ha replicato al tuo commento: Impegno 3.02"),
            "{}",
            letters[0].text
        );
        assert!(letters[0].list.as_ref().unwrap().unsubscribe.contains("/stop/own-"));
        hub.choose(&world.giulia, "none", "none").await;
        let db = world.town_db(world.terni);
        let told = db.write(move |w| {
            let now = w.now();
            let decision = Notice { kind: Kind::Moderation, once_key: "m:2".into(), ..answer(giulia) };
            tell(w, now, base, decision, |_| words())?;
            tell(w, now, base, Notice { once_key: "reply:2".into(), ..answer(giulia) }, |_| words())
        });
        told.await.expect("told");
        assert_eq!(hub.letters("Giulia").await.len(), 3, "the decision, not the reply");
    }
}

#[tokio::test]
async fn the_button_is_for_everyone_and_leads_through_signing_in() {
    for hub in worlds().await {
        let world = &hub.world;
        let page = world.get("/t/terni/it/p/centro", "").await.body;
        assert!(page.contains("href=\"/t/terni/it/follow?about=process%3Acentro\""), "{page}");
        let asked = world.get("/t/terni/it/follow?about=process%3Acentro", "").await;
        assert!(
            asked.location.starts_with("/t/terni/it/sign-in?next=%2Ffollow%3Fabout"),
            "{}",
            asked.location
        );
        let sent = world.post("/t/terni/it/follow", "", &[("about", "process:centro")]).await;
        assert!(sent.location.starts_with("/t/terni/it/sign-in?next=%2Ffollow"), "{}", sent.location);
        let asked = world.get("/t/terni/it/follow?about=process%3Acentro", &world.giulia).await;
        assert!(
            asked.body.contains("Il centro") && asked.body.contains("value=\"follow\""),
            "{}",
            asked.body
        );
        hub.follow(&world.giulia).await;
        hub.follow(&world.giulia).await;
        let page = world.get("/t/terni/it/p/centro", &world.giulia).await.body;
        assert!(page.contains("Non seguire più") && !page.contains("value=\"follow\""));
        let fields = [("about", "process:centro"), ("act", "stop"), ("back", "list")];
        let sent = world.post("/t/terni/it/follow", &world.giulia, &fields).await;
        assert_eq!(sent.location, "/t/terni/it/me/notices#followed");
        hub.news("a").await;
        hub.run().await;
        let giulia = hub.person("Giulia").await;
        assert!(hub.notices(world.terni, giulia).await.is_empty(), "{}", hub.engine());
    }
}

#[tokio::test]
async fn a_town_s_things_stay_in_the_town() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        for about in ["process:oras", "process:nothing", "nothing", "comment:1", ""] {
            let sent = world.post("/t/terni/it/follow", &world.giulia, &[("about", about)]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{about}");
            let page = world.get(&format!("/t/terni/it/follow?about={about}"), &world.giulia).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{about}");
        }
        world.draft(world.terni, "bozza", "Una bozza", None).await;
        let sent = world.post("/t/terni/it/follow", &world.giulia, &[("about", "process:bozza")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "what is not public cannot be followed");
        hub.follow(&world.giulia).await;
        let office = By::Office("Primăria".into());
        let facts = json!({"about": "process:centro"});
        hub.happens(world.arad, "same", Some(&hub.oras), office, facts).await;
        hub.run().await;
        for town in [world.terni, world.arad] {
            assert!(hub.notices(town, giulia).await.is_empty(), "{}", hub.engine());
        }
        let page = world.get("/t/arad/it/me/notices", &world.giulia).await.body;
        assert!(page.contains("Qui non segui niente"), "{page}");
    }
}

#[tokio::test]
async fn who_leaves_hears_nothing_more() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.follow(&world.giulia).await;
        hub.choose(&world.giulia, "daily", "daily").await;
        hub.news("a").await;
        hub.run().await;
        erase(&hub, giulia).await;
        erase(&hub, giulia).await;
        hub.news("b").await;
        world.set("2022-02-03T09:00:00Z");
        hub.run().await;
        assert!(hub.letters("Giulia").await.is_empty(), "{}", hub.engine());
        assert!(hub.notices(world.terni, giulia).await.is_empty());
        let db = world.town_db(world.terni);
        let left = db.read(move |r| followed_by(r, giulia)).await.expect("a list");
        assert!(left.is_empty());
    }
}

async fn erase(hub: &Hub, person: arengo_kernel::actor::PersonId) {
    let db = hub.world.town_db(hub.world.terni);
    let erased = db.write(move |w| {
        let mut erasure = Erasure {
            person,
            name: "Giulia".into(),
            addresses: vec!["giulia@posta.example".into()],
            choice: Choice::Anonymous,
            at: w.now(),
            removed: Vec::new(),
        };
        COMPONENT.personal.iter().try_for_each(|kept| (kept.erase)(w, &mut erasure))
    });
    erased.await.expect("erased");
}

#[tokio::test]
async fn one_s_data_say_what_one_follows_and_chose() {
    for hub in worlds().await {
        let (world, giulia) = (&hub.world, hub.person("Giulia").await);
        hub.follow(&world.giulia).await;
        hub.choose(&world.giulia, "daily", "weekly").await;
        let db = world.town_db(world.terni);
        let read = db.read(move |r| {
            let all: Result<Vec<_>, arengo_store::StoreError> =
                COMPONENT.personal.iter().map(|kept| (kept.export)(r, giulia)).collect();
            all
        });
        let records: Vec<String> =
            read.await.expect("data").concat().iter().map(|r| r.json().to_string()).collect();
        assert!(records.iter().any(|r| r.contains("process:centro")), "{}: {records:?}", hub.engine());
        assert!(records.iter().any(|r| r.contains("weekly")), "{records:?}");
    }
}
