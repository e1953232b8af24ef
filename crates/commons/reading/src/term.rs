//! A term of the glossary: its names, its definitions with who said them.

use arengo_kernel::{Id, Instant, Lang, Refusal, words};

/// Marks ids of terms.
pub enum TermKind {}
/// A term's id.
pub type TermId = Id<TermKind>;
/// Marks ids of definitions.
pub enum DefinitionKind {}
/// A definition's id.
pub type DefinitionId = Id<DefinitionKind>;

/// Longest name or form, in characters.
pub const NAME: usize = 80;
/// Longest list of forms.
const FORMS: usize = 1_000;
/// Longest definition.
const DEFINITION: usize = 2_000;
/// Longest source, author, link.
const CREDIT: usize = 300;

/// A term with everything said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// Its name in addresses.
    pub slug: String,
    /// Its names, each in one language.
    pub names: Vec<Name>,
    /// What was said about it, the oldest first.
    pub definitions: Vec<Definition>,
    /// When it last changed.
    pub changed_at: Instant,
}

/// What a term is called in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The language.
    pub lang: Lang,
    /// The word of the dictionary.
    pub name: String,
    /// Other forms in which it stands in texts: plurals, cases.
    pub forms: Vec<String>,
}

/// What a term means, according to someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its id.
    pub id: DefinitionId,
    /// The language of the words.
    pub lang: Lang,
    /// The definition.
    pub words: String,
    /// Where it stands: a law, a book, an organisation's site.
    pub source: String,
    /// The address of the source; may be empty.
    pub link: String,
    /// Who said it; may be empty when the source says so.
    pub author: String,
    /// When it was entered.
    pub made_at: Instant,
}

impl Term {
    /// What it is called in a language, else in the first of its languages.
    pub fn name_in(&self, lang: Lang) -> Option<&Name> {
        self.names.iter().find(|n| n.lang == lang).or(self.names.first())
    }

    /// Definitions in a language first, then the others; each group the oldest first.
    pub fn definitions_for(&self, lang: Lang) -> impl Iterator<Item = &Definition> {
        let own = self.definitions.iter().filter(move |d| d.lang == lang);
        own.chain(self.definitions.iter().filter(move |d| d.lang != lang))
    }
}

impl Name {
    /// A name as typed, its other forms separated by commas or line ends.
    ///
    /// # Errors
    /// Each field's refusal.
    pub fn parse(lang: Lang, name: &str, forms: &str) -> Result<Name, (&'static str, Refusal)> {
        let name = words::measured_line(name, NAME, "reading-name-missing").map_err(|e| ("name", e))?;
        if !name.chars().any(char::is_alphanumeric) {
            return Err(("name", Refusal::new("reading-name-missing")));
        }
        let mut list: Vec<String> = Vec::new();
        for form in forms.split([',', ';', '\n']).map(words::clean_line).filter(|f| !f.is_empty()) {
            let form = words::measured_line(&form, NAME, "reading-name-missing").map_err(|e| ("forms", e))?;
            if form != name && !list.contains(&form) {
                list.push(form);
            }
        }
        let length: usize = list.iter().map(|f| f.chars().count()).sum();
        if length > FORMS {
            return Err(("forms", Refusal::new("reading-forms-too-many")));
        }
        Ok(Name { lang, name, forms: list })
    }

    /// The forms as they are typed.
    pub fn forms_line(&self) -> String {
        self.forms.join(", ")
    }
}

/// A definition before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The language.
    pub lang: Lang,
    /// The definition.
    pub words: String,
    /// Where it stands.
    pub source: String,
    /// The address of the source; may be empty.
    pub link: String,
    /// Who said it; may be empty.
    pub author: String,
}

impl Said {
    /// The definition, when every field fits; a definition without a source is nobody's and is refused.
    ///
    /// # Errors
    /// The refusal of the first field that does not fit.
    pub fn parse(
        lang: Lang,
        words: &str,
        source: &str,
        link: &str,
        author: &str,
    ) -> Result<Said, (&'static str, Refusal)> {
        let words =
            words::measured(words, DEFINITION, "reading-definition-missing").map_err(|e| ("words", e))?;
        let source =
            words::measured_line(source, CREDIT, "reading-source-missing").map_err(|e| ("source", e))?;
        let author = match words::clean_line(author) {
            none if none.is_empty() => none,
            some => {
                words::measured_line(&some, CREDIT, "reading-source-missing").map_err(|e| ("author", e))?
            }
        };
        let link = words::clean_line(link);
        let is_address = link.is_empty()
            || (link.starts_with("https://") || link.starts_with("http://"))
                && !link.contains(' ')
                && link.len() <= 2 * CREDIT;
        if !is_address {
            return Err(("link", Refusal::new("reading-link-wrong")));
        }
        Ok(Said { lang, words, source, link, author })
    }
}

/// A name in addresses made of a term's name; "t" when it has no letter of a to z.
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for word in arengo_text::words(name) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if slug.len() + word.len() > 30 && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(30));
    }
    if slug.is_empty() { "t".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_a_list_without_the_name_and_doubles() {
        let name = Name::parse(
            Lang::RO,
            " Consultare publică ",
            "consultarea publică, consultării publice,\n consultarea publică",
        );
        let name = name.expect("a name");
        assert_eq!(name.name, "Consultare publică");
        assert_eq!(name.forms, ["consultarea publică", "consultării publice"]);
        assert_eq!(Name::parse(Lang::RO, " … ", "").unwrap_err().0, "name");
        assert_eq!(Name::parse(Lang::RO, "a", &"x".repeat(90)).unwrap_err().0, "forms");
    }

    #[test]
    fn a_definition_is_someone_s() {
        let said =
            |source: &str, link: &str| Said::parse(Lang::EN, "Words", source, link, "").map_err(|e| e.0);
        assert_eq!(said("", "").unwrap_err(), "source");
        assert_eq!(said("OECD", "javascript:alert(1)").unwrap_err(), "link");
        assert_eq!(said("OECD", "https://oecd.example/x").expect("a definition").source, "OECD");
    }

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug_of("Consultare publică"), "consultare-publica");
        assert_eq!(slug_of("Достъп"), "t");
        assert!(slug_of(&"una parola lunghissima ".repeat(9)).len() <= 40);
    }
}
