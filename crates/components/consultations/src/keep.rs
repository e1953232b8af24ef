//! Writing texts: a version in preparation, its publication, a pending upload.

use arengo_kernel::{Id, Instant, Lang, Permit, Refusal};
use arengo_ledger::hex;
use arengo_register::{Act, By};
use arengo_spaces::{Process, ProcessId};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_text::{BlockKind, Document, Part, PartKind, Retired};
use arengo_web::Problem;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::changed::changed_sections;
use crate::export::markdown;
use crate::import::{Base, Carried, Prepared};
use crate::load::{self, json, to_json};
use crate::part::{MissingQuestion, excerpt, kind_word};
use crate::place::{plan_subject, text_path};
use crate::policy::{PublishVersion, UploadText};
use crate::sql;
use crate::text::{Text, TextId};
use crate::version::Size;

/// The SHA-256 of a text as Markdown, in hexadecimal.
pub fn fingerprint(document: &Document, lang: Lang) -> String {
    hex(&Sha256::digest(markdown(document, lang).as_bytes()).into())
}

/// What a new upload is compared with.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// The version whose addresses it takes over: the newest public one, else the one in preparation.
    pub base: Option<(Base, Document)>,
    /// The addresses that are out of use.
    pub retired: Vec<Retired>,
}

/// What a new upload of a text is compared with; nothing for a first text.
///
/// # Errors
/// Any storage failure.
pub fn ground(r: &mut Reader<'_>, text: Option<&Text>) -> Result<Ground, StoreError> {
    let Some((text, version)) = text.and_then(|t| Some((t, t.current().or(t.draft())?))) else {
        return Ok(Ground::default());
    };
    let base = Base { version: version.number, fingerprint: version.fingerprint.clone() };
    let document = load::document(r, text, version.number)?;
    Ok(Ground { base: document.map(|d| (base, d)), retired: load::retired(r, text.id)? })
}

/// Puts a text in preparation, in the place of one that is there already. Gives its version number.
///
/// # Errors
/// `Conflict` when the text changed since it was compared; any storage failure.
pub fn keep_version(
    w: &mut Writer<'_>,
    permit: &Permit<UploadText>,
    prepared: &Prepared,
) -> Result<i64, Problem> {
    let (process, _) = *permit.about();
    let at = permit.at();
    let before = load::text_of(w, process)?;
    check_base(before.as_ref(), prepared.base.as_ref())?;
    let id = match &before {
        Some(text) => {
            w.execute(&sql::TOUCH_TEXT, vals![text.id, prepared.template.as_str(), prepared.lang, at])?;
            text.id
        }
        None => {
            let id: TextId = w.new_id();
            w.execute(&sql::ADD_TEXT, vals![id, process, prepared.template.as_str(), prepared.lang, at])?;
            id
        }
    };
    let number = before.as_ref().map_or(1, Text::next_number);
    w.execute(&sql::DROP_PARTS, vals![id, number])?;
    w.execute(&sql::DROP_VERSION, vals![id, number])?;
    // Nobody outside has seen what a first text's replacement leaves out; even so nothing else gets its address.
    if before.as_ref().is_some_and(|text| text.current().is_none()) {
        retire(w, id, &prepared.carried.retired)?;
    }
    write_version(w, id, number, prepared, at, permit.actor().person())?;
    Ok(number)
}

fn check_base(text: Option<&Text>, base: Option<&Base>) -> Result<(), Problem> {
    let now = text.and_then(|t| t.current().or(t.draft()));
    let same = match (now, base) {
        (None, None) => true,
        (Some(version), Some(base)) => {
            version.number == base.version && version.fingerprint == base.fingerprint
        }
        _ => false,
    };
    if same { Ok(()) } else { Err(Problem::Conflict(Refusal::new("consultations-text-changed"))) }
}

fn write_version(
    w: &mut Writer<'_>,
    text: TextId,
    number: i64,
    prepared: &Prepared,
    at: Instant,
    by: Option<arengo_kernel::actor::PersonId>,
) -> Result<(), StoreError> {
    let document = &prepared.reading.document;
    let size = size_of(document);
    let kind = crate::version::VersionKind::Draft;
    let carried = to_json(&prepared.carried)?;
    w.execute(
        &sql::ADD_VERSION,
        vals![
            text,
            number,
            kind.as_str(),
            at,
            "",
            &document.title,
            fingerprint(document, prepared.lang),
            size.parts,
            size.blocks,
            size.actions,
            size.commitments,
            at,
            by,
            carried
        ],
    )?;
    let mut missing = prepared.reading.missing.iter().peekable();
    for (position, part) in document.parts.iter().enumerate() {
        let mut own = Vec::new();
        while let Some(m) = missing.next_if(|m| m.part_slug == part.slug) {
            own.push(MissingQuestion { question: m.question.clone(), heading_present: m.heading_present });
        }
        write_part(w, text, number, position as i64, part, &own)?;
    }
    Ok(())
}

