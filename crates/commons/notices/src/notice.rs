//! Notices: telling once, and reading them back.

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Id, Instant};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::{Value, json};

use crate::sql;

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
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 6] =
        [Kind::Response, Kind::Reply, Kind::Disposition, Kind::Closing, Kind::Moderation, Kind::Queue];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Response => "response",
            Kind::Reply => "reply",
            Kind::Disposition => "disposition",
            Kind::Closing => "closing",
            Kind::Moderation => "moderation",
            Kind::Queue => "queue",
        }
    }

    /// The kind of a stored word.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// The sentence of the list, with `$title` and `$by`.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Kind::Response => "notices-response",
            Kind::Reply => "notices-reply",
            Kind::Disposition => "notices-disposition",
            Kind::Closing => "notices-closing",
            Kind::Moderation => "notices-moderation",
            Kind::Queue => "notices-queue",
        }
    }

    /// Why a letter of this kind came.
    const fn reason(self) -> &'static str {
        match self {
            Kind::Response => "notices-why-response",
            Kind::Reply => "notices-why-reply",
            Kind::Disposition => "notices-why-disposition",
            Kind::Closing => "notices-why-closing",
            Kind::Moderation => "notices-why-moderation",
            Kind::Queue => "notices-why-queue",
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
/// language by `write` and queued in the same transaction; persons without an address find the notice on their
/// page only. `base` is the absolute address of the town without language (`here.citation("")`).
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
    let address = arengo_people::email_of(w, notice.person)?;
    let id: NoticeId = w.new_id();
    let payload = json!({"title": notice.title, "by": notice.by, "path": notice.path}).to_string();
    let sent = address.as_ref().map(|_| at);
    let added = w.execute(
        &sql::ADD,
        vals![
            id,
            notice.person,
            notice.kind.as_str(),
            notice.subject.to_string(),
            payload,
            &notice.once_key,
            at,
            sent
        ],
    )?;
    if added == 0 {
        return Ok(false);
    }
    if let Some(to) = address {
        let lang = arengo_people::language_of(w, notice.person)?;
        let tr = Tr::new(lang);
        let letter = write(&tr);
        let key = letter_key(w, &notice.once_key);
        arengo_mail::queue(
            w,
            arengo_mail::Letter {
                to,
                lang,
                subject: letter.subject,
                text: whole(&tr, base, &notice, &letter.text),
                html: None,
                list: None,
            },
            Some(key),
        )?;
    }
    Ok(true)
}

/// The key of the letter of a notice.
pub(crate) fn letter_key(r: &Reader<'_>, once_key: &str) -> String {
    let town = r.town().map(|t| t.to_string()).unwrap_or_default();
    format!("notice:{town}:{once_key}")
}

fn whole(tr: &Tr, base: &str, notice: &Notice, text: &str) -> String {
    let link = format!("{base}{}", notice.path);
    let all = format!("{base}/me/notices");
    let why = tr.t(notice.kind.reason());
    let where_all = tr.f("notices-letter-all", &[("address", all.into())]);
    format!("{text}\n\n{link}\n\n-- \n{why}\n{where_all}\n")
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
    /// Whether it was read.
    pub is_read: bool,
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

fn kept(rows: &[Row]) -> Result<Vec<Kept>, StoreError> {
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
        at: row.get(3)?,
        is_read: row.get::<Option<i64>>(4)?.is_some(),
    })
}
