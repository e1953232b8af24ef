//! Who is acting, and with which roles in this town.

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// Marks ids of persons.
pub enum PersonKind {}
/// A person's id. Persons stand above towns: one account for every town.
pub type PersonId = Id<PersonKind>;

/// What a person may be trusted with. A grant holds for one town, or for one process of it, or (steward) for
/// the whole installation. In the object model: `role_grant`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the installation: makes towns, grants roles in all of them.
    Steward,
    /// Runs one town: its settings, its people's roles.
    Administrator,
    /// Works for the town: prepares consultations, answers comments.
    Official,
    /// Brings in voices from meetings and minutes.
    Facilitator,
    /// Decides on reports.
    Moderator,
    /// Writes for persons at a help point.
    Operator,
}

impl Role {
    /// All roles, in the order of the policy table.
    pub const ALL: [Role; 6] = [
        Role::Steward,
        Role::Administrator,
        Role::Official,
        Role::Facilitator,
        Role::Moderator,
        Role::Operator,
    ];

    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Steward => "steward",
            Role::Administrator => "administrator",
            Role::Official => "official",
            Role::Facilitator => "facilitator",
            Role::Moderator => "moderator",
            Role::Operator => "operator",
        }
    }

    /// The role of a stored word.
    pub fn parse(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|r| r.as_str() == word)
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoleSet(u8);

impl RoleSet {
    /// No role.
    pub const NONE: RoleSet = RoleSet(0);

    /// The set with one role more.
    #[must_use]
    pub const fn with(self, role: Role) -> RoleSet {
        RoleSet(self.0 | role.bit())
    }

    /// True when the role is in the set.
    pub const fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// True when no role is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles in it.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |r| self.has(*r))
    }
}

impl FromIterator<Role> for RoleSet {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(RoleSet::NONE, RoleSet::with)
    }
}

/// Who is acting in a request or a job, as far as rules need to know. Roles are those in force in the town at
/// hand; a steward's count everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    /// A signed-in person.
    Person {
        /// Who.
        id: PersonId,
        /// With which roles here.
        roles: RoleSet,
    },
    /// The installation itself, in a job or a command run by its operator.
    System,
}

impl Actor {
    /// The person, when there is one.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Actor::Person { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// True when the actor has the role here, or stands above it: stewards and the system have every role,
    /// administrators every role of their town.
    pub const fn has(&self, role: Role) -> bool {
        match self {
            Actor::Visitor => false,
            Actor::System => true,
            Actor::Person { roles, .. } => {
                roles.has(role)
                    || roles.has(Role::Steward)
                    || (roles.has(Role::Administrator) && !matches!(role, Role::Steward))
            }
        }
    }

    /// True for anyone who works for the town here.
    pub fn is_staff(&self) -> bool {
        match self {
            Actor::Visitor => false,
            Actor::System => true,
            Actor::Person { roles, .. } => !roles.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_has_every_role_of_the_town_but_not_the_steward_s() {
        let admin =
            Actor::Person { id: PersonId::from_i64(1), roles: RoleSet::NONE.with(Role::Administrator) };
        assert!(admin.has(Role::Official) && admin.has(Role::Moderator));
        assert!(!admin.has(Role::Steward));
        assert!(!Actor::Visitor.has(Role::Operator));
    }

    #[test]
    fn roles_are_read_back_from_their_words() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("king"), None);
    }
}
