//! A participatory process: what it is for, who answers, in which state it is.

use arengo_kernel::actor::PersonId;
use arengo_kernel::town::{Multilingual, Slug};
use arengo_kernel::{Id, Instant, Lang};
use arengo_people::Strength;

use crate::hashtag::Hashtag;
use crate::plan::PlanFacts;

/// Marks ids of processes.
pub enum ProcessKind {}
/// A process's id.
pub type ProcessId = Id<ProcessKind>;

/// Most characters of a title, in each language.
pub const LONGEST_TITLE: usize = 150;
/// Most characters of a purpose, in each language (S1.36).
pub const LONGEST_PURPOSE: usize = 300;
/// Most characters of the other texts, in each language.
pub const LONGEST_TEXT: usize = 1000;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            /// All of them, in the order shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word kept in the database and in exports.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The one of a stored word.
            pub fn parse(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|x| x.as_str() == word)
            }
        }
    };
}

words! {
    /// The kind of process.
    ProcessType {
        /// A consultation on a text.
        Consultation = "consultation",
    }
}
words! {
    /// The pattern a process was made from.
    Template {
        /// "Consultation in five steps": prepare, comment, examine, adopt, update.
        FiveSteps = "five-steps",
        /// Phases of its own.
        Free = "free",
    }
}
words! {
    /// How far what people write can reach.
    Influence {
        /// The authority tells what it will do.
        Inform = "inform",
        /// It asks, answers each one, and decides.
        Consult = "consult",
        /// It decides together with those who take part.
        Codecide = "codecide",
    }
}
words! {
    /// Values of open government that a process serves (S1.6).
    Value {
        /// What happens can be seen.
        Transparency = "transparency",
        /// Whoever decides answers for it.
        Accountability = "accountability",
        /// People take part.
        Participation = "participation",
        /// Those who are usually left out too.
        Inclusion = "inclusion",
        /// New ways are tried.
        Innovation = "innovation",
    }
}
words! {
    /// Level of government (S4.7).
    Level {
        /// Town.
        Local = "local",
        /// Province, county, department.
        Provincial = "provincial",
        /// Region.
        Regional = "regional",
        /// State.
        National = "national",
        /// European Union.
        European = "european",
    }
}
words! {
    /// What the public list can be narrowed to.
    Stage {
        /// Everything public.
        All = "all",
        /// Comments are taken now.
        Open = "open",
        /// Comments will be taken.
        Coming = "coming",
        /// Comments were taken; the authority owes its answer.
        Answering = "answering",
        /// Closed, with every answer given.
        Closed = "closed",
    }
}

/// Where a process is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcessState {
    /// Being prepared; only staff see it.
    Draft,
    /// Public.
    Published,
    /// Public, finished: every comment has its answer.
    Closed,
    /// Taken back; the page stays, with the reason.
    Withdrawn {
        /// Why, in public.
        reason: String,
    },
}

impl ProcessState {
    /// The word kept in the database and in exports.
    pub const fn as_str(&self) -> &'static str {
        match self {
            ProcessState::Draft => "draft",
            ProcessState::Published => "published",
            ProcessState::Closed => "closed",
            ProcessState::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The state of a stored word and its reason.
    pub fn parse(word: &str, reason: Option<String>) -> Option<ProcessState> {
        Some(match word {
            "draft" => ProcessState::Draft,
            "published" => ProcessState::Published,
            "closed" => ProcessState::Closed,
            "withdrawn" => ProcessState::Withdrawn { reason: reason.unwrap_or_default() },
            _ => return None,
        })
    }

    /// True for everyone but staff to see.
    pub const fn is_public(&self) -> bool {
        !matches!(self, ProcessState::Draft)
    }
}

/// What officials write about a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its name in addresses, for ever; unique in the town.
    pub slug: Slug,
    /// Its kind.
    pub kind: ProcessType,
    /// The pattern it was made from.
    pub template: Template,
    /// The language it was first written in.
    pub lang: Lang,
    /// Its title, at most `LONGEST_TITLE` characters.
    pub title: Multilingual,
    /// The end it serves, in plain language, at most `LONGEST_PURPOSE` characters (S1.36).
    pub purpose: Multilingual,
    /// Who decides.
    pub accountable_body: Multilingual,
    /// How far what people write can reach.
    pub influence: Influence,
    /// What can still change.
    pub can_change: Multilingual,
    /// What is settled already.
    pub cannot_change: Multilingual,
    /// What is done with what people write.
    pub use_of_results: Multilingual,
    /// The name of the person who answers for the process.
    pub responsible: String,
    /// The office or function of that person.
    pub responsible_title: Multilingual,
    /// Level of government.
    pub level: Option<Level>,
    /// The network the process belongs to, by its slug.
    pub network: Option<Slug>,
    /// Its hashtag.
    pub hashtag: Option<Hashtag>,
    /// Values it serves.
    pub values: Vec<Value>,
    /// The plan it is about.
    pub plan: Option<PlanFacts>,
    /// First moment at which the answer is late.
    pub answer_due: Option<Instant>,
    /// How well someone must be known to take part.
    pub asked: Asked,
}

