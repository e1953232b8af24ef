//! The demonstration's towns, networks and accounts, from `demo/towns.json`.

use std::collections::HashMap;

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::Permit;
use arengo_kernel::town::{Chroma, Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Instant, Lang, Role, TownId};
use arengo_store::{StoreError, Writer};
use arengo_web::Problem;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::acts::Editor;
use crate::multilingual::from_object;
use crate::networks::{Member, MemberRole, Network, NetworkId, put_network};
use crate::policy::CreateTown;
use crate::process::Level;
use crate::towns::{SizeClass, TownFacts, Urbanity, create_town, town_by_slug};

/// The password of every demonstration account. It is printed at the start: these accounts protect nothing.
pub const DEMO_PASSWORD: &str = "arengo-demo-2022";

const TOWNS: &str = include_str!("../demo/towns.json");

#[derive(Deserialize)]
struct Demo {
    towns: Vec<DemoTown>,
    networks: Vec<DemoNetwork>,
    people: Vec<DemoPerson>,
}

#[derive(Deserialize)]
struct DemoTown {
    slug: Slug,
    host: Option<String>,
    #[serde(deserialize_with = "from_object")]
    name: Multilingual,
    #[serde(deserialize_with = "from_object")]
    tagline: Multilingual,
    languages: Vec<Lang>,
    time_zone: String,
    colours: DemoColours,
    publisher: String,
    address: String,
    email: String,
    phone: String,
    population: Option<u32>,
    size_class: Option<SizeClass>,
    urbanity: Option<Urbanity>,
    government_level: Option<String>,
}

#[derive(Deserialize)]
struct DemoColours {
    hue: u16,
    chroma: Chroma,
}

#[derive(Deserialize)]
struct DemoNetwork {
    slug: Slug,
    #[serde(deserialize_with = "from_object")]
    name: Multilingual,
    #[serde(deserialize_with = "from_object")]
    tagline: Multilingual,
    from: Option<String>,
    to: Option<String>,
    members: Vec<DemoMember>,
}

#[derive(Deserialize)]
struct DemoMember {
    town: String,
    role: MemberRole,
}

#[derive(Deserialize)]
struct DemoPerson {
    name: String,
    email: String,
    lang: Lang,
    home: String,
    roles: Vec<DemoRole>,
}

#[derive(Deserialize)]
struct DemoRole {
    role: Role,
    town: Option<String>,
}

/// A demonstration account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    /// Who.
    pub person: PersonId,
    /// The public name.
    pub name: String,
    /// What to sign in with; the password is `DEMO_PASSWORD`.
    pub email: String,
    /// The slug of the town where the person belongs.
    pub home: String,
    /// Roles with the slug of their town; without one for the whole installation.
    pub roles: Vec<(Role, Option<String>)>,
}

/// What was made, or was there already.
#[derive(Debug, Clone)]
pub struct DemoSeed {
    /// Towns by slug.
    pub towns: HashMap<String, TownId>,
    /// Accounts in the order of the file.
    pub accounts: Vec<DemoAccount>,
    /// True when the towns were made just now.
    pub fresh: bool,
}

/// Name and e-mail address of every demonstration account with a role, and of the citizens, in the file's order.
pub fn demo_accounts() -> Vec<(String, String)> {
    let demo: Result<Demo, _> = serde_json::from_str(TOWNS);
    demo.map_or_else(|_| Vec::new(), |d| d.people.into_iter().map(|p| (p.name, p.email)).collect())
}

/// Makes the demonstration's towns, networks and accounts where they are missing; changes nothing that is there,
/// except that roles are granted again. For a session of the whole installation. Load the towns afterwards.
///
/// # Errors
/// `Fault` when the demonstration's file is broken; any storage failure.
pub fn seed_demo(w: &mut Writer<'_>, now: Instant) -> Result<DemoSeed, Problem> {
    let demo: Demo =
        serde_json::from_str(TOWNS).map_err(|e| StoreError::Fault(format!("demo/towns.json: {e}")))?;
    let mut towns = HashMap::new();
    let mut fresh = false;
    for town in &demo.towns {
        let id = match town_by_slug(w, town.slug.as_str())? {
            Some(known) => known.id,
            None => {
                fresh = true;
                create_town(w, may(now)?, &facts_of(town)?, &Editor::installation())?
            }
        };
        towns.insert(town.slug.to_string(), id);
    }
    if fresh {
        for network in &demo.networks {
            put_network(w, may(now)?, &network_of(network, &towns)?)?;
        }
    }
    let mut accounts = Vec::new();
    for person in &demo.people {
        accounts.push(account_of(w, person, &towns, fresh, now)?);
    }
    Ok(DemoSeed { towns, accounts, fresh })
}

fn may(now: Instant) -> Result<Permit<CreateTown>, Problem> {
    Ok(Permit::<CreateTown>::ask(&Actor::System, (), now)?)
}

fn facts_of(town: &DemoTown) -> Result<TownFacts, StoreError> {
    let time_zone = TimeZone::get(&town.time_zone).map_err(|e| StoreError::Fault(e.to_string()))?;
    Ok(TownFacts {
        slug: town.slug.clone(),
        host: town.host.clone(),
        name: town.name.clone(),
        tagline: town.tagline.clone(),
        languages: town.languages.clone(),
        time_zone,
        colours: Colours::new(town.colours.hue, town.colours.chroma),
        duties: Duties {
            publisher: town.publisher.clone(),
            address: town.address.clone(),
            email: town.email.clone(),
            phone: town.phone.clone(),
        },
        population: town.population,
        size_class: town.size_class,
        urbanity: town.urbanity,
        level: town.government_level.as_deref().and_then(Level::parse),
        demo: true,
    })
}

fn network_of(network: &DemoNetwork, towns: &HashMap<String, TownId>) -> Result<Network, StoreError> {
    let member = |m: &DemoMember| {
        let town = town_of(towns, &m.town)?;
        Ok::<_, StoreError>(Member { town, role: m.role })
    };
    Ok(Network {
        id: NetworkId::from_i64(0),
        slug: network.slug.clone(),
        name: network.name.clone(),
        tagline: network.tagline.clone(),
        from: network.from.clone(),
        to: network.to.clone(),
        members: network.members.iter().map(member).collect::<Result<_, _>>()?,
    })
}

fn town_of(towns: &HashMap<String, TownId>, slug: &str) -> Result<TownId, StoreError> {
    towns.get(slug).copied().ok_or_else(|| StoreError::Fault(format!("demo/towns.json names no town {slug}")))
}

/// Passwords are set once: hashing them takes a while by design, and a second start should be quick.
fn account_of(
    w: &mut Writer<'_>,
    person: &DemoPerson,
    towns: &HashMap<String, TownId>,
    fresh: bool,
    now: Instant,
) -> Result<DemoAccount, StoreError> {
    let id = arengo_people::ensure_confirmed(w, &person.email, &person.name, person.lang, now)?;
    if fresh {
        arengo_people::set_password(w, id, DEMO_PASSWORD)?;
    }
    for role in &person.roles {
        let town = role.town.as_deref().map(|slug| town_of(towns, slug)).transpose()?;
        arengo_people::grant(w, id, town, None, role.role, now)?;
    }
    Ok(DemoAccount {
        person: id,
        name: person.name.clone(),
        email: person.email.clone(),
        home: person.home.clone(),
        roles: person.roles.iter().map(|r| (r.role, r.town.clone())).collect(),
    })
}
