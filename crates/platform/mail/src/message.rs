//! A letter as it travels: RFC 5322 head, text first, HTML beside it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use crate::letter::{self, Kept};

/// The bytes of a letter; the same in every attempt apart from the boundary between its parts.
pub(crate) fn bytes_of(kept: &Kept, from: &Mailbox) -> Result<Vec<u8>, String> {
    let to = letter::address(&kept.letter.to).map_err(|e| e.to_string())?;
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(&kept.letter.subject)
        .date(written_at(kept))
        .message_id(Some(format!("<{}@{}>", kept.message_id, from.email.domain())))
        // Machines that answer for absent people keep silent: RFC 3834, and what Exchange looks at.
        .raw_header(line("Auto-Submitted", "auto-generated"))
        .raw_header(line("X-Auto-Response-Suppress", "All"))
        .raw_header(line("Content-Language", kept.letter.lang.as_str()));
    if let Some(list) = &kept.letter.list {
        message = message
            .raw_header(line("List-Unsubscribe", &format!("<{}>", list.unsubscribe)))
            .raw_header(line("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let text = kept.letter.text.clone();
    let message = match &kept.letter.html {
        Some(html) => message.multipart(MultiPart::alternative_plain_html(text, html.clone())),
        None => message.singlepart(SinglePart::plain(text)),
    };
    Ok(message.map_err(|e| e.to_string())?.formatted())
}

fn line(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn written_at(kept: &Kept) -> SystemTime {
    let micros = u64::try_from(kept.queued_at.as_micros()).unwrap_or(0);
    UNIX_EPOCH + Duration::from_micros(micros)
}
