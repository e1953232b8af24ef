//! `arengo import text FILE --town TOWN --process PROCESS`: the same pipeline as the browser's, from a shell.

use arengo_i18n::Tr;
use arengo_kernel::{Actor, Lang, Permit};
use arengo_spaces::{process, town_by_slug};
use arengo_store::{Store, TownDb};
use arengo_text::Limits;
use arengo_web::Problem;

use crate::import::{FateCounts, Prepared, line_of, prepare, read};
use crate::keep::{ground, keep_version};
use crate::load::text_of;
use crate::part::MissingQuestion;
use crate::policy::{Stage, UploadText};
use crate::text::TemplateKey;
use crate::words::{import_refusal, warning};

/// What to bring in, and where.
#[derive(Debug, Clone)]
pub struct Import {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Its name: the format is told by the bytes first, the name second.
    pub file_name: String,
    /// The town's slug.
    pub town: String,
    /// The process's slug.
    pub process: String,
    /// Only say what would come of it.
    pub dry_run: bool,
    /// The language of the report.
    pub lang: Lang,
}

/// Brings a text in as the version in preparation, or (with `dry_run`) only looks at it. Gives the report as lines.
///
/// # Errors
/// `NotFound` when there is no such town or process, `Invalid` when the file is not read, `Refused` for a process
/// that was withdrawn; any storage failure.
pub async fn import_command(store: &Store, import: Import) -> Result<Vec<String>, Problem> {
    let slug = import.town.clone();
    let town = store.read(move |r| town_by_slug(r, &slug)).await?.ok_or(Problem::NotFound)?;
    let db = store.town(town.id);
    let (process_slug, tr) = (import.process.clone(), Tr::new(import.lang));
    let (of, text, ground) = db
        .read(move |r| {
            let process = process(r, &process_slug)?.ok_or(Problem::NotFound)?;
            let text = text_of(r, process.id)?;
            let ground = ground(r, text.as_ref())?;
            Ok::<_, Problem>((process, text, ground))
        })
        .await?;
    let usual = if of.plan.is_some() { TemplateKey::Ogp } else { TemplateKey::Free };
    let template = text.as_ref().map_or(usual, |t| t.template);
    let lang = text.as_ref().map_or(of.lang, |t| t.lang);
    let Import { bytes, file_name, dry_run, .. } = import;
    let reading = read(&bytes, &file_name, template, &Limits::default())
        .map_err(|e| Problem::Invalid(import_refusal(&e)))?;
    let prepared = prepare(reading, template, lang, ground.base, &ground.retired);
    let lines = report(&tr, &prepared);
    if !dry_run {
        keep(&db, store, (of.id, Stage::from(&of.state)), prepared).await?;
    }
    Ok(lines)
}

async fn keep(
    db: &TownDb,
    store: &Store,
    about: (arengo_spaces::ProcessId, Stage),
    prepared: Prepared,
) -> Result<(), Problem> {
    let now = store.now();
    db.write(move |w| {
        let permit = Permit::<UploadText>::ask(&Actor::System, about, now)?;
        keep_version(w, &permit, &prepared)?;
        Ok::<_, Problem>(())
    })
    .await
}

/// What came of a file, as lines: title, size, warnings, missing questions, what becomes of the paragraphs.
fn report(tr: &Tr, prepared: &Prepared) -> Vec<String> {
    let reading = &prepared.reading;
    let document = &reading.document;
    let blocks: usize = document.parts.iter().map(|p| p.blocks.len()).sum();
    let mut lines = vec![document.title.clone()];
    let size = |id: &'static str, n: usize| tr.n(id, i64::try_from(n).unwrap_or(i64::MAX));
    lines.push(format!(
        "{}, {}",
        size("consultations-sections", document.parts.len()),
        size("consultations-blocks", blocks)
    ));
    lines.extend(reading.warnings.iter().map(|w| warning(tr, w)));
    if !reading.repeats.is_empty() {
        lines.push(size("consultations-repeats", reading.repeats.len()));
    }
    for missing in &reading.missing {
        let question =
            MissingQuestion { question: missing.question.clone(), heading_present: missing.heading_present };
        let section = document.part(&missing.part_slug).map(line_of).unwrap_or_default();
        let id =
            if missing.heading_present { "consultations-missing-empty" } else { "consultations-missing-in" };
        let words = tr.quote(&question.heading(prepared.template, prepared.lang));
        lines.push(tr.f(id, &[("section", section.into()), ("question", words.into())]));
    }
    if !prepared.fates.is_empty() {
        let counts = FateCounts::of(&prepared.fates);
        let all = [
            size("consultations-fates-kept", counts.kept),
            size("consultations-fates-edited", counts.edited),
            size("consultations-fates-moved", counts.moved),
            size("consultations-fates-added", counts.added),
            size("consultations-fates-removed", counts.removed),
        ];
        lines.push(all.join(", "));
    }
    lines
}
