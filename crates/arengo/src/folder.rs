//! The data folder: made private, and held by one server at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use anyhow::{Context as _, bail};

/// The file whose lock tells that a server runs on this folder. The operating system lets go of it when the
/// process ends, however it ends.
const LOCK: &str = "arengo.lock";

/// Proof that no other server runs on the data folder. Held until dropped.
#[derive(Debug)]
pub struct Hold {
    _file: File,
}

/// Makes the data folder when it is absent, readable by its owner only: it holds personal data.
///
/// # Errors
/// When it cannot be made.
pub fn make(folder: &Path) -> anyhow::Result<()> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .with_context(|| format!("The data folder {} cannot be made", folder.display()))
}

/// Takes hold of a data folder.
///
/// # Errors
/// When another process holds it, or the folder cannot be written.
pub fn hold(folder: &Path) -> anyhow::Result<Hold> {
    let path = folder.join(LOCK);
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(&path)
        .with_context(|| format!("The data folder {} cannot be written", folder.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            let _ = file.read_to_string(&mut holder);
            let holder = holder.trim();
            let who = if holder.is_empty() { String::new() } else { format!(" (process {holder})") };
            bail!(
                "The data folder {} is in use by another arengo{who}. Stop that one first, or give this one \
                 another folder with --data.",
                folder.display()
            );
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("{} cannot be locked", path.display()));
        }
    }
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())?;
    Ok(Hold { _file: file })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_once_and_free_again_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = hold(folder.path()).unwrap();
        let refused = hold(folder.path()).unwrap_err().to_string();
        assert!(refused.contains("in use by another arengo"), "{refused}");
        assert!(refused.contains(&std::process::id().to_string()), "{refused}");
        drop(first);
        hold(folder.path()).unwrap();
    }
}
