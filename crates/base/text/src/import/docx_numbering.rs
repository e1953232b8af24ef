//! Word numbering: the number or bullet a paragraph gets, counted as Word counts.

use std::collections::HashMap;

use super::ImportError;
use super::docx_styles::NumberingRef;
use super::number::{alphabetic, roman};
use super::xml::{Element, Node, Nodes};

/// Word has nine levels.
const LEVELS: usize = 9;

/// How one level of a list is numbered.
#[derive(Clone, Debug)]
struct Level {
    format: Format,
    start: u32,
    /// As `%1.%2`, where `%k` stands for the number of level k.
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Bullet,
    Decimal,
    Padded,
    Letter { upper: bool },
    Roman { upper: bool },
}

impl Default for Level {
    fn default() -> Level {
        Level { format: Format::Decimal, start: 1, text: String::new() }
    }
}

type Levels = [Level; LEVELS];

/// The numberings of a file and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<u32, Levels>,
    /// From a list to its abstract one, and where levels start instead.
    lists: HashMap<u32, (u32, HashMap<u32, u32>)>,
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Lists whose own starts were used once.
    restarted: std::collections::HashSet<u32>,
}

/// What a numbered paragraph shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// 0 for the outermost level.
    pub depth: u8,
    /// Its count in its level, `None` for a bullet.
    pub ordinal: Option<u32>,
    /// As printed: `1.`, `2.3`, `b)`.
    pub printed: String,
}

