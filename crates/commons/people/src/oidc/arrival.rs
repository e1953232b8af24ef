//! Who came from a provider for the first time: kept for half an hour, until they said whether they are new here or
//! which account is theirs. An account is never taken over because an address is the same.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Refusal};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::{Here, Problem};

use super::flight::ARRIVAL_SECONDS;
use super::identity::{self, IdentityId};
use super::letter;
use super::provider::IdentityProvider;
use super::sql;
use super::token::Told;
use crate::email::Email;
use crate::session::{Entry, How, Opening};
use crate::{draft, person};

/// An arrival.
#[derive(Debug, Clone)]
pub(crate) struct Arrival {
    pub mark: Vec<u8>,
    pub issuer: String,
    pub subject: String,
    pub provider: String,
    pub strength: String,
    pub email: Option<Email>,
    pub name: String,
    pub next: String,
    pub until: Instant,
    pub used: bool,
}

/// Where someone lands who comes back from a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Landing {
    /// Signed in to the account of the identity.
    In(Entry),
    /// The identity was theirs already.
    Own,
    /// It opens another account.
    Taken,
    /// Nobody's yet.
    New,
}

/// What a landing is made of. The secrets are made outside the transaction, which may run twice.
pub(crate) struct Coming<'a> {
    pub provider: &'a IdentityProvider,
    pub told: &'a Told,
    pub joins: bool,
    pub next: &'a str,
    pub device: &'a str,
    pub session: [u8; 32],
    pub arrival: [u8; 32],
    pub letter: [u8; 32],
}

/// Lets someone in whose identity is known; keeps the arrival of anyone else, and writes to the owner of their address
/// when it has an account.
pub(crate) fn land(w: &mut Writer<'_>, here: &Here, coming: &Coming<'_>) -> Result<Landing, Problem> {
    let own = here.signed.as_ref().map(|s| s.person).filter(|_| coming.joins);
    match identity::find(w, &coming.provider.issuer, &coming.told.subject)? {
        None => arrive(w, here, coming).map(|()| Landing::New),
        Some((id, person)) => match own {
            Some(own) if own == person => Ok(Landing::Own),
            Some(_) => Ok(Landing::Taken),
            None => known(w, here, coming, id, person).map(Landing::In),
        },
    }
}

fn known(
    w: &mut Writer<'_>,
    here: &Here,
    coming: &Coming<'_>,
    id: IdentityId,
    person: PersonId,
) -> Result<Entry, Problem> {
    identity::seen(w, id, coming.provider, here.now)?;
    let before = here.signed.as_ref().map(|s| s.session);
    let opening = Opening { person, device: coming.device, how: How::Provider, before, next: coming.next };
    Ok(identity::enter(w, &opening, &coming.provider.key, &coming.session, here.now)?)
}

fn arrive(w: &mut Writer<'_>, here: &Here, coming: &Coming<'_>) -> Result<(), Problem> {
    use arengo_web::seal::fingerprint;
    let (provider, told) = (coming.provider, coming.told);
    let owner = match &told.email {
        Some(email) if here.signed.is_none() => person::find(w, email)?.map(|owner| (email, owner)),
        _ => None,
    };
    let until = here.now.plus_seconds(ARRIVAL_SECONDS);
    let letter_mark = owner.as_ref().map(|_| fingerprint(&coming.letter).to_vec());
    w.execute(
        &sql::ARRIVE,
        vals![
            fingerprint(&coming.arrival),
            letter_mark,
            &provider.issuer,
            &told.subject,
            &provider.key,
            provider.strength.as_str(),
            told.email.as_ref().map(Email::as_str),
            told.email.as_ref().map(Email::key),
            &told.name,
            coming.next,
            here.now,
            until
        ],
    )?;
    let Some((email, owner)) = owner else { return Ok(()) };
    draft::may_write_to(w, &here.site, email, here.now)?;
    let lang = person::language_of(w, owner.person)?;
    let about = letter::Joining { provider, name: &told.name, secret: &coming.letter, until };
    Ok(arengo_mail::queue(w, letter::to_join(here, email, lang, &about), None)?)
}

/// The arrival a browser's cookie stands for.
pub(crate) fn find(r: &mut Reader<'_>, mark: &[u8; 32]) -> Result<Option<Arrival>, StoreError> {
    r.row(&sql::ARRIVAL, vals![mark])?.as_ref().map(read).transpose()
}

/// The arrival of a letter's link.
pub(crate) fn by_letter(r: &mut Reader<'_>, mark: &[u8; 32]) -> Result<Option<Arrival>, StoreError> {
    r.row(&sql::ARRIVAL_BY_LETTER, vals![mark])?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Arrival, StoreError> {
    let email: Option<String> = row.get(5)?;
    Ok(Arrival {
        mark: row.get(0)?,
        issuer: row.get(1)?,
        subject: row.get(2)?,
        provider: row.get(3)?,
        strength: row.get(4)?,
        email: email.and_then(|written| Email::parse(&written).ok()),
        name: row.get(6)?,
        next: row.get(7)?,
        until: row.get(8)?,
        used: row.get::<Option<i64>>(9)?.is_some(),
    })
}

impl Arrival {
    /// True while it can be finished.
    pub(crate) fn is_open(&self, now: Instant) -> bool {
        !self.used && now < self.until
    }

    /// Uses the arrival up and joins the identity to an account.
    ///
    /// # Errors
    /// `Gone` when it was used, `Conflict` when the identity has an account by now.
    pub(crate) fn join(&self, w: &mut Writer<'_>, person: PersonId, now: Instant) -> Result<(), Problem> {
        if w.execute(&sql::USE_ARRIVAL, vals![&self.mark[..], now])? == 0 {
            return Err(Problem::Gone(Refusal::new("people-arrival-over")));
        }
        let new = identity::New {
            issuer: &self.issuer,
            subject: &self.subject,
            provider: &self.provider,
            strength: &self.strength,
        };
        if identity::join(w, person, &new, now)? {
            Ok(())
        } else {
            Err(Problem::Conflict(Refusal::new("people-identity-taken")))
        }
    }

    /// Makes a new person of the arrival. Their address is confirmed: the provider checked it.
    ///
    /// # Errors
    /// As `join`; `Conflict` when the address has an account by now.
    pub(crate) fn settle(
        &self,
        w: &mut Writer<'_>,
        name: &str,
        lang: Lang,
        now: Instant,
    ) -> Result<PersonId, Problem> {
        let person = match &self.email {
            Some(email) => {
                if person::find(w, email)?.is_some() {
                    return Err(Problem::Conflict(Refusal::new("people-arrival-address-taken")));
                }
                let person = person::ensure(w, email, name, lang, now)?;
                person::confirm_contact(w, email.key(), now)?;
                person
            }
            None => person::without_mailbox(w, name, lang, now)?,
        };
        self.join(w, person, now)?;
        Ok(person)
    }
}
