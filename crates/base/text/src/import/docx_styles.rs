//! Word styles: which paragraphs are headings, titles, quotations, contents, in any language.

use std::collections::HashMap;

use super::ImportError;
use super::xml::{Node, Nodes};
use crate::fold::phrase;

/// What a paragraph style makes of its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Body,
    Title,
    Heading(u8),
    Quote,
    /// A line of the table of contents.
    Contents,
}

/// The numbering a style or a paragraph asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberingRef {
    pub list: Option<u32>,
    pub level: Option<u32>,
}

#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u32>,
    numbering: NumberingRef,
    bold: Option<bool>,
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
}

/// Styles based on each other in a longer chain are taken as they are.
const LONGEST_CHAIN: usize = 20;

impl Styles {
    pub(super) fn read(xml: &str) -> Result<Styles, ImportError> {
        let mut styles = Styles::default();
        let mut open: Option<(String, Style)> = None;
        let mut nodes = Nodes::of(xml);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => match (e.name(), &mut open) {
                    ("style", _) => {
                        open = e.attribute("styleId").map(|id| (id, Style::default()));
                    }
                    ("name", Some((_, s))) => s.name = e.attribute("val").unwrap_or_default(),
                    ("basedOn", Some((_, s))) => s.based_on = e.attribute("val"),
                    ("outlineLvl", Some((_, s))) => s.outline = e.number("val"),
                    ("numId", Some((_, s))) => s.numbering.list = e.number("val"),
                    ("ilvl", Some((_, s))) => s.numbering.level = e.number("val"),
                    ("b", Some((_, s))) => s.bold = Some(is_on(e.attribute("val").as_deref())),
                    _ => {}
                },
                Node::Close(name) if name == "style" => {
                    styles.by_id.extend(open.take());
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    /// A style and those it is based on, nearest first.
    fn chain<'s>(&'s self, id: &'s str) -> impl Iterator<Item = (&'s str, Option<&'s Style>)> {
        let first = Some((id, self.by_id.get(id)));
        std::iter::successors(first, |(_, style)| {
            let parent = style.as_ref()?.based_on.as_deref()?;
            Some((parent, self.by_id.get(parent)))
        })
        .take(LONGEST_CHAIN)
    }

    pub(super) fn role(&self, id: &str) -> Role {
        for (id, style) in self.chain(id) {
            let name = style.map_or("", |s| s.name.as_str());
            for called in [name, id] {
                if let Some(role) = role_by_name(called) {
                    return role;
                }
            }
            if let Some(level) = style.and_then(|s| s.outline).filter(|l| *l < 9) {
                return Role::Heading(heading_level(level));
            }
        }
        Role::Body
    }

    pub(super) fn numbering(&self, id: &str) -> NumberingRef {
        let mut found = NumberingRef::default();
        for (_, style) in self.chain(id) {
            let Some(style) = style else { break };
            found.list = found.list.or(style.numbering.list);
            found.level = found.level.or(style.numbering.level);
        }
        found
    }

    pub(super) fn is_bold(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, s)| s.and_then(|s| s.bold)).unwrap_or(false)
    }
}

/// An outline level counts from 0, a heading from 1.
pub(super) fn heading_level(outline: u32) -> u8 {
    u8::try_from(outline.min(8) + 1).unwrap_or(9)
}

/// `<w:b/>` is on, `<w:b w:val="0"/>` is off.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

/// What a style is by its name, English, Italian, Romanian or a neighbour's.
pub(super) fn role_by_name(name: &str) -> Option<Role> {
    let spoken = phrase(name);
    match spoken.as_str() {
        "title" | "titolo" | "titlu" | "titre" | "titel" | "titulo" | "titolo documento" => {
            return Some(Role::Title);
        }
        "quote" | "block text" | "blocktext" | "testo del blocco" | "intense quote" | "quotations"
        | "citazione" | "citazione intensa" | "citat" | "citat intens" | "intensequote"
        | "citazioneintensa" | "citatintens" => {
            return Some(Role::Quote);
        }
        _ => {}
    }
    let head = spoken.trim_end_matches(|c: char| c.is_ascii_digit());
    let level: u8 = spoken[head.len()..].parse().ok().filter(|l| (1..=9).contains(l))?;
    match head.trim_end() {
        "heading" | "titolo" | "titlu" | "titre" | "uberschrift" | "titulo" => Some(Role::Heading(level)),
        "toc" | "sommario" | "cuprins" | "contents" | "indice" | "table of contents" => Some(Role::Contents),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_style_is_known_in_the_languages_people_use() {
        for (name, expected) in [
            ("heading 1", Some(Role::Heading(1))),
            ("Heading2", Some(Role::Heading(2))),
            ("Titolo 3", Some(Role::Heading(3))),
            ("Titlu 1", Some(Role::Heading(1))),
            ("Überschrift 4", Some(Role::Heading(4))),
            ("Heading_20_2", None),
            ("Title", Some(Role::Title)),
            ("toc 1", Some(Role::Contents)),
            ("Cuprins 2", Some(Role::Contents)),
            ("Citazione", Some(Role::Quote)),
            ("Normal", None),
            ("Titolo 12", None),
        ] {
            assert_eq!(role_by_name(name), expected, "{name}");
        }
    }

    #[test]
    fn styles_based_on_each_other_in_a_circle_end() {
        let xml = r#"<styles><style styleId="A"><basedOn val="B"/></style>
            <style styleId="B"><basedOn val="A"/></style></styles>"#;
        let styles = Styles::read(xml).expect("reads");
        assert_eq!(styles.role("A"), Role::Body);
        assert!(!styles.is_bold("A"));
    }
}
