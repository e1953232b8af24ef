//! Figures as a table that is Markdown, too. Every table has the same columns, so that rows of several can stand
//! together.

use std::time::Duration;

/// A figure beside another.
pub struct Figure {
    /// What was measured, with its unit.
    pub what: String,
    /// Ours.
    pub arengo: String,
    /// The other, with its name.
    pub beside: String,
    /// One by the other.
    pub ratio: String,
    /// What is wanted.
    pub wanted: String,
    /// Whether it is so.
    pub is_met: bool,
}

/// Prints a table.
pub fn print(title: &str, figures: &[Figure]) {
    println!("\n{title}\n\n| what | arengo | beside it | ratio | wanted |  |");
    println!("|---|---|---|---|---|---|");
    for f in figures {
        let verdict = if f.is_met { "ok" } else { "missed" };
        println!("| {} | {} | {} | {} | {} | {verdict} |", f.what, f.arengo, f.beside, f.ratio, f.wanted);
    }
}

/// The middle one of some values; nothing of none.
pub fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let middle = values.len().checked_sub(1)? / 2;
    values.get(middle).copied()
}

/// A length of time in milliseconds, as "1.23".
pub fn milliseconds(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_and_the_lower_of_two() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4, 1]), Some(1));
        assert_eq!(median::<i32>(vec![]), None);
    }
}
