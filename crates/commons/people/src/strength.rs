//! Identity strength: how well the town knows who someone is. None, a contact that was confirmed, a resident of the
//! town (their documents were checked at a desk, or they are on the town's list), a national electronic identity. The
//! first two and the last belong to the person, residence to a person in one town.

mod list;
pub(crate) mod sql;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Instant, Permit, Refusal, TownId};
use arengo_store::{Reader, Statement, StoreError, Writer, vals};

pub(crate) use list::{
    Lines, MOST as MOST_LINES, add as add_list, claim, forget as forget_address, read as read_list,
};

use crate::policy::MarkResident;

/// How well someone is known; each step holds what the steps before it hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Nobody checked anything.
    None,
    /// A letter to their mailbox was answered, or an identity provider of this installation vouches for them: some who
    /// come through one have no address.
    Contact,
    /// A resident of the town at hand, by desk or by list.
    Resident,
    /// They proved a national electronic identity (SPID, CIE, ROeID).
    National,
}

impl Strength {
    /// All, the weakest first.
    pub const ALL: [Strength; 4] =
        [Strength::None, Strength::Contact, Strength::Resident, Strength::National];

    /// The word in exports and rules.
    pub const fn as_str(self) -> &'static str {
        match self {
            Strength::None => "none",
            Strength::Contact => "contact",
            Strength::Resident => "resident",
            Strength::National => "national",
        }
    }

    /// The page with the way to it.
    pub const fn way(self) -> arengo_kernel::refusal::Way {
        let path = match self {
            Strength::None | Strength::Contact => "/me/identity#contact",
            Strength::Resident => "/me/identity#resident",
            Strength::National => "/me/identity#national",
        };
        arengo_kernel::refusal::Way { path, words: "people-identity-way" }
    }

    /// The strength of a stored word.
    pub fn parse(word: &str) -> Option<Strength> {
        Strength::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// For the rule of a verb: nothing when `have` is enough, else a refusal that leads to the page with the way to get
/// what is missing. `why` is the verb's own message: what is asked for, and for what reason.
///
/// # Errors
/// The refusal with the message `why`.
pub const fn require(have: Strength, need: Strength, why: &'static str) -> Result<(), Refusal> {
    if have as u8 >= need as u8 {
        return Ok(());
    }
    let way = need.way();
    Err(Refusal::new(why).leading_to(way.path, way.words))
}

/// How someone came to be known as a resident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Someone of the town looked at a document.
    Desk,
    /// Their address is on a list the town brought in.
    List,
}

impl Way {
    const fn as_str(self) -> &'static str {
        match self {
            Way::Desk => "desk",
            Way::List => "list",
        }
    }

    fn parse(word: &str) -> Option<Way> {
        [Way::Desk, Way::List].into_iter().find(|way| way.as_str() == word)
    }
}

/// The kind of document looked at; its number is never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// An identity card.
    Card,
    /// A passport.
    Passport,
    /// A residence permit.
    ResidencePermit,
    /// A certificate of residence, or the register itself.
    Register,
}

impl Document {
    pub(crate) const ALL: [Document; 4] =
        [Document::Card, Document::Passport, Document::ResidencePermit, Document::Register];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Document::Card => "identity_card",
            Document::Passport => "passport",
            Document::ResidencePermit => "residence_permit",
            Document::Register => "register",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Document> {
        Document::ALL.into_iter().find(|d| d.as_str() == word)
    }

    pub(crate) const fn message(self) -> &'static str {
        match self {
            Document::Card => "people-document-card",
            Document::Passport => "people-document-passport",
            Document::ResidencePermit => "people-document-permit",
            Document::Register => "people-document-register",
        }
    }
}

/// A residence as it was granted.
#[derive(Debug, Clone)]
pub(crate) struct Residence {
    pub person: PersonId,
    pub name: String,
    pub way: Way,
    pub document: Option<Document>,
    /// Who granted it; empty when they are gone.
    pub by: String,
    pub at: Instant,
}

/// Everything known of who someone is, as they see it in a town.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    pub contact: Option<Instant>,
    /// The key of the first provider that vouches for them, and since when.
    pub vouched: Option<(String, Instant)>,
    pub residence: Option<Residence>,
    /// The provider's key, and since when.
    pub national: Option<(String, Instant)>,
}

impl Identity {
    pub(crate) fn strength(&self) -> Strength {
        if self.national.is_some() {
            Strength::National
        } else if self.residence.is_some() {
            Strength::Resident
        } else if self.contact.is_some() || self.vouched.is_some() {
            Strength::Contact
        } else {
            Strength::None
        }
    }
}

