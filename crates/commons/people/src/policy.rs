//! Who may grant and revoke roles.

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::{PolicyLine, table as lines};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};

/// A role to be granted or revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleChange {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub role: Role,
    /// True when it holds for the whole installation, false when for the town at hand or a process of it.
    pub everywhere: bool,
    /// True when this is the only grant of its kind left in the installation.
    pub last: bool,
}

/// Granting a role.
pub enum GrantRole {}
impl Verb for GrantRole {
    type About = RoleChange;
    const NAME: &'static str = "people.grant_role";

    /// Administrators grant the roles of their town, stewards all. Nobody raises themselves.
    fn rule(actor: &Actor, change: &RoleChange, _: Instant) -> Result<(), Refusal> {
        above(actor, change)?;
        if actor.person() == Some(change.person) && !actor.has(change.role) {
            return Err(Refusal::new("people-role-not-yourself"));
        }
        Ok(())
    }
}

/// Taking a role away.
pub enum RevokeRole {}
impl Verb for RevokeRole {
    type About = RoleChange;
    const NAME: &'static str = "people.revoke_role";

    /// As granting; and the last steward stays, or nobody could ever grant again.
    fn rule(actor: &Actor, change: &RoleChange, _: Instant) -> Result<(), Refusal> {
        above(actor, change)?;
        if change.role == Role::Steward && change.last {
            return Err(Refusal::new("people-role-last-steward"));
        }
        Ok(())
    }
}

/// Seeing who holds which role, with addresses.
pub(crate) enum SeeRoles {}
impl Verb for SeeRoles {
    type About = ();
    const NAME: &'static str = "people.see_roles";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Administrator) {
            Ok(())
        } else {
            Err(Refusal::new("people-role-administrators-only"))
        }
    }
}

fn above(actor: &Actor, change: &RoleChange) -> Result<(), Refusal> {
    if !actor.has(Role::Administrator) {
        return Err(Refusal::new("people-role-administrators-only"));
    }
    if (change.everywhere || change.role == Role::Steward) && !actor.has(Role::Steward) {
        return Err(Refusal::new("people-role-stewards-only"));
    }
    Ok(())
}

/// The policy, printed. The table's actors are person 1.
pub(crate) fn table() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let change = |person, role, everywhere| RoleChange {
        person: PersonId::from_i64(person),
        role,
        everywhere,
        last: false,
    };
    let situations = [
        ("official of the town, to another", change(2, Role::Official, false)),
        ("administrator of the town, to another", change(2, Role::Administrator, false)),
        ("official everywhere, to another", change(2, Role::Official, true)),
        ("steward, to another", change(2, Role::Steward, true)),
        ("administrator of the town, to oneself", change(1, Role::Administrator, false)),
        ("steward, to oneself", change(1, Role::Steward, true)),
    ];
    let mut all = lines::<GrantRole>(situations, now);
    all.extend(lines::<RevokeRole>(situations, now));
    let last = RoleChange { last: true, ..change(2, Role::Steward, true) };
    all.extend(lines::<RevokeRole>([("the last steward", last)], now));
    all.extend(lines::<SeeRoles>([("any", ())], now));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use arengo_kernel::RoleSet;

    fn refusal<V: Verb<About = RoleChange>>(role: Role, change: RoleChange) -> Option<&'static str> {
        let actor = Actor::Person { id: PersonId::from_i64(1), roles: RoleSet::NONE.with(role) };
        V::rule(&actor, &change, Instant::from_micros(0)).err().map(|r| r.id)
    }

    #[test]
    fn nobody_grants_more_than_they_have() {
        let to = |person, role, everywhere| RoleChange {
            person: PersonId::from_i64(person),
            role,
            everywhere,
            last: false,
        };
        let table = [
            (Role::Administrator, to(2, Role::Moderator, false), None),
            (Role::Administrator, to(2, Role::Administrator, false), None),
            (Role::Administrator, to(2, Role::Moderator, true), Some("people-role-stewards-only")),
            (Role::Administrator, to(2, Role::Steward, false), Some("people-role-stewards-only")),
            (Role::Administrator, to(1, Role::Steward, true), Some("people-role-stewards-only")),
            (Role::Steward, to(2, Role::Steward, true), None),
            (Role::Official, to(2, Role::Operator, false), Some("people-role-administrators-only")),
            (Role::Official, to(1, Role::Administrator, false), Some("people-role-administrators-only")),
        ];
        for (actor, change, expected) in table {
            assert_eq!(refusal::<GrantRole>(actor, change), expected, "{actor:?} {change:?}");
        }
    }

    #[test]
    fn the_last_steward_stays() {
        let last =
            RoleChange { person: PersonId::from_i64(1), role: Role::Steward, everywhere: true, last: true };
        assert_eq!(refusal::<RevokeRole>(Role::Steward, last), Some("people-role-last-steward"));
        assert_eq!(refusal::<RevokeRole>(Role::Steward, RoleChange { last: false, ..last }), None);
    }
}
