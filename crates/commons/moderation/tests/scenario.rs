//! SC-02: a report, a reason, an appeal, a public figure; step by step, on both engines.

mod world;

use arengo_store::StoreError;
use arengo_testkit::databases;
use axum::http::StatusCode;
use world::{World, address, migrations};

const TEXT: &str = "La luce serve anche al mio vicino, chiamatelo: 0744 000 000, vi racconta lui.";

#[tokio::test(flavor = "multi_thread")]
async fn a_telephone_number_is_redacted_and_the_author_knows_why() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment(TEXT, &[]).await.id();
        assert!(world.found("0744").await.contains("0744 000 000"), "findable before");

        // 1. The link stands under the comment and opens by keyboard without account.
        let mut anna = world.visitor();
        let page = anna.get(&format!("/t/terni/it/c/{id}")).await;
        assert!(page.body.contains(&format!("/t/terni/it/report?about=comment%3A{id}")), "{}", page.body);
        let form = anna.get(&format!("/t/terni/it/report?about=comment:{id}")).await;
        assert!(form.body.contains("Contiene dati personali") && form.body.contains("type=\"email\""));

        // 2. A reason, a line, a receipt; the mailbox is confirmed by the letter's link.
        let more = [("note", "È il numero di mio padre."), ("email", "anna@posta.example"), ("once", "o1")];
        let sent = anna.report(&id, "personal_data", &more).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let code = sent.last();
        assert_eq!(code.len(), 11);
        let again = anna.report(&id, "personal_data", &more).await;
        assert_eq!(again.last(), code, "the form sent twice is one report");
        let receipt = anna.get(&format!("/t/terni/it/report/{code}")).await;
        assert!(receipt.body.contains("In attesa di decisione") && receipt.body.contains(&code));
        assert!(!receipt.body.contains("0744"), "a receipt shows no words of the thing");
        let confirmed = world.confirm(&mut anna, "anna@posta.example").await;
        assert_eq!(confirmed.code, StatusCode::SEE_OTHER, "{}", confirmed.body);

        // 3. The same mailbox again, under another spelling: politely refused, and not counted.
        let second = anna.report(&id, "spam", &[("email", "Anna+due@posta.example"), ("once", "o2")]).await;
        world.confirm(&mut anna, "Anna+due@posta.example").await;
        let second = anna.get(&format!("/t/terni/it/report/{}", second.last())).await;
        assert!(second.body.contains("vale la prima segnalazione"), "{}", second.body);
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = mattia.get("/t/terni/it/staff/reports").await.case(0);
        let before = points(&world).await;
        let mut luca = world.signed_in("Luca Bini", &[]).await;
        assert_eq!(luca.report(&id, "personal_data", &[]).await.code, StatusCode::SEE_OTHER);
        assert!(points(&world).await > before, "another person raises the priority");
        let refused = luca.report(&id, "hateful", &[("once", "x")]).await;
        assert_eq!(refused.code, StatusCode::CONFLICT);
        assert!(refused.body.contains("una segnalazione per persona basta"));

        // 4. The queue has the rule at hand and the text; the number is offered to tick.
        let page = mattia.get(&format!("/t/terni/it/staff/reports/{case}")).await;
        assert!(page.body.contains("È il numero di mio padre.") && page.body.contains("Dati personali"));
        assert!(page.body.contains("name=\"found\" value=\"0744 000 000\""), "{}", page.body);
        let reason = "Il numero è di un’altra persona. Il resto rimane.";
        let done =
            mattia.decide(&case, "redact", "3", &[("found", "0744 000 000"), ("reason", reason)]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);

        // 5. The thread says what is missing and why; no page, list, search or feed has the number.
        let thread = world.visitor().get("/t/terni/it/texts/text/1").await;
        assert!(thread.body.contains("[una parte rimossa: dati personali]"), "{}", thread.body);
        assert!(thread.body.contains("La luce serve anche al mio vicino"));
        for path in [
            format!("c/{id}"),
            "data/comments.json".into(),
            "data/comments.csv".into(),
            "activity.json".into(),
        ] {
            let answer = world.visitor().get(&format!("/t/terni/it/{path}")).await;
            assert_eq!(answer.code, StatusCode::OK, "{path}");
            assert!(!answer.body.contains("0744"), "{path} still has the number");
        }
        assert!(!world.found("0744").await.contains("0744 000 000"));
        assert_eq!(
            world.letters(&address("Mattia Ronconi")).await.len(),
            0,
            "no moderator yet when it was reported"
        );
        let letters = world.letters(&address("Piero Lanari")).await;
        let letter = &letters[0];
        assert!(
            letter.text.contains(reason) && letter.text.contains("Regola 3, Dati personali"),
            "{}",
            letter.text
        );
        assert!(letter.text.contains("nessun mezzo automatico") && letter.text.contains("ricorso fino al"));
        assert!(!letter.text.contains("0744"), "the letter does not repeat the number");
        let link = letter.text.split_whitespace().find(|w| w.contains("/me/decisions/")).expect("a link");
        let link = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);
        let statement = piero.get(&link).await;
        assert!(statement.body.contains(reason) && statement.body.contains("0744 000 000"), "his own words");
        assert_eq!(luca.get(&link).await.code, StatusCode::NOT_FOUND, "to others it is not there");
        assert_eq!(mattia.get(&link).await.code, StatusCode::NOT_FOUND);
        assert!(world.letters("anna@posta.example").await[0].text.contains("La tua segnalazione"));
        assert!(world.letters(&address("Luca Bini")).await[0].text.contains(reason));
        let unconfirmed = world.letters("Anna+due@posta.example").await;
        assert!(unconfirmed.iter().all(|l| !l.text.contains(reason)), "one person is told once");
        world.town().read(arengo_register::verify).await.expect("the chain holds");
    }
}

