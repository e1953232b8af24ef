//! A scanner for web pages: tags and text, one pass, no tree.
//!
//! A page is read for its words only, so no tree is built: a browser's tree rules cost more
//! than linear time on pages made to be nested or to repeat attributes.

use std::borrow::Cow;

use quick_xml::escape::resolve_html5_entity;

/// More attributes than any real tag has; the rest is passed over.
const MOST_ATTRIBUTES: usize = 64;

/// What a page consists of.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'h> {
    /// Text with entities resolved.
    Text(Cow<'h, str>),
    Open(Tag<'h>),
    /// A closing tag, its name in lower case.
    Close(String),
}

/// An opening tag.
#[derive(Debug, PartialEq)]
pub(super) struct Tag<'h> {
    /// In lower case.
    pub name: String,
    attributes: Vec<(&'h str, &'h str)>,
}

impl Tag<'_> {
    /// An attribute's value with entities resolved; empty for one without value.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let found = self.attributes.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| resolve_entities(value))
    }
}

/// The tokens of a page. Comments, declarations and the content of scripts and styles are
/// passed over.
pub(super) struct Scanner<'h> {
    page: &'h str,
    at: usize,
}

impl<'h> Scanner<'h> {
    pub(super) fn new(page: &'h str) -> Scanner<'h> {
        Scanner { page, at: 0 }
    }

    fn rest(&self) -> &'h str {
        &self.page[self.at..]
    }

    fn text_until_tag(&mut self) -> &'h str {
        let rest = self.rest();
        let mut end = 0;
        loop {
            match rest[end..].find('<') {
                None => {
                    end = rest.len();
                    break;
                }
                Some(found) => {
                    end += found;
                    if starts_markup(&rest[end + 1..]) {
                        break;
                    }
                    end += 1;
                }
            }
        }
        self.at += end;
        &rest[..end]
    }

    fn pass_over(&mut self, end: &str) {
        let rest = self.rest();
        self.at += rest.find(end).map_or(rest.len(), |found| found + end.len());
    }

    /// Text up to the closing tag of an element whose content is no markup.
    fn raw_text(&mut self, name: &str) -> &'h str {
        let rest = self.rest();
        let mut from = 0;
        while let Some(found) = rest[from..].find("</") {
            let at = from + found;
            let after = &rest.as_bytes()[at + 2..];
            if after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
                self.at += at;
                return &rest[..at];
            }
            from = at + 2;
        }
        self.at = self.page.len();
        rest
    }

    fn close(&mut self) -> Token<'h> {
        self.at += 2;
        let name = self.name();
        self.pass_over(">");
        Token::Close(name)
    }

    fn open(&mut self) -> Token<'h> {
        self.at += 1;
        let name = self.name();
        let mut attributes = Vec::new();
        while let Some(attribute) = self.attribute() {
            if attributes.len() < MOST_ATTRIBUTES {
                attributes.push(attribute);
            }
        }
        Token::Open(Tag { name, attributes })
    }

    fn name(&mut self) -> String {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
        let end = end.unwrap_or(rest.len());
        self.at += end;
        // Longer than any name there is: not worth a copy.
        rest.get(..end.min(32)).unwrap_or("").to_ascii_lowercase()
    }

    /// The next attribute of an open tag; at its end passes over the `>` and gives `None`.
    fn attribute(&mut self) -> Option<(&'h str, &'h str)> {
        let bytes = self.page.as_bytes();
        while bytes.get(self.at).is_some_and(|b| b.is_ascii_whitespace() || *b == b'/') {
            self.at += 1;
        }
        match bytes.get(self.at) {
            None => return None,
            Some(b'>') => {
                self.at += 1;
                return None;
            }
            Some(_) => {}
        }
        let rest = self.rest();
        // An `=` in front is part of the name, as browsers have it.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..]
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='))
            .map_or(rest.len(), |found| found + first);
        let name = &rest[..end];
        self.at += end;
        Some((name, self.value()))
    }

    fn value(&mut self) -> &'h str {
        let bytes = self.page.as_bytes();
        let mut at = self.at;
        let blank = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
        while blank(at) {
            at += 1;
        }
        if bytes.get(at) != Some(&b'=') {
            return "";
        }
        at += 1;
        while blank(at) {
            at += 1;
        }
        let quote = bytes.get(at).copied().filter(|b| matches!(b, b'"' | b'\''));
        let from = at + usize::from(quote.is_some());
        let rest = &self.page[from.min(self.page.len())..];
        let end = match quote {
            Some(quote) => rest.find(char::from(quote)),
            None => rest.find(|c: char| c.is_ascii_whitespace() || c == '>'),
        };
        let end = end.unwrap_or(rest.len());
        self.at = (from + end + usize::from(quote.is_some())).min(self.page.len());
        &rest[..end]
    }
}

