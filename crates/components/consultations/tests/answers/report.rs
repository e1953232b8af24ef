//! The final report: drawn up, edited, published, and free of what was removed since.

use std::io::Write as _;
use std::process::{Command, Stdio};

use arengo_consultations::COMPONENT;
use arengo_kernel::Role;
use axum::http::StatusCode;

use crate::hub::{Hub, decide, decide_the_rest, examination, hubs, public, staff};
use crate::world::{Answer, Browser};

async fn generate(browser: &mut Browser, seen: &str) -> Answer {
    browser.post(&staff("/report"), &[("do", "generate"), ("lang", "it"), ("seen", seen)]).await
}

async fn save(browser: &mut Browser, seen: &str, body: &str, action: &str) -> Answer {
    let fields = [
        ("do", action),
        ("lang", "it"),
        ("seen", seen),
        ("title", "Il nostro rapporto"),
        ("publisher", "Hub"),
        ("issued", "1 marzo 2022"),
        ("body", body),
    ];
    browser.post(&staff("/report"), &fields).await
}

async fn answered(hub: &Hub) -> Browser {
    let mut official = hub.official().await;
    decide(&mut official, hub.id("c02"), "rejected", "Perché i criteri esistono già", "0").await;
    decide_the_rest(hub, &mut official, "accepted", "Fatto come chiesto").await;
    official.post(&staff("/answers/publication"), &[]).await;
    official
}

