//! The structure of the document for assistive technology, built while the text is set.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// An element of the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ElementId(usize);

/// A piece of page content that belongs to an element; known to the file only once drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContentId(usize);

enum Child {
    Element(ElementId),
    Content(ContentId),
}

struct Element {
    tag: TagKind,
    children: Vec<Child>,
}

/// Elements in a tree. What stands at the top has no parent.
#[derive(Default)]
pub(super) struct Structure {
    elements: Vec<Element>,
    top: Vec<ElementId>,
    drawn: Vec<Option<Identifier>>,
}

impl Structure {
    /// Adds an element at the top.
    pub fn begin(&mut self, tag: impl Into<TagKind>) -> ElementId {
        let element = self.element(tag.into());
        self.top.push(element);
        element
    }

    /// Adds an element as the last child of `parent`.
    pub fn within(&mut self, parent: ElementId, tag: impl Into<TagKind>) -> ElementId {
        let element = self.element(tag.into());
        self.elements[parent.0].children.push(Child::Element(element));
        element
    }

    fn element(&mut self, tag: TagKind) -> ElementId {
        self.elements.push(Element { tag, children: Vec::new() });
        ElementId(self.elements.len() - 1)
    }

    /// Announces a piece of content of `owner`, in reading order.
    pub fn content(&mut self, owner: ElementId) -> ContentId {
        let content = ContentId(self.drawn.len());
        self.drawn.push(None);
        self.elements[owner.0].children.push(Child::Content(content));
        content
    }

    /// Says where an announced piece of content has been drawn.
    pub fn drawn(&mut self, content: ContentId, identifier: Identifier) {
        self.drawn[content.0] = Some(identifier);
    }

    /// The tree as the file wants it.
    pub fn into_tag_tree(self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for element in &self.top {
            tree.push(self.group(*element));
        }
        tree
    }

    fn group(&self, element: ElementId) -> TagGroup {
        let element = &self.elements[element.0];
        let children = element.children.iter().filter_map(|child| match child {
            Child::Element(inner) => Some(Node::Group(self.group(*inner))),
            Child::Content(content) => self.drawn[content.0].map(Node::Leaf),
        });
        TagGroup::with_children(element.tag.clone(), children.collect())
    }
}
