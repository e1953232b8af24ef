//! Drafts: what someone wrote before we know who they are, kept for thirty days.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Lang, Refusal};
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::seal::fingerprint;
use arengo_web::{Here, Problem, Site};
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use crate::email::Email;
use crate::letters::{self, Proofs};
use crate::person::{self, check_name};
use crate::{code, sql};

/// Marks ids of drafts.
pub enum DraftKind {}
/// A draft's id.
pub type DraftId = Id<DraftKind>;

/// A link publishes for so long; afterwards a new letter can be asked for.
const LINK_SECONDS: i64 = 72 * 3600;
/// The same text from the same mailbox within this time is the same draft: a form sent twice.
const SAME_SECONDS: i64 = 24 * 3600;
/// Letters about one draft.
pub(crate) const LETTERS_PER_DRAFT: i64 = 5;
/// Letters of this crate to one mailbox within a day; more would make us a tool against its owner.
const LETTERS_PER_DAY: i64 = 40;

/// A kept draft.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub id: DraftId,
    pub kind: String,
    pub payload: String,
    pub email: Email,
    pub name: String,
    pub lang: Lang,
    pub made_at: Instant,
    pub code: String,
    pub code_until: Instant,
    pub tries: i64,
    pub letters: i64,
    pub used_at: Option<Instant>,
    /// Where it was published, once it was.
    pub path: Option<String>,
}

/// Write first, confirm afterwards: keeps what a visitor wrote and sends a letter with a link and a code. The
/// answer leads to a page that says where the letter went, shows the text and takes the code. The same text from
/// the same mailbox within 24 hours is kept once, and written to once. `kind` is that of a `web::component::Draft`.
///
/// # Errors
/// `Invalid` when address or name do not fit (check both before, with `Email::parse` and `check_name`, to show
/// them beside their fields), `Busy` when too many letters went to this mailbox.
pub async fn keep_draft(
    here: &Here,
    kind: &'static str,
    payload: String,
    email: &str,
    name: &str,
) -> Result<Response, Problem> {
    keep_standing(here, kind, payload, email, name, None).await
}

/// As `keep_draft`, for what cannot be published now: the letter says why (a phase that closed), and that the text
/// counts nowhere until then.
///
/// # Errors
/// As `keep_draft`.
pub async fn keep_refused_draft(
    here: &Here,
    kind: &'static str,
    payload: String,
    email: &str,
    name: &str,
    refusal: &Refusal,
) -> Result<Response, Problem> {
    let why = here.tr.refusal(refusal, &here.town.time_zone);
    keep_standing(here, kind, payload, email, name, Some(why)).await
}

async fn keep_standing(
    here: &Here,
    kind: &'static str,
    payload: String,
    email: &str,
    name: &str,
    refused: Option<String>,
) -> Result<Response, Problem> {
    let email = Email::parse(email).map_err(Problem::Invalid)?;
    let name = check_name(name).map_err(Problem::Invalid)?;
    let new = New { kind, payload, email, name, lang: here.lang, refused };
    let proofs = fresh_proofs(here.now);
    let about = here.clone();
    let kept = here.db.write(move |w| keep(w, &about, &new, &proofs)).await?;
    Ok(match kept {
        Keeping::Waits(id) => Redirect::to(&waiting_address(here, id)).into_response(),
        Keeping::Published(path) => Redirect::to(&here.link(&path)).into_response(),
    })
}

/// Keeps what a signed-in person wrote but cannot publish now (a phase that closed). It waits on their account
/// page for thirty days; no letter is sent.
///
/// # Errors
/// `Fault` outside a town or for an unknown person; any storage failure.
pub fn keep_text(
    w: &mut Writer<'_>,
    person: PersonId,
    kind: &'static str,
    payload: String,
    lang: Lang,
    now: Instant,
) -> Result<DraftId, StoreError> {
    let unknown = || StoreError::Fault("a draft of an unknown person".into());
    let name = person::author(w, person)?.ok_or_else(unknown)?.name;
    let email = person::mailbox_of(w, person)?;
    let new = New { kind, payload, email, name, lang, refused: None };
    match same(w, &new, now)? {
        Some((id, None)) => Ok(id),
        _ => add(w, &new, now),
    }
}

struct New {
    kind: &'static str,
    payload: String,
    email: Email,
    name: String,
    lang: Lang,
    /// Why it cannot be published now, in the writer's language.
    refused: Option<String>,
}

