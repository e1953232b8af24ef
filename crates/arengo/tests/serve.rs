//! `arengo serve` as a process: starting, answering, being asked to stop.

mod program;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use arengo_testkit::databases;
use program::{Server, arengo, asked, at, free_port, ran, said};

#[test]
fn it_starts_on_an_empty_database_answers_and_stops_when_asked() {
    for db in databases(&[]) {
        let folder = tempfile::tempdir().unwrap();
        let [flag, place] = at(&db);
        let server = Server::start(folder.path(), &[&flag, &place]);
        let answer = server.get("/");
        assert!(answer.starts_with("HTTP/1.1 ") && answer.contains("content-security-policy"), "{answer}");
        assert!(server.log().contains("ready"), "{}", server.log());
        assert_eq!(server.terminate().code(), Some(0), "{}", db.engine);
    }
}

#[test]
fn a_second_start_keeps_the_data() {
    let folder = tempfile::tempdir().unwrap();
    let secret = |folder: &std::path::Path| {
        let store = arengo_store::Store::open(
            arengo_store::Address::Folder(folder.join("data")),
            arengo_store::Clock::system(),
        );
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(arengo::secret::of(&store.unwrap())).unwrap()
    };
    assert!(Server::start(folder.path(), &[]).terminate().success());
    let first = secret(folder.path());
    let server = Server::start(folder.path(), &[]);
    assert!(server.terminate().success());
    assert_eq!(secret(folder.path()), first);
}

#[test]
fn a_second_server_on_the_same_folder_is_refused_and_the_first_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &[]);
    let listen = format!("127.0.0.1:{}", free_port());
    let second = ran(folder.path(), &["serve", "--listen", &listen]);
    assert_eq!(second.status.code(), Some(1));
    let said = said(&second);
    assert!(said.contains("The data folder data is in use by another arengo (process "), "{said}");
    assert!(server.get("/").starts_with("HTTP/1.1 "));
    assert!(server.terminate().success());
}

#[test]
fn an_address_that_is_taken_is_told_with_the_flag_that_changes_it() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let output = ran(folder.path(), &["serve", "--listen", &taken.local_addr().unwrap().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("choose another address with --listen"), "{}", said(&output));
    assert!(!folder.path().join("data").exists(), "nothing was made");
}

#[test]
fn a_request_that_runs_when_the_server_is_asked_to_stop_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &[]);
    let mut stream = TcpStream::connect(server.address).unwrap();
    let head = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\na";
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    server.ask_to_stop();
    std::thread::sleep(Duration::from_millis(200));
    stream.write_all(b"=1").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 "), "{answer:?}\n{}", server.log());
    assert_eq!(server.ended().code(), Some(0));
}

#[test]
fn an_idle_connection_does_not_keep_the_server_from_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &[]);
    let _idle = TcpStream::connect(server.address).unwrap();
    let mut half = TcpStream::connect(server.address).unwrap();
    half.write_all(b"GET / HT").unwrap();
    let began = Instant::now();
    assert_eq!(server.terminate().code(), Some(0));
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[test]
fn a_client_that_never_ends_its_head_is_dropped_while_others_are_served() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &[]);
    let mut slow = TcpStream::connect(server.address).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(25))).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ").unwrap();
    for _ in 0..20 {
        assert!(server.get("/").starts_with("HTTP/1.1 "));
    }
    let began = Instant::now();
    let mut rest = String::new();
    slow.read_to_string(&mut rest).expect("the server ends the connection");
    assert!(began.elapsed() > Duration::from_secs(5), "not at once");
    assert!(rest.is_empty() || rest.starts_with("HTTP/1.1 408"), "{rest}");
}

#[test]
fn a_request_that_is_no_http_is_answered_and_harms_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &[]);
    let answer = asked(server.address, "HELLO\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
    let long = format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "a".repeat(200_000));
    let mut stream = TcpStream::connect(server.address).unwrap();
    let _ = stream.write_all(long.as_bytes());
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    assert!(server.get("/").starts_with("HTTP/1.1 "));
}

#[test]
fn metrics_are_on_their_own_address_only() {
    let folder = tempfile::tempdir().unwrap();
    let metrics = format!("127.0.0.1:{}", free_port());
    let server = Server::start(folder.path(), &["--metrics", &metrics]);
    server.get("/nothing-here");
    let ask = |path: &str| {
        let head = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        asked(metrics.parse().unwrap(), &head)
    };
    let page = ask("/metrics");
    for name in [
        "arengo_build_info{version=",
        "arengo_http_requests_total{kind=\"node\",status=\"4xx\"} 1",
        "arengo_http_request_duration_seconds_bucket{le=\"0.1\",kind=\"node\"} 1",
        "arengo_resident_memory_bytes ",
        "arengo_outbox_waiting ",
        "arengo_store_queue{kind=\"write\"} ",
        "arengo_letters{state=\"doubtful\"} 0",
        "# EOF",
    ] {
        assert!(page.contains(name), "no {name} in\n{page}");
    }
    assert!(ask("/").starts_with("HTTP/1.1 404"));
    assert!(server.get("/metrics").starts_with("HTTP/1.1 404"));
}

#[test]
fn two_servers_share_one_postgresql_and_one_secret() {
    for db in databases(&[]).into_iter().filter(|db| db.engine == "PostgreSQL") {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let [flag, place] = at(&db);
        // Both at once, on a database without a schema.
        let more = [flag.as_str(), place.as_str()];
        let servers = std::thread::scope(|scope| {
            let starting = folders.each_ref().map(|f| scope.spawn(move || Server::start(f.path(), &more)));
            starting.map(|start| start.join().expect("it starts"))
        });
        for server in servers {
            assert!(server.get("/").starts_with("HTTP/1.1 "));
            assert!(server.terminate().success());
        }
    }
}

#[test]
fn neither_addresses_nor_secrets_are_logged() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path(), &["--log", "trace"]);
    let head = "GET /?email=anna@example.org HTTP/1.1\r\nHost: localhost\r\nCookie: arengo=verysecret\r\n\
                Connection: close\r\n\r\n";
    asked(server.address, head);
    let log = server.log();
    assert!(!log.contains("anna@example.org") && !log.contains("verysecret"), "{log}");
}

#[test]
fn an_unknown_variable_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let output = arengo(folder.path(), &["serve"]).env("ARENGO_LISTN", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("Did you mean ARENGO_LISTEN?"), "{}", said(&output));
}
