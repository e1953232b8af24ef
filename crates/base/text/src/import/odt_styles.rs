//! OpenDocument styles: what paragraphs and spans look like, how lists and headings count.

use std::collections::HashMap;

use super::ImportError;
use super::docx_styles::{Role, role_by_name};
use super::number::{alphabetic, roman};
use super::xml::{Element, Node, Nodes};

/// Styles with parents in a longer chain are taken as they are.
const LONGEST_CHAIN: usize = 20;
/// OpenDocument has ten levels.
const LEVELS: usize = 10;

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    display: Option<String>,
    list: Option<String>,
    strong: Option<bool>,
    emphasis: Option<bool>,
    hidden: bool,
}

/// How a level of a list or of the headings is numbered; no format means no number.
#[derive(Clone, Debug, Default)]
struct Level {
    numbered: bool,
    format: String,
    start: u32,
    prefix: String,
    suffix: String,
    shown_levels: usize,
}

/// The styles of a file: those of `styles.xml`, then those of `content.xml`.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: HashMap<String, Style>,
    lists: HashMap<String, [Level; LEVELS]>,
    outline: [Level; LEVELS],
    heading_counts: [u32; LEVELS],
}

/// Where levels being read belong.
enum Owner {
    List(String),
    Outline,
}

impl Styles {
    /// Adds the styles of one part.
    pub(super) fn read(&mut self, xml: &str) -> Result<(), ImportError> {
        let mut open: Option<(String, Style)> = None;
        let mut owner: Option<Owner> = None;
        let mut nodes = Nodes::of(xml);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => match e.name() {
                    "style" => open = opened(&e),
                    "text-properties" => {
                        if let Some((_, style)) = &mut open {
                            style.look(&e);
                        }
                    }
                    "list-style" => {
                        owner = e.attribute("name").map(Owner::List);
                    }
                    "outline-style" => owner = Some(Owner::Outline),
                    // The text itself holds no styles.
                    "text" if e.qualified() == "office:text" => nodes.skip()?,
                    name => self.level(owner.as_ref(), name, &e),
                },
                Node::Close(name) => match name.as_str() {
                    "style" => self.by_name.extend(open.take()),
                    "list-style" | "outline-style" => owner = None,
                    _ => {}
                },
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn level(&mut self, owner: Option<&Owner>, name: &str, e: &Element<'_>) {
        let numbered = match name {
            "list-level-style-number" | "outline-level-style" => true,
            "list-level-style-bullet" | "list-level-style-image" => false,
            _ => return,
        };
        let levels = match owner {
            Some(Owner::List(list)) => self.lists.entry(list.clone()).or_default(),
            Some(Owner::Outline) => &mut self.outline,
            None => return,
        };
        let at = e.number("level").and_then(|l| usize::try_from(l).ok()).unwrap_or(1);
        let format = e.attribute("num-format").unwrap_or_default();
        let shown = e.number("display-levels").and_then(|l| usize::try_from(l).ok());
        levels[at.clamp(1, LEVELS) - 1] = Level {
            numbered: numbered && !format.is_empty(),
            format,
            start: e.number("start-value").unwrap_or(1),
            prefix: e.attribute("num-prefix").unwrap_or_default(),
            suffix: e.attribute("num-suffix").unwrap_or_default(),
            shown_levels: shown.unwrap_or(1),
        };
    }

    fn chain<'s>(&'s self, name: &'s str) -> impl Iterator<Item = (&'s str, Option<&'s Style>)> {
        let first = Some((name, self.by_name.get(name)));
        std::iter::successors(first, |(_, style)| {
            let parent = style.as_ref()?.parent.as_deref()?;
            Some((parent, self.by_name.get(parent)))
        })
        .take(LONGEST_CHAIN)
    }

    /// What a paragraph of this style is.
    pub(super) fn role(&self, name: &str) -> Role {
        for (name, style) in self.chain(name) {
            // Names write a space as `_20_`.
            let plain = name.replace("_20_", " ");
            let display = style.and_then(|s| s.display.as_deref());
            if let Some(role) = display.and_then(role_by_name).or_else(|| role_by_name(&plain)) {
                return role;
            }
        }
        Role::Body
    }

    /// Whether the style says bold and italic, and whether its words are hidden.
    pub(super) fn look(&self, name: &str) -> (Option<bool>, Option<bool>, bool) {
        let (mut strong, mut emphasis, mut hidden) = (None, None, false);
        for (_, style) in self.chain(name) {
            let Some(style) = style else { break };
            strong = strong.or(style.strong);
            emphasis = emphasis.or(style.emphasis);
            hidden |= style.hidden;
        }
        (strong, emphasis, hidden)
    }

    /// The list style a paragraph style asks for.
    pub(super) fn list_of(&self, name: &str) -> Option<String> {
        self.chain(name).find_map(|(_, s)| s.and_then(|s| s.list.clone()))
    }

    /// Where a level of a list starts to count; `None` for bullets.
    pub(super) fn list_start(&self, list: Option<&str>, depth: usize) -> Option<u32> {
        let level = &self.lists.get(list?)?[depth.min(LEVELS - 1)];
        level.numbered.then_some(level.start)
    }

    /// Counts a heading and gives its number as printed, empty when headings have none.
    pub(super) fn count_heading(&mut self, level: u8) -> String {
        let at = usize::from(level).clamp(1, LEVELS) - 1;
        let counts = &mut self.heading_counts;
        counts[at] = counts[at].saturating_add(1);
        counts[at + 1..].fill(0);
        let style = &self.outline[at];
        if !style.numbered {
            return String::new();
        }
        let from = (at + 1).saturating_sub(style.shown_levels.max(1));
        let numbers: Vec<String> = (from..=at)
            .filter(|l| self.outline[*l].numbered)
            .map(|l| written(&self.outline[l], self.heading_counts[l]))
            .collect();
        format!("{}{}{}", style.prefix, numbers.join("."), style.suffix)
    }
}

fn written(level: &Level, count: u32) -> String {
    let n = level.start.max(1).saturating_add(count.max(1)) - 1;
    match level.format.as_str() {
        "a" => alphabetic(n, false),
        "A" => alphabetic(n, true),
        "i" => roman(n, false),
        "I" => roman(n, true),
        _ => n.to_string(),
    }
}

fn opened(e: &Element<'_>) -> Option<(String, Style)> {
    let style = Style {
        parent: e.attribute("parent-style-name"),
        display: e.attribute("display-name"),
        list: e.attribute("list-style-name").filter(|l| !l.is_empty()),
        ..Style::default()
    };
    e.attribute("name").map(|name| (name, style))
}

impl Style {
    fn look(&mut self, e: &Element<'_>) {
        if let Some(weight) = e.attribute("font-weight") {
            let heavy = weight.parse::<u32>().is_ok_and(|w| w >= 600);
            self.strong = Some(heavy || weight == "bold");
        }
        if let Some(slant) = e.attribute("font-style") {
            self.emphasis = Some(slant == "italic" || slant == "oblique");
        }
        self.hidden |= e.attribute("display").is_some_and(|d| d == "none");
    }
}
