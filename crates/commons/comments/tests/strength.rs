//! A process that asks for more than a confirmed address: who is not known well enough neither writes nor reacts, reads
//! what is asked, why and how to get it, and loses no word.

mod world;

use arengo_kernel::town::Multilingual;
use arengo_kernel::{Actor, Lang, Permit};
use arengo_people::Strength;
use arengo_spaces::policy::{ProcessAt, SaveProcess};
use arengo_spaces::{Asked, Change, Editor, save_process};
use arengo_store::{StoreError, statements, vals};
use arengo_testkit::databases;
use arengo_web::Problem;
use axum::http::StatusCode;
use world::{TERNI, World, address, migrations};

const WHY: &str = "Riguarda le strade di chi abita qui";
const ANNA: &str = "anna@people.example";

statements! {
    node LIVES_HERE = "INSERT INTO people_resident (for_town, person, way, document, granted_by, granted_at)
        SELECT $1, person, 'desk', 'passport', 0, 0 FROM people_contact WHERE email_key = $2";
    node SHOWS_CARD = "INSERT INTO people_identity (id, issuer, subject, provider, person, strength, made_at, seen_at)
        SELECT person, 'i', 's', $1, person, $2, 0, 0 FROM people_contact WHERE email_key = $3";
    node UNCONFIRM = "UPDATE people_contact SET confirmed_at = NULL WHERE email_key = $1";
    town COMMENTS = "SELECT COUNT(*) FROM comments_comment WHERE town_id = $1";
}

/// The town's process asks for this from now on.
async fn ask(world: &World<'_>, strength: Strength) {
    let id = world.process;
    world
        .town()
        .write(move |w| {
            let process = arengo_spaces::process_by_id(w, id)?.ok_or(Problem::NotFound)?;
            let about = ProcessAt::new(&process, process.version);
            let permit = Permit::<SaveProcess>::ask(&Actor::System, about, w.now())?;
            let mut facts = process.facts.clone();
            facts.asked = Asked { strength, why: Multilingual::new([(Lang::IT, WHY.to_owned())]) };
            let change = Change { facts: Some(facts), reason: Some("così".into()), ..Change::default() };
            save_process(w, permit, &change, &Editor::installation()).map(drop)
        })
        .await
        .expect("the process asks");
}

async fn lives_here(world: &World<'_>, email: &str) {
    let email = email.to_owned();
    let made = world.db.store.write(move |w| w.execute(&LIVES_HERE, vals![TERNI, &email])).await;
    assert_eq!(made.expect("a resident"), 1);
}

async fn comments(world: &World<'_>) -> i64 {
    world.town().read(|r| r.count(&COMMENTS, vals![])).await.expect("a count")
}

