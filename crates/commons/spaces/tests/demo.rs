//! The demonstration's towns and accounts.

use arengo_spaces::seed_demo;
use arengo_testkit::world::{at, worlds};

#[tokio::test]
async fn the_demonstration_is_made_once() {
    for w in worlds(&[]).await {
        // The world's own terni and arad stand for towns that are there already.
        let now = at("2022-02-01T11:00:00Z");
        let first = w.db.store.write(move |writer| seed_demo(writer, now)).await.unwrap();
        let second = w.db.store.write(move |writer| seed_demo(writer, now)).await.unwrap();
        assert!(first.fresh && !second.fresh, "{}", w.db.engine);
        assert_eq!(first.towns, second.towns);
        assert_eq!(first.towns["terni"], w.terni);
        assert_eq!(first.accounts, second.accounts);
        arengo_spaces::refresh_towns(&w.site).await.unwrap();
        assert_eq!(w.site.towns().all().len(), 6);
        let hub = w.get("/t/hub-it/it", "").await;
        assert!(hub.body.contains("Hub nazionale della partecipazione"));
        let node = w.get("/?lang=ro", "").await;
        assert!(node.body.contains("Rețeaua AVATAR") && node.body.contains("3 membri"));
    }
}
