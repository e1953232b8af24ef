//! The privacy notice of a town: its versions, in layers, and what changed from one to the next (GDPR art. 12 to 14).
//! Until a town publishes one, the product's own stands as version 0.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang, Permit, Town};
use arengo_register::{Act, By};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_text::{Comparison, Limits, SourceFormat, carry_anchors, compare, import};
use serde_json::json;

use crate::policy::PublishNotice;
use crate::sql;

/// A version of the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version {
    pub number: i64,
    /// Since when; nothing for the product's own.
    pub published_at: Option<Instant>,
    /// By when it must be looked through again; nothing for the product's own: at once.
    pub review_due: Option<Instant>,
}

impl Version {
    const OWN_OF_PRODUCT: Version = Version { number: 0, published_at: None, review_due: None };

    /// True when the review is due: also while the town has no notice of its own.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.review_due.is_none_or(|due| due <= now)
    }
}

/// The words of a version in a language, both layers Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub lang: Lang,
    /// The short layer; may be empty.
    pub short: String,
    /// The full one.
    pub whole: String,
}

/// The version of the notice in force in the session's town; 0 is the product's own, until the town publishes one.
pub(crate) fn current_version(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    Ok(current(r)?.number)
}

/// The version in force.
pub(crate) fn current(r: &mut Reader<'_>) -> Result<Version, StoreError> {
    let row = r.row(&sql::CURRENT, vals![])?;
    row.as_ref().map_or(Ok(Version::OWN_OF_PRODUCT), version)
}

/// One version; nothing when there is none of this number.
pub(crate) fn find(r: &mut Reader<'_>, number: i64) -> Result<Option<Version>, StoreError> {
    if number == 0 {
        return Ok(Some(Version::OWN_OF_PRODUCT));
    }
    r.row(&sql::VERSION, vals![number])?.as_ref().map(version).transpose()
}

/// All versions that the town published, newest first.
pub(crate) fn versions(r: &mut Reader<'_>) -> Result<Vec<Version>, StoreError> {
    r.rows(&sql::VERSIONS, vals![])?.iter().map(version).collect()
}

fn version(row: &Row) -> Result<Version, StoreError> {
    Ok(Version { number: row.get(0)?, published_at: Some(row.get(1)?), review_due: Some(row.get(2)?) })
}

/// The words of a version in every language it has.
pub(crate) fn texts(r: &mut Reader<'_>, number: i64) -> Result<Vec<Text>, StoreError> {
    if number == 0 {
        return Ok([Lang::IT, Lang::RO, Lang::EN].into_iter().filter_map(product_text).collect());
    }
    let rows = r.rows(&sql::TEXTS, vals![number])?;
    rows.iter().map(|row| Ok(Text { lang: row.get(0)?, short: row.get(1)?, whole: row.get(2)? })).collect()
}

/// The purposes that a version changed so much that people are asked again.
pub(crate) fn material(r: &mut Reader<'_>, number: i64) -> Result<Vec<String>, StoreError> {
    r.rows(&sql::MATERIAL_IN, vals![number])?.iter().map(|row| row.get(0)).collect()
}

/// The words to show in a language: those, the town's main language's, English, any.
pub(crate) fn chosen(texts: &[Text], lang: Lang, town: &Town) -> Option<Text> {
    let of = |lang: Lang| texts.iter().find(|t| t.lang == lang);
    of(lang).or_else(|| of(town.main_language())).or_else(|| of(Lang::EN)).or(texts.first()).cloned()
}

/// The product's own text: its first section is the short layer.
pub(crate) fn product_text(lang: Lang) -> Option<Text> {
    let markdown = match lang.as_str() {
        "it" => include_str!("../pages/privacy.it.md"),
        "ro" => include_str!("../pages/privacy.ro.md"),
        "en" => include_str!("../pages/privacy.en.md"),
        _ => return None,
    };
    let mut sections = markdown.splitn(3, "\n## ");
    let (_, short, whole) = (sections.next()?, sections.next()?, sections.next()?);
    let short = short.split_once('\n').map_or("", |(_, body)| body);
    Some(Text { lang, short: short.trim().to_owned(), whole: format!("## {}", whole.trim()) })
}

