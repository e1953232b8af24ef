//! The code of a receipt: ten letters and digits that can be read over the telephone.

/// No letters that sound or look like others: 31 signs, about 49 bits.
const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// A code from a secret, in two groups.
pub(crate) fn fresh(secret: &[u8; 32]) -> String {
    // Two bytes for each sign: of one byte alone the first signs would come more often.
    let signs: String = secret[..20]
        .chunks(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .map(|n| char::from(LETTERS[usize::from(n % 31)]))
        .collect();
    format!("{}-{}", &signs[..5], &signs[5..])
}

/// The code as it is kept, from what someone typed or heard: capitals, spaces and signs do not matter.
pub(crate) fn read(typed: &str) -> Option<String> {
    let signs: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let fits = signs.len() == 10 && signs.bytes().all(|b| LETTERS.contains(&b));
    fits.then(|| format!("{}-{}", &signs[..5], &signs[5..]))
}

/// The code sign by sign, for voices that read pages and for people who dictate it.
pub(crate) fn spelled(code: &str) -> String {
    let signs: Vec<String> =
        code.chars().filter(|c| *c != '-').map(|c| c.to_uppercase().to_string()).collect();
    signs.chunks(5).map(|group| group.join(" ")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_found_as_people_say_it() {
        assert_eq!(read(" AB3DE fg2hj "), Some("ab3de-fg2hj".into()));
        assert_eq!(read("ab3de-fg2h"), None);
        assert_eq!(read("ab3de-fg2h0"), None);
        assert_eq!(spelled("ab3de-fg2hj"), "A B 3 D E, F G 2 H J");
    }

    proptest! {
        #[test]
        fn every_code_reads_back(secret in any::<[u8; 32]>()) {
            let code = fresh(&secret);
            prop_assert_eq!(read(&code), Some(code.clone()));
            prop_assert_eq!(read(&spelled(&code)), Some(code));
        }
    }
}
