//! A fresh database of each engine for a test.

use arengo_kernel::Instant;
use arengo_store::{Address, Clock, Migration, Store};

/// A fresh database; it goes when this goes.
pub struct Database {
    /// "SQLite" or "PostgreSQL", for messages of failing tests.
    pub engine: &'static str,
    /// The open store, migrated.
    pub store: Store,
    /// Its clock, standing still at `noon()` until it is set.
    pub clock: Clock,
    _keep: Keep,
}

enum Keep {
    Folder(#[allow(dead_code)] tempfile::TempDir),
    Schema { address: String, schema: String },
}

impl Drop for Keep {
    fn drop(&mut self) {
        if let Keep::Schema { address, schema } = self {
            run_sql(address, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE"));
        }
    }
}

/// The moment at which test clocks start: Tuesday 1 February 2022, 11:00 UTC, noon in Rome.
pub fn noon() -> Instant {
    "2022-02-01T11:00:00Z".parse().expect("a moment")
}

/// A fresh database of each engine. PostgreSQL is taken from `ARENGO_TEST_POSTGRES`; when that is not set it is
/// left out with a message, or fails when `ARENGO_REQUIRE_POSTGRES` is set.
pub fn databases(migrations: &[Migration]) -> Vec<Database> {
    let mut made = vec![sqlite(migrations)];
    match std::env::var("ARENGO_TEST_POSTGRES") {
        Ok(address) => made.push(postgres(&address, migrations)),
        Err(_) if std::env::var_os("ARENGO_REQUIRE_POSTGRES").is_some() => {
            panic!("ARENGO_TEST_POSTGRES is not set: run the tests with `make test`")
        }
        Err(_) => eprintln!("SKIPPED on PostgreSQL: ARENGO_TEST_POSTGRES is not set (run `make test`)"),
    }
    made
}

fn sqlite(migrations: &[Migration]) -> Database {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let clock = Clock::fixed(noon());
    let store = Store::open(Address::Folder(folder.path().to_owned()), clock.clone()).expect("SQLite opens");
    store.migrate(migrations).expect("the schema fits SQLite");
    Database { engine: "SQLite", store, clock, _keep: Keep::Folder(folder) }
}

fn postgres(address: &str, migrations: &[Migration]) -> Database {
    let unique = u64::from_le_bytes(arengo_store::clock::random_bytes());
    let schema = format!("t_{unique:x}");
    run_sql(address, &format!("CREATE SCHEMA {schema}"));
    let joint = if address.contains('?') { '&' } else { '?' };
    let own = format!("{address}{joint}options=-c%20search_path%3D{schema}");
    let clock = Clock::fixed(noon());
    let store = Store::open(Address::Postgres(own), clock.clone()).expect("PostgreSQL opens");
    store.migrate(migrations).expect("the schema fits PostgreSQL");
    Database {
        engine: "PostgreSQL",
        store,
        clock,
        _keep: Keep::Schema { address: address.to_owned(), schema },
    }
}

/// On a thread of its own: the client must not be used on a thread that drives async tasks.
fn run_sql(address: &str, sql: &str) {
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut client = postgres::Client::connect(address, postgres::NoTls).expect("PostgreSQL answers");
            client.batch_execute(sql).expect("PostgreSQL makes and drops test schemas");
        });
    });
}

/// A time zone by its IANA name.
pub fn zone(name: &str) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get(name).expect("a time zone of the database")
}
