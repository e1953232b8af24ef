//! The demonstration's finished consultation, years later: 5, 4 and 3 outcomes on 3.02, each with its reason, the
//! changed words named, the report published in three languages.

use axum::http::StatusCode;

use crate::hub::{hubs, public};

#[tokio::test]
async fn every_comment_has_its_outcome_and_the_changed_words_are_one_link_away() {
    let now = "2026-11-21T10:00:00Z".parse().expect("a moment");
    for hub in hubs(now).await {
        let mut visitor = hub.world.visitor();
        let page = visitor.get(&public("/answers?section=3.02")).await;
        assert_eq!(page.code, StatusCode::OK, "{}", page.body);
        assert_eq!(page.texts("li.pair").len(), 12);
        assert_eq!(page.values("svg.ch", "aria-label"), ["5 accolti, 4 accolti in parte, 3 non accolti"]);
        assert!(
            page.texts(".dek").concat().contains("Pubblicati il 28 febbraio 2022."),
            "{:?}",
            page.texts(".dek")
        );
        assert!(page.texts(".tag.late").is_empty());
        // A paragraph is called by the number it has on the text's page.
        let text = visitor.get(&public("/text/3.02")).await;
        let number = text.texts("#p3-1 .no").concat().split(' ').next_back().unwrap_or_default().to_owned();
        let about = page.texts(&format!("#e-{} .meta a", hub.id("c03"))).concat();
        assert!(!number.is_empty() && about.ends_with(&format!("§{number}")), "{about} is not §{number}");
        let pair = format!("#e-{} a", hub.id("c01"));
        let links = page.values(&pair, "href");
        let changed = links.iter().find(|l| l.contains("/compare/")).expect("a link to the changed words");
        let (compare, fragment) = changed.split_once('#').expect("a fragment");
        let compared = visitor.get(compare).await;
        assert_eq!(compared.texts(&format!("#{fragment}")).len(), 1, "{changed}");
        assert!(page.texts(&pair).contains(&"Parole cambiate: Aggiunta 1".to_owned()));

        // The author's letter: own words, outcome, reason, changed words, in the author's language.
        let letters =
            hub.world.db.store.read(|r| arengo_mail::recent(r, None, None, 500)).await.expect("letters");
        let letter = letters
            .iter()
            .find(|l| l.letter.to.starts_with("giulia.sartorel") && l.letter.subject.contains("esito"))
            .expect("Giulia is told");
        for part in [
            "Se ogni Comune tiene la sua piattaforma",
            "Accolto",
            "una sola ricerca trova",
            "Aggiunta 1",
            "/t/hub-it/p/ogp5/answers?at=",
        ] {
            assert!(letter.letter.text.contains(part), "{part} is missing in {}", letter.letter.text);
        }

        let rows = hub.export().await;
        let one = rows.iter().find(|r| r["id"] == hub.id("c01").to_string().as_str()).expect("a row");
        assert_eq!(one["outcome"], "accepted");
        assert!(
            one["change_version"].is_i64()
                && one["change_anchor"].as_str().is_some_and(|a| a.starts_with("3.02#"))
        );
        assert_eq!(rows.iter().filter(|r| r["section"] == "3.02" && r["outcome"].is_string()).count(), 12);

        for (lang, title) in [("it", "Rapporto finale."), ("ro", "Raport final."), ("en", "Final report.")] {
            let report = visitor.get(&format!("/t/hub-it/{lang}/p/ogp5/report")).await;
            assert_eq!(report.code, StatusCode::OK);
            assert!(report.texts("h1").concat().starts_with(title), "{:?}", report.texts("h1"));
            let words = report.texts("article").concat();
            assert!(words.contains("l'adesione senza installare nulla"), "{words}");
            assert!(!report.body.contains("consultations-"), "a message is missing");
            let answers = visitor.get(&format!("/t/hub-it/{lang}/p/ogp5/answers")).await;
            assert!(!answers.body.contains("consultations-"), "a message is missing");
        }
        let report = visitor.get(&public("/report")).await;
        let words = report.texts("article").concat();
        assert!(words.contains("Aggiunta 1") && words.contains("Tolta 1"), "{words}");
        let thread = visitor.get(&public("/text/3.02")).await;
        assert!(thread.values(".cmt a", "href").iter().any(|h| h.contains("/answers?at=")));
        hub.db().read(arengo_register::verify).await.expect("the chain of acts");
    }
}
