//! Sessions: what a closure may do inside a transaction.

use arengo_kernel::{Id, Instant, TownId};

use crate::clock::random_bytes;
use crate::error::StoreError;
use crate::memo::{self, Memo};
use crate::postgres_engine::PgConnection;
use crate::sqlite_engine::SqliteConnection;
use crate::statement::{Scope, Statement};
use crate::store::Shared;
use crate::value::{Row, Val};
use crate::waiting::Deferral;

pub(crate) enum Engine<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

/// Reads inside one transaction, on one snapshot.
pub struct Reader<'a> {
    engine: Engine<'a>,
    town: Option<TownId>,
    shared: &'a Shared,
    statements: u32,
    memo: Option<&'a mut Memo>,
    pub(crate) failure: Option<StoreError>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(engine: Engine<'a>, town: Option<TownId>, shared: &'a Shared) -> Self {
        Reader { engine, town, shared, statements: 0, memo: None, failure: None }
    }

    /// In a transaction that several jobs share, which remembers what was asked.
    pub(crate) fn with_memo(self, memo: &'a mut Memo) -> Self {
        Reader { memo: Some(memo), ..self }
    }

    /// The session's town; nothing in a session of the whole node.
    pub fn town(&self) -> Option<TownId> {
        self.town
    }

    /// The moment by the store's clock. Rules take theirs from the permit; this is for housekeeping.
    pub fn now(&self) -> Instant {
        self.shared.clock.now()
    }

    /// How many statements ran so far in this session.
    pub fn statements(&self) -> u32 {
        self.statements
    }

    /// All rows of a query. `values` start at `$2` for town statements, at `$1` for the others.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn rows(&mut self, statement: &Statement, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let all = self.values_for(statement, values)?;
        if let Some(known) = self.memo.as_ref().and_then(|memo| memo.get(statement, &all)) {
            return Ok(known);
        }
        self.statements += 1;
        self.shared.count_statement();
        let result = match &mut self.engine {
            Engine::Sqlite(connection) => connection.rows(statement, &all),
            Engine::Postgres(connection) => connection.rows(statement, &all),
        };
        match (&mut self.memo, &result) {
            (Some(memo), _) if memo::writes(statement.sql) => memo.forget(statement),
            (Some(memo), Ok(rows)) => memo.keep(statement, &all, rows),
            _ => {}
        }
        self.note(result, statement)
    }

    /// The first row of a query, if any.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn row(&mut self, statement: &Statement, values: &[Val]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(statement, values)?.into_iter().next())
    }

    /// The number a counting query gives.
    ///
    /// # Errors
    /// Any storage failure; `Fault` when the query gives no row.
    pub fn count(&mut self, statement: &Statement, values: &[Val]) -> Result<i64, StoreError> {
        let row = self.row(statement, values)?;
        row.ok_or_else(|| StoreError::Fault(format!("{} gave no row", statement.name)))?.get(0)
    }

    /// Says what a question would now be answered, for those who know because they have just written it, or read the
    /// same row by another key.
    ///
    /// # Errors
    /// `Fault` when the statement does not belong into this session.
    pub fn remember(&mut self, statement: &Statement, values: &[Val], row: &Row) -> Result<(), StoreError> {
        let all = self.values_for(statement, values)?;
        if let Some(memo) = &mut self.memo {
            memo.keep(statement, &all, std::slice::from_ref(row));
        }
        Ok(())
    }

    /// True when the engine is PostgreSQL; for the few questions that have no common words.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.engine, Engine::Postgres(_))
    }

    /// All rows of a text made while the program runs; for copying whole databases.
    pub(crate) fn found(&mut self, sql: &str, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        match &mut self.engine {
            Engine::Sqlite(connection) => connection.found(sql, values),
            Engine::Postgres(connection) => connection.found(sql, values),
        }
    }

    /// Gives one row after the other, so that a table of any size fits in memory.
    pub(crate) fn each<E: From<StoreError>>(
        &mut self,
        sql: &str,
        take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        match &mut self.engine {
            Engine::Sqlite(connection) => connection.each(sql, take),
            Engine::Postgres(connection) => connection.each(sql, take),
        }
    }

    fn run(&mut self, statement: &Statement, values: &[Val]) -> Result<u64, StoreError> {
        let all = self.values_for(statement, values)?;
        self.counted(statement);
        let result = match &mut self.engine {
            Engine::Sqlite(connection) => connection.execute(statement, &all),
            Engine::Postgres(connection) => connection.execute(statement, &all),
        };
        self.note(result, statement)
    }

    fn run_later(&mut self, statement: &Statement, values: &[Val], kind: Deferral) -> Result<(), StoreError> {
        let all = self.values_for(statement, values)?;
        self.counted(statement);
        let result = match &mut self.engine {
            Engine::Sqlite(connection) => connection.execute(statement, &all).map(drop),
            Engine::Postgres(connection) => connection.later(statement, &all, kind),
        };
        self.note(result, statement)
    }

    /// A statement that changes rows is about to run.
    fn counted(&mut self, statement: &Statement) {
        self.statements += 1;
        self.shared.count_statement();
        if let Some(memo) = &mut self.memo {
            memo.forget(statement);
        }
    }

    fn note<T>(&mut self, result: Result<T, StoreError>, statement: &Statement) -> Result<T, StoreError> {
        if let Err(error) = &result {
            if !matches!(error, StoreError::Again(_) | StoreError::Conflict(_)) {
                tracing::warn!(statement = statement.name, %error, "a statement failed");
            }
            self.failure = Some(error.clone());
        }
        result
    }

    fn values_for(&self, statement: &Statement, values: &[Val]) -> Result<Vec<Val>, StoreError> {
        let wrong = |why| Err(StoreError::Fault(format!("{}: {why}", statement.name)));
        match (statement.scope, self.town) {
            (Scope::Town, Some(town)) => {
                let mut all = Vec::with_capacity(values.len() + 1);
                all.push(Val::from(town));
                all.extend_from_slice(values);
                Ok(all)
            }
            (Scope::Town, None) => wrong("a town's statement outside a town"),
            (Scope::Across, Some(_)) => wrong("a statement across towns inside one town"),
            (Scope::Node, _) | (Scope::Across, None) => Ok(values.to_vec()),
        }
    }
}

