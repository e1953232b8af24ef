//! Comments out of database rows.

use arengo_kernel::Ground;
use arengo_kernel::subject::Subject;
use arengo_store::{Row, StoreError};
use arengo_text::Quote;

use crate::comment::{Brought, Channel, Comment, Kind, Speaker, State};
use crate::counts::{Place, Tally};
use crate::reaction::Reaction;
use crate::stance::{StakeholderType, Stance};

/// A comment from the columns of the `public!` and `whole!` statements, which come in this order.
pub(crate) fn comment(row: &Row) -> Result<Comment, StoreError> {
    let reason: Option<String> = row.get(25)?;
    Ok(Comment {
        id: row.get(0)?,
        process: row.get(1)?,
        about: row.word(2, Subject::parse)?,
        anchor: row.get(3)?,
        quote: quote(row)?,
        version: row.get(8)?,
        parent: row.get(9)?,
        kind: row.word(10, Kind::parse)?,
        speaker: Speaker {
            person: row.get(11)?,
            name: row.get(12)?,
            organisation: row.get(13)?,
            stakeholder: row.word(14, StakeholderType::parse)?,
        },
        channel: row.word(15, Channel::parse)?,
        brought: brought(row)?,
        lang: row.get(19)?,
        stance: stance(row, 20)?,
        body: row.get(21)?,
        created_at: row.get(22)?,
        edited_at: row.get(23)?,
        state: row.word(24, |word| State::parse(word, reason.clone()))?,
        agree: row.get(26)?,
        disagree: row.get(27)?,
        replies: row.get(28)?,
        responses: row.get(29)?,
        redacted: ground(row, 30)?,
    })
}

/// All comments of a result.
pub(crate) fn comments(rows: &[Row]) -> Result<Vec<Comment>, StoreError> {
    rows.iter().map(comment).collect()
}

/// A stance that may be absent.
pub(crate) fn stance(row: &Row, column: usize) -> Result<Option<Stance>, StoreError> {
    match row.get::<Option<String>>(column)? {
        Some(_) => row.word(column, Stance::parse).map(Some),
        None => Ok(None),
    }
}

/// A ground that may be absent.
fn ground(row: &Row, column: usize) -> Result<Option<Ground>, StoreError> {
    match row.get::<Option<String>>(column)? {
        Some(_) => row.word(column, Ground::parse).map(Some),
        None => Ok(None),
    }
}

/// A comment's id and a reaction to it.
pub(crate) fn reaction(row: &Row, column: usize) -> Result<Reaction, StoreError> {
    row.word(column, Reaction::parse)
}

/// A place with its counts.
pub(crate) fn place(row: &Row) -> Result<Place, StoreError> {
    Ok(Place { about: row.word(0, Subject::parse)?, anchor: row.get(1)?, tally: tally(row, 2)? })
}

/// Two counts side by side.
pub(crate) fn tally(row: &Row, column: usize) -> Result<Tally, StoreError> {
    Ok(Tally { visible: row.get(column)?, removed: row.get(column + 1)? })
}

fn quote(row: &Row) -> Result<Option<Quote>, StoreError> {
    let Some(exact) = row.get::<Option<String>>(4)? else { return Ok(None) };
    Ok(Some(Quote {
        exact,
        prefix: row.get::<Option<String>>(5)?.unwrap_or_default(),
        suffix: row.get::<Option<String>>(6)?.unwrap_or_default(),
        start: row.get::<Option<i64>>(7)?.and_then(|n| usize::try_from(n).ok()).unwrap_or(0),
    }))
}

fn brought(row: &Row) -> Result<Option<Brought>, StoreError> {
    let by: Option<String> = row.get(18)?;
    by.map(|by| Ok(Brought { by, meeting: row.get(16)?, on: row.get(17)? })).transpose()
}
