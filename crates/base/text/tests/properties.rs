//! Properties that hold for any input, checked with made-up ones.

use std::collections::HashSet;

use arengo_text::{
    Became, Change, Document, Limits, Relocated, Segment, SourceFormat, Template, carry_anchors, compare,
    import, quote_at, relocate, retired_by, without_repeats,
};
use proptest::prelude::*;

const FORMATS: [SourceFormat; 5] =
    [SourceFormat::Markdown, SourceFormat::Docx, SourceFormat::Odt, SourceFormat::Html, SourceFormat::Plain];

fn limits() -> Limits {
    Limits { bytes: 100_000, unpacked: 200_000, characters: 50_000, blocks: 2_000 }
}

fn read(text: &str, format: SourceFormat) -> Option<Document> {
    let template = Template::ogp();
    import(text.as_bytes(), format, Some(&template), &limits()).ok().map(|i| i.document)
}

/// Everything every imported document promises.
fn check(document: &Document) {
    assert!(!document.title.trim().is_empty());
    assert!(!document.parts.is_empty());
    let mut slugs = HashSet::new();
    for part in &document.parts {
        assert!(!part.slug.is_empty() && slugs.insert(&part.slug), "slug {}", part.slug);
        assert!(part.level >= 1);
        let mut anchors = HashSet::new();
        for block in &part.blocks {
            assert!(!block.anchor.is_empty() && anchors.insert(&block.anchor), "{}", block.anchor);
            let plain = block.plain();
            assert!(!plain.trim().is_empty());
            let kept = |c: char| matches!(c, '\n' | '\t');
            assert!(!plain.chars().any(|c| c.is_control() && !kept(c)), "{plain:?}");
            assert!(!plain.contains(['\u{202e}', '\u{feff}', '\u{2066}']));
            for href in block.inlines.iter().filter_map(|i| i.href.as_deref()) {
                let schemes = ["http://", "https://", "mailto:"];
                assert!(schemes.iter().any(|s| href.starts_with(s)), "{href}");
            }
        }
    }
}

/// Markdown as people write it: headings, questions, lists, repeats.
fn markdown() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("piano"),
        Just("comune"),
        Just("città"),
        Just("partecipazione"),
        Just("entro"),
        Just("il"),
        Just("2023"),
        Just("l’impegno"),
        Just("șansă"),
        Just("**forte**"),
        Just("due."),
    ];
    let sentence = prop::collection::vec(word, 1..12).prop_map(|w| w.join(" "));
    let line = prop_oneof![
        4 => sentence.clone(),
        1 => sentence.clone().prop_map(|s| format!("## {s}")),
        1 => (1..4_u8, 1..12_u8).prop_map(|(a, c)| format!("## Impegno {a}.{c:02} — Un titolo")),
        1 => Just("### Qual è l'impegno?".to_owned()),
        1 => Just("### Qual è il problema?".to_owned()),
        1 => Just("I risultati attesi sono:".to_owned()),
        2 => sentence.clone().prop_map(|s| format!("1. {s}")),
        2 => sentence.clone().prop_map(|s| format!("- {s}\n  - {s}")),
        1 => sentence.clone().prop_map(|s| format!("| a | b |\n|---|---|\n| {s} | 2 |")),
        1 => sentence.prop_map(|s| format!("> {s}")),
    ];
    prop::collection::vec(line, 1..25).prop_map(|l| l.join("\n\n"))
}

