//! The form of a comment; outside the phase, the sentence that says when it opens or that it has closed.

use arengo_kernel::phase::Openness;
use arengo_kernel::{Lang, Role};
use arengo_web::form::{Errors, FormParts, Kind, robot_trap};
use arengo_web::icons::icon;
use arengo_web::{Fields, Here};
use maud::{Markup, html};

use crate::comment::{BODY_MAX, Channel, CommentId};
use crate::stance::{StakeholderType, Stance};
use crate::target::Target;
use crate::view::thread::openness_words;

/// The form for a comment on `target`, with what was typed before and what was wrong with it. Its id is `write`.
/// The quote is filled from `quote` and `at` in `fields` (the page's own query will do).
pub fn view_form(
    here: &Here,
    target: &Target,
    fields: &Fields,
    errors: &Errors,
    openness: &Openness,
) -> Markup {
    if !matches!(openness, Openness::Open(_)) {
        let words = openness_words(here, openness);
        return html! {
            @if !words.is_empty() { p.note id="write" { (icon("clock")) " " (words) } }
        };
    }
    form_of(here, &Form { target, fields, errors, parent: None, level: 3 })
}

/// What a form is for.
pub(crate) struct Form<'a> {
    pub target: &'a Target,
    pub fields: &'a Fields,
    pub errors: &'a Errors,
    /// The comment replied to.
    pub parent: Option<CommentId>,
    /// The level of its heading: 3 inside a thread, 2 on a page of its own.
    pub level: u8,
}

/// The form itself.
pub(crate) fn form_of(here: &Here, form: &Form<'_>) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors: form.errors, prefix: "w-" };
    let title = if form.parent.is_some() { "comments-your-reply" } else { "comments-your-comment" };
    html! {
        form.form method="post" action=(here.link("/comments")) id="write" aria-labelledby="h-write" data-keep {
            @if form.level == 2 { h2.h4 id="h-write" { (tr.t(title)) } } @else { h3 id="h-write" { (tr.t(title)) } }
            (parts.summary())
            input type="hidden" name="about" value=(form.target.about);
            input type="hidden" name="anchor" value=(form.target.anchor);
            @if let Some(parent) = form.parent { input type="hidden" name="parent" value=(parent); }
            (stance_choice(&parts, form.fields))
            @if form.parent.is_none() { (quote_field(&parts, form)) }
            (body_field(here, &parts, form.fields))
            @if here.signed.is_none() { (visitor_fields(here, &parts, form.fields)) }
            (organisation_fields(&parts, form.fields))
            @if here.actor.is_staff() { (staff_fields(here, &parts, form.fields)) }
            (language_choice(here, &parts, form.fields))
            (robot_trap(&here.site, tr, here.now))
            p { button.btn { (tr.t("comments-publish")) } }
        }
    }
}

