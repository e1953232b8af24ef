//! The final report: drawn up from the facts of a consultation, edited by an official, kept with its history,
//! published beside the text it accounts for (S4.39).

pub(crate) mod draft;
pub(crate) mod gather;
pub(crate) mod keep;
pub(crate) mod pdf;
pub(crate) mod search;
pub(crate) mod withheld;
