//! Who may upload and publish texts, read what is being prepared, and declare an interest.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};
use arengo_spaces::{ProcessId, ProcessState};

use crate::version::VersionKind;

/// How far a process is, as these rules need to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Prepared; staff only.
    Draft,
    /// In public.
    Published,
    /// Closed with all its answers.
    Closed,
    /// Taken back with a reason.
    Withdrawn,
}

impl From<&ProcessState> for Stage {
    fn from(state: &ProcessState) -> Stage {
        match state {
            ProcessState::Draft => Stage::Draft,
            ProcessState::Published => Stage::Published,
            ProcessState::Closed => Stage::Closed,
            ProcessState::Withdrawn { .. } => Stage::Withdrawn,
        }
    }
}

/// Bringing in a text: a file, or words typed as Markdown. It stays in preparation.
pub struct UploadText;
impl Verb for UploadText {
    type About = (ProcessId, Stage);
    const NAME: &'static str = "consultations.upload_text";
    fn rule(actor: &Actor, (_, stage): &Self::About, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Official) {
            return Err(Refusal::new("consultations-officials-only"));
        }
        not_withdrawn(*stage)
    }
}

/// Bringing in a translation of a text, publishing it and taking it back.
pub struct TranslateText;
impl Verb for TranslateText {
    type About = (ProcessId, Stage);
    const NAME: &'static str = "consultations.translate_text";
    fn rule(actor: &Actor, about: &Self::About, now: Instant) -> Result<(), Refusal> {
        UploadText::rule(actor, about, now)
    }
}

/// What a publication is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publication {
    /// The process.
    pub process: ProcessId,
    /// How far it is.
    pub stage: Stage,
    /// The kind of the newest public version.
    pub before: Option<VersionKind>,
    /// What is to be published.
    pub kind: VersionKind,
}

/// Making a version public. From then on it never changes.
pub struct PublishVersion;
impl Verb for PublishVersion {
    type About = Publication;
    const NAME: &'static str = "consultations.publish_version";
    fn rule(actor: &Actor, about: &Publication, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Official) {
            return Err(Refusal::new("consultations-officials-only"));
        }
        not_withdrawn(about.stage)?;
        if about.stage == Stage::Draft {
            // The register would tell of a text that nobody can open yet.
            return Err(Refusal::new("consultations-publish-process-first"));
        }
        if about.kind.may_follow(about.before) {
            return Ok(());
        }
        Err(Refusal::new(match about.kind {
            VersionKind::Updated => "consultations-update-before-adoption",
            _ => "consultations-draft-after-adoption",
        }))
    }
}

/// What a reading is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The process can be seen by everyone.
    pub process_public: bool,
    /// So can the version.
    pub version_public: bool,
}

/// Reading a version.
pub struct ReadText;
impl Verb for ReadText {
    type About = Reading;
    const NAME: &'static str = "consultations.read_text";
    fn rule(actor: &Actor, about: &Reading, _: Instant) -> Result<(), Refusal> {
        if (about.process_public && about.version_public) || actor.is_staff() {
            return Ok(());
        }
        Err(Refusal::new("consultations-not-public"))
    }
}

/// Writing down that an organisation wants to help, before saying who one is: it is kept until a person confirms.
pub struct OfferInterest;
impl Verb for OfferInterest {
    type About = Stage;
    const NAME: &'static str = "consultations.offer_interest";
    fn rule(_: &Actor, stage: &Stage, _: Instant) -> Result<(), Refusal> {
        match stage {
            Stage::Draft => Err(Refusal::new("consultations-not-public")),
            Stage::Withdrawn => Err(Refusal::new("consultations-withdrawn")),
            Stage::Published | Stage::Closed => Ok(()),
        }
    }
}

/// Saying that an organisation wants to help carry out a commitment (S4.38).
pub struct DeclareInterest;
impl Verb for DeclareInterest {
    type About = Stage;
    const NAME: &'static str = "consultations.declare_interest";
    fn rule(actor: &Actor, stage: &Stage, now: Instant) -> Result<(), Refusal> {
        OfferInterest::rule(actor, stage, now)?;
        match actor {
            Actor::Visitor => Err(Refusal::new("consultations-interest-confirm-first")),
            _ => Ok(()),
        }
    }
}

fn not_withdrawn(stage: Stage) -> Result<(), Refusal> {
    match stage {
        Stage::Withdrawn => Err(Refusal::new("consultations-withdrawn")),
        _ => Ok(()),
    }
}

/// The policy as a table.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let process = ProcessId::from_i64(1);
    let stages = [
        ("draft", Stage::Draft),
        ("published", Stage::Published),
        ("closed", Stage::Closed),
        ("withdrawn", Stage::Withdrawn),
    ];
    let mut lines = table::<UploadText>(stages.map(|(name, stage)| (name, (process, stage))), now);
    lines.extend(table::<TranslateText>(stages.map(|(name, stage)| (name, (process, stage))), now));
    let publication = |stage, before, kind| Publication { process, stage, before, kind };
    use VersionKind::{Adopted, Draft, Updated};
    lines.extend(table::<PublishVersion>(
        [
            ("process in preparation", publication(Stage::Draft, None, Draft)),
            ("first draft", publication(Stage::Published, None, Draft)),
            ("adopted after draft", publication(Stage::Published, Some(Draft), Adopted)),
            ("draft after adopted", publication(Stage::Published, Some(Adopted), Draft)),
            ("update after adopted", publication(Stage::Closed, Some(Adopted), Updated)),
            ("update before adopted", publication(Stage::Published, Some(Draft), Updated)),
            ("withdrawn", publication(Stage::Withdrawn, Some(Draft), Adopted)),
        ],
        now,
    ));
    let reading = |process_public, version_public| Reading { process_public, version_public };
    lines.extend(table::<ReadText>(
        [
            ("public version", reading(true, true)),
            ("version in preparation", reading(true, false)),
            ("process in preparation", reading(false, true)),
        ],
        now,
    ));
    lines.extend(table::<OfferInterest>(stages, now));
    lines.extend(table::<DeclareInterest>(stages, now));
    lines
}
