//! What visitors see: the home page's sentence, phases that open by themselves, drafts and foreign towns that do
//! not exist, hashtags, machine addresses.

use arengo_kernel::permit::Permit;
use arengo_kernel::{Actor, Instant};
use arengo_spaces::policy::{CloseProcess, ProcessAt, SaveProcess, WithdrawProcess};
use arengo_spaces::{
    Badge, Change, Editor, Hashtag, Panel, Phase, Place, Process, ProcessId, close_process, save_process,
    view_action, withdraw_process,
};
use arengo_store::{Reader, StoreError};
use arengo_testkit::world::{World, at, worlds};
use arengo_web::{Here, Problem};
use axum::http::StatusCode;
use maud::{Markup, html};

const OPEN: (&str, &str) = ("2022-01-25T08:00:00Z", "2022-02-24T23:00:00Z");

/// A change by the installation itself.
async fn changed(w: &World, process: &Process, reason: &str, edit: impl Fn(&mut arengo_spaces::Facts)) {
    let (process, reason, now) = (process.clone(), reason.to_owned(), w.db.clock.now());
    let mut facts = process.facts.clone();
    edit(&mut facts);
    w.town_db(w.terni)
        .write(move |writer| {
            let permit =
                Permit::<SaveProcess>::ask(&Actor::System, ProcessAt::new(&process, process.version), now)?;
            let change = Change { facts: Some(facts.clone()), phases: None, reason: Some(reason.clone()) };
            save_process(writer, permit, &change, &Editor::installation())
        })
        .await
        .unwrap_or_else(|e| panic!("{e:?}"));
}

#[tokio::test]
async fn the_first_sentence_of_the_home_page_is_computed() {
    for w in worlds(&[]).await {
        let home = |lang: &'static str| {
            w.get(
                match lang {
                    "it" => "/t/terni/it",
                    "ro" => "/t/terni/ro",
                    _ => "/t/terni/en",
                },
                "",
            )
        };
        assert_eq!(home("it").await.h1(), "Adesso non c’è nulla da decidere.", "{}", w.db.engine);
        w.published(w.terni, "uno", "Uno", ("2022-02-10T08:00:00Z", "2022-03-01T23:00:00Z")).await;
        w.db.clock.set(at("2022-02-01T11:00:02Z"));
        let next = home("it").await;
        assert_eq!(
            next.h1(),
            "Adesso non c’è nulla da decidere. Il prossimo testo: «Uno», da giovedì 10 febbraio."
        );
        w.published(w.terni, "due", "Due", ("2022-01-25T08:00:00Z", "2022-02-01T23:00:00Z")).await;
        w.db.clock.set(at("2022-02-01T11:00:04Z"));
        assert_eq!(home("it").await.h1(), "Una cosa aperta, chiude stasera.");
        w.published(w.terni, "tre", "Tre", OPEN).await;
        w.db.clock.set(at("2022-02-01T11:00:06Z"));
        assert_eq!(home("it").await.h1(), "2 cose aperte, una chiude stasera.");
        assert_eq!(home("ro").await.h1(), "2 lucruri deschise, unul se închide diseară.");
        assert_eq!(home("en").await.h1(), "2 things are open, one closes tonight.");
        w.set("2022-02-02T11:00:00Z");
        assert_eq!(home("it").await.h1(), "Una cosa aperta, chiude giovedì 24 febbraio 2022.");
    }
}

#[tokio::test]
async fn comments_open_and_close_by_themselves_at_the_minute_in_the_town_s_zone() {
    for w in worlds(&[]).await {
        w.published(w.terni, "piano", "Il piano", OPEN).await;
        let page = || w.get("/t/terni/it/p/piano", "");
        w.set("2022-01-25T07:59:59Z");
        assert!(
            page().await.body.contains("Si commenta da martedì 25 gennaio, ore 09:00"),
            "{}",
            w.db.engine
        );
        w.set("2022-01-25T08:00:00Z");
        let open = page().await;
        assert!(
            open.body.contains("Chiude giovedì 24 febbraio") && open.body.contains("alle 23:59, ora di Roma")
        );
        assert!(open.body.contains("<p class=\"clock lg\">"));
        w.set("2022-02-24T22:59:59Z");
        assert!(page().await.body.contains("clock lg hot"));
        w.set("2022-02-24T23:00:00Z");
        let closed = page().await;
        assert!(closed.body.contains("La fase dei commenti si è chiusa giovedì 24 febbraio alle 23:59"));
        assert!(!closed.body.contains("clock lg"));
        // The same moments are an hour later on the clocks of Arad.
        w.set("2022-01-25T07:59:59Z");
        w.published(w.arad, "plan", "Planul", OPEN).await;
        let there = w.get("/t/arad/ro/p/plan", "").await;
        assert!(there.body.contains("Se comentează de marți, 25 ianuarie, ora 10:00"), "{}", there.body);
    }
}

