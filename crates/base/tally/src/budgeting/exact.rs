//! Numbers that follow from one another round by round, exactly.

use num_bigint::{BigInt, BigUint, Sign};

/// What the rounds so far decided: payments, or loads. The number of round t is `numerator_t / (D · factor_1 ⋯ factor_t)`,
/// so each denominator divides the next and nothing is ever rounded. With at most a few hundred rounds and factors of some
/// 20 to 50 bits numerators stay within a few thousand bits.
#[derive(Debug, Clone)]
pub struct Chain {
    first: BigUint,
    denominator: BigUint,
    rounds: Vec<(BigInt, u64)>,
}

impl Chain {
    /// No rounds; constants are fractions over `denominator`.
    pub fn new(denominator: u64) -> Chain {
        let first = BigUint::from(denominator);
        Chain { denominator: first.clone(), first, rounds: Vec::new() }
    }

    /// Back to no rounds.
    pub fn clear(&mut self) {
        self.denominator.clone_from(&self.first);
        self.rounds.clear();
    }

    /// How many rounds there were.
    pub fn len(&self) -> usize {
        self.rounds.len()
    }

    /// The numerator, over the present denominator, of `constant / D + Σ factors[t] · number of round t`.
    pub fn combine(&self, constant: i128, factors: &[i64]) -> BigInt {
        let mut sum = BigInt::from(constant);
        for ((numerator, factor), times) in
            self.rounds.iter().zip(factors.iter().chain(std::iter::repeat(&0)))
        {
            sum *= *factor;
            match times {
                0 => {}
                1 => sum += numerator,
                -1 => sum -= numerator,
                times => sum += numerator * *times,
            }
        }
        sum
    }

    /// Adds a round whose number is `numerator / (present denominator · factor)`.
    pub fn push(&mut self, numerator: BigInt, factor: u64) {
        self.denominator *= factor;
        self.rounds.push((numerator, factor));
    }

    /// `numerator / (present denominator · factor)` within 2^-50 of itself.
    pub fn float(&self, numerator: &BigInt, factor: u64) -> f64 {
        let (top, exponent) = leading(numerator.magnitude());
        let (bottom, below) = leading(&self.denominator);
        let shift = i32::try_from(exponent - below).unwrap_or(if exponent > below { 2000 } else { -2000 });
        let size = top / bottom * 2f64.powi(shift) / factor as f64;
        if numerator.sign() == Sign::Minus { -size } else { size }
    }

    /// `numerator · times / (present denominator · factor)` rounded down to a whole number.
    pub fn floor(&self, numerator: &BigInt, factor: u64, times: u64) -> i128 {
        let denominator = BigInt::from(&self.denominator * factor);
        let scaled = numerator * times;
        let below = scaled.sign() == Sign::Minus && (&scaled % &denominator).sign() != Sign::NoSign;
        let whole: BigInt = scaled / denominator - i32::from(below);
        i128::try_from(whole).unwrap_or(if numerator.sign() == Sign::Minus { i128::MIN } else { i128::MAX })
    }
}

/// The two leading digits of 64 bits as a float, and the power of two to multiply by.
fn leading(number: &BigUint) -> (f64, i64) {
    let digits = number.iter_u64_digits();
    let count = digits.len();
    let mut top = digits.skip(count.saturating_sub(2));
    let (low, high) = match (top.next(), top.next()) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => (low, 0),
        _ => (0, 0),
    };
    let value = u128::from(high) << 64 | u128::from(low);
    (value as f64, 64 * count.saturating_sub(2) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_rounds_combine_without_rounding() {
        let mut chain = Chain::new(3);
        // 1/6, then 1/2 - 1/6 · 1/7.
        chain.push(BigInt::from(1), 2);
        let second = chain.combine(0, &[-1]);
        assert_eq!(chain.float(&second, 1), -1.0 / 6.0);
        let rest = chain.combine(9, &[-6]);
        chain.push(rest, 7);
        let number = chain.combine(0, &[0, 1]);
        assert_eq!(chain.floor(&number, 1, 7), 2);
        assert_eq!(chain.floor(&chain.combine(-1, &[]), 1, 1), -1);
        assert!((chain.float(&number, 1) - 2.0 / 7.0).abs() < 1e-15);
    }
}
