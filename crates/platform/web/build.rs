//! Compresses the stylesheet, the scripts and the icons once, and names them by their fingerprint.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

const ASSETS: [(&str, &str); 4] = [
    ("arengo.css", "text/css; charset=utf-8"),
    ("arengo.js", "text/javascript; charset=utf-8"),
    ("passkey.js", "text/javascript; charset=utf-8"),
    ("aloud.js", "text/javascript; charset=utf-8"),
];

fn main() {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let mut code = String::new();
    for (name, kind) in ASSETS {
        let source = Path::new("assets").join(name);
        println!("cargo::rerun-if-changed={}", source.display());
        let bytes = std::fs::read(&source).expect("the asset is there");
        let hash = hex(&Sha256::digest(&bytes)[..8]);
        let packed = Path::new(&out).join(format!("{name}.br"));
        std::fs::write(&packed, brotli(&bytes)).expect("the output folder can be written");
        writeln!(
            code,
            "Asset {{ name: {name:?}, hash: {hash:?}, kind: {kind:?}, plain: include_bytes!({:?}), brotli: include_bytes!({:?}) }},",
            std::fs::canonicalize(&source).expect("the asset is there"),
            packed
        )
        .expect("a string can be written");
    }
    std::fs::write(Path::new(&out).join("assets.rs"), format!("[{code}]"))
        .expect("the output folder can be written");
    println!("cargo::rerun-if-changed=assets/icons.svg");
    println!("cargo::rerun-if-changed=build.rs");
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        writer.write_all(bytes).expect("memory can be written");
    }
    packed
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
