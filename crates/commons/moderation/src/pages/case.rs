//! One case: the thing in its context, who reported it and why, the rules at hand, the decision to take.

use arengo_kernel::Refusal;
use arengo_web::component::Whole;
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, prose, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::queue::{entered, signal_lines, urgency};
use super::{ground_words, load};
use crate::case::{Action, AppealState, CaseState, Party};
use crate::decide::party_of;
use crate::findings::findings;
use crate::policy::{self, DecideCase, JudgeAppeal, ReverseDecision};
use crate::read::File;
use crate::rule::{HouseRule, rules};
use crate::signals::signals;
use crate::statement::{action_words, state_words};

/// GET /staff/reports/{id}
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    if let Some(code_first) = entered(&here).await? {
        return Ok(code_first);
    }
    let file = load(&here, &id).await?;
    view(&here, &file, &Fields::default(), &Errors::new()).await
}

/// The page of a case, with what was typed and what was wrong with it.
pub(super) async fn view(
    here: &Here,
    file: &File,
    fields: &Fields,
    errors: &Errors,
) -> Result<Response, Problem> {
    let lang_of_author = file.case.author;
    let (rules, author_lang) = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let lang = match lang_of_author {
                Some(person) => Some(arengo_people::language_of(r, person)?),
                None => None,
            };
            Ok((rules(r)?, lang))
        })
        .await?;
    let tr = &here.tr;
    let title = tr.f("moderation-case-title", &[("ground", ground_words(here, file.case.ground).into())]);
    let body = html! {
        (crumbs(tr, &[(here.link("/staff/reports"), tr.t("moderation-queue-title").to_owned())]))
        div.intro {
            h1 { (title) }
            p.meta {
                @if matches!(file.case.state, CaseState::Open | CaseState::Appealed) { (urgency(here, &file.case)) }
                span { (state_words(tr, file.case.state)) }
                span { (tr.n("moderation-reporters", file.case.reporters)) }
            }
        }
        div.split.lead {
            div.stack {
                (thing(here, file))
                (reports(here, file))
                (history(here, file))
                (to_do(here, file, &rules, fields, errors, author_lang))
            }
            aside aria-labelledby="h-rules" {
                div.hd { h2 #h-rules { (tr.t("moderation-house-rules")) } }
                ol.rows.one.t role="list" { @for rule in rules.iter().filter(|r| !r.is_retired) { li { div {
                    h3 { (rule.no) ". " (rule.title.plain(here.lang)) }
                    p { (rule.text.plain(here.lang)) }
                } } } }
            }
        }
    };
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut page = Page::new(title, body).unlisted().code(code);
    page.nav = Some("/staff/reports".into());
    Ok(page.answer(here))
}

fn thing(here: &Here, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-thing" {
            div.hd { h2 #h-thing { (tr.t("moderation-thing")) } a href=(here.link(&file.case.path)) { (tr.t("moderation-in-context")) } }
            @match &file.thing {
                None => p { (tr.t("moderation-thing-gone")) },
                Some(thing) => {
                    p.meta {
                        @if !thing.author_name.is_empty() { b { (thing.author_name) } }
                        @if !thing.place.is_empty() { span { (thing.place) } }
                        @if thing.at.as_micros() > 0 { span { (time(tr, &here.town, thing.at, When::DateTime)) } }
                        @if thing.is_hidden { span { (icon("hide")) (tr.t("moderation-is-hidden")) } }
                        @if thing.is_redacted { span { (icon("hide")) (tr.t("moderation-is-redacted")) } }
                    }
                    (text(here, thing))
                    @let signals = signals(&thing.text, thing.at, &thing.others);
                    @if !signals.is_empty() { (signal_lines(here, &signals)) p.hint { (tr.t("moderation-signals-lead")) } }
                },
            }
        }
    }
}

/// The text, whose words can be marked with the pointer or the keyboard where there is script.
fn text(here: &Here, thing: &Whole) -> Markup {
    let tr = &here.tr;
    html! {
        div.para #t1 data-quote-label=(tr.t("moderation-pick")) {
            p.tx lang=[thing.lang.filter(|l| *l != here.lang)] {
                @for (n, line) in thing.text.split('\n').enumerate() { @if n > 0 { br; "\n" } (line) }
            }
            a.ct href="#d-passage" { (tr.t("moderation-pick-link")) }
            button.act.pick-words type="button" hidden aria-label=(tr.t("moderation-pick-keyboard")) { (icon("pen")) (tr.t("moderation-pick-short")) }
        }
    }
}

fn reports(here: &Here, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        @if !file.reports.is_empty() {
            section aria-labelledby="h-reports" {
                div.hd { h2 #h-reports { (tr.n("moderation-reports-of", file.reports.len() as i64)) } }
                ul.rows.one role="list" { @for report in &file.reports { li { div {
                    p.kick { (ground_words(here, report.ground)) span { (time(tr, &here.town, report.created_at, When::DateTime)) } }
                    @if !report.note.is_empty() { (prose(&report.note)) }
                    p.meta {
                        span { (tr.t(if report.is_known() { "moderation-reporter-known" } else { "moderation-reporter-nameless" })) }
                        @if report.is_repeated { span { (tr.t("moderation-reporter-repeated")) } }
                    }
                } } } }
            }
        }
    }
}

