//! BLT files: the form in which ranked elections travel between counting programs.
//!
//! ```text
//! 3 1            three candidates, one seat
//! -2             candidate 2 withdrew
//! 4 1 3 2 0      four ballots: 1, then 3, then 2
//! 2 3 0
//! 0              end of the ballots
//! "Ada"          the names, and the title
//! "Bea"
//! "Cai"
//! "An election"
//! ```
//! A hyphen in a ballot is a place left empty and is passed over; candidates joined by "=" are refused, since none of
//! the rules here counts them. From "#" on a line is a remark, except "# ALTERNATIVE NAME 3: Cai", which is a name.

use std::fmt;

use super::election::{Ballot, Election};

/// Longest file, in bytes.
pub const LONGEST_FILE: usize = 256 * 1024 * 1024;
/// Most candidates.
pub const MOST_CANDIDATES: usize = 1_000;
/// Most ballots, equal ones counted each: the counts stay far from the limits of 64 bits.
pub const MOST_BALLOTS: u64 = 10_000_000_000;

/// Why a file is not a BLT file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {what}")]
pub struct BltError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What was expected, or why it cannot be.
    pub what: String,
}

/// A word of a line, and where it stands: its column is counted only when there is a fault to tell.
#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    is_quoted: bool,
    number: usize,
    line: &'a str,
    begins: usize,
}

impl Token<'_> {
    fn error(self, what: impl fmt::Display) -> BltError {
        let column = self.line[..self.begins].chars().count() + 1;
        BltError { line: self.number, column, what: what.to_string() }
    }

    fn number(self, expected: &str) -> Result<i64, BltError> {
        let number = if self.is_quoted { None } else { self.text.parse().ok() };
        number.ok_or_else(|| self.error(format!("{expected} was expected, not “{}”", self.text)))
    }
}

/// The election of a file; a byte order mark at its start is passed over.
///
/// # Errors
/// Where the file stops being one, and what was expected there.
pub fn read(bytes: &[u8]) -> Result<Election, BltError> {
    let start = |what: &str| BltError { line: 1, column: 1, what: what.to_owned() };
    if bytes.len() > LONGEST_FILE {
        return Err(start("the file is longer than 256 MB"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| start("the file is not UTF-8 text"))?;
    Lines::of(text).election()
}

/// The lines that hold something, with their numbers.
struct Lines<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    last: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        Lines { lines: text.lines().enumerate(), last: 1 }
    }

    fn next(&mut self) -> Option<(usize, &'a str)> {
        for (at, line) in self.lines.by_ref() {
            self.last = at + 1;
            let line = alternative_name(line).unwrap_or_else(|| without_remark(line));
            if !line.trim().is_empty() {
                return Some((at + 1, line));
            }
        }
        None
    }

    fn expect(&mut self, what: &str) -> Result<(usize, &'a str), BltError> {
        let last = self.last;
        self.next().ok_or_else(|| BltError {
            line: last,
            column: 1,
            what: format!("{what} was expected, not the end"),
        })
    }

    fn election(mut self) -> Result<Election, BltError> {
        let (number, line) = self.expect("the numbers of candidates and seats")?;
        let head = tokens(number, line)?;
        let [candidates, seats] = head.as_slice() else {
            return Err(head[0].error("two numbers were expected: candidates and seats"));
        };
        let among = 1..=MOST_CANDIDATES as i64;
        let count = candidates.number("the number of candidates")?;
        if !among.contains(&count) {
            return Err(candidates.error(format!("between 1 and {MOST_CANDIDATES} candidates were expected")));
        }
        let wanted = seats.number("the number of seats")?;
        if !(1..=count).contains(&wanted) {
            return Err(seats.error("between one seat and as many as candidates were expected"));
        }
        let (mut withdrawn, mut ballots, mut total) = (Vec::new(), Vec::new(), 0u64);
        let mut words = Vec::new();
        loop {
            let (number, line) = self.expect("a ballot, or 0 for their end")?;
            words.clear();
            split(number, line, &mut words)?;
            let first = words[0].number("the number of such ballots")?;
            if first == 0 && words.len() == 1 {
                break;
            }
            if first < 0 {
                for word in &words {
                    withdrawn.push(candidate(*word, -word.number("a withdrawn candidate")?, count)?);
                }
                continue;
            }
            total = total.saturating_add(first.unsigned_abs());
            if total > MOST_BALLOTS {
                return Err(words[0].error("more than 10,000,000,000 ballots"));
            }
            ballots.push(Ballot { number: first.unsigned_abs(), ranking: ranking(&words, count)? });
        }
        let (names, title) = self.names(count as usize)?;
        Ok(Election::new(title, names, wanted as usize, withdrawn, ballots))
    }

    /// A name on each line, or all in quotation marks on fewer lines; the title after them.
    fn names(&mut self, count: usize) -> Result<(Vec<String>, String), BltError> {
        let mut lines = Vec::new();
        while let Some((number, line)) = self.next() {
            lines.push((number, names_of(number, line)?));
        }
        let one_each = lines.len() >= count;
        let mut names: Vec<(usize, String)> = Vec::new();
        for (number, words) in lines {
            if one_each {
                names.push((number, words.join(" ")));
            } else {
                names.extend(words.into_iter().map(|word| (number, word)));
            }
        }
        if let Some((line, _)) = names.get(count + 1) {
            let what = "nothing more was expected after the title".to_owned();
            return Err(BltError { line: *line, column: 1, what });
        }
        if names.len() < count {
            let what = format!("the name of candidate {} was expected, not the end", names.len() + 1);
            return Err(BltError { line: self.last, column: 1, what });
        }
        let mut names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
        let title = if names.len() > count { names.pop() } else { None };
        Ok((names, title.unwrap_or_default()))
    }
}

