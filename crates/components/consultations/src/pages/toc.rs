//! Lists of sections: the index beside a section, and the outline of the whole text with its counts.

use std::collections::HashMap;

use arengo_comments::Counts;
use arengo_i18n::Tr;
use arengo_kernel::Lang;
use arengo_kernel::town::Slug;
use arengo_text::PartKind;
use arengo_web::Here;
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::part::PartHead;
use crate::place::{SECTION, section_path, split_section_key, text_path};

/// Comments that can be read in each section, by its slug.
pub(crate) fn by_section(counts: &Counts, process: &Slug) -> HashMap<String, i64> {
    let mut by = HashMap::new();
    for place in counts.0.iter().filter(|p| p.about.kind() == SECTION) {
        if let Some((of, slug)) = split_section_key(place.about.key())
            && of == process.as_str()
        {
            *by.entry(slug.to_owned()).or_insert(0) += place.tally.visible;
        }
    }
    by
}

/// A section with those below it.
pub(crate) struct Group<'h> {
    /// The section that groups others; nothing for sections that stand alone.
    pub head: Option<&'h PartHead>,
    /// The sections below it, or those that stand alone.
    pub items: Vec<&'h PartHead>,
}

/// Sections in groups: one of level 1 with something below it opens a group.
pub(crate) fn groups(heads: &[PartHead]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let has_below = heads.get(at + 1).is_some_and(|next| next.level > head.level);
        let outer = head.level <= 1 || heads.iter().all(|h| h.level >= head.level);
        if outer && has_below || head.kind == PartKind::Action {
            groups.push(Group { head: Some(head), items: Vec::new() });
        } else {
            let alone = head.level <= 1;
            match groups.last_mut() {
                Some(group) if !(alone && group.head.is_some()) => group.items.push(head),
                _ => groups.push(Group { head: None, items: vec![head] }),
            }
        }
    }
    groups
}

/// The index beside a section: `whole` when it names every section of the text.
pub(crate) struct Index<'a> {
    pub here: &'a Here,
    pub process: &'a Slug,
    pub heads: &'a [PartHead],
    pub counts: &'a HashMap<String, i64>,
    pub current: &'a str,
    pub text_lang: Lang,
    pub whole: bool,
    /// Added to each address: `?version=2`.
    pub query: &'a str,
}

impl Index<'_> {
    pub(crate) fn draw(&self) -> Markup {
        let tr = &self.here.tr;
        let lang = (self.here.lang != self.text_lang).then_some(self.text_lang);
        html! {
            aside.toc.sticky.sub aria-label=(tr.t("consultations-index")) {
                h2 #index { (tr.t("consultations-index")) }
                @for group in groups(self.heads) {
                    @if let Some(head) = group.head {
                        h3 lang=[lang] { a href=(self.address(head)) aria-current=[self.is_current(head)] { (head.line()) } }
                    }
                    @if !group.items.is_empty() {
                        ul role="list" { @for head in group.items { (self.item(head, lang)) } }
                    }
                }
                @if !self.whole {
                    p.mt3 { a href=(self.here.link(&text_path(self.process))) { (tr.t("consultations-whole-index")) } }
                }
            }
        }
    }

    fn item(&self, head: &PartHead, lang: Option<Lang>) -> Markup {
        let count = self.counts.get(&head.slug).copied().unwrap_or(0);
        html! {
            li { a href=(self.address(head)) aria-current=[self.is_current(head)] {
                @if let Some(number) = &head.number { span { (number) } }
                span lang=[own(lang, head)] { (title(&self.here.tr, head)) } (count_mark(&self.here.tr, count))
            } }
        }
    }

    fn address(&self, head: &PartHead) -> String {
        self.here.link(&format!("{}{}", section_path(self.process, &head.slug), self.query))
    }

    fn is_current(&self, head: &PartHead) -> Option<&'static str> {
        (head.slug == self.current).then_some("page")
    }
}

fn number(head: &PartHead) -> &str {
    head.number.as_deref().unwrap_or_default()
}

/// A section's heading in lists; what stands before the first heading has none.
pub(crate) fn title(tr: &Tr, head: &PartHead) -> String {
    match head.kind {
        PartKind::Front => tr.t("consultations-front").to_owned(),
        _ => head.title.clone(),
    }
}