fn history(here: &Here, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        @if !file.decisions.is_empty() {
            section aria-labelledby="h-history" {
                div.hd { h2 #h-history { (tr.t("moderation-history")) } }
                @for decision in &file.decisions {
                    p.meta {
                        span { (time(tr, &here.town, decision.decided_at, When::DateTime)) }
                        span { (tr.f("moderation-rule-no", &[("no", decision.rule.into())])) }
                    }
                    p { b { (action_words(tr, decision.action)) } }
                    (prose(&decision.statement))
                    @if !decision.removed_words.is_empty() {
                        p.hint { (tr.t("moderation-mine-removed")) " " (decision.removed_words.replace('\n', "; ")) }
                    }
                }
                @for appeal in &file.appeals {
                    p.meta {
                        span { (time(tr, &here.town, appeal.filed_at, When::DateTime)) }
                        span { (tr.t(match appeal.party {
                            Party::Author => "moderation-appeal-of-author",
                            Party::Reporter => "moderation-appeal-of-reporter",
                        })) }
                        @if appeal.state == AppealState::Open { span { (tr.t("moderation-state-appealed")) } }
                    }
                    blockquote { (prose(&appeal.text)) }
                }
            }
        }
    }
}

/// What this moderator may do now, or why not.
fn to_do(
    here: &Here,
    file: &File,
    rules: &[HouseRule],
    fields: &Fields,
    errors: &Errors,
    author_lang: Option<arengo_kernel::Lang>,
) -> Markup {
    let (actor, now) = (&here.actor, here.now);
    let id = file.case.id;
    let form = Form { here, file, rules, fields, errors, author_lang };
    let refused = |refusal: &Refusal| {
        html! { p.note { (icon("lock")) " " (here.tr.refusal(refusal, &here.town.time_zone)) } }
    };
    let at = file.at();
    match file.case.state {
        CaseState::Open => match policy::ask::<DecideCase>(actor, at, now) {
            Ok(_) => form.decision(&format!("/staff/reports/{id}/decision")),
            Err(refusal) => refused(&refusal),
        },
        CaseState::Appealed => match policy::ask::<JudgeAppeal>(actor, at, now) {
            Ok(_) => form.judgement(&format!("/staff/reports/{id}/judgement")),
            Err(refusal) => refused(&refusal),
        },
        CaseState::Decided => match policy::ask::<ReverseDecision>(actor, at, now) {
            Ok(_) => form.reversal(&format!("/staff/reports/{id}/reversal")),
            Err(_) => html! {},
        },
        CaseState::Judged => html! {},
    }
}

struct Form<'a> {
    here: &'a Here,
    file: &'a File,
    rules: &'a [HouseRule],
    fields: &'a Fields,
    errors: &'a Errors,
    author_lang: Option<arengo_kernel::Lang>,
}

