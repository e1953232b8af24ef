//! Any bytes: the readers of tables answer, never panic. The first byte chooses the reader; a zero byte parts two files.
#![no_main]

use arengo_tally::opinion::read::Conversation;
use arengo_tally::ranked;
use arengo_tally::sortition::{Pool, Quotas};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else { return };
    let middle = rest.iter().position(|b| *b == 0).unwrap_or(rest.len());
    let (first, second) = (&rest[..middle], rest.get(middle + 1..).unwrap_or_default());
    match which % 3 {
        0 => drop(Conversation::from_polis(first, second)),
        1 => drop(ranked::read_table(rest, 1)),
        _ => {
            if let Ok(quotas) = Quotas::read(first) {
                drop(Pool::read(second, &quotas));
            }
        }
    }
});
