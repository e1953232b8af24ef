//! First step of the wizard: what it is for, who decides, what can change, what happens with it.

use arengo_kernel::town::{Multilingual, Slug};
use arengo_kernel::words::{clean, clean_line, measured_line};
use arengo_kernel::{Lang, Refusal};
use arengo_people::Strength;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::editing::{
    TextField, code, conflict, differences, head, load, may_save, other_languages, put_text, reason,
    take_text, version_of,
};
use super::publish::done_steps;
use super::show::{asked_words, influence_words, level_words, value_words};
use super::view::{step_path, step_words, steps};
use crate::gaps::fits;
use crate::hashtag::Hashtag;
use crate::plan::{PlanFacts, PreviousEdition};
use crate::process::{
    Asked, Facts, Influence, LONGEST_PURPOSE, LONGEST_TEXT, LONGEST_TITLE, Level, Process, ProcessState,
    Step, Value,
};
use crate::processes::{Change, Saved, save_process};
use crate::{Editor, Phase};

const fn text(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    rows: u8,
    longest: usize,
    required: bool,
) -> TextField {
    TextField { name, label, hint, rows, longest, required }
}

/// The texts of this step. The first four are needed for publishing.
const TEXTS: [TextField; 8] = [
    text("title", "spaces-title", "spaces-title-hint", 1, LONGEST_TITLE, true),
    text("purpose", "spaces-purpose", "spaces-purpose-hint", 4, LONGEST_PURPOSE, true),
    text("body", "spaces-body", "spaces-body-hint", 1, LONGEST_TEXT, true),
    text("use", "spaces-use", "spaces-use-hint", 4, LONGEST_TEXT, true),
    text("can", "spaces-can", "spaces-can-hint", 3, LONGEST_TEXT, false),
    text("cannot", "spaces-cannot", "spaces-cannot-hint", 3, LONGEST_TEXT, false),
    text("office", "spaces-office", "", 1, LONGEST_TEXT, false),
    text("asked-why", "spaces-asked-why", "spaces-asked-why-hint", 2, LONGEST_PURPOSE, false),
];

fn texts_of(facts: &Facts) -> [&Multilingual; 8] {
    [
        &facts.title,
        &facts.purpose,
        &facts.accountable_body,
        &facts.use_of_results,
        &facts.can_change,
        &facts.cannot_change,
        &facts.responsible_title,
        &facts.asked.why,
    ]
}

/// A process as the fields of this form.
fn as_fields(process: &Process, main: Lang, languages: &[Lang]) -> Fields {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (field, words) in TEXTS.iter().zip(texts_of(&process.facts)) {
        put_text(&mut pairs, field.name, words, main, languages);
    }
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    put("influence", process.influence.as_str().to_owned());
    put("asked", process.asked.strength.as_str().to_owned());
    put("responsible", process.responsible.clone());
    put("hashtag", process.hashtag.as_ref().map_or_else(String::new, |h| h.as_str().to_owned()));
    put("level", process.level.map_or_else(String::new, |l| l.as_str().to_owned()));
    for value in &process.values {
        put("values", value.as_str().to_owned());
    }
    if let Some(plan) = &process.plan {
        let year = |y: Option<i16>| y.map_or_else(String::new, |y| y.to_string());
        put("series", plan.series_name.plain(main).to_owned());
        put("edition", plan.edition.to_string());
        put("valid-from", year(plan.valid_from));
        put("valid-to", year(plan.valid_to));
        if let Some(previous) = &plan.previous {
            put("previous", previous.title.plain(main).to_owned());
            put("previous-link", previous.link.clone().unwrap_or_default());
        }
    }
    put("version", process.version.to_string());
    Fields::from_pairs(pairs)
}

/// `/staff/p/{slug}`: a draft goes on where it begins, a public process shows itself.
pub(crate) async fn start(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, _) = load(&here, &slug).await?;
    let path = match process.state {
        ProcessState::Draft => step_path(&process, Step::Purpose),
        _ => process.path(),
    };
    Ok(Redirect::to(&here.link(&path)).into_response())
}

