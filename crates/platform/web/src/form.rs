//! Parts of forms: labels, hints and errors beside the field, tied to it for assistive technology.

use arengo_i18n::Tr;
use arengo_kernel::{Instant, Refusal, Town};
use maud::{Markup, html};

use crate::icons::icon;
use crate::site::Site;

/// Errors of a form by field name, in the order of the form.
#[derive(Debug, Clone, Default)]
pub struct Errors(Vec<(&'static str, Refusal)>);

impl Errors {
    /// None yet.
    pub fn new() -> Errors {
        Errors::default()
    }

    /// Adds an error of a field.
    pub fn add(&mut self, field: &'static str, refusal: Refusal) {
        self.0.push((field, refusal));
    }

    /// The value, or its error kept under the field's name.
    pub fn take<T>(&mut self, field: &'static str, result: Result<T, Refusal>) -> Option<T> {
        result.map_err(|refusal| self.add(field, refusal)).ok()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The error of a field.
    pub fn of(&self, field: &str) -> Option<&Refusal> {
        self.0.iter().find(|(f, _)| *f == field).map(|(_, r)| r)
    }
}

/// Writes the parts of one form: its language, its errors, and a prefix that keeps ids unique on the page.
pub struct FormParts<'a> {
    /// Sentences.
    pub tr: Tr,
    /// The town, for its time zone in messages.
    pub town: &'a Town,
    /// What is wrong, when the form is shown again.
    pub errors: &'a Errors,
    /// Prefix of ids, unique on the page.
    pub prefix: &'a str,
}

/// The kind of a one-line field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// An e-mail address.
    Email,
    /// A password to sign in with.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A day and a time in the town's zone, as `2022-01-25T09:00`.
    DateTime,
    /// A day.
    Date,
    /// A web address.
    Url,
    /// A whole number.
    Number,
    /// A code of digits sent by mail.
    Code,
}

impl FormParts<'_> {
    /// The id of a field.
    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The sentence of a refusal.
    pub fn sentence(&self, refusal: &Refusal) -> String {
        self.tr.refusal(refusal, &self.town.time_zone)
    }

    /// All errors before the form, each a link to its field; announced when the page opens.
    pub fn summary(&self) -> Markup {
        html! {
            @if !self.errors.is_empty() {
                div.note.bad role="alert" id=(self.id("errors")) tabindex="-1" {
                    p { b { (self.tr.n("web-form-errors", self.errors.0.len() as i64)) } }
                    ul { @for (field, refusal) in &self.errors.0 {
                        li { a href=(format!("#{}", self.id(field))) { (self.sentence(refusal)) } }
                    } }
                }
            }
        }
    }

    /// A one-line field with label, hint and error. `autocomplete` by the HTML list; empty for none.
    pub fn line(
        &self,
        kind: Kind,
        name: &str,
        label: &str,
        hint: &str,
        value: &str,
        required: bool,
    ) -> Markup {
        let id = self.id(name);
        let (input, complete) = match kind {
            Kind::Text => ("text", None),
            Kind::Email => ("email", Some("email")),
            Kind::Password => ("password", Some("current-password")),
            Kind::NewPassword => ("password", Some("new-password")),
            Kind::DateTime => ("datetime-local", None),
            Kind::Date => ("date", None),
            Kind::Url => ("url", Some("url")),
            Kind::Number => ("number", None),
            Kind::Code => ("text", Some("one-time-code")),
        };
        let complete = if name == "name" { Some("name") } else { complete };
        let numeric = (kind == Kind::Code).then_some("numeric");
        html! {
            p {
                (self.label(&id, label, required))
                input id=(id) name=(name) type=(input) value=(value) autocomplete=[complete] inputmode=[numeric]
                    aria-required=[required.then_some("true")]
                    aria-invalid=[self.errors.of(name).map(|_| "true")] aria-describedby=[self.described(name, hint)];
                (self.below(name, hint))
            }
        }
    }

    /// A text of several lines.
    pub fn lines(
        &self,
        name: &str,
        label: &str,
        hint: &str,
        value: &str,
        rows: u8,
        required: bool,
    ) -> Markup {
        let id = self.id(name);
        html! {
            p {
                (self.label(&id, label, required))
                textarea id=(id) name=(name) rows=(rows) aria-required=[required.then_some("true")]
                    aria-invalid=[self.errors.of(name).map(|_| "true")] aria-describedby=[self.described(name, hint)] {
                    // A first line end right after the tag is dropped by browsers.
                    "\n" (value)
                }
                (self.below(name, hint))
            }
        }
    }

    /// A text of several lines with a count of its characters; the server decides, the count only tells.
    pub fn lines_counted(
        &self,
        name: &str,
        label: &str,
        hint: &str,
        value: &str,
        rows: u8,
        max: usize,
    ) -> Markup {
        let id = self.id(name);
        html! {
            p {
                (self.label(&id, label, true))
                textarea id=(id) name=(name) rows=(rows) aria-required="true" data-max=(max)
                    aria-invalid=[self.errors.of(name).map(|_| "true")] aria-describedby=[self.described(name, hint)] {
                    "\n" (value)
                }
                (self.below(name, hint))
                span.hint id=(format!("{id}-n")) data-count=(self.tr.t("web-form-count")) {}
            }
        }
    }

    /// One of several, all visible. `options`: value, icon or "", words.
    pub fn choice(
        &self,
        name: &str,
        legend: &str,
        options: &[(&str, &'static str, &str)],
        chosen: &str,
    ) -> Markup {
        html! {
            fieldset id=(self.id(name)) aria-describedby=[self.described(name, "")] {
                legend { (legend) }
                div.seg.mt3 { @for (value, picture, words) in options {
                    label {
                        input type="radio" name=(name) value=(value) checked[*value == chosen];
                        @if !picture.is_empty() { (icon(picture)) }
                        (words)
                    }
                } }
                (self.below(name, ""))
            }
        }
    }

    /// One of many, in a list that opens.
    pub fn select(&self, name: &str, label: &str, options: &[(String, String)], chosen: &str) -> Markup {
        let id = self.id(name);
        html! {
            p {
                (self.label(&id, label, false))
                select id=(id) name=(name) aria-invalid=[self.errors.of(name).map(|_| "true")]
                    aria-describedby=[self.described(name, "")] {
                    @for (value, words) in options { option value=(value) selected[value == chosen] { (words) } }
                }
                (self.below(name, ""))
            }
        }
    }

    /// A box to check.
    pub fn check(&self, name: &str, words: &str, hint: &str, checked: bool) -> Markup {
        html! {
            p {
                label {
                    input type="checkbox" id=(self.id(name)) name=(name) value="1" checked[checked]
                        aria-describedby=[self.described(name, hint)];
                    span { (words) }
                }
                (self.below(name, hint))
            }
        }
    }

    fn label(&self, id: &str, words: &str, required: bool) -> Markup {
        html! { label for=(id) { (words) @if !required { " " span.hint { (self.tr.t("web-form-optional")) } } } }
    }

    fn described(&self, name: &str, hint: &str) -> Option<String> {
        let mut ids = Vec::new();
        if self.errors.of(name).is_some() {
            ids.push(format!("{}-e", self.id(name)));
        }
        if !hint.is_empty() {
            ids.push(format!("{}-h", self.id(name)));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn below(&self, name: &str, hint: &str) -> Markup {
        html! {
            @if let Some(refusal) = self.errors.of(name) {
                span.err id=(format!("{}-e", self.id(name))) { (icon("late")) span { (self.sentence(refusal)) } }
            }
            @if !hint.is_empty() { span.hint id=(format!("{}-h", self.id(name))) { (hint) } }
        }
    }
}

/// Hidden fields that slow robots down without asking people anything: a mark of the page's age, and a field
/// that people never see and robots like to fill.
pub fn robot_trap(site: &Site, tr: &Tr, now: Instant) -> Markup {
    html! {
        input type="hidden" name="mark" value=(site.seal().form_mark(now));
        div.trap hidden {
            label { (tr.t("web-form-leave-empty")) input name="website" value="" tabindex="-1" autocomplete="off"; }
        }
    }
}

/// Checks the robot trap. Pages are good for a day; older ones ask to press again.
///
/// # Errors
/// `web-form-stale` when the page is too old or not ours, `web-form-trap` when the hidden field is filled.
pub fn check_robot_trap(site: &Site, fields: &crate::Fields, now: Instant) -> Result<(), Refusal> {
    if !fields.text("website").is_empty() {
        return Err(Refusal::new("web-form-trap"));
    }
    match site.seal().form_age(fields.text("mark"), now) {
        Some(age) if (-120..=86_400).contains(&age) => Ok(()),
        _ => Err(Refusal::new("web-form-stale")),
    }
}
