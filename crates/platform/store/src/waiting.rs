//! What waits to travel to PostgreSQL, and how it is packed: the same statement of many jobs goes as one with many rows.

use tokio_postgres::types::Type;

use crate::memo::{names, writes, written};
use crate::value::Val;

pub(crate) const SAVEPOINT: &str = "SAVEPOINT job";
pub(crate) const RELEASE: &str = "RELEASE job";

/// What goes out with the next question, in order.
#[derive(Debug)]
pub(crate) enum Waiting {
    /// Words without values.
    Words(String),
    Statement(Deferred),
}

/// A statement whose outcome nobody waits for.
#[derive(Debug)]
pub(crate) struct Deferred {
    pub(crate) sql: &'static str,
    /// One or more rows of values; more than one only once packed.
    pub(crate) rows: Vec<Vec<Val>>,
    pub(crate) kind: Deferral,
}

/// What is known of a statement that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deferral {
    /// Nothing.
    Plain,
    /// Its row was promised to be new.
    New,
    /// It does all that the same statement before it did.
    Instead,
    /// Its last values are added up: two with otherwise the same values do as one with the sums.
    Sum(usize),
}

impl Waiting {
    pub(crate) fn is(&self, words: &str) -> bool {
        matches!(self, Waiting::Words(own) if own == words)
    }

    pub(crate) fn begins(&self) -> bool {
        matches!(self, Waiting::Words(own) if own.starts_with("BEGIN"))
    }

    pub(crate) fn promises(&self) -> bool {
        matches!(self, Waiting::Statement(Deferred { kind: Deferral::New, .. }))
    }
}

/// True when a question is answered the same before and after what waits.
pub(crate) fn may_pass(waiting: &[Waiting], question: &'static str) -> bool {
    let is_other = |table: &str| !names(question, table);
    !writes(question)
        && waiting.iter().all(|w| match w {
            Waiting::Statement(statement) => written(statement.sql).is_some_and(is_other),
            Waiting::Words(_) => true,
        })
}

/// Packs what waits. Gives how many of the packed messages belong to jobs that are done: one of these that fails
/// spoils the whole transaction.
pub(crate) fn pack(waiting: Vec<Waiting>) -> (Vec<Waiting>, usize) {
    let saved = waiting.iter().rposition(|w| w.is(SAVEPOINT));
    let released = waiting.iter().rposition(|w| w.is(RELEASE));
    let done = match (saved, released) {
        (Some(saved), released) if released.is_none_or(|r| r < saved) => saved,
        (_, released) => released.map_or(0, |r| r + 1),
    };
    let mut packed = Vec::with_capacity(waiting.len());
    let mut rest = waiting.into_iter();
    rest.by_ref().take(done).for_each(|w| add(&mut packed, w));
    let done = packed.len();
    packed.extend(rest);
    (packed, done)
}

/// Jobs that are done need no savepoints when nothing of them was sent yet: should one fail, each runs again alone.
fn add(packed: &mut Vec<Waiting>, next: Waiting) {
    match next {
        Waiting::Words(words) if words == RELEASE => {
            match packed.iter().rposition(|w| w.is(SAVEPOINT)) {
                Some(at) => drop(packed.remove(at)),
                None => packed.push(Waiting::Words(words)),
            };
        }
        Waiting::Statement(statement) => {
            if let Some(alone) = join(packed, statement) {
                packed.push(Waiting::Statement(alone));
            }
        }
        words @ Waiting::Words(_) => packed.push(words),
    }
}

/// Puts a statement to the same one before it, unless something between them has to do with its table.
fn join(packed: &mut [Waiting], next: Deferred) -> Option<Deferred> {
    let table = written(next.sql);
    let mut next = next;
    for earlier in packed.iter_mut().rev() {
        match earlier {
            Waiting::Statement(earlier) if earlier.sql == next.sql => {
                next = earlier.take(next)?;
                // Sums of other places may stand between: they do not touch each other's rows.
                if !matches!(next.kind, Deferral::Sum(_)) {
                    break;
                }
            }
            Waiting::Statement(other) if table.is_some_and(|table| !names(other.sql, table)) => {}
            Waiting::Words(words) if words == SAVEPOINT => {}
            _ => break,
        }
    }
    Some(next)
}

