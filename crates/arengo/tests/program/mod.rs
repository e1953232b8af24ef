//! Starting the built program, asking it over HTTP, stopping it.
#![allow(dead_code, reason = "each test file uses its part")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use arengo_store::Address;
use arengo_testkit::Database;

/// The program with a clean environment, in a folder of its own.
pub fn arengo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_arengo"));
    command.args(arguments).current_dir(folder);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("ARENGO_") || name == "RUST_LOG") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs it to its end.
pub fn ran(folder: &Path, arguments: &[&str]) -> Output {
    arengo(folder, arguments).output().expect("the program starts")
}

/// What it wrote, both streams.
pub fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// A port nobody listens on now.
pub fn free_port() -> u16 {
    let probe = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    probe.local_addr().expect("it has an address").port()
}

/// The flag that leads to a test database, and where it leads.
pub fn at(db: &Database) -> [String; 2] {
    match db.store.address() {
        Address::Folder(folder) => ["--data".to_owned(), folder.display().to_string()],
        Address::Postgres(address) => ["--database".to_owned(), address.clone()],
    }
}

/// A running server. It is killed when this goes.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    pub folder: PathBuf,
}

impl Server {
    /// Starts `arengo serve` and waits until it listens.
    pub fn start(folder: &Path, more: &[&str]) -> Server {
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()));
        let listen = address.to_string();
        let mut arguments = vec!["serve", "--listen", &listen];
        arguments.extend(more);
        let errors = std::fs::File::create(folder.join("log")).expect("a log file");
        let mut child = arengo(folder, &arguments)
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .expect("the program starts");
        let mut first = String::new();
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        out.read_line(&mut first).expect("its output can be read");
        // The rest of its output is not read: a server must not mind.
        let server = Server { child, address, folder: folder.to_owned() };
        assert!(first.starts_with("Arengo serves on"), "{first}{}", server.log());
        server
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// Asks it to stop and waits for its end.
    pub fn terminate(self) -> ExitStatus {
        self.ask_to_stop();
        self.ended()
    }

    /// Waits for its end.
    pub fn ended(mut self) -> ExitStatus {
        let until = Instant::now() + Duration::from_secs(12);
        loop {
            if let Some(status) = self.child.try_wait().expect("it is our child") {
                return status;
            }
            assert!(Instant::now() < until, "it did not stop:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Asks it to stop without waiting.
    pub fn ask_to_stop(&self) {
        signal(&self.child, "TERM");
    }

    /// The whole answer to a GET.
    pub fn get(&self, path: &str) -> String {
        let head = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        asked(self.address, &head)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(sent.is_ok_and(|s| s.success()), "the signal is sent");
}

/// Sends a text to an address and reads until the connection ends.
pub fn asked(address: SocketAddr, text: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.write_all(text.as_bytes()).expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}
