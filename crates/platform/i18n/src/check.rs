//! Whether the languages say the same things: every id everywhere, with the same variables and choices.

use std::collections::{BTreeMap, BTreeSet};

use arengo_kernel::Lang;

use crate::Source;
use crate::catalog::with_platform;
use crate::entry::{Entries, Entry, read};
use crate::fault::{Fault, Flaw};

/// Everything wrong with the message files; empty when nothing is. `required` are the languages that must be
/// complete even when no source speaks them ("it", "ro", "en").
///
/// ```
/// assert!(arengo_i18n::check_sources(arengo_i18n::SOURCES, &["it", "ro", "en"]).is_empty());
/// ```
pub fn check_sources(sources: &[Source], required: &[&str]) -> Vec<Fault> {
    let sources = with_platform(sources, required);
    let (entries, mut faults) = read(&sources);
    let spoken: Vec<&str> = sources.iter().map(|s| s.lang).chain(required.iter().copied()).collect();
    faults.extend(faults_of(&entries, &spoken));
    faults
}

/// Everything wrong with messages of added languages, which may leave any out.
pub(crate) fn faults_of_added(built: &Entries, added: &Entries) -> Vec<Fault> {
    let models: BTreeMap<&str, &Entry> =
        built.iter().filter(|e| e.lang == Lang::EN).map(|e| (e.id.as_str(), e)).collect();
    let mut faults = Vec::new();
    for entry in added.iter().filter(|entry| !entry.is_term) {
        match models.get(entry.id.as_str()) {
            None => faults.push(entry.fault(Flaw::Unknown)),
            Some(model) => faults.extend(compare(entry, model).into_iter().map(|flaw| entry.fault(flaw))),
        }
    }
    faults
}

/// Everything wrong with entries that could be read; every language of `spoken` must be complete.
pub(crate) fn faults_of(entries: &Entries, spoken: &[&str]) -> Vec<Fault> {
    let mut index: Index<'_> = BTreeMap::new();
    let languages: BTreeSet<Lang> = spoken.iter().filter_map(|tag| Lang::parse(tag)).collect();
    let mut faults = Vec::new();
    for entry in entries {
        let first = *index.entry(&entry.id).or_default().entry(entry.lang).or_insert(entry);
        if !std::ptr::eq(first, entry) {
            faults.push(entry.fault(Flaw::DefinedTwice(first.origin)));
        }
        faults.extend(alone(entry).into_iter().map(|flaw| entry.fault(flaw)));
    }
    for entry in entries {
        for id in &entry.uses.references {
            if !index.get(id.as_str()).is_some_and(|by_lang| by_lang.contains_key(&entry.lang)) {
                faults.push(entry.fault(Flaw::Reference(id.clone())));
            }
        }
        if contains_itself(entry, &index) {
            faults.push(entry.fault(Flaw::Circle));
        }
    }
    for by_lang in index.values() {
        faults.extend(between(by_lang, &languages));
    }
    faults
}

type Index<'a> = BTreeMap<&'a str, BTreeMap<Lang, &'a Entry>>;

fn contains_itself(entry: &Entry, index: &Index<'_>) -> bool {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&str> = entry.uses.references.iter().map(String::as_str).collect();
    while let Some(id) = ahead.pop() {
        if id == entry.id {
            return true;
        }
        let next = index.get(id).and_then(|by_lang| by_lang.get(&entry.lang));
        if let (true, Some(next)) = (reached.insert(id), next) {
            ahead.extend(next.uses.references.iter().map(String::as_str));
        }
    }
    false
}

/// Flaws of an entry seen by itself.
fn alone(entry: &Entry) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if !entry.name.strip_prefix(entry.crate_name).is_some_and(|rest| rest.starts_with('-')) {
        flaws.push(Flaw::Prefix);
    }
    if !entry.is_plain {
        flaws.push(Flaw::NotPlain);
    }
    flaws.extend(entry.uses.unknown.iter().cloned().map(Flaw::Function));
    flaws.extend(entry.uses.selects.iter().flat_map(|select| select.plural_flaws(entry.lang)));
    flaws
}

/// Flaws of one id seen across the languages. A term may exist in one language only and take its own forms.
fn between(by_lang: &BTreeMap<Lang, &Entry>, languages: &BTreeSet<Lang>) -> Vec<Fault> {
    let Some(model) = by_lang.get(&Lang::EN).or_else(|| by_lang.values().next()) else { return Vec::new() };
    if model.is_term {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for lang in languages {
        match by_lang.get(lang) {
            None => faults.push(Fault { lang: lang.to_string(), ..model.fault(Flaw::Missing) }),
            Some(entry) => faults.extend(compare(entry, model).into_iter().map(|flaw| entry.fault(flaw))),
        }
    }
    faults
}

fn compare(entry: &Entry, model: &Entry) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let only =
        |a: &Entry, b: &Entry| a.uses.variables.difference(&b.uses.variables).copied().collect::<Vec<_>>();
    let (only_here, only_there) = (only(entry, model), only(model, entry));
    if !only_here.is_empty() || !only_there.is_empty() {
        flaws.push(Flaw::Variables { than: model.lang, only_here, only_there });
    }
    let (here, there) = (choices(entry), choices(model));
    if here != there {
        let words = |c: BTreeSet<String>| if c.is_empty() { "none".to_owned() } else { join(c) };
        flaws.push(Flaw::Selectors { than: model.lang, here: words(here), there: words(there) });
    }
    flaws
}

fn choices(entry: &Entry) -> BTreeSet<String> {
    entry.uses.selects.iter().map(|select| select.shared()).collect()
}

fn join(words: BTreeSet<String>) -> String {
    words.into_iter().collect::<Vec<_>>().join(", ")
}

impl Entry {
    fn fault(&self, flaw: Flaw) -> Fault {
        Fault { lang: self.lang.to_string(), origin: self.origin, id: self.id.clone(), flaw }
    }
}
