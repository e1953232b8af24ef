//! For how long the author of a comment may change it.

use arengo_kernel::Instant;

/// Seconds in which an author may change what they wrote: half an hour.
pub const EDITING_SECONDS: i64 = 30 * 60;

/// Until when a comment may be changed; not any more at this very moment.
pub const fn editable_until(created: Instant) -> Instant {
    created.plus_seconds(EDITING_SECONDS)
}

/// True while the author may still change it.
pub fn is_editable(created: Instant, now: Instant) -> bool {
    now < editable_until(created)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_hour_means_half_an_hour() {
        let created = Instant::from_micros(1_000);
        assert!(is_editable(created, created));
        assert!(is_editable(created, Instant::from_micros(1_000 + 1_800_000_000 - 1)));
        assert!(!is_editable(created, created.plus_seconds(1800)));
    }
}
