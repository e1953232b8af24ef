//! Publishing: every comment its outcome, every author told once, the process closes only then.

use arengo_kernel::{Actor, Permit, Refusal};
use arengo_spaces::policy::{CloseProcess, ProcessAt};
use arengo_spaces::{Editor, close_process};
use arengo_web::Problem;
use axum::http::StatusCode;

use crate::hub::{Hub, decide, decide_the_rest, examination, hubs, public, staff};

async fn close(hub: &Hub) -> Result<(), Problem> {
    let process = hub.process().await;
    let db = hub.db();
    let done = db.write(move |w| {
        let now = w.now();
        let permit =
            Permit::<CloseProcess>::ask(&Actor::System, ProcessAt::new(&process, process.version), now)?;
        close_process(w, permit, &Editor::installation()).map(drop)
    });
    done.await
}

fn refusal(result: Result<(), Problem>) -> Refusal {
    match result {
        Err(Problem::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn twelve_comments_get_twelve_outcomes_and_then_the_process_closes() {
    for hub in hubs(examination()).await {
        let engine = hub.world.db.engine;
        let mut official = hub.official().await;
        let owed = refusal(close(&hub).await);
        assert_eq!(owed.id, "consultations-answers-owed");
        assert_eq!(owed.args, [("n", arengo_kernel::refusal::Word::Number(19))]);
        let outcomes = [
            "accepted", "accepted", "accepted", "accepted", "accepted", "partly", "partly", "partly",
            "partly", "rejected", "rejected", "rejected",
        ];
        let page = official.get(&staff("/answers?show=missing&section=3.02")).await;
        let ids = page.values("input[name=c]", "value");
        assert_eq!(ids.len(), 12);
        for (id, outcome) in ids.iter().zip(outcomes) {
            let id = id.parse().expect("an id");
            let code = decide(&mut official, id, outcome, &format!("Motivo di {id}"), "0").await;
            assert_eq!(code, StatusCode::SEE_OTHER);
        }
        // Drafts do not count.
        assert_eq!(refusal(close(&hub).await).args, [("n", arengo_kernel::refusal::Word::Number(19))]);
        decide_the_rest(&hub, &mut official, "partly", "In parte").await;
        let sent = official.post(&staff("/answers/publication"), &[]).await;
        assert!(sent.to().contains("n=19"), "{}", sent.to());
        let told = hub.told().await;
        assert!(told.1 > 12 && told.0 == usize::try_from(told.1).expect("a count"), "{engine} {told:?}");
        // Pressed twice: nobody is told twice.
        let again = official.post(&staff("/answers/publication"), &[]).await;
        assert!(again.to().contains("n=0"), "{}", again.to());
        let mut every: Vec<(&str, &str)> = ids.iter().map(|id| ("c", id.as_str())).collect();
        every.push(("do", "publish"));
        official.post(&staff("/answers?show=all"), &every).await;
        assert_eq!(hub.told().await, told);

        let mut visitor = hub.world.visitor();
        let page = visitor.get(&public("/answers?section=3.02")).await;
        assert_eq!(page.code, StatusCode::OK, "{}", page.body);
        assert_eq!(page.texts("li.pair").len(), 12);
        assert_eq!(page.values("svg.ch", "aria-label"), ["5 accolti, 4 accolti in parte, 3 non accolti"]);
        assert!(
            page.texts(".dek").concat().contains("12 commenti, 12 esiti, ognuno con il motivo"),
            "{:?}",
            page.texts(".dek")
        );
        let rejected = visitor.get(&public("/answers?section=3.02&show=rejected")).await;
        assert_eq!(rejected.texts("li.pair").len(), 3);
        // In the thread each comment shows its outcome.
        let thread = visitor.get(&public("/text/3.02")).await;
        assert!(
            thread.texts(".cmt .tag.no").iter().any(|t| t.contains("Non accolto")),
            "{:?}",
            thread.texts(".cmt .tag")
        );

        // The export is the page.
        let rows = hub.export().await;
        assert_eq!(rows.len(), 19);
        let section: Vec<_> = rows.iter().filter(|r| r["section"] == "3.02").collect();
        assert_eq!(section.len(), 12);
        assert!(
            rows.iter()
                .all(|r| r["outcome"].is_string() && r["reason"].is_string() && r["answered_at"].is_string())
        );
        let whole = visitor.get(&public("/answers")).await;
        let on_page: Vec<String> = whole.values("li.pair", "id");
        let in_rows: Vec<String> =
            rows.iter().map(|r| format!("e-{}", r["id"].as_str().unwrap_or_default())).collect();
        assert_eq!(on_page, in_rows);
        for row in &section {
            let text = row["reason"].as_str().unwrap_or_default();
            assert!(page.body.contains(text), "{text}");
        }
        for column in ["anchor", "stakeholder_type", "channel"] {
            assert!(section.iter().all(|r| r[column].is_string()), "{column}");
        }

        // One hidden and shown again after everything was answered changes nothing.
        close(&hub).await.expect("it closes when nothing is missing");
        hub.db().read(arengo_register::verify).await.expect("the chain of acts");
    }
}

#[tokio::test]
async fn what_is_published_one_by_one_is_public_at_once_and_the_rest_is_not() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let (first, second) = (hub.id("c01"), hub.id("c02"));
        let fields = [
            ("outcome", "accepted"),
            ("reason", "Detto in pubblico"),
            ("lang", "it"),
            ("change", ""),
            ("seen", "0"),
            ("then", "publish"),
        ];
        let sent = official.post(&staff(&format!("/answers/{first}")), &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        assert_eq!(
            decide(&mut official, second, "rejected", "Detto fra noi", "0").await,
            StatusCode::SEE_OTHER
        );
        let mut visitor = hub.world.visitor();
        let page = visitor.get(&public("/answers")).await;
        assert!(page.body.contains("Detto in pubblico") && !page.body.contains("Detto fra noi"));
        assert!(
            page.texts(".dek")
                .concat()
                .contains("19 commenti, 1 esito finora; gli altri entro il 28 febbraio 2022"),
            "{:?}",
            page.texts(".dek")
        );
        assert_eq!(hub.told().await, (1, 1));
        let rows = hub.export().await;
        assert_eq!(rows.iter().filter(|r| r["outcome"].is_string()).count(), 1);
        // The panel of the process's page says it too, and one address leads to one answer.
        let process = hub.process().await;
        assert!(process.answer_due.is_some());
        let one = visitor.get(&public(&format!("/answers?at={second}"))).await;
        assert_eq!(one.values("li.pair", "id").first(), Some(&format!("e-{second}")));
        let mine = official.get(&public("/answers?mine=1")).await;
        assert!(mine.texts("li.pair").is_empty());
    }
}

#[tokio::test]
async fn a_public_answer_that_changes_keeps_its_history_and_tells_again() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let id = hub.id("c01");
        decide(&mut official, id, "rejected", "Prima bozza", "0").await;
        decide(&mut official, id, "rejected", "Parole di ieri", "1").await;
        official.post(&staff("/answers/publication"), &[]).await;
        assert_eq!(hub.told().await, (1, 1));
        hub.world.db.clock.set(examination().plus_seconds(86_400));
        assert_eq!(decide(&mut official, id, "accepted", "Parole di oggi", "2").await, StatusCode::SEE_OTHER);
        assert_eq!(hub.told().await, (2, 2));
        let mut visitor = hub.world.visitor();
        let page = visitor.get(&public("/answers")).await;
        assert!(page.body.contains("Parole di oggi") && !page.body.contains("Parole di ieri"));
        let history = visitor.get(&public(&format!("/answers/{id}/history"))).await;
        assert_eq!(history.code, StatusCode::OK, "{}", history.body);
        assert!(history.body.contains("Parole di oggi") && history.body.contains("Parole di ieri"));
        assert!(!history.body.contains("Prima bozza"), "what was never public stays with the staff");
        let acts = hub.db().read(|r| arengo_register::recent(r, None, 5)).await.expect("the acts");
        assert_eq!(acts[0].kind, "consultations.answer_changed");
        let row = hub.export().await.into_iter().find(|r| r["id"] == id.to_string().as_str()).expect("a row");
        assert_eq!(
            (row["outcome"].as_str(), row["reason"].as_str()),
            (Some("accepted"), Some("Parole di oggi"))
        );
    }
}

