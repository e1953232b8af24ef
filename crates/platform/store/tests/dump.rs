//! Copies of whole databases: on one engine, across engines, damaged, too new.

use std::io::{Read as _, Write as _};
use std::path::Path;

use arengo_kernel::TownId;
use arengo_store::dump::{DumpError, verify};
use arengo_store::{Migration, Store, Val, outbox, statements, vals};
use arengo_testkit::{Database, databases, noon};

const FIRST: Migration = Migration {
    name: "test/0001",
    sql: "CREATE TABLE note (
        town_id BIGINT NOT NULL, id BIGINT NOT NULL, body TEXT NOT NULL, hidden BOOLEAN NOT NULL,
        mark BYTEA, weight DOUBLE PRECISION, PRIMARY KEY (town_id, id)
    );
    CREATE TABLE word (\"word\" TEXT NOT NULL PRIMARY KEY, seen BIGINT);
    INSERT INTO word (word, seen) VALUES ('given', 0);",
};
const SECOND: Migration = Migration { name: "test/0002", sql: "ALTER TABLE word ADD COLUMN hint TEXT;" };

statements! {
    town ADD = "INSERT INTO note (town_id, id, body, hidden, mark, weight) VALUES ($1, $2, $3, $4, $5, $6)";
    town COUNT = "SELECT COUNT(*) FROM note WHERE town_id = $1";
    node WORD = "INSERT INTO word (word, seen) VALUES ($1, $2)";
    node CLEAR_WORDS = "DELETE FROM word";
    node HINTS = "SELECT COUNT(*) FROM word WHERE hint IS NULL";
}

fn schema() -> Vec<Migration> {
    let mut all = outbox::MIGRATIONS.to_vec();
    all.push(FIRST);
    all
}

/// Two towns, every type, signs that engines order and write differently.
async fn fill(store: &Store) {
    for town in [1, 2] {
        store
            .town(TownId::from_i64(town))
            .write(move |w| {
                for n in 0..1_300_i64 {
                    let mark = (n % 3 == 0).then(|| vec![n as u8, 0, 255]);
                    let weight = (n % 2 == 0).then(|| n as f64 / 7.0 - 1e-9);
                    let body = format!("riga {n} „ș” \"x\"\n\t\u{1F5F3}");
                    w.execute(&ADD, vals![n, body, n % 5 == 0, mark, weight])?;
                }
                Ok::<(), arengo_store::StoreError>(())
            })
            .await
            .unwrap();
    }
    store
        .write(|w| {
            w.execute(&CLEAR_WORDS, vals![])?;
            for (n, word) in ["b", "B", "a", "Ă", "ă", "z", "_", "", "1", "10", "2"].into_iter().enumerate()
            {
                w.execute(&WORD, vals![word, (n > 3).then_some(i64::MAX)])?;
            }
            outbox::put(w, "test.tell", "{}".into(), noon(), None)
        })
        .await
        .unwrap();
}

fn pairs() -> Vec<(Database, Database)> {
    let (from, into) = (databases(&schema()), || databases(&[]));
    let mut pairs = Vec::new();
    for source in from {
        for target in into() {
            pairs.push((source.engine, target));
        }
    }
    let mut sources = Vec::new();
    for (engine, target) in pairs {
        let source = databases(&schema()).into_iter().find(|db| db.engine == engine).unwrap();
        sources.push((source, target));
    }
    sources
}

#[tokio::test]
async fn what_was_copied_is_put_back_the_same_on_the_same_and_on_the_other_engine() {
    let folder = tempfile::tempdir().unwrap();
    let mut all_sums = Vec::new();
    for (source, target) in pairs() {
        fill(&source.store).await;
        let story = format!("{} to {}", source.engine, target.engine);
        let file = folder.path().join(format!("{story}.gz"));
        let manifest = source.store.dump("1.2.3", &file).unwrap();
        assert_eq!(manifest.rows(), 2 * 1_300 + 11 + 1, "{story}");
        let (header, read) = verify(&file).unwrap();
        assert_eq!((header.engine.as_str(), header.version.as_str()), (source.engine, "1.2.3"));
        assert_eq!(read, manifest);
        assert_eq!(target.store.restore(&file, &schema()).unwrap(), manifest, "{story}");
        assert_eq!(target.store.table_sums().unwrap(), manifest.tables, "{story}");
        for town in [1, 2] {
            let here = target.store.town(TownId::from_i64(town));
            assert_eq!(here.read(|r| r.count(&COUNT, vals![])).await.unwrap(), 1_300, "{story}");
        }
        let without_outbox = manifest.tables.into_iter().filter(|t| t.table != "store_outbox");
        all_sums.push(without_outbox.collect::<Vec<_>>());
        let again = target.store.restore(&file, &schema()).unwrap_err();
        assert!(matches!(again, DumpError::NotEmpty(_)), "{story}: {again}");
    }
    assert!(all_sums.windows(2).all(|pair| pair[0] == pair[1]), "equal data, equal fingerprints");
}