#[tokio::test]
async fn who_is_not_known_as_a_resident_is_told_why_and_how_and_keeps_their_words() {
    for db in databases(&migrations()) {
        let (world, engine) = (World::new(&db).await, db.engine);
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let written = fabio.comment("Prima che si chieda altro", &[]).await;
        assert_eq!(
            written.code,
            StatusCode::SEE_OTHER,
            "{engine}: a confirmed address is enough: {}",
            written.body
        );
        ask(&world, Strength::Resident).await;
        let form = fabio.get("/t/terni/it/comments?about=section:text/1").await;
        assert!(
            form.body.contains(WHY) && form.body.contains("/me/identity#resident"),
            "{engine}: {}",
            form.body
        );
        let refused = fabio.comment("Una panchina davanti a casa", &[]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{engine}");
        for part in [
            WHY,
            "residente",
            "/t/terni/it/me/identity#resident",
            "Una panchina davanti a casa",
            "nel tuo profilo",
        ] {
            assert!(refused.body.contains(part), "{engine}: {part} is missing in {}", refused.body);
        }
        assert_eq!(comments(&world).await, 1, "{engine}");
        // What was typed waits; once the desk saw a document it can be published, and not before.
        let me = fabio.get("/t/terni/it/me").await;
        let path = publication(&me.body).expect("a draft");
        let again = fabio.post(&path, &[]).await;
        assert!(again.code == StatusCode::FORBIDDEN && again.body.contains(WHY), "{engine}: {}", again.body);
        assert!(again.body.contains("/me/identity#resident"), "{engine}: the way");
        lives_here(&world, &address("Fabio Melandri")).await;
        let done = fabio.post(&path, &[]).await;
        assert!(done.to().contains("posted="), "{engine}: {} {}", done.to(), done.body);
        assert_eq!(comments(&world).await, 2, "{engine}");
        assert!(!fabio.get("/t/terni/it/comments?about=section:text/1").await.body.contains(WHY));
    }
}

/// Where the first draft of an account page is published.
fn publication(page: &str) -> Option<String> {
    let at = page.find("/me/drafts/")?;
    let id = page[at + 11..].split('/').next()?;
    Some(format!("/t/terni/it/me/drafts/{id}/publication"))
}

#[tokio::test]
async fn support_is_asked_the_same() {
    for db in databases(&migrations()) {
        let (world, engine) = (World::new(&db).await, db.engine);
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let id = fabio.comment("Una panchina", &[]).await.id();
        ask(&world, Strength::National).await;
        let mut rosa = world.signed_in("Rosa Neri", &[]).await;
        let path = format!("/t/terni/it/c/{id}/reaction");
        let refused = rosa.post(&path, &[("reaction", "agree")]).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{engine}");
        assert!(
            refused.body.contains(WHY) && refused.body.contains("/me/identity#national"),
            "{}",
            refused.body
        );
        let email = address("Rosa Neri");
        let shown = world.db.store.write(move |w| w.execute(&SHOWS_CARD, vals!["cie", "eid", &email])).await;
        assert_eq!(shown.expect("an identity"), 1);
        assert_eq!(rosa.post(&path, &[("reaction", "agree")]).await.code, StatusCode::SEE_OTHER, "{engine}");
    }
}

#[tokio::test]
async fn a_text_written_first_is_refused_when_it_is_confirmed_and_waits_for_its_author() {
    for db in databases(&migrations()) {
        let (world, engine) = (World::new(&db).await, db.engine);
        ask(&world, Strength::Resident).await;
        let mut anna = world.visitor();
        let form = anna.get("/t/terni/ro/comments?about=section:text/1").await;
        assert!(form.body.contains("rezidenți"), "{engine}: told before they write: {}", form.body);
        let fields = [("name", "Anna Verdi"), ("email", ANNA)];
        let sent = anna.comment("Un albero all'angolo", &fields).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{engine}: they may be a resident: {}", sent.body);
        let refused = world.confirm(&mut anna, ANNA).await;
        assert_eq!(refused.code, StatusCode::FORBIDDEN, "{engine}: {}", refused.body);
        for part in [WHY, "/me/identity#resident", "Un albero all"] {
            assert!(refused.body.contains(part), "{engine}: {part} is missing in {}", refused.body);
        }
        assert_eq!(comments(&world).await, 0, "{engine}");
        // Confirming signed them in: the way is open, and the text waits.
        assert_eq!(anna.get("/t/terni/it/me/identity").await.code, StatusCode::OK, "{engine}");
        lives_here(&world, ANNA).await;
        let path = publication(&anna.get("/t/terni/it/me").await.body).expect("the draft waits");
        assert!(anna.post(&path, &[]).await.to().contains("posted="), "{engine}");
    }
}

#[tokio::test]
async fn whoever_is_signed_in_is_known_well_enough_where_no_more_is_asked() {
    for db in databases(&migrations()) {
        let (world, engine) = (World::new(&db).await, db.engine);
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let email = address("Fabio Melandri");
        let vouched = world.db.store.write(move |w| {
            w.execute(&UNCONFIRM, vals![&email])?;
            w.execute(&SHOWS_CARD, vals!["house", "", &email])?;
            Ok::<_, StoreError>(())
        });
        vouched.await.expect("a provider vouches, and no letter was ever sent");
        assert_eq!(fabio.comment("Mi conosce la Casa", &[]).await.code, StatusCode::SEE_OTHER, "{engine}");
        let page = fabio.get("/t/terni/it/me/identity").await;
        assert_eq!(
            page.body.matches("non ancora").count(),
            2,
            "{engine}: only the steps beyond: {}",
            page.body
        );
    }
}
