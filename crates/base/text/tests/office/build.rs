//! Zips and the parts of office files, small enough to read.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        // OpenDocument wants its type readable without unpacking.
        let method = match *name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).expect("starts a file");
        writer.write_all(bytes).expect("writes");
    }
    writer.finish().expect("finishes").into_inner()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES: &str = r#"
<w:style w:type="paragraph" w:styleId="Titolo"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titolo2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Nostro"><w:name w:val="Titolo nostro"/><w:basedOn w:val="Titolo2"/></w:style>
<w:style w:type="paragraph" w:styleId="Livello"><w:name w:val="Livello"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sommario1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Elenco"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Forte"><w:name w:val="Forte"/><w:rPr><w:b/></w:rPr></w:style>"#;

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>"#;

/// A DOCX with this body, the styles and lists above, one link (`rId1`) and one footnote (`2`).
pub fn docx(body: &str) -> Vec<u8> {
    docx_parts(&document(body), STYLES, NUMBERING)
}

pub fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    )
}

pub fn docx_parts(document: &str, styles: &str, numbering: &str) -> Vec<u8> {
    let around = |name: &str, inner: &str| format!(r#"<w:{name} xmlns:w="{WORD}">{inner}</w:{name}>"#);
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let relations = |inner: String| format!("<Relationships>{inner}</Relationships>");
    let links = relation("rId1", "hyperlink", "https://example.org/piano?a=1&amp;b=2")
        + &relation("rId2", "hyperlink", "file:///etc/passwd");
    let footnotes = r#"<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:t>Legge 241/1990.</w:t></w:r></w:p></w:footnote>"#;
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")).as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", around("styles", styles).as_bytes()),
        ("word/numbering.xml", around("numbering", numbering).as_bytes()),
        ("word/footnotes.xml", around("footnotes", footnotes).as_bytes()),
        ("word/_rels/document.xml.rels", relations(links).as_bytes()),
    ])
}

/// A paragraph with a style (empty for none).
pub fn p(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#, run(words))
}

/// A paragraph in a list.
pub fn item(list: u32, level: u32, words: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{}</w:p>"#,
        run(words)
    )
}

pub fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

const ODT_STYLES: &str = r#"<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<text:list-style style:name="L1">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
 <text:list-level-style-bullet text:level="2" text:bullet-char="•"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:automatic-styles>"#;

/// An ODT with this body and the styles above.
pub fn odt(body: &str) -> Vec<u8> {
    odt_parts(&content(body), "<office:document-styles/>", "<manifest/>")
}

pub fn content(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content>{ODT_STYLES}<office:body><office:text>\
         {body}</office:text></office:body></office:document-content>"
    )
}

pub fn odt_parts(content: &str, styles: &str, manifest: &str) -> Vec<u8> {
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("styles.xml", styles.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}
