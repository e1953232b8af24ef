//! E-mail addresses: what we accept, and how we tell that two are the same.

use arengo_kernel::Refusal;
use arengo_kernel::actor::PersonId;

/// An address letters can be sent to: ASCII, one "@", a domain with a dot; at most 254 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    written: String,
    key: String,
}

impl Email {
    /// Reads what a person typed; spaces around it do not matter.
    ///
    /// # Errors
    /// `people-email-missing`, or `people-email-wrong` when it is no address.
    pub fn parse(typed: &str) -> Result<Email, Refusal> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Refusal::new("people-email-missing"));
        }
        let wrong = || Refusal::new("people-email-wrong");
        let (local, domain) = typed.rsplit_once('@').ok_or_else(wrong)?;
        if typed.len() > 254 || !is_local(local) || !is_domain(domain) {
            return Err(wrong());
        }
        let domain = domain.to_ascii_lowercase();
        let key = format!("{}@{domain}", local.to_ascii_lowercase());
        Ok(Email { written: format!("{local}@{domain}"), key })
    }

    /// Stands for the mailbox of a person who has none, where things are kept by mailbox. No letter goes there.
    pub(crate) fn standing_for(person: PersonId) -> Email {
        Email { written: String::new(), key: format!("person {person}") }
    }

    /// As it was kept.
    ///
    /// # Errors
    /// As `parse`.
    pub(crate) fn kept(written: &str, key: &str) -> Result<Email, Refusal> {
        if written.is_empty() && key.starts_with("person ") {
            return Ok(Email { written: String::new(), key: key.to_owned() });
        }
        Email::parse(written)
    }

    /// As letters are addressed: the local part as typed, the domain in lower case.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// What is unique: all in lower case, because people write their own address both ways.
    pub fn key(&self) -> &str {
        &self.key
    }
}

fn is_local(local: &str) -> bool {
    let atom = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b);
    (1..=64).contains(&local.len()) && local.split('.').all(|a| !a.is_empty() && a.bytes().all(atom))
}

fn is_domain(domain: &str) -> bool {
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_differ_in_case_are_the_same() {
        let one = Email::parse(" Ana.Pop@Arad.Example ").unwrap();
        assert_eq!((one.as_str(), one.key()), ("Ana.Pop@arad.example", "ana.pop@arad.example"));
    }

    #[test]
    fn who_has_no_mailbox_has_a_place_all_the_same() {
        let none = Email::standing_for(PersonId::from_i64(7));
        assert_eq!(Email::kept(none.as_str(), none.key()).unwrap(), none);
        assert!(Email::parse(none.key()).is_err() && Email::kept("", "ana@arad.example").is_err());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("a@{}.example", "b".repeat(64));
        for bad in [
            "a",
            "a@b",
            "a@@b.c",
            ".a@b.c",
            "a.@b.c",
            "a b@c.d",
            "a@b..c",
            "a@-b.c",
            "a@b.c\nBcc: x@y.z",
            &long,
        ] {
            assert_eq!(Email::parse(bad).unwrap_err().id, "people-email-wrong", "{bad:?}");
        }
        assert_eq!(Email::parse("  ").unwrap_err().id, "people-email-missing");
    }
}
