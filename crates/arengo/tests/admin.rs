//! `arengo admin` and `arengo export`, as an operator uses them, on both engines.

mod program;

use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use arengo::installation;
use arengo_testkit::{Database, databases};
use program::{arengo, at, ran, said};

fn on(db: &Database, folder: &Path, arguments: &[&str]) -> Output {
    let [flag, place] = at(db);
    let mut all = arguments.to_vec();
    all.extend([flag.as_str(), place.as_str()]);
    ran(folder, &all)
}

fn done(db: &Database, folder: &Path, arguments: &[&str]) -> String {
    let output = on(db, folder, arguments);
    assert!(output.status.success(), "{} {arguments:?}: {}", db.engine, said(&output));
    said(&output)
}

fn refused(db: &Database, folder: &Path, arguments: &[&str]) -> String {
    let output = on(db, folder, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
    said(&output)
}

const ARAD: [&str; 18] = [
    "admin",
    "create-town",
    "arad",
    "--name",
    "Arad",
    "--name",
    "en=Arad (demo)",
    "--languages",
    "ro,en",
    "--time-zone",
    "Europe/Bucharest",
    "--publisher",
    "Primăria",
    "--postal-address",
    "Bd. Exemplului 1",
    "--email=primarie@arad.example",
    "--phone=+40 257 000 000",
    "--administrator=ana@arad.example",
];

#[test]
fn a_town_is_made_listed_and_administered() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        let made = done(&db, folder.path(), &ARAD);
        assert!(made.contains("The town arad is at http://127.0.0.1:8080/t/arad"), "{made}");
        assert!(made.contains("arengo admin set-password ana@arad.example"), "{made}");
        let listed = done(&db, folder.path(), &["admin", "list-towns"]);
        assert!(listed.contains("arad") && listed.contains("/t/arad"), "{listed}");
        let again = refused(&db, folder.path(), &ARAD);
        assert!(again.starts_with("arengo: ") && !again.contains("spaces-"), "a sentence: {again}");
        let told = done(
            &db,
            folder.path(),
            &["admin", "grant", "ana@arad.example", "administrator", "--town", "arad"],
        );
        assert!(told.contains("is already administrator in arad"), "{told}");
    }
}

#[test]
fn a_role_is_given_and_taken() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        done(&db, folder.path(), &ARAD);
        let run = |arguments: &[&str]| done(&db, folder.path(), arguments);
        let ion = ["ion@arad.example", "official", "--town", "arad"];
        let unknown = refused(&db, folder.path(), &[&["admin", "grant"], &ion[..]].concat());
        assert!(unknown.contains("add their public name with --name"), "{unknown}");
        let told = run(&[&["admin", "grant", "--name", "Ion Popescu"], &ion[..]].concat());
        assert!(told.contains("ion@arad.example is official in arad."), "{told}");
        let told = run(&[&["admin", "revoke"], &ion[..]].concat());
        assert!(told.contains("ion@arad.example is no longer official in arad."), "{told}");
        let twice = refused(&db, folder.path(), &[&["admin", "revoke"], &ion[..]].concat());
        assert!(twice.contains("is not official in arad"), "{twice}");
        let told = run(&["admin", "grant", "root@node.example", "steward", "--name", "Operator"]);
        assert!(told.contains("steward of the whole installation"), "{told}");
    }
}

