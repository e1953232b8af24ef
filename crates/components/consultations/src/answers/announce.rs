//! Telling of an answer: the register for everyone, a letter for the comment's author.

use std::collections::HashMap;

use arengo_i18n::Tr;
use arengo_kernel::Instant;
use arengo_ledger::hex;
use arengo_notices::{Kind, Letter, Notice};
use arengo_register::{Act, By};
use arengo_spaces::{Editor, Process};
use arengo_store::{StoreError, Writer};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::answers::contribution::Contribution;
use crate::answers::disposition::Disposition;
use crate::answers::place::answer_path;
use crate::host::COMMENTABLES;

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The answer became public.
    First,
    /// A public answer says something else now.
    Changed,
}

/// Tells of the answers of one process.
pub(crate) struct Announcer<'a> {
    process: &'a Process,
    editor: &'a Editor,
    base: &'a str,
    at: Instant,
    /// What people call the places of the text, by subject and anchor.
    titles: HashMap<(String, String), String>,
}

impl<'a> Announcer<'a> {
    /// `base` is the absolute address of the town without language.
    pub fn new(process: &'a Process, editor: &'a Editor, base: &'a str, at: Instant) -> Announcer<'a> {
        Announcer { process, editor, base, at, titles: HashMap::new() }
    }

    /// Tells of the answer that stands in `of`; nothing when there is none.
    pub fn announce(&mut self, w: &mut Writer<'_>, of: &Contribution, what: What) -> Result<(), StoreError> {
        let Some(answer) = &of.disposition else { return Ok(()) };
        let title = self.title(w, of)?;
        arengo_register::append(w, self.at, self.act(of, answer, what, &title))?;
        // Someone without an account may have said it at a help point, and is told from there.
        let Some(person) = of.author else { return arengo_assisted::answered(w, of.id, self.at) };
        let notice = Notice {
            person,
            kind: Kind::Disposition,
            once_key: format!("disposition:{}:{}", of.id, answer.revision),
            subject: arengo_comments::subject_of(of.id),
            title: title.clone(),
            by: self.editor.office.clone(),
            path: answer_path(&self.process.slug, of.id),
        };
        arengo_notices::tell(w, self.at, self.base, notice, |tr| letter(tr, of, answer, what, &title))?;
        Ok(())
    }

    fn act(&self, of: &Contribution, answer: &Disposition, what: What, title: &str) -> Act {
        let reason = answer.answer.reason.as_str();
        let change = answer.answer.change.as_ref();
        Act {
            kind: match what {
                What::First => "consultations.answered",
                What::Changed => "consultations.answer_changed",
            },
            subject: arengo_comments::subject_of(of.id),
            process: Some(self.process.id.as_i64()),
            title: title.to_owned(),
            lang: None,
            path: answer_path(&self.process.slug, of.id),
            by: match self.editor.office.as_str() {
                "" => By::System,
                office => By::Office(office.to_owned()),
            },
            facts: json!({
                "comment": of.id.to_string(), "about": of.about.to_string(), "outcome": answer.answer.outcome.as_str(),
                "reason_sha256": hex(&Sha256::digest(reason.as_bytes()).into()),
                "revision": answer.revision, "change": change.map(|c| c.key()),
            }),
            detail: json!({"reason": reason}),
        }
    }

    /// What people call the place of a comment: "3.02 A national hub, §3.1".
    fn title(&mut self, w: &mut Writer<'_>, of: &Contribution) -> Result<String, StoreError> {
        let key = (of.about.to_string(), of.anchor.clone());
        if let Some(known) = self.titles.get(&key) {
            return Ok(known.clone());
        }
        let mut title = of.about.key().to_owned();
        let commentable = COMMENTABLES.iter().find(|c| c.kind == of.about.kind());
        // A paragraph that is gone from the text is named by its section.
        for anchor in [of.anchor.as_str(), ""] {
            let Some(commentable) = commentable else { break };
            if let Ok(target) = (commentable.resolve)(w, of.about.key(), anchor, None)? {
                title = target.title;
                break;
            }
        }
        self.titles.insert(key, title.clone());
        Ok(title)
    }
}

fn letter(tr: &Tr, of: &Contribution, answer: &Disposition, what: What, title: &str) -> Letter {
    let subject = match what {
        What::First => "consultations-letter-answer-subject",
        What::Changed => "consultations-letter-answer-changed-subject",
    };
    let body = match what {
        What::First => "consultations-letter-answer",
        What::Changed => "consultations-letter-answer-changed",
    };
    let mut text = tr.f(
        body,
        &[
            ("title", title.into()),
            ("own", of.body.as_str().into()),
            ("outcome", tr.t(answer.answer.outcome.message()).into()),
            ("reason", answer.answer.reason.as_str().into()),
        ],
    );
    if let Some(change) = &answer.answer.change {
        let name = change.name(tr);
        let words = tr.quote(&change.words);
        text.push_str("\n\n");
        text.push_str(
            &tr.f("consultations-letter-change", &[("name", name.into()), ("words", words.into())]),
        );
    }
    Letter { subject: tr.f(subject, &[("title", title.into())]), text }
}
