//! What comments hold about persons, how it is given out, and what becomes of it when someone leaves.

use std::collections::HashMap;

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_register::{Act, By};
use arengo_spaces::ProcessId;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Choice, Erasure, Field, Gone, Personal, Record, Where};
use serde_json::json;

use crate::comment::{CommentId, Kind, path_of, subject_of};
use crate::reaction::change;
use crate::{rows, sql};

pub(crate) const PERSONAL: &[Personal] = &[
    Personal {
        name: "comments.comments",
        title: "comments-personal",
        meaning: "comments-personal-meaning",
        basis: Basis::PublicTask,
        kept: "comments-personal-kept",
        columns: &[
            "comments_comment.author",
            "comments_comment.author_name",
            "comments_comment.organisation",
            "comments_comment.entered_by",
            "comments_comment.entered_name",
            "comments_comment.body",
            "comments_revision.body",
            "comments_original.original",
        ],
        of: Where::Town,
        export: comments,
        erase: leave,
    },
    Personal {
        name: "comments.reactions",
        title: "comments-personal-reactions",
        meaning: "comments-personal-reactions-meaning",
        basis: Basis::PublicTask,
        kept: "comments-personal-reactions-kept",
        columns: &["comments_reaction.person"],
        of: Where::Town,
        export: reactions,
        erase: leave_reactions,
    },
];

fn comments(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut earlier: HashMap<CommentId, Vec<Record>> = HashMap::new();
    for row in r.rows(&sql::OWN_REVISIONS, vals![person])? {
        let (id, at): (CommentId, Instant) = (row.get(0)?, row.get(1)?);
        let (lang, body): (Lang, String) = (row.get(2)?, row.get(3)?);
        let record = Record::new().with(Field::Kind, "earlier_text").with(Field::Code, id.to_string());
        let record = record.with(Field::At, at).with(Field::Language, lang).with(Field::Text, body);
        earlier.entry(id).or_default().push(record.with(Field::Position, row.get::<Option<String>>(4)?));
    }
    let mut all = Vec::new();
    for row in r.rows(&sql::OWN, vals![person])? {
        let id: CommentId = row.get(0)?;
        all.push(comment(&row, id)?);
        all.extend(earlier.remove(&id).unwrap_or_default());
    }
    Ok(all)
}

fn comment(row: &Row, id: CommentId) -> Result<Record, StoreError> {
    let (at, lang, body): (Instant, Lang, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let (stance, organisation): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let (name, state): (String, String) = (row.get(6)?, row.get(7)?);
    let (reason, about): (Option<String>, String) = (row.get(8)?, row.get(9)?);
    let record =
        Record::new().with(Field::Code, id.to_string()).with(Field::At, at).with(Field::Language, lang);
    let record = record.with(Field::Text, body).with(Field::Position, stance).with(Field::Name, name);
    let record = record.with(Field::Organisation, organisation).with(Field::State, state);
    Ok(record.with(Field::Reason, reason).with(Field::Subject, about).with(Field::Address, path_of(id)))
}

fn reactions(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OWN_REACTIONS, vals![person])?;
    let one = |row: &Row| {
        let (id, word, at): (CommentId, String, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let record = Record::new().with(Field::At, at).with(Field::Position, word);
        Ok(record.with(Field::Address, path_of(id)))
    };
    rows.iter().map(one).collect()
}

/// A comment of someone who leaves.
pub(crate) struct Left {
    pub id: CommentId,
    process: ProcessId,
    about: String,
    anchor: String,
    parent: Option<CommentId>,
    kind: Kind,
    is_visible: bool,
    is_withdrawn: bool,
    pub body: String,
}

pub(crate) fn left(row: &Row) -> Result<Left, StoreError> {
    let state: String = row.get(6)?;
    Ok(Left {
        id: row.get(0)?,
        process: row.get(1)?,
        about: row.get(2)?,
        anchor: row.get(3)?,
        parent: row.get(4)?,
        kind: row.word(5, Kind::parse)?,
        is_visible: state == "visible",
        is_withdrawn: state == "withdrawn",
        body: row.get(7)?,
    })
}

fn leave(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    let all: Vec<Left> =
        w.rows(&sql::LEFT_BEHIND, vals![erasure.person])?.iter().map(left).collect::<Result<_, _>>()?;
    let mut stand_ins: HashMap<ProcessId, i64> = HashMap::new();
    for comment in all {
        // What moderators took out is kept for an appeal, and nobody is left to appeal.
        w.execute(&sql::DROP_ORIGINALS, vals![comment.id])?;
        // Official responses are the authority's. What was taken back before goes for good.
        let goes = erasure.choice == Choice::Removed || comment.is_withdrawn;
        if goes && comment.kind == Kind::Comment {
            take_away(w, erasure, comment)?;
        } else {
            let stand_in = *stand_ins.entry(comment.process).or_insert_with(|| leads_nowhere(w));
            w.execute(&sql::UNSIGN, vals![comment.id, stand_in])?;
        }
    }
    w.execute(&sql::UNSIGN_ENTRIES, vals![erasure.person])?;
    Ok(())
}

/// A random number below zero: no person has such an id.
pub(crate) fn leads_nowhere(w: &Writer<'_>) -> i64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&w.secret()[..8]);
    -(i64::from_le_bytes(bytes) >> 1).abs() - 1
}

/// Words and history go, the place in the thread stays, counted as removed. The register keeps that it happened.
pub(crate) fn take_away(w: &mut Writer<'_>, erasure: &mut Erasure, comment: Left) -> Result<(), StoreError> {
    let subject = subject_of(comment.id);
    if comment.is_visible {
        w.execute(&sql::COUNT_PLACE, vals![comment.process, &comment.about, &comment.anchor, -1_i64, 1_i64])?;
        if let Some(parent) = comment.parent {
            w.execute(&sql::COUNT_CHILD, vals![parent, 0_i64, -1_i64, 0_i64])?;
        }
    }
    w.execute(&sql::TAKE_AWAY, vals![comment.id])?;
    w.execute(&sql::DROP_REVISIONS, vals![comment.id])?;
    arengo_notices::forget_about(w, &subject)?;
    arengo_register::erase_detail(w, &subject)?;
    if comment.is_visible {
        arengo_register::append(w, erasure.at, act(&subject, &comment))?;
    }
    erasure.removed.push(Gone { subject, words: comment.body });
    Ok(())
}

fn act(subject: &Subject, comment: &Left) -> Act {
    Act {
        kind: "comments.erased",
        subject: subject.clone(),
        process: Some(comment.process.as_i64()),
        title: String::new(),
        lang: None,
        path: path_of(comment.id),
        by: By::System,
        facts: json!({}),
        detail: json!({}),
    }
}

/// Reactions stay counted when the person's comments stay, each by a stand-in of its own; else they are taken back.
fn leave_reactions(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for row in w.rows(&sql::OWN_REACTIONS, vals![erasure.person])? {
        let (comment, reaction): (CommentId, _) = (row.get(0)?, rows::reaction(&row, 1)?);
        match erasure.choice {
            Choice::Anonymous => {
                let stand_in = leads_nowhere(w);
                w.execute(&sql::UNSIGN_REACTION, vals![comment, erasure.person, stand_in])?;
            }
            Choice::Removed => {
                w.execute(&sql::DROP_REACTION, vals![comment, erasure.person])?;
                let (agree, disagree) = change(Some(reaction), None);
                w.execute(&sql::COUNT_REACTION, vals![comment, agree, disagree])?;
            }
        }
    }
    Ok(())
}
