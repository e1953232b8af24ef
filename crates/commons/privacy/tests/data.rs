//! A copy of one's data, and leaving: only for oneself, only after showing who one is, once.

mod world;

use arengo_store::StoreError;
use axum::http::StatusCode;
use world::{Browser, World, worlds};

const DATA: &str = "/t/terni/it/me/data";
const LEAVE: &str = "/t/terni/it/me/erasure";
const STAFF: &str = "/t/terni/it/staff/privacy";

async fn give_password(w: &World, browser: &Browser) {
    let person = browser.person;
    w.db.store.write(move |wr| arengo_people::set_password(wr, person, world::PASSWORD)).await.unwrap();
}

#[tokio::test]
async fn a_copy_of_one_s_data_comes_as_file_to_read_and_for_programs() {
    for w in worlds().await {
        w.ioana.post("/t/terni/it/me/consents/privacy.research", &[("act", "give")]).await;
        w.ioana.post("/t/arad/ro/me/consents/privacy.newsletter", &[("act", "give")]).await;
        let page = w.ioana.get(DATA).await.body;
        assert!(page.contains("name=\"format\"") && page.contains("Trenta giorni dall’ultimo uso"), "{page}");
        let json = w.ioana.post(DATA, &[("format", "json")]).await;
        assert_eq!(json.header("content-disposition"), "attachment; filename=\"my-data.json\"");
        assert_eq!(json.header("cache-control"), "private, no-store");
        let all: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(all["format"], "arengo-personal/1", "{}", w.db.engine);
        assert_eq!(all["account"]["people.account"][1]["email"], "ioana@posta.example");
        let towns: Vec<&str> =
            all["towns"].as_array().unwrap().iter().filter_map(|t| t["town"].as_str()).collect();
        assert_eq!(towns, ["terni", "arad"], "every town in one file");
        assert_eq!(all["towns"][0]["data"]["privacy.consents"][0]["purpose"], "privacy.research");
        assert!(!json.body.contains("bepi@") && !json.body.contains("elena@"), "nobody else is in it");
        let html = w.ioana.post("/t/terni/ro/me/data", &[("format", "html")]).await;
        assert!(html.body.contains("lang=\"ro\"") && html.body.contains("ioana@posta.example"));
        assert!(html.body.contains("Adresa") || html.body.contains("E-mail"));
        assert_eq!(w.ioana.post(DATA, &[("format", "exe")]).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let cases = w.elena.get(STAFF).await.body;
        assert_eq!(cases.matches("Copia dei dati").count(), 2);
        assert!(!cases.contains("Ioana") && !cases.contains("ioana@"), "the register does not say who");
        assert!(!cases.contains(&w.ioana.person.to_string()));
    }
}

#[tokio::test]
async fn who_signed_in_long_ago_shows_again_who_they_are() {
    for mut w in worlds().await {
        give_password(&w, &w.ioana).await;
        w.set("2022-02-01T11:15:01Z");
        for (path, fields) in
            [(DATA, vec![("format", "json")]), (LEAVE, vec![("choice", "removed"), ("sure", "1")])]
        {
            let page = w.ioana.get(path).await.body;
            assert!(
                page.contains("Mostra che sei tu") && page.contains("action=\"/t/terni/it/sign-in\""),
                "{path}"
            );
            let refused = w.ioana.post(path, &fields).await;
            assert_eq!(refused.code, StatusCode::FORBIDDEN, "{} {path}", w.db.engine);
            assert!(!refused.body.contains("\"format\": \"arengo-personal/1\""));
        }
        let old = w.ioana.clone();
        let answer = w.ioana.sign_in("ioana@posta.example", "/me/data").await;
        assert_eq!(answer.to(), "/t/terni/it/me/data", "{}", answer.body);
        assert_eq!(w.ioana.post(DATA, &[("format", "json")]).await.code, StatusCode::OK);
        assert_eq!(
            old.post(DATA, &[("format", "json")]).await.code,
            StatusCode::FORBIDDEN,
            "the old session is over"
        );
        // By a letter: the link works once.
        let mark = w.site.seal().form_mark(w.site.store().now());
        w.ioana
            .post(
                "/t/terni/it/sign-in",
                &[("mark", &mark), ("email", "ioana@posta.example"), ("next", "/me/data")],
            )
            .await;
        let text = w.letters("ioana@posta.example").await.remove(0).letter.text;
        let link = text.split_whitespace().find(|word| word.contains("/sign-in/link/")).unwrap();
        let path = link.replacen("http://hub.example/t/terni/", "/t/terni/it/", 1);
        let in_again = w.ioana.post(&path, &[]).await;
        assert_eq!(in_again.to(), "/t/terni/it/me/data");
        let replayed = Browser { cookie: None, ..w.ioana.clone() }.post(&path, &[]).await;
        assert_eq!(replayed.code, StatusCode::GONE, "a replayed link opens nothing");
        let forged =
            w.ioana.post("/t/terni/it/sign-in/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", &[]).await;
        assert_eq!(forged.code, StatusCode::GONE);
    }
}

#[tokio::test]
async fn nobody_takes_or_erases_another_s_data() {
    for w in worlds().await {
        let other = w.ioana.person.to_string();
        let visitor = Browser { cookie: None, ..w.bepi.clone() };
        for path in [DATA, LEAVE] {
            assert!(visitor.get(path).await.to().contains("/sign-in?next="), "{}", w.db.engine);
            for query in [format!("{path}?person={other}"), format!("{path}/{other}")] {
                let answer = w.bepi.get(&query).await;
                assert!(answer.code == StatusCode::NOT_FOUND || !answer.body.contains("ioana@"), "{query}");
            }
        }
        assert_eq!(visitor.post(DATA, &[("format", "json")]).await.code, StatusCode::FORBIDDEN);
        let mine = w.bepi.post(DATA, &[("format", "json"), ("person", &other)]).await.body;
        assert!(mine.contains("bepi@posta.example") && !mine.contains("ioana@"));
        let fields = [("choice", "removed"), ("sure", "1"), ("person", other.as_str())];
        assert_eq!(visitor.post(LEAVE, &fields).await.code, StatusCode::FORBIDDEN);
        assert_eq!(w.bepi.forged_post(LEAVE, &fields).await.code, StatusCode::FORBIDDEN);
        w.work().await;
        assert!(w.ioana.get("/t/terni/it/me").await.body.contains("Ioana"), "she is still there");
        for path in [STAFF, "/t/terni/it/staff/privacy.csv"] {
            for browser in [&w.bepi, &w.mihaela] {
                assert_eq!(browser.get(path).await.code, StatusCode::FORBIDDEN, "{path}");
            }
            assert_eq!(w.elena.get(path).await.code, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn who_leaves_chooses_confirms_and_is_gone() {
    for w in worlds().await {
        for fields in [vec![], vec![("choice", "anonymous")], vec![("choice", "all"), ("sure", "1")]] {
            let again = w.bepi.post(LEAVE, &fields).await;
            assert_eq!(again.code, StatusCode::UNPROCESSABLE_ENTITY, "{} {fields:?}", w.db.engine);
        }
        let fields = [("choice", "anonymous"), ("sure", "1")];
        assert_eq!(w.bepi.post(LEAVE, &fields).await.to(), "/t/terni/it/privacy/erased");
        let twice = w.bepi.post(LEAVE, &fields).await;
        assert_eq!(twice.code, StatusCode::FORBIDDEN, "the session ended at once");
        assert_eq!(w.bepi.get("/t/terni/it/privacy/erased").await.code, StatusCode::OK);
        let open = w.elena.get(STAFF).await.body;
        assert!(open.contains("Cancellazione") && open.contains("In corso") && !open.contains("Bepi"));
        w.work().await;
        let (person, email) = (w.bepi.person, arengo_people::Email::parse("bepi@posta.example").unwrap());
        let gone =
            w.db.store
                .read(move |r| {
                    Ok::<_, StoreError>((
                        arengo_people::author(r, person)?,
                        arengo_people::find_person(r, &email)?,
                    ))
                })
                .await
                .unwrap();
        assert_eq!(gone, (None, None));
        let done = w.elena.get(STAFF).await.body;
        assert!(done.contains("Fatta il") && !done.contains("In corso"));
        let csv = w.elena.get("/t/terni/it/staff/privacy.csv").await.body;
        assert!(
            csv.starts_with("kind,choice,asked_at,done_at\r\nerasure,anonymous,2022-02-01T11:00:00Z,"),
            "{csv}"
        );
        assert!(w.mihaela.get("/t/arad/it/staff/privacy").await.body.contains("Nessuna richiesta finora"));
    }
}

#[tokio::test]
async fn the_last_steward_stays() {
    for w in worlds().await {
        let page = w.chiara.get(LEAVE).await.body;
        assert!(
            page.contains("Sei l’ultimo responsabile") && !page.contains("name=\"choice\""),
            "{}",
            w.db.engine
        );
        let refused = w.chiara.post(LEAVE, &[("choice", "removed"), ("sure", "1")]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN);
        let person = w.ioana.person;
        w.db.store
            .write(move |wr| {
                let now = wr.now();
                arengo_people::grant(wr, person, None, None, arengo_kernel::Role::Steward, now)
            })
            .await
            .unwrap();
        let left = w.chiara.post(LEAVE, &[("choice", "removed"), ("sure", "1")]).await;
        assert_eq!(left.to(), "/t/terni/it/privacy/erased");
        // Before the job ran, the other is the last.
        let second = w.ioana.post(LEAVE, &[("choice", "removed"), ("sure", "1")]).await;
        assert_eq!(second.code, StatusCode::FORBIDDEN, "one stays");
    }
}

#[tokio::test]
async fn what_is_due_ends_and_the_page_says_when_it_was_looked_after() {
    for w in worlds().await {
        let schedule = "/t/terni/it/privacy/schedule";
        assert!(w.bepi.get(schedule).await.body.contains("Non ancora"), "{}", w.db.engine);
        let person = w.bepi.person;
        w.town_db(w.terni)
            .write(move |wr| {
                let now = wr.now();
                arengo_people::keep_text(wr, person, "t.t", "testo".into(), arengo_kernel::Lang::IT, now)
            })
            .await
            .unwrap();
        w.db.store.write(arengo_privacy::schedule).await.unwrap();
        w.db.store.write(arengo_privacy::schedule).await.unwrap();
        w.set("2022-03-04T11:00:00Z");
        arengo_privacy::apply_retention(&w.db.store, &world::COMPONENTS).await.unwrap();
        let all: serde_json::Value = {
            let ended = w.bepi.get(schedule).await.body;
            assert!(ended.contains("2022-03-04T11:00:00Z") && ended.contains("Cancellati finora"), "{ended}");
            let record = w.bepi.get("/t/terni/it/privacy/record.json").await.body;
            serde_json::from_str(&record).unwrap()
        };
        assert!(
            w.bepi.get("/t/terni/it/me").await.to().contains("/sign-in"),
            "the session ended after 30 days"
        );
        let names: Vec<&str> =
            all["rows"].as_array().unwrap().iter().filter_map(|r| r["name"].as_str()).collect();
        for name in ["people.account", "register.acts", "privacy.consents", "privacy.newsletter"] {
            assert!(names.contains(&name), "{name}");
        }
        assert_eq!(all["controller"]["name"], "Comune di Terni");
        let csv = w.bepi.get("/t/terni/en/privacy/record.csv").await.body;
        assert!(csv.starts_with("name,title,purpose,legal_basis,retention,kept_in\r\n"));
        assert!(csv.contains("people.account,Account,") && csv.contains("public_task"), "{csv}");
        let page = w.bepi.get("/t/terni/ro/privacy/record").await.body;
        assert!(page.contains("Registrul prelucrărilor") && page.contains("Sarcină de interes public"));
    }
}
