//! Reads of one transaction that need not be asked twice: jobs that share a commit look at the same town, text and
//! dates again and again, and each answer of PostgreSQL is a journey.
//!
//! A transaction sees one snapshot and its own writes, so the answer to the same question is the same until the
//! transaction itself writes into a table the question names.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::statement::Statement;
use crate::value::{Row, Val};

/// Most answers kept; what does not fit is asked again.
const MOST: usize = 512;
/// Longer answers are not kept.
const LONGEST: usize = 400;

/// The answers so far.
#[derive(Default)]
pub(crate) struct Memo(Vec<Answer>);

struct Answer {
    statement: &'static str,
    values: Vec<Val>,
    rows: Arc<Vec<Row>>,
}

impl Memo {
    pub(crate) fn get(&self, statement: &Statement, values: &[Val]) -> Option<Vec<Row>> {
        let found = self.0.iter().find(|a| a.statement == statement.sql && a.values == values)?;
        Some(found.rows.to_vec())
    }

    pub(crate) fn keep(&mut self, statement: &Statement, values: &[Val], rows: &[Row]) {
        let known = self.0.iter().any(|a| a.statement == statement.sql && a.values == values);
        if !known && self.0.len() < MOST && rows.len() <= LONGEST && !writes(statement.sql) {
            self.0.push(Answer {
                statement: statement.sql,
                values: values.to_vec(),
                rows: Arc::new(rows.to_vec()),
            });
        }
    }

    /// Forgets what a statement that writes may change.
    pub(crate) fn forget(&mut self, statement: &Statement) {
        match written(statement.sql) {
            Some(table) => self.0.retain(|answer| !names(answer.statement, table)),
            None => self.clear(),
        }
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// True when a statement is not a plain question.
pub(crate) fn writes(sql: &str) -> bool {
    let first = sql.split_whitespace().next().unwrap_or_default();
    !first.eq_ignore_ascii_case("SELECT") || sql.contains("FOR UPDATE")
}

/// The table a statement writes into, where its first words say so.
pub(crate) fn written(sql: &str) -> Option<&str> {
    let mut words = sql.split_whitespace();
    let table = match words.next()? {
        "INSERT" => words.nth(1),
        "UPDATE" => words.next(),
        "DELETE" => words.nth(1),
        _ => None,
    };
    table.and_then(|t| t.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next())
}

thread_local! {
    /// The words of every statement this thread has asked about, by where its text stands: looking through the texts
    /// themselves for each row a busy lane writes took longer than writing it.
    static WORDS: RefCell<HashMap<(usize, usize), HashSet<&'static str>>> = RefCell::default();
}

/// True when a statement's text has this word.
pub(crate) fn names(sql: &'static str, table: &str) -> bool {
    let place = (sql.as_ptr() as usize, sql.len());
    WORDS.with_borrow_mut(|known| known.entry(place).or_insert_with(|| words(sql)).contains(table))
}

fn words(sql: &'static str) -> HashSet<&'static str> {
    sql.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_written_is_found_in_every_form() {
        for (sql, table) in [
            ("INSERT INTO a_b (x) VALUES ($1)", Some("a_b")),
            ("INSERT INTO a_b(x) VALUES ($1)", Some("a_b")),
            ("UPDATE a_b SET x = 1", Some("a_b")),
            ("DELETE FROM a_b WHERE x = $1", Some("a_b")),
            ("WITH t AS (SELECT 1) UPDATE a_b SET x = 1", None),
        ] {
            assert_eq!(written(sql), table, "{sql}");
        }
    }

    #[test]
    fn a_question_is_forgotten_when_its_table_is_written_and_only_then() {
        assert!(names("SELECT x FROM a_b JOIN c_d ON 1 = 1", "c_d"));
        assert!(!names("SELECT x FROM a_bc", "a_b"));
        assert!(writes("INSERT INTO a VALUES (1) RETURNING id") && !writes("SELECT 1"));
        assert!(writes("SELECT 1 FROM a FOR UPDATE"));
    }
}
