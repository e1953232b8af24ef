//! Whether an address has an account cannot be told by how long an answer takes. `cargo nextest run -p arengo-people
//! --test timing --no-capture` prints the figures.

mod world;

use std::time::{Duration, Instant as Watch};

use arengo_kernel::Lang;
use arengo_people::{ensure_person, set_password};
use arengo_store::StoreError;
use arengo_testkit::timing::{Compared, Kind, assert_alike, numbers};
use arengo_testkit::{Database, databases};
use axum::http::StatusCode;
use world::{Answer, Browser, migrations, site};

const HUB: &str = "http://hub.example";
const PAIRS: usize = 60;
/// Checking a password takes tens of milliseconds, nearly all of it the same work: fewer pairs tell as much.
const PASSWORD_PAIRS: usize = 36;
const WORDS: &str = "quattro cavalli verdi";

/// Of the same length for both, and a fresh one each time: a mailbox has its own limits.
fn mailbox(kind: Kind, n: usize) -> String {
    let who = if kind == Kind::Known { "anna" } else { "nemo" };
    format!("{who}{n:03}@terni.example")
}

/// Accounts for the known ones; the first of them with a password.
async fn accounts(db: &Database, number: usize, with_password: usize) {
    let written = db.store.write(move |w| {
        for n in 0..number {
            let now = w.now();
            let person = ensure_person(w, &mailbox(Kind::Known, n), "Anna Verdi", Lang::IT, now)?;
            if n < with_password {
                set_password(w, person, WORDS)?;
            }
        }
        Ok::<_, StoreError>(())
    });
    written.await.expect("the accounts are there");
}

/// How long an answer took, which must be the expected one.
async fn timed(ask: impl Future<Output = Answer>, expected: StatusCode) -> Duration {
    let watch = Watch::now();
    let answer = ask.await;
    let took = watch.elapsed();
    assert_eq!(answer.code, expected, "{}", answer.body);
    took
}

#[tokio::test]
async fn asking_for_a_letter_takes_the_same_time() {
    for db in databases(&migrations()) {
        accounts(&db, numbers(PAIRS), 0).await;
        let site = site(&db.store, HUB);
        assert_alike(&format!("a letter to sign in, {}", db.engine), PAIRS, async |kind, n| {
            let (mut browser, to) = (Browser::new(&site), mailbox(kind, n));
            timed(browser.ask_for_letter(&to, ""), StatusCode::SEE_OTHER).await
        })
        .await;
    }
}

#[tokio::test]
async fn a_wrong_code_takes_the_same_time() {
    for db in databases(&migrations()) {
        accounts(&db, numbers(PAIRS), 0).await;
        let site = site(&db.store, HUB);
        assert_alike(&format!("a wrong code to sign in, {}", db.engine), PAIRS, async |kind, n| {
            let mut browser = Browser::new(&site);
            let page = browser.ask_for_letter(&mailbox(kind, n), "").await.to();
            timed(browser.post(&page, &[("code", "12345")]), StatusCode::UNPROCESSABLE_ENTITY).await
        })
        .await;
    }
}

#[tokio::test]
async fn a_wrong_password_takes_the_same_time() {
    for db in databases(&migrations()) {
        let with_password = numbers(PASSWORD_PAIRS);
        accounts(&db, 2 * with_password, with_password).await;
        let site = site(&db.store, HUB);
        let sign_in = async |to: String| {
            let mut browser = Browser::new(&site);
            timed(browser.sign_in(&to, "quattro cavalli neri"), StatusCode::UNPROCESSABLE_ENTITY).await
        };
        let what = format!("a wrong password, {}", db.engine);
        assert_alike(&what, PASSWORD_PAIRS, async |kind, n| sign_in(mailbox(kind, n)).await).await;
        let what = format!("a password of an account without, {}", db.engine);
        assert_alike(&what, PASSWORD_PAIRS, async |kind, n| sign_in(mailbox(kind, with_password + n)).await)
            .await;
        if db.engine == "PostgreSQL" {
            continue;
        }
        // This comparison can fail: what is no address at all is refused before any hashing.
        let leak = Compared::measure(0..PASSWORD_PAIRS, async |kind, n| match kind {
            Kind::Known => sign_in(format!("other{n:03}@terni.example")).await,
            Kind::Unknown => sign_in(format!("other{n:03}.terni.example")).await,
        })
        .await;
        assert!(leak.differs(), "{leak}");
    }
}

#[tokio::test]
async fn writing_first_and_confirming_takes_the_same_time() {
    for db in databases(&migrations()) {
        accounts(&db, numbers(PAIRS), 0).await;
        let site = site(&db.store, HUB);
        assert_alike(&format!("a draft and its letter, {}", db.engine), PAIRS, async |kind, n| {
            let (mut browser, to) = (Browser::new(&site), mailbox(kind, n));
            timed(browser.write("unica o diffusa?", &to, "Anna Verdi"), StatusCode::SEE_OTHER).await
        })
        .await;
        let more = numbers(PAIRS);
        assert_alike(&format!("a wrong code for a draft, {}", db.engine), PAIRS, async |kind, n| {
            let mut browser = Browser::new(&site);
            let text = format!("unica o diffusa? {}", more + n);
            let page = browser.write(&text, &mailbox(kind, n), "Anna Verdi").await.to();
            timed(browser.post(&page, &[("code", "12345")]), StatusCode::UNPROCESSABLE_ENTITY).await
        })
        .await;
    }
}