/// The newest case's place in the queue.
async fn points(world: &World<'_>) -> i64 {
    let text = world.dump("SELECT points FROM moderation_case ORDER BY id DESC LIMIT 1").await;
    text.parse().expect("points")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_comment_comes_back_when_another_moderator_judges_so() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        piero.comment("Un commento che resta.", &[]).await;
        let id = piero.comment("Chi ha scritto questo è un asino.", &[]).await.id();
        let mut reporter = world.signed_in("Rosa Verdi", &[]).await;
        let code = reporter.report(&id, "hateful", &[]).await.last();
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let mut paola = world.moderator("Paola Grifoni").await;
        let case = mattia.get("/t/terni/it/staff/reports").await.case(0);
        let waits = [address("Mattia Ronconi"), address("Paola Grifoni")];
        let done = mattia.decide(&case, "hide", "2", &[("reason", "È un insulto a una persona.")]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let thread = world.visitor().get("/t/terni/it/texts/text/1").await;
        assert!(thread.body.contains("1 commento, 1 rimosso"), "{}", thread.body);
        assert!(thread.body.contains("offensivo o pieno di odio") && !thread.body.contains("asino"));

        // The author appeals; Mattia cannot judge, Paola can.
        let link = decision_link(&world, "Piero Lanari").await;
        let empty = piero.post(&format!("{link}/appeal"), &[("text", "  ")]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(world.letters(&waits[1]).await.is_empty());
        let sent =
            piero.post(&format!("{link}/appeal"), &[("text", "Parlavo del personaggio della fiaba.")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(world.letters(&waits[0]).await.is_empty(), "whoever decided is not asked");
        assert!(world.letters(&waits[1]).await[0].text.contains("/staff/reports/"), "the other moderator is");
        let twice = piero.post(&format!("{link}/appeal"), &[("text", "Di nuovo.")]).await;
        assert!(matches!(twice.code, StatusCode::FORBIDDEN | StatusCode::CONFLICT), "{}", twice.code);
        let judge = format!("/t/terni/it/staff/reports/{case}/judgement");
        let seen = mattia.get(&format!("/t/terni/it/staff/reports/{case}")).await;
        assert!(seen.body.contains("sul ricorso decide un’altra persona"), "{}", seen.body);
        let version = version(&world).await;
        let fields =
            [("outcome", "reverse"), ("rule", "2"), ("reason", "È una fiaba."), ("seen", version.as_str())];
        assert_eq!(mattia.post(&judge, &fields).await.code, StatusCode::FORBIDDEN);
        let back = mattia.post(&format!("/t/terni/it/staff/reports/{case}/reversal"), &fields).await;
        assert_eq!(back.code, StatusCode::FORBIDDEN, "not while an appeal waits");
        let done = paola.post(&judge, &fields).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let thread = world.visitor().get("/t/terni/it/texts/text/1").await;
        assert!(thread.body.contains("2 commenti") && thread.body.contains("asino"), "{}", thread.body);
        for who in ["Piero Lanari", "Rosa Verdi"] {
            let letter = &world.letters(&address(who)).await[0];
            assert!(
                letter.text.contains("È una fiaba.") && letter.text.contains("persona diversa"),
                "{}",
                letter.text
            );
        }
        let receipt = world.visitor().get(&format!("/t/terni/it/report/{code}")).await;
        assert!(receipt.body.contains("Decisa dopo il ricorso"), "{}", receipt.body);

        // 8. The public figure.
        let page = world.visitor().get("/t/terni/it/transparency").await;
        assert!(page.body.contains("<dt>Contenuti rimessi dopo ricorso</dt><dd>1</dd>"), "{}", page.body);
        let csv = world.visitor().get("/t/terni/it/data/moderation.csv").await;
        assert!(
            csv.body.contains("2022,reinstated,all,1") && csv.body.contains("2022,reports,hateful,1"),
            "{}",
            csv.body
        );
        assert!(!csv.body.contains("Piero") && !csv.body.contains("Rosa"));
        world.town().read(arengo_register::verify).await.expect("the chain holds");
        let acts = world.visitor().get("/t/terni/it/activity.json").await.body;
        for kind in ["moderation.hidden", "moderation.appealed", "moderation.appeal_reversed"] {
            assert!(acts.contains(kind), "{kind}: {acts}");
        }
        assert!(!acts.contains("Rosa") && !acts.contains("asino"), "neither reporter nor words");
    }
}

/// The address of the newest decision told to a person.
async fn decision_link(world: &World<'_>, name: &str) -> String {
    let letter = world.letters(&address(name)).await.remove(0).text;
    let link = letter.split_whitespace().find(|w| w.contains("/me/decisions/")).expect("a link").to_owned();
    link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1)
}

async fn version(world: &World<'_>) -> String {
    world.dump("SELECT version FROM moderation_case ORDER BY id DESC LIMIT 1").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_portrayed_person_takes_it_out_of_view_within_limits() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let mut ids = Vec::new();
        for n in 0..5 {
            ids.push(piero.comment(&format!("Ecco la foto numero {n} della piazza"), &[]).await.id());
        }
        let mut maria = world.visitor();
        let no_mail = maria.report(&ids[0], "portrayed", &[]).await;
        assert_eq!(no_mail.code, StatusCode::UNPROCESSABLE_ENTITY, "a contact is needed");
        let code = maria
            .report(&ids[0], "portrayed", &[("email", "maria@posta.example"), ("once", "a")])
            .await
            .last();
        let seen = |n: usize| format!("/t/terni/it/c/{}", ids[n]);
        assert_eq!(
            world.visitor().get(&seen(0)).await.code,
            StatusCode::OK,
            "nothing before the contact is confirmed"
        );
        world.confirm(&mut maria, "maria@posta.example").await;
        assert_eq!(world.visitor().get(&seen(0)).await.code, StatusCode::GONE, "out of view at once");
        let receipt = maria.get(&format!("/t/terni/it/report/{code}")).await;
        assert!(
            receipt.body.contains("fuori vista") && receipt.body.contains("3 febbraio 2022"),
            "{}",
            receipt.body
        );
        assert!(world.letters(&address("Piero Lanari")).await[0].text.contains("3 febbraio"));
        for id in &ids[1..4] {
            maria.report(id, "portrayed", &[("email", "maria@posta.example"), ("once", id)]).await;
            world.confirm(&mut maria, "maria@posta.example").await;
        }
        assert_eq!(world.visitor().get(&seen(2)).await.code, StatusCode::GONE);
        assert_eq!(
            world.visitor().get(&seen(3)).await.code,
            StatusCode::OK,
            "the fourth in a month is an ordinary report"
        );
        let acts = world.visitor().get("/t/terni/it/activity.json").await.body;
        assert_eq!(acts.matches("\"moderation.fast_lane\"").count(), 3, "{acts}");
        assert_eq!(acts.matches("\"moderation.fast_lane_limited\"").count(), 1);

        // Left as it is: visible again, and the lane is closed for this thing.
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = world.dump("SELECT id FROM moderation_case ORDER BY id LIMIT 1").await;
        let case: arengo_kernel::Id<()> = arengo_kernel::Id::from_i64(case.parse().expect("an id"));
        let done = mattia.decide(&case.to_string(), "dismiss", "6", &[]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(world.visitor().get(&seen(0)).await.code, StatusCode::OK, "in view again");
        let mut other = world.visitor();
        other.report(&ids[0], "portrayed", &[("email", "altra@posta.example"), ("once", "z")]).await;
        world.confirm(&mut other, "altra@posta.example").await;
        assert_eq!(world.visitor().get(&seen(0)).await.code, StatusCode::OK, "decided before: no fast lane");
        let csv = world.visitor().get("/t/terni/it/data/moderation.csv").await.body;
        assert!(csv.contains("2022,fast_lane,fast,3") && csv.contains("2022,fast_lane,too_often,1"), "{csv}");
        let counts: Result<i64, StoreError> = world.town().read(arengo_comments::miscounted).await;
        assert_eq!(counts.expect("counted"), 0);
    }
}
