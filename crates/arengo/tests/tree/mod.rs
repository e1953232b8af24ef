//! The source tree, for tests that read it.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};

/// The workspace's folder.
pub fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the crate lies in the workspace")
}

/// All files below `crates/` whose name ends so, as path below the workspace and text.
pub fn files(end: &str) -> Vec<(String, String)> {
    let (root, mut found) = (root(), Vec::new());
    let mut ahead = vec![root.join("crates")];
    while let Some(folder) = ahead.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the tree") {
            let path = entry.expect("an entry").path();
            let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
            if path.is_dir() && !hidden && !path.ends_with("target") {
                ahead.push(path);
            } else if path.to_string_lossy().ends_with(end) {
                let text = std::fs::read_to_string(&path).expect("a text file");
                let name = path.strip_prefix(&root).expect("below the workspace");
                found.push((name.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

/// Compares a text with a file beside the tests; with `UPDATE=1` the file is written instead.
pub fn must_equal(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).expect("the file can be written");
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(
        kept == text,
        "tests/{file} is not up to date: look at the change and run the test with UPDATE=1\nfirst: {differs:?}"
    );
}
