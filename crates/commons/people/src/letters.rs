//! The letters of this crate, in the reader's language.

use arengo_i18n::{Arg, Tr};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang};
use arengo_mail::{Letter, as_html};
use arengo_store::{StoreError, Writer};
use arengo_web::Here;
use arengo_web::seal::write_secret;

use crate::draft::Draft;
use crate::email::Email;
use crate::person;

/// "Confirm what you wrote": a link, a code, until when each is good, how long the text is kept. When it cannot be
/// published now, why: the link then only shows that it is kept.
pub(crate) fn to_confirm(here: &Here, draft: &Draft, proofs: &Proofs, refused: Option<&str>) -> Letter {
    let link = here.citation(&format!("/confirm/{}", write_secret(&proofs.secret)));
    let when = |tr: &Tr, at: Instant| tr.date_time(at.timestamp(), &here.town.time_zone);
    let tr = Tr::new(draft.lang);
    let town = here.town.name.plain(draft.lang);
    let args = [
        ("town", Arg::from(town)),
        ("at", when(&tr, draft.made_at).into()),
        ("link", link.into()),
        ("code", proofs.code.as_str().into()),
        ("why", refused.unwrap_or_default().into()),
        ("link-until", when(&tr, proofs.link_until).into()),
        ("code-until", when(&tr, proofs.code_until).into()),
    ];
    if refused.is_some() {
        let parts = ["people-letter-kept-lead", "people-letter-kept-link", "people-letter-confirm-other"]
            .map(|id| tr.f(id, &args));
        return letter(&draft.email, draft.lang, tr.f("people-letter-kept-subject", &args), &parts);
    }
    let parts = [
        tr.f("people-letter-confirm-lead", &args),
        tr.f("people-letter-confirm-link", &args),
        tr.f("people-letter-confirm-code", &args),
        tr.f("people-letter-confirm-until", &args),
        tr.f("people-letter-confirm-other", &args),
    ];
    letter(&draft.email, draft.lang, tr.f("people-letter-confirm-subject", &args), &parts)
}

/// "Sign in": a link and a code.
pub(crate) fn to_sign_in(here: &Here, email: &Email, proofs: &Proofs) -> Letter {
    let link = here.citation(&format!("/sign-in/link/{}", write_secret(&proofs.secret)));
    let tr = &here.tr;
    let until = tr.date_time(proofs.code_until.timestamp(), &here.town.time_zone);
    let args = [
        ("town", Arg::from(here.town_name())),
        ("link", link.into()),
        ("code", proofs.code.as_str().into()),
        ("until", until.into()),
    ];
    let parts = [
        tr.f("people-letter-sign-in-lead", &args),
        tr.f("people-letter-sign-in-link", &args),
        tr.f("people-letter-sign-in-code", &args),
        tr.f("people-letter-sign-in-until", &args),
    ];
    letter(email, here.lang, tr.f("people-letter-sign-in-subject", &args), &parts)
}

/// "Your password was changed", to the person, in case it was someone else.
pub(crate) fn password_changed(here: &Here, email: &Email, lang: Lang) -> Letter {
    let tr = Tr::new(lang);
    let at = tr.date_time(here.now.timestamp(), &here.town.time_zone);
    let args = [
        ("town", Arg::from(here.town.name.plain(lang))),
        ("at", at.into()),
        ("link", here.citation("/sign-in").into()),
    ];
    let parts = [tr.f("people-letter-password-lead", &args), tr.f("people-letter-password-other", &args)];
    letter(email, lang, tr.f("people-letter-password-subject", &args), &parts)
}

/// "Your account was changed", to the person, in case it was someone else. `lead` is the message that says how, with
/// `$at` and `$town`.
pub(crate) fn account_changed(
    w: &mut Writer<'_>,
    here: &Here,
    person: PersonId,
    lead: &'static str,
) -> Result<(), StoreError> {
    let Some(email) = person::email_of(w, person)?.and_then(|email| Email::parse(&email).ok()) else {
        return Ok(());
    };
    let lang = person::language_of(w, person)?;
    let tr = Tr::new(lang);
    let at = tr.date_time(here.now.timestamp(), &here.town.time_zone);
    let args = [
        ("town", Arg::from(here.town.name.plain(lang))),
        ("at", at.into()),
        ("link", here.citation("/me").into()),
    ];
    let parts = [tr.f(lead, &args), tr.f("people-letter-account-other", &args)];
    let letter = letter(&email, lang, tr.f("people-letter-account-subject", &args), &parts);
    arengo_mail::queue(w, letter, None)
}

/// "You were given a role".
pub(crate) fn role_granted(here: &Here, email: &Email, lang: Lang, role: arengo_kernel::Role) -> Letter {
    let tr = Tr::new(lang);
    let args = [
        ("town", Arg::from(here.town.name.plain(lang))),
        ("role", crate::pages::role_words(&tr, role).into()),
        ("link", here.citation("/sign-in").into()),
    ];
    let parts = [tr.f("people-letter-role-lead", &args), tr.f("people-letter-role-link", &args)];
    letter(email, lang, tr.f("people-letter-role-subject", &args), &parts)
}

/// What a letter proves with.
#[derive(Clone)]
pub(crate) struct Proofs {
    /// In the link.
    pub secret: [u8; 32],
    /// To type.
    pub code: String,
    /// The link is good until then.
    pub link_until: Instant,
    /// The code is good until then.
    pub code_until: Instant,
}

pub(crate) fn letter(email: &Email, lang: Lang, subject: String, paragraphs: &[String]) -> Letter {
    let text = paragraphs.join("\n\n");
    let html = Some(as_html(lang, &text));
    Letter { to: email.as_str().to_owned(), lang, subject, text, html, list: None }
}
