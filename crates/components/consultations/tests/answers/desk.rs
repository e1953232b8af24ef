//! The desk: who may, filters, groups, drafts, two officials at once.

use arengo_kernel::Role;
use axum::http::StatusCode;

use crate::hub::{decide, decide_the_rest, examination, hubs, public, staff};

#[tokio::test]
async fn only_officials_of_this_town_answer() {
    for hub in hubs(examination()).await {
        let id = hub.id("c01");
        let answer = staff(&format!("/answers/{id}"));
        let fields = [("outcome", "accepted"), ("reason", "Sì"), ("seen", "0"), ("change", "")];
        let mut visitor = hub.world.visitor();
        let mut citizen = hub.browser("Bruno Citta", None).await;
        let mut moderator = hub.browser("Mara Moder", Some(Role::Moderator)).await;
        let mut elsewhere = hub.world.official().await;
        for browser in [&mut visitor, &mut citizen, &mut elsewhere] {
            assert_eq!(browser.get(&staff("/answers")).await.code, StatusCode::FORBIDDEN);
            assert_eq!(browser.get(&answer).await.code, StatusCode::FORBIDDEN);
        }
        // A moderator sees the desk and decides nothing.
        let seen = moderator.get(&staff("/answers")).await;
        assert_eq!(seen.code, StatusCode::OK);
        assert!(seen.values("input[name=c]", "value").is_empty());
        for browser in [&mut visitor, &mut citizen, &mut moderator, &mut elsewhere] {
            assert_eq!(browser.post(&answer, &fields).await.code, StatusCode::FORBIDDEN);
            let published = browser.post(&staff("/answers/publication"), &[]).await;
            assert_eq!(published.code, StatusCode::FORBIDDEN);
            let report = browser.post(&staff("/report"), &[("do", "generate"), ("seen", "0")]).await;
            assert_eq!(report.code, StatusCode::FORBIDDEN);
        }
        // The same addresses in another town lead nowhere, even for its official.
        let mut official = hub.official().await;
        for path in ["/answers", &format!("/answers/{id}"), "/report"] {
            let there = format!("/t/terni/it/staff/p/ogp5{path}");
            assert_eq!(elsewhere.get(&there).await.code, StatusCode::NOT_FOUND, "{there}");
            let public = format!("/t/terni/it/p/ogp5{path}");
            assert_eq!(official.get(&public).await.code, StatusCode::NOT_FOUND, "{public}");
        }
        // A comment of another process is not answered under this one.
        let other = format!("/t/terni/it/staff/p/piano/answers/{id}");
        assert_eq!(elsewhere.get(&other).await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_answer_needs_an_outcome_and_a_reason_and_nothing_typed_is_lost() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let path = staff(&format!("/answers/{}", hub.id("c01")));
        let page = official.get(&path).await;
        assert_eq!(page.code, StatusCode::OK, "{}", page.body);
        assert!(
            page.values("input[name=outcome][checked]", "value").is_empty(),
            "no outcome is chosen beforehand"
        );
        assert_eq!(page.texts("mark"), ["unica o diffusa"]);
        let sent = official.post(&path, &[("reason", "Parole mie"), ("seen", "0"), ("change", "")]).await;
        assert_eq!(sent.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.texts("textarea").concat().contains("Parole mie"));
        assert_eq!(sent.texts(".err"), ["Scegli l’esito."]);
        let long = "a".repeat(2001);
        let sent = official.post(&path, &[("outcome", "partly"), ("reason", &long), ("seen", "0")]).await;
        assert_eq!(sent.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sent.values("input[name=outcome][checked]", "value"), ["partly"]);
        let forged = [("outcome", "partly"), ("reason", "Sì"), ("seen", "0"), ("change", "1-2-a99")];
        assert_eq!(official.post(&path, &forged).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let owed = hub.db().read(|r| arengo_comments::total(r, arengo_kernel::Id::from_i64(0))).await;
        assert_eq!(owed.expect("a read").visible, 0);
        assert!(hub.export().await.iter().all(|row| row["outcome"].is_null()));
    }
}

#[tokio::test]
async fn the_desk_counts_filters_and_leads_from_one_comment_to_the_next() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let page = official.get(&staff("/answers")).await;
        assert!(
            page.texts(".dek").concat().contains("0 commenti su 19 con esito, 19 da scrivere"),
            "{:?}",
            page.texts(".dek")
        );
        assert_eq!(page.values("input[name=c]", "value").len(), 19);
        let section = official.get(&staff("/answers?show=all&section=3.02")).await;
        assert_eq!(section.values("input[name=c]", "value").len(), 12);
        let cso = official.get(&staff("/answers?show=all&type=cso&section=3.02")).await;
        assert!((1..12).contains(&cso.values("input[name=c]", "value").len()));
        let questions = official.get(&staff("/answers?show=questions")).await;
        assert!((1..19).contains(&questions.values("input[name=c]", "value").len()));
        let first = hub.id("c01");
        let fields = [
            ("outcome", "accepted"),
            ("reason", "Sì"),
            ("lang", "it"),
            ("change", ""),
            ("seen", "0"),
            ("then", "next"),
        ];
        let sent = official.post(&staff(&format!("/answers/{first}")), &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(sent.to().contains("/answers/") && !sent.to().ends_with(&first.to_string()), "{}", sent.to());
        assert_eq!(official.get(&sent.to()).await.code, StatusCode::OK);
        let page = official.get(&staff("/answers?show=missing")).await;
        assert_eq!(page.values("input[name=c]", "value").len(), 18);
        let none = official.post(&staff("/answers?show=all"), &[("do", "answer")]).await;
        assert_eq!(none.code, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_group_gets_one_answer_and_each_comment_a_row_of_its_own() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let ids = [hub.id("c01"), hub.id("c03"), hub.id("c05")].map(|id| id.to_string());
        assert_eq!(
            decide(&mut official, hub.id("c05"), "rejected", "Già deciso", "0").await,
            StatusCode::SEE_OTHER
        );
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("c", id.as_str())).collect();
        fields.extend([("do", "group"), ("title", "Una ricerca sola")]);
        let sent = official.post(&staff("/answers?show=all"), &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let page = official.get(&staff("/answers")).await;
        let group =
            page.values("#bulk-group option", "value").into_iter().find(|v| !v.is_empty()).expect("a group");
        let inside = official.get(&staff(&format!("/answers?show=all&group={group}"))).await;
        assert_eq!(inside.values("input[name=c]", "value").len(), 3);
        let together = official.get(&staff(&format!("/answers/together?group={group}"))).await;
        // The one that has an answer keeps it and cannot be chosen.
        assert_eq!(together.values("input[name=c]", "value").len(), 2);
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("c", id.as_str())).collect();
        fields.extend([("outcome", "accepted"), ("reason", "Per tutti"), ("lang", "it"), ("change", "")]);
        let sent = official.post(&staff("/answers/together"), &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(sent.to().contains("done=answered&n=2"), "{}", sent.to());
        // One is changed on its own; the others stay.
        assert_eq!(
            decide(&mut official, hub.id("c01"), "partly", "Solo per lei", "1").await,
            StatusCode::SEE_OTHER
        );
        official.post(&staff("/answers/publication"), &[]).await;
        let reason = |name: &str, rows: &[serde_json::Map<String, serde_json::Value>]| {
            let id = hub.id(name).to_string();
            rows.iter().find(|r| r["id"] == id.as_str()).expect("a row")["reason"].clone()
        };
        let rows = hub.export().await;
        assert_eq!(reason("c01", &rows), "Solo per lei");
        assert_eq!(reason("c03", &rows), "Per tutti");
        assert_eq!(reason("c05", &rows), "Già deciso");
        // Out of the group again, by hand.
        let out = [("c", ids[0].as_str()), ("do", "ungroup")];
        official.post(&staff("/answers?show=all"), &out).await;
        let inside = official.get(&staff(&format!("/answers?show=all&group={group}"))).await;
        assert_eq!(inside.values("input[name=c]", "value").len(), 2);
        let foreign = [("c", ids[0].as_str()), ("do", "group"), ("group", "zzzz")];
        assert_eq!(official.post(&staff("/answers?show=all"), &foreign).await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_draft_is_seen_by_staff_only() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        assert_eq!(
            decide(&mut official, hub.id("c01"), "accepted", "Parole riservate", "0").await,
            StatusCode::SEE_OTHER
        );
        let mut author = hub.browser("Giulia Lettrice", None).await;
        let mut visitor = hub.world.visitor();
        for browser in [&mut visitor, &mut author] {
            for path in ["", "/answers", "/answers?section=3.02", "/text/3.02", "/text/3.02?at=p3-1", "/text"]
            {
                let page = browser.get(&public(path)).await;
                assert_eq!(page.code, StatusCode::OK, "{path} {}", page.body);
                assert!(!page.body.contains("Parole riservate"), "{path}");
                assert!(page.texts(".pair .tag.ok").is_empty(), "{path}: {:?}", page.texts(".pair .tag.ok"));
                assert!(page.texts("a[href*='/answers?at=']").is_empty(), "{path}: an outcome in a thread");
            }
            let history = public(&format!("/answers/{}/history", hub.id("c01")));
            assert_eq!(browser.get(&history).await.code, StatusCode::NOT_FOUND);
        }
        assert!(!format!("{:?}", hub.export().await).contains("Parole riservate"));
        let desk = official.get(&staff("/answers?show=drafts")).await;
        assert_eq!(desk.values("input[name=c]", "value").len(), 1);
        assert_eq!(hub.told().await, (0, 0), "nobody is told of a draft");
    }
}

#[tokio::test]
async fn two_officials_at_once_lose_nothing() {
    for hub in hubs(examination()).await {
        let mut first = hub.official().await;
        let mut second = hub.browser("Paolo Collega", Some(Role::Official)).await;
        let id = hub.id("c02");
        assert_eq!(
            decide(&mut first, id, "accepted", "Parole della prima", "0").await,
            StatusCode::SEE_OTHER
        );
        let path = staff(&format!("/answers/{id}"));
        let fields = [
            ("outcome", "rejected"),
            ("reason", "Parole del secondo"),
            ("lang", "it"),
            ("change", ""),
            ("seen", "0"),
        ];
        let sent = second.post(&path, &fields).await;
        assert_eq!(sent.code, StatusCode::CONFLICT);
        assert!(sent.body.contains("Parole della prima") && sent.body.contains("Parole del secondo"));
        assert_eq!(sent.values("input[name=seen]", "value"), ["1"]);
        // Having read theirs, the second may still decide otherwise; the first's stays in the history.
        assert_eq!(
            decide(&mut second, id, "rejected", "Parole del secondo", "1").await,
            StatusCode::SEE_OTHER
        );
        let page = first.get(&path).await;
        assert!(page.texts(".log").concat().contains("Parole della prima"), "{:?}", page.texts(".log"));
        // The same words again are no change.
        assert_eq!(
            decide(&mut second, id, "rejected", "Parole del secondo", "2").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(first.get(&path).await.values("input[name=seen]", "value"), ["2"]);
    }
}

#[tokio::test]
async fn a_hidden_comment_is_owed_nothing_and_shown_nowhere() {
    for hub in hubs(examination()).await {
        let mut official = hub.official().await;
        let hidden = hub.id("c02");
        decide_the_rest(&hub, &mut official, "accepted", "Sì").await;
        official.post(&staff("/answers/publication"), &[]).await;
        assert_eq!(official.get(&public("/answers?section=3.02")).await.texts("li.pair").len(), 12);
        hub.hide(hidden).await;
        let words = "Chi decide chi è un attore qualificato";
        for path in ["/answers", "/answers?section=3.02", &format!("/answers?at={hidden}")] {
            let page = official.get(&public(path)).await;
            assert!(!page.body.contains(words), "{path}");
        }
        assert_eq!(official.get(&public("/answers?section=3.02")).await.texts("li.pair").len(), 11);
        let desk = official.get(&staff("/answers?show=all")).await;
        assert!(!desk.body.contains(words));
        assert!(!format!("{:?}", hub.export().await).contains(words));
        assert_eq!(official.get(&staff(&format!("/answers/{hidden}"))).await.code, StatusCode::NOT_FOUND);
        let history = public(&format!("/answers/{hidden}/history"));
        assert_eq!(official.get(&history).await.code, StatusCode::NOT_FOUND);
    }
}
