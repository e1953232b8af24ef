//! A comment as a value: what was said, by whom, on which words, and what became of it.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Id, Instant, Lang, Refusal, words};
use arengo_spaces::ProcessId;
use arengo_text::Quote;
use serde::{Deserialize, Serialize};

use crate::stance::{StakeholderType, Stance};

/// Marks ids of comments.
pub enum CommentKind {}
/// A comment's id.
pub type CommentId = Id<CommentKind>;

/// Most characters of a comment.
pub const BODY_MAX: usize = 5_000;
/// Most characters of a public name.
pub const NAME_MAX: usize = 80;
/// Most characters of an organisation's or a meeting's name.
pub const LINE_MAX: usize = 160;

/// What a comment says: cleaned, 1 to 5,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    /// The body from what was typed.
    ///
    /// # Errors
    /// `comments-missing-text` when nothing is left, `web-text-too-long` when it is too long.
    pub fn parse(typed: &str) -> Result<Body, Refusal> {
        words::measured(typed, BODY_MAX, "comments-missing-text").map(Body)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A comment counts; a response is the authority's word in the thread and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A comment, or a reply to one.
    Comment,
    /// An official response.
    Response,
}

impl Kind {
    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Comment => "comment",
            Kind::Response => "response",
        }
    }

    /// The kind of a stored word.
    pub fn parse(word: &str) -> Option<Kind> {
        [Kind::Comment, Kind::Response].into_iter().find(|k| k.as_str() == word)
    }
}

/// The way a comment came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Written on these pages by the author.
    #[default]
    Web,
    /// Said in a meeting and brought in from its minutes.
    Meeting,
    /// Written by an operator at a help point for someone.
    Assisted,
}

impl Channel {
    /// All channels.
    pub const ALL: [Channel; 3] = [Channel::Web, Channel::Meeting, Channel::Assisted];

    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Channel::Web => "web",
            Channel::Meeting => "meeting",
            Channel::Assisted => "assisted",
        }
    }

    /// The channel of a stored word.
    pub fn parse(word: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|c| c.as_str() == word)
    }

    /// The message that names it in forms.
    pub const fn message(self) -> &'static str {
        match self {
            Channel::Web => "comments-channel-web",
            Channel::Meeting => "comments-channel-meeting",
            Channel::Assisted => "comments-channel-assisted",
        }
    }
}

/// Whether a comment can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It can.
    Visible,
    /// A moderator took it out; the word of the ground stands for why.
    Hidden(String),
    /// Its author took it back.
    Withdrawn,
    /// A first contribution that is looked at before it is shown.
    Waiting,
}

impl State {
    /// The word kept in the database and in exports.
    pub const fn as_str(&self) -> &'static str {
        match self {
            State::Visible => "visible",
            State::Hidden(_) => "hidden",
            State::Withdrawn => "withdrawn",
            State::Waiting => "waiting",
        }
    }

    /// The state of a stored word and reason.
    pub fn parse(word: &str, reason: Option<String>) -> Option<State> {
        match word {
            "visible" => Some(State::Visible),
            "hidden" => Some(State::Hidden(reason.unwrap_or_default())),
            "withdrawn" => Some(State::Withdrawn),
            "waiting" => Some(State::Waiting),
            _ => None,
        }
    }
}

/// Who speaks in a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The account; none for voices from meetings and help points, and for readers when the comment was removed.
    pub person: Option<PersonId>,
    /// The public name at the time of writing; empty when the comment was removed.
    pub name: String,
    /// The organisation spoken for.
    pub organisation: Option<String>,
    /// Whom the comment speaks for.
    pub stakeholder: StakeholderType,
}

impl Speaker {
    /// The organisation when there is one, else the name; a dash when the name was erased.
    pub fn shown(&self) -> &str {
        let shown = self.organisation.as_deref().unwrap_or(&self.name);
        if shown.is_empty() { "—" } else { shown }
    }
}

/// How a comment came that its author did not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The name of who entered it.
    pub by: String,
    /// The meeting, as its minutes call it.
    pub meeting: Option<String>,
    /// The meeting's day, as `2022-02-10`.
    pub on: Option<String>,
}

/// A comment. For readers the words and the speaker of a removed one are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The process it belongs to.
    pub process: ProcessId,
    /// What it is about.
    pub about: Subject,
    /// The paragraph in it; empty for the whole.
    pub anchor: String,
    /// The words it is about.
    pub quote: Option<Quote>,
    /// The number of the text version it was written on.
    pub version: i64,
    /// The comment it stands under; a thread has two levels.
    pub parent: Option<CommentId>,
    /// Comment or official response.
    pub kind: Kind,
    /// Who speaks.
    pub speaker: Speaker,
    /// The way it came.
    pub channel: Channel,
    /// Who brought it in, when its author did not send it.
    pub brought: Option<Brought>,
    /// The language it is written in.
    pub lang: Lang,
    /// Where it stands.
    pub stance: Option<Stance>,
    /// What it says.
    pub body: String,
    /// When it was published.
    pub created_at: Instant,
    /// When it was last changed.
    pub edited_at: Option<Instant>,
    /// Whether it can be read.
    pub state: State,
    /// How many agree.
    pub agree: i64,
    /// How many disagree.
    pub disagree: i64,
    /// How many replies can be read under it.
    pub replies: i64,
    /// How many official responses can be read under it.
    pub responses: i64,
    /// Why moderators took a part of its words out, while they have.
    pub redacted: Option<Ground>,
}

impl Comment {
    /// True when it can be read.
    pub fn is_visible(&self) -> bool {
        self.state == State::Visible
    }

    /// The comment at the top of its thread.
    pub fn top(&self) -> CommentId {
        self.parent.unwrap_or(self.id)
    }

    /// Its own page, below the town's base.
    pub fn path(&self) -> String {
        path_of(self.id)
    }

    /// As others point at it.
    pub fn subject(&self) -> Subject {
        subject_of(self.id)
    }

    /// The first words, for lists: at most 80 characters, ended with "…" when cut.
    pub fn first_words(&self) -> String {
        first_words(&self.body)
    }
}

/// A comment's own page, below the town's base.
pub fn path_of(id: CommentId) -> String {
    format!("/c/{id}")
}

/// A comment as others point at it.
pub fn subject_of(id: CommentId) -> Subject {
    Subject::new("comment", id)
}

pub(crate) fn first_words(body: &str) -> String {
    let line = words::clean_line(body);
    if line.chars().count() <= 80 {
        return line;
    }
    let cut: String = line.chars().take(79).collect();
    let end = cut.rfind(' ').filter(|at| *at > 40).unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_between_one_and_five_thousand_characters() {
        assert_eq!(Body::parse("  \n ").unwrap_err().id, "comments-missing-text");
        assert!(Body::parse(&"ș".repeat(5_000)).is_ok());
        assert_eq!(Body::parse(&"ș".repeat(5_001)).unwrap_err().id, "web-text-too-long");
    }

    #[test]
    fn first_words_end_at_a_word() {
        assert_eq!(first_words("short\ntext"), "short text");
        let long = first_words(&"parola ".repeat(30));
        assert!(long.chars().count() <= 80 && long.ends_with("parola…"), "{long}");
        assert!(first_words(&"ă".repeat(200)).ends_with('…'));
    }

    #[test]
    fn states_read_back() {
        for state in [State::Visible, State::Hidden("r".into()), State::Withdrawn, State::Waiting] {
            assert_eq!(State::parse(state.as_str(), Some("r".into())), Some(state));
        }
        assert_eq!(State::parse("gone", None), None);
    }
}
