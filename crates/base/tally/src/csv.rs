//! Tables as text: cells between commas, in double quotes where needed (RFC 4180), in UTF-8, at most 256 MiB.

pub use crate::budgeting::pabulib::Malformed;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 256 << 20;

/// Where the column of this name is.
pub fn column(head: &[Cell], name: &str) -> Result<usize, Malformed> {
    let end = || head.last().cloned().unwrap_or(Cell { line: 1, column: 1, text: String::new() });
    head.iter().position(|c| c.text == name).ok_or_else(|| end().not(&format!("a column named {name}")))
}

/// Refuses a row that has more or fewer cells than the first.
pub fn same_length(row: &[Cell], head: &[Cell]) -> Result<(), Malformed> {
    match row.last() {
        Some(last) if row.len() != head.len() => Err(last.not(&format!(
            "a row of {} cells, of which this is the last of {},",
            head.len(),
            row.len()
        ))),
        _ => Ok(()),
    }
}

/// A cell, and where it begins.
#[derive(Debug, Clone)]
pub struct Cell {
    line: usize,
    column: usize,
    /// What stands in it.
    pub text: String,
}

impl Cell {
    /// The fault of standing where something else was expected.
    pub fn not(&self, expected: &str) -> Malformed {
        malformed(self.line, self.column, expected, &self.text)
    }

    /// The number in it.
    pub fn number<T: std::str::FromStr>(&self, expected: &str) -> Result<T, Malformed> {
        self.text.trim().parse().map_err(|_| self.not(expected))
    }

    /// The text in it, without spaces around; there must be some.
    pub fn filled(&self, expected: &str) -> Result<&str, Malformed> {
        let text = self.text.trim();
        if text.is_empty() { Err(self.not(expected)) } else { Ok(text) }
    }
}

fn malformed(line: usize, column: usize, expected: &str, found: &str) -> Malformed {
    let short: String = found.chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let found = if found.is_empty() { "nothing".to_owned() } else { format!("“{short}”") };
    Malformed { line, column, expected: expected.to_owned(), found }
}

/// The rows of a file, one after another.
pub struct Rows<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: usize,
    column: usize,
}

impl<'a> Rows<'a> {
    /// The rows of a text in UTF-8.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Malformed> {
        if bytes.len() > MOST_BYTES {
            return Err(malformed(1, 1, "a file of at most 256 MiB", "a longer one"));
        }
        let text = std::str::from_utf8(bytes).map_err(|e| {
            let before = &bytes[..e.valid_up_to()];
            let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1);
            let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
            malformed(
                before.iter().filter(|b| **b == b'\n').count() + 1,
                column,
                "text in UTF-8",
                "other bytes",
            )
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Ok(Rows { rest: text.chars().peekable(), line: 1, column: 1 })
    }

    fn step(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        if c == '\n' {
            (self.line, self.column) = (self.line + 1, 1);
        } else {
            self.column += 1;
        }
        Some(c)
    }

    /// The next row that has anything in it.
    pub fn next_row(&mut self) -> Result<Option<Vec<Cell>>, Malformed> {
        while self.rest.next_if(|c| matches!(c, '\n' | '\r')).is_some_and(|c| c == '\n' || c == '\r') {
            (self.line, self.column) = (self.line + usize::from(self.rest.peek() != Some(&'\n')), 1);
        }
        if self.rest.peek().is_none() {
            return Ok(None);
        }
        let mut row = Vec::new();
        loop {
            let (line, column) = (self.line, self.column);
            let text = if self.rest.peek() == Some(&'"') { self.quoted()? } else { self.plain() };
            row.push(Cell { line, column, text });
            match self.step() {
                Some(',') => {}
                Some('\r') if self.rest.peek() == Some(&'\n') => {
                    self.step();
                    return Ok(Some(row));
                }
                None | Some('\n') => return Ok(Some(row)),
                Some(c) => {
                    return Err(malformed(
                        self.line,
                        self.column - 1,
                        "a comma or the end of the line",
                        &c.to_string(),
                    ));
                }
            }
        }
    }

    fn plain(&mut self) -> String {
        let mut text = String::new();
        while let Some(c) = self.rest.peek().copied().filter(|c| !matches!(c, ',' | '\n' | '\r')) {
            text.push(c);
            self.step();
        }
        text
    }

    fn quoted(&mut self) -> Result<String, Malformed> {
        let (line, column) = (self.line, self.column);
        self.step();
        let mut text = String::new();
        loop {
            match self.step() {
                Some('"') if self.rest.peek() == Some(&'"') => {
                    self.step();
                    text.push('"');
                }
                Some('"') => return Ok(text),
                Some(c) => text.push(c),
                None => return Err(malformed(line, column, "a quote that ends again", &text)),
            }
        }
    }
}
