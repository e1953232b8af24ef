//! The demonstration, as the first start loads it.

use arengo_consultations::seed_demo;
use arengo_testkit::noon;
use axum::http::StatusCode;

use crate::world::worlds;

#[tokio::test]
async fn four_consultations_come_in_every_state_and_only_once() {
    for world in worlds().await {
        let now: arengo_kernel::Instant = "2026-11-21T10:00:00Z".parse().expect("a moment");
        world.db.clock.set(now);
        let seeded = seed_demo(&world.db.store, now, "http://hub.example").await.expect("the demonstration");
        let comments: Vec<usize> = seeded.iter().map(|s| s.comments.len()).collect();
        assert_eq!(comments, [19, 6, 2, 0], "{}", world.db.engine);
        assert!(seed_demo(&world.db.store, now, "http://hub.example").await.expect("again").is_empty());
        let mut visitor = world.visitor();
        let hub = visitor.get("/t/hub-it/it/p/ogp5/text/3.02").await;
        assert_eq!(hub.code, StatusCode::OK);
        assert_eq!(hub.texts(".chips a[aria-current]"), ["Aggiornato, 31 agosto 2022"]);
        assert_eq!(hub.texts(".toc ul li").len(), 10, "the introduction and nine commitments");
        assert_eq!(hub.texts(".toc h3").len(), 5, "five actions");
        assert!(hub.body.contains("12 commenti"), "{:?}", hub.texts(".meta"));
        assert_eq!(hub.texts("#interests h3"), ["Rete Partecipare Bene"]);
        let compared = visitor.get("/t/hub-it/it/p/ogp5/text/compare/1/2").await;
        assert_eq!((compared.texts("ins").len(), compared.texts("del").len()), (2, 1));
        assert!(compared.texts(".dek").concat().contains("2 aggiunte e 1 cancellazione"));
        let draft = visitor.get("/t/hub-it/it/p/ogp5/text/3.02?version=1").await;
        assert!(draft.texts(".note.warn").is_empty(), "the incomplete draft was replaced before the opening");
        let arad = visitor.get("/t/arad/ro/p/prioritati/text").await;
        assert!(arad.texts(".meta").concat().contains("Se comentează până "), "{:?}", arad.texts(".meta"));
        let terni = visitor.get("/t/terni/it/p/portale/text").await;
        assert!(terni.texts(".meta").concat().contains("2 commenti"));
        let schio = visitor.get("/t/schio/it/p/modello/text").await;
        assert!(schio.texts(".meta").concat().contains("Si commenta da"), "{:?}", schio.texts(".meta"));
        assert!(schio.values("form#write", "id").is_empty());
        for town in ["hub-it", "arad", "terni"] {
            let id = world.site.towns().by_slug(town).expect("a town").id;
            let db = world.db.store.town(id);
            db.read(arengo_register::verify).await.expect("the chain of acts");
            assert_eq!(db.read(arengo_comments::miscounted).await.expect("counts"), 0);
        }
        assert!(noon() < now);
    }
}
