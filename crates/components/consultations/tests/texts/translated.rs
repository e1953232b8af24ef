//! Translations of a text, easy-read versions and terms beside it.

use arengo_web::component::Scope;
use axum::http::StatusCode;

use crate::read::TEXT;
use crate::world::{Answer, Browser, PLAN, World, staff, text, worlds};

/// Commitment 3.02 in English, with a paragraph left in the original; the rest is not translated.
const ENGLISH: &str = "# Open plan\n\n### Commitment 3.02 — A national hub {#3.02}\n\n#### What is the commitment?\n\n\
    Connect advanced practices of participation.\n\nThe expected results are:\n\n1. a digital platform (single or \
    distributed) for all\n2. […]\n\n#### How will it help to solve the problem?\n\nThe hub gives economies of scale.\n";

async fn published() -> Vec<(World, Browser)> {
    let mut all = Vec::new();
    for world in worlds().await {
        let mut official = world.official().await;
        world.publish(&mut official, TEXT, "draft").await;
        all.push((world, official));
    }
    all
}

async fn send(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!(
            "--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        ));
    }
    body.push_str("--edge--\r\n");
    browser.send_to(&staff("/translations"), "multipart/form-data; boundary=edge", body.into_bytes()).await
}

fn machine(words: &str) -> [(&str, &str); 6] {
    [
        ("lang", "en"),
        ("status", "machine"),
        ("tool", "Tool 2"),
        ("translator", ""),
        ("dated", "2022-02-01"),
        ("words", words),
    ]
}

async fn translated() -> Vec<(World, Browser)> {
    let mut all = published().await;
    for (_, official) in &mut all {
        let sent = send(official, &machine(ENGLISH)).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let made = official.post(&staff("/translations/en/publication"), &[]).await;
        assert_eq!(made.code, StatusCode::SEE_OTHER, "{}", made.body);
    }
    all
}

const SECTION: &str = "/t/terni/en/p/piano/text/3.02";

#[tokio::test]
async fn a_reader_sees_the_translation_with_its_mark_and_the_original_where_it_is_silent() {
    for (world, _) in translated().await {
        let engine = world.db.engine;
        let page = world.visitor().get(SECTION).await;
        assert_eq!(page.texts("h1"), ["A national hub"], "{engine}");
        let notes = page.texts(".note").concat();
        assert!(
            notes.contains(
                "Machine translation by Tool 2, 1 February 2022, not checked. The original decides."
            ),
            "{notes}"
        );
        assert_eq!(page.values(".note a", "href"), ["/t/terni/en/p/piano/text/3.02?in=it"]);
        let words = page.texts(".para .tx");
        assert_eq!(words[0], "Connect advanced practices of participation.");
        assert_eq!(words[3], "un network di attori qualificati", "the part that is not translated");
        // Only what is in the original is marked as Italian, for eyes and for voices.
        assert_eq!(page.values(".para .tx[lang]", "lang"), ["it"]);
        assert_eq!(page.texts(".para p.hint"), ["Italiano: not translated"]);
        assert_eq!(
            page.texts("h2[id^=q-]"),
            ["What is the commitment?", "How will it help to solve the problem?"]
        );
        // Words are chosen in the original only; every paragraph keeps its address and its comments.
        assert_eq!(page.values(".para", "id"), ["p1", "p2", "p2-1", "p2-2", "p3"]);
        assert_eq!(page.values(".pick-words", "type").len(), 1);
        assert_eq!(page.texts(".para .ct").len(), 5);
        let other = world.visitor().get("/t/terni/en/p/piano/text/3.01").await;
        assert!(
            other
                .texts(".note")
                .concat()
                .contains("This section is not translated yet. It stands in Italiano.")
        );
        assert!(other.texts(".para p.hint").is_empty(), "said once for the whole section");
        let original = world.visitor().get(&format!("{SECTION}?in=it")).await;
        assert_eq!(original.values("h1", "lang"), ["it"]);
        assert_eq!(original.texts(".chips a[aria-current]"), ["For comment, 1 February 2022", "Italiano"]);
        let third = world.visitor().get("/t/terni/ro/p/piano/text/3.02").await;
        assert!(
            third.texts(".note").concat().contains("Text în limba: Italiano. Nu există încă o traducere.")
        );
        let plan = world.visitor().get("/t/terni/en/p/piano/text").await;
        assert_eq!((plan.texts("h1"), plan.values("h1", "lang").len()), (vec!["Open plan".to_owned()], 0));
    }
}

#[tokio::test]
async fn comments_stay_on_the_same_anchors_in_every_language() {
    for (world, _) in translated().await {
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let sent = giulia.comment("3.02", "p1", "pratiche avanzate", "Quali?").await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = world.visitor().get(SECTION).await;
        assert_eq!(page.texts(".para .ct")[0], "1 comment on paragraph 1");
        assert!(page.texts(".para mark").is_empty(), "Italian words are not looked for in English ones");
        let original = world.visitor().get(&text("/3.02")).await;
        assert_eq!(original.texts(".para mark"), ["pratiche avanzate"]);
    }
}

