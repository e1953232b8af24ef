//! Any report at all, with many signs and strange letters in it.

use arengo_reports::{ReportBlock, Run};
use proptest::prelude::*;

/// Words full of signs that mean something, blanks and foreign letters.
pub fn words() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-zșțăî]{1,5}",
        4 => prop::sample::select(vec![
            "*", "**", "***", "_", "__", "[", "]", "(", ")", "](", "{lang=ro}", "\\", "|", "#", "## ",
            "> ", "- ", "-", "---", "+ ", "1. ", "2) ", ": ", ":", "— ", "-- ", "<", ">", "<https://a>",
            "`", "&amp;", "\u{a0}", "\u{301}", "é", "12", "3.02", "\\*",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![" ", "  ", "\n", "\n\n", "\t", "\r\n", "\u{0}", "\u{feff}", "\u{2028}"])
            .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

fn run() -> impl Strategy<Value = Run> {
    let href = prop::option::weighted(0.2, prop_oneof![Just("https://a.eu/b_(c)|d\\e".to_owned()), words()]);
    let lang = prop::option::weighted(0.2, prop_oneof![Just("ro".to_owned()), words()]);
    (words(), any::<bool>(), any::<bool>(), href, lang).prop_map(|(text, strong, emphasis, href, lang)| Run {
        text,
        strong,
        emphasis,
        href,
        lang,
    })
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    prop::collection::vec(run(), 0..5)
}

pub fn block() -> impl Strategy<Value = ReportBlock> {
    let cells = || prop::collection::vec(words(), 0..4);
    prop_oneof![
        (any::<u8>(), words()).prop_map(|(level, text)| ReportBlock::Heading { level, text }),
        runs().prop_map(ReportBlock::Paragraph),
        (any::<bool>(), prop::collection::vec(runs(), 0..4))
            .prop_map(|(ordered, items)| ReportBlock::List { ordered, items }),
        (words(), words()).prop_map(|(text, cite)| ReportBlock::Quote { text, cite }),
        (words(), cells(), prop::collection::vec(cells(), 0..4))
            .prop_map(|(caption, header, rows)| ReportBlock::Table { caption, header, rows }),
        prop::collection::vec((words(), words()), 0..4).prop_map(ReportBlock::Facts),
        Just(ReportBlock::Rule),
    ]
}
