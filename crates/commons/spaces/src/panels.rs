//! Parts that components add to a process page, to lists of processes and to the staff's desk.

use std::sync::OnceLock;

use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::Markup;

use crate::phase::Phase;
use crate::process::{Process, ProcessId};

/// Where a panel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The wide column: its section begins with `div.hd`.
    Main,
    /// The narrow column.
    Aside,
    /// Beside the one big button: buttons and a word, in a row.
    Action,
    /// For staff: on the desk, once per process, a `li` or several of what is due.
    Staff,
}

/// A part of a process page. Each runs a constant number of statements, however much there is to show.
#[derive(Clone, Copy)]
pub struct Panel {
    /// Smaller numbers stand first.
    pub order: i32,
    /// Where.
    pub place: Place,
    /// Reads and draws it; empty markup is left out.
    pub read: for<'a> fn(&mut Reader<'a>, &Here, &Process, &[Phase]) -> Result<Markup, StoreError>,
}

/// Words by process.
pub type Badges = Vec<(ProcessId, Markup)>;

/// A fact about each process of a list ("18 comments"), read for all of them in one statement.
#[derive(Clone, Copy)]
pub struct Badge {
    /// The words for those processes that have any.
    pub read: fn(&mut Reader<'_>, &Here, &[ProcessId]) -> Result<Badges, StoreError>,
}

/// Something the staff's desk says beside the processes: `li`s of what is due, or nothing.
pub type Task = for<'a> fn(&mut Reader<'a>, &Here) -> Result<Markup, StoreError>;

static TASKS: OnceLock<&'static [Task]> = OnceLock::new();

/// Sets the tasks, once, when the program starts.
pub fn set_tasks(tasks: &'static [Task]) {
    let _ = TASKS.set(tasks);
}

/// The tasks that are due.
pub(crate) fn tasks(r: &mut Reader<'_>, here: &Here) -> Result<Vec<Markup>, StoreError> {
    let all = TASKS.get().copied().unwrap_or_default();
    let mut drawn = all.iter().map(|task| task(r, here)).collect::<Result<Vec<_>, _>>()?;
    drawn.retain(|markup| !markup.0.is_empty());
    Ok(drawn)
}

static PANELS: OnceLock<Vec<Panel>> = OnceLock::new();
static BADGES: OnceLock<&'static [Badge]> = OnceLock::new();

/// Sets the panels of every component, once, when the program starts.
pub fn set_panels(panels: &[&[Panel]]) {
    let mut all = panels.concat();
    all.sort_by_key(|panel| panel.order);
    let _ = PANELS.set(all);
}

/// Sets the badges, once, when the program starts.
pub fn set_badges(badges: &'static [Badge]) {
    let _ = BADGES.set(badges);
}

/// The drawn panels of a place, in their order, empty ones left out.
pub(crate) fn drawn(
    r: &mut Reader<'_>,
    here: &Here,
    place: Place,
    process: &Process,
    phases: &[Phase],
) -> Result<Vec<Markup>, StoreError> {
    let mut drawn = Vec::new();
    for panel in PANELS.get().into_iter().flatten().filter(|panel| panel.place == place) {
        let markup = (panel.read)(r, here, process, phases)?;
        if !markup.0.is_empty() {
            drawn.push(markup);
        }
    }
    Ok(drawn)
}

/// The badges of some processes.
pub(crate) fn badges(r: &mut Reader<'_>, here: &Here, ids: &[ProcessId]) -> Result<Badges, StoreError> {
    let mut all = Vec::new();
    if ids.is_empty() {
        return Ok(all);
    }
    for badge in BADGES.get().copied().unwrap_or_default() {
        all.extend((badge.read)(r, here, ids)?);
    }
    Ok(all)
}
