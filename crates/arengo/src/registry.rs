//! The components of this program, in order. The only place outside their folders that names them.

use arengo_kernel::{Actor, Instant, Permit, Role, RoleSet, Town, TownId};
use arengo_store::{Reader, Store, StoreError, Writer};
use arengo_web::{Component, Signed};

/// What `arengo import text` calls.
pub use arengo_consultations::{Import, import_command};

/// Every component, in the order in which their migrations run and their menus are shown.
pub static COMPONENTS: &[&Component] = &[
    &arengo_register::COMPONENT,
    &arengo_mail::COMPONENT,
    &arengo_people::COMPONENT,
    &arengo_spaces::COMPONENT,
    &arengo_privacy::COMPONENT,
    &arengo_reading::COMPONENT,
    &arengo_outreach::COMPONENT,
    &arengo_notices::COMPONENT,
    &arengo_comments::COMPONENT,
    &arengo_assisted::COMPONENT,
    &arengo_moderation::COMPONENT,
    &arengo_search::COMPONENT,
    &arengo_opendata::COMPONENT,
    &arengo_consultations::COMPONENT,
];

/// A demonstration account, as the server prints it.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// The e-mail address to sign in with.
    pub email: String,
    /// Who it is, in a few words.
    pub who: String,
    /// The password.
    pub password: String,
}

/// Ties components together where one asks another's list: panels, closing rules, things to comment on. Called
/// once, before the server starts.
pub fn connect() {
    arengo_spaces::set_panels(&[
        arengo_consultations::PANELS,
        arengo_outreach::PANELS,
        arengo_notices::PANELS,
        arengo_reading::PANELS,
    ]);
    arengo_reading::set_editions(arengo_consultations::EDITIONS);
    arengo_spaces::set_publishing_rules(arengo_consultations::PUBLISHING_RULES);
    arengo_spaces::set_closing_rules(arengo_consultations::CLOSING_RULES);
    arengo_comments::set_commentables(arengo_consultations::COMMENTABLES);
    arengo_outreach::set_components(COMPONENTS);
    arengo_comments::set_reviewer(REVIEWER);
    arengo_people::set_panels(ACCOUNT_PANELS);
    arengo_people::set_greeting(arengo_privacy::greet);
    arengo_spaces::set_tasks(&[arengo_privacy::task, arengo_assisted::task]);
    arengo_assisted::set_answering(ANSWERING);
}

/// Moderators look at first contributions where a town wants it.
const REVIEWER: arengo_comments::Reviewer = arengo_comments::Reviewer {
    reviews: arengo_moderation::reviews_first,
    arrived: |w, arrival, base| {
        let first = arengo_moderation::First {
            subject: arengo_comments::subject_of(arrival.id),
            path: arengo_comments::path_of(arrival.id),
            author: arrival.author,
            at: arrival.at,
            due: arrival.at.plus_seconds(arengo_comments::REVIEW_SECONDS),
        };
        arengo_moderation::first_arrived(w, &first, base)
    },
};

/// Who takes comments and answers them.
static ANSWERING: &[arengo_assisted::Answering] = &[arengo_consultations::ANSWERING];

/// Sections of the account page.
static ACCOUNT_PANELS: &[arengo_people::Panel] = &[
    arengo_comments::PANEL,
    arengo_notices::ACCOUNT_PANEL,
    arengo_outreach::ACCOUNT_PANEL,
    arengo_privacy::PANEL,
];

/// Who a session belongs to.
///
/// # Errors
/// Any storage failure.
pub fn identify(
    reader: &mut Reader<'_>,
    session_mark: &[u8; 32],
    town: Option<TownId>,
    now: Instant,
) -> Result<Option<Signed>, StoreError> {
    arengo_people::identify(reader, session_mark, town, now)
}

/// All towns, in the order shown to people.
///
/// # Errors
/// Any storage failure.
pub fn load_towns(reader: &mut Reader<'_>) -> Result<Vec<Town>, StoreError> {
    arengo_spaces::load_towns(reader)
}

/// Makes sure that recurring work goes on; called at the start and every hour, by every server.
///
/// # Errors
/// Any storage failure.
pub fn schedule(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    arengo_people::schedule(writer)?;
    arengo_privacy::schedule(writer)?;
    arengo_notices::schedule(writer)
}

/// Fills an empty database with the demonstration: towns and accounts, the consultations in them, help points.
/// `public_address` stands in its letters.
///
/// # Errors
/// Any storage failure.
pub async fn seed_demo(store: &Store, public_address: &str) -> anyhow::Result<()> {
    let now = store.now();
    let seed = store.write(move |w| arengo_spaces::seed_demo(w, now)).await?;
    arengo_consultations::seed_demo(store, now, public_address).await?;
    arengo_assisted::seed_demo(store, now, public_address).await?;
    accept_codes(store, &seed, now).await
}

/// The demonstration's moderators have accepted the code of conduct.
async fn accept_codes(store: &Store, seed: &arengo_spaces::DemoSeed, now: Instant) -> anyhow::Result<()> {
    let towns = store.read(load_towns).await?;
    for account in &seed.accounts {
        for (role, slug) in account.roles.iter().filter(|(role, _)| *role == Role::Moderator) {
            let Some(town) = towns.iter().find(|t| Some(t.slug.as_str()) == slug.as_deref()) else {
                continue;
            };
            let actor = Actor::Person { id: account.person, roles: RoleSet::NONE.with(*role) };
            let office = town.duties.publisher.clone();
            let db = store.town(town.id);
            db.write(move |w| -> Result<(), arengo_web::Problem> {
                let permit = Permit::<arengo_moderation::AcceptCode>::ask(&actor, (), now)?;
                Ok(arengo_moderation::accept_code(w, permit, &office)?)
            })
            .await?;
        }
    }
    Ok(())
}

/// The demonstration accounts to print at the start.
pub fn demo_accounts() -> Vec<DemoAccount> {
    let accounts = arengo_spaces::seed::demo_accounts().into_iter();
    accounts
        .map(|(name, email)| DemoAccount {
            email,
            who: name,
            password: arengo_spaces::seed::DEMO_PASSWORD.to_owned(),
        })
        .collect()
}
