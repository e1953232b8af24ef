//! "Someone signed in elsewhere with your address": the letter that asks whether an identity and an account are one.

use arengo_i18n::{Arg, Tr};
use arengo_kernel::{Instant, Lang};
use arengo_mail::Letter;
use arengo_web::Here;
use arengo_web::seal::write_secret;

use super::provider::IdentityProvider;
use crate::email::Email;
use crate::letters::letter;

/// What it is about.
pub(crate) struct Joining<'a> {
    /// Where they signed in.
    pub provider: &'a IdentityProvider,
    /// The name they have there; may be empty.
    pub name: &'a str,
    /// In the link.
    pub secret: &'a [u8; 32],
    /// The link is good until then.
    pub until: Instant,
}

/// "Another way into your account was added", to the person, in case it was someone else.
pub(crate) fn joined(here: &Here, email: &Email, lang: Lang, provider: &str) -> Letter {
    let tr = Tr::new(lang);
    let args = [
        ("town", Arg::from(here.town.name.plain(lang))),
        ("provider", provider.into()),
        ("at", tr.date_time(here.now.timestamp(), &here.town.time_zone).into()),
        ("link", here.citation("/me").into()),
    ];
    let parts = [tr.f("people-letter-joined-lead", &args), tr.f("people-letter-joined-other", &args)];
    letter(email, lang, tr.f("people-letter-joined-subject", &args), &parts)
}

/// The letter to the owner of the account.
pub(crate) fn to_join(here: &Here, email: &Email, lang: Lang, about: &Joining<'_>) -> Letter {
    let tr = Tr::new(lang);
    let name = if about.name.is_empty() { tr.t("people-arrival-no-name") } else { about.name };
    let args = [
        ("town", Arg::from(here.town.name.plain(lang))),
        ("provider", about.provider.label(lang).into()),
        ("name", name.into()),
        ("link", here.citation(&format!("/sign-in/join/{}", write_secret(about.secret))).into()),
        ("until", tr.date_time(about.until.timestamp(), &here.town.time_zone).into()),
    ];
    let parts = [
        tr.f("people-letter-join-lead", &args),
        tr.f("people-letter-join-link", &args),
        tr.f("people-letter-join-until", &args),
        tr.f("people-letter-join-other", &args),
    ];
    letter(email, lang, tr.f("people-letter-join-subject", &args), &parts)
}
