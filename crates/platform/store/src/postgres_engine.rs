//! PostgreSQL: statements kept prepared per connection; the town is set for row-level security; what need not be
//! answered at once travels together with the next question.

use std::collections::HashMap;
use std::pin::Pin;
use std::task::Poll;

use arengo_kernel::TownId;
use tokio::runtime::Runtime;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};
use tokio_postgres::{Client, Config, Error};

use crate::error::StoreError;
use crate::statement::Statement;
use crate::value::{Row, Val};
use crate::waiting::{Deferral, Deferred, RELEASE, SAVEPOINT, Waiting, by_place, for_many, may_pass, pack};

pub(crate) struct PgConnection {
    /// Drives the connection while its thread waits for an answer.
    runtime: Runtime,
    client: Client,
    prepared: HashMap<&'static str, tokio_postgres::Statement>,
    /// The same statements, for many rows at once.
    for_many: HashMap<&'static str, tokio_postgres::Statement>,
    waiting: Vec<Waiting>,
    began: bool,
    /// Several writes share the transaction: should anything fail, each runs again alone.
    together: bool,
}

/// A message that is ready to go: how many rows it must change, when that was promised.
enum Message {
    Words(String),
    One(tokio_postgres::Statement, Vec<Val>, Option<u64>),
    Many(tokio_postgres::Statement, Vec<Vec<Val>>, Option<u64>),
}

impl Message {
    async fn send(&self, client: &Client) -> Result<(), Failed> {
        let (changed, promised) = match self {
            Message::Words(words) => return Ok(client.batch_execute(words).await?),
            Message::One(statement, row, promised) => (client.execute(statement, &all(row)).await?, promised),
            Message::Many(statement, columns, promised) => {
                let columns: Vec<_> = columns.iter().map(|c| c as &(dyn ToSql + Sync)).collect();
                (client.execute(statement, &columns).await?, promised)
            }
        };
        if promised.is_none_or(|rows| rows == changed) { Ok(()) } else { Err(Failed::Promise) }
    }
}

/// Why a message that nobody waited for failed.
enum Failed {
    Server(Error),
    /// A row that was promised to be new was there already.
    Promise,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Failed::Server(error)
    }
}

impl From<Failed> for StoreError {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Server(error) => error.into(),
            Failed::Promise => StoreError::Again("a row promised to be new was there already".into()),
        }
    }
}

/// What a flight of messages came back with: the first that failed of those that waited, by place; the answer.
struct Landed<T> {
    failed: Option<(usize, Failed)>,
    /// So many of those that waited belong to jobs that are done.
    done: usize,
    answer: Result<T, Error>,
}

