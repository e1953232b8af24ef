//! Following a text, a section and a comment: the button stands on each page, and what happens there is told.

use arengo_notices::{Kind, deliver, notices_of};
use arengo_store::StoreError;

use crate::read::TEXT;
use crate::world::{World, text, worlds};

async fn told(world: &World, name: &'static str) -> Vec<(Kind, String)> {
    let town = world.site.towns().by_id(world.terni).expect("a town").clone();
    deliver(&world.site, &town).await.expect("delivered");
    let db = world.town();
    let read = db.read(move |r| {
        let email = arengo_people::Email::parse(&format!("{name}@people.example")).expect("an address");
        let person = arengo_people::find_person(r, &email)?.expect("a person");
        Ok::<_, StoreError>(notices_of(r, person, None)?.0)
    });
    let all = read.await.expect("notices");
    all.into_iter().map(|n| (n.kind, n.title)).collect()
}

#[tokio::test]
async fn who_follows_a_section_hears_of_comments_there_and_not_elsewhere() {
    for world in worlds().await {
        let mut official = world.official().await;
        world.publish(&mut official, TEXT, "draft").await;
        let visitor = world.visitor().get(&text("/3.02")).await;
        let link = visitor.values("a#follow[rel=nofollow]", "href");
        assert_eq!(link, ["/t/terni/it/follow?about=section%3Apiano%2F3.02"]);
        let mut sandra = world.signed_in("Sandra", &[]).await;
        let page = sandra.get(&text("/3.02")).await;
        assert_eq!(page.values("form#follow input[name=about]", "value"), ["section:piano/3.02"]);
        let fields = [("about", "section:piano/3.02"), ("act", "follow")];
        let sent = sandra.post("/t/terni/it/follow", &fields).await;
        assert_eq!(sent.to(), "/t/terni/it/p/piano/text/3.02#follow", "{}", sent.body);
        let page = sandra.get(&text("/3.02")).await;
        assert_eq!(page.values("form#follow button", "value"), ["stop"]);
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        giulia.comment("3.01", "p1", "", "Altrove, un commento.").await;
        giulia.comment("3.02", "p1", "", "Qui, un commento.").await;
        let all = told(&world, "sandra").await;
        assert_eq!(all.len(), 1, "{}: {all:?}", world.db.engine);
        assert!(all[0].0 == Kind::Followed && all[0].1.contains("3.02"), "{all:?}");
        // A new version is told to those whose sections it changes, once.
        world
            .publish(&mut official, &TEXT.replace("I giovani decidono", "I giovani scelgono"), "adopted")
            .await;
        assert_eq!(told(&world, "sandra").await.len(), 1, "{}: another section", world.db.engine);
        world.publish(&mut official, &TEXT.replace("economie di scala", "risparmi"), "updated").await;
        let all = told(&world, "sandra").await;
        assert_eq!(all.len(), 2, "{}: {all:?}", world.db.engine);
    }
}
