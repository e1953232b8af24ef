//! What an operator typed for someone: kept as it is while it is half written, checked step by step.

use arengo_comments::{Body, Stance};
use arengo_kernel::subject::Subject;
use arengo_kernel::{Lang, Refusal, words};
use arengo_web::Fields;
use arengo_web::form::Errors;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::point::listed;

/// Most characters of a name.
const NAME: usize = arengo_comments::NAME_MAX;
/// Most characters of a postal address.
const ADDRESS: usize = 400;

listed! {
    /// How someone is told the outcome.
    Reach {
        /// Not at all: they ask with their code.
        None = "none", "assisted-reach-none";
        /// By telephone.
        Phone = "phone", "assisted-reach-phone";
        /// By letter.
        Post = "post", "assisted-reach-post";
        /// They come to the help point.
        Desk = "desk", "assisted-reach-desk";
    }
}

impl Reach {
    /// The message that says how someone will be told.
    pub const fn message_told(self) -> &'static str {
        match self {
            Reach::None => "assisted-told-none",
            Reach::Phone => "assisted-told-phone",
            Reach::Post => "assisted-told-post",
            Reach::Desk => "assisted-told-desk",
        }
    }
}

listed! {
    /// How it came to the operator.
    Source {
        /// On paper: a questionnaire, a letter.
        Paper = "paper", "assisted-source-paper";
        /// Said aloud.
        Spoken = "spoken", "assisted-source-spoken";
    }
}

/// What was typed so far. Nothing in it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub(crate) shown: String,
    pub(crate) name: String,
    pub(crate) reach: String,
    pub(crate) phone: String,
    pub(crate) address: String,
    /// The version of the notice that was read aloud and agreed to.
    pub(crate) read: Option<i64>,
    pub(crate) about: String,
    pub(crate) stance: String,
    pub(crate) body: String,
    pub(crate) lang: String,
    pub(crate) source: String,
}

impl Draft {
    /// Takes the fields of the page about the person. `version` is the notice's that was shown on it.
    pub fn take_person(&mut self, fields: &Fields, version: i64) {
        let text = |name| fields.text(name).to_owned();
        (self.shown, self.name, self.reach) = (text("shown"), text("name"), text("reach"));
        (self.phone, self.address) = (text("phone"), text("address"));
        self.read = fields.has("agreed").then_some(version);
    }

    /// Takes the fields of the page about the words.
    pub fn take_words(&mut self, fields: &Fields) {
        let text = |name| fields.text(name).to_owned();
        (self.about, self.stance, self.body) = (text("about"), text("stance"), text("body"));
        (self.lang, self.source) = (text("lang"), text("source"));
    }

    /// The fields of both pages, to show them again.
    pub fn fields(&self) -> Fields {
        let mut pairs: Vec<(&str, &str)> = vec![
            ("shown", &self.shown),
            ("name", &self.name),
            ("reach", &self.reach),
            ("phone", &self.phone),
            ("address", &self.address),
            ("about", &self.about),
            ("stance", &self.stance),
            ("body", &self.body),
            ("lang", &self.lang),
            ("source", &self.source),
        ];
        if self.read.is_some() {
            pairs.push(("agreed", "1"));
        }
        Fields::from_pairs(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())))
    }
}

/// Someone who was helped, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helped {
    /// True when the name is not to be public.
    pub is_anonymous: bool,
    /// The name; empty when none was said.
    pub name: String,
    /// How to tell them the outcome.
    pub reach: Reach,
    /// Their telephone number; empty unless they are told so.
    pub phone: String,
    /// Their postal address, in lines; empty unless they are told so.
    pub address: String,
    /// The version of the notice that was read to them.
    pub read: i64,
}

