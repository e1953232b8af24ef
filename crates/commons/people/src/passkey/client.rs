//! Client data: what the browser says it was asked, and where (WebAuthn section 5.8.1).

use serde_json::Value;

use super::{Fault, Place, bytes};

/// Most bytes of client data; browsers send about 200.
const MOST: usize = 4096;

/// What the browser was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// To make a passkey.
    Create,
    /// To sign in with one.
    Get,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Kind::Create => "webauthn.create",
            Kind::Get => "webauthn.get",
        }
    }
}

/// Checks what was asked and on whose page, and gives the challenge that was answered: the caller takes it back.
/// Members the standard may add later are no fault.
pub(crate) fn challenge_in(json: &[u8], kind: Kind, place: &Place) -> Result<Vec<u8>, Fault> {
    if json.len() > MOST {
        return Err(Fault::Malformed);
    }
    let said: Value = serde_json::from_slice(json).map_err(|_| Fault::Malformed)?;
    let text = |name: &str| said.get(name).and_then(Value::as_str);
    if text("type") != Some(kind.word()) {
        return Err(Fault::Kind);
    }
    // A page inside a frame of another site is another site's page.
    let framed = said.get("crossOrigin").is_some_and(|v| *v != Value::Bool(false));
    if framed || said.get("topOrigin").is_some() || text("origin") != Some(&place.origin) {
        return Err(Fault::Origin);
    }
    text("challenge").and_then(bytes).ok_or(Fault::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_elsewhere_is_refused() {
        let place = Place::new("https://partecipa.example").unwrap();
        let said = |more: &str| {
            let json = format!("{{\"challenge\":\"AQID\"{more}}}");
            challenge_in(json.as_bytes(), Kind::Get, &place)
        };
        let get = ",\"type\":\"webauthn.get\"";
        let here = ",\"origin\":\"https://partecipa.example\"";
        assert_eq!(said(&format!("{get}{here}")), Ok(vec![1, 2, 3]));
        assert_eq!(said(&format!("{get}{here},\"crossOrigin\":false,\"more\":1")), Ok(vec![1, 2, 3]));
        assert_eq!(said(&format!(",\"type\":\"webauthn.create\"{here}")), Err(Fault::Kind));
        let others =
            ["https://partecipa.example.evil.example", "http://partecipa.example", "https://x.example"];
        for other in others {
            assert_eq!(said(&format!("{get},\"origin\":\"{other}\"")), Err(Fault::Origin), "{other}");
        }
        assert_eq!(said(get), Err(Fault::Origin));
        assert_eq!(said(&format!("{get}{here},\"crossOrigin\":true")), Err(Fault::Origin));
        assert_eq!(said(&format!("{get}{here},\"topOrigin\":\"https://x.example\"")), Err(Fault::Origin));
        assert_eq!(challenge_in(b"not json", Kind::Get, &place), Err(Fault::Malformed));
        assert_eq!(challenge_in(&[b' '; MOST + 1], Kind::Get, &place), Err(Fault::Malformed));
    }
}
