//! Help points: staffed places where people are helped to take part.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Id, Instant, Permit, Refusal, words};
use arengo_register::{Act, By};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::json;

use crate::hours::Hours;
use crate::policy::ManagePoints;
use crate::sql;

/// Marks ids of help points.
pub enum PointKind {}
/// A help point's id.
pub type PointId = Id<PointKind>;

/// Most characters of a line about a help point.
const LINE: usize = 160;

/// A closed list whose words are kept in the database and named by messages.
macro_rules! listed {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal, $message:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }
        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &[$name] = &[$($name::$variant),+];
            /// The word kept in the database and in exports.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
            /// The one of a stored word.
            pub fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == word)
            }
            /// The message that names it.
            pub const fn message(self) -> &'static str {
                match self { $($name::$variant => $message,)+ }
            }
        }
    };
}
pub(crate) use listed;

listed! {
    /// What makes a help point easy to use.
    Access {
        /// No steps.
        StepFree = "step_free", "assisted-access-step-free";
        /// An accessible toilet.
        Toilet = "toilet", "assisted-access-toilet";
        /// An induction loop.
        HearingLoop = "hearing_loop", "assisted-access-hearing-loop";
        /// Someone signs.
        SignLanguage = "sign_language", "assisted-access-sign-language";
        /// Papers in large print.
        LargePrint = "large_print", "assisted-access-large-print";
        /// A quiet room.
        Quiet = "quiet", "assisted-access-quiet";
    }
}

listed! {
    /// What one can do there.
    Service {
        /// Have a comment written, or a paper questionnaire entered.
        Comment = "comment", "assisted-service-comment";
        /// Hear what became of it.
        State = "state", "assisted-service-state";
        /// Get help with e-mail, digital identity, online services.
        Digital = "digital", "assisted-service-digital";
        /// Use a computer.
        Computer = "computer", "assisted-service-computer";
        /// Learn, in courses.
        Courses = "courses", "assisted-service-courses";
    }
}

/// What administrators say of a help point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointFacts {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
    /// When it is open.
    pub hours: Hours,
    /// What makes it easy to use.
    pub access: Vec<Access>,
    /// What one can do there.
    pub services: Vec<Service>,
    /// The languages spoken there, as people name them.
    pub languages: String,
}

/// A help point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// What is said of it.
    pub facts: PointFacts,
    /// When that last changed.
    pub changed_at: Instant,
    /// Since when there is none there any more.
    pub closed_at: Option<Instant>,
}

/// A name, an address, a telephone number of a help point.
///
/// # Errors
/// `assisted-missing` when nothing is left, `web-text-too-long` when it is too long.
pub fn line(typed: &str) -> Result<String, Refusal> {
    words::measured_line(typed, LINE, "assisted-missing")
}

fn read(row: &Row) -> Result<Point, StoreError> {
    let (access, services): (String, String) = (row.get(5)?, row.get(6)?);
    Ok(Point {
        id: row.get(0)?,
        facts: PointFacts {
            name: row.get(1)?,
            address: row.get(2)?,
            phone: row.get(3)?,
            hours: row.word(4, Hours::from_kept)?,
            access: access.split(' ').filter_map(Access::parse).collect(),
            services: services.split(' ').filter_map(Service::parse).collect(),
            languages: row.get(7)?,
        },
        changed_at: row.get(8)?,
        closed_at: row.get(9)?,
    })
}

/// All help points of the town, by name; closed ones too.
///
/// # Errors
/// Any storage failure.
pub fn points(r: &mut Reader<'_>) -> Result<Vec<Point>, StoreError> {
    r.rows(&sql::POINTS, vals![])?.iter().map(read).collect()
}

/// Those that are there, by id after one, for exports.
pub(crate) fn points_after(r: &mut Reader<'_>, after: PointId, limit: u32) -> Result<Vec<Point>, StoreError> {
    r.rows(&sql::POINTS_AFTER, vals![after, limit])?.iter().map(read).collect()
}

/// One help point.
///
/// # Errors
/// Any storage failure.
pub fn point(r: &mut Reader<'_>, id: PointId) -> Result<Option<Point>, StoreError> {
    r.row(&sql::POINT, vals![id])?.as_ref().map(read).transpose()
}

/// Makes a help point, or changes the one of the permit. `office` acts.
///
/// # Errors
/// Any storage failure.
pub fn save(
    w: &mut Writer<'_>,
    permit: &Permit<ManagePoints>,
    facts: &PointFacts,
    office: &str,
) -> Result<PointId, StoreError> {
    let (access, services) =
        (joined(&facts.access, Access::as_str), joined(&facts.services, Service::as_str));
    let id = permit.about().unwrap_or_else(|| w.new_id());
    let statement = if permit.about().is_some() { &sql::SAVE_POINT } else { &sql::ADD_POINT };
    let hours = facts.hours.to_kept();
    let values = vals![
        id,
        &facts.name,
        &facts.address,
        &facts.phone,
        hours,
        access,
        services,
        &facts.languages,
        permit.at()
    ];
    w.execute(statement, values)?;
    let kind = if permit.about().is_some() { "assisted.point_changed" } else { "assisted.point_opened" };
    register(w, kind, id, &facts.name, office, permit.at())?;
    Ok(id)
}

fn joined<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> String {
    all.iter().map(|one| word(*one)).collect::<Vec<_>>().join(" ")
}

/// Closes the permit's help point for good, or opens it again. What was entered there stays. False when it stands so
/// already.
///
/// # Errors
/// Any storage failure.
pub fn set_closed(
    w: &mut Writer<'_>,
    permit: &Permit<ManagePoints>,
    closed: bool,
    office: &str,
) -> Result<bool, StoreError> {
    let Some(id) = *permit.about() else { return Ok(false) };
    let Some(point) = point(w, id)? else { return Ok(false) };
    let closed_at = closed.then_some(permit.at());
    if w.execute(&sql::CLOSE_POINT, vals![id, closed_at, permit.at()])? == 0 {
        return Ok(false);
    }
    let kind = if closed { "assisted.point_closed" } else { "assisted.point_opened" };
    register(w, kind, id, &point.facts.name, office, permit.at())?;
    Ok(true)
}

fn register(
    w: &mut Writer<'_>,
    kind: &'static str,
    id: PointId,
    name: &str,
    office: &str,
    at: Instant,
) -> Result<(), StoreError> {
    let act = Act {
        kind,
        subject: Subject::new("help-point", id),
        process: None,
        title: name.to_owned(),
        lang: None,
        path: format!("/help-points#h-{id}"),
        by: if office.is_empty() { By::System } else { By::Office(office.to_owned()) },
        facts: json!({}),
        detail: json!({}),
    };
    arengo_register::append(w, at, act).map(drop)
}
