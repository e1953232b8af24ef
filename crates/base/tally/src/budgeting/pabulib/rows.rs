//! Lines of cells, with the place of each, without copying.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

use super::Fault;

/// A cell's place in the text: without its quotes, when it has them.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// Where it begins.
    pub at: usize,
    end: usize,
    doubled: bool,
}

impl Cell {
    /// What it says, without spaces around.
    pub fn text(self, text: &str) -> Cow<'_, str> {
        match self.whole(text) {
            Cow::Borrowed(cell) => Cow::Borrowed(cell.trim()),
            Cow::Owned(cell) => Cow::Owned(cell.trim().to_owned()),
        }
    }

    /// What it says.
    pub fn whole(self, text: &str) -> Cow<'_, str> {
        let raw = &text[self.at..self.end];
        if self.doubled { Cow::Owned(raw.replace("\"\"", "\"")) } else { Cow::Borrowed(raw) }
    }
}

/// Goes over the lines of a text that have anything on them.
#[derive(Debug)]
pub struct Rows<'a> {
    text: &'a str,
    separator: u8,
    at: usize,
}

impl<'a> Rows<'a> {
    /// From the beginning, after a byte order mark.
    pub fn new(text: &'a str, separator: u8) -> Self {
        Rows { text, separator, at: if text.starts_with('\u{feff}') { 3 } else { 0 } }
    }

    /// Where the next line begins.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Fills in the cells of the next line that is not blank; false at the end.
    pub fn next(&mut self, cells: &mut Vec<Cell>) -> Result<bool, Fault> {
        loop {
            if self.at >= self.text.len() {
                return Ok(false);
            }
            cells.clear();
            let start = self.at;
            while !self.cell(cells)? {}
            let quoted = cells[0].at != start;
            let blank = cells.len() == 1 && !quoted && cells[0].whole(self.text).trim().is_empty();
            if !blank {
                return Ok(true);
            }
        }
    }

    /// Takes one cell; true when the line ends after it.
    fn cell(&mut self, cells: &mut Vec<Cell>) -> Result<bool, Fault> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        if bytes.get(start) == Some(&b'"') {
            return self.quoted_cell(cells);
        }
        let found = memchr3(self.separator, b'\n', b'\r', &bytes[start..]).map(|n| start + n);
        let end = found.unwrap_or(bytes.len());
        cells.push(Cell { at: start, end, doubled: false });
        Ok(self.after(end))
    }

    fn quoted_cell(&mut self, cells: &mut Vec<Cell>) -> Result<bool, Fault> {
        let bytes = self.text.as_bytes();
        let open = self.at;
        let mut from = open + 1;
        let mut doubled = false;
        let end = loop {
            let Some(quote) = memchr(b'"', &bytes[from..]).map(|n| from + n) else {
                return Err(Fault::new(open, "a cell whose quotes are closed"));
            };
            if bytes.get(quote + 1) != Some(&b'"') {
                break quote;
            }
            doubled = true;
            from = quote + 2;
        };
        cells.push(Cell { at: open + 1, end, doubled });
        let next = bytes.get(end + 1).copied();
        if next.is_some_and(|b| b != self.separator && b != b'\n' && b != b'\r') {
            let separator = char::from(self.separator);
            return Err(Fault::new(
                end + 1,
                format!("“{separator}” or the end of the line after closing quotes"),
            ));
        }
        Ok(self.after(end + 1))
    }

    /// Goes on after a cell that ends at `end`; true when the line ends there.
    fn after(&mut self, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let crlf = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
        self.at = (end + 1 + usize::from(crlf)).min(bytes.len());
        // A separator that ends the text is followed by an empty cell, which `cell` finds at the very end.
        bytes.get(end) != Some(&self.separator)
    }
}

/// A cell as it is written: in quotes when it must be.
pub fn quoted(cell: &str, separator: char) -> Cow<'_, str> {
    let must = |c: char| c == separator || matches!(c, '"' | '\n' | '\r');
    if cell.contains(must) || cell.starts_with('\u{feff}') {
        return Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")));
    }
    Cow::Borrowed(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Result<Vec<Vec<String>>, Fault> {
        let (mut rows, mut row, mut all) = (Rows::new(text, b';'), Vec::new(), Vec::new());
        while rows.next(&mut row)? {
            all.push(row.iter().map(|c| c.whole(text).into_owned()).collect());
        }
        Ok(all)
    }

    #[test]
    fn quotes_line_ends_and_empty_cells_are_read_as_spreadsheets_write_them() {
        let text = "\u{feff}a;\"b;\"\"c\"\"\nd\";\r\n\r\n;\nx\ry;z\n\"\";";
        let read = cells(text).map_err(|f| f.expected);
        let expected: Vec<Vec<&str>> =
            vec![vec!["a", "b;\"c\"\nd", ""], vec!["", ""], vec!["x"], vec!["y", "z"], vec!["", ""]];
        assert_eq!(
            read,
            Ok(expected.into_iter().map(|r| r.into_iter().map(String::from).collect()).collect())
        );
        assert!(cells("a;\"b").is_err());
        assert!(cells("a;\"b\"c").is_err());
    }
}
