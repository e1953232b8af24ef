//! Which mail server takes our letters, and under which name we write.

use std::time::Duration;

use lettre::message::Mailbox;
use percent_encoding::percent_decode_str;

/// How the way to the server is closed to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// Open; for a server on the same machine.
    None,
    /// STARTTLS when the server offers it.
    WhenOffered,
    /// STARTTLS or nothing.
    Required,
    /// TLS from the first byte.
    Implicit,
}

/// A mail server and the sender's address.
#[derive(Clone)]
pub struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) credentials: Option<(String, String)>,
    pub(crate) from: Mailbox,
    /// For each step of the conversation; all steps together stay below the lease of a piece of work.
    pub(crate) patience: Duration,
}

/// Why a configured mail server is not usable; for the operator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadServer {
    /// Neither `smtp://` nor `smtps://`.
    #[error("a mail server is written smtp://user:password@host:port or smtps://…")]
    Scheme,
    /// No host, or a port that is no number.
    #[error("the mail server's host or port is missing or wrong")]
    Host,
    /// `tls=` with another word.
    #[error("the mail server's tls= is one of required, offered, none")]
    Tls,
    /// A password over an open way to another machine.
    #[error("a password would travel unprotected: use smtps:// or ?tls=required")]
    OpenPassword,
    /// The sender is no address.
    #[error("the sender is not written as name@host or Name <name@host>")]
    From,
}

impl Server {
    /// From the configured texts: `smtps://user:password@host:465`, `smtp://host:587?tls=required`,
    /// `smtp://localhost` (STARTTLS when offered, port 25). User and password are percent-encoded.
    ///
    /// # Errors
    /// What does not fit.
    pub fn parse(address: &str, from: &str) -> Result<Server, BadServer> {
        let (scheme, rest) = address.trim().split_once("://").ok_or(BadServer::Scheme)?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let security = security(scheme, query)?;
        let rest = rest.trim_end_matches('/');
        let (account, place) = match rest.rsplit_once('@') {
            Some((account, place)) => (Some(account), place),
            None => (None, rest),
        };
        let (host, port) = host_and_port(place, security)?;
        let credentials = account.map(credentials);
        let near = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
        let open = matches!(security, Security::None | Security::WhenOffered);
        if credentials.is_some() && open && !near {
            return Err(BadServer::OpenPassword);
        }
        let one_line = !from.chars().any(char::is_control);
        let from = one_line.then(|| from.trim().parse().ok()).flatten().ok_or(BadServer::From)?;
        Ok(Server { host, port, security, credentials, from, patience: Duration::from_secs(15) })
    }

    /// The same with another patience for each step of the conversation.
    pub fn with_patience(mut self, patience: Duration) -> Server {
        self.patience = patience;
        self
    }
}

impl std::fmt::Debug for Server {
    /// Without the password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({:?}) as {}", self.host, self.port, self.security, self.from)
    }
}

fn security(scheme: &str, query: &str) -> Result<Security, BadServer> {
    let tls = query.split('&').find_map(|pair| pair.strip_prefix("tls="));
    match (scheme, tls) {
        ("smtps", None) => Ok(Security::Implicit),
        ("smtp", Some("required")) => Ok(Security::Required),
        ("smtp", None | Some("offered")) => Ok(Security::WhenOffered),
        ("smtp", Some("none")) => Ok(Security::None),
        ("smtp" | "smtps", _) => Err(BadServer::Tls),
        _ => Err(BadServer::Scheme),
    }
}

fn host_and_port(place: &str, security: Security) -> Result<(String, u16), BadServer> {
    let usual = match security {
        Security::Implicit => 465,
        Security::Required => 587,
        Security::None | Security::WhenOffered => 25,
    };
    let (host, port) = match place.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((host, after)) => (host, after.strip_prefix(':')),
        None => place.rsplit_once(':').map_or((place, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map_or(Ok(usual), |p| p.parse().map_err(|_| BadServer::Host))?;
    if host.is_empty() || host.chars().any(|c| c.is_whitespace() || c.is_control() || c == '/') {
        return Err(BadServer::Host);
    }
    Ok((host.to_owned(), port))
}

fn credentials(account: &str) -> (String, String) {
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (user, password) = account.split_once(':').unwrap_or((account, ""));
    (decoded(user), decoded(password))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Parts = (String, u16, Security, Option<(String, String)>);

    fn parsed(address: &str) -> Result<Parts, BadServer> {
        Server::parse(address, "Terni <noreply@terni.example>")
            .map(|s| (s.host, s.port, s.security, s.credentials))
    }

    #[test]
    fn a_server_is_read_from_its_address() {
        let account = Some(("anna@x".to_owned(), "p:s".to_owned()));
        let table = [
            (
                "smtps://anna%40x:p%3As@mail.example",
                Ok(("mail.example", 465, Security::Implicit, account.clone())),
            ),
            (
                "smtp://anna%40x:p%3As@mail.example?tls=required",
                Ok(("mail.example", 587, Security::Required, account)),
            ),
            ("smtp://127.0.0.1:2525", Ok(("127.0.0.1", 2525, Security::WhenOffered, None))),
            ("smtp://[::1]:25?tls=none", Ok(("::1", 25, Security::None, None))),
            ("smtp://a:b@mail.example", Err(BadServer::OpenPassword)),
            ("smtp://mail.example?tls=maybe", Err(BadServer::Tls)),
            ("smtp://mail.example:x", Err(BadServer::Host)),
            ("smtp://", Err(BadServer::Host)),
            ("mail.example", Err(BadServer::Scheme)),
            ("http://mail.example", Err(BadServer::Scheme)),
        ];
        for (address, expected) in table {
            let expected = expected.map(|(h, p, s, c)| (h.to_owned(), p, s, c));
            assert_eq!(parsed(address), expected, "{address}");
        }
    }

    #[test]
    fn a_sender_with_a_second_line_is_none() {
        let bad = Server::parse("smtp://localhost", "a@b.example\r\nBcc: c@d.example");
        assert_eq!(bad.unwrap_err(), BadServer::From);
    }

    #[test]
    fn a_password_is_never_written_out() {
        let server = Server::parse("smtps://anna:secret@mail.example", "a@b.example").unwrap();
        assert!(!format!("{server:?}").contains("secret"));
    }
}
