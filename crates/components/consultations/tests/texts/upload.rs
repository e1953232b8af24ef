//! Bringing in a text: files of every sort, warnings, hostile files, who may.

use std::collections::HashSet;

use arengo_kernel::Role;
use arengo_testkit::shared_data;
use axum::http::StatusCode;

use crate::world::{Answer, PLAN, staff, text, worlds};

/// Every paragraph of a page stands there once.
fn assert_once(page: &Answer) {
    let mut seen = HashSet::new();
    for words in page.texts(".tx") {
        assert!(seen.insert(words.clone()), "twice: {words}");
    }
    assert!(!seen.is_empty(), "{}", page.body);
}

#[tokio::test]
async fn a_page_saved_with_doubled_paragraphs_is_brought_in_with_each_once_and_its_missing_question_named() {
    let Some(file) = shared_data("seeds/003_4f20ff01d46da314.txt") else { return };
    let bytes = std::fs::read(file).expect("a seed");
    for world in worlds().await {
        let mut official = world.official().await;
        let preview = official.use_file("pagina.txt", &bytes, "ogp").await;
        let missing = preview.texts("#missing").concat();
        assert!(missing.contains("Qual è il problema che l'impegno affronterà?"), "{missing}");
        assert!(!preview.texts("#repeats li").is_empty());
        let published =
            official.post(&staff("/publication"), &[("kind", "draft"), ("dated", "2022-01-25")]).await;
        assert_eq!(published.code, StatusCode::SEE_OTHER, "{}", published.body);
        let mut visitor = world.visitor();
        let whole = visitor.get(&text("")).await;
        assert_once(&whole);
        let badge = whole.texts(".note.warn").concat();
        assert!(badge.contains("Qual è il problema"), "the public sees it too: {badge}");
        let sections = whole.values("section[id^=s-]", "id");
        for section in sections {
            let page = visitor.get(&text(&format!("/{}", section.trim_start_matches("s-")))).await;
            assert_eq!(page.code, StatusCode::OK);
            assert_once(&page);
        }
    }
}

#[tokio::test]
async fn romanian_pages_with_markdown_signs_become_sections() {
    for seed in ["seeds/001_1d23f2fcb5701714.txt", "seeds/004_20ef8115dee5132f.txt"] {
        let Some(file) = shared_data(seed) else { return };
        let bytes = std::fs::read(file).expect("a seed");
        for world in worlds().await {
            let mut official = world.official().await;
            official.use_file("pagina.md", &bytes, "free").await;
            let page = official.get(&text("")).await;
            assert_eq!(page.code, StatusCode::OK);
            for slug in page.values("[id^=s-]", "id") {
                let section = official.get(&text(&format!("/{}", slug.trim_start_matches("s-")))).await;
                assert_eq!(section.code, StatusCode::OK, "{slug}");
                let words = section.texts(".tx");
                assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{slug} of {seed}");
            }
        }
    }
}

#[tokio::test]
async fn hostile_files_get_their_sentence_and_leave_nothing() {
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    bomb.start_file("word/document.xml", options).expect("an entry");
    let zeros = vec![b' '; 1_000_000];
    for _ in 0..110 {
        std::io::Write::write_all(&mut bomb, &zeros).expect("written");
    }
    bomb.start_file("[Content_Types].xml", options).expect("an entry");
    let bomb = bomb.finish().expect("a zip").into_inner();
    let mut empty_zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    empty_zip.start_file("a.txt", options).expect("an entry");
    let empty_zip = empty_zip.finish().expect("a zip").into_inner();
    let office = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("vuoto.md", b"  \n ".to_vec(), "Non ci sono parole"),
        ("vuoto.md", Vec::new(), "Non ci sono parole"),
        ("piano.pdf", b"%PDF-1.7 \x00\x01".to_vec(), "non si legge"),
        ("rotto.docx", b"PK\x03\x04 and nothing more".to_vec(), "rotto"),
        ("altro.docx", empty_zip, "non si legge"),
        ("bomba.docx", bomb, "supera 100 MB"),
        ("vecchio.doc", office, "si legge"),
        ("lungo.md", "parola ".repeat(800_000).into_bytes(), "più di 5.000.000 caratteri"),
        ("grande.md", vec![b'a'; 50_500_000], "supera 50 MB"),
        ("enorme.md", vec![b'a'; 52_000_000], "supera 50 MB"),
    ];
    for world in worlds().await {
        let mut official = world.official().await;
        for (name, bytes, sentence) in &cases {
            let answer = official.send_file(name, bytes, "free").await;
            assert_eq!(answer.code, StatusCode::UNPROCESSABLE_ENTITY, "{name} {}", world.db.engine);
            let told = answer.texts(".err").concat();
            assert!(told.contains(sentence), "{name}: {told}");
        }
        let page = official.get(&staff("")).await;
        assert!(page.body.contains("Ancora nessun testo"), "{}", page.body);
    }
}

