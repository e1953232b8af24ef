//! Takes the three cuts of Libertinus Serif that reports are set in out of `typst-assets` and
//! deflates them for `include_bytes!`, so that none of that crate's other fonts is linked.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::{env, fs};

const CUTS: [&str; 3] = ["LibertinusSerif-Regular", "LibertinusSerif-Bold", "LibertinusSerif-Italic"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    for cut in CUTS {
        let font = typst_assets::fonts()
            .find(|font| postscript_name(font) == Some(cut.as_bytes()))
            .ok_or_else(|| format!("typst-assets no longer carries {cut}"))?;
        fs::write(Path::new(&out).join(format!("{cut}.zz")), deflated(font)?)?;
    }
    Ok(())
}

fn deflated(font: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(font)?;
    encoder.finish()
}

/// The name in an OpenType font's `CFF ` table, which is its PostScript name.
fn postscript_name(font: &[u8]) -> Option<&[u8]> {
    let tables = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let record = font.get(12..12 + 16 * tables)?.chunks(16).find(|record| record.starts_with(b"CFF "))?;
    let start = u32::from_be_bytes(record.get(8..12)?.try_into().ok()?) as usize;
    let cff = font.get(start..)?;
    // Header: major, minor, header size. Then an INDEX: count (2), offset size (1), offsets.
    let index = cff.get(usize::from(*cff.get(2)?)..)?;
    let width = usize::from(*index.get(2)?);
    let offset = |number: usize| {
        let bytes = index.get(3 + number * width..3 + (number + 1) * width)?;
        Some(bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    };
    let count = usize::from(u16::from_be_bytes(index.get(0..2)?.try_into().ok()?));
    let data = 3 + (count + 1) * width - 1;
    index.get(data + offset(0)?..data + offset(1)?)
}
