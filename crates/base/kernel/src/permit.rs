//! Permission as a value. A verb is a type, its rule lives in the component's `policy.rs`, asking gives a
//! permit that nobody can make otherwise, and the writing function takes it by value: to skip the check does
//! not compile.

use crate::actor::Actor;
use crate::refusal::Refusal;
use crate::time::Instant;

/// Something a person may want to do.
pub trait Verb {
    /// What the rule has to know about the thing at hand.
    type About;
    /// The verb's name in the policy table, as `component.verb`.
    const NAME: &'static str;
    /// The rule: nothing, or why not.
    ///
    /// # Errors
    /// The reason for which this actor may not do this now.
    fn rule(actor: &Actor, about: &Self::About, now: Instant) -> Result<(), Refusal>;
}

/// Proof that the rule of `V` was asked about a thing and said yes. It carries the thing, who asked and when;
/// writing functions use these rather than arguments of their own, so nothing else can be written.
pub struct Permit<V: Verb> {
    about: V::About,
    actor: Actor,
    at: Instant,
}

impl<V: Verb> Permit<V> {
    /// Asks the rule.
    ///
    /// # Errors
    /// The rule's refusal.
    pub fn ask(actor: &Actor, about: V::About, now: Instant) -> Result<Permit<V>, Refusal> {
        V::rule(actor, &about, now)?;
        Ok(Permit { about, actor: *actor, at: now })
    }

    /// What was permitted to be acted upon.
    pub const fn about(&self) -> &V::About {
        &self.about
    }

    /// Who may.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// When it was asked; the moment the act is dated.
    pub const fn at(&self) -> Instant {
        self.at
    }
}

impl<V: Verb> std::fmt::Debug for Permit<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Permit<{}> for {:?}", V::NAME, self.actor)
    }
}

/// One line of the policy table: who, in which situation, may do what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyLine {
    /// `Verb::NAME`.
    pub verb: &'static str,
    /// The situation, in the words of the table.
    pub situation: &'static str,
    /// The actor, in the words of the table.
    pub actor: &'static str,
    /// Nothing when allowed, else the id of the refusal.
    pub refusal: Option<&'static str>,
}

/// The actors of the policy table with their names.
pub fn table_actors() -> Vec<(&'static str, Actor)> {
    use crate::actor::{PersonId, Role, RoleSet};
    let person = |roles| Actor::Person { id: PersonId::from_i64(1), roles };
    let mut actors = vec![("visitor", Actor::Visitor), ("person", person(RoleSet::NONE))];
    for role in Role::ALL {
        actors.push((role.as_str(), person(RoleSet::NONE.with(role))));
    }
    actors
}

/// The lines of one verb over all table actors and the given situations.
pub fn table<V: Verb>(
    situations: impl IntoIterator<Item = (&'static str, V::About)>,
    now: Instant,
) -> Vec<PolicyLine> {
    let mut lines = Vec::new();
    for (situation, about) in situations {
        for (name, actor) in table_actors() {
            let refusal = V::rule(&actor, &about, now).err().map(|r| r.id);
            lines.push(PolicyLine { verb: V::NAME, situation, actor: name, refusal });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;

    struct Answer;
    impl Verb for Answer {
        type About = u8;
        const NAME: &'static str = "test.answer";
        fn rule(actor: &Actor, _: &u8, _: Instant) -> Result<(), Refusal> {
            if actor.has(Role::Official) { Ok(()) } else { Err(Refusal::new("test-officials-only")) }
        }
    }

    #[test]
    fn a_permit_exists_only_when_the_rule_says_yes() {
        let now = Instant::from_micros(5);
        assert_eq!(Permit::<Answer>::ask(&Actor::Visitor, 3, now).unwrap_err().id, "test-officials-only");
        let permit = Permit::<Answer>::ask(&Actor::System, 3, now).unwrap();
        assert_eq!((*permit.about(), permit.at()), (3, now));
    }

    #[test]
    fn the_table_has_a_line_for_every_actor() {
        let lines = table::<Answer>([("any", 0)], Instant::from_micros(0));
        let allowed: Vec<_> = lines.iter().filter(|l| l.refusal.is_none()).map(|l| l.actor).collect();
        assert_eq!(allowed, ["steward", "administrator", "official"]);
        assert_eq!(lines.len(), 8);
    }
}
