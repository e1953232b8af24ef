//! What a person chose: a rhythm for each group, and the key of the addresses that stop letters.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::Permit;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::seal::{fingerprint, read_secret, write_secret};

use crate::policy::SetRhythm;
use crate::rhythm::{Group, Rhythm};
use crate::sql;

/// A person's rhythms in a town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythms {
    /// For what answers their own contributions.
    pub own: Rhythm,
    /// For what they follow.
    pub followed: Rhythm,
}

impl Rhythms {
    /// What holds while a person has not chosen.
    pub const USUAL: Rhythms = Rhythms { own: Rhythm::AtOnce, followed: Rhythm::Daily };

    /// The rhythm of a group; what is owed goes at once.
    pub const fn of(self, group: Group) -> Rhythm {
        match group {
            Group::Owed => Rhythm::AtOnce,
            Group::Own => self.own,
            Group::Followed => self.followed,
        }
    }
}

/// A person's rhythms, when the last gathered letters went, and the secret of their stopping addresses.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    pub rhythms: Rhythms,
    own_letter: Option<Instant>,
    followed_letter: Option<Instant>,
    secret: Vec<u8>,
}

impl Setting {
    /// When the last gathered letter with this group went.
    pub fn last_letter(&self, group: Group) -> Option<Instant> {
        match group {
            Group::Owed => None,
            Group::Own => self.own_letter,
            Group::Followed => self.followed_letter,
        }
    }

    /// The address that stops the letters of some groups; `base` is the town's, without language.
    pub fn stop_address(&self, base: &str, groups: &[Group]) -> String {
        let which = if let [one] = groups { one.as_str() } else { BOTH };
        let secret: [u8; 32] = self.secret.as_slice().try_into().unwrap_or_default();
        format!("{base}/stop/{which}-{}", write_secret(&secret))
    }
}

const BOTH: &str = "both";

/// A person's rhythms.
///
/// # Errors
/// Any storage failure.
pub fn rhythms_of(r: &mut Reader<'_>, person: PersonId) -> Result<Rhythms, StoreError> {
    Ok(find(r, person)?.map_or(Rhythms::USUAL, |setting| setting.rhythms))
}

fn find(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Setting>, StoreError> {
    let Some(row) = r.row(&sql::SETTING, vals![person])? else { return Ok(None) };
    Ok(Some(Setting {
        rhythms: Rhythms { own: row.word(0, Rhythm::parse)?, followed: row.word(1, Rhythm::parse)? },
        own_letter: row.get(2)?,
        followed_letter: row.get(3)?,
        secret: row.get(4)?,
    }))
}

/// A person's setting, made with what is usual when there is none: a letter needs the key.
pub(crate) fn kept(w: &mut Writer<'_>, person: PersonId) -> Result<Setting, StoreError> {
    if let Some(setting) = find(w, person)? {
        return Ok(setting);
    }
    let secret = w.secret();
    let usual = Rhythms::USUAL;
    let mark = fingerprint(&secret);
    w.execute(&sql::ADD_SETTING, vals![person, usual.own.as_str(), usual.followed.as_str(), secret, mark])?;
    find(w, person)?.ok_or_else(|| StoreError::Fault("a setting that was just written is not there".into()))
}

/// Keeps a person's choice.
///
/// # Errors
/// Any storage failure.
pub fn set_rhythms(w: &mut Writer<'_>, permit: &Permit<SetRhythm>, new: Rhythms) -> Result<(), StoreError> {
    let Some(person) = permit.actor().person() else { return Ok(()) };
    kept(w, person)?;
    w.execute(&sql::SET_RHYTHMS, vals![person, new.own.as_str(), new.followed.as_str()]).map(drop)
}

/// A gathered letter with this group went.
pub(crate) fn letter_went(
    w: &mut Writer<'_>,
    person: PersonId,
    group: Group,
    at: Instant,
) -> Result<(), StoreError> {
    let statement = if group == Group::Own { &sql::OWN_LETTER } else { &sql::FOLLOWED_LETTER };
    w.execute(statement, vals![person, at]).map(drop)
}

/// What an address that stops letters says: which groups, and whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StopKey {
    own: bool,
    followed: bool,
    mark: [u8; 32],
}

impl StopKey {
    /// From the last part of the address. Anything else than an address of ours is a key of nobody: whoever tries
    /// keys is answered as everyone.
    pub fn parse(text: &str) -> StopKey {
        let (which, secret) = text.split_once('-').unwrap_or(("", ""));
        let secret = read_secret(secret).unwrap_or_default();
        let is = |group: Group| which == group.as_str() || which == BOTH;
        StopKey { own: is(Group::Own), followed: is(Group::Followed), mark: fingerprint(&secret) }
    }

    /// The message that says which letters it is about.
    pub const fn message(&self) -> &'static str {
        match (self.own, self.followed) {
            (true, false) => "notices-stop-own",
            (false, true) => "notices-stop-followed",
            _ => "notices-stop-both",
        }
    }
}

/// Stops the letters of a key (RFC 8058), or takes that back. The key is looked up by its fingerprint, so that the
/// time it takes says nothing about keys that are near; the same statements run for a key of nobody.
pub(crate) fn stop(w: &mut Writer<'_>, key: &StopKey, back: bool) -> Result<(), StoreError> {
    let (own, followed) = match back {
        false => (&sql::STOP_OWN, &sql::STOP_FOLLOWED),
        true => (&sql::RESUME_OWN, &sql::RESUME_FOLLOWED),
    };
    for (concerned, statement) in [(key.own, own), (key.followed, followed)] {
        if concerned {
            w.execute(statement, vals![key.mark])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting() -> Setting {
        Setting { rhythms: Rhythms::USUAL, own_letter: None, followed_letter: None, secret: vec![9; 32] }
    }

    #[test]
    fn an_address_names_its_groups_and_keeps_its_secret_out_of_the_database_s_index() {
        let table: [(&[Group], bool, bool); 3] = [
            (&[Group::Own], true, false),
            (&[Group::Followed], false, true),
            (&[Group::Own, Group::Followed], true, true),
        ];
        for (groups, own, followed) in table {
            let address = setting().stop_address("https://a.example/t/x", groups);
            let key = StopKey::parse(address.rsplit_once('/').unwrap().1);
            assert_eq!((key.own, key.followed), (own, followed), "{address}");
            assert_eq!(key.mark, fingerprint(&[9; 32]));
        }
    }

    #[test]
    fn what_is_no_key_is_a_key_of_nobody() {
        for text in ["", "own", "own-", "own-short", "all-AAAA", "-", "both-\u{fffd}"] {
            assert_eq!(StopKey::parse(text).mark, fingerprint(&[0; 32]), "{text:?}");
        }
    }
}
