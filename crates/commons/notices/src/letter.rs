//! Letters of notices, as text and as HTML that say the same: one notice, or what was gathered.

use arengo_i18n::Tr;
use arengo_kernel::Town;
use arengo_mail::{Letter, List, as_html};
use maud::{DOCTYPE, Markup, html};

use crate::notice::{Kept, Letter as Words, Notice};
use crate::rhythm::Group;

/// Lines of each group in a gathered letter; the rest is on the page.
pub(crate) const MOST_LINES: u32 = 30;

/// The letter of one notice. `stop` is the address that stops letters of its group, where they can be stopped.
pub(crate) fn of_one(
    tr: &Tr,
    to: String,
    base: &str,
    notice: &Notice,
    words: Words,
    stop: Option<String>,
) -> Letter {
    let link = format!("{base}{}", notice.path);
    let foot = foot(tr, base, tr.t(notice.kind.reason()), stop.as_deref()).join("\n");
    let text = format!("{}\n\n{link}\n\n-- \n{foot}\n", words.text);
    Letter {
        to,
        lang: tr.lang(),
        subject: words.subject,
        html: Some(as_html(tr.lang(), &text)),
        text,
        list: stop.map(|unsubscribe| List { unsubscribe }),
    }
}

/// Why it came, where all is, how often letters come, how they stop.
fn foot(tr: &Tr, base: &str, why: &str, stop: Option<&str>) -> Vec<String> {
    let at = |path: &str| [("address", format!("{base}{path}").into())];
    let mut lines = vec![why.to_owned(), tr.f("notices-letter-all", &at("/me/notices"))];
    if let Some(stop) = stop {
        lines.push(tr.f("notices-letter-settings", &at("/me/notices/settings")));
        lines.push(tr.f("notices-letter-stop", &[("address", stop.into())]));
    }
    lines
}

/// News of a group, newest first.
pub(crate) struct News {
    pub group: Group,
    /// At most `MOST_LINES` of them.
    pub notices: Vec<Kept>,
    /// How many there are.
    pub all: i64,
}

impl News {
    const fn title(&self) -> &'static str {
        match self.group {
            Group::Followed => "notices-gathered-followed",
            Group::Own | Group::Owed => "notices-gathered-own",
        }
    }

    fn rest(&self) -> i64 {
        self.all - self.notices.len() as i64
    }
}

/// Where a gathered letter is written from.
pub(crate) struct Sender<'a> {
    pub town: &'a Town,
    /// The absolute address of the town without language.
    pub base: &'a str,
}

/// One letter with everything that was gathered.
pub(crate) fn of_many(tr: &Tr, to: String, from: &Sender<'_>, news: &[News], stop: String) -> Letter {
    let lang = tr.lang();
    let town = from.town.name.plain(lang);
    let count: i64 = news.iter().map(|n| n.all).sum();
    let why = tr.f("notices-why-gathered", &[("town", town.into())]);
    let foot = foot(tr, from.base, &why, Some(&stop));
    let subject = tr.f("notices-gathered-subject", &[("town", town.into()), ("n", count.into())]);
    Letter {
        to,
        lang,
        text: text(tr, from.base, news, &foot),
        html: Some(page(tr, from.base, news, &subject, &foot).into_string()),
        subject,
        list: Some(List { unsubscribe: stop }),
    }
}

fn text(tr: &Tr, base: &str, news: &[News], foot: &[String]) -> String {
    let mut text = String::new();
    for group in news {
        text.push_str(&format!("{}\n\n", tr.t(group.title())));
        for notice in &group.notices {
            text.push_str(&format!("- {}\n  {base}{}\n\n", notice.sentence(tr), notice.path));
        }
        if group.rest() > 0 {
            text.push_str(&format!("{}\n\n", tr.n("notices-gathered-rest", group.rest())));
        }
    }
    text.push_str(&format!("-- \n{}\n", foot.join("\n")));
    text
}

fn page(tr: &Tr, base: &str, news: &[News], subject: &str, foot: &[String]) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(tr.lang()) {
            head { meta charset="utf-8"; title { (subject) } }
            body {
                @for group in news {
                    h2 { (tr.t(group.title())) }
                    ul { @for notice in &group.notices {
                        li { a href=(format!("{base}{}", notice.path)) { (notice.sentence(tr)) } }
                    } }
                    @if group.rest() > 0 { p { (tr.n("notices-gathered-rest", group.rest())) } }
                }
                hr;
                (arengo_mail::linked(&foot.join("\n")))
            }
        }
    }
}
