//! Text templates: the questions every commitment answers, and how each is recognised (S4.6).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::fold::phrase;

/// The short name of a question, the same in every language: 1 to 40 of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionKey(String);

/// A text that is no question key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a question key is 1 to 40 of a-z, 0-9 and -")]
pub struct NotAQuestionKey;

impl QuestionKey {
    /// Checks a key. Errors when it is empty, too long or has another character.
    pub fn new(key: &str) -> Result<QuestionKey, NotAQuestionKey> {
        let fits = (1..=40).contains(&key.len())
            && key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        fits.then(|| QuestionKey(key.to_owned())).ok_or(NotAQuestionKey)
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for QuestionKey {
    type Error = NotAQuestionKey;
    fn try_from(key: String) -> Result<QuestionKey, NotAQuestionKey> {
        QuestionKey::new(&key)
    }
}

impl From<QuestionKey> for String {
    fn from(key: QuestionKey) -> String {
        key.0
    }
}

/// The questions a kind of text answers in each of its commitments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// In the order in which a complete text answers them.
    pub questions: Vec<Question>,
    /// Lines that introduce the numbered expected results, in any language.
    pub result_intros: Vec<String>,
}

/// One question of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its short name.
    pub key: QuestionKey,
    /// True when a commitment without it is incomplete (S4.21).
    pub required: bool,
    /// The canonical heading in each language, the first being the fallback.
    pub headings: Vec<Heading>,
    /// Other wordings by which it is recognised, in any language.
    pub also: Vec<String>,
}

/// The canonical heading of a question in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The language as a BCP 47 code: `it`, `ro`, `en`.
    pub lang: String,
    /// The heading as it should be printed.
    pub text: String,
}

impl Question {
    /// The canonical heading in a language (`it`, `ro`, `en`, also `it-IT`), or in the
    /// template's first language when it has none in that one.
    pub fn heading(&self, lang: &str) -> &str {
        let short = lang.split(['-', '_']).next().unwrap_or(lang);
        self.headings
            .iter()
            .find(|h| h.lang.eq_ignore_ascii_case(short))
            .or(self.headings.first())
            .map_or(self.key.as_str(), |h| h.text.as_str())
    }

    fn wordings(&self) -> impl Iterator<Item = &str> {
        let canonical = self.headings.iter().map(|h| h.text.as_str());
        canonical.chain(self.also.iter().map(String::as_str))
    }
}

impl Template {
    /// The question with this key.
    pub fn question(&self, key: &QuestionKey) -> Option<&Question> {
        self.questions.iter().find(|q| q.key == *key)
    }

    /// The question whose heading this line is. Accents, case, apostrophes, the question mark
    /// and a leading number do not matter.
    pub fn recognise(&self, line: &str) -> Option<&QuestionKey> {
        Recogniser::new(self).question(line).map(|at| &self.questions[at].key)
    }

    /// The template of an Open Government Partnership commitment: the problem, the commitment
    /// and its contribution are required.
    pub fn ogp() -> Template {
        let question = |key: &str, required, [it, ro, en]: [&str; 3], also: &[&str]| Question {
            key: QuestionKey(key.to_owned()),
            required,
            headings: [("it", it), ("ro", ro), ("en", en)]
                .map(|(lang, text)| Heading { lang: lang.to_owned(), text: text.to_owned() })
                .into(),
            also: also.iter().map(|s| (*s).to_owned()).collect(),
        };
        Template {
            questions: OGP.iter().map(|(k, r, h, a)| question(k, *r, *h, a)).collect(),
            result_intros: RESULT_INTROS.iter().map(|s| (*s).to_owned()).collect(),
        }
    }
}

type Row = (&'static str, bool, [&'static str; 3], &'static [&'static str]);

const OGP: &[Row] = &[
    (
        "problem",
        true,
        [
            "Qual è il problema che l'impegno affronterà?",
            "Care este problema pe care o va aborda angajamentul?",
            "What problem will the commitment address?",
        ],
        &[
            "Qual è il problema?",
            "Qual è il problema che l'impegno affronta?",
            "Qual è il problema pubblico che l'impegno affronterà?",
            "Care este problema?",
            "Ce problemă va rezolva angajamentul?",
            "Care este problema publică pe care o va aborda angajamentul?",
            "Ce problemă publică va aborda angajamentul?",
            "What is the problem?",
            "What is the public problem?",
            "What is the problem that the commitment will address?",
            "What is the public problem that the commitment will address?",
            "What problem does the commitment address?",
        ],
    ),
    (
        "commitment",
        true,
        ["Qual è l'impegno?", "Care este angajamentul?", "What is the commitment?"],
        &["In che cosa consiste l'impegno?", "În ce constă angajamentul?"],
    ),
    (
        "contribution",
        true,
        [
            "In che modo l'impegno contribuirà a risolvere il problema?",
            "Cum va contribui angajamentul la rezolvarea problemei?",
            "How will the commitment contribute to solving the problem?",
        ],
        &[
            "In che modo contribuirà?",
            "In che modo l'impegno contribuirà a risolvere il problema pubblico?",
            "Come contribuirà l'impegno a risolvere il problema?",
            "Cum va contribui?",
            "Cum va contribui angajamentul la rezolvarea problemei publice?",
            "În ce mod va contribui angajamentul la rezolvarea problemei?",
            "How will it contribute?",
            "How will the commitment contribute to solve the problem?",
            "How will the commitment contribute to solve the public problem?",
            "How will the commitment contribute to solving the public problem?",
        ],
    ),
    (
        "relevance",
        false,
        [
            "Perché l'impegno è rilevante rispetto ai valori di OGP?",
            "De ce este angajamentul relevant pentru valorile OGP?",
            "Why is the commitment relevant to OGP values?",
        ],
        &[
            "Perché questo impegno è rilevante rispetto ai valori OGP?",
            "De ce este relevant acest angajament pentru valorile OGP?",
            "Why is this commitment relevant to OGP values?",
        ],
    ),
    (
        "results",
        false,
        ["Risultati attesi", "Rezultate așteptate", "Expected results"],
        &[
            "Quali sono i risultati attesi?",
            "Care sunt rezultatele așteptate?",
            "What are the expected results?",
        ],
    ),
    (
        "milestones",
        false,
        ["Tappe", "Etape", "Milestones"],
        &[
            "Tappe e scadenze",
            "Le prossime tappe",
            "Attività e tappe",
            "Attività e scadenze",
            "Etape și termene",
            "Activități și termene",
            "Milestone",
            "Milestones and deadlines",
            "Milestone activities",
        ],
    ),
    (
        "information",
        false,
        ["Informazioni aggiuntive", "Informații suplimentare", "Additional information"],
        &["Ulteriori informazioni", "Informații adiționale", "Further information"],
    ),
];