pub(crate) async fn form(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, phases) = load(&here, &slug).await?;
    may_save(&here, &process, process.version)?;
    let fields = as_fields(&process, here.town.main_language(), &here.town.languages);
    Ok(view(&here, &process, &phases, &fields, &Errors::new(), None))
}

fn view(
    here: &Here,
    process: &Process,
    phases: &[Phase],
    fields: &Fields,
    errors: &Errors,
    theirs: Option<Markup>,
) -> Response {
    let tr = here.tr;
    let (main, languages) = (here.town.main_language(), &here.town.languages[..]);
    let parts = FormParts { tr, town: &here.town, errors, prefix: "" };
    let title = step_words(here, Step::Purpose);
    let conflicts = theirs.is_some();
    let body = html! {
        (head(here, process, title))
        (steps(here, process, Step::Purpose, &done_steps(here, process, phases)))
        @if let Some(theirs) = theirs { (theirs) }
        form.form.mt6 method="post" action=(here.link(&step_path(process, Step::Purpose))) {
            (parts.summary())
            input type="hidden" name="version" value=(if conflicts { process.version.to_string() } else { fields.text("version").to_owned() });
            div lang=[(main != here.lang).then_some(main)] { @for text in &TEXTS[..6] { (text.main(&parts, fields)) } }
            (influence(here, fields))
            (asked(here, fields))
            div lang=[(main != here.lang).then_some(main)] { (TEXTS[7].main(&parts, fields)) }
            (parts.line(Kind::Text, "responsible", tr.t("spaces-responsible"), tr.t("spaces-responsible-hint"), fields.text("responsible"), false))
            (TEXTS[6].main(&parts, fields))
            (other_languages(&parts, fields, main, languages, &TEXTS))
            details.fold {
                summary { (tr.t("spaces-more")) }
                (parts.line(Kind::Text, "hashtag", tr.t("spaces-hashtag"), tr.t("spaces-hashtag-hint"), fields.text("hashtag"), false))
                (values(here, fields))
                (parts.select("level", tr.t("spaces-fact-level"), &levels(here), fields.text("level")))
                (plan(&parts, fields))
            }
            (reason(&parts, process, fields))
            p.row.x {
                button.btn { (tr.t(if process.state == ProcessState::Draft { "spaces-save-next" } else { "spaces-save" })) }
                @if process.state == ProcessState::Draft { button.btn.q name="stay" value="1" { (tr.t("spaces-save-stay")) } }
            }
        }
    };
    Page::new(title, body).unlisted().code(code(conflicts, errors)).answer(here)
}

fn influence(here: &Here, fields: &Fields) -> Markup {
    let chosen = Influence::parse(fields.text("influence")).unwrap_or(Influence::Consult);
    html! {
        fieldset { legend { (here.tr.t("spaces-fact-influence")) }
            @for influence in Influence::ALL.iter().copied() { label {
                input type="radio" name="influence" value=(influence.as_str()) checked[influence == chosen];
                span { (influence_words(here, influence)) }
            } }
        }
    }
}

/// Who can take part: how well the town must know them.
fn asked(here: &Here, fields: &Fields) -> Markup {
    let chosen = Strength::parse(fields.text("asked")).unwrap_or(Strength::Contact);
    html! {
        fieldset { legend { (here.tr.t("spaces-asked")) }
            p.hint { (here.tr.t("spaces-asked-hint")) }
            @for strength in Asked::CHOICES { label {
                input type="radio" name="asked" value=(strength.as_str()) checked[strength == chosen];
                span { (asked_words(here, strength)) }
            } }
        }
    }
}

fn values(here: &Here, fields: &Fields) -> Markup {
    let chosen: Vec<&str> = fields.all("values").collect();
    html! {
        fieldset { legend { (here.tr.t("spaces-values")) }
            @for value in Value::ALL.iter().copied() { label {
                input type="checkbox" name="values" value=(value.as_str()) checked[chosen.contains(&value.as_str())];
                span { (value_words(here, value)) }
            } }
        }
    }
}

