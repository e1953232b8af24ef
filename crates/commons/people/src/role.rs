//! Roles: granting, revoking, listing.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Role, RoleSet, TownId};
use arengo_store::{Reader, Row, StoreError, Writer, vals};

use crate::session::role_in;
use crate::sql;

/// Marks ids of grants.
pub enum RoleGrantKind {}
/// A grant's id.
pub type RoleGrantId = Id<RoleGrantKind>;

/// A role someone holds.
#[derive(Debug, Clone)]
pub struct RoleGrant {
    /// Its id.
    pub id: RoleGrantId,
    /// Who.
    pub person: PersonId,
    /// Their public name.
    pub name: String,
    /// Where; nothing for the whole installation.
    pub town: Option<TownId>,
    /// One process of the town, by the number of its id; nothing for all.
    pub process: Option<i64>,
    /// What.
    pub role: Role,
    /// Since when.
    pub granted_at: Instant,
    /// Their address.
    pub email: Option<String>,
}

/// Grants a role, for one town (or with nothing, for the whole installation), for one process of it or all.
/// A steward is always one for the whole installation. False when it was granted already. Whoever lets people do
/// this asks `Permit<GrantRole>`.
///
/// # Errors
/// Any storage failure.
pub fn grant(
    w: &mut Writer<'_>,
    person: PersonId,
    town: Option<TownId>,
    process: Option<i64>,
    role: Role,
    at: Instant,
) -> Result<bool, StoreError> {
    let town = town.filter(|_| role != Role::Steward).map_or(0, TownId::as_i64);
    let process = process.filter(|_| town != 0).unwrap_or(0);
    let id: RoleGrantId = w.new_id();
    Ok(w.execute(&sql::GRANT, vals![id, person, town, process, role.as_str(), at])? == 1)
}

/// Takes a role away. False when it was not there. Whoever lets people do this asks `Permit<RevokeRole>`.
///
/// # Errors
/// Any storage failure.
pub fn revoke(w: &mut Writer<'_>, id: RoleGrantId) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::REVOKE, vals![id])? == 1)
}

/// The roles in force in a town: granted there, and those for the whole installation; at most 1,000.
///
/// # Errors
/// Any storage failure.
pub fn roles_in(r: &mut Reader<'_>, town: TownId) -> Result<Vec<RoleGrant>, StoreError> {
    r.rows(&sql::GRANTS_OF_TOWN, vals![town])?.iter().map(read).collect()
}

/// Everything one person holds.
///
/// # Errors
/// Any storage failure.
pub fn roles_of(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<RoleGrant>, StoreError> {
    r.rows(&sql::GRANTS_OF_PERSON, vals![person])?.iter().map(read).collect()
}

/// A person's roles for one process: those of the process, its town and the installation.
///
/// # Errors
/// Any storage failure.
pub fn roles_in_process(
    r: &mut Reader<'_>,
    person: PersonId,
    town: TownId,
    process: i64,
) -> Result<RoleSet, StoreError> {
    let rows = r.rows(&sql::ROLES_IN, vals![person, town, process])?;
    let mut roles = RoleSet::NONE;
    for row in &rows {
        if let Some(role) = role_in(row, 0)? {
            roles = roles.with(role);
        }
    }
    Ok(roles)
}

/// A grant that shows in a town.
pub(crate) fn find(
    r: &mut Reader<'_>,
    id: RoleGrantId,
    town: TownId,
) -> Result<Option<RoleGrant>, StoreError> {
    r.row(&sql::GRANT_BY_ID, vals![id, town])?.as_ref().map(read).transpose()
}

/// How many stewards the installation has.
pub(crate) fn stewards(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_STEWARDS, vals![])
}

fn read(row: &Row) -> Result<RoleGrant, StoreError> {
    let whole = |n: i64| (n != 0).then_some(n);
    Ok(RoleGrant {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        town: whole(row.get(3)?).map(TownId::from_i64),
        process: whole(row.get(4)?),
        role: row.word(5, Role::parse)?,
        granted_at: row.get(6)?,
        email: row.get(7)?,
    })
}
