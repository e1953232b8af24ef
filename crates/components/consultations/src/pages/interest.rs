//! "My organisation wants to contribute": the offers for a section, and the form to make one (S4.38).

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::town::Slug;
use arengo_kernel::{Actor, Instant, Permit};
use arengo_people::Email;
use arengo_register::{Act, By};
use arengo_spaces::process;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::form::{Errors, FormParts, Kind, check_robot_trap, robot_trap};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, prose, report_link, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::interest::{Interest, InterestId, Offer};
use crate::load::{section, text_of};
use crate::pages::room::Room;
use crate::part::PartHead;
use crate::place::{section_path, section_subject};
use crate::policy::{DeclareInterest, OfferInterest, Stage};
use crate::sql;
use crate::text::Text;

/// The draft's kind.
pub(crate) const DRAFT: &str = "consultations.interest";

/// What a visitor's draft keeps: where, and what.
#[derive(Serialize, Deserialize)]
struct Payload {
    process: String,
    slug: String,
    #[serde(flatten)]
    offer: Offer,
}

/// The offers for a section, the first first.
pub(crate) fn of_section(
    r: &mut Reader<'_>,
    text: crate::text::TextId,
    slug: &str,
) -> Result<Vec<Interest>, StoreError> {
    r.rows(&sql::INTERESTS_OF, vals![text, slug])?.iter().map(interest).collect()
}

fn interest(row: &Row) -> Result<Interest, StoreError> {
    Ok(Interest {
        id: row.get(0)?,
        part_slug: row.get(1)?,
        person: row.get(2)?,
        offer: Offer { organisation: row.get(3)?, offers: row.get(4)? },
        made_at: row.get(5)?,
        hidden: row.get(6)?,
    })
}

/// The offers as a list.
pub(crate) fn list(here: &Here, interests: &[Interest]) -> Markup {
    let tr = &here.tr;
    html! {
        ul.rows.one.t role="list" {
            @for interest in interests {
                li id=(format!("i-{}", interest.id)) tabindex="-1" {
                    @match &interest.hidden {
                        Some(reason) => { div { p.hint { (tr.t("consultations-interest-hidden")) " " (arengo_comments::hidden_words(tr, reason)) } } }
                        None => { div {
                            h3 { (interest.offer.organisation) }
                            (prose(&interest.offer.offers))
                            p.meta {
                                (time(tr, &here.town, interest.made_at, When::Date))
                                (report_link(here, &subject(interest.id), &interest.offer.organisation))
                            }
                        } }
                    }
                }
            }
        }
    }
}

fn subject(id: InterestId) -> arengo_kernel::subject::Subject {
    arengo_kernel::subject::Subject::new("interest", id)
}

/// The section a page is about.
struct Seen {
    room: Room,
    text: Text,
    head: PartHead,
    interests: Vec<Interest>,
}

fn read(r: &mut Reader<'_>, process: &str, slug: &str, actor: &Actor, now: Instant) -> Result<Seen, Problem> {
    let room = Room::load(r, process, actor, now)?;
    let text = room.text.clone().ok_or(Problem::NotFound)?;
    let version = text.current().ok_or(Problem::NotFound)?.number;
    let head = section(r, text.id, version, slug)?.ok_or(Problem::NotFound)?.head;
    let interests = of_section(r, text.id, slug)?;
    Ok(Seen { room, text, head, interests })
}

async fn load(here: &Here, process: String, slug: String) -> Result<Seen, Problem> {
    let (actor, now) = (here.actor, here.now);
    here.db.read(move |r| read(r, &process, &slug, &actor, now)).await
}

