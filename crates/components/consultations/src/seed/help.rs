//! Reading help of the demonstration: an easy-read version, terms, a translation of some sections.

use std::collections::BTreeMap;

use arengo_kernel::{Actor, Instant, Lang, Permit};
use arengo_reading::{About, Draft, EditGlossary, Name, Said, Standing, Term, WriteEasyRead};
use arengo_reading::{Change, add_term, change_term};
use arengo_spaces::Process;
use arengo_store::Writer;
use arengo_text::Limits;
use arengo_web::Problem;
use serde::Deserialize;

use super::{json, refused, wrong};
use crate::import::read;
use crate::load::{document, text_of};
use crate::policy::{Stage, TranslateText};
use crate::translation::fit::fit;
use crate::translation::keep::{self, Prepared};
use crate::translation::{Origin, Status};

/// The files of one consultation's reading help.
pub(super) struct HelpFiles {
    /// What is said about the two others, and the terms.
    pub about: &'static str,
    /// The easy-read version.
    pub easy: &'static str,
    /// The translation, with the addresses of the sections it is about.
    pub translation: &'static str,
}

#[derive(Deserialize)]
struct HelpFile {
    easy: EasyFile,
    translation: TranslationFile,
    terms: Vec<TermFile>,
}

#[derive(Deserialize)]
struct EasyFile {
    lang: Lang,
    title: String,
    writer: String,
}

#[derive(Deserialize)]
struct TranslationFile {
    lang: Lang,
    tool: String,
}

#[derive(Deserialize)]
struct TermFile {
    /// The name and its other forms, by language.
    names: BTreeMap<String, Vec<String>>,
    definitions: Vec<DefinitionFile>,
}

#[derive(Deserialize)]
struct DefinitionFile {
    lang: Lang,
    words: String,
    source: String,
    link: String,
    author: String,
}

impl DefinitionFile {
    fn said(&self) -> Result<Said, Problem> {
        let said = Said::parse(self.lang, &self.words, &self.source, &self.link, &self.author);
        said.map_err(|(_, refusal)| refused(refusal))
    }
}

/// Brings in the help for the version that is public now.
pub(super) fn seed(
    w: &mut Writer<'_>,
    files: &HelpFiles,
    process: &Process,
    actor: &Actor,
    office: &str,
    at: Instant,
) -> Result<(), Problem> {
    let file: HelpFile = json(files.about)?;
    for term in &file.terms {
        seed_term(w, term, actor, office, at)?;
    }
    let text = text_of(w, process.id)?.ok_or_else(|| wrong("no text"))?;
    let version = text.current().ok_or_else(|| wrong("no public text"))?.number;
    let EasyFile { lang, title, writer } = &file.easy;
    let draft = Draft::parse(version, *lang, title, files.easy, writer).map_err(|(_, e)| refused(e))?;
    let about = About { process: process.id, standing: Standing::from(&process.state) };
    let permit = Permit::<WriteEasyRead>::ask(actor, about, at)?;
    arengo_reading::publish(w, &permit, process, &draft, office)?;
    let original = document(w, &text, version)?.ok_or_else(|| wrong("no words"))?;
    let translated = read(files.translation.as_bytes(), "translation.md", text.template, &Limits::default())
        .map_err(|e| wrong(&e.to_string()))?;
    let fitted = fit(&original, &translated.document);
    if let Some(misfit) = fitted.misfits.first() {
        return Err(wrong(&format!("a translation: {misfit:?}")));
    }
    let origin =
        Origin { status: Status::Machine, tool: file.translation.tool, translator: String::new(), dated: at };
    let prepared = Prepared { lang: file.translation.lang, origin, version, fitted };
    let permit = Permit::<TranslateText>::ask(actor, (process.id, Stage::from(&process.state)), at)?;
    keep::keep(w, &permit, &prepared)?;
    keep::publish(w, &permit, process, prepared.lang, office)
}

/// A term that the town has already is left alone.
fn seed_term(
    w: &mut Writer<'_>,
    file: &TermFile,
    actor: &Actor,
    office: &str,
    at: Instant,
) -> Result<(), Problem> {
    let (first, more) = file.definitions.split_first().ok_or_else(|| wrong("a term without definition"))?;
    let mut names = Vec::new();
    for (tag, words) in &file.names {
        let lang = Lang::parse(tag).ok_or_else(|| wrong("a language"))?;
        let (name, forms) = words.split_first().ok_or_else(|| wrong("a term without name"))?;
        names.push(Name::parse(lang, name, &forms.join(",")).map_err(|(_, e)| refused(e))?);
    }
    let own = names.iter().find(|n| n.lang == first.lang).ok_or_else(|| wrong("a term without name"))?;
    let has_it = |term: &Term| term.names.contains(own);
    if arengo_reading::terms(w)?.iter().any(has_it) {
        return Ok(());
    }
    let permit = Permit::<EditGlossary>::ask(actor, (), at)?;
    let slug = add_term(w, &permit, own, &first.said()?, office)?;
    for name in names.iter().filter(|n| n.lang != own.lang) {
        change_term(w, &permit, &slug, &Change::Name(name.clone()), office)?;
    }
    for definition in more {
        change_term(w, &permit, &slug, &Change::Definition(definition.said()?), office)?;
    }
    Ok(())
}
