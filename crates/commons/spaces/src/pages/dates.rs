//! The dates of the phases and of the answer, in the town's own time.

use arengo_kernel::phase::Feature;
use arengo_kernel::town::Multilingual;
use arengo_kernel::words::{clean_line, measured_line};
use arengo_kernel::{Instant, Lang, Refusal};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::editing::{code, conflict, head, load, may_save, put_text, reason, take_text, version_of};
use super::publish::done_steps;
use super::view::{phase_dates, step_path, step_words, steps};
use crate::Editor;
use crate::gaps::{answer_after_comments, fits};
use crate::moments::{closing, end_of_day, opening, typed_closing, typed_day, typed_opening};
use crate::multilingual::field;
use crate::phase::{Phase, PhaseFacts, window};
use crate::process::{LONGEST_TEXT, LONGEST_TITLE, Process, ProcessState, Step};
use crate::processes::{Change, Saved, phases as phases_of, save_process};

/// Most phases of a process.
const MOST: usize = 12;

/// Names of the fields of one phase.
struct Names {
    feature: &'static str,
    title: &'static str,
    note: &'static str,
    action: &'static str,
    opens: &'static str,
    closes: &'static str,
    drop: &'static str,
}

macro_rules! names {
    ($($n:literal)+) => {
        [$(Names {
            feature: concat!("feature-", $n), title: concat!("title-", $n), note: concat!("note-", $n),
            action: concat!("action-", $n), opens: concat!("opens-", $n), closes: concat!("closes-", $n),
            drop: concat!("drop-", $n),
        }),+]
    };
}

const NAMES: [Names; MOST] = names!(0 1 2 3 4 5 6 7 8 9 10 11);

fn as_fields(process: &Process, phases: &[Phase], here: &Here) -> Fields {
    let (main, languages, zone) = (here.town.main_language(), &here.town.languages[..], &here.town.time_zone);
    let mut pairs = vec![
        ("version".to_owned(), process.version.to_string()),
        ("count".to_owned(), phases.len().to_string()),
    ];
    for (names, phase) in NAMES.iter().zip(phases) {
        pairs.push((names.feature.to_owned(), phase.feature.as_str().to_owned()));
        put_text(&mut pairs, names.title, &phase.title, main, languages);
        put_text(&mut pairs, names.note, &phase.note, main, languages);
        put_text(&mut pairs, names.action, &phase.action, main, languages);
        let opens = phase.window.map_or_else(String::new, |w| typed_opening(w.opens, zone));
        let closes = phase.ends().map_or_else(String::new, |end| typed_closing(end, zone));
        pairs.extend([(names.opens.to_owned(), opens), (names.closes.to_owned(), closes)]);
    }
    let due = process.answer_due.map_or_else(String::new, |due| typed_day(due, zone));
    pairs.push(("answer-due".to_owned(), due));
    Fields::from_pairs(pairs)
}

fn count_of(fields: &Fields) -> usize {
    fields.text("count").parse::<usize>().unwrap_or(0).min(MOST)
}

pub(crate) async fn form(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, phases) = load(&here, &slug).await?;
    may_save(&here, &process, process.version)?;
    let fields = as_fields(&process, &phases, &here);
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
    let parts = FormParts { tr, town: &here.town, errors, prefix: "" };
    let (title, conflicts) = (step_words(here, Step::Dates), theirs.is_some());
    let count = count_of(fields);
    let body = html! {
        (head(here, process, title))
        (steps(here, process, Step::Dates, &done_steps(here, process, phases)))
        @if let Some(theirs) = theirs { (theirs) }
        form.form.mt6 #dates method="post" action=(here.link(&step_path(process, Step::Dates))) {
            (parts.summary())
            input type="hidden" name="version" value=(if conflicts { process.version.to_string() } else { fields.text("version").to_owned() });
            input type="hidden" name="count" value=(count);
            p.hint { (tr.f("spaces-dates-hint", &[("zone", here.town.time_zone.iana_name().unwrap_or("UTC").into())])) }
            @for (n, names) in NAMES.iter().enumerate().take(count) { (phase_fields(here, &parts, fields, n, names)) }
            @if count < MOST { p { button.btn.q.s name="more" value="1" { (tr.t("spaces-phase-add")) } } }
            (parts.line(Kind::Date, "answer-due", tr.t("spaces-fact-due"), tr.t("spaces-answer-due-hint"), fields.text("answer-due"), false))
            (reason(&parts, process, fields))
            p.row.x {
                button.btn { (tr.t(if process.state == ProcessState::Draft { "spaces-save-next" } else { "spaces-save" })) }
                @if process.state == ProcessState::Draft { button.btn.q name="stay" value="1" { (tr.t("spaces-save-stay")) } }
            }
        }
    };
    Page::new(title, body).unlisted().code(code(conflicts, errors)).answer(here)
}

