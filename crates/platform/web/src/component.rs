//! The manifest by which a component plugs in. Everything cross-cutting asks the manifest; a component's name
//! appears nowhere else outside its folder and the registry.

use std::future::Future;
use std::pin::Pin;

use arengo_i18n::{Source, Tr};
use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::PolicyLine;
use arengo_kernel::{Actor, Ground, Instant, Lang, Town};
use arengo_store::outbox::Work;
use arengo_store::{Migration, Reader, Statement, StoreError, Writer};
use axum::Router;
use maud::Markup;

use crate::here::Here;
use crate::personal::{Personal, Purpose, Retention, WithoutAccount};
use crate::problem::Problem;
use crate::site::Site;

/// What a job gives back when it ends: nothing, or why it must be tried again.
pub type JobEnd = Pin<Box<dyn Future<Output = Result<(), String>> + Send>>;

/// Work after the answer.
#[derive(Clone, Copy)]
pub struct Job {
    /// `component.verb`, as written into the outbox.
    pub name: &'static str,
    /// Does it; may run twice.
    pub run: fn(Site, Work) -> JobEnd,
}

/// Something a person wrote before saying who they are, waiting for their confirmation: write first, confirm
/// afterwards. `people` keeps it, sends the link, and calls back.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The kind kept with the draft, `component.noun`.
    pub kind: &'static str,
    /// Shows what will be published, from the kept payload.
    pub preview: fn(&Tr, payload: &str) -> Markup,
    /// Publishes it for the now known person, in the transaction that uses the link up. Gives the path below the
    /// town's base to show, with its `#fragment`.
    pub confirm: fn(&mut Writer<'_>, &Actor, payload: &str, now: Instant) -> Result<String, Problem>,
}

/// Who took part in a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Participant {
    /// A person of this installation.
    Person(arengo_kernel::actor::PersonId),
    /// Someone without an account, by the number of what was brought in for them.
    Voice(i64),
}

/// A place in a menu.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// The words, already in the reader's language.
    pub words: String,
    /// Path below the town's base, starting with "/".
    pub path: String,
}

/// What is known of a column that leaves in exports.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it means, units included; in English, for developers and researchers.
    pub meaning: &'static str,
    /// True when it says something about a person: erasure and exports ask.
    pub personal: bool,
}

/// A list that can be downloaded: the rows of the page, as data.
#[derive(Clone, Copy)]
pub struct Dataset {
    /// Its name in addresses, a plural noun.
    pub name: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// A page of public rows after a cursor, newest last: values as JSON, and the cursor of the next page. Values
    /// are in the columns' order. `process` narrows to one process by its slug.
    pub rows: fn(&mut Reader<'_>, &Scope<'_>) -> Result<DataPage, StoreError>,
}

/// What of a dataset is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// One process, by slug; all public ones when absent.
    pub process: Option<&'a str>,
    /// The rows after this one.
    pub after: Option<&'a str>,
    /// At most so many.
    pub limit: u32,
    /// The base address of the town's pages, for absolute links.
    pub base: &'a str,
    /// Now.
    pub now: Instant,
}

/// A page of rows.
#[derive(Debug, Clone, Default)]
pub struct DataPage {
    /// Values in the order of the dataset's columns.
    pub rows: Vec<Vec<serde_json::Value>>,
    /// Where the next page starts, when there is one.
    pub next: Option<String>,
}

