//! A town space: one authority's own home, address, languages and rules. In the field: tenant.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::lang::Lang;

/// Marks ids of towns.
pub enum TownKind {}
/// A town's id; the first column of every town table.
pub type TownId = Id<TownKind>;

/// A name in an address: 1 to 40 of a-z, 0-9 and "-", starting and ending with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The slug, if the text is one.
    pub fn parse(text: &str) -> Option<Slug> {
        let bytes = text.as_bytes();
        let fits = (1..=40).contains(&bytes.len())
            && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
            && bytes[0] != b'-'
            && bytes[bytes.len() - 1] != b'-';
        fits.then(|| Slug(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for Slug {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Slug, &'static str> {
        Slug::parse(&text).ok_or("not a name for addresses: use a-z, 0-9 and -")
    }
}
impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

/// A text in several languages, with an honest fallback: asking for a missing language gives another one
/// together with its tag, so that the page can mark it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Multilingual(Vec<(Lang, String)>);

impl Multilingual {
    /// From pairs; empty texts are left out; the first is the original.
    pub fn new(pairs: impl IntoIterator<Item = (Lang, String)>) -> Self {
        Self(pairs.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect())
    }

    /// The text in `lang`, else the original, with the language it is in.
    pub fn get(&self, lang: Lang) -> Option<(Lang, &str)> {
        self.exact(lang)
            .map(|text| (lang, text))
            .or_else(|| self.0.first().map(|(l, text)| (*l, text.as_str())))
    }

    /// The text in exactly this language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.0.iter().find(|(l, _)| *l == lang).map(|(_, text)| text.as_str())
    }

    /// The text in `lang` or the original, or nothing; for places without markup (titles of feeds, mail).
    pub fn plain(&self, lang: Lang) -> &str {
        self.get(lang).map_or("", |(_, text)| text)
    }

    /// True when there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All texts with their languages, the original first.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

/// The colours of a town: hue in degrees (0 to 359, shown in steps of 30) and how strong. Lightness is fixed by
/// the stylesheet, so that contrast holds for every town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colours {
    /// Hue in degrees, a multiple of 30.
    pub hue: u16,
    /// How strong the colour is.
    pub chroma: Chroma,
}

/// How strong a town's colour is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Chroma {
    /// Nearly grey.
    Low,
    /// Clear.
    Mid,
    /// Strong.
    High,
}

impl Chroma {
    /// The word in the page's attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Chroma::Low => "low",
            Chroma::Mid => "mid",
            Chroma::High => "high",
        }
    }
}

impl Colours {
    /// Ink-blue grey.
    pub const NEUTRAL: Colours = Colours { hue: 240, chroma: Chroma::Low };

    /// Colours with the hue brought to the nearest step of 30 degrees.
    pub const fn new(hue: u16, chroma: Chroma) -> Self {
        Self { hue: (hue % 360 + 15) / 30 * 30 % 360, chroma }
    }
}

/// What a town's footer owes its readers (Directive (EU) 2016/2102, GDPR art. 13): who publishes, how to reach
/// them. The pages themselves are kept by `spaces`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duties {
    /// The authority that publishes and answers for the content.
    pub publisher: String,
    /// Postal address.
    pub address: String,
    /// Contact e-mail of the office.
    pub email: String,
    /// Telephone of the office, as people write it there.
    pub phone: String,
}

/// A town space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town {
    /// Its id.
    pub id: TownId,
    /// Its name in addresses: `/t/<slug>/`.
    pub slug: Slug,
    /// Its own host name, when it has one.
    pub host: Option<String>,
    /// Its name in its languages.
    pub name: Multilingual,
    /// What stands under the name.
    pub tagline: Multilingual,
    /// Interface languages, the main one first; never empty.
    pub languages: Vec<Lang>,
    /// IANA name of the time zone its days and deadlines are in.
    pub time_zone: jiff::tz::TimeZone,
    /// Its colours.
    pub colours: Colours,
    /// What the footer owes.
    pub duties: Duties,
    /// Inhabitants, when known.
    pub population: Option<u32>,
    /// True while its content is demonstration data: every page says so.
    pub demo: bool,
}

impl Town {
    /// The town's main language.
    pub fn main_language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::EN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_in_an_address() {
        for good in ["terni", "hub-it", "a", "3b"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "è", "a/b", "a.b", &"a".repeat(41)] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_missing_language_falls_back_to_the_original_and_says_so() {
        let name = Multilingual::new([
            (Lang::IT, "Rete".into()),
            (Lang::EN, "Network".into()),
            (Lang::RO, " ".into()),
        ]);
        assert_eq!(name.get(Lang::EN), Some((Lang::EN, "Network")));
        assert_eq!(name.get(Lang::RO), Some((Lang::IT, "Rete")));
        assert_eq!(Multilingual::default().get(Lang::IT), None);
    }

    #[test]
    fn hues_go_to_the_nearest_step() {
        assert_eq!(Colours::new(168, Chroma::Mid).hue, 180);
        assert_eq!(Colours::new(14, Chroma::Mid).hue, 0);
        assert_eq!(Colours::new(350, Chroma::Mid).hue, 0);
    }
}