impl Helped {
    /// The person from what was typed, or an error beside each field that does not fit.
    pub fn check(draft: &Draft, errors: &mut Errors) -> Option<Helped> {
        let shown = match draft.shown.as_str() {
            "name" => Some(false),
            "anonymous" => Some(true),
            _ => errors.take("shown", Err(Refusal::new("assisted-choose"))),
        };
        let reach = Reach::parse(&draft.reach).ok_or_else(|| Refusal::new("assisted-choose"));
        let reach = errors.take("reach", reach);
        let needs_name =
            shown == Some(false) || matches!(reach, Some(Reach::Post | Reach::Phone | Reach::Desk));
        let name = match (needs_name, words::clean_line(&draft.name).is_empty()) {
            (false, true) => Some(String::new()),
            _ => errors.take("name", name_of(&draft.name)),
        };
        let phone = match reach {
            Some(Reach::Phone) => errors.take("phone", phone_of(&draft.phone)),
            _ => Some(String::new()),
        };
        let address = match reach {
            Some(Reach::Post) => {
                errors.take("address", words::measured(&draft.address, ADDRESS, "assisted-address-missing"))
            }
            _ => Some(String::new()),
        };
        let read = draft.read.ok_or_else(|| Refusal::new("assisted-read-first"));
        let read = errors.take("agreed", read);
        Some(Helped {
            is_anonymous: shown?,
            name: name?,
            reach: reach?,
            phone: phone?,
            address: address?,
            read: read?,
        })
    }

    /// True when this is the operator: the name, in any order and with or without accents, or the e-mail address
    /// somewhere among what was typed.
    pub fn is(&self, operator_name: &str, operator_email: &str) -> bool {
        let same_name = !self.name.is_empty() && name_key(&self.name) == name_key(operator_name);
        let email = operator_email.trim().to_lowercase();
        let typed = format!("{} {} {}", self.name, self.phone, self.address).to_lowercase();
        same_name || (!email.is_empty() && typed.contains(&email))
    }
}

fn name_of(typed: &str) -> Result<String, Refusal> {
    words::measured_line(typed, NAME, "assisted-name-missing")?;
    arengo_people::check_name(typed)
}

/// A number that can be dialled: five to fifteen digits.
fn phone_of(typed: &str) -> Result<String, Refusal> {
    let line = words::measured_line(typed, 40, "assisted-phone-missing")?;
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let fits = line.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    if fits && (5..=15).contains(&digits) { Ok(line) } else { Err(Refusal::new("assisted-phone-unclear")) }
}

/// The same for two ways of writing one name.
fn name_key(name: &str) -> Vec<String> {
    let plain: String = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    let mut parts: Vec<String> = plain
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    parts.sort();
    parts
}

/// What was said, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it is about.
    pub about: Subject,
    /// Where it stands.
    pub stance: Option<Stance>,
    /// The words.
    pub body: Body,
    /// Their language.
    pub lang: Lang,
    /// How they came.
    pub source: Source,
}

