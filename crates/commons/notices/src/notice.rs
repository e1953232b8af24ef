//! Notices: telling once, and reading them back.

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Id, Instant};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::{Value, json};

use crate::rhythm::{Group, Rhythm};
use crate::setting::{self, rhythms_of};
use crate::{letter, sql};

/// Marks ids of notices.
pub enum NoticeKind {}
/// A notice's id.
pub type NoticeId = Id<NoticeKind>;

/// Why someone is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The authority answered their comment.
    Response,
    /// Someone replied to their comment.
    Reply,
    /// Their comment has its outcome.
    Disposition,
    /// A phase they took part in closes soon.
    Closing,
    /// Moderators decided about what they wrote or reported.
    Moderation,
    /// Something waits for their decision: they moderate here.
    Queue,
    /// Something happened to a thing they follow.
    Followed,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 7] = [
        Kind::Response,
        Kind::Reply,
        Kind::Disposition,
        Kind::Closing,
        Kind::Moderation,
        Kind::Queue,
        Kind::Followed,
    ];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Response => "response",
            Kind::Reply => "reply",
            Kind::Disposition => "disposition",
            Kind::Closing => "closing",
            Kind::Moderation => "moderation",
            Kind::Queue => "queue",
            Kind::Followed => "followed",
        }
    }

    /// The kind of a stored word.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// The sentence of the list, with `$title` and `$by`.
    const fn message(self) -> &'static str {
        match self {
            Kind::Response => "notices-response",
            Kind::Reply => "notices-reply",
            Kind::Disposition => "notices-disposition",
            Kind::Closing => "notices-closing",
            Kind::Moderation => "notices-moderation",
            Kind::Queue => "notices-queue",
            Kind::Followed => "notices-followed",
        }
    }

    /// Why a letter of this kind came.
    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Kind::Response => "notices-why-response",
            Kind::Reply => "notices-why-reply",
            Kind::Disposition => "notices-why-disposition",
            Kind::Closing => "notices-why-closing",
            Kind::Moderation => "notices-why-moderation",
            Kind::Queue => "notices-why-queue",
            Kind::Followed => "notices-why-followed",
        }
    }

    /// Whose choice its letters obey. Decisions of moderators come with their reasons and the way to appeal (DSA
    /// art. 17), and what waits in a queue has a term: nobody turns these off.
    pub const fn group(self) -> Group {
        match self {
            Kind::Moderation | Kind::Queue => Group::Owed,
            Kind::Response | Kind::Reply | Kind::Disposition | Kind::Closing => Group::Own,
            Kind::Followed => Group::Followed,
        }
    }
}

/// What a person is told.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Who is told.
    pub person: PersonId,
    /// Why.
    pub kind: Kind,
    /// Unique in the town for this cause and person: nobody is told twice for one key.
    pub once_key: String,
    /// What it is about.
    pub subject: Subject,
    /// What people call the place: "Impegno 3.02, §2".
    pub title: String,
    /// Who did it, by public name; empty when nobody in particular.
    pub by: String,
    /// Where it can be seen, below the town's base.
    pub path: String,
}

/// The words of a letter, in the person's language. Address, reason and signature are added.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The subject line.
    pub subject: String,
    /// The letter.
    pub text: String,
}

/// Tells a person, unless they were told with the same key before; then false. The letter is written in their
/// language by `write` and queued in the same transaction, unless the person chose that such letters are gathered or
/// do not come; persons without an address find the notice on their page only. `base` is the absolute address of the
/// town without language (`here.citation("")`).
///
/// # Errors
/// Any storage failure.
pub fn tell(
    w: &mut Writer<'_>,
    at: Instant,
    base: &str,
    notice: Notice,
    write: impl FnOnce(&Tr) -> Letter,
) -> Result<bool, StoreError> {
    let group = notice.kind.group();
    let address = arengo_people::email_of(w, notice.person)?;
    let rhythm = rhythms_of(w, notice.person)?.of(group);
    let now = address.filter(|_| rhythm == Rhythm::AtOnce);
    let way = match rhythm {
        Rhythm::AtOnce => Way::Letter(now.as_ref().map(|_| at)),
        Rhythm::Daily | Rhythm::Weekly => Way::Waits(group),
        Rhythm::None => Way::Letter(None),
    };
    if !keep(w, &notice, at, "", way)? {
        return Ok(false);
    }
    if let Some(to) = now {
        let tr = Tr::new(arengo_people::language_of(w, notice.person)?);
        let words = write(&tr);
        let stop = match group {
            Group::Owed => None,
            group => Some(setting::kept(w, notice.person)?.stop_address(base, &[group])),
        };
        let key = letter_key(w, &notice.once_key);
        let letter = letter::of_one(&tr, to, base, &notice, words, stop);
        arengo_mail::queue(w, letter, Some(key))?;
    }
    Ok(true)
}

