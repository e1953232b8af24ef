//! Every statement on both engines.

mod world;

use arengo_testkit::databases;

#[test]
fn every_statement_is_understood_by_both_engines() {
    for db in databases(&world::migrations()) {
        for statement in arengo_privacy::COMPONENT.statements.iter().copied().flatten() {
            db.store.check(statement).unwrap_or_else(|e| panic!("{} {}: {e}", db.engine, statement.name));
        }
    }
}
