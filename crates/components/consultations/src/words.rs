//! Sentences of texts: names of versions and sections, import errors and warnings.

use arengo_i18n::Tr;
use arengo_kernel::refusal::Word;
use arengo_kernel::{Refusal, Town};
use arengo_text::{Broken, Encoding, ImportError, PartKind, Unit, Warning};

use crate::part::PartHead;
use crate::version::{Version, VersionKind};

/// The name of a kind of version: "For comment", "Adopted", "Updated".
pub(crate) fn kind_name(tr: &Tr, kind: VersionKind) -> &'static str {
    match kind {
        VersionKind::Draft => tr.t("consultations-kind-draft"),
        VersionKind::Adopted => tr.t("consultations-kind-adopted"),
        VersionKind::Updated => tr.t("consultations-kind-updated"),
    }
}

/// A version with its day: "Adopted, 28 Feb 2022"; one in preparation says that instead.
pub(crate) fn version_name(tr: &Tr, town: &Town, version: &Version) -> String {
    if !version.is_public() {
        return tr.t("consultations-in-preparation").to_owned();
    }
    let day = tr.date(version.dated.timestamp(), &town.time_zone);
    tr.f("consultations-version-name", &[("kind", kind_name(tr, version.kind).into()), ("day", day.into())])
}

/// What stands over a section's title: "Commitment 3.02".
pub(crate) fn section_name(tr: &Tr, head: &PartHead) -> Option<String> {
    let number = head.number.as_deref()?;
    let id = match head.kind {
        PartKind::Action => "consultations-name-action",
        PartKind::Commitment => "consultations-name-commitment",
        PartKind::Front | PartKind::Chapter => "consultations-name-chapter",
    };
    Some(tr.f(id, &[("number", number.into())]))
}

/// The reason for which a file was not read, as a sentence that says what to do.
pub(crate) fn import_refusal(error: &ImportError) -> Refusal {
    let megabytes = |bytes: usize| Word::Number((bytes / 1_000_000) as i64);
    match error {
        ImportError::TooLarge { limit, unit: Unit::Bytes } => {
            Refusal::new("consultations-import-too-large").with("max", megabytes(*limit))
        }
        ImportError::TooLarge { limit, unit: Unit::UnpackedBytes } => {
            Refusal::new("consultations-import-unpacks-too-large").with("max", megabytes(*limit))
        }
        ImportError::TooLarge { limit, unit: Unit::Characters } => {
            Refusal::new("consultations-import-too-long").with("max", Word::Number(*limit as i64))
        }
        ImportError::TooManyBlocks { limit } => {
            Refusal::new("consultations-import-too-many").with("max", Word::Number(*limit as i64))
        }
        ImportError::Encrypted => Refusal::new("consultations-import-encrypted"),
        ImportError::Broken { what: Broken::NoDocument } => Refusal::new("consultations-import-no-document"),
        ImportError::Broken { what: Broken::Zip | Broken::Xml | Broken::Nesting } => {
            Refusal::new("consultations-import-broken")
        }
        ImportError::NotText => Refusal::new("consultations-import-not-text"),
        ImportError::Empty => Refusal::new("consultations-import-empty"),
    }
}

/// What the importer changed or left out, as a sentence.
pub(crate) fn warning(tr: &Tr, warning: &Warning) -> String {
    let count = |id: &'static str, n: &usize| tr.n(id, i64::try_from(*n).unwrap_or(i64::MAX));
    match warning {
        Warning::EncodingAssumed(Encoding::Western) => tr.t("consultations-warning-western").to_owned(),
        Warning::EncodingAssumed(Encoding::CentralEuropean) => {
            tr.t("consultations-warning-central-european").to_owned()
        }
        Warning::UnreadableCharacters(n) => count("consultations-warning-unreadable", n),
        Warning::CedillaConverted(n) => count("consultations-warning-cedilla", n),
        Warning::ControlCharactersRemoved(n) => count("consultations-warning-controls", n),
        Warning::FurnitureLeftOut(lines) => {
            let quoted: Vec<String> = lines.iter().take(8).map(|l| tr.quote(l)).collect();
            let list = quoted.iter().map(String::as_str).collect::<Vec<_>>();
            tr.f(
                "consultations-warning-furniture",
                &[("n", lines.len().into()), ("lines", tr.list(&list).into())],
            )
        }
        Warning::TrackedChangesSettled { insertions, deletions } => tr.f(
            "consultations-warning-tracked",
            &[("insertions", (*insertions).into()), ("deletions", (*deletions).into())],
        ),
        Warning::RemarksLeftOut(n) => count("consultations-warning-remarks", n),
        Warning::PicturesLeftOut(n) => count("consultations-warning-pictures", n),
        Warning::LinksRemoved(n) => count("consultations-warning-links", n),
        Warning::NotesMoved(n) => count("consultations-warning-notes", n),
        Warning::ContentsLeftOut => tr.t("consultations-warning-contents").to_owned(),
        Warning::HiddenTextLeftOut(n) => count("consultations-warning-hidden", n),
    }
}
