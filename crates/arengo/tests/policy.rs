//! Who may do what, printed like a by-law: `policy.txt` is reviewed when it changes.

mod tree;

use std::fmt::Write as _;

use arengo::registry;
use arengo_kernel::permit::PolicyLine;

#[test]
fn the_policy_is_the_one_that_was_reviewed() {
    let mut text = String::from(
        "Who may do what, printed from the rules. A line: the situation, then who may, then who may not and the\n\
         message that says why. Written anew by the test `policy` with UPDATE=1.\n",
    );
    for component in registry::COMPONENTS {
        print(&mut text, &(component.policy)());
    }
    tree::must_equal("policy.txt", &text);
}

fn print(text: &mut String, lines: &[PolicyLine]) {
    for verb in in_order(lines.iter().map(|line| line.verb)) {
        let _ = writeln!(text, "\n{verb}");
        let of_verb: Vec<&PolicyLine> = lines.iter().filter(|line| line.verb == verb).collect();
        for situation in in_order(of_verb.iter().map(|line| line.situation)) {
            let here: Vec<&&PolicyLine> = of_verb.iter().filter(|line| line.situation == situation).collect();
            let _ = writeln!(text, "  {situation}");
            for refusal in in_order(here.iter().map(|line| line.refusal)) {
                let who: Vec<&str> =
                    here.iter().filter(|line| line.refusal == refusal).map(|line| line.actor).collect();
                let _ = writeln!(text, "    {:<36} {}", refusal.unwrap_or("yes"), who.join(" "));
            }
        }
    }
}

/// Each once, in the order of their first appearance; "yes" is nothing and comes first by sorting it so.
fn in_order<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once: Vec<T> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

#[test]
fn every_line_of_the_policy_is_there_once() {
    let lines: Vec<PolicyLine> = registry::COMPONENTS.iter().flat_map(|c| (c.policy)()).collect();
    let keys: Vec<_> = lines.iter().map(|l| (l.verb, l.situation, l.actor)).collect();
    assert_eq!(in_order(keys.iter()).len(), keys.len());
}
