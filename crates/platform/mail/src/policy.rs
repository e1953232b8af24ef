//! Who may see letters that did not arrive, and send them again.

use arengo_kernel::permit::{PolicyLine, table as lines};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};

use crate::letter::LetterId;

/// Seeing which of a town's letters did not arrive, without the addresses they went to.
pub(crate) enum SeeLetters {}
impl Verb for SeeLetters {
    type About = ();
    const NAME: &'static str = "mail.see_letters";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Official) { Ok(()) } else { Err(Refusal::new("mail-officials-only")) }
    }
}

/// Seeing the addresses, too: whoever may send a letter again must know where it goes.
pub(crate) enum SeeAddresses {}
impl Verb for SeeAddresses {
    type About = ();
    const NAME: &'static str = "mail.see_addresses";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        administrators(actor)
    }
}

/// Sending a letter again that failed or may have failed.
pub(crate) enum SendAgain {}
impl Verb for SendAgain {
    type About = LetterId;
    const NAME: &'static str = "mail.send_again";
    fn rule(actor: &Actor, _: &LetterId, _: Instant) -> Result<(), Refusal> {
        administrators(actor)
    }
}

fn administrators(actor: &Actor) -> Result<(), Refusal> {
    if actor.has(Role::Administrator) { Ok(()) } else { Err(Refusal::new("mail-administrators-only")) }
}

/// The policy, printed.
pub(crate) fn table() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let mut all = lines::<SeeLetters>([("any", ())], now);
    all.extend(lines::<SeeAddresses>([("any", ())], now));
    all.extend(lines::<SendAgain>([("any", LetterId::from_i64(1))], now));
    all
}