fn ranking(words: &[Token<'_>], count: i64) -> Result<Vec<usize>, BltError> {
    let Some((last, choices)) = words[1..].split_last() else {
        return Err(words[0].error("0 was expected at the end of the ballot"));
    };
    if last.text != "0" {
        return Err(last.error("0 was expected at the end of the ballot"));
    }
    let mut ranking = Vec::with_capacity(choices.len());
    for word in choices.iter().filter(|word| word.text != "-") {
        let same_place = || word.error("candidates at the same place are not counted here");
        let number = word.number("a candidate");
        let number = number.map_err(|fault| if word.text.contains('=') { same_place() } else { fault })?;
        let chosen = candidate(*word, number, count)?;
        if ranking.contains(&chosen) {
            return Err(word.error(format!("candidate {chosen} stands twice on this ballot")));
        }
        ranking.push(chosen);
    }
    Ok(ranking)
}

fn candidate(word: Token<'_>, number: i64, count: i64) -> Result<usize, BltError> {
    if (1..=count).contains(&number) {
        return Ok(number as usize);
    }
    Err(word.error(format!("a candidate between 1 and {count} was expected, not “{}”", word.text)))
}

/// The name in a remark of the form "# ALTERNATIVE NAME 3: Cai", which PrefLib writes where names belong.
fn alternative_name(line: &str) -> Option<&str> {
    let (number, name) = line.strip_prefix("# ALTERNATIVE NAME ")?.split_once(':')?;
    number.bytes().all(|b| b.is_ascii_digit()).then_some(name)
}

/// The line before a "#" that stands outside quotation marks.
fn without_remark(line: &str) -> &str {
    if memchr::memchr(b'#', line.as_bytes()).is_none() {
        return line;
    }
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => return &line[..at],
            _ => {}
        }
    }
    line
}

/// The names of a line: several in quotation marks, or the whole line.
fn names_of(number: usize, line: &str) -> Result<Vec<String>, BltError> {
    if !line.trim_start().starts_with('"') {
        return Ok(vec![plain(line.trim())]);
    }
    Ok(tokens(number, line)?.into_iter().map(|token| plain(&token.text.replace("\"\"", "\""))).collect())
}

/// A name that can be written and read back: no control characters, no backslash before a quotation mark or at the end,
/// where it would be taken for an escape.
fn plain(name: &str) -> String {
    let mut plain: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    while plain.contains("\\\"") {
        plain = plain.replace("\\\"", "\"");
    }
    plain.truncate(plain.trim_end_matches('\\').len());
    plain
}

/// The words of a line that has any.
fn tokens(number: usize, line: &str) -> Result<Vec<Token<'_>>, BltError> {
    let mut found = Vec::new();
    split(number, line, &mut found)?;
    Ok(found)
}

