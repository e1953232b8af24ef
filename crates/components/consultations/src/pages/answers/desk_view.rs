//! What the desk looks like: the list with its filters and what can be done with the chosen comments, progress and
//! groups beside it.

use arengo_comments::StakeholderType;
use arengo_i18n::Tr;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, more, tag};
use arengo_web::{Fields, Here};
use maud::{Markup, html};

use crate::answers::contribution::Contribution;
use crate::answers::group::Group;
use crate::answers::place::{answers_path, decide_path, desk_path, report_desk_path};
use crate::answers::progress::{Due, due};
use crate::answers::read::Pile;
use crate::pages::answers::desk::{Asked, Seen, WHOLE};
use crate::pages::answers::pair::{outcome_word, voice};
use crate::pages::answers::summary::late_tag;

/// The sentence to announce after something was done.
pub(crate) fn done(tr: &Tr, what: &str, number: i64) -> Option<String> {
    let id = match what {
        "saved" => return Some(tr.t("consultations-desk-done-saved").to_owned()),
        "last" => return Some(tr.t("consultations-desk-done-last").to_owned()),
        "published" => "consultations-desk-done-published",
        "grouped" => "consultations-desk-done-grouped",
        "ungrouped" => "consultations-desk-done-ungrouped",
        "answered" => "consultations-desk-done-answered",
        "group" => return Some(tr.t("consultations-desk-done-group").to_owned()),
        _ => return None,
    };
    Some(tr.n(id, number))
}

