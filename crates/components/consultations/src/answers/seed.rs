//! The demonstration's answers: each comment gets its outcome when the text is adopted, and the report is
//! published the same day.

use arengo_comments::CommentId;
use arengo_i18n::Tr;
use arengo_kernel::{Actor, Instant, Permit, Town};
use arengo_spaces::{Editor, Process};
use arengo_store::{Reader, StoreError, Writer};
use arengo_web::Problem;
use serde::Deserialize;

use crate::answers::change::changes;
use crate::answers::decide::decide;
use crate::answers::disposition::{Answer, ChangeRef, Reason};
use crate::answers::outcome::Outcome;
use crate::answers::policy::{DecideComment, Deciding, Desk, EditReport, PublishAnswers, PublishReport};
use crate::answers::publish::{Which, publish};
use crate::answers::read;
use crate::answers::report::draft::draft;
use crate::answers::report::gather::gather;
use crate::answers::report::keep::{self, Origin, Saved, Words};
use crate::load::text_of;
use crate::policy::Stage;

/// What the demonstration knows when it comes to the answers.
pub(crate) struct Demo<'a> {
    /// The file of comments, JSON.
    pub comments: &'a str,
    /// The comments that were written, by their names in the file.
    pub written: &'a [(String, CommentId)],
    /// The official who answers.
    pub actor: &'a Actor,
    /// In whose name.
    pub editor: &'a Editor,
    /// The town.
    pub town: &'a Town,
    /// The absolute address of the town without language.
    pub base: &'a str,
}

#[derive(Deserialize)]
struct File {
    comments: Vec<CommentFile>,
}

#[derive(Deserialize)]
struct CommentFile {
    id: String,
    disposition: Option<DispositionFile>,
}

#[derive(Deserialize)]
struct DispositionFile {
    outcome: Outcome,
    reason: String,
    #[serde(default)]
    change: Option<String>,
    at: String,
}

/// Answers the written comments as the file says, publishes the answers at `at`, and draws up and publishes the
/// report in each of the town's languages. Comments without an answer in the file get none.
///
/// # Errors
/// `Bug` when the file does not fit; any storage failure.
pub(crate) fn seed_answers(
    w: &mut Writer<'_>,
    process: &Process,
    demo: &Demo<'_>,
    at: Instant,
) -> Result<(), Problem> {
    let file: File = serde_json::from_str(demo.comments).map_err(|e| wrong(&e.to_string()))?;
    let desk = Desk { process: process.id, stage: Stage::from(&process.state) };
    let mut given = 0;
    for comment in &file.comments {
        let (Some(said), Some((_, id))) =
            (&comment.disposition, demo.written.iter().find(|(name, _)| *name == comment.id))
        else {
            continue;
        };
        let decided: Instant = said.at.parse().map_err(|_| wrong(&said.at))?;
        let about = Deciding { desk, comment: *id, owed: true };
        let permit = Permit::<DecideComment>::ask(demo.actor, about, decided.min(at))?;
        let answer = Answer {
            outcome: said.outcome,
            reason: Reason::parse(&said.reason).map_err(|r| wrong(r.id))?,
            lang: process.lang,
            change: change(w, process, *id, said.change.as_deref())?,
        };
        decide(w, permit, process, &answer, 0, demo.editor, demo.base)?;
        given += 1;
    }
    if given == 0 {
        return Ok(());
    }
    let permit = Permit::<PublishAnswers>::ask(demo.actor, desk, at)?;
    while publish(w, &permit, process, Which::All, demo.editor, demo.base)? > 0 {}
    report(w, process, demo, desk, at)
}

/// "insertion 1": the first addition between the commented version and the current one.
fn change(
    r: &mut Reader<'_>,
    process: &Process,
    comment: CommentId,
    named: Option<&str>,
) -> Result<Option<ChangeRef>, Problem> {
    let Some(named) = named else { return Ok(None) };
    let (kind, number) = named.split_once(' ').ok_or_else(|| wrong(named))?;
    let number: i64 = number.parse().map_err(|_| wrong(named))?;
    let text = text_of(r, process.id)?.ok_or_else(|| wrong("no text"))?;
    let version = read::desk_one(r, comment)?.map_or(1, |c| c.version);
    let found = changes(r, &text, version)?
        .refs()
        .find(|c| c.number == number && c.addition == (kind == "insertion"));
    found.map(Some).ok_or_else(|| wrong(named))
}

fn report(
    w: &mut Writer<'_>,
    process: &Process,
    demo: &Demo<'_>,
    desk: Desk,
    at: Instant,
) -> Result<(), Problem> {
    let facts = gather(w, process.clone())?;
    for lang in &demo.town.languages {
        let document = draft(&facts, &Tr::new(*lang), demo.town, demo.base, at);
        let permit = Permit::<EditReport>::ask(demo.actor, desk, at)?;
        let words = Words::of(&document);
        let saved = keep::save(w, &permit, *lang, 0, Origin::Generated, &words, &demo.editor.name)?;
        if let Saved::Done(number) = saved {
            let permit = Permit::<PublishReport>::ask(demo.actor, desk, at)?;
            keep::publish(w, &permit, process, *lang, number, demo.editor)?;
        }
    }
    Ok(())
}

fn wrong(what: &str) -> Problem {
    Problem::Bug(StoreError::Fault(format!("an answer of the demonstration: {what}")).to_string())
}
