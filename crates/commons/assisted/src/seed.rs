//! The demonstration: a help point in two towns, and someone who was helped.

use arengo_comments::{BringAssisted, writing};
use arengo_kernel::{Actor, Instant, Lang, Permit, Role, RoleSet, Town};
use arengo_spaces::{Ask, Stage, list_processes};
use arengo_store::{Store, Writer};
use arengo_web::Problem;

use crate::answering::places;
use crate::draft::Draft;
use crate::entry::{Operator, confirm, keep, start};
use crate::hours::Hours;
use crate::point::{Access, PointFacts, PointId, Service, points, save};
use crate::policy::ManagePoints;

/// A help point of the demonstration.
struct Demo {
    town: &'static str,
    name: &'static str,
    address: &'static str,
    phone: &'static str,
    hours: [&'static str; 7],
    access: &'static [Access],
    services: &'static [Service],
    languages: &'static str,
    /// Who helps someone there, by e-mail address; nobody yet when empty.
    operator: &'static str,
}

const DEMO: [Demo; 2] = [
    Demo {
        town: "schio",
        name: "Palestra digitale di Schio",
        address: "Via dell'Esempio 12, 36015 Schio",
        phone: "+39 0445 000 012",
        hours: ["9-12:30, 15-18", "15-18", "9-12:30, 15-18", "15-18", "9-12:30", "", ""],
        access: &[Access::StepFree, Access::Toilet, Access::LargePrint, Access::Quiet],
        services: &[Service::Comment, Service::State, Service::Digital, Service::Computer, Service::Courses],
        languages: "italiano, English, العربية",
        operator: "",
    },
    Demo {
        town: "terni",
        name: "Punto digitale della biblioteca",
        address: "Piazza dell'Esempio 3, 05100 Terni",
        phone: "+39 0744 000 033",
        hours: ["9-13", "9-13, 15-18", "9-13", "9-13, 15-18", "9-13", "9-12", ""],
        access: &[Access::StepFree, Access::HearingLoop, Access::LargePrint],
        services: &[Service::Comment, Service::State, Service::Digital],
        languages: "italiano, română",
        operator: "nadia.sforzini@terni.example",
    },
];

/// Makes the demonstration's help points in those of its towns that exist and have none. `public_address` stands in
/// letters.
///
/// # Errors
/// Any storage failure; `Bug` when the demonstration does not fit the rules.
pub async fn seed_demo(store: &Store, now: Instant, public_address: &str) -> Result<(), Problem> {
    let towns = store.read(arengo_spaces::load_towns).await?;
    for demo in &DEMO {
        let Some(town) = towns.iter().find(|t| t.slug.as_str() == demo.town).cloned() else { continue };
        let base = format!("{public_address}/t/{}", town.slug);
        store.town(town.id).write(move |w| seed(w, demo, &town, &base, now)).await?;
    }
    Ok(())
}

fn seed(w: &mut Writer<'_>, demo: &Demo, town: &Town, base: &str, now: Instant) -> Result<(), Problem> {
    if !points(w)?.is_empty() {
        return Ok(());
    }
    let hours =
        Hours::parse(demo.hours).map_err(|(day, e)| Problem::Bug(format!("hours of day {day}: {e}")))?;
    let facts = PointFacts {
        name: demo.name.to_owned(),
        address: demo.address.to_owned(),
        phone: demo.phone.to_owned(),
        hours,
        access: demo.access.to_vec(),
        services: demo.services.to_vec(),
        languages: demo.languages.to_owned(),
    };
    let permit = Permit::<ManagePoints>::ask(&Actor::System, None, now)?;
    let point = save(w, &permit, &facts, &town.duties.publisher)?;
    if demo.operator.is_empty() { Ok(()) } else { help_someone(w, demo.operator, point, base, now) }
}

/// Someone without e-mail says something about the first process that takes comments; nothing when none does.
fn help_someone(
    w: &mut Writer<'_>,
    email: &str,
    point: PointId,
    base: &str,
    now: Instant,
) -> Result<(), Problem> {
    let ask = Ask { stage: Stage::Open, tag: None, after: None, limit: 1, now };
    let Some(process) = list_processes(w, &ask)?.processes.pop().map(|l| l.process) else { return Ok(()) };
    let Some(place) = places(w, &process)?.into_iter().next() else { return Ok(()) };
    let person = arengo_people::ensure_person(w, email, "", Lang::IT, now)?;
    let who = Operator {
        person,
        actor: Actor::Person { id: person, roles: RoleSet::NONE.with(Role::Operator) },
        name: arengo_people::display_name(w, person)?,
        email: email.to_owned(),
    };
    let target = writing(w, &place.about, "", None, None, now)?;
    if Permit::<BringAssisted>::ask(&who.actor, target, now).is_err() {
        return Ok(());
    }
    let draft = Draft {
        shown: "name".into(),
        name: "Rosa Mancini".into(),
        reach: "post".into(),
        address: "Via dell'Esempio 40\n05100 Terni".into(),
        read: Some(arengo_privacy::version_in_force(w)?),
        about: place.about.to_string(),
        stance: "amend".into(),
        body: "Ho 81 anni e non uso internet. Vorrei poter telefonare a una persona, non a una macchina, e sapere \
               l'orario in cui risponde."
            .into(),
        lang: "it".into(),
        source: "paper".into(),
        ..Draft::default()
    };
    let entry = start(w, person, point, process.id, now)?;
    keep(w, entry, person, &draft, now)?;
    confirm(w, entry, &who, base, now).map(drop)
}
