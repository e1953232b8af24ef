//! Persons, sessions, roles; write first and confirm afterwards.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod code;
mod device;
mod draft;
mod email;
mod letters;
mod next;
mod oidc;
mod pages;
mod panel;
mod passkey;
mod password;
mod person;
mod personal;
mod personal_proofs;
mod policy;
mod proofs;
mod publish;
mod role;
mod second_factor;
mod session;
mod sql;
mod strength;
mod tidy;
mod ways;

pub use draft::{DraftId, DraftKind, keep_draft, keep_refused_draft, keep_text};
pub use email::Email;
pub use next::{Greeting, safe_next, set_greeting, sign_in_link};
pub use oidc::{IdentityProvider, Level, is_safe_address, look_up_provider, set_providers};
pub use pages::provider_links;
pub use panel::{Panel, set_panels};
pub use password::{check_new as check_password, set_password};
pub use person::{
    Author, author, check_name, display_name, email_of, ensure_confirmed, ensure_person, find_person,
    language_of,
};
pub use personal::{account_since, end_sessions, everybody, is_last_steward, known_as, proven_at};
pub use policy::{
    EndSecondFactor, FactorOf, GrantRole, Inhabitant, ListResidents, MarkResident, RequireSecondFactor,
    Requirement, RevokeRole, RoleChange,
};
pub use role::{RoleGrant, RoleGrantId, grant, revoke, roles_in, roles_in_process, roles_of};
pub use second_factor::{set_second_factor, switch_off_second_factor};
pub use session::{cookie_of, identify, open_session, touch_sessions};
pub use sql::MIGRATIONS;
pub use strength::{Strength, require, strength_of, strength_of_actor};
pub use tidy::schedule;

use arengo_web::Component;
use arengo_web::component::Job;

/// People's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[
        sql::STATEMENTS,
        passkey::sql::STATEMENTS,
        second_factor::sql::STATEMENTS,
        strength::sql::STATEMENTS,
        oidc::sql::STATEMENTS,
    ],
    messages: MESSAGES,
    routes: pages::routes,
    node_routes: pages::node_routes,
    jobs: &[Job { name: tidy::JOB, run: |site, _| Box::pin(tidy::run(site)) }],
    personal: personal::PERSONAL,
    retention: tidy::RETENTION,
    staff_menu: pages::staff_menu,
    policy: policy::table,
    ..Component::empty("people")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "people", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "people", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "people", ftl: include_str!("../i18n/en.ftl") },
];
