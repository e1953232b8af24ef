//! Easy-read versions and the glossary over HTTP, on both engines.

use arengo_reading::{COMPONENT, Edition, PANELS, set_editions, vocabularies};
use arengo_testkit::world::{World, worlds};
use arengo_web::component::Scope;
use axum::http::StatusCode;

const OPEN: (&str, &str) = ("2022-01-25T08:00:00Z", "2022-02-24T23:00:00Z");
const EASY: &str = "## Che cos'è\n\nUna casa con un hub.\n\n## Che cosa puoi fare\n\n- leggere\n- scrivere\n\n## Quando\n\nFino a febbraio.";

async fn prepared() -> Vec<World> {
    set_editions(|_, _, process| {
        let edition = |number: i64| Edition {
            number,
            name: format!("V{number}"),
            path: format!("/p/{}/text?version={number}", process.slug),
        };
        Ok([1, 2].map(edition).into())
    });
    arengo_spaces::set_panels(&[PANELS]);
    let worlds = worlds(&[&COMPONENT]).await;
    for world in &worlds {
        world.set("2022-02-01T10:00:00Z");
        world.published(world.terni, "piano", "Il piano", OPEN).await;
    }
    worlds
}

fn easy<'a>(edition: &'a str, lang: &'a str, title: &'a str) -> [(&'a str, &'a str); 5] {
    [("for", edition), ("lang", lang), ("title", title), ("words", EASY), ("writer", "Nadia Ferri")]
}

const DESK: &str = "/t/terni/it/staff/p/piano/easy";

#[tokio::test]
async fn an_official_writes_it_and_everyone_reads_it_large_with_its_parts() {
    for world in prepared().await {
        let engine = world.db.engine;
        let nothing = world.get("/t/terni/it/p/piano/easy", "").await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND, "{engine}");
        let sent = world.post(DESK, &world.nadia, &easy("0", "it", "Il piano, in breve")).await;
        assert_eq!(sent.location, "/t/terni/it/p/piano/easy?in=it", "{engine} {}", sent.body);
        let page = world.get("/t/terni/it/p/piano/easy", "").await;
        assert_eq!((page.status, page.h1()), (StatusCode::OK, "Il piano, in breve"));
        for said in [
            "Scritto da Nadia Ferri",
            "Vale il testo ufficiale",
            "id=\"p-",
            "<li>leggere</li>",
            "href=\"#parts\"",
            "lang=\"it\"><section>",
            "http://node.example/t/terni/p/piano/easy",
            "/aloud.js",
        ] {
            assert!(page.body.contains(said), "{engine}: {said} is not in {}", page.body);
        }
        // The button is the script's: without it there is none.
        assert!(
            page.body.contains("data-none=\"Questo dispositivo")
                && page.body.contains("hidden><button class=\"btn aloud\"")
        );
        // In another language the page says that this is Italian.
        let english = world.get("/t/terni/en/p/piano/easy", "").await;
        assert!(
            english.body.contains("This text is in Italiano") && english.body.contains("<h1 lang=\"it\">")
        );
        let offer = world.get("/t/terni/it/p/piano", "").await;
        assert!(offer.body.contains("href=\"/t/terni/it/p/piano/easy\""), "{engine}");
        assert!(!offer.body.contains("Non esiste ancora una traduzione"));
        let foreign = world.get("/t/terni/en/p/piano", "").await;
        assert!(foreign.body.contains("This text is in Italiano. It is not translated yet."), "{engine}");
        let acts = world.get("/t/terni/en/activity", "").await;
        assert!(acts.body.contains("An easy-read version was published"), "{engine}");
    }
}