pub(crate) fn stance_choice(parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let options: Vec<(&str, &'static str, &str)> =
        Stance::ALL.iter().map(|s| (s.as_str(), s.look().0, parts.tr.t(s.message()))).collect();
    parts.choice("stance", parts.tr.t("comments-stance"), &options, fields.text("stance"))
}

/// The words someone refers to, filled by the script from a selection in the paragraph. See the contract in the
/// style sheet's README: `data-quote` names the paragraph, `at` is where the words start.
fn quote_field(parts: &FormParts<'_>, form: &Form<'_>) -> Markup {
    let (id, tr) = (parts.id("quote"), &parts.tr);
    let wrong = form.errors.of("quote");
    let anchor = Some(form.target.anchor.as_str()).filter(|a| !a.is_empty());
    html! {
        @if anchor.is_some() {
            p {
                label for=(id) { (tr.t("comments-quote")) " " span.hint { (tr.t("web-form-optional")) } }
                input id=(id) name="quote" value=(form.fields.text("quote")) data-quote=[anchor]
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby=(format!("{id}-h"));
                @if let Some(refusal) = wrong { span.err { (icon("late")) span { (parts.sentence(refusal)) } } }
                span.hint id=(format!("{id}-h")) { (tr.t("comments-quote-hint")) }
            }
            input type="hidden" name="at" value=(form.fields.text("at"));
        }
    }
}

/// The text, with a counter.
pub(crate) fn body_field(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let (id, tr) = (parts.id("body"), &parts.tr);
    let wrong = parts.errors.of("body");
    let described = match wrong {
        Some(_) => format!("{id}-e {id}-h {id}-n"),
        None => format!("{id}-h {id}-n"),
    };
    html! {
        p {
            label for=(id) { (tr.t("comments-text")) }
            textarea id=(id) name="body" rows="5" data-max=(BODY_MAX) aria-required="true"
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=(described) {
                // A first line end right after the tag is dropped by browsers.
                "\n" (fields.text("body"))
            }
            @if let Some(refusal) = wrong {
                span.err id=(format!("{id}-e")) { (icon("late")) span { (parts.sentence(refusal)) } }
            }
            span.hint id=(format!("{id}-n")) data-count=(tr.t("web-form-count")) { (tr.f("comments-text-max", &[("max", BODY_MAX.into())])) }
            span.hint id=(format!("{id}-h")) {
                (tr.t("comments-text-hint")) " " a href=(here.link("/rules")) { (tr.t("comments-rules")) }
            }
        }
    }
}

fn visitor_fields(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let tr = &parts.tr;
    html! {
        (parts.line(Kind::Text, "name", tr.t("comments-name"), tr.t("comments-name-hint"), fields.text("name"), true))
        (parts.line(Kind::Email, "email", tr.t("comments-email"), tr.t("comments-email-hint"), fields.text("email"), true))
        p.hint { a href=(arengo_people::sign_in_link(here)) rel="nofollow" { (tr.t("comments-have-account")) } }
        p.hint { a href=(here.link("/help-points")) { (tr.t("comments-want-help")) } }
    }
}

fn organisation_fields(parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let tr = &parts.tr;
    let mut types = vec![(String::new(), tr.t("comments-type-choose").to_owned())];
    types.extend(
        StakeholderType::of_organisations().map(|t| (t.as_str().to_owned(), tr.t(t.message()).to_owned())),
    );
    let filled = fields.given("organisation").is_some() || parts.errors.of("organisation").is_some();
    html! {
        details open[filled] {
            summary.act { (icon("users")) (tr.t("comments-for-organisation")) }
            (parts.line(Kind::Text, "organisation", tr.t("comments-organisation"), "", fields.text("organisation"), false))
            (parts.select("stakeholder", tr.t("comments-stakeholder"), &types, fields.text("stakeholder")))
        }
    }
}

/// For staff: a voice that someone else brings in.
fn staff_fields(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let tr = &parts.tr;
    let may = |channel: &Channel| match channel {
        Channel::Web => true,
        Channel::Meeting => here.actor.has(Role::Facilitator) || here.actor.has(Role::Official),
        // At the help points it is written down on pages of its own.
        Channel::Assisted => false,
    };
    let channels: Vec<(String, String)> = Channel::ALL
        .iter()
        .filter(|c| may(c))
        .map(|c| (c.as_str().to_owned(), tr.t(c.message()).to_owned()))
        .collect();
    let chosen = fields.text("channel");
    html! {
        @if here.actor.has(Role::Operator) {
            p.hint { a href=(here.link("/staff/assisted")) { (tr.t("comments-write-for-someone")) } }
        }
        @if channels.len() > 1 {
            details open[!matches!(chosen, "" | "web")] {
                summary.act { (icon("group")) (tr.t("comments-bring-in")) }
                (parts.select("channel", tr.t("comments-channel"), &channels, chosen))
                (parts.line(Kind::Text, "said_by", tr.t("comments-said-by"), tr.t("comments-said-by-hint"), fields.text("said_by"), false))
                (parts.line(Kind::Text, "meeting", tr.t("comments-meeting"), tr.t("comments-meeting-hint"), fields.text("meeting"), false))
                (parts.line(Kind::Date, "meeting_on", tr.t("comments-meeting-day"), "", fields.text("meeting_on"), false))
            }
        }
    }
}

/// The language a text is written in; the page's own unless chosen otherwise.
pub(crate) fn language_choice(here: &Here, parts: &FormParts<'_>, fields: &Fields) -> Markup {
    let mut langs: Vec<Lang> = vec![here.lang];
    langs.extend(here.town.languages.iter().chain(here.site.languages()));
    let mut options: Vec<(String, String)> = Vec::new();
    for lang in langs {
        if !options.iter().any(|(tag, _)| tag == lang.as_str()) {
            options.push((lang.as_str().to_owned(), lang.own_name().to_owned()));
        }
    }
    let chosen = fields.given("lang").unwrap_or(here.lang.as_str());
    parts.select("lang", parts.tr.t("comments-language"), &options, chosen)
}
