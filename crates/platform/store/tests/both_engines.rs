//! The same stories on SQLite and on PostgreSQL.

use arengo_kernel::TownId;
use arengo_store::{Migration, Row, Statement, StoreError, Val, outbox, statements, vals};
use arengo_testkit::{databases, noon};

const MIGRATION: Migration = Migration {
    name: "test/0001",
    sql: "CREATE TABLE note (
        town_id BIGINT NOT NULL, id BIGINT NOT NULL, body TEXT NOT NULL, hidden BOOLEAN NOT NULL,
        mark BYTEA, PRIMARY KEY (town_id, id)
    );
    CREATE UNIQUE INDEX note_body ON note (town_id, body);
    CREATE TABLE place (
        town_id BIGINT NOT NULL, name TEXT NOT NULL, notes BIGINT NOT NULL, long BIGINT NOT NULL,
        PRIMARY KEY (town_id, name)
    );
    CREATE TABLE newest (town_id BIGINT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (town_id));",
};

statements! {
    town ADD = "INSERT INTO note (town_id, id, body, hidden, mark) VALUES ($1, $2, $3, $4, $5)";
    town ADD_NEW = "INSERT INTO note (town_id, id, body, hidden, mark)
        VALUES ($1, $2, COALESCE($3, 'none'), false, $4) ON CONFLICT (town_id, body) DO NOTHING";
    town COUNT_PLACE = "INSERT INTO place (town_id, name, notes, long) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, name) DO UPDATE
        SET notes = place.notes + excluded.notes, long = place.long + excluded.long";
    town PLACES = "SELECT name, notes, long FROM place WHERE town_id = $1 ORDER BY name";
    town SET_NEWEST = "INSERT INTO newest (town_id, id) VALUES ($1, $2)
        ON CONFLICT (town_id) DO UPDATE SET id = excluded.id";
    town NEWEST = "SELECT id FROM newest WHERE town_id = $1";
    town AS_NUMBER = "SELECT CAST(body AS BIGINT) FROM note WHERE town_id = $1 AND id = $2";
    town LIST = "SELECT id, body, hidden, mark FROM note WHERE town_id = $1 ORDER BY id";
    town COUNT = "SELECT COUNT(*) FROM note WHERE town_id = $1";
    town SWAPPED = "SELECT $3, id FROM note WHERE town_id = $1 AND body = $2";
    across ALL = "SELECT COUNT(*) FROM note";
    town FORGETS_ITS_TOWN = "SELECT COUNT(*) FROM note WHERE CAST($1 AS BIGINT) > 0";
}

fn town(n: i64) -> TownId {
    TownId::from_i64(n)
}

fn all() -> Vec<Migration> {
    let mut all = outbox::MIGRATIONS.to_vec();
    all.push(MIGRATION);
    all
}

#[tokio::test]
async fn what_is_written_is_read_back_in_its_town_only() {
    for db in databases(&all()) {
        let (one, two) = (db.store.town(town(1)), db.store.town(town(2)));
        one.write(|w| {
            w.execute(&ADD, vals![7_i64, "ciao", true, Some(vec![1_u8, 2])])?;
            w.execute(&ADD, vals![8_i64, "șarpe", false, None::<Vec<u8>>])
        })
        .await
        .unwrap();
        let rows: Vec<Row> = one.read(|r| r.rows(&LIST, vals![])).await.unwrap();
        assert_eq!(rows.len(), 2, "{}", db.engine);
        assert_eq!(rows[0].get::<Vec<u8>>(3).unwrap(), [1, 2]);
        assert!(rows[0].get::<bool>(2).unwrap() && !rows[1].get::<bool>(2).unwrap());
        assert_eq!(rows[1].get::<Option<Vec<u8>>>(3).unwrap(), None);
        assert_eq!(two.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 0);
        assert_eq!(db.store.read(|r| r.count(&ALL, vals![])).await.unwrap(), 2);
        let swapped = one.read(|r| r.row(&SWAPPED, vals!["ciao", "x"])).await.unwrap().unwrap();
        assert_eq!((swapped.get::<String>(0).unwrap(), swapped.get::<i64>(1).unwrap()), ("x".into(), 7));
    }
}

