//! Towns: what is kept of them, and how they are made and changed.

use arengo_kernel::permit::Permit;
use arengo_kernel::town::{Chroma, Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Lang, Refusal, Town, TownId};
use arengo_store::{Reader, Row, StoreError, Val, Writer, vals};
use arengo_web::{Problem, Site};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::acts::{self, Editor};
use crate::multilingual::{from_column, to_column};
use crate::policy::{CreateTown, SaveTown};
use crate::process::Level;
use crate::sql;

/// By number of inhabitants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SizeClass {
    /// Under 5,000.
    Small,
    /// Under 50,000.
    Medium,
    /// 50,000 and more.
    Large,
}

impl SizeClass {
    /// All of them.
    pub const ALL: [SizeClass; 3] = [SizeClass::Small, SizeClass::Medium, SizeClass::Large];

    /// The word kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            SizeClass::Small => "small",
            SizeClass::Medium => "medium",
            SizeClass::Large => "large",
        }
    }

    /// The one of a stored word.
    pub fn parse(word: &str) -> Option<SizeClass> {
        Self::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// The class of a number of inhabitants.
    pub const fn of(population: u32) -> SizeClass {
        match population {
            0..5_000 => SizeClass::Small,
            5_000..50_000 => SizeClass::Medium,
            _ => SizeClass::Large,
        }
    }
}

/// How densely people live, in the words of Eurostat's degree of urbanisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Urbanity {
    /// Rural.
    Rural,
    /// Towns and suburbs.
    Intermediate,
    /// Cities.
    Urban,
}

impl Urbanity {
    /// All of them.
    pub const ALL: [Urbanity; 3] = [Urbanity::Rural, Urbanity::Intermediate, Urbanity::Urban];

    /// The word kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Urbanity::Rural => "rural",
            Urbanity::Intermediate => "intermediate",
            Urbanity::Urban => "urban",
        }
    }

    /// The one of a stored word.
    pub fn parse(word: &str) -> Option<Urbanity> {
        Self::ALL.into_iter().find(|u| u.as_str() == word)
    }
}

/// What administrators write about a town.
#[derive(Debug, Clone, PartialEq)]
pub struct TownFacts {
    /// Its name in addresses, for ever.
    pub slug: Slug,
    /// Its own host name.
    pub host: Option<String>,
    /// Its name.
    pub name: Multilingual,
    /// What stands under the name.
    pub tagline: Multilingual,
    /// Interface languages, the main one first; never empty.
    pub languages: Vec<Lang>,
    /// Its time zone.
    pub time_zone: TimeZone,
    /// Its colours.
    pub colours: Colours,
    /// What the footer owes.
    pub duties: Duties,
    /// Inhabitants.
    pub population: Option<u32>,
    /// By number of inhabitants; computed when they are known.
    pub size_class: Option<SizeClass>,
    /// How densely people live.
    pub urbanity: Option<Urbanity>,
    /// Level of government.
    pub level: Option<Level>,
    /// True while its content is demonstration data.
    pub demo: bool,
}

/// A town's settings as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct TownRecord {
    /// Its id.
    pub id: TownId,
    /// Its settings.
    pub facts: TownFacts,
    /// Grows with each change.
    pub version: i64,
}

impl TownRecord {
    /// The town as every page knows it.
    pub fn town(self) -> Town {
        let facts = self.facts;
        Town {
            id: self.id,
            slug: facts.slug,
            host: facts.host,
            name: facts.name,
            tagline: facts.tagline,
            languages: facts.languages,
            time_zone: facts.time_zone,
            colours: facts.colours,
            duties: facts.duties,
            population: facts.population,
            demo: facts.demo,
        }
    }
}

fn chroma(word: &str) -> Option<Chroma> {
    [Chroma::Low, Chroma::Mid, Chroma::High].into_iter().find(|c| c.as_str() == word)
}

fn record(row: &Row) -> Result<TownRecord, StoreError> {
    let fault = |what: String| StoreError::Fault(format!("a town: {what}"));
    let languages: Vec<Lang> = row.get::<String>(5)?.split_whitespace().filter_map(Lang::parse).collect();
    let zone: String = row.get(6)?;
    let hue: u32 = row.get(7)?;
    let duties: String = row.get(9)?;
    let word = |column, known: fn(&str) -> bool| -> Result<Option<String>, StoreError> {
        Ok(row.get::<Option<String>>(column)?.filter(|w| known(w)))
    };
    Ok(TownRecord {
        id: row.get(0)?,
        facts: TownFacts {
            slug: row.word(1, Slug::parse)?,
            host: row.get(2)?,
            name: from_column(&row.get::<String>(3)?)?,
            tagline: from_column(&row.get::<String>(4)?)?,
            languages: if languages.is_empty() { vec![Lang::EN] } else { languages },
            time_zone: TimeZone::get(&zone).map_err(|e| fault(e.to_string()))?,
            colours: Colours::new(u16::try_from(hue).unwrap_or(0), row.word(8, chroma)?),
            duties: serde_json::from_str(&duties).map_err(|e| fault(e.to_string()))?,
            population: row.get(10)?,
            size_class: word(11, |w| SizeClass::parse(w).is_some())?.as_deref().and_then(SizeClass::parse),
            urbanity: word(12, |w| Urbanity::parse(w).is_some())?.as_deref().and_then(Urbanity::parse),
            level: word(13, |w| Level::parse(w).is_some())?.as_deref().and_then(Level::parse),
            demo: row.get(14)?,
        },
        version: row.get(15)?,
    })
}

