//! The form of a town's settings, for a new town and for one that is there.

use arengo_kernel::town::{Chroma, Colours, Duties, Multilingual, Slug};
use arengo_kernel::words::{clean_line, measured_line};
use arengo_kernel::{Lang, Refusal};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here};
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::show::level_words;
use crate::multilingual::field;
use crate::process::Level;
use crate::towns::{TownFacts, Urbanity};

/// Most characters of a name or a line.
const LONGEST_LINE: usize = 120;

/// A town's settings as fields.
pub(crate) fn as_fields(facts: &TownFacts, version: i64) -> Fields {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (name, text) in [("name", &facts.name), ("tagline", &facts.tagline)] {
        pairs.extend(text.iter().map(|(lang, words)| (field(name, lang), words.to_owned())));
    }
    pairs.extend(facts.languages.iter().map(|lang| ("languages".to_owned(), lang.to_string())));
    let main = facts.languages.first().map_or_else(String::new, Lang::to_string);
    let optional = |text: Option<&str>| text.unwrap_or_default().to_owned();
    for (name, value) in [
        ("version", version.to_string()),
        ("slug", facts.slug.to_string()),
        ("main", main),
        ("zone", optional(facts.time_zone.iana_name())),
        ("hue", facts.colours.hue.to_string()),
        ("chroma", facts.colours.chroma.as_str().to_owned()),
        ("host", optional(facts.host.as_deref())),
        ("publisher", facts.duties.publisher.clone()),
        ("address", facts.duties.address.clone()),
        ("email", facts.duties.email.clone()),
        ("phone", facts.duties.phone.clone()),
        ("population", facts.population.map_or_else(String::new, |n| n.to_string())),
        ("urbanity", optional(facts.urbanity.map(|u| u.as_str()))),
        ("level", optional(facts.level.map(|l| l.as_str()))),
    ] {
        pairs.push((name.to_owned(), value));
    }
    Fields::from_pairs(pairs)
}

/// What a new town begins with: the languages and the zone of the town the steward is in.
pub(crate) fn fresh(here: &Here) -> Fields {
    let mut pairs: Vec<(String, String)> =
        here.town.languages.iter().map(|lang| ("languages".to_owned(), lang.to_string())).collect();
    pairs.push(("main".to_owned(), here.town.main_language().to_string()));
    pairs.push(("zone".to_owned(), here.town.time_zone.iana_name().unwrap_or("UTC").to_owned()));
    pairs.push(("hue".to_owned(), "240".to_owned()));
    pairs.push(("chroma".to_owned(), "mid".to_owned()));
    Fields::from_pairs(pairs)
}

/// The labels of the fields, for the page of a conflict.
pub(crate) const LABELS: [(&str, &str); 9] = [
    ("name", "spaces-town-name"),
    ("tagline", "spaces-town-tagline"),
    ("zone", "spaces-town-zone"),
    ("host", "spaces-town-host"),
    ("publisher", "spaces-town-publisher"),
    ("address", "spaces-town-address"),
    ("email", "spaces-town-email"),
    ("phone", "spaces-town-phone"),
    ("population", "spaces-town-population"),
];

/// The fields; `new` with the name for addresses.
pub(crate) fn view(here: &Here, fields: &Fields, errors: &Errors, new: bool) -> Markup {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "t-" };
    let line = |kind, name: &str, label: &'static str, hint: &'static str, required| {
        let hint = if hint.is_empty() { "" } else { tr.t(hint) };
        parts.line(kind, name, tr.t(label), hint, fields.text(name), required)
    };
    html! {
        (parts.summary())
        @if new { (line(Kind::Text, "slug", "spaces-town-slug", "spaces-town-slug-hint", true)) }
        (by_language(here, &parts, fields, "name", "spaces-town-name"))
        (by_language(here, &parts, fields, "tagline", "spaces-town-tagline"))
        (languages(here, &parts, fields))
        (line(Kind::Text, "zone", "spaces-town-zone", "spaces-town-zone-hint", true))
        (colours(here, &parts, fields))
        fieldset {
            legend { (tr.t("spaces-town-duties")) }
            p.hint { (tr.t("spaces-town-duties-hint")) }
            (line(Kind::Text, "publisher", "spaces-town-publisher", "", true))
            (line(Kind::Text, "address", "spaces-town-address", "", false))
            (line(Kind::Email, "email", "spaces-town-email", "", true))
            (line(Kind::Text, "phone", "spaces-town-phone", "", false))
        }
        details.fold open[errors.of("host").is_some() || errors.of("population").is_some()] {
            summary { (tr.t("spaces-more")) }
            (line(Kind::Text, "host", "spaces-town-host", "spaces-town-host-hint", false))
            (line(Kind::Number, "population", "spaces-town-population", "", false))
            (parts.select("urbanity", tr.t("spaces-town-urbanity"), &urbanities(here), fields.text("urbanity")))
            (parts.select("level", tr.t("spaces-fact-level"), &levels(here), fields.text("level")))
        }
    }
}