#[tokio::test]
async fn what_changed_since_it_was_translated_stands_in_the_original_and_says_so() {
    for (world, mut official) in translated().await {
        let changed = TEXT.replace("economie di scala", "economie di scala e di scopo");
        world.publish(&mut official, &changed, "draft").await;
        let page = world.visitor().get(SECTION).await;
        let words = page.texts(".para .tx");
        assert_eq!(words[0], "Connect advanced practices of participation.");
        assert_eq!(words[4], "L'Hub garantisce economie di scala e di scopo.");
        let hints = page.texts(".para p.hint");
        assert_eq!(hints, ["Italiano: not translated", "Italiano: changed since it was translated"]);
    }
}

#[tokio::test]
async fn what_does_not_fit_is_named_before_it_is_published_and_nothing_typed_is_lost() {
    for (world, mut official) in published().await {
        let unsigned =
            [("lang", "en"), ("status", "official"), ("dated", "2022-02-01"), ("words", "Words <b>")];
        let again = send(&mut official, &unsigned).await;
        assert_eq!(again.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.values("#tr-translator", "aria-invalid"), ["true"]);
        assert!(again.texts("textarea").concat().contains("Words <b>"));
        let foreign = send(&mut official, &machine("# X\n\n## Y {#no-such}\n\nWords.\n")).await;
        assert_eq!(foreign.code, StatusCode::UNPROCESSABLE_ENTITY, "nothing fits");
        let same =
            [("lang", "it"), ("status", "machine"), ("tool", "T"), ("dated", "2022-02-01"), ("words", "a")];
        assert_eq!(send(&mut official, &same).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let shorter = ENGLISH.replace("The expected results are:\n\n", "");
        assert_eq!(send(&mut official, &machine(&shorter)).await.code, StatusCode::SEE_OTHER);
        let desk = official.get(&staff("/translations")).await;
        let warned = desk.texts(".note.warn li");
        assert!(warned.concat().contains("paragrafi dell'originale 7, della traduzione 6"), "{warned:?}");
        // In preparation it is seen by staff only.
        assert_eq!(world.visitor().get(SECTION).await.values("h1", "lang"), ["it"]);
        assert!(official.get(SECTION).await.texts(".note").concat().contains("In preparation"));
        let template = official.get(&staff("/translations/template.md")).await;
        assert!(template.body.contains("{#3.02}"), "{}", template.body);
        let gone = official.post(&staff("/translations/en/removal"), &[("revision", "1")]).await;
        assert_eq!(gone.code, StatusCode::SEE_OTHER);
        assert_eq!(
            official.post(&staff("/translations/en/publication"), &[]).await.code,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn nobody_else_translates_and_another_town_has_its_own() {
    for (world, _) in translated().await {
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        for browser in [&mut giulia, &mut world.visitor()] {
            assert_eq!(browser.get(&staff("/translations")).await.code, StatusCode::FORBIDDEN);
            assert_eq!(send(browser, &machine(ENGLISH)).await.code, StatusCode::FORBIDDEN);
            let refused = browser.post(&staff("/translations/en/removal"), &[("revision", "1")]).await;
            assert_eq!(refused.code, StatusCode::FORBIDDEN);
        }
        let other = world.visitor().get(&format!("/t/arad/en/p/{PLAN}/text")).await;
        assert!(!other.body.contains("Machine translation"));
        let db = world.town();
        let rows = db.read(|r| {
            let now = arengo_testkit::noon();
            let scope = Scope { process: None, after: None, limit: 10, base: "http://h/t/terni", now };
            let dataset = arengo_consultations::COMPONENT.datasets.iter().find(|d| d.name == "translations");
            (dataset.expect("a dataset").rows)(r, &scope)
        });
        let page = rows.await.expect("rows");
        assert_eq!((page.rows.len(), page.next), (1, None));
        assert_eq!((page.rows[0][1].as_str(), page.rows[0][2].as_str()), (Some("en"), Some("machine")));
    }
}

#[tokio::test]
async fn an_easy_version_is_offered_beside_the_text_and_terms_are_linked_once_in_a_section() {
    for (world, mut official) in published().await {
        let easy =
            [("for", "1"), ("lang", "it"), ("title", "In breve"), ("words", "Un hub."), ("writer", "Nadia")];
        let sent = official.post(&format!("/t/terni/it/staff/p/{PLAN}/easy"), &easy).await;
        assert_eq!(sent.to(), format!("/t/terni/it/p/{PLAN}/easy/1?in=it"), "{}", sent.body);
        let term = [("lang", "it"), ("name", "hub"), ("words", "Un nodo."), ("source", "Piano")];
        assert_eq!(official.post("/t/terni/it/staff/glossary", &term).await.code, StatusCode::SEE_OTHER);
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("a.term"), ["Hub"], "in words, not in the heading");
        assert_eq!(page.values("a.term", "href"), ["/t/terni/it/glossary#t-hub"]);
        let offered = page.values("a.btn.q", "href");
        assert!(offered.contains(&format!("/t/terni/it/p/{PLAN}/easy/1")), "{offered:?}");
        let easy = world.visitor().get(&format!("/t/terni/it/p/{PLAN}/easy/1")).await;
        assert_eq!(easy.code, StatusCode::OK);
        assert!(easy.texts(".note").concat().contains("Testo ufficiale: In consultazione, 1 febbraio 2022"));
    }
}
