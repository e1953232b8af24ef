//! Roles and passwords.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use anyhow::{Context as _, bail};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Lang, Permit, Role, TownId};
use arengo_people::{Email, GrantRole, RevokeRole, RoleChange, RoleGrant, check_name, check_password};
use arengo_store::{Store, StoreError};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

use super::{refused, town};
use crate::cli::RoleOf;
use crate::commands::say;

/// Where a role holds.
struct Place {
    town: Option<(TownId, Lang)>,
    process: Option<i64>,
    words: String,
}

async fn place(store: &Store, role: &RoleOf) -> anyhow::Result<Place> {
    match (&role.town, role.role) {
        (None, Role::Steward) => {
            Ok(Place { town: None, process: None, words: "of the whole installation".into() })
        }
        (Some(_), Role::Steward) => bail!("A steward is one for the whole installation: leave --town out."),
        (None, _) => bail!("In which town? Add --town SLUG."),
        (Some(slug), _) => {
            let town = town(store, slug).await?;
            let main = town.facts.languages.first().copied().unwrap_or(Lang::EN);
            let process = match &role.process {
                Some(process) => Some(process_id(store, town.id, process).await?),
                None => None,
            };
            let of = role.process.as_ref().map_or_else(String::new, |p| format!(", process {p}"));
            Ok(Place { town: Some((town.id, main)), process, words: format!("in {slug}{of}") })
        }
    }
}

async fn process_id(store: &Store, town: TownId, slug: &str) -> anyhow::Result<i64> {
    let wanted = slug.to_owned();
    match store.town(town).read(move |r| arengo_spaces::process(r, &wanted)).await? {
        Some(process) => Ok(process.id.as_i64()),
        None => bail!("The town has no process {slug}."),
    }
}

pub(super) async fn grant(store: &Store, asked: RoleOf) -> anyhow::Result<()> {
    let email = Email::parse(&asked.email).map_err(|r| refused(&r))?;
    let place = place(store, &asked).await?;
    let lang = place.town.map_or(Lang::EN, |(_, lang)| lang);
    let person = person(store, &email, asked.name.as_deref(), lang).await?;
    let (at, role, process) = (store.now(), asked.role, place.process);
    let town = place.town.map(|(id, _)| id);
    let change = RoleChange { person, role, everywhere: town.is_none(), last: false };
    Permit::<GrantRole>::ask(&Actor::System, change, at).map_err(|r| refused(&r))?;
    let fresh = store.write(move |w| arengo_people::grant(w, person, town, process, role, at)).await?;
    let already = if fresh { "" } else { " already" };
    say(&format!("{} is{already} {} {}.", email.as_str(), role.as_str(), place.words));
    Ok(())
}

/// The person of an address; made when a name is given.
async fn person(store: &Store, email: &Email, name: Option<&str>, lang: Lang) -> anyhow::Result<PersonId> {
    if let Some(person) = known(store, email).await? {
        return Ok(person);
    }
    let Some(name) = name else {
        bail!("{} is not known yet: add their public name with --name.", email.as_str());
    };
    let name = check_name(name).map_err(|r| refused(&r))?;
    let (written, at) = (email.as_str().to_owned(), store.now());
    Ok(store.write(move |w| arengo_people::ensure_person(w, &written, &name, lang, at)).await?)
}

async fn known(store: &Store, email: &Email) -> Result<Option<PersonId>, StoreError> {
    let email = email.clone();
    store.read(move |r| arengo_people::find_person(r, &email)).await
}

pub(super) async fn revoke(store: &Store, asked: RoleOf) -> anyhow::Result<()> {
    let email = Email::parse(&asked.email).map_err(|r| refused(&r))?;
    let place = place(store, &asked).await?;
    let person = known(store, &email).await?.with_context(|| format!("{} is not known.", email.as_str()))?;
    let town = place.town.map(|(id, _)| id);
    let held = store.read(move |r| arengo_people::roles_of(r, person)).await?;
    let same = |g: &&RoleGrant| g.role == asked.role && g.town == town && g.process == place.process;
    let Some(grant) = held.iter().find(same).map(|g| g.id) else {
        bail!("{} is not {} {}.", email.as_str(), asked.role.as_str(), place.words);
    };
    // Whoever runs this command can grant again: the last steward may go.
    let change = RoleChange { person, role: asked.role, everywhere: town.is_none(), last: false };
    Permit::<RevokeRole>::ask(&Actor::System, change, store.now()).map_err(|r| refused(&r))?;
    store.write(move |w| arengo_people::revoke(w, grant)).await?;
    say(&format!("{} is no longer {} {}.", email.as_str(), asked.role.as_str(), place.words));
    Ok(())
}

pub(super) async fn set_password(store: &Store, email: String) -> anyhow::Result<()> {
    let email = Email::parse(&email).map_err(|r| refused(&r))?;
    let Some(person) = known(store, &email).await? else {
        bail!("{} is not known; `arengo admin grant` makes an account.", email.as_str());
    };
    let password = read_password(email.as_str())?;
    check_password(&password, email.as_str()).map_err(|r| refused(&r))?;
    store.write(move |w| arengo_people::set_password(w, person, &password)).await?;
    say(&format!("{} can sign in with the new password.", email.as_str()));
    Ok(())
}

pub(super) async fn end_second_factor(store: &Store, email: String) -> anyhow::Result<()> {
    let email = Email::parse(&email).map_err(|r| refused(&r))?;
    let person = known(store, &email).await?.with_context(|| format!("{} is not known.", email.as_str()))?;
    if !store.write(move |w| arengo_people::switch_off_second_factor(w, person)).await? {
        bail!("{} has no second factor.", email.as_str());
    }
    say(&format!(
        "{} signs in without a second factor now; a new one is set up in the browser.",
        email.as_str()
    ));
    Ok(())
}

/// From the terminal without showing it, or the first line of standard input.
fn read_password(email: &str) -> anyhow::Result<String> {
    let input = std::io::stdin();
    let hidden = input.is_terminal().then(Hidden::start).flatten();
    if hidden.is_some() {
        eprint!("New password of {email} (it is not shown): ");
        std::io::stderr().flush()?;
    }
    let mut line = String::new();
    input.lock().read_line(&mut line).context("The password cannot be read")?;
    if hidden.is_some() {
        eprintln!();
    }
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

/// While it lives the terminal does not show what is typed.
struct Hidden(rustix::termios::Termios);

impl Hidden {
    fn start() -> Option<Hidden> {
        let before = tcgetattr(std::io::stdin()).ok()?;
        let mut silent = before.clone();
        silent.local_modes.remove(LocalModes::ECHO);
        tcsetattr(std::io::stdin(), OptionalActions::Now, &silent).ok()?;
        Some(Hidden(before))
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &self.0);
    }
}
