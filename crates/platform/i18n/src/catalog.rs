//! All messages of all languages, built once when the program starts.

use std::sync::{Arc, OnceLock};

use arengo_kernel::Lang;

use crate::check;
use crate::entry::{Entries, Entry, read};
use crate::fault::{Fault, Flaw};
use crate::voice::Voice;
use crate::{Added, SOURCES, Source};

static INSTALLED: OnceLock<Catalog> = OnceLock::new();

/// Every message in every language, with the formatters of each language. It never changes.
pub struct Catalog {
    languages: Vec<Lang>,
    voices: Vec<Arc<Voice>>,
}

impl Catalog {
    /// Builds the catalog of all languages found in `sources`, in the order they first appear. The platform's
    /// own messages are added when they are not among the sources.
    ///
    /// # Errors
    /// Every fault of the files; see [`Flaw`].
    pub fn build(sources: &[Source]) -> Result<Catalog, Vec<Fault>> {
        Catalog::build_with(sources, Vec::new())
    }

    /// As `build`, with languages added by files: they may be incomplete, and another language speaks where they are
    /// silent (the one the file names with `i18n-falls-back-to = ro`; else English).
    ///
    /// # Errors
    /// Every fault of the files; an added file has one for a message the program does not say.
    pub fn build_with(sources: &[Source], added: Vec<Added>) -> Result<Catalog, Vec<Fault>> {
        let sources = with_platform(sources, &[]);
        let spoken: Vec<&str> = sources.iter().map(|s| s.lang).collect();
        let (entries, mut faults) = read(&sources);
        faults.extend(check::faults_of(&entries, &spoken));
        let mut voices = Vec::new();
        for (lang, of_lang) in by_language(&entries) {
            match Voice::new(lang, &of_lang) {
                Ok(voice) => voices.push(Arc::new(voice)),
                Err(flaw) => faults.push(Fault::of_language(lang, flaw)),
            }
        }
        let languages = voices.iter().map(|v| v.lang).collect();
        let mut catalog = Catalog { languages, voices };
        catalog.add(&entries, added, &mut faults);
        let Catalog { languages, voices } = catalog;
        if voices.is_empty() && faults.is_empty() {
            faults.push(Fault::of_language(Lang::EN, Flaw::Language("no message file at all".to_owned())));
        }
        if faults.is_empty() { Ok(Catalog { languages, voices }) } else { Err(faults) }
    }

    /// Adds the languages of files; a language that is built in keeps its own words.
    fn add(&mut self, built: &Entries, added: Vec<Added>, faults: &mut Vec<Fault>) {
        let added = added.into_iter().filter(|a| !self.languages.contains(&a.lang));
        let (sources, named): (Vec<Source>, Vec<Option<Lang>>) = added.map(Added::into_source).unzip();
        let (entries, unread) = read(&sources);
        faults.extend(unread);
        faults.extend(check::faults_of(&entries, &[]));
        faults.extend(check::faults_of_added(built, &entries));
        for (lang, of_lang) in by_language(&entries) {
            let of_file =
                |(source, named): (&Source, &Option<Lang>)| named.filter(|_| source.lang == lang.as_str());
            let fallback = sources.iter().zip(&named).find_map(of_file).unwrap_or(Lang::EN);
            match (Voice::new(lang, &of_lang), self.arc(fallback)) {
                (Err(flaw), _) => faults.push(Fault::of_language(lang, flaw)),
                (Ok(_), None) => {
                    let words = format!("falls back to {fallback}, which is not built in");
                    faults.push(Fault::of_language(lang, Flaw::Language(words)));
                }
                (Ok(voice), Some(fallback)) => {
                    self.languages.push(lang);
                    self.voices.push(Arc::new(voice.over(fallback)));
                }
            }
        }
    }

    fn arc(&self, lang: Lang) -> Option<Arc<Voice>> {
        self.voices.iter().find(|v| v.lang == lang).cloned()
    }

    /// The languages the interface speaks.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Makes this the catalog of the process. The first one installed stays: later calls return that one.
    pub fn install(self) -> &'static Catalog {
        INSTALLED.get_or_init(|| self)
    }

    /// The catalog of the process, once installed.
    pub fn get() -> Option<&'static Catalog> {
        INSTALLED.get()
    }

    /// The voice of a language; English when it is not there; the first language when English is not either.
    pub(crate) fn voice(&self, lang: Lang) -> &Voice {
        self.find(lang).or_else(|| self.find(Lang::EN)).unwrap_or(&self.voices[0])
    }

    fn find(&self, lang: Lang) -> Option<&Voice> {
        self.voices.iter().find(|v| v.lang == lang).map(Arc::as_ref)
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog").field("languages", &self.languages).finish_non_exhaustive()
    }
}

/// The sources, and the platform's own for the languages they (or `required`) speak where not yet included.
pub(crate) fn with_platform(sources: &[Source], required: &[&str]) -> Vec<Source> {
    let speaks = |lang: &str| sources.iter().any(|s| s.lang == lang) || required.contains(&lang);
    let has = |own: &Source| sources.iter().any(|s| s.lang == own.lang && s.crate_name() == own.origin);
    let mut all = sources.to_vec();
    all.extend(SOURCES.iter().filter(|own| speaks(own.lang) && !has(own)));
    all
}

fn by_language(entries: &Entries) -> Vec<(Lang, Vec<&Entry>)> {
    let mut groups: Vec<(Lang, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        match groups.iter_mut().find(|(lang, _)| *lang == entry.lang) {
            Some((_, group)) => group.push(entry),
            None => groups.push((entry.lang, vec![entry])),
        }
    }
    groups
}