/// Writes (and reads) inside one transaction.
pub struct Writer<'a> {
    reader: Reader<'a>,
    /// Several writes share the transaction, and are run again one by one should it fail.
    together: bool,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(reader: Reader<'a>, together: bool) -> Self {
        Writer { reader, together }
    }

    /// Runs a statement that changes rows; gives how many.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn execute(&mut self, statement: &Statement, values: &[Val]) -> Result<u64, StoreError> {
        self.reader.run(statement, values)
    }

    /// Runs a statement whose outcome nobody needs to know now: it may travel together with the next one. When it
    /// fails, the next statement of this session fails, or the whole write. Not for rows that may be there already.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn later(&mut self, statement: &Statement, values: &[Val]) -> Result<(), StoreError> {
        self.reader.run_later(statement, values, Deferral::Plain)
    }

    /// As `later`, for a statement that does all that the same one before it did: of several that wait only the last
    /// one runs.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn later_instead(&mut self, statement: &Statement, values: &[Val]) -> Result<(), StoreError> {
        self.reader.run_later(statement, values, Deferral::Instead)
    }

    /// As `later`, for a statement that adds its last values, `counts`, to what stands under the others, `key`: of
    /// several that wait for the same key one runs, with the sums.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn later_add<const N: usize>(
        &mut self,
        statement: &Statement,
        key: &[Val],
        counts: [i64; N],
    ) -> Result<(), StoreError> {
        let values: Vec<Val> = key.iter().cloned().chain(counts.map(Val::Int)).collect();
        self.reader.run_later(statement, &values, Deferral::Sum(N))
    }

    /// Inserts a row unless it is there (`ON CONFLICT … DO NOTHING`); true when it was not. Of writes that share a
    /// transaction on PostgreSQL it is believed to be new; when it proves not to be, they run again one by one.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn insert_new(&mut self, statement: &Statement, values: &[Val]) -> Result<bool, StoreError> {
        if self.together && self.is_postgres() {
            return self.reader.run_later(statement, values, Deferral::New).map(|()| true);
        }
        Ok(self.execute(statement, values)? == 1)
    }

    /// A new id, later than all ids made before.
    pub fn new_id<T>(&self) -> Id<T> {
        self.reader.shared.new_id()
    }

    /// A secret of 32 random bytes.
    pub fn secret(&self) -> [u8; 32] {
        random_bytes()
    }

    pub(crate) fn take_failure(&mut self) -> Option<StoreError> {
        self.reader.failure.take()
    }
}

impl<'a> std::ops::Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}
impl<'a> std::ops::DerefMut for Writer<'a> {
    fn deref_mut(&mut self) -> &mut Reader<'a> {
        &mut self.reader
    }
}