/// How well someone must be known to write, and to support what others wrote. Reading asks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// At least so well.
    pub strength: Strength,
    /// Why more than a confirmed contact is asked, in public.
    pub why: Multilingual,
}

impl Asked {
    /// What a process can ask, the least first.
    pub const CHOICES: [Strength; 3] = [Strength::Contact, Strength::Resident, Strength::National];

    /// True when more is asked than of everyone: then the reason must be there.
    pub fn is_more(&self) -> bool {
        self.strength > Strength::Contact
    }
}

impl Default for Asked {
    fn default() -> Asked {
        Asked { strength: Strength::Contact, why: Multilingual::default() }
    }
}

impl Facts {
    /// An empty consultation with a title in one language.
    pub fn new(slug: Slug, lang: Lang, title: &str) -> Facts {
        Facts {
            slug,
            kind: ProcessType::Consultation,
            template: Template::Free,
            lang,
            title: crate::multilingual::of(lang, title),
            purpose: Multilingual::default(),
            accountable_body: Multilingual::default(),
            influence: Influence::Consult,
            can_change: Multilingual::default(),
            cannot_change: Multilingual::default(),
            use_of_results: Multilingual::default(),
            responsible: String::new(),
            responsible_title: Multilingual::default(),
            level: None,
            network: None,
            hashtag: None,
            values: Vec::new(),
            plan: None,
            answer_due: None,
            asked: Asked::default(),
        }
    }
}

/// A process. Its facts are read as its own fields: `process.title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its id.
    pub id: ProcessId,
    /// What officials wrote.
    pub facts: Facts,
    /// Where it is in its life.
    pub state: ProcessState,
    /// When it became public.
    pub published_at: Option<Instant>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// When every comment had its public answer; the component that answers says so.
    pub answered_at: Option<Instant>,
    /// When it last changed.
    pub updated_at: Instant,
    /// Who changed it last, by public name; shown to staff when two edit at once.
    pub updated_by: String,
    /// Grows with each change: whoever saves says which one they saw.
    pub version: i64,
    /// Who made it.
    pub created_by: Option<PersonId>,
}

impl std::ops::Deref for Process {
    type Target = Facts;
    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl Process {
    /// Its page, below the town's base.
    pub fn path(&self) -> String {
        format!("/p/{}", self.facts.slug)
    }

    /// As the subject of acts, comments and reports.
    pub fn subject(&self) -> arengo_kernel::subject::Subject {
        arengo_kernel::subject::Subject::new("process", self.facts.slug.as_str())
    }

    /// True while its answers are owed: it is public, and neither closed nor answered.
    pub fn is_owing(&self) -> bool {
        self.state == ProcessState::Published && self.answered_at.is_none()
    }

    /// True when the answer is owed, its day has passed and not every answer is public.
    pub fn is_late(&self, now: Instant) -> bool {
        self.is_owing() && self.facts.answer_due.is_some_and(|due| due <= now)
    }
}

/// A step of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Purpose and who answers.
    Purpose,
    /// The text; its page belongs to the component of the process.
    Text,
    /// Dates.
    Dates,
    /// Checklist and publishing.
    Publish,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Step; 4] = [Step::Purpose, Step::Text, Step::Dates, Step::Publish];

    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Step::Purpose => "purpose",
            Step::Text => "text",
            Step::Dates => "dates",
            Step::Publish => "publish",
        }
    }
}
