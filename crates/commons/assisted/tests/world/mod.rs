//! Two towns with a text to comment on, help points, an operator in each, and outcomes that tests write.
#![allow(dead_code)]

use arengo_assisted::{Answering, Outcome, Place, set_answering};
use arengo_comments::{CommentId, Commentable, Target, set_commentables};
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang, Refusal, Role, TownId};
use arengo_spaces::Process;
use arengo_store::{Migration, Reader, StoreError, statements, vals};
use arengo_testkit::world::{Answer, World, at, worlds};
use arengo_web::Component;
use axum::http::StatusCode;

pub const DURING: &str = "2022-02-01T10:00:00Z";
pub const AFTER: &str = "2022-03-01T10:00:00Z";
const OPEN: (&str, &str) = ("2022-01-25T08:00:00Z", "2022-02-24T23:00:00Z");
pub const DESK: &str = "/t/terni/it/staff/assisted";
pub const BODY: &str = "Ho 78 anni. Vorrei una panchina all'ombra.";

statements! {
    town ADD_OUTCOME = "INSERT INTO outcome (town_id, comment, reason, at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (town_id, comment) DO UPDATE SET reason = excluded.reason, at = excluded.at";
    town OUTCOME = "SELECT reason, at FROM outcome WHERE town_id = $1 AND comment = $2";
}

/// A text that takes comments and gives outcomes.
static TEXTS: Component = Component {
    migrations: &[Migration {
        name: "texts/0001",
        sql: "CREATE TABLE outcome (town_id BIGINT NOT NULL, comment BIGINT NOT NULL, reason TEXT NOT NULL,
              at BIGINT NOT NULL, PRIMARY KEY (town_id, comment))",
    }],
    ..Component::empty("texts")
};

const COMMENTABLES: &[Commentable] = &[Commentable { kind: "plan", resolve }];
static ANSWERING: &[Answering] = &[Answering { places, outcome }];

fn resolve(
    r: &mut Reader<'_>,
    key: &str,
    _: &str,
    _: Option<(&str, Option<usize>)>,
) -> Result<Result<Target, Refusal>, StoreError> {
    let Some(process) = arengo_spaces::process(r, key)? else {
        return Ok(Err(Refusal::new("comments-unknown-choice")));
    };
    Ok(Ok(Target {
        process: process.id,
        about: Subject::new("plan", key),
        anchor: String::new(),
        quote: None,
        version: 1,
        title: "Il testo intero".into(),
        path: format!("/p/{key}"),
    }))
}

fn places(_: &mut Reader<'_>, process: &Process) -> Result<Vec<Place>, StoreError> {
    Ok(vec![Place { about: Subject::new("plan", process.slug.as_str()), title: "Il testo intero".into() }])
}

fn outcome(r: &mut Reader<'_>, comment: CommentId) -> Result<Option<Outcome>, StoreError> {
    let Some(row) = r.row(&OUTCOME, vals![comment])? else { return Ok(None) };
    Ok(Some(Outcome {
        words: "comments-stance-for",
        reason: row.get(0)?,
        lang: Lang::IT,
        at: row.get(1)?,
        path: "/p/piano".into(),
    }))
}

/// An installation with an operator and a help point in Terni.
pub struct Desk {
    pub world: World,
    /// Samira, operator of Terni.
    pub samira: String,
    /// Toma, operator of Arad.
    pub toma: String,
    /// The help point of Terni, as addresses write it.
    pub point: String,
    /// The process of Terni, as forms send it.
    pub process: String,
}

pub async fn desks() -> Vec<Desk> {
    set_commentables(COMMENTABLES);
    set_answering(ANSWERING);
    let components: [&'static Component; 5] = [
        &arengo_privacy::COMPONENT,
        &arengo_notices::COMPONENT,
        &arengo_comments::COMPONENT,
        &TEXTS,
        &arengo_assisted::COMPONENT,
    ];
    let mut desks = Vec::new();
    for world in worlds(&components).await {
        world.set(DURING);
        let process = world.published(world.terni, "piano", "Il piano", OPEN).await;
        world.published(world.arad, "plan", "Planul", OPEN).await;
        let samira = account(&world, "Samira Benali", "samira@terni.example", world.terni).await;
        let toma = account(&world, "Toma Ionescu", "toma@arad.example", world.arad).await;
        let made = world.post("/t/terni/it/staff/help-points/new", &world.elena, &POINT).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let points = world.town_db(world.terni).read(arengo_assisted::points).await.expect("points");
        let point = points[0].id.to_string();
        desks.push(Desk { world, samira, toma, point, process: process.id.to_string() });
    }
    desks
}