impl Numbering {
    pub(super) fn read(xml: &str) -> Result<Numbering, ImportError> {
        let mut reading = Reading::default();
        let mut nodes = Nodes::of(xml);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(element) => reading.open(&element),
                Node::Close(name) if name == "abstractNum" => reading.of_abstract = None,
                Node::Close(name) if name == "num" => reading.of_list = None,
                _ => {}
            }
        }
        Ok(reading.numbering)
    }

    /// Counts one paragraph; `None` when it is in no list.
    pub(super) fn count(&mut self, of: NumberingRef) -> Option<Mark> {
        let list = of.list.filter(|id| *id != 0)?;
        let (id, starts) = self.lists.get(&list)?;
        let levels = self.abstracts.get(id)?;
        let at = usize::try_from(of.level.unwrap_or(0)).ok()?.min(LEVELS - 1);
        let counts = self.counts.entry(*id).or_default();
        if !starts.is_empty() && self.restarted.insert(list) {
            for (level, start) in starts {
                if let Some(count) = usize::try_from(*level).ok().and_then(|l| counts.get_mut(l)) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let next = match counts[at] {
            Some(n) => n.saturating_add(1),
            None => levels[at].start,
        };
        counts[at] = Some(next);
        for deeper in &mut counts[at + 1..] {
            *deeper = None;
        }
        let bullet = levels[at].format == Format::Bullet;
        Some(Mark {
            depth: u8::try_from(at).unwrap_or(u8::MAX),
            ordinal: (!bullet).then_some(next),
            printed: if bullet { String::new() } else { printed(levels, counts, at) },
        })
    }
}

fn printed(levels: &Levels, counts: &[Option<u32>; LEVELS], at: usize) -> String {
    let mut out = String::new();
    let mut chars = levels[at].text.chars().take(100);
    while let Some(c) = chars.next() {
        let level = (c == '%').then(|| chars.next().and_then(|d| d.to_digit(10))).flatten();
        match level.and_then(|d| usize::try_from(d).ok()) {
            Some(level @ 1..=LEVELS) => {
                let count = counts[level - 1].unwrap_or(levels[level - 1].start);
                out.push_str(&levels[level - 1].format.write(count));
            }
            _ => out.push(c),
        }
    }
    out
}

impl Format {
    fn named(name: &str) -> Format {
        match name {
            "bullet" | "none" => Format::Bullet,
            "decimalZero" => Format::Padded,
            "lowerLetter" => Format::Letter { upper: false },
            "upperLetter" => Format::Letter { upper: true },
            "lowerRoman" => Format::Roman { upper: false },
            "upperRoman" => Format::Roman { upper: true },
            _ => Format::Decimal,
        }
    }

    fn write(self, n: u32) -> String {
        match self {
            Format::Bullet => String::new(),
            Format::Decimal => n.to_string(),
            Format::Padded => format!("{n:02}"),
            Format::Letter { upper } => alphabetic(n, upper),
            Format::Roman { upper } => roman(n, upper),
        }
    }
}

#[derive(Default)]
struct Reading {
    numbering: Numbering,
    of_abstract: Option<(u32, usize)>,
    of_list: Option<(u32, u32)>,
}

impl Reading {
    fn open(&mut self, e: &Element<'_>) {
        match e.name() {
            "abstractNum" => {
                self.of_abstract = e.number("abstractNumId").map(|id| (id, 0));
                if let Some((id, _)) = self.of_abstract {
                    self.numbering.abstracts.entry(id).or_default();
                }
            }
            "num" => self.of_list = e.number("numId").map(|id| (id, 0)),
            "abstractNumId" => {
                if let (Some((list, _)), Some(id)) = (self.of_list, e.number("val")) {
                    self.numbering.lists.entry(list).or_default().0 = id;
                }
            }
            "lvl" => {
                if let (Some((_, at)), Some(level)) = (&mut self.of_abstract, e.number("ilvl")) {
                    *at = usize::try_from(level).unwrap_or(0).min(LEVELS - 1);
                }
            }
            "lvlOverride" => {
                if let (Some((_, at)), Some(level)) = (&mut self.of_list, e.number("ilvl")) {
                    *at = level;
                }
            }
            "startOverride" => {
                if let (Some((list, level)), Some(start)) = (self.of_list, e.number("val")) {
                    self.numbering.lists.entry(list).or_default().1.insert(level, start);
                }
            }
            _ => self.level(e),
        }
    }

    fn level(&mut self, e: &Element<'_>) {
        let Some((id, at)) = self.of_abstract else { return };
        let Some(level) = self.numbering.abstracts.get_mut(&id).map(|l| &mut l[at]) else {
            return;
        };
        match e.name() {
            "numFmt" => level.format = Format::named(&e.attribute("val").unwrap_or_default()),
            "start" => level.start = e.number("val").unwrap_or(1),
            "lvlText" => level.text = e.attribute("val").unwrap_or_default(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_count_restart_and_print_as_word_does() {
        let xml = r#"<numbering><abstractNum abstractNumId="7">
            <lvl ilvl="0"><start val="1"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
            <lvl ilvl="1"><start val="1"/><numFmt val="lowerLetter"/><lvlText val="%1.%2)"/></lvl>
            <lvl ilvl="2"><numFmt val="bullet"/><lvlText val="o"/></lvl></abstractNum>
            <num numId="3"><abstractNumId val="7"/></num>
            <num numId="4"><abstractNumId val="7"/>
              <lvlOverride ilvl="0"><startOverride val="5"/></lvlOverride></num></numbering>"#;
        let mut numbering = Numbering::read(xml).expect("reads");
        let mut shown = |list, level| {
            let mark = numbering.count(NumberingRef { list: Some(list), level: Some(level) });
            mark.map(|m| m.printed)
        };
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(shown(3, 0), some("1."));
        assert_eq!(shown(3, 1), some("1.a)"));
        assert_eq!(shown(3, 1), some("1.b)"));
        assert_eq!(shown(3, 0), some("2."));
        assert_eq!(shown(3, 1), some("2.a)"));
        assert_eq!(shown(3, 2), some(""));
        assert_eq!(shown(4, 0), some("5."));
        assert_eq!(shown(4, 0), some("6."));
        assert_eq!(shown(9, 0), None);
        assert_eq!(shown(0, 0), None);
    }
}