impl Said {
    /// The words from what was typed, or an error beside each field that does not fit. Whether the place exists is
    /// found out when they are published.
    pub fn check(draft: &Draft, errors: &mut Errors) -> Option<Said> {
        let source = Source::parse(&draft.source).ok_or_else(|| Refusal::new("assisted-choose"));
        let source = errors.take("source", source);
        let about = Subject::parse(draft.about.trim()).ok_or_else(|| Refusal::new("assisted-choose"));
        let about = errors.take("about", about);
        let stance = match draft.stance.trim() {
            "" => Some(None),
            word => {
                let stance = Stance::parse(word).map(Some).ok_or_else(|| Refusal::new("assisted-choose"));
                errors.take("stance", stance)
            }
        };
        let body = errors.take("body", Body::parse(&draft.body));
        let lang = Lang::parse(draft.lang.trim()).ok_or_else(|| Refusal::new("assisted-choose"));
        let lang = errors.take("lang", lang);
        Some(Said { about: about?, stance: stance?, body: body?, lang: lang?, source: source? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Draft {
        let fields = Fields::from_pairs(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
        let mut draft = Draft::default();
        draft.take_person(&fields, 3);
        draft.take_words(&fields);
        draft
    }

    fn wrong(pairs: &[(&str, &str)]) -> Vec<&'static str> {
        let mut errors = Errors::new();
        Helped::check(&typed(pairs), &mut errors);
        let names = ["shown", "name", "reach", "phone", "address", "agreed"];
        names.into_iter().filter(|name| errors.of(name).is_some()).collect()
    }

    #[test]
    fn who_wants_to_be_told_says_how() {
        let agreed = ("agreed", "1");
        let bepi = ("name", "Bepi Dalla Costa");
        assert_eq!(wrong(&[]), ["shown", "reach", "agreed"]);
        assert_eq!(wrong(&[("shown", "name"), ("reach", "none"), agreed]), ["name"]);
        assert_eq!(wrong(&[("shown", "anonymous"), ("reach", "none"), agreed]), [] as [&str; 0]);
        assert_eq!(wrong(&[("shown", "anonymous"), ("reach", "desk"), agreed]), ["name"]);
        assert_eq!(wrong(&[("shown", "name"), bepi, ("reach", "post"), agreed]), ["address"]);
        assert_eq!(wrong(&[("shown", "name"), bepi, ("reach", "phone"), agreed]), ["phone"]);
        for unclear in ["12", "chiedere al bar", "+39 0445 000 000 000 000 00", "0445;DROP"] {
            assert_eq!(
                wrong(&[("shown", "name"), bepi, ("reach", "phone"), ("phone", unclear), agreed]),
                ["phone"]
            );
        }
        let fine = [("shown", "name"), bepi, ("reach", "phone"), ("phone", "+39 0445 123456"), agreed];
        assert_eq!(wrong(&fine), [] as [&str; 0]);
    }

    #[test]
    fn what_is_not_needed_is_not_kept() {
        let all = [
            ("shown", "anonymous"),
            ("reach", "none"),
            ("phone", "0445 123456"),
            ("address", "Via Roma 1"),
            ("agreed", "1"),
        ];
        let helped = Helped::check(&typed(&all), &mut Errors::new()).unwrap();
        assert_eq!((helped.phone.as_str(), helped.address.as_str(), helped.read), ("", "", 3));
    }

    #[test]
    fn an_operator_is_recognised_in_any_order_of_the_names() {
        let helped = |name: &str, address: &str| Helped {
            is_anonymous: false,
            name: name.into(),
            reach: Reach::Post,
            phone: String::new(),
            address: address.into(),
            read: 0,
        };
        let own = ("Samira Bénali", "samira.benali@schio.example");
        for (name, address, expected) in [
            ("BENALI, Samira", "", true),
            ("samira  benali", "", true),
            ("Bepi", "scrivere a Samira.Benali@schio.example", true),
            ("Samira Benali Rossi", "Via Benali 3", false),
            ("", "", false),
        ] {
            assert_eq!(helped(name, address).is(own.0, own.1), expected, "{name} {address}");
        }
        assert!(!helped("Bepi", "").is("", ""));
    }

    #[test]
    fn words_need_a_place_and_a_way_they_came() {
        let mut errors = Errors::new();
        let fine = [("about", "plan:x"), ("body", "Più panchine"), ("lang", "it"), ("source", "paper")];
        let said = Said::check(&typed(&fine), &mut errors).unwrap();
        assert_eq!((said.stance, said.source, errors.is_empty()), (None, Source::Paper, true));
        let mut errors = Errors::new();
        assert_eq!(Said::check(&typed(&[("stance", "forse")]), &mut errors), None);
        for field in ["about", "stance", "body", "lang", "source"] {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn a_draft_is_read_back_as_it_was_typed() {
        let draft = typed(&[("shown", "name"), ("name", " A "), ("agreed", "1"), ("body", "x\ny")]);
        let kept = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&kept).unwrap(), draft);
        assert_eq!(serde_json::from_str::<Draft>("{}").unwrap(), Draft::default());
        assert_eq!(draft.fields().text("name"), " A ");
    }
}
