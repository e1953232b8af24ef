//! Sets tables and facts: rows between hairlines, headers repeated on each page.

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag};

use super::blocks::span;
use super::faces::Cut;
use super::flow::{Column, flow};
use super::lines::{Fit, Line, Span, widths};
use super::sheet::Sheets;
use super::style::{self, Ink, Setting};
use super::tree::ElementId;
use crate::tables::numeric_columns;

/// Most of a page that a repeated header may take.
const TALLEST_HEADER: f32 = 200.0;
/// Caption, header and the first rows of a table stay together.
pub(super) const LEAST_HEIGHT: f32 = 6.0 * style::CELL.lead + 6.0 * style::CELL_PAD;
/// Room for the names of facts.
const FACT_NAMES: f32 = 130.0;
/// A cell up to this width, in points, is better not broken.
const SHORT_CELL: f32 = 80.0;
/// A column asks for no more than this, in points, however long its cells are.
const WIDEST_WISH: f32 = 900.0;

/// A cell with its text already broken into lines.
struct Cell {
    spans: [Span; 1],
    lines: Vec<Line>,
    x: f32,
    width: f32,
    flush_right: bool,
    setting: Setting,
}

impl Cell {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * self.setting.lead
    }
}

/// A header row, kept to be drawn again on the next pages.
struct Header<'a> {
    cells: &'a [String],
    columns: &'a [Place],
    owner: ElementId,
}

/// Where a column stands.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
    numeric: bool,
}

/// Sets a table with its caption.
pub(super) fn table(sheets: &mut Sheets, caption: &str, header: &[String], rows: &[Vec<String>]) {
    let table = sheets.structure.begin(Tag::Table);
    let columns = places(sheets, table, header, rows);
    sheets.ensure(LEAST_HEIGHT);
    if !caption.is_empty() {
        let owner = sheets.structure.within(table, Tag::Caption);
        let spans = [span(caption, Cut::Bold, Ink::Text, owner)];
        let lines = sheets.lines(&spans, style::CELL, style::FULL_WIDTH, false);
        flow(sheets, lines, &spans, Column::new(style::MARGIN, style::CELL), None);
        sheets.y += 3.0;
    }
    let mut repeated = None;
    if !header.is_empty() {
        let head = sheets.structure.within(table, Tag::THead);
        let row = sheets.structure.within(head, Tag::TR);
        let cells = header_cells(sheets, header, &columns, |sheets| {
            let tag = Tag::TH(TableHeaderScope::Column);
            sheets.structure.within(row, tag)
        });
        let height = height(&cells);
        put_row(sheets, cells, None);
        line_below(sheets, Ink::Text);
        repeated =
            (height <= TALLEST_HEADER).then_some(Header { cells: header, columns: &columns, owner: table });
    } else {
        line_below(sheets, Ink::Line);
    }
    let body = (!rows.is_empty()).then(|| sheets.structure.within(table, Tag::TBody));
    for (row, body) in rows.iter().zip(body.into_iter().cycle()) {
        let element = sheets.structure.within(body, Tag::TR);
        let cells = row.iter().zip(&columns).map(|(text, place)| {
            let owner = sheets.structure.within(element, Tag::TD);
            cell(sheets, text, Cut::Regular, *place, owner)
        });
        let cells: Vec<Cell> = cells.collect();
        put_row(sheets, cells, repeated.as_ref());
        line_below(sheets, Ink::Line);
    }
}

/// Sets names with their values, as a list of pairs.
pub(super) fn facts(sheets: &mut Sheets, facts: &[(String, String)]) {
    let list = sheets.structure.begin(Tag::L(ListNumbering::None));
    let name_place = Place { x: style::MARGIN, width: FACT_NAMES, numeric: false };
    let value_place = Place {
        x: style::MARGIN + FACT_NAMES + style::COLUMN_GAP,
        width: style::FULL_WIDTH - FACT_NAMES - style::COLUMN_GAP,
        numeric: false,
    };
    sheets.ensure(2.0 * style::CELL.lead);
    line_below(sheets, Ink::Line);
    for (name, value) in facts {
        let entry = sheets.structure.within(list, Tag::LI);
        let label = sheets.structure.within(entry, Tag::Lbl);
        let body = sheets.structure.within(entry, Tag::LBody);
        let mut name = cell(sheets, name, Cut::Regular, name_place, label);
        name.spans[0].ink = Ink::Secondary;
        let value = cell(sheets, value, Cut::Regular, value_place, body);
        put_row(sheets, vec![name, value], None);
        line_below(sheets, Ink::Line);
    }
}

