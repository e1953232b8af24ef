//! Pages in a small and in a large database: time and statements must not follow the size.

use std::path::Path;
use std::time::Duration;

use arengo_store::Store;
use tokio::runtime::Runtime;

use crate::copies::Model;
use crate::page::{Door, Fetched};
use crate::place::Place;
use crate::table::{Figure, median, milliseconds, print};
use crate::world;

/// The large database.
#[derive(Debug)]
pub struct Size {
    /// Comments in all.
    pub comments: i64,
    /// Processes they are in.
    pub processes: i64,
    /// Comments of the one large section, that of the first process.
    pub section: i64,
}

/// Processes of the small database.
const FEW: i64 = 10;
/// How many times slower a page of the large database may be.
const WANTED: f64 = 2.0;
/// Fetched before it counts.
const WARM: usize = 30;
/// The copy with the large section, and one of the others.
const LARGE: i64 = 1;
const OTHER: i64 = 7;

/// Builds both databases, measures, prints.
pub fn run(folder: &Path, size: &Size, rounds: usize) -> anyhow::Result<()> {
    let each = size.comments / size.processes;
    anyhow::ensure!(
        size.processes > OTHER && each > 0,
        "there must be more than {OTHER} processes with comments"
    );
    let runtime = world::runtime()?;
    let (small_place, large_place) = (Place::folder(folder)?, Place::folder(folder)?);
    let small = build(&runtime, &small_place, &Size { comments: each * FEW, processes: FEW, section: each })?;
    let began = std::time::Instant::now();
    let large = build(&runtime, &large_place, size)?;
    let bytes = std::fs::metadata(arengo_store::Address::file_in(folder_of(&large_place)?))?.len();
    println!("built in {} s, {} MB", began.elapsed().as_secs(), bytes / 1_000_000);
    let figures = runtime.block_on(async {
        let small = Door::open(world::site(&small).await?).await?;
        let large = Door::open(world::site(&large).await?).await?;
        measure(&small, &large, size, each, rounds).await
    })?;
    let title = format!(
        "Growth, SQLite, signed in ({} comments in {} processes beside {} in {FEW}; median of {rounds})",
        size.comments,
        size.processes,
        each * FEW
    );
    print(&title, &figures);
    Ok(())
}

fn folder_of(place: &Place) -> anyhow::Result<&Path> {
    match place {
        Place::Folder(folder) => Ok(folder.path()),
        Place::Schema { .. } => anyhow::bail!("not a folder"),
    }
}

fn build(runtime: &Runtime, place: &Place, size: &Size) -> anyhow::Result<Store> {
    let store = world::open(runtime, place)?;
    let mut raw = place.connect()?;
    raw.run("PRAGMA synchronous = off; PRAGMA cache_size = -1000000; PRAGMA temp_store = memory; BEGIN")?;
    let model = Model::find(&mut raw)?;
    model.copy_process(&mut raw, 1, size.processes)?;
    let each = size.comments / size.processes;
    model.copy_comments(&mut raw, 0, each, size.processes)?;
    if size.section > each {
        model.copy_comments(&mut raw, size.comments, size.section - each, 1)?;
    }
    model.tally(&mut raw)?;
    raw.run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize")?;
    Ok(store)
}

/// Each page by turns with its small counterpart, so that both meet the same machine.
async fn measure(
    small: &Door,
    large: &Door,
    size: &Size,
    each: i64,
    rounds: usize,
) -> anyhow::Result<Vec<Figure>> {
    let section = format!("section with {} comments", size.section);
    let pairs = [
        (section, Model::section_page(LARGE), Model::section_page(OTHER)),
        (format!("section with {each} comments"), Model::section_page(OTHER), Model::section_page(OTHER)),
        ("page of a process".to_owned(), Model::process_page(OTHER), Model::process_page(OTHER)),
    ];
    let mut figures = Vec::new();
    for (what, path, beside) in pairs {
        let shown = (large.comments(&path).await?, small.comments(&beside).await?);
        anyhow::ensure!(shown.0 == shown.1, "{path} and {beside} show {shown:?} comments");
        let what = format!("{what}, {} shown", shown.0);
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for round in 0..WARM + rounds {
            let (a, b) = (large.fetch(&path).await?, small.fetch(&beside).await?);
            if round >= WARM {
                ours.push(a);
                theirs.push(b);
            }
        }
        figures.extend(compare(&what, &ours, &theirs));
    }
    Ok(figures)
}

fn compare(what: &str, large: &[Fetched], small: &[Fetched]) -> [Figure; 2] {
    let time = |all: &[Fetched]| median(all.iter().map(|f| f.time).collect()).unwrap_or(Duration::ZERO);
    let last = |all: &[Fetched]| all.last().map_or((0, 0), |f| (f.statements, f.bytes));
    let ((statements, bytes), (few, few_bytes)) = (last(large), last(small));
    let ratio = time(large).as_secs_f64() / time(small).as_secs_f64();
    let constant = large.iter().all(|f| f.statements == few);
    [
        Figure {
            what: format!("{what}: ms"),
            arengo: format!("{} ({bytes} bytes)", milliseconds(time(large))),
            beside: format!("{} ({few_bytes} bytes), small database", milliseconds(time(small))),
            ratio: format!("{ratio:.2} x"),
            wanted: format!("<= {WANTED} x"),
            is_met: ratio <= WANTED,
        },
        Figure {
            what: format!("{what}: statements"),
            arengo: statements.to_string(),
            beside: format!("{few}, small database"),
            ratio: String::new(),
            wanted: "equal".to_owned(),
            is_met: constant,
        },
    ]
}
