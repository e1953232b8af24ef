//! Which message ids Rust source names, so that tests find ids without message and messages without use.

/// Methods, functions and macros whose first argument, when it is a literal, is a message id.
const CALLS: [&str; 5] = [".t", ".n", ".f", "msg", "msg!"];
/// Types whose `new` takes a message id first.
const TYPES: [&str; 2] = ["Refusal", "Problem"];

/// The message ids that Rust source names where only an id can stand: in `.t("…")`, `.n("…", …)`,
/// `.f("…", …)`, `msg("…")`, `Refusal::new("…")`. Comments are left out; each id comes once, in order.
pub fn ids_used_in(source_text: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for literal in literals(source_text) {
        if is_id(literal.text) && takes_id(literal.before) && !ids.iter().any(|id| id == literal.text) {
            ids.push(literal.text.to_owned());
        }
    }
    ids
}

/// Every string literal in Rust source that has the form of a message id (small letters, digits and hyphens,
/// at least one hyphen), wherever it stands: also ids chosen in a `match` and passed on.
pub fn id_like_literals(source_text: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for literal in literals(source_text) {
        if is_id(literal.text) && !ids.iter().any(|id| id == literal.text) {
            ids.push(literal.text.to_owned());
        }
    }
    ids
}

fn is_id(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Whether what stands before a literal is the opening of a call that takes an id.
fn takes_id(before: &str) -> bool {
    let Some(head) = before.trim_end().strip_suffix('(') else { return false };
    let head = head.trim_end();
    if let Some(path) = head.strip_suffix("::new") {
        return TYPES.iter().any(|name| ends_with_word(path, name));
    }
    CALLS.iter().any(|call| ends_with_word(head, call))
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| {
        word.starts_with('.') || !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

/// A string literal and the source before it on from the last literal or comment.
struct Literal<'a> {
    text: &'a str,
    before: &'a str,
}

/// All string literals outside comments. Byte positions are always at ASCII characters, so slices are valid.
fn literals(source: &str) -> Vec<Literal<'_>> {
    let bytes = source.as_bytes();
    let (mut found, mut at, mut since) = (Vec::new(), 0, 0);
    while at < bytes.len() {
        let rest = &source[at..];
        let skip = match bytes[at] {
            b'/' if rest.starts_with("//") || rest.starts_with("/*") => {
                let length = comment(rest);
                since = at + length;
                length
            }
            b'\'' => character(rest),
            b'"' => {
                let end = closing_quote(rest);
                found.push(Literal { text: &rest[1..end], before: &source[since..at] });
                since = (at + end + 1).min(source.len());
                end + 1
            }
            b'r' if raw_hashes(source, at).is_some() => {
                let hashes = raw_hashes(source, at).unwrap_or(0);
                let close = format!("\"{}", "#".repeat(hashes));
                let open = 2 + hashes;
                let end = rest[open..].find(&close).map_or(rest.len(), |i| open + i);
                found.push(Literal { text: &rest[open..end], before: &source[since..at] });
                since = (at + end + close.len()).min(source.len());
                end + close.len()
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        at = (at + skip).min(source.len());
    }
    found
}

/// The length of a comment: to the end of its line, or of the block with the blocks nested in it.
fn comment(rest: &str) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a character literal, or 1 for the mark of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            chars.next();
            rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(1, |(i, _)| i + 3)
        }
        Some(_) => match chars.next() {
            Some((i, '\'')) => i + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The position of the quote that closes the literal `rest` opens; the end of `rest` when none does.
fn closing_quote(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    rest.len()
}

/// How many "#" open the raw literal at this "r", if it is one.
fn raw_hashes(source: &str, at: usize) -> Option<usize> {
    let part_of_word = source[..at].ends_with(|c: char| c.is_alphanumeric() && c != 'b' || c == '_');
    let rest = &source[at + 1..];
    let hashes = rest.bytes().take_while(|b| *b == b'#').count();
    (!part_of_word && rest[hashes..].starts_with('"')).then_some(hashes)
}
