//! Arrows between crates point down, never up, never sideways between components.

mod tree;

use std::process::Command;

use serde_json::Value;

const LAYERS: [&str; 5] = ["base", "platform", "commons", "components", "arengo"];

struct Crate {
    name: String,
    layer: usize,
    uses: Vec<String>,
}

/// Our crates with what they use when they are built; what only their tests use is left out.
fn crates() -> Vec<Crate> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(tree::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages.iter().filter_map(read).collect()
}

/// Nothing for the testkit, which stands beside the layers.
fn read(package: &Value) -> Option<Crate> {
    let manifest = package["manifest_path"].as_str()?;
    let layer = LAYERS.iter().position(|layer| manifest.contains(&format!("/crates/{layer}/")))?;
    let uses = package["dependencies"].as_array()?.iter().filter(|d| d["kind"].as_str() != Some("dev"));
    Some(Crate {
        name: package["name"].as_str()?.to_owned(),
        layer,
        uses: uses.filter_map(|d| d["name"].as_str()).map(str::to_owned).collect(),
    })
}

#[test]
fn arrows_point_down_only() {
    let crates = crates();
    assert!(crates.len() >= 12, "the crates were found");
    let mut wrong = Vec::new();
    for from in &crates {
        for to in crates.iter().filter(|to| from.uses.contains(&to.name)) {
            let sideways = to.layer == from.layer && LAYERS[to.layer] == "components";
            if to.layer > from.layer || sideways {
                let (a, b) = (LAYERS[from.layer], LAYERS[to.layer]);
                wrong.push(format!("{} ({a}) uses {} ({b})", from.name, to.name));
            }
        }
        if from.uses.iter().any(|name| name == "arengo-testkit") {
            wrong.push(format!("{} uses the testkit outside its tests", from.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_component_is_named_in_its_folder_and_in_the_registry_only() {
    let crates = crates();
    let components = crates.iter().filter(|c| LAYERS[c.layer] == "components");
    let mut wrong = Vec::new();
    for component in components {
        let short = component.name.trim_start_matches("arengo-");
        let own = format!("crates/components/{short}/");
        let word = component.name.replace('-', "_");
        for (file, text) in tree::files(".rs") {
            let allowed = file.starts_with(&own)
                || file.starts_with("crates/arengo/src/registry")
                || file.starts_with("crates/arengo/tests/");
            if !allowed && text.contains(&word) {
                wrong.push(format!("{file} names {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
