//! The demonstration's installation inside the test, on a database of either engine.

use arengo::{installation, registry};
use arengo_testkit::Database;
use arengo_web::Site;
use arengo_web::site::Settings;

/// Fills a fresh database with the demonstration and gives its installation, at `arengo.example`.
pub async fn installed(db: &Database) -> Site {
    installation::speak("none".as_ref()).expect("the sentences are whole");
    registry::connect();
    registry::seed_demo(&db.store, "http://arengo.example").await.expect("the demonstration fits");
    let settings = Settings {
        public_address: "http://arengo.example".into(),
        demo: true,
        trusted_proxies: Vec::new(),
        version: "test",
    };
    let site =
        Site::new(db.store.clone(), settings, registry::COMPONENTS.to_vec(), registry::identify, [3; 32]);
    installation::load_towns(&site).await.expect("the towns are read");
    site
}