/// What follows a `<` that is no mere sign.
fn starts_markup(after: &str) -> bool {
    let mut bytes = after.bytes();
    match bytes.next() {
        Some(b'!' | b'?') => true,
        Some(b'/') => bytes.next().is_some_and(|b| b.is_ascii_alphabetic()),
        Some(b) => b.is_ascii_alphabetic(),
        None => false,
    }
}

impl<'h> Iterator for Scanner<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        loop {
            let text = self.text_until_tag();
            if !text.is_empty() {
                return Some(Token::Text(resolve_entities(text)));
            }
            let rest = self.rest();
            if rest.is_empty() {
                return None;
            }
            if rest.starts_with("<!--") {
                self.pass_over("-->");
            } else if rest.starts_with("<!") || rest.starts_with("<?") {
                self.pass_over(">");
            } else if rest.starts_with("</") {
                return Some(self.close());
            } else {
                let open = self.open();
                if let Token::Open(tag) = &open
                    && matches!(tag.name.as_str(), "script" | "style" | "textarea" | "xmp")
                {
                    self.raw_text(&tag.name);
                }
                return Some(open);
            }
        }
    }
}

/// `&agrave;`, `&#224;` and `&#xe0;` as characters; what is no entity stays as it is.
fn resolve_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match entity(rest) {
            Some((length, resolved)) => {
                out.push_str(&resolved);
                rest = &rest[length..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The entity at the start of `text`, with its length including the semicolon.
fn entity(text: &str) -> Option<(usize, Cow<'static, str>)> {
    // The longest name has 31 letters.
    let end = text.bytes().take(33).position(|b| b == b';')?;
    let name = &text[..end];
    let resolved = match name.strip_prefix('#') {
        Some(number) => Cow::Owned(numbered(number)?.to_string()),
        None => Cow::Borrowed(resolve_html5_entity(name)?),
    };
    Some((end + 1, resolved))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Pages of old editors number Windows characters.
    super::decode::western_character(code).or_else(|| char::from_u32(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str) -> Vec<String> {
        Scanner::new(page)
            .map(|token| match token {
                Token::Text(text) => format!("'{text}'"),
                Token::Open(tag) => match tag.attribute("href") {
                    Some(href) => format!("<{} {href}>", tag.name),
                    None => format!("<{}>", tag.name),
                },
                Token::Close(name) => format!("</{name}>"),
            })
            .collect()
    }

    #[test]
    fn tags_text_and_entities_are_told_apart() {
        for (page, expected) in [
            ("a < b &amp; c", vec!["'a < b & c'"]),
            ("citt&agrave; &#232; &#xE8; &#146; &nada; &", vec!["'città è è ’ &nada; &'"]),
            ("<P CLASS=x>uno</P >", vec!["<p>", "'uno'", "</p>"]),
            ("<a title='x>y' href=\"u?a&amp;b\">", vec!["<a u?a&b>"]),
            ("<a href=u>x", vec!["<a u>", "'x'"]),
            ("<a href = 'u' hidden/>x", vec!["<a u>", "'x'"]),
            ("<!-- <p> --><!doctype html><?xml?>x", vec!["'x'"]),
            ("<script>if (a<b) '<p>'</script>x", vec!["<script>", "</script>", "'x'"]),
            ("x<br/>y", vec!["'x'", "<br>", "'y'"]),
            ("cut <a href='", vec!["'cut '", "<a >"]),
            ("cut <", vec!["'cut <'"]),
        ] {
            assert_eq!(shown(page), expected, "{page}");
        }
    }
}
