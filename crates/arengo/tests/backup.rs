//! `arengo backup` and `arengo restore`, as commands, on and across both engines.

mod program;

use arengo::installation;
use arengo_store::Store;
use arengo_store::dump::verify;
use arengo_testkit::{databases, noon};
use program::{at, ran, said};

/// Something in the database: the secret, work, a letter.
async fn fill(store: &Store) {
    arengo::secret::of(store).await.unwrap();
    store
        .write(|w| {
            let letter = arengo_mail::Letter {
                to: "anna@example.org".into(),
                lang: arengo_kernel::Lang::RO,
                subject: "Răspunsul primăriei".into(),
                text: "Bună ziua,\nș ț ă".into(),
                html: None,
                list: None,
            };
            arengo_mail::queue(w, letter, Some("one".into()))?;
            arengo_store::outbox::put(w, "test.tell", "{}".into(), noon(), None)
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_restores_on_the_same_and_on_the_other_engine() {
    let migrations = installation::migrations();
    for source in databases(&migrations) {
        fill(&source.store).await;
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&source);
        let made = ran(folder.path(), &["backup", "b.gz", &flag, &place]);
        assert!(
            made.status.success() && said(&made).contains("It was read back and is whole."),
            "{}",
            said(&made)
        );
        let again = ran(folder.path(), &["backup", "b.gz", &flag, &place]);
        assert!(said(&again).contains("exists already and is not overwritten"), "{}", said(&again));
        for target in databases(&[]) {
            let [flag, place] = at(&target);
            let put = ran(folder.path(), &["restore", "b.gz", &flag, &place]);
            assert!(put.status.success(), "{} to {}: {}", source.engine, target.engine, said(&put));
            assert_eq!(target.store.table_sums().unwrap(), source.store.table_sums().unwrap());
            assert_eq!(
                arengo::secret::of(&target.store).await.unwrap(),
                arengo::secret::of(&source.store).await.unwrap(),
                "links mailed before still open"
            );
            let twice = ran(folder.path(), &["restore", "b.gz", &flag, &place]);
            assert_eq!(twice.status.code(), Some(1));
            assert!(said(&twice).contains("the database is not empty"), "{}", said(&twice));
        }
    }
}

#[tokio::test]
async fn a_damaged_backup_is_refused_with_a_clear_message() {
    let source = databases(&installation::migrations()).remove(0);
    fill(&source.store).await;
    let folder = tempfile::tempdir().unwrap();
    let [flag, place] = at(&source);
    assert!(ran(folder.path(), &["backup", "whole.gz", &flag, &place]).status.success());
    let whole = std::fs::read(folder.path().join("whole.gz")).unwrap();
    std::fs::write(folder.path().join("cut.gz"), &whole[..whole.len() - 20]).unwrap();
    for target in databases(&[]) {
        let [flag, place] = at(&target);
        let refused = ran(folder.path(), &["restore", "cut.gz", &flag, &place]);
        assert_eq!(refused.status.code(), Some(1));
        let said = said(&refused);
        assert!(said.contains("cut.gz was not restored: the file is not a whole backup"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(target.store.table_sums().unwrap().is_empty(), "nothing was touched");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_erased_since_the_backup_is_erased_again() {
    for source in databases(&installation::migrations()) {
        let person = source
            .store
            .write(|w| {
                let now = w.now();
                arengo_people::ensure_person(w, "anna@example.org", "Anna", arengo_kernel::Lang::RO, now)
            })
            .await
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&source);
        assert!(ran(folder.path(), &["backup", "b.gz", &flag, &place]).status.success());
        let mark: String = arengo_privacy::mark_of(person).iter().map(|b| format!("{b:02x}")).collect();
        let line =
            format!("{{\"mark\":\"{mark}\",\"choice\":\"removed\",\"at\":\"2022-02-01T11:00:00Z\"}}\n");
        std::fs::write(folder.path().join("list.jsonl"), line).unwrap();
        for target in databases(&[]) {
            let [flag, place] = at(&target);
            let none = ran(folder.path(), &["restore", "b.gz", &flag, &place, "--erasures", "none.jsonl"]);
            assert!(said(&none).contains("There is no list of erasures none.jsonl"), "{}", said(&none));
            let put = ran(folder.path(), &["restore", "b.gz", &flag, &place, "--erasures", "list.jsonl"]);
            let said = said(&put);
            assert!(put.status.success(), "{} to {}: {said}", source.engine, target.engine);
            assert!(said.contains("Erasures applied again: 1 (the lists hold 1)."), "{said}");
            let name = target.store.read(move |r| arengo_people::display_name(r, person)).await.unwrap();
            assert_eq!(name, "");
        }
    }
}

#[test]
fn a_backup_of_nothing_is_refused_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let output = ran(folder.path(), &["backup", "b.gz"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("There is no database in data"), "{}", said(&output));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_backup_can_be_made_while_the_server_runs_and_a_restore_cannot() {
    let folder = tempfile::tempdir().unwrap();
    let server = program::Server::start(folder.path(), &[]);
    let made = ran(folder.path(), &["backup", "b.gz"]);
    assert!(made.status.success(), "{}", said(&made));
    verify(&folder.path().join("b.gz")).unwrap();
    let refused = ran(folder.path(), &["restore", "b.gz"]);
    assert!(said(&refused).contains("in use by another arengo"), "{}", said(&refused));
    assert!(server.terminate().success());
}