/// A kind of thing that can be reported, and what moderators may do to it.
#[derive(Clone, Copy)]
pub struct Reportable {
    /// The subject's kind.
    pub kind: &'static str,
    /// Finds a thing: its title or first words, and the path of the page that shows it. Nothing when it does not
    /// exist for the public.
    pub find: fn(&mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError>,
    /// The thing with all its words, hidden or not, for moderators and its author.
    pub whole: fn(&mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError>,
    /// Hides it (with the ground shown in its place) or shows it again. False when there is no such thing, or it
    /// cannot be hidden.
    pub hide: fn(&mut Writer<'_>, key: &str, ground: Option<Ground>) -> Result<bool, StoreError>,
    /// Takes passages out of its text, the ground standing in their place, everywhere the text is kept for readers.
    pub redact:
        fn(&mut Writer<'_>, key: &str, passages: &[String], ground: Ground) -> Result<Redacted, StoreError>,
    /// Puts back what was taken out. False when nothing was.
    pub unredact: fn(&mut Writer<'_>, key: &str) -> Result<bool, StoreError>,
    /// The newest things people wrote since a moment, newest first, for signals of spam.
    pub recent: fn(&mut Reader<'_>, since: Instant, limit: u32) -> Result<Vec<Whole>, StoreError>,
}

impl Reportable {
    /// A kind that can be pointed at and looked at, and not hidden: what the authority publishes is withdrawn by
    /// officials.
    pub const fn pointed_at(
        kind: &'static str,
        find: fn(&mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError>,
        whole: fn(&mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError>,
    ) -> Reportable {
        Reportable {
            kind,
            find,
            whole,
            hide: |_, _, _| Ok(false),
            redact: |_, _, _, _| Ok(Redacted::Impossible),
            unredact: |_, _| Ok(false),
            recent: |_, _, _| Ok(Vec::new()),
        }
    }
}

/// A thing with all its words, as a moderator sees it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// Its key among its kind.
    pub key: String,
    /// Its title or first words.
    pub words: String,
    /// Its whole text; of a long text under consultation, its title.
    pub text: String,
    /// The language of both, when known.
    pub lang: Option<Lang>,
    /// Path below the town's base, with `#fragment`.
    pub path: String,
    /// Where it stands, as people call the place; empty when it stands for itself.
    pub place: String,
    /// The account of who wrote it; nothing for offices and for voices without account.
    pub author: Option<PersonId>,
    /// Their public name.
    pub author_name: String,
    /// When it was written.
    pub at: Instant,
    /// True while moderators hide it.
    pub is_hidden: bool,
    /// True while a part of it is taken out.
    pub is_redacted: bool,
    /// Other texts of its author, when and what, newest first: to see rate and repetition.
    pub others: Vec<(Instant, String)>,
}

/// What became of a redaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redacted {
    /// The passages are out.
    Done,
    /// This passage is not in the text, in whole words.
    NotFound(String),
    /// Nothing would be left: hide it instead.
    NothingLeft,
    /// There is no such thing, it is not visible, or it cannot be redacted.
    Impossible,
}

/// A kind of thing that can be found by its words. The search follows the register: whenever an act is about a
/// subject of this kind, its documents are asked for again.
#[derive(Clone, Copy)]
pub struct Searchable {
    /// The subject's kind.
    pub kind: &'static str,
    /// What is to be found of a subject now: nothing when it is not public (any more).
    pub documents: fn(&mut Reader<'_>, key: &str) -> Result<Vec<Document>, StoreError>,
}

/// A page that can be found by its words.
#[derive(Debug, Clone)]
pub struct Document {
    /// Tells the documents of one subject apart; empty when there is one.
    pub part: String,
    /// Shown as the link.
    pub title: String,
    /// Searched, and its beginning shown.
    pub text: String,
    /// The language of both.
    pub lang: arengo_kernel::Lang,
    /// Path below the town's base, with `#fragment`.
    pub path: String,
    /// When it came or changed; newer is shown first.
    pub at: Instant,
}

/// A thing that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its title or first words.
    pub words: String,
    /// The language of the words, when known.
    pub lang: Option<arengo_kernel::Lang>,
    /// Path below the town's base, with `#fragment`.
    pub path: String,
}

/// A component's table of contents.
#[derive(Clone, Copy)]
pub struct Component {
    /// The crate's name without `arengo-`.
    pub name: &'static str,
    /// Its schema, oldest first.
    pub migrations: &'static [Migration],
    /// All its statements.
    pub statements: &'static [&'static [Statement]],
    /// Its message files.
    pub messages: &'static [Source],
    /// Pages of a town, below `/t/<town>/<lang>`.
    pub routes: fn() -> Router<Site>,
    /// Pages of the installation.
    pub node_routes: fn() -> Router<Site>,
    /// Its jobs.
    pub jobs: &'static [Job],
    /// Its drafts.
    pub drafts: &'static [Draft],
    /// Its lists as data.
    pub datasets: &'static [Dataset],
    /// Its things that can be reported.
    pub reportable: &'static [Reportable],
    /// Its things that can be found by their words.
    pub searchable: &'static [Searchable],
    /// Who took part in a process through it, each once, and not what they said.
    pub participants: fn(&mut Reader<'_>, process: i64) -> Result<Vec<Participant>, StoreError>,
    /// What it keeps about persons.
    pub personal: &'static [Personal],
    /// What of it is about people without an account, who ask with a code.
    pub without_account: &'static [WithoutAccount],
    /// What of it ends after a time.
    pub retention: &'static [Retention],
    /// What it asks consent for.
    pub purposes: &'static [&'static Purpose],
    /// Its places in the town's menu, for this reader.
    pub menu: fn(&Tr, &Town) -> Vec<MenuItem>,
    /// Its places in the staff menu, for this actor.
    pub staff_menu: fn(&Here) -> Vec<MenuItem>,
    /// Its policy, printed.
    pub policy: fn() -> Vec<PolicyLine>,
}

impl Component {
    /// A component with nothing in it, to be filled with `..Component::empty("name")`.
    pub const fn empty(name: &'static str) -> Component {
        Component {
            name,
            migrations: &[],
            statements: &[],
            messages: &[],
            routes: Router::new,
            node_routes: Router::new,
            jobs: &[],
            drafts: &[],
            datasets: &[],
            reportable: &[],
            searchable: &[],
            participants: |_, _| Ok(Vec::new()),
            personal: &[],
            without_account: &[],
            retention: &[],
            purposes: &[],
            menu: |_, _| Vec::new(),
            staff_menu: |_| Vec::new(),
            policy: Vec::new,
        }
    }
}
