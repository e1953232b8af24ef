//! Texts in several languages: how they are kept, read from JSON objects and from forms.

use std::fmt;

use arengo_kernel::Lang;
use arengo_kernel::town::Multilingual;
use arengo_store::StoreError;
use serde::de::{Deserializer, MapAccess, Visitor};

/// Reads `{"it": "…", "ro": "…"}` in its own order, so that the first language stays the original. For
/// `#[serde(deserialize_with)]`; `null` is no text.
///
/// # Errors
/// When it is no such object or a key is no language.
pub fn from_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Multilingual, D::Error> {
    struct Object;
    impl<'de> Visitor<'de> for Object {
        type Value = Multilingual;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object of language and text")
        }
        fn visit_unit<E>(self) -> Result<Multilingual, E> {
            Ok(Multilingual::default())
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Multilingual, A::Error> {
            let mut pairs = Vec::new();
            while let Some((lang, text)) = map.next_entry::<Lang, String>()? {
                pairs.push((lang, text));
            }
            Ok(Multilingual::new(pairs))
        }
    }
    deserializer.deserialize_any(Object)
}

/// As kept in a column.
pub(crate) fn to_column(text: &Multilingual) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| "[]".to_owned())
}

/// From a column.
pub(crate) fn from_column(kept: &str) -> Result<Multilingual, StoreError> {
    serde_json::from_str(kept).map_err(|e| StoreError::Fault(format!("a text in several languages: {e}")))
}

/// The name of a form field for one language of a text: `title-it`.
pub(crate) fn field(name: &str, lang: Lang) -> String {
    format!("{name}-{lang}")
}

/// The same text with one language set.
pub(crate) fn of(lang: Lang, text: &str) -> Multilingual {
    Multilingual::new([(lang, text.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Holder {
        #[serde(deserialize_with = "from_object")]
        name: Multilingual,
    }

    #[test]
    fn the_first_language_of_an_object_is_the_original() {
        let holder: Holder = serde_json::from_str(r#"{"name": {"ro": "Arad", "it": "Aradi"}}"#).unwrap();
        assert_eq!(holder.name.get(Lang::EN), Some((Lang::RO, "Arad")));
        assert_eq!(from_column(&to_column(&holder.name)).unwrap(), holder.name);
    }
}