#[test]
fn what_does_not_fit_is_said_in_words() {
    let db = databases(&installation::migrations()).remove(0);
    let folder = tempfile::tempdir().unwrap();
    done(&db, folder.path(), &ARAD);
    let table: [(&[&str], &str); 6] = [
        (&["admin", "grant", "x", "steward", "--name", "Xx"], "arengo: "),
        (&["admin", "grant", "a@b.example", "official"], "In which town? Add --town SLUG."),
        (&["admin", "grant", "a@b.example", "official", "--town", "nowhere"], "There is no town nowhere"),
        (&["admin", "grant", "a@b.example", "steward", "--town", "arad"], "leave --town out"),
        (
            &["admin", "grant", "ana@arad.example", "official", "--town", "arad", "--process", "x"],
            "The town has no process x.",
        ),
        (&["admin", "set-password", "nobody@b.example"], "nobody@b.example is not known"),
    ];
    for (arguments, wanted) in table {
        let told = refused(&db, folder.path(), arguments);
        assert!(told.contains(wanted), "{arguments:?}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    let mut no_zone = ARAD;
    (no_zone[2], no_zone[10]) = ("other", "Europe/Nowhere");
    assert!(refused(&db, folder.path(), &no_zone).contains("write one such as Europe/Rome"));
    let mut no_language = ARAD;
    (no_language[2], no_language[8]) = ("other", "xx");
    assert!(refused(&db, folder.path(), &no_language).contains("it speaks"));
}

#[test]
fn a_password_comes_from_standard_input_and_must_be_long() {
    let db = databases(&installation::migrations()).remove(0);
    let folder = tempfile::tempdir().unwrap();
    done(&db, folder.path(), &ARAD);
    let [flag, place] = at(&db);
    for (password, good) in [("short", false), ("a long enough sentence", true)] {
        let mut child = arengo(folder.path(), &["admin", "set-password", "ana@arad.example", &flag, &place])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.success(), good, "{}", said(&output));
        assert!(!said(&output).contains(password), "it is not repeated");
    }
}

#[test]
fn commands_on_a_database_that_is_absent_or_older_say_what_to_run() {
    let folder = tempfile::tempdir().unwrap();
    let absent = ran(folder.path(), &["admin", "list-towns"]);
    assert!(said(&absent).contains("make one with `arengo migrate`"), "{}", said(&absent));
    for db in databases(arengo_store::outbox::MIGRATIONS) {
        let older = refused(&db, folder.path(), &["admin", "list-towns"]);
        assert!(older.contains("run `arengo migrate` first"), "{older}");
        done(&db, folder.path(), &["migrate"]);
        done(&db, folder.path(), &["admin", "list-towns"]);
    }
}

#[test]
fn an_export_has_every_list_twice_and_tells_what_is_in_it() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        done(&db, folder.path(), &ARAD);
        let told = done(&db, folder.path(), &["export", "town", "arad", "--to", "out"]);
        assert!(told.contains("were written to out"), "{told}");
        let out = folder.path().join("out");
        let text = std::fs::read_to_string(out.join("contents.json")).unwrap();
        let contents: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(contents["town"], "arad");
        for list in contents["lists"].as_array().unwrap() {
            for file in list["files"].as_array().unwrap() {
                assert!(out.join(file["name"].as_str().unwrap()).exists());
            }
            assert!(!list["columns"].as_array().unwrap().is_empty(), "{list}");
        }
        assert!(
            refused(&db, folder.path(), &["export", "town", "arad", "--to", "out"]).contains("is not empty")
        );
        let absent = refused(&db, folder.path(), &["export", "process", "x", "--town", "arad", "--to", "p"]);
        assert!(absent.contains("The town arad has no process x."), "{absent}");
        assert!(
            refused(&db, folder.path(), &["export", "town", "rome", "--to", "p"]).contains("no town rome")
        );
    }
}

#[test]
fn a_text_is_looked_at_brought_in_and_refused_in_words() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&db);
        assert!(program::Server::start(folder.path(), &["--demo", &flag, &place]).terminate().success());
        let markdown = "# Un piano\n\n## Prima parte\n\nUna frase da discutere insieme.\n";
        std::fs::write(folder.path().join("plan.md"), markdown).unwrap();
        std::fs::write(folder.path().join("broken.docx"), b"PK\x03\x04 this is no archive").unwrap();
        let (town, process) = some_process(&db);
        let import = |file: &str, more: &[&str]| {
            let all = ["import", "text", file, "--town", &town, "--process", &process];
            on(&db, folder.path(), &[&all[..], more].concat())
        };
        let before = db.store.table_sums().unwrap();
        let looked = import("plan.md", &["--dry-run"]);
        assert!(looked.status.success(), "{}", said(&looked));
        assert!(said(&looked).starts_with("Un piano\n") && said(&looked).contains("Nothing was kept"));
        assert_eq!(db.store.table_sums().unwrap(), before, "a dry run changes nothing");
        let broken = import("broken.docx", &[]);
        assert_eq!(broken.status.code(), Some(1));
        assert!(!said(&broken).contains("consultations-"), "a sentence: {}", said(&broken));
        assert_eq!(db.store.table_sums().unwrap(), before, "nothing half-written");
        let kept = import("plan.md", &["--language", "it"]);
        assert!(kept.status.success() && said(&kept).contains("version in preparation"), "{}", said(&kept));
        assert_ne!(db.store.table_sums().unwrap(), before);
        let absent = import("absent.md", &[]);
        assert!(said(&absent).contains("absent.md cannot be read"), "{}", said(&absent));
    }
}

/// The slugs of a demonstration process and its town.
fn some_process(db: &Database) -> (String, String) {
    let towns = db.store.read_apart(None, arengo::registry::load_towns).unwrap();
    for town in towns {
        for process in ["ogp5", "centro", "piazza"] {
            let found = db.store.read_apart(Some(town.id), |r| arengo_spaces::process(r, process));
            if found.unwrap().is_some() {
                return (town.slug.to_string(), process.to_owned());
            }
        }
    }
    panic!("the demonstration has a process of one of these names")
}
