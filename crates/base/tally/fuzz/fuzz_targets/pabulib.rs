//! Any bytes: the reader answers, never panics; what it accepts is written and read back as the same election.
#![no_main]

use arengo_tally::budgeting::{Election, pabulib};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(election) = Election::from_pabulib(bytes) else { return };
    let document = pabulib::Document::parse(bytes).expect("what can be counted can be kept");
    let again = Election::from_pabulib(document.write().as_bytes()).expect("what was written is read");
    assert_eq!(again, election);
    let anonymous = pabulib::Document::of(&election).write();
    assert_eq!(Election::from_pabulib(anonymous.as_bytes()).expect("anonymous ballots are read"), election);
});