fn levels(here: &Here) -> Vec<(String, String)> {
    std::iter::once((String::new(), here.tr.t("spaces-not-said").to_owned()))
        .chain(Level::ALL.iter().map(|l| (l.as_str().to_owned(), level_words(here, *l).to_owned())))
        .collect()
}

fn plan(parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let tr = parts.tr;
    html! {
        fieldset {
            legend { (tr.t("spaces-fact-plan")) }
            p.hint { (tr.t("spaces-plan-hint")) }
            (parts.line(Kind::Text, "series", tr.t("spaces-plan-series"), "", fields.text("series"), false))
            div.cols {
                (parts.line(Kind::Number, "edition", tr.t("spaces-plan-edition-n"), "", fields.text("edition"), false))
                (parts.line(Kind::Number, "valid-from", tr.t("spaces-plan-from"), "", fields.text("valid-from"), false))
                (parts.line(Kind::Number, "valid-to", tr.t("spaces-plan-to"), "", fields.text("valid-to"), false))
            }
            (parts.line(Kind::Text, "previous", tr.t("spaces-plan-previous"), "", fields.text("previous"), false))
            (parts.line(Kind::Text, "previous-link", tr.t("spaces-plan-previous-link"), tr.t("spaces-plan-previous-link-hint"), fields.text("previous-link"), false))
        }
    }
}

/// What was typed, as the facts of the process; with an error beside each field that does not fit. Drafts may be
/// incomplete: what is missing is asked for when publishing, and at once when the process is public.
fn parse(fields: &Fields, before: &Process, main: Lang, languages: &[Lang], errors: &mut Errors) -> Facts {
    let mut facts = before.facts.clone();
    let cleaned = |field: &TextField| if field.rows == 1 { clean_line as fn(&str) -> String } else { clean };
    let mut taken = TEXTS.iter().zip(texts_of(&before.facts)).map(|(field, old)| {
        let words = take_text(fields, field.name, main, languages, old, cleaned(field));
        errors.take(field.name, fits(&words, field.longest));
        words
    });
    let mut next = || taken.next().unwrap_or_default();
    facts.title = next();
    facts.purpose = next();
    facts.accountable_body = next();
    facts.use_of_results = next();
    facts.can_change = next();
    facts.cannot_change = next();
    facts.responsible_title = next();
    facts.asked.why = next();
    drop(taken);
    let offered = Asked::CHOICES.into_iter().find(|s| s.as_str() == fields.text("asked"));
    facts.asked.strength = offered.unwrap_or(before.asked.strength);
    if !facts.asked.is_more() {
        facts.asked.why = Multilingual::default();
    } else if facts.asked.why.exact(main).is_none() {
        errors.add("asked-why", Refusal::new("spaces-asked-why-missing"));
    }
    if facts.title.exact(main).is_none() {
        errors.add("title", Refusal::new("spaces-title-missing"));
    }
    facts.influence = Influence::parse(fields.text("influence")).unwrap_or(before.influence);
    facts.responsible = clean_line(fields.text("responsible"));
    facts.values = fields.all("values").filter_map(Value::parse).collect();
    facts.level = Level::parse(fields.text("level"));
    facts.hashtag = match fields.given("hashtag") {
        None => None,
        Some(typed) => errors.take("hashtag", Hashtag::parse(typed)),
    };
    facts.plan = parse_plan(fields, before.plan.as_ref(), main, errors);
    if before.state == ProcessState::Published {
        for (name, words, missing) in [
            ("purpose", &facts.purpose, "spaces-purpose-missing"),
            ("body", &facts.accountable_body, "spaces-body-missing"),
            ("use", &facts.use_of_results, "spaces-use-missing"),
        ] {
            if words.exact(main).is_none() {
                errors.add(name, Refusal::new(missing));
            }
        }
    }
    facts
}

