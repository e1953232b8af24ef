//! An organisation's offer to help carry out a commitment (S4.38).

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Refusal, words};

/// Marks ids of declarations of interest.
pub enum InterestKind {}
/// A declaration's id.
pub type InterestId = Id<InterestKind>;

/// Most characters of an organisation's name.
pub const LONGEST_NAME: usize = 120;
/// Most characters of what it offers.
pub const LONGEST_OFFER: usize = 1000;

/// What an organisation declares.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Offer {
    /// The organisation's name; 1 to 120 characters.
    pub organisation: String,
    /// What it would bring; 1 to 1,000 characters.
    pub offers: String,
}

impl Offer {
    /// The organisation's name as typed, checked.
    ///
    /// # Errors
    /// When nothing is left or it is too long.
    pub fn organisation(typed: &str) -> Result<String, Refusal> {
        words::measured_line(typed, LONGEST_NAME, "consultations-interest-needs-organisation")
    }

    /// What it offers as typed, checked.
    ///
    /// # Errors
    /// When nothing is left or it is too long.
    pub fn offers(typed: &str) -> Result<String, Refusal> {
        words::measured(typed, LONGEST_OFFER, "consultations-interest-needs-offer")
    }
}

/// A declaration as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Its id.
    pub id: InterestId,
    /// The commitment's section.
    pub part_slug: String,
    /// Who declared it.
    pub person: PersonId,
    /// What was declared.
    pub offer: Offer,
    /// When.
    pub made_at: Instant,
    /// Why moderators hid it, when they did.
    pub hidden: Option<String>,
}