pub const POINT: [(&str, &str); 8] = [
    ("name", "Palestra digitale"),
    ("address", "Via Roma 1"),
    ("phone", "+39 0744 123"),
    ("languages", "italiano, română"),
    ("mon", "9-12:30, 15-18"),
    ("tue", "9-13"),
    ("services", "comment"),
    ("access", "step_free"),
];

async fn account(world: &World, name: &'static str, email: &'static str, town: TownId) -> String {
    let made = world.db.store.write(move |w| {
        let person = arengo_people::ensure_person(w, email, name, Lang::IT, w.now())?;
        arengo_people::grant(w, person, Some(town), None, Role::Operator, w.now())?;
        arengo_people::open_session(w, person, "test", w.now())
    });
    arengo_people::cookie_of(&world.site, &made.await.expect("a session"))
}

impl Desk {
    pub async fn get(&self, path: &str) -> Answer {
        self.world.get(path, &self.samira).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.world.post(path, &self.samira, fields).await
    }

    /// Begins an entry; gives its address without the step.
    pub async fn begin(&self) -> String {
        let begun = self.post(DESK, &[("point", &self.point), ("process", &self.process)]).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        begun.location.strip_suffix("/person").expect("the first step").to_owned()
    }

    /// Fills both pages of an entry.
    pub async fn fill(&self, entry: &str, person: &[(&str, &str)], body: &str) {
        let page = self.get(&format!("{entry}/person")).await;
        let version = page.hidden("version");
        let mut fields = vec![("agreed", "1"), ("version", version.as_str())];
        fields.extend_from_slice(person);
        let kept = self.post(&format!("{entry}/person"), &fields).await;
        assert_eq!(kept.location, format!("{entry}/words"), "{}", kept.body);
        let said = [
            ("source", "paper"),
            ("about", "plan:piano"),
            ("stance", "amend"),
            ("body", body),
            ("lang", "it"),
        ];
        let kept = self.post(&format!("{entry}/words"), &said).await;
        assert_eq!(kept.location, format!("{entry}/reading"), "{}", kept.body);
    }

    /// Publishes what someone says; gives the code of the receipt.
    pub async fn helped(&self, person: &[(&str, &str)], body: &str) -> String {
        let entry = self.begin().await;
        self.fill(&entry, person, body).await;
        let done = self.post(&format!("{entry}/reading"), &[]).await;
        let code = done.location.rsplit('/').next().unwrap_or_default().to_owned();
        assert_eq!(code.len(), 11, "{} {}", done.location, done.body);
        code
    }

    /// Every comment of Terni.
    pub async fn comments(&self) -> Vec<arengo_comments::Comment> {
        let db = self.world.town_db(self.world.terni);
        db.read(|r| arengo_comments::comments_of_town(r, None, 50)).await.expect("comments")
    }

    /// The outcome of a receipt's comment becomes public.
    pub async fn answer(&self, code: &str, reason: &'static str, moment: &str) {
        let (code, moment): (String, Instant) = (code.to_owned(), at(moment));
        let db = self.world.town_db(self.world.terni);
        let written = db.write(move |w| {
            let receipt = arengo_assisted::by_code(w, &code)?.expect("a receipt");
            w.execute(&ADD_OUTCOME, vals![receipt.comment, reason, moment])?;
            arengo_assisted::answered(w, receipt.comment, moment)
        });
        written.await.expect("an outcome");
    }
}

pub const BEPI: [(&str, &str); 4] = [
    ("shown", "name"),
    ("name", "Bepi Dalla Costa"),
    ("reach", "post"),
    ("address", "Via dei Tigli 4\n36015 Schio"),
];
