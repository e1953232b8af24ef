//! Someone without an account asks to be erased, with their code: how to reach them goes, their name goes, and what they
//! said stays as nobody's or goes too, as they choose.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Permit};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer, vals};
use arengo_web::Component;
use arengo_web::personal::{Choice, Erasure, Where, WithoutAccount};
use serde_json::json;

use crate::policy::Forget;
use crate::purpose::DESK;
use crate::receipt::{self, Receipt, ReceiptId};
use crate::sql;

/// The number of nobody's account: what components keep about persons with accounts stays as it is.
const NOBODY: PersonId = PersonId::from_i64(0);

/// Erases who a receipt was given to, in one transaction: the comment's name (or all of it), the contact, the consent,
/// and the name wherever other components quote it. The register of requests shows the case, without who; the list of
/// erasures gets its line.
///
/// # Errors
/// Any storage failure.
pub fn forget(
    w: &mut Writer<'_>,
    permit: &Permit<Forget>,
    receipt: &Receipt,
    choice: Choice,
    components: &[&'static Component],
) -> Result<(), StoreError> {
    erase(w, receipt, choice, permit.at(), components)
}

/// Holders of receipts in the list of erasures: a restored backup forgets them again.
pub(crate) const HOLDERS: WithoutAccount = WithoutAccount {
    name: "assisted.contacts",
    numbers: |r, after, limit| {
        r.rows(&sql::NOT_ERASED, vals![after, limit])?.iter().map(|row| row.get(0)).collect()
    },
    erase: |w, number, choice, at, components| match receipt::by_id(w, ReceiptId::from_i64(number))? {
        Some(receipt) => erase(w, &receipt, choice, at, components),
        None => Ok(()),
    },
};

fn erase(
    w: &mut Writer<'_>,
    receipt: &Receipt,
    choice: Choice,
    at: Instant,
    components: &[&'static Component],
) -> Result<(), StoreError> {
    if w.execute(&sql::ERASED, vals![receipt.id, at])? == 0 {
        return Ok(());
    }
    let contact = receipt::contact(w, receipt.id)?;
    let public =
        arengo_comments::whole_comment(w, receipt.comment)?.map(|c| c.speaker.name).unwrap_or_default();
    let said = contact.as_ref().map(|c| c.name.clone()).unwrap_or_default();
    let reached = contact.iter().flat_map(|c| [c.phone.clone(), c.address.clone()]);
    let mut erasure = Erasure {
        person: NOBODY,
        name: if public.is_empty() { said } else { public },
        addresses: reached.filter(|text| !text.is_empty()).collect(),
        choice,
        at,
        removed: Vec::new(),
    };
    arengo_comments::forget_voice(w, receipt.comment, &mut erasure)?;
    // Reports, decisions and notices that quote the name.
    for personal in components.iter().flat_map(|c| c.personal).filter(|p| p.of == Where::Town) {
        (personal.erase)(w, &mut erasure)?;
    }
    w.execute(&sql::DROP_CONTACT, vals![receipt.id])?;
    arengo_privacy::note_aloud(w, &DESK, receipt.lang, false, at)?;
    arengo_privacy::note_erased(w, HOLDERS.name, receipt.id.as_i64(), choice, at)?;
    arengo_register::append(w, at, act(receipt, choice)).map(drop)
}

fn act(receipt: &Receipt, choice: Choice) -> Act {
    Act {
        kind: "assisted.forgotten",
        subject: arengo_comments::subject_of(receipt.comment),
        process: Some(receipt.process.as_i64()),
        title: String::new(),
        lang: None,
        path: arengo_comments::path_of(receipt.comment),
        by: By::System,
        facts: json!({"choice": choice.as_str()}),
        detail: json!({}),
    }
}

/// How long someone can still be reached after they were told, in days.
pub const KEPT_DAYS: u32 = 90;
/// How long at the longest, told or not, in days.
pub const LONGEST_DAYS: u32 = 1095;
/// How long a half-written entry waits, in days.
pub const HALF_WRITTEN_DAYS: u32 = 7;
