//! Letters on their way: tried again when it is certain that they were not taken, never otherwise.

mod smtp_server;

use std::sync::Arc;
use std::time::Duration;

use arengo_kernel::{Lang, TownId};
use arengo_mail::{COMPONENT, Kept, Letter, List, Server, State, Way, queue, recent, send};
use arengo_store::{Migration, Store, StoreError, outbox};
use arengo_testkit::{databases, noon};
use smtp_server::{Mood, SmtpServer};

fn migrations() -> Vec<Migration> {
    [outbox::MIGRATIONS, COMPONENT.migrations].concat()
}

fn letter(subject: &str) -> Letter {
    Letter {
        to: "ana.pop@arad.example".into(),
        lang: Lang::RO,
        subject: subject.into(),
        text: "Bună ziua,\n.un rând care începe cu punct\nhttps://arad.example/confirm/abc".into(),
        html: Some("<p>Bună ziua</p>".into()),
        list: Some(List { unsubscribe: "https://arad.example/stop/1".into() }),
    }
}

fn way(server: &SmtpServer) -> Way {
    let parsed = Server::parse(&server.address, "Primăria Arad <noreply@arad.example>").expect("an address");
    Way::Smtp(Arc::new(parsed.with_patience(Duration::from_millis(500))))
}

async fn one(store: &Store) -> Kept {
    store.read(|r| recent(r, None, None, 1)).await.expect("a read").remove(0)
}

