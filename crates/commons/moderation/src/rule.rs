//! The numbered house rules a decision cites: the product's eight, which a town may word anew, retire and add to.

use arengo_i18n::{Catalog, Tr};
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Ground, Lang, Permit};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::{Map, Value, json};

use crate::policy::EditRules;
use crate::sql;

/// A rule of the house.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseRule {
    /// Its number, which never changes: decisions cite it.
    pub no: i64,
    /// The ground it stands on.
    pub ground: Ground,
    /// Its title.
    pub title: Multilingual,
    /// What it says.
    pub text: Multilingual,
    /// True when it is cited no more.
    pub is_retired: bool,
    /// Grows with each change; 0 for the product's own.
    pub version: i64,
}

const fn title_id(ground: Ground) -> &'static str {
    match ground {
        Ground::Illegal => "moderation-rule-illegal",
        Ground::Hateful => "moderation-rule-hateful",
        Ground::PersonalData => "moderation-rule-personal-data",
        Ground::OffTopic => "moderation-rule-off-topic",
        Ground::Spam => "moderation-rule-spam",
        Ground::Portrayed => "moderation-rule-portrayed",
        Ground::Copyright => "moderation-rule-copyright",
        Ground::Other => "moderation-rule-other",
    }
}

const fn text_id(ground: Ground) -> &'static str {
    match ground {
        Ground::Illegal => "moderation-rule-text-illegal",
        Ground::Hateful => "moderation-rule-text-hateful",
        Ground::PersonalData => "moderation-rule-text-personal-data",
        Ground::OffTopic => "moderation-rule-text-off-topic",
        Ground::Spam => "moderation-rule-text-spam",
        Ground::Portrayed => "moderation-rule-text-portrayed",
        Ground::Copyright => "moderation-rule-text-copyright",
        Ground::Other => "moderation-rule-text-other",
    }
}

fn standard() -> Vec<HouseRule> {
    let langs: Vec<Lang> = Catalog::get().map(|c| c.languages().to_vec()).unwrap_or_default();
    let in_all = |id| Multilingual::new(langs.iter().map(|lang| (*lang, Tr::new(*lang).t(id).to_owned())));
    let rule = |(n, ground): (usize, Ground)| HouseRule {
        no: n as i64 + 1,
        ground,
        title: in_all(title_id(ground)),
        text: in_all(text_id(ground)),
        is_retired: false,
        version: 0,
    };
    Ground::ALL.into_iter().enumerate().map(rule).collect()
}

/// The town's rules by number, retired ones included.
///
/// # Errors
/// Any storage failure.
pub fn rules(r: &mut Reader<'_>) -> Result<Vec<HouseRule>, StoreError> {
    let mut all = standard();
    for row in r.rows(&sql::RULES, vals![])? {
        let own = read(&row)?;
        match all.iter_mut().find(|rule| rule.no == own.no) {
            Some(rule) => *rule = own,
            None => all.push(own),
        }
    }
    all.sort_by_key(|rule| rule.no);
    Ok(all)
}

fn read(row: &Row) -> Result<HouseRule, StoreError> {
    let words: String = row.get(2)?;
    let words: Value = serde_json::from_str(&words).map_err(|e| StoreError::Fault(format!("a rule: {e}")))?;
    let texts = |name: &str| {
        let object = words[name].as_object().cloned().unwrap_or_default();
        Multilingual::new(object.into_iter().filter_map(|(lang, text)| {
            Some((Lang::parse(&lang)?, text.as_str().unwrap_or_default().to_owned()))
        }))
    };
    Ok(HouseRule {
        no: row.get(0)?,
        ground: row.word(1, Ground::parse)?,
        title: texts("title"),
        text: texts("text"),
        is_retired: row.get(3)?,
        version: row.get(4)?,
    })
}

/// Keeps a rule as the town words it. False when someone changed it since `rule.version`.
///
/// # Errors
/// Any storage failure.
pub fn save(w: &mut Writer<'_>, permit: Permit<EditRules>, rule: &HouseRule) -> Result<bool, StoreError> {
    let object = |texts: &Multilingual| {
        let map: Map<String, Value> =
            texts.iter().map(|(lang, text)| (lang.to_string(), Value::from(text))).collect();
        Value::Object(map)
    };
    let words = json!({"title": object(&rule.title), "text": object(&rule.text)}).to_string();
    let (by, at) = (permit.actor().person().map_or(0, |p| p.as_i64()), permit.at());
    let statement = if rule.version == 0 { &sql::ADD_RULE } else { &sql::SAVE_RULE };
    let values = vals![rule.no, rule.ground.as_str(), words, rule.is_retired, at, by, rule.version];
    Ok(w.execute(statement, values)? == 1)
}
