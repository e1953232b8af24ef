//! The installation's secret: made once, kept in the database, so that several servers on one PostgreSQL share
//! it and a restored backup still opens the links that were mailed before.

use arengo_store::{Migration, Store, StoreError, statements, vals};

/// The program's own tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "arengo/0001_setting",
    sql: "CREATE TABLE arengo_setting (name TEXT NOT NULL PRIMARY KEY, value BYTEA NOT NULL);",
}];

statements! {
    node KEEP = "INSERT INTO arengo_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    node READ = "SELECT value FROM arengo_setting WHERE name = $1";
}

const NAME: &str = "secret";

/// The secret; the first call on a database makes it.
///
/// # Errors
/// Any storage failure; `Fault` when what is kept is not 32 bytes.
pub async fn of(store: &Store) -> Result<[u8; 32], StoreError> {
    let kept = store.read(|r| r.row(&READ, vals![NAME])).await?;
    let row = match kept {
        Some(row) => row,
        None => store
            .write(|w| {
                let fresh = w.secret();
                w.execute(&KEEP, vals![NAME, fresh])?;
                w.row(&READ, vals![NAME])
            })
            .await?
            .ok_or_else(|| StoreError::Fault("the secret was not kept".into()))?,
    };
    let bytes: Vec<u8> = row.get(0)?;
    bytes.try_into().map_err(|_| StoreError::Fault("the kept secret is not 32 bytes long".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_secret_is_made_once() {
        for db in arengo_testkit::databases(MIGRATIONS) {
            let first = of(&db.store).await.unwrap();
            assert_ne!(first, [0; 32], "{}", db.engine);
            assert_eq!(of(&db.store).await.unwrap(), first, "{}", db.engine);
        }
    }
}
