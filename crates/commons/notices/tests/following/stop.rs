//! Stopping letters with one click (RFC 8058), as mail programs do it: no session, no form of ours; and what arrives
//! at the mail server.

use std::sync::Arc;

use crate::hub::{Hub, worlds};
use crate::smtp_server::SmtpServer;
use arengo_mail::{Server, Way, send};
use arengo_testkit::world::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;

/// What a mail program sends.
async fn one_click(world: &World, address: &str) -> (StatusCode, String) {
    let path = address.strip_prefix("http://node.example").expect("our address");
    let request = Request::post(path)
        .header(header::HOST, "node.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("List-Unsubscribe=One-Click"))
        .expect("a request");
    let service = arengo_web::server::service(world.site.clone());
    let answer = tower::ServiceExt::oneshot(service, request).await.expect("an answer");
    let status = answer.status();
    let body = answer.into_body().collect().await.expect("a body").to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

/// A letter about what Giulia follows, and the address in it.
async fn written_to(hub: &Hub) -> String {
    hub.follow(&hub.world.giulia).await;
    hub.choose(&hub.world.giulia, "at_once", "at_once").await;
    hub.news("a").await;
    hub.run().await;
    hub.letters("Giulia").await[0].list.as_ref().expect("a way to stop").unsubscribe.clone()
}

#[tokio::test]
async fn one_click_without_session_stops_the_letters_and_can_be_taken_back() {
    for hub in worlds().await {
        let world = &hub.world;
        let address = written_to(&hub).await;
        let path = address.strip_prefix("http://node.example/t/terni").expect("below the town").to_owned();
        // Looking at it stops nothing.
        let page = world.get(&format!("/t/terni/it{path}"), "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("method=\"post\"") && page.body.contains("noindex"), "{}", page.body);
        hub.news("b").await;
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 2, "{}", hub.engine());
        for _ in 0..2 {
            let (status, body) = one_click(world, &address).await;
            assert_eq!(status, StatusCode::OK, "{body}");
        }
        hub.news("c").await;
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 2, "stopped");
        let undone = world.post(&format!("/t/terni/it{path}/undoing"), "", &[]).await;
        assert_eq!(undone.status, StatusCode::OK);
        hub.news("d").await;
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 3, "as it was before: at once");
        let settings = world.get("/t/terni/it/me/notices/settings", &world.giulia).await.body;
        assert!(settings.contains("name=\"followed\" value=\"at_once\" checked"), "{settings}");
    }
}

#[tokio::test]
async fn a_key_of_nobody_is_answered_like_any_other() {
    for hub in worlds().await {
        let world = &hub.world;
        let address = written_to(&hub).await;
        let (base, key) = address.rsplit_once('/').expect("a key");
        let unknown = format!("followed-{}", "A".repeat(key.len() - "followed-".len()));
        // Another town does not know it either.
        let elsewhere = base.replace("/t/terni/", "/t/arad/");
        let real = one_click(world, &address).await;
        let same = |body: &str, key: &str| body.replace(key, "KEY");
        for (base, other) in [(base, unknown.as_str()), (base, "x")] {
            let (status, body) = one_click(world, &format!("{base}/{other}")).await;
            assert_eq!(status, StatusCode::OK);
            if other != "x" {
                assert_eq!(same(&body, other), same(&real.1, key), "{}", hub.engine());
            }
        }
        hub.choose(&world.giulia, "at_once", "at_once").await;
        assert_eq!(one_click(world, &format!("{elsewhere}/{key}")).await.0, StatusCode::OK);
        hub.news("b").await;
        hub.run().await;
        assert_eq!(hub.letters("Giulia").await.len(), 2, "{}", hub.engine());
    }
}

#[tokio::test]
async fn the_mail_server_gets_both_parts_and_the_head_lines_that_stop_letters() {
    for hub in worlds().await {
        let address = written_to(&hub).await;
        let server = SmtpServer::start();
        let parsed = Server::parse(&server.address, "Terni <noreply@terni.example>").expect("an address");
        let way = Way::Smtp(Arc::new(parsed));
        let store = &hub.world.db.store;
        let kept = store.read(|r| arengo_mail::recent(r, None, Some("giulia@posta.example"), 1)).await;
        send(store, &way, kept.expect("a letter")[0].id).await.expect("sent");
        let text = server.texts().remove(0);
        // A long head line is folded.
        let unfolded = text.replace("\n ", " ");
        for line in [
            &format!("List-Unsubscribe: <{address}>"),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
        ] {
            assert!(unfolded.lines().any(|l| l == line), "{}: {line} is missing in\n{text}", hub.engine());
        }
        assert!(text.contains("multipart/alternative"), "{text}");
        assert!(text.find("text/plain").unwrap() < text.find("text/html").unwrap());
    }
}
