//! The demonstration's consultation on the 5th plan, on the day after the comments closed: 19 comments, twelve of
//! them on commitment 3.02, no answer yet.

use std::sync::Once;

use arengo_comments::CommentId;
use arengo_consultations::{CLOSING_RULES, COMPONENT, seed_demo};
use arengo_kernel::{Instant, Lang, Role, TownId};
use arengo_spaces::Process;
use arengo_store::{StoreError, TownDb};
use arengo_web::component::Scope;
use axum::http::StatusCode;
use serde_json::Value;

use crate::world::{Browser, World, worlds};

pub struct Hub {
    pub world: World,
    pub town: TownId,
    /// The comments by their names in the demonstration's file.
    pub comments: Vec<(String, CommentId)>,
}

/// The moment after the comments closed and before the text was adopted.
pub fn examination() -> Instant {
    "2022-02-25T12:00:00Z".parse().expect("a moment")
}

/// The hub on each engine, as of `now`.
pub async fn hubs(now: Instant) -> Vec<Hub> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| arengo_spaces::set_closing_rules(CLOSING_RULES));
    let mut hubs = Vec::new();
    for world in worlds().await {
        world.db.clock.set(now);
        let seeded = seed_demo(&world.db.store, now, "http://hub.example").await.expect("the demonstration");
        let town = world.site.towns().by_slug("hub-it").expect("the hub").id;
        let comments = seeded.into_iter().find(|s| s.comments.len() == 19).expect("the plan").comments;
        hubs.push(Hub { world, town, comments });
    }
    hubs
}

/// A public page of the consultation.
pub fn public(rest: &str) -> String {
    format!("/t/hub-it/it/p/ogp5{rest}")
}

/// A page of the office.
pub fn staff(rest: &str) -> String {
    format!("/t/hub-it/it/staff/p/ogp5{rest}")
}

impl Hub {
    pub fn db(&self) -> TownDb {
        self.world.db.store.town(self.town)
    }

    /// The id of a comment by its name in the file.
    pub fn id(&self, name: &str) -> CommentId {
        self.comments.iter().find(|(n, _)| n == name).expect("a comment").1
    }

    /// A browser of a new person with a role in the hub.
    pub async fn browser(&self, name: &'static str, role: Option<Role>) -> Browser {
        let town = self.town;
        let secret = self.world.db.store.write(move |w| {
            let now = w.now();
            let email = format!("{}@people.example", name.to_lowercase().replace(' ', "."));
            let id = arengo_people::ensure_confirmed(w, &email, name, Lang::IT, now)?;
            if let Some(role) = role {
                arengo_people::grant(w, id, Some(town), None, role, now)?;
            }
            arengo_people::open_session(w, id, "test", now)
        });
        let secret: [u8; 32] = secret.await.map_err(|e: StoreError| e).expect("a session");
        Browser {
            site: self.world.site.clone(),
            cookie: Some(arengo_people::cookie_of(&self.world.site, &secret)),
        }
    }

    pub async fn official(&self) -> Browser {
        self.browser("Nadia Sforzini", Some(Role::Official)).await
    }

    pub async fn process(&self) -> Process {
        let found = self.db().read(|r| arengo_spaces::process(r, "ogp5")).await;
        found.expect("a read").expect("the process")
    }

    /// The rows of the open data, as `column -> value`.
    pub async fn export(&self) -> Vec<serde_json::Map<String, Value>> {
        let dataset = COMPONENT.datasets.iter().find(|d| d.name == "contributions").expect("the dataset");
        let db = self.db();
        let rows = db.read(move |r| {
            let mut all = Vec::new();
            let mut after: Option<String> = None;
            loop {
                let scope = Scope {
                    process: Some("ogp5"),
                    after: after.as_deref(),
                    limit: 7,
                    base: "http://hub.example/t/hub-it",
                    now: examination(),
                };
                let page = (dataset.rows)(r, &scope)?;
                all.extend(page.rows);
                match page.next {
                    Some(next) => after = Some(next),
                    None => return Ok::<_, StoreError>(all),
                }
            }
        });
        let names: Vec<String> = dataset.columns.iter().map(|c| c.name.to_owned()).collect();
        let rows = rows.await.expect("the rows");
        rows.into_iter().map(|row| names.iter().cloned().zip(row).collect()).collect()
    }

    /// Hides a comment as a moderator does.
    pub async fn hide(&self, id: CommentId) {
        let hidden = self.db().write(move |w| arengo_comments::set_hidden(w, id, Some("regola 4"))).await;
        assert!(hidden.expect("a write"));
    }

    /// How many letters and how many notices of outcomes there are.
    pub async fn told(&self) -> (usize, i64) {
        let letters = self
            .world
            .db
            .store
            .read(|r| arengo_mail::recent(r, None, None, 500))
            .await
            .expect("the letters")
            .into_iter()
            .filter(|l| l.letter.subject.contains("esito del tuo commento"))
            .count();
        let mut notices = 0;
        for (_, id) in self.comments.clone() {
            let db = self.db();
            let found = db.read(move |r| {
                let Some(comment) = arengo_comments::whole_comment(r, id)? else { return Ok(0) };
                let Some(person) = comment.speaker.person else { return Ok(0) };
                let (all, _) = arengo_notices::notices_of(r, person, None)?;
                let about = |n: &arengo_notices::Kept| {
                    n.kind == arengo_notices::Kind::Disposition && n.path.contains(&id.to_string())
                };
                Ok::<_, StoreError>(all.iter().filter(|n| about(n)).count() as i64)
            });
            notices += found.await.expect("the notices");
        }
        (letters, notices)
    }
}

/// Gives a comment its outcome through the office's page, as a draft.
pub async fn decide(
    browser: &mut Browser,
    id: CommentId,
    outcome: &str,
    reason: &str,
    seen: &str,
) -> StatusCode {
    let fields = [
        ("outcome", outcome),
        ("reason", reason),
        ("lang", "it"),
        ("change", ""),
        ("seen", seen),
        ("then", "stay"),
    ];
    browser.post(&staff(&format!("/answers/{id}")), &fields).await.code
}

/// Gives all comments without an answer the same one.
pub async fn decide_the_rest(hub: &Hub, browser: &mut Browser, outcome: &str, reason: &str) {
    let page = browser.get(&staff("/answers?show=missing")).await;
    let ids = page.values("input[name=c]", "value");
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("c", id.as_str())).collect();
    fields.extend([("outcome", outcome), ("reason", reason), ("lang", "it"), ("change", "")]);
    let sent = browser.post(&staff("/answers/together"), &fields).await;
    assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", hub.world.db.engine, sent.body);
}

impl Hub {
    /// The bytes at an address, as a visitor gets them.
    pub async fn file(&self, path: &str) -> Vec<u8> {
        use http_body_util::BodyExt as _;
        use tower::ServiceExt as _;
        let request = axum::http::Request::builder()
            .uri(path)
            .header("host", "hub.example")
            .body(axum::body::Body::empty())
            .expect("a request");
        let service = arengo_web::server::service(self.world.site.clone());
        let answer = service.oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.into_body().collect().await.expect("a body").to_bytes().to_vec()
    }
}
