//! What a section's page looks like: words with their comments, what is promised, who offers help, how to cite it.

use std::collections::HashMap;
use std::sync::Arc;

use arengo_comments::{
    Comment, CommentId, DrawnComment, Look, Reaction, Target, drawn_for_everyone, view_empty, view_form,
    view_thread,
};
use arengo_kernel::Lang;
use arengo_kernel::phase::Openness;
use arengo_kernel::town::Slug;
use arengo_text::BlockKind;
use arengo_web::form::Errors;
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, report_link, tag};
use arengo_web::{Fields, Here, Problem};
use maud::{Markup, html};

use crate::load::Incomplete;
use crate::marks::{Marks, marks};
use crate::pages::answers::outcome_tag;
use crate::pages::blocks::{Around, Showing};
use crate::pages::chips::{phase_tag, version_note, versions};
use crate::pages::interest;
use crate::pages::languages::{over_the_section, over_the_text};
use crate::pages::notes::missing_note;
use crate::pages::section::{Asked, SHORT_INDEX, Seen};
use crate::pages::toc::{Index, line, own, title};
use crate::part::PartHead;
use crate::place::{block_path, section_path, section_subject, text_path};
use crate::result::{ExpectedResult, ResultState};
use crate::text::Text;
use crate::words::{section_name, version_name};

/// A page's title and body.
pub(crate) struct View {
    pub title: String,
    pub body: Markup,
}

/// The parts of a page around its thread: the same for everyone who may see the same version.
pub(crate) struct Still {
    /// Where comments' words stand in the text.
    marks: Arc<Marks>,
    /// What is the same of the comments.
    comments: HashMap<CommentId, DrawnComment>,
    title: String,
    /// The way up, the heading and its facts.
    above: Markup,
    /// The words and what was made of them; empty when a thread stands among them.
    words: Option<Markup>,
    /// Under the thread.
    below: Markup,
    index: Markup,
}

/// Draws what is the same for everyone, to be kept for a moment.
///
/// # Errors
/// Never for a section that was read.
pub(crate) fn still(here: &Here, seen: &Seen, asked: &Asked) -> Result<Option<Still>, Problem> {
    let drawn = Drawn::of(here, seen, asked, None, None)?;
    Ok(Some(Still { comments: drawn.comments_for_everyone(), ..drawn.still()? }))
}

/// Draws a section's page. `mine` are the reader's reactions and `still` the parts drawn for everyone, when it was
/// read for everyone; `follow` is their button.
///
/// # Errors
/// Never for a section that was read.
pub(crate) fn draw(
    here: &Here,
    seen: &Seen,
    asked: &Asked,
    mine: Option<&HashMap<CommentId, Reaction>>,
    still: Option<&Still>,
    follow: &Markup,
) -> Result<View, Problem> {
    let marks = still.map(|still| still.marks.clone());
    let comments = still.map(|still| &still.comments);
    let drawn = Drawn { comments, ..Drawn::of(here, seen, asked, mine, marks)? };
    let own;
    let still = match still {
        Some(still) => still,
        None => {
            own = drawn.still()?;
            &own
        }
    };
    let body = html! {
        (still.above)
        div.doc {
            article {
                @match &still.words { Some(words) => (words), None => (drawn.text_part()) }
                (drawn.talk())
                div.row.mt5 { (follow) }
                (still.below)
            }
            (still.index)
        }
    };
    Ok(View { title: still.title.clone(), body })
}

/// The way up: process, text, and the section above this one.
fn above(here: &Here, seen: &Seen) -> Vec<(String, String)> {
    let process = &seen.room.process;
    let head = &seen.section.head;
    let mut steps = vec![
        (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
        (here.link(&text_path(&process.slug)), here.tr.t("consultations-text").to_owned()),
    ];
    let before = seen.index.iter().filter(|h| h.position < head.position && h.level < head.level);
    if let Some(parent) = before.max_by_key(|h| h.position) {
        steps.push((here.link(&section_path(&process.slug, &parent.slug)), line(&here.tr, parent)));
    }
    steps
}

struct Drawn<'a> {
    here: &'a Here,
    seen: &'a Seen,
    asked: &'a Asked,
    mine: Option<&'a HashMap<CommentId, Reaction>>,
    text: &'a Text,
    marks: Arc<Marks>,
    comments: Option<&'a HashMap<CommentId, DrawnComment>>,
}

