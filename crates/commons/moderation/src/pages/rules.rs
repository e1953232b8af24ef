//! The numbered house rules: the public list, and for administrators their wording and the look at first
//! contributions.

use arengo_kernel::town::Multilingual;
use arengo_kernel::{Ground, Permit, Refusal, words};
use arengo_store::vals;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::pieces::text_in;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::{ground_words, to};
use crate::policy::EditRules;
use crate::review::reviews_first;
use crate::rule::{HouseRule, rules, save as keep};
use crate::sql;

const TITLE: usize = 120;
const TEXT: usize = 1_000;
/// A town with more rules has none.
const MOST: usize = 40;

/// GET /house-rules
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let rules = here.db.read(rules).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-rules-title")) }
            p.dek { (tr.t("moderation-rules-lead")) }
            p.meta {
                a href=(here.link("/rules")) { (tr.t("moderation-rules-how")) }
                a href=(here.link("/transparency")) { (tr.t("moderation-transparency-title")) }
            }
        }
        ol.rows.one role="list" { @for rule in &rules { li id=(format!("r{}", rule.no)) { div { (one(&here, rule)) } } } }
    };
    let mut page = Page::new(tr.t("moderation-rules-title"), body);
    page.description = tr.t("moderation-rules-lead").to_owned();
    Ok(page.answer(&here))
}

fn one(here: &Here, rule: &HouseRule) -> Markup {
    let tr = &here.tr;
    html! {
        h2.h3 {
            (tr.f("moderation-rule-no", &[("no", rule.no.into())])) ". "
            @if let Some((lang, title)) = rule.title.get(here.lang) { (text_in(here.lang, lang, title)) }
        }
        @if let Some((lang, text)) = rule.text.get(here.lang) { p { (text_in(here.lang, lang, text)) } }
        @if rule.is_retired { p.hint { (tr.t("moderation-rule-retired")) } }
    }
}

fn permit(here: &Here) -> Result<Permit<EditRules>, Refusal> {
    Permit::<EditRules>::ask(&here.actor, (), here.now)
}

/// GET /staff/rules
pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    permit(&here)?;
    let (rules, first) = here.db.read(|r| Ok::<_, Problem>((rules(r)?, reviews_first(r)?))).await?;
    let tr = &here.tr;
    let next = rules.last().map_or(1, |r| r.no + 1);
    let errors = Errors::new();
    let parts = FormParts { tr: here.tr, town: &here.town, errors: &errors, prefix: "s-" };
    let body = html! {
        div.intro { h1 { (tr.t("moderation-rules-menu")) } p.dek { (tr.t("moderation-rules-edit-lead")) } }
        ol.rows.one.t role="list" { @for rule in &rules { li { div {
            h2.h3 { a href=(here.link(&format!("/staff/rules/{}", rule.no))) { (rule.no) ". " (rule.title.plain(here.lang)) } }
            @if rule.is_retired { p.hint { (tr.t("moderation-rule-retired")) } }
        } } } }
        @if rules.len() < MOST { p { a.btn.q href=(here.link(&format!("/staff/rules/{next}"))) { (tr.t("moderation-rule-new")) } } }
        form.form method="post" action=(here.link("/staff/rules/settings")) aria-labelledby="h-first" {
            div.hd { h2 #h-first { (tr.t("moderation-first-title")) } }
            (parts.check("first", tr.t("moderation-first-check"), tr.t("moderation-first-hint"), first))
            p { button.btn { (tr.t("moderation-save")) } }
        }
    };
    let mut page = Page::new(tr.t("moderation-rules-menu"), body).unlisted();
    page.nav = Some("/staff/rules".into());
    Ok(page.answer(&here))
}

/// POST /staff/rules/settings
pub(crate) async fn set(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (inside, first) = (here.clone(), fields.has("first"));
    here.db
        .write(move |w| -> Result<(), Problem> {
            let permit = permit(&inside)?;
            let by = permit.actor().person().map_or(0, |p| p.as_i64());
            w.execute(&sql::SET_REVIEWS_FIRST, vals![first, permit.at(), by])?;
            Ok(())
        })
        .await?;
    Ok(to(&here, "/staff/rules"))
}

