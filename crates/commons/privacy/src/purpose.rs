//! The purposes a town asks consent for by itself; components declare more in the manifest.

use arengo_web::Site;
use arengo_web::personal::Purpose;

/// News of the town by e-mail. What concerns one's own comments comes without it.
pub static NEWSLETTER: Purpose = Purpose {
    name: "privacy.newsletter",
    title: "privacy-purpose-newsletter",
    words: "privacy-purpose-newsletter-words",
    revision: 1,
    aloud: false,
};

/// Use of one's contributions, without the name, in research on participation.
pub static RESEARCH: Purpose = Purpose {
    name: "privacy.research",
    title: "privacy-purpose-research",
    words: "privacy-purpose-research-words",
    revision: 1,
    aloud: false,
};

/// Every purpose that people with an account are asked for, in the order of the registry.
pub fn purposes(site: &Site) -> Vec<&'static Purpose> {
    site.components().iter().flat_map(|c| c.purposes.iter().copied()).filter(|p| !p.aloud).collect()
}
