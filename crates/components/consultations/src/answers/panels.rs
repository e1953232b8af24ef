//! What answers add to the pages of their process: the summary of outcomes, the report, and for staff what is
//! still owed.

use arengo_spaces::{Panel, Phase, Place, Process, ProcessState};
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use maud::{Markup, html};

use crate::answers::place::{answers_path, desk_path, report_desk_path, report_path};
use crate::answers::progress::{Due, due};
use crate::answers::read;
use crate::answers::report::keep;
use crate::pages::answers::summary::{late_tag, summary};

/// The outcomes so far.
pub(crate) const OUTCOMES: Panel = Panel { order: 5, place: Place::Main, read: outcomes };
/// The final report.
pub(crate) const REPORT: Panel = Panel { order: 10, place: Place::Aside, read: report };
/// What staff still owe.
pub(crate) const OWED: Panel = Panel { order: 20, place: Place::Staff, read: owed };

/// The outcomes so far, once one is public; before that only that the answer is late, when it is.
fn outcomes(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let tallies = read::tallies(r, process.id)?;
    let total = tallies.total();
    if total.answered() == 0 {
        return Ok(html! {});
    }
    let tr = &here.tr;
    Ok(html! {
        section aria-labelledby="h-outcomes" {
            div.hd {
                h2 #h-outcomes { (tr.t("consultations-outcomes-title")) }
                a href=(here.link(&answers_path(&process.slug))) { (tr.t("consultations-outcomes-one-by-one")) }
            }
            (summary(tr, &total))
        }
    })
}

fn report(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let languages = keep::languages(r, process.id)?;
    let Some((lang, published)) =
        languages.iter().find(|(lang, _)| *lang == here.lang).or(languages.first()).copied()
    else {
        return Ok(html! {});
    };
    let tr = &here.tr;
    let path = report_path(&process.slug);
    Ok(html! {
        section aria-labelledby="h-report" {
            div.hd { h2 #h-report { (tr.t("consultations-report")) } }
            p { a href=(here.link(&path)) { (icon("doc")) " " (tr.t("consultations-report-read")) } }
            p.hint {
                (time(tr, &here.town, published, When::Date)) ", "
                a href=(here.link(&format!("{path}.pdf?lang={lang}"))) { "PDF" }
            }
        }
    })
}

/// "12 answers missing, due 28 February".
fn owed(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    if process.state != ProcessState::Published {
        return Ok(html! {});
    }
    let progress = read::progress(r, process.id)?;
    let waiting = progress.comments - progress.published;
    let tr = &here.tr;
    let due = due(process.answer_due, here.now, &here.town);
    if waiting <= 0 {
        let reported = progress.comments > 0 && keep::languages(r, process.id)?.is_empty();
        return Ok(html! { @if reported { li {
            a href=(here.link(&report_desk_path(&process.slug))) { (tr.t("consultations-report-owed")) }
        } } });
    }
    Ok(html! {
        li {
            @match due {
                Due::Late(_, days) => { (late_tag(tr, days)) " " }
                Due::By(last) => {
                    (tag("mid", "clock", &tr.f("consultations-answers-by",
                        &[("day", tr.date(last.timestamp(), &here.town.time_zone).into())]))) " "
                }
                Due::Never => {}
            }
            a href=(here.link(&desk_path(&process.slug))) { (tr.n("consultations-answers-to-give", waiting)) }
        }
    })
}
