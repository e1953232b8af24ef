//! Terni and Arad with a published process each, somebody who follows, and acts that happen.

use std::sync::Arc;

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Town, TownId};
use arengo_mail::Letter;
use arengo_notices::{Kept, deliver, notices_of};
use arengo_register::{Act, By};
use arengo_spaces::Process;
use arengo_store::StoreError;
use arengo_testkit::world::World;
use serde_json::{Value, json};

/// A world on each engine where notices are at home.
pub async fn worlds() -> Vec<Hub> {
    let mut hubs = Vec::new();
    for world in arengo_testkit::world::worlds(&[&arengo_notices::COMPONENT]).await {
        arengo_spaces::set_panels(&[arengo_notices::PANELS]);
        let window = ("2022-01-31T08:00:00Z", "2022-02-24T23:00:00Z");
        let centro = world.published(world.terni, "centro", "Il centro", window).await;
        let oras = world.published(world.arad, "oras", "Orașul", window).await;
        let hub = Hub { world, centro, oras };
        // What happened before anyone followed is old news.
        hub.run().await;
        hubs.push(hub);
    }
    hubs
}

pub struct Hub {
    pub world: World,
    /// In Terni.
    pub centro: Process,
    /// In Arad.
    pub oras: Process,
}

impl Hub {
    pub fn engine(&self) -> &'static str {
        self.world.db.engine
    }

    pub async fn person(&self, name: &'static str) -> PersonId {
        let made = self.world.db.store.write(move |w| {
            let email = format!("{}@posta.example", name.to_lowercase());
            let now = w.now();
            arengo_people::ensure_person(w, &email, name, arengo_kernel::Lang::IT, now)
        });
        made.await.expect("a person")
    }

    fn town(&self, id: TownId) -> Arc<Town> {
        self.world.site.towns().by_id(id).expect("a town").clone()
    }

    /// One run of the job.
    pub async fn run(&self) {
        for town in [self.world.terni, self.world.arad] {
            deliver(&self.world.site, &self.town(town)).await.expect("delivered");
        }
    }

    /// Follows the process of Terni, as the person of a session.
    pub async fn follow(&self, cookie: &str) {
        let fields = [("about", "process:centro"), ("act", "follow")];
        let sent = self.world.post("/t/terni/it/follow", cookie, &fields).await;
        assert_eq!((sent.status.as_u16(), sent.location.as_str()), (303, "/t/terni/it/p/centro#follow"));
    }

    /// Chooses the rhythms in Terni.
    pub async fn choose(&self, cookie: &str, own: &str, followed: &str) {
        let fields = [("own", own), ("followed", followed)];
        let sent = self.world.post("/t/terni/it/me/notices/settings", cookie, &fields).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.body);
    }

    /// Something happens in a town, now.
    pub async fn happens(&self, town: TownId, key: &str, process: Option<&Process>, by: By, facts: Value) {
        let (key, process) = (key.to_owned(), process.map(|p| p.id.as_i64()));
        let title = format!("Cosa {key}");
        let db = self.world.town_db(town);
        let written = db.write(move |w| {
            let act = Act {
                kind: "spaces.process_changed",
                subject: Subject::new("thing", &key),
                process,
                title: title.clone(),
                lang: None,
                path: format!("/things/{key}"),
                by: by.clone(),
                facts: facts.clone(),
                detail: json!({}),
            };
            let now = w.now();
            arengo_register::append(w, now, act)
        });
        written.await.expect("an act");
    }

    /// The office does something in the process of Terni.
    pub async fn news(&self, key: &str) {
        let office = By::Office("Comune".into());
        self.happens(self.world.terni, key, Some(&self.centro), office, json!({})).await;
    }

    /// Every letter to a mailbox, the newest first.
    pub async fn letters(&self, name: &str) -> Vec<Letter> {
        let to = format!("{}@posta.example", name.to_lowercase());
        let read = self.world.db.store.read(move |r| arengo_mail::recent(r, None, Some(&to), 50));
        read.await.expect("letters").into_iter().map(|kept| kept.letter).collect()
    }

    /// The notices of a person in a town.
    pub async fn notices(&self, town: TownId, person: PersonId) -> Vec<Kept> {
        let db = self.world.town_db(town);
        let read = db.read(move |r| notices_of(r, person, None));
        let (all, _) = read.await.map_err(|e: StoreError| e).expect("notices");
        all
    }
}