impl PgConnection {
    pub(crate) fn open(address: &str) -> Result<Self, StoreError> {
        let mut config: Config = address
            .parse()
            .map_err(|e: Error| StoreError::Fault(format!("the database address cannot be read: {e}")))?;
        config.application_name("arengo").connect_timeout(std::time::Duration::from_secs(10));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| StoreError::Busy(format!("no runtime for a connection: {e}")))?;
        let (client, connection) = runtime.block_on(config.connect(tls()))?;
        runtime.spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended");
            }
        });
        Ok(Self {
            runtime,
            client,
            prepared: HashMap::new(),
            for_many: HashMap::new(),
            waiting: Vec::new(),
            began: false,
            together: false,
        })
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.client.is_closed()
    }

    /// What waits, packed and ready to go.
    fn ready(&mut self) -> Result<(Vec<Message>, usize), StoreError> {
        let (packed, done) = pack(std::mem::take(&mut self.waiting));
        let messages: Result<_, StoreError> = packed.into_iter().map(|w| self.message(w)).collect();
        Ok((messages?, done))
    }

    fn message(&mut self, waiting: Waiting) -> Result<Message, StoreError> {
        let Deferred { sql, mut rows, kind } = match waiting {
            Waiting::Words(words) => return Ok(Message::Words(words)),
            Waiting::Statement(statement) => statement,
        };
        let promised = (kind == Deferral::New).then_some(rows.len() as u64);
        let one = self.known(sql)?;
        if rows.len() == 1 {
            return Ok(Message::One(one, rows.remove(0), promised));
        }
        let many = match self.for_many.get(sql) {
            Some(many) => many.clone(),
            None => {
                let text = for_many(sql, one.params())
                    .ok_or_else(|| StoreError::Fault(format!("takes one row at a time: {sql}")))?;
                // Asked apart: what waits is on its way to be sent.
                let many = self.runtime.block_on(self.client.prepare(&text))?;
                self.for_many.insert(sql, many.clone());
                many
            }
        };
        Ok(Message::Many(many, by_place(rows), promised))
    }

    fn known(&self, sql: &str) -> Result<tokio_postgres::Statement, StoreError> {
        let known = self.prepared.get(sql).cloned();
        known.ok_or_else(|| StoreError::Fault(format!("waits without having been prepared: {sql}")))
    }

    /// Sends what waits and a last question in one flight, and waits for all answers.
    fn fly<T>(
        &mut self,
        ask: impl AsyncFnOnce(&Client) -> Result<T, Error>,
    ) -> Result<Landed<T>, StoreError> {
        let (messages, done) = self.ready()?;
        let client = &self.client;
        Ok(self.runtime.block_on(async {
            let mut sent: Vec<_> = messages.iter().map(|w| (Box::pin(w.send(client)), None)).collect();
            let mut last = std::pin::pin!(ask(client));
            let mut answer = None;
            // Each message goes out when its future is first polled: in this order.
            std::future::poll_fn(|cx| {
                let mut all = true;
                for (future, result) in &mut sent {
                    if result.is_none() {
                        match Pin::as_mut(future).poll(cx) {
                            Poll::Ready(done) => *result = Some(done),
                            Poll::Pending => all = false,
                        }
                    }
                }
                if answer.is_none() {
                    match last.as_mut().poll(cx) {
                        Poll::Ready(done) => answer = Some(done),
                        Poll::Pending => all = false,
                    }
                }
                if all { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
            let results = sent.into_iter().map(|(_, result)| result);
            let failed = results.enumerate().find_map(|(n, result)| Some((n, result?.err()?)));
            Landed {
                failed,
                done,
                answer: answer.unwrap_or_else(|| unreachable!("polled until it was there")),
            }
        }))
    }

    /// As `fly`. A statement of an earlier job that failed spoils the whole transaction: it must be run again, each
    /// job alone; one of this job fails this job.
    fn ask<T>(&mut self, ask: impl AsyncFnOnce(&Client) -> Result<T, Error>) -> Result<T, StoreError> {
        match self.fly(ask)? {
            Landed { failed: Some((place, Failed::Server(error))), done, .. } if place < done => {
                Err(StoreError::Again(format!("a write in the same commit failed: {error}")))
            }
            Landed { failed: Some((_, failed)), .. } => Err(failed.into()),
            Landed { failed: None, answer, .. } => Ok(answer?),
        }
    }

    /// Asks a question without sending what waits, which has nothing to do with it. No savepoint is set for it, so
    /// that its failure spoils the whole transaction.
    fn ask_past<T>(&mut self, ask: impl AsyncFnOnce(&Client) -> Result<T, Error>) -> Result<T, StoreError> {
        let starts = self.waiting.first().is_some_and(Waiting::begins);
        let rest = self.waiting.split_off(usize::from(starts));
        let landed = self.fly(ask);
        self.waiting = rest;
        let Landed { failed, answer, .. } = landed?;
        let spoiled = |why: StoreError| StoreError::Again(format!("a question in a shared commit: {why}"));
        match failed {
            Some((_, failed)) => Err(spoiled(failed.into())),
            None => answer.map_err(|error| spoiled(error.into())),
        }
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        self.ask(async |client: &Client| client.batch_execute(sql).await)
    }

    pub(crate) fn in_transaction(&self) -> bool {
        self.began
    }

    /// Starts a transaction in which row-level security shows one town, or all of them to sessions of the node. It
    /// travels with the first question.
    pub(crate) fn begin(&mut self, mode: &str, town: Option<TownId>, together: bool) {
        self.together = together;
        let town = town.map_or_else(|| "all".to_owned(), |t| t.as_i64().to_string());
        self.began = true;
        self.waiting.push(Waiting::Words(format!("BEGIN {mode}; SET LOCAL arengo.town = '{town}'")));
    }

    pub(crate) fn save(&mut self) {
        self.waiting.push(Waiting::Words(SAVEPOINT.to_owned()));
    }

    pub(crate) fn release(&mut self) {
        self.waiting.push(Waiting::Words(RELEASE.to_owned()));
    }

    /// Back to the savepoint. What was not sent since then is not sent at all.
    pub(crate) fn undo(&mut self) -> Result<(), StoreError> {
        match self.waiting.iter().rposition(|w| w.is(SAVEPOINT)) {
            Some(at) => {
                self.waiting.truncate(at);
                Ok(())
            }
            None => {
                self.waiting.clear();
                self.batch("ROLLBACK TO job; RELEASE job")
            }
        }
    }

    /// # Errors
    /// The first failure of anything that was not answered before.
    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        if self.waiting.iter().any(Waiting::promises) {
            // The database would keep a transaction with a broken promise: look before.
            self.landed("")?;
        }
        let landed = self.landed("COMMIT");
        self.began = false;
        landed
    }

    fn landed(&mut self, words: &str) -> Result<(), StoreError> {
        match self.fly(async |client: &Client| client.batch_execute(words).await)? {
            Landed { failed: Some((_, failed)), .. } => Err(failed.into()),
            Landed { failed: None, answer, .. } => Ok(answer?),
        }
    }

    pub(crate) fn rollback(&mut self) -> Result<(), StoreError> {
        self.waiting.clear();
        self.began = false;
        self.batch("ROLLBACK")
    }

    pub(crate) fn rows(&mut self, statement: &Statement, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let prepared = self.prepare(statement)?;
        let values = fitting(&prepared, values, statement)?;
        let question = async |client: &Client| client.query(&prepared, &all(values)).await;
        let rows = if self.together && may_pass(&self.waiting, statement.sql) {
            self.ask_past(question)?
        } else {
            self.ask(question)?
        };
        rows.iter().map(from_postgres).collect()
    }

    pub(crate) fn execute(&mut self, statement: &Statement, values: &[Val]) -> Result<u64, StoreError> {
        let prepared = self.prepare(statement)?;
        let values = fitting(&prepared, values, statement)?;
        self.ask(async |client: &Client| client.execute(&prepared, &all(values)).await)
    }

    /// Runs it with the next question.
    pub(crate) fn later(
        &mut self,
        statement: &Statement,
        values: &[Val],
        kind: Deferral,
    ) -> Result<(), StoreError> {
        let prepared = self.prepare(statement)?;
        let row = fitting(&prepared, values, statement)?.to_vec();
        self.waiting.push(Waiting::Statement(Deferred { sql: statement.sql, rows: vec![row], kind }));
        Ok(())
    }

    pub(crate) fn found(&mut self, sql: &str, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let rows = self.ask(async |client: &Client| client.query(sql, &all(values)).await)?;
        rows.iter().map(from_postgres).collect()
    }

    /// Through a cursor, a thousand rows at a time; inside a transaction only.
    pub(crate) fn each<E: From<StoreError>>(
        &mut self,
        sql: &str,
        mut take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        self.batch(&format!("DECLARE arengo_each NO SCROLL CURSOR FOR {sql}"))?;
        let fetch = self.ask(async |client: &Client| client.prepare("FETCH 1000 FROM arengo_each").await)?;
        loop {
            let rows = self.ask(async |client: &Client| client.query(&fetch, &[]).await)?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                take(from_postgres(row)?)?;
            }
        }
        Ok(self.batch("CLOSE arengo_each")?)
    }

    pub(crate) fn put(&mut self, sql: &str, values: &[Val]) -> Result<u64, StoreError> {
        self.ask(async |client: &Client| client.execute(sql, &all(values)).await)
    }

    pub(crate) fn check(&mut self, sql: &str) -> Result<(), StoreError> {
        let prepared = self.ask(async |client: &Client| client.prepare(sql).await)?;
        // `$2 = 0` makes an INT4 of the place, and a 64-bit value would not fit it: the text needs a CAST.
        let known = [Type::INT8, Type::TEXT, Type::BOOL, Type::BYTEA, Type::FLOAT8];
        match prepared.params().iter().position(|kind| !known.contains(kind)) {
            Some(place) => {
                Err(StoreError::Fault(format!("${} is taken for a {}", place + 1, prepared.params()[place])))
            }
            None => Ok(()),
        }
    }

    fn prepare(&mut self, statement: &Statement) -> Result<tokio_postgres::Statement, StoreError> {
        if let Some(known) = self.prepared.get(statement.sql) {
            return Ok(known.clone());
        }
        let sql = statement.sql;
        // By itself: whatever waits need not be sent for it.
        let prepared = self.runtime.block_on(self.client.prepare(sql))?;
        self.prepared.insert(sql, prepared.clone());
        Ok(prepared)
    }
}

