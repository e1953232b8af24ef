//! Why a list of chances is the fairest: prices that anyone can check.
//!
//! Put a price on the chance of every kind of people. A lottery over panels is worth, by these prices, no more than the
//! heaviest panel weighs (a person weighs the price of their kind divided by its people). When chances are worth nearly
//! that, nobody with a price can gain except from others with a price: and those had no greater chance.

/// One step of the proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The price of each kind; the sum over the kinds that were not settled before is 1.
    pub prices: Vec<f64>,
    /// No panel weighs more than this.
    pub heaviest: f64,
    /// The kinds whose chance this settles.
    pub settles: Vec<usize>,
}

/// The proof of a whole list of chances.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    /// The steps: the smallest chance first.
    pub proofs: Vec<Proof>,
    /// For each kind, by how much a person's chance could grow at most without making the chance of another smaller
    /// that is no greater.
    pub gains: Vec<f64>,
}

impl Certificate {
    pub(super) fn new(proofs: Vec<Proof>, chances: &[f64]) -> Self {
        let mut gains = vec![0.0; chances.len()];
        for proof in &proofs {
            let worth: f64 = proof.prices.iter().zip(chances).map(|(p, c)| p * c).sum();
            let left = (proof.heaviest - worth).max(0.0);
            for kind in &proof.settles {
                gains[*kind] = if left > 0.0 { left / proof.prices[*kind] } else { 0.0 };
            }
        }
        Certificate { proofs, gains }
    }

    /// The greatest possible gain of anyone.
    pub fn largest_gain(&self) -> f64 {
        self.gains.iter().copied().fold(0.0, f64::max)
    }
}
