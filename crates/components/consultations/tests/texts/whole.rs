//! The page of the whole text: outlines, long texts, searching.

use std::collections::HashSet;

use arengo_testkit::shared_data;
use axum::http::StatusCode;

use crate::read::TEXT;
use crate::world::{PLAN, text, worlds};

#[tokio::test]
async fn a_plan_shows_its_outline_and_the_process_page_its_commitments() {
    for world in worlds().await {
        let mut official = world.official().await;
        world.publish(&mut official, TEXT, "draft").await;
        let page = world.visitor().get(&text("")).await;
        assert_eq!(page.code, StatusCode::OK);
        assert!(page.texts(".intro .meta").concat().contains("1 azione, 2 impegni"));
        assert_eq!(page.texts("ol.rows ul li a"), ["3.01 I giovani", "3.02 Un Hub nazionale"]);
        assert_eq!(page.values("form#write input[name=about]", "value"), ["plan:piano"]);
        let process = world.visitor().get(&format!("/t/terni/it/p/{PLAN}")).await;
        assert!(process.texts("h2").contains(&"1 azione, 2 impegni".to_owned()), "{:?}", process.texts("h2"));
        assert_eq!(process.texts("a.btn"), ["Leggi e commenta il testo"]);
    }
}

#[tokio::test]
async fn fifteen_hundred_measures_are_listed_page_by_page_found_and_opened_one_by_one() {
    let Some(file) = shared_data("data/texts/ca_barcelona_pam_2016/action_plans.csv") else { return };
    let mut markdown = String::from("# Programa d'actuació municipal\n");
    let mut reader = csv::Reader::from_path(file).expect("a table");
    let mut measures = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let words = row[5].replace("</div>", "\n").replace("<br>", "\n");
        let words: String = scraper::Html::parse_fragment(&words).root_element().text().collect();
        let words = words.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n\n");
        let title = row[4].split_whitespace().collect::<Vec<_>>().join(" ");
        markdown.push_str(&format!("\n## {title}\n\n{words}\n"));
        measures += 1;
    }
    assert!(measures > 1400, "{measures}");
    // As many as a city's plan once had: the rest are made up.
    for n in measures..1505 {
        markdown.push_str(&format!("\n## Mesura {n}\n\nUna frase de la mesura número {n}.\n"));
    }
    for world in worlds().await {
        let mut official = world.official().await;
        world.publish(&mut official, &markdown, "draft").await;
        let mut visitor = world.visitor();
        let mut path = text("");
        let mut links = Vec::new();
        let mut pages = 0;
        loop {
            let page = visitor.get(&path).await;
            assert_eq!(page.code, StatusCode::OK, "{path}");
            assert!(page.body.len() < 200_000, "{} bytes", page.body.len());
            links.extend(page.values("ol.rows li h3 a", "href"));
            pages += 1;
            match page.values("a[rel=next]", "href").pop() {
                Some(next) => path = next,
                None => break,
            }
        }
        let unique: HashSet<&String> = links.iter().collect();
        assert_eq!((links.len(), unique.len(), pages), (1505, 1505, 13));
        for link in links.iter().step_by(301) {
            let page = visitor.get(link).await;
            assert_eq!(page.code, StatusCode::OK, "{link}");
            assert!(page.texts(".toc li").len() <= 25, "only what is around");
            let words = page.texts(".tx");
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{link}");
        }
        let found = visitor.get(&text("?q=camins+ESCOLARS")).await;
        let titles = found.texts("ol.rows h3");
        assert!(titles.iter().any(|t| t.contains("camins escolars")), "{titles:?}");
        assert!(titles.len() < 100);
        let nothing = visitor.get(&text("?q=zzzz%25")).await;
        assert!(nothing.texts(".empty").concat().contains("Nessuna sezione"));
    }
}
