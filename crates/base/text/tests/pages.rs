//! Web pages, Markdown and plain text: structure, looks, what is left out.

use std::time::{Duration, Instant};

use arengo_text::{
    BlockKind, Document, Encoding, ImportError, Imported, Limits, PartKind, SourceFormat, Template, Unit,
    Warning, import, missing_questions,
};

fn read(text: &str, format: SourceFormat) -> Imported {
    import(text.as_bytes(), format, Some(&Template::ogp()), &Limits::default()).expect("imports")
}

fn outline(document: &Document) -> Vec<String> {
    let mut lines = vec![format!("# {}", document.title)];
    for part in &document.parts {
        let level = "=".repeat(part.level.into());
        lines.push(format!("{level}{} {:?}: {}", part.slug, part.kind, part.title));
        for block in &part.blocks {
            let words = block.plain().replace('\n', "↵").replace('\t', " | ");
            let kind = match &block.kind {
                BlockKind::Question(_) => "?",
                BlockKind::Heading(_) => "h",
                BlockKind::Paragraph => "p",
                BlockKind::Result { .. } => "r",
                BlockKind::Item { .. } => "i",
                BlockKind::Quote => "q",
                BlockKind::Row { header: true } => "th",
                BlockKind::Row { header: false } => "tr",
            };
            lines.push(format!("{} {} {kind} {words}", block.anchor, block.label));
        }
    }
    lines
}

#[test]
fn a_page_gives_its_text_and_leaves_the_rest() {
    let page = r#"<!doctype html><html lang="it"><head><title>Piano | Comune</title><style>p{}</style></head><body>
        <nav><ul><li><a href="/">Casa</a></li></ul></nav>
        <h1>Piano d&rsquo;Azione</h1><div hidden>nascosto</div>
        <h2>Azione 1 &mdash; Governo</h2><h3>Impegno 1.01 &ndash; Un tavolo</h3>
        <h4>Qual &egrave; l'impegno?</h4>
        <p>Un tavolo <b>permanente</b>,<br>con <a href="https://example.org">un calendario</a> e <a href="javascript:alert(1)">altro</a>.
        <p>I risultati attesi sono:<ol><li><p>uno</p><p>e mezzo</p><ul><li>sotto</ul><li value="4">quattro</ol>
        <blockquote><p>Parole d'altri.</p></blockquote>
        <table><thead><tr><th>Tappa<th>Data</thead><tbody><tr><td>Avvio<td>aprile</table>
        <form action="/x"><p>Scrivi un commento</p><input></form>
        <p>Segnala un problema</p><p>3 commenti</p><script>document.write("<p>no</p>")</script></body></html>"#;
    let Imported { document, warnings } = read(page, SourceFormat::Html);
    assert_eq!(
        outline(&document),
        [
            "# Piano d’Azione",
            "=1 Action: Governo",
            "==1.01 Commitment: Un tavolo",
            "q-commitment  ? Qual è l'impegno?",
            "p1 1 p Un tavolo permanente,↵con un calendario e altro.",
            "p2 2 p I risultati attesi sono:",
            "p2-1 2.1 r uno↵e mezzo",
            "p2-1-1 2.1.1 i sotto",
            "p2-2 2.2 r quattro",
            "p3 3 q Parole d'altri.",
            "t4  th Tappa | Data",
            "p3-1 3.1 tr Avvio | aprile",
        ]
    );
    assert_eq!(
        warnings,
        [
            Warning::FurnitureLeftOut(vec!["Segnala un problema".into(), "3 commenti".into()]),
            Warning::LinksRemoved(1),
        ]
    );
    let inlines = &document.parts[1].blocks[1].inlines;
    let hrefs: Vec<_> = inlines.iter().filter_map(|i| i.href.as_deref()).collect();
    assert_eq!(hrefs, ["https://example.org"]);
}

#[test]
fn a_page_that_is_one_form_is_read_all_the_same() {
    let page = "<title>Il piano</title><form><p>Un testo intero, dentro un modulo.</p></form>";
    let document = read(page, SourceFormat::Html).document;
    assert_eq!(
        outline(&document),
        ["# Il piano", "=1 Chapter: Il piano", "p1 1 p Un testo intero, dentro un modulo."]
    );
}

