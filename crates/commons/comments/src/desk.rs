//! Comments that were entered at a help point for someone without an account: writing one, and forgetting who said it.

use arengo_kernel::Permit;
use arengo_store::{StoreError, Writer, vals};
use arengo_web::personal::{Choice, Erasure};

use crate::comment::{Channel, CommentId};
use crate::personal::{leads_nowhere, left, take_away};
use crate::policy::BringAssisted;
use crate::write::{Voice, Words, Written, brought, publish};
use crate::{read, sql};

/// Who speaks at a help point.
#[derive(Debug, Clone, Copy)]
pub struct AtDesk<'a> {
    /// The public name; none for someone who wants none.
    pub name: Option<&'a str>,
    /// The entry's own mark: the same entry sent twice is one comment, and two people who say the same are two.
    pub entry: &'a str,
    /// The operator's public name.
    pub operator: &'a str,
}

/// Publishes what someone said to an operator at a help point.
///
/// # Errors
/// Any storage failure.
pub fn bring_from_desk(
    w: &mut Writer<'_>,
    permit: Permit<BringAssisted>,
    who: AtDesk<'_>,
    words: &Words,
    base: &str,
) -> Result<Written, StoreError> {
    let voice = Voice { name: who.name.unwrap_or_default().to_owned(), meeting: None, on: None };
    let mut new = brought(voice, Channel::Assisted, permit.actor().person(), who.operator, permit.at());
    new.once = Some(who.entry.to_owned());
    let written = publish(w, permit.about(), new, words, base)?;
    if written.is_new && who.name.is_none() {
        // Those without a name are as many speakers as they are.
        let stand_in = leads_nowhere(w);
        w.execute(&sql::STAND_IN, vals![written.id, stand_in])?;
    }
    Ok(written)
}

/// Forgets who said a comment that was entered at a help point: it stays without a name, or its words go, as the
/// erasure's choice says; counts follow. Where the name stands in the words themselves, "…" takes its place. What was
/// taken away is added to the erasure. False when there is no such comment. Calling it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn forget_voice(w: &mut Writer<'_>, id: CommentId, erasure: &mut Erasure) -> Result<bool, StoreError> {
    let Some(row) = w.row(&sql::VOICE_LEFT_BEHIND, vals![id])? else { return Ok(false) };
    let comment = left(&row)?;
    w.execute(&sql::DROP_ORIGINALS, vals![id])?;
    if erasure.choice == Choice::Removed {
        if !comment.body.is_empty() {
            take_away(w, erasure, comment)?;
        }
        return Ok(true);
    }
    if let Some(clean) = erasure.without_name(&comment.body) {
        let redacted = read::whole_comment(w, id)?.and_then(|c| c.redacted);
        w.execute(&sql::SET_BODY, vals![id, clean, redacted.map(arengo_kernel::Ground::as_str)])?;
    }
    let stand_in = leads_nowhere(w);
    w.execute(&sql::UNSIGN, vals![id, stand_in])?;
    arengo_register::erase_detail(w, &crate::subject_of(id))?;
    Ok(true)
}
