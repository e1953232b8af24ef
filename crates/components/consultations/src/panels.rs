//! What a text adds to its process's page: the big button, the list of commitments, figures and downloads; and
//! what staff still have to do.

use arengo_comments::{Channel, StakeholderType, counts, total};
use arengo_kernel::phase::{Feature, Openness};
use arengo_spaces::{Panel, Phase, Place, Process, ProcessState, PublishingRule, openness_of};
use arengo_store::{Reader, StoreError, vals};
use arengo_web::Here;
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::load::{heads, text_of};
use crate::pages::toc::{by_section, outline};
use crate::place::{compare_path, staff_path, text_path};
use crate::sql;
use crate::text::Text;
use crate::words::version_name;

/// The panels of a text. Handed to `spaces` when the program starts.
pub static PANELS: &[Panel] = &[
    Panel { order: 10, place: Place::Action, read: action },
    Panel { order: 10, place: Place::Main, read: commitments },
    Panel { order: 10, place: Place::Aside, read: voices },
    Panel { order: 20, place: Place::Aside, read: documents },
    Panel { order: 10, place: Place::Staff, read: due },
    crate::answers::panels::OUTCOMES,
    crate::answers::panels::REPORT,
    crate::answers::panels::OWED,
];

/// The public versions of a process's text, for its easy-read versions. Handed to `reading` when the program starts.
pub static EDITIONS: arengo_reading::Editions = |r, here, process| {
    let Some(text) = seen(r, process)? else { return Ok(Vec::new()) };
    let edition = |version: &crate::version::Version| arengo_reading::Edition {
        number: version.number,
        name: version_name(&here.tr, &here.town, version),
        path: format!("{}?version={}", text_path(&process.slug), version.number),
    };
    Ok(text.public().map(edition).collect())
};

/// A process is published with a text at hand. Handed to `spaces` when the program starts.
pub static PUBLISHING_RULES: &[PublishingRule] = &[PublishingRule {
    check: |r, process| {
        let some = text_of(r, process)?.is_some();
        Ok((!some).then(|| arengo_kernel::Refusal::new("consultations-text-missing")))
    },
    path: |process| staff_path(&process.slug),
}];

/// Most sections listed on the process's page; the rest is in the text's own outline.
const LISTED: i64 = 60;

/// The text as this reader may see it.
fn seen(r: &mut Reader<'_>, process: &Process) -> Result<Option<Text>, StoreError> {
    Ok(text_of(r, process.id)?.filter(|t| t.current().is_some()))
}

fn action(
    r: &mut Reader<'_>,
    here: &Here,
    process: &Process,
    phases: &[Phase],
) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    let text = seen(r, process)?;
    let now = phases.iter().filter(|p| p.runs(here.now)).max_by_key(|p| p.position);
    let open = matches!(openness_of(phases, Feature::Comment, here.now), Openness::Open(_));
    let usual = if open && process.state == ProcessState::Published {
        tr.t("consultations-read-and-comment")
    } else {
        tr.t("consultations-read")
    };
    let own = now.and_then(|p| p.action.exact(here.lang)).filter(|w| !w.trim().is_empty());
    Ok(html! {
        @match &text {
            Some(_) => { a.btn href=(here.link(&text_path(&process.slug))) { (own.unwrap_or(usual)) } },
            None => { p.hint { (tr.t("consultations-no-text-public")) } }
        }
        @if here.actor.is_staff() {
            a.btn.q href=(here.link(&staff_path(&process.slug))) { (icon("doc")) (tr.t("consultations-staff-title")) }
        }
    })
}

