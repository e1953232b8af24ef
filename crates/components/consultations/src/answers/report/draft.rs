//! Drawing a report up: facts in, a structured document out. Pure.

use arengo_comments::{Channel, StakeholderType};
use arengo_i18n::Tr;
use arengo_kernel::phase::Feature;
use arengo_kernel::{Instant, Lang, Town};
use arengo_reports::{ReportBlock, ReportDocument, Run};
use arengo_spaces::{NO_END, moments::last_minute};

use crate::answers::contribution::Contribution;
use crate::answers::outcome::Outcome;
use crate::answers::place::{answer_path, answers_path, change_path};
use crate::answers::report::gather::{Gathered, MOST_LISTED};
use crate::part::{one_line, shortened};
use crate::place::{compare_path, text_path};
use crate::words::version_name;

/// Most characters of a comment that a report repeats.
pub const QUOTED: usize = 280;
/// Most characters of changed words that a report repeats.
const CHANGED: usize = 240;

/// The report, in the language of `tr`, as of `now`. `base` is the absolute address of the town's pages: a report
/// is read far from this site, so its links are complete.
pub fn draft(facts: &Gathered, tr: &Tr, town: &Town, base: &str, now: Instant) -> ReportDocument {
    let writing = Writing { facts, tr, town, base, lang: tr.lang() };
    let mut blocks = Vec::new();
    writing.frame(&mut blocks);
    writing.voices(&mut blocks);
    writing.outcomes(&mut blocks);
    writing.changes(&mut blocks);
    writing.rejected(&mut blocks);
    writing.checking(&mut blocks);
    let process = facts.process.title.plain(writing.lang);
    ReportDocument {
        title: tr.f("consultations-report-title", &[("process", process.into())]),
        lang: writing.lang.to_string(),
        publisher: town.duties.publisher.clone(),
        date: writing.day(now),
        blocks,
    }
}

struct Writing<'a> {
    facts: &'a Gathered,
    tr: &'a Tr,
    town: &'a Town,
    base: &'a str,
    lang: Lang,
}

