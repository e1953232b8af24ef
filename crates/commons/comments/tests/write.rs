//! Writing: at once, by draft, twice, too late, with errors, for organisations, from meetings.

mod world;

use arengo_comments::{Channel, StakeholderType, Stance, comments_of, counts};
use arengo_kernel::Role;
use arengo_testkit::databases;
use axum::http::StatusCode;
use world::{World, migrations, window};

const TEXT: &str = "/t/terni/it/texts/text/1";
const ANNA: &str = "anna@terni.example";

async fn all(world: &World<'_>) -> Vec<arengo_comments::Comment> {
    let process = world.process;
    world.town().read(move |r| comments_of(r, process, None, 100)).await.expect("comments")
}

async fn visible(world: &World<'_>) -> i64 {
    let process = world.process;
    world.town().read(move |r| counts(r, process)).await.expect("counts").total().visible
}

#[tokio::test]
async fn a_signed_in_person_publishes_at_once_and_lands_on_the_comment() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let sent = fabio
            .comment(
                "Chi decide?",
                &[("anchor", "p1"), ("quote", "unica o diffusa"), ("at", "26"), ("stance", "amend")],
            )
            .await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
        let id = sent.id();
        assert_eq!(sent.to(), format!("/t/terni/it/texts/text/1?posted={id}#c-{id}"));
        let page = fabio.get(&sent.to()).await;
        for part in [
            format!("id=\"c-{id}\" tabindex=\"-1\""),
            "Il tuo commento è pubblicato.".to_owned(),
            "1 commento".to_owned(),
            "Fabio Melandri".to_owned(),
            "su «unica o diffusa»".to_owned(),
            "Con modifica".to_owned(),
        ] {
            assert!(page.body.contains(&part), "{part} is missing in {}", page.body);
        }
        let kept = all(&world).await.remove(0);
        assert_eq!((kept.anchor.as_str(), kept.stance, kept.version), ("p1", Some(Stance::Amend), 1));
        assert_eq!(kept.quote.expect("a quote").exact, "unica o diffusa");
        assert_eq!((kept.channel, kept.speaker.stakeholder), (Channel::Web, StakeholderType::Citizen));
    }
}

#[tokio::test]
async fn a_visitor_writes_first_and_confirms_afterwards() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut anna = world.visitor();
        let fields = [("name", "Anna Verdi"), ("email", ANNA), ("stance", "question")];
        let sent = anna.comment("Come trovo tutto?", &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
        assert_eq!(visible(&world).await, 0);
        let waiting = anna.get(&sent.to()).await;
        assert!(waiting.body.contains("Come trovo tutto?"), "{}", waiting.body);
        let done = world.confirm(&mut anna, ANNA).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let page = anna.get(&done.to()).await;
        assert!(page.body.contains("Anna Verdi") && page.body.contains("1 commento"), "{}", page.body);
        assert_eq!(visible(&world).await, 1);
    }
}

#[tokio::test]
async fn the_same_sent_twice_is_one_comment() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut one = world.signed_in("Fabio Melandri", &[]).await;
        let mut two = world::Browser { site: one.site.clone(), cookie: one.cookie.clone() };
        let (a, b) = tokio::join!(one.comment("Una volta", &[]), two.comment("Una volta", &[]));
        assert_eq!((a.code, b.code), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER), "{}", db.engine);
        assert_eq!(a.id(), b.id());
        one.comment("Una volta", &[]).await;
        assert_eq!((all(&world).await.len(), visible(&world).await), (1, 1));
        // The same words on another paragraph are another comment.
        one.comment("Una volta", &[("anchor", "p2")]).await;
        assert_eq!(visible(&world).await, 2);
        // And of two equal drafts one is published.
        let mut anna = world.visitor();
        for _ in 0..2 {
            anna.comment("Bozza", &[("name", "Anna Verdi"), ("email", ANNA)]).await;
        }
        assert_eq!(world.letters(ANNA).await.len(), 1);
        world.confirm(&mut anna, ANNA).await;
        world.confirm(&mut anna, ANNA).await;
        assert_eq!(visible(&world).await, 3);
    }
}

// Sendings that arrive together share a commit: what is believed to be new there must be so.
#[tokio::test]
async fn many_sendings_at_once_of_which_some_are_equal_are_counted_and_registered_once() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let one = world.signed_in("Fabio Melandri", &[]).await;
        let before = world.town().read(arengo_register::verify).await.expect("a chain");
        let mut tasks = Vec::new();
        for n in 0..60 {
            let mut browser = world::Browser { site: one.site.clone(), cookie: one.cookie.clone() };
            tasks.push(tokio::spawn(async move {
                let anchor = if n % 2 == 0 { "p1" } else { "p2" };
                browser.comment(&format!("Idea {}", n / 4), &[("anchor", anchor)]).await
            }));
        }
        for task in tasks {
            let sent = task.await.expect("an answer");
            assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
        }
        assert_eq!((all(&world).await.len(), visible(&world).await), (30, 30), "{}", db.engine);
        let after = world.town().read(arengo_register::verify).await.expect("a chain");
        assert_eq!(after - before, 30, "{}", db.engine);
    }
}

