//! A provider for tests: a small server on this machine that answers as well, or as badly, as it is told.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod way;

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use arengo_people::{IdentityProvider, Level};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as PLAIN};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the provider knows and how it behaves.
pub struct Inside {
    issuer: String,
    pair: EcdsaKeyPair,
    /// The name of its key.
    pub kid: String,
    /// Claims by code, with the challenge the code was asked with; used up by the exchange.
    codes: HashMap<String, (Value, String)>,
    /// What it tells beside the token; null for nothing but who it is about.
    pub more: Value,
    subject: Value,
    /// It answers everything but its document with 503.
    pub down: bool,
    /// The header's way of signing.
    pub alg: &'static str,
    /// How often each path was asked.
    pub asked: HashMap<String, u32>,
}

/// The provider.
#[derive(Clone)]
pub struct Provider(pub Arc<Mutex<Inside>>);

fn new_pair() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).expect("a key")
}

impl Provider {
    /// Starts it.
    pub fn start() -> Provider {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let inside = Inside {
            issuer,
            pair: new_pair(),
            kid: "first".into(),
            codes: HashMap::new(),
            more: Value::Null,
            subject: Value::Null,
            down: false,
            alg: "ES256",
            asked: HashMap::new(),
        };
        let provider = Provider(Arc::new(Mutex::new(inside)));
        let answering = provider.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answering.answer(stream);
            }
        });
        provider
    }

    /// As an operator would configure it.
    pub fn configured(&self, key: &str) -> IdentityProvider {
        IdentityProvider {
            key: key.into(),
            labels: vec![(arengo_kernel::Lang::IT, "Casa".into())],
            label: "House".into(),
            issuer: self.0.lock().unwrap().issuer.clone(),
            client_id: "arengo".into(),
            client_secret: Some("s&cret".into()),
            scopes: vec!["openid".into(), "email".into()],
            acr_values: Vec::new(),
            email_claim: "email".into(),
            email_trusted: false,
            name_claims: vec!["name".into()],
            strength: Level::Eid,
        }
    }

    /// The person agreed: a code for the question in this address, with these claims over the usual ones.
    pub fn agree(&self, departure: &str, claims: Value) -> String {
        let mut inside = self.0.lock().unwrap();
        let now = arengo_testkit::noon().as_micros() / 1_000_000;
        let mut all = json!({"iss": inside.issuer, "aud": "arengo", "sub": "17", "iat": now, "exp": now + 300,
            "nonce": asked(departure, "nonce"), "email": null, "name": "Anna Verdi"});
        claims.as_object().into_iter().flatten().for_each(|(name, value)| all[name] = value.clone());
        let code = format!("code-{}", inside.codes.len() + inside.asked.len() * 100);
        inside.codes.insert(code.clone(), (all, asked(departure, "code_challenge")));
        code
    }

    /// From now on it signs with another key.
    pub fn change_key(&self, kid: &str) {
        let mut inside = self.0.lock().unwrap();
        (inside.pair, inside.kid) = (new_pair(), kid.into());
    }

    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let (mut length, mut authorization) = (0, String::new());
        loop {
            let mut line = String::new();
            reader.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or(0),
                "authorization" => authorization = value.to_owned(),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        let path = first.split(' ').nth(1).unwrap_or_default();
        let (status, told) = self.0.lock().unwrap().told(path, &body, &authorization);
        let told = told.to_string();
        write!(
            stream,
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{told}",
            told.len()
        )
    }
}

impl Inside {
    fn told(&mut self, path: &str, body: &[u8], authorization: &str) -> (u16, Value) {
        *self.asked.entry(path.to_owned()).or_default() += 1;
        let issuer = &self.issuer;
        match path {
            "/.well-known/openid-configuration" => (
                200,
                json!({"issuer": issuer, "authorization_endpoint": format!("{issuer}/auth"),
                    "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/keys"),
                    "userinfo_endpoint": format!("{issuer}/me"), "code_challenge_methods_supported": ["S256"]}),
            ),
            _ if self.down => (503, Value::Null),
            "/keys" => {
                let point = self.pair.public_key().as_ref();
                let (x, y) = (PLAIN.encode(&point[1..33]), PLAIN.encode(&point[33..]));
                (200, json!({"keys": [{"kty": "EC", "crv": "P-256", "kid": self.kid, "x": x, "y": y}]}))
            }
            "/token" => self.exchange(body, authorization),
            "/me" if self.more.is_null() => (200, json!({"sub": self.subject})),
            "/me" => (200, self.more.clone()),
            _ => (404, Value::Null),
        }
    }

    fn exchange(&mut self, body: &[u8], authorization: &str) -> (u16, Value) {
        let form = arengo_web::Fields::parse(body);
        if authorization != format!("Basic {}", STANDARD.encode("arengo:s%26cret")) {
            return (401, json!({"error": "invalid_client"}));
        }
        let known = self.codes.remove(form.text("code")).filter(|(_, challenge)| {
            *challenge == PLAIN.encode(Sha256::digest(form.text("code_verifier")))
                && form.text("redirect_uri").ends_with("/oidc/house/back")
        });
        let Some((claims, _)) = known else { return (400, json!({"error": "invalid_grant"})) };
        self.subject = claims["sub"].clone();
        let header = json!({"alg": self.alg, "kid": self.kid});
        let message = [header, claims].map(|part| PLAIN.encode(part.to_string())).join(".");
        let made = self.pair.sign(&SystemRandom::new(), message.as_bytes()).expect("a signature");
        (200, json!({"id_token": format!("{message}.{}", PLAIN.encode(made.as_ref())), "access_token": "t"}))
    }
}

/// A parameter of an address.
pub fn asked(address: &str, name: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    arengo_web::Fields::parse(query.as_bytes()).text(name).to_owned()
}