#[tokio::test]
async fn row_level_security_holds_when_a_statement_forgets_its_town() {
    for db in databases(&all()) {
        db.store
            .town(town(1))
            .write(|w| w.execute(&ADD, vals![1_i64, "a", false, None::<Vec<u8>>]))
            .await
            .unwrap();
        let seen = db.store.town(town(2)).read(|r| r.count(&FORGETS_ITS_TOWN, vals![])).await.unwrap();
        // SQLite has no such net: there the statement test refuses the text.
        assert_eq!(seen, if db.engine == "PostgreSQL" { 0 } else { 1 }, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_refused_write_leaves_nothing_and_its_neighbours_stay() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        let mut running = Vec::new();
        for n in 0..40_i64 {
            let one = one.clone();
            running.push(tokio::spawn(async move {
                one.write(move |w| {
                    w.execute(&ADD, vals![n, format!("note {}", n / 2 * 2), false, None::<Vec<u8>>]).map(drop)
                })
                .await
            }));
        }
        let mut refused = 0;
        for task in running {
            match task.await.unwrap() {
                Ok(()) => {}
                Err(StoreError::Conflict(_)) => refused += 1,
                Err(other) => panic!("{}: {other}", db.engine),
            }
        }
        assert_eq!(refused, 20, "{}", db.engine);
        assert_eq!(one.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 20);
    }
}

#[tokio::test]
async fn a_statement_that_travels_later_fails_its_own_write_and_no_other() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        let mut running = Vec::new();
        for n in 0..40_i64 {
            let one = one.clone();
            running.push(tokio::spawn(async move {
                let note = format!("note {}", n / 2 * 2);
                one.write(move |w| w.later(&ADD, vals![n, &note, false, None::<Vec<u8>>])).await
            }));
        }
        let mut refused = 0;
        for task in running {
            match task.await.unwrap() {
                Ok(()) => {}
                Err(StoreError::Conflict(_)) => refused += 1,
                Err(other) => panic!("{}: {other}", db.engine),
            }
        }
        assert_eq!(refused, 20, "{}", db.engine);
        assert_eq!(one.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 20);
    }
}

/// What one of many writes at the same time does: a note that may be there already, and what follows when it is not.
fn keep(w: &mut arengo_store::Writer<'_>, n: i64, note: &str) -> Result<bool, StoreError> {
    let is_new = w.insert_new(&ADD_NEW, vals![n, note, Some(vec![1_u8])])?;
    if is_new {
        w.later_add(&COUNT_PLACE, vals![if n % 2 == 0 { "even" } else { "odd" }], [1, n])?;
        w.later_instead(&SET_NEWEST, vals![n])?;
    }
    Ok(is_new)
}

/// Runs `keep` for every number at once; gives how many notes were new.
async fn kept(db: &arengo_testkit::Database, numbers: i64, note: impl Fn(i64) -> String) -> usize {
    let mut running = Vec::new();
    for n in 0..numbers {
        let (one, note) = (db.store.town(town(1)), note(n));
        running.push(tokio::spawn(async move { one.write(move |w| keep(w, n, &note)).await.unwrap() }));
    }
    let mut new = 0;
    for task in running {
        new += usize::from(task.await.unwrap());
    }
    new
}

async fn places(db: &arengo_testkit::Database) -> Vec<(String, i64, i64)> {
    let rows = db.store.town(town(1)).read(|r| r.rows(&PLACES, vals![])).await.unwrap();
    rows.iter().map(|r| (r.get(0).unwrap(), r.get(1).unwrap(), r.get(2).unwrap())).collect()
}

#[tokio::test]
async fn many_writes_at_once_add_up_to_what_one_after_the_other_does() {
    for db in databases(&all()) {
        let before = db.store.statements();
        assert_eq!(kept(&db, 300, |n| format!("note {n}")).await, 300, "{}", db.engine);
        let odd = (0..300).filter(|n| n % 2 == 1).sum();
        let even = (0..300).filter(|n| n % 2 == 0).sum();
        assert_eq!(
            places(&db).await,
            [("even".into(), 150, even), ("odd".into(), 150, odd)],
            "{}",
            db.engine
        );
        let one = db.store.town(town(1));
        assert_eq!(one.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 300);
        assert!(one.read(|r| r.count(&NEWEST, vals![])).await.unwrap() > 0);
        assert_eq!(db.store.statements() - before, 903, "{}: none of them ran twice", db.engine);
    }
}

