//! The conversation with the mail server, in two steps, so that what is certain can be told from what is not.

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension};
use lettre::transport::smtp::response::Response;

use crate::letter::{self, Kept};
use crate::message;
use crate::server::{Security, Server};

/// A certain no: the letter was not taken.
#[derive(Debug, Clone)]
pub(crate) struct No {
    /// What the server said or what stood in the way.
    pub words: String,
    /// True when the server says that trying again will not help (5xx).
    pub for_good: bool,
}

/// How the handing over ended.
#[derive(Debug)]
pub(crate) enum Ending {
    /// The server said yes.
    Taken,
    /// The server said no.
    Refused(No),
    /// The text was on its way and no answer came.
    Unknown(String),
}

/// A conversation in which the server has accepted sender and recipient.
pub(crate) struct Ready {
    connection: SmtpConnection,
    bytes: Vec<u8>,
}

/// Connects, and names sender and recipient. Nothing of the text leaves. Blocks.
pub(crate) fn open(server: &Server, kept: &Kept) -> Result<Ready, No> {
    let bytes = message::bytes_of(kept, &server.from).map_err(|words| No { words, for_good: true })?;
    let to = letter::address(&kept.letter.to).map_err(|e| No { words: e.to_string(), for_good: true })?;
    let envelope = Envelope::new(Some(server.from.email.clone()), vec![to.clone()])
        .map_err(|e| No { words: e.to_string(), for_good: true })?;
    let mut connection = connect(server).map_err(|e| no(&e))?;
    said_yes(connection.command(Mail::new(envelope.from().cloned(), Vec::new())))?;
    said_yes(connection.command(Rcpt::new(to, Vec::new())))?;
    Ok(Ready { connection, bytes })
}

/// Hands the text over. Blocks.
pub(crate) fn hand_over(mut ready: Ready) -> Ending {
    // Until the server has asked for the text, nothing was sent: a failure here is certain.
    if let Err(no) = said_yes(ready.connection.command(Data)) {
        return Ending::Refused(no);
    }
    let ending = match ready.connection.message(&ready.bytes) {
        Ok(response) if response.is_positive() => Ending::Taken,
        Ok(response) => Ending::Refused(refused(&response)),
        Err(error) if error.is_transient() || error.is_permanent() => Ending::Refused(no(&error)),
        Err(error) => Ending::Unknown(chain(&error)),
    };
    let _ = ready.connection.quit();
    ending
}

/// Connects, closes the way to others and signs in, as for a letter, and says goodbye; for the operator's checks.
/// Blocks.
///
/// # Errors
/// What the server said or what stood in the way.
pub fn check(server: &Server) -> Result<(), String> {
    let mut connection = connect(server).map_err(|e| chain(&e))?;
    connection.quit().map(drop).map_err(|e| chain(&e))
}

fn connect(server: &Server) -> Result<SmtpConnection, Error> {
    let name = ClientId::default();
    let place = (server.host.as_str(), server.port);
    let tls = match server.security {
        Security::None => None,
        _ => Some(TlsParameters::new(server.host.clone())?),
    };
    let from_the_start = tls.as_ref().filter(|_| server.security == Security::Implicit);
    let mut connection = SmtpConnection::connect(place, Some(server.patience), &name, from_the_start, None)?;
    let offered = connection.server_info().supports_feature(Extension::StartTls);
    let upgrade = match server.security {
        Security::Required => true,
        Security::WhenOffered => offered,
        Security::None | Security::Implicit => false,
    };
    if let (true, Some(tls)) = (upgrade, &tls) {
        connection.starttls(tls, &name)?;
    }
    if let Some((user, password)) = &server.credentials {
        let account = Credentials::new(user.clone(), password.clone());
        connection.auth(&[Mechanism::Plain, Mechanism::Login], &account)?;
    }
    Ok(connection)
}

fn said_yes(answer: Result<Response, Error>) -> Result<(), No> {
    match answer {
        Ok(response) if response.is_positive() => Ok(()),
        Ok(response) => Err(refused(&response)),
        Err(error) => Err(no(&error)),
    }
}

fn refused(response: &Response) -> No {
    let words: Vec<&str> = response.message().collect();
    let code = response.code().to_string();
    No { words: format!("{code} {}", words.join(" ")), for_good: code.starts_with('5') }
}

fn no(error: &Error) -> No {
    No { words: chain(error), for_good: error.is_permanent() }
}

/// The error with its causes, in one line, for the operator.
fn chain(error: &Error) -> String {
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        let more = next.to_string();
        if !words.contains(&more) {
            words = format!("{words}: {more}");
        }
        cause = next.source();
    }
    arengo_kernel::words::clean_line(&words)
}
