//! The demonstration's files as values: see `demo/README.md`.

use arengo_comments::{StakeholderType, Stance};
use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::town::{Multilingual, Slug};
use arengo_kernel::{Instant, Lang, time};
use arengo_spaces::multilingual::from_object;
use arengo_spaces::{Facts, Hashtag, Level, NO_END, PhaseFacts, PlanFacts, PreviousEdition, Template, Value};
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::help::HelpFiles;

/// The files of one consultation.
pub(super) struct Folder {
    pub process: &'static str,
    pub comments: Option<&'static str>,
    /// Texts by file name.
    pub texts: &'static [(&'static str, &'static str)],
    /// What helps to read them.
    pub help: Option<HelpFiles>,
}

macro_rules! demo {
    ($path:literal) => {
        include_str!(concat!("../../demo/", $path))
    };
}

pub(super) static FOLDERS: &[Folder] = &[
    Folder {
        process: demo!("ogp5/process.json"),
        comments: Some(demo!("ogp5/comments.json")),
        texts: &[
            ("draft-incomplete.it.md", demo!("ogp5/draft-incomplete.it.md")),
            ("draft.it.md", demo!("ogp5/draft.it.md")),
            ("adopted.it.md", demo!("ogp5/adopted.it.md")),
            ("updated.it.md", demo!("ogp5/updated.it.md")),
        ],
        help: None,
    },
    Folder {
        process: demo!("arad/process.json"),
        comments: Some(demo!("arad/comments.json")),
        texts: &[("strategie.ro.md", demo!("arad/strategie.ro.md"))],
        help: Some(HelpFiles {
            about: demo!("arad/ajutor.json"),
            easy: demo!("arad/usor.ro.md"),
            translation: demo!("arad/traducere.hu.md"),
        }),
    },
    Folder {
        process: demo!("terni/process.json"),
        comments: Some(demo!("terni/comments.json")),
        texts: &[("capitolato.it.md", demo!("terni/capitolato.it.md"))],
        help: None,
    },
    Folder {
        process: demo!("schio/process.json"),
        comments: None,
        texts: &[("modello.it.md", demo!("schio/modello.it.md"))],
        help: None,
    },
];

/// A moment of the demonstration: fixed, or days from its first start.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(super) struct When(String);

impl When {
    fn days(&self) -> Option<i64> {
        self.0.strip_suffix('d')?.parse().ok()
    }

    /// The moment; days are counted from `now` to the second.
    pub fn exactly(&self, now: Instant) -> Option<Instant> {
        match self.days() {
            Some(days) => Some(now.plus_seconds(days * 86_400)),
            None => self.0.parse().ok(),
        }
    }

    /// The moment of a phase: days begin at midnight in the town.
    pub fn midnight(&self, now: Instant, zone: &TimeZone) -> Option<Instant> {
        let Some(days) = self.days() else { return self.0.parse().ok() };
        let today = zone.to_datetime(now.timestamp()).date();
        let day = today.checked_add(days.days()).ok()?;
        time::local(zone, day.at(0, 0, 0, 0))
    }
}

#[derive(Deserialize)]
pub(super) struct ProcessFile {
    pub slug: String,
    pub town: String,
    #[serde(default)]
    network: Option<String>,
    template: String,
    pub lang: Lang,
    hashtag: Option<String>,
    #[serde(deserialize_with = "from_object")]
    title: Multilingual,
    #[serde(deserialize_with = "from_object")]
    purpose: Multilingual,
    #[serde(deserialize_with = "from_object")]
    accountable_body: Multilingual,
    #[serde(deserialize_with = "from_object")]
    can_change: Multilingual,
    #[serde(deserialize_with = "from_object")]
    cannot_change: Multilingual,
    #[serde(deserialize_with = "from_object")]
    how_used: Multilingual,
    response_due: When,
    values: Vec<String>,
    pub responsible: Responsible,
    government_level: String,
    plan: Option<PlanFile>,
    phases: Vec<PhaseFile>,
    pub versions: Vec<VersionFile>,
}

#[derive(Deserialize)]
pub(super) struct Responsible {
    pub person: String,
    pub account: String,
    #[serde(deserialize_with = "from_object")]
    title: Multilingual,
}

#[derive(Deserialize)]
struct PlanFile {
    series: String,
    #[serde(deserialize_with = "from_object")]
    series_name: Multilingual,
    edition: i64,
    valid_from: Option<String>,
    valid_to: Option<String>,
    previous_edition: Option<PreviousFile>,
}

#[derive(Deserialize)]
struct PreviousFile {
    edition: i64,
    #[serde(deserialize_with = "from_object")]
    title: Multilingual,
    carried_over: Vec<String>,
}

#[derive(Deserialize)]
struct PhaseFile {
    feature: Feature,
    #[serde(deserialize_with = "from_object")]
    title: Multilingual,
    #[serde(deserialize_with = "from_object")]
    note: Multilingual,
    #[serde(deserialize_with = "from_object")]
    action_label: Multilingual,
    opens: Option<When>,
    closes: Option<When>,
}

#[derive(Deserialize)]
pub(super) struct VersionFile {
    pub file: String,
    pub state: crate::version::VersionKind,
    pub published: bool,
    pub at: When,
}

