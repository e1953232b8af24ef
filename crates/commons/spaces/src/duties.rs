//! Texts a town owes its readers: accessibility statement, rules, easy reading, contact, data.
//! The product's own texts stand until the town writes its own.

use arengo_kernel::{Instant, Lang, Town, permit::Permit};
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::policy::SaveText;
use crate::sql;

/// A duty page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Accessibility statement (Directive (EU) 2016/2102).
    Accessibility,
    /// Rules of moderation.
    Rules,
    /// How to take part, easy to read.
    Easy,
    /// How to reach the office.
    Contact,
    /// What can be downloaded.
    Data,
}

macro_rules! defaults {
    ($lang:expr, $name:literal) => {
        match $lang.as_str() {
            "it" => Some(include_str!(concat!("../pages/", $name, ".it.md"))),
            "ro" => Some(include_str!(concat!("../pages/", $name, ".ro.md"))),
            "en" => Some(include_str!(concat!("../pages/", $name, ".en.md"))),
            _ => None,
        }
    };
}

impl Duty {
    /// All of them, in the order of the footer.
    pub const ALL: [Duty; 5] = [Duty::Accessibility, Duty::Rules, Duty::Easy, Duty::Contact, Duty::Data];

    /// The word in addresses and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Duty::Accessibility => "accessibility",
            Duty::Rules => "rules",
            Duty::Easy => "easy",
            Duty::Contact => "contact",
            Duty::Data => "data",
        }
    }

    /// The one of a word.
    pub fn parse(word: &str) -> Option<Duty> {
        Duty::ALL.into_iter().find(|d| d.as_str() == word)
    }

    /// The product's own text in a language, Markdown.
    pub fn default_text(self, lang: Lang) -> Option<&'static str> {
        match self {
            Duty::Accessibility => defaults!(lang, "accessibility"),
            Duty::Rules => defaults!(lang, "rules"),
            Duty::Easy => defaults!(lang, "easy"),
            Duty::Contact => defaults!(lang, "contact"),
            Duty::Data => defaults!(lang, "data"),
        }
    }
}

/// A text of a duty page as kept by the town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// Its language.
    pub lang: Lang,
    /// Markdown; empty when the town went back to the product's text.
    pub text: String,
    /// Grows with each change.
    pub version: i64,
    /// When it last changed.
    pub updated_at: Instant,
    /// Who changed it last.
    pub updated_by: String,
}

/// The town's own texts of a duty page, in any language.
///
/// # Errors
/// Any storage failure.
pub fn own_texts(r: &mut Reader<'_>, duty: Duty) -> Result<Vec<OwnText>, StoreError> {
    let rows = r.rows(&sql::PAGE, vals![duty.as_str()])?;
    rows.iter()
        .map(|row| {
            Ok(OwnText {
                lang: row.get(0)?,
                text: row.get(1)?,
                version: row.get(2)?,
                updated_at: row.get(3)?,
                updated_by: row.get(4)?,
            })
        })
        .collect()
}

/// The text to show: the town's in this language, the product's in this language, the town's in its main language,
/// the product's in the main language, the product's in English. With its language and its date, if the town wrote it.
pub fn chosen(duty: Duty, own: &[OwnText], lang: Lang, town: &Town) -> (Lang, String, Option<Instant>) {
    for wanted in [lang, town.main_language(), Lang::EN] {
        if let Some(text) = own.iter().find(|t| t.lang == wanted && !t.text.trim().is_empty()) {
            return (wanted, text.text.clone(), Some(text.updated_at));
        }
        if let Some(text) = duty.default_text(wanted) {
            return (wanted, text.to_owned(), None);
        }
    }
    (lang, String::new(), None)
}

/// Keeps the town's own text; an empty one goes back to the product's. False when someone else changed it since
/// `version` (0 when there was none).
///
/// # Errors
/// Any storage failure.
pub fn save_text(
    w: &mut Writer<'_>,
    permit: Permit<SaveText>,
    duty: Duty,
    lang: Lang,
    text: &str,
    editor: &crate::Editor,
) -> Result<bool, StoreError> {
    let (version, at) = (permit.about().version, permit.at());
    let changed = if version == 0 {
        w.execute(&sql::ADD_PAGE, vals![duty.as_str(), lang, text, at, editor.name.as_str()])?
    } else {
        w.execute(&sql::SAVE_PAGE, vals![duty.as_str(), lang, version, text, at, editor.name.as_str()])?
    };
    Ok(changed > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_duty_has_its_text_in_the_three_languages() {
        for duty in Duty::ALL {
            for lang in [Lang::IT, Lang::RO, Lang::EN] {
                let text = duty.default_text(lang).unwrap_or_default();
                assert!(text.starts_with("# "), "{} in {lang}", duty.as_str());
                assert!(!text.contains(['ş', 'ţ']), "{} in {lang} has a cedilla", duty.as_str());
            }
        }
    }
}
