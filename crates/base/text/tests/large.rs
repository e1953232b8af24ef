//! Texts far larger than any plan: everything still ends soon.

use std::time::{Duration, Instant};

use arengo_text::{
    BlockKind, Change, Document, Inline, Limits, Relocated, SourceFormat, carry_anchors, compare, import,
    quote_at, relocate, repeated_blocks,
};

/// A debug build on a busy machine; here each takes a few seconds at most.
const LIMIT: Duration = Duration::from_secs(60);

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let result = work();
    let time = started.elapsed();
    println!("{what}: {time:?}");
    assert!(time < LIMIT, "{what} took {time:?}");
    result
}

/// Words in an order that repeats nowhere, the same for the same seed.
fn words(seed: u64, count: usize) -> String {
    let mut state = seed;
    let mut out = String::new();
    for at in 0..count {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        out += &format!("p{} ", (state >> 33) % 5_000);
        if at % 15 == 14 {
            out += "fine. ";
        }
    }
    out.trim_end().to_owned()
}

fn plain(text: &str) -> Document {
    import(text.as_bytes(), SourceFormat::Plain, None, &Limits::default()).expect("imports").document
}

fn one_block(text: &str) -> Document {
    let mut document = plain("Titolo\n\nTesto.");
    document.parts[0].blocks[0].inlines = vec![Inline::plain(text)];
    document
}

#[test]
fn paragraphs_of_a_million_characters_are_compared() {
    let (a, b) = (words(1, 170_000), words(2, 170_000));
    assert!(a.len() > 900_000);
    let edited = a.replacen("fine. ", "fine. Una frase aggiunta qui. ", 1);
    let comparison = timed("one sentence more", || compare(&one_block(&a), &one_block(&edited)));
    assert_eq!((comparison.counts.additions, comparison.counts.deletions), (1, 0));
    let comparison = timed("all other words", || compare(&one_block(&a), &one_block(&b)));
    assert!(matches!(comparison.parts[0].blocks[0].change, Change::Edited { .. }));
}

#[test]
fn words_are_quoted_and_found_in_a_million_characters() {
    let text = words(1, 170_000);
    let exact: String = text.chars().skip(800_000).take(60).collect();
    let quote = timed("quote", || quote_at(&text, &exact, Some(800_000))).expect("occurs");
    let moved = format!("Davanti. {text}");
    let found = timed("relocate", || relocate(&quote, &moved));
    assert_eq!(found, Relocated::Exact { start: quote.start + 9, end: quote.end() + 9 });
    let other = words(2, 170_000);
    assert_eq!(timed("lost", || relocate(&quote, &other)), Relocated::Lost);
    let often = "a ".repeat(500_000);
    let quote = timed("quote among many", || quote_at(&often, "a a", Some(700_000))).expect("occurs");
    timed("relocate among many", || relocate(&quote, &often));
}

#[test]
fn fifty_thousand_paragraphs_are_imported_carried_and_compared() {
    let paragraphs = |seed: u64| (0..49_000).map(|n| words(seed + n, 8) + ".\n").collect::<String>();
    let old = timed("import", || plain(&paragraphs(1)));
    let same = timed("carry the same", || carry_anchors(&old, old.clone(), &[])).0;
    assert_eq!(same, old);
    let other = plain(&paragraphs(1_000_000));
    let (other, _) = timed("carry another", || carry_anchors(&old, other, &[]));
    let comparison = timed("compare another", || compare(&old, &other));
    assert!(comparison.counts.additions > 0);
    let repeats = timed("repeats", || repeated_blocks(&old));
    assert!(repeats.len() < 100);
    assert!(old.parts[0].blocks.iter().all(|b| b.kind == BlockKind::Paragraph));
}

#[test]
fn the_same_line_fifty_thousand_times_is_no_trap() {
    let text = "Titolo del testo\n".to_owned() + &"La stessa riga di testo.\n".repeat(49_000);
    let old = timed("import", || plain(&text));
    let (new, _) = timed("carry", || carry_anchors(&old, plain(&text), &[]));
    timed("compare", || compare(&old, &new));
    let repeats = timed("repeats", || repeated_blocks(&old));
    assert_eq!(repeats.len(), 48_999);
}
