//! Reading sections and commenting on them.

use arengo_comments::{Body, StakeholderType, Stance, Words, WriteComment, write_comment, writing};
use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Lang, Permit, RoleSet};
use arengo_web::Problem;
use axum::http::StatusCode;

use crate::world::{PLAN, World, text, worlds};

pub const TEXT: &str = "# Piano aperto\n\nPremessa del piano, in una frase.\n\n## Azione 3 — Società civile\n\n\
    ### Impegno 3.01 — I giovani\n\n#### Qual è l'impegno?\n\nI giovani decidono una parte del bilancio ogni anno.\n\n\
    ### Impegno 3.02 — Un Hub nazionale\n\n#### Qual è l'impegno?\n\nMettere in rete le pratiche avanzate di \
    partecipazione.\n\nI risultati attesi sono:\n\n1. una piattaforma digitale (unica o diffusa) per tutti\n\
    2. un network di attori qualificati\n\n#### In che modo l'impegno contribuirà a risolvere il problema?\n\n\
    L'Hub garantisce economie di scala.\n";

async fn published() -> Vec<World> {
    let worlds = worlds().await;
    for world in &worlds {
        let mut official = world.official().await;
        world.publish(&mut official, TEXT, "draft").await;
    }
    worlds
}

#[tokio::test]
async fn a_section_says_its_words_counts_and_open_questions_in_three_languages() {
    for world in published().await {
        for lang in ["it", "ro", "en"] {
            let page = world.visitor().get(&format!("/t/terni/{lang}/p/{PLAN}/text/3.02")).await;
            assert_eq!(page.code, StatusCode::OK);
            let main =
                page.texts("main article > *").join("\n") + "\n--\n" + &page.texts(".toc > *").join("\n");
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(format!("section_{lang}"), main);
            });
            // Words of the template are the text's own, whatever the language of the page.
            let lang_marks = page.values("article [lang]", "lang");
            assert!(lang_marks.iter().all(|l| l == "it"), "{lang_marks:?}");
            assert_eq!(lang == "it", lang_marks.is_empty());
        }
    }
}

#[tokio::test]
async fn every_paragraph_has_an_anchor_a_count_and_a_way_to_choose_words() {
    for world in published().await {
        let page = world.visitor().get(&text("/3.02")).await;
        let ids = page.values(".para", "id");
        assert_eq!(ids, ["p1", "p2", "p2-1", "p2-2", "p3"]);
        assert_eq!(page.values("h2[id^=q-]", "id"), ["q-commitment", "q-contribution"]);
        assert_eq!(page.texts(".para .ct.zero").len(), ids.len());
        assert_eq!(page.values(".para > .pick-words[hidden]", "type"), vec!["button"; ids.len()]);
        let links = page.values(".ct", "href");
        assert_eq!(links[2], "/t/terni/it/p/piano/text/3.02?at=p2-1#write");
        assert_eq!(
            page.values("input#cite-address[readonly]", "value"),
            ["http://hub.example/t/terni/p/piano/text/3.02"]
        );
        let unique = page.values("[id]", "id");
        let count = unique.len();
        assert_eq!(
            unique.into_iter().collect::<std::collections::HashSet<_>>().len(),
            count,
            "ids are unique"
        );
    }
}

#[tokio::test]
async fn a_comment_on_chosen_words_is_counted_shown_and_marks_them() {
    for world in published().await {
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        let open = giulia.get(&text("/3.02?at=p2-1&quote=unica+o+diffusa&at=26")).await;
        assert_eq!(open.values("form#write input[name=anchor]", "value"), ["p2-1"]);
        assert_eq!(open.values("form#write input[name=quote]", "value"), ["unica o diffusa"]);
        assert_eq!(open.values("form#write input[data-quote]", "data-quote"), ["p2-1"]);
        let sent = giulia.comment("3.02", "p2-1", "unica o diffusa", "E come la trovo?").await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        let back = sent.to();
        assert!(back.contains("/p/piano/text/3.02?at=p2-1&posted="), "{back}");
        let page = giulia.get(&back).await;
        assert_eq!(page.texts(".para#p2-1 mark"), ["unica o diffusa"]);
        assert_eq!(page.texts(".para.cur").len(), 1);
        assert!(page.texts(".para#p2-1 .ct").concat().contains("1 commento"));
        assert!(
            page.texts("[role=status]").concat().contains("pubblicato"),
            "{:?}",
            page.texts("[role=status]")
        );
        // Without a paragraph chosen the whole section's comments are in the first answer.
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("#thread .cmt").len(), 1);
        assert_eq!(page.texts(".para#p2-1 mark"), ["unica o diffusa"]);
        assert!(
            page.texts(".toc").concat().contains("1 commento")
                || page.texts(".toc .n").contains(&"1 commento".into())
        );
    }
}

