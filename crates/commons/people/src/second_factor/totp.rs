//! Time-based one-time passwords, RFC 6238, with what every app takes: HMAC-SHA-1, six digits, steps of 30 seconds.

use arengo_kernel::Instant;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ring::hmac;
use subtle::ConstantTimeEq as _;

/// Bytes of a secret: as long as the hash, as RFC 4226 section 4 advises.
pub(crate) const SECRET_BYTES: usize = 20;
/// Seconds of a step.
const STEP_SECONDS: i64 = 30;
/// Steps before and after the present one that are taken, for clocks that are a little off.
const DRIFT: i64 = 1;

/// The step of a moment.
pub(crate) fn step_of(at: Instant) -> i64 {
    at.as_micros().div_euclid(1_000_000).div_euclid(STEP_SECONDS)
}

/// The six digits of a step (RFC 4226 section 5.3, with the step as counter).
pub(crate) fn code_at(secret: &[u8], step: i64) -> String {
    // RFC 6238 is defined on SHA-1, and apps know nothing else; HMAC does not lean on what is broken in SHA-1.
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let tag = tag.as_ref();
    let at = usize::from(tag[tag.len() - 1] & 0x0f);
    let word = u32::from_be_bytes([tag[at] & 0x7f, tag[at + 1], tag[at + 2], tag[at + 3]]);
    format!("{:06}", word % 1_000_000)
}

/// The step whose code was typed, among those near `now` and after `used` (the last one that served).
pub(crate) fn matching_step(secret: &[u8], typed: &str, now: Instant, used: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let present = step_of(now);
    let mut near = (present - DRIFT..=present + DRIFT).filter(|step| *step > used);
    near.find(|step| code_at(secret, *step).as_bytes().ct_eq(digits.as_bytes()).into())
}

/// A secret as apps take it when it is typed: base 32 (RFC 4648) without padding.
pub(crate) fn in_letters(secret: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut out = String::new();
    let (mut held, mut bits) = (0u32, 0);
    for byte in secret {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(LETTERS[(held >> bits & 31) as usize]));
        }
    }
    if bits > 0 {
        out.push(char::from(LETTERS[(held << (5 - bits) & 31) as usize]));
    }
    out
}

/// The address in the QR code, as authenticator apps read it: whose account at whose place.
pub(crate) fn address(secret: &[u8], place: &str, account: &str) -> String {
    let plain = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let place = plain(place);
    format!("otpauth://totp/{place}:{}?secret={}&issuer={place}", plain(account), in_letters(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn second(n: i64) -> Instant {
        Instant::from_micros(n * 1_000_000)
    }

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        // Appendix B, SHA-1; of its eight digits the last six.
        let table = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (at, code) in table {
            assert_eq!(code_at(SECRET, step_of(second(at))), code, "{at}");
        }
    }

    #[test]
    fn a_code_serves_near_its_time_and_not_again() {
        let now = second(1_111_111_111);
        let step = step_of(now);
        let typed = |step: i64| code_at(SECRET, step);
        assert_eq!(matching_step(SECRET, &typed(step), now, 0), Some(step));
        assert_eq!(matching_step(SECRET, "050 471", now, 0), Some(step), "written in two groups");
        assert_eq!(matching_step(SECRET, &typed(step - 1), now, 0), Some(step - 1));
        assert_eq!(matching_step(SECRET, &typed(step + 1), now, 0), Some(step + 1));
        assert_eq!(matching_step(SECRET, &typed(step - 2), now, 0), None);
        assert_eq!(matching_step(SECRET, &typed(step), now, step), None, "used");
        assert_eq!(matching_step(SECRET, &typed(step - 1), now, step), None, "older than a used one");
        assert_eq!(matching_step(SECRET, "", now, 0), None);
    }

    #[test]
    fn a_secret_is_written_as_apps_read_it() {
        // RFC 4648 section 10.
        for (bytes, letters) in [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")] {
            assert_eq!(in_letters(bytes.as_bytes()), letters);
        }
        let address = address(SECRET, "Città di Terni", "nadia@terni.example");
        assert!(
            address.starts_with(
                "otpauth://totp/Citt%C3%A0%20di%20Terni:nadia%40terni%2Eexample?secret=GEZDGNBV"
            )
        );
    }
}