fn commitments(
    r: &mut Reader<'_>,
    here: &Here,
    process: &Process,
    _: &[Phase],
) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    let Some(text) = seen(r, process)? else { return Ok(html! {}) };
    let Some(version) = text.current() else { return Ok(html! {}) };
    let heads = heads(r, text.id, version.number, 0, LISTED)?;
    let counts = by_section(&counts(r, process.id)?, &process.slug);
    let size = version.size;
    let title = if size.actions > 0 && size.commitments > 0 {
        let actions = tr.n("consultations-actions", size.actions);
        format!("{actions}, {}", tr.n("consultations-commitments", size.commitments))
    } else {
        tr.n("consultations-sections", size.parts)
    };
    let listed: Vec<_> = heads.into_iter().filter(|h| h.kind != arengo_text::PartKind::Front).collect();
    Ok(html! {
        section aria-labelledby="h-commitments" {
            div.hd { h2 #h-commitments { (title) } a href=(here.link(&text_path(&process.slug))) { (tr.t("consultations-whole-text")) } }
            (outline(here, &process.slug, &listed, &counts, text.lang))
        }
    })
}

/// Who took part, by whom they speak for, with the number beside each bar.
fn voices(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    let mut by: Vec<(StakeholderType, i64)> = Vec::new();
    let mut brought = 0;
    for row in r.rows(&crate::answers::sql::VOICES, vals![process.id])? {
        let (who, count): (StakeholderType, i64) = (row.word(0, StakeholderType::parse)?, row.get(2)?);
        if row.word(1, Channel::parse)? != Channel::Web {
            brought += count;
        }
        match by.iter_mut().find(|(known, _)| *known == who) {
            Some((_, sum)) => *sum += count,
            None => by.push((who, count)),
        }
    }
    let all: i64 = by.iter().map(|(_, count)| count).sum();
    if all == 0 {
        return Ok(html! {});
    }
    let listed = StakeholderType::ALL.iter().filter_map(|who| by.iter().find(|(known, _)| known == who));
    Ok(html! {
        section aria-labelledby="h-voices" {
            div.hd { h2 #h-voices { (tr.t("consultations-voices")) } }
            ul.bars.mt3 role="list" {
                @for (who, count) in listed {
                    li { (tr.t(who.message())) progress value=(count) max=(all) aria-hidden="true" {} span.n { (tr.number(*count)) } }
                }
            }
            @if brought > 0 { p.hint.mt3 { (tr.n("consultations-voices-brought", brought)) } }
        }
    })
}

fn documents(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    let Some(text) = seen(r, process)? else { return Ok(html! {}) };
    let interests = r.count(&sql::COUNT_INTERESTS, vals![text.id])?;
    let all = total(r, process.id)?;
    let path = text_path(&process.slug);
    let versions: Vec<_> = text.public().collect();
    Ok(html! {
        section aria-labelledby="h-text" {
            div.hd { h2 #h-text { (tr.t("consultations-text")) } }
            p { (arengo_comments::counts_text(tr, all)) }
            @if interests > 0 { p { (tr.n("consultations-interests", interests)) } }
            ul role="list" {
                @for (at, version) in versions.iter().enumerate().rev() {
                    li {
                        (icon("doc")) " " a href=(here.link(&format!("{path}?version={}", version.number))) { (version_name(tr, &here.town, version)) }
                        @if at > 0 {
                            ", " a href=(here.link(&compare_path(&process.slug, versions[at - 1].number, version.number))) { (tr.t("consultations-what-changed")) }
                        }
                    }
                }
            }
            p.row.hint {
                (icon("dl"))
                @for (ending, name) in [("md", "Markdown"), ("txt", tr.t("consultations-plain-words")), ("json", "JSON")] {
                    a href=(here.link(&format!("{path}.{ending}"))) { (name) }
                }
            }
        }
    })
}

/// What the office still has to do about the text.
fn due(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    if matches!(process.state, ProcessState::Withdrawn { .. }) {
        return Ok(html! {});
    }
    let text = text_of(r, process.id)?;
    let words = match &text {
        None => tr.t("consultations-due-text"),
        Some(text) if text.current().is_none() && process.state.is_public() => {
            tr.t("consultations-due-publication")
        }
        Some(text) if text.draft().is_some() && process.state.is_public() => {
            tr.t("consultations-due-version")
        }
        Some(_) => return Ok(html! {}),
    };
    Ok(html! { li { div {
        h3 { a href=(here.link(&staff_path(&process.slug))) { (words) } }
        p.hint { (process.title.plain(here.lang)) }
    } } })
}