impl Deferred {
    /// Takes another with the same text into itself, or gives it back.
    fn take(&mut self, next: Deferred) -> Option<Deferred> {
        match next.kind {
            Deferral::Instead => self.rows = next.rows,
            Deferral::Sum(counts) if !self.sum(&next.rows[0], counts) => return Some(next),
            Deferral::Sum(_) => {}
            Deferral::Plain | Deferral::New if next.kind == self.kind && parts(self.sql).is_some() => {
                self.rows.extend(next.rows);
            }
            Deferral::Plain | Deferral::New => return Some(next),
        }
        None
    }

    /// Adds the last `counts` values when the others are equal.
    fn sum(&mut self, row: &[Val], counts: usize) -> bool {
        let own = &mut self.rows[0];
        let keys = row.len() - counts;
        let equal = own.len() == row.len() && own[..keys] == row[..keys];
        if equal {
            for (own, more) in own[keys..].iter_mut().zip(&row[keys..]) {
                if let (Val::Int(own), Val::Int(more)) = (own, more) {
                    *own += more;
                }
            }
        }
        equal
    }
}

/// The three parts of a plain `INSERT … VALUES (…)` that can take many rows: before `VALUES`, the row, after it.
fn parts(sql: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = sql.split_once("VALUES")?;
    let row = rest.trim_start().strip_prefix('(')?;
    let mut depth = 1_u32;
    let end = row.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    let after = &row[end + 1..];
    let plain =
        head.starts_with("INSERT INTO ") && !after.contains("DO UPDATE") && !after.contains("RETURNING");
    plain.then(|| (head, &row[..end], after))
}

/// The text that inserts many rows at once, whose values come as one array for each place (`unnest`).
pub(crate) fn for_many(sql: &str, kinds: &[Type]) -> Option<String> {
    let (head, row, after) = parts(sql)?;
    let row = row.replace('$', "r.v");
    let arrays: Vec<String> =
        kinds.iter().enumerate().map(|(n, kind)| format!("CAST(${} AS {}[])", n + 1, kind.name())).collect();
    let names: Vec<String> = (1..=kinds.len()).map(|n| format!("v{n}")).collect();
    Some(format!("{head} SELECT {row} FROM unnest({}) AS r({}) {after}", arrays.join(", "), names.join(", ")))
}

