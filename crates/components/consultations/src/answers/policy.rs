//! Who may group and answer comments, publish answers, write and publish the report.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};
use arengo_spaces::ProcessId;

use crate::policy::Stage;

/// A process as these rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desk {
    /// Which.
    pub process: ProcessId,
    /// How far it is.
    pub stage: Stage,
}

/// A comment that is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deciding {
    /// Its process.
    pub desk: Desk,
    /// The comment.
    pub comment: arengo_comments::CommentId,
    /// Everyone can read it, and it is a comment, not an official response.
    pub owed: bool,
}

/// The rule all of these share: officials, from the first comment on, for as long as the process stands. A closed
/// process can still be answered: a hidden comment may be shown again, a wrong answer put right.
fn officials(actor: &Actor, stage: Stage) -> Result<(), Refusal> {
    if !actor.has(Role::Official) {
        return Err(Refusal::new("consultations-officials-only"));
    }
    match stage {
        Stage::Published | Stage::Closed => Ok(()),
        Stage::Draft => Err(Refusal::new("consultations-answers-not-yet")),
        Stage::Withdrawn => Err(Refusal::new("consultations-withdrawn")),
    }
}

macro_rules! desk_verbs {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)+) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Verb for $name {
            type About = Desk;
            const NAME: &'static str = $text;
            fn rule(actor: &Actor, about: &Desk, _: Instant) -> Result<(), Refusal> {
                officials(actor, about.stage)
            }
        }
    )+ };
}

desk_verbs! {
    /// Putting comments together that say the same.
    GroupComments = "consultations.group_comments";
    /// Making answers public; their authors are told.
    PublishAnswers = "consultations.publish_answers";
    /// Having the report drawn up, and changing its words.
    EditReport = "consultations.edit_report";
    /// Making the report public.
    PublishReport = "consultations.publish_report";
}

/// Giving a comment its outcome and the reason.
pub struct DecideComment;
impl Verb for DecideComment {
    type About = Deciding;
    const NAME: &'static str = "consultations.decide_comment";
    fn rule(actor: &Actor, about: &Deciding, _: Instant) -> Result<(), Refusal> {
        officials(actor, about.desk.stage)?;
        if about.owed { Ok(()) } else { Err(Refusal::new("consultations-answer-not-owed")) }
    }
}

/// Seeing the desk with its drafts.
pub struct SeeDrafts;
impl Verb for SeeDrafts {
    type About = Desk;
    const NAME: &'static str = "consultations.see_draft_answers";
    fn rule(actor: &Actor, _: &Desk, _: Instant) -> Result<(), Refusal> {
        if actor.is_staff() { Ok(()) } else { Err(Refusal::new("consultations-staff-only")) }
    }
}

/// The policy as a table.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let desk = |stage| Desk { process: ProcessId::from_i64(1), stage };
    let desks = || {
        [
            ("draft", desk(Stage::Draft)),
            ("published", desk(Stage::Published)),
            ("closed", desk(Stage::Closed)),
            ("withdrawn", desk(Stage::Withdrawn)),
        ]
    };
    let comment = arengo_comments::CommentId::from_i64(1);
    let deciding = |stage, owed| Deciding { desk: desk(stage), comment, owed };
    let mut lines = table::<GroupComments>(desks(), now);
    lines.extend(table::<DecideComment>(
        [
            ("published", deciding(Stage::Published, true)),
            ("closed", deciding(Stage::Closed, true)),
            ("withdrawn", deciding(Stage::Withdrawn, true)),
            ("hidden comment", deciding(Stage::Published, false)),
        ],
        now,
    ));
    lines.extend(table::<PublishAnswers>(desks(), now));
    lines.extend(table::<EditReport>(desks(), now));
    lines.extend(table::<PublishReport>(desks(), now));
    lines.extend(table::<SeeDrafts>([("any", desk(Stage::Published))], now));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(verb: &str, situation: &str) -> Vec<&'static str> {
        arengo_testkit::allowed(&lines(), verb, situation)
    }

    #[test]
    fn only_officials_and_those_above_answer() {
        for verb in ["group_comments", "decide_comment", "publish_answers", "edit_report", "publish_report"] {
            let who = allowed(&format!("consultations.{verb}"), "published");
            assert_eq!(who, ["steward", "administrator", "official"], "{verb}");
        }
    }

    #[test]
    fn a_hidden_comment_is_owed_no_answer_and_a_withdrawn_process_gives_none() {
        assert_eq!(allowed("consultations.decide_comment", "hidden comment"), [] as [&str; 0]);
        assert_eq!(allowed("consultations.decide_comment", "withdrawn"), [] as [&str; 0]);
    }

    #[test]
    fn readers_see_no_drafts() {
        let who = allowed("consultations.see_draft_answers", "any");
        assert!(!who.contains(&"visitor") && !who.contains(&"person") && who.contains(&"moderator"));
    }
}