impl<'a> Drawn<'a> {
    fn of(
        here: &'a Here,
        seen: &'a Seen,
        asked: &'a Asked,
        mine: Option<&'a HashMap<CommentId, Reaction>>,
        known: Option<Arc<Marks>>,
    ) -> Result<Drawn<'a>, Problem> {
        let find = || Arc::new(marks(&seen.section.blocks, &seen.thread.comments, seen.shown));
        let marks = known.unwrap_or_else(find);
        Ok(Drawn { here, seen, asked, mine, text: seen.text()?, marks, comments: None })
    }

    fn still(&self) -> Result<Still, Problem> {
        let (tr, head) = (&self.here.tr, &self.seen.section.head);
        let (name, heading) = (section_name(tr, head), self.heading().1);
        Ok(Still {
            marks: self.marks.clone(),
            comments: HashMap::new(),
            title: name.map_or_else(|| heading.clone(), |name| format!("{name}, {heading}")),
            above: crumbs(tr, &above(self.here, self.seen)),
            words: self.open_block().is_none().then(|| self.text_part()),
            below: html! { (self.cite()) (self.acts()) },
            index: self.index(),
        })
    }

    /// Heading, facts, versions, words, results, neighbours.
    fn text_part(&self) -> Markup {
        html! {
            (self.intro())
            (self.words())
            (self.results())
            (self.around_the_text())
        }
    }

    fn intro(&self) -> Markup {
        let (here, seen, text) = (self.here, self.seen, self.text);
        let (tr, head) = (&here.tr, &seen.section.head);
        let total = seen.at.values().copied().sum();
        let current_page = here.link(&section_path(self.process(), &head.slug));
        html! {
            div.intro {
                @if let Some(name) = section_name(tr, head) { p.kick { (name) } }
                @let (lang, heading) = self.heading();
                h1 lang=[lang] { (heading) }
                p.meta {
                    (phase_tag(here, &seen.openness))
                    span { (arengo_comments::counts_text(tr, total)) }
                    span { (icon("link")) a href="#cite" { (tr.t("consultations-cite")) } }
                    span.to-toc { (icon("list")) a href="#index" { (tr.t("consultations-index")) } }
                }
            }
            @if let Some(version) = text.version(seen.shown) {
                (versions(here, &seen.room, text, version, Some(&head.slug)))
                (version_note(here, text, version, &current_page))
            }
            (self.help())
            (self.missing())
        }
    }

    /// The heading in the language shown, with its mark.
    fn heading(&self) -> (Option<Lang>, String) {
        let (here, head) = (self.here, &self.seen.section.head);
        let own_lang = (here.lang != self.text.lang).then_some(self.text.lang);
        match self.seen.help.heading(head) {
            Some((lang, title)) => ((here.lang != lang).then_some(lang), title.to_owned()),
            None => (own(own_lang, head), title(&here.tr, head)),
        }
    }

    /// The language of the words, other languages, the easy-read version.
    fn help(&self) -> Markup {
        let (here, seen) = (self.here, self.seen);
        let path = section_path(self.process(), self.slug());
        let version = (!seen.is_current()).then_some(seen.shown);
        html! {
            (over_the_text(here, self.text, &seen.help, &path, version))
            (over_the_section(here, self.text, &seen.help, &seen.section))
            (arengo_reading::easy_offer(here, &seen.room.process, &seen.help.easy, seen.shown))
        }
    }

    fn process(&self) -> &Slug {
        &self.seen.room.process.slug
    }

    fn slug(&self) -> &str {
        &self.seen.section.head.slug
    }

    /// The block that the address names, when this version has it.
    fn open_block(&self) -> Option<&arengo_text::Block> {
        let at = self.asked.at.as_deref()?;
        self.seen.section.blocks.iter().find(|b| b.anchor == at)
    }

    fn missing(&self) -> Markup {
        let own = Incomplete {
            slug: self.slug().to_owned(),
            number: None,
            title: String::new(),
            missing: self.seen.section.missing.clone(),
        };
        let list: &[Incomplete] = if own.missing.is_empty() { &[] } else { std::slice::from_ref(&own) };
        missing_note(self.here, self.text, list)
    }

    fn words(&self) -> Markup {
        let seen = self.seen;
        let current = seen.is_current();
        let showing = Showing {
            tr: self.here.tr,
            lang: self.here.lang,
            text_lang: self.text.lang,
            level: 2,
            prefix: String::new(),
            page: current.then(|| self.here.link(&section_path(self.process(), self.slug()))),
            open: current && matches!(seen.openness, Openness::Open(_)),
        };
        let open = self.open_block().map(|b| b.anchor.as_str());
        let help = seen.help.section(self.here, self.text, &seen.section);
        html! {
            @for block in &seen.section.blocks {
                @let marks = self.marks.by_anchor.get(&block.anchor).map(Vec::as_slice).unwrap_or_default();
                @let count = seen.at.get(&block.anchor).map_or(0, |t| t.visible);
                @let thread = (open == Some(block.anchor.as_str())).then(|| self.thread(self.level_at(&block.anchor)));
                (showing.block(block, Around { count, marks, thread, helped: help.block(block) }))
            }
        }
    }

    /// The level of a heading under a block: below the question it belongs to, when there is one.
    fn level_at(&self, anchor: &str) -> u8 {
        let blocks = &self.seen.section.blocks;
        let end = blocks.iter().position(|b| b.anchor == anchor).map_or(0, |at| at + 1);
        let is_heading =
            |b: &arengo_text::Block| matches!(b.kind, BlockKind::Question(_) | BlockKind::Heading(_));
        if blocks[..end].iter().any(is_heading) { 3 } else { 2 }
    }

    /// The thread that was read: of the open block, or of the whole section.
    fn thread(&self, level: u8) -> Markup {
        let (here, seen) = (self.here, self.seen);
        let tr = &here.tr;
        let anchor = self.asked.at.as_deref().unwrap_or_default();
        let path = match anchor {
            "" => section_path(self.process(), self.slug()),
            anchor => format!("{}?at={anchor}", section_path(self.process(), self.slug())),
        };
        let label = self.open_block().map(|b| b.label.clone()).filter(|l| !l.is_empty());
        let heading = label.map(|label| {
            let count = arengo_comments::counts_text(tr, seen.thread.tally);
            format!("{count} {}", tr.f("consultations-count-at", &[("number", label.into())]))
        });
        let form = if seen.is_current() {
            self.form(anchor)
        } else {
            html! {}
        };
        let is_earlier = |c: &Comment| self.marks.earlier.contains(&c.id);
        let below = |c: &Comment| outcome_tag(here, self.process(), &seen.outcomes, c.id);
        let place = |c: &Comment| if anchor.is_empty() { self.place_of(c) } else { None };
        let look = Look {
            path: &path,
            heading,
            level,
            is_earlier: &is_earlier,
            place: &place,
            below: &below,
            mine: self.mine,
            drawn: self.comments,
            end: form,
            ..Look::of("")
        };
        view_thread(here, &seen.thread, &seen.openness, &look)
    }

    /// The comments as `thread` draws them for most readers.
    fn comments_for_everyone(&self) -> HashMap<CommentId, DrawnComment> {
        let is_earlier = |c: &Comment| self.marks.earlier.contains(&c.id);
        let place = |c: &Comment| if self.asked.at.is_none() { self.place_of(c) } else { None };
        let look = Look { is_earlier: &is_earlier, place: &place, ..Look::of("") };
        drawn_for_everyone(self.here, &self.seen.thread, &self.seen.openness, &look)
    }

    /// Where in the section a comment belongs.
    fn place_of(&self, comment: &Comment) -> Option<(String, String)> {
        let anchor = Some(comment.anchor.as_str()).filter(|a| !a.is_empty())?;
        let block = self.seen.section.blocks.iter().find(|b| b.anchor == anchor);
        let path = block_path(self.process(), self.slug(), anchor);
        let tr = &self.here.tr;
        Some(match block.map(|b| b.label.as_str()) {
            Some("") => (path, tr.t("consultations-at-heading").to_owned()),
            Some(label) => (path, tr.f("consultations-at-paragraph", &[("number", label.into())])),
            None => (path, tr.t("consultations-at-former-paragraph").to_owned()),
        })
    }

    fn form(&self, anchor: &str) -> Markup {
        let seen = self.seen;
        let mut pairs = Vec::new();
        if let Some(quote) = &self.asked.quote {
            pairs.push(("quote".to_owned(), quote.clone()));
        }
        if let Some(start) = self.asked.start {
            pairs.push(("at".to_owned(), start.to_string()));
        }
        let target = Target {
            process: seen.room.process.id,
            about: section_subject(self.process(), self.slug()),
            anchor: anchor.to_owned(),
            quote: None,
            version: seen.shown,
            title: seen.section.head.line(),
            path: section_path(self.process(), self.slug()),
        };
        view_form(self.here, &target, &Fields::from_pairs(pairs), &Errors::new(), &seen.openness)
    }

    /// The comments on the section as a whole with all its paragraphs, or the way back to them from one block's.
    fn talk(&self) -> Markup {
        let (here, seen) = (self.here, self.seen);
        let tr = &here.tr;
        if self.open_block().is_some() {
            let all = here.link(&section_path(self.process(), self.slug()));
            return html! {
                p.mt6 { a.btn.q href=(format!("{all}#thread")) { (icon("say")) (tr.t("consultations-all-comments")) } }
            };
        }
        html! {
            @if self.asked.at.is_some() {
                p.note.mt6 { (icon("history")) " " (tr.t("consultations-former-paragraph")) }
            }
            @if seen.thread.tally.visible + seen.thread.tally.removed == 0 && self.asked.at.is_none() {
                section.mt6 #thread aria-label=(tr.t("consultations-comments")) {
                    (view_empty(here, &seen.openness, "write"))
                    @if seen.is_current() && matches!(seen.openness, Openness::Open(_)) { (self.form("")) }
                }
            } @else {
                div.mt6 { (self.thread(2)) }
            }
        }
    }

    fn results(&self) -> Markup {
        let tr = &self.here.tr;
        html! {
            @if !self.seen.results.is_empty() {
                section.mt6 aria-labelledby="h-results" {
                    div.hd { h2 #h-results { (tr.t("consultations-results")) } }
                    ol.rows.t role="list" { @for result in &self.seen.results { (self.result(result)) } }
                }
            }
        }
    }

    /// A result's state and what it is about; its words stand in the text above and are not said twice.
    fn result(&self, result: &ExpectedResult) -> Markup {
        let tr = &self.here.tr;
        let (class, picture) = match result.state {
            ResultState::NotStarted => ("", "clock"),
            ResultState::UnderWay => ("mid", "half"),
            ResultState::Done => ("ok", "ok"),
            ResultState::GivenUp => ("no", "no"),
        };
        let block = self.seen.section.blocks.iter().find(|b| b.anchor == result.anchor);
        html! {
            li id=(format!("result-{}", result.number)) {
                b.num { (result.number) }
                div {
                    p {
                        (tag(class, picture, tr.t(result.state.message()))) " "
                        @match block {
                            Some(block) => a href=(format!("#{}", block.anchor)) {
                                (tr.f("consultations-result-at", &[("number", result.number.to_string().into()), ("label", block.label.as_str().into())]))
                            },
                            None => { span.hint { (tr.t("consultations-result-former")) " " } (result.words) }
                        }
                    }
                }
            }
        }
    }

    /// Before and after this section, and who wants to help.
    fn around_the_text(&self) -> Markup {
        let (here, seen) = (self.here, self.seen);
        let tr = &here.tr;
        let position = seen.section.head.position;
        let at = |p: i64| seen.index.iter().find(|h| h.position == p);
        let link =
            |h: &PartHead| here.link(&format!("{}{}", section_path(self.process(), &h.slug), self.query()));
        let lang = (here.lang != self.text.lang).then_some(self.text.lang);
        html! {
            @if !seen.interests.is_empty() {
                section.mt6 #interests aria-labelledby="h-interests" tabindex="-1" {
                    div.hd { h2 #h-interests { (tr.n("consultations-interests", seen.interests.len() as i64)) } }
                    (interest::list(here, &seen.interests))
                }
            }
            nav.row.x.mt6 aria-label=(tr.t("consultations-neighbours")) {
                @if let Some(before) = at(position - 1) {
                    a href=(link(before)) rel="prev" { "‹ " span.vh { (tr.t("consultations-previous")) " " } span lang=[own(lang, before)] { (line(tr, before)) } }
                }
                @if let Some(after) = at(position + 1) {
                    a.end href=(link(after)) rel="next" { span.vh { (tr.t("consultations-next")) " " } span lang=[own(lang, after)] { (line(tr, after)) } " ›" }
                }
            }
        }
    }

    /// The permanent address, to copy by hand (S4.42).
    fn cite(&self) -> Markup {
        let (here, tr) = (self.here, &self.here.tr);
        let anchor = self.open_block().map(|b| b.anchor.as_str()).unwrap_or_default();
        let address = here.citation(&block_path(self.process(), self.slug(), anchor));
        let label = self.open_block().map(|b| b.label.as_str()).filter(|l| !l.is_empty());
        let mut words = self.seen.section.head.line();
        if let Some(label) = label {
            words.push_str(&format!(", §{label}"));
        }
        let version = self.text.version(self.seen.shown);
        let version = version.map(|v| version_name(tr, &here.town, v)).unwrap_or_default();
        html! {
            section.mt6 #cite aria-labelledby="h-cite" tabindex="-1" {
                h2.h4 #h-cite { (tr.t("consultations-cite")) }
                p.hint { (words) " (" (version) ")" }
                p { label.vh for="cite-address" { (tr.t("consultations-cite-address")) }
                    input #cite-address type="text" readonly value=(address); }
            }
        }
    }

    fn acts(&self) -> Markup {
        let (here, tr) = (self.here, &self.here.tr);
        let head = &self.seen.section.head;
        let may_help = self.seen.is_current() && head.kind != arengo_text::PartKind::Front;
        html! {
            p.acts.mt5 {
                @if may_help {
                    a.act href=(here.link(&format!("{}/interest", section_path(self.process(), self.slug())))) rel="nofollow" {
                        (icon("users")) (tr.t("consultations-interest"))
                    }
                }
                (report_link(here, &section_subject(self.process(), self.slug()), &head.line()))
            }
        }
    }

    fn query(&self) -> String {
        if self.seen.is_current() { String::new() } else { format!("?version={}", self.seen.shown) }
    }

    fn index(&self) -> Markup {
        let seen = self.seen;
        let parts = self.text.version(seen.shown).map_or(0, |v| v.size.parts);
        Index {
            here: self.here,
            process: self.process(),
            heads: &seen.index,
            counts: &seen.counts,
            current: self.slug(),
            text_lang: self.text.lang,
            whole: parts <= SHORT_INDEX,
            query: &self.query(),
        }
        .draw()
    }
}
