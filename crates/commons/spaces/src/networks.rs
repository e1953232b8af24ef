//! Networks: towns that act together.

use arengo_kernel::permit::Permit;
use arengo_kernel::town::{Multilingual, Slug};
use arengo_kernel::{Id, TownId};
use arengo_store::{Reader, StoreError, Writer, vals};
use serde::{Deserialize, Serialize};

use crate::multilingual::{from_column, to_column};
use crate::policy::CreateTown;
use crate::sql;

/// Marks ids of networks.
pub enum NetworkKind {}
/// A network's id.
pub type NetworkId = Id<NetworkKind>;

/// Towns that act together (S1.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its id.
    pub id: NetworkId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Multilingual,
    /// What stands under the name.
    pub tagline: Multilingual,
    /// First month, as `2020-10`.
    pub from: Option<String>,
    /// Last month.
    pub to: Option<String>,
    /// Its towns with their roles.
    pub members: Vec<Member>,
}

/// A town in a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// The town.
    pub town: TownId,
    /// Its role.
    pub role: MemberRole,
}

/// The role of a town in a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MemberRole {
    /// It leads.
    Lead,
    /// It belongs.
    Member,
    /// It watches.
    Observer,
}

impl MemberRole {
    /// The word kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            MemberRole::Lead => "lead",
            MemberRole::Member => "member",
            MemberRole::Observer => "observer",
        }
    }

    /// The one of a stored word.
    pub fn parse(word: &str) -> Option<MemberRole> {
        [MemberRole::Lead, MemberRole::Member, MemberRole::Observer].into_iter().find(|m| m.as_str() == word)
    }
}

/// All networks with their members.
///
/// # Errors
/// Any storage failure.
pub fn networks(r: &mut Reader<'_>) -> Result<Vec<Network>, StoreError> {
    let mut networks = Vec::new();
    for row in r.rows(&sql::NETWORKS, vals![])? {
        networks.push(Network {
            id: row.get(0)?,
            slug: row.word(1, Slug::parse)?,
            name: from_column(&row.get::<String>(2)?)?,
            tagline: from_column(&row.get::<String>(3)?)?,
            from: row.get(4)?,
            to: row.get(5)?,
            members: Vec::new(),
        });
    }
    for row in r.rows(&sql::MEMBERS, vals![])? {
        let (network, town): (NetworkId, TownId) = (row.get(0)?, row.get(1)?);
        let role = row.word(2, MemberRole::parse)?;
        if let Some(network) = networks.iter_mut().find(|n| n.id == network) {
            network.members.push(Member { town, role });
        }
    }
    Ok(networks)
}

/// Makes a network or brings it up to date by its slug, with its members; the id of a new one is chosen here.
/// Only stewards may, as with towns.
///
/// # Errors
/// Any storage failure.
pub fn put_network(
    w: &mut Writer<'_>,
    _permit: Permit<CreateTown>,
    network: &Network,
) -> Result<NetworkId, StoreError> {
    let fresh: NetworkId = w.new_id();
    let row = w.row(
        &sql::PUT_NETWORK,
        vals![
            fresh,
            network.slug.as_str(),
            to_column(&network.name),
            to_column(&network.tagline),
            network.from.as_deref(),
            network.to.as_deref()
        ],
    )?;
    let id: NetworkId = row.ok_or_else(|| StoreError::Fault("a network was not kept".into()))?.get(0)?;
    for member in &network.members {
        w.execute(&sql::PUT_MEMBER, vals![id, member.town, member.role.as_str()])?;
    }
    Ok(id)
}
