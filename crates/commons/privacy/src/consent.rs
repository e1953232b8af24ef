//! Consents: one per purpose, with a receipt; each giving and each taking back stays in the history.

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Lang, readable};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::personal::Purpose;

use crate::notice::current_version;
use crate::sql;

/// Marks ids of consents.
pub enum ConsentKind {}
/// The id of a giving or taking back.
pub type ConsentId = Id<ConsentKind>;

/// A consent that was given or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id; later ones are greater.
    pub id: ConsentId,
    /// The purpose's name.
    pub purpose: String,
    /// The revision of the purpose.
    pub revision: i64,
    /// The version of the privacy notice in force; 0 is the product's own.
    pub notice: i64,
    /// The language of the words.
    pub lang: Lang,
    /// What was agreed to, as it was shown.
    pub words: String,
    /// True when given, false when taken back.
    pub given: bool,
    /// When; it takes effect at once.
    pub at: Instant,
    /// What the person can refer to.
    pub receipt: String,
}

/// Whether the person agrees to this purpose, as it is now, in the session's town. Asked at the moment of use,
/// and never kept: what is taken back stops at once. A consent given before the purpose changed materially (in a
/// later notice or a later revision) does not hold.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn consented(r: &mut Reader<'_>, person: PersonId, purpose: &Purpose) -> Result<bool, StoreError> {
    Ok(r.count(&sql::HOLDS, vals![person, purpose.name, purpose.revision])? > 0)
}

/// The persons who agree to a purpose in the session's town, by id after `after`, at most `limit`.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn who_consented(
    r: &mut Reader<'_>,
    purpose: &Purpose,
    after: Option<PersonId>,
    limit: u32,
) -> Result<Vec<PersonId>, StoreError> {
    let after = after.map_or(0, PersonId::as_i64);
    let rows = r.rows(&sql::WHO_HOLDS, vals![purpose.name, purpose.revision, after, limit])?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// How many persons agree to a purpose in the session's town.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn how_many_consented(r: &mut Reader<'_>, purpose: &Purpose) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_HOLDS, vals![purpose.name, purpose.revision])
}

/// Notes that the person agreed, with the words as shown in `lang`; gives the receipt. Nothing when they agree
/// already: a form sent twice is one consent.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn give(
    w: &mut Writer<'_>,
    person: PersonId,
    purpose: &'static Purpose,
    lang: Lang,
    at: Instant,
) -> Result<Option<String>, StoreError> {
    if consented(w, person, purpose)? {
        return Ok(None);
    }
    add(w, person, purpose, lang, true, at).map(Some)
}

/// Notes that the person takes their consent back; gives the receipt. Nothing when there is none.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn withdraw(
    w: &mut Writer<'_>,
    person: PersonId,
    purpose: &'static Purpose,
    lang: Lang,
    at: Instant,
) -> Result<Option<String>, StoreError> {
    let last = consents_of(w, person)?.into_iter().rfind(|c| c.purpose == purpose.name);
    if !last.is_some_and(|c| c.given) {
        return Ok(None);
    }
    add(w, person, purpose, lang, false, at).map(Some)
}

fn add(
    w: &mut Writer<'_>,
    person: PersonId,
    purpose: &'static Purpose,
    lang: Lang,
    given: bool,
    at: Instant,
) -> Result<String, StoreError> {
    Ok(note(w, Some(person), purpose, lang, given, at)?.receipt)
}

/// A consent as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Its id.
    pub id: ConsentId,
    /// The version of the privacy notice in force.
    pub notice: i64,
    /// What the person can refer to.
    pub receipt: String,
}

/// Notes a giving or taking back, by a person with an account or, asked aloud, by someone without.
pub(crate) fn note(
    w: &mut Writer<'_>,
    person: Option<PersonId>,
    purpose: &'static Purpose,
    lang: Lang,
    given: bool,
    at: Instant,
) -> Result<Noted, StoreError> {
    let (id, notice): (ConsentId, i64) = (w.new_id(), current_version(w)?);
    let words = Tr::new(lang).t(purpose.words);
    // Twelve signs: there are many consents, and each receipt is one of a kind in its town.
    let receipt = readable::in_groups(&w.secret(), 3, 4);
    w.execute(
        &sql::ADD_CONSENT,
        vals![id, person, purpose.name, purpose.revision, notice, lang, words, given, at, &receipt],
    )?;
    Ok(Noted { id, notice, receipt })
}

/// Everything a person agreed to and took back in the session's town, oldest first.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn consents_of(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Consent>, StoreError> {
    r.rows(&sql::CONSENTS_OF, vals![person])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Consent, StoreError> {
    Ok(Consent {
        id: row.get(0)?,
        purpose: row.get(1)?,
        revision: row.get(2)?,
        notice: row.get(3)?,
        lang: row.get(4)?,
        words: row.get(5)?,
        given: row.get(6)?,
        at: row.get(7)?,
        receipt: row.get(8)?,
    })
}

/// How a purpose stands for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Never agreed to.
    Never,
    /// Agreed, and it holds.
    Holds,
    /// Agreed, but the purpose means something else since: asked again, and not used meanwhile.
    AskedAgain,
    /// Taken back.
    Withdrawn,
}

/// How a purpose stands, from the history of a person (oldest first) and the last notice that changed the purpose
/// materially (0 when none did).
pub fn standing(history: &[Consent], purpose: &Purpose, changed_in: i64) -> Standing {
    match history.iter().rfind(|c| c.purpose == purpose.name) {
        None => Standing::Never,
        Some(last) if !last.given => Standing::Withdrawn,
        Some(last) if last.revision != purpose.revision || last.notice < changed_in => Standing::AskedAgain,
        Some(_) => Standing::Holds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static PURPOSE: Purpose =
        Purpose { name: "test.news", title: "t", words: "w", revision: 2, aloud: false };

    fn event(given: bool, revision: i64, notice: i64) -> Consent {
        Consent {
            id: ConsentId::from_i64(1),
            purpose: PURPOSE.name.to_owned(),
            revision,
            notice,
            lang: Lang::IT,
            words: String::new(),
            given,
            at: Instant::from_micros(0),
            receipt: String::new(),
        }
    }

    #[test]
    fn a_consent_holds_until_it_is_taken_back_or_its_purpose_changes() {
        let table = [
            (vec![], 0, Standing::Never),
            (vec![event(true, 2, 1)], 0, Standing::Holds),
            (vec![event(true, 2, 1)], 1, Standing::Holds),
            (vec![event(true, 2, 1)], 2, Standing::AskedAgain),
            (vec![event(true, 1, 1)], 0, Standing::AskedAgain),
            (vec![event(true, 2, 1), event(false, 2, 1)], 0, Standing::Withdrawn),
            (vec![event(true, 1, 1), event(false, 1, 1), event(true, 2, 3)], 3, Standing::Holds),
        ];
        for (history, changed_in, expected) in table {
            assert_eq!(standing(&history, &PURPOSE, changed_in), expected, "{history:?} {changed_in}");
        }
        let other = Purpose { name: "test.other", ..PURPOSE };
        assert_eq!(standing(&[event(true, 2, 1)], &other, 0), Standing::Never);
    }
}
