//! Recovery codes: for whoever lost their phone. Each works once.

use arengo_kernel::actor::PersonId;
use arengo_store::clock::random_bytes;
use arengo_web::Site;

/// So many are given out at a time.
pub(crate) const COUNT: usize = 8;
/// Letters and digits that nobody takes for one another.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// Signs of a code: about 60 bits.
const LENGTH: usize = 12;

/// Fresh codes, as `abcd-efgh-jkmn`.
pub(crate) fn fresh() -> Vec<String> {
    (0..COUNT).map(|_| one(random_bytes())).collect()
}

fn one(bytes: [u8; LENGTH]) -> String {
    let signs: Vec<char> = bytes.iter().map(|b| char::from(SIGNS[usize::from(b & 31)])).collect();
    signs.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What was typed, when it can be a recovery code: signs alone, in lower case.
pub(crate) fn read(typed: &str) -> Option<String> {
    let signs: String =
        typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    (signs.len() == LENGTH).then_some(signs)
}

/// The code as it is kept: a proof under the installation's secret, from which it cannot be worked out.
pub(crate) fn sealed(site: &Site, person: PersonId, signs: &str) -> String {
    site.seal().proof("people-recovery", &format!("{person} {signs}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_differ_and_are_read_however_they_are_typed() {
        let codes = fresh();
        assert_eq!(codes.len(), COUNT);
        for code in &codes {
            assert_eq!(code.len(), LENGTH + 2, "{code}");
            assert_eq!(codes.iter().filter(|c| *c == code).count(), 1);
            let plain = read(code).unwrap();
            assert_eq!(read(&code.to_uppercase().replace('-', " ")).unwrap(), plain);
        }
        assert_eq!(read("123456"), None, "a code of the app is none of these");
        assert_eq!(read(""), None);
    }
}
