//! The ceremonies against the test vectors of the standard (W3C Web Authentication Level 3, section 16: ES256 without
//! attestation, Ed25519, RS256), and what must not pass.

use serde_json::Value;

use super::key::Key;
use super::{Answer, Fault, Kind, Place, challenge_in, data, made, shown};

fn vector(name: &str) -> Vec<u8> {
    let all: Value = serde_json::from_str(include_str!("w3c_vectors.json")).unwrap();
    let hex = all[name].as_str().unwrap_or_else(|| panic!("no vector {name}"));
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn place() -> Place {
    Place::new("https://example.org").unwrap()
}

/// Data, client data, signature and key of one algorithm's vector.
fn signed(algorithm: &str) -> [Vec<u8>; 4] {
    let key = match algorithm {
        "es256" => made(&vector("es256_made"), &place()).unwrap().public_key,
        _ => data::read(&vector(&format!("{algorithm}_made_data"))).unwrap().made.unwrap().1,
    };
    let [data, client, proof] =
        ["data", "client", "proof"].map(|part| vector(&format!("{algorithm}_{part}")));
    [data, client, proof, key]
}

#[test]
fn a_passkey_of_the_standard_is_made() {
    let challenge = challenge_in(&vector("es256_made_client"), Kind::Create, &place());
    assert_eq!(challenge, Ok(vector("es256_challenge")), "members of the future are no fault");
    let key = made(&vector("es256_made"), &place()).unwrap();
    assert_eq!((key.credential, key.counter), (vector("es256_credential"), 0));
    let elsewhere = Place::new("https://example.com").unwrap();
    assert_eq!(made(&vector("es256_made"), &elsewhere), Err(Fault::RelyingParty));
}

#[test]
fn signatures_of_the_three_algorithms_hold_and_changed_ones_do_not() {
    for (algorithm, verified) in [("es256", false), ("eddsa", false), ("rs256", false)] {
        let [data, client, proof, key] = signed(algorithm);
        let check = |data: &[u8], client: &[u8], proof: &[u8], place: &Place| {
            shown(&Answer { authenticator: data, client, proof }, &key, 0, place)
        };
        let seen = check(&data, &client, &proof, &place()).unwrap_or_else(|e| panic!("{algorithm}: {e:?}"));
        assert_eq!((seen.verified, seen.counter, seen.copied), (verified, 0, false), "{algorithm}");
        let changed = |bytes: &[u8], at: usize| {
            let mut other = bytes.to_vec();
            other[at] ^= 1;
            other
        };
        let end = client.len() - 3;
        assert_eq!(
            check(&data, &changed(&client, end), &proof, &place()),
            Err(Fault::Signature),
            "{algorithm}"
        );
        let last = proof.len() - 1;
        assert_eq!(check(&data, &client, &changed(&proof, last), &place()), Err(Fault::Signature));
        assert_eq!(
            check(&changed(&data, 36), &client, &proof, &place()),
            Err(Fault::Signature),
            "the counter"
        );
        assert_eq!(check(&changed(&data, 0), &client, &proof, &place()), Err(Fault::RelyingParty));
        assert_eq!(check(&changed(&data, 32), &client, &proof, &place()), Err(Fault::Nobody));
        let elsewhere = Place::new("https://example.com").unwrap();
        assert_eq!(check(&data, &client, &proof, &elsewhere), Err(Fault::RelyingParty));
    }
}

#[test]
fn a_counter_that_goes_back_is_seen() {
    let [data, client, proof, key] = signed("es256");
    let answer = Answer { authenticator: &data, client: &client, proof: &proof };
    assert!(shown(&answer, &key, 7, &place()).unwrap().copied, "0 after 7");
    assert!(!shown(&answer, &key, 0, &place()).unwrap().copied, "0 after 0: it does not count");
}

#[test]
fn another_key_or_a_cut_one_proves_nothing() {
    let [data, client, proof, _] = signed("es256");
    let answer = Answer { authenticator: &data, client: &client, proof: &proof };
    let [.., other] = signed("eddsa");
    assert_eq!(shown(&answer, &other, 0, &place()), Err(Fault::Signature));
    assert_eq!(shown(&answer, &other[..20], 0, &place()), Err(Fault::Malformed));
    // P-384 was not asked for: {1: 2, 3: -35, -1: 2}.
    assert_eq!(Key::read(&[0xa3, 1, 2, 3, 0x38, 34, 0x20, 2]), Err(Fault::Algorithm));
}

#[test]
fn broken_data_is_no_passkey_and_no_panic() {
    let whole = vector("es256_made");
    for end in 0..whole.len() {
        assert!(made(&whole[..end], &place()).is_err(), "cut at {end}");
    }
    for at in 0..whole.len() {
        let mut other = whole.clone();
        other[at] ^= 0xff;
        let _ = made(&other, &place());
    }
    let longer = [&vector("es256_data")[..], &[0]].concat();
    assert_eq!(data::read(&longer), Err(Fault::Malformed), "nothing may be left over");
}
