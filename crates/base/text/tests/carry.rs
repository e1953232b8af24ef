//! Re-upload: anchors stay with their words.

use arengo_text::{
    Became, Document, Fate, Limits, Retired, SourceFormat, Template, carry_anchors, import, retired_by,
};

fn text(markdown: &str) -> Document {
    let template = Template::ogp();
    import(markdown.as_bytes(), SourceFormat::Markdown, Some(&template), &Limits::default())
        .expect("imports")
        .document
}

fn carried(old: &Document, new: &str) -> (Document, Vec<Fate>) {
    carry_anchors(old, text(new), &[])
}

/// `slug anchor: first words` of every block.
fn addresses(document: &Document) -> Vec<String> {
    let blocks = document.parts.iter().flat_map(|p| p.blocks.iter().map(move |b| (p, b)));
    let words = |text: String| text.split(' ').take(2).collect::<Vec<_>>().join(" ");
    blocks.map(|(p, b)| format!("{} {}: {}", p.slug, b.anchor, words(b.plain()))).collect()
}

fn fate<'f>(fates: &'f [Fate], slug: &str, anchor: Option<&str>) -> &'f Became {
    let found = fates.iter().find(|f| f.part_slug == slug && f.anchor.as_deref() == anchor);
    &found.expect("has a fate").became
}

const PLAN: &str = "# Piano\n\n## Impegno 1.01 — Un tavolo\n\n\
    Prima proposta con parole sue e nessun’altra uguale.\n\n\
    Seconda proposta che parla di scuole, strade e biblioteche.\n\n\
    ## Impegno 1.02 — Un registro\n\n\
    Il registro degli incontri è pubblico e aggiornato ogni mese.\n";

#[test]
fn the_same_text_again_keeps_every_address() {
    let old = text(PLAN);
    let (new, fates) = carried(&old, PLAN);
    assert_eq!(new, old);
    assert!(fates.iter().all(|f| f.became == Became::Kept));
    assert_eq!(fates.len(), 2 + 3);
}

#[test]
fn a_paragraph_put_in_between_moves_no_anchor_and_gets_a_new_one() {
    let old = text(PLAN);
    let with = PLAN.replace("Seconda", "Qui si inserisce un capoverso nuovo.\n\nSeconda");
    let (new, fates) = carried(&old, &with);
    assert_eq!(
        addresses(&new)[..3],
        ["1.01 p1: Prima proposta", "1.01 p2b: Qui si", "1.01 p2: Seconda proposta"]
    );
    let labels: Vec<_> = new.parts[0].blocks.iter().map(|b| b.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "3"]);
    assert_eq!(*fate(&fates, "1.01", Some("p2b")), Became::Added);
    assert_eq!(*fate(&fates, "1.01", Some("p2")), Became::Kept);
}

#[test]
fn an_edited_paragraph_keeps_its_anchor() {
    let old = text(PLAN);
    let (new, fates) = carried(&old, &PLAN.replace("scuole, strade", "scuole e strade"));
    assert_eq!(addresses(&new)[1], "1.01 p2: Seconda proposta");
    assert_eq!(*fate(&fates, "1.01", Some("p2")), Became::Edited);
}

#[test]
fn a_removed_anchor_is_never_given_to_other_words() {
    let old = text(PLAN);
    let shorter = PLAN.replace("Seconda proposta che parla di scuole, strade e biblioteche.", "");
    let (second, fates) = carried(&old, &shorter);
    assert_eq!(*fate(&fates, "1.01", Some("p2")), Became::Removed);
    let retired = retired_by(&old, &fates);
    assert_eq!(retired.len(), 1);
    let other = PLAN.replace("Seconda proposta che parla di scuole, strade e biblioteche.", "Altro.");
    let (third, fates) = carry_anchors(&second, text(&other), &retired);
    assert_eq!(addresses(&third)[1], "1.01 p2b: Altro.");
    assert_eq!(*fate(&fates, "1.01", Some("p2b")), Became::Added);
}

#[test]
fn the_same_words_uploaded_again_get_their_retired_anchor_back() {
    let old = text(PLAN);
    let shorter = PLAN.split("## Impegno 1.02").next().expect("has a first commitment");
    let shorter = shorter.replace("Seconda proposta che parla di scuole, strade e biblioteche.", "");
    let (second, fates) = carried(&old, &shorter);
    let retired: Vec<Retired> = retired_by(&old, &fates);
    let (third, fates) = carry_anchors(&second, text(PLAN), &retired);
    assert_eq!(third, old);
    assert_eq!(*fate(&fates, "1.02", None), Became::Revived);
    assert_eq!(*fate(&fates, "1.01", Some("p2")), Became::Revived);
}

#[test]
fn a_paragraph_that_went_to_another_part_says_where_it_was() {
    let old = text(PLAN);
    let second = "Seconda proposta che parla di scuole, strade e biblioteche.\n";
    let moved = PLAN.replace(second, "") + "\n" + second;
    let (new, fates) = carried(&old, &moved);
    assert_eq!(addresses(&new).last().map(String::as_str), Some("1.02 p2: Seconda proposta"));
    let Became::Moved { from: Some(from), edited: false } = fate(&fates, "1.02", Some("p2")) else {
        panic!("is told as moved: {fates:?}");
    };
    assert_eq!((from.part_slug.as_str(), from.anchor.as_str()), ("1.01", "p2"));
    assert_eq!(retired_by(&old, &fates).len(), 1);
}

#[test]
fn a_part_keeps_its_slug_when_it_is_renamed_renumbered_or_moved() {
    let old = text(PLAN);
    let renumbered = PLAN.replace("1.02 — Un registro", "2.01 — Il registro pubblico");
    let (new, fates) = carried(&old, &renumbered);
    assert_eq!(new.parts[1].slug, "1.02");
    assert_eq!(new.parts[1].number.as_deref(), Some("2.01"));
    assert_eq!(*fate(&fates, "1.02", None), Became::Edited);

    let (first, second) = PLAN.split_once("## Impegno 1.02").expect("has two commitments");
    let (head, first) = first.split_once("## ").expect("has a title");
    let swapped = format!("{head}## Impegno 1.02{second}\n## {first}");
    let (new, fates) = carried(&old, &swapped);
    let slugs: Vec<_> = new.parts.iter().map(|p| p.slug.as_str()).collect();
    assert_eq!(slugs, ["1.02", "1.01"]);
    let told = [fate(&fates, "1.01", None), fate(&fates, "1.02", None)];
    let moved = told.iter().filter(|b| matches!(b, Became::Moved { from: None, .. })).count();
    assert_eq!(moved, 1);
}

#[test]
fn a_commitment_put_in_between_does_not_take_the_address_of_another() {
    let old = text(PLAN);
    let with = PLAN.replace(
        "## Impegno 1.02 — Un registro",
        "## Impegno 1.02 — Un bando\n\nIl bando apre in primavera per tutti i quartieri.\n\n\
         ## Impegno 1.03 — Un registro",
    );
    let (new, _) = carried(&old, &with);
    let slugs: Vec<_> = new.parts.iter().map(|p| p.slug.as_str()).collect();
    assert_eq!(slugs, ["1.01", "1.02-2", "1.02"]);
}

#[test]
fn a_question_keeps_its_anchor_in_another_language() {
    let old = text("# Impegno 1.01 — Uno\n\n## Qual è l'impegno?\n\nTesto italiano breve.\n");
    let (new, _) =
        carried(&old, "# Impegno 1.01 — Uno\n\n## What is the commitment?\n\nTesto italiano breve.\n");
    assert_eq!(addresses(&new)[0], "1.01 q-commitment: What is");
}
