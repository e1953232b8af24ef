//! Editing, taking back, hiding, agreeing; and other towns.

mod world;

use arengo_comments::{COMPONENT, comment, miscounted};
use arengo_kernel::{Ground, Role};
use arengo_store::StoreError;
use arengo_testkit::{databases, noon};
use arengo_web::component::Scope;
use axum::http::StatusCode;
use world::{Browser, World, migrations, window};

const TEXT: &str = "/t/terni/it/texts/text/1";

fn at(id: &str, rest: &str) -> String {
    format!("/t/terni/it/c/{id}{rest}")
}

async fn counts_of(world: &World<'_>, id: &str) -> (i64, i64) {
    let id = id.parse().expect("an id");
    let found = world.town().read(move |r| comment(r, id)).await.expect("a read").expect("a comment");
    (found.agree, found.disagree)
}

/// The rows of the export as text.
async fn export(world: &World<'_>) -> String {
    let town = world.town();
    let rows = town.read(|r| {
        let scope =
            Scope { process: Some("text"), after: None, limit: 100, base: "http://x/t/terni", now: noon() };
        (COMPONENT.datasets[0].rows)(r, &scope)
    });
    let rows = rows.await.expect("rows").rows;
    assert!(rows.iter().all(|row| row.len() == COMPONENT.datasets[0].columns.len()));
    serde_json::to_string(&rows).expect("json")
}

async fn hide(world: &World<'_>, id: &str, reason: Option<Ground>) -> bool {
    let id = id.to_owned();
    world.town().write(move |w| (COMPONENT.reportable[0].hide)(w, &id, reason)).await.expect("hidden")
}

async fn is_found(world: &World<'_>, id: &str) -> (bool, bool) {
    let id = id.to_owned();
    let town = world.town();
    let read = town.read(move |r| {
        let found = (COMPONENT.reportable[0].find)(r, &id)?.is_some();
        Ok::<_, StoreError>((found, !(COMPONENT.searchable[0].documents)(r, &id)?.is_empty()))
    });
    read.await.expect("a read")
}

#[tokio::test]
async fn an_author_edits_for_half_an_hour_and_the_history_is_public() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let mut other = world.signed_in("Ugo Conti", &[]).await;
        let id = fabio.comment("Prima versione", &[]).await.id();
        db.clock.set(noon().plus_seconds(1799));
        let form = fabio.get(&at(&id, "/edit")).await;
        assert!(form.body.contains("Prima versione") && form.body.contains("12:30"), "{}", form.body);
        let fields = [("body", "Seconda versione"), ("stance", "for")];
        assert_eq!(other.post(&at(&id, "/edit"), &fields).await.code, StatusCode::FORBIDDEN);
        let saved = fabio.post(&at(&id, "/edit"), &fields).await;
        assert_eq!(saved.code, StatusCode::SEE_OTHER, "{} {}", db.engine, saved.body);
        let page = world.visitor().get(TEXT).await.body;
        assert!(page.contains("Seconda versione") && !page.contains("Prima versione"));
        assert!(page.contains("/history"), "the change is announced");
        let history = world.visitor().get(&at(&id, "/history")).await.body;
        assert!(history.contains("Prima versione") && history.contains("2 versioni"), "{history}");
        db.clock.set(noon().plus_seconds(1800));
        let late = fabio.post(&at(&id, "/edit"), &[("body", "Terza")]).await;
        assert!(late.code == StatusCode::FORBIDDEN && late.body.contains("mezz’ora"), "{}", late.body);
    }
}

#[tokio::test]
async fn an_author_takes_a_comment_back_and_may_write_it_again() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let mut other = world.signed_in("Ugo Conti", &[]).await;
        let id = fabio.comment("Parole ritirate", &[]).await.id();
        other.post(&at(&id, "/reply"), &[("body", "Una replica")]).await;
        assert_eq!(other.post(&at(&id, "/withdrawal"), &[]).await.code, StatusCode::FORBIDDEN);
        assert!(fabio.get(&at(&id, "/withdrawal")).await.body.contains("Parole ritirate"));
        let gone = fabio.post(&at(&id, "/withdrawal"), &[]).await;
        assert_eq!(gone.code, StatusCode::SEE_OTHER, "{}", db.engine);
        let page = world.visitor().get(TEXT).await.body;
        assert!(!page.contains("Parole ritirate") && page.contains("ha ritirato questo commento"), "{page}");
        assert!(page.contains("1 commento, 1 rimosso") && page.contains("Una replica"));
        assert!(fabio.get("/t/terni/it/me/comments").await.body.contains("Parole ritirate"));
        assert_ne!(fabio.comment("Parole ritirate", &[]).await.id(), id);
        // There is nothing to restore for a moderator.
        assert!(!hide(&world, &id, None).await);
    }
}

