//! Threads: orders, pages of the same cost whatever the size, replies, official responses.

mod world;

use arengo_comments::{Order, PAGE, Paging, Thread, thread_of};
use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Role};
use arengo_store::{StoreError, statements, vals};
use arengo_testkit::{Database, databases, noon};
use axum::http::StatusCode;
use world::{Browser, World, address, migrations, window};

const TEXT: &str = "/t/terni/it/texts/text/1";

statements! {
    town PLANT = "INSERT INTO comments_comment (town_id, id, process_id, about, anchor, version_no, parent, reply_no,
        kind, author_name, stakeholder, channel, lang, body, created_at, state, agree, disagree, replies, responses,
        numbered) VALUES ($1, $2, $3, 'section:text/1', $4, 1, $5, $6, 'comment', 'N', 'citizen', 'web', 'it', $7, $8,
        'visible', $9, 0, 0, $10, 0)";
}

/// Many comments at once, straight into the table.
async fn plant(world: &World<'_>, count: i64) {
    let process = world.process;
    let town = world.town();
    let planted = town.write(move |w| {
        for n in 0..count {
            let at = noon().plus_seconds(n / 2);
            let anchor = if n % 3 == 0 { "p1" } else { "" };
            let none: Option<i64> = None;
            let values = vals![n + 1, process, anchor, none, 0_i64, format!("testo {n}"), at, n % 50, n % 2];
            w.execute(&PLANT, values)?;
        }
        Ok::<_, StoreError>(())
    });
    planted.await.expect("planted");
}

async fn page(world: &World<'_>, anchor: Option<&'static str>, paging: Paging) -> (Thread, u32) {
    let town = world.town();
    let read = town.read(move |r| {
        let about = Subject::new("section", "text/1");
        let thread = thread_of(r, &about, anchor, &paging, &Actor::Visitor)?;
        Ok::<_, StoreError>((thread, r.statements()))
    });
    read.await.expect("a page")
}

/// All pages of an order, as the ids shown.
async fn walk(world: &World<'_>, anchor: Option<&'static str>, order: Order) -> Vec<i64> {
    let (mut ids, mut paging) = (Vec::new(), Paging { order, ..Paging::default() });
    loop {
        let (thread, statements) = page(world, anchor, paging).await;
        assert!(statements <= 3, "{statements} statements");
        assert!(thread.comments.len() <= PAGE as usize);
        ids.extend(thread.comments.iter().map(|s| s.comment.id.as_i64()));
        match thread.next {
            Some(next) => paging.after = Some(next),
            None => return ids,
        }
    }
}

#[tokio::test]
async fn every_order_shows_each_comment_once_over_all_pages() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        plant(&world, 130).await;
        let all: Vec<i64> = (1..=130).collect();
        assert_eq!(walk(&world, None, Order::Oldest).await, all, "{}", db.engine);
        let mut shared = all.clone();
        shared.sort_by_key(|id| std::cmp::Reverse(((id - 1) % 50, *id)));
        assert_eq!(walk(&world, None, Order::MostShared).await, shared);
        let open: Vec<i64> = all.iter().copied().filter(|id| (id - 1) % 2 == 0).collect();
        assert_eq!(walk(&world, None, Order::Unanswered).await, open);
        let at: Vec<i64> = all.iter().copied().filter(|id| (id - 1) % 3 == 0).collect();
        assert_eq!(walk(&world, Some("p1"), Order::Oldest).await, at);
        let whole: Vec<i64> = all.iter().copied().filter(|id| (id - 1) % 3 != 0).collect();
        assert_eq!(walk(&world, Some(""), Order::Oldest).await, whole);
        let mut both: Vec<i64> = open.iter().copied().filter(|id| at.contains(id)).collect();
        assert_eq!(walk(&world, Some("p1"), Order::Unanswered).await, both);
        both.clone_from(&at);
        both.sort_by_key(|id| std::cmp::Reverse(((id - 1) % 50, *id)));
        assert_eq!(walk(&world, Some("p1"), Order::MostShared).await, both);
    }
}