#[tokio::test]
async fn an_older_copy_is_put_back_and_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let mut newer = schema();
    newer.push(SECOND);
    for source in databases(&schema()) {
        let file = folder.path().join(source.engine);
        fill(&source.store).await;
        source.store.dump("1", &file).unwrap();
        for target in databases(&[]) {
            target.store.restore(&file, &newer).unwrap();
            assert_eq!(target.store.read(|r| r.count(&HINTS, vals![])).await.unwrap(), 11);
        }
    }
}

#[test]
fn a_copy_of_a_newer_schema_is_refused_with_its_version() {
    let folder = tempfile::tempdir().unwrap();
    let mut newer = schema();
    newer.push(SECOND);
    for source in databases(&newer) {
        let file = folder.path().join(source.engine);
        source.store.dump("9.9.9", &file).unwrap();
        for target in databases(&[]) {
            let refused = target.store.restore(&file, &schema()).unwrap_err();
            assert!(matches!(refused, DumpError::Newer { .. }), "{refused}");
            assert!(refused.to_string().contains("9.9.9") && refused.to_string().contains("test/0002"));
            assert!(target.store.table_sums().unwrap().is_empty(), "nothing was touched");
        }
    }
}

#[tokio::test]
async fn a_damaged_copy_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let source = databases(&schema()).remove(0);
    fill(&source.store).await;
    let whole = folder.path().join("whole");
    source.store.dump("1", &whole).unwrap();
    let bytes = std::fs::read(&whole).unwrap();
    let text = unpacked(&whole);
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2] ^= 0x10;
    let last = text.trim_end().rfind('\n').unwrap();
    let stories = [
        ("cut short", bytes[..bytes.len() / 2].to_vec()),
        ("a bit flipped", flipped),
        ("no last line", packed(&text[..=last])),
        ("a cell changed", packed(&text.replacen("riga 7 ", "riga 8 ", 1))),
        ("a row removed", packed(&text.replacen("[1,5,", "[9,5,", 1))),
        ("something behind the end", packed(&format!("{text}[1]\n"))),
        ("another file", b"hello".to_vec()),
        ("empty", Vec::new()),
        ("another format", packed(&text.replacen("arengo-backup/1", "arengo-backup/7", 1))),
    ];
    for (story, bytes) in stories {
        let file = folder.path().join("damaged");
        std::fs::write(&file, bytes).unwrap();
        for target in databases(&[]) {
            let refused = target.store.restore(&file, &schema()).unwrap_err();
            assert!(matches!(refused, DumpError::Damaged(_)), "{story}: {refused:?}");
            assert!(refused.to_string().starts_with("the file is not a whole backup"), "{story}: {refused}");
            assert!(target.store.table_sums().unwrap().is_empty(), "{story}: nothing was touched");
        }
    }
}

#[test]
fn a_copy_never_replaces_a_file_and_leaves_no_half_of_one() {
    let folder = tempfile::tempdir().unwrap();
    for source in databases(&schema()) {
        let file = folder.path().join("kept");
        std::fs::write(&file, "mine").unwrap();
        assert!(matches!(source.store.dump("1", &file), Err(DumpError::File(_))), "{}", source.engine);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
        let nowhere = folder.path().join("absent/copy");
        assert!(matches!(source.store.dump("1", &nowhere), Err(DumpError::File(_))));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no unfinished file is left");
    }
}

#[tokio::test]
async fn a_copy_is_of_one_moment_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    for source in databases(&schema()) {
        fill(&source.store).await;
        let (store, file) = (source.store.clone(), folder.path().join(source.engine));
        let copying = tokio::task::spawn_blocking(move || store.dump("1", &file).unwrap());
        let one = source.store.town(TownId::from_i64(1));
        let mut n = 10_000_i64;
        while !copying.is_finished() {
            n += 2;
            // Two rows in one transaction: a copy holds both or neither.
            one.write(move |w| {
                w.execute(&ADD, vals![n, "x", false, Val::Null, Val::Null])?;
                w.execute(&ADD, vals![n + 1, "y", false, Val::Null, Val::Null])
            })
            .await
            .unwrap();
        }
        let notes = copying.await.unwrap().tables.into_iter().find(|t| t.table == "note").unwrap();
        assert!(notes.rows >= 2_600 && notes.rows % 2 == 0, "{}: {}", source.engine, notes.rows);
    }
}

fn unpacked(file: &Path) -> String {
    let mut text = String::new();
    let bytes = std::fs::File::open(file).unwrap();
    flate2::read::GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
    text
}

fn packed(text: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}
