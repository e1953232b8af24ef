//! Gathered letters: what waits for a person goes in one letter when its turn comes, once, however late.

use std::sync::Arc;

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Town};
use arengo_store::{Reader, StoreError, TownDb, Writer, vals};

use crate::letter::{self, MOST_LINES, News, Sender};
use crate::notice::{NoticeId, kept, letter_key};
use crate::rhythm::{Group, Rhythm, due, last_turn};
use crate::setting::{self, Setting};
use crate::sql;

/// Persons looked at in one transaction.
const STEP: u32 = 50;
/// Letters of a town in one run; the rest follows with the next.
const MOST_LETTERS: usize = 2_000;

/// Writes the letters of a town whose turn has come. Runs through the persons once a day: no rhythm has more turns.
///
/// # Errors
/// Any storage failure; letters that were queued are, the others follow with the next run.
pub(crate) async fn write_gathered(
    db: &TownDb,
    town: &Arc<Town>,
    base: &str,
    now: Instant,
) -> Result<(), StoreError> {
    let turn = last_turn(Rhythm::Daily, now, &town.time_zone);
    let done: Option<Instant> =
        db.read(|r| r.row(&sql::GATHERED_AT, vals![])?.map(|row| row.get(0)).transpose()).await?;
    if turn.is_none_or(|turn| done.is_some_and(|done| done >= turn)) {
        return Ok(());
    }
    let (mut after, mut letters) = (PersonId::from_i64(i64::MIN), 0);
    while letters < MOST_LETTERS {
        let persons = db.read(move |r| waiting(r, after)).await?;
        let Some(last) = persons.last().copied() else {
            return db.write(move |w| w.execute(&sql::GATHERED, vals![now]).map(drop)).await;
        };
        after = last;
        let (town, base) = (town.clone(), base.to_owned());
        letters += db
            .write(move |w| {
                let from = Sender { town: &town, base: &base };
                let mut letters = 0;
                for person in &persons {
                    letters += usize::from(write_one(w, &from, *person, now)?);
                }
                Ok::<_, StoreError>(letters)
            })
            .await?;
    }
    Ok(())
}

fn waiting(r: &mut Reader<'_>, after: PersonId) -> Result<Vec<PersonId>, StoreError> {
    r.rows(&sql::WAITING_PERSONS, vals![after, STEP])?.iter().map(|row| row.get(0)).collect()
}

/// A person's letter with every group whose turn it is. False when there is nothing to send.
fn write_one(
    w: &mut Writer<'_>,
    from: &Sender<'_>,
    person: PersonId,
    now: Instant,
) -> Result<bool, StoreError> {
    let setting = setting::kept(w, person)?;
    let to = arengo_people::email_of(w, person)?;
    let mut news = Vec::new();
    for group in Group::CHOSEN {
        let Some((since, all)) = since(w, person, group)? else { continue };
        if to.is_none() || is_not_wanted(&setting, group, from.town, now, since) {
            // It stays on the page. Until the turn came, the choice could be taken back.
            w.execute(&sql::WAIT_NO_MORE, vals![person, group.as_str()])?;
        } else if is_due(&setting, group, from.town, now, since) {
            let rows = w.rows(&sql::WAITING, vals![person, group.as_str(), MOST_LINES])?;
            news.push(News { group, notices: kept(&rows)?, all });
        }
    }
    let (Some(to), Some(newest)) = (to, newest(&news)) else { return Ok(false) };
    send(w, from, person, to, &setting, &news, newest)?;
    for News { group, .. } in &news {
        w.execute(&sql::WENT, vals![person, group.as_str(), now])?;
        setting::letter_went(w, person, *group, now)?;
    }
    Ok(true)
}

fn newest(news: &[News]) -> Option<NoticeId> {
    news.iter().flat_map(|group| group.notices.iter().map(|n| n.id)).max()
}

fn send(
    w: &mut Writer<'_>,
    from: &Sender<'_>,
    person: PersonId,
    to: String,
    setting: &Setting,
    news: &[News],
    newest: NoticeId,
) -> Result<(), StoreError> {
    let tr = Tr::new(arengo_people::language_of(w, person)?);
    let groups: Vec<Group> = news.iter().map(|n| n.group).collect();
    let stop = setting.stop_address(from.base, &groups);
    // The key names a notice, not the person: it outlives them.
    let key = letter_key(w, &format!("gathered:{newest}"));
    arengo_mail::queue(w, letter::of_many(&tr, to, from, news, stop), Some(key))
}

/// Since when something of a group waits, and how much; nothing when nothing does.
fn since(r: &mut Reader<'_>, person: PersonId, group: Group) -> Result<Option<(Instant, i64)>, StoreError> {
    let Some(row) = r.row(&sql::WAITING_SINCE, vals![person, group.as_str()])? else { return Ok(None) };
    let since: Option<Instant> = row.get(0)?;
    Ok(since.zip(Some(row.get(1)?)))
}

fn is_due(setting: &Setting, group: Group, town: &Town, now: Instant, since: Instant) -> bool {
    due(setting.rhythms.of(group), now, &town.time_zone, since, setting.last_letter(group))
}

fn is_not_wanted(setting: &Setting, group: Group, town: &Town, now: Instant, since: Instant) -> bool {
    setting.rhythms.of(group) == Rhythm::None && due(Rhythm::Daily, now, &town.time_zone, since, None)
}