fn by_language(
    here: &Here,
    parts: &FormParts<'_>,
    fields: &Fields,
    name: &str,
    label: &'static str,
) -> Markup {
    html! {
        div.cols #(name) { @for lang in here.site.languages() {
            @let of = field(name, *lang);
            (parts.line(Kind::Text, &of, &format!("{}, {}", here.tr.t(label), lang.own_name()), "", fields.text(&of), false))
        } }
        @if let Some(refusal) = parts.errors.of(name) { p.err { (parts.sentence(refusal)) } }
    }
}

fn languages(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let chosen: Vec<&str> = fields.all("languages").collect();
    let options: Vec<(String, String)> =
        here.site.languages().iter().map(|l| (l.to_string(), l.own_name().to_owned())).collect();
    html! {
        fieldset #languages {
            legend { (here.tr.t("spaces-town-languages")) }
            @for lang in here.site.languages() { label {
                input type="checkbox" name="languages" value=(lang) checked[chosen.contains(&lang.as_str())];
                span lang=(lang) { (lang.own_name()) }
            } }
            @if let Some(refusal) = parts.errors.of("languages") { p.err { (parts.sentence(refusal)) } }
        }
        (parts.select("main", here.tr.t("spaces-town-main"), &options, fields.text("main")))
    }
}

fn colours(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let hue_words = |hue: u16| {
        here.tr.t(match hue {
            0 => "spaces-hue-0",
            30 => "spaces-hue-30",
            60 => "spaces-hue-60",
            90 => "spaces-hue-90",
            120 => "spaces-hue-120",
            150 => "spaces-hue-150",
            180 => "spaces-hue-180",
            210 => "spaces-hue-210",
            240 => "spaces-hue-240",
            270 => "spaces-hue-270",
            300 => "spaces-hue-300",
            _ => "spaces-hue-330",
        })
    };
    let hues: Vec<(String, String)> =
        (0..360_u16).step_by(30).map(|hue| (hue.to_string(), hue_words(hue).to_owned())).collect();
    let chromas =
        [("low", "spaces-chroma-low"), ("mid", "spaces-chroma-mid"), ("high", "spaces-chroma-high")]
            .map(|(value, id)| (value.to_owned(), here.tr.t(id).to_owned()));
    html! {
        div.cols {
            (parts.select("hue", here.tr.t("spaces-town-hue"), &hues, fields.text("hue")))
            (parts.select("chroma", here.tr.t("spaces-town-chroma"), &chromas, fields.text("chroma")))
        }
    }
}

fn not_said(here: &Here) -> (String, String) {
    (String::new(), here.tr.t("spaces-not-said").to_owned())
}

fn urbanities(here: &Here) -> Vec<(String, String)> {
    let words = |urbanity| {
        here.tr.t(match urbanity {
            Urbanity::Rural => "spaces-urbanity-rural",
            Urbanity::Intermediate => "spaces-urbanity-intermediate",
            Urbanity::Urban => "spaces-urbanity-urban",
        })
    };
    let all = Urbanity::ALL.into_iter().map(|u| (u.as_str().to_owned(), words(u).to_owned()));
    std::iter::once(not_said(here)).chain(all).collect()
}

