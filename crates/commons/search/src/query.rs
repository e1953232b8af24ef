//! Asking the index.

use arengo_kernel::{Instant, Lang};
use arengo_store::{Reader, StoreError, Val, vals};

use crate::sql;

/// Words to look for, folded; the four longest count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query(Vec<String>);

const WORDS: usize = 4;

impl Query {
    /// From what was typed; nothing when it holds no word.
    pub fn parse(typed: &str) -> Option<Query> {
        let typed: String = typed.chars().take(200).collect();
        let mut words: Vec<String> =
            arengo_text::words(&typed).into_iter().filter(|w| w.len() <= 60).collect();
        words.sort_by_key(|w| std::cmp::Reverse(w.len()));
        words.dedup();
        words.truncate(WORDS);
        (!words.is_empty()).then_some(Query(words))
    }
}

/// Something found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its title.
    pub title: String,
    /// How it begins.
    pub excerpt: String,
    /// Its language.
    pub lang: Lang,
    /// Where it is, below the town's base.
    pub path: String,
    /// When it came.
    pub at: Instant,
}

/// What holds words that begin with all words of the query, newest first.
///
/// # Errors
/// Any storage failure.
pub fn find(r: &mut Reader<'_>, query: &Query, limit: u32) -> Result<Vec<Hit>, StoreError> {
    let mut values: Vec<Val> = vals![limit].to_vec();
    for n in 0..WORDS {
        // A place without a word of its own repeats the first: it holds already.
        let word = query.0.get(n).unwrap_or(&query.0[0]).as_bytes().to_vec();
        let mut end = word.clone();
        end.push(0xff);
        values.push(Val::Bytes(word));
        values.push(Val::Bytes(end));
    }
    r.rows(&sql::FIND, &values)?
        .iter()
        .map(|row| {
            Ok(Hit {
                title: row.get(0)?,
                excerpt: row.get(1)?,
                lang: row.get(2)?,
                path: row.get(3)?,
                at: row.get(4)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_keeps_its_four_longest_words_folded() {
        let query = Query::parse("La ȘTRADA e il Perché d'una città qualunque").unwrap();
        assert_eq!(query.0, ["qualunque", "strada", "perche", "citta"]);
        assert_eq!(Query::parse(" ?! "), None);
    }
}