/// Draws the desk.
pub(crate) fn draw(here: &Here, seen: &Seen, asked: &Asked, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process;
    html! {
        (crumbs(tr, &[(here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        div.intro {
            p.kick { (process.title.plain(here.lang)) }
            h1 { (tr.t("consultations-desk-title")) }
            (progress(here, seen))
        }
        @if let Some((what, number)) = &asked.done { @if let Some(words) = done(tr, what, *number) {
            p.note.ok { (icon("ok")) " " (words) }
        } }
        div.split.lead {
            div {
                (filters(here, seen, asked))
                (list(here, seen, asked, fields, errors))
            }
            aside.sub aria-label=(tr.t("consultations-desk-aside")) {
                (publication(here, seen))
                (groups(here, seen, asked))
                (ways(here, seen))
            }
        }
    }
}

/// "49 of 61 answered, 12 missing, due 28 February".
fn progress(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let done = seen.progress;
    let due = due(seen.room.process.answer_due, here.now, &here.town);
    let day = |at: arengo_kernel::Instant| tr.date(at.timestamp(), &here.town.time_zone);
    let owed = done.comments > done.published;
    html! {
        p.dek {
            @if owed { @if let Due::Late(_, days) = due { (late_tag(tr, days)) " " } }
            (tr.f("consultations-desk-progress", &[("decided", done.decided.into()), ("n", done.comments.into())]))
            @if done.missing() > 0 { ", " (tr.n("consultations-desk-missing-counted", done.missing())) }
            @if owed { @match due {
                Due::By(last) => { ", " (tr.f("consultations-desk-due", &[("day", day(last).into())])) }
                Due::Late(last, _) => { ", " (tr.f("consultations-desk-was-due", &[("day", day(last).into())])) }
                Due::Never => {}
            } }
            "."
        }
        @if done.comments > 0 {
            progress max=(done.comments) value=(done.decided) aria-label=(tr.t("consultations-desk-title")) {}
        }
    }
}

fn filters(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let count = |pile: Pile| match pile {
        Pile::Missing => Some(seen.progress.missing()),
        Pile::Drafts => Some(seen.progress.drafts()),
        Pile::Published => Some(seen.progress.published),
        Pile::All => Some(seen.progress.comments),
        Pile::Questions => None,
    };
    let mut sections: Vec<(String, String)> =
        vec![(String::new(), tr.t("consultations-answers-filter-everywhere").to_owned())];
    if seen.tallies.sections.contains_key("") {
        sections.push((WHOLE.to_owned(), tr.t("consultations-text-as-a-whole").to_owned()));
    }
    for slug in seen.order.iter().filter(|s| seen.tallies.sections.contains_key(*s)) {
        let heading = seen.place.headings.get(slug).cloned().unwrap_or_default();
        sections.push((slug.clone(), crate::part::shortened(&heading, 60)));
    }
    let mut types = vec![(String::new(), tr.t("consultations-desk-any-type").to_owned())];
    types.extend(StakeholderType::ALL.map(|t| (t.as_str().to_owned(), tr.t(t.message()).to_owned())));
    let errors = Errors::new();
    let parts = FormParts { tr: *tr, town: &here.town, errors: &errors, prefix: "f-" };
    html! {
        nav.chips aria-label=(tr.t("consultations-desk-filter")) {
            @for pile in Pile::ALL {
                a href=(Asked { pile, after: None, done: None, ..asked.clone() }.address(here, process))
                    aria-current=[(pile == asked.pile).then_some("true")] {
                    (tr.t(pile.message())) @if let Some(n) = count(pile) { " " (tr.number(n)) }
                }
            }
        }
        details.fold.mt3 open[asked.section.is_some() || asked.stakeholder.is_some()] {
            summary { (tr.t("consultations-desk-narrow")) }
            form.form.mt3 method="get" action=(here.link(&desk_path(process))) {
                input type="hidden" name="show" value=(asked.pile.as_str());
                @if let Some(group) = asked.group { input type="hidden" name="group" value=(group); }
                (parts.select("section", tr.t("consultations-answers-filter-section"), &sections, asked.section.as_deref().unwrap_or_default()))
                (parts.select("type", tr.t("consultations-desk-type"), &types, asked.stakeholder.map_or("", StakeholderType::as_str)))
                p { button.btn.q { (tr.t("consultations-answers-filter-show")) } }
            }
        }
    }
}

fn list(here: &Here, seen: &Seen, asked: &Asked, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    if seen.page.rows.is_empty() {
        let words = if seen.progress.comments == 0 {
            "consultations-desk-no-comments"
        } else if asked.pile == Pile::Missing && seen.progress.missing() == 0 {
            "consultations-desk-none-missing"
        } else {
            "consultations-desk-none-so"
        };
        return html! { div.empty.mt5 { p { (tr.t(words)) } } };
    }
    let next = seen
        .page
        .next
        .map(|after| Asked { after: Some(after), done: None, ..asked.clone() }.address(here, process));
    let rows = html! {
        ol.rows.one.t.mt3 role="list" { @for one in &seen.page.rows { (row(here, seen, one, fields)) } }
    };
    html! {
        @if seen.may {
            form.mt5 method="post" action=(asked.address(here, process)) aria-label=(tr.t("consultations-desk-title")) {
                (FormParts { tr: *tr, town: &here.town, errors, prefix: "bulk-" }.summary())
                (rows)
                (bulk(here, seen, asked, fields, errors))
            }
        } @else { (rows) }
        (more(tr, next.as_deref()))
    }
}

fn row(here: &Here, seen: &Seen, one: &Contribution, fields: &Fields) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let id = one.id.to_string();
    let chosen = fields.all("c").any(|c| c == id);
    let group = one.group.and_then(|g| seen.groups.iter().find(|group| group.id == g));
    html! {
        li id=(format!("e-{id}")) { div {
            (voice(here, one, &seen.place))
            blockquote lang=[(one.lang != here.lang).then_some(one.lang)] { p { (one.excerpt(320)) } }
            p.row {
                @match &one.disposition {
                    None => { (tag("mid", "clock", tr.t("consultations-desk-no-answer"))) }
                    Some(answer) => {
                        (outcome_word(tr, answer.answer.outcome))
                        @if !answer.is_public() { (tag("", "lock", tr.t("consultations-desk-draft"))) }
                    }
                }
                @if let Some(stance) = one.stance { span.hint { (tr.t(stance.message())) } }
                @if let Some(group) = group { span.hint { (icon("group")) " " (group.title) } }
            }
            p.row.x {
                @if seen.may {
                    label { input type="checkbox" name="c" value=(id) checked[chosen]; " " (tr.t("consultations-desk-choose")) span.vh { " " (one.speaker()) } }
                    a.btn.q.s href=(here.link(&decide_path(process, one.id))) {
                        (icon("pen")) (tr.t(if one.disposition.is_some() { "consultations-desk-change" } else { "consultations-desk-answer" }))
                        span.vh { " " (tr.f("consultations-answer-of", &[("name", one.speaker().into())])) }
                    }
                }
            }
        } }
    }
}

/// What can be done with the chosen comments.
fn bulk(here: &Here, seen: &Seen, asked: &Asked, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "bulk-" };
    let mut groups = vec![(String::new(), tr.t("consultations-desk-new-group").to_owned())];
    groups.extend(seen.groups.iter().map(|g| (g.id.to_string(), g.title.clone())));
    html! {
        fieldset.mt5 #bulk-c tabindex="-1" {
            legend { (tr.t("consultations-desk-chosen")) }
            div.cols {
                (parts.select("group", tr.t("consultations-desk-group"), &groups, fields.text("group")))
                (parts.line(Kind::Text, "title", tr.t("consultations-desk-group-title"), "", fields.text("title"), false))
            }
            p.row {
                button.btn name="do" value="answer" { (tr.t("consultations-desk-answer-together")) }
                button.btn.q name="do" value="group" { (icon("group")) (tr.t("consultations-desk-put-in-group")) }
                @if asked.group.is_some() { button.btn.q name="do" value="ungroup" { (tr.t("consultations-desk-out-of-group")) } }
                button.btn.q name="do" value="publish" { (tr.t("consultations-desk-publish-chosen")) }
            }
        }
    }
}

fn publication(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let drafts = seen.progress.drafts();
    html! {
        section aria-labelledby="h-publish" {
            div.hd { h2 #h-publish { (tr.t("consultations-desk-publication")) } }
            @if drafts == 0 {
                p.hint { (tr.t("consultations-desk-no-drafts")) }
            } @else {
                p { (tr.n("consultations-desk-drafts-wait", drafts)) }
                @if seen.progress.missing() > 0 { p.hint { (tr.n("consultations-desk-publish-partly", seen.progress.missing())) } }
                @if seen.may {
                    form method="post" action=(here.link(&format!("{}/publication", desk_path(process)))) {
                        p { button.btn { (tr.t("consultations-desk-publish-all")) } }
                    }
                }
                p.hint { (tr.t("consultations-desk-publish-hint")) }
            }
        }
    }
}

fn groups(here: &Here, seen: &Seen, asked: &Asked) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let open = asked.group.and_then(|g| seen.groups.iter().find(|group| group.id == g));
    html! {
        section.mt6 aria-labelledby="h-groups" {
            div.hd { h2 #h-groups { (tr.t("consultations-desk-groups")) } }
            @if seen.groups.is_empty() { p.hint { (tr.t("consultations-desk-no-groups")) } }
            ul.rows.one.t role="list" { @for group in &seen.groups {
                @let to = Asked { pile: Pile::All, group: Some(group.id), ..Asked::default() };
                li { div {
                    h3 { a href=(to.address(here, process)) aria-current=[(asked.group == Some(group.id)).then_some("true")] { (group.title) } }
                    p.hint {
                        (tr.n("comments-count", group.comments))
                        @if group.missing > 0 { ", " (tr.n("consultations-desk-missing-counted", group.missing)) }
                    }
                } }
            } }
            @if asked.group.is_some() { p { a href=(Asked::default().address(here, process)) { (tr.t("consultations-desk-all-groups")) } } }
            @if let Some(group) = open { @if seen.may { (group_form(here, seen, group)) } }
        }
    }
}

fn group_form(here: &Here, seen: &Seen, group: &Group) -> Markup {
    let tr = &here.tr;
    let desk = desk_path(&seen.room.process.slug);
    let errors = Errors::new();
    let parts = FormParts { tr: *tr, town: &here.town, errors: &errors, prefix: "g-" };
    html! {
        @if group.missing > 0 {
            p.mt3 { a.btn href=(here.link(&format!("{desk}/together?group={}", group.id))) { (tr.t("consultations-desk-answer-group")) } }
        }
        form.form.mt3 method="post" action=(here.link(&format!("{desk}/groups/{}", group.id))) {
            (parts.line(Kind::Text, "title", tr.t("consultations-desk-group-title"), "", &group.title, true))
            (parts.lines("note", tr.t("consultations-desk-group-note"), tr.t("consultations-desk-group-note-hint"), &group.note, 3, false))
            p { button.btn.q { (tr.t("consultations-desk-group-save")) } }
        }
    }
}

fn ways(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    html! {
        section.mt6 aria-labelledby="h-ways" {
            div.hd { h2 #h-ways { (tr.t("consultations-desk-ways")) } }
            ul role="list" {
                li { a href=(here.link(&answers_path(process))) { (icon("eye")) " " (tr.t("consultations-desk-public-page")) } }
                li { a href=(here.link(&report_desk_path(process))) { (icon("doc")) " " (tr.t("consultations-report-desk-title")) } }
            }
        }
    }
}
