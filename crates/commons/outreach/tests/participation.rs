//! What people say about themselves, what staff plan, what the public sees; on both engines.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Role};
use arengo_outreach::{
    Attribute, COMPONENT, PARTICIPATION, answers, answers_of, keep_answers, set_components,
};
use arengo_store::{Migration, Reader, StoreError, TownDb, statements, vals};
use arengo_testkit::world::{World, at, worlds};
use arengo_web::Component;
use arengo_web::component::{Participant, Scope};
use arengo_web::personal::{Choice, Erasure};
use axum::http::StatusCode;

const OPEN: (&str, &str) = ("2022-01-25T08:00:00Z", "2022-02-24T23:00:00Z");
const DURING: &str = "2022-02-01T10:00:00Z";
const AFTER: &str = "2022-03-01T10:00:00Z";

statements! {
    town TAKE_PART = "INSERT INTO part (town_id, process, kind, id) VALUES ($1, $2, $3, $4)";
    town PARTS = "SELECT kind, id FROM part WHERE town_id = $1 AND process = $2";
}

/// A way to take part.
static PARTS_COMPONENT: Component = Component {
    migrations: &[Migration {
        name: "parts/0001",
        sql: "CREATE TABLE part (town_id BIGINT NOT NULL, process BIGINT NOT NULL, kind BIGINT NOT NULL,
              id BIGINT NOT NULL, PRIMARY KEY (town_id, process, kind, id))",
    }],
    participants,
    ..Component::empty("parts")
};

fn participants(r: &mut Reader<'_>, process: i64) -> Result<Vec<Participant>, StoreError> {
    let rows = r.rows(&PARTS, vals![process])?;
    rows.iter()
        .map(|row| {
            let (kind, id): (i64, i64) = (row.get(0)?, row.get(1)?);
            Ok(if kind == 0 { Participant::Person(PersonId::from_i64(id)) } else { Participant::Voice(id) })
        })
        .collect()
}

async fn prepared() -> Vec<World> {
    static ALL: [&Component; 1] = [&PARTS_COMPONENT];
    set_components(&ALL);
    let worlds = worlds(&[&arengo_privacy::COMPONENT, &PARTS_COMPONENT, &COMPONENT]).await;
    for world in &worlds {
        world.set(DURING);
        world.published(world.terni, "piano", "Il piano", OPEN).await;
    }
    worlds
}

