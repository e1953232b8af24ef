//! The statement of reasons: what was done, the facts, the rule, by whom, how to appeal (Regulation (EU) 2022/2065,
//! art. 17(3)).

use arengo_i18n::{Arg, Tr};
use jiff::tz::TimeZone;

use crate::case::{Action, AppealState, Case, CaseState, Decision, Origin};
use crate::rule::HouseRule;

/// What a statement is made from.
pub(crate) struct Statement<'a> {
    pub decision: &'a Decision,
    pub rule: &'a HouseRule,
    pub case: &'a Case,
    pub zone: &'a TimeZone,
}

/// What was done, in a sentence.
pub(crate) fn action_words(tr: &Tr, action: Action) -> &'static str {
    tr.t(match action {
        Action::Redact => "moderation-did-redact",
        Action::Hide => "moderation-did-hide",
        Action::Warn => "moderation-did-warn",
        Action::Dismiss => "moderation-did-dismiss",
        Action::Restore => "moderation-did-restore",
    })
}

/// Where a case stands, in a few words.
pub(crate) fn state_words(tr: &Tr, state: CaseState) -> &'static str {
    tr.t(match state {
        CaseState::Open => "moderation-state-open",
        CaseState::Decided => "moderation-state-decided",
        CaseState::Appealed => "moderation-state-appealed",
        CaseState::Judged => "moderation-state-judged",
    })
}

impl Statement<'_> {
    /// "Rule 3. Personal data: …"
    pub fn rule_line(&self, tr: &Tr) -> String {
        tr.f(
            "moderation-rule-line",
            &[
                ("no", self.rule.no.into()),
                ("title", self.rule.title.plain(tr.lang()).into()),
                ("text", self.rule.text.plain(tr.lang()).into()),
            ],
        )
    }

    /// Why moderators looked at the thing.
    pub fn facts(&self, tr: &Tr) -> String {
        match self.case.origin {
            Origin::Report => tr.n("moderation-facts-reports", self.case.reporters.max(1)),
            Origin::Own => tr.t("moderation-facts-own").to_owned(),
            Origin::First => tr.t("moderation-facts-first").to_owned(),
        }
    }

    /// Until when, and to whom.
    pub fn appeal(&self, tr: &Tr) -> String {
        let until = tr.date(self.decision.appeal_until.timestamp(), self.zone);
        tr.f("moderation-appeal-until", &[("until", until.into())])
    }

    fn reasons(&self, tr: &Tr) -> String {
        tr.f("moderation-reasons", &[("reasons", self.decision.statement.as_str().into())])
    }

    /// What was done, in a sentence; a first contribution that stays is published by it.
    pub fn done(&self, tr: &Tr) -> &'static str {
        match (self.case.origin, self.decision.action) {
            (Origin::First, Action::Dismiss) => tr.t("moderation-did-publish"),
            (_, action) => action_words(tr, action),
        }
    }

    /// The letter to who wrote it. `words` are the thing's first words after the decision.
    pub fn letter_to_author(&self, tr: &Tr, words: &str) -> String {
        let mut parts = vec![
            self.done(tr).to_owned(),
            tr.f("moderation-your-words", &[("words", Arg::from(tr.quote(words)))]),
            self.rule_line(tr),
            self.reasons(tr),
            self.facts(tr),
            tr.t("moderation-not-automated").to_owned(),
        ];
        if self.decision.action.is_adverse() {
            parts.push(self.appeal(tr));
            parts.push(tr.t("moderation-courts").to_owned());
        }
        parts.join("\n\n")
    }

    /// The letter to who reported it.
    pub fn letter_to_reporter(&self, tr: &Tr, code: &str) -> String {
        let mut parts = vec![
            tr.f("moderation-your-report", &[("code", code.into())]),
            action_words(tr, self.decision.action).to_owned(),
            self.rule_line(tr),
            self.reasons(tr),
            tr.t("moderation-not-automated").to_owned(),
        ];
        if self.decision.action == Action::Dismiss {
            parts.push(self.appeal(tr));
        }
        parts.push(tr.t("moderation-courts").to_owned());
        parts.join("\n\n")
    }

    /// The letter to both parties after an appeal.
    pub fn letter_of_judgement(
        &self,
        tr: &Tr,
        outcome: AppealState,
        words: Option<&str>,
        may_appeal: bool,
    ) -> String {
        let told = match outcome {
            AppealState::Reversed => "moderation-judged-reversed",
            AppealState::Confirmed | AppealState::Open => "moderation-judged-confirmed",
        };
        let mut parts = vec![tr.t(told).to_owned(), action_words(tr, self.decision.action).to_owned()];
        if let Some(words) = words {
            parts.push(tr.f("moderation-your-words", &[("words", Arg::from(tr.quote(words)))]));
        }
        parts.extend([self.rule_line(tr), self.reasons(tr), tr.t("moderation-other-person").to_owned()]);
        if may_appeal {
            parts.push(self.appeal(tr));
        }
        parts.push(tr.t("moderation-courts").to_owned());
        parts.join("\n\n")
    }
}
