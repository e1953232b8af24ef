//! Making and listing towns.

use anyhow::{Context as _, anyhow, bail};
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug};
use arengo_kernel::{Actor, Lang, Permit, Role};
use arengo_spaces::{Editor, TownFacts, create_town};
use arengo_store::Store;
use jiff::tz::TimeZone;

use super::{problem, refused};
use crate::cli::NewTown;
use crate::commands::say;
use crate::config::Config;
use crate::registry;

pub(super) async fn create(config: &Config, store: &Store, new: NewTown) -> anyhow::Result<()> {
    let administrator = new.administrator.clone();
    let facts = facts(new)?;
    let (slug, languages) = (facts.slug.clone(), facts.languages.clone());
    if let Some(email) = &administrator {
        arengo_people::Email::parse(email).map_err(|r| refused(&r))?;
    }
    let at = store.now();
    let permit = move || Permit::ask(&Actor::System, (), at).map_err(arengo_web::Problem::Refused);
    let town = store
        .write(move |w| create_town(w, permit()?, &facts, &Editor::installation()))
        .await
        .map_err(problem)?;
    say(&format!("The town {slug} is at {}", address(config, slug.as_str())));
    if let Some(email) = administrator {
        let name = email.split('@').next().unwrap_or_default().to_owned();
        let lang = languages.first().copied().unwrap_or(Lang::EN);
        let to = email.clone();
        store
            .write(move |w| {
                let person = arengo_people::ensure_person(w, &to, &name, lang, at)?;
                arengo_people::grant(w, person, Some(town), None, Role::Administrator, at)
            })
            .await?;
        say(&format!("{email} administers it. They sign in by a mailed link, or set a password with:"));
        say(&format!("  arengo admin set-password {email}"));
    }
    Ok(())
}

/// From words to a town.
fn facts(new: NewTown) -> anyhow::Result<TownFacts> {
    let slug = Slug::parse(&new.slug)
        .ok_or_else(|| anyhow!("\"{}\" is not a name for addresses: use a-z, 0-9 and hyphens.", new.slug))?;
    let languages =
        new.languages.iter().map(|tag| spoken(tag.trim())).collect::<anyhow::Result<Vec<Lang>>>()?;
    let main = *languages.first().context("A town needs a language.")?;
    let time_zone = TimeZone::get(&new.time_zone)
        .map_err(|_| anyhow!("\"{}\" is not a time zone; write one such as Europe/Rome.", new.time_zone))?;
    let email = arengo_people::Email::parse(&new.email).map_err(|r| refused(&r))?;
    Ok(TownFacts {
        slug,
        host: new.host.map(|host| host.to_lowercase()),
        name: texts(&new.name, main)?,
        tagline: texts(&new.tagline, main)?,
        languages,
        time_zone,
        colours: Colours::new(new.hue, new.chroma),
        duties: Duties {
            publisher: new.publisher,
            address: new.postal_address,
            email: email.as_str().to_owned(),
            phone: new.phone,
        },
        population: new.population,
        size_class: None,
        urbanity: None,
        level: None,
        demo: false,
    })
}

/// A language that this program has sentences in.
fn spoken(tag: &str) -> anyhow::Result<Lang> {
    let known = arengo_i18n::Catalog::get().map(|c| c.languages().to_vec()).unwrap_or_default();
    match Lang::parse(tag).filter(|lang| known.contains(lang)) {
        Some(lang) => Ok(lang),
        None => {
            let known: Vec<&str> = known.iter().map(Lang::as_str).collect();
            bail!("The program does not speak \"{tag}\"; it speaks {}.", known.join(", "))
        }
    }
}

/// `WORDS` in the main language, `en=WORDS` in another.
fn texts(written: &[String], main: Lang) -> anyhow::Result<Multilingual> {
    let mut pairs: Vec<(Lang, String)> = Vec::new();
    for text in written {
        let marked = text.split_once('=').and_then(|(tag, words)| Some((Lang::parse(tag)?, words)));
        let (lang, words) = marked.unwrap_or((main, text));
        if pairs.iter().any(|(known, _)| *known == lang) {
            bail!("\"{words}\" is a second text in {lang}; write LANGUAGE=WORDS.");
        }
        pairs.push((lang, words.trim().to_owned()));
    }
    pairs.sort_by_key(|(lang, _)| *lang != main);
    Ok(Multilingual::new(pairs))
}

pub(super) async fn list(config: &Config, store: &Store) -> anyhow::Result<()> {
    let towns = store.read(registry::load_towns).await?;
    if towns.is_empty() {
        say("There is no town yet: `arengo admin create-town --help` says how to make one.");
    }
    for town in towns {
        let own = town.host.as_ref().map(|host| format!(", {host}")).unwrap_or_default();
        let address = address(config, town.slug.as_str());
        say(&format!("{:<20} {:<28} {address}{own}", town.slug, town.name.plain(town.main_language())));
    }
    Ok(())
}

fn address(config: &Config, slug: &str) -> String {
    format!("{}/t/{slug}", config.address_for_people(config.listen))
}