#[tokio::test]
async fn a_process_of_one_town_does_not_exist_in_another() {
    for w in worlds(&[]).await {
        w.published(w.terni, "piano", "Il piano di Terni", OPEN).await;
        assert_eq!(w.get("/t/terni/it/p/piano", "").await.status, StatusCode::OK);
        for path in [
            "/t/arad/ro/p/piano",
            "/t/arad/ro/p/piano/data",
            "/t/arad/ro/staff/p/piano",
            "/t/arad/ro/staff/p/piano/purpose",
            "/t/arad/ro/staff/p/piano/dates",
            "/t/arad/ro/staff/p/piano/publish",
            "/t/arad/ro/staff/p/piano/closing",
            "/t/arad/ro/staff/p/piano/withdrawal",
        ] {
            assert_eq!(
                w.get(path, &w.mihaela).await.status,
                StatusCode::NOT_FOUND,
                "{path} on {}",
                w.db.engine
            );
        }
        for path in
            ["/t/arad/ro", "/t/arad/ro/p", "/t/arad/ro/p.json", "/t/arad/ro/p.csv", "/t/arad/ro/staff"]
        {
            let page = w.get(path, &w.mihaela).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("Il piano di Terni"), "{path} on {}", w.db.engine);
        }
        // An official of one town is nobody in the other.
        assert_eq!(w.get("/t/terni/it/staff", &w.mihaela).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_draft_is_invisible_to_everyone_but_staff() {
    for w in worlds(&[]).await {
        w.draft(w.terni, "bozza", "La bozza segreta", Some(OPEN)).await;
        for cookie in ["", &w.giulia, &w.mihaela] {
            for path in ["/t/terni/it/p/bozza", "/t/terni/it/p/bozza/data"] {
                assert_eq!(w.get(path, cookie).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            for path in
                ["/t/terni/it", "/t/terni/it/p", "/t/terni/it/p.json", "/t/terni/it/activity", "/sitemap.xml"]
            {
                assert!(!w.get(path, cookie).await.body.contains("segreta"), "{path} on {}", w.db.engine);
            }
        }
        let preview = w.get("/t/terni/it/p/bozza", &w.nadia).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.body.contains("È una bozza") && preview.body.contains("noindex"));
    }
}

#[tokio::test]
async fn a_hashtag_is_found_in_every_spelling() {
    for w in worlds(&[]).await {
        let process = w.published(w.terni, "piano", "Il piano", OPEN).await;
        changed(&w, &process, "Hashtag aggiunto", |f| f.hashtag = Hashtag::parse("CittàAperta").ok()).await;
        let page = w.get("/t/terni/it/tag/cittaaperta", "").await;
        assert_eq!((page.status, page.h1()), (StatusCode::OK, "#CittàAperta"), "{}", w.db.engine);
        assert!(page.body.contains("/p/piano") && page.body.contains("/tag/cittaaperta.atom"));
        let other = w.get("/t/terni/it/tag/Citt%C3%A0Aperta", "").await;
        assert_eq!(
            (other.status, other.location.as_str()),
            (StatusCode::PERMANENT_REDIRECT, "/t/terni/it/tag/cittaaperta")
        );
        let atom = w.get("/t/terni/it/tag/CITTAAPERTA.atom", "").await;
        assert!(
            atom.kind.starts_with("application/atom+xml")
                && atom.body.contains("Pubblicata la consultazione")
        );
        let json = w.get("/t/terni/en/tag/cittaaperta.json", "").await;
        let feed: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(feed["items"].as_array().unwrap().len(), 2);
        assert_eq!(w.get("/t/terni/it/tag/a%2Fb", "").await.status, StatusCode::NOT_FOUND);
        assert!(!w.get("/t/arad/ro/tag/cittaaperta", "").await.body.contains("/p/piano"));
    }
}

#[tokio::test]
async fn the_list_is_paged_filtered_and_leaves_as_data() {
    for w in worlds(&[]).await {
        for n in 0..23 {
            w.db.clock.set(Instant::from_micros(at("2022-01-20T00:00:00Z").as_micros() + n * 1_000_000));
            w.published(w.terni, &format!("n{n}"), &format!("Numero {n}"), OPEN).await;
        }
        w.published(w.terni, "dopo", "Viene dopo", ("2022-03-01T08:00:00Z", "2022-04-01T00:00:00Z")).await;
        w.set("2022-02-01T11:00:00Z");
        let first = w.get("/t/terni/it/p?state=open", "").await;
        assert_eq!(first.body.matches("<h3>").count(), 20, "{}", w.db.engine);
        let next = first.body.split("href=\"").find(|h| h.contains("after=")).unwrap();
        let next = next.split('"').next().unwrap().replace("&amp;", "&");
        let second = w.get(&next, "").await;
        assert_eq!(second.body.matches("<h3>").count(), 3);
        assert!(!second.body.contains("rel=\"next\""));
        let json = w.get("/t/terni/it/p.json?state=open", "").await;
        let data: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(data["processes"].as_array().unwrap().len(), 23);
        assert_eq!(data["processes"][0]["comments_open"], "2022-01-25T08:00:00Z");
        let csv = w.get("/t/terni/it/p.csv?state=coming", "").await;
        assert_eq!(csv.body.lines().count(), 2);
        assert!(csv.body.contains("Viene dopo"));
    }
}

#[tokio::test]
async fn a_late_answer_stands_on_the_home_page_with_its_days() {
    for w in worlds(&[]).await {
        let process = w.published(w.terni, "piano", "Il piano", OPEN).await;
        changed(&w, &process, "Termine fissato", |f| f.answer_due = Some(at("2022-02-28T23:00:00Z"))).await;
        w.set("2022-02-26T12:00:00Z");
        assert!(w.get("/t/terni/it", "").await.body.contains("Dovuta fra 2 giorni"), "{}", w.db.engine);
        w.set("2022-03-03T22:00:00Z");
        let late = w.get("/t/terni/it", "").await;
        assert!(
            late.body.contains("In ritardo di 3 giorni") && late.body.contains("L’ente deve una risposta.")
        );
        assert!(w.get("/t/terni/ro", "").await.body.contains("Fără răspuns de 3 zile"));
    }
}

#[tokio::test]
async fn an_ended_process_keeps_its_page_and_says_how_it_ended() {
    for w in worlds(&[]).await {
        let one = w.published(w.terni, "uno", "Uno", OPEN).await;
        let two = w.published(w.terni, "due", "Due", OPEN).await;
        let now = w.db.clock.now();
        w.town_db(w.terni)
            .write(move |writer| {
                let about = |p: &Process| ProcessAt::new(p, p.version);
                let editor = Editor { name: "Nadia".into(), office: "Comune".into() };
                let permit = Permit::<CloseProcess>::ask(&Actor::System, about(&one), now)?;
                close_process(writer, permit, &editor)?;
                let permit = Permit::<WithdrawProcess>::ask(&Actor::System, about(&two), now)?;
                withdraw_process(writer, permit, "La gara è annullata.", &editor)?;
                Ok::<_, Problem>(())
            })
            .await
            .unwrap_or_else(|e| panic!("{e:?}"));
        let closed = w.get("/t/terni/it/p/uno", "").await;
        assert!(closed.body.contains("Chiusa, con tutte le risposte"), "{}", w.db.engine);
        let withdrawn = w.get("/t/terni/it/p/due", "").await;
        assert!(withdrawn.body.contains("La gara è annullata."));
        assert!(!withdrawn.body.contains("clock lg"));
        let acts = w.get("/t/terni/it/activity", "").await;
        assert!(
            acts.body.contains("Chiusa la consultazione «Uno»")
                && acts.body.contains("Ritirata la consultazione «Due»")
        );
        assert!(w.get("/t/terni/it/p?state=closed", "").await.body.matches("<h3>").count() == 2);
    }
}

#[tokio::test]
async fn duty_pages_speak_the_reader_s_language_and_name_the_authority() {
    for w in worlds(&[]).await {
        for page in ["accessibility", "rules", "easy", "contact", "data"] {
            for lang in ["it", "ro", "en"] {
                let answer = w.get(&format!("/t/terni/{lang}/{page}"), "").await;
                assert_eq!(answer.status, StatusCode::OK, "{page} in {lang}");
                assert_eq!(answer.body.matches("<h1>").count(), 1, "{page} in {lang}");
                assert!(
                    !answer.body.contains("{town}") && !answer.body.contains("{contact}"),
                    "{page} in {lang}"
                );
            }
        }
        assert!(w.get("/t/terni/it/contact", "").await.body.contains("href=\"/t/terni/it/accessibility\""));
        assert!(w.get("/t/terni/it/data", "").await.body.contains("/t/terni/it/data/processes.csv"));
    }
}

#[tokio::test]
async fn the_installation_lists_its_towns_with_what_is_open() {
    for w in worlds(&[]).await {
        w.published(w.terni, "piano", "Il piano", OPEN).await;
        let page = w.get("/?lang=en", "").await;
        assert_eq!((page.status, page.h1()), (StatusCode::OK, "Where to take part"), "{}", w.db.engine);
        assert!(page.body.contains("/t/terni/en/") && page.body.contains("One thing is open"));
        assert!(page.body.contains("0 things open now"));
        let health = w.get("/healthz", "").await;
        assert_eq!((health.status, health.body.as_str()), (StatusCode::OK, "ok"));
        assert!(w.get("/robots.txt", "").await.body.contains("Sitemap: http://node.example/sitemap.xml"));
        let map = w.get("/sitemap.xml", "").await.body;
        assert!(map.contains("<loc>http://node.example/t/terni/it/p/piano</loc>"));
        assert!(map.contains("hreflang=\"ro\" href=\"http://node.example/t/terni/ro/p/piano\""));
        let security = w.get("/.well-known/security.txt", "").await.body;
        assert!(
            security.contains("Contact: mailto:ufficio@terni.example")
                && security.contains("Expires: 2022-07-31")
        );
    }
}

#[tokio::test]
async fn an_installation_of_one_town_is_that_town() {
    for w in worlds(&[]).await {
        let towns = w.site.towns();
        w.site.set_towns(vec![(*towns.all()[0]).clone()]);
        let answer = w.get("/", "").await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::FOUND, "/t/terni/"));
    }
}

#[tokio::test]
async fn everything_is_found_from_the_well_known_address() {
    for w in worlds(&[]).await {
        w.published(w.terni, "piano", "Il piano", OPEN).await;
        let answer = w.get("/.well-known/arengo", "").await;
        let all: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(all["software"], "arengo");
        assert_eq!(all["public_address"], "http://node.example");
        assert_eq!(all["api"]["openapi"], "http://node.example/openapi.json");
        let town = &all["towns"][0];
        assert_eq!((&town["slug"], &town["name"]["it"]), (&"terni".into(), &"Terni".into()));
        assert!(town["log"].is_null());
        assert!(town["transparency"].as_str().is_some_and(|t| t.ends_with("/transparency")), "{town}");
        assert_eq!(town["processes"]["api"], "http://node.example/api/v1/towns/terni/processes");
        // What is served by this crate and those below it answers at the named address.
        let mut named = vec![town["home"].clone(), town["acts"].clone(), town["processes"]["html"].clone()];
        named.extend(town["feeds"].as_array().unwrap().iter().cloned());
        let statements = town["statements"].as_object().unwrap().iter();
        named.extend(statements.filter(|(name, _)| *name != "privacy").map(|(_, address)| address.clone()));
        for address in named {
            let path = address.as_str().unwrap().strip_prefix("http://node.example").unwrap().to_owned();
            assert_eq!(w.get(&path, "").await.status, StatusCode::OK, "{path} on {}", w.db.engine);
        }
        assert!(
            town["downloads"]
                .as_array()
                .unwrap()
                .contains(&"http://node.example/t/terni/it/data/processes.csv".into())
        );
    }
}

fn main_panel(
    _: &mut Reader<'_>,
    here: &Here,
    process: &Process,
    phases: &[Phase],
) -> Result<Markup, StoreError> {
    let action = view_action(here, phases, &format!("{}/text", process.path()));
    Ok(html! { p { "main of " (process.slug) } (action) })
}

fn empty_panel(_: &mut Reader<'_>, _: &Here, _: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    Ok(html! {})
}

fn badge(_: &mut Reader<'_>, _: &Here, ids: &[ProcessId]) -> Result<Vec<(ProcessId, Markup)>, StoreError> {
    Ok(ids.iter().map(|id| (*id, html! { "7 commenti" })).collect())
}

#[tokio::test]
async fn components_add_their_panels_and_badges() {
    arengo_spaces::set_panels(&[&[
        Panel { order: 2, place: Place::Aside, read: empty_panel },
        Panel { order: 1, place: Place::Main, read: main_panel },
    ]]);
    arengo_spaces::set_badges(&[Badge { read: badge }]);
    for w in worlds(&[]).await {
        w.published(w.terni, "piano", "Il piano", OPEN).await;
        let page = w.get("/t/terni/it/p/piano", "").await;
        assert!(page.body.contains("main of piano"), "{}", w.db.engine);
        assert!(page.body.contains("Leggi e commenta il testo") && page.body.contains("/p/piano/text"));
        assert!(w.get("/t/terni/it", "").await.body.contains("7 commenti"));
        w.set("2022-03-01T00:00:00Z");
        assert!(w.get("/t/terni/it/p/piano", "").await.body.contains("Leggi il testo"));
    }
}
