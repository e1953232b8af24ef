//! Amounts as text: decimal, exact, with a point or a comma.

use std::fmt;

/// The most decimals an amount may have.
pub const MOST_DECIMALS: u8 = 6;
/// Amounts, in the smallest unit, stay below this.
pub const AMOUNT_END: u64 = 1_000_000_000_000_000;

/// An amount: whole smallest units, of which 10^decimals make one of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// How many smallest units.
    pub amount: u64,
    /// How many decimals the smallest unit is below the currency's.
    pub decimals: u8,
}

impl Money {
    /// Reads `1234`, `1234.50` or `1234,50`; zeros at the end are no decimals. Nothing else is read: no signs, spaces or
    /// thousands, as the comma would mean two things.
    pub fn parse(text: &str) -> Option<Money> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let part = part.trim_end_matches('0');
        if whole.is_empty() || part.len() > usize::from(MOST_DECIMALS) {
            return None;
        }
        let mut amount = 0u64;
        for digit in whole.bytes().chain(part.bytes()) {
            let digit = digit.is_ascii_digit().then(|| u64::from(digit - b'0'))?;
            amount = amount.checked_mul(10)?.checked_add(digit).filter(|a| *a < AMOUNT_END)?;
        }
        Some(Money { amount, decimals: u8::try_from(part.len()).ok()? })
    }

    /// The same amount with so many decimals; none when it would need more, or grow past [`AMOUNT_END`].
    pub fn at(self, decimals: u8) -> Option<Money> {
        let more = decimals.checked_sub(self.decimals)?;
        let amount = self.amount.checked_mul(10u64.checked_pow(u32::from(more))?)?;
        (amount < AMOUNT_END).then_some(Money { amount, decimals })
    }
}

/// Without decimals that are zero: `1234`, `1234.5`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u64.pow(u32::from(self.decimals));
        write!(f, "{}", self.amount / unit)?;
        if self.amount.is_multiple_of(unit) {
            return Ok(());
        }
        let part = format!("{:0width$}", self.amount % unit, width = usize::from(self.decimals));
        write!(f, ".{}", part.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly_or_not_at_all() {
        let read = |text| Money::parse(text).map(|m| (m.amount, m.decimals, m.to_string()));
        assert_eq!(read("1234"), Some((1234, 0, "1234".into())));
        assert_eq!(read("1234.50"), Some((12345, 1, "1234.5".into())));
        assert_eq!(read("0,05"), Some((5, 2, "0.05".into())));
        assert_eq!(read("4000.0"), Some((4000, 0, "4000".into())));
        for wrong in ["", ".5", "-1", "1 000", "1,000.5", "1e3", "1.1234567", "1000000000000000", "€5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(Money::parse("2").and_then(|m| m.at(2)).map(|m| m.amount), Some(200));
    }
}
