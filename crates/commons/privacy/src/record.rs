//! The record of processing activities (GDPR art. 30), from the components' own declarations: it says what the
//! program does, and cannot say anything else.

use arengo_i18n::Tr;
use arengo_web::component::Component;
use arengo_web::personal::Basis;
use serde_json::{Value, json};

/// A line of the record.
pub(crate) struct Processing {
    /// Its name in downloads.
    pub name: &'static str,
    /// What it is.
    pub title: &'static str,
    /// What is kept and for what.
    pub meaning: &'static str,
    /// On what basis.
    pub basis: Basis,
    /// For how long.
    pub kept: &'static str,
    /// Where.
    pub columns: &'static [&'static str],
}

/// The columns of the download.
pub(crate) const COLUMNS: [&str; 6] = ["name", "title", "purpose", "legal_basis", "retention", "kept_in"];

/// Every processing: what components keep, then what they ask consent for.
pub(crate) fn processings(components: &[&'static Component]) -> Vec<Processing> {
    let kept = components.iter().flat_map(|c| c.personal.iter()).map(|p| Processing {
        name: p.name,
        title: p.title,
        meaning: p.meaning,
        basis: p.basis,
        kept: p.kept,
        columns: p.columns,
    });
    let asked = components.iter().flat_map(|c| c.purposes.iter()).map(|p| Processing {
        name: p.name,
        title: p.title,
        meaning: p.words,
        basis: Basis::Consent,
        kept: "privacy-record-until-withdrawn",
        columns: &["privacy_consent.person"],
    });
    kept.chain(asked).collect()
}

/// The cells of a line, in the order of the columns.
pub(crate) fn cells(tr: &Tr, line: &Processing) -> [String; 6] {
    [
        line.name.to_owned(),
        tr.t(line.title).to_owned(),
        tr.t(line.meaning).to_owned(),
        line.basis.as_str().to_owned(),
        tr.t(line.kept).to_owned(),
        line.columns.join(" "),
    ]
}

/// A line as an object.
pub(crate) fn object(tr: &Tr, line: &Processing) -> Value {
    let [name, title, purpose, basis, retention, _] = cells(tr, line);
    json!({
        "name": name, "title": title, "purpose": purpose, "legal_basis": basis, "retention": retention,
        "kept_in": line.columns,
    })
}
