//! OpenID Connect: signing in through a provider that already knows the person, such as the gateway of a national
//! electronic identity (SPID, CIE, ROeID). Authorization code flow with PKCE.

pub(crate) mod arrival;
mod client;
mod discovery;
pub(crate) mod exchange;
pub(crate) mod flight;
pub(crate) mod identity;
mod keys;
pub(crate) mod letter;
pub(crate) mod personal;
mod provider;
pub(crate) mod sql;
mod token;

pub use client::is_safe_address;
pub use discovery::look_up as look_up_provider;
pub use provider::{IdentityProvider, Level, set_providers};

pub(crate) use discovery::document;
pub(crate) use provider::{AtWork, all, label_of, of_key};