/// `GET /p/{process}/text/{slug}/interest`
pub(crate) async fn page(
    here: Here,
    Path((process, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = load(&here, process, slug).await?;
    Ok(draw(&here, &seen, &Fields::default(), &Errors::new()).answer(&here))
}

/// `POST /p/{process}/text/{slug}/interest`
pub(crate) async fn declare(
    here: Here,
    Path((process, slug)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let seen = load(&here, process.clone(), slug.clone()).await?;
    let stage = seen.room.stage();
    Permit::<OfferInterest>::ask(&here.actor, stage, here.now)?;
    let mut errors = Errors::new();
    let organisation = errors.take("organisation", Offer::organisation(fields.text("organisation")));
    let offers = errors.take("offers", Offer::offers(fields.text("offers")));
    let visitor = here.signed.is_none();
    if visitor {
        errors.take("name", arengo_people::check_name(fields.text("name")));
        errors.take("email", Email::parse(fields.text("email")));
    }
    errors.take("organisation", check_robot_trap(&here.site, &fields, here.now));
    let (Some(organisation), Some(offers), true) = (organisation, offers, errors.is_empty()) else {
        let page = draw(&here, &seen, &fields, &errors).code(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.answer(&here));
    };
    let payload = Payload { process, slug, offer: Offer { organisation, offers } };
    if visitor {
        let kept = serde_json::to_string(&payload).map_err(|e| Problem::Bug(e.to_string()))?;
        return arengo_people::keep_draft(&here, DRAFT, kept, fields.text("email"), fields.text("name"))
            .await;
    }
    let (actor, now) = (here.actor, here.now);
    let path = here.db.write(move |w| keep(w, &actor, &payload, now)).await?;
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// Publishes an offer that its author confirmed; gives the path that shows it.
pub(crate) fn confirm(
    w: &mut Writer<'_>,
    actor: &Actor,
    payload: &str,
    now: Instant,
) -> Result<String, Problem> {
    let payload: Payload =
        serde_json::from_str(payload).map_err(|e| Problem::Bug(format!("an offer kept as a draft: {e}")))?;
    keep(w, actor, &payload, now)
}

/// Publishes an offer of a known person; gives the path that shows it.
pub(crate) fn declare_interest(
    w: &mut Writer<'_>,
    actor: &Actor,
    process: &Slug,
    slug: &str,
    offer: Offer,
    now: Instant,
) -> Result<String, Problem> {
    keep(w, actor, &Payload { process: process.to_string(), slug: slug.to_owned(), offer }, now)
}

/// Shows an offer that waits for its author.
pub(crate) fn preview(tr: &Tr, payload: &str) -> Markup {
    let Ok(payload) = serde_json::from_str::<Payload>(payload) else { return html! {} };
    html! {
        p.hint { (tr.f("consultations-interest-draft", &[("section", payload.slug.as_str().into())])) }
        h3 { (payload.offer.organisation) }
        (prose(&payload.offer.offers))
    }
}

fn keep(w: &mut Writer<'_>, actor: &Actor, payload: &Payload, now: Instant) -> Result<String, Problem> {
    let process = process(w, &payload.process)?.ok_or(Problem::NotFound)?;
    let permit = Permit::<DeclareInterest>::ask(actor, Stage::from(&process.state), now)?;
    let person = permit.actor().person().ok_or(Problem::NotFound)?;
    let text = text_of(w, process.id)?.ok_or(Problem::NotFound)?;
    let version = text.current().ok_or(Problem::NotFound)?.number;
    let head = section(w, text.id, version, &payload.slug)?.ok_or(Problem::NotFound)?.head;
    let id: InterestId = w.new_id();
    let Offer { organisation, offers } = &payload.offer;
    let new = w.execute(
        &sql::ADD_INTEREST,
        vals![id, text.id, &payload.slug, person, organisation, offers, permit.at()],
    )?;
    let page = section_path(&process.slug, &payload.slug);
    if new == 0 {
        // The same organisation twice: the first declaration stands.
        return Ok(format!("{page}#interests"));
    }
    let path = format!("{page}#i-{id}");
    let name = arengo_people::display_name(w, person)?;
    arengo_register::append(w, permit.at(), act(&process, &head, &path, person, name, organisation))?;
    Ok(path)
}

fn act(
    process: &arengo_spaces::Process,
    head: &PartHead,
    path: &str,
    person: PersonId,
    name: String,
    organisation: &str,
) -> Act {
    Act {
        kind: "consultations.interest_declared",
        subject: section_subject(&process.slug, &head.slug),
        process: Some(process.id.as_i64()),
        title: format!("{organisation}: {}", head.line()),
        lang: None,
        path: path.to_owned(),
        by: By::Person { id: person, name },
        facts: json!({"section": head.slug}),
        detail: json!({"organisation": organisation}),
    }
}

fn draw(here: &Here, seen: &Seen, fields: &Fields, errors: &Errors) -> Page {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let back = here.link(&section_path(process, &seen.head.slug));
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "interest-" };
    let title = tr.t("consultations-interest");
    let name = crate::pages::toc::title(tr, &seen.head);
    let body = html! {
        (crumbs(tr, &[
            (here.link(&seen.room.process.path()), seen.room.process.title.plain(here.lang).to_owned()),
            (back.clone(), seen.head.line()),
        ]))
        div.intro {
            p.kick lang=[(here.lang != seen.text.lang).then_some(seen.text.lang)] { (seen.head.line()) }
            h1 { (title) }
            p.dek { (tr.t("consultations-interest-lead")) }
        }
        @if !seen.interests.is_empty() {
            section.near aria-labelledby="h-interests" {
                div.hd { h2 #h-interests { (tr.n("consultations-interests", seen.interests.len() as i64)) } }
                (list(here, &seen.interests))
            }
        }
        form.form.near method="post" action=(here.link(&format!("{}/interest", section_path(process, &seen.head.slug))))
            data-keep aria-label=(format!("{title}: {name}")) {
            (parts.summary())
            (parts.line(Kind::Text, "organisation", tr.t("consultations-interest-organisation"), "", fields.text("organisation"), true))
            (parts.lines("offers", tr.t("consultations-interest-offers"), tr.t("consultations-interest-offers-hint"), fields.text("offers"), 4, true))
            @if here.signed.is_none() {
                (parts.line(Kind::Text, "name", tr.t("consultations-your-name"), tr.t("consultations-your-name-hint"), fields.text("name"), true))
                (parts.line(Kind::Email, "email", tr.t("consultations-your-email"), tr.t("consultations-your-email-hint"), fields.text("email"), true))
            }
            (robot_trap(&here.site, tr, here.now))
            p.row { button.btn { (icon("users")) (tr.t("consultations-interest-send")) } a href=(back) { (tr.t("consultations-back-to-section")) } }
        }
    };
    Page::new(format!("{title}: {}", seen.head.line()), body).unlisted()
}