fn phase_fields(here: &Here, parts: &FormParts<'_>, fields: &Fields, n: usize, names: &Names) -> Markup {
    let tr = here.tr;
    let main = here.town.main_language();
    html! {
        fieldset {
            legend { (tr.f("spaces-phase-n", &[("n", (n + 1).into())])) }
            div.stack.mt3 {
            div lang=[(main != here.lang).then_some(main)] {
                (parts.line(Kind::Text, names.title, tr.t("spaces-phase-title"), "", fields.text(names.title), true))
            }
            (parts.select(names.feature, tr.t("spaces-phase-feature"), &features(here), fields.text(names.feature)))
            div.cols {
                (parts.line(Kind::DateTime, names.opens, tr.t("spaces-phase-opens"), "", fields.text(names.opens), false))
                (parts.line(Kind::DateTime, names.closes, tr.t("spaces-phase-closes"), tr.t("spaces-phase-closes-hint"), fields.text(names.closes), false))
            }
            details.fold {
                summary { (tr.t("spaces-phase-more")) }
                (parts.line(Kind::Text, names.note, tr.t("spaces-phase-note"), "", fields.text(names.note), false))
                (parts.line(Kind::Text, names.action, tr.t("spaces-phase-action"), tr.t("spaces-phase-action-hint"), fields.text(names.action), false))
                @for lang in here.town.languages.iter().copied().filter(|l| *l != main) {
                    @for (name, label) in [(names.title, "spaces-phase-title"), (names.note, "spaces-phase-note"), (names.action, "spaces-phase-action")] {
                        @let other = field(name, lang);
                        (parts.line(Kind::Text, &other, &format!("{}, {}", tr.t(label), lang.own_name()), "", fields.text(&other), false))
                    }
                }
                (parts.check(names.drop, tr.t("spaces-phase-drop"), "", fields.has(names.drop)))
            }
            }
        }
    }
}

fn features(here: &Here) -> Vec<(String, String)> {
    let words = |feature| {
        here.tr.t(match feature {
            Feature::Read => "spaces-feature-read",
            Feature::Comment => "spaces-feature-comment",
            Feature::Examine => "spaces-feature-examine",
            Feature::Adopt => "spaces-feature-adopt",
            Feature::Monitor => "spaces-feature-monitor",
        })
    };
    Feature::ALL.into_iter().map(|f| (f.as_str().to_owned(), words(f).to_owned())).collect()
}

/// What was typed as phases, with an error beside each field that does not fit.
fn parse(
    fields: &Fields,
    before: &[Phase],
    here: &Here,
    errors: &mut Errors,
) -> (Vec<PhaseFacts>, Option<Instant>) {
    let (main, languages, zone) = (here.town.main_language(), &here.town.languages[..], &here.town.time_zone);
    let nothing = Multilingual::default();
    let mut phases = Vec::new();
    for (n, names) in NAMES.iter().enumerate().take(count_of(fields)) {
        if fields.has(names.drop) {
            continue;
        }
        let old = before.get(n);
        let take = |name, old: Option<&Multilingual>| {
            take_text(fields, name, main, languages, old.unwrap_or(&nothing), clean_line)
        };
        let phase = PhaseFacts {
            feature: Feature::parse(fields.text(names.feature)).unwrap_or(Feature::Read),
            title: take(names.title, old.map(|p| &p.title)),
            note: take(names.note, old.map(|p| &p.note)),
            action: take(names.action, old.map(|p| &p.action)),
            window: times(fields, names, zone, errors),
        };
        check_words(&phase, names, main, errors);
        phases.push(phase);
    }
    let due = errors.take("answer-due", end_of_day(fields.text("answer-due"), zone)).flatten();
    if errors.is_empty() {
        let windows = phases.iter().map(|p| (p.feature, p.window));
        errors.take("answer-due", answer_after_comments(due, windows));
    }
    (phases, due)
}

