//! Versions: comparison, older ones, addresses that last.

use arengo_store::StoreError;
use arengo_web::component::{Dataset, Scope};
use axum::http::StatusCode;

use crate::read::TEXT;
use crate::world::{World, staff, text, worlds};

fn adopted() -> String {
    TEXT.replace("per tutti", "per tutti. Una sola ricerca trova quello che c'è altrove.")
        .replace("L'Hub garantisce economie di scala.", "L'Hub garantisce economie.")
}

async fn both() -> Vec<World> {
    let worlds = worlds().await;
    for world in &worlds {
        let mut official = world.official().await;
        world.publish(&mut official, TEXT, "draft").await;
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        for (anchor, quote) in [("p2-1", "unica o diffusa"), ("p3", "economie di scala")] {
            let sent = giulia.comment("3.02", anchor, quote, &format!("Su {quote}")).await;
            assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        }
        world.publish(&mut official, &adopted(), "adopted").await;
    }
    worlds
}

#[tokio::test]
async fn two_versions_are_compared_with_every_change_named_in_words() {
    for world in both().await {
        let page = world.visitor().get(&text("/compare/1/2")).await;
        assert_eq!(page.code, StatusCode::OK);
        assert_eq!(page.texts("ins .who"), ["Aggiunta 1"]);
        assert_eq!(page.texts("del .who"), ["Tolta 1"]);
        assert!(
            page.texts(".dek").concat().contains("1 aggiunta e 1 cancellazione"),
            "{:?}",
            page.texts(".dek")
        );
        let links = page.values(".log a", "href");
        assert_eq!(links, ["#add-1", "#del-1"]);
        for link in links {
            assert_eq!(page.values(&format!("[id={}]", link.trim_start_matches('#')), "id").len(), 1);
        }
        let plain = world.visitor().get(&text("/compare/1/2.txt")).await;
        assert!(plain.headers["content-type"].to_str().is_ok_and(|t| t.starts_with("text/plain")));
        assert!(plain.body.contains("Aggiunta 1 (3.02, §2.1): «"), "{}", plain.body);
        assert!(plain.body.contains("Tolta 1 (3.02, §3): «"), "{}", plain.body);
        let same = world.visitor().get(&text("/compare/1/1")).await;
        assert!(same.texts(".dek").concat().contains("Nessuna parola è cambiata"));
    }
}

#[tokio::test]
async fn comments_stay_with_their_words_or_say_that_they_refer_to_an_earlier_version() {
    for world in both().await {
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("#thread .cmt").len(), 2);
        assert_eq!(page.texts(".para#p2-1 mark"), ["unica o diffusa"]);
        let earlier: Vec<String> =
            page.texts("#thread .cmt").into_iter().filter(|c| c.contains("versione precedente")).collect();
        assert_eq!(earlier.len(), 1, "{earlier:?}");
        assert!(earlier[0].contains("economie di scala"));
        let old = world.visitor().get(&text("/3.02?version=1")).await;
        assert_eq!(old.code, StatusCode::OK);
        assert!(old.texts(".note").concat().contains("versione precedente"), "the page says it is older");
        assert!(old.body.contains("noindex"));
        assert!(old.texts(".ct").is_empty() && old.values("form#write", "id").is_empty());
    }
}

