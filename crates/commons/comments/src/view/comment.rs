//! One comment, with what can be done about it.

use arengo_i18n::{Arg, Tr};
use arengo_kernel::phase::Openness;
use arengo_kernel::{Ground, Lang, Role};
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, report_link, tag, text_in, time};
use maud::{Markup, html};

use crate::comment::{Channel, Comment, Kind, State};
use crate::editing::is_editable;
use crate::reaction::Reaction;
use crate::redact::ground_words;
use crate::stance::Stance;
use crate::view::thread::Look;

/// What the place around a comment says about drawing it.
pub(crate) struct Around<'a> {
    pub here: &'a Here,
    pub openness: &'a Openness,
    pub look: &'a Look<'a>,
    pub mine: Option<Reaction>,
}

impl Around<'_> {
    fn is_open(&self) -> bool {
        matches!(self.openness, Openness::Open(_))
    }

    fn is_own(&self, comment: &Comment) -> bool {
        comment.speaker.person.is_some() && comment.speaker.person == self.here.actor.person()
    }

    /// True when the reader can do with the comment what a visitor can, and has not reacted to it.
    fn is_as_for_everyone(&self, comment: &Comment) -> bool {
        self.mine.is_none() && !self.is_own(comment) && !self.here.actor.is_staff()
    }
}

/// What most readers see the same of a comment.
pub struct DrawnComment {
    /// Who says what where.
    upper: Markup,
    /// What can be done about it by those who neither wrote it nor reacted to it.
    acts: Markup,
}

impl DrawnComment {
    pub(crate) fn of(around: &Around<'_>, comment: &Comment) -> DrawnComment {
        DrawnComment { upper: upper(around.here, around.look, comment), acts: acts(around, comment) }
    }
}

/// A comment by itself, for lists of other components (outcomes, grouping): header, quote, text; no buttons.
pub fn view_one(here: &Here, comment: &Comment) -> Markup {
    html! {
        article.cmt id=(format!("c-{}", comment.id)) tabindex="-1" aria-labelledby=(head_id(comment)) {
            (head(here, comment))
            (words(here, comment))
        }
    }
}

/// A comment in its thread: everything the reader may do stands under it, then `inside`.
pub(crate) fn comment(around: &Around<'_>, comment: &Comment, inside: &Markup) -> Markup {
    let (here, look) = (around.here, around.look);
    let drawn = look.drawn.and_then(|all| all.get(&comment.id));
    html! {
        article.cmt id=(format!("c-{}", comment.id)) tabindex="-1" aria-labelledby=(head_id(comment)) {
            @match drawn { Some(drawn) => (drawn.upper), None => (upper(here, look, comment)) }
            @if comment.is_visible() {
                @match drawn.filter(|_| around.is_as_for_everyone(comment)) {
                    Some(drawn) => (drawn.acts),
                    None => (acts(around, comment)),
                }
            }
            ((look.below)(comment))
            (inside)
        }
    }
}

/// Names the comment for those who hear it: who, what stance, when.
fn head_id(comment: &Comment) -> String {
    format!("h-c-{}", comment.id)
}

/// Who says what where: the same for every reader.
fn upper(here: &Here, look: &Look<'_>, comment: &Comment) -> Markup {
    html! {
        (head(here, comment))
        @if comment.is_visible() {
            @if let Some((address, place)) = (look.place)(comment) {
                p.hint { a href=(here.link(&address)) { (place) } }
            }
            @if (look.is_earlier)(comment) { p.hint { (icon("history")) " " (here.tr.t("comments-earlier-version")) } }
        }
        (words(here, comment))
    }
}

