//! The register on both engines.

use arengo_kernel::TownId;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_register::{Act, By, COMPONENT, append, erase_detail, head, recent, verify};
use arengo_store::{StoreError, Writer, statements, vals};
use arengo_testkit::{databases, noon};
use serde_json::json;

statements! {
    town FORGE = "UPDATE register_act SET record = REPLACE(record, '\"n\":3', '\"n\":4') WHERE town_id = $1";
    town DROP_LAST = "DELETE FROM register_act WHERE town_id = $1 AND seq = $2";
    town DETAILS = "SELECT COUNT(*) FROM register_detail WHERE town_id = $1";
}

fn act(n: i64) -> Act {
    Act {
        kind: "test.done",
        subject: Subject::new("thing", n),
        process: Some(9),
        title: format!("Thing {n}"),
        lang: None,
        path: format!("/thing/{n}"),
        by: By::Person { id: PersonId::from_i64(5), name: "Giulia Sartorel".into() },
        facts: json!({"n": n}),
        detail: json!({"text": "parole"}),
    }
}

fn three(w: &mut Writer<'_>) -> Result<(), StoreError> {
    for n in 1..=3 {
        append(w, noon(), act(n))?;
    }
    Ok(())
}

#[tokio::test]
async fn acts_are_numbered_and_chained_in_each_town() {
    for db in databases(COMPONENT.migrations) {
        let (one, two) = (db.store.town(TownId::from_i64(1)), db.store.town(TownId::from_i64(2)));
        one.write(three).await.unwrap();
        two.write(|w| append(w, noon(), act(1))).await.unwrap();
        assert_eq!(one.read(verify).await.unwrap(), 3, "{}", db.engine);
        assert_eq!(two.read(verify).await.unwrap(), 1);
        let newest = one.read(|r| recent(r, None, 2)).await.unwrap();
        assert_eq!(newest.iter().map(|e| e.seq).collect::<Vec<_>>(), [3, 2]);
        assert_eq!(newest[0].by, "Giulia Sartorel");
        assert!(!newest[0].record.contains("Giulia") && !newest[0].record.contains("parole"));
        assert_ne!(one.read(head).await.unwrap().link, two.read(head).await.unwrap().link);
    }
}

#[tokio::test]
async fn a_forged_or_missing_act_is_found() {
    for db in databases(COMPONENT.migrations) {
        let one = db.store.town(TownId::from_i64(1));
        one.write(three).await.unwrap();
        one.write(|w| w.execute(&FORGE, vals![])).await.unwrap();
        let found = one.read(verify).await.unwrap_err();
        assert!(found.to_string().contains("act 3"), "{}: {found}", db.engine);
        let two = db.store.town(TownId::from_i64(2));
        two.write(three).await.unwrap();
        two.write(|w| w.execute(&DROP_LAST, vals![3_i64])).await.unwrap();
        assert!(two.read(verify).await.is_err());
    }
}

#[tokio::test]
async fn personal_detail_can_be_erased_and_the_chain_holds() {
    for db in databases(COMPONENT.migrations) {
        let one = db.store.town(TownId::from_i64(1));
        one.write(three).await.unwrap();
        one.write(|w| erase_detail(w, &Subject::new("thing", 2))).await.unwrap();
        assert_eq!(one.read(verify).await.unwrap(), 3);
        assert_eq!(one.read(|r| r.count(&DETAILS, vals![])).await.unwrap(), 2);
        let second = one.read(|r| recent(r, Some(3), 1)).await.unwrap().remove(0);
        assert_eq!((second.by.as_str(), second.title.as_str()), ("", ""));
    }
}

#[tokio::test]
async fn an_act_of_a_refused_write_leaves_no_gap() {
    for db in databases(COMPONENT.migrations) {
        let one = db.store.town(TownId::from_i64(1));
        let refused: Result<(), StoreError> = one
            .write(|w| {
                append(w, noon(), act(1))?;
                Err(StoreError::Fault("the rule says no".into()))
            })
            .await;
        assert!(refused.is_err());
        one.write(three).await.unwrap();
        assert_eq!(one.read(verify).await.unwrap(), 3, "{}", db.engine);
    }
}
