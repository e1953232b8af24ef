//! Whether the address given with a report has an account cannot be told by how long the receipt takes.

mod world;

use std::time::{Duration, Instant as Watch};

use arengo_kernel::Lang;
use arengo_store::StoreError;
use arengo_testkit::databases;
use arengo_testkit::timing::{Kind, assert_alike, numbers};
use axum::http::StatusCode;
use world::{World, migrations};

const PAIRS: usize = 60;

/// Of the same length for both, and a fresh one each time: a mailbox has its own limits.
fn mailbox(kind: Kind, n: usize) -> String {
    let who = if kind == Kind::Known { "anna" } else { "nemo" };
    format!("{who}{n:03}@posta.example")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_with_an_address_takes_the_same_time() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let made = db.store.write(|w| {
            for n in 0..numbers(PAIRS) {
                let now = w.now();
                arengo_people::ensure_person(w, &mailbox(Kind::Known, n), "Anna Verdi", Lang::IT, now)?;
            }
            Ok::<_, StoreError>(())
        });
        made.await.expect("the accounts are there");
        let id = world.signed_in("Piero Lanari", &[]).await.comment("La luce serve.", &[]).await.id();
        assert_alike(&format!("a report with an address, {}", db.engine), PAIRS, async |kind, n| {
            let (email, once) = (mailbox(kind, n), format!("{kind:?}{n}"));
            let more = [("email", email.as_str()), ("once", once.as_str())];
            let mut browser = world.visitor();
            let watch = Watch::now();
            let answer = browser.report(&id, "spam", &more).await;
            let took: Duration = watch.elapsed();
            assert_eq!(answer.code, StatusCode::SEE_OTHER, "{}", answer.body);
            took
        })
        .await;
    }
}