#[tokio::test]
async fn a_row_believed_to_be_new_that_was_there_changes_nothing_else() {
    for db in databases(&all()) {
        assert_eq!(kept(&db, 120, |n| format!("note {}", n / 3)).await, 40, "{}", db.engine);
        let notes: i64 = places(&db).await.iter().map(|(_, notes, _)| notes).sum();
        assert_eq!(notes, 40, "{}", db.engine);
        assert_eq!(db.store.town(town(1)).read(|r| r.count(&COUNT, vals![])).await.unwrap(), 40);
    }
}

// A question that has nothing to do with what waits is asked without a savepoint: it must not take others with it.
#[tokio::test]
async fn a_question_that_fails_fails_its_own_write_and_no_other() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        one.write(|w| w.execute(&ADD, vals![-1_i64, "no number", false, None::<Vec<u8>>])).await.unwrap();
        one.write(|w| w.execute(&ADD, vals![-2_i64, "17", false, None::<Vec<u8>>])).await.unwrap();
        let mut running = Vec::new();
        for n in 0..40_i64 {
            let one = one.clone();
            running.push(tokio::spawn(async move {
                one.write(move |w| {
                    w.later_add(&COUNT_PLACE, vals!["all"], [1, n])?;
                    w.count(&AS_NUMBER, vals![if n % 20 == 7 { -1_i64 } else { -2 }])
                })
                .await
            }));
        }
        let mut refused = 0;
        for task in running {
            match task.await.unwrap() {
                Ok(17) => {}
                // SQLite reads a number out of any text.
                Ok(0) | Err(StoreError::Fault(_)) => refused += 1,
                other => panic!("{}: {other:?}", db.engine),
            }
        }
        assert_eq!(refused, 2, "{}", db.engine);
        let kept = if db.engine == "PostgreSQL" { 38 } else { 40 };
        assert_eq!(places(&db).await[0].1, kept, "{}", db.engine);
    }
}

#[tokio::test]
async fn what_a_write_asks_again_is_right_after_its_own_and_its_neighbours_changes() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        let mut running = Vec::new();
        for n in 0..40_i64 {
            let one = one.clone();
            running.push(tokio::spawn(async move {
                one.write(move |w| {
                    let before = w.count(&COUNT, vals![])?;
                    w.later(&ADD, vals![n, format!("note {n}"), false, None::<Vec<u8>>])?;
                    let after = w.count(&COUNT, vals![])?;
                    // Every third takes its note back; the others must not count it.
                    if n % 3 == 0 { Err(StoreError::Fault("taken back".into())) } else { Ok((before, after)) }
                })
                .await
            }));
        }
        let mut seen = Vec::new();
        for task in running {
            if let Ok((before, after)) = task.await.unwrap() {
                assert_eq!(after, before + 1, "{}", db.engine);
                seen.push(before);
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..26).collect::<Vec<i64>>(), "{}", db.engine);
    }
}

#[tokio::test]
async fn a_panic_in_a_write_is_an_error_and_the_next_write_works() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        let result: Result<(), StoreError> = one.write(|_| panic!("on purpose")).await;
        assert!(matches!(result, Err(StoreError::Fault(_))));
        let read: Result<(), StoreError> = one.read(|_| panic!("on purpose")).await;
        assert!(matches!(read, Err(StoreError::Fault(_))));
        one.write(|w| w.execute(&ADD, vals![1_i64, "a", false, None::<Vec<u8>>])).await.unwrap();
        for _ in 0..20 {
            assert_eq!(one.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 1, "{}", db.engine);
        }
    }
}

#[tokio::test]
async fn writes_that_meet_are_run_again_until_each_counts() {
    for db in databases(&all()) {
        let mut running = Vec::new();
        for n in 0..60_i64 {
            let one = db.store.town(town(1));
            running.push(tokio::spawn(async move {
                one.write(move |w| {
                    let count = w.count(&COUNT, vals![])?;
                    w.execute(&ADD, vals![n, format!("number {count}"), false, None::<Vec<u8>>])
                })
                .await
            }));
        }
        for task in running {
            task.await.unwrap().unwrap();
        }
        assert_eq!(db.store.town(town(1)).read(|r| r.count(&COUNT, vals![])).await.unwrap(), 60);
    }
}

