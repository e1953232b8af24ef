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

/// A town's rule on second factors, to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// Its staff need one.
    pub required: bool,
    /// Whoever asks came with a second factor themselves.
    pub strong: bool,
}

/// Asking a town's staff for a second factor, or no longer.
pub enum RequireSecondFactor {}
impl Verb for RequireSecondFactor {
    type About = Requirement;
    const NAME: &'static str = "people.require_second_factor";

    /// Administrators; and nobody locks themselves out.
    fn rule(actor: &Actor, about: &Requirement, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Administrator) {
            return Err(Refusal::new("people-role-administrators-only"));
        }
        if about.required && !about.strong && actor.person().is_some() {
            return Err(
                Refusal::new("people-rule-own-first").leading_to("/me/second-factor", "people-factor-manage")
            );
        }
        Ok(())
    }
}

/// Whose second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorOf {
    /// Theirs.
    pub person: PersonId,
    /// They have a role outside the town at hand, too.
    pub elsewhere: bool,
}

/// Switching off the second factor of someone who lost it.
pub enum EndSecondFactor {}
impl Verb for EndSecondFactor {
    type About = FactorOf;
    const NAME: &'static str = "people.end_second_factor";

    /// Administrators for those who work in their town alone, stewards for all; one's own ends against a code.
    fn rule(actor: &Actor, about: &FactorOf, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Administrator) {
            return Err(Refusal::new("people-role-administrators-only"));
        }
        if about.elsewhere && !actor.has(Role::Steward) {
            return Err(Refusal::new("people-role-stewards-only"));
        }
        if actor.person() == Some(about.person) {
            return Err(
                Refusal::new("people-rule-own-end").leading_to("/me/second-factor", "people-factor-manage")
            );
        }
        Ok(())
    }
}

/// A person to be marked as a resident of the town, or no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inhabitant(pub PersonId);

/// Marking a person as a resident: whoever does it looked at their document.
pub enum MarkResident {}
impl Verb for MarkResident {
    type About = Inhabitant;
    const NAME: &'static str = "people.mark_resident";

    /// Those who meet people: operators of help points and officials. Nobody vouches for themselves.
    fn rule(actor: &Actor, about: &Inhabitant, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Operator) && !actor.has(Role::Official) {
            return Err(Refusal::new("people-resident-staff-only"));
        }
        if actor.person() == Some(about.0) {
            return Err(Refusal::new("people-resident-not-yourself"));
        }
        Ok(())
    }
}

/// Seeing who is known as a resident.
pub(crate) enum SeeResidents {}
impl Verb for SeeResidents {
    type About = ();
    const NAME: &'static str = "people.see_residents";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Operator) || actor.has(Role::Official) {
            Ok(())
        } else {
            Err(Refusal::new("people-resident-staff-only"))
        }
    }
}

/// Bringing in the town's list of residents.
pub enum ListResidents {}
impl Verb for ListResidents {
    type About = ();
    const NAME: &'static str = "people.list_residents";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Official) { Ok(()) } else { Err(Refusal::new("people-resident-officials-only")) }
    }
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
    all.extend(proofs(now));
    all
}

fn proofs(now: Instant) -> Vec<PolicyLine> {
    let rule = |required, strong| Requirement { required, strong };
    let factor = |person, elsewhere| FactorOf { person: PersonId::from_i64(person), elsewhere };
    let inhabitant = |person| Inhabitant(PersonId::from_i64(person));
    let rules = [
        ("asking for it, with one's own", rule(true, true)),
        ("asking for it, without one's own", rule(true, false)),
        ("no longer", rule(false, false)),
    ];
    let factors = [
        ("of another, here alone", factor(2, false)),
        ("of another, elsewhere too", factor(2, true)),
        ("of oneself", factor(1, false)),
    ];
    let inhabitants = [("another", inhabitant(2)), ("oneself", inhabitant(1))];
    let mut all = lines::<RequireSecondFactor>(rules, now);
    all.extend(lines::<EndSecondFactor>(factors, now));
    all.extend(lines::<MarkResident>(inhabitants, now));
    all.extend(lines::<SeeResidents>([("any", ())], now));
    all.extend(lines::<ListResidents>([("any", ())], now));
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
