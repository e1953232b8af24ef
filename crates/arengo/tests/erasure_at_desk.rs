//! Someone without an account was forgotten at a help point after a backup was made: the backup, restored, forgets
//! them again, on and across both engines.

mod demo;
mod program;

use std::io::Read as _;
use std::path::Path;

use arengo::{installation, registry};
use arengo_assisted::{Forget, by_code, forget};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Permit, Role, RoleSet, TownId};
use arengo_store::{Scope, Statement, Store, outbox, vals};
use arengo_testkit::databases;
use arengo_web::personal::Choice;
use arengo_web::{Problem, Site};
use demo::installed;
use program::{at, ran, said};

/// Whom the demonstration's operator in Terni helped, and what they said.
const WHO: [&str; 2] = ["Rosa Mancini", "Via dell'Esempio 40"];
const WORDS: &str = "Vorrei poter telefonare a una persona";

/// Forgets whoever holds the demonstration's receipt, as its page does.
async fn forget_at_desk(store: &Store, choice: Choice) {
    let receipts =
        Statement { name: "test", sql: "SELECT town_id, code FROM assisted_receipt", scope: Scope::Across };
    let rows = store.read(move |r| r.rows(&receipts, vals![])).await.expect("receipts");
    let (town, code): (TownId, String) = (rows[0].get(0).unwrap(), rows[0].get(1).unwrap());
    assert_eq!(rows.len(), 1, "the demonstration helped one person");
    let operator = Actor::Person { id: PersonId::from_i64(1), roles: RoleSet::NONE.with(Role::Operator) };
    store
        .town(town)
        .write(move |w| {
            let receipt = by_code(w, &code)?.expect("the receipt");
            let permit = Permit::<Forget>::ask(&operator, receipt.erased_at.is_some(), w.now())?;
            Ok::<_, Problem>(forget(w, &permit, &receipt, choice, registry::COMPONENTS)?)
        })
        .await
        .expect("they are forgotten");
}

/// Does the work that waits, as a server would.
async fn work(site: &Site) {
    while let Some(work) = outbox::take(site.store()).await.expect("work") {
        if work.job.starts_with("privacy.") {
            arengo::work::run(site, work).await.expect("the work ends");
        }
    }
}

/// Lines of the whole database, as text, with these words in them.
fn lines_with(store: &Store, folder: &Path, words: &[&str]) -> Vec<String> {
    let file = folder.join("dump.gz");
    let _ = std::fs::remove_file(&file);
    store.dump("test", &file).expect("a dump is made");
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text.lines().filter(|line| words.iter().any(|w| line.contains(w))).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_forgotten_at_a_desk_since_the_backup_is_forgotten_again() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join(arengo_privacy::FILE);
    arengo_privacy::keep_list_in(folder.path());
    for (n, choice) in [Choice::Anonymous, Choice::Removed].into_iter().enumerate() {
        for source in databases(&installation::migrations()) {
            let engine = source.engine;
            let site = installed(&source).await;
            let backup = format!("{engine}-{n}.gz");
            source.store.dump("test", &folder.path().join(&backup)).expect("a backup is made");
            for words in WHO.iter().chain([&WORDS]) {
                let before = lines_with(&source.store, folder.path(), &[words]);
                assert!(!before.is_empty(), "{engine}: {words} is there before");
            }
            forget_at_desk(&source.store, choice).await;
            work(&site).await;
            assert_eq!(
                lines_with(&source.store, folder.path(), &WHO),
                Vec::<String>::new(),
                "{engine} {choice:?}"
            );
            let noted = std::fs::read_to_string(&list).unwrap_or_default();
            assert_eq!(
                noted.matches("mark").count(),
                1,
                "{engine} {choice:?}: one line in the list: {noted}"
            );
            for target in databases(&[]) {
                let [flag, place] = at(&target);
                // Elsewhere: what a restore brings into a list of its own stays out of the next one.
                let elsewhere = tempfile::tempdir().unwrap();
                let [backup, named] =
                    [folder.path().join(&backup), list.clone()].map(|p| p.display().to_string());
                let put = ran(elsewhere.path(), &["restore", &backup, &flag, &place, "--erasures", &named]);
                let (said, ways) = (said(&put), format!("{engine} to {} {choice:?}", target.engine));
                assert!(put.status.success(), "{ways}: {said}");
                assert!(said.contains("Erasures applied again: 1 (the lists hold 1)."), "{ways}: {said}");
                let left = lines_with(&target.store, folder.path(), &WHO);
                assert_eq!(left, Vec::<String>::new(), "{ways}");
                let kept = !lines_with(&target.store, folder.path(), &[WORDS]).is_empty();
                assert_eq!(kept, choice == Choice::Anonymous, "{ways}: the words stay or go");
                let marks = arengo_privacy::read_list(&list).unwrap();
                let again =
                    arengo_privacy::apply_again(&target.store, registry::COMPONENTS, &marks).await.unwrap();
                assert_eq!(again, 0, "{ways}: again there is nothing to do");
            }
            std::fs::remove_file(&list).unwrap();
        }
    }
}
