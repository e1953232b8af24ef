//! What every page of a text loads first: process, phases, text, the version asked for.

use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::{Actor, Instant, Permit};
use arengo_spaces::{Phase, Process, openness_of, phases, process};
use arengo_store::Reader;
use arengo_web::{Here, Problem};

use crate::load::text_of;
use crate::policy::{ReadText, Reading, Stage, UploadText};
use crate::text::Text;
use crate::version::Version;

/// A process with its text, for a reader who may see both.
pub(crate) struct Room {
    pub process: Process,
    pub phases: Vec<Phase>,
    /// Nothing while no text was brought in, or none that this reader may see.
    pub text: Option<Text>,
}

impl Room {
    /// Loads a process that the actor may see; four statements. Versions in preparation are left out for those
    /// who may not see them.
    ///
    /// # Errors
    /// `NotFound` when there is no such process for this reader; any storage failure.
    pub fn load(r: &mut Reader<'_>, slug: &str, actor: &Actor, now: Instant) -> Result<Room, Problem> {
        let process = process(r, slug)?.ok_or(Problem::NotFound)?;
        let may = |version_public| {
            let reading = Reading { process_public: process.state.is_public(), version_public };
            Permit::<ReadText>::ask(actor, reading, now).is_ok()
        };
        if !may(true) {
            return Err(Problem::NotFound);
        }
        let sees_drafts = may(false);
        let phases = phases(r, process.id)?;
        let text = text_of(r, process.id)?.and_then(|mut text| {
            text.versions.retain(|v| v.is_public() || sees_drafts);
            (!text.versions.is_empty()).then_some(text)
        });
        Ok(Room { process, phases, text })
    }

    /// The text and the version to show: the one asked for by number, else the current one, else (for staff) the
    /// one in preparation.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub fn version(&self, asked: Option<i64>) -> Result<(&Text, &Version), Problem> {
        let text = self.text.as_ref().ok_or(Problem::NotFound)?;
        let version = match asked {
            Some(number) => text.version(number),
            None => text.current().or(text.draft()),
        };
        Ok((text, version.ok_or(Problem::NotFound)?))
    }

    /// Whether comments are taken now.
    pub fn openness(&self, now: Instant) -> Openness {
        openness_of(&self.phases, Feature::Comment, now)
    }

    /// How far the process is, for rules.
    pub fn stage(&self) -> Stage {
        Stage::from(&self.process.state)
    }
}

/// The room of a staff page, for someone who may bring in a text.
///
/// # Errors
/// `NotFound` for those who may not see the process, the rule's refusal, any storage failure.
pub(crate) async fn staff_room(here: &Here, slug: &str) -> Result<(Room, Permit<UploadText>), Problem> {
    let (slug, actor, now) = (slug.to_owned(), here.actor, here.now);
    let room = here.db.read(move |r| Room::load(r, &slug, &actor, now)).await?;
    let permit = Permit::<UploadText>::ask(&here.actor, (room.process.id, room.stage()), here.now)?;
    Ok((room, permit))
}