#[test]
fn markdown_keeps_its_tree_and_its_notes() {
    let text = "Premessa breve.\n\n# Strategia\n\nIntroduzione.[^1]\n\n## 1. Contesto\n\n\
        ### Città\n\n#### Centro\n\n##### Piazza\n\nTesto<br>a capo <script>x</script>.\n\n## Impegno 2\n\n\
        ### Perché\n\nPer tutti.\n\n```\ncodice\n  rientrato\n```\n\n[^1]: La nota.\n";
    let document = read(text, SourceFormat::Markdown).document;
    assert_eq!(
        outline(&document),
        [
            "# Strategia",
            "=0 Front: Strategia",
            "p1 1 p Premessa breve.",
            "p2 2 p Introduzione.[1]",
            "=1-contesto Chapter: Contesto",
            "==citta Chapter: Città",
            "===centro Chapter: Centro",
            "h-piazza  h Piazza",
            "p1 1 p Testo↵a capo x.",
            "=2 Commitment: Impegno 2",
            "h-perche  h Perché",
            "p1 1 p Per tutti.",
            "p2 2 p codice↵rientrato",
            "p3 3 q [1] La nota.",
        ]
    );
}

#[test]
fn the_title_may_stand_in_the_metadata_of_a_markdown_file() {
    let text = "---\ntitle: \"Piano d'Azione\"\nlang: it\n---\n\nPremessa.\n\n# Uno\n\n# Due\n\nTesto.\n";
    let document = read(text, SourceFormat::Markdown).document;
    assert_eq!(
        outline(&document),
        [
            "# Piano d'Azione",
            "=0 Front: Piano d'Azione",
            "p1 1 p Premessa.",
            "=uno Chapter: Uno",
            "=due Chapter: Due",
            "p1 1 p Testo.",
        ]
    );
}

#[test]
fn questions_are_found_as_headings_lines_bold_words_and_run_in() {
    let text = "# Impegno 1.01 — Uno\n\n*Qual è il problema?* Le proposte si perdono.\n\n\
        **Qual è l’impegno**\n\nUn tavolo.\n\nIn che modo contribuirà? Con una risposta a tutti.\n\n**Tappe:** regolamento.\n";
    let document = read(text, SourceFormat::Markdown).document;
    assert_eq!(
        outline(&document)[2..],
        [
            "q-problem  ? Qual è il problema?",
            "p1 1 p Le proposte si perdono.",
            "q-commitment  ? Qual è l’impegno",
            "p2 2 p Un tavolo.",
            "q-contribution  ? In che modo contribuirà?",
            "p3 3 p Con una risposta a tutti.",
            "q-milestones  ? Tappe:",
            "p4 4 p regolamento.",
        ]
    );
    assert_eq!(missing_questions(&document, &Template::ogp()), []);
}

#[test]
fn a_question_with_nothing_below_it_is_missing_too() {
    let text = "# Piano\n\n## Impegno 1.01\n\n### Qual è il problema?\n\n### Qual è l'impegno?\n\nTesto.\n\n## Altro\n\nTesto.";
    let document = read(text, SourceFormat::Markdown).document;
    let missing = missing_questions(&document, &Template::ogp());
    let found: Vec<_> =
        missing.iter().map(|m| (m.part_slug.as_str(), m.question.as_str(), m.heading_present)).collect();
    assert_eq!(found, [("1.01", "problem", true), ("1.01", "contribution", false)]);
}

#[test]
fn a_plan_in_plain_text_has_actions_and_commitments() {
    let text = "Piano nazionale\n\nAzione 1 — Governo aperto\n\nImpegno 1.01 – Un tavolo\n\
        Qual è l'impegno?\nUn tavolo: con tutti.\n\nIMPEGNO 1.02 – UN REGISTRO\nL’Azione 1 continua.\n";
    let document = read(text, SourceFormat::Plain).document;
    let kinds: Vec<_> = document.parts.iter().map(|p| (p.slug.as_str(), p.kind, p.level)).collect();
    assert_eq!(
        kinds,
        [("1", PartKind::Action, 1), ("1.01", PartKind::Commitment, 2), ("1.02", PartKind::Commitment, 2)]
    );
}

#[test]
fn without_a_template_questions_are_chapters_and_results_items() {
    let text = "# T\n\n## Qual è l'impegno?\n\nI risultati attesi sono:\n\n1. uno\n";
    let bytes = text.as_bytes();
    let found = import(bytes, SourceFormat::Markdown, None, &Limits::default()).expect("imports");
    assert_eq!(found.document.parts[0].slug, "qual-e-l-impegno");
    assert!(matches!(found.document.parts[0].blocks[1].kind, BlockKind::Item { .. }));
}

#[test]
fn old_encodings_and_cedillas_are_settled_with_a_warning() {
    let bytes = b"Ora\xbaul\n\nAng\xe3j\xe3m ora\xbaul \xbai \xfeara.";
    let found = import(bytes, SourceFormat::Plain, None, &Limits::default()).expect("imports");
    assert_eq!(found.document.title, "Orașul");
    assert_eq!(
        found.warnings,
        [Warning::EncodingAssumed(Encoding::CentralEuropean), Warning::CedillaConverted(4),]
    );
    let turkish = "Şehir\n\nDoğru şehir için.";
    let found = read(turkish, SourceFormat::Plain);
    assert_eq!((found.document.title.as_str(), found.warnings.len()), ("Şehir", 0));
}

