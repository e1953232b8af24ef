//! Files are short, say what lives in them, and have names that mean something.

mod tree;

/// Longest file, in lines.
const MOST_LINES: usize = 600;
/// Names that say nothing.
const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "service"];

fn must_be_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_file_says_in_its_first_line_what_lives_there() {
    let files = tree::files(".rs");
    assert!(files.len() > 100, "the tree was found");
    let silent = files.into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file);
    must_be_none(&silent.collect::<Vec<_>>());
}

#[test]
fn no_file_is_long() {
    let lengths = tree::files(".rs").into_iter().map(|(file, text)| (file, text.lines().count()));
    let long = lengths.filter(|(_, n)| *n > MOST_LINES).map(|(file, n)| format!("{file}: {n} lines"));
    must_be_none(&long.collect::<Vec<_>>());
}

#[test]
fn no_file_has_an_empty_name() {
    let empty = |file: &str| {
        let words = file.trim_end_matches(".rs").split('/').collect::<Vec<_>>();
        words.iter().any(|word| EMPTY_NAMES.contains(word))
    };
    must_be_none(&tree::files(".rs").into_iter().map(|(f, _)| f).filter(|f| empty(f)).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later() {
    let marks =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("todo", "!("), concat!("unimple", "mented!(")];
    let mut wrong = Vec::new();
    for (file, text) in tree::files(".rs").into_iter().chain(tree::files(".ftl")) {
        for (number, line) in text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                wrong.push(format!("{file}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    must_be_none(&wrong);
}
