//! A small mail server for tests: takes letters, refuses them, or goes silent, as told.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What the server does with the next connection.
#[derive(Debug, Clone)]
pub enum Mood {
    /// Takes the letter.
    Takes,
    /// Answers the recipient with this line.
    RecipientGets(&'static str),
    /// Answers the finished text with this line.
    TextGets(&'static str),
    /// Reads the whole text and closes without a word.
    ClosesAfterText,
    /// Reads the whole text and never answers.
    SilentAfterText,
    /// Closes before anything is said.
    Closes,
}

/// The running server.
pub struct SmtpServer {
    /// `smtp://127.0.0.1:port?tls=none`
    pub address: String,
    moods: Arc<Mutex<VecDeque<Mood>>>,
    texts: Arc<Mutex<Vec<String>>>,
}

impl SmtpServer {
    /// Starts on a free port; it takes everything until told otherwise.
    pub fn start() -> SmtpServer {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let moods: Arc<Mutex<VecDeque<Mood>>> = Arc::default();
        let texts: Arc<Mutex<Vec<String>>> = Arc::default();
        let (their_moods, their_texts) = (moods.clone(), texts.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let mood = their_moods.lock().expect("moods").pop_front().unwrap_or(Mood::Takes);
                let texts = their_texts.clone();
                std::thread::spawn(move || {
                    let _ = talk(stream, &mood, &texts);
                });
            }
        });
        SmtpServer { address: format!("smtp://127.0.0.1:{port}?tls=none"), moods, texts }
    }

    /// The moods of the next connections.
    pub fn next(&self, moods: impl IntoIterator<Item = Mood>) {
        self.moods.lock().expect("moods").extend(moods);
    }

    /// The texts that were fully handed over, whatever was answered.
    pub fn texts(&self) -> Vec<String> {
        self.texts.lock().expect("texts").clone()
    }
}

fn talk(stream: TcpStream, mood: &Mood, texts: &Mutex<Vec<String>>) -> std::io::Result<()> {
    if matches!(mood, Mood::Closes) {
        return Ok(());
    }
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 test ready\r\n")?;
    while let Some(line) = lines.next() {
        let line = line?;
        let word = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        match word.as_str() {
            "EHLO" => out.write_all(b"250-test\r\n250 HELP\r\n")?,
            "RCPT" => match mood {
                Mood::RecipientGets(answer) => out.write_all(format!("{answer}\r\n").as_bytes())?,
                _ => out.write_all(b"250 ok\r\n")?,
            },
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let mut text = String::new();
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    text.push('\n');
                }
                texts.lock().expect("texts").push(text);
                match mood {
                    Mood::TextGets(answer) => out.write_all(format!("{answer}\r\n").as_bytes())?,
                    Mood::ClosesAfterText => return Ok(()),
                    Mood::SilentAfterText => std::thread::sleep(std::time::Duration::from_secs(60)),
                    _ => out.write_all(b"250 taken\r\n")?,
                }
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => out.write_all(b"250 ok\r\n")?,
        }
    }
    Ok(())
}