#[test]
fn nothing_to_read_is_empty_and_bytes_of_other_things_are_no_text() {
    let refused =
        |bytes: &[u8], format| import(bytes, format, None, &Limits::default()).expect_err("is refused");
    for empty in ["", " \n\t\n", "\u{feff}", "\u{202e}\u{200b}"] {
        assert_eq!(refused(empty.as_bytes(), SourceFormat::Plain), ImportError::Empty, "{empty:?}");
    }
    assert_eq!(refused(b"<script>x</script>", SourceFormat::Html), ImportError::Empty);
    assert_eq!(refused(&[0; 100], SourceFormat::Plain), ImportError::NotText);
    assert_eq!(refused(&[1, 2, 3, 0xff, 0xfe], SourceFormat::Html), ImportError::NotText);
}

/// Imports a hostile text and says how long it took.
fn timed(text: &str, format: SourceFormat) -> (Result<Imported, ImportError>, Duration) {
    let started = Instant::now();
    let found = import(text.as_bytes(), format, Some(&Template::ogp()), &Limits::default());
    (found, started.elapsed())
}

#[test]
fn hostile_texts_end_soon() {
    let million = 1_000_000;
    let texts = [
        ("brackets", SourceFormat::Markdown, "[".repeat(million)),
        ("brackets and parentheses", SourceFormat::Markdown, "[a](".repeat(million / 4)),
        ("quotes", SourceFormat::Markdown, ">".repeat(million)),
        ("lists", SourceFormat::Markdown, "- ".repeat(million / 2)),
        ("stars", SourceFormat::Markdown, "*a_ ".repeat(million / 4)),
        ("backticks", SourceFormat::Markdown, (1..1_000).map(|n| "`".repeat(n) + " ").collect()),
        ("tags", SourceFormat::Markdown, "<a ".repeat(million / 3)),
        ("notes", SourceFormat::Markdown, "[^1]: ".repeat(million / 6)),
        (
            "a wide table",
            SourceFormat::Markdown,
            format!("{}\n{}\n{}", "|a".repeat(50_000), "|-".repeat(50_000), "|b|\n".repeat(50_000)),
        ),
        ("deep lists", SourceFormat::Markdown, (0..1_000).map(|n| "  ".repeat(n) + "- a\n").collect()),
        ("deep quotes", SourceFormat::Markdown, (0..1_000).map(|n| ">".repeat(n) + " a\n\n").collect()),
        ("references", SourceFormat::Markdown, "[a]: b\n".repeat(million / 7) + &"[a]".repeat(9_000)),
        ("breaks in one cell", SourceFormat::Html, "<td>a<br>".repeat(million / 9)),
        ("one paragraph", SourceFormat::Plain, "parola ".repeat(million / 7)),
        ("one word", SourceFormat::Plain, "a".repeat(million)),
        ("open tags", SourceFormat::Html, "<div><b><ul><li><table><tr><td>".repeat(million / 31)),
        ("open brackets", SourceFormat::Html, "<".repeat(million)),
        ("comments", SourceFormat::Html, "<!--".repeat(million / 4)),
        ("attributes", SourceFormat::Html, format!("<p {}>x", "a ".repeat(million / 2))),
        ("entities", SourceFormat::Html, "&amp".repeat(million / 4)),
        ("scripts", SourceFormat::Html, "<script></".repeat(million / 10)),
        ("quoted attribute", SourceFormat::Html, "<p a=\"".repeat(million / 6)),
    ];
    for (name, format, text) in texts {
        let (found, time) = timed(&text, format);
        println!("{name}: {time:?} {:?}", found.map(|i| i.document.parts.len()));
        // A second or less here; the machine may be busy.
        assert!(time < Duration::from_secs(30), "{name} took {time:?}");
    }
}

#[test]
fn fifty_megabytes_of_brackets_are_refused_before_they_are_parsed() {
    let (found, time) = timed(&"[".repeat(50_000_000), SourceFormat::Markdown);
    let expected = ImportError::TooLarge { limit: 5_000_000, unit: Unit::Characters };
    assert_eq!(found, Err(expected));
    assert!(time < Duration::from_secs(20), "{time:?}");
    let (found, _) = timed(&"[".repeat(50_000_001), SourceFormat::Markdown);
    assert!(matches!(found, Err(ImportError::TooLarge { unit: Unit::Bytes, .. })));
}
