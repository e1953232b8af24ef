//! The demonstration: four consultations, brought in by the same functions as a person's acts, in the order of
//! their dates.

mod files;
mod help;
mod voices;

use arengo_comments::CommentId;
use arengo_kernel::{Actor, Instant, Lang, Permit, Refusal, Role, RoleSet, Town};
use arengo_register::By;
use arengo_spaces::policy::{CloseProcess, CreateProcess, ProcessAt, PublishProcess};
use arengo_spaces::{
    Editor, Process, ProcessId, close_process, create_process, load_towns, process, process_by_id,
    publish_process,
};
use arengo_store::{Store, StoreError, Writer};
use arengo_text::Limits;
use arengo_web::Problem;

use crate::answers::seed::{Demo, seed_answers};
use crate::import::{prepare, read};
use crate::keep::{Label, ground, keep_version, publish_version};
use crate::load::text_of;
use crate::policy::{Publication, PublishVersion, Stage, UploadText};
use crate::text::{TemplateKey, Text};
use crate::version::VersionKind;
use files::{CommentsFile, FOLDERS, Folder, ProcessFile, VersionFile};
use voices::Voices;

/// A consultation that was brought in.
#[derive(Debug, Clone)]
pub struct Seeded {
    /// The process.
    pub process: ProcessId,
    /// Its comments by the names they have in the file.
    pub comments: Vec<(String, CommentId)>,
}

/// Brings in the demonstration's consultations for those of its towns that exist; one that is there already is
/// left alone. Dates counted in days start at `now`. `public_address` stands in letters.
///
/// # Errors
/// Any storage failure; `Bug` when a file does not fit the rules.
pub async fn seed_demo(store: &Store, now: Instant, public_address: &str) -> Result<Vec<Seeded>, Problem> {
    let towns = store.read(load_towns).await?;
    let mut seeded = Vec::new();
    for folder in FOLDERS {
        let file: ProcessFile = json(folder.process)?;
        let Some(town) = towns.iter().find(|t| t.slug.as_str() == file.town).cloned() else { continue };
        let base = format!("{public_address}/t/{}", town.slug);
        let db = store.town(town.id);
        let found = db.write(move |w| seed(w, folder, &town, &base, now)).await?;
        seeded.extend(found);
    }
    Ok(seeded)
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|e| Problem::Bug(format!("a file of the demonstration: {e}")))
}

fn wrong(what: &str) -> Problem {
    Problem::Bug(format!("a file of the demonstration: {what}"))
}

/// What happens, in the order of its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// A version is loaded, and published when it is meant for everyone.
    Version(usize),
    /// A comment is written.
    Comment(usize),
    /// An organisation offers help.
    Interest(usize),
    /// The office answers a comment in its thread.
    Response(usize),
    /// Others agree or not.
    Reactions(usize),
}

/// One consultation on its way through its dates.
struct Walk<'a> {
    folder: &'a Folder,
    file: ProcessFile,
    comments: CommentsFile,
    town: &'a Town,
    base: &'a str,
    process: Process,
    now: Instant,
    voices: Voices<'a>,
}

fn seed(
    w: &mut Writer<'_>,
    folder: &Folder,
    town: &Town,
    base: &str,
    now: Instant,
) -> Result<Option<Seeded>, Problem> {
    let file: ProcessFile = json(folder.process)?;
    if process(w, &file.slug)?.is_some() {
        return Ok(None);
    }
    let comments = match folder.comments {
        Some(text) => json(text)?,
        None => CommentsFile { lang: file.lang, comments: Vec::new(), interest: Vec::new() },
    };
    let begins = file.versions.first().and_then(|v| v.at.exactly(now)).ok_or_else(|| wrong("no version"))?;
    let process = create(w, &file, town, begins.plus_seconds(-3600), now)?;
    let voices = Voices::new(town, base, &file.responsible, comments.lang);
    let mut walk = Walk { folder, file, comments, town, base, process, now, voices };
    let steps = walk.steps();
    for (at, step) in steps {
        walk.take(w, at, step)?;
    }
    Ok(Some(Seeded { process: walk.process.id, comments: walk.voices.into_written() }))
}

/// An official of the demonstration, with the account's own name.
fn official(w: &mut Writer<'_>, file: &ProcessFile, lang: Lang, at: Instant) -> Result<Actor, StoreError> {
    let who = &file.responsible;
    let id = arengo_people::ensure_confirmed(w, &who.account, &who.person, lang, at)?;
    Ok(Actor::Person { id, roles: RoleSet::NONE.with(Role::Official) })
}

fn create(
    w: &mut Writer<'_>,
    file: &ProcessFile,
    town: &Town,
    at: Instant,
    now: Instant,
) -> Result<Process, Problem> {
    let actor = official(w, file, town.main_language(), at)?;
    let permit = Permit::<CreateProcess>::ask(&actor, town.id, at)?;
    let facts = file.facts(now, &town.time_zone).ok_or_else(|| wrong("facts"))?;
    let phases = file.phases(now, &town.time_zone);
    create_process(w, permit, &facts, &phases, &editor(file, town))
}

fn editor(file: &ProcessFile, town: &Town) -> Editor {
    Editor { name: file.responsible.person.clone(), office: town.duties.publisher.clone() }
}

