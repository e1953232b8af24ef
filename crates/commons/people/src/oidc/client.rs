//! Asking a provider: HTTPS only (HTTP to this very machine, for trials), no redirects, short waits, small answers.

use std::sync::LazyLock;
use std::time::Duration;

use tokio::sync::Semaphore;
use ureq::Agent;
use ureq::http::Uri;

/// How long one request may take in all.
const WITHIN: Duration = Duration::from_secs(10);
/// How long reaching the provider may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
/// Most bytes of an answer: documents, keys and tokens take a few thousand.
const MOST_BYTES: u64 = 256 * 1024;
/// Requests at the same time: a provider that hangs must not take the threads of everyone else, nor make more people
/// wait than these.
static ROOM: Semaphore = Semaphore::const_new(8);

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

/// A question to a provider.
pub(crate) enum Ask {
    /// A public document.
    Document(String),
    /// What a bearer token gives access to.
    WithToken(String, String),
    /// A form, with the client's name and secret in the header where the provider wants them there.
    Form { url: String, pairs: Vec<(String, String)>, basic: Option<String> },
}

/// True for `https://`, and for `http://` to this very machine.
pub fn is_safe_address(address: &str) -> bool {
    let Ok(uri) = address.parse::<Uri>() else { return false };
    let host = uri.host().unwrap_or_default();
    let plain = uri.authority().is_some_and(|a| !a.as_str().contains('@')) && !host.is_empty();
    match uri.scheme_str() {
        Some("https") => plain,
        Some("http") => plain && is_this_machine(host),
        _ => false,
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Asks on a thread apart.
///
/// # Errors
/// Why there is no answer, for the log.
pub(crate) async fn ask(question: Ask) -> Result<Answer, String> {
    let _room = ROOM.try_acquire().map_err(|_| "too many questions wait for an answer".to_owned())?;
    tokio::task::spawn_blocking(move || ask_now(question)).await.map_err(|e| e.to_string())?
}

/// Asks and waits.
pub(crate) fn ask_now(question: Ask) -> Result<Answer, String> {
    let url = match &question {
        Ask::Document(url) | Ask::WithToken(url, _) | Ask::Form { url, .. } => url.clone(),
    };
    if !is_safe_address(&url) {
        return Err(format!("{url} is not https"));
    }
    let agent = if url.starts_with("http://") { &*NEAR } else { &*FAR };
    let told = |error: ureq::Error| format!("{url}: {error}");
    let mut response = match question {
        Ask::Document(url) => agent.get(url).header("accept", "application/json").call(),
        Ask::WithToken(url, token) => {
            let bearer = format!("Bearer {token}");
            agent.get(url).header("accept", "application/json").header("authorization", bearer).call()
        }
        Ask::Form { url, pairs, basic } => {
            let mut request = agent.post(url).header("accept", "application/json");
            if let Some(basic) = basic {
                request = request.header("authorization", basic);
            }
            request.send_form(pairs)
        }
    }
    .map_err(told)?;
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().limit(MOST_BYTES).read_to_vec().map_err(told)?;
    Ok(Answer { status, body })
}

/// To other machines: by way of the proxy named in the environment, if there is one.
static FAR: LazyLock<Agent> = LazyLock::new(|| agent(ureq::Proxy::try_from_env()));
/// To this machine.
static NEAR: LazyLock<Agent> = LazyLock::new(|| agent(None));

fn agent(proxy: Option<ureq::Proxy>) -> Agent {
    Agent::config_builder()
        .proxy(proxy)
        .timeout_global(Some(WITHIN))
        .timeout_connect(Some(CONNECT_WITHIN))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent("arengo")
        .build()
        .new_agent()
}

#[cfg(test)]
mod tests {
    use super::is_safe_address;

    #[test]
    fn only_https_leaves_this_machine() {
        for good in
            ["https://login.example", "http://127.0.0.1:4000/x", "http://localhost:1", "http://[::1]:9/a"]
        {
            assert!(is_safe_address(good), "{good}");
        }
        for bad in [
            "http://login.example",
            "ftp://x.example",
            "https://u:p@x.example",
            "/x",
            "",
            "http://127.0.0.1.example",
        ] {
            assert!(!is_safe_address(bad), "{bad}");
        }
    }
}
