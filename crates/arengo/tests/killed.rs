//! A program killed without warning loses nothing it confirmed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use arengo_kernel::TownId;
use arengo_store::{Address, Clock, Migration, Store, statements, vals};
use arengo_testkit::databases;

const MIGRATION: Migration = Migration {
    name: "test/0001",
    sql: "CREATE TABLE confirmed (town_id BIGINT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (town_id, n));",
};
statements! {
    town ADD = "INSERT INTO confirmed (town_id, n) VALUES ($1, $2)";
    town HAS = "SELECT n FROM confirmed WHERE town_id = $1 ORDER BY n";
}
/// Tells the test's own binary, started as a child, where to write.
const PLACE: &str = "ARENGO_TEST_KILLED";
const TOWN: TownId = TownId::from_i64(7);

/// Does nothing unless it is the child: then it writes for ever, telling each number once it is confirmed.
#[test]
fn the_child_that_is_killed() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let address = match place.strip_prefix("postgres") {
        Some(_) => Address::Postgres(place),
        None => Address::Folder(place.into()),
    };
    let store = Store::open(address, Clock::system()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut running = tokio::task::JoinSet::new();
        for lane in 0..8_i64 {
            let town = store.town(TOWN);
            running.spawn(async move {
                for n in 0.. {
                    let number = n * 8 + lane;
                    town.write(move |w| w.execute(&ADD, vals![number])).await.unwrap();
                    println!("confirmed {number}");
                }
            });
        }
        while running.join_next().await.is_some() {}
    });
}

#[tokio::test]
async fn what_was_confirmed_before_the_kill_is_there_afterwards() {
    for db in databases(&[MIGRATION]) {
        let place = match db.store.address() {
            Address::Folder(folder) => folder.display().to_string(),
            Address::Postgres(address) => address.clone(),
        };
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_child_that_is_killed", "--nocapture"])
            .env(PLACE, place)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = Vec::new();
        let until = Instant::now() + Duration::from_millis(700);
        while let Some(Ok(line)) = lines.next() {
            told.extend(line.strip_prefix("confirmed ").and_then(|n| n.parse::<i64>().ok()));
            if told.len() > 200 && Instant::now() > until {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        told.extend(
            lines.map_while(Result::ok).filter_map(|l| l.strip_prefix("confirmed ")?.parse::<i64>().ok()),
        );
        assert!(told.len() > 200, "{}: {} writes were confirmed", db.engine, told.len());
        let kept = db.store.town(TOWN).read(|r| r.rows(&HAS, vals![])).await.unwrap();
        let kept: std::collections::BTreeSet<i64> = kept.iter().map(|row| row.get(0).unwrap()).collect();
        let lost: Vec<i64> = told.into_iter().filter(|n| !kept.contains(n)).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", db.engine);
        assert!(db.store.examine(&[MIGRATION]).unwrap().unsound.is_none());
    }
}