fn cell(sheets: &Sheets, text: &str, cut: Cut, place: Place, owner: ElementId) -> Cell {
    // An empty cell holds a blank, so that the structure has as many cells in each row.
    let text = if text.is_empty() { " " } else { text };
    let spans = [span(text, cut, Ink::Text, owner)];
    Cell {
        lines: sheets.lines(&spans, style::CELL, place.width, true),
        spans,
        x: place.x,
        width: place.width,
        flush_right: place.numeric,
        setting: style::CELL,
    }
}

fn header_cells(
    sheets: &mut Sheets,
    header: &[String],
    columns: &[Place],
    mut owner: impl FnMut(&mut Sheets) -> ElementId,
) -> Vec<Cell> {
    let cells = header.iter().zip(columns).map(|(text, place)| {
        let owner = owner(sheets);
        cell(sheets, text, Cut::Bold, *place, owner)
    });
    cells.collect()
}

fn height(cells: &[Cell]) -> f32 {
    cells.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * style::CELL_PAD
}

fn line_below(sheets: &mut Sheets, ink: Ink) {
    let thickness = if ink == Ink::Text { 1.0 } else { style::HAIRLINE };
    let top = sheets.y;
    sheets.bar(style::MARGIN, top, style::FULL_WIDTH, thickness, ink);
    sheets.y += thickness;
}

/// Sets a row on this page or the next; a row taller than a page goes on over pages.
fn put_row(sheets: &mut Sheets, cells: Vec<Cell>, header: Option<&Header>) {
    let page = style::BODY_BOTTOM - style::MARGIN;
    let height = height(&cells);
    let tall = height > page - if header.is_some() { TALLEST_HEADER + 20.0 } else { 0.0 };
    if height > sheets.room() && !tall {
        next_page(sheets, header);
    }
    let mut cells: Vec<_> = cells
        .into_iter()
        .map(|cell| {
            let lines = cell.lines.into_iter();
            (lines, cell.spans, cell.x, cell.width, cell.flush_right, cell.setting)
        })
        .collect();
    loop {
        let lead = style::CELL.lead;
        let room = sheets.room() - 2.0 * style::CELL_PAD;
        let fitting = (room / lead).floor().max(0.0) as usize;
        let left = cells.iter().map(|cell| cell.0.len()).max().unwrap_or(0);
        if fitting < left.min(2) && sheets.room() < page / 2.0 {
            next_page(sheets, header);
            continue;
        }
        let take = fitting.max(1).min(left);
        let top = sheets.y + style::CELL_PAD;
        for (lines, spans, x, width, flush_right, setting) in &mut cells {
            for (index, line) in lines.by_ref().take(take).enumerate() {
                let shift = if *flush_right { *width - line.width } else { 0.0 };
                let place = (*x + shift, top + index as f32 * lead);
                sheets.put_line(line, spans, *setting, place, true);
            }
        }
        sheets.y = top + take as f32 * lead + style::CELL_PAD;
        if take >= left {
            return;
        }
        next_page(sheets, header);
    }
}

/// Starts a page with the header drawn again, for the eye only.
fn next_page(sheets: &mut Sheets, header: Option<&Header>) {
    sheets.new_page();
    let Some(header) = header else {
        return;
    };
    let owner = header.owner;
    let cells = header_cells(sheets, header.cells, header.columns, |_| owner);
    let height = height(&cells);
    let top = sheets.y + style::CELL_PAD;
    for cell in cells {
        for (index, line) in cell.lines.into_iter().enumerate() {
            let shift = if cell.flush_right { cell.width - line.width } else { 0.0 };
            let place = (cell.x + shift, top + index as f32 * cell.setting.lead);
            sheets.put_line(line, &cell.spans, cell.setting, place, false);
        }
    }
    sheets.y += height;
    line_below(sheets, Ink::Text);
}

/// Shares the width of the page among the columns by what their cells need.
fn places(sheets: &Sheets, owner: ElementId, header: &[String], rows: &[Vec<String>]) -> Vec<Place> {
    let columns = header.len().max(rows.first().map_or(0, Vec::len));
    let numeric = numeric_columns(columns, rows);
    let (wishes, needs): (Vec<f32>, Vec<f32>) =
        (0..columns).map(|column| wish_and_need(sheets, owner, column, header, rows)).unzip();
    let gaps = style::COLUMN_GAP * columns.saturating_sub(1) as f32;
    let all = style::FULL_WIDTH - gaps;
    let needs = unbroken(&wishes, needs, &numeric, all);
    let widths = shares(&wishes, &needs, &numeric, all);
    let mut x = style::MARGIN;
    let places = widths.into_iter().zip(numeric).map(|(width, numeric)| {
        let place = Place { x, width, numeric };
        x += width + style::COLUMN_GAP;
        place
    });
    places.collect()
}

