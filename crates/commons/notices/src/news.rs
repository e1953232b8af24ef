//! Telling followers: the register is read on from where it was left, and each act told to whoever followed what it
//! is about, once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Town};
use arengo_register::Entry;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, StoreError, TownDb, Writer, vals};
use serde_json::Value;

use crate::letter::{self, MOST_LINES, News, Sender};
use crate::notice::{Kept, Kind, Notice, NoticeId, Way, keep};
use crate::rhythm::{Group, Rhythm};
use crate::setting::{self, rhythms_of};
use crate::sql;

/// Acts looked at in one transaction.
const STEP: u32 = 200;
/// Notices after which a transaction ends, so that others may write in the town.
const MOST_AT_ONCE: usize = 2_000;

/// Tells followers of a town what happened since the last time, at most `steps` steps. True when all is told.
///
/// # Errors
/// Any storage failure; what was told stays told.
pub(crate) async fn tell_followers(
    db: &TownDb,
    town: &Arc<Town>,
    base: &str,
    steps: u32,
) -> Result<bool, StoreError> {
    for _ in 0..steps {
        let behind = db.read(|r| Ok::<_, StoreError>(seen(r)? < arengo_register::head(r)?.seq)).await?;
        if !behind {
            return Ok(true);
        }
        let (town, base) = (town.clone(), base.to_owned());
        db.write(move |w| step(w, &Sender { town: &town, base: &base })).await?;
    }
    Ok(false)
}

fn seen(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.row(&sql::SEEN, vals![])?.map_or(Ok(0), |row| row.get(0))
}

fn step(w: &mut Writer<'_>, from: &Sender<'_>) -> Result<(), StoreError> {
    if w.row(&sql::ANY_FOLLOW, vals![])?.is_none() {
        let head = arengo_register::head(w)?.seq;
        return w.execute(&sql::SEE, vals![head]).map(drop);
    }
    let mut last = seen(w)?;
    let mut round = Round::default();
    for act in arengo_register::after(w, last, STEP)? {
        last = act.seq;
        round.tell(w, &act)?;
        if round.told >= MOST_AT_ONCE {
            break;
        }
    }
    round.letters(w, from)?;
    w.execute(&sql::SEE, vals![last]).map(drop)
}

/// What may be followed to hear of an act: its thing, what its facts say it is about, under or changes, its process.
fn heard_under(r: &mut Reader<'_>, act: &Entry) -> Result<BTreeSet<String>, StoreError> {
    let facts = act.facts();
    let changed = facts["changed"].as_array().into_iter().flatten();
    let named = changed.chain([&facts["about"], &facts["parent"]]).filter_map(Value::as_str);
    let mut all: BTreeSet<String> = named.map(str::to_owned).collect();
    all.insert(act.subject.clone());
    if let Some(id) = act.process
        && let Some(process) = arengo_spaces::process_by_id(r, ProcessId::from_i64(id))?
    {
        all.insert(process.subject().to_string());
    }
    Ok(all)
}

/// Who followed one of some things when an act was done.
fn followers(
    r: &mut Reader<'_>,
    at: Instant,
    things: BTreeSet<String>,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut all = BTreeSet::new();
    let things: Vec<String> = things.into_iter().collect();
    for some in things.chunks(4) {
        let thing = |n: usize| some.get(n).map_or("", String::as_str);
        let rows = r.rows(&sql::FOLLOWERS, vals![at, thing(0), thing(1), thing(2), thing(3)])?;
        for row in rows {
            all.insert(row.get(0)?);
        }
    }
    Ok(all)
}

/// One transaction's telling.
#[derive(Default)]
struct Round {
    told: usize,
    /// How each person wants to hear; nothing when they cannot be written to.
    rhythms: HashMap<PersonId, Option<Rhythm>>,
    /// What goes at once, by person: one letter each, however much was published together.
    at_once: BTreeMap<PersonId, Vec<Kept>>,
}

impl Round {
    fn tell(&mut self, w: &mut Writer<'_>, act: &Entry) -> Result<(), StoreError> {
        let Some(subject) = Subject::parse(&act.subject) else { return Ok(()) };
        // Acts without a title say that something is gone or was looked at: no news, or not for all.
        if act.title.is_empty() {
            return Ok(());
        }
        let things = heard_under(w, act)?;
        let mut followers = followers(w, act.at, things)?;
        if followers.is_empty() {
            return Ok(());
        }
        if let Some(actor) = arengo_register::actor_of(w, act.seq)? {
            followers.remove(&actor);
        }
        for person in followers {
            self.tell_one(w, act, &subject, person)?;
        }
        Ok(())
    }

    fn tell_one(
        &mut self,
        w: &mut Writer<'_>,
        act: &Entry,
        subject: &Subject,
        person: PersonId,
    ) -> Result<(), StoreError> {
        if w.count(&sql::TOLD_OTHERWISE, vals![&act.subject, person, act.at])? > 0 {
            return Ok(());
        }
        let rhythm = self.rhythm(w, person)?;
        let now = w.now();
        let way = match rhythm {
            Some(Rhythm::AtOnce) => Way::Letter(Some(now)),
            Some(Rhythm::Daily | Rhythm::Weekly) => Way::Waits(Group::Followed),
            Some(Rhythm::None) | None => Way::Letter(None),
        };
        let notice = Notice {
            person,
            kind: Kind::Followed,
            once_key: format!("act:{}:{person}", act.seq),
            subject: subject.clone(),
            title: act.title.clone(),
            by: act.by.clone(),
            path: act.path.clone(),
        };
        if !keep(w, &notice, act.at, &act.kind, way)? {
            return Ok(());
        }
        self.told += 1;
        if rhythm == Some(Rhythm::AtOnce) {
            self.at_once.entry(person).or_default().push(as_kept(notice, act));
        }
        Ok(())
    }

    fn rhythm(&mut self, r: &mut Reader<'_>, person: PersonId) -> Result<Option<Rhythm>, StoreError> {
        if let Some(known) = self.rhythms.get(&person) {
            return Ok(*known);
        }
        let rhythm = match arengo_people::email_of(r, person)? {
            Some(_) => Some(rhythms_of(r, person)?.of(Group::Followed)),
            None => None,
        };
        self.rhythms.insert(person, rhythm);
        Ok(rhythm)
    }

    fn letters(self, w: &mut Writer<'_>, from: &Sender<'_>) -> Result<(), StoreError> {
        for (person, mut notices) in self.at_once {
            let Some(to) = arengo_people::email_of(w, person)? else { continue };
            let tr = Tr::new(arengo_people::language_of(w, person)?);
            let stop = setting::kept(w, person)?.stop_address(from.base, &[Group::Followed]);
            let all = notices.len() as i64;
            notices.reverse();
            notices.truncate(MOST_LINES as usize);
            let news = [News { group: Group::Followed, notices, all }];
            arengo_mail::queue(w, letter::of_many(&tr, to, from, &news, stop), None)?;
        }
        Ok(())
    }
}

fn as_kept(notice: Notice, act: &Entry) -> Kept {
    Kept {
        id: NoticeId::from_i64(0),
        kind: notice.kind,
        title: notice.title,
        by: notice.by,
        path: notice.path,
        at: act.at,
        act: act.kind.clone(),
        is_read: false,
    }
}
