//! Word documents: which parts of the package hold the text, its styles, links and notes.

use std::collections::HashMap;

use super::archive::Archive;
use super::collect::Collector;
use super::docx_body::{Reading, Word};
use super::docx_numbering::Numbering;
use super::docx_styles::Styles;
use super::xml::{Node, Nodes};
use super::{Broken, ImportError, Limits};

pub(super) fn read(bytes: &[u8], limits: &Limits, collector: &mut Collector) -> Result<(), ImportError> {
    let mut archive = Archive::open(bytes, limits)?;
    let main = main_part(&mut archive)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let beside = |name: &str| format!("{folder}/{name}").trim_start_matches('/').to_owned();
    let Some(body) = archive.xml(&main)? else {
        return Err(ImportError::Broken { what: Broken::NoDocument });
    };
    let mut optional = |name: &str| archive.xml(&beside(name)).map(Option::unwrap_or_default);
    let mut word = Word {
        styles: Styles::read(&optional("styles.xml")?)?,
        numbering: Numbering::read(&optional("numbering.xml")?)?,
        links: links(&optional("_rels/document.xml.rels")?)?,
        notes: HashMap::new(),
        wanted: Vec::new(),
        shown: 0,
    };
    let (footnotes, endnotes) = (optional("footnotes.xml")?, optional("endnotes.xml")?);
    word.notes = note_texts(&footnotes, 'f', collector)?;
    word.notes.extend(note_texts(&endnotes, 'e', collector)?);
    Reading::new(&mut word, collector).run(&body)
}

/// The part that holds the text: Word names it in the package's relations.
fn main_part(archive: &mut Archive<'_>) -> Result<String, ImportError> {
    let usual = "word/document.xml".to_owned();
    let Some(rels) = archive.xml("_rels/.rels")? else {
        return Ok(usual);
    };
    let mut nodes = Nodes::of(&rels);
    while let Some(node) = nodes.next()? {
        if let Node::Open(e) = node
            && e.attribute("Type").is_some_and(|t| t.ends_with("/officeDocument"))
            && let Some(target) = e.attribute("Target")
        {
            return Ok(target.trim_start_matches('/').to_owned());
        }
    }
    Ok(usual)
}

fn links(rels: &str) -> Result<HashMap<String, String>, ImportError> {
    let mut links = HashMap::new();
    let mut nodes = Nodes::of(rels);
    while let Some(node) = nodes.next()? {
        if let Node::Open(e) = node
            && e.attribute("Type").is_some_and(|t| t.ends_with("/hyperlink"))
            && let (Some(id), Some(target)) = (e.attribute("Id"), e.attribute("Target"))
        {
            links.insert(id, target);
        }
    }
    Ok(links)
}

/// The plain words of each note, by kind and id.
fn note_texts(
    xml: &str,
    kind: char,
    collector: &mut Collector,
) -> Result<HashMap<(char, String), String>, ImportError> {
    let mut notes = HashMap::new();
    let mut open: Option<(String, String)> = None;
    let mut in_text = false;
    let mut nodes = Nodes::of(xml);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(e) => match e.name() {
                "footnote" | "endnote" => {
                    // The separators are notes too, with a type.
                    let real = e.attribute("type").is_none_or(|t| t == "normal");
                    open = e.attribute("id").filter(|_| real).map(|id| (id, String::new()));
                }
                "t" => in_text = true,
                "p" | "br" | "tab" => {
                    if let Some((_, text)) = &mut open {
                        text.push(' ');
                    }
                }
                "del" | "moveFrom" => {
                    collector.notices().deletions += 1;
                    nodes.skip()?;
                }
                _ => {}
            },
            Node::Text(words) => {
                if let (true, Some((_, text))) = (in_text, &mut open) {
                    text.push_str(&words);
                }
            }
            Node::Close(name) => match name.as_str() {
                "t" => in_text = false,
                "footnote" | "endnote" => {
                    if let Some((id, text)) = open.take() {
                        notes.insert((kind, id), text.trim().to_owned());
                    }
                }
                _ => {}
            },
        }
    }
    Ok(notes)
}