/// As many values as the statement has places.
fn fitting<'v>(
    prepared: &tokio_postgres::Statement,
    values: &'v [Val],
    statement: &Statement,
) -> Result<&'v [Val], StoreError> {
    let wanted = prepared.params().len();
    values.get(..wanted).ok_or_else(|| {
        let words = format!("{}: {} values for {wanted} places", statement.name, values.len());
        StoreError::Fault(words)
    })
}

fn all(values: &[Val]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|v| v as &(dyn ToSql + Sync)).collect()
}

/// Encrypted when the address asks for it (`sslmode=require`); certificates are checked against the public roots.
fn tls() -> tokio_postgres_rustls::MakeRustlsConnect {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth();
    tokio_postgres_rustls::MakeRustlsConnect::new(config)
}

type Failure = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Val {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Failure> {
        match (self, ty) {
            (Val::Null, _) => Ok(IsNull::Yes),
            (Val::Int(x), &Type::INT4) => i32::try_from(*x)?.to_sql(ty, out),
            (Val::Int(x), &Type::FLOAT8) => (*x as f64).to_sql(ty, out),
            (Val::Int(x), &Type::INT8) => x.to_sql(ty, out),
            (Val::Bool(x), &Type::BOOL) => x.to_sql(ty, out),
            (Val::Real(x), &Type::FLOAT8) => x.to_sql(ty, out),
            (Val::Text(x), &Type::TEXT | &Type::VARCHAR) => x.to_sql(ty, out),
            (Val::Bytes(x), &Type::BYTEA) => x.to_sql(ty, out),
            (value, ty) => Err(format!("{value:?} does not fit a {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    tokio_postgres::types::to_sql_checked!();
}

impl<'a> FromSql<'a> for Val {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Failure> {
        Ok(match *ty {
            Type::INT8 => Val::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Val::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Val::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Val::Bool(bool::from_sql(ty, raw)?),
            Type::FLOAT8 => Val::Real(f64::from_sql(ty, raw)?),
            Type::TEXT | Type::VARCHAR | Type::NAME => Val::Text(String::from_sql(ty, raw)?),
            Type::BYTEA => Val::Bytes(Vec::from_sql(ty, raw)?),
            _ => return Err(format!("a column of type {ty} cannot be read").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Failure> {
        Ok(Val::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

fn from_postgres(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    let columns: Result<Vec<Val>, Error> = (0..row.len()).map(|c| row.try_get(c)).collect();
    Ok(Row(columns?))
}