#[tokio::test]
async fn before_the_opening_it_is_refused_with_the_day() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        db.clock.set(window().opens.plus_seconds(-1));
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let early = fabio.comment("Troppo presto", &[]).await;
        assert_eq!(early.code, StatusCode::FORBIDDEN);
        assert!(early.body.contains("31 gennaio 2022") && early.body.contains("9:00"), "{}", early.body);
        db.clock.set(window().opens);
        assert_eq!(fabio.comment("Al minuto", &[]).await.code, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_second_after_the_close_it_is_refused_and_kept_as_a_draft() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let mut anna = world.visitor();
        db.clock.set(window().closes.plus_seconds(-1));
        assert_eq!(fabio.comment("In tempo", &[]).await.code, StatusCode::SEE_OTHER, "{}", db.engine);
        db.clock.set(window().closes.plus_seconds(1));
        let late = fabio.comment("Un secondo dopo", &[]).await;
        assert_eq!(late.code, StatusCode::FORBIDDEN);
        for part in ["23:59", "24 febbraio 2022", "Un secondo dopo", "Conservato come bozza"] {
            assert!(late.body.contains(part), "{part} is missing in {}", late.body);
        }
        let me = fabio.get("/t/terni/it/me").await;
        assert!(me.body.contains("Un secondo dopo"), "the draft waits on the account page: {}", me.body);
        // A visitor with an address: the same, and the link does not publish.
        let fields = [("name", "Anna Verdi"), ("email", ANNA)];
        let late = anna.comment("Anche io tardi", &fields).await;
        assert_eq!(late.code, StatusCode::FORBIDDEN);
        assert!(late.body.contains("Anche io tardi") && late.body.contains("Conservato come bozza"));
        let letter = world.letters(ANNA).await.remove(0);
        assert!(letter.subject.contains("non è pubblicato"), "{}", letter.subject);
        assert!(
            letter.text.contains("23:59") && !letter.text.contains("premi il pulsante"),
            "{}",
            letter.text
        );
        let tried = world.confirm(&mut anna, ANNA).await;
        assert!(
            tried.code.is_client_error() && tried.body.contains("23:59"),
            "{} {}",
            tried.code,
            tried.body
        );
        // Without an address it stays on the page.
        let late = world.visitor().comment("Senza nome", &[]).await;
        assert!(late.body.contains("Senza nome") && !late.body.contains("Conservato come bozza"));
        assert_eq!(visible(&world).await, 1);
        assert_eq!(all(&world).await.len(), 1);
    }
}

#[tokio::test]
async fn a_draft_confirmed_after_the_close_is_refused_and_stays() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut anna = world.visitor();
        db.clock.set(window().closes.plus_seconds(-60));
        anna.comment("Quasi in tempo", &[("name", "Anna Verdi"), ("email", ANNA)]).await;
        db.clock.set(window().closes);
        let late = world.confirm(&mut anna, ANNA).await;
        assert!(late.body.contains("23:59") && late.body.contains("Quasi in tempo"), "{}", late.body);
        assert_eq!(visible(&world).await, 0, "{}", db.engine);
    }
}

#[tokio::test]
async fn errors_stand_beside_their_fields_and_the_text_is_kept() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let long = "parola ".repeat(150_000);
        let mut anna = world.visitor();
        let back = anna.comment(&long, &[("name", ""), ("email", "anna"), ("organisation", "Rete")]).await;
        assert_eq!(back.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        for part in ["w-body-e", "w-name-e", "w-email-e", "w-stakeholder-e", "5000"] {
            assert!(back.body.contains(part), "{part} is missing");
        }
        assert!(back.body.contains(long.trim_end()), "the whole text is still there");
        let empty = world.signed_in("Fabio Melandri", &[]).await.comment("  \n ", &[]).await;
        assert!(empty.code == StatusCode::UNPROCESSABLE_ENTITY && empty.body.contains("Scrivi il testo"));
        let wrong = world.signed_in("Ugo Conti", &[]).await.comment("x", &[("stance", "maybe")]).await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(visible(&world).await, 0);
    }
}

#[tokio::test]
async fn a_robot_that_fills_the_hidden_field_is_stopped() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let fields = [("name", "Robo Bot"), ("email", "robo@bot.example"), ("website", "http://buy.example")];
        let stopped = world.visitor().comment("Compra", &fields).await;
        assert_eq!(stopped.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        assert!(world.letters("robo@bot.example").await.is_empty());
    }
}

