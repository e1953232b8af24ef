//! What is around the program: configuration, disk, mail, the public address.

use super::Finding;
use crate::config::{Config, Key, Origin};

const MIB: u64 = 1024 * 1024;
/// Below this the next big upload may fail.
const FAULT_BELOW: u64 = 200 * MIB;
/// Below this someone should look.
const ATTENTION_BELOW: u64 = 2 * 1024 * MIB;

pub(super) fn configuration(config: &Config) -> Finding {
    let count = |is: fn(&Origin) -> bool| config.origins.values().filter(|o| is(o)).count();
    let file = config.origins.values().find_map(|origin| match origin {
        Origin::File(path, _) => Some(path.display().to_string()),
        _ => None,
    });
    let words = match file {
        Some(file) => format!("{} settings from {file}", count(|o| matches!(o, Origin::File(..)))),
        None => "no configuration file".to_owned(),
    };
    let environment = count(|o| matches!(o, Origin::Environment(_)));
    let flags = count(|o| matches!(o, Origin::Flag(_)));
    Finding::ok("configuration", format!("{words}, {environment} from the environment, {flags} from flags"))
}

pub(super) fn look(config: &Config) -> Vec<Finding> {
    vec![disk(config), mail(config), public_address(config)]
}

fn disk(config: &Config) -> Finding {
    const DISK: &str = "disk";
    // The folder may not be there yet: then the nearest one above it is on the same disk.
    let above = config.data.ancestors().find(|path| path.exists());
    let folder = above.unwrap_or(std::path::Path::new("."));
    let free = match rustix::fs::statvfs(folder) {
        Ok(disk) => disk.f_bavail * disk.f_frsize,
        Err(error) => {
            let words = format!("{} cannot be looked at: {error}", folder.display());
            return Finding::fault(DISK, words, "name another folder with --data");
        }
    };
    let words = format!("{} MiB free in {}", free / MIB, folder.display());
    let advice = "make room, or move the data folder to a larger disk and name it with --data";
    match free {
        0..FAULT_BELOW => Finding::fault(DISK, words, advice),
        FAULT_BELOW..ATTENTION_BELOW => Finding::attention(DISK, words, advice),
        _ => Finding::ok(DISK, words),
    }
}

fn mail(config: &Config) -> Finding {
    const MAIL: &str = "mail";
    if config.demo {
        return Finding::ok(MAIL, "demonstration: mail is shown at /demo/mail and never leaves");
    }
    let Some(server) = &config.mail else {
        return Finding::attention(
            MAIL,
            "no mail server is set: nobody can confirm a comment or sign in by link",
            "set mail = \"smtps://USER:PASSWORD@HOST:465\" and mail_from = \"noreply@HOST\"",
        );
    };
    match arengo_mail::check(server) {
        Ok(()) => Finding::ok(MAIL, "the server answers; nothing was sent"),
        Err(error) => {
            let advice = "see that host, port, user and password in --mail are right and that this machine may \
                          reach the server";
            Finding::fault(MAIL, format!("the server does not take us: {error}"), advice)
        }
    }
}

fn public_address(config: &Config) -> Finding {
    const ADDRESS: &str = "public address";
    let Some(address) = &config.public_address else {
        if config.listen.ip().is_loopback() {
            return Finding::ok(ADDRESS, format!("only this machine: http://{}", config.listen));
        }
        return Finding::attention(
            ADDRESS,
            "it is not set: links in mails would name this machine's own address",
            "set public_address = \"https://HOST\"",
        );
    };
    let host = address.parse::<axum::http::Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
    let local = matches!(host.as_deref(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if address.starts_with("https://") || local {
        let proxies = config.origins.contains_key(&Key::TrustedProxy);
        if local || proxies || !config.listen.ip().is_loopback() {
            return Finding::ok(ADDRESS, address.as_str());
        }
        return Finding::attention(
            ADDRESS,
            format!("{address}, through a proxy that is not named"),
            "set trusted_proxy to the proxy's address (127.0.0.1 when it is on this machine), so that limits \
             count readers and not the proxy",
        );
    }
    Finding::attention(
        ADDRESS,
        format!("{address} is not protected: passwords and sessions travel in the clear"),
        "put a proxy with TLS before arengo and set public_address = \"https://HOST\"",
    )
}