/// What is published.
#[derive(Debug, Clone)]
pub(crate) struct New {
    pub texts: Vec<Text>,
    pub review_due: Instant,
    pub material: Vec<String>,
    /// The office that acts.
    pub office: String,
}

/// Publishes the version after the permit's. False when someone else did meanwhile.
pub(crate) fn publish(
    w: &mut Writer<'_>,
    permit: &Permit<PublishNotice>,
    new: &New,
) -> Result<bool, StoreError> {
    let (number, at) = (permit.about() + 1, permit.at());
    if current_version(w)? != *permit.about()
        || w.execute(&sql::PUBLISH, vals![number, at, new.review_due])? == 0
    {
        return Ok(false);
    }
    for text in &new.texts {
        w.execute(&sql::ADD_TEXT, vals![number, text.lang, &text.short, &text.whole])?;
    }
    for purpose in &new.material {
        w.execute(&sql::ADD_MATERIAL, vals![number, purpose])?;
    }
    let act = Act {
        kind: "privacy.notice_published",
        subject: Subject::new("privacy-notice", number),
        process: None,
        title: number.to_string(),
        lang: None,
        path: format!("/privacy/versions/{number}"),
        by: if new.office.is_empty() { By::System } else { By::Office(new.office.clone()) },
        facts: json!({"version": number, "purposes_changed": new.material}),
        detail: json!({}),
    };
    arengo_register::append(w, at, act)?;
    Ok(true)
}

/// The version a person must still be told of: the one in force, when it came after their account and they did not
/// see it.
pub(crate) fn unseen(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Version>, StoreError> {
    let current = current(r)?;
    let Some(published) = current.published_at else { return Ok(None) };
    let seen = r.row(&sql::SEEN, vals![person])?.map_or(Ok(0), |row| row.get::<i64>(0))?;
    if seen >= current.number {
        return Ok(None);
    }
    let since = arengo_people::account_since(r, person)?;
    Ok(since.is_some_and(|since| since < published).then_some(current))
}

/// Notes that a person was shown a version.
pub(crate) fn see(w: &mut Writer<'_>, person: PersonId, number: i64, at: Instant) -> Result<(), StoreError> {
    w.execute(&sql::SEE, vals![person, number, at]).map(drop)
}

/// What changed between two texts, both layers; nothing when one of them is empty.
pub(crate) fn changes(old: &Text, new: &Text) -> Option<Comparison> {
    let document = |text: &Text| {
        let markdown = format!("{}\n\n{}", text.short, text.whole);
        import(markdown.as_bytes(), SourceFormat::Markdown, None, &Limits::default()).ok().map(|i| i.document)
    };
    let (old, new) = (document(old)?, document(new)?);
    let (new, _) = carry_anchors(&old, new, &[]);
    Some(compare(&old, &new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_s_notice_has_two_layers_in_every_language() {
        for lang in [Lang::IT, Lang::RO, Lang::EN] {
            let text = product_text(lang).unwrap();
            assert!(text.short.starts_with("- ") && text.short.len() > 200, "{lang}: {}", text.short);
            assert!(text.whole.starts_with("## ") && text.whole.contains("2016/679"), "{lang}");
            let all = format!("{}{}", text.short, text.whole);
            assert!(!all.contains("IP") && !all.contains(['ş', 'ţ']), "{lang}");
        }
    }

    #[test]
    fn a_notice_is_overdue_when_its_review_is_due_or_there_is_none() {
        let now = Instant::from_micros(1_000_000);
        let of = |review_due| Version { number: 1, published_at: Some(now), review_due };
        assert!(of(None).is_overdue(now) && of(Some(now)).is_overdue(now));
        assert!(!of(Some(now.plus_seconds(1))).is_overdue(now));
    }

    #[test]
    fn what_changed_is_found_in_both_layers() {
        let text =
            |short: &str, whole: &str| Text { lang: Lang::EN, short: short.into(), whole: whole.into() };
        let old = text("- We keep it short.", "## How long\n\nThirty days.");
        let new = text("- We keep it short.", "## How long\n\nSixty days.");
        let comparison = changes(&old, &new).unwrap();
        assert_eq!((comparison.counts.additions, comparison.counts.deletions), (1, 1));
        assert!(changes(&old, &old).unwrap().is_unchanged());
    }
}
