//! What a component declares about persons: what it keeps and why, how it is given out, how it is erased, when it
//! ends, what it asks consent for. Exports, erasure, the retention schedule and the record of processing (GDPR art.
//! 5, 6, 7, 15, 17, 20, 30) are made from these declarations alone.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_store::{Reader, StoreError, Writer};
use serde_json::{Map, Value, json};

use crate::component::Component;

/// The lawful basis of a processing, GDPR art. 6(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// (a): the person agreed to this purpose; taken back, it stops.
    Consent,
    /// (c): a law requires it.
    LegalObligation,
    /// (e): a task in the public interest.
    PublicTask,
}

impl Basis {
    /// The word in downloads.
    pub const fn as_str(self) -> &'static str {
        match self {
            Basis::Consent => "consent",
            Basis::LegalObligation => "legal_obligation",
            Basis::PublicTask => "public_task",
        }
    }

    /// The message with its words.
    pub const fn message(self) -> &'static str {
        match self {
            Basis::Consent => "web-basis-consent",
            Basis::LegalObligation => "web-basis-legal-obligation",
            Basis::PublicTask => "web-basis-public-task",
        }
    }
}

/// Whose rows a declaration is about, and so in which session its functions run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Rows of a town: its functions run once in the session of each town.
    Town,
    /// Rows above towns: its functions run once, in a session of the whole node, after those of all towns.
    Node,
}

/// What a person wants to become of what they said in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// It stays, as said by nobody; counts stay as they are.
    Anonymous,
    /// Its words go; it is counted as removed.
    Removed,
}

impl Choice {
    /// The word kept in the database and sent by forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Choice::Anonymous => "anonymous",
            Choice::Removed => "removed",
        }
    }

    /// The choice of a stored word.
    pub fn parse(word: &str) -> Option<Choice> {
        [Choice::Anonymous, Choice::Removed].into_iter().find(|c| c.as_str() == word)
    }
}

/// Something public that an erasure took away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// What it was.
    pub subject: Subject,
    /// The words it had, to be found where they were copied.
    pub words: String,
}

/// An erasure under way. Whoever carries it out may do so twice: doing it again changes nothing.
#[derive(Debug, Clone)]
pub struct Erasure {
    /// Who leaves.
    pub person: PersonId,
    /// Their public name, to be found where it was quoted.
    pub name: String,
    /// Their addresses, as they are written and as they are looked up.
    pub addresses: Vec<String>,
    /// What becomes of what they said in public.
    pub choice: Choice,
    /// When it is done.
    pub at: Instant,
    /// What was taken away so far in this town, in this transaction: those who come later in the registry and keep
    /// copies (an index, a report) find it here.
    pub removed: Vec<Gone>,
}