#[tokio::test]
async fn the_order_of_kinds_is_kept() {
    for world in both().await {
        let mut official = world.official().await;
        official.use_file("piano.md", TEXT.as_bytes(), "ogp").await;
        let again =
            official.post(&staff("/publication"), &[("kind", "draft"), ("dated", "2022-03-01")]).await;
        assert_eq!(again.code, StatusCode::FORBIDDEN);
        let wrong = official.post(&staff("/publication"), &[("kind", "updated"), ("dated", "ieri")]).await;
        assert_eq!(wrong.code, StatusCode::UNPROCESSABLE_ENTITY);
        let good = official
            .post(&staff("/publication"), &[("kind", "updated"), ("dated", "2022-08-31"), ("note", "Nota.")])
            .await;
        assert_eq!(good.code, StatusCode::SEE_OTHER, "{}", good.body);
        let none =
            official.post(&staff("/publication"), &[("kind", "updated"), ("dated", "2022-08-31")]).await;
        assert_eq!(none.code, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_section_keeps_its_address_under_a_new_title_and_leads_on_when_it_goes_into_another() {
    let one = "# Testo\n\n## Il parco\n\nIl parco resta aperto fino a tardi ogni sera.\n\nLe panchine sono nuove e di legno chiaro.\n\n\
        ## La piazza\n\nLa piazza si chiude alle macchine la domenica mattina.\n";
    let two = one.replace("## Il parco", "## Il parco e le panchine");
    let three = "# Testo\n\n## La piazza\n\nLa piazza si chiude alle macchine la domenica mattina.\n\nIl parco resta \
        aperto fino a tardi ogni sera.\n\nLe panchine sono nuove e di legno chiaro.\n";
    for world in worlds().await {
        let mut official = world.official().await;
        world.publish(&mut official, one, "draft").await;
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let sent = giulia.comment("il-parco", "p2", "di legno chiaro", "Meglio il ferro.").await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        world.publish(&mut official, &two, "draft").await;
        let renamed = world.visitor().get(&text("/il-parco")).await;
        assert_eq!(renamed.texts("h1"), ["Il parco e le panchine"]);
        world.publish(&mut official, three, "draft").await;
        let gone = world.visitor().get(&text("/il-parco?at=p2")).await;
        assert_eq!(gone.code, StatusCode::MOVED_PERMANENTLY);
        assert_eq!(gone.to(), "/t/terni/it/p/piano/text/la-piazza?at=p2");
        // The comment went along with its words.
        let there = world.visitor().get(&text("/la-piazza")).await;
        assert_eq!(there.texts("#thread .cmt").len(), 1, "{}", there.body);
        assert_eq!(there.texts(".para mark"), ["di legno chiaro"]);
        let old = world.visitor().get(&text("/il-parco?version=1")).await;
        assert_eq!(old.code, StatusCode::OK);
    }
}

#[tokio::test]
async fn downloads_hold_the_same_words_and_permanent_addresses() {
    for world in both().await {
        let mut visitor = world.visitor();
        let markdown = visitor.get(&text(".md")).await;
        assert!(markdown.body.starts_with("# Piano aperto\n"), "{}", markdown.body);
        assert!(markdown.body.contains("### Impegno 3.02 — Un Hub nazionale"));
        let data: serde_json::Value =
            serde_json::from_str(&visitor.get(&text(".json")).await.body).expect("JSON");
        assert_eq!(data["version"], 2);
        let parts = data["parts"].as_array().expect("parts");
        assert_eq!(parts.last().expect("a part")["url"], "http://hub.example/t/terni/p/piano/text/3.02");
        let plain = visitor.get(&text(".txt?version=1")).await;
        assert!(plain.body.contains("1. una piattaforma digitale (unica o diffusa) per tutti"));
    }
}

#[tokio::test]
async fn expected_results_and_the_register_know_the_published_text() {
    for world in both().await {
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.values("[id^=result-]", "id"), ["result-1", "result-2"]);
        let acts = world.town().read(|r| arengo_register::recent(r, None, 50)).await.expect("acts");
        let kinds: Vec<&str> = acts.iter().map(|a| a.kind.as_str()).collect();
        assert_eq!(kinds.iter().filter(|k| **k == "consultations.text_published").count(), 2, "{kinds:?}");
        assert_eq!(kinds.iter().filter(|k| **k == "consultations.results_created").count(), 1);
        let published = acts.iter().find(|a| a.kind == "consultations.text_published").expect("an act");
        assert!(published.record.contains("\"sha256\":\""), "{}", published.record);
        for (name, expected) in [("expected-results", 2), ("sections", 4), ("interests", 0)] {
            let mut datasets = arengo_consultations::COMPONENT.datasets.iter();
            let dataset = *datasets.find(|d| d.name == name).expect("a dataset");
            let rows = world.town().read(move |r| all_rows(r, &dataset)).await.expect("rows");
            assert!(rows.iter().all(|row| row.len() == dataset.columns.len()));
            assert_eq!(rows.len(), expected, "{name}");
        }
    }
}

/// All rows of a dataset, three at a time.
fn all_rows(
    r: &mut arengo_store::Reader<'_>,
    dataset: &Dataset,
) -> Result<Vec<Vec<serde_json::Value>>, StoreError> {
    let (mut rows, mut after): (Vec<_>, Option<String>) = (Vec::new(), None);
    loop {
        let base = "http://hub.example/t/terni";
        let scope =
            Scope { process: None, after: after.as_deref(), limit: 3, base, now: arengo_testkit::noon() };
        let page = (dataset.rows)(r, &scope)?;
        rows.extend(page.rows);
        after = match page.next {
            Some(next) => Some(next),
            None => return Ok(rows),
        };
    }
}