impl Walk<'_> {
    /// Everything that happened before now, by date.
    fn steps(&self) -> Vec<(Instant, Step)> {
        let mut steps = Vec::new();
        let at =
            |when: &files::When, n: usize| when.exactly(self.now).map(|at| at.plus_seconds(n as i64 * 60));
        for (n, version) in self.file.versions.iter().enumerate() {
            steps.extend(at(&version.at, 0).map(|at| (at, Step::Version(n))));
        }
        for (n, comment) in self.comments.comments.iter().enumerate() {
            let Some(posted) = at(&comment.posted_at, n) else { continue };
            steps.push((posted, Step::Comment(n)));
            steps.push((posted.plus_seconds(1800), Step::Reactions(n)));
            if let Some(response) = &comment.response {
                steps.extend(at(&response.at, n).map(|at| (at, Step::Response(n))));
            }
        }
        for (n, interest) in self.comments.interest.iter().enumerate() {
            steps.extend(at(&interest.at, 0).map(|at| (at, Step::Interest(n))));
        }
        steps.retain(|(at, _)| *at <= self.now);
        steps.sort();
        steps
    }

    fn take(&mut self, w: &mut Writer<'_>, at: Instant, step: Step) -> Result<(), Problem> {
        match step {
            Step::Version(n) => self.version(w, at, n),
            Step::Comment(n) => self.voices.comment(w, &self.process, &self.comments.comments[n], at),
            Step::Reactions(n) => self.voices.reactions(w, &self.comments.comments[n], at),
            Step::Response(n) => self.voices.response(w, &self.comments.comments[n], at),
            Step::Interest(n) => self.voices.interest(w, &self.process, &self.comments.interest[n], at),
        }
    }

    fn version(&mut self, w: &mut Writer<'_>, at: Instant, n: usize) -> Result<(), Problem> {
        let actor = official(w, &self.file, self.town.main_language(), at)?;
        let version = &self.file.versions[n];
        let text = self.folder.texts.iter().find(|(name, _)| *name == version.file);
        let (name, words) = *text.ok_or_else(|| wrong("a text is missing"))?;
        load(w, &actor, &self.process, &self.file, name, words, at)?;
        if version.published {
            if Stage::from(&self.process.state) == Stage::Draft {
                self.process = self.open(w, &actor, at)?;
            }
            self.publish(w, &actor, &self.file.versions[n], at)?;
            if let Some(files) = &self.folder.help {
                help::seed(w, files, &self.process, &actor, &self.town.duties.publisher, at)?;
            }
            if self.file.versions[n].state == VersionKind::Adopted {
                self.answer(w, &actor, at)?;
                self.process = self.close(w, &actor, at)?;
            }
        }
        Ok(())
    }

    /// With the adopted text, every comment gets its answer.
    fn answer(&self, w: &mut Writer<'_>, actor: &Actor, at: Instant) -> Result<(), Problem> {
        let demo = Demo {
            comments: self.folder.comments.unwrap_or("{\"comments\": []}"),
            written: self.voices.written(),
            actor,
            editor: &editor(&self.file, self.town),
            town: self.town,
            base: self.base,
        };
        seed_answers(w, &self.process, &demo, at)
    }

    fn open(&self, w: &mut Writer<'_>, actor: &Actor, at: Instant) -> Result<Process, Problem> {
        let about = ProcessAt::new(&self.process, self.process.version);
        let permit = Permit::<PublishProcess>::ask(actor, about, at)?;
        publish_process(w, permit, self.town.main_language(), &editor(&self.file, self.town))
    }

    /// With every answer given the office owes nothing more; texts can still be updated.
    fn close(&self, w: &mut Writer<'_>, actor: &Actor, at: Instant) -> Result<Process, Problem> {
        let process = process_by_id(w, self.process.id)?.ok_or(Problem::NotFound)?;
        let permit = Permit::<CloseProcess>::ask(actor, ProcessAt::new(&process, process.version), at)?;
        close_process(w, permit, &editor(&self.file, self.town))
    }

    fn publish(
        &self,
        w: &mut Writer<'_>,
        actor: &Actor,
        version: &VersionFile,
        at: Instant,
    ) -> Result<(), Problem> {
        let process = process_by_id(w, self.process.id)?.ok_or(Problem::NotFound)?;
        let before = text_of(w, process.id)?.as_ref().and_then(Text::public_kind);
        let stage = Stage::from(&process.state);
        let about = Publication { process: process.id, stage, before, kind: version.state };
        let permit = Permit::<PublishVersion>::ask(actor, about, at)?;
        let by = By::Office(self.town.duties.publisher.clone());
        publish_version(w, &permit, &process, &Label { dated: at, note: String::new(), by })?;
        Ok(())
    }
}

fn load(
    w: &mut Writer<'_>,
    actor: &Actor,
    process: &Process,
    file: &ProcessFile,
    name: &str,
    words: &str,
    at: Instant,
) -> Result<(), Problem> {
    let template = if process.plan.is_some() { TemplateKey::Ogp } else { TemplateKey::Free };
    let reading = read(words.as_bytes(), name, template, &Limits::default())
        .map_err(|e| wrong(&format!("{name}: {e}")))?;
    let text = text_of(w, process.id)?;
    let ground = ground(w, text.as_ref())?;
    let prepared = prepare(reading, template, file.lang, ground.base, &ground.retired);
    let permit = Permit::<UploadText>::ask(actor, (process.id, Stage::from(&process.state)), at)?;
    keep_version(w, &permit, &prepared)?;
    Ok(())
}

/// A refusal in the demonstration is a fault of its files.
fn refused(refusal: Refusal) -> Problem {
    wrong(refusal.id)
}