/// Pieces of all formats in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p>"),
        Just("</p>"),
        Just("<li>"),
        Just("<ul>"),
        Just("</ol>"),
        Just("<table><tr><td>"),
        Just("</td>"),
        Just("<th>"),
        Just("</table>"),
        Just("<b>"),
        Just("<a href='javascript:x'>"),
        Just("<a href=\"https://e.org\">"),
        Just("</a>"),
        Just("<h2>"),
        Just("<!--"),
        Just("<form>"),
        Just("<script>"),
        Just("&#0;"),
        Just("&amp"),
        Just("\u{202e}"),
        Just("\0"),
        Just("\r"),
        Just("# "),
        Just("> "),
        Just("- "),
        Just("1. "),
        Just("| a | b |\n|---|---|\n"),
        Just("[^1]"),
        Just("[^1]: "),
        Just("**"),
        Just("["),
        Just("]("),
        Just("\n"),
        Just("\n\n"),
        Just("    "),
        Just("Azione 3 "),
        Just("Impegno 3.02 — "),
        Just("Qual è l'impegno?"),
        Just("testo"),
        Just("é"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_imported_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for format in FORMATS {
            if let Ok(imported) = import(&bytes, format, Some(&Template::ogp()), &limits()) {
                check(&imported.document);
            }
        }
        let _ = SourceFormat::detect("a.txt", &bytes);
    }

    #[test]
    fn any_text_is_imported_or_refused(text in "\\PC{0,200}") {
        for format in FORMATS {
            read(&text, format).iter().for_each(check);
        }
    }

    #[test]
    fn any_markup_is_imported_or_refused(text in soup()) {
        for format in FORMATS {
            read(&text, format).iter().for_each(check);
        }
    }

    #[test]
    fn a_document_carried_to_itself_keeps_everything(text in markdown()) {
        let document = read(&text, SourceFormat::Markdown).expect("has words");
        let (again, fates) = carry_anchors(&document, document.clone(), &[]);
        prop_assert_eq!(&again, &document);
        prop_assert!(fates.iter().all(|f| f.became == Became::Kept));
        prop_assert!(compare(&document, &again).is_unchanged());
    }

    #[test]
    fn carrying_gives_each_address_once_and_never_a_retired_one(
        first in markdown(), second in markdown(), third in markdown(),
    ) {
        let first = read(&first, SourceFormat::Markdown).expect("has words");
        let second = read(&second, SourceFormat::Markdown).expect("has words");
        let (second, fates) = carry_anchors(&first, second, &[]);
        check(&second);
        let retired = retired_by(&first, &fates);
        let third = read(&third, SourceFormat::Markdown).expect("has words");
        let (third, fates) = carry_anchors(&second, third, &retired);
        check(&third);
        let gone: HashSet<_> = retired.iter().map(|r| (&r.part_slug, &r.anchor)).collect();
        for fate in fates.iter().filter(|f| f.became == Became::Added) {
            prop_assert!(!gone.contains(&(&fate.part_slug, &fate.anchor)), "{fate:?}");
        }
        let told = third.parts.iter().map(|p| p.blocks.len() + 1).sum::<usize>();
        let alive = fates.iter().filter(|f| f.became != Became::Removed).count();
        prop_assert_eq!(told, alive);
    }

    #[test]
    fn segments_give_back_both_texts(first in markdown(), second in markdown()) {
        let first = read(&first, SourceFormat::Markdown).expect("has words");
        let second = read(&second, SourceFormat::Markdown).expect("has words");
        let (second, _) = carry_anchors(&first, second, &[]);
        let comparison = compare(&first, &second);
        for part in &comparison.parts {
            for block in &part.blocks {
                if let Change::Edited { segments, .. } = &block.change {
                    let (old, new) = both(segments);
                    let before = first.block(&part.slug, &block.anchor).map(|b| b.plain());
                    let after = second.block(&part.slug, &block.anchor).map(|b| b.plain());
                    prop_assert_eq!(before.as_deref(), Some(old.as_str()));
                    prop_assert_eq!(after.as_deref(), Some(new.as_str()));
                }
            }
        }
        let named = comparison.named();
        let numbers = |addition| {
            named.iter().filter(move |c| c.addition == addition).map(|c| c.number)
        };
        prop_assert!(numbers(true).eq(1..=comparison.counts.additions));
        prop_assert!(numbers(false).eq(1..=comparison.counts.deletions));
    }

    #[test]
    fn segments_of_any_two_texts_give_back_both(old in "\\PC{1,80}", new in "\\PC{1,80}") {
        let document = |text: &str| {
            let mut document = read("# T\n\nx", SourceFormat::Markdown).expect("has words");
            document.parts[0].blocks[0].inlines = vec![arengo_text::Inline::plain(text)];
            document
        };
        let comparison = compare(&document(&old), &document(&new));
        if let Change::Edited { segments, .. } = &comparison.parts[0].blocks[0].change {
            prop_assert_eq!(both(segments), (old, new));
        } else {
            prop_assert_eq!(old, new);
        }
    }

    #[test]
    fn an_unchanged_quote_is_found_where_it_was(
        text in "[a-c’ \n.]{1,60}", from in 0..60_usize, length in 1..30_usize,
    ) {
        let words: String = text.chars().skip(from).take(length).collect();
        if let Ok(quote) = quote_at(&text, &words, Some(from)) {
            let cut: String = text.chars().skip(quote.start).take(quote.end() - quote.start).collect();
            prop_assert_eq!(&cut, &quote.exact);
            let found = relocate(&quote, &text);
            let expected = Relocated::Exact { start: quote.start, end: quote.end() };
            prop_assert_eq!(found, expected);
        } else {
            prop_assert!(words.trim().is_empty());
        }
    }

    #[test]
    fn relocation_stays_inside_any_text(old in "\\PC{1,60}", new in "\\PC{0,60}", exact in "\\PC{1,9}") {
        if let Ok(quote) = quote_at(&old, &exact, None) {
            let length = new.chars().count();
            match relocate(&quote, &new) {
                Relocated::Exact { start, end } | Relocated::Approximate { start, end } => {
                    prop_assert!(start < end && end <= length, "{start}..{end} of {length}");
                }
                Relocated::Lost => {}
            }
        }
    }

    #[test]
    fn nothing_repeats_after_repeats_were_removed(text in markdown()) {
        let document = read(&text, SourceFormat::Markdown).expect("has words");
        let (once, removed) = without_repeats(document.clone());
        check(&once);
        let blocks = |d: &Document| d.parts.iter().map(|p| p.blocks.len()).sum::<usize>();
        prop_assert_eq!(blocks(&once) + removed.len(), blocks(&document));
        prop_assert_eq!(arengo_text::repeated_blocks(&once), vec![]);
    }

    #[test]
    fn a_document_survives_json(text in markdown()) {
        let document = read(&text, SourceFormat::Markdown).expect("has words");
        let json = serde_json::to_string(&document).expect("writes");
        prop_assert_eq!(serde_json::from_str::<Document>(&json).expect("reads"), document);
    }
}

fn both(segments: &[Segment]) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    for segment in segments {
        match segment {
            Segment::Equal(text) => {
                old += text;
                new += text;
            }
            Segment::Inserted { text, .. } => new += text,
            Segment::Deleted { text, .. } => old += text,
        }
    }
    (old, new)
}