fn parse_plan(
    fields: &Fields,
    before: Option<&PlanFacts>,
    main: Lang,
    errors: &mut Errors,
) -> Option<PlanFacts> {
    let series = clean_line(fields.text("series"));
    if series.is_empty() {
        return None;
    }
    let mut plan = before.cloned().unwrap_or_default();
    let mut number = |name: &'static str, range: std::ops::RangeInclusive<i64>| -> Option<i64> {
        let typed = fields.given(name)?;
        let parsed = typed.parse::<i64>().ok().filter(|n| range.contains(n));
        errors.take(name, parsed.ok_or_else(|| Refusal::new("spaces-number-wrong")))
    };
    plan.edition = number("edition", 1..=999).unwrap_or(1);
    plan.valid_from = number("valid-from", 1900..=2200).and_then(|y| i16::try_from(y).ok());
    plan.valid_to = number("valid-to", 1900..=2200).and_then(|y| i16::try_from(y).ok());
    if let (Some(from), Some(to)) = (plan.valid_from, plan.valid_to)
        && to < from
    {
        errors.add("valid-to", Refusal::new("spaces-plan-ends-before-start"));
    }
    if plan.series_name.exact(main) != Some(series.as_str()) {
        let others = plan.series_name.iter().filter(|(l, _)| *l != main).map(|(l, t)| (l, t.to_owned()));
        let all: Vec<_> = std::iter::once((main, series.clone())).chain(others).collect();
        plan.series_name = Multilingual::new(all);
    }
    if plan.series.is_empty() {
        plan.series = arengo_text::words(&series).join("-");
    }
    let title = clean_line(fields.text("previous"));
    plan.previous = if title.is_empty() {
        None
    } else {
        let mut previous =
            plan.previous.unwrap_or(PreviousEdition { edition: plan.edition - 1, ..Default::default() });
        if previous.title.plain(main) != title {
            previous.title = crate::multilingual::of(main, &title);
        }
        previous.link = fields.given("previous-link").map(str::to_owned);
        let known = |link: &String| {
            link.starts_with("https://") || link.starts_with("http://") || Slug::parse(link).is_some()
        };
        if previous.link.as_ref().is_some_and(|link| !known(link)) {
            errors.add("previous-link", Refusal::new("spaces-link-wrong"));
        }
        Some(previous)
    };
    Some(plan)
}

pub(crate) async fn save(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (process, phases) = load(&here, &slug).await?;
    let version = version_of(&fields);
    may_save(&here, &process, version)?;
    let (main, languages) = (here.town.main_language(), here.town.languages.clone());
    let mut errors = Errors::new();
    let facts = parse(&fields, &process, main, &languages, &mut errors);
    let reason = fields.given("reason").map(str::to_owned);
    if process.state == ProcessState::Published && process.facts != facts {
        errors.take("reason", measured_line(fields.text("reason"), LONGEST_TEXT, "spaces-reason-missing"));
    }
    if !errors.is_empty() {
        return Ok(view(&here, &process, &phases, &fields, &errors, None));
    }
    let (inside, editor, at) = (here.clone(), Editor::of(&here), process.clone());
    let saved = here
        .db
        .write(move |w| {
            let change = Change { facts: Some(facts.clone()), phases: None, reason: reason.clone() };
            save_process(w, may_save(&inside, &at, version)?, &change, &editor)
        })
        .await?;
    match saved {
        Saved::Done(process) => {
            let path = match process.state {
                ProcessState::Draft if !fields.has("stay") => step_path(&process, Step::Text),
                ProcessState::Draft => step_path(&process, Step::Purpose),
                _ => process.path(),
            };
            Ok(Redirect::to(&here.link(&path)).into_response())
        }
        Saved::Changed(now) => {
            let theirs = as_fields(&now, main, &languages);
            let mut labels: Vec<_> = TEXTS.iter().map(|t| (t.name, t.label)).collect();
            labels.extend([("hashtag", "spaces-hashtag"), ("responsible", "spaces-responsible")]);
            labels.push(("asked", "spaces-asked"));
            let note = conflict(&here, &now, &differences(&here, &fields, &theirs, &labels));
            Ok(view(&here, &now, &phases, &fields, &Errors::new(), Some(note)))
        }
    }
}
