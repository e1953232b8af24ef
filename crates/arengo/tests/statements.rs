//! Every statement of the program is understood by both engines and stays in its town.

use arengo::installation;
use arengo_store::{Scope, Statement};
use arengo_testkit::databases;

/// Tables with a `town_id`, read from the schema's text.
fn town_tables() -> Vec<String> {
    let mut tables = Vec::new();
    for migration in installation::migrations() {
        for piece in migration.sql.split("CREATE TABLE ").skip(1) {
            let body = piece.split(';').next().unwrap_or_default();
            let name = piece.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            if words(body).any(|word| word == "town_id") {
                tables.push(name.to_owned());
            }
        }
    }
    tables
}

fn words(sql: &str) -> impl Iterator<Item = &str> {
    sql.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for db in databases(&installation::migrations()) {
        let wrong: Vec<String> = installation::statements()
            .into_iter()
            .filter_map(|s| db.store.check(s).err().map(|e| format!("{} on {}: {e}", s.name, db.engine)))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn a_statement_on_rows_of_towns_names_the_town() {
    let tables = town_tables();
    let touches = |s: &Statement| words(s.sql).any(|word| tables.iter().any(|table| table == word));
    let mut wrong = Vec::new();
    for statement in installation::statements() {
        let has = |wanted: &str| words(statement.sql).any(|word| word == wanted);
        match statement.scope {
            Scope::Town if !has("town_id") || !has("$1") => {
                wrong.push(format!("{} is a town's and does not say town_id and $1", statement.name));
            }
            Scope::Node if touches(statement) => {
                wrong.push(format!("{} is the node's and touches rows of towns", statement.name));
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_table_of_a_town_leads_its_key_with_the_town() {
    let mut wrong = Vec::new();
    for migration in installation::migrations() {
        for piece in migration.sql.split("CREATE TABLE ").skip(1) {
            let body = piece.split(';').next().unwrap_or_default();
            let name = piece.split(['(', ' ']).next().unwrap_or_default();
            let plain: String = body.split_whitespace().collect::<Vec<_>>().join(" ");
            if words(body).any(|word| word == "town_id") && !plain.contains("PRIMARY KEY (town_id") {
                wrong.push(format!("{} of {}", name, migration.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_of_statements_and_migrations_are_unique() {
    let mut names: Vec<&str> = installation::statements().into_iter().map(|s| s.name).collect();
    names.extend(installation::migrations().into_iter().map(|m| m.name));
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
