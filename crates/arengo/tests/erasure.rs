//! Someone leaves: their name, their address and, if they chose so, their words are nowhere in the database, on both
//! engines; counts and the chain of the register hold; a restored backup forgets again.

mod demo;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

use arengo::{installation, registry};
use arengo_comments::{
    Body, CommentId, React, Reaction, StakeholderType, WithdrawComment, Words, WriteComment,
};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Lang, Permit, Role, RoleSet, TownId};
use arengo_privacy::{Leave, Own, RESEARCH, consented};
use arengo_store::{Store, StoreError, vals};
use arengo_testkit::{Database, databases};
use arengo_web::personal::{Choice, Personal, Where};
use arengo_web::{Component, Problem, Site};
use axum::body::Body as HttpBody;
use axum::http::{Request, header};
use demo::installed;
use http_body_util::BodyExt as _;
use tower::Service as _;

const NAME: &str = "Zefirina Quarantotti";
const EMAIL: &str = "zefirina.quarantotti@casa.example";
const WORDS: &str = "Vorrei panchine all'ombra lungo il viale dei tigli, per chi cammina piano.";
const EARLIER: &str = "Vorrei panchine verdi, credo.";
const BASE: &str = "http://arengo.example/t/hub-it";

async fn get(site: &Site, path: &str) -> String {
    let request = Request::get(path).header(header::HOST, "arengo.example").body(HttpBody::empty()).unwrap();
    let response = arengo_web::server::service(site.clone()).call(request).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8_lossy(&body).into_owned()
}

fn actor(person: PersonId) -> Actor {
    Actor::Person { id: person, roles: RoleSet::NONE }
}

fn words(text: &str) -> Words {
    Words {
        stance: None,
        body: Body::parse(text).unwrap(),
        lang: Lang::IT,
        organisation: None,
        stakeholder: StakeholderType::default(),
    }
}

/// What she leaves behind in a town where comments are taken.
struct Left {
    town: TownId,
    slug: String,
    person: PersonId,
    comment: CommentId,
    process: arengo_spaces::ProcessId,
}

/// A comment with an earlier text, one taken back, a reply to another and one by another, an agreement, a report, a
/// draft, a consent, a role, a session.
async fn leave_traces(site: &Site) -> Left {
    let store = site.store();
    for town in site.towns().all().to_vec() {
        let (id, slug) = (town.id, town.slug.to_string());
        let made = store
            .town(id)
            .write(move |w| {
                let now = w.now();
                let all = arengo_comments::comments_of_town(w, None, 500)?;
                for other in all {
                    let writing = arengo_comments::writing(w, &other.about, &other.anchor, None, None, now)?;
                    let person = arengo_people::ensure_confirmed(w, EMAIL, NAME, Lang::IT, now)?;
                    let writing = writing.by(w, &actor(person))?;
                    let Ok(permit) = Permit::<WriteComment>::ask(&actor(person), writing, now) else {
                        continue;
                    };
                    let Some(author) = other.speaker.person else { continue };
                    let comment = arengo_comments::write_comment(w, permit, NAME, &words(EARLIER), BASE)?.id;
                    return Ok::<_, Problem>(Some((person, comment, other.id, other.process, author)));
                }
                Ok(None)
            })
            .await
            .expect("a comment is written");
        let Some((person, comment, other, process, author)) = made else { continue };
        more_traces(site, id, person, comment, other, author).await;
        return Left { town: id, slug, person, comment, process };
    }
    panic!("no town of the demonstration takes comments");
}

