//! What the pages of the wizard share: loading for staff, texts in several languages as fields, the page of a
//! conflict.

use arengo_kernel::permit::Permit;
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Lang, Refusal};
use arengo_store::StoreError;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::pieces::{When, crumbs, time};
use arengo_web::{Fields, Here, Problem};
use axum::http::StatusCode;
use maud::{Markup, html};

use crate::multilingual::field;
use crate::phase::Phase;
use crate::policy::{CreateProcess, ProcessAt, SaveProcess};
use crate::process::{Process, ProcessState};
use crate::processes::{phases, process};

/// Only for officials; asked before anything is loaded, so that nobody learns which drafts there are.
pub(crate) fn officials(here: &Here) -> Result<Permit<CreateProcess>, Refusal> {
    Permit::<CreateProcess>::ask(&here.actor, here.town.id, here.now)
}

pub(crate) async fn load(here: &Here, slug: &str) -> Result<(Process, Vec<Phase>), Problem> {
    officials(here)?;
    let slug = slug.to_owned();
    let found = here
        .db
        .read(move |r| {
            let Some(process) = process(r, &slug)? else { return Ok(None) };
            let phases = phases(r, process.id)?;
            Ok::<_, StoreError>(Some((process, phases)))
        })
        .await?;
    found.ok_or(Problem::NotFound)
}

pub(crate) fn may_save(here: &Here, process: &Process, version: i64) -> Result<Permit<SaveProcess>, Refusal> {
    Permit::<SaveProcess>::ask(&here.actor, ProcessAt::new(process, version), here.now)
}

/// The version a form was made from; nonsense is no version at all, which conflicts with every one.
pub(crate) fn version_of(fields: &Fields) -> i64 {
    fields.text("version").parse().unwrap_or(0)
}

/// The fields of a text: the main language under its own name, the others under `name-lang`.
pub(crate) fn put_text(
    pairs: &mut Vec<(String, String)>,
    name: &str,
    text: &Multilingual,
    main: Lang,
    languages: &[Lang],
) {
    for lang in languages {
        let words = text.exact(*lang).unwrap_or_default().to_owned();
        pairs.push((if *lang == main { name.to_owned() } else { field(name, *lang) }, words));
    }
}

/// The text typed in those fields. Languages that the form does not offer are kept as they were.
pub(crate) fn take_text(
    fields: &Fields,
    name: &str,
    main: Lang,
    languages: &[Lang],
    before: &Multilingual,
    clean: fn(&str) -> String,
) -> Multilingual {
    let typed = languages.iter().map(|lang| {
        let words = if *lang == main { fields.text(name) } else { fields.text(&field(name, *lang)) };
        (*lang, clean(words))
    });
    let kept = before.iter().filter(|(lang, _)| !languages.contains(lang)).map(|(l, t)| (l, t.to_owned()));
    let mut pairs: Vec<(Lang, String)> = typed.chain(kept).collect();
    // The original stays the original.
    if let Some((original, _)) = before.iter().next() {
        pairs.sort_by_key(|(lang, _)| *lang != original);
    }
    Multilingual::new(pairs)
}

/// One field of a text that has several languages.
#[derive(Clone, Copy)]
pub(crate) struct TextField {
    pub name: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    /// Rows of the field; one is a single line.
    pub rows: u8,
    /// Most characters.
    pub longest: usize,
    pub required: bool,
}

impl TextField {
    /// The field in the main language.
    pub(crate) fn main(&self, parts: &FormParts<'_>, fields: &Fields) -> Markup {
        let (tr, value) = (&parts.tr, fields.text(self.name));
        let hint = if self.hint.is_empty() { "" } else { tr.t(self.hint) };
        match self.rows {
            1 => parts.line(Kind::Text, self.name, tr.t(self.label), hint, value, self.required),
            rows if self.required && self.longest <= 300 => {
                parts.lines_counted(self.name, tr.t(self.label), hint, value, rows, self.longest)
            }
            rows => parts.lines(self.name, tr.t(self.label), hint, value, rows, self.required),
        }
    }