/// So many people take part and say these things, with consent.
async fn crowd(world: &World, process: i64, first: i64, number: i64, said: &[(Attribute, &str)]) {
    let said: Vec<(Attribute, String)> = said.iter().map(|(a, v)| (*a, (*v).to_owned())).collect();
    let db = world.town_db(world.terni);
    let written = db.write(move |w| {
        for n in first..first + number {
            let person =
                arengo_people::ensure_person(w, &format!("p{n}@x.example"), "Persona", Lang::IT, w.now())?;
            w.execute(&TAKE_PART, vals![process, 0, person])?;
            arengo_privacy::give(w, person, &PARTICIPATION, Lang::IT, w.now())?;
            keep_answers(w, Participant::Person(person), &said, w.now())?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.expect("a crowd");
}

async fn process_id(db: &TownDb) -> i64 {
    let process = db.read(|r| arengo_spaces::process(r, "piano")).await.expect("read").expect("there");
    process.id.as_i64()
}

#[tokio::test]
async fn a_person_says_something_about_themselves_and_takes_it_back() {
    for world in prepared().await {
        let engine = world.db.engine;
        let page = world.get("/t/terni/it/me/about", &world.giulia).await;
        assert_eq!(page.status, StatusCode::OK, "{engine} {}", page.body);
        assert!(
            page.body.contains("Preferisco non dirlo") && !page.body.contains("Quartiere"),
            "{}",
            page.body
        );
        // Without the consent nothing is kept; what was chosen stays chosen.
        let refused = world.post("/t/terni/it/me/about", &world.giulia, &[("gender", "woman")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("agree-e") && refused.body.contains("value=\"woman\" selected"));
        let fields = [("gender", "woman"), ("age", "75+"), ("agree", "on")];
        let kept = world.post("/t/terni/it/me/about", &world.giulia, &fields).await;
        assert_eq!(kept.location, "/t/terni/it/me/about?done=kept", "{}", kept.body);
        let db = world.town_db(world.terni);
        let all = db.read(answers).await.expect("answers");
        assert_eq!(all.len(), 1, "{engine}");
        // A value that is in no list.
        let wrong =
            world.post("/t/terni/it/me/about", &world.giulia, &[("age", "<b>"), ("agree", "on")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Taken back: it counts no more, and is gone.
        let gone = world.post("/t/terni/it/me/about", &world.giulia, &[("act", "take-back")]).await;
        assert_eq!(gone.location, "/t/terni/it/me/about?done=gone");
        assert!(db.read(answers).await.expect("answers").is_empty());
        // A visitor is sent to sign in; nothing of another town is there.
        assert_eq!(world.get("/t/terni/it/me/about", "").await.status, StatusCode::SEE_OTHER);
        let forged = world.post("/t/terni/it/me/about", "", &fields).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        assert!(world.town_db(world.arad).read(answers).await.expect("answers").is_empty());
    }
}

#[tokio::test]
async fn the_public_sees_groups_only_after_the_close_and_never_a_small_figure() {
    for world in prepared().await {
        let engine = world.db.engine;
        let process = process_id(&world.town_db(world.terni)).await;
        crowd(&world, process, 0, 12, &[(Attribute::Gender, "woman"), (Attribute::Age, "75+")]).await;
        crowd(&world, process, 20, 9, &[(Attribute::Gender, "man"), (Attribute::Age, "18-29")]).await;
        crowd(&world, process, 40, 2, &[(Attribute::Gender, "other")]).await;
        crowd(&world, process, 60, 6, &[]).await;
        let during = world.get("/t/terni/it/p/piano/participants", "").await;
        assert!(
            during.body.contains("29 persone") && !during.body.contains("donna"),
            "{engine} {}",
            during.body
        );
        assert!(data(&world).await.is_empty(), "no figures before the close");
        world.set(AFTER);
        let after = world.get("/t/terni/it/p/piano/participants", "").await;
        assert!(after.body.contains("donna"), "{}", after.body);
        let bars =
            after.body.split("h-gender").nth(2).expect("the bars").split("</ul>").next().unwrap_or_default();
        assert!(
            bars.contains("<span class=\"n\">12</span>") && bars.contains("<span class=\"n\">9</span>"),
            "{bars}"
        );
        assert_eq!(bars.matches(">non si mostra<").count(), 2, "the two and the six unknown: {bars}");
        // The download says the same.
        let rows = data(&world).await;
        let gender: Vec<_> = rows.iter().filter(|row| row[1] == "gender").map(|row| row[3].clone()).collect();
        assert_eq!(
            gender,
            [12.into(), 9.into(), serde_json::Value::Null, serde_json::Value::Null],
            "{engine}"
        );
        assert!(rows.iter().all(|row| row[3].as_i64().is_none_or(|n| n == 0 || n >= 5)), "{rows:?}");
        // A process that nobody may see has no page.
        world.draft(world.terni, "bozza", "Bozza", None).await;
        assert_eq!(world.get("/t/terni/it/p/bozza/participants", "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get("/t/arad/ro/p/piano/participants", "").await.status, StatusCode::NOT_FOUND);
    }
}

/// All rows of the download, three at a time.
async fn data(world: &World) -> Vec<Vec<serde_json::Value>> {
    let now = world.db.clock.now();
    let db = world.town_db(world.terni);
    let read = db.read(move |r| {
        let (mut rows, mut after): (Vec<_>, Option<String>) = (Vec::new(), None);
        loop {
            let scope = Scope { process: None, after: after.as_deref(), limit: 3, base: "", now };
            let page = (COMPONENT.datasets[0].rows)(r, &scope)?;
            rows.extend(page.rows);
            match page.next {
                Some(next) => after = Some(next),
                None => return Ok::<_, StoreError>(rows),
            }
        }
    });
    read.await.expect("rows")
}

#[tokio::test]
async fn staff_plan_whom_to_reach_and_see_the_balance_while_there_is_time() {
    for world in prepared().await {
        let engine = world.db.engine;
        let db = world.town_db(world.terni);
        let process = process_id(&db).await;
        let (page, post) = ("/t/terni/it/staff/p/piano/outreach", world.nadia.clone());
        crowd(&world, process, 0, 12, &[(Attribute::Gender, "woman"), (Attribute::Internet, "none")]).await;
        crowd(&world, process, 20, 13, &[(Attribute::Gender, "man"), (Attribute::Age, "75+")]).await;
        let empty = world.get(page, &post).await;
        assert!(empty.body.contains("Nessun gruppo ancora"), "{engine} {}", empty.body);
        assert!(empty.body.contains("donna 48%") && empty.body.contains("uomo 52%"), "{}", empty.body);
        let wrong = [("group", "age:200"), ("goal", "molti"), ("channel", "lettera")];
        let refused = world.post(page, &post, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["group-e", "goal-e", "value=\"lettera\""] {
            assert!(refused.body.contains(part), "{part} is missing in {}", refused.body);
        }
        let fields = [
            ("group", "internet:none"),
            ("goal", "40"),
            ("channel", "lettera"),
            ("partner", "centro anziani"),
        ];
        assert_eq!(world.post(page, &post, &fields).await.status, StatusCode::SEE_OTHER);
        let both = [("group", "age:75+"), ("and", "gender:man"), ("goal", "10")];
        world.post(page, &post, &both).await;
        let shown = world.get(page, &post).await;
        for part in
            ["Raggiunti: 12 su 40", "Ne mancano 28", "centro anziani", "Raggiunti: 13 su 10", "Raggiunto"]
        {
            assert!(shown.body.contains(part), "{part} is missing in {}", shown.body);
        }
        // Another role, another town.
        for cookie in ["", world.giulia.as_str(), world.mihaela.as_str()] {
            assert_ne!(world.get(page, cookie).await.status, StatusCode::OK);
            assert_ne!(world.post(page, cookie, &fields).await.status, StatusCode::SEE_OTHER);
        }
        // A facilitator of this process alone.
        let db = world.town_db(world.terni);
        let made = db.write(move |w| {
            let luca = arengo_people::ensure_person(w, "luca@x.example", "Luca", Lang::IT, w.now())?;
            arengo_people::grant(w, luca, w.town(), Some(process), Role::Facilitator, w.now())?;
            arengo_people::open_session(w, luca, "test", w.now())
        });
        let cookie = arengo_people::cookie_of(&world.site, &made.await.expect("a session"));
        assert_eq!(world.get(page, &cookie).await.status, StatusCode::OK);
        // Districts of the town, and one taken off the list again.
        world.post(&format!("{page}/districts"), &post, &[("districts", "Centro\nBorgo Rivo")]).await;
        assert!(world.get("/t/terni/it/me/about", &world.giulia).await.body.contains("Borgo Rivo"));
        let id = shown
            .body
            .split("/outreach/")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .expect("an id")
            .to_owned();
        let removal = format!("{page}/{id}/removal");
        assert_eq!(world.post(&removal, &world.mihaela, &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(world.post(&removal, &post, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.post(&removal, &post, &[]).await.status, StatusCode::NOT_FOUND);
    }
}

/// The first id after a part of an address.
fn id_after(page: &str, part: &str) -> String {
    let rest = page.split(part).nth(1).and_then(|rest| rest.split(['/', '"']).next());
    rest.unwrap_or_else(|| panic!("no {part} in {page}")).to_owned()
}

#[tokio::test]
async fn a_visit_to_those_who_are_missing_is_planned_kept_and_called_off() {
    for world in prepared().await {
        let engine = world.db.engine;
        let process = process_id(&world.town_db(world.terni)).await;
        let page = "/t/terni/it/staff/p/piano/outreach";
        let (visits, nadia) = (format!("{page}/visits"), world.nadia.clone());
        world.post(&format!("{page}/districts"), &nadia, &[("districts", "Centro\nFiume")]).await;
        let young = |district| {
            [(Attribute::Gender, "man"), (Attribute::Age, "18-29"), (Attribute::District, district)]
        };
        crowd(&world, process, 0, 3, &young("Centro")).await;
        crowd(&world, process, 20, 30, &young("Fiume")).await;
        // Three things that hold, and what is said twice.
        let group = [("group", "gender:man"), ("and", "age:18-29"), ("third", "age:75+"), ("goal", "20")];
        let twice = world.post(page, &nadia, &group).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.body.contains("third-e"), "{engine} {}", twice.body);
        let group =
            [("group", "gender:man"), ("and", "age:18-29"), ("third", "district:Centro"), ("goal", "20")];
        assert_eq!(world.post(page, &nadia, &group).await.status, StatusCode::SEE_OTHER);
        let shown = world.get(page, &nadia).await.body;
        for part in
            ["Genere: uomo, Età: 18–29 anni, Quartiere: Centro", "Raggiunti: pochi su 20", "Ancora pochi"]
        {
            assert!(shown.contains(part), "{engine}: {part} is missing in {shown}");
        }
        let target = id_after(&shown, "/outreach/");
        // What does not fit stays in its form, beside the field.
        let wrong = [("visit-target", "0"), ("visit-at", "2022-01-01T18:00"), ("visit-place", " ")];
        let refused = world.post(&visits, &nadia, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["visit-target-e", "visit-at-e", "visit-place-e", "value=\"2022-01-01T18:00\""] {
            assert!(refused.body.contains(part), "{part} is missing in {}", refused.body);
        }
        let visit = [
            ("visit-target", target.as_str()),
            ("visit-at", "2022-02-05T18:30"),
            ("visit-place", "Campo <sportivo>"),
            ("visit-note", "Nadia con il questionario"),
        ];
        for cookie in ["", world.giulia.as_str(), world.mihaela.as_str()] {
            assert_ne!(world.post(&visits, cookie, &visit).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(world.post(&visits, &nadia, &visit).await.status, StatusCode::SEE_OTHER);
        let shown = world.get(page, &nadia).await.body;
        for part in ["2022-02-05T17:30:00Z", "Campo &lt;sportivo&gt;", "Nadia con il questionario"] {
            assert!(shown.contains(part), "{engine}: {part} is missing in {shown}");
        }
        // A group that is visited stays; a visit that was called off does not.
        let removal = format!("{page}/{target}/removal");
        assert_eq!(world.post(&removal, &nadia, &[]).await.status, StatusCode::CONFLICT);
        let cancel = format!("{visits}/{}/removal", id_after(&shown, "/outreach/visits/"));
        assert_eq!(world.post(&cancel, &world.mihaela, &[]).await.status, StatusCode::FORBIDDEN);
        // When its day is over it is part of what was done.
        world.set("2022-02-06T10:00:00Z");
        let later = world.get(page, &nadia).await.body;
        assert!(later.contains("Campo &lt;sportivo&gt;") && !later.contains("Annulla la visita"), "{later}");
        assert_eq!(world.post(&cancel, &nadia, &[]).await.status, StatusCode::CONFLICT);
        world.set(DURING);
        assert_eq!(world.post(&cancel, &nadia, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.post(&cancel, &nadia, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.post(&removal, &nadia, &[]).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_process_is_compared_with_the_one_before() {
    for world in prepared().await {
        world.set("2022-01-26T08:00:00Z");
        let before = world
            .published(
                world.terni,
                "primo",
                "Il primo piano",
                ("2021-01-25T08:00:00Z", "2021-02-24T23:00:00Z"),
            )
            .await;
        crowd(&world, before.id.as_i64(), 0, 7, &[(Attribute::Internet, "none")]).await;
        world.set(DURING);
        let page = "/t/terni/it/staff/p/piano/outreach";
        world.post(page, &world.nadia, &[("group", "internet:none"), ("goal", "30")]).await;
        let named = world.post(&format!("{page}/previous"), &world.nadia, &[("previous", "primo")]).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        let shown = world.get(page, &world.nadia).await;
        assert!(shown.body.contains("Nella volta precedente («Il primo piano»): 7"), "{}", shown.body);
    }
}

#[tokio::test]
async fn erasure_and_lost_consent_leave_nothing() {
    for world in prepared().await {
        let db = world.town_db(world.terni);
        let process = process_id(&db).await;
        crowd(&world, process, 0, 2, &[(Attribute::Gender, "woman")]).await;
        let persons = db.read(|r| {
            let all = answers(r)?;
            Ok::<_, StoreError>(all.into_keys().collect::<Vec<_>>())
        });
        let persons = persons.await.expect("answers");
        let id = |n: usize| match persons[n] {
            Participant::Person(id) => id,
            Participant::Voice(_) => unreachable!("persons only"),
        };
        let (one, other) = (id(0), id(1));
        let mut erasure = Erasure {
            person: one,
            name: "Persona".into(),
            addresses: Vec::new(),
            choice: Choice::Anonymous,
            at: at(DURING),
            removed: Vec::new(),
        };
        let exported = db.read(move |r| (COMPONENT.personal[0].export)(r, one)).await.expect("an export");
        assert_eq!(exported.len(), 1, "{}", world.db.engine);
        db.write(move |w| (COMPONENT.personal[0].erase)(w, &mut erasure)).await.expect("erased");
        db.write(move |w| arengo_privacy::withdraw(w, other, &PARTICIPATION, Lang::IT, w.now()))
            .await
            .expect("withdrawn");
        assert!(db.read(answers).await.expect("answers").is_empty(), "it counts no more at once");
        let later = at(DURING).plus_seconds(2 * 86_400);
        let dropped = db.write(move |w| (COMPONENT.retention[0].apply)(w, later)).await.expect("applied");
        assert_eq!(dropped, 1);
        let left = db.read(move |r| answers_of(r, Participant::Person(other))).await.expect("answers");
        assert!(left.is_empty());
    }
}
