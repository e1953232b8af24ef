//! What every page shares.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod address;
pub mod assets;
pub mod cache;
pub mod component;
pub mod fields;
pub mod form;
pub mod frame;
pub mod guard;
pub mod here;
pub mod icons;
pub mod personal;
pub mod pieces;
pub mod problem;
pub mod qr;
pub mod recent;
pub mod seal;
pub mod server;
pub mod site;

pub use component::Component;
pub use fields::Fields;
pub use frame::Page;
pub use here::{Here, Node, Signed};
pub use problem::Problem;
pub use site::Site;

/// The frame's own messages.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "web", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "web", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "web", ftl: include_str!("../i18n/en.ftl") },
];