impl Form<'_> {
    fn parts(&self) -> FormParts<'_> {
        FormParts { tr: self.here.tr, town: &self.here.town, errors: self.errors, prefix: "d-" }
    }

    /// What every form of a case begins with.
    fn begin(&self) -> Markup {
        html! { (self.parts().summary()) input type="hidden" name="seen" value=(self.file.case.version); }
    }

    fn rule(&self) -> Markup {
        let suggested = self.rules.iter().find(|r| r.ground == self.file.case.ground && !r.is_retired);
        let chosen = match self.fields.given("rule") {
            Some(no) => no.to_owned(),
            None => suggested.map(|r| r.no.to_string()).unwrap_or_default(),
        };
        let options: Vec<(String, String)> = self
            .rules
            .iter()
            .filter(|r| !r.is_retired)
            .map(|r| (r.no.to_string(), format!("{}. {}", r.no, r.title.plain(self.here.lang))))
            .collect();
        self.parts().select("rule", self.here.tr.t("moderation-rule"), &options, &chosen)
    }

    fn reason(&self) -> Markup {
        let tr = &self.here.tr;
        let hint = match self.author_lang {
            Some(lang) => tr.f("moderation-decision-hint", &[("lang", lang.own_name().into())]),
            None => tr.t("moderation-decision-hint-nobody").to_owned(),
        };
        self.parts().lines(
            "reason",
            tr.t("moderation-decision-reason"),
            &hint,
            self.fields.text("reason"),
            3,
            true,
        )
    }

    /// Three ways to name what goes: marking words, ticking what looks like personal data, typing.
    fn passages(&self) -> Markup {
        let tr = &self.here.tr;
        let parts = self.parts();
        let id = parts.id("passage");
        let found = self.file.thing.as_ref().map(|t| findings(&t.text)).unwrap_or_default();
        let ticked: Vec<&str> = self.fields.all("found").collect();
        let wrong = self.errors.of("passage");
        html! {
            @if !found.is_empty() {
                fieldset {
                    legend { (tr.t("moderation-found")) }
                    @for passage in &found {
                        label { input type="checkbox" name="found" value=(passage) checked[ticked.contains(&passage.as_str())]; span { (passage) } }
                    }
                }
            }
            p {
                label for=(id) { (tr.t("moderation-passage")) " " span.hint { (tr.t("web-form-optional")) } }
                input id=(id) name="passage" value=(self.fields.text("passage")) data-quote="t1" autocomplete="off"
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby=(format!("{id}-h"));
                @if let Some(refusal) = wrong { span.err { (icon("late")) span { (parts.sentence(refusal)) } } }
                span.hint id=(format!("{id}-h")) { (tr.t("moderation-passage-hint")) }
            }
            (parts.lines("passages", tr.t("moderation-passages"), tr.t("moderation-passages-hint"), self.fields.text("passages"), 2, false))
        }
    }

    fn actions(&self, of: &[Action]) -> Markup {
        let tr = &self.here.tr;
        let chosen = self.fields.text("action");
        let wrong = self.errors.of("action");
        html! {
            fieldset #d-action aria-describedby=[wrong.map(|_| "d-action-e")] {
                legend { (tr.t("moderation-action")) }
                @for action in of {
                    @let (words, hint) = action_choice(*action);
                    label {
                        input type="radio" name="action" value=(action.as_str()) checked[chosen == action.as_str()];
                        span { b { (tr.t(words)) } br; span.hint { (tr.t(hint)) } }
                    }
                }
                @if let Some(refusal) = wrong { span.err #d-action-e { (icon("late")) span { (self.parts().sentence(refusal)) } } }
            }
        }
    }

    fn decision(&self, path: &str) -> Markup {
        let tr = &self.here.tr;
        html! {
            form.form method="post" action=(self.here.link(path)) aria-labelledby="h-decide" data-keep {
                div.hd { h2 #h-decide { (tr.t("moderation-decision")) } }
                (self.begin())
                (self.actions(&[Action::Redact, Action::Hide, Action::Warn, Action::Dismiss]))
                (self.passages())
                (self.rule())
                (self.reason())
                p { button.btn { (tr.t("moderation-decide")) } }
            }
        }
    }

    fn reversal(&self, path: &str) -> Markup {
        let tr = &self.here.tr;
        html! {
            form.form method="post" action=(self.here.link(path)) aria-labelledby="h-reverse" data-keep {
                div.hd { h2 #h-reverse { (tr.t("moderation-restore")) } }
                p { (tr.t("moderation-restore-lead")) }
                (self.begin())
                (self.rule())
                (self.reason())
                p { button.btn.q { (tr.t("moderation-restore")) } }
            }
        }
    }

    fn judgement(&self, path: &str) -> Markup {
        let tr = &self.here.tr;
        let of_author = party_of(self.file) == Party::Author;
        let outcome = self.fields.text("outcome");
        let reverse = if of_author { "moderation-judge-restore" } else { "moderation-judge-act" };
        let wrong = self.errors.of("outcome");
        html! {
            form.form method="post" action=(self.here.link(path)) aria-labelledby="h-judge" data-keep {
                div.hd { h2 #h-judge { (tr.t("moderation-judge-title")) } }
                p { (tr.t("moderation-judge-lead")) }
                (self.begin())
                fieldset #d-outcome {
                    legend { (tr.t("moderation-judge-outcome")) }
                    label { input type="radio" name="outcome" value="confirm" checked[outcome == "confirm"]; span { (tr.t("moderation-judge-confirm")) } }
                    label { input type="radio" name="outcome" value="reverse" checked[outcome == "reverse"]; span { (tr.t(reverse)) } }
                    @if let Some(refusal) = wrong { span.err { (icon("late")) span { (self.parts().sentence(refusal)) } } }
                }
                @if !of_author {
                    (self.actions(&[Action::Redact, Action::Hide, Action::Warn]))
                    (self.passages())
                }
                (self.rule())
                (self.reason())
                p { button.btn { (tr.t("moderation-judge")) } }
            }
        }
    }
}

const fn action_choice(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Redact => ("moderation-do-redact", "moderation-do-redact-hint"),
        Action::Hide => ("moderation-do-hide", "moderation-do-hide-hint"),
        Action::Warn => ("moderation-do-warn", "moderation-do-warn-hint"),
        Action::Dismiss | Action::Restore => ("moderation-do-dismiss", "moderation-do-dismiss-hint"),
    }
}

/// Which field a refusal belongs to.
pub(super) fn field_of(refusal: &Refusal) -> &'static str {
    match refusal.id {
        "moderation-passage-not-found" | "moderation-passage-missing" | "moderation-nothing-left" => {
            "passage"
        }
        "moderation-decision-missing" | "web-text-too-long" => "reason",
        "moderation-outcome-missing" => "outcome",
        _ => "action",
    }
}
