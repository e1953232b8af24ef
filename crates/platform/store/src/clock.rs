//! The clock and the source of randomness: the only places where the program reads either.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use arengo_kernel::Instant;

/// Where "now" comes from.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Source>);

#[derive(Debug)]
enum Source {
    System,
    Fixed(AtomicI64),
    /// A file that tests write: an RFC 3339 moment. With "=" before it the clock stands still there; without, it
    /// ticks from there since the file was last changed.
    File(PathBuf),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock(Arc::new(Source::System))
    }

    /// A clock that stands still until it is set.
    pub fn fixed(at: Instant) -> Clock {
        Clock(Arc::new(Source::Fixed(AtomicI64::new(at.as_micros()))))
    }

    /// A clock read from a file, for tests of the whole program.
    pub fn file(path: PathBuf) -> Clock {
        Clock(Arc::new(Source::File(path)))
    }

    /// Now.
    pub fn now(&self) -> Instant {
        match &*self.0 {
            Source::System => machine_now(),
            Source::Fixed(at) => Instant::from_micros(at.load(Ordering::SeqCst)),
            Source::File(path) => read_file_clock(path).unwrap_or_else(machine_now),
        }
    }

    /// Moves a fixed clock; others ignore it.
    pub fn set(&self, at: Instant) {
        if let Source::Fixed(cell) = &*self.0 {
            cell.store(at.as_micros(), Ordering::SeqCst);
        }
    }
}

fn machine_now() -> Instant {
    micros(SystemTime::now())
}

fn micros(at: SystemTime) -> Instant {
    let since = at.duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

fn read_file_clock(path: &PathBuf) -> Option<Instant> {
    let text = std::fs::read_to_string(path).ok()?;
    let text = text.trim();
    if let Some(frozen) = text.strip_prefix('=') {
        return frozen.parse().ok();
    }
    let start: Instant = text.parse().ok()?;
    let written = micros(std::fs::metadata(path).ok()?.modified().ok()?);
    Some(Instant::from_micros(start.as_micros() + machine_now().as_micros() - written.as_micros()))
}

/// `N` bytes that nobody can guess.
///
/// # Panics
/// When the operating system has no randomness to give; nothing safe can be done then.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frozen_file_clock_stands_still_and_a_running_one_ticks() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("clock");
        std::fs::write(&path, "=2022-01-25T08:00:00Z\n").unwrap();
        let clock = Clock::file(path.clone());
        assert_eq!(clock.now().rfc3339(), "2022-01-25T08:00:00Z");
        std::fs::write(&path, "2022-01-25T08:00:00Z").unwrap();
        let late = clock.now().seconds_since("2022-01-25T08:00:00Z".parse().unwrap());
        assert!((0..60).contains(&late), "{late}");
    }
}