const RESULT_INTROS: &[&str] = &[
    "I risultati attesi sono",
    "I risultati attesi",
    "Risultati attesi",
    "Rezultatele așteptate sunt",
    "Rezultatele așteptate",
    "Rezultate așteptate",
    "The expected results are",
    "Expected results are",
    "The expected results",
    "Expected results",
];

/// A template made ready for reading many lines.
pub(crate) struct Recogniser<'t> {
    template: &'t Template,
    headings: std::collections::HashMap<String, usize>,
    intros: Vec<String>,
    longest: usize,
}

impl<'t> Recogniser<'t> {
    pub(crate) fn new(template: &'t Template) -> Recogniser<'t> {
        let mut headings = std::collections::HashMap::new();
        for (at, question) in template.questions.iter().enumerate() {
            for wording in question.wordings() {
                headings.entry(phrase(wording)).or_insert(at);
            }
        }
        headings.remove("");
        let longest = headings.keys().map(String::len).max().unwrap_or(0);
        let mut intros: Vec<String> = template.result_intros.iter().map(|s| phrase(s)).collect();
        intros.retain(|s| !s.is_empty());
        Recogniser { template, headings, intros, longest }
    }

    /// The index of the question whose heading this line is.
    pub(crate) fn question(&self, line: &str) -> Option<usize> {
        // Accents, apostrophes and a number in front at most triple a heading.
        if line.len() > self.longest * 3 + 40 {
            return None;
        }
        let spoken = phrase(line);
        self.headings.get(&spoken).or_else(|| self.headings.get(without_number(&spoken))).copied()
    }

    pub(crate) fn key(&self, at: usize) -> &'t QuestionKey {
        &self.template.questions[at].key
    }

    /// True for a line that introduces expected results: it says so and nothing after.
    pub(crate) fn introduces_results(&self, line: &str) -> bool {
        let line = line.trim_end();
        let tail = last_words(line, 120);
        let spoken = phrase(tail);
        let whole = tail.len() == line.len();
        self.intros.iter().any(|intro| {
            (whole && spoken == *intro) || (line.ends_with(':') && spoken.ends_with(&format!(" {intro}")))
        })
    }
}

/// `2 qual e l impegno` without its `2`.
fn without_number(spoken: &str) -> &str {
    spoken.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
}

/// At most the last `longest` bytes of a line.
fn last_words(line: &str, longest: usize) -> &str {
    let mut from = line.len().saturating_sub(longest);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    &line[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_recognised_however_it_is_typed() {
        let ogp = Template::ogp();
        for (line, expected) in [
            ("Qual è l'impegno?", Some("commitment")),
            ("QUAL E’ L’IMPEGNO", Some("commitment")),
            ("2. Qual'è l'impegno ?", Some("commitment")),
            ("In che modo l’impegno contribuirà a risolvere il problema?", Some("contribution")),
            ("Ce problema va rezolva angajamentul", Some("problem")),
            ("Cum va contribui angajamentul la rezolvarea problemei?", Some("contribution")),
            ("What is the public problem?", Some("problem")),
            ("Tappe:", Some("milestones")),
            ("Qual è l'impegno del Comune?", None),
            ("", None),
            ("12", None),
        ] {
            assert_eq!(ogp.recognise(line).map(QuestionKey::as_str), expected, "{line}");
        }
    }

    #[test]
    fn a_heading_is_given_in_the_language_asked_or_the_first() {
        let ogp = Template::ogp();
        let problem = &ogp.questions[0];
        assert_eq!(problem.heading("it"), "Qual è il problema che l'impegno affronterà?");
        assert_eq!(problem.heading("ro-RO"), "Care este problema pe care o va aborda angajamentul?");
        assert_eq!(problem.heading("pl"), problem.heading("it"));
    }

    #[test]
    fn every_wording_belongs_to_one_question_only() {
        let ogp = Template::ogp();
        for question in &ogp.questions {
            for wording in question.wordings() {
                assert_eq!(ogp.recognise(wording), Some(&question.key), "{wording}");
            }
        }
    }

    #[test]
    fn a_line_introduces_results_only_when_it_ends_with_saying_so() {
        let ogp = Template::ogp();
        let reads = Recogniser::new(&ogp);
        assert!(reads.introduces_results("I risultati attesi sono:"));
        assert!(reads.introduces_results("Rezultatele aşteptate sunt:"));
        assert!(reads.introduces_results("Entro il 2023 i risultati attesi sono:"));
        assert!(!reads.introduces_results("I risultati attesi sono molti e diversi."));
        assert!(!reads.introduces_results(""));
    }
}