#[tokio::test]
async fn pasted_words_are_brought_in_and_wrong_letters_are_named() {
    for world in worlds().await {
        let mut official = world.official().await;
        let pasted = "# Piano\n\n## Uno\n\nParole incollate qui.\n";
        let body = ["template", "lang", "words"]
            .iter()
            .zip(["free", "it", pasted])
            .map(|(name, value)| {
                format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            })
            .collect::<String>()
            + "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--edge--\r\n";
        let sent = official.send("multipart/form-data; boundary=edge", body.into_bytes()).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let western =
            official.use_file("vecchio.txt", b"Perch\xe9 s\xec\n\nQuesta \xe8 una frase.\n", "free").await;
        assert!(western.texts("#changes").concat().contains("Europa occidentale"), "{}", western.body);
    }
}

#[tokio::test]
async fn only_officials_of_the_town_bring_in_a_text() {
    for world in worlds().await {
        let mut visitor = world.visitor();
        let mut moderator = world.signed_in("Paola Grifoni", &[Role::Moderator]).await;
        let mut someone = world.signed_in("Giulia Sartorel", &[]).await;
        for browser in [&mut visitor, &mut moderator, &mut someone] {
            assert_eq!(browser.get(&staff("")).await.code, StatusCode::FORBIDDEN);
            let sent = browser.send_file("a.md", b"# A\n\nb\n", "free").await;
            assert_eq!(sent.code, StatusCode::FORBIDDEN);
            let published =
                browser.post(&staff("/publication"), &[("kind", "draft"), ("dated", "2022-02-01")]).await;
            assert_eq!(published.code, StatusCode::FORBIDDEN);
        }
        // The official of one town is nobody in another.
        let mut official = world.official().await;
        let other = official.get(&format!("/t/arad/ro/staff/p/{PLAN}/text")).await;
        assert_eq!(other.code, StatusCode::FORBIDDEN);
        let upload = official.send_file("a.md", b"# A\n\n## B\n\nParole.\n", "free").await.to();
        let elsewhere = upload.replacen("/t/terni/it/", "/t/arad/ro/", 1);
        let mut foreign = world.signed_in("Mihaela", &[]).await;
        assert_ne!(foreign.get(&elsewhere).await.code, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_file_that_waited_a_day_or_was_used_is_gone() {
    for world in worlds().await {
        let mut official = world.official().await;
        let first = official.send_file("a.md", b"# A\n\n## B\n\nParole.\n", "free").await.to();
        assert_eq!(official.post(&first, &[("use", "1")]).await.code, StatusCode::SEE_OTHER);
        assert_eq!(official.post(&first, &[("use", "1")]).await.code, StatusCode::GONE);
        let second = official.send_file("a.md", b"# A\n\n## B\n\nAltre parole.\n", "free").await.to();
        let third = official.send_file("a.md", b"# A\n\n## B\n\nTerze parole.\n", "free").await.to();
        assert_eq!(official.post(&second, &[("use", "1")]).await.code, StatusCode::SEE_OTHER);
        // The third was compared with what was there before the second.
        assert_eq!(official.post(&third, &[("use", "1")]).await.code, StatusCode::CONFLICT);
        let fourth = official.send_file("a.md", b"# A\n\n## B\n\nQuarte parole.\n", "free").await.to();
        world.db.clock.set(world.db.store.now().plus_seconds(86_400 + 60));
        assert_eq!(official.get(&fourth).await.code, StatusCode::GONE);
    }
}

#[tokio::test]
async fn re_uploading_a_corrected_file_keeps_anchors() {
    let before = "# Piano\n\n## Azione 1 — A\n\n### Impegno 1.01 — B\n\n#### Qual è l'impegno?\n\nUna frase che resta \
        sempre uguale nel testo.\n\nUna seconda frase che parla d'altro ancora.\n";
    let after = before.replace(
        "#### Qual è l'impegno?",
        "#### Qual è il problema che l'impegno affronterà?\n\nUn problema nuovo, detto per la prima volta.\n\n#### Qual è l'impegno?",
    );
    for world in worlds().await {
        let mut official = world.official().await;
        let preview = official.use_file("a.md", before.as_bytes(), "ogp").await;
        assert!(preview.texts("#missing").concat().contains("Qual è il problema"));
        let old = official.get(&text("/1.01")).await;
        let anchors = |page: &Answer| -> Vec<(String, String)> {
            page.values(".para", "id").into_iter().zip(page.texts(".para .tx")).collect()
        };
        let old = anchors(&old);
        let preview = official.use_file("b.md", after.as_bytes(), "ogp").await;
        assert!(!preview.texts("#missing").concat().contains("Qual è il problema"));
        assert!(preview.body.contains("Un problema nuovo"), "the new paragraph is named");
        let new = anchors(&official.get(&text("/1.01")).await);
        assert_eq!(new.len(), old.len() + 1);
        for pair in &old {
            assert!(new.contains(pair), "{pair:?} in {new:?}");
        }
    }
}