async fn more_traces(
    site: &Site,
    town: TownId,
    person: PersonId,
    comment: CommentId,
    other: CommentId,
    author: PersonId,
) {
    let her = actor(person);
    site.store()
        .town(town)
        .write(move |w| {
            let now = w.now();
            let own = arengo_comments::existing(w, comment, now)?;
            let place =
                arengo_comments::writing(w, &own.comment.about, &own.comment.anchor, None, None, now)?;
            let edit = Permit::ask(&her, own, now)?;
            arengo_comments::edit(w, edit, &place.target, &Body::parse(WORDS).unwrap(), None, Lang::IT)?;
            // A reply of hers, told to its author with her name, and one by another to her.
            let reply = |w: &mut arengo_store::Writer<'_>, to, by: &Actor, name: &str, text: &str| {
                let at = arengo_comments::existing(w, to, now)?.comment;
                let writing = arengo_comments::writing(w, &at.about, &at.anchor, None, Some(to), now)?;
                let permit = Permit::<WriteComment>::ask(by, writing.by(w, by)?, now)?;
                Ok::<_, Problem>(arengo_comments::write_comment(w, permit, name, &words(text), BASE)?.id)
            };
            reply(w, other, &her, NAME, "Sono d'accordo: panchine ovunque, firmato da me.")?;
            let friend = arengo_people::display_name(w, author)?;
            reply(w, comment, &actor(author), &friend, "Anche io ci cammino.")?;
            let taken_back = reply(w, other, &her, NAME, "Questo lo ritiro subito, panchine blu.")?;
            let existing = arengo_comments::existing(w, taken_back, now)?;
            let target = place.target.clone();
            let permit = Permit::<WithdrawComment>::ask(&her, existing, now)?;
            arengo_comments::withdraw(w, permit, &target)?;
            let about = arengo_comments::existing(w, other, now)?.by(w, &her)?;
            arengo_comments::react(w, Permit::<React>::ask(&her, about, now)?, Some(Reaction::Agree))?;
            arengo_people::keep_text(w, person, "comments.comment", WORDS.into(), Lang::IT, now)?;
            arengo_privacy::give(w, person, &RESEARCH, Lang::IT, now)?;
            arengo_people::grant(w, person, Some(town), None, Role::Moderator, now)?;
            // She follows a comment, is told of it later, and wants her answers gathered.
            let wanted = arengo_notices::Wanted { subject: arengo_comments::subject_of(other), others: 0 };
            arengo_notices::follow(w, &Permit::ask(&her, wanted, now)?)?;
            let rhythms = arengo_notices::Rhythms {
                own: arengo_notices::Rhythm::Daily,
                ..arengo_notices::Rhythms::USUAL
            };
            arengo_notices::set_rhythms(w, &Permit::ask(&her, (), now)?, rhythms)?;
            arengo_people::open_session(w, person, "Firefox", now)?;
            Ok::<_, Problem>(())
        })
        .await
        .expect("more traces are left");
    arengo_search::follow(site, &site.store().town(town), 50).await.unwrap();
    let place = site.towns().by_id(town).expect("a town").clone();
    arengo_notices::deliver(site, &place).await.expect("followers are told");
}

/// The whole database as text.
fn dump(store: &Store, folder: &std::path::Path, name: &str) -> String {
    use std::io::Read as _;
    let file = folder.join(name);
    store.dump("test", &file).expect("a backup is made");
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text
}

/// What of the given words is in a database, each with its line; words of the index are bytes, written as base 64
/// or hexadecimal, and are looked for through the search itself.
fn found<'a>(text: &'a str, all: &[&str]) -> Vec<&'a str> {
    let is_in = |line: &&str| all.iter().any(|words| line.to_lowercase().contains(&words.to_lowercase()));
    text.lines().filter(is_in).collect()
}

async fn ask(site: &Site, left: &Left, choice: Choice) -> arengo_privacy::ErasureId {
    let person = left.person;
    site.store()
        .town(left.town)
        .write(move |w| {
            let now = w.now();
            let own = Own { person, proven_at: Some(now), last_steward: false };
            let permit = Permit::<Leave>::ask(&actor(person), own, now)?;
            arengo_privacy::ask(w, &permit, choice)?;
            // A form sent twice asks once.
            arengo_privacy::ask(w, &permit, choice)?;
            Ok::<_, Problem>(())
        })
        .await
        .expect("the erasure is asked for");
    let work = loop {
        let work = arengo_store::outbox::take(site.store()).await.unwrap().expect("the job waits");
        if work.job == "privacy.erase" {
            break work;
        }
    };
    work.payload.parse().unwrap()
}

/// Fails once, as a server that is killed between two steps.
static BROKEN: AtomicBool = AtomicBool::new(false);
static BREAKING: Component = Component {
    personal: &[Personal {
        name: "test.breaking",
        title: "t",
        meaning: "t",
        basis: arengo_web::personal::Basis::PublicTask,
        kept: "t",
        columns: &[],
        of: Where::Node,
        export: |_, _| Ok(Vec::new()),
        erase: |_, _| match BROKEN.swap(false, Ordering::SeqCst) {
            true => Err(StoreError::Fault("killed".into())),
            false => Ok(()),
        },
    }],
    ..Component::empty("breaking")
};

