//! Codes that people read to each other over the telephone: receipts of reports, of what was written at a help point,
//! of consents. Letters and digits in groups, none of which sounds or looks like another.

/// No letters that sound or look like others: 31 signs, about 49 bits in ten of them.
const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";
/// Signs of a group of `fresh`.
const GROUP: usize = 5;

/// A code of ten signs from a secret, in two groups.
pub fn fresh(secret: &[u8; 32]) -> String {
    in_groups(secret, 2, GROUP)
}

/// A code of `groups` groups of `of` signs; a secret is enough for sixteen signs, and more are left out.
pub fn in_groups(secret: &[u8; 32], groups: usize, of: usize) -> String {
    // Two bytes for each sign: of one byte alone the first signs would come more often.
    let signs: Vec<char> = secret
        .chunks(2)
        .take(groups * of)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .map(|n| char::from(LETTERS[usize::from(n % 31)]))
        .collect();
    signs.chunks(of.max(1)).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The code of ten signs as it is kept, from what someone typed or heard: capitals, spaces and signs do not matter.
pub fn read(typed: &str) -> Option<String> {
    let signs: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let fits = signs.len() == 2 * GROUP && signs.bytes().all(|b| LETTERS.contains(&b));
    fits.then(|| format!("{}-{}", &signs[..GROUP], &signs[GROUP..]))
}

/// The code sign by sign, for voices that read pages and for people who dictate it.
pub fn spelled(code: &str) -> String {
    let groups = code.split('-').map(|group| {
        let signs: Vec<String> = group.chars().map(|c| c.to_uppercase().to_string()).collect();
        signs.join(" ")
    });
    groups.collect::<Vec<_>>().join(", ")
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

    #[test]
    fn a_longer_code_has_more_groups() {
        let code = in_groups(&[200; 32], 3, 4);
        assert_eq!((code.len(), code.split('-').count()), (14, 3), "{code}");
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