/// The rule of a number, or an empty one for the next number.
async fn rule_of(here: &Here, no: &str) -> Result<HouseRule, Problem> {
    let no: i64 = no.parse().map_err(|_| Problem::NotFound)?;
    let all = here.db.read(rules).await?;
    let next = all.last().map_or(1, |r| r.no + 1);
    match all.into_iter().find(|r| r.no == no) {
        Some(rule) => Ok(rule),
        None if no == next && no <= MOST as i64 => Ok(HouseRule {
            no,
            ground: Ground::Other,
            title: Multilingual::default(),
            text: Multilingual::default(),
            is_retired: false,
            version: 0,
        }),
        None => Err(Problem::NotFound),
    }
}

/// GET /staff/rules/{no}
pub(crate) async fn edit(here: Here, Path(no): Path<String>) -> Result<Response, Problem> {
    permit(&here)?;
    let rule = rule_of(&here, &no).await?;
    Ok(form(&here, &rule, &Errors::new(), StatusCode::OK))
}

fn form(here: &Here, rule: &HouseRule, errors: &Errors, code: StatusCode) -> Response {
    let tr = here.tr;
    let title = tr.f("moderation-rule-no", &[("no", rule.no.into())]);
    let grounds: Vec<(String, String)> =
        Ground::ALL.iter().map(|g| (g.as_str().to_owned(), ground_words(here, *g).to_owned())).collect();
    let parts = FormParts { tr, town: &here.town, errors, prefix: "r-" };
    let body = html! {
        div.intro { h1 { (title) } p.dek { (tr.t("moderation-rule-edit-lead")) } }
        form.form method="post" action=(here.link(&format!("/staff/rules/{}", rule.no))) data-keep {
            (parts.summary())
            input type="hidden" name="version" value=(rule.version);
            (parts.select("ground", tr.t("moderation-rule-ground"), &grounds, rule.ground.as_str()))
            @for (n, lang) in here.town.languages.iter().enumerate() {
                @let label = |id| format!("{}, {}", tr.t(id), lang.own_name());
                (parts.line(Kind::Text, &format!("title-{lang}"), &label("moderation-rule-title"), "", rule.title.exact(*lang).unwrap_or_default(), n == 0))
                (parts.lines(&format!("text-{lang}"), &label("moderation-rule-text"), "", rule.text.exact(*lang).unwrap_or_default(), 3, n == 0))
            }
            (parts.check("retired", tr.t("moderation-rule-retire"), tr.t("moderation-rule-retire-hint"), rule.is_retired))
            p.row { button.btn { (tr.t("moderation-save")) } a.btn.q href=(here.link("/staff/rules")) { (tr.t("moderation-rules-menu")) } }
        }
    };
    Page::new(title, body).unlisted().code(code).answer(here)
}

/// POST /staff/rules/{no}
pub(crate) async fn save(here: Here, Path(no): Path<String>, fields: Fields) -> Result<Response, Problem> {
    permit(&here)?;
    let before = rule_of(&here, &no).await?;
    let mut errors = Errors::new();
    let rule = typed(&here, &before, &fields, &mut errors);
    if !errors.is_empty() {
        return Ok(form(&here, &rule, &errors, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let inside = here.clone();
    let kept =
        here.db.write(move |w| -> Result<_, Problem> { Ok(keep(w, permit(&inside)?, &rule)?) }).await?;
    if !kept {
        return Err(Problem::Conflict(Refusal::new("moderation-changed-meanwhile")));
    }
    Ok(to(&here, "/staff/rules"))
}

/// The rule as typed; the town's first language is required.
fn typed(here: &Here, before: &HouseRule, fields: &Fields, errors: &mut Errors) -> HouseRule {
    let (mut titles, mut texts) = (Vec::new(), Vec::new());
    for (n, lang) in here.town.languages.iter().enumerate() {
        let title = fields.text(&format!("title-{lang}")).to_owned();
        let text = fields.text(&format!("text-{lang}")).to_owned();
        let given = n == 0 || !title.trim().is_empty() || !text.trim().is_empty();
        if given {
            errors.take("title-it", words::measured_line(&title, TITLE, "moderation-rule-needs-words"));
            errors.take("text-it", words::measured(&text, TEXT, "moderation-rule-needs-words"));
        }
        titles.push((*lang, words::clean_line(&title)));
        texts.push((*lang, words::clean(&text)));
    }
    HouseRule {
        no: before.no,
        ground: Ground::parse(fields.text("ground")).unwrap_or(before.ground),
        title: Multilingual::new(titles),
        text: Multilingual::new(texts),
        is_retired: fields.has("retired"),
        version: fields.text("version").parse().unwrap_or(-1),
    }
}