/// All towns, in the order they were made; for `Site::set_towns`.
///
/// # Errors
/// Any storage failure.
pub fn load_towns(r: &mut Reader<'_>) -> Result<Vec<Town>, StoreError> {
    r.rows(&sql::TOWNS, vals![])?.iter().map(|row| record(row).map(TownRecord::town)).collect()
}

/// The settings of a town.
///
/// # Errors
/// Any storage failure.
pub fn town_record(r: &mut Reader<'_>, id: TownId) -> Result<Option<TownRecord>, StoreError> {
    r.row(&sql::TOWN, vals![id])?.as_ref().map(record).transpose()
}

/// The settings of a town by its slug.
///
/// # Errors
/// Any storage failure.
pub fn town_by_slug(r: &mut Reader<'_>, slug: &str) -> Result<Option<TownRecord>, StoreError> {
    r.row(&sql::TOWN_BY_SLUG, vals![slug])?.as_ref().map(record).transpose()
}

/// Loads the towns afresh into the running installation. Called after each change, and now and then for changes
/// made by other processes on the same database.
///
/// # Errors
/// Any storage failure; then the towns stay as they are.
pub async fn refresh_towns(site: &Site) -> Result<(), StoreError> {
    let towns = site.store().read(load_towns).await?;
    site.set_towns(towns);
    Ok(())
}

fn values(facts: &TownFacts) -> Result<Vec<Val>, StoreError> {
    let languages: Vec<&str> = facts.languages.iter().map(Lang::as_str).collect();
    let duties = serde_json::to_string(&facts.duties).map_err(|e| StoreError::Fault(e.to_string()))?;
    let size = facts.population.map(SizeClass::of).or(facts.size_class);
    Ok(vec![
        facts.host.as_deref().into(),
        to_column(&facts.name).into(),
        to_column(&facts.tagline).into(),
        languages.join(" ").into(),
        facts.time_zone.iana_name().unwrap_or("UTC").into(),
        u32::from(facts.colours.hue).into(),
        facts.colours.chroma.as_str().into(),
        duties.into(),
        facts.population.into(),
        size.map(SizeClass::as_str).into(),
        facts.urbanity.map(Urbanity::as_str).into(),
        facts.level.map(Level::as_str).into(),
    ])
}

/// Makes a town. In a session of a town the act `spaces.founded` enters that town's register. Call `refresh_towns`
/// afterwards.
///
/// # Errors
/// `spaces-town-taken` when the slug or the host belongs to another town; any storage failure.
pub fn create_town(
    w: &mut Writer<'_>,
    permit: Permit<CreateTown>,
    facts: &TownFacts,
    editor: &Editor,
) -> Result<TownId, Problem> {
    let id: TownId = w.new_id();
    let mut row = vec![id.into(), facts.slug.as_str().into()];
    row.extend(values(facts)?);
    row.extend([facts.demo.into(), permit.at().into()]);
    if w.execute(&sql::ADD_TOWN, &row)? == 0 {
        return Err(Problem::Refused(Refusal::new("spaces-town-taken")));
    }
    if w.town().is_some() {
        let title = facts.name.plain(facts.languages.first().copied().unwrap_or(Lang::EN));
        acts::tell_of_town(w, permit.at(), "spaces.founded", facts.slug.as_str(), title, "/", editor)?;
    }
    Ok(id)
}

/// What became of a change of a town's settings.
#[derive(Debug, Clone, PartialEq)]
pub enum TownSaved {
    /// It is kept.
    Done,
    /// Someone else changed them since the form was made; nothing is kept. The settings as they are now.
    Changed(Box<TownRecord>),
}

/// Changes a town's settings; its slug stays. In a session of the town the act `spaces.settled` is written. Call
/// `refresh_towns` afterwards.
///
/// # Errors
/// `spaces-host-taken` when another town has the host; any storage failure.
pub fn save_town(
    w: &mut Writer<'_>,
    permit: Permit<SaveTown>,
    facts: &TownFacts,
    editor: &Editor,
) -> Result<TownSaved, Problem> {
    let at = *permit.about();
    if let Some(host) = &facts.host
        && w.count(&sql::HOST_TAKEN, vals![host, at.id])? > 0
    {
        return Err(Problem::Refused(Refusal::new("spaces-host-taken")));
    }
    let mut row = vec![at.id.into(), at.version.into()];
    row.extend(values(facts)?);
    row.push(permit.at().into());
    if w.execute(&sql::SAVE_TOWN, &row)? == 0 {
        let now = town_record(w, at.id)?.ok_or(Problem::NotFound)?;
        return Ok(TownSaved::Changed(Box::new(now)));
    }
    if w.town() == Some(at.id) {
        let title = facts.name.plain(facts.languages.first().copied().unwrap_or(Lang::EN));
        acts::tell_of_town(w, permit.at(), "spaces.settled", facts.slug.as_str(), title, "/", editor)?;
    }
    Ok(TownSaved::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_town_follows_from_its_people() {
        for (people, expected) in [(3_100, "small"), (5_000, "medium"), (49_999, "medium"), (50_000, "large")]
        {
            assert_eq!(SizeClass::of(people).as_str(), expected);
        }
    }
}