impl ProcessFile {
    /// What the process says.
    pub fn facts(&self, now: Instant, zone: &TimeZone) -> Option<Facts> {
        let mut facts = Facts::new(Slug::parse(&self.slug)?, self.lang, "");
        facts.template = if self.template == "cinque-passi" { Template::FiveSteps } else { Template::Free };
        facts.title = self.title.clone();
        facts.purpose = self.purpose.clone();
        facts.accountable_body = self.accountable_body.clone();
        facts.can_change = self.can_change.clone();
        facts.cannot_change = self.cannot_change.clone();
        facts.use_of_results = self.how_used.clone();
        facts.responsible = self.responsible.person.clone();
        facts.responsible_title = self.responsible.title.clone();
        facts.level = Level::parse(&self.government_level);
        facts.network = self.network.as_deref().and_then(Slug::parse);
        facts.hashtag = self.hashtag.as_deref().and_then(|h| Hashtag::parse(h).ok());
        facts.values = self.values.iter().filter_map(|v| Value::parse(v)).collect();
        facts.plan = self.plan.as_ref().map(plan);
        facts.answer_due = self.response_due.midnight(now, zone);
        Some(facts)
    }

    /// Its phases.
    pub fn phases(&self, now: Instant, zone: &TimeZone) -> Vec<PhaseFacts> {
        let at = |when: &Option<When>| when.as_ref().and_then(|w| w.midnight(now, zone));
        let window = |p: &PhaseFile| {
            at(&p.opens).and_then(|opens| Window::new(opens, at(&p.closes).unwrap_or(NO_END)))
        };
        self.phases
            .iter()
            .map(|p| PhaseFacts {
                feature: p.feature,
                title: p.title.clone(),
                note: p.note.clone(),
                action: p.action_label.clone(),
                window: window(p),
            })
            .collect()
    }
}

fn plan(file: &PlanFile) -> PlanFacts {
    let year = |text: &Option<String>| text.as_deref().and_then(|y| y.parse().ok());
    PlanFacts {
        series: file.series.clone(),
        series_name: file.series_name.clone(),
        edition: file.edition,
        valid_from: year(&file.valid_from),
        valid_to: year(&file.valid_to),
        previous: file.previous_edition.as_ref().map(|p| PreviousEdition {
            edition: p.edition,
            title: p.title.clone(),
            link: None,
            carried_over: p.carried_over.clone(),
        }),
    }
}

#[derive(Deserialize)]
pub(super) struct CommentsFile {
    pub lang: Lang,
    pub comments: Vec<CommentFile>,
    #[serde(default)]
    pub interest: Vec<InterestFile>,
}

#[derive(Deserialize)]
pub(super) struct CommentFile {
    pub id: String,
    pub part: String,
    pub lang: Option<Lang>,
    pub quote: Option<String>,
    pub near: String,
    pub author: String,
    /// The mailbox of an account of the demonstration, when the author has one.
    pub account: Option<String>,
    pub stakeholder_type: StakeholderType,
    pub organisation: Option<String>,
    pub channel: arengo_comments::Channel,
    stance: String,
    pub text: String,
    pub posted_at: When,
    pub agree: usize,
    pub disagree: usize,
    pub entered_by: Option<String>,
    pub source: Option<String>,
    pub response: Option<ResponseFile>,
}

impl CommentFile {
    /// The stance; "none" is none.
    pub fn stance(&self) -> Option<Stance> {
        Stance::parse(&self.stance)
    }
}

#[derive(Deserialize)]
pub(super) struct ResponseFile {
    pub author: String,
    pub office: String,
    pub text: String,
    pub at: When,
}

#[derive(Deserialize)]
pub(super) struct InterestFile {
    pub part: String,
    pub organisation: String,
    pub by: String,
    pub offers: String,
    pub at: When,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_at_midnight_in_the_town() {
        let rome = TimeZone::get("Europe/Rome").expect("a zone");
        let now: Instant = "2022-02-01T11:00:00Z".parse().expect("a moment");
        let at = |text: &str| When(text.to_owned()).midnight(now, &rome).map(Instant::rfc3339);
        assert_eq!(at("+6d").as_deref(), Some("2022-02-06T23:00:00Z"));
        assert_eq!(at("-2d").as_deref(), Some("2022-01-29T23:00:00Z"));
        assert_eq!(at("2022-02-25T00:00:00+01:00").as_deref(), Some("2022-02-24T23:00:00Z"));
        let exactly = When("-1d".into()).exactly(now).map(Instant::rfc3339);
        assert_eq!(exactly.as_deref(), Some("2022-01-31T11:00:00Z"));
    }

    #[test]
    fn every_file_of_the_demonstration_can_be_read() {
        let zone = TimeZone::UTC;
        let now = Instant::from_micros(1_700_000_000_000_000);
        for folder in FOLDERS {
            let file: ProcessFile = serde_json::from_str(folder.process).expect("a process");
            let facts = file.facts(now, &zone).expect("facts");
            let texts = [&facts.title, &facts.purpose, &facts.accountable_body, &facts.use_of_results];
            let fits = |text: &Multilingual| text.exact(file.lang).is_some_and(|t| t.chars().count() <= 300);
            assert!(texts.into_iter().all(fits), "{}", file.slug);
            assert!(file.phases(now, &zone).iter().all(|p| p.window.is_some()), "{}", file.slug);
            for version in &file.versions {
                assert!(folder.texts.iter().any(|(name, _)| *name == version.file), "{}", version.file);
            }
            if let Some(comments) = folder.comments {
                let comments: CommentsFile = serde_json::from_str(comments).expect("comments");
                assert!(!comments.comments.is_empty());
            }
        }
    }
}