/// A pattern for `LIKE … ESCAPE '!'` that finds texts with these words in them.
pub fn containing(words: &str) -> String {
    let mut pattern = String::with_capacity(words.len() + 2);
    pattern.push('%');
    for c in words.chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

impl Erasure {
    /// The text without the person's name and addresses, each replaced by "…" where it stands as whole words;
    /// nothing when they are not in it.
    pub fn without_name(&self, text: &str) -> Option<String> {
        let mut known: Vec<&str> = self.addresses.iter().map(String::as_str).collect();
        known.push(&self.name);
        known.sort_by_key(|words| std::cmp::Reverse(words.len()));
        let mut out = text.to_owned();
        for words in known.into_iter().filter(|words| words.chars().count() >= 2) {
            out = replaced(&out, words);
        }
        (out != text).then_some(out)
    }
}

fn replaced(text: &str, words: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(words) {
        let (before, after) = (&rest[..at], &rest[at + words.len()..]);
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let prior = before.chars().next_back().or_else(|| out.chars().next_back());
        out.push_str(before);
        out.push_str(if inside(prior) || inside(after.chars().next()) { words } else { "…" });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What a value of an export is about. Each has its words in every language, so a component needs none of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// When it was made or done.
    At,
    /// What is told apart by it: a number, a receipt.
    Code,
    /// The public name.
    Name,
    /// An e-mail address.
    Email,
    /// A language.
    Language,
    /// A text of the person's own.
    Text,
    /// A heading.
    Title,
    /// Where it can be seen.
    Address,
    /// Which sort.
    Kind,
    /// How it stands.
    State,
    /// Why.
    Reason,
    /// An organisation.
    Organisation,
    /// For or against, agreement.
    Position,
    /// What it is about.
    Subject,
    /// A role.
    Role,
    /// A device or browser.
    Device,
    /// Until when.
    Until,
    /// A note beside it.
    Note,
    /// The purpose of a consent.
    Purpose,
    /// A version.
    Version,
    /// Who, as far as it concerns the person.
    By,
}

impl Field {
    /// The key in machine-readable exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::At => "at",
            Field::Code => "code",
            Field::Name => "name",
            Field::Email => "email",
            Field::Language => "language",
            Field::Text => "text",
            Field::Title => "title",
            Field::Address => "address",
            Field::Kind => "kind",
            Field::State => "state",
            Field::Reason => "reason",
            Field::Organisation => "organisation",
            Field::Position => "position",
            Field::Subject => "subject",
            Field::Role => "role",
            Field::Device => "device",
            Field::Until => "until",
            Field::Note => "note",
            Field::Purpose => "purpose",
            Field::Version => "version",
            Field::By => "by",
        }
    }

    /// The message with its words.
    pub const fn message(self) -> &'static str {
        match self {
            Field::At => "web-field-at",
            Field::Code => "web-field-code",
            Field::Name => "web-field-name",
            Field::Email => "web-field-email",
            Field::Language => "web-field-language",
            Field::Text => "web-field-text",
            Field::Title => "web-field-title",
            Field::Address => "web-field-address",
            Field::Kind => "web-field-kind",
            Field::State => "web-field-state",
            Field::Reason => "web-field-reason",
            Field::Organisation => "web-field-organisation",
            Field::Position => "web-field-position",
            Field::Subject => "web-field-subject",
            Field::Role => "web-field-role",
            Field::Device => "web-field-device",
            Field::Until => "web-field-until",
            Field::Note => "web-field-note",
            Field::Purpose => "web-field-purpose",
            Field::Version => "web-field-version",
            Field::By => "web-field-by",
        }
    }
}

/// A value of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// A text; empty ones are left out.
    Text(String),
    /// A moment.
    At(Instant),
    /// A whole number.
    Number(i64),
}

impl From<String> for Datum {
    fn from(text: String) -> Datum {
        Datum::Text(text)
    }
}
impl From<&str> for Datum {
    fn from(text: &str) -> Datum {
        Datum::Text(text.to_owned())
    }
}
impl From<Option<String>> for Datum {
    fn from(text: Option<String>) -> Datum {
        Datum::Text(text.unwrap_or_default())
    }
}
impl From<Instant> for Datum {
    fn from(at: Instant) -> Datum {
        Datum::At(at)
    }
}
impl From<i64> for Datum {
    fn from(number: i64) -> Datum {
        Datum::Number(number)
    }
}
impl From<Lang> for Datum {
    fn from(lang: Lang) -> Datum {
        Datum::Text(lang.as_str().to_owned())
    }
}

/// One thing of an export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record(Vec<(Field, Datum)>);

impl Record {
    /// An empty one, to be filled with `with`.
    pub fn new() -> Record {
        Record::default()
    }

    /// With one value more; an empty text is left out.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Datum>) -> Record {
        let value = value.into();
        if value != Datum::Text(String::new()) {
            self.0.push((field, value));
        }
        self
    }

    /// With a moment, when there is one.
    #[must_use]
    pub fn when(self, field: Field, at: Option<Instant>) -> Record {
        match at {
            Some(at) => self.with(field, at),
            None => self,
        }
    }

    /// The values in their order.
    pub fn values(&self) -> &[(Field, Datum)] {
        &self.0
    }

    /// For machines: moments in RFC 3339.
    pub fn json(&self) -> Value {
        let value = |datum: &Datum| match datum {
            Datum::Text(text) => json!(text),
            Datum::At(at) => json!(at.rfc3339()),
            Datum::Number(number) => json!(number),
        };
        Value::Object(self.0.iter().map(|(f, d)| (f.as_str().to_owned(), value(d))).collect::<Map<_, _>>())
    }
}

