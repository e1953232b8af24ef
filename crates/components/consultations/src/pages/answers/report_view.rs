//! What the office's page of the report looks like.

use arengo_reports::to_html;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, tag, time};
use arengo_web::{Here, Page};
use maud::{Markup, html};

use crate::answers::place::{desk_path, report_desk_path, report_path};
use crate::answers::report::keep::Words;
use crate::answers::report::withheld::without;
use crate::pages::answers::report_desk::Seen;

/// Why the page is shown.
pub(crate) enum Mode {
    /// To read and edit; with what was done just now.
    Plain { done: Option<String> },
    /// To look at what was typed before it is saved.
    Preview,
    /// To ask whether edited words may be set aside.
    Sure,
    /// Someone else saved meanwhile.
    Conflict,
}

/// Draws the page around the words to edit.
pub(crate) fn draw(here: &Here, seen: &Seen, words: &Words, errors: &Errors, mode: Mode) -> Page {
    let tr = &here.tr;
    let process = &seen.room.process;
    let title = tr.t("consultations-report-desk-title");
    let done = match &mode {
        Mode::Plain { done: Some(done) } => done_words(here, done),
        _ => None,
    };
    let body = html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&desk_path(&process.slug)), tr.t("consultations-desk-title").to_owned()),
        ]))
        div.intro {
            p.kick { (process.title.plain(here.lang)) }
            h1 { (title) }
            p.dek { (tr.t("consultations-report-desk-lead")) }
        }
        @if let Some(words) = &done { p.note.ok { (icon("ok")) " " (words) } }
        (languages(here, seen))
        @if matches!(mode, Mode::Conflict) { (conflict(here, seen)) }
        @if matches!(mode, Mode::Sure) { (sure(here, seen)) }
        div.split.lead {
            div {
                @if seen.progress.published < seen.progress.comments {
                    p.note.warn { (icon("late")) " " (tr.n("consultations-report-incomplete", seen.progress.comments - seen.progress.published)) }
                }
                @if seen.report.is_none() && !matches!(mode, Mode::Preview | Mode::Conflict) {
                    (first(here, seen))
                } @else {
                    (editor(here, seen, words, errors))
                    @if matches!(mode, Mode::Preview) { (preview(here, seen, words)) }
                }
            }
            aside.sub aria-label=(tr.t("consultations-report-state")) { (state(here, seen)) (history(here, seen)) }
        }
    };
    let mut page = Page::new(title, body).unlisted();
    page.status = done;
    page
}

fn done_words(here: &Here, done: &str) -> Option<String> {
    let id = match done {
        "generated" => "consultations-report-done-generated",
        "saved" => "consultations-report-done-saved",
        "same" => "consultations-report-done-same",
        "published" => "consultations-report-done-published",
        _ => return None,
    };
    Some(here.tr.t(id).to_owned())
}

fn action(here: &Here, seen: &Seen) -> String {
    here.link(&format!("{}?lang={}", report_desk_path(&seen.room.process.slug), seen.lang))
}

/// Hidden fields of every form: which report, and which revision was seen.
fn marks(seen: &Seen) -> Markup {
    html! {
        input type="hidden" name="lang" value=(seen.lang);
        input type="hidden" name="seen" value=(seen.head());
    }
}

fn languages(here: &Here, seen: &Seen) -> Markup {
    let path = report_desk_path(&seen.room.process.slug);
    html! {
        @if seen.languages.len() > 1 {
            nav.chips.near aria-label=(here.tr.t("consultations-report-languages")) {
                @for lang in &seen.languages {
                    a href=(here.link(&format!("{path}?lang={lang}"))) lang=(lang)
                        aria-current=[(*lang == seen.lang).then_some("true")] { (lang.own_name()) }
                }
            }
        }
    }
}

/// There is no report yet: the one button that draws it up.
fn first(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    html! {
        div.empty {
            p { (tr.t("consultations-report-none-yet")) }
            @if seen.may {
                form method="post" action=(action(here, seen)) {
                    (marks(seen))
                    p { button.btn name="do" value="generate" { (tr.t("consultations-report-generate")) } }
                }
            }
        }
    }
}

fn editor(here: &Here, seen: &Seen, words: &Words, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "r-" };
    if !seen.may {
        return preview(here, seen, words);
    }
    html! {
        form.form method="post" data-keep action=(action(here, seen)) aria-labelledby="h-edit" {
            div.hd {
                h2 #h-edit { (tr.t("consultations-report-edit")) }
                @if let Some(older) = &seen.older {
                    span.hint { (tr.f("consultations-report-older", &[("number", older.number.to_string().into())])) }
                }
            }
            (parts.summary())
            (marks(seen))
            div lang=[(seen.lang != here.lang).then_some(seen.lang)] {
                (parts.line(Kind::Text, "title", tr.t("consultations-report-field-title"), "", &words.title, true))
                div.cols {
                    (parts.line(Kind::Text, "publisher", tr.t("consultations-report-field-publisher"), "", &words.publisher, true))
                    (parts.line(Kind::Text, "issued", tr.t("consultations-report-field-issued"), tr.t("consultations-report-field-issued-hint"), &words.issued, true))
                }
                (parts.lines("body", tr.t("consultations-report-field-body"), tr.t("consultations-report-field-body-hint"), &words.body, 30, true))
            }
            p.row {
                button.btn name="do" value="save" { (tr.t("consultations-report-save")) }
                button.btn.q name="do" value="preview" { (icon("eye")) (tr.t("consultations-report-preview")) }
            }
        }
    }
}

