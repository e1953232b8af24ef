//! Every statement of reading is understood by both engines.

use arengo_reading::COMPONENT;
use arengo_store::{Migration, outbox};
use arengo_testkit::databases;

#[test]
fn every_statement_is_understood_by_both_engines() {
    let migrations: Vec<Migration> = outbox::MIGRATIONS.iter().chain(COMPONENT.migrations).copied().collect();
    for db in databases(&migrations) {
        for statement in COMPONENT.statements.iter().copied().flatten() {
            if let Err(error) = db.store.check(statement) {
                panic!("{} on {}: {error}", statement.name, db.engine);
            }
        }
    }
}
