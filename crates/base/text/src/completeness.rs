//! Completeness: which required questions a text does not answer (S4.21).

use serde::{Deserialize, Serialize};

use crate::document::{BlockKind, Document, Part, PartKind};
use crate::template::{QuestionKey, Template};

/// A required question that a part does not answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The part that should answer it.
    pub part_slug: String,
    /// The question; its heading is in the template.
    pub question: QuestionKey,
    /// The heading stands there with nothing below it.
    pub heading_present: bool,
}

/// The required questions that are not answered, in the order of the parts and the template.
/// Asked of every commitment, and of any other part that answers at least one question.
pub fn missing_questions(document: &Document, template: &Template) -> Vec<Missing> {
    let mut missing = Vec::new();
    for part in document.parts.iter().filter(|p| is_asked(p)) {
        for question in template.questions.iter().filter(|q| q.required) {
            let found = answers(part, &question.key);
            if found != Answer::Given {
                missing.push(Missing {
                    part_slug: part.slug.clone(),
                    question: question.key.clone(),
                    heading_present: found == Answer::Empty,
                });
            }
        }
    }
    missing
}

fn is_asked(part: &Part) -> bool {
    let questioned = part.blocks.iter().any(|b| matches!(b.kind, BlockKind::Question(_)));
    part.kind == PartKind::Commitment || questioned
}

#[derive(PartialEq, Eq)]
enum Answer {
    Absent,
    Empty,
    Given,
}

fn answers(part: &Part, key: &QuestionKey) -> Answer {
    let mut found = Answer::Absent;
    for (at, block) in part.blocks.iter().enumerate() {
        if block.kind == BlockKind::Question(key.clone()) {
            let next = part.blocks.get(at + 1).map(|b| &b.kind);
            if next.is_some_and(|kind| !matches!(kind, BlockKind::Question(_))) {
                return Answer::Given;
            }
            found = Answer::Empty;
        }
    }
    found
}
