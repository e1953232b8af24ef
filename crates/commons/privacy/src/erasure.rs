//! Erasure: asked for in one transaction, carried out by a job that may be killed anywhere and goes on, and applied
//! again after a restore.

use std::collections::BTreeMap;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Permit};
use arengo_store::outbox::{self, Work};
use arengo_store::{Reader, Store, StoreError, TownDb, Writer, vals};
use arengo_web::personal::{Choice, Erasure, Personal, Where, WithoutAccount};
use arengo_web::{Component, Site};

use crate::list::{self, Mark, mark_of, mark_without_account};
use crate::policy::Leave;
use crate::{case, sql};

/// Marks ids of erasures.
pub enum ErasureKind {}
/// An erasure's id; its cases in the registers of the towns carry the same number.
pub type ErasureId = Id<ErasureKind>;

pub(crate) const JOB: &str = "privacy.erase";

/// Asks for the erasure of the permit's person: the case enters the register of the town at hand, all sessions end
/// at once, and the job is put out. Asking twice asks once.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn ask(w: &mut Writer<'_>, permit: &Permit<Leave>, choice: Choice) -> Result<(), StoreError> {
    let (person, at) = (permit.about().person, permit.at());
    let id: ErasureId = w.new_id();
    arengo_people::end_sessions(w, person)?;
    if w.execute(&sql::ASK_ERASURE, vals![id, mark_of(person), person, choice.as_str(), at])? == 0 {
        return Ok(());
    }
    case::open(w, id.as_i64(), case::Kind::Erasure, Some(choice), at)?;
    outbox::put(w, JOB, id.to_string(), at, Some(format!("{JOB}/{id}")))
}

/// Puts out the job that brings the erasure of someone without an account, done in this transaction, into the list.
pub(crate) fn list_erased(
    w: &mut Writer<'_>,
    mark: Mark,
    choice: Choice,
    at: Instant,
) -> Result<ErasureId, StoreError> {
    let (id, nobody): (ErasureId, Option<PersonId>) = (w.new_id(), None);
    w.execute(&sql::ASK_ERASURE, vals![id, mark, nobody, choice.as_str(), at])?;
    outbox::put(w, JOB, id.to_string(), at, Some(format!("{JOB}/{id}")))?;
    Ok(id)
}

pub(crate) async fn run(site: Site, work: Work) -> Result<(), String> {
    let id: ErasureId = work.payload.parse().map_err(|_| "not the id of an erasure".to_owned())?;
    carry_out(site.store(), site.components(), id).await.map_err(|e| e.to_string())
}

/// An erasure that is not done yet.
struct Open {
    /// Nobody when it was done at once, for someone without an account: only the list waits for it.
    person: Option<PersonId>,
    choice: Choice,
    asked_at: Instant,
    mark: Mark,
}

fn open(r: &mut Reader<'_>, id: ErasureId) -> Result<Option<Open>, StoreError> {
    let Some(row) = r.row(&sql::ERASURE, vals![id])? else { return Ok(None) };
    let mark: Vec<u8> = row.get(3)?;
    let mark = mark.try_into().map_err(|_| StoreError::Fault("a mark is not 32 bytes".into()))?;
    Ok(Some(Open { person: row.get(0)?, choice: row.word(1, Choice::parse)?, asked_at: row.get(2)?, mark }))
}

