//! Comments accepted per second: through the public writing function, each durable before it is answered.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use arengo_comments::{Body, StakeholderType, Words, WriteComment, write_comment, writing};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Lang, Permit, RoleSet, TownId};
use arengo_store::{Store, TownDb};
use arengo_web::Problem;
use tokio::task::JoinSet;

use crate::copies::Model;
use crate::place::Place;
use crate::table::{Figure, median, print};
use crate::{commits, world};

/// People who send comments at the same time.
const CALLERS: usize = 64;
/// Processes they write in when they are spread.
const PROCESSES: i64 = 8;
/// Comments per commit of the database alone, in per cent.
const WANTED: f64 = 25.0;
/// The town's address in letters.
const BASE: &str = "http://127.0.0.1:8080/t/hub-it";

/// Measures and prints.
pub fn run(folder: &Path, postgres: Option<&str>, time: Duration, rounds: usize) -> anyhow::Result<()> {
    let place = match postgres {
        Some(address) => Place::schema(address)?,
        None => Place::folder(folder)?,
    };
    let runtime = world::runtime()?;
    let store = world::open(&runtime, &place)?;
    let engine = store.address().engine();
    let mut raw = place.connect()?;
    let model = Model::find(&mut raw)?;
    model.copy_process(&mut raw, 1, PROCESSES)?;
    drop(raw);
    let people = runtime.block_on(people(&store))?;
    let db = store.town(TownId::from_i64(model.town()));
    let (mut alone, mut spread, mut together) = (Vec::new(), Vec::new(), Vec::new());
    let (mut statements, mut comments) = (0, 0);
    for _ in 0..rounds {
        alone.push(commits::per_second(&place, time)?);
        let before = store.statements();
        for (processes, rates) in [(PROCESSES, &mut spread), (1, &mut together)] {
            let accepted = runtime.block_on(accepted(&db, &people, processes, time))?;
            comments += accepted.comments;
            rates.push(accepted.per_second);
        }
        statements += store.statements() - before;
    }
    let alone = median(alone).unwrap_or(0.0);
    let beside = match &place {
        Place::Folder(_) => format!("{alone:.0} commits, 1 connection"),
        Place::Schema { .. } => format!("{alone:.0} commits, {} connections", commits::CONNECTIONS),
    };
    let figure = |what: &str, rates: Vec<f64>| {
        let rate = median(rates).unwrap_or(0.0);
        let ratio = 100.0 * rate / alone;
        Figure {
            what: format!("comments per second, {engine}, {what}"),
            arengo: format!("{rate:.0}"),
            beside: beside.clone(),
            ratio: format!("{ratio:.1} %"),
            wanted: format!(">= {WANTED} %"),
            is_met: ratio >= WANTED,
        }
    };
    let figures = [figure("over 8 processes", spread), figure("in one process", together)];
    let seconds = time.as_secs();
    print(
        &format!("Writing with full durability ({CALLERS} callers, median of {rounds} x {seconds} s)"),
        &figures,
    );
    println!(
        "\n{:.1} statements for each comment, the savepoint apart.",
        statements as f64 / comments as f64
    );
    drop((db, store));
    Ok(())
}

async fn people(store: &Store) -> anyhow::Result<Vec<PersonId>> {
    let mut people = Vec::with_capacity(CALLERS);
    for number in 0..CALLERS {
        people.push(world::person(store, number).await?);
    }
    Ok(people)
}

/// Comments that were answered as durable.
struct Accepted {
    comments: u64,
    per_second: f64,
}

async fn accepted(
    db: &TownDb,
    people: &[PersonId],
    processes: i64,
    time: Duration,
) -> anyhow::Result<Accepted> {
    let count = Arc::new(AtomicU64::new(0));
    let began = Instant::now();
    let mut callers = JoinSet::new();
    for (number, person) in people.iter().enumerate() {
        let (db, person, count) = (db.clone(), *person, count.clone());
        let copy = 1 + i64::try_from(number)? % processes;
        callers.spawn(async move {
            while began.elapsed() < time {
                send(&db, person, copy).await?;
                count.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, Problem>(())
        });
    }
    while let Some(caller) = callers.join_next().await {
        caller?.map_err(|problem| anyhow::anyhow!("a comment was not accepted: {problem:?}"))?;
    }
    let comments = count.load(Ordering::Relaxed);
    Ok(Accepted { comments, per_second: comments as f64 / began.elapsed().as_secs_f64() })
}

/// What the form's handler does once the fields are checked: finds the place, asks the permit, writes.
async fn send(db: &TownDb, person: PersonId, copy: i64) -> Result<(), Problem> {
    let about = Model::subject(copy);
    let unique = u64::from_le_bytes(arengo_store::clock::random_bytes());
    let body = format!(
        "La proposta è utile, ma serve un incontro in ogni comune prima di decidere: chi non usa internet deve \
         poter dire la sua, e i verbali devono stare accanto al testo. Chiedo di scriverlo qui, {unique:016x}."
    );
    let words = Words {
        stance: None,
        body: Body::parse(&body).map_err(Problem::Invalid)?,
        lang: Lang::IT,
        organisation: None,
        stakeholder: StakeholderType::Citizen,
    };
    let actor = Actor::Person { id: person, roles: RoleSet::NONE };
    db.write(move |w| {
        let now = w.now();
        let place = writing(w, &about, "", None, None, now)?.by(w, &actor)?;
        let permit = Permit::<WriteComment>::ask(&actor, place, now)?;
        Ok(write_comment(w, permit, "Reader", &words, BASE)?)
    })
    .await
    .map(drop)
}