/// Adds the words of a line.
fn split<'a>(number: usize, line: &'a str, found: &mut Vec<Token<'a>>) -> Result<(), BltError> {
    let mut rest = without_space(line);
    while !rest.is_empty() {
        let is_quoted = rest.starts_with('"');
        let mut token = Token { text: rest, is_quoted, number, line, begins: line.len() - rest.len() };
        let end = if is_quoted {
            let close = closing(&rest[1..]);
            close.ok_or_else(|| token.error("a closing quotation mark was expected"))? + 2
        } else {
            word_end(rest)
        };
        token.text = if is_quoted { &rest[1..end - 1] } else { &rest[..end] };
        found.push(token);
        rest = without_space(&rest[end..]);
    }
    Ok(())
}

/// The text from its first word on. Mostly a single space is before it, which need not be decoded.
fn without_space(text: &str) -> &str {
    let text = text.strip_prefix(' ').unwrap_or(text);
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_start() }
}

/// Where white space follows, or the end. Most words are plain digits, which need not be decoded.
fn word_end(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_graphic).count();
    text[plain..].find(char::is_whitespace).map_or(text.len(), |more| plain + more)
}

/// Where a quotation ends: at the first mark that no backslash precedes and no second mark follows.
fn closing(inside: &str) -> Option<usize> {
    let bytes = inside.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'\\', Some(b'"')) | (b'"', Some(b'"')) => at += 2,
            (b'"', _) => return Some(at),
            _ => at += 1,
        }
    }
    None
}

/// The file of an election; reading it gives the same election, with names as [`read`] would have given them.
pub fn write(election: &Election) -> String {
    let mut out = format!("{} {}\n", election.names.len(), election.seats);
    for candidate in &election.withdrawn {
        out.push_str(&format!("-{candidate}\n"));
    }
    for ballot in election.ballots() {
        out.push_str(&ballot.number.to_string());
        for candidate in &ballot.ranking {
            out.push_str(&format!(" {candidate}"));
        }
        out.push_str(" 0\n");
    }
    out.push_str("0\n");
    for name in election.names.iter().chain([&election.title]) {
        out.push_str(&format!("\"{}\"\n", plain(name).replace('"', "\"\"")));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str =
        "3 1\n-2\n4 1 3 2 0 # four\n2 3 - 1 0\n0\n\"Ada\"\n\"Bea\"\nCai\n\"An election # 1\"\n";

    #[test]
    fn a_file_is_read_with_its_remarks_withdrawals_and_empty_places() {
        let election = read(SMALL.as_bytes()).unwrap();
        assert_eq!((election.seats, election.withdrawn.as_slice()), (1, &[2][..]));
        assert_eq!(election.names, ["Ada", "Bea", "Cai"]);
        assert_eq!(election.title, "An election # 1");
        assert_eq!(
            election.ballots().iter().map(|b| (b.number, b.ranking.clone())).collect::<Vec<_>>(),
            [(4, vec![1, 3]), (2, vec![3, 1]),]
        );
        assert_eq!(read(write(&election).as_bytes()).unwrap(), election);
        assert_eq!(read(format!("\u{feff}{SMALL}").as_bytes()).unwrap(), election);
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        let table = [
            ("", 1, 1, "candidates and seats"),
            ("x 1", 1, 1, "number of candidates"),
            ("3", 1, 1, "two numbers"),
            ("3 4", 1, 3, "seat"),
            ("3 1\n1 4 0\n0\n", 2, 3, "between 1 and 3"),
            ("3 1\n1 2 2 0\n0\n", 2, 5, "twice"),
            ("3 1\n1 2\n0\n", 2, 3, "0 was expected"),
            ("3 1\n1 2=3 0\n0\n", 2, 3, "same place"),
            ("3 1\n1 2 0\n", 2, 1, "end"),
            ("2 1\n1 2 0\n0\n\"a\"\n", 4, 1, "name of candidate 2"),
            ("2 1\n0\na\nb\nc\nd\n", 6, 1, "nothing more"),
            ("2 1\n\"1 2 0\n", 2, 1, "quotation mark"),
            ("2 1\n99999999999 1 0\n0\na\nb\n", 2, 1, "10,000,000,000"),
        ];
        for (text, line, column, part) in table {
            let error = read(text.as_bytes()).unwrap_err();
            assert_eq!((error.line, error.column), (line, column), "{text:?}: {error}");
            assert!(error.what.contains(part), "{text:?}: {error}");
        }
        assert!(read(&[0xff, 0xfe]).is_err());
    }
}