/// Carries an erasure out, or goes on with it: the list beside the database first, then every town in a transaction
/// of its own, then what stands above towns, then the towns once more (for what was said meanwhile), and at last
/// that it is done. Each step changes nothing when it was done before.
///
/// # Errors
/// Any storage failure; `Fault` when the list beside the database cannot be written.
pub async fn carry_out(
    store: &Store,
    components: &[&'static Component],
    id: ErasureId,
) -> Result<(), StoreError> {
    let Some(open) = store.read(move |r| open(r, id)).await? else { return Ok(()) };
    list::note(&[(open.mark, open.choice, open.asked_at)])
        .map_err(|e| StoreError::Fault(format!("the list of erasures cannot be written: {e}")))?;
    let now = store.now();
    if let Some(person) = open.person {
        erase_person(store, components, id, person, &open, now).await?;
    }
    store
        .write(move |w| {
            w.execute(&sql::CASE_DONE, vals![id, now])?;
            w.execute(&sql::ERASED, vals![id, now]).map(drop)
        })
        .await
}

async fn erase_person(
    store: &Store,
    components: &[&'static Component],
    id: ErasureId,
    person: PersonId,
    open: &Open,
    now: Instant,
) -> Result<(), StoreError> {
    let (name, addresses) =
        store.read(move |r| arengo_people::known_as(r, person)).await?.unwrap_or_default();
    let erasure = Erasure { person, name, addresses, choice: open.choice, at: now, removed: Vec::new() };
    let all: Vec<Personal> = components.iter().flat_map(|c| c.personal.iter().copied()).collect();
    let asked_at = open.asked_at;
    in_towns(store, &all, &erasure, id, asked_at).await?;
    above_towns(store, &all, &erasure).await?;
    in_towns(store, &all, &erasure, id, asked_at).await
}

async fn in_towns(
    store: &Store,
    all: &[Personal],
    erasure: &Erasure,
    id: ErasureId,
    asked_at: Instant,
) -> Result<(), StoreError> {
    for town in store.read(arengo_spaces::load_towns).await? {
        let (mine, erasure) = (of(all, Where::Town), erasure.clone());
        store
            .town(town.id)
            .write(move |w| {
                if has_anything(w, &mine, erasure.person)? {
                    case::open(w, id.as_i64(), case::Kind::Erasure, Some(erasure.choice), asked_at)?;
                }
                apply(w, &mine, &erasure)
            })
            .await?;
    }
    Ok(())
}

async fn above_towns(store: &Store, all: &[Personal], erasure: &Erasure) -> Result<(), StoreError> {
    let (mine, erasure) = (of(all, Where::Node), erasure.clone());
    store.write(move |w| apply(w, &mine, &erasure)).await
}

fn of(all: &[Personal], kind: Where) -> Vec<Personal> {
    all.iter().filter(|p| p.of == kind).copied().collect()
}

fn has_anything(r: &mut Reader<'_>, all: &[Personal], person: PersonId) -> Result<bool, StoreError> {
    for personal in all {
        if !(personal.export)(r, person)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The closure around this may run twice: each time with an erasure of its own.
fn apply(w: &mut Writer<'_>, all: &[Personal], erasure: &Erasure) -> Result<(), StoreError> {
    let mut erasure = erasure.clone();
    for personal in all {
        (personal.erase)(w, &mut erasure)?;
    }
    Ok(())
}

/// After a restore: everyone of the database who is in a list of erasures is erased again, with an account or
/// without, and erasures that were under way when the backup was made are carried out. Gives how many.
///
/// # Errors
/// As `carry_out`.
pub async fn apply_again(
    store: &Store,
    components: &[&'static Component],
    list: &BTreeMap<Mark, Choice>,
) -> Result<u64, StoreError> {
    reopen_persons(store, list).await?;
    for town in store.read(arengo_spaces::load_towns).await? {
        for kind in components.iter().flat_map(|c| c.without_account) {
            erase_without_account(&store.town(town.id), kind, components, list).await?;
        }
    }
    let waiting: Vec<ErasureId> = store
        .read(|r| {
            r.rows(&sql::OPEN, vals![])?.iter().map(|row| row.get(0)).collect::<Result<_, StoreError>>()
        })
        .await?;
    for id in &waiting {
        carry_out(store, components, *id).await?;
    }
    Ok(waiting.len() as u64)
}

async fn reopen_persons(store: &Store, list: &BTreeMap<Mark, Choice>) -> Result<(), StoreError> {
    let mut after = PersonId::from_i64(0);
    loop {
        let persons = store.read(move |r| arengo_people::everybody(r, after)).await?;
        let Some(last) = persons.last() else { return Ok(()) };
        after = *last;
        for person in persons {
            if let Some(choice) = list.get(&mark_of(person)).copied() {
                store.write(move |w| reopen(w, person, choice)).await?;
            }
        }
    }
}

/// Erases at once those of a town who are in the list; each leaves an erasure that waits for the list, as the first
/// time.
async fn erase_without_account(
    db: &TownDb,
    kind: &'static WithoutAccount,
    components: &[&'static Component],
    list: &BTreeMap<Mark, Choice>,
) -> Result<(), StoreError> {
    let mut after = 0_i64;
    loop {
        let numbers = db.read(move |r| (kind.numbers)(r, after, 1000)).await?;
        let Some(last) = numbers.last() else { return Ok(()) };
        after = *last;
        for number in numbers {
            let Some(choice) = list.get(&mark_without_account(kind.name, number)).copied() else { continue };
            let all = components.to_vec();
            db.write(move |w| {
                let now = w.now();
                (kind.erase)(w, number, choice, now, &all)
            })
            .await?;
        }
    }
}

fn reopen(w: &mut Writer<'_>, person: PersonId, choice: Choice) -> Result<(), StoreError> {
    let (id, mark, now): (ErasureId, _, _) = (w.new_id(), mark_of(person), w.now());
    if w.execute(&sql::ASK_ERASURE, vals![id, mark, person, choice.as_str(), now])? == 0 {
        w.execute(&sql::REOPEN, vals![mark, person])?;
    }
    Ok(())
}

/// Brings the list beside the database up to what the database knows: other servers write lists of their own.
pub(crate) async fn keep_up(store: &Store) -> Result<(), StoreError> {
    let mut after = 0_i64;
    loop {
        let rows = store.read(move |r| r.rows(&sql::MARKS, vals![after])).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.get(0)?;
        let mut known = Vec::with_capacity(rows.len());
        for row in &rows {
            let mark: Vec<u8> = row.get(1)?;
            let mark = mark.try_into().map_err(|_| StoreError::Fault("a mark is not 32 bytes".into()))?;
            known.push((mark, row.word(2, Choice::parse)?, row.get(3)?));
        }
        list::note(&known).map_err(|e| StoreError::Fault(format!("the list of erasures: {e}")))?;
    }
}