fn head(here: &Here, comment: &Comment) -> Markup {
    let (tr, speaker) = (&here.tr, &comment.speaker);
    html! {
        header id=(head_id(comment)) {
            @if comment.is_visible() {
                @if speaker.organisation.is_none() && speaker.name.is_empty() { b { (tr.t("comments-anonymous")) } }
                @else { b { (speaker.shown()) } }
                @if speaker.organisation.is_some() {
                    span.org { (tr.t(speaker.stakeholder.badge())) }
                    span { (speaker.name) }
                }
                @if let Some(stance) = comment.stance { (stance_tag(tr, stance)) }
            }
            a.end href=(here.link(&comment.path())) { (time(tr, &here.town, comment.created_at, When::DayMonth)) }
        }
    }
}

/// Quote, text and where they come from; of a removed comment, that it was removed and why.
fn words(here: &Here, comment: &Comment) -> Markup {
    let tr = &here.tr;
    html! {
        @match &comment.state {
            State::Hidden(reason) => p.hint {
                (icon("hide")) " " (tr.f("comments-hidden", &[("reason", hidden_words(tr, reason).into())])) " "
                a href=(here.link("/rules")) { (tr.t("comments-rules")) }
            },
            State::Withdrawn => p.hint { (icon("hide")) " " (tr.t("comments-withdrawn")) },
            State::Waiting => p.hint { (icon("clock")) " " (tr.t("comments-waiting")) },
            State::Visible => {
                @if let Some(quote) = &comment.quote {
                    p.hint { (tr.f("comments-on-words", &[("words", tr.quote(&quote.exact).into())])) }
                }
                (paragraphs(here.lang, comment.lang, &comment.body))
                (part_removed(here, comment))
                @if let Some(origin) = origin(here, comment) { p.hint { (origin) } }
                @if comment.edited_at.is_some() {
                    p.hint { a href=(here.link(&format!("{}/history", comment.path()))) {
                        (tr.t("comments-edited"))
                    } }
                }
            },
        }
    }
}

/// Why something is hidden: the words of its ground, or what was written before grounds were.
pub fn hidden_words(tr: &Tr, reason: &str) -> String {
    Ground::parse(reason).map_or_else(|| reason.to_owned(), |ground| ground_words(tr, ground).to_owned())
}

/// That moderators took a part of the words out, and why.
fn part_removed(here: &Here, comment: &Comment) -> Markup {
    let tr = &here.tr;
    html! {
        @if let Some(ground) = comment.redacted {
            p.hint {
                (icon("hide")) " " (tr.f("comments-redacted", &[("ground", ground_words(tr, ground).into())])) " "
                a href=(here.link("/rules")) { (tr.t("comments-rules")) }
            }
        }
    }
}

/// How a comment came that its author did not send.
fn origin(here: &Here, comment: &Comment) -> Option<String> {
    let brought = comment.brought.as_ref()?;
    let mut args = vec![("by", Arg::from(brought.by.as_str()))];
    if comment.channel != Channel::Meeting {
        return Some(here.tr.f("comments-from-assisted", &args));
    }
    let day = brought.on.as_deref().and_then(|on| on.parse::<jiff::civil::Date>().ok());
    let day = day.and_then(|d| d.at(12, 0, 0, 0).to_zoned(here.town.time_zone.clone()).ok());
    let day = day.map(|z| here.tr.date(z.timestamp(), &here.town.time_zone)).unwrap_or_default();
    args.push(("meeting", brought.meeting.as_deref().unwrap_or_default().into()));
    args.push(("day", day.into()));
    Some(here.tr.f("comments-from-meeting", &args))
}

/// A stance as icon and word.
pub(crate) fn stance_tag(tr: &Tr, stance: Stance) -> Markup {
    let (picture, class) = stance.look();
    tag(class, picture, tr.t(stance.message()))
}

/// Plain text in paragraphs, each marked with its language when the page has another.
pub(crate) fn paragraphs(page: Lang, lang: Lang, body: &str) -> Markup {
    let other = (lang != page).then_some(lang);
    html! {
        @for paragraph in body.split("\n\n") {
            p lang=[other] { @for (n, line) in paragraph.split('\n').enumerate() { @if n > 0 { br; } (line) } }
        }
    }
}

