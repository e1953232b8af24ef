//! Writes the set pages into a PDF file.

use krilla::Document;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::page::{Page, PageSettings};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};

use super::PdfError;
use super::sheet::{Item, Sheets};
use super::style::{self, Ink};

/// Draws every page; afterwards the structure knows where its content is.
pub(super) fn draw(file: &mut Document, sheets: &mut Sheets) -> Result<(), PdfError> {
    let settings = PageSettings::from_wh(style::PAGE_WIDTH, style::PAGE_HEIGHT)
        .ok_or_else(|| PdfError::File("no such page size".to_owned()))?;
    for items in std::mem::take(&mut sheets.pages) {
        let mut page = file.start_page_with(settings.clone());
        let mut surface = page.surface();
        for item in &items {
            draw_item(&mut surface, sheets, item);
        }
        surface.finish();
        for item in items {
            add_link(&mut page, sheets, item);
        }
        page.finish();
    }
    Ok(())
}

fn fill(ink: Ink) -> Option<Fill> {
    Some(Fill { paint: ink.color().into(), ..Fill::default() })
}

fn draw_item(surface: &mut Surface, sheets: &mut Sheets, item: &Item) {
    match item {
        Item::Text { piece, x, baseline, size, ink, content } => {
            surface.set_fill(fill(*ink));
            let tag = match content {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            };
            let identifier = surface.start_tagged(tag);
            let start = Point::from_xy(*x, *baseline);
            let font = sheets.faces.font(piece.cut);
            surface.draw_glyphs(start, &piece.glyphs, font, &piece.text, *size, false);
            surface.end_tagged();
            if let Some(content) = content {
                sheets.structure.drawn(*content, identifier);
            }
        }
        Item::Bar { x, top, width, height, ink } => {
            let Some(rect) = Rect::from_xywh(*x, *top, *width, *height) else {
                return;
            };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            if let Some(path) = path.finish() {
                surface.set_fill(fill(*ink));
                let layout = Artifact::with_kind(ArtifactType::Layout);
                surface.start_tagged(ContentTag::Artifact(layout));
                surface.draw_path(&path);
                surface.end_tagged();
            }
        }
        Item::Link { .. } => {}
    }
}

fn add_link(page: &mut Page, sheets: &mut Sheets, item: Item) {
    let Item::Link { x, top, width, height, href, content } = item else {
        return;
    };
    if let Some(rect) = Rect::from_xywh(x, top, width, height) {
        let target = Target::Action(LinkAction::new(href.clone()).into());
        let annotation = Annotation::new_link(LinkAnnotation::new(rect, target), Some(href));
        let identifier = page.add_tagged_annotation(annotation);
        sheets.structure.drawn(content, identifier);
    }
}
