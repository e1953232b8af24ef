//! When two addresses are one mailbox: so that a person with two accounts is one reporter, as far as can be known.

use arengo_people::Email;

/// What two addresses of the same mailbox have in common: lower case, without what stands after "+" (RFC 5233).
pub fn mailbox(email: &Email) -> String {
    let key = email.key();
    match key.rsplit_once('@') {
        Some((local, domain)) => {
            let base = local.split('+').next().filter(|b| !b.is_empty()).unwrap_or(local);
            format!("{base}@{domain}")
        }
        None => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        mailbox(&Email::parse(text).expect("an address"))
    }

    #[test]
    fn a_mailbox_with_a_tag_is_the_same_mailbox() {
        assert_eq!(of("Anna.Pop+terni@Posta.example"), "anna.pop@posta.example");
        assert_eq!(of("anna.pop@posta.example"), "anna.pop@posta.example");
        assert_ne!(of("annapop@posta.example"), of("anna.pop@posta.example"));
        assert_eq!(of("+x@posta.example"), "+x@posta.example");
    }
}
