//! Codes of six digits, for those who read their mail on another device.

use arengo_store::clock::random_bytes;
use arengo_web::Site;

use crate::email::Email;

/// A code can be typed wrongly so often.
pub(crate) const TRIES: i64 = 5;
/// A code is good for so long; so is a link for signing in.
pub(crate) const LIFE_SECONDS: i64 = 30 * 60;

/// A fresh code. Every code is equally likely: numbers above the last full million are drawn again.
pub(crate) fn fresh() -> String {
    loop {
        let number = u32::from_le_bytes(random_bytes());
        if number < u32::MAX / 1_000_000 * 1_000_000 {
            return format!("{:06}", number % 1_000_000);
        }
    }
}

/// The code as it is kept: a million possibilities are too few for a plain fingerprint.
pub(crate) fn sealed(site: &Site, email: &Email, code: &str) -> String {
    site.seal().proof("people-code", &format!("{} {code}", email.key()))
}

/// True when the digits typed are the code that was sealed.
pub(crate) fn fits(site: &Site, email: &Email, typed: &str, kept: &str) -> bool {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    digits.len() == 6
        && !kept.is_empty()
        && site.seal().holds("people-code", &format!("{} {digits}", email.key()), kept)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_has_six_digits() {
        for _ in 0..100 {
            let code = super::fresh();
            assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
        }
    }
}
