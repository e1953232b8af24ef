//! Any bytes: the reader answers, never panics; what it accepts is written, read back as the same election, and counted.
#![no_main]

use arengo_tally::ranked::{self, TieBreak};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(election) = ranked::read(bytes) else { return };
    let again = ranked::read(ranked::write(&election).as_bytes()).expect("what was written is read");
    assert_eq!(again, election);
    if election.names.len() < 30 {
        let count = ranked::scottish_stv(&election, &TieBreak::Number);
        assert!(count.elected.len() <= election.seats);
    }
});
