//! The database: is it there, is it ours, is it sound, may we write; and does the clock fit what it holds.

use arengo_kernel::Instant;
use arengo_store::{Address, Examination, Store, StoreError};

use super::Finding;
use crate::config::Config;
use crate::{installation, registry};

const DATABASE: &str = "database";
const CLOCK: &str = "clock";
/// The oldest PostgreSQL we are tested with.
const OLDEST_POSTGRES: i64 = 15;

pub(super) fn look(config: &Config) -> Vec<Finding> {
    let address = installation::address(config);
    if let Address::Folder(folder) = &address
        && !Address::file_in(folder).exists()
    {
        let words = format!("there is no database in {} yet", folder.display());
        let advice = "`arengo serve` makes one; if there should be one, name its folder with --data";
        return vec![Finding::attention(DATABASE, words, advice), sane(installation::clock().now())];
    }
    match Store::open(address, installation::clock()) {
        Ok(store) => inside(&store),
        Err(error) => vec![unreachable(&error, config), sane(installation::clock().now())],
    }
}

fn unreachable(error: &StoreError, config: &Config) -> Finding {
    let words = error.to_string();
    let advice = if words.contains("TLS") || words.contains("certificate") {
        "PostgreSQL's certificate must be signed by a public authority for that host name; on the same machine or a \
         private line, end --database with ?sslmode=disable"
    } else if config.database.is_some() {
        "see that PostgreSQL runs, and that host, port, name, user and password in --database are right"
    } else {
        "see that the data folder belongs to the user who runs arengo and that the disk is not full"
    };
    Finding::fault(DATABASE, format!("it cannot be opened: {error}"), advice)
}

fn inside(store: &Store) -> Vec<Finding> {
    let engine = store.address().engine();
    match store.examine(&installation::migrations()) {
        Err(error) => {
            let advice =
                "if it is damaged, restore the newest backup into another folder with `arengo restore`";
            vec![Finding::fault(DATABASE, format!("{engine} does not answer well: {error}"), advice)]
        }
        Ok(found) => {
            let mut findings = about(store, &found);
            findings.push(clock(store, &found));
            findings
        }
    }
}

fn about(store: &Store, found: &Examination) -> Vec<Finding> {
    let engine = store.address().engine();
    let mut findings = Vec::new();
    if let Some(what) = &found.unsound {
        let advice =
            "stop the server, keep a copy of the file, and restore the newest backup into another folder";
        findings.push(Finding::fault(DATABASE, format!("the file is damaged: {what}"), advice));
    }
    if engine == "PostgreSQL" && found.major < OLDEST_POSTGRES {
        let words = format!("PostgreSQL {} is older than {OLDEST_POSTGRES}", found.version);
        findings.push(Finding::attention(DATABASE, words, "use PostgreSQL 15 or newer"));
    }
    if found.skips_row_security {
        findings.push(Finding::fault(
            DATABASE,
            "the role in --database skips row-level security, which keeps towns apart",
            "use a role without SUPERUSER and BYPASSRLS that owns the database: \
             CREATE ROLE arengo LOGIN PASSWORD '…'; ALTER DATABASE … OWNER TO arengo",
        ));
    }
    findings.push(schema(engine, found));
    if let Err(error) = store.try_write() {
        let advice = "see that the disk is not full and that the user who runs arengo may write there";
        findings.push(Finding::fault(DATABASE, format!("it cannot be written: {error}"), advice));
    }
    findings
}

fn schema(engine: &str, found: &Examination) -> Finding {
    if let Some(step) = found.unknown.first() {
        let words = format!("another version of arengo changed this database ({step})");
        return Finding::fault(DATABASE, words, "run that version or a later one");
    }
    match found.missing.len() {
        0 => Finding::ok(DATABASE, format!("{engine} {}, schema up to date", found.version)),
        n => {
            let words = format!("{engine} {}; the schema lacks {n} steps", found.version);
            Finding::attention(DATABASE, words, "`arengo serve` brings it up to date at its start")
        }
    }
}

/// The clock against the newest public act: a clock that fell behind would date new acts before old ones.
fn clock(store: &Store, found: &Examination) -> Finding {
    let now = store.now();
    if found.missing.is_empty() && found.unknown.is_empty() {
        match newest_act(store) {
            Ok(Some(newest)) if newest > now => {
                let words =
                    format!("it says {}, before the newest act of {}", now.rfc3339(), newest.rfc3339());
                return Finding::fault(CLOCK, words, "set the machine's clock; use a time service (NTP)");
            }
            Ok(_) => {}
            Err(error) => {
                let words = format!("the newest act cannot be read: {error}");
                return Finding::fault(CLOCK, words, "see the lines on the database");
            }
        }
    }
    sane(now)
}

fn newest_act(store: &Store) -> Result<Option<Instant>, StoreError> {
    let mut newest = None;
    for town in store.read_apart(None, registry::load_towns)? {
        let acts = store.read_apart(Some(town.id), |r| arengo_register::recent(r, None, 1))?;
        newest = newest.max(acts.first().map(|act| act.at));
    }
    Ok(newest)
}

fn sane(now: Instant) -> Finding {
    let words = format!("it says {}", now.rfc3339());
    if std::env::var_os("ARENGO_TEST_CLOCK").is_some() {
        let advice = "ARENGO_TEST_CLOCK is for tests: unset it";
        return Finding::attention(CLOCK, format!("{words}, from a test's file"), advice);
    }
    // From the year this program was written to the year its dates no longer fit.
    let year = now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).year();
    if (2026..2100).contains(&year) {
        Finding::ok(CLOCK, words)
    } else {
        Finding::fault(CLOCK, words, "set the machine's clock; use a time service (NTP)")
    }
}
