//! Following, the rhythms of letters, and stopping them.

mod follow;
mod hub;
#[allow(dead_code)] // Only its good mood is needed here.
#[path = "../../../../platform/mail/tests/smtp_server/mod.rs"]
mod smtp_server;
mod stop;
