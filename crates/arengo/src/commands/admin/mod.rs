//! `arengo admin`: towns, roles and passwords, by the operator of the machine, who stands for the installation.

mod people;
mod towns;

use anyhow::bail;
use arengo_spaces::TownRecord;
use arengo_store::Store;

use super::{problem, refused};
use crate::cli::Admin;
use crate::config::Config;
use crate::installation;

/// Does it and says what was done.
///
/// # Errors
/// What does not fit, in words; any storage failure.
pub fn run(config: &Config, command: Admin) -> anyhow::Result<()> {
    let store = installation::open_current(config)?;
    installation::speak(&config.data)?;
    super::runtime()?.block_on(async {
        match command {
            Admin::CreateTown(new) => towns::create(config, &store, *new).await,
            Admin::ListTowns => towns::list(config, &store).await,
            Admin::Grant(role) => people::grant(&store, role).await,
            Admin::Revoke(role) => people::revoke(&store, role).await,
            Admin::SetPassword { email } => people::set_password(&store, email).await,
            Admin::EndSecondFactor { email } => people::end_second_factor(&store, email).await,
        }
    })
}

/// The town of a slug.
async fn town(store: &Store, slug: &str) -> anyhow::Result<TownRecord> {
    let wanted = slug.to_owned();
    match store.read(move |r| arengo_spaces::town_by_slug(r, &wanted)).await? {
        Some(town) => Ok(town),
        None => bail!("There is no town {slug}; `arengo admin list-towns` lists them."),
    }
}