async fn facts(site: &Site, left: &Left) -> (arengo_comments::Tally, i64, i64) {
    let process = left.process;
    site.store()
        .town(left.town)
        .read(move |r| {
            let tally = arengo_comments::total(r, process)?;
            let acts = arengo_register::verify(r)?;
            Ok::<_, StoreError>((tally, arengo_comments::miscounted(r)?, acts))
        })
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_is_nowhere_and_what_they_chose_to_leave_stays() {
    for choice in [Choice::Anonymous, Choice::Removed] {
        for db in databases(&installation::migrations()) {
            let engine = db.engine;
            let site = installed(&db).await;
            let left = leave_traces(&site).await;
            let folder = tempfile::tempdir().unwrap();
            let before = dump(&db.store, folder.path(), "before.gz");
            for words in [NAME, EMAIL, WORDS, EARLIER, "panchine blu"] {
                assert!(!found(&before, &[words]).is_empty(), "{engine}: {words} is there before");
            }
            let (tally, miscounted, _) = facts(&site, &left).await;
            assert_eq!(miscounted, 0, "{engine}");
            let person = left.person;
            assert!(db.store.town(left.town).read(move |r| consented(r, person, &RESEARCH)).await.unwrap());

            // Shared pages of visitors are in the cache from before.
            let page = get(&site, &format!("/t/{}/it/c/{}", left.slug, left.comment)).await;
            assert!(page.contains(NAME), "{engine}: {page}");
            let id = ask(&site, &left, choice).await;
            // Killed after the towns, before the rest: the towns are clean, and it goes on.
            let mut broken = registry::COMPONENTS.to_vec();
            broken.push(&BREAKING);
            BROKEN.store(true, Ordering::SeqCst);
            assert!(arengo_privacy::carry_out(&db.store, &broken, id).await.is_err(), "{engine}");
            let name = db.store.read(move |r| arengo_people::display_name(r, person)).await.unwrap();
            assert_eq!(name, NAME, "{engine}: not yet");
            arengo_privacy::carry_out(&db.store, registry::COMPONENTS, id).await.unwrap();
            arengo_privacy::carry_out(&db.store, registry::COMPONENTS, id).await.unwrap();
            arengo_search::follow(&site, &db.store.town(left.town), 50).await.unwrap();

            let after = dump(&db.store, folder.path(), "after.gz");
            let mut gone = vec![NAME, EMAIL, EARLIER, "zefirina", "quarantotti", "panchine blu"];
            if choice == Choice::Removed {
                gone.extend([WORDS, "panchine all'ombra", "panchine ovunque"]);
            } else {
                // The earlier text of a comment that stays is part of it.
                gone.retain(|words| *words != EARLIER);
                assert!(after.contains("panchine all'ombra"), "{engine}");
            }
            assert_eq!(found(&after, &gone), Vec::<&str>::new(), "{engine} {choice:?}");
            let number = left.person.to_string();
            let by_number: Vec<&str> = after.lines().filter(|line| line.contains(&number)).collect();
            // The chained record cannot change; it says "person:number" of granted roles, and the number leads nowhere.
            assert!(
                by_number.iter().all(|l| l.contains("people.role_")),
                "{engine} {choice:?}: {by_number:?}"
            );

            let (tally_after, miscounted, _) = facts(&site, &left).await;
            assert_eq!(miscounted, 0, "{engine} {choice:?}");
            match choice {
                Choice::Anonymous => assert_eq!(tally_after, tally, "{engine}"),
                Choice::Removed => {
                    assert_eq!(tally_after.visible, tally.visible - 2, "{engine}");
                    assert_eq!(tally_after.removed, tally.removed + 2, "{engine}");
                }
            }
            public_pages(&site, &left, choice).await;
            cases(&site, &left, choice).await;
            restored(&db, folder.path(), &left, choice).await;
        }
    }
}

/// Pages, search, exports and the API say nothing any more.
async fn public_pages(site: &Site, left: &Left, choice: Choice) {
    let base = format!("/t/{}/it", left.slug);
    let page = get(site, &format!("{base}/c/{}", left.comment)).await;
    assert!(!page.contains("Quarantotti"));
    match choice {
        Choice::Anonymous => assert!(page.contains("Anonimo") && page.contains("panchine all"), "{page}"),
        Choice::Removed => assert!(!page.contains("panchine all"), "{page}"),
    }
    for path in ["/activity", "/activity.json", "/data/comments.csv", "/data/comments.json", "/activity.atom"]
    {
        let text = get(site, &format!("{base}{path}")).await;
        assert!(!text.contains("Quarantotti"), "{path}");
        assert!(choice == Choice::Anonymous || !text.contains("panchine"), "{path}");
    }
    let hits = get(site, &format!("{base}/search?q=panchine+ombra+tigli")).await;
    assert_eq!(hits.contains(&format!("/c/{}", left.comment)), choice == Choice::Anonymous);
}

/// The officer's register shows a case, not a person.
async fn cases(site: &Site, left: &Left, choice: Choice) {
    let rows = site
        .store()
        .read(|r| {
            r.rows(
                &arengo_store::Statement {
                    name: "test",
                    sql: "SELECT town_id, kind, choice, done_at FROM privacy_case ORDER BY town_id",
                    scope: arengo_store::Scope::Across,
                },
                vals![],
            )
        })
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "only the town where she was");
    let row = &rows[0];
    assert_eq!(row.get::<TownId>(0).unwrap(), left.town);
    assert_eq!(row.get::<String>(1).unwrap(), "erasure");
    assert_eq!(row.get::<String>(2).unwrap(), choice.as_str());
    assert!(row.get::<Option<i64>>(3).unwrap().is_some());
}