fn levels(here: &Here) -> Vec<(String, String)> {
    let all = Level::ALL.iter().map(|l| (l.as_str().to_owned(), level_words(here, *l).to_owned()));
    std::iter::once(not_said(here)).chain(all).collect()
}

/// What was typed as settings, with an error beside each field that does not fit. `slug` is that of the town, or
/// what was typed for a new one.
pub(crate) fn parse(
    here: &Here,
    fields: &Fields,
    slug: Option<Slug>,
    errors: &mut Errors,
) -> Option<TownFacts> {
    let slug = slug.or_else(|| {
        let typed = Slug::parse(fields.text("slug").trim());
        errors.take("slug", typed.ok_or_else(|| Refusal::new("spaces-town-slug-wrong")))
    });
    let main = Lang::parse(fields.text("main"));
    let mut languages: Vec<Lang> = fields.all("languages").filter_map(Lang::parse).collect();
    languages.retain(|l| here.site.languages().contains(l));
    languages.sort_by_key(|l| Some(*l) != main);
    if languages.is_empty() || main.is_none_or(|m| !languages.contains(&m)) {
        errors.add("languages", Refusal::new("spaces-town-languages-wrong"));
    }
    let name = texts(here, fields, "name", main);
    if main.is_none_or(|m| name.exact(m).is_none()) {
        errors.add("name", Refusal::new("spaces-town-name-missing"));
    }
    let tagline = texts(here, fields, "tagline", main);
    for (field, text) in [("name", &name), ("tagline", &tagline)] {
        errors.take(field, crate::gaps::fits(text, LONGEST_LINE));
    }
    let zone = TimeZone::get(fields.text("zone").trim()).map_err(|_| Refusal::new("spaces-town-zone-wrong"));
    let zone = errors.take("zone", zone);
    let host = host(fields, errors);
    let duties = duties(fields, errors);
    let population = fields.given("population").and_then(|typed| {
        let number: String = typed.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
        errors.take("population", number.parse::<u32>().map_err(|_| Refusal::new("spaces-number-wrong")))
    });
    if !errors.is_empty() {
        return None;
    }
    Some(TownFacts {
        slug: slug?,
        host,
        name,
        tagline,
        languages,
        time_zone: zone?,
        colours: Colours::new(fields.text("hue").parse().unwrap_or(240), chroma(fields.text("chroma"))),
        duties: duties?,
        population,
        size_class: None,
        urbanity: Urbanity::parse(fields.text("urbanity")),
        level: Level::parse(fields.text("level")),
        demo: here.town.demo,
    })
}

fn chroma(word: &str) -> Chroma {
    match word {
        "low" => Chroma::Low,
        "high" => Chroma::High,
        _ => Chroma::Mid,
    }
}

fn texts(here: &Here, fields: &Fields, name: &str, main: Option<Lang>) -> Multilingual {
    let mut pairs: Vec<(Lang, String)> = here
        .site
        .languages()
        .iter()
        .map(|lang| (*lang, clean_line(fields.text(&field(name, *lang)))))
        .collect();
    pairs.sort_by_key(|(lang, _)| Some(*lang) != main);
    Multilingual::new(pairs)
}

fn host(fields: &Fields, errors: &mut Errors) -> Option<String> {
    let typed = fields.given("host")?.to_ascii_lowercase();
    let fits = typed.len() <= 253
        && typed.contains('.')
        && typed.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        });
    errors.take("host", if fits { Ok(typed) } else { Err(Refusal::new("spaces-town-host-wrong")) })
}

fn duties(fields: &Fields, errors: &mut Errors) -> Option<Duties> {
    let publisher = errors.take(
        "publisher",
        measured_line(fields.text("publisher"), LONGEST_LINE, "spaces-town-publisher-missing"),
    );
    let email = clean_line(fields.text("email"));
    let is_address = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace) && email.len() <= 254
    });
    if !is_address {
        errors.add("email", Refusal::new("spaces-town-email-wrong"));
    }
    Some(Duties {
        publisher: publisher?,
        address: clean_line(fields.text("address")),
        email,
        phone: clean_line(fields.text("phone")),
    })
}