async fn time(world: &World<'_>) -> std::time::Duration {
    page(world, None, Paging::default()).await;
    let start = std::time::Instant::now();
    for order in Order::ALL {
        for _ in 0..20 {
            let (thread, _) = page(world, Some("p1"), Paging { order, ..Paging::default() }).await;
            assert!(!thread.comments.is_empty());
            page(world, None, Paging { order, ..Paging::default() }).await;
        }
    }
    start.elapsed()
}

#[tokio::test]
async fn a_section_with_5000_comments_shows_its_first_page_as_fast_as_a_small_one() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        plant(&world, 150).await;
        let small = time(&world).await;
        for fresh in databases(&migrations()).into_iter().filter(|f| f.engine == db.engine) {
            let world = World::new(&fresh).await;
            plant(&world, 5_000).await;
            let large = time(&world).await;
            // Generous: other tests run beside this one. A scan of 5,000 rows would cost far more than ten times.
            assert!(large < small * 10, "{}: {small:?} for 150, {large:?} for 5,000", db.engine);
        }
    }
}

#[tokio::test]
async fn the_comment_just_written_is_on_the_page_even_when_it_belongs_to_a_later_one() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        plant(&world, 60).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        db.clock.set(noon().plus_seconds(100));
        let sent = fabio.comment("Ultimo arrivato", &[]).await;
        let page = fabio.get(&sent.to()).await;
        assert!(page.body.contains("Ultimo arrivato"), "{}", db.engine);
        assert_eq!(page.body.matches("<article class=\"cmt\"").count(), 21);
        let plain = fabio.get(TEXT).await;
        assert!(!plain.body.contains("Ultimo arrivato") && plain.body.contains("after="));
    }
}

#[tokio::test]
async fn replies_stand_under_their_comment_three_at_a_time_and_count() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let id = fabio.comment("La domanda", &[("anchor", "p1")]).await.id();
        let mut last = String::new();
        for n in 1..=5 {
            let sent =
                giulia.post(&format!("/t/terni/it/c/{id}/reply"), &[("body", &format!("Replica {n}"))]).await;
            assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
            last = sent.to();
        }
        assert!(last.starts_with(&format!("/t/terni/it/c/{id}?posted=")), "{last}");
        let text = world.visitor().get(TEXT).await.body;
        assert!(text.contains("Replica 3") && !text.contains("Replica 4"), "{text}");
        assert!(text.contains("Altre 2 repliche") && text.contains("6 commenti"));
        let own = giulia.get(&last).await;
        assert!(own.body.contains("Replica 1") && own.body.contains("Replica 5"));
        assert!(own.body.contains("Il tuo commento è pubblicato."));
        // A reply to a reply stands under the same comment.
        let reply = last.rsplit_once("#c-").expect("a fragment").1;
        let again = fabio.post(&format!("/t/terni/it/c/{reply}/reply"), &[("body", "Grazie")]).await;
        assert!(again.to().starts_with(&format!("/t/terni/it/c/{id}?")), "{}", again.to());
        let shown = world.visitor().get(&format!("/t/terni/it/c/{reply}")).await;
        assert_eq!(shown.to(), format!("/t/terni/it/c/{id}#c-{reply}"));
        // The author was told once for each reply of someone else, not for their own.
        let letters = world.letters(&address("Fabio Melandri")).await;
        assert_eq!(letters.len(), 5);
        assert!(
            letters[0].text.contains("Replica 5") && letters[0].text.contains("perché qualcuno ha replicato")
        );
    }
}