fn write_part(
    w: &mut Writer<'_>,
    text: TextId,
    version: i64,
    position: i64,
    part: &Part,
    missing: &[MissingQuestion],
) -> Result<(), StoreError> {
    w.execute(
        &sql::ADD_PART,
        vals![
            text,
            version,
            &part.slug,
            position,
            i64::from(part.level),
            kind_word(part.kind),
            part.number.clone(),
            &part.title,
            excerpt(part),
            to_json(&part.blocks)?,
            to_json(&missing)?,
            folded(part)
        ],
    )?;
    Ok(())
}

/// The words of a section as a search compares them.
fn folded(part: &Part) -> String {
    let mut all = crate::import::line_of(part);
    for block in &part.blocks {
        all.push(' ');
        all.push_str(&block.plain());
    }
    arengo_text::words(&all).join(" ")
}

fn size_of(document: &Document) -> Size {
    let of_kind = |kind| document.parts.iter().filter(|p| p.kind == kind).count() as i64;
    Size {
        parts: document.parts.len() as i64,
        blocks: document.parts.iter().map(|p| p.blocks.len() as i64).sum(),
        actions: of_kind(PartKind::Action),
        commitments: of_kind(PartKind::Commitment),
    }
}

fn retire(w: &mut Writer<'_>, text: TextId, retired: &[Retired]) -> Result<(), StoreError> {
    for gone in retired {
        let anchor = gone.anchor.as_deref().unwrap_or_default();
        w.execute(&sql::RETIRE, vals![text, &gone.part_slug, anchor, gone.fingerprint.to_string()])?;
    }
    Ok(())
}

/// What goes with a publication: the day it stands for, a remark, and in whose name.
#[derive(Debug, Clone)]
pub struct Label {
    /// The day the version stands for.
    pub dated: Instant,
    /// A remark of the office; may be empty.
    pub note: String,
    /// In whose name the register notes it.
    pub by: By,
}

/// Makes the version in preparation public. Comments on blocks that moved follow them, expected results become
/// objects, and the register notes the version with its fingerprint. Gives the version's number.
///
/// # Errors
/// `Invalid` when nothing is in preparation; any storage failure.
pub fn publish_version(
    w: &mut Writer<'_>,
    permit: &Permit<PublishVersion>,
    process: &Process,
    label: &Label,
) -> Result<i64, Problem> {
    let nothing = || Problem::Invalid(Refusal::new("consultations-nothing-to-publish"));
    let about = *permit.about();
    let text = load::text_of(w, about.process)?.ok_or_else(nothing)?;
    let draft = text.draft().ok_or_else(nothing)?;
    let (number, at) = (draft.number, permit.at());
    if text.public_kind() != about.before {
        return Err(Problem::Conflict(Refusal::new("consultations-text-changed")));
    }
    w.execute(
        &sql::PUBLISH_VERSION,
        vals![text.id, number, about.kind.as_str(), label.dated, &label.note, at],
    )?;
    w.execute(&sql::TOUCH_TEXT, vals![text.id, text.template.as_str(), text.lang, at])?;
    let document = load::document(w, &text, number)?.ok_or_else(nothing)?;
    let mut changed = Vec::new();
    if let Some(current) = text.current() {
        let before = load::document(w, &text, current.number)?;
        changed = before.map_or_else(Vec::new, |before| changed_sections(&process.slug, &before, &document));
        let kept: Option<String> =
            w.row(&sql::CARRIED, vals![text.id, number])?.map(|r| r.get(0)).transpose()?;
        let carried: Carried = kept.as_deref().map_or(Ok(Carried::default()), json)?;
        follow(w, process, &text, &carried, &document)?;
    }
    let results = keep_results(w, text.id, number, &document, at)?;
    let made = Made { number, kind: about.kind.as_str(), results, changed };
    register(w, process, &text, label, at, &made)?;
    Ok(number)
}

/// What refers to old addresses follows to the new ones.
fn follow(
    w: &mut Writer<'_>,
    process: &Process,
    text: &Text,
    carried: &Carried,
    document: &Document,
) -> Result<(), Problem> {
    retire(w, text.id, &carried.retired)?;
    for (old, new) in &carried.redirects {
        w.execute(&sql::ADD_REDIRECT, vals![text.id, old, new])?;
        w.execute(&sql::MOVE_REDIRECTS, vals![text.id, old, new])?;
    }
    for part in &document.parts {
        w.execute(&sql::DROP_REDIRECT, vals![text.id, &part.slug])?;
    }
    crate::host::move_comments(w, process, &carried.moves)?;
    Ok(())
}

