//! Places on the account page that crates above fill: what a person contributed, what they follow.

use std::sync::OnceLock;

use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::Markup;

/// A section of the account page.
#[derive(Clone, Copy)]
pub struct Panel {
    /// Lower numbers stand higher.
    pub order: i32,
    /// Reads and draws it, with a constant number of statements; an empty markup is left out.
    pub read: for<'a> fn(&mut Reader<'a>, &Here, PersonId) -> Result<Markup, StoreError>,
}

static PANELS: OnceLock<&'static [Panel]> = OnceLock::new();

/// Puts the panels in place, once, when the program starts.
pub fn set_panels(panels: &'static [Panel]) {
    let _ = PANELS.set(panels);
}

/// The panels in their order.
pub(crate) fn panels() -> Vec<Panel> {
    let mut all = PANELS.get().map_or_else(Vec::new, |p| p.to_vec());
    all.sort_by_key(|p| p.order);
    all
}
