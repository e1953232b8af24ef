//! Files with the results of other programs, read from outside the project when they are there.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// A folder of reference data: in `ARENGO_SHARED`, or in `shared` beside the checkout. None when it is not there,
/// which is said; a failure when `ARENGO_REQUIRE_SHARED` is set.
pub fn folder(name: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let shared = std::env::var_os("ARENGO_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join("data").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("ARENGO_REQUIRE_SHARED").is_none(), "{} is not there", folder.display());
    println!("SKIPPED: no reference data at {}; set ARENGO_SHARED", folder.display());
    None
}

/// A file of JSON.
pub fn json(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What differed, gathered from all files.
#[derive(Debug, Default)]
pub struct Differences {
    compared: AtomicUsize,
    found: Mutex<Vec<String>>,
    passed_over: Mutex<BTreeMap<String, usize>>,
}

impl Differences {
    /// Notes it when the two differ.
    pub fn compare<T: PartialEq + fmt::Debug + ?Sized>(&self, what: &str, ours: &T, theirs: &T) {
        self.compared.fetch_add(1, Ordering::Relaxed);
        if ours != theirs {
            let text = format!("{what}:\n   ours {ours:?}\n theirs {theirs:?}");
            self.found.lock().expect("no thread panicked").push(text);
        }
    }

    /// Notes that something was not compared.
    pub fn passed_over(&self, name: &str) {
        *self.passed_over.lock().expect("no thread panicked").entry(name.to_owned()).or_default() += 1;
    }

    /// Fails when anything differed.
    pub fn none(&self) {
        let found = self.found.lock().expect("no thread panicked");
        assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let passed_over = self.passed_over.lock().expect("no thread panicked");
        write!(f, "{} comparisons, not ours: {passed_over:?}", self.compared.load(Ordering::Relaxed))
    }
}

/// Looks at every file of a folder, on two threads. None when the folder is not there.
pub fn each_file(name: &str, look: impl Fn(&Path, &Differences) + Sync) -> Option<Differences> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder(name)?)
        .expect("is listed")
        .map(|e| e.expect("is an entry").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{name} has no files");
    let (found, next) = (Differences::default(), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    look(file, &found);
                }
            });
        }
    });
    Some(found)
}
