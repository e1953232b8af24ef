//! What someone agrees to when the notice is read to them.

use arengo_web::personal::Purpose;

/// That an operator writes down and publishes what they say, and that the help point keeps how to tell them the outcome.
pub static DESK: Purpose = Purpose {
    name: "assisted.desk",
    title: "assisted-purpose",
    words: "assisted-purpose-words",
    revision: 1,
    aloud: true,
};