/// The values of many rows, by place.
pub(crate) fn by_place(rows: Vec<Vec<Val>>) -> Vec<Vec<Val>> {
    let places = rows.first().map_or(0, Vec::len);
    let mut columns: Vec<Vec<Val>> = (0..places).map(|_| Vec::with_capacity(rows.len())).collect();
    for row in rows {
        columns.iter_mut().zip(row).for_each(|(column, value)| column.push(value));
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADD: &str = "INSERT INTO a (town_id, id) VALUES ($1, $2) ON CONFLICT (town_id, id) DO NOTHING";
    const LOG: &str = "INSERT INTO b (town_id, no, what) VALUES ($1, $2, COALESCE($3, ''))";
    const HEAD: &str =
        "INSERT INTO c (town_id, no) VALUES ($1, $2) ON CONFLICT (town_id) DO UPDATE SET no = $2";
    const SUM: &str = "INSERT INTO d (town_id, place, n) VALUES ($1, $2, $3)
        ON CONFLICT (town_id, place) DO UPDATE SET n = d.n + excluded.n";
    const CHANGE: &str = "UPDATE a SET id = $2 WHERE town_id = $1";

    fn words(words: &str) -> Waiting {
        Waiting::Words(words.to_owned())
    }

    fn does(sql: &'static str, kind: Deferral, values: &[i64]) -> Waiting {
        let row = values.iter().map(|v| Val::Int(*v)).collect();
        Waiting::Statement(Deferred { sql, rows: vec![row], kind })
    }

    fn job(n: i64) -> Vec<Waiting> {
        vec![
            words(SAVEPOINT),
            does(ADD, Deferral::New, &[1, n]),
            does(LOG, Deferral::Plain, &[1, n, 0]),
            does(HEAD, Deferral::Instead, &[1, n]),
            does(SUM, Deferral::Sum(1), &[1, n % 2, 1]),
        ]
    }

    fn shown(packed: &[Waiting]) -> Vec<String> {
        let numbers =
            |row: &Vec<Val>| format!("{:?}", row.iter().map(|v| v.clone().int()).collect::<Vec<_>>());
        packed
            .iter()
            .map(|w| match w {
                Waiting::Words(words) => words.clone(),
                Waiting::Statement(s) => {
                    let table = written(s.sql).unwrap_or_default();
                    format!("{table} {}", s.rows.iter().map(numbers).collect::<Vec<_>>().join(" "))
                }
            })
            .collect()
    }

    trait Whole {
        fn int(self) -> i64;
    }
    impl Whole for Val {
        fn int(self) -> i64 {
            match self {
                Val::Int(n) => n,
                _ => unreachable!("the tests use numbers only"),
            }
        }
    }

    #[test]
    fn jobs_that_are_done_travel_as_one() {
        let mut log = vec![words("BEGIN")];
        for n in 1..=3 {
            log.extend(job(n));
            log.push(words(RELEASE));
        }
        let (packed, done) = pack(log);
        assert_eq!(
            shown(&packed),
            [
                "BEGIN",
                "a [1, 1] [1, 2] [1, 3]",
                "b [1, 1, 0] [1, 2, 0] [1, 3, 0]",
                "c [1, 3]",
                "d [1, 1, 2]",
                "d [1, 0, 1]"
            ]
        );
        assert_eq!(done, 6);
    }

    #[test]
    fn the_job_that_asks_keeps_its_savepoint_and_its_order() {
        let mut log = job(1);
        log.push(words(RELEASE));
        log.extend(job(2));
        let (packed, done) = pack(log);
        assert_eq!(done, 4);
        assert_eq!(shown(&packed)[4..], [SAVEPOINT, "a [1, 2]", "b [1, 2, 0]", "c [1, 2]", "d [1, 0, 1]"]);
    }

    #[test]
    fn a_savepoint_that_was_sent_is_released() {
        let mut log = vec![does(LOG, Deferral::Plain, &[1, 1, 0]), words(RELEASE)];
        log.extend(job(2));
        log.push(words(RELEASE));
        let (packed, done) = pack(log);
        assert_eq!(
            shown(&packed),
            ["b [1, 1, 0]", RELEASE, "a [1, 2]", "b [1, 2, 0]", "c [1, 2]", "d [1, 0, 1]"]
        );
        assert_eq!(done, packed.len());
    }

    #[test]
    fn nothing_passes_a_statement_about_its_table() {
        let log = vec![
            words(SAVEPOINT),
            does(ADD, Deferral::New, &[1, 1]),
            does(CHANGE, Deferral::Plain, &[1, 5]),
            words(RELEASE),
            words(SAVEPOINT),
            does(ADD, Deferral::New, &[1, 2]),
            words(RELEASE),
        ];
        assert_eq!(shown(&pack(log).0), ["a [1, 1]", "a [1, 5]", "a [1, 2]"]);
    }

    #[test]
    fn a_question_passes_what_has_nothing_to_do_with_it() {
        let log = job(1);
        assert!(may_pass(&log, "SELECT n FROM elsewhere WHERE id = $1"));
        assert!(!may_pass(&log, "SELECT n FROM elsewhere JOIN d ON d.n = elsewhere.n"));
        assert!(!may_pass(&log, "INSERT INTO elsewhere (id) VALUES ($1) RETURNING id"));
        let vague = [does("WITH x AS (SELECT 1) DELETE FROM a", Deferral::Plain, &[1])];
        assert!(!may_pass(&vague, "SELECT n FROM elsewhere"));
    }

    #[test]
    fn many_rows_come_as_arrays() {
        let kinds = [Type::INT8, Type::INT8, Type::TEXT];
        assert_eq!(
            for_many(LOG, &kinds).as_deref(),
            Some(
                "INSERT INTO b (town_id, no, what)  SELECT r.v1, r.v2, COALESCE(r.v3, '') FROM \
                 unnest(CAST($1 AS int8[]), CAST($2 AS int8[]), CAST($3 AS text[])) AS r(v1, v2, v3) "
            )
        );
        assert!(for_many(ADD, &kinds[..2]).is_some_and(|sql| sql.ends_with("DO NOTHING")));
        assert_eq!(for_many(SUM, &kinds), None);
        assert_eq!(for_many(CHANGE, &kinds[..2]), None);
    }
}
