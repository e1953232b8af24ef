//! Reading XML parts: flat events, a depth limit, and entities that never expand.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

use super::{Broken, ImportError};

/// Deeper than any office program nests elements.
const DEEPEST: usize = 512;

/// What a part consists of. Names are without prefix; an empty element is opened and closed.
pub(super) enum Node<'x> {
    Open(Element<'x>),
    Close(String),
    Text(String),
}

/// An opened element.
pub(super) struct Element<'x> {
    start: BytesStart<'x>,
}

impl Element<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// Its name with the prefix as written.
    pub(super) fn qualified(&self) -> &str {
        self.start.name().into_inner()
    }

    /// An attribute by its name without prefix, entities resolved; the first one wins.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|a| a.key.local_name().into_inner() == name)
            .map(|a| unescaped(&a.value))
    }

    /// An attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// Unknown entities are dropped, known ones resolved once: nothing can grow.
fn unescaped(raw: &str) -> String {
    let known = |name: &str| Some(resolve_predefined_entity(name).unwrap_or(""));
    match unescape_with(raw, known) {
        Ok(text) => text.into_owned(),
        Err(_) => raw.to_owned(),
    }
}

/// The nodes of a part, one after the other.
pub(super) struct Nodes<'x> {
    reader: Reader<&'x [u8]>,
    depth: usize,
    /// The close of an empty element that was just opened.
    pending: Option<String>,
}

impl<'x> Nodes<'x> {
    pub(super) fn of(text: &'x str) -> Nodes<'x> {
        Nodes { reader: Reader::from_str(text), depth: 0, pending: None }
    }

    /// The next node, `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Node<'x>>, ImportError> {
        const BROKEN: ImportError = ImportError::Broken { what: Broken::Xml };
        if let Some(name) = self.pending.take() {
            return Ok(Some(Node::Close(name)));
        }
        loop {
            match self.reader.read_event().map_err(|_| BROKEN)? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ImportError::Broken { what: Broken::Nesting });
                    }
                    return Ok(Some(Node::Open(Element { start })));
                }
                Event::Empty(start) => {
                    let element = Element { start };
                    self.pending = Some(element.name().to_owned());
                    return Ok(Some(Node::Open(element)));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Node::Close(end.local_name().into_inner().to_owned())));
                }
                Event::Text(text) => return Ok(Some(Node::Text(text.into_inner().into_owned()))),
                Event::CData(text) => return Ok(Some(Node::Text(text.into_inner().into_owned()))),
                Event::GeneralRef(name) => {
                    if let Some(text) = reference(&name) {
                        return Ok(Some(Node::Text(text)));
                    }
                }
                // An end that closes nothing is an error of the reader; one that is missing
                // is a cut file.
                Event::Eof if self.depth > 0 => return Err(BROKEN),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Passes over the rest of the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), ImportError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next()? {
                Some(Node::Open(_)) => open += 1,
                Some(Node::Close(_)) => open -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }
}

/// A character by number or one of the five names of XML; declared entities mean nothing.
fn reference(name: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return Some(c.to_string());
    }
    let text: &str = name;
    resolve_predefined_entity(text).map(str::to_owned)
}