fn preview(here: &Here, seen: &Seen, words: &Words) -> Markup {
    let tr = &here.tr;
    let withheld = arengo_i18n::Tr::new(seen.lang).t("consultations-report-withheld");
    let document = without(words.document(seen.lang), &seen.removed, withheld);
    html! {
        section.mt6 #preview aria-labelledby="h-preview" {
            div.hd { h2 #h-preview { (tr.t("consultations-report-preview")) } }
            div.read lang=[(seen.lang != here.lang).then_some(seen.lang)] {
                h3 { (document.title) }
                p.hint { (document.publisher) ", " (document.date) }
                (to_html(&document, 3))
            }
        }
    }
}

/// Someone else saved first.
fn conflict(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let who = seen.history.first().map(|l| l.made_by.clone()).unwrap_or_default();
    let path =
        format!("{}?lang={}&revision={}", report_desk_path(&seen.room.process.slug), seen.lang, seen.head());
    html! {
        div.note.bad role="alert" {
            p { b { (tr.t("consultations-report-changed")) } " " (who) }
            p { (tr.t("consultations-report-conflict-hint")) " " a href=(here.link(&path)) { (tr.t("consultations-report-conflict-theirs")) } }
        }
    }
}

/// Generating again sets edited words aside.
fn sure(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    html! {
        div.note.warn role="alert" {
            p { b { (tr.t("consultations-report-sure")) } }
            p { (tr.t("consultations-report-sure-hint")) }
            form method="post" action=(action(here, seen)) {
                (marks(seen))
                input type="hidden" name="sure" value="1";
                p.row {
                    button.btn.q name="do" value="generate" { (tr.t("consultations-report-generate-again")) }
                    a href=(action(here, seen)) { (tr.t("consultations-report-keep-mine")) }
                }
            }
        }
    }
}

fn state(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let path = report_path(&seen.room.process.slug);
    let Some(report) = &seen.report else { return html! {} };
    let current = report.shown == Some(report.head);
    html! {
        section aria-labelledby="h-state" {
            div.hd { h2 #h-state { (tr.t("consultations-report-state")) } }
            @match (report.shown, report.published_at) {
                (Some(_), Some(at)) => {
                    p { (tag("ok", "eye", tr.t("consultations-report-public"))) }
                    p.hint { (time(tr, &here.town, at, When::DateTime)) }
                    p { a href=(here.link(&format!("{path}?lang={}", seen.lang))) { (tr.t("consultations-report-read")) } ", "
                        a href=(here.link(&format!("{path}.pdf?lang={}", seen.lang))) { "PDF" } }
                    @if !current { p.note.warn { (tr.t("consultations-report-newer-draft")) } }
                }
                _ => { p { (tag("", "lock", tr.t("consultations-report-private"))) } }
            }
            @if seen.may {
                form method="post" action=(action(here, seen)) {
                    (marks(seen))
                    p.row.mt3 {
                        @if !current { button.btn name="do" value="publish" { (tr.t("consultations-report-publish")) } }
                        button.btn.q name="do" value="generate" { (tr.t("consultations-report-generate-again")) }
                    }
                }
                p.hint { (tr.t("consultations-report-publish-hint")) }
            }
        }
    }
}

fn history(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let path = report_desk_path(&seen.room.process.slug);
    let shown = seen.report.as_ref().and_then(|r| r.shown);
    html! {
        @if !seen.history.is_empty() {
            section.mt6 aria-labelledby="h-history" {
                div.hd { h2 #h-history { (tr.t("consultations-report-history")) } }
                ol.rows.one.t role="list" { @for line in &seen.history {
                    li { div {
                        h3 { a href=(here.link(&format!("{path}?lang={}&revision={}", seen.lang, line.number))) {
                            (tr.f("consultations-report-revision", &[("number", line.number.to_string().into())]))
                        } }
                        p.hint {
                            (tr.t(line.origin.message())) @if !line.made_by.is_empty() { ", " (line.made_by) } ", "
                            (time(tr, &here.town, line.made_at, When::DateTime))
                        }
                        @if shown == Some(line.number) { (tag("ok", "eye", tr.t("consultations-report-public"))) }
                    } }
                } }
            }
        }
    }
}