/// The width that a column would like, and the width of its widest word.
fn wish_and_need(
    sheets: &Sheets,
    owner: ElementId,
    column: usize,
    header: &[String],
    rows: &[Vec<String>],
) -> (f32, f32) {
    let fit = Fit { size: style::CELL.size, width: f32::INFINITY, tabular: true };
    let cells = rows.iter().filter_map(|row| row.get(column));
    let cells = cells.map(|text| (text, Cut::Regular));
    let header = header.get(column).map(|text| (text, Cut::Bold));
    header.into_iter().chain(cells).fold((12.0, 12.0), |(wish, need), (text, cut)| {
        let (all, widest) = widths(&sheets.faces, &span(text, cut, Ink::Text, owner), fit);
        // A little more than measured, so that adding up in another order breaks no line.
        (f32::max(wish, all + 0.1).min(WIDEST_WISH), f32::max(need, widest + 0.1))
    })
}

/// Short cells and numbers stay on one line where there is room for that.
fn unbroken(wishes: &[f32], needs: Vec<f32>, numeric: &[bool], all: f32) -> Vec<f32> {
    let columns = needs.iter().zip(wishes).zip(numeric);
    let kind: Vec<f32> = columns
        .map(|((need, wish), numeric)| match wish {
            wish if *wish <= SHORT_CELL || *numeric => *wish,
            _ => *need,
        })
        .collect();
    if kind.iter().sum::<f32>() <= all { kind } else { needs }
}

/// Widths that add up to `all`. Where the wishes do not fit, each column gets what it needs
/// and a share of the rest; where not even the needs fit, wide words are broken.
fn shares(wishes: &[f32], needs: &[f32], numeric: &[bool], all: f32) -> Vec<f32> {
    let needs: Vec<f32> = needs.iter().zip(wishes).map(|(need, wish)| need.min(*wish)).collect();
    let wished: f32 = wishes.iter().sum();
    let needed: f32 = needs.iter().sum();
    let columns = wishes.len() as f32;
    if wished <= all {
        // What is over goes to the columns of words, or to all where there are none.
        let words = numeric.iter().filter(|numeric| !**numeric).count();
        let over = all - wished;
        let gains = |numeric: bool| match words {
            0 => over / columns,
            _ if numeric => 0.0,
            words => over / words as f32,
        };
        return wishes.iter().zip(numeric).map(|(wish, numeric)| wish + gains(*numeric)).collect();
    }
    if needed <= all {
        let share = (all - needed) / (wished - needed);
        let width = |(need, wish): (&f32, &f32)| need + (wish - need) * share;
        return needs.iter().zip(wishes).map(width).collect();
    }
    let fair = all / columns;
    let modest: f32 = needs.iter().filter(|need| **need <= fair).sum();
    let greedy: f32 = needs.iter().filter(|need| **need > fair).sum();
    let width = |need: &f32| if *need <= fair { *need } else { need * (all - modest) / greedy };
    needs.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::{shares, unbroken};

    #[test]
    fn widths_always_add_up_to_the_page() {
        let cases: [(&[f32], &[f32]); 4] = [
            (&[50.0, 80.0], &[20.0, 30.0]),
            (&[500.0, 80.0, 30.0], &[40.0, 60.0, 30.0]),
            (&[900.0, 900.0], &[700.0, 20.0]),
            (&[300.0, 300.0], &[300.0, 300.0]),
        ];
        for (wishes, needs) in cases {
            let numeric = vec![false; wishes.len()];
            let widths = shares(wishes, needs, &numeric, 400.0);
            assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.01, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 0.0), "{widths:?}");
        }
    }

    #[test]
    fn short_cells_and_numbers_ask_for_one_line_while_there_is_room() {
        let (wishes, needs) = ([300.0, 70.0, 90.0], vec![60.0, 30.0, 20.0]);
        let numeric = [false, false, true];
        assert_eq!(unbroken(&wishes, needs.clone(), &numeric, 400.0), [60.0, 70.0, 90.0]);
        assert_eq!(unbroken(&wishes, needs.clone(), &numeric, 200.0), needs);
    }

    #[test]
    fn a_narrow_column_keeps_its_words_whole_beside_a_greedy_one() {
        let widths = shares(&[900.0, 60.0], &[900.0, 60.0], &[false, false], 400.0);
        assert_eq!(widths[1], 60.0);
    }
}