#[tokio::test]
async fn the_words_of_a_hidden_comment_are_nowhere() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut piero = world.signed_in("Piero Lanari", &[]).await;
        let fields = [
            ("organisation", "Banda Segreta"),
            ("stakeholder", "other"),
            ("anchor", "p1"),
            ("quote", "unica"),
        ];
        let id = piero.comment("Il telefono è 0744 123", &fields).await.id();
        piero.post(&at(&id, "/edit"), &[("body", "Il numero è 0744 999")]).await;
        assert_eq!(is_found(&world, &id).await, (true, true));
        assert!(hide(&world, &id, Some(Ground::PersonalData)).await);
        assert!(!hide(&world, &id, Some(Ground::Spam)).await, "hidden once");
        let removed = ["0744", "Piero Lanari", "Banda Segreta", "unica"];
        let data = export(&world).await;
        let mut anyone = world.visitor();
        let own = anyone.get(&at(&id, "")).await;
        assert_eq!(own.code, StatusCode::GONE, "{}", db.engine);
        for page in [anyone.get(TEXT).await.body, own.body, data, anyone.get(&at(&id, "/history")).await.body]
        {
            let text = page.replace("unica o diffusa", "");
            assert!(removed.iter().all(|w| !text.contains(w)), "{text}");
        }
        assert!(anyone.get(TEXT).await.body.contains("dati personali"));
        assert!(anyone.get(TEXT).await.body.contains("0 commenti, 1 rimosso"));
        assert_eq!(is_found(&world, &id).await, (false, false));
        // The author still sees it, with the reason; nobody can react or reply.
        let mine = piero.get("/t/terni/it/me/comments").await.body;
        assert!(mine.contains("0744 999") && mine.contains("dati personali"));
        let mut ugo = world.signed_in("Ugo Conti", &[]).await;
        assert_eq!(
            ugo.post(&at(&id, "/reaction"), &[("reaction", "agree")]).await.code,
            StatusCode::FORBIDDEN
        );
        assert_eq!(ugo.post(&at(&id, "/reply"), &[("body", "Ciao")]).await.code, StatusCode::FORBIDDEN);
        let mut chiara = world.signed_in("Chiara Belforte", &[Role::Official]).await;
        let answer = chiara.post(&at(&id, "/response"), &[("body", "x"), ("office", "y")]).await;
        assert_eq!(answer.code, StatusCode::FORBIDDEN);
        // Sent again, it leads to the hidden one and publishes nothing.
        let again = piero.comment("Il telefono è 0744 123", &fields).await;
        assert_eq!(again.id(), id);
        assert!(hide(&world, &id, None).await);
        let page = world.visitor().get(&format!("{TEXT}?again")).await.body;
        assert!(page.contains("0744 999") && page.contains("1 commento") && !page.contains("rimosso"));
    }
}

