//! Language tags.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language, by its BCP 47 primary tag of two or three letters ("it", "ro", "fur"). Interface languages are
/// those with message files; content may be in any language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang([u8; 3]);

impl Lang {
    /// Italian.
    pub const IT: Lang = Lang(*b"it\0");
    /// Romanian.
    pub const RO: Lang = Lang(*b"ro\0");
    /// English.
    pub const EN: Lang = Lang(*b"en\0");

    /// The language of a primary tag, in any letter case. A region or script after "-" is left out.
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.trim().split(['-', '_']).next()?;
        let bytes = primary.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphabetic) {
            return None;
        }
        let mut tag = [0; 3];
        for (to, from) in tag.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        Some(Lang(tag))
    }

    /// The tag for `lang` attributes and addresses.
    pub fn as_str(&self) -> &str {
        let end = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..end]).unwrap_or("en")
    }

    /// The language's own name for itself, as shown in the language menu; the tag when we do not know it.
    pub fn own_name(&self) -> &str {
        match self.as_str() {
            "bg" => "Български",
            "cs" => "Čeština",
            "da" => "Dansk",
            "de" => "Deutsch",
            "el" => "Ελληνικά",
            "en" => "English",
            "es" => "Español",
            "et" => "Eesti",
            "fi" => "Suomi",
            "fr" => "Français",
            "ga" => "Gaeilge",
            "hr" => "Hrvatski",
            "hu" => "Magyar",
            "it" => "Italiano",
            "lt" => "Lietuvių",
            "lv" => "Latviešu",
            "mt" => "Malti",
            "nl" => "Nederlands",
            "pl" => "Polski",
            "pt" => "Português",
            "ro" => "Română",
            "sk" => "Slovenčina",
            "sl" => "Slovenščina",
            "sv" => "Svenska",
            _ => self.as_str(),
        }
    }

    /// The best of `offered` for an `Accept-Language` header; the first offered when nothing fits.
    pub fn negotiate(header: &str, offered: &[Lang]) -> Option<Lang> {
        let mut wanted: Vec<(f32, usize, Lang)> = header
            .split(',')
            .take(20)
            .enumerate()
            .filter_map(|(order, item)| {
                let mut pieces = item.split(';');
                let lang = Lang::parse(pieces.next()?)?;
                let q = pieces.find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
                (q > 0.0).then_some((q, order, lang))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        wanted
            .into_iter()
            .find_map(|(_, _, lang)| offered.contains(&lang).then_some(lang))
            .or_else(|| offered.first().copied())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Lang::parse(&tag).ok_or_else(|| serde::de::Error::custom("not a language tag"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_case_and_without_region() {
        assert_eq!(Lang::parse("IT-it"), Some(Lang::IT));
        assert_eq!(Lang::parse("fur").unwrap().as_str(), "fur");
        assert_eq!(Lang::parse("x"), None);
        assert_eq!(Lang::parse("i<"), None);
    }

    #[test]
    fn the_reader_gets_the_language_they_prefer_among_those_offered() {
        let offered = [Lang::IT, Lang::EN, Lang::RO];
        assert_eq!(Lang::negotiate("de, ro;q=0.8, en;q=0.9", &offered), Some(Lang::EN));
        assert_eq!(Lang::negotiate("hu", &offered), Some(Lang::IT));
        assert_eq!(Lang::negotiate("en;q=0, ro;q=0.1", &offered), Some(Lang::RO));
        assert_eq!(Lang::negotiate("", &[]), None);
    }
}