fn acts(around: &Around<'_>, comment: &Comment) -> Markup {
    let (here, tr) = (around.here, &around.here.tr);
    let path = comment.path();
    let own = around.is_own(comment);
    let name = comment.speaker.shown();
    let which = tr.f("comments-in-comment-of", &[("name", name.into())]);
    let whom = tr.f("comments-to", &[("name", name.into())]);
    let is_comment = comment.kind == Kind::Comment;
    html! {
        div.acts {
            @if is_comment { (reactions(around, comment, own)) }
            @if is_comment && comment.parent.is_none() && around.is_open() {
                a.act href=(here.link(&format!("{path}/reply"))) rel="nofollow" { (tr.t("comments-reply")) span.vh { " " (whom) } }
            }
            @if is_comment && here.actor.has(Role::Official) {
                a.act href=(here.link(&format!("{path}/response"))) { (icon("house")) (tr.t("comments-respond")) span.vh { " " (whom) } }
            }
            @if own {
                @if is_editable(comment.created_at, here.now) && (around.is_open() || !is_comment) {
                    a.act href=(here.link(&format!("{path}/edit"))) { (icon("pen")) (tr.t("comments-edit")) }
                }
                a.act href=(here.link(&format!("{path}/withdrawal"))) { (tr.t("comments-withdraw")) }
            }
            (report_link(here, &comment.subject(), &which))
        }
    }
}

/// The two buttons with their counts; numbers alone where nothing can be pressed.
fn reactions(around: &Around<'_>, comment: &Comment, own: bool) -> Markup {
    let (here, tr) = (around.here, &around.here.tr);
    let both = [
        (Reaction::Agree, "up", "comments-agree", comment.agree),
        (Reaction::Disagree, "down", "comments-disagree", comment.disagree),
    ];
    if own || !around.is_open() {
        return html! { @for (_, picture, id, n) in both { span.act { (icon(picture)) (tr.t(id)) " " b { (tr.number(n)) } } } };
    }
    let with = tr.f("comments-with-comment-of", &[("name", comment.speaker.shown().into())]);
    html! {
        form.row method="post" action=(here.link(&format!("{}/reaction", comment.path()))) {
            @for (reaction, picture, id, n) in both {
                @let pressed = around.mine == Some(reaction);
                button.act name="reaction" value=(if pressed { "none" } else { reaction.as_str() })
                    aria-pressed=(if pressed { "true" } else { "false" }) {
                    (icon(picture)) (tr.t(id)) " " b { (tr.number(n)) } span.vh { " " (with) }
                }
            }
        }
    }
}

/// An official response inside a comment.
pub(crate) fn response(here: &Here, response: &Comment) -> Markup {
    let tr = &here.tr;
    let own = response.speaker.person.is_some() && response.speaker.person == here.actor.person();
    html! {
        div.reply id=(format!("c-{}", response.id)) tabindex="-1" {
            (tag("go", "house", tr.t("comments-official")))
            @if response.is_visible() {
                (paragraphs(here.lang, response.lang, &response.body))
                (part_removed(here, response))
                p.meta {
                    span {
                        (response.speaker.name)
                        @if let Some(office) = &response.speaker.organisation { ", " (text_in(here.lang, here.lang, office)) }
                    }
                    a href=(here.link(&response.path())) { (time(tr, &here.town, response.created_at, When::DayMonth)) }
                    @if response.edited_at.is_some() {
                        a href=(here.link(&format!("{}/history", response.path()))) { (tr.t("comments-edited")) }
                    }
                    span { (tr.t("comments-not-counted")) }
                }
                p.acts {
                    @if own && is_editable(response.created_at, here.now) {
                        a.act href=(here.link(&format!("{}/edit", response.path()))) { (icon("pen")) (tr.t("comments-edit")) }
                    }
                    @if own { a.act href=(here.link(&format!("{}/withdrawal", response.path()))) { (tr.t("comments-withdraw")) } }
                    (report_link(here, &response.subject(), tr.t("comments-in-response")))
                }
            } @else { (words(here, response)) }
        }
    }
}
