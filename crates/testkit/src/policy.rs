//! What a printed policy allows.

use arengo_kernel::permit::PolicyLine;

/// The actors whom a policy allows a verb in a situation, as its table names them.
pub fn allowed(policy: &[PolicyLine], verb: &str, situation: &str) -> Vec<&'static str> {
    let of = |l: &&PolicyLine| l.verb == verb && l.situation == situation && l.refusal.is_none();
    policy.iter().filter(of).map(|l| l.actor).collect()
}
