//! `arengo doctor` on a good installation, a fresh one and broken ones.

mod program;

use std::net::TcpListener;

use arengo::installation;
use arengo_testkit::databases;
use program::{arengo, at, free_port, ran, said};

#[test]
fn a_good_installation_has_no_fault_on_either_engine() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&db);
        let output = ran(folder.path(), &["doctor", &flag, &place]);
        let said = said(&output);
        assert!(output.status.success(), "{said}");
        assert!(said.contains(&format!("OK         database        {} ", db.engine)), "{said}");
        assert!(said.contains("schema up to date") && said.contains("OK         clock"), "{said}");
        assert!(said.contains("ATTENTION  mail") && said.contains("What to do: set mail ="), "{said}");
        assert!(!said.contains("FAULT"), "{said}");
    }
}

#[test]
fn an_empty_place_is_told_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let output = ran(folder.path(), &["doctor", "--demo"]);
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("ATTENTION  database        there is no database in data yet"), "{said}");
    assert!(said.ends_with("It works; 1 point needs attention.\n"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_schema_of_another_version_is_a_fault() {
    let mut other = installation::migrations();
    other.push(arengo_store::Migration {
        name: "later/0001",
        sql: "CREATE TABLE later (id BIGINT PRIMARY KEY);",
    });
    for db in databases(&other) {
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&db);
        let output = ran(folder.path(), &["doctor", &flag, &place]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("another version of arengo changed this database (later/0001)"));
    }
}

#[test]
fn a_database_that_is_away_is_a_fault_and_its_password_is_not_told() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("postgres://arengo:verysecret@127.0.0.1:{}/arengo", free_port());
    let output = ran(folder.path(), &["doctor", "--database", &address]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("FAULT      database") && said.contains("see that PostgreSQL runs"), "{said}");
    assert!(!said.contains("verysecret"), "{said}");
}

#[test]
fn a_damaged_file_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("arengo.sqlite"), "this is no database, but it is long enough")
        .unwrap();
    let output = ran(folder.path(), &["doctor", "--data", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("FAULT      database"), "{}", said(&output));
}

#[test]
fn a_mail_server_that_does_not_answer_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let mail = format!("smtp://127.0.0.1:{}", free_port());
    let output = ran(folder.path(), &["doctor", "--mail", &mail, "--mail-from", "a@b.example"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("FAULT      mail"), "{}", said(&output));
}

#[test]
fn a_mail_server_that_greets_is_in_order_and_gets_no_letter() {
    use std::io::{BufRead as _, BufReader, Write as _};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mail = format!("smtp://{}?tls=none", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let say = |words: &str| (&stream).write_all(words.as_bytes()).unwrap();
        let mut heard = Vec::new();
        say("220 mail.example\r\n");
        while let Some(Ok(line)) = lines.next() {
            heard.push(line.split(' ').next().unwrap_or_default().to_uppercase());
            match heard.last().map(String::as_str) {
                Some("EHLO") => say("250 mail.example\r\n"),
                Some("QUIT") => {
                    say("221 bye\r\n");
                    break;
                }
                _ => say("250 ok\r\n"),
            }
        }
        heard
    });
    let folder = tempfile::tempdir().unwrap();
    let output = ran(folder.path(), &["doctor", "--mail", &mail, "--mail-from", "a@b.example"]);
    assert!(said(&output).contains("OK         mail"), "{}", said(&output));
    assert_eq!(server.join().unwrap(), ["EHLO", "QUIT"]);
}

#[test]
fn a_clock_that_fell_far_behind_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let clock = folder.path().join("clock");
    std::fs::write(&clock, "=1999-12-31T00:00:00Z").unwrap();
    let told = arengo(folder.path(), &["doctor"]).env("ARENGO_TEST_CLOCK", &clock).output().unwrap();
    assert!(
        said(&told).contains("ATTENTION  clock") && said(&told).contains("1999-12-31"),
        "{}",
        said(&told)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_before_the_newest_act_is_a_fault() {
    for db in databases(&installation::migrations()) {
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&db);
        let made = [
            "admin",
            "create-town",
            "arad",
            "--name=Arad",
            "--languages=ro",
            "--time-zone=Europe/Bucharest",
            "--publisher=P",
            "--postal-address=A",
            "--email=a@arad.example",
            "--phone=1",
            &flag,
            &place,
        ];
        assert!(ran(folder.path(), &made).status.success());
        let town = db.store.read(arengo::registry::load_towns).await.unwrap().remove(0);
        let act = |days: i64| {
            let at = arengo_store::Clock::system().now().plus_seconds(days * 86_400);
            let act = arengo_register::Act {
                kind: "test.done",
                subject: arengo_kernel::subject::Subject::new("test", "1"),
                process: None,
                title: "T".into(),
                lang: None,
                path: "/".into(),
                by: arengo_register::By::System,
                facts: serde_json::json!({}),
                detail: serde_json::json!({}),
            };
            let there = db.store.town(town.id);
            async move { there.write(move |w| arengo_register::append(w, at, act.clone())).await }
        };
        act(-1).await.unwrap();
        let output = ran(folder.path(), &["doctor", &flag, &place]);
        assert!(said(&output).contains("OK         clock"), "{}", said(&output));
        act(2).await.unwrap();
        let output = ran(folder.path(), &["doctor", &flag, &place]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("FAULT      clock"), "{}", said(&output));
    }
}

#[test]
fn an_unprotected_public_address_needs_attention() {
    let folder = tempfile::tempdir().unwrap();
    for (address, wanted) in [
        ("http://partecipa.example", "ATTENTION  public address  http://partecipa.example is not protected"),
        ("https://partecipa.example", "through a proxy that is not named"),
        ("http://localhost:8080", "OK         public address"),
    ] {
        let output = ran(folder.path(), &["doctor", "--public-address", address]);
        assert!(said(&output).contains(wanted), "{}", said(&output));
    }
}

#[test]
fn a_configuration_that_cannot_be_read_is_the_only_finding() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("arengo.toml"), "lisen = \"x\"").unwrap();
    let output = ran(folder.path(), &["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("FAULT      configuration   arengo.toml: lisen is not a setting"));
    assert_eq!(ran(folder.path(), &["migrate"]).status.code(), Some(2));
}

#[test]
fn a_provider_that_does_not_answer_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let issuer = format!("http://127.0.0.1:{}", free_port());
    let file =
        format!("[oidc.spid]\nissuer = \"{issuer}\"\nclient_id = \"a\"\nclient_secret = \"verysecret\"\n");
    std::fs::write(folder.path().join("arengo.toml"), file).unwrap();
    let output = ran(folder.path(), &["doctor", "--demo"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("FAULT      provider        spid cannot be used") && said.contains("oidc.spid.issuer")
    );
    assert!(!said.contains("verysecret"), "{said}");
}
