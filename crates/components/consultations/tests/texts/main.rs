//! Texts of a consultation, through their pages and functions, on both engines.

mod demo;
mod follow;
mod read;
mod translated;
mod upload;
mod versions;
mod whole;
mod world;
