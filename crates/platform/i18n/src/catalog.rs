//! All messages of all languages, built once when the program starts.

use std::sync::OnceLock;

use arengo_kernel::Lang;

use crate::check;
use crate::entry::{Entries, Entry, read};
use crate::fault::{Fault, Flaw};
use crate::voice::Voice;
use crate::{SOURCES, Source};

static INSTALLED: OnceLock<Catalog> = OnceLock::new();

/// Every message in every language, with the formatters of each language. It never changes.
pub struct Catalog {
    languages: Vec<Lang>,
    voices: Vec<Voice>,
}

impl Catalog {
    /// Builds the catalog of all languages found in `sources`, in the order they first appear. The platform's
    /// own messages are added when they are not among the sources.
    ///
    /// # Errors
    /// Every fault of the files; see [`Flaw`].
    pub fn build(sources: &[Source]) -> Result<Catalog, Vec<Fault>> {
        let sources = with_platform(sources, &[]);
        let spoken: Vec<&str> = sources.iter().map(|s| s.lang).collect();
        let (entries, mut faults) = read(&sources);
        faults.extend(check::faults_of(&entries, &spoken));
        let mut voices = Vec::new();
        for (lang, of_lang) in by_language(&entries) {
            match Voice::new(lang, &of_lang) {
                Ok(voice) => voices.push(voice),
                Err(flaw) => faults.push(Fault::of_language(lang, flaw)),
            }
        }
        if voices.is_empty() && faults.is_empty() {
            faults.push(Fault::of_language(Lang::EN, Flaw::Language("no message file at all".to_owned())));
        }
        if faults.is_empty() {
            Ok(Catalog { languages: voices.iter().map(|v| v.lang).collect(), voices })
        } else {
            Err(faults)
        }
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
        self.voices.iter().find(|v| v.lang == lang)
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
