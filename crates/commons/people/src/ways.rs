//! The ways in a person has. One can be taken off while another one remains: nobody locks themselves out.

use arengo_kernel::Refusal;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;

use crate::oidc::identity;
use crate::passkey::{self, Place};
use crate::person;

/// The ways in a person has. A password is none of its own: it goes with a mailbox, which gets letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ways {
    /// Letters reach them.
    pub mailbox: bool,
    /// Identities at providers.
    pub identities: usize,
    /// Passkeys that work at this address.
    pub passkeys: usize,
}

/// What can be taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Identity,
    Passkey,
    /// One that works at another address and is no way in here.
    PasskeyElsewhere,
}

impl Ways {
    /// Whether a way may be taken off.
    ///
    /// # Errors
    /// `people-identity-last`, `people-passkey-last`.
    pub(crate) fn may_remove(self, way: Way) -> Result<(), Refusal> {
        let (identities, passkeys, why) = match way {
            Way::Identity => (self.identities.saturating_sub(1), self.passkeys, "people-identity-last"),
            Way::Passkey => (self.identities, self.passkeys.saturating_sub(1), "people-passkey-last"),
            Way::PasskeyElsewhere => return Ok(()),
        };
        if self.mailbox || identities + passkeys > 0 { Ok(()) } else { Err(Refusal::new(why)) }
    }
}

/// What removing this passkey takes away here.
pub(crate) fn way_of(passkey: &passkey::Passkey, place: Option<&Place>) -> Way {
    if place.is_some_and(|place| place.rp == passkey.rp) { Way::Passkey } else { Way::PasskeyElsewhere }
}

/// The ways in of a person at the address at hand.
pub(crate) fn ways_of(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Ways, StoreError> {
    let passkeys = passkey::of_person(r, person)?;
    Ok(Ways {
        mailbox: person::email_of(r, person)?.is_some(),
        identities: identity::of_person(r, person)?.len(),
        passkeys: working(&passkeys, Place::of(here).as_ref()),
    })
}

/// How many of these work at a place.
pub(crate) fn working(passkeys: &[passkey::Passkey], place: Option<&Place>) -> usize {
    passkeys.iter().filter(|key| way_of(key, place) == Way::Passkey).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_may_go_exactly_when_another_one_remains() {
        for mailbox in [false, true] {
            for identities in 0..=2 {
                for passkeys in 0..=2 {
                    let ways = Ways { mailbox, identities, passkeys };
                    let letters = usize::from(mailbox);
                    if identities > 0 {
                        let left = letters + (identities - 1) + passkeys;
                        assert_eq!(
                            ways.may_remove(Way::Identity).is_ok(),
                            left > 0,
                            "an identity of {ways:?}"
                        );
                    }
                    if passkeys > 0 {
                        let left = letters + identities + (passkeys - 1);
                        assert_eq!(ways.may_remove(Way::Passkey).is_ok(), left > 0, "a passkey of {ways:?}");
                    }
                    assert!(ways.may_remove(Way::PasskeyElsewhere).is_ok(), "no way in here: {ways:?}");
                }
            }
        }
    }

    #[test]
    fn the_refusal_names_what_stays() {
        let only = |identities, passkeys| Ways { mailbox: false, identities, passkeys };
        assert_eq!(only(1, 0).may_remove(Way::Identity).unwrap_err().id, "people-identity-last");
        assert_eq!(only(0, 1).may_remove(Way::Passkey).unwrap_err().id, "people-passkey-last");
    }
}
