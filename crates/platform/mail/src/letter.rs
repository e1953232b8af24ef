//! Letters: writing them into the queue and reading them back.

use arengo_kernel::{Id, Instant, Lang, TownId, words};
use arengo_store::{Reader, Row, StoreError, Writer, outbox, vals};
use lettre::Address;

use crate::{send, sql};

/// Marks ids of letters.
pub enum LetterKind {}
/// A letter's id.
pub type LetterId = Id<LetterKind>;

/// A letter to one person, in their language.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The address, `name@host`, ASCII.
    pub to: String,
    /// The language of the letter.
    pub lang: Lang,
    /// The subject; brought to one line of visible characters when queued.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The same as HTML, when it says more easily there.
    pub html: Option<String>,
    /// For letters of a kind one can stop: how.
    pub list: Option<List>,
}

/// How a reader stops letters of this kind: RFC 2369 and RFC 8058.
#[derive(Debug, Clone)]
pub struct List {
    /// An absolute web address that takes a POST without a session and stops the letters.
    pub unsubscribe: String,
}

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits.
    Queued,
    /// Is being handed over.
    Sending,
    /// Was taken by the server.
    Sent,
    /// Will not be tried again.
    Failed,
    /// Was handed over; whether it was taken is not known.
    Doubtful,
    /// Stays here: demonstration.
    Kept,
}

impl State {
    const ALL: [State; 6] =
        [State::Queued, State::Sending, State::Sent, State::Failed, State::Doubtful, State::Kept];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Sending => "sending",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Doubtful => "doubtful",
            State::Kept => "kept",
        }
    }

    /// The state of a stored word.
    pub fn parse(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// A letter as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its id.
    pub id: LetterId,
    /// What it says. After it was sent the text is empty.
    pub letter: Letter,
    /// Where it stands.
    pub state: State,
    /// How often it was tried.
    pub attempts: i64,
    /// The part of its Message-ID before the "@"; the same in every attempt.
    pub message_id: String,
    /// When it was queued (again).
    pub queued_at: Instant,
    /// When its state last changed, or it was last tried.
    pub changed_at: Instant,
    /// What the server said last, or what stood in the way.
    pub failure: Option<String>,
    /// The town it was written for.
    pub town: Option<TownId>,
}

/// Queues a letter in the writer's transaction, with the job that sends it. With `once_key`, a letter of a key
/// that was queued before (sent or not) is not queued again.
///
/// # Errors
/// `Fault` when the address or the stopping address is none; any storage failure.
pub fn queue(w: &mut Writer<'_>, letter: Letter, once_key: Option<String>) -> Result<(), StoreError> {
    let to = address(&letter.to)?;
    let unsubscribe = letter.list.as_ref().map(|l| web_address(&l.unsubscribe)).transpose()?;
    let id: LetterId = w.new_id();
    let now = w.now();
    let random: String = w.secret()[..8].iter().map(|b| format!("{b:02x}")).collect();
    let town = w.town();
    let subject = words::clean_line(&letter.subject);
    let message_id = format!("{id}.{random}");
    let added = w.execute(
        &sql::ADD,
        vals![
            id,
            town,
            to.to_string(),
            letter.lang,
            subject,
            letter.text,
            letter.html,
            unsubscribe,
            once_key,
            message_id,
            now
        ],
    )?;
    if added == 0 {
        return Ok(());
    }
    outbox::put(w, send::JOB, id.to_string(), now, Some(format!("{}/{id}", send::JOB)))
}

/// An address that can stand in a head line: one mailbox, ASCII, no control characters.
pub(crate) fn address(text: &str) -> Result<Address, StoreError> {
    let plain = text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control() || b == b' ');
    plain
        .then(|| text.parse::<Address>().ok())
        .flatten()
        .ok_or_else(|| StoreError::Fault("a letter without a usable address".into()))
}

fn web_address(text: &str) -> Result<String, StoreError> {
    let fits = (text.starts_with("https://") || text.starts_with("http://"))
        && text.len() < 900
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>');
    fits.then(|| text.to_owned())
        .ok_or_else(|| StoreError::Fault("an address for stopping letters that is none".into()))
}

/// A letter by its id.
pub(crate) fn find(r: &mut Reader<'_>, id: LetterId) -> Result<Option<Kept>, StoreError> {
    r.row(&sql::FIND, vals![id])?.as_ref().map(read).transpose()
}

/// The newest letters before `before`, newest first, to everyone or to one address.
///
/// # Errors
/// Any storage failure.
pub fn recent(
    r: &mut Reader<'_>,
    before: Option<LetterId>,
    to: Option<&str>,
    limit: u32,
) -> Result<Vec<Kept>, StoreError> {
    let before = before.map_or(i64::MAX, LetterId::as_i64);
    let rows = match to {
        Some(to) => r.rows(&sql::RECENT_TO, vals![before, limit, to])?,
        None => r.rows(&sql::RECENT, vals![before, limit])?,
    };
    rows.iter().map(read).collect()
}

/// A town's letters that failed or may have failed, newest first; at most 200.
///
/// # Errors
/// Any storage failure.
pub fn undelivered(r: &mut Reader<'_>, town: TownId) -> Result<Vec<Kept>, StoreError> {
    r.rows(&sql::UNDELIVERED, vals![town])?.iter().map(read).collect()
}

/// How many letters of the whole installation are in each state; every state is there.
///
/// # Errors
/// Any storage failure.
pub fn counts(r: &mut Reader<'_>) -> Result<Vec<(State, i64)>, StoreError> {
    let rows = r.rows(&sql::COUNTS, vals![])?;
    let mut counts = State::ALL.map(|state| (state, 0)).to_vec();
    for row in &rows {
        let (state, number) = (row.word(0, State::parse)?, row.get(1)?);
        counts.iter_mut().filter(|(s, _)| *s == state).for_each(|(_, n)| *n = number);
    }
    Ok(counts)
}

fn read(row: &Row) -> Result<Kept, StoreError> {
    let unsubscribe: Option<String> = row.get(6)?;
    Ok(Kept {
        id: row.get(0)?,
        letter: Letter {
            to: row.get(1)?,
            lang: row.get(2)?,
            subject: row.get(3)?,
            text: row.get(4)?,
            html: row.get(5)?,
            list: unsubscribe.map(|unsubscribe| List { unsubscribe }),
        },
        state: row.word(7, State::parse)?,
        attempts: row.get(8)?,
        message_id: row.get(9)?,
        queued_at: row.get(10)?,
        failure: row.get(11)?,
        town: row.get(12)?,
        changed_at: row.get(13)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_second_line_is_none() {
        for bad in
            ["a@b.example\r\nBcc: c@d.example", "a@b.example\n", "a b@c.example", "ă@b.example", "", "a"]
        {
            assert!(address(bad).is_err(), "{bad:?}");
        }
        assert!(address("Ana.Pop+x@arad.example").is_ok());
    }

    #[test]
    fn an_address_for_stopping_letters_is_one_word() {
        assert!(web_address("https://a.example/x?y=1").is_ok());
        assert!(web_address("https://a.example/>\r\nBcc: x@y.example").is_err());
        assert!(web_address("javascript:1").is_err());
    }
}