// Workers look after every commit: if looking were one, an idle server would never rest.
#[tokio::test]
async fn looking_for_work_that_is_not_there_is_no_commit() {
    let soon = std::time::Duration::from_millis(100);
    for db in databases(&all()) {
        while tokio::time::timeout(soon, db.store.wait_for_commit()).await.is_ok() {}
        assert!(outbox::take(&db.store).await.unwrap().is_none());
        let woken = tokio::time::timeout(soon, db.store.wait_for_commit()).await.is_ok();
        assert!(!woken, "{}", db.engine);
    }
}

#[tokio::test]
async fn work_in_the_outbox_is_taken_once_and_comes_back_after_a_failure() {
    for db in databases(&all()) {
        let one = db.store.town(town(1));
        one.write(|w| {
            outbox::put(w, "test.tell", "{}".into(), noon(), Some("k".into()))?;
            outbox::put(w, "test.tell", "{}".into(), noon(), Some("k".into()))
        })
        .await
        .unwrap();
        assert_eq!(outbox::waiting(&db.store).await.unwrap(), 1, "{}", db.engine);
        let work = outbox::take(&db.store).await.unwrap().expect("work is due");
        assert_eq!((work.job.as_str(), work.town, work.attempts), ("test.tell", Some(town(1)), 1));
        assert!(outbox::take(&db.store).await.unwrap().is_none(), "it is leased");
        outbox::later(&db.store, &work, "the server is away").await.unwrap();
        assert!(outbox::take(&db.store).await.unwrap().is_none(), "it is not due yet");
        db.clock.set(noon().plus_seconds(60));
        let again = outbox::take(&db.store).await.unwrap().expect("it is due again");
        assert_eq!(again.attempts, 2);
        outbox::done(&db.store, again.id).await.unwrap();
        assert_eq!(outbox::next_due(&db.store).await.unwrap(), None);
    }
}

#[test]
fn every_statement_of_the_store_is_understood_by_both_engines() {
    for db in databases(&all()) {
        for statement in outbox::STATEMENTS {
            db.store.check(statement).unwrap();
        }
    }
}

#[test]
fn a_migration_changed_after_it_was_applied_is_refused() {
    for db in databases(&all()) {
        assert!(db.store.migrate(&all()).unwrap().is_empty());
        let changed = [Migration { name: "test/0001", sql: "CREATE TABLE other (id BIGINT)" }];
        assert!(matches!(db.store.migrate(&changed), Err(StoreError::Fault(_))));
    }
}

#[test]
fn an_examination_tells_what_is_missing_and_what_is_unknown_and_changes_nothing() {
    for db in databases(&[]) {
        let fresh = db.store.examine(&all()).unwrap();
        assert_eq!((fresh.missing.len(), fresh.unknown.len()), (all().len(), 0), "{}", db.engine);
        db.store.migrate(&all()).unwrap();
        let whole = db.store.examine(&all()).unwrap();
        assert!(whole.has_schema && whole.missing.is_empty() && whole.unknown.is_empty());
        assert!(!whole.skips_row_security && whole.unsound.is_none() && whole.major >= 3, "{whole:?}");
        let older = db.store.examine(outbox::MIGRATIONS).unwrap();
        assert_eq!(older.unknown, ["test/0001"]);
        let sums = db.store.table_sums().unwrap();
        db.store.try_write().unwrap();
        assert_eq!(db.store.table_sums().unwrap(), sums);
    }
}

#[test]
fn values_are_read_as_what_they_are() {
    let row = Row(vec![Val::Int(1), Val::Text("it".into()), Val::Null]);
    assert!(row.get::<bool>(0).unwrap());
    assert!(row.get::<String>(0).is_err() && row.get::<i64>(9).is_err());
    assert_eq!(row.get::<Option<i64>>(2).unwrap(), None);
    let _: &Statement = &ADD;
}
