//! On a terminal, how far a long count has come.

use std::io::{IsTerminal as _, stderr};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use arengo_tally::budgeting::Progress;

/// Says nothing in the first second, then speaks five times a second on one line of standard error, which it clears at
/// the end. Silent when standard error is no terminal.
pub struct Watch {
    next: Instant,
    shown: bool,
    said: bool,
}

impl Watch {
    /// Begins to watch.
    pub fn begin() -> Self {
        Watch { next: Instant::now() + Duration::from_secs(1), shown: stderr().is_terminal(), said: false }
    }

    /// Says how far the count has come, when it is time to, and lets it go on.
    pub fn see(&mut self, progress: Progress) -> ControlFlow<()> {
        if !self.shown || Instant::now() < self.next {
            return ControlFlow::Continue(());
        }
        (self.next, self.said) = (Instant::now() + Duration::from_millis(200), true);
        let part = 100 * u128::from(progress.cost) / u128::from(progress.budget.max(1));
        eprint!("\rshares raised {} times, {part} % of the budget spent ", progress.raised);
        ControlFlow::Continue(())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if self.said {
            eprint!("\r{:60}\r", "");
        }
    }
}