async fn queued(store: &Store) -> Kept {
    store.write(|w| queue(w, letter("Confirmați"), None)).await.expect("a letter is queued");
    one(store).await
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written_and_its_text_is_forgotten() {
    for db in databases(&migrations()) {
        let server = SmtpServer::start();
        let kept = queued(&db.store).await;
        send(&db.store, &way(&server), kept.id).await.unwrap();
        let text = server.texts().remove(0);
        for line in [
            "To: ana.pop@arad.example",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe: <https://arad.example/stop/1>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "MIME-Version: 1.0",
            "Date: Tue, 01 Feb 2022 11:00:00 +0000",
            "Subject: =?utf-8?b?Q29uZmlybWHIm2k=?=",
            &format!("Message-ID: <{}@arad.example>", kept.message_id),
        ] {
            assert!(text.lines().any(|l| l == line), "{}: {line} is missing in\n{text}", db.engine);
        }
        let (plain, html) = (text.find("text/plain").unwrap(), text.find("text/html").unwrap());
        assert!(plain < html && text.contains("multipart/alternative"), "{text}");
        assert!(text.is_ascii(), "every server takes it");
        let after = one(&db.store).await;
        assert_eq!((after.state, after.letter.text.as_str(), after.letter.html), (State::Sent, "", None));
        send(&db.store, &way(&server), kept.id).await.unwrap();
        assert_eq!(server.texts().len(), 1, "a sent letter is not sent again");
    }
}

#[tokio::test]
async fn a_certain_no_is_tried_again_until_yes() {
    for db in databases(&migrations()) {
        let server = SmtpServer::start();
        server.next([
            Mood::Closes,
            Mood::RecipientGets("451 come back later"),
            Mood::RecipientGets("550 who is that"),
            Mood::TextGets("452 no room"),
        ]);
        let kept = queued(&db.store).await;
        for expected in ["", "come back later", "who is that", "no room"] {
            let failure = send(&db.store, &way(&server), kept.id).await.unwrap_err();
            let now = one(&db.store).await;
            assert_eq!(now.state, State::Queued, "{}: {failure}", db.engine);
            assert!(now.failure.unwrap().contains(expected), "{failure}");
        }
        send(&db.store, &way(&server), kept.id).await.unwrap();
        let after = one(&db.store).await;
        assert_eq!((after.state, after.attempts), (State::Sent, 5));
        let ids: Vec<String> = server
            .texts()
            .iter()
            .map(|t| t.lines().find(|l| l.starts_with("Message-ID")).unwrap().to_owned())
            .collect();
        assert_eq!(ids.len(), 2, "one was refused after its text, one taken");
        assert_eq!(ids[0], ids[1], "the Message-ID is the same in every attempt");
    }
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_for_three_days() {
    for db in databases(&migrations()) {
        let closed = Server::parse("smtp://127.0.0.1:9?tls=none", "a@b.example").unwrap();
        let way = Way::Smtp(Arc::new(closed));
        let kept = queued(&db.store).await;
        for hours in [0, 1, 24, 71] {
            db.clock.set(noon().plus_seconds(hours * 3600));
            assert!(send(&db.store, &way, kept.id).await.is_err(), "{} after {hours} hours", db.engine);
        }
        db.clock.set(noon().plus_seconds(72 * 3600));
        send(&db.store, &way, kept.id).await.unwrap();
        let after = one(&db.store).await;
        assert_eq!(after.state, State::Failed);
        assert!(!after.letter.text.is_empty(), "an administrator can still send it again");
    }
}

#[tokio::test]
async fn a_server_that_says_never_is_asked_five_times() {
    for db in databases(&migrations()) {
        let server = SmtpServer::start();
        server.next(vec![Mood::RecipientGets("550 no such mailbox"); 9]);
        let kept = queued(&db.store).await;
        for _ in 0..4 {
            assert!(send(&db.store, &way(&server), kept.id).await.is_err());
        }
        send(&db.store, &way(&server), kept.id).await.unwrap();
        assert_eq!(one(&db.store).await.state, State::Failed, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_letter_nobody_answered_for_is_never_sent_again_by_itself() {
    for db in databases(&migrations()) {
        for mood in [Mood::ClosesAfterText, Mood::SilentAfterText] {
            let server = SmtpServer::start();
            server.next([mood.clone()]);
            let kept = queued(&db.store).await;
            send(&db.store, &way(&server), kept.id).await.unwrap();
            assert_eq!(one(&db.store).await.state, State::Doubtful, "{} {mood:?}", db.engine);
            send(&db.store, &way(&server), kept.id).await.unwrap();
            assert_eq!(server.texts().len(), 1, "{} {mood:?}", db.engine);
        }
    }
}

#[tokio::test]
async fn a_program_killed_while_handing_over_leaves_a_doubtful_letter_and_no_second_one() {
    for db in databases(&migrations()) {
        let server = SmtpServer::start();
        server.next([Mood::SilentAfterText]);
        let kept = queued(&db.store).await;
        let (store, smtp) = (db.store.clone(), way(&server));
        let patient = match smtp {
            Way::Smtp(s) => Way::Smtp(Arc::new((*s).clone().with_patience(Duration::from_secs(2)))),
            other => other,
        };
        let running = tokio::spawn(async move { send(&store, &patient, kept.id).await });
        while server.texts().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        running.abort();
        let _ = running.await;
        assert_eq!(one(&db.store).await.state, State::Sending, "{}: durable before the text left", db.engine);
        send(&db.store, &way(&server), kept.id).await.unwrap();
        assert_eq!(one(&db.store).await.state, State::Doubtful);
        assert_eq!(server.texts().len(), 1);
    }
}

#[tokio::test]
async fn a_subject_cannot_forge_head_lines() {
    for db in databases(&migrations()) {
        let server = SmtpServer::start();
        db.store
            .write(|w| queue(w, letter("Salut\r\nBcc: all@arad.example\r\n\r\n<b>x"), None))
            .await
            .unwrap();
        send(&db.store, &way(&server), one(&db.store).await.id).await.unwrap();
        let text = server.texts().remove(0);
        let head = text.split("\n\n").next().unwrap();
        assert!(!head.lines().any(|l| l.starts_with("Bcc")), "{head}");
        assert!(head.lines().any(|l| l.starts_with("Subject: Salut Bcc: all@arad.example")), "{head}");
        for to in ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "nobody"] {
            let forged = Letter { to: to.into(), ..letter("x") };
            let refused = db.store.write(move |w| queue(w, forged.clone(), None)).await;
            assert!(matches!(refused, Err(StoreError::Fault(_))), "{to:?}");
        }
    }
}

#[tokio::test]
async fn a_letter_goes_with_its_cause_and_once_per_key() {
    for db in databases(&migrations()) {
        let town = db.store.town(TownId::from_i64(7));
        let refused: Result<(), StoreError> = town
            .write(|w| {
                queue(w, letter("x"), None)?;
                Err(StoreError::Fault("the cause failed".into()))
            })
            .await;
        assert!(refused.is_err());
        assert_eq!(outbox::waiting(&db.store).await.unwrap(), 0, "{}", db.engine);
        for _ in 0..2 {
            town.write(|w| queue(w, letter("x"), Some("answer/5".into()))).await.unwrap();
        }
        assert_eq!(outbox::waiting(&db.store).await.unwrap(), 1);
        let all = db.store.read(|r| recent(r, None, Some("ana.pop@arad.example"), 9)).await.unwrap();
        assert_eq!((all.len(), all[0].town), (1, Some(TownId::from_i64(7))));
        assert!(db.store.read(|r| recent(r, None, Some("x@y.example"), 9)).await.unwrap().is_empty());
    }
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for db in databases(&migrations()) {
        for statement in COMPONENT.statements.iter().copied().flatten() {
            db.store.check(statement).unwrap_or_else(|e| panic!("{} {}: {e}", db.engine, statement.name));
        }
    }
}

#[test]
fn the_three_languages_say_the_same() {
    let faults = arengo_i18n::check_sources(COMPONENT.messages, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:?}");
}