#[tokio::test]
async fn each_person_agrees_once_and_may_change_their_mind() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let id = fabio.comment("Una proposta", &[]).await.id();
        let path = at(&id, "/reaction");
        let sent = giulia.post(&path, &[("reaction", "agree")]).await;
        assert_eq!(sent.to(), format!("{TEXT}?reacted={id}#c-{id}"), "{}", db.engine);
        assert_eq!(counts_of(&world, &id).await, (1, 0));
        assert!(giulia.get(TEXT).await.body.contains("aria-pressed=\"true\""));
        giulia.post(&path, &[("reaction", "agree")]).await;
        assert_eq!(counts_of(&world, &id).await, (1, 0));
        giulia.post(&path, &[("reaction", "disagree")]).await;
        assert_eq!(counts_of(&world, &id).await, (0, 1));
        giulia.post(&path, &[("reaction", "none")]).await;
        assert_eq!(counts_of(&world, &id).await, (0, 0));
        assert_eq!(fabio.post(&path, &[("reaction", "agree")]).await.code, StatusCode::FORBIDDEN);
        let visitor = world.visitor().post(&path, &[("reaction", "agree")]).await;
        assert!(visitor.to().starts_with("/t/terni/it/sign-in?next="), "{}", visitor.to());
        db.clock.set(window().closes);
        let late = giulia.post(&path, &[("reaction", "agree")]).await;
        assert_eq!(late.code, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn two_reactions_of_one_person_at_once_are_one() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let id = world.signed_in("Fabio Melandri", &[]).await.comment("Una proposta", &[]).await.id();
        let one = world.signed_in("Giulia Sartorel", &[]).await;
        let path = at(&id, "/reaction");
        let mut tasks = Vec::new();
        for n in 0..12 {
            let mut browser = Browser { site: one.site.clone(), cookie: one.cookie.clone() };
            let path = path.clone();
            tasks.push(tokio::spawn(async move {
                let reaction = if n % 2 == 0 { "agree" } else { "disagree" };
                browser.post(&path, &[("reaction", reaction)]).await.code
            }));
        }
        for task in tasks {
            assert_eq!(task.await.expect("an answer"), StatusCode::SEE_OTHER, "{}", db.engine);
        }
        let (agree, disagree) = counts_of(&world, &id).await;
        assert_eq!(agree + disagree, 1, "{}", db.engine);
        assert_eq!(world.town().read(miscounted).await.expect("a count"), 0);
    }
}

#[tokio::test]
async fn another_town_s_comment_is_not_found_on_any_address() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut chiara = world.signed_in("Chiara Belforte", &[Role::Official]).await;
        let id = chiara.comment("Un commento di Terni", &[]).await.id();
        for rest in ["", "/reply", "/edit", "/history", "/reaction", "/response", "/withdrawal"] {
            let path = format!("/t/arad/it/c/{id}{rest}");
            assert_eq!(chiara.get(&path).await.code, StatusCode::NOT_FOUND, "GET {path} on {}", db.engine);
            if !["", "/history"].contains(&rest) {
                let fields = [("body", "x"), ("reaction", "agree"), ("office", "y")];
                let answer = chiara.post(&path, &fields).await;
                assert_eq!(answer.code, StatusCode::NOT_FOUND, "POST {path} on {}", db.engine);
            }
        }
        let reply = [("about", "section:text/1"), ("parent", id.as_str()), ("body", "x")];
        assert_eq!(chiara.post("/t/arad/it/comments", &reply).await.code, StatusCode::NOT_FOUND);
        assert!(!chiara.get("/t/arad/it/me/comments").await.body.contains("Un commento di Terni"));
        assert_eq!(chiara.get("/t/terni/it/c/xyz!").await.code, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_export_says_what_the_pages_say() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let fields =
            [("organisation", "Rete"), ("stakeholder", "cso"), ("stance", "against"), ("anchor", "p1")];
        let id = fabio.comment("Servono criteri", &fields).await.id();
        fabio.comment("Senza parola", &[("lang", "ro")]).await;
        let data = export(&world).await;
        let rows: Vec<Vec<serde_json::Value>> = serde_json::from_str(&data).expect("rows");
        assert_eq!(rows.len(), 2, "{}", db.engine);
        let value = |row: usize, name: &str| {
            let n = COMPONENT.datasets[0].columns.iter().position(|c| c.name == name).expect(name);
            rows[row][n].clone()
        };
        for (name, expected) in [
            ("id", id.as_str()),
            ("process", "text"),
            ("section", "section:text/1"),
            ("anchor", "p1"),
            ("author", "Fabio Melandri"),
            ("organisation", "Rete"),
            ("stakeholder_type", "cso"),
            ("channel", "web"),
            ("stance", "against"),
            ("text", "Servono criteri"),
            ("created_at", "2022-02-01T11:00:00Z"),
        ] {
            assert_eq!(value(0, name), expected, "{name}");
        }
        assert_eq!(value(0, "url"), format!("http://x/t/terni/c/{id}"));
        assert_eq!((value(1, "language"), value(1, "stance")), ("ro".into(), serde_json::Value::Null));
    }
}
