//! Every statement is understood by both engines.

use arengo_testkit::databases;

fn migrations() -> Vec<arengo_store::Migration> {
    [arengo_register::COMPONENT.migrations, arengo_spaces::COMPONENT.migrations].concat()
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for database in databases(&migrations()) {
        for statement in arengo_spaces::COMPONENT.statements.iter().flat_map(|list| list.iter()) {
            if let Err(error) = database.store.check(statement) {
                panic!("{} on {}: {error}\n{}", statement.name, database.engine, statement.sql);
            }
        }
    }
}
