//! What a table's cells say about its columns.

/// For each of the columns, whether it holds numbers: at least one, and nothing else besides
/// empty cells and dashes. Such a column is set flush right.
pub(crate) fn numeric_columns(columns: usize, rows: &[Vec<String>]) -> Vec<bool> {
    (0..columns)
        .map(|column| {
            let cells = || rows.iter().filter_map(|row| row.get(column));
            cells().any(|cell| is_number(cell)) && cells().all(|cell| is_number(cell) || is_nothing(cell))
        })
        .collect()
}

fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—")
}

/// Digits with the signs that go with them: separators, percent, euro, plus and minus.
fn is_number(cell: &str) -> bool {
    const SIGNS: &str = ".,'’ \u{a0}\u{202f}%‰€+-−";
    cell.contains(|letter: char| letter.is_ascii_digit())
        && cell.chars().all(|letter| letter.is_ascii_digit() || SIGNS.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: &[&str]) -> bool {
        let rows: Vec<_> = cells.iter().map(|cell| vec![(*cell).to_owned()]).collect();
        numeric_columns(1, &rows)[0]
    }

    #[test]
    fn amounts_shares_and_missing_figures_make_a_column_of_numbers() {
        assert!(column(&["1.250", "72\u{a0}%", "−3", "400.000 €", "–", ""]));
    }

    #[test]
    fn words_codes_and_empty_columns_are_no_numbers() {
        assert!(!column(&["12", "n. 7"]));
        assert!(!column(&["3.02", "A1"]));
        assert!(!column(&["", "–"]));
        assert!(!column(&[]));
    }
}