/// Data about persons that a component keeps: a line of the record of processing, a part of every export and of
/// every erasure.
#[derive(Clone, Copy)]
pub struct Personal {
    /// Its name in downloads, `component.things`.
    pub name: &'static str,
    /// The message with its words: "Comments".
    pub title: &'static str,
    /// The message that says what is kept, and for what.
    pub meaning: &'static str,
    /// On what basis.
    pub basis: Basis,
    /// The message that says for how long.
    pub kept: &'static str,
    /// Where it is kept, as `table.column`: every column that says who someone is. A test fails when a table has
    /// a column for a person that nobody declared.
    pub columns: &'static [&'static str],
    /// Whose rows.
    pub of: Where,
    /// Everything about this person, oldest first.
    pub export: fn(&mut Reader<'_>, PersonId) -> Result<Vec<Record>, StoreError>,
    /// Erases it, in one transaction; called again, it changes nothing.
    pub erase: fn(&mut Writer<'_>, &mut Erasure) -> Result<(), StoreError>,
}

/// Erases whoever is kept under a number, as they chose, at a moment, with what these components keep of them.
pub type EraseNumbered =
    fn(&mut Writer<'_>, i64, Choice, Instant, &[&'static Component]) -> Result<(), StoreError>;

/// People without an account whose data a component keeps, each under a number, and who ask to be erased with a code.
/// They are in the list of erasures like everybody else, so that a restore of an older backup forgets them again.
#[derive(Clone, Copy)]
pub struct WithoutAccount {
    /// Its name in the list's fingerprints, `component.things`; once used it never changes.
    pub name: &'static str,
    /// Numbers of those of a town who are not erased, above one, smallest first, at most so many.
    pub numbers: fn(&mut Reader<'_>, after: i64, limit: u32) -> Result<Vec<i64>, StoreError>,
    /// Erases one of them, in one transaction, with what other components keep; called again, it changes nothing.
    pub erase: EraseNumbered,
}

/// Something that ends by itself after a time.
#[derive(Clone, Copy)]
pub struct Retention {
    /// Its name in downloads, `component.things`.
    pub name: &'static str,
    /// The message that says what ends.
    pub title: &'static str,
    /// The message that says why it is kept so long.
    pub why: &'static str,
    /// How long it is kept, in days; 0 when it ends at a moment of its own.
    pub days: u32,
    /// Whose rows.
    pub of: Where,
    /// Ends what is older than `before` (the moment `days` ago); gives how many rows.
    pub apply: fn(&mut Writer<'_>, before: Instant) -> Result<u64, StoreError>,
}

/// Something a person may agree to, and need not. Kept in a `static`: `consented` is asked with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// Its name, `component.noun`.
    pub name: &'static str,
    /// The message with its words: "The town's newsletter".
    pub title: &'static str,
    /// The message a person agrees to. It is kept with the consent as it was shown.
    pub words: &'static str,
    /// Grows when the words come to mean something else: consents to an earlier revision hold no longer, and
    /// people are asked again.
    pub revision: i64,
    /// True when it is asked aloud, of people without an account: then it stands in no account's list.
    pub aloud: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaving(name: &str) -> Erasure {
        Erasure {
            person: PersonId::from_i64(1),
            name: name.to_owned(),
            addresses: vec!["ana@x.example".to_owned()],
            choice: Choice::Anonymous,
            at: Instant::from_micros(0),
            removed: Vec::new(),
        }
    }

    #[test]
    fn a_pattern_finds_the_words_as_they_are() {
        assert_eq!(containing("a%b_c!"), "%a!%b!_c!!%");
    }

    #[test]
    fn a_name_goes_where_it_stands_as_whole_words() {
        let ana = leaving("Ana");
        let table = [
            ("Ana wrote: hi", Some("… wrote: hi")),
            ("to Ana", Some("to …")),
            ("«Ana»", Some("«…»")),
            ("Banana, Anatol, XAna", None),
            ("AnaAna Ana", Some("AnaAna …")),
            ("write to ana@x.example", Some("write to …")),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(ana.without_name(text).as_deref(), expected, "{text:?}");
        }
        assert_eq!(leaving("").without_name("nobody"), None);
    }

    #[test]
    fn an_empty_value_is_left_out_of_a_record() {
        let record = Record::new()
            .with(Field::Text, "a")
            .with(Field::Note, "")
            .with(Field::Organisation, None)
            .when(Field::Until, None)
            .with(Field::At, Instant::from_micros(0));
        assert_eq!(record.json(), json!({"text": "a", "at": "1970-01-01T00:00:00Z"}));
    }

    #[test]
    fn a_choice_is_read_back_from_its_word() {
        for choice in [Choice::Anonymous, Choice::Removed] {
            assert_eq!(Choice::parse(choice.as_str()), Some(choice));
        }
        assert_eq!(Choice::parse("all"), None);
    }
}
