//! Answers and reports of a consultation, through their pages and functions, on both engines.

mod desk;
mod finished;
mod hub;
mod publication;
mod report;
#[allow(dead_code)]
#[path = "../texts/world.rs"]
mod world;
