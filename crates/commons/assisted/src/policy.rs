//! Who may do what at a help point.
//!
//! What nobody may do here: read a ballot. An operator writes down what people say in public; a vote is nobody's to
//! write down or to see, and no statement of this crate reads anything but this crate's own tables (a test holds it to
//! that).

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};

use crate::point::PointId;

/// Something said at a help point, about to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assisting {
    /// True when the name, the number or the address is the operator's own.
    pub is_self: bool,
    /// True when the privacy notice in force was read aloud and the person agreed.
    pub was_read: bool,
    /// False when the help point is none any more.
    pub is_open: bool,
}

/// Enter and publish what someone says.
pub enum Assist {}
impl Verb for Assist {
    type About = Assisting;
    const NAME: &'static str = "assisted.assist";
    /// Operators, for others, after reading the notice.
    fn rule(actor: &Actor, about: &Assisting, _: Instant) -> Result<(), Refusal> {
        operators(actor)?;
        refuse_if(!about.is_open, "assisted-point-is-closed")?;
        refuse_if(about.is_self, "assisted-not-for-oneself")?;
        refuse_if(!about.was_read, "assisted-read-first")
    }
}

/// Tell someone on the telephone, from their code, how their contribution stands.
pub enum LookUp {}
impl Verb for LookUp {
    type About = ();
    const NAME: &'static str = "assisted.look_up";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        operators(actor)
    }
}

/// What is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// True when there is a public outcome, and a way to tell it.
    pub is_answered: bool,
}

/// See whom to tell an outcome and how to reach them, print the letters, note that it was told.
pub enum Tell {}
impl Verb for Tell {
    type About = Telling;
    const NAME: &'static str = "assisted.tell";
    fn rule(actor: &Actor, about: &Telling, _: Instant) -> Result<(), Refusal> {
        operators(actor)?;
        refuse_if(!about.is_answered, "assisted-nothing-to-tell")
    }
}

/// Erase who someone is, at their request, from their code.
pub enum Forget {}
impl Verb for Forget {
    /// True when it was done before.
    type About = bool;
    const NAME: &'static str = "assisted.forget";
    fn rule(actor: &Actor, done: &bool, _: Instant) -> Result<(), Refusal> {
        operators(actor)?;
        refuse_if(*done, "assisted-erased-before")
    }
}

/// Make, change and close help points.
pub enum ManagePoints {}
impl Verb for ManagePoints {
    /// The help point; none for a new one.
    type About = Option<PointId>;
    const NAME: &'static str = "assisted.manage_points";
    fn rule(actor: &Actor, _: &Option<PointId>, _: Instant) -> Result<(), Refusal> {
        refuse_if(!actor.has(Role::Administrator), "assisted-administrators-only")
    }
}

fn operators(actor: &Actor) -> Result<(), Refusal> {
    refuse_if(!actor.has(Role::Operator), "assisted-operators-only")
}

fn refuse_if(wrong: bool, id: &'static str) -> Result<(), Refusal> {
    if wrong { Err(Refusal::new(id)) } else { Ok(()) }
}

/// The policy, printed.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let fine = Assisting { is_self: false, was_read: true, is_open: true };
    let assisting = [
        ("for another, the notice read", fine),
        ("for another, the notice not read", Assisting { was_read: false, ..fine }),
        ("for oneself", Assisting { is_self: true, ..fine }),
        ("at a closed help point", Assisting { is_open: false, ..fine }),
    ];
    let telling = [
        ("a public outcome", Telling { is_answered: true }),
        ("no public outcome, or no way to tell it", Telling { is_answered: false }),
    ];
    let mut all = table::<Assist>(assisting, now);
    all.extend(table::<LookUp>([("any code", ())], now));
    all.extend(table::<Tell>(telling, now));
    all.extend(table::<Forget>([("once", false), ("again", true)], now));
    all.extend(table::<ManagePoints>([("any", None)], now));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(verb: &str, situation: &str) -> Vec<&'static str> {
        arengo_testkit::allowed(&lines(), verb, situation)
    }

    #[test]
    fn operators_write_for_others_after_reading_the_notice() {
        let operators = ["steward", "administrator", "operator"];
        assert_eq!(allowed("assisted.assist", "for another, the notice read"), operators);
        for never in ["for another, the notice not read", "for oneself", "at a closed help point"] {
            assert_eq!(allowed("assisted.assist", never), [] as [&str; 0], "{never}");
        }
        for verb in ["assisted.look_up", "assisted.forget", "assisted.tell"] {
            assert!(!allowed(verb, "any code").contains(&"official"), "{verb}");
        }
        assert_eq!(allowed("assisted.manage_points", "any"), ["steward", "administrator"]);
    }

    /// A vote is nobody's to see here, now or when there are votes.
    #[test]
    fn no_statement_reads_anything_but_the_help_points_own_tables() {
        for statement in crate::sql::STATEMENTS {
            let words: Vec<&str> = statement.sql.split_whitespace().collect();
            let tables =
                words.windows(2).filter(|pair| ["FROM", "JOIN", "INTO", "UPDATE"].contains(&pair[0]));
            let mut found = 0;
            for pair in tables {
                assert!(pair[1].starts_with("assisted_"), "{}: {}", statement.name, pair[1]);
                found += 1;
            }
            assert!(found > 0, "{} touches no table", statement.name);
        }
    }
}