#[tokio::test]
async fn forged_places_and_words_are_refused() {
    for world in published().await {
        let mut giulia = world.signed_in("Giulia Sartorel", &[]).await;
        for (section, anchor, quote) in [
            ("3.02", "p99", ""),
            ("9.99", "p1", ""),
            ("3.02", "p1", "parole mai scritte"),
            ("3.02", "", "Mettere"),
        ] {
            let sent = giulia.comment(section, anchor, quote, "Prova").await;
            assert!(!sent.code.is_redirection(), "{section} {anchor} {quote}: {}", sent.code);
            assert!(!sent.code.is_server_error(), "{section} {anchor} {quote}: {}", sent.code);
        }
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts(".cmt").len(), 0);
    }
}

#[tokio::test]
async fn a_text_in_preparation_is_seen_by_staff_only_and_another_town_has_none_of_it() {
    for world in worlds().await {
        let mut official = world.official().await;
        official.use_file("piano.md", TEXT.as_bytes(), "ogp").await;
        for path in ["", "/3.02", "/3.02?version=1", ".md", ".json", ".txt", "/compare/1/1"] {
            assert_eq!(world.visitor().get(&text(path)).await.code, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(official.get(&text(path)).await.code, StatusCode::OK, "{path}");
        }
        let page = official.get(&text("/3.02")).await;
        assert!(page.texts(".note.warn").concat().contains("In preparazione"));
        official
            .post(&crate::world::staff("/publication"), &[("kind", "draft"), ("dated", "2022-02-01")])
            .await;
        assert_eq!(world.visitor().get(&text("/3.02")).await.code, StatusCode::OK);
        for path in ["", "/3.02", ".md", "/compare/1/1", "/3.02/interest"] {
            let there = format!("/t/arad/ro/p/{PLAN}/text{path}");
            assert_eq!(world.visitor().get(&there).await.code, StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["/9.99", "/3.02?version=7", "/compare/1/7", "/compare/a/b"] {
            assert_eq!(world.visitor().get(&text(path)).await.code, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn thousands_of_comments_cost_no_more_statements_and_twenty_are_shown() {
    for world in published().await {
        let many = if world.db.engine == "SQLite" { 5_000 } else { 120 };
        let db = world.town();
        let wrote = db.write(move |w| {
            let about = Subject::new("section", format!("{PLAN}/3.02"));
            for n in 0..many {
                let now = w.now();
                if n == 0 {
                    arengo_people::ensure_confirmed(w, "a@people.example", "Anna", Lang::IT, now)?;
                }
                let id = arengo_people::ensure_confirmed(w, "a@people.example", "Anna", Lang::IT, now)?;
                let actor = Actor::Person { id, roles: RoleSet::NONE };
                let place = writing(w, &about, "p1", None, None, now)?.by(w, &actor)?;
                let permit = Permit::<WriteComment>::ask(&actor, place, now)?;
                let words = Words {
                    stance: Some(Stance::For),
                    body: Body::parse(&format!("Commento {n}")).expect("a body"),
                    lang: Lang::IT,
                    organisation: None,
                    stakeholder: StakeholderType::Citizen,
                };
                write_comment(w, permit, "Anna", &words, "http://hub.example/t/terni")?;
            }
            Ok::<_, Problem>(())
        });
        wrote.await.expect("comments");
        let began = std::time::Instant::now();
        // The page itself asserts how many statements it took.
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.code, StatusCode::OK);
        assert_eq!(page.texts("#thread .cmt").len(), 20);
        assert!(page.body.contains("rel=\"next\""));
        assert!(page.body.len() < 120_000, "{} bytes", page.body.len());
        assert!(began.elapsed().as_secs() < 5);
    }
}

#[tokio::test]
async fn an_organisation_offers_help_and_a_visitor_confirms_first() {
    for world in published().await {
        let path = text("/3.02/interest");
        let mark = world.site.seal().form_mark(world.site.store().now());
        let offer = [
            ("organisation", "Rete Partecipare Bene"),
            ("offers", "Due persone esperte."),
            ("mark", mark.as_str()),
        ];
        let mut fabio = world.signed_in("Fabio Melandri", &[]).await;
        let empty = fabio.post(&path, &[("mark", mark.as_str())]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.texts(".err").concat().contains("Scrivi il nome dell’organizzazione"));
        let sent = fabio.post(&path, &offer).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        // The same again changes nothing.
        assert_eq!(fabio.post(&path, &offer).await.code, StatusCode::SEE_OTHER);
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("#interests h3"), ["Rete Partecipare Bene"]);
        let mut visitor = world.visitor();
        let mut more = offer.to_vec();
        more[0].1 = "Comune di Valfosca";
        let nobody = visitor.post(&path, &more).await;
        assert_eq!(nobody.code, StatusCode::UNPROCESSABLE_ENTITY, "name and e-mail are asked");
        more.extend([("name", "Segreteria"), ("email", "segreteria@valfosca.example")]);
        let kept = visitor.post(&path, &more).await;
        assert_eq!(kept.code, StatusCode::SEE_OTHER, "{}", kept.body);
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("#interests h3").len(), 1, "not before it is confirmed");
        let letters =
            world.db.store.read(|r| arengo_mail::recent(r, None, Some("segreteria@valfosca.example"), 5));
        let letter = letters.await.expect("letters").remove(0).letter.text;
        let link = letter.split_whitespace().find(|w| w.starts_with("http://")).expect("a link");
        let here = link.trim_start_matches("http://hub.example").replacen("/t/terni/", "/t/terni/it/", 1);
        let confirmed = visitor.post(&here, &[]).await;
        assert_eq!(confirmed.code, StatusCode::SEE_OTHER, "{}", confirmed.body);
        let page = world.visitor().get(&text("/3.02")).await;
        assert_eq!(page.texts("#interests h3"), ["Rete Partecipare Bene", "Comune di Valfosca"]);
    }
}

#[tokio::test]
async fn what_is_read_for_everyone_holds_nothing_of_anyone() {
    for world in published().await {
        let path = text("/3.02");
        let mut anna = world.signed_in("Anna Verdi", &[]).await;
        let mut bruno = world.signed_in("Bruno Neri", &[]).await;
        let mut official = world.official().await;
        anna.comment("3.02", "", "", "Il commento di Anna.").await;
        let id = anna.get(&path).await.values("article.cmt", "id").remove(0).replace("c-", "");
        let edit = format!("/c/{id}/edit");
        // Within the same second, in turns: each sees their own page.
        for _ in 0..2 {
            let (a, b, v) = (anna.get(&path).await, bruno.get(&path).await, world.visitor().get(&path).await);
            let o = official.get(&path).await;
            assert!(a.body.contains(&edit) && a.body.contains("Anna Verdi</span></a></div>"), "{}", a.body);
            assert!(!b.body.contains(&edit) && !v.body.contains(&edit) && !o.body.contains(&edit));
            assert!(
                b.body.contains("Bruno Neri")
                    && !a.body.contains("Bruno Neri")
                    && !v.body.contains("Bruno Neri")
            );
            assert!(o.body.contains(&format!("/c/{id}/response")), "an official may answer: {}", o.body);
            assert!(!a.body.contains("/response") && !b.body.contains("/response"));
            assert!(v.body.contains("name=\"email\"") && !a.body.contains("name=\"email\""));
            assert!([&a, &b, &v, &o].iter().all(|page| page.body.contains("Il commento di Anna.")));
        }
        // A reaction is the person's own, a new comment is there for everyone at once.
        let sent = bruno.post(&format!("/t/terni/it/c/{id}/reaction"), &[("reaction", "agree")]).await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(bruno.get(&path).await.body.contains("aria-pressed=\"true\""));
        assert!(!world.visitor().get(&path).await.body.contains("aria-pressed=\"true\""));
        assert!(!anna.get(&path).await.body.contains("aria-pressed=\"true\""));
        bruno.comment("3.02", "", "", "E quello di Bruno.").await;
        for page in [anna.get(&path).await, bruno.get(&path).await, world.visitor().get(&path).await] {
            assert!(page.body.contains("E quello di Bruno."), "{}", world.db.engine);
        }
    }
}
