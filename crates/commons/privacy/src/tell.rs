//! Letters to those whose consent is asked for again: once per person and version.

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_mail::Letter;
use arengo_store::outbox::Work;
use arengo_store::{StoreError, Writer, vals};
use arengo_web::Site;
use serde_json::{Value, json};

use crate::sql;

pub(crate) const JOB: &str = "privacy.tell";
/// Persons of one transaction.
const STEP: u32 = 100;

/// What the job needs: the version, and the absolute address of the town without language.
pub(crate) fn payload(version: i64, base: &str) -> String {
    json!({"version": version, "base": base}).to_string()
}

pub(crate) async fn run(site: Site, work: Work) -> Result<(), String> {
    let payload: Value = serde_json::from_str(&work.payload).map_err(|e| e.to_string())?;
    let (Some(town), Some(version)) = (work.town, payload["version"].as_i64()) else {
        return Err("letters about no version of no town".into());
    };
    let base = payload["base"].as_str().unwrap_or_default().to_owned();
    let name = site.towns().by_id(town).map(|town| town.name.clone()).unwrap_or_default();
    let db = site.store().town(town);
    let mut after = PersonId::from_i64(0);
    loop {
        let (base, name) = (base.clone(), name.clone());
        let last = db
            .write(move |w| {
                let persons: Vec<PersonId> = w
                    .rows(&sql::TO_ASK, vals![version, after, STEP])?
                    .iter()
                    .map(|row| row.get(0))
                    .collect::<Result<_, StoreError>>()?;
                for person in &persons {
                    let lang = arengo_people::language_of(w, *person)?;
                    write(w, *person, version, &base, name.plain(lang))?;
                }
                Ok::<_, StoreError>(persons.last().copied())
            })
            .await
            .map_err(|e| e.to_string())?;
        match last {
            Some(person) => after = person,
            None => return Ok(()),
        }
    }
}

fn write(
    w: &mut Writer<'_>,
    person: PersonId,
    version: i64,
    base: &str,
    town_name: &str,
) -> Result<(), StoreError> {
    let Some(to) = arengo_people::email_of(w, person)? else { return Ok(()) };
    let lang = arengo_people::language_of(w, person)?;
    let tr = Tr::new(lang);
    let args = [
        ("town", town_name.into()),
        ("changes", format!("{base}/privacy/versions/{version}").into()),
        ("consents", format!("{base}/me/consents").into()),
    ];
    let text = tr.f("privacy-letter", &args);
    let subject = tr.f("privacy-letter-subject", &args);
    let town = w.town().map(|t| t.to_string()).unwrap_or_default();
    let key = format!("privacy:{town}:{version}:{person}");
    arengo_mail::queue(w, Letter { to, lang, subject, text, html: None, list: None }, Some(key))
}
