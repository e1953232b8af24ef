//! Sets lines one below the other, over pages, without leaving one line alone.

use super::lines::{Line, Span};
use super::sheet::Sheets;
use super::style::{self, Ink, Setting};

/// The place of a column of text.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub x: f32,
    pub setting: Setting,
    /// A bar at the left of the text, at this distance from the margin.
    pub bar: Option<f32>,
}

impl Column {
    pub fn new(x: f32, setting: Setting) -> Self {
        Self { x, setting, bar: None }
    }
}

/// Sets lines; `beside` is set beside the first one, wherever that comes to stand.
pub(super) fn flow(
    sheets: &mut Sheets,
    lines: Vec<Line>,
    spans: &[Span],
    column: Column,
    beside: Option<&mut dyn FnMut(&mut Sheets)>,
) {
    let mut beside = beside;
    let mut left = lines.len();
    let mut lines = lines.into_iter();
    while left > 0 {
        let fitting = (sheets.room() / column.setting.lead).floor().max(0.0) as usize;
        let take = without_widows(fitting, left, sheets.is_at_top());
        if take == 0 {
            sheets.new_page();
            continue;
        }
        if let Some(beside) = beside.take() {
            beside(sheets);
        }
        for line in lines.by_ref().take(take) {
            let top = sheets.y;
            if let Some(x) = column.bar {
                let height = column.setting.lead;
                sheets.bar(x, top, style::QUOTE_BAR, height, Ink::Quote);
            }
            sheets.put_line(line, spans, column.setting, (column.x, top), true);
            sheets.y += column.setting.lead;
        }
        left -= take;
    }
}

/// How many of the lines left go on this page: neither the first nor the last line of a
/// paragraph stands alone. At the top of a page at least one line goes in.
fn without_widows(fitting: usize, left: usize, at_top: bool) -> usize {
    let take = fitting.min(left);
    if take == left {
        return take.max(usize::from(at_top));
    }
    let take = if left - take == 1 { take.saturating_sub(1) } else { take };
    match take {
        0 | 1 if at_top => 1,
        0 | 1 => 0,
        _ => take,
    }
}

#[cfg(test)]
mod tests {
    use super::without_widows;

    #[test]
    fn no_line_of_a_paragraph_stands_alone() {
        assert_eq!(without_widows(10, 4, false), 4, "all fit");
        assert_eq!(without_widows(1, 4, false), 0, "one line at the foot");
        assert_eq!(without_widows(3, 4, false), 2, "one line at the top");
        assert_eq!(without_widows(2, 3, false), 0, "neither");
        assert_eq!(without_widows(1, 1, false), 1, "a single line is no widow");
    }

    #[test]
    fn the_top_of_a_page_always_takes_a_line() {
        assert_eq!(without_widows(0, 5, true), 1);
        assert_eq!(without_widows(0, 1, true), 1);
    }
}
