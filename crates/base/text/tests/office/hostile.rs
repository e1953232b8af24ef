//! Files made to break an importer.

use std::time::{Duration, Instant};

use arengo_text::{Broken, ImportError, Limits, SourceFormat, Unit, import};

use crate::build::{document, docx, docx_parts, odt, odt_parts, p, run, zip};
use crate::{outline, read};

fn refused(bytes: &[u8], format: SourceFormat, limits: &Limits) -> ImportError {
    import(bytes, format, None, limits).expect_err("is refused")
}

#[test]
fn a_zip_bomb_is_stopped_by_what_it_unpacks_to() {
    // A thousandfold: 60 kB become 60 MB.
    let body = p("", &"a".repeat(60_000_000));
    let bytes = docx(&body);
    assert!(bytes.len() < 200_000);
    let limits = Limits { unpacked: 1_000_000, ..Limits::default() };
    let expected = ImportError::TooLarge { limit: 1_000_000, unit: Unit::UnpackedBytes };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &limits), expected);

    // The header lies: it declares one byte.
    let mut lying = bytes.clone();
    for at in 0..lying.len() - 46 {
        let (local, central) = (&lying[at..at + 4] == b"PK\x03\x04", &lying[at..at + 4] == b"PK\x01\x02");
        let size = at + if local { 22 } else { 24 };
        if local || central {
            lying[size..size + 4].copy_from_slice(&1_u32.to_le_bytes());
        }
    }
    let limits = Limits { unpacked: 1_000_000, ..Limits::default() };
    assert!(import(&lying, SourceFormat::Docx, None, &limits).is_err());
}

#[test]
fn broken_and_foreign_zips_are_told_apart() {
    let whole = docx(&p("", "Testo."));
    let broken = |what| ImportError::Broken { what };
    for (bytes, format, expected) in [
        (whole[..whole.len() - 30].to_vec(), SourceFormat::Docx, broken(Broken::Zip)),
        (b"PK\x03\x04".to_vec(), SourceFormat::Docx, broken(Broken::Zip)),
        (b"Testo.".to_vec(), SourceFormat::Docx, broken(Broken::Zip)),
        (zip(&[("a.txt", b"x")]), SourceFormat::Docx, broken(Broken::NoDocument)),
        (whole.clone(), SourceFormat::Odt, broken(Broken::NoDocument)),
        (docx_parts("<w:document><w:body>", "", ""), SourceFormat::Docx, broken(Broken::Xml)),
        (docx_parts("<a></b>", "", ""), SourceFormat::Docx, broken(Broken::Xml)),
        (docx(""), SourceFormat::Docx, ImportError::Empty),
        (odt_parts("<a/>", "<a/>", "<a encryption-data=''/>"), SourceFormat::Odt, ImportError::Encrypted),
        (zip(&[]), SourceFormat::Docx, broken(Broken::NoDocument)),
    ] {
        assert_eq!(refused(&bytes, format, &Limits::default()), expected);
    }
    assert_eq!(SourceFormat::detect("a.xlsx", &zip(&[("xl/workbook.xml", b"x")])), Err(ImportError::NotText));
}

#[test]
fn an_encrypted_entry_is_called_encrypted() {
    let mut bytes = docx(&p("", "Testo."));
    for at in 0..bytes.len() - 46 {
        let local = &bytes[at..at + 4] == b"PK\x03\x04";
        if local || &bytes[at..at + 4] == b"PK\x01\x02" {
            bytes[at + if local { 6 } else { 8 }] |= 1;
        }
    }
    assert_eq!(refused(&bytes, SourceFormat::Docx, &Limits::default()), ImportError::Encrypted);
}

#[test]
fn declared_entities_do_not_expand() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
        <!ENTITY c SYSTEM "file:///etc/passwd">]>"#;
    let text = document(&(p("", "Titolo") + &p("", "x&b;&c;&amp;&#233;y")));
    let text = text.replacen("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>", bomb, 1);
    let found = read(&docx_parts(&text, "", ""), SourceFormat::Docx).expect("imports").document;
    assert_eq!(outline(&found)[2], "p1 [1] paragraph: x&éy");
}

#[test]
fn deep_nesting_is_refused_without_overflow() {
    let nested = |open: &str, close: &str| open.repeat(100_000) + "x" + &close.repeat(100_000);
    let body = document(&nested("<w:sdt>", "</w:sdt>"));
    let expected = ImportError::Broken { what: Broken::Nesting };
    let limits = Limits::default();
    assert_eq!(refused(&docx_parts(&body, "", ""), SourceFormat::Docx, &limits), expected);
    let body = nested("<text:list><text:list-item>", "</text:list-item></text:list>");
    assert_eq!(refused(&odt(&body), SourceFormat::Odt, &limits), expected);
}

#[test]
fn limits_of_characters_and_blocks_hold() {
    let body: String = (0..50).map(|n| p("", &format!("Capoverso {n}."))).collect();
    let bytes = docx(&body);
    let few = Limits { blocks: 49, ..Limits::default() };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &few), ImportError::TooManyBlocks { limit: 49 });
    let short = Limits { characters: 100, ..Limits::default() };
    let expected = ImportError::TooLarge { limit: 100, unit: Unit::Characters };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &short), expected);
    let small = Limits { bytes: 100, ..Limits::default() };
    let expected = ImportError::TooLarge { limit: 100, unit: Unit::Bytes };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &small), expected);
}

#[test]
fn names_that_climb_out_of_the_archive_are_never_followed() {
    let rels = r#"<Relationships><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>"#;
    let bytes = zip(&[("_rels/.rels", rels.as_bytes()), ("word/document.xml", b"<a/>")]);
    let expected = ImportError::Broken { what: Broken::NoDocument };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &Limits::default()), expected);
}

#[test]
fn a_row_of_very_many_cells_ends_soon() {
    let cells = format!("<w:tc><w:p>{}</w:p></w:tc>", run("x")).repeat(60_000);
    let bytes = docx(&format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>"));
    let started = Instant::now();
    let expected = ImportError::TooManyBlocks { limit: 50_000 };
    assert_eq!(refused(&bytes, SourceFormat::Docx, &Limits::default()), expected);
    assert!(started.elapsed() < Duration::from_secs(20));
}