#[tokio::test]
async fn each_version_has_its_own_and_an_older_one_says_so() {
    for world in prepared().await {
        world.post(DESK, &world.nadia, &easy("1", "it", "Uno")).await;
        world.post(DESK, &world.nadia, &easy("1", "ro", "Unu")).await;
        world.post(DESK, &world.nadia, &easy("2", "it", "Due")).await;
        // There is none of the process itself: its address leads to the newest.
        let newest = world.get("/t/terni/it/p/piano/easy", "").await;
        assert_eq!(newest.location, "/t/terni/it/p/piano/easy/2");
        let older = world.get("/t/terni/it/p/piano/easy/1", "").await;
        assert!(older.body.contains("Questa versione facile si riferisce a una precedente"));
        assert!(older.body.contains("/p/piano/text?version=1"));
        let romanian = world.get("/t/terni/it/p/piano/easy/1?in=ro", "").await;
        assert!(romanian.body.contains("<h1 lang=\"ro\">Unu</h1>"), "{}", romanian.body);
        for none in ["3", "0", "x"] {
            let page = world.get(&format!("/t/terni/it/p/piano/easy/{none}"), "").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{none}");
        }
        let desk = world.get(&format!("{DESK}?for=1&lang=ro"), &world.nadia).await;
        assert!(desk.body.contains("value=\"Unu\""), "{}", desk.body);
        let gone =
            world.post(&format!("{DESK}/removal"), &world.nadia, &[("for", "1"), ("lang", "ro")]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let romanian = world.get("/t/terni/ro/p/piano/easy/1", "").await;
        assert!(romanian.body.contains("<h1 lang=\"it\">Uno</h1>"));
    }
}

#[tokio::test]
async fn nobody_else_writes_and_nothing_typed_is_lost() {
    for world in prepared().await {
        for (cookie, status) in [
            (world.giulia.as_str(), StatusCode::FORBIDDEN),
            ("", StatusCode::FORBIDDEN),
            (world.mihaela.as_str(), StatusCode::FORBIDDEN),
        ] {
            assert_eq!(world.post(DESK, cookie, &easy("0", "it", "Forzato")).await.status, status);
            assert!(!world.get(DESK, cookie).await.status.is_success());
            let term = [("lang", "it"), ("name", "hub"), ("words", "x"), ("source", "y")];
            assert_eq!(world.post("/t/terni/it/staff/glossary", cookie, &term).await.status, status);
        }
        let mut fields = easy("0", "it", "");
        fields[3].1 = "Parole <b>tenute</b>";
        let again = world.post(DESK, &world.nadia, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("Parole &lt;b&gt;tenute") && again.body.contains("id=\"e-title-e\""));
        // Another town has neither the process nor its easy-read version.
        world.post(DESK, &world.nadia, &easy("0", "it", "Il piano")).await;
        assert_eq!(world.get("/t/arad/ro/p/piano/easy", "").await.status, StatusCode::NOT_FOUND);
        let other = world.post("/t/arad/ro/staff/p/piano/easy", &world.mihaela, &easy("0", "ro", "X")).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
        // What is prepared has no easy-read version yet.
        world.draft(world.terni, "bozza", "Bozza", None).await;
        let early = world.post("/t/terni/it/staff/p/bozza/easy", &world.nadia, &easy("0", "it", "X")).await;
        assert_eq!(early.status, StatusCode::FORBIDDEN);
        assert!(early.body.contains("Pubblica prima la consultazione"), "{}", early.body);
    }
}

#[tokio::test]
async fn a_term_has_definitions_with_their_sources_and_is_linked_found_and_given_as_data() {
    for world in prepared().await {
        let engine = world.db.engine;
        let term = [
            ("lang", "it"),
            ("name", "hub"),
            ("forms", "hub nazionale"),
            ("words", "Un punto d'incontro."),
            ("source", "Piano d'azione"),
            ("link", "https://piano.example/5"),
            ("author", "Dipartimento"),
        ];
        let added = world.post("/t/terni/it/staff/glossary", &world.nadia, &term).await;
        assert_eq!(added.location, "/t/terni/it/staff/glossary/hub", "{}", added.body);
        let said = [("lang", "en"), ("words", "A meeting point."), ("source", "OECD")];
        world.post("/t/terni/it/staff/glossary/hub/definitions", &world.elena, &said).await;
        let unsigned = [("lang", "en"), ("words", "Nobody's words"), ("source", "")];
        let refused = world.post("/t/terni/it/staff/glossary/hub/definitions", &world.nadia, &unsigned).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Nobody&#39;s words") || refused.body.contains("Nobody's words"));
        let page = world.get("/t/terni/it/glossary", "").await;
        for said in [
            "<h2 id=\"t-hub\"",
            "href=\"https://piano.example/5\"",
            "Dipartimento, ",
            "blockquote lang=\"en\"",
            "OECD · in English",
        ] {
            assert!(page.body.contains(said), "{engine}: {said} is not in {}", page.body);
        }
        world.post(DESK, &world.nadia, &easy("0", "it", "Il piano")).await;
        let easy = world.get("/t/terni/it/p/piano/easy", "").await;
        assert!(
            easy.body.contains("con un <a class=\"term\" href=\"/t/terni/it/glossary#t-hub\">hub</a>"),
            "{engine}"
        );
        let vocabularies = world.town_db(world.arad).read(vocabularies).await.expect("read");
        assert!(vocabularies.is_empty(), "another town has its own");
        assert!(!world.get("/t/arad/ro/glossary", "").await.body.contains("hub"));
        assert_eq!(
            world.get("/t/arad/ro/staff/glossary/hub", &world.mihaela).await.status,
            StatusCode::NOT_FOUND
        );
        rows(&world).await;
    }
}

/// The dataset has a row for each definition and pages without gaps.
async fn rows(world: &World) {
    let db = world.town_db(world.terni);
    let mut after: Option<String> = None;
    let mut all = Vec::new();
    loop {
        let from = after.clone();
        let page = db.read(move |r| {
            let now = arengo_testkit::world::at("2022-02-01T10:00:00Z");
            let scope =
                Scope { process: None, after: from.as_deref(), limit: 1, base: "http://n/t/terni", now };
            (COMPONENT.datasets[0].rows)(r, &scope)
        });
        let page = page.await.expect("rows");
        all.extend(page.rows);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|row| row.len() == COMPONENT.datasets[0].columns.len()));
    assert_eq!((all[0][1].as_str(), all[0][4].as_str()), (Some("hub"), Some("hub nazionale")));
    assert_eq!(all[0][10].as_str(), Some("http://n/t/terni/glossary#t-hub"));
}

