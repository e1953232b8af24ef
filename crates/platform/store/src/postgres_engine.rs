//! PostgreSQL: statements kept prepared per connection; the town is set for row-level security.

use std::collections::HashMap;

use arengo_kernel::TownId;
use postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};
use postgres::{Client, Config};

use crate::error::StoreError;
use crate::statement::Statement;
use crate::value::{Row, Val};

pub(crate) struct PgConnection {
    client: Client,
    prepared: HashMap<&'static str, postgres::Statement>,
    began: bool,
}

impl PgConnection {
    pub(crate) fn open(address: &str) -> Result<Self, StoreError> {
        let mut config: Config = address.parse().map_err(|e: postgres::Error| {
            StoreError::Fault(format!("the database address cannot be read: {e}"))
        })?;
        config.application_name("arengo").connect_timeout(std::time::Duration::from_secs(10));
        Ok(Self { client: config.connect(tls())?, prepared: HashMap::new(), began: false })
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.client.is_closed()
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        self.client.batch_execute(sql)?;
        if sql == "COMMIT" || sql == "ROLLBACK" {
            self.began = false;
        }
        Ok(())
    }

    pub(crate) fn in_transaction(&self) -> bool {
        self.began
    }

    /// Starts a transaction in which row-level security shows one town, or all of them to sessions of the node.
    pub(crate) fn begin(&mut self, mode: &str, town: Option<TownId>) -> Result<(), StoreError> {
        let town = town.map_or_else(|| "all".to_owned(), |t| t.as_i64().to_string());
        self.began = true;
        self.batch(&format!("BEGIN {mode}; SET LOCAL arengo.town = '{town}'"))
    }

    pub(crate) fn rows(&mut self, statement: &Statement, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let prepared = self.prepare(statement)?;
        let rows = self.client.query(&prepared, &references(&prepared, values, statement)?)?;
        rows.iter().map(from_postgres).collect()
    }

    pub(crate) fn execute(&mut self, statement: &Statement, values: &[Val]) -> Result<u64, StoreError> {
        let prepared = self.prepare(statement)?;
        Ok(self.client.execute(&prepared, &references(&prepared, values, statement)?)?)
    }

    pub(crate) fn found(&mut self, sql: &str, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let rows = self.client.query(sql, &all(values))?;
        rows.iter().map(from_postgres).collect()
    }

    /// Through a cursor, a thousand rows at a time; inside a transaction only.
    pub(crate) fn each<E: From<StoreError>>(
        &mut self,
        sql: &str,
        mut take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |e: postgres::Error| E::from(StoreError::from(e));
        self.client
            .batch_execute(&format!("DECLARE arengo_each NO SCROLL CURSOR FOR {sql}"))
            .map_err(failed)?;
        let fetch = self.client.prepare("FETCH 1000 FROM arengo_each").map_err(failed)?;
        loop {
            let rows = self.client.query(&fetch, &[]).map_err(failed)?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                take(from_postgres(row)?)?;
            }
        }
        self.client.batch_execute("CLOSE arengo_each").map_err(failed)
    }

    pub(crate) fn put(&mut self, sql: &str, values: &[Val]) -> Result<u64, StoreError> {
        Ok(self.client.execute(sql, &all(values))?)
    }

    pub(crate) fn check(&mut self, sql: &str) -> Result<(), StoreError> {
        let prepared = self.client.prepare(sql)?;
        // `$2 = 0` makes an INT4 of the place, and a 64-bit value would not fit it: the text needs a CAST.
        let known = [Type::INT8, Type::TEXT, Type::BOOL, Type::BYTEA, Type::FLOAT8];
        match prepared.params().iter().position(|kind| !known.contains(kind)) {
            Some(place) => {
                Err(StoreError::Fault(format!("${} is taken for a {}", place + 1, prepared.params()[place])))
            }
            None => Ok(()),
        }
    }

    fn prepare(&mut self, statement: &Statement) -> Result<postgres::Statement, StoreError> {
        if let Some(known) = self.prepared.get(statement.sql) {
            return Ok(known.clone());
        }
        let prepared = self.client.prepare(statement.sql)?;
        self.prepared.insert(statement.sql, prepared.clone());
        Ok(prepared)
    }
}

fn references<'v>(
    prepared: &postgres::Statement,
    values: &'v [Val],
    statement: &Statement,
) -> Result<Vec<&'v (dyn ToSql + Sync)>, StoreError> {
    let wanted = prepared.params().len();
    if values.len() < wanted {
        return Err(StoreError::Fault(format!(
            "{}: {} values for {wanted} places",
            statement.name,
            values.len()
        )));
    }
    Ok(values[..wanted].iter().map(|v| v as &(dyn ToSql + Sync)).collect())
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

    postgres::types::to_sql_checked!();
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

fn from_postgres(row: &postgres::Row) -> Result<Row, StoreError> {
    let columns: Result<Vec<Val>, postgres::Error> = (0..row.len()).map(|c| row.try_get(c)).collect();
    Ok(Row(columns?))
}
