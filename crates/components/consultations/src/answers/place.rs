//! Where answers and reports are: permanent addresses.

use arengo_comments::CommentId;
use arengo_kernel::subject::Subject;
use arengo_kernel::town::Slug;

use crate::answers::disposition::ChangeRef;
use crate::place::compare_path;

/// The kind of subject of a final report.
pub const REPORT: &str = "final_report";

/// "What became of each comment", below the town's base.
pub fn answers_path(process: &Slug) -> String {
    format!("/p/{process}/answers")
}

/// The answer to one comment, on whichever page of the list it is.
pub fn answer_path(process: &Slug, comment: CommentId) -> String {
    format!("/p/{process}/answers?at={comment}#e-{comment}")
}

/// The published report.
pub fn report_path(process: &Slug) -> String {
    format!("/p/{process}/report")
}

/// The office's list of comments to answer.
pub fn desk_path(process: &Slug) -> String {
    format!("/staff/p/{process}/answers")
}

/// The office's page to answer one comment.
pub fn decide_path(process: &Slug, comment: CommentId) -> String {
    format!("/staff/p/{process}/answers/{comment}")
}

/// The office's page to write the report.
pub fn report_desk_path(process: &Slug) -> String {
    format!("/staff/p/{process}/report")
}

/// The comparison that shows changed words, at their block.
pub fn change_path(process: &Slug, change: &ChangeRef) -> String {
    format!("{}#{}", compare_path(process, change.from, change.to), change_fragment(change))
}

/// Where a numbered change stands on the comparison's page.
pub fn change_fragment(change: &ChangeRef) -> String {
    format!("{}-{}", if change.addition { "add" } else { "del" }, change.number)
}

/// The report of a process, as the subject of acts and searches.
pub fn report_subject(process: &Slug) -> Subject {
    Subject::new(REPORT, process)
}