#[tokio::test]
async fn an_official_answers_in_the_thread_without_being_counted() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let id = giulia.comment("Come trovo tutto?", &[("stance", "question")]).await.id();
        let answer = format!("/t/terni/it/c/{id}/response");
        assert_eq!(giulia.post(&answer, &[("body", "Da me")]).await.code, StatusCode::FORBIDDEN);
        let mut chiara = world.signed_in("Chiara Belforte", &[Role::Official]).await;
        let form = chiara.get(&answer).await;
        assert!(form.body.contains("Come trovo tutto?") && form.body.contains("value=\"Comune\""));
        let empty = chiara.post(&answer, &[("body", ""), ("office", "Segreteria")]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        db.clock.set(window().closes.plus_seconds(86_400));
        let fields = [("body", "Con una ricerca comune."), ("office", "Segreteria dell’Hub")];
        let sent = chiara.post(&answer, &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{} {}", db.engine, sent.body);
        chiara.post(&answer, &fields).await;
        let text = world.visitor().get(TEXT).await.body;
        for part in [
            "Risposta ufficiale",
            "Con una ricerca comune.",
            "Segreteria dell’Hub",
            "1 commento",
            "non conta",
        ] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        assert_eq!(text.matches("Con una ricerca comune.").count(), 1);
        let unanswered = world.visitor().get(&format!("{TEXT}?order=unanswered")).await.body;
        assert!(!unanswered.contains("Come trovo tutto?"));
        let letters = world.letters(&address("Giulia Sartorel")).await;
        assert_eq!(letters.len(), 1, "told once");
        assert!(
            letters[0].text.contains("Con una ricerca comune.")
                && letters[0].text.contains("Come trovo tutto?")
        );
        assert!(
            letters[0].text.contains(&format!("http://hub.example/t/terni/c/{id}#c-")),
            "{}",
            letters[0].text
        );
        let notices = giulia.get("/t/terni/it/me/notices").await.body;
        assert!(notices.contains("Chiara Belforte ha risposto per l’ente"), "{notices}");
        assert_eq!(read_acts(&db).await.iter().filter(|k| *k == "comments.responded").count(), 1);
    }
}

#[tokio::test]
async fn an_official_of_one_process_answers_there() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let id = world.signed_in("Giulia Sartorel", &[]).await.comment("Quando?", &[]).await.id();
        let mut davide = world.signed_in("Davide Zorzan", &[]).await;
        let path = format!("/t/terni/it/c/{id}");
        assert!(!davide.get(&path).await.body.contains("/response"));
        let person = world.person("Davide Zorzan", &[]).await;
        let (town, process) = (arengo_kernel::TownId::from_i64(world::TERNI), world.process.as_i64());
        let granted = db.store.write(move |w| {
            arengo_people::grant(w, person, Some(town), Some(process), Role::Official, noon()).map(drop)
        });
        granted.await.expect("a grant");
        assert!(davide.get(&path).await.body.contains("/response"), "{}", db.engine);
        let sent =
            davide.post(&format!("{path}/response"), &[("body", "Domani"), ("office", "Scuole")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
    }
}

async fn read_acts(db: &Database) -> Vec<String> {
    let town = db.store.town(arengo_kernel::TownId::from_i64(world::TERNI));
    let acts = town.read(|r| {
        arengo_register::verify(r)?;
        arengo_register::after(r, 0, 1000)
    });
    acts.await.expect("acts").into_iter().map(|a| a.kind).collect()
}

#[tokio::test]
async fn an_empty_thread_invites_only_while_it_is_open() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut anyone: Browser = world.visitor();
        let open = anyone.get(TEXT).await.body;
        assert!(open.contains("0 commenti") && open.contains("Una domanda va benissimo"), "{open}");
        assert!(open.contains("id=\"write\"") && open.contains("name=\"email\""));
        db.clock.set(window().closes);
        let closed = anyone.get(&format!("{TEXT}?x=1")).await.body;
        assert!(
            closed.contains("La fase dei commenti si è chiusa") && !closed.contains("name=\"body\""),
            "{closed}"
        );
    }
}