/// A section's number and heading on one line.
pub(crate) fn line(tr: &Tr, head: &PartHead) -> String {
    match head.kind {
        PartKind::Front => title(tr, head),
        _ => head.line(),
    }
}

/// The language mark of a heading; the introduction is named in the page's own language.
pub(crate) fn own(lang: Option<Lang>, head: &PartHead) -> Option<Lang> {
    lang.filter(|_| head.kind != PartKind::Front)
}

fn count_mark(tr: &Tr, count: i64) -> Markup {
    let whole = tr.n("comments-count", count);
    let words = whole.split_once(' ').map_or("", |(_, words)| words).to_owned();
    html! { span.n { (tr.number(count)) span.vh { " " (words) } } }
}

/// The outline of a plan: actions with their commitments, and how many comments each has.
pub(crate) fn outline(
    here: &Here,
    process: &Slug,
    heads: &[PartHead],
    counts: &HashMap<String, i64>,
    text_lang: Lang,
) -> Markup {
    let tr = &here.tr;
    let lang = (here.lang != text_lang).then_some(text_lang);
    let count = |head: &PartHead| counts.get(&head.slug).copied().unwrap_or(0);
    let address = |head: &PartHead| here.link(&section_path(process, &head.slug));
    html! {
        ol.rows.t role="list" {
            @for group in groups(heads) {
                @match group.head {
                    Some(head) => {
                        li id=(format!("s-{}", head.slug)) {
                            b.num { (number(head)) }
                            div {
                                h3 lang=[own(lang, head)] { a href=(address(head)) { (title(tr, head)) } }
                                @if count(head) > 0 { p.hint { (tr.n("comments-count", count(head))) } }
                                @if !group.items.is_empty() {
                                    ul role="list" { @for item in group.items {
                                        li { a href=(address(item)) lang=[lang] { (item.line()) } " " (count_word(tr, count(item))) }
                                    } }
                                }
                            }
                        }
                    }
                    None => { @for head in group.items {
                        li id=(format!("s-{}", head.slug)) {
                            b.num { (number(head)) }
                            div {
                                h3 lang=[own(lang, head)] { a href=(address(head)) { (title(tr, head)) } }
                                @if !head.excerpt.is_empty() { p.hint lang=[lang] { (crate::part::shortened(&head.excerpt, 120)) } }
                                p { (count_word(tr, count(head))) }
                            }
                        }
                    } }
                }
            }
        }
    }
}

fn count_word(tr: &Tr, count: i64) -> Markup {
    if count > 0 {
        html! { span.tag.go { (icon("say")) (tr.n("comments-count", count)) } }
    } else {
        html! { span.hint { (tr.n("comments-count", 0)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(slug: &str, level: i64, kind: PartKind) -> PartHead {
        PartHead {
            slug: slug.to_owned(),
            position: 0,
            level,
            kind,
            number: None,
            title: slug.to_owned(),
            excerpt: String::new(),
        }
    }

    fn shape(heads: &[PartHead]) -> Vec<(Option<&str>, Vec<&str>)> {
        groups(heads)
            .into_iter()
            .map(|g| (g.head.map(|h| h.slug.as_str()), g.items.iter().map(|h| h.slug.as_str()).collect()))
            .collect()
    }

    #[test]
    fn actions_group_their_commitments_and_chapters_stand_alone() {
        use PartKind::{Action, Chapter, Commitment, Front};
        let plan = [
            head("front", 1, Front),
            head("1", 1, Action),
            head("1.01", 2, Commitment),
            head("1.02", 2, Commitment),
            head("2", 1, Action),
            head("end", 1, Chapter),
        ];
        assert_eq!(
            shape(&plan),
            [
                (None, vec!["front"]),
                (Some("1"), vec!["1.01", "1.02"]),
                (Some("2"), vec![]),
                (None, vec!["end"])
            ]
        );
        let flat = [head("a", 1, Chapter), head("b", 1, Chapter)];
        assert_eq!(shape(&flat), [(None, vec!["a", "b"])]);
        let part_of_a_long_text = [head("x", 2, Chapter), head("y", 2, Chapter)];
        assert_eq!(shape(&part_of_a_long_text), [(None, vec!["x", "y"])]);
    }
}
