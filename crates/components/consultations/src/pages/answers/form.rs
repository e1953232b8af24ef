//! The form of an answer, for one comment or for many.

use arengo_i18n::Tr;
use arengo_kernel::{Lang, Permit, Refusal};
use arengo_web::form::{Errors, FormParts};
use arengo_web::{Fields, Here, Problem};
use maud::{Markup, html};

use crate::answers::change::Changes;
use crate::answers::disposition::{Answer, ChangeRef, Disposition, Reason};
use crate::answers::outcome::Outcome;
use crate::answers::policy::{Desk, SeeDrafts};
use crate::pages::room::Room;
use crate::part::{one_line, shortened};

/// Most characters of changed words in the list to choose from.
const WORDS: usize = 70;

/// The desk of a process, for someone who may see it.
///
/// # Errors
/// The rule's refusal.
pub(crate) fn desk_of(here: &Here, room: &Room) -> Result<Desk, Problem> {
    let desk = Desk { process: room.process.id, stage: room.stage() };
    Permit::<SeeDrafts>::ask(&here.actor, desk, here.now)?;
    Ok(desk)
}

/// What the form shows: as typed, else as kept, else empty. No outcome is chosen beforehand.
pub(crate) struct Typed {
    outcome: String,
    reason: String,
    lang: String,
    change: String,
}

impl Typed {
    /// As it was sent.
    pub fn of(fields: &Fields) -> Typed {
        let text = |name: &str| fields.text(name).to_owned();
        Typed { outcome: text("outcome"), reason: text("reason"), lang: text("lang"), change: text("change") }
    }

    /// As it is kept; empty, in `lang`, when nothing is.
    pub fn kept(disposition: Option<&Disposition>, lang: Lang) -> Typed {
        let Some(answer) = disposition.map(|d| &d.answer) else {
            let empty = String::new;
            return Typed { outcome: empty(), reason: empty(), lang: lang.to_string(), change: empty() };
        };
        Typed {
            outcome: answer.outcome.as_str().to_owned(),
            reason: answer.reason.as_str().to_owned(),
            lang: answer.lang.to_string(),
            change: answer.change.as_ref().map(ChangeRef::key).unwrap_or_default(),
        }
    }
}

/// The answer that was sent, with errors beside the fields that need another look.
pub(crate) fn parse(
    fields: &Fields,
    languages: &[Lang],
    main: Lang,
    changes: &Changes,
    kept: Option<&ChangeRef>,
    errors: &mut Errors,
) -> Option<Answer> {
    let outcome = Outcome::parse(fields.text("outcome"))
        .ok_or_else(|| Refusal::new("consultations-answer-needs-outcome"));
    let outcome = errors.take("outcome", outcome);
    let reason = errors.take("reason", Reason::parse(fields.text("reason")));
    let lang = Lang::parse(fields.text("lang")).filter(|l| languages.contains(l)).unwrap_or(main);
    let change = errors.take("change", changes.chosen(fields.text("change"), kept));
    Some(Answer { outcome: outcome?, reason: reason?, lang, change: change? })
}

/// The languages an answer may be written in, the process's own first.
pub(crate) fn languages(here: &Here, room: &Room) -> Vec<Lang> {
    let mut all = vec![room.process.lang];
    all.extend(here.town.languages.iter().copied().filter(|l| *l != room.process.lang));
    all
}

/// The fields.
pub(crate) fn fields(
    parts: &FormParts<'_>,
    typed: &Typed,
    languages: &[Lang],
    changes: &Changes,
    kept: Option<&ChangeRef>,
    text_lang: Option<Lang>,
) -> Markup {
    let tr = &parts.tr;
    let words: Vec<(&str, &'static str, &str)> =
        Outcome::ALL.into_iter().map(|o| (o.as_str(), o.look().0, tr.t(o.message()))).collect();
    let langs: Vec<(String, String)> =
        languages.iter().map(|l| (l.to_string(), l.own_name().to_owned())).collect();
    let options = options(tr, changes, kept);
    html! {
        (parts.choice("outcome", tr.t("consultations-answer-outcome"), &words, &typed.outcome))
        (parts.lines("reason", tr.t("consultations-answer-reason"), tr.t("consultations-answer-reason-hint"), &typed.reason, 6, true))
        @if langs.len() > 1 { (parts.select("lang", tr.t("consultations-answer-language"), &langs, &typed.lang)) }
        @if options.len() > 1 {
            div lang=[text_lang.filter(|l| *l != tr.lang())] {
                (parts.select("change", tr.t("consultations-answer-change"), &options, &typed.change))
            }
        } @else {
            p.hint { (tr.t("consultations-answer-no-changes")) }
        }
    }
}

/// The changes to choose from, the empty choice first.
fn options(tr: &Tr, changes: &Changes, kept: Option<&ChangeRef>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), tr.t("consultations-answer-change-none").to_owned())];
    let listed = changes.refs().chain(kept.cloned());
    for change in listed {
        if all.iter().any(|(key, _)| *key == change.key()) {
            continue;
        }
        let words = tr.quote(&shortened(&one_line(&change.words), WORDS));
        all.push((change.key(), format!("{} ({}): {words}", change.name(tr), change.part)));
    }
    all
}