impl New {
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        for part in [self.kind, self.email.key(), &self.payload] {
            hash.update(part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().into()
    }
}

enum Keeping {
    Waits(DraftId),
    Published(String),
}

fn keep(w: &mut Writer<'_>, here: &Here, new: &New, proofs: &Proofs) -> Result<Keeping, Problem> {
    match same(w, new, here.now)? {
        Some((_, Some(path))) => return Ok(Keeping::Published(path)),
        Some((id, None)) => return Ok(Keeping::Waits(id)),
        None => {}
    }
    may_write_to(w, &here.site, &new.email, here.now)?;
    let id = add(w, new, here.now)?;
    let draft = find(w, id)?.ok_or(Problem::NotFound)?;
    write_to(w, here, &draft, proofs, new.refused.as_deref())?;
    Ok(Keeping::Waits(id))
}

fn same(
    r: &mut Reader<'_>,
    new: &New,
    now: Instant,
) -> Result<Option<(DraftId, Option<String>)>, StoreError> {
    let town = r.town();
    let row = r.row(&sql::SAME_DRAFT, vals![new.digest(), now.plus_seconds(-SAME_SECONDS), town])?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

fn add(w: &mut Writer<'_>, new: &New, now: Instant) -> Result<DraftId, StoreError> {
    let (id, town): (DraftId, _) = (w.new_id(), w.town());
    w.execute(
        &sql::ADD_DRAFT,
        vals![
            id,
            town,
            new.kind,
            &new.payload,
            new.digest(),
            new.email.key(),
            new.email.as_str(),
            &new.name,
            new.lang,
            now
        ],
    )?;
    Ok(id)
}

/// Secrets for a letter; made outside the transaction, which may run twice.
pub(crate) fn fresh_proofs(now: Instant) -> Proofs {
    Proofs {
        secret: random_bytes(),
        code: code::fresh(),
        link_until: now.plus_seconds(LINK_SECONDS),
        code_until: now.plus_seconds(code::LIFE_SECONDS),
    }
}

/// Puts a new link and a new code in place and queues the letter that carries them. Earlier links stay good; the
/// earlier code does not.
pub(crate) fn write_to(
    w: &mut Writer<'_>,
    here: &Here,
    draft: &Draft,
    proofs: &Proofs,
    refused: Option<&str>,
) -> Result<(), StoreError> {
    let mark = fingerprint(&proofs.secret);
    w.execute(&sql::ADD_LINK, vals![mark, draft.id, here.now, proofs.link_until])?;
    let sealed = code::sealed(&here.site, &draft.email, &proofs.code);
    w.execute(&sql::NEW_CODE, vals![draft.id, sealed, proofs.code_until])?;
    arengo_mail::queue(w, letters::to_confirm(here, draft, proofs, refused), None)
}

/// Whether another letter may go to a mailbox: a few a minute, some tens a day. The same for every mailbox.
pub(crate) fn may_write_to(
    r: &mut Reader<'_>,
    site: &Site,
    email: &Email,
    now: Instant,
) -> Result<(), Problem> {
    let key = fingerprint(format!("letters {}", email.key()).as_bytes());
    let today = r.count(&sql::LETTERS_TODAY, vals![email.key(), now.plus_seconds(-86_400)])?;
    if today >= LETTERS_PER_DAY || !site.limits().may_try(&key) {
        return Err(Problem::Busy("too many letters to one mailbox".into()));
    }
    Ok(())
}

/// The page that waits for the confirmation; its address can be guessed by nobody.
pub(crate) fn waiting_address(here: &Here, id: DraftId) -> String {
    here.link(&format!("/drafts/{id}/{}", here.site.seal().proof("people-draft", &id.to_string())))
}

/// A draft of the session's town.
pub(crate) fn find(r: &mut Reader<'_>, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let town = r.town();
    r.row(&sql::DRAFT, vals![id, town])?.as_ref().map(read).transpose()
}

/// The draft of a link in the session's town, with the moment until which the link is good.
pub(crate) fn by_link(r: &mut Reader<'_>, mark: &[u8; 32]) -> Result<Option<(Draft, Instant)>, StoreError> {
    let town = r.town();
    let Some(row) = r.row(&sql::DRAFT_BY_LINK, vals![mark, town])? else { return Ok(None) };
    Ok(Some((read(&row)?, row.get(14)?)))
}

/// Drafts of a mailbox in the session's town that wait, newest first; at most 50.
pub(crate) fn of_mailbox(r: &mut Reader<'_>, email_key: &str) -> Result<Vec<Draft>, StoreError> {
    let town = r.town();
    r.rows(&sql::DRAFTS_OF, vals![email_key, town])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Draft, StoreError> {
    let (key, written): (String, String) = (row.get(3)?, row.get(4)?);
    let email =
        Email::kept(&written, &key).map_err(|_| StoreError::Fault("a kept address is none".into()))?;
    Ok(Draft {
        id: row.get(0)?,
        kind: row.get(1)?,
        payload: row.get(2)?,
        email,
        name: row.get(5)?,
        lang: row.get(6)?,
        made_at: row.get(7)?,
        code: row.get(8)?,
        code_until: row.get(9)?,
        tries: row.get(10)?,
        letters: row.get(11)?,
        used_at: row.get(12)?,
        path: row.get(13)?,
    })
}