/// How well a person is known in a town.
///
/// # Errors
/// Any storage failure.
pub fn strength_of(r: &mut Reader<'_>, person: PersonId, town: TownId) -> Result<Strength, StoreError> {
    match r.row(&sql::STRENGTH, vals![town, person])? {
        Some(row) => row.word(0, Strength::parse),
        None => Ok(Strength::None),
    }
}

/// How well whoever acts is known in the session's town: visitors not at all; the installation itself is asked nothing.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn strength_of_actor(r: &mut Reader<'_>, actor: &Actor) -> Result<Strength, StoreError> {
    let town = r.town().ok_or_else(|| StoreError::Fault("a strength is of a town".into()))?;
    match actor {
        Actor::Visitor => Ok(Strength::None),
        Actor::Person { id, .. } => strength_of(r, *id, town),
        Actor::System => Ok(Strength::National),
    }
}

/// What is known, with when, how and by whom.
pub(crate) fn of(r: &mut Reader<'_>, person: PersonId, town: TownId) -> Result<Identity, StoreError> {
    let contact = r.row(&sql::CONTACT_SINCE, vals![person])?.map(|row| row.get(0)).transpose()?.flatten();
    let residence = r.row(&sql::RESIDENCE, vals![town, person])?.as_ref().map(read).transpose()?;
    let vouched = provider(r, &sql::VOUCHED, person)?;
    let national = provider(r, &sql::NATIONAL, person)?;
    Ok(Identity { contact, vouched, residence, national })
}

fn provider(
    r: &mut Reader<'_>,
    statement: &'static Statement,
    person: PersonId,
) -> Result<Option<(String, Instant)>, StoreError> {
    r.row(statement, vals![person])?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

fn read(row: &arengo_store::Row) -> Result<Residence, StoreError> {
    Ok(Residence {
        person: row.get(0)?,
        name: row.get(1)?,
        way: row.word(2, Way::parse)?,
        document: Document::parse(&row.get::<String>(3)?),
        by: row.get::<Option<String>>(4)?.unwrap_or_default(),
        at: row.get(5)?,
    })
}

/// The town's residents, the newest first; at most 200.
pub(crate) fn residents(r: &mut Reader<'_>, town: TownId) -> Result<Vec<Residence>, StoreError> {
    r.rows(&sql::RESIDENTS, vals![town])?.iter().map(read).collect()
}

/// How many residents of the town are known, and how many addresses its list holds.
pub(crate) fn counts(r: &mut Reader<'_>, town: TownId) -> Result<(i64, i64), StoreError> {
    Ok((r.count(&sql::COUNT_RESIDENTS, vals![town])?, r.count(&sql::COUNT_MARKS, vals![town])?))
}

/// Forgets a town's list; who is a resident by it stays one.
pub(crate) fn empty_list(w: &mut Writer<'_>, town: TownId) -> Result<u64, StoreError> {
    w.execute(&sql::FORGET_LIST, vals![town])
}

/// Marks the person of a permit as a resident, whose document was looked at. False when they were one already.
pub(crate) fn mark(
    w: &mut Writer<'_>,
    permit: &Permit<MarkResident>,
    town: TownId,
    document: Document,
) -> Result<bool, StoreError> {
    let (person, by) = (permit.about().0, permit.actor().person());
    grant(w, town, person, Way::Desk, document.as_str(), by.map_or(0, |by| by.as_i64()), permit.at())
}

fn grant(
    w: &mut Writer<'_>,
    town: TownId,
    person: PersonId,
    way: Way,
    document: &str,
    by: i64,
    at: Instant,
) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::ADD_RESIDENT, vals![town, person, way.as_str(), document, by, at])? == 1)
}

/// Ends a residence, and takes the person's addresses off the town's list. False when there was none. Whoever lets
/// people do this asks `Permit<MarkResident>`.
pub(crate) fn unmark(w: &mut Writer<'_>, town: TownId, person: PersonId) -> Result<bool, StoreError> {
    list::strike(w, town, person)?;
    Ok(w.execute(&sql::END_RESIDENT, vals![town, person])? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_holds_the_steps_before_it() {
        for (n, have) in Strength::ALL.into_iter().enumerate() {
            for (m, need) in Strength::ALL.into_iter().enumerate() {
                assert_eq!(require(have, need, "test-why").is_ok(), n >= m, "{have:?} for {need:?}");
            }
            assert_eq!(Strength::parse(have.as_str()), Some(have));
        }
    }

    #[test]
    fn a_refusal_leads_to_the_way() {
        let refusal = require(Strength::Contact, Strength::Resident, "test-why").unwrap_err();
        assert_eq!((refusal.id, refusal.way.unwrap().path), ("test-why", "/me/identity#resident"));
    }
}
