//! Comments on the text as a whole, under its outline.

use std::collections::HashMap;

use arengo_comments::{Comment, CommentId, Look, Target, Thread, view_form, view_thread};
use arengo_kernel::phase::Openness;
use arengo_kernel::town::Slug;
use arengo_web::form::Errors;
use arengo_web::{Fields, Here};
use maud::{Markup, html};

use crate::answers::outcome::Outcome;
use crate::pages::answers::outcome_tag;
use crate::place::{plan_subject, text_path};

/// Comments on a text, as pages with several sections need them.
pub(crate) struct Talk<'a> {
    pub here: &'a Here,
    pub process: &'a Slug,
    pub version: i64,
    pub openness: &'a Openness,
    /// What became of the comments, as far as it is public.
    pub outcomes: &'a HashMap<CommentId, Outcome>,
    /// True for the version that comments are written on.
    pub takes: bool,
}

impl Talk<'_> {
    /// True when comments can be written now.
    pub fn is_open(&self) -> bool {
        self.takes && matches!(self.openness, Openness::Open(_))
    }

    /// The comments on the text as a whole, with the form.
    pub fn plan(&self, thread: &Thread, process: arengo_spaces::ProcessId, title: &str) -> Markup {
        let (here, tr) = (self.here, &self.here.tr);
        let path = text_path(self.process);
        let target = Target {
            process,
            about: plan_subject(self.process),
            anchor: String::new(),
            quote: None,
            version: self.version,
            title: title.to_owned(),
            path: path.clone(),
        };
        let form = view_form(here, &target, &Fields::default(), &Errors::new(), self.openness);
        let count = arengo_comments::counts_text(tr, thread.tally);
        let heading = Some(tr.f("consultations-on-the-whole", &[("count", count.into())]));
        let below = |c: &Comment| outcome_tag(here, self.process, self.outcomes, c.id);
        let look = Look { path: &path, heading, below: &below, end: form, ..Look::of("") };
        html! { div.mt6 { (view_thread(here, thread, self.openness, &look)) } }
    }
}