/// The words of a PDF; nothing when the tool that reads them is not installed.
fn words_of(pdf: &[u8]) -> Option<String> {
    let tool = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut tool) = tool else {
        eprintln!("SKIPPED: pdftotext is not installed (Debian: poppler-utils)");
        return None;
    };
    tool.stdin.take().expect("its input").write_all(pdf).expect("the file is read");
    let read = tool.wait_with_output().expect("the words");
    let words = String::from_utf8_lossy(&read.stdout).into_owned();
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test]
async fn a_report_is_drawn_up_edited_published_and_issued_as_a_file() {
    for hub in hubs(examination()).await {
        let mut official = answered(&hub).await;
        let mut visitor = hub.world.visitor();
        assert_eq!(visitor.get(&public("/report")).await.code, StatusCode::NOT_FOUND);
        let made = generate(&mut official, "0").await;
        assert_eq!(made.code, StatusCode::SEE_OTHER, "{}", made.body);
        let page = official.get(&staff("/report")).await;
        let body = page.texts("textarea[name=body]").concat();
        for part in [
            "19 commenti.",
            "Fatto come chiesto",
            "Perché i criteri esistono già",
            "Amministrazione capofila",
            "18 accolti",
            "1 non accolto",
            "contributions.csv",
        ] {
            assert!(body.contains(part), "{part} is missing in {body}");
        }
        // Staff only, until it is published.
        assert_eq!(visitor.get(&public("/report")).await.code, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get(&public("/report.pdf")).await.code, StatusCode::NOT_FOUND);
        let sent =
            official.post(&staff("/report"), &[("do", "publish"), ("lang", "it"), ("seen", "1")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let shown = visitor.get(&public("/report")).await;
        assert_eq!(shown.code, StatusCode::OK, "{}", shown.body);
        assert!(shown.texts("h1").concat().starts_with("Rapporto finale."));
        assert!(shown.texts("article").concat().contains("Perché i criteri esistono già"));

        // Edited words are not public before they are published again.
        let saved = save(&mut official, "1", "## Parole nostre\n\nUna frase scritta a mano.", "save").await;
        assert_eq!(saved.code, StatusCode::SEE_OTHER, "{}", saved.body);
        assert!(!visitor.get(&public("/report")).await.body.contains("scritta a mano"));
        official.post(&staff("/report"), &[("do", "publish"), ("lang", "it"), ("seen", "2")]).await;
        let shown = visitor.get(&public("/report")).await;
        assert!(
            shown.body.contains("Una frase scritta a mano.") && shown.texts("h1") == ["Il nostro rapporto"]
        );
        let file = visitor.get(&public("/report.pdf")).await;
        assert_eq!(file.headers["content-type"], "application/pdf");
        let markdown = visitor.get(&public("/report.md")).await;
        assert!(
            markdown.body.starts_with("# Il nostro rapporto") && markdown.body.contains("scritta a mano")
        );
        let acts = hub.db().read(|r| arengo_register::recent(r, None, 50)).await.expect("the acts");
        assert_eq!(acts.iter().filter(|a| a.kind == "consultations.report_published").count(), 2);
        // Pressed again, the same revision is no new act.
        official.post(&staff("/report"), &[("do", "publish"), ("lang", "it"), ("seen", "2")]).await;
        let acts = hub.db().read(|r| arengo_register::recent(r, None, 50)).await.expect("the acts");
        assert_eq!(acts.iter().filter(|a| a.kind == "consultations.report_published").count(), 2);
        // Found by its words.
        let searchable =
            COMPONENT.searchable.iter().find(|s| s.kind == "final_report").expect("reports are found");
        let found = hub.db().read(|r| (searchable.documents)(r, "ogp5")).await.expect("documents");
        assert!(found[0].text.contains("scritta a mano") && found[0].path == "/p/ogp5/report");
    }
}

#[tokio::test]
async fn generating_again_asks_first_and_keeps_the_edited_words() {
    for hub in hubs(examination()).await {
        let mut official = answered(&hub).await;
        generate(&mut official, "0").await;
        save(&mut official, "1", "Parole scritte a mano.", "save").await;
        let asked = generate(&mut official, "2").await;
        assert_eq!(asked.code, StatusCode::OK);
        assert_eq!(asked.values("input[name=sure]", "value"), ["1"]);
        assert!(official.get(&staff("/report")).await.body.contains("Parole scritte a mano."));
        let sure = [("do", "generate"), ("lang", "it"), ("seen", "2"), ("sure", "1")];
        assert_eq!(official.post(&staff("/report"), &sure).await.code, StatusCode::SEE_OTHER);
        let now = official.get(&staff("/report")).await;
        assert!(!now.texts("textarea[name=body]").concat().contains("Parole scritte a mano."));
        assert_eq!(now.texts("aside ol.rows li").len(), 3, "every revision stays");
        let older = official.get(&staff("/report?lang=it&revision=2")).await;
        assert!(older.texts("textarea[name=body]").concat().contains("Parole scritte a mano."));
        // The older one is saved: it becomes the newest.
        save(&mut official, "3", "Parole scritte a mano.", "save").await;
        assert!(official.get(&staff("/report")).await.body.contains("Parole scritte a mano."));
        assert_eq!(official.get(&staff("/report?lang=it&revision=9")).await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_editors_of_the_report_lose_nothing() {
    for hub in hubs(examination()).await {
        let mut first = answered(&hub).await;
        let mut second = hub.browser("Paolo Collega", Some(Role::Official)).await;
        generate(&mut first, "0").await;
        assert_eq!(save(&mut first, "1", "Parole della prima.", "save").await.code, StatusCode::SEE_OTHER);
        let late = save(&mut second, "1", "Parole del secondo.", "save").await;
        assert_eq!(late.code, StatusCode::CONFLICT);
        assert!(late.texts("textarea[name=body]").concat().contains("Parole del secondo."));
        assert_eq!(late.values("form.form input[name=seen]", "value"), ["2"]);
        assert!(
            first
                .get(&staff("/report"))
                .await
                .texts("textarea[name=body]")
                .concat()
                .contains("Parole della prima.")
        );
        // Publishing what one has not seen is refused.
        let publish = [("do", "publish"), ("lang", "it"), ("seen", "1")];
        assert_eq!(second.post(&staff("/report"), &publish).await.code, StatusCode::CONFLICT);
        let empty = save(&mut second, "2", "   ", "save").await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        let preview = save(&mut second, "2", "## Prova\n\nIn **anteprima**.", "preview").await;
        assert_eq!(preview.code, StatusCode::OK);
        assert_eq!(preview.texts("#preview strong"), ["anteprima"]);
        assert!(!first.get(&staff("/report")).await.body.contains("anteprima</strong>"));
    }
}

#[tokio::test]
async fn a_comment_removed_after_the_report_is_readable_in_none_of_its_forms() {
    for hub in hubs(examination()).await {
        let mut official = answered(&hub).await;
        generate(&mut official, "0").await;
        official.post(&staff("/report"), &[("do", "publish"), ("lang", "it"), ("seen", "1")]).await;
        let mut visitor = hub.world.visitor();
        let words = "Chi decide chi è un attore qualificato";
        assert!(
            visitor.get(&public("/report")).await.body.contains(words),
            "the report repeats what was said"
        );
        hub.hide(hub.id("c02")).await;
        for path in ["/report", "/report.md"] {
            let shown = visitor.get(&public(path)).await;
            assert_eq!(shown.code, StatusCode::OK);
            assert!(!shown.body.contains(words), "{path}");
            assert!(shown.body.contains("commento rimosso"), "{path}");
            assert!(shown.body.contains("Fatto come chiesto"), "{path}");
        }
        let searchable =
            COMPONENT.searchable.iter().find(|s| s.kind == "final_report").expect("reports are found");
        let found = hub.db().read(|r| (searchable.documents)(r, "ogp5")).await.expect("documents");
        assert!(!found[0].text.contains(words));
        let again = [("do", "generate"), ("lang", "it"), ("seen", "1")];
        official.post(&staff("/report"), &again).await;
        assert!(!official.get(&staff("/report")).await.texts("textarea[name=body]").concat().contains(words));
    }
}

#[tokio::test]
async fn the_file_is_a_pdf_with_the_words_of_the_page() {
    for hub in hubs(examination()).await {
        let mut official = answered(&hub).await;
        generate(&mut official, "0").await;
        official.post(&staff("/report"), &[("do", "publish"), ("lang", "it"), ("seen", "1")]).await;
        let pdf = hub.file(&public("/report.pdf")).await;
        assert!(pdf.starts_with(b"%PDF"), "{:?}", &pdf[..20.min(pdf.len())]);
        if let Some(words) = words_of(&pdf) {
            assert!(words.contains("Chi decide chi è un attore qualificato"), "{words}");
            assert!(words.contains("Fatto come chiesto"), "{words}");
        }
        hub.hide(hub.id("c02")).await;
        if let Some(words) = words_of(&hub.file(&public("/report.pdf")).await) {
            assert!(!words.contains("attore qualificato"), "{words}");
        }
    }
}