#[tokio::test]
async fn a_late_answer_is_said_at_the_top() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        decide(&mut official, hub.id("c01"), "accepted", "Sì", "0").await;
        official.post(&staff("/answers/publication"), &[]).await;
        hub.world.db.clock.set("2022-03-04T12:00:00Z".parse().expect("a moment"));
        let mut visitor = hub.world.visitor();
        let page = visitor.get(&public("/answers")).await;
        assert_eq!(page.texts(".dek .tag.late"), ["In ritardo di 4 giorni"]);
        assert!(
            page.texts(".dek").concat().contains("19 commenti, 1 esito finora"),
            "{:?}",
            page.texts(".dek")
        );
        let ro = visitor.get("/t/hub-it/ro/p/ogp5/answers").await;
        assert_eq!(ro.texts(".dek .tag.late"), ["Fără răspuns de 4 zile"]);
        let desk = official.get(&staff("/answers")).await;
        assert_eq!(desk.texts(".dek .tag.late"), ["In ritardo di 4 giorni"]);
        assert_eq!(visitor.get("/t/hub-it/it/").await.texts("#answers .tag.late").len(), 1);
        // Once everything is answered nothing is late, also before the process is closed.
        decide_the_rest(&hub, &mut official, "partly", "In parte").await;
        official.post(&staff("/answers/publication"), &[]).await;
        assert!(visitor.get(&public("/answers")).await.texts(".tag.late").is_empty());
        assert!(visitor.get("/t/hub-it/it/").await.texts(".tag.late").is_empty());
    }
}

#[tokio::test]
async fn a_consultation_without_comments_says_so_and_closes() {
    for hub in hubs(examination()).await {
        let mut visitor = hub.world.visitor();
        let page = visitor.get("/t/terni/it/p/piano/answers").await;
        assert_eq!(page.code, StatusCode::OK, "{}", page.body);
        assert!(page.texts(".empty").concat().contains("0 commenti"), "{:?}", page.texts(".empty"));
        assert!(page.texts("svg.ch").is_empty());
        assert_eq!(visitor.get("/t/terni/it/p/none/answers").await.code, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get("/t/terni/it/p/piano/report").await.code, StatusCode::NOT_FOUND);
    }
}
