//! The components of this program, in order. The only place outside their folders that names them.

use arengo_kernel::{Instant, Town, TownId};
use arengo_store::{Reader, Store, StoreError, Writer};
use arengo_web::{Component, Signed};

/// Every component, in the order in which their migrations run and their menus are shown.
pub static COMPONENTS: &[&Component] = &[&arengo_register::COMPONENT, &arengo_mail::COMPONENT];

/// A demonstration account, as the server prints it.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// The e-mail address to sign in with.
    pub email: String,
    /// Who it is, in a few words.
    pub who: String,
    /// The password.
    pub password: String,
}

/// Ties components together where one asks another's list: panels, closing rules, things to comment on. Called
/// once, before the server starts.
pub fn connect() {}

/// Who a session belongs to.
///
/// # Errors
/// Any storage failure.
pub fn identify(
    _reader: &mut Reader<'_>,
    _session_mark: &[u8; 32],
    _town: Option<TownId>,
    _now: Instant,
) -> Result<Option<Signed>, StoreError> {
    Ok(None)
}

/// All towns, in the order shown to people.
///
/// # Errors
/// Any storage failure.
pub fn load_towns(_reader: &mut Reader<'_>) -> Result<Vec<Town>, StoreError> {
    Ok(Vec::new())
}

/// Makes sure that recurring work goes on; called at the start and every hour, by every server.
///
/// # Errors
/// Any storage failure.
pub fn schedule(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    arengo_mail::schedule(writer)
}

/// Fills an empty database with the demonstration towns.
///
/// # Errors
/// Any storage failure.
pub async fn seed_demo(_store: &Store) -> anyhow::Result<()> {
    Ok(())
}

/// The demonstration accounts to print at the start.
pub fn demo_accounts() -> Vec<DemoAccount> {
    Vec::new()
}