/// The backup from before, put back, does not bring her back.
async fn restored(db: &Database, folder: &std::path::Path, left: &Left, choice: Choice) {
    for target in databases(&[]) {
        target.store.restore(&folder.join("before.gz"), &installation::migrations()).unwrap();
        let list = BTreeMap::from([(arengo_privacy::mark_of(left.person), choice)]);
        let again = arengo_privacy::apply_again(&target.store, registry::COMPONENTS, &list).await.unwrap();
        assert_eq!(again, 1, "{} to {}", db.engine, target.engine);
        let text = dump(&target.store, folder, &format!("restored-{}.gz", target.engine));
        assert_eq!(found(&text, &[NAME, EMAIL]), Vec::<&str>::new(), "{} to {}", db.engine, target.engine);
        std::fs::remove_file(folder.join(format!("restored-{}.gz", target.engine))).unwrap();
        assert_eq!(
            arengo_privacy::apply_again(&target.store, registry::COMPONENTS, &list).await.unwrap(),
            0,
            "again there is nothing to do"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_period_is_applied_and_what_is_too_old_is_gone() {
    for db in databases(&installation::migrations()) {
        let site = installed(&db).await;
        let left = leave_traces(&site).await;
        let folder = tempfile::tempdir().unwrap();
        arengo_privacy::apply_retention(&db.store, registry::COMPONENTS).await.unwrap();
        let text = dump(&db.store, folder.path(), "at-once.gz");
        assert!(text.contains(WORDS), "{}: nothing is due at once", db.engine);
        let in_a_month = db.clock.now().plus_seconds(31 * 86_400);
        db.clock.set(in_a_month);
        arengo_privacy::apply_retention(&db.store, registry::COMPONENTS).await.unwrap();
        let count = |sql: &'static str| {
            let statement = arengo_store::Statement { name: "test", sql, scope: arengo_store::Scope::Node };
            db.store.read(move |r| r.count(&statement, vals![]))
        };
        assert_eq!(count("SELECT COUNT(*) FROM people_draft").await.unwrap(), 0, "{}", db.engine);
        assert_eq!(count("SELECT COUNT(*) FROM people_session").await.unwrap(), 0);
        let periods: usize = registry::COMPONENTS.iter().map(|c| c.retention.len()).sum();
        assert_eq!(count("SELECT COUNT(*) FROM privacy_run").await.unwrap(), periods as i64);
        let page = get(&site, &format!("/t/{}/it/privacy/schedule", left.slug)).await;
        assert!(!page.contains("Non ancora"), "every period was applied");
    }
}

/// Columns that say who someone is, by their names.
fn says_who(column: &str) -> bool {
    let ends = [
        "_by",
        "_name",
        "person",
        "person_id",
        "author",
        "reporter",
        "recipient",
        "email",
        "email_key",
        "phone",
    ];
    let whole = ["name", "body", "note", "html", "payload", "detail"];
    ends.iter().any(|end| column.ends_with(end)) || whole.contains(&column)
}

/// Columns of such names that hold no data about a person, and why. The list may only shrink.
const IMPERSONAL: &[(&str, &str)] = &[
    ("assisted_point.name", "a place"),
    ("assisted_point.phone", "a place's own number"),
    ("spaces_town.name", "a place"),
    ("spaces_network.name", "a network"),
    ("spaces_page.name", "a page"),
    ("spaces_phase.note", "the town's words"),
    ("consultations_version.note", "the town's words"),
    ("consultations_group.note", "the town's words"),
    ("outreach_visit.note", "the town's words"),
    ("consultations_upload.body", "a document of the town, for a day"),
    ("consultations_upload.file_name", "a document of the town, for a day"),
    ("arengo_setting.name", "a setting"),
    ("privacy_run.name", "a period"),
    ("reading_name.name", "what a term is called"),
    ("people_draft.payload", "goes with the draft's address"),
    ("store_migration.name", "a step of the schema"),
    ("store_outbox.payload", "numbers of things"),
];

/// `table.column` of every table in the schema's own text.
fn columns() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for migration in installation::migrations() {
        for statement in migration.sql.split(';') {
            let flat = statement.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(rest) = flat.strip_prefix("CREATE TABLE ") {
                let (table, columns) = rest.split_once(" (").expect("columns follow");
                for column in columns.split(", ").filter_map(|c| c.trim().split(' ').next()) {
                    if column.starts_with(|c: char| c.is_ascii_lowercase()) {
                        found.insert(format!("{table}.{column}"));
                    }
                }
            }
            let renamed = flat.strip_prefix("ALTER TABLE ").and_then(|r| r.split_once(" RENAME TO "));
            if let Some((table, _)) = renamed.or(flat.strip_prefix("DROP TABLE ").map(|table| (table, ""))) {
                // Whoever renames a table takes its rows into a new one and drops it.
                found.retain(|column| column.split('.').next() != Some(table));
            }
            if let Some((table, rest)) =
                flat.strip_prefix("ALTER TABLE ").and_then(|r| r.split_once(" ADD COLUMN "))
            {
                found.insert(format!("{table}.{}", rest.split(' ').next().unwrap_or_default()));
            }
        }
    }
    found
}

#[test]
fn every_column_that_says_who_someone_is_is_declared() {
    let columns = columns();
    assert!(columns.contains("people_contact.email") && columns.len() > 200, "the schema was read");
    let declared: BTreeSet<&str> =
        registry::COMPONENTS.iter().flat_map(|c| c.personal).flat_map(|p| p.columns).copied().collect();
    let known: BTreeSet<&str> = IMPERSONAL.iter().map(|(column, _)| *column).collect();
    let silent: Vec<&String> = columns
        .iter()
        .filter(|c| says_who(c.split_once('.').map_or("", |(_, column)| column)))
        .filter(|c| !declared.contains(c.as_str()) && !known.contains(c.as_str()))
        .collect();
    assert!(silent.is_empty(), "columns for a person that no component declares:\n{silent:#?}");
    let gone: Vec<&&str> = declared
        .iter()
        .chain(&known)
        .filter(|c| !columns.contains(**c) && !c.starts_with("store_"))
        .collect();
    assert!(gone.is_empty(), "declared, but not in the schema:\n{gone:#?}");
}

#[test]
fn names_of_declarations_are_given_once_and_name_their_component() {
    let mut seen = BTreeSet::new();
    for component in registry::COMPONENTS {
        let names = component.personal.iter().map(|p| ("data", p.name));
        let names = names.chain(component.retention.iter().map(|r| ("period", r.name)));
        for (kind, name) in names.chain(component.purposes.iter().map(|p| ("purpose", p.name))) {
            assert!(name.starts_with(&format!("{}.", component.name)), "{name}");
            assert!(seen.insert((kind, name)), "{name} stands twice");
        }
    }
}
