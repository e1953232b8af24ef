//! The desk: the comments an official has to answer, with filters, groups and progress.

use std::borrow::Cow;

use arengo_comments::{Cursor, StakeholderType};
use arengo_kernel::{Actor, Instant, Permit};
use arengo_store::Reader;
use arengo_web::form::Errors;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;

use crate::answers::group::{Group, GroupId};
use crate::answers::place::desk_path;
use crate::answers::policy::GroupComments;
use crate::answers::progress::{Progress, Tallies};
use crate::answers::read::{self, DeskAsk, Pile};
use crate::load::heads;
use crate::pages::answers::desk_view;
use crate::pages::answers::form::desk_of;
use crate::pages::answers::pair::Place;
use crate::pages::room::Room;
use crate::place::{plan_subject, section_subject};

/// Comments on one page: more than an official answers in a sitting.
const PAGE: u32 = 100;
/// Stands for the text as a whole in `?section=`.
pub(crate) const WHOLE: &str = "*";

/// What the address asks for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub pile: Pile,
    pub section: Option<String>,
    pub stakeholder: Option<StakeholderType>,
    pub group: Option<GroupId>,
    pub after: Option<Cursor>,
    /// What was done just now, and to how many, to be announced.
    pub done: Option<(String, i64)>,
}

impl Asked {
    pub fn of(query: &str) -> Asked {
        let fields = Fields::parse(query.as_bytes());
        let number = fields.text("n").parse().unwrap_or(0);
        Asked {
            pile: Pile::parse(fields.text("show")),
            section: fields.given("section").map(|s| s.chars().take(200).collect()),
            stakeholder: StakeholderType::parse(fields.text("type")),
            group: fields.text("group").parse().ok(),
            after: Cursor::parse(fields.text("after")),
            done: fields.given("done").map(|d| (d.to_owned(), number)),
        }
    }

    /// The query that asks for the same, without what was done.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("show", self.pile.as_str());
        if let Some(section) = &self.section {
            query.append_pair("section", section);
        }
        if let Some(kind) = self.stakeholder {
            query.append_pair("type", kind.as_str());
        }
        if let Some(group) = self.group {
            query.append_pair("group", &group.to_string());
        }
        if let Some(after) = self.after {
            query.append_pair("after", &after.to_string());
        }
        query.finish()
    }

    /// The address of the desk narrowed so.
    pub fn address(&self, here: &Here, process: &arengo_kernel::town::Slug) -> String {
        here.link(&format!("{}?{}", desk_path(process), self.query()))
    }
}

/// What the page shows.
pub(crate) struct Seen {
    pub room: Room,
    pub progress: Progress,
    pub tallies: Tallies,
    pub groups: Vec<Group>,
    pub page: read::Page,
    pub place: Place<'static>,
    /// Slugs of sections in reading order.
    pub order: Vec<String>,
    /// The reader may answer, group and publish.
    pub may: bool,
}

fn load(r: &mut Reader<'_>, slug: &str, actor: &Actor, now: Instant, asked: &Asked) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let process = &room.process;
    let about = match asked.section.as_deref() {
        None => String::new(),
        Some(WHOLE) => plan_subject(&process.slug).to_string(),
        Some(section) => section_subject(&process.slug, section).to_string(),
    };
    let ask = DeskAsk {
        pile: asked.pile,
        about,
        stakeholder: asked.stakeholder.map(|s| s.as_str().to_owned()).unwrap_or_default(),
        group: asked.group,
        after: asked.after,
        limit: PAGE,
    };
    let current = room.text.as_ref().and_then(|t| Some((t.id, t.current()?.number)));
    let heads = match current {
        Some((text, version)) => heads(r, text, version, 0, 5000)?,
        None => Vec::new(),
    };
    let page = read::desk(r, process.id, &ask)?;
    let labels = match &room.text {
        Some(text) => read::labels(r, text, &page.rows)?,
        None => read::Labels::new(),
    };
    Ok(Seen {
        progress: read::progress(r, process.id)?,
        tallies: read::tallies(r, process.id)?,
        groups: read::groups(r, process.id)?,
        page,
        order: heads.iter().map(|h| h.slug.clone()).collect(),
        place: Place {
            headings: Cow::Owned(heads.into_iter().map(|h| (h.slug.clone(), h.line())).collect()),
            labels: Cow::Owned(labels),
            is_known: false,
        },
        may: false,
        room,
    })
}

/// `GET /staff/p/{process}/answers`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::of(&query.unwrap_or_default());
    show(&here, process, &asked, &Fields::default(), &Errors::new(), StatusCode::OK).await
}

/// The page, with the form below the list as it was sent.
pub(crate) async fn show(
    here: &Here,
    process: String,
    asked: &Asked,
    fields: &Fields,
    errors: &Errors,
    code: StatusCode,
) -> Result<Response, Problem> {
    let (actor, now, ask) = (here.actor, here.now, asked.clone());
    let mut seen = here.db.read(move |r| load(r, &process, &actor, now, &ask)).await?;
    let desk = desk_of(here, &seen.room)?;
    seen.may = Permit::<GroupComments>::ask(&here.actor, desk, here.now).is_ok();
    let title = here.tr.t("consultations-desk-title");
    let mut page =
        Page::new(title, desk_view::draw(here, &seen, asked, fields, errors)).unlisted().code(code);
    page.status = asked.done.as_ref().and_then(|(done, n)| desk_view::done(&here.tr, done, *n));
    Ok(page.answer(here))
}