impl Writing<'_> {
    fn day(&self, at: Instant) -> String {
        self.tr.date(at.timestamp(), &self.town.time_zone)
    }

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn heading(&self, level: u8, text: impl Into<String>) -> ReportBlock {
        ReportBlock::Heading { level, text: text.into() }
    }

    fn say(&self, id: &'static str) -> ReportBlock {
        ReportBlock::Paragraph(vec![Run::plain(self.tr.t(id))])
    }

    /// A text of the process, marked when it is in another language than the report.
    fn own(&self, text: &arengo_kernel::town::Multilingual) -> Option<Run> {
        let (lang, words) = text.get(self.lang)?;
        Some(in_lang(Run::plain(words), lang, self.lang))
    }

    /// Purpose, who decides, dates.
    fn frame(&self, blocks: &mut Vec<ReportBlock>) {
        let (tr, process) = (self.tr, &self.facts.process);
        blocks.push(self.heading(2, tr.t("consultations-report-purpose")));
        blocks.extend(self.own(&process.purpose).map(|run| ReportBlock::Paragraph(vec![run])));
        let mut rows: Vec<(String, String)> = Vec::new();
        let mut add = |id: &'static str, value: String| {
            if !value.is_empty() {
                rows.push((tr.t(id).to_owned(), value));
            }
        };
        add("consultations-report-decides", process.accountable_body.plain(self.lang).to_owned());
        add("consultations-report-responsible", self.responsible());
        add("consultations-report-use", process.use_of_results.plain(self.lang).to_owned());
        add("consultations-report-open", self.window());
        add(
            "consultations-report-due",
            process.answer_due.map(|d| self.day(last_minute(d))).unwrap_or_default(),
        );
        add(
            "consultations-report-answered",
            self.facts.tallies.last.map(|at| self.day(at)).unwrap_or_default(),
        );
        add("consultations-report-versions", self.versions());
        blocks.push(ReportBlock::Facts(rows));
    }

    fn responsible(&self) -> String {
        let process = &self.facts.process;
        let title = process.responsible_title.plain(self.lang);
        match (process.responsible.as_str(), title) {
            (name, "") => name.to_owned(),
            ("", title) => title.to_owned(),
            (name, title) => format!("{name}, {title}"),
        }
    }

    /// From when to when comments were taken.
    fn window(&self) -> String {
        let open = self.facts.phases.iter().filter(|p| p.feature == Feature::Comment);
        let windows: Vec<String> = open
            .filter_map(|p| p.window)
            .map(|w| {
                let from = self.day(w.opens);
                if w.closes >= NO_END {
                    return self.tr.f("consultations-report-from", &[("from", from.into())]);
                }
                let to = self.day(last_minute(w.closes));
                self.tr.f("consultations-report-from-to", &[("from", from.into()), ("to", to.into())])
            })
            .collect();
        windows.join("; ")
    }

    fn versions(&self) -> String {
        let Some(text) = &self.facts.text else { return String::new() };
        text.public().map(|v| version_name(self.tr, self.town, v)).collect::<Vec<_>>().join("; ")
    }

    /// Who wrote, and by which way.
    fn voices(&self, blocks: &mut Vec<ReportBlock>) {
        let (tr, facts) = (self.tr, self.facts);
        let comments = facts.tallies.total().comments;
        blocks.push(self.heading(2, tr.t("consultations-report-voices")));
        let mut words = tr.n("consultations-report-comments", comments);
        if comments > 0 {
            words.push(' ');
            words.push_str(&tr.n("consultations-report-speakers", facts.speakers));
        }
        if facts.removed > 0 {
            words.push(' ');
            words.push_str(&tr.n("consultations-report-removed", facts.removed));
        }
        blocks.push(ReportBlock::Paragraph(vec![Run::plain(words)]));
        if comments == 0 {
            return;
        }
        let count = |kind: StakeholderType, channel: Option<Channel>| -> i64 {
            let these =
                facts.voices.iter().filter(|(k, c, _)| *k == kind && channel.is_none_or(|ch| ch == *c));
            these.map(|(_, _, n)| n).sum()
        };
        let mut header = vec![tr.t("consultations-report-who").to_owned()];
        header.extend(Channel::ALL.map(|c| tr.t(channel_word(c)).to_owned()));
        header.push(tr.t("consultations-report-total").to_owned());
        let row = |kind: StakeholderType| {
            let mut row = vec![tr.t(kind.message()).to_owned()];
            row.extend(Channel::ALL.map(|c| tr.number(count(kind, Some(c)))));
            row.push(tr.number(count(kind, None)));
            row
        };
        let rows: Vec<Vec<String>> =
            StakeholderType::ALL.into_iter().filter(|k| count(*k, None) > 0).map(row).collect();
        let caption = tr.t("consultations-report-voices-caption").to_owned();
        blocks.push(ReportBlock::Table { caption, header, rows });
    }

    /// Each section with its comments and what became of them.
    fn outcomes(&self, blocks: &mut Vec<ReportBlock>) {
        let (tr, facts) = (self.tr, self.facts);
        let total = facts.tallies.total();
        blocks.push(self.heading(2, tr.t("consultations-report-outcomes")));
        if total.comments == 0 {
            blocks.push(self.say("consultations-report-no-comments"));
            return;
        }
        let counted: Vec<String> = Outcome::ALL.into_iter().map(|o| tr.n(o.counted(), total.of(o))).collect();
        let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
        let mut words = tr.f("consultations-report-summary", &[("outcomes", tr.list(&counted).into())]);
        if !total.is_complete() {
            words.push(' ');
            words.push_str(&tr.n("consultations-report-waiting", total.waiting()));
        }
        blocks.push(ReportBlock::Paragraph(vec![Run::plain(words)]));
        blocks.push(self.table());
        for (slug, comments) in facts.by_section() {
            blocks.push(self.heading(3, self.section(slug)));
            let items = comments.into_iter().map(|c| self.item(c)).collect();
            blocks.push(ReportBlock::List { ordered: true, items });
        }
        if total.comments > i64::from(MOST_LISTED) {
            let address = self.link(&answers_path(&facts.process.slug));
            blocks.push(ReportBlock::Paragraph(vec![
                Run::plain(format!("{} ", tr.t("consultations-report-more"))),
                Run::link(address.clone(), address),
            ]));
        }
    }

    fn section(&self, slug: &str) -> String {
        match slug {
            "" => self.tr.t("consultations-text-as-a-whole").to_owned(),
            slug => self.facts.heading(slug).to_owned(),
        }
    }

    fn table(&self) -> ReportBlock {
        let tr = self.tr;
        let mut header = vec![tr.t("consultations-report-section").to_owned()];
        header.push(tr.t("consultations-report-comments-column").to_owned());
        header.extend(Outcome::ALL.map(|o| tr.t(o.message()).to_owned()));
        let order = self.facts.by_section();
        let rows = order
            .iter()
            .map(|(slug, _)| {
                let tally = self.facts.tallies.of(Some(slug));
                let mut row = vec![self.section(slug), tr.number(tally.comments)];
                row.extend(Outcome::ALL.map(|o| tr.number(tally.of(o))));
                row
            })
            .collect();
        ReportBlock::Table { caption: tr.t("consultations-report-outcomes-caption").to_owned(), header, rows }
    }

    /// One comment: who, what, outcome, why. Reasons against are told in their own section.
    fn item(&self, c: &Contribution) -> Vec<Run> {
        let tr = self.tr;
        let mut runs = self.said(c);
        match c.public_answer() {
            None => runs.push(Run::plain(tr.t("consultations-report-no-answer"))),
            Some(d) => {
                runs.push(Run::strong(tr.t(d.answer.outcome.message())));
                if d.answer.outcome == Outcome::Rejected {
                    runs.push(Run::plain(format!(". {}", tr.t("consultations-report-reason-below"))));
                } else {
                    runs.push(Run::plain(". "));
                    let reason = one_line(d.answer.reason.as_str());
                    runs.push(in_lang(Run::plain(reason), d.answer.lang, self.lang));
                }
                if let Some(change) = &d.answer.change {
                    let name = change.name(tr);
                    let address = self.link(&change_path(&self.facts.process.slug, change));
                    runs.push(Run::plain(" "));
                    let words = tr.f("consultations-changed-words", &[("name", name.into())]);
                    runs.push(Run::link(words, address));
                }
            }
        }
        runs
    }

    /// Who said what, linked to the comment's place on the answers page. The link is also how a comment that is
    /// removed later is found in a report made before.
    fn said(&self, c: &Contribution) -> Vec<Run> {
        let tr = self.tr;
        let address = self.link(&answer_path(&self.facts.process.slug, c.id));
        let quoted = tr.quote(&c.excerpt(QUOTED));
        vec![
            Run::link(c.speaker(), address),
            Run::plain(format!(" ({}): ", tr.t(c.stakeholder.badge()))),
            in_lang(Run::plain(quoted), c.lang, self.lang),
            Run::plain(" "),
        ]
    }

    /// The numbered changes of the text.
    fn changes(&self, blocks: &mut Vec<ReportBlock>) {
        let (tr, facts) = (self.tr, self.facts);
        blocks.push(self.heading(2, tr.t("consultations-report-changes")));
        let (Some((from, to)), Some(text)) = (facts.compared, &facts.text) else {
            blocks.push(self.say("consultations-report-no-new-version"));
            return;
        };
        let name = |n| text.version(n).map(|v| version_name(tr, self.town, v)).unwrap_or_default();
        let intro = tr.f(
            "consultations-report-compared",
            &[("from", name(from).into()), ("to", name(to).into()), ("n", facts.changes.len().into())],
        );
        let address = self.link(&compare_path(&facts.process.slug, from, to));
        blocks.push(ReportBlock::Paragraph(vec![
            Run::plain(format!("{intro} ")),
            Run::link(tr.t("consultations-report-compare"), address),
        ]));
        let items = facts
            .changes
            .iter()
            .map(|change| {
                let id = if change.addition { "consultations-addition" } else { "consultations-deletion" };
                let words = shortened(&one_line(&change.text), CHANGED);
                let mut place = self.section(&change.part_slug);
                if !change.label.is_empty() {
                    place.push_str(&format!(", §{}", change.label));
                }
                vec![
                    Run::strong(tr.f(id, &[("number", change.number.to_string().into())])),
                    in_lang(Run::plain(format!(" ({place}): ")), text.lang, self.lang),
                    in_lang(Run::plain(tr.quote(&words)), text.lang, self.lang),
                ]
            })
            .collect();
        blocks.push(ReportBlock::List { ordered: false, items });
    }

    /// What was not accepted, and why.
    fn rejected(&self, blocks: &mut Vec<ReportBlock>) {
        let rejected =
            |c: &&Contribution| c.public_answer().is_some_and(|d| d.answer.outcome == Outcome::Rejected);
        let all: Vec<&Contribution> = self.facts.contributions.iter().filter(rejected).collect();
        blocks.push(self.heading(2, self.tr.t("consultations-report-rejected")));
        if all.is_empty() {
            blocks.push(self.say("consultations-report-none-rejected"));
            return;
        }
        let items = all
            .into_iter()
            .filter_map(|c| {
                let answer = &c.public_answer()?.answer;
                let mut runs = self.said(c);
                runs.push(Run::strong(format!("{} ", self.tr.t("consultations-report-why"))));
                let reason = one_line(answer.reason.as_str());
                runs.push(in_lang(Run::plain(reason), answer.lang, self.lang));
                Some(runs)
            })
            .collect();
        blocks.push(ReportBlock::List { ordered: false, items });
    }

    /// Where everything can be checked.
    fn checking(&self, blocks: &mut Vec<ReportBlock>) {
        let (tr, slug) = (self.tr, &self.facts.process.slug);
        blocks.push(self.heading(2, tr.t("consultations-report-check")));
        blocks.push(self.say("consultations-report-check-lead"));
        let mut links = vec![
            ("consultations-report-check-answers", answers_path(slug)),
            ("consultations-report-check-text", text_path(slug)),
            ("consultations-report-check-data", format!("/p/{slug}/data/contributions.csv")),
            ("consultations-report-check-register", "/activity".to_owned()),
        ];
        if let Some((from, to)) = self.facts.compared {
            links.insert(2, ("consultations-report-check-compare", compare_path(slug, from, to)));
        }
        let items = links
            .into_iter()
            .map(|(id, path)| {
                let address = self.link(&path);
                vec![Run::plain(format!("{}: ", tr.t(id))), Run::link(address.clone(), address)]
            })
            .collect();
        blocks.push(ReportBlock::List { ordered: false, items });
    }
}

fn in_lang(run: Run, lang: Lang, page: Lang) -> Run {
    if lang == page { run } else { run.in_lang(lang.as_str()) }
}

const fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "consultations-channel-web",
        Channel::Meeting => "consultations-channel-meeting",
        Channel::Assisted => "consultations-channel-assisted",
    }
}