    fn other(&self, parts: &FormParts<'_>, fields: &Fields, lang: Lang) -> Markup {
        let name = field(self.name, lang);
        let label = parts.tr.t(self.label);
        match self.rows {
            1 => parts.line(Kind::Text, &name, label, "", fields.text(&name), false),
            rows => parts.lines(&name, label, "", fields.text(&name), rows, false),
        }
    }
}

/// The other languages of some fields, folded away until one is wanted.
pub(crate) fn other_languages(
    parts: &FormParts<'_>,
    fields: &Fields,
    main: Lang,
    languages: &[Lang],
    texts: &[TextField],
) -> Markup {
    html! {
        @for lang in languages.iter().copied().filter(|l| *l != main) {
            details.fold {
                summary { (parts.tr.f("spaces-in-language", &[("language", lang.own_name().into())])) }
                div.stack lang=(lang) { @for text in texts { (text.other(parts, fields, lang)) } }
            }
        }
    }
}

/// What the other one wrote, where it differs from what was typed: pairs of label and their words.
pub(crate) fn conflict(here: &Here, theirs: &Process, differences: &[(String, String)]) -> Markup {
    html! {
        div.note.warn role="alert" {
            h2.h4 { (here.tr.t("spaces-conflict-title")) }
            p { (here.tr.f("spaces-conflict-lead", &[("name", theirs.updated_by.as_str().into())])) " "
                (time(&here.tr, &here.town, theirs.updated_at, When::DateTime)) }
            @if !differences.is_empty() {
                p { b { (here.tr.t("spaces-conflict-theirs")) } }
                dl.facts { @for (label, words) in differences {
                    div { dt { (label) } dd { @if words.is_empty() { (here.tr.t("spaces-conflict-empty")) } @else { (words) } } }
                } }
            }
        }
    }
}

/// The fields whose words differ between what was typed and what the other one keeps.
pub(crate) fn differences(
    here: &Here,
    typed: &Fields,
    theirs: &Fields,
    labels: &[(&'static str, &'static str)],
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, label) in labels {
        let names = std::iter::once((*name).to_owned())
            .chain(here.town.languages.iter().map(|lang| field(name, *lang)));
        for of in names {
            if theirs.text(&of).trim() != typed.text(&of).trim() {
                let lang =
                    of.strip_prefix(&format!("{name}-")).map_or_else(String::new, |l| format!(" ({l})"));
                found.push((format!("{}{lang}", here.tr.t(label)), theirs.text(&of).to_owned()));
            }
        }
    }
    found
}

/// The head of a page of the wizard.
pub(crate) fn head(here: &Here, process: &Process, title: &str) -> Markup {
    let saved = here.tr.f(
        "spaces-saved-at",
        &[("when", here.tr.date_time(process.updated_at.timestamp(), &here.town.time_zone).into())],
    );
    html! {
        (crumbs(&here.tr, &[(here.link("/staff"), here.tr.t("spaces-desk-title").to_owned()),
            (here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        div.intro {
            p.kick { (super::view::state_tag(here, process)) span { (saved) } }
            h1 { (title) }
        }
    }
}

/// The reason of a change, asked for once the process is public.
pub(crate) fn reason(parts: &FormParts<'_>, process: &Process, fields: &Fields) -> Markup {
    html! {
        @if process.state == ProcessState::Published {
            (parts.lines("reason", parts.tr.t("spaces-reason"), parts.tr.t("spaces-reason-hint"), fields.text("reason"), 2, true))
        }
    }
}

/// 409 with what the other one wrote, 422 with errors, else 200.
pub(crate) fn code(conflict: bool, errors: &Errors) -> StatusCode {
    match (conflict, errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_the_form_does_not_offer_is_kept_and_the_original_stays_first() {
        let hungarian = Lang::parse("hu").expect("a language");
        let before = Multilingual::new([(hungarian, "c".into()), (Lang::IT, "a".into())]);
        let fields = Fields::from_pairs([("t".into(), "b".into()), ("t-en".into(), " ".into())]);
        let after = take_text(
            &fields,
            "t",
            Lang::IT,
            &[Lang::IT, Lang::EN],
            &before,
            arengo_kernel::words::clean_line,
        );
        assert_eq!(after.iter().collect::<Vec<_>>(), [(hungarian, "c"), (Lang::IT, "b")]);
    }
}
