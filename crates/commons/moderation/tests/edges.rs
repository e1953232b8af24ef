//! Bad input, wrong roles, other towns, numbers that are someone else's, two at once, late, twice.

mod world;

use arengo_kernel::Role;
use arengo_testkit::databases;
use axum::http::StatusCode;
use world::{World, address, migrations};

const QUEUE: &str = "/t/terni/it/staff/reports";
const TEXT: &str = "Il capitolato è lungo. Chiamate 0744 000 000 per parlarne.";

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_checked_and_keeps_what_was_typed() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment(TEXT, &[]).await.id();
        let mut anyone = world.visitor();
        for about in ["comment:0", "comment:x", "section:text/99", "nothing", "person:1", ""] {
            let mark = anyone.mark();
            let fields = [("about", about), ("reason", "spam"), ("mark", mark.as_str())];
            assert_eq!(
                anyone.post("/t/terni/it/report", &fields).await.code,
                StatusCode::NOT_FOUND,
                "{about}"
            );
            let form = anyone.get(&format!("/t/terni/it/report?about={about}")).await;
            assert_eq!(form.code, StatusCode::NOT_FOUND, "{about}");
        }
        assert_eq!(
            anyone.get(&format!("/t/arad/it/report?about=comment:{id}")).await.code,
            StatusCode::NOT_FOUND
        );
        let note = "Parole <script>alert(1)</script> da non perdere";
        for (reason, more, told) in [
            ("", vec![], "Scegli che cosa non va"),
            ("boring", vec![], "Scegli che cosa non va"),
            ("illegal", vec![], "dichiarazione di buona fede"),
            ("portrayed", vec![], "Scrivi la tua e-mail"),
            ("spam", vec![("email", "nessuno")], "e-mail"),
            ("spam", vec![("website", "x")], "Parole"),
            ("spam", vec![("mark", "1.x")], "Parole"),
        ] {
            let mut fields = more.clone();
            fields.push(("note", note));
            let answer = anyone.report(&id, reason, &fields).await;
            // The mark of the helper comes first; a stale one is tried by itself.
            if more.iter().any(|(name, _)| *name == "mark") {
                continue;
            }
            assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY, "{reason} {more:?}");
            assert!(answer.body.contains(told), "{reason} {more:?}: {}", answer.body);
            assert!(answer.body.contains("da non perdere") && !answer.body.contains("<script>alert"));
        }
        let long = "a".repeat(2_001);
        assert_eq!(
            anyone.report(&id, "spam", &[("note", &long)]).await.code,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(piero.report(&id, "spam", &[]).await.code, StatusCode::FORBIDDEN, "one's own words");
        let sent = anyone.report(&id, "illegal", &[("good_faith", "1"), ("note", note)]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let code = sent.last();
        let spoken = code.to_uppercase().replace('-', " ").replace(' ', "+");
        let found = anyone.get(&format!("/t/terni/it/report/find?code={spoken}")).await;
        assert_eq!(found.last(), code, "{}", found.body);
        let unknown = anyone.get("/t/terni/it/report/find?code=abcde-fghjk").await;
        assert_eq!(unknown.code, StatusCode::UNPROCESSABLE_ENTITY);
        for path in [format!("/t/arad/it/report/{code}"), "/t/terni/it/report/zzzzz-zzzzz".into()] {
            assert_eq!(anyone.get(&path).await.code, StatusCode::NOT_FOUND, "{path}");
        }
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = mattia.get(QUEUE).await.case(0);
        let page = mattia.get(&format!("{QUEUE}/{case}")).await.body;
        assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_is_closed_to_everyone_but_moderators_who_accepted_the_code() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment(TEXT, &[]).await.id();
        world.visitor().report(&id, "spam", &[]).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = mattia.get(QUEUE).await.case(0);
        let version = mattia.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let fields = [("action", "hide"), ("rule", "5"), ("reason", "No"), ("seen", version.as_str())];
        let mut others = vec![world.visitor(), piero];
        others.push(world.signed_in("Franco Facilita", &[Role::Facilitator]).await);
        others.push(world.signed_in("Olga Ufficio", &[Role::Official]).await);
        others.push(world.signed_in("Ida Sportello", &[Role::Operator]).await);
        for mut other in others {
            for path in [
                QUEUE.to_owned(),
                format!("{QUEUE}/{case}"),
                format!("{QUEUE}/code"),
                "/t/terni/it/staff/rules".into(),
            ] {
                assert_eq!(other.get(&path).await.code, StatusCode::FORBIDDEN, "{path}");
            }
            for verb in ["decision", "reversal", "judgement"] {
                let answer = other.post(&format!("{QUEUE}/{case}/{verb}"), &fields).await;
                assert_eq!(answer.code, StatusCode::FORBIDDEN, "{verb}");
            }
            assert_eq!(
                other.post(&format!("{QUEUE}/code"), &[("version", "1")]).await.code,
                StatusCode::FORBIDDEN
            );
            assert_eq!(other.post(QUEUE, &[("about", "comment:1")]).await.code, StatusCode::FORBIDDEN);
        }
        // A moderator of Terni has no role in Arad; a new one accepts the code first.
        assert_eq!(mattia.get("/t/arad/it/staff/reports").await.code, StatusCode::FORBIDDEN);
        let mut new = world.signed_in("Nuova Moderatrice", &[Role::Moderator]).await;
        assert!(new.get(QUEUE).await.to().ends_with("/staff/reports/code"));
        let refused = new.post(&format!("{QUEUE}/{case}/decision"), &fields).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN);
        assert!(refused.body.contains("codice di condotta"), "{}", refused.body);
        assert!(
            new.post(&format!("{QUEUE}/code"), &[("version", "0")]).await.to().ends_with("/code"),
            "an old text"
        );
        new.post(&format!("{QUEUE}/code"), &[("version", "1")]).await;
        assert_eq!(new.get(QUEUE).await.code, StatusCode::OK);
        // Numbers of nothing, of another kind, of another town.
        for number in ["0", "x", "zzzzzzzzzzzzz", id.as_str()] {
            assert_eq!(
                mattia.get(&format!("{QUEUE}/{number}")).await.code,
                StatusCode::NOT_FOUND,
                "{number}"
            );
            let answer = mattia.post(&format!("{QUEUE}/{number}/decision"), &fields).await;
            assert_eq!(answer.code, StatusCode::NOT_FOUND, "{number}");
            assert_eq!(
                mattia.get(&format!("/t/terni/it/me/decisions/{number}")).await.code,
                StatusCode::NOT_FOUND
            );
        }
        let in_both = world.steward("Stella Reggente").await;
        let mut steward = in_both;
        steward.post("/t/arad/it/staff/reports/code", &[("version", "1")]).await;
        assert_eq!(
            steward.get(&format!("/t/arad/it/staff/reports/{case}")).await.code,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_needs_rule_reason_and_words_and_is_taken_once() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment(TEXT, &[]).await.id();
        world.visitor().report(&id, "personal_data", &[]).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let mut paola = world.moderator("Paola Grifoni").await;
        let case = mattia.get(QUEUE).await.case(0);
        for (action, rule, more, told) in [
            ("", "3", vec![], "Scegli che cosa fare"),
            ("restore", "3", vec![], "Scegli che cosa fare"),
            ("hide", "99", vec![], "Scegli la regola"),
            ("hide", "3", vec![("reason", " ")], "Scrivi il motivo"),
            ("redact", "3", vec![], "Segna le parole"),
            ("redact", "3", vec![("passage", "parole che non ci sono")], "parole che non ci sono"),
            ("redact", "3", vec![("passage", "apitolato")], "apitolato"),
            ("redact", "3", vec![("passages", TEXT)], "Non resterebbe nulla"),
        ] {
            let answer = mattia.decide(&case, action, rule, &more).await;
            assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY, "{action} {more:?}: {}", answer.body);
            assert!(answer.body.contains(told), "{action} {more:?}: {}", answer.body);
        }
        // Two moderators at once: the second is told, and their words are kept.
        let seen = paola.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let late = [
            ("action", "hide"),
            ("rule", "3"),
            ("reason", "Le mie parole ponderate"),
            ("seen", seen.as_str()),
        ];
        assert_eq!(mattia.decide(&case, "warn", "3", &[]).await.code, StatusCode::SEE_OTHER);
        let second = paola.post(&format!("{QUEUE}/{case}/decision"), &late).await;
        assert_eq!(second.code, StatusCode::CONFLICT, "{}", second.body);
        assert!(second.body.contains("ha già deciso") && second.body.contains("Le mie parole ponderate"));
        assert_eq!(
            world.visitor().get(&format!("/t/terni/it/c/{id}")).await.code,
            StatusCode::OK,
            "a warning hides nothing"
        );
        assert!(world.letters(&address("Piero Lanari")).await[0].text.contains("avviso"));

        // A new report meanwhile changes the case: whoever decided on the old one reads it again.
        let other = piero.comment("Un secondo testo con insulti.", &[]).await.id();
        world.visitor().report(&other, "hateful", &[("once", "1")]).await;
        let case = mattia.get(QUEUE).await.case(0);
        let seen = mattia.get(&format!("{QUEUE}/{case}")).await.field("seen");
        world.signed_in("Rosa Verdi", &[]).await.report(&other, "hateful", &[]).await;
        let stale = [("action", "hide"), ("rule", "2"), ("reason", "Insulti"), ("seen", seen.as_str())];
        let answer = mattia.post(&format!("{QUEUE}/{case}/decision"), &stale).await;
        assert_eq!(answer.code, StatusCode::CONFLICT, "{}", answer.body);
        // What officials publish cannot be hidden, and says so.
        let mut luca = world.signed_in("Luca Bini", &[]).await;
        let mark = luca.mark();
        let about = [("about", "process:text"), ("reason", "other"), ("mark", mark.as_str())];
        assert_eq!(luca.post("/t/terni/it/report", &about).await.code, StatusCode::SEE_OTHER);
        let cases = mattia.get(QUEUE).await;
        let official = cases.case(1);
        let answer = mattia.decide(&official, "hide", "8", &[]).await;
        assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("lo pubblica l’ufficio"), "{}", answer.body);
        assert_eq!(mattia.decide(&official, "dismiss", "8", &[]).await.code, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_decide_neither_their_own_words_nor_their_own_reports() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let mut paola = world.moderator("Paola Grifoni").await;
        let own = mattia.comment("Parole del moderatore stesso.", &[]).await.id();
        paola.report(&own, "off_topic", &[]).await;
        let case = mattia.get(QUEUE).await.case(0);
        let page = mattia.get(&format!("{QUEUE}/{case}")).await;
        assert!(
            page.body.contains("Sono parole tue") && !page.body.contains("name=\"action\""),
            "{}",
            page.body
        );
        for (who, told) in [(&mut mattia, "Sono parole tue"), (&mut paola, "L’hai segnalato tu")] {
            let fields = [("action", "dismiss"), ("rule", "4"), ("reason", "Va bene"), ("seen", "1")];
            let answer = who.post(&format!("{QUEUE}/{case}/decision"), &fields).await;
            assert_eq!(answer.code, StatusCode::FORBIDDEN);
            assert!(answer.body.contains(told), "{}", answer.body);
        }
        let mut third = world.moderator("Terza Persona").await;
        assert_eq!(third.decide(&case, "dismiss", "4", &[]).await.code, StatusCode::SEE_OTHER);
        let about = [("about", format!("comment:{own}"))];
        let about: Vec<(&str, &str)> = about.iter().map(|(k, v)| (*k, v.as_str())).collect();
        assert_eq!(mattia.post(QUEUE, &about).await.code, StatusCode::FORBIDDEN, "no case about oneself");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reporter_appeals_against_a_dismissal_and_the_author_is_heard_in_turn() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment("Un testo con il nome della mia vicina, Ada Rossi.", &[]).await.id();
        let mut anna = world.visitor();
        let code =
            anna.report(&id, "personal_data", &[("email", "anna@posta.example"), ("once", "1")]).await.last();
        world.confirm(&mut anna, "anna@posta.example").await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let mut paola = world.moderator("Paola Grifoni").await;
        let mut admin = world.signed_in("Nadia Sforzini", &[Role::Administrator]).await;
        let case = mattia.get(QUEUE).await.case(0);
        let early = anna.post(&format!("/t/terni/it/report/{code}/appeal"), &[("text", "Prima")]).await;
        assert_eq!(early.code, StatusCode::NOT_FOUND, "nothing is decided yet");
        mattia.decide(&case, "dismiss", "3", &[]).await;
        assert!(world.letters("anna@posta.example").await[0].text.contains("ricorso fino al"));
        let sent =
            anna.post(&format!("/t/terni/it/report/{code}/appeal"), &[("text", "Ada non vuole.")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let twice =
            anna.post(&format!("/t/terni/it/report/{code}/appeal"), &[("text", "Ada non vuole.")]).await;
        assert_eq!(twice.code, StatusCode::FORBIDDEN);
        let judge = format!("{QUEUE}/{case}/judgement");
        let seen = paola.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let mut fields =
            vec![("outcome", "reverse"), ("rule", "3"), ("reason", "È un nome."), ("seen", seen.as_str())];
        let incomplete = paola.post(&judge, &fields).await;
        assert_eq!(incomplete.code, StatusCode::UNPROCESSABLE_ENTITY, "what is done instead?");
        fields.extend([("action", "redact"), ("passage", "Ada Rossi")]);
        assert_eq!(mattia.post(&judge, &fields).await.code, StatusCode::FORBIDDEN);
        let done = paola.post(&judge, &fields).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let page = world.visitor().get(&format!("/t/terni/it/c/{id}")).await.body;
        assert!(page.contains("una parte rimossa") && !page.contains("Ada Rossi"), "{page}");

        // The author, first heard now, appeals; neither Mattia nor Paola may judge, the administrator may.
        let letter = world.letters(&address("Piero Lanari")).await.remove(0).text;
        let link = letter.split_whitespace().find(|w| w.contains("/me/decisions/")).expect("a link");
        let link = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);
        let sent = piero.post(&format!("{link}/appeal"), &[("text", "È mia zia e vuole.")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        admin.post(&format!("{QUEUE}/code"), &[("version", "1")]).await;
        let seen = admin.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let confirm =
            [("outcome", "confirm"), ("rule", "3"), ("reason", "Resta così."), ("seen", seen.as_str())];
        for who in [&mut mattia, &mut paola] {
            assert_eq!(who.post(&judge, &confirm).await.code, StatusCode::FORBIDDEN);
        }
        assert_eq!(admin.post(&judge, &confirm).await.code, StatusCode::SEE_OTHER);
        let again = piero.post(&format!("{link}/appeal"), &[("text", "Ancora.")]).await;
        assert!(again.code == StatusCode::FORBIDDEN || again.code == StatusCode::CONFLICT, "{}", again.code);
        let acts = world.visitor().get("/t/terni/it/activity.json").await.body;
        assert!(acts.contains("moderation.appeal_confirmed") && !acts.contains("Ada Rossi"), "{acts}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_comes_within_six_months_and_a_decision_can_be_taken_back() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment("Il primo testo con 0744 111 222.", &[]).await.id();
        let edit = [("body", "Il testo corretto con 0744 111 222."), ("lang", "it")];
        assert_eq!(piero.post(&format!("/t/terni/it/c/{id}/edit"), &edit).await.code, StatusCode::SEE_OTHER);
        world.visitor().report(&id, "personal_data", &[]).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = mattia.get(QUEUE).await.case(0);
        let done = mattia.decide(&case, "redact", "3", &[("passages", "0744 111 222")]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let history = world.visitor().get(&format!("/t/terni/it/c/{id}/history")).await;
        assert!(
            history.body.contains("Il primo testo") && !history.body.contains("0744"),
            "{}",
            history.body
        );
        let letter = world.letters(&address("Piero Lanari")).await.remove(0).text;
        let link = letter.split_whitespace().find(|w| w.contains("/me/decisions/")).expect("a link");
        let link = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);

        db.clock.set(arengo_testkit::noon().plus_seconds(182 * 86_400));
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        assert!(piero.get(&link).await.body.contains("Invia il ricorso"), "still in time");
        db.clock.set(arengo_testkit::noon().plus_seconds(184 * 86_400));
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let late = piero.post(&format!("{link}/appeal"), &[("text", "Troppo tardi")]).await;
        assert_eq!(late.code, StatusCode::FORBIDDEN);
        assert!(late.body.contains("sei mesi"), "{}", late.body);

        let mut mattia = world.moderator("Mattia Ronconi").await;
        let seen = mattia.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let fields = [("rule", "3"), ("reason", "Era il numero del Comune."), ("seen", seen.as_str())];
        let empty = mattia.post(&format!("{QUEUE}/{case}/reversal"), &[("rule", "3"), ("seen", &seen)]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY, "not without reasons");
        let done = mattia.post(&format!("{QUEUE}/{case}/reversal"), &fields).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
        let page = world.visitor().get(&format!("/t/terni/it/c/{id}")).await;
        assert!(page.body.contains("Il testo corretto con 0744 111 222."), "{}", page.body);
        assert!(world.letters(&address("Piero Lanari")).await[0].text.contains("Era il numero del Comune."));
        let again = mattia.post(&format!("{QUEUE}/{case}/reversal"), &fields).await;
        assert_eq!(again.code, StatusCode::FORBIDDEN, "there is nothing more to put back");
        world.town().read(arengo_register::verify).await.expect("the chain holds");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_may_look_at_first_contributions_and_word_its_rules() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut admin = world.signed_in("Nadia Sforzini", &[Role::Administrator]).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        assert_eq!(
            mattia.post("/t/terni/it/staff/rules/settings", &[("first", "1")]).await.code,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            admin.post("/t/terni/it/staff/rules/settings", &[("first", "1")]).await.code,
            StatusCode::SEE_OTHER
        );
        let mut ada = world.signed_in("Ada Nuova", &[]).await;
        let sent = ada.comment("Il mio primo commento, molto lieto.", &[]).await;
        assert!(sent.to().contains("received="), "{}", sent.to());
        let page = world.visitor().get("/t/terni/it/texts/text/1").await.body;
        assert!(
            page.contains("0 commenti") && !page.contains("rimoss") && !page.contains("molto lieto"),
            "{page}"
        );
        assert!(page.contains("Un primo contributo è in verifica"));
        let mine = ada.get("/t/terni/it/me/comments").await.body;
        assert!(mine.contains("In verifica") && mine.contains("2 febbraio 2022"), "{mine}");
        assert!(world.letters(&address("Ada Nuova")).await[0].text.contains("24 ore"));
        assert!(!world.found("lieto").await.contains("molto lieto"));
        let case = mattia.get(QUEUE).await.case(0);
        assert_eq!(
            mattia.decide(&case, "dismiss", "8", &[("reason", "Benvenuta.")]).await.code,
            StatusCode::SEE_OTHER
        );
        let page = world.visitor().get("/t/terni/it/texts/text/1").await.body;
        assert!(page.contains("1 commento") && page.contains("molto lieto"), "{page}");
        assert!(world.found("lieto").await.contains("molto lieto"));
        assert!(world.letters(&address("Ada Nuova")).await[0].text.contains("Il contributo è pubblicato"));
        assert!(ada.comment("Il secondo esce subito.", &[]).await.to().contains("posted="));
        // A first contribution that is advertising is hidden, and counted as removed.
        let mut spam = world.signed_in("Ecolux Vendite", &[]).await;
        spam.comment("Comprate su https://a.example", &[]).await;
        let case = mattia.get(QUEUE).await.case(0);
        assert_eq!(mattia.decide(&case, "hide", "5", &[]).await.code, StatusCode::SEE_OTHER);
        let page = world.visitor().get("/t/terni/it/texts/text/1").await.body;
        assert!(page.contains("2 commenti, 1 rimosso"), "{page}");
        let process = world.process;
        let town = world.town();
        let counts = town.read(move |r| {
            Ok::<_, arengo_store::StoreError>((
                arengo_comments::counts(r, process)?,
                arengo_comments::recount(r, process)?,
            ))
        });
        let (kept, counted) = counts.await.expect("counts");
        assert_eq!(kept, counted);

        // The rules.
        let edit = "/t/terni/it/staff/rules/4";
        assert_eq!(mattia.get(edit).await.code, StatusCode::FORBIDDEN);
        let empty =
            admin.post(edit, &[("ground", "off_topic"), ("version", "0"), ("title-it", "Titolo")]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        let own = [
            ("ground", "off_topic"),
            ("version", "0"),
            ("title-it", "Restare <b>in tema</b>"),
            ("text-it", "Si parla del testo."),
        ];
        assert_eq!(admin.post(edit, &own).await.code, StatusCode::SEE_OTHER);
        assert_eq!(admin.post(edit, &own).await.code, StatusCode::CONFLICT, "changed meanwhile");
        let public = world.visitor().get("/t/terni/it/house-rules").await.body;
        assert!(public.contains("Restare &lt;b&gt;in tema") && public.contains("id=\"r8\""), "{public}");
        assert_eq!(admin.get("/t/terni/it/staff/rules/99").await.code, StatusCode::NOT_FOUND);
        assert!(!world.visitor().get("/t/arad/it/house-rules").await.body.contains("Restare"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signals_are_told_and_remove_nothing() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut seller = world.signed_in("Ecolux Vendite", &[]).await;
        let text = "Offerta: https://a.example https://b.example https://c.example";
        let id = seller.comment(text, &[]).await.id();
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let page = mattia.get(QUEUE).await;
        assert!(
            page.body.contains("3 link nel testo") && page.body.contains("Apri un caso"),
            "{}",
            page.body
        );
        assert_eq!(world.visitor().get(&format!("/t/terni/it/c/{id}")).await.code, StatusCode::OK);
        let about = format!("comment:{id}");
        let opened = mattia.post(QUEUE, &[("about", about.as_str())]).await;
        let case = opened.last();
        assert_eq!(mattia.post(QUEUE, &[("about", about.as_str())]).await.last(), case, "twice is one case");
        assert_eq!(mattia.decide(&case, "hide", "5", &[]).await.code, StatusCode::SEE_OTHER);
        assert!(world.letters(&address("Ecolux Vendite")).await[0].text.contains("di propria iniziativa"));
        let figures = world.visitor().get("/t/terni/it/transparency").await.body;
        assert!(figures.contains("<dt>Decisioni automatiche</dt><dd>0</dd>"), "{figures}");
        for year in ["1999", "x", "99999", "2023"] {
            let answer = world.visitor().get(&format!("/t/terni/it/transparency?year={year}")).await;
            assert_eq!(answer.code, StatusCode::OK, "{year}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_about_a_person_is_given_out_and_forgotten() {
    use arengo_web::personal::{Choice, Erasure};
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let id = piero.comment(TEXT, &[]).await.id();
        let mut luca = world.signed_in("Luca Bini", &[]).await;
        luca.report(&id, "personal_data", &[("note", "Riconosco il numero.")]).await;
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let case = mattia.get(QUEUE).await.case(0);
        mattia.decide(&case, "redact", "3", &[("found", "0744 000 000")]).await;
        let personal = arengo_moderation::COMPONENT.personal;
        for (name, kind, words) in [
            ("Luca Bini", "moderation.reports", "Riconosco il numero."),
            ("Piero Lanari", "moderation.decisions", "0744 000 000"),
            ("Mattia Ronconi", "moderation.moderators", "code_accepted"),
        ] {
            let person = world.person(name, &[]).await;
            let one = personal.iter().find(|p| p.name == kind).expect("a declaration");
            let given = |records: Vec<arengo_web::personal::Record>| {
                records.iter().map(|r| r.json().to_string()).collect::<String>()
            };
            let town = world.town();
            let export = one.export;
            let text = given(town.read(move |r| export(r, person)).await.expect("an export"));
            assert!(text.contains(words), "{name}: {text}");
            let erasure = Erasure {
                person,
                name: name.to_owned(),
                addresses: vec![address(name)],
                choice: Choice::Anonymous,
                at: arengo_testkit::noon(),
                removed: Vec::new(),
            };
            let erase = one.erase;
            for _ in 0..2 {
                let erasure = erasure.clone();
                town.write(move |w| erase(w, &mut erasure.clone())).await.expect("erased");
            }
            let left = town.read(move |r| export(r, person)).await.expect("an export");
            assert!(left.is_empty(), "{name}: {}", given(left));
        }
        assert_eq!(world.visitor().get("/t/terni/it/transparency").await.code, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_one_decision_back_leaves_the_others() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let text = "Chiamate Ada Rossi al 0744 111 222, vi dice lei come va.";
        let id = piero.comment(text, &[]).await.id();
        let mut mattia = world.moderator("Mattia Ronconi").await;
        let mut paola = world.moderator("Paola Grifoni").await;
        let page = || async { world.visitor().get(&format!("/t/terni/it/c/{id}")).await };
        let mut cases = Vec::new();
        for (n, passage) in ["0744 111 222", "Ada Rossi"].into_iter().enumerate() {
            world.visitor().report(&id, "personal_data", &[("once", &n.to_string())]).await;
            cases.push(mattia.get(QUEUE).await.case(0));
            assert_eq!(
                mattia.decide(&cases[n], "redact", "3", &[("passage", passage)]).await.code,
                StatusCode::SEE_OTHER
            );
        }
        world.visitor().report(&id, "hateful", &[("once", "h")]).await;
        cases.push(mattia.get(QUEUE).await.case(0));
        assert_eq!(mattia.decide(&cases[2], "hide", "2", &[]).await.code, StatusCode::SEE_OTHER);
        for (case, code, there, gone) in [
            (&cases[2], StatusCode::OK, "vi dice lei", vec!["Ada Rossi", "0744 111"]),
            (&cases[1], StatusCode::OK, "Ada Rossi", vec!["0744 111"]),
            (&cases[0], StatusCode::OK, text, vec!["una parte rimossa"]),
        ] {
            let seen = mattia.get(&format!("{QUEUE}/{case}")).await.field("seen");
            let fields = [("rule", "3"), ("reason", "Era pubblico."), ("seen", seen.as_str())];
            let done = mattia.post(&format!("{QUEUE}/{case}/reversal"), &fields).await;
            assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
            let shown = page().await;
            assert_eq!(shown.code, code);
            assert!(shown.body.contains(there), "{there}: {}", shown.body);
            assert!(gone.iter().all(|words| !shown.body.contains(words)), "{gone:?}: {}", shown.body);
        }
        // A warning that was wrong is taken back by whoever judges the appeal.
        world.visitor().report(&id, "other", &[("once", "w")]).await;
        let case = mattia.get(QUEUE).await.case(0);
        mattia.decide(&case, "warn", "8", &[]).await;
        let letter = world.letters(&address("Piero Lanari")).await.remove(0).text;
        let link = letter.split_whitespace().find(|w| w.contains("/me/decisions/")).expect("a link");
        let link = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);
        piero.post(&format!("{link}/appeal"), &[("text", "Non è vietato.")]).await;
        let seen = paola.get(&format!("{QUEUE}/{case}")).await.field("seen");
        let fields = [("outcome", "reverse"), ("rule", "8"), ("reason", "Vero."), ("seen", seen.as_str())];
        let done = paola.post(&format!("{QUEUE}/{case}/judgement"), &fields).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER, "{}", done.body);
    }
}
