//! The purpose people agree to when they say something about themselves.

use arengo_web::personal::Purpose;

/// Statistics on who took part.
pub static PARTICIPATION: Purpose = Purpose {
    name: "outreach.participation",
    title: "outreach-purpose",
    words: "outreach-purpose-words",
    revision: 1,
    aloud: false,
};