#[tokio::test]
async fn forged_places_are_refused_and_nothing_is_written() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let places = [
            ("section:text/1", "p9", StatusCode::UNPROCESSABLE_ENTITY),
            ("section:text/77", "", StatusCode::UNPROCESSABLE_ENTITY),
            ("section:other/1", "", StatusCode::UNPROCESSABLE_ENTITY),
            ("budget:text/1", "", StatusCode::NOT_FOUND),
            ("'; DROP TABLE", "", StatusCode::NOT_FOUND),
        ];
        for (about, anchor, expected) in places {
            let fields = [("about", about), ("anchor", anchor), ("body", "un testo lungo abbastanza")];
            let answer = fabio.post("/t/terni/it/comments", &fields).await;
            assert_eq!(answer.code, expected, "{about} {anchor} on {}", db.engine);
        }
        assert_eq!(all(&world).await.len(), 0);
    }
}

#[tokio::test]
async fn organisations_speak_with_their_badge() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let fields =
            [("organisation", "Rete Partecipare Bene"), ("stakeholder", "cso"), ("stance", "against")];
        fabio.comment("Servono criteri pubblici", &fields).await;
        let page = world.visitor().get(TEXT).await;
        for part in ["<b>Rete Partecipare Bene</b>", ">OSC</span>", "Fabio Melandri"] {
            assert!(page.body.contains(part), "{part} is missing in {}", page.body);
        }
        let kept = all(&world).await.remove(0);
        assert_eq!(kept.speaker.stakeholder, StakeholderType::Cso);
        assert_eq!(kept.speaker.organisation.as_deref(), Some("Rete Partecipare Bene"));
    }
}

#[tokio::test]
async fn a_facilitator_brings_in_a_voice_from_a_meeting_and_others_cannot() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let voice = [
            ("channel", "meeting"),
            ("said_by", "Rosa Fabbri"),
            ("meeting", "Assemblea di Valfosca, verbale n. 2"),
            ("meeting_on", "2022-02-10"),
        ];
        let mut facilitator = world.signed_in("Marta Pellizzari", &[Role::Facilitator]).await;
        let sent = facilitator.comment("Più panchine", &voice).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
        let page = world.visitor().get(TEXT).await;
        for part in ["Rosa Fabbri", "Assemblea di Valfosca", "10 febbraio 2022", "Marta Pellizzari"] {
            assert!(page.body.contains(part), "{part} is missing in {}", page.body);
        }
        let kept = all(&world).await.remove(0);
        assert_eq!((kept.channel, kept.speaker.person), (Channel::Meeting, None));
        let missing = facilitator.comment("Ancora", &[("channel", "meeting")]).await;
        assert_eq!(missing.code, StatusCode::UNPROCESSABLE_ENTITY);
        // An operator may not use the meeting channel; a citizen's field is not even looked at.
        let refused = world.signed_in("Samira Benali", &[Role::Operator]).await.comment("No", &voice).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN);
        world.signed_in("Fabio Melandri", &[]).await.comment("Per me", &voice).await;
        assert_eq!(all(&world).await[1].speaker.name, "Fabio Melandri");
        let helped = [("channel", "assisted"), ("said_by", "Pia Neri")];
        // At help points there are pages of their own, with a receipt.
        let mut operator = world.signed_in("Ilie Pop", &[Role::Operator]).await;
        let refused = operator.comment("Scrivete grande", &helped).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("Scrivete grande"), "what was typed is not lost: {}", refused.body);
        assert_eq!(all(&world).await.len(), 2);
    }
}

#[tokio::test]
async fn a_script_in_a_comment_is_text() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        let id = fabio.comment(evil, &[("organisation", evil), ("stakeholder", "other")]).await.id();
        for path in [TEXT.to_owned(), format!("/t/terni/it/c/{id}"), "/t/terni/it/me/comments".to_owned()] {
            let page = fabio.get(&path).await;
            assert!(page.body.contains("&lt;script&gt;alert(1)"), "{path}: {}", page.body);
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_comment_in_another_language_is_marked() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        world.signed_in("Mihaela Drăgan", &[]).await.comment("Mai multe bănci", &[("lang", "ro")]).await;
        let page = world.visitor().get(TEXT).await;
        assert!(page.body.contains("<p lang=\"ro\">Mai multe bănci</p>"), "{} {}", db.engine, page.body);
        let page = world.visitor().get("/t/terni/ro/texts/text/1").await;
        assert!(page.body.contains("<p>Mai multe bănci</p>") && page.body.contains("1 comentariu"));
    }
}
