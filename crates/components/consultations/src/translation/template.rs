//! The text as a file to be translated: its Markdown with each part's address in its heading.

use arengo_kernel::Lang;
use arengo_text::{Document, PartKind};

use crate::export::markdown;

/// The file. What comes back with the addresses in place is matched whatever was left out.
pub fn template(document: &Document, lang: Lang) -> String {
    let mut marked = document.clone();
    for part in marked.parts.iter_mut().filter(|p| p.kind != PartKind::Front) {
        part.title = format!("{} {{#{}}}", part.title, part.slug);
    }
    markdown(&marked, lang)
}

#[cfg(test)]
mod tests {
    use arengo_text::{Limits, SourceFormat, import};

    use super::*;
    use crate::translation::fit::fit;

    #[test]
    fn the_file_fits_when_it_comes_back_as_it_went() {
        let read = |text: &str| {
            import(text.as_bytes(), SourceFormat::Markdown, None, &Limits::default())
                .expect("a text")
                .document
        };
        for text in [
            include_str!("../../demo/arad/strategie.ro.md"),
            include_str!("../../demo/terni/capitolato.it.md"),
            include_str!("../../demo/schio/modello.it.md"),
        ] {
            let original = read(text);
            let fitted = fit(&original, &read(&template(&original, Lang::RO)));
            assert_eq!(fitted.misfits, [], "{}", original.title);
            assert_eq!(fitted.blocks(), original.parts.iter().map(|p| p.blocks.len()).sum::<usize>());
        }
    }

    #[test]
    fn a_plan_with_questions_fits_too() {
        let questions = arengo_text::Template::ogp();
        let read = |text: &str| {
            let limits = Limits::default();
            import(text.as_bytes(), SourceFormat::Markdown, Some(&questions), &limits)
                .expect("a text")
                .document
        };
        let original = read(include_str!("../../demo/ogp5/adopted.it.md"));
        let fitted = fit(&original, &read(&template(&original, Lang::IT)));
        assert_eq!(fitted.misfits, []);
        assert_eq!(fitted.blocks(), original.parts.iter().map(|p| p.blocks.len()).sum::<usize>());
    }
}