/// How a notice reaches a person beside their page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// By a letter of this moment, or by none.
    Letter(Option<Instant>),
    /// By the next gathered letter of its group.
    Waits(Group),
}

/// Writes a notice; false when there was one of its key. `act` is the kind of the act it tells of, if it does.
pub(crate) fn keep(
    w: &mut Writer<'_>,
    notice: &Notice,
    at: Instant,
    act: &str,
    way: Way,
) -> Result<bool, StoreError> {
    let id: NoticeId = w.new_id();
    let payload =
        json!({"title": notice.title, "by": notice.by, "path": notice.path, "act": act}).to_string();
    let (sent, waits) = match way {
        Way::Letter(sent) => (sent, None),
        Way::Waits(group) => (None, Some(group.as_str())),
    };
    let (kind, subject) = (notice.kind.as_str(), notice.subject.to_string());
    let values = vals![id, notice.person, kind, subject, payload, &notice.once_key, at, sent, waits];
    Ok(w.execute(&sql::ADD, values)? > 0)
}

/// The key of the letter of a notice.
pub(crate) fn letter_key(r: &Reader<'_>, once_key: &str) -> String {
    let town = r.town().map(|t| t.to_string()).unwrap_or_default();
    format!("notice:{town}:{once_key}")
}

/// A notice as it is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its id.
    pub id: NoticeId,
    /// Why.
    pub kind: Kind,
    /// What people call the place.
    pub title: String,
    /// Who did it.
    pub by: String,
    /// Where it can be seen, below the town's base.
    pub path: String,
    /// When.
    pub at: Instant,
    /// The kind of the act it tells of; empty when it answers the person.
    pub act: String,
    /// Whether it was read.
    pub is_read: bool,
}

impl Kept {
    /// What happened, in a sentence.
    pub fn sentence(&self, tr: &Tr) -> String {
        if !self.act.is_empty() {
            return arengo_register::words_for(tr, &self.act, &self.title, &self.by);
        }
        let args = [("title", self.title.as_str().into()), ("by", self.by.as_str().into())];
        tr.f(self.kind.message(), &args)
    }
}

/// The last notice of a page: the next page starts after it.
pub type Before = (Instant, NoticeId);

/// How many notices a page of read ones shows.
pub(crate) const PAGE: u32 = 50;

/// A person's notices in this town: the unread first, then the read ones before `before`, newest first. The
/// second value is where the next page starts.
///
/// # Errors
/// Any storage failure.
pub fn notices_of(
    r: &mut Reader<'_>,
    person: PersonId,
    before: Option<Before>,
) -> Result<(Vec<Kept>, Option<Before>), StoreError> {
    let mut all = Vec::new();
    if before.is_none() {
        all = kept(&r.rows(&sql::UNREAD_OF, vals![person])?)?;
    }
    let (at, id) = before.unwrap_or((Instant::from_micros(i64::MAX), NoticeId::from_i64(i64::MAX)));
    let mut read = kept(&r.rows(&sql::READ_OF, vals![person, at, id, PAGE + 1])?)?;
    let more = read.len() > PAGE as usize;
    read.truncate(PAGE as usize);
    let next = if more { read.last().map(|n| (n.at, n.id)) } else { None };
    all.extend(read);
    Ok((all, next))
}

/// How many unread notices a person has in this town.
///
/// # Errors
/// Any storage failure.
pub fn unread(r: &mut Reader<'_>, person: PersonId) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_UNREAD, vals![person])
}

pub(crate) fn kept(rows: &[Row]) -> Result<Vec<Kept>, StoreError> {
    rows.iter().map(one).collect()
}

fn one(row: &Row) -> Result<Kept, StoreError> {
    let payload: String = row.get(2)?;
    let payload: Value =
        serde_json::from_str(&payload).map_err(|e| StoreError::Fault(format!("a notice: {e}")))?;
    let text = |name: &str| payload[name].as_str().unwrap_or_default().to_owned();
    Ok(Kept {
        id: row.get(0)?,
        kind: row.word(1, Kind::parse)?,
        title: text("title"),
        by: text("by"),
        path: text("path"),
        act: text("act"),
        at: row.get(3)?,
        is_read: row.get::<Option<i64>>(4)?.is_some(),
    })
}