#[tokio::test]
async fn a_term_keeps_a_name_and_a_definition_or_goes_as_a_whole() {
    for world in prepared().await {
        let term = [("lang", "it"), ("name", "hub"), ("words", "Uno."), ("source", "Piano")];
        for slug in ["hub", "hub-2"] {
            let added = world.post("/t/terni/it/staff/glossary", &world.nadia, &term).await;
            assert_eq!(added.location, format!("/t/terni/it/staff/glossary/{slug}"));
        }
        let path = "/t/terni/it/staff/glossary/hub";
        let nameless =
            world.post(&format!("{path}/names"), &world.nadia, &[("lang", "it"), ("name", "")]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        let second = [("lang", "ro"), ("name", "nod"), ("forms", "nodul, noduri")];
        assert_eq!(world.post(&format!("{path}/names"), &world.nadia, &second).await.location, path);
        let desk = world.get(path, &world.nadia).await;
        assert!(desk.body.contains("nodul, noduri"), "{}", desk.body);
        world.post(&format!("{path}/names"), &world.nadia, &[("lang", "it"), ("name", "")]).await;
        let page = world.get("/t/terni/it/glossary", "").await;
        assert!(page.body.contains("<h2 id=\"t-hub\" tabindex=\"-1\" lang=\"ro\">nod</h2>"), "{}", page.body);
        world.post(&format!("{path}/removal"), &world.nadia, &[]).await;
        assert_eq!(world.get(path, &world.nadia).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_is_prepared_is_seen_by_the_office_alone_until_it_is_published() {
    for world in prepared().await {
        let engine = world.db.engine;
        let draft = |title: &'static str| [&easy("0", "it", title)[..], &[("keep", "1")]].concat();
        let kept = world.post(DESK, &world.nadia, &draft("Bozza segreta")).await;
        assert_eq!(kept.location, format!("{DESK}?for=0&lang=it"), "{engine}: {}", kept.body);
        let desk = world.get(&kept.location, &world.nadia).await;
        assert!(desk.body.contains("value=\"Bozza segreta\"") && desk.body.contains("non vede ancora nulla"));
        for path in ["/p/piano/easy", "/p/piano/easy/1"] {
            let page = world.get(&format!("/t/terni/it{path}"), "").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{engine}: {path}");
        }
        let process = world.get("/t/terni/it/p/piano", "").await;
        assert!(!process.body.contains("/p/piano/easy"), "{engine}: nothing is offered");
        let acts = world.get("/t/terni/en/activity", "").await;
        assert!(
            !acts.body.contains("easy-read") && !acts.body.contains("Bozza"),
            "{engine}: nothing is told"
        );
        assert_eq!(world.get(DESK, &world.giulia).await.status, StatusCode::FORBIDDEN, "{engine}");
        // A change of what is published is prepared beside it.
        world.post(DESK, &world.nadia, &easy("0", "it", "Pubblicata")).await;
        assert!(
            !world.get(DESK, &world.nadia).await.body.contains("Bozza segreta"),
            "{engine}: it is published"
        );
        world.post(DESK, &world.nadia, &draft("Bozza nuova")).await;
        let page = world.get("/t/terni/it/p/piano/easy", "").await;
        assert!(page.body.contains("Pubblicata") && !page.body.contains("Bozza"), "{engine}: {}", page.body);
        let desk = world.get(&format!("{DESK}?for=0&lang=it"), &world.nadia).await;
        assert!(desk.body.contains("value=\"Bozza nuova\"") && desk.body.contains("vede ancora la versione"));
        // Thrown away, the published one stays; a second time there is nothing.
        let discard = format!("{DESK}/discard");
        let of = [("for", "0"), ("lang", "it")];
        assert_eq!(world.post(&discard, &world.giulia, &of).await.status, StatusCode::FORBIDDEN, "{engine}");
        assert_eq!(world.post(&discard, &world.nadia, &of).await.location, DESK, "{engine}");
        assert_eq!(world.post(&discard, &world.nadia, &of).await.status, StatusCode::NOT_FOUND, "{engine}");
        assert!(world.get("/t/terni/it/p/piano/easy", "").await.body.contains("Pubblicata"), "{engine}");
        // Half a draft is kept; what is too long is said beside its field.
        let half =
            [("for", "1"), ("lang", "ro"), ("title", ""), ("words", ""), ("writer", ""), ("keep", "1")];
        assert_eq!(world.post(DESK, &world.nadia, &half).await.status, StatusCode::SEE_OTHER, "{engine}");
        let long = "a".repeat(201);
        let half = [("for", "1"), ("lang", "ro"), ("title", long.as_str()), ("words", "x"), ("keep", "1")];
        let again = world.post(DESK, &world.nadia, &half).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine}");
        assert!(again.body.contains(&long), "{engine}: nothing typed is lost");
    }
}

#[tokio::test]
async fn a_process_in_preparation_gets_its_easy_version_prepared_and_not_published() {
    for world in prepared().await {
        let engine = world.db.engine;
        world.draft(world.terni, "bozza", "Una bozza", Some(OPEN)).await;
        let desk = "/t/terni/it/staff/p/bozza/easy";
        let refused = world.post(desk, &world.nadia, &easy("0", "it", "In breve")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{engine}: {}", refused.body);
        let fields = [&easy("0", "it", "In breve")[..], &[("keep", "1")]].concat();
        assert_eq!(world.post(desk, &world.nadia, &fields).await.status, StatusCode::SEE_OTHER, "{engine}");
        let page = world.get(desk, &world.nadia).await;
        assert!(page.body.contains("name=\"keep\"") && !page.body.contains("Pubblica</button>"), "{engine}");
        let preview = world.get("/t/terni/it/p/bozza/easy", &world.nadia).await;
        assert_eq!(preview.status, StatusCode::NOT_FOUND, "{engine}");
    }
}