/// Expected results become objects that last: one for each section and number. Gives how many are new.
fn keep_results(
    w: &mut Writer<'_>,
    text: TextId,
    version: i64,
    document: &Document,
    at: Instant,
) -> Result<usize, StoreError> {
    let known = load::results(w, text, None)?;
    let mut new = 0;
    for part in &document.parts {
        for block in &part.blocks {
            let BlockKind::Result { number } = block.kind else { continue };
            let number = i64::from(number);
            if !known.iter().any(|r| r.part_slug == part.slug && r.number == number) {
                new += 1;
            }
            w.execute(
                &sql::PUT_RESULT,
                vals![text, &part.slug, number, &block.anchor, block.plain(), version, at],
            )?;
        }
    }
    Ok(new)
}

/// What a publication made.
struct Made {
    number: i64,
    kind: &'static str,
    results: usize,
    changed: Vec<String>,
}

fn register(
    w: &mut Writer<'_>,
    process: &Process,
    text: &Text,
    label: &Label,
    at: Instant,
    made: &Made,
) -> Result<(), StoreError> {
    let (number, results) = (made.number, made.results);
    let Some(version) = text.version(number) else { return Ok(()) };
    let act = |kind: &'static str, facts| Act {
        kind,
        subject: plan_subject(&process.slug),
        process: Some(process.id.as_i64()),
        title: version.title.clone(),
        lang: Some(text.lang),
        path: text_path(&process.slug),
        by: label.by.clone(),
        facts,
        detail: json!({}),
    };
    let size = version.size;
    let facts = json!({
        "version": number, "kind": made.kind, "sha256": version.fingerprint, "parts": size.parts,
        "blocks": size.blocks, "actions": size.actions, "commitments": size.commitments,
        "changed": made.changed,
    });
    arengo_register::append(w, at, act("consultations.text_published", facts))?;
    if results > 0 {
        let facts = json!({"version": number, "results": results});
        arengo_register::append(w, at, act("consultations.results_created", facts))?;
    }
    Ok(())
}

/// Marks ids of pending uploads.
pub enum UploadKind {}
/// A pending upload's id.
pub type UploadId = Id<UploadKind>;

/// How long a pending upload is kept, in seconds.
pub const UPLOAD_SECONDS: i64 = 86_400;

/// A file that was read and waits for "Use this text".
#[derive(Debug, Clone)]
pub struct Pending {
    /// The process it is for.
    pub process: ProcessId,
    /// The file's name.
    pub file_name: String,
    /// What came out of it.
    pub prepared: Prepared,
}

/// Keeps a reading for a day; older ones of the town go.
///
/// # Errors
/// Any storage failure.
pub fn keep_upload(
    w: &mut Writer<'_>,
    permit: &Permit<UploadText>,
    file_name: &str,
    prepared: &Prepared,
) -> Result<UploadId, StoreError> {
    let (process, _) = *permit.about();
    let at = permit.at();
    w.execute(&sql::DROP_OLD_UPLOADS, vals![at.plus_seconds(-UPLOAD_SECONDS)])?;
    let id: UploadId = w.new_id();
    w.execute(
        &sql::PUT_UPLOAD,
        vals![id, process, at, permit.actor().person(), file_name, to_json(prepared)?],
    )?;
    Ok(id)
}

/// A pending upload, while it is younger than a day.
///
/// # Errors
/// Any storage failure.
pub fn upload(r: &mut Reader<'_>, id: UploadId, now: Instant) -> Result<Option<Pending>, StoreError> {
    let Some(row) = r.row(&sql::UPLOAD, vals![id, now.plus_seconds(-UPLOAD_SECONDS)])? else {
        return Ok(None);
    };
    let body: String = row.get(3)?;
    Ok(Some(Pending { process: row.get(0)?, file_name: row.get(2)?, prepared: json(&body)? }))
}

/// Uses a pending upload up: it becomes the version in preparation.
///
/// # Errors
/// `Gone` when it is older than a day or was used; else as `keep_version`.
pub fn use_upload(w: &mut Writer<'_>, permit: &Permit<UploadText>, id: UploadId) -> Result<i64, Problem> {
    let gone = || Problem::Gone(Refusal::new("consultations-upload-gone"));
    let pending = upload(w, id, permit.at())?.ok_or_else(gone)?;
    if pending.process != permit.about().0 {
        return Err(Problem::NotFound);
    }
    let number = keep_version(w, permit, &pending.prepared)?;
    w.execute(&sql::DROP_UPLOAD, vals![id])?;
    Ok(number)
}

/// Throws a pending upload away.
///
/// # Errors
/// Any storage failure.
pub fn drop_upload(w: &mut Writer<'_>, _: &Permit<UploadText>, id: UploadId) -> Result<(), StoreError> {
    w.execute(&sql::DROP_UPLOAD, vals![id])?;
    Ok(())
}
