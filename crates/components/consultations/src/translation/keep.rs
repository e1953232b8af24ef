//! Translations as they are kept: at most one in preparation and one public for each language.

use arengo_kernel::{Instant, Lang, Permit, Refusal};
use arengo_ledger::hex;
use arengo_register::{Act, By};
use arengo_spaces::Process;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::Problem;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::fit::{Fitted, PartWords};
use super::{Origin, Status, Translation, sql};
use crate::load::{self, json, to_json};
use crate::place::{plan_subject, text_path};
use crate::policy::TranslateText;
use crate::text::TextId;

/// All translations of a text, by language, the older first; one statement.
pub fn translations(r: &mut Reader<'_>, text: TextId) -> Result<Vec<Translation>, StoreError> {
    r.rows(&sql::TRANSLATIONS, vals![text])?.iter().map(translation).collect()
}

fn translation(row: &Row) -> Result<Translation, StoreError> {
    let misfits: String = row.get(9)?;
    Ok(Translation {
        lang: row.get(0)?,
        revision: row.get(1)?,
        origin: Origin {
            status: row.word(2, Status::parse)?,
            tool: row.get(3)?,
            translator: row.get(4)?,
            dated: row.get(5)?,
        },
        version: row.get(6)?,
        title: row.get(7)?,
        blocks: row.get(8)?,
        misfits: json(&misfits)?,
        fingerprint: row.get(10)?,
        made_at: row.get(11)?,
        published_at: row.get(12)?,
    })
}

/// The words of a translation: of one part, or of all; one statement.
pub fn words(
    r: &mut Reader<'_>,
    text: TextId,
    of: &Translation,
    part: Option<&str>,
) -> Result<Vec<PartWords>, StoreError> {
    let rows = match part {
        Some(slug) => r.rows(&sql::TRANSLATED_PART, vals![text, of.lang, of.revision, slug])?,
        None => r.rows(&sql::TRANSLATED, vals![text, of.lang, of.revision])?,
    };
    rows.iter().map(|row| json(&row.get::<String>(0)?)).collect()
}

/// A translation to be kept.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Into which language.
    pub lang: Lang,
    /// Where it comes from.
    pub origin: Origin,
    /// The version of the text it was matched with.
    pub version: i64,
    /// What fits.
    pub fitted: Fitted,
}

/// Keeps a translation in preparation, in the place of one that was there. Gives its number.
///
/// # Errors
/// `Invalid` when nothing of it fits, or it is in the text's own language; any storage failure.
pub fn keep(w: &mut Writer<'_>, permit: &Permit<TranslateText>, prepared: &Prepared) -> Result<i64, Problem> {
    let invalid = |id| Problem::Invalid(Refusal::new(id));
    let text = load::text_of(w, permit.about().0)?.ok_or(Problem::NotFound)?;
    if text.lang == prepared.lang {
        return Err(invalid("consultations-translation-same-language"));
    }
    if prepared.fitted.parts.is_empty() {
        return Err(invalid("consultations-translation-nothing-fits"));
    }
    let before = of_language(w, text.id, prepared.lang)?;
    let revision = before.last().map_or(1, |t| t.revision + 1);
    for old in before.iter().filter(|t| t.published_at.is_none()) {
        drop_one(w, text.id, old)?;
    }
    let Prepared { lang, origin, version, fitted } = prepared;
    let all = to_json(&(&fitted.title, &fitted.parts))?;
    w.execute(
        &sql::ADD_TRANSLATION,
        vals![
            text.id,
            *lang,
            revision,
            origin.status.as_str(),
            &origin.tool,
            &origin.translator,
            origin.dated,
            *version,
            &fitted.title,
            fitted.blocks() as i64,
            to_json(&fitted.misfits)?,
            hex(&Sha256::digest(all.as_bytes()).into()),
            permit.at(),
            permit.actor().person()
        ],
    )?;
    for part in &fitted.parts {
        w.execute(&sql::ADD_TRANSLATED, vals![text.id, *lang, revision, &part.slug, to_json(part)?])?;
    }
    Ok(revision)
}

fn of_language(r: &mut Reader<'_>, text: TextId, lang: Lang) -> Result<Vec<Translation>, StoreError> {
    Ok(translations(r, text)?.into_iter().filter(|t| t.lang == lang).collect())
}

fn drop_one(w: &mut Writer<'_>, text: TextId, gone: &Translation) -> Result<(), StoreError> {
    w.execute(&sql::DROP_TRANSLATED, vals![text, gone.lang, gone.revision])?;
    w.execute(&sql::DROP_TRANSLATION, vals![text, gone.lang, gone.revision])?;
    Ok(())
}

/// Makes the translation in preparation public, in the place of the one before it.
///
/// # Errors
/// `NotFound` when none is in preparation; `Refused` while the text is not public; any storage failure.
pub fn publish(
    w: &mut Writer<'_>,
    permit: &Permit<TranslateText>,
    process: &Process,
    lang: Lang,
    office: &str,
) -> Result<(), Problem> {
    let text = load::text_of(w, permit.about().0)?.ok_or(Problem::NotFound)?;
    if text.current().is_none() || !process.state.is_public() {
        return Err(Problem::Refused(Refusal::new("consultations-translation-text-first")));
    }
    let all = of_language(w, text.id, lang)?;
    let new = all.iter().find(|t| t.published_at.is_none()).ok_or(Problem::NotFound)?;
    for old in all.iter().filter(|t| t.published_at.is_some()) {
        drop_one(w, text.id, old)?;
    }
    w.execute(&sql::PUBLISH_TRANSLATION, vals![text.id, lang, new.revision, permit.at()])?;
    register(w, permit.at(), process, "consultations.translation_published", new, office)
}

/// Takes a translation back, in preparation or public.
///
/// # Errors
/// `NotFound` when there is none; any storage failure.
pub fn remove(
    w: &mut Writer<'_>,
    permit: &Permit<TranslateText>,
    process: &Process,
    (lang, revision): (Lang, i64),
    office: &str,
) -> Result<(), Problem> {
    let text = load::text_of(w, permit.about().0)?.ok_or(Problem::NotFound)?;
    let all = of_language(w, text.id, lang)?;
    let gone = all.iter().find(|t| t.revision == revision).ok_or(Problem::NotFound)?;
    drop_one(w, text.id, gone)?;
    match gone.published_at {
        Some(_) => register(w, permit.at(), process, "consultations.translation_removed", gone, office),
        None => Ok(()),
    }
}

fn register(
    w: &mut Writer<'_>,
    at: Instant,
    process: &Process,
    kind: &'static str,
    of: &Translation,
    office: &str,
) -> Result<(), Problem> {
    let is_titled = !of.title.is_empty();
    let act = Act {
        kind,
        subject: plan_subject(&process.slug),
        process: Some(process.id.as_i64()),
        title: if is_titled { of.title.clone() } else { process.title.plain(process.lang).to_owned() },
        lang: Some(if is_titled { of.lang } else { process.lang }),
        path: format!("{}?in={}", text_path(&process.slug), of.lang),
        by: By::Office(office.to_owned()),
        facts: json!({
            "language": of.lang.as_str(), "status": of.origin.status.as_str(), "version": of.version,
            "blocks": of.blocks, "sha256": of.fingerprint,
        }),
        detail: json!({}),
    };
    arengo_register::append(w, at, act)?;
    Ok(())
}