fn times(
    fields: &Fields,
    names: &Names,
    zone: &jiff::tz::TimeZone,
    errors: &mut Errors,
) -> Option<arengo_kernel::phase::Window> {
    let opens = errors.take(names.opens, opening(fields.text(names.opens), zone))?;
    let closes = errors.take(names.closes, closing(fields.text(names.closes), zone))?;
    let field = if opens.is_none() { names.opens } else { names.closes };
    errors.take(field, window(opens, closes)).flatten()
}

fn check_words(phase: &PhaseFacts, names: &Names, main: Lang, errors: &mut Errors) {
    if phase.title.exact(main).is_none() {
        errors.add(names.title, Refusal::new("spaces-phase-title-missing"));
    }
    errors.take(names.title, fits(&phase.title, LONGEST_TITLE));
    errors.take(names.note, fits(&phase.note, LONGEST_TEXT));
    errors.take(names.action, fits(&phase.action, LONGEST_TITLE));
}

/// The same form with one phase more.
fn with_one_more(fields: &Fields) -> Fields {
    let count = (count_of(fields) + 1).min(MOST);
    let kept = fields.iter().filter(|(name, _)| *name != "count" && *name != "more");
    let mut pairs: Vec<(String, String)> = kept.map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    pairs.push(("count".to_owned(), count.to_string()));
    Fields::from_pairs(pairs)
}

pub(crate) async fn save(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (process, phases_before) = load(&here, &slug).await?;
    let version = version_of(&fields);
    may_save(&here, &process, version)?;
    if fields.has("more") {
        return Ok(view(&here, &process, &phases_before, &with_one_more(&fields), &Errors::new(), None));
    }
    let mut errors = Errors::new();
    let (phases, due) = parse(&fields, &phases_before, &here, &mut errors);
    let unchanged =
        phases_before.iter().map(Phase::facts).eq(phases.iter().cloned()) && due == process.answer_due;
    if process.state == ProcessState::Published && !unchanged {
        errors.take("reason", measured_line(fields.text("reason"), LONGEST_TEXT, "spaces-reason-missing"));
        let dated = phases.iter().any(|p| p.feature == Feature::Comment && p.window.is_some());
        if errors.is_empty() && !dated {
            errors.add("dates", Refusal::new("spaces-comment-phase-missing"));
        }
    }
    if !errors.is_empty() {
        return Ok(view(&here, &process, &phases_before, &fields, &errors, None));
    }
    let (inside, editor, at) = (here.clone(), Editor::of(&here), process.clone());
    let reason = fields.given("reason").map(str::to_owned);
    let saved = here
        .db
        .write(move |w| {
            let mut facts = at.facts.clone();
            facts.answer_due = due;
            let change = Change { facts: Some(facts), phases: Some(phases.clone()), reason: reason.clone() };
            save_process(w, may_save(&inside, &at, version)?, &change, &editor)
        })
        .await?;
    match saved {
        Saved::Done(process) => {
            let path = match process.state {
                ProcessState::Draft if !fields.has("stay") => step_path(&process, Step::Publish),
                ProcessState::Draft => step_path(&process, Step::Dates),
                _ => process.path(),
            };
            Ok(Redirect::to(&here.link(&path)).into_response())
        }
        Saved::Changed(now) => {
            let id = now.id;
            let theirs = here.db.read(move |r| phases_of(r, id)).await?;
            let differences: Vec<(String, String)> = theirs
                .iter()
                .map(|phase| (phase.title.plain(here.lang).to_owned(), times_words(&here, phase)))
                .collect();
            let note = conflict(&here, &now, &differences);
            Ok(view(&here, &now, &theirs, &fields, &Errors::new(), Some(note)))
        }
    }
}

/// The dates of a phase to the minute, for whoever has to compare.
fn times_words(here: &Here, phase: &Phase) -> String {
    let zone = &here.town.time_zone;
    let exact = |at: Instant| here.tr.date_time(at.timestamp(), zone);
    match (phase.window, phase.ends()) {
        (Some(window), Some(end)) => {
            format!("{} – {}", exact(window.opens), exact(crate::moments::last_minute(end)))
        }
        _ => phase_dates(here, phase),
    }
}
