//! Lists of OpenDocument texts: their styles, starts and continuations.

use super::ImportError;
use super::odt::Reading;
use super::xml::Element;

/// An open list.
pub(super) struct List {
    pub style: Option<String>,
    /// The number of the next item, `None` for bullets.
    pub next: Option<u32>,
    /// The list style was looked up (it may come from the first paragraph).
    settled: bool,
    continues: bool,
    /// The open item: its own start value, until its first words are placed.
    pub item: Option<Option<u32>>,
}

impl Reading<'_> {
    pub(super) fn open_list(&mut self, e: &Element<'_>) -> Result<(), ImportError> {
        self.end_block()?;
        let own = e.attribute("style-name");
        let continues = e.attribute("continue-numbering").is_some_and(|v| v == "true")
            || e.attribute("continue-list").is_some();
        let style = own.or_else(|| self.lists.last().and_then(|l| l.style.clone()));
        let mut list = List { style, next: None, settled: false, continues, item: None };
        if list.style.is_some() {
            self.start_list(&mut list, self.lists.len());
        }
        self.lists.push(list);
        Ok(())
    }

    fn start_list(&self, list: &mut List, depth: usize) {
        list.settled = true;
        list.next = self.styles.list_start(list.style.as_deref(), depth);
        let counted = list.style.as_ref().and_then(|s| self.counted.get(s));
        if let (true, Some(_), Some(counted)) = (list.continues, list.next, counted) {
            list.next = Some(counted.saturating_add(1));
        }
    }

    /// A list without a style of its own takes that of its first paragraph.
    pub(super) fn settle_list(&mut self, paragraph_style: Option<&str>) {
        let depth = self.lists.len().saturating_sub(1);
        let Some(mut list) = self.lists.pop() else { return };
        if !list.settled {
            list.style = paragraph_style.and_then(|s| self.styles.list_of(s));
            self.start_list(&mut list, depth);
        }
        self.lists.push(list);
    }

    pub(super) fn close_list(&mut self) -> Result<(), ImportError> {
        self.end_block()?;
        let outermost = self.lists.len() == 1;
        if let Some(List { style: Some(style), next: Some(next), .. }) = self.lists.pop()
            && outermost
        {
            self.counted.insert(style, next.saturating_sub(1));
        }
        Ok(())
    }

    pub(super) fn open_item(&mut self, e: &Element<'_>) -> Result<(), ImportError> {
        self.end_block()?;
        // A list header stands in the list without a number: a paragraph.
        let listed = e.name() == "list-item";
        if let Some(list) = self.lists.last_mut() {
            list.item = listed.then(|| e.number("start-value"));
        }
        Ok(())
    }
}
