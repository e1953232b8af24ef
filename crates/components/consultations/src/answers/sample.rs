//! A town for tests of rules.

use arengo_kernel::Lang;
use arengo_kernel::town::{Colours, Duties, Multilingual, Slug, Town, TownId};

/// A town on Rome's clock.
pub(crate) fn town() -> Town {
    Town {
        id: TownId::from_i64(1),
        slug: Slug::parse("prova").expect("a slug"),
        host: None,
        name: Multilingual::new([(Lang::IT, "Prova".to_owned())]),
        tagline: Multilingual::default(),
        languages: vec![Lang::IT, Lang::EN],
        time_zone: jiff::tz::TimeZone::get("Europe/Rome").expect("a zone"),
        colours: Colours::NEUTRAL,
        duties: Duties {
            publisher: "Comune di Prova".to_owned(),
            address: String::new(),
            email: String::new(),
            phone: String::new(),
        },
        population: None,
        demo: false,
    }
}
