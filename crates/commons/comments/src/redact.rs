//! Redacting a comment: passages leave its words and its earlier versions; what was there is kept apart, for an
//! appeal, and read by nobody else.

use arengo_i18n::Tr;
use arengo_kernel::{Ground, Lang};
use arengo_store::{StoreError, Writer, vals};
use arengo_web::component::Redacted;
use serde_json::json;

use crate::change::registered;
use crate::comment::{CommentId, State};
use crate::passages::{NotTaken, take_out, take_out_where_found};
use crate::{read, sql};

/// The words of a ground.
pub(crate) fn ground_words(tr: &Tr, ground: Ground) -> &'static str {
    tr.t(match ground {
        Ground::Illegal => "comments-ground-illegal",
        Ground::Hateful => "comments-ground-hateful",
        Ground::PersonalData => "comments-ground-personal-data",
        Ground::OffTopic => "comments-ground-off-topic",
        Ground::Spam => "comments-ground-spam",
        Ground::Portrayed => "comments-ground-portrayed",
        Ground::Copyright => "comments-ground-copyright",
        Ground::Other => "comments-ground-other",
    })
}

/// What stands in place of removed words: a part of the text itself, so in the text's language.
fn marker(lang: Lang, ground: Ground) -> String {
    let tr = Tr::new(lang);
    tr.f("comments-part-removed", &[("ground", ground_words(&tr, ground).into())])
}

/// Takes passages out of a comment and of its earlier versions, unless its author took it back.
///
/// # Errors
/// Any storage failure.
pub fn redact(
    w: &mut Writer<'_>,
    id: CommentId,
    passages: &[String],
    ground: Ground,
) -> Result<Redacted, StoreError> {
    // What is hidden may come back: its words are taken out all the same.
    let Some(comment) = read::whole_comment(w, id)?.filter(|c| c.state != State::Withdrawn) else {
        return Ok(Redacted::Impossible);
    };
    let marker = marker(comment.lang, ground);
    let body = match take_out(&comment.body, passages, &marker) {
        Ok(body) => body,
        Err(NotTaken::NotFound(passage)) => return Ok(Redacted::NotFound(passage)),
        Err(NotTaken::NothingLeft) => return Ok(Redacted::NothingLeft),
    };
    keep_original(w, id, 0, &comment.body, &body)?;
    for row in w.rows(&sql::REVISIONS, vals![id])? {
        let (no, earlier): (i64, String) = (row.get(0)?, row.get(3)?);
        if let Some(taken) = take_out_where_found(&earlier, passages, &marker) {
            keep_original(w, id, no, &earlier, &taken)?;
            w.execute(&sql::SET_REVISION, vals![id, no, taken])?;
        }
    }
    w.execute(&sql::SET_BODY, vals![id, body, ground.as_str()])?;
    registered(w, "comments.redacted", &comment, json!({"ground": ground.as_str()}))?;
    Ok(Redacted::Done)
}

fn keep_original(
    w: &mut Writer<'_>,
    id: CommentId,
    no: i64,
    before: &str,
    after: &str,
) -> Result<(), StoreError> {
    let now = w.now();
    w.execute(&sql::KEEP_ORIGINAL, vals![id, no, before, after, now]).map(drop)
}

/// Puts back what was taken out, wherever the author did not write new words since. False when nothing was.
///
/// # Errors
/// Any storage failure.
pub fn unredact(w: &mut Writer<'_>, id: CommentId) -> Result<bool, StoreError> {
    let Some(comment) = read::whole_comment(w, id)?.filter(|c| c.redacted.is_some()) else {
        return Ok(false);
    };
    for row in w.rows(&sql::ORIGINALS, vals![id])? {
        let (no, original, redacted): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let statement = if no == 0 { &sql::PUT_BACK } else { &sql::PUT_REVISION_BACK };
        w.execute(statement, vals![id, original, redacted, no])?;
    }
    w.execute(&sql::DROP_ORIGINALS, vals![id])?;
    w.execute(&sql::NOT_REDACTED, vals![id])?;
    registered(w, "comments.unredacted", &comment, json!({}))?;
    Ok(true)
}
