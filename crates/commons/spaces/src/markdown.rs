//! Markdown as markup, safely: what is not known is left out, raw HTML is dropped, links lead only where a reader
//! expects.

use std::iter::Peekable;

use maud::{Markup, html};
use pulldown_cmark::{Alignment, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A text ready for a page: its first heading apart, for the page's title.
pub struct Rendered {
    /// The words of the first heading of the first level, if there is one.
    pub title: Option<String>,
    /// The rest.
    pub body: Markup,
}

/// What stands for a word in braces, `{town}`; unknown ones stay as they are.
pub type Fill<'a> = &'a dyn Fn(&str) -> Option<String>;

struct Pen<'a, 'e, I: Iterator<Item = Event<'e>>> {
    events: Peekable<I>,
    fill: Fill<'a>,
    /// The base of links that begin with "/".
    base: &'a str,
    /// The name of tables, for assistive technology.
    table: &'a str,
}

/// Renders a text. `base` goes before links that begin with "/", `table` names tables.
pub fn render(text: &str, fill: Fill<'_>, base: &str, table: &str) -> Rendered {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    let mut pen = Pen { events: parser.peekable(), fill, base, table };
    let title = pen.first_heading();
    let body = pen.blocks(None);
    Rendered { title, body }
}

impl<'e, I: Iterator<Item = Event<'e>>> Pen<'_, 'e, I> {
    fn first_heading(&mut self) -> Option<String> {
        self.events.next_if(|e| matches!(e, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))?;
        let mut title = String::new();
        for event in self.events.by_ref() {
            match event {
                Event::End(TagEnd::Heading(_)) => break,
                Event::Text(text) | Event::Code(text) => title.push_str(&filled(&text, self.fill)),
                Event::SoftBreak | Event::HardBreak => title.push(' '),
                _ => {}
            }
        }
        Some(title)
    }

    /// Blocks until the end tag (or the end of the text).
    fn blocks(&mut self, until: Option<TagEnd>) -> Markup {
        let mut out = String::new();
        while let Some(event) = self.events.next() {
            let markup = match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(tag) => self.tag(tag),
                Event::Rule => html! { hr; },
                Event::Text(text) => html! { (filled(&text, self.fill)) },
                Event::Code(text) => html! { code { (text) } },
                Event::SoftBreak => html! { " " },
                Event::HardBreak => html! { br; },
                // Raw HTML and everything else has no place here.
                _ => html! {},
            };
            out.push_str(&markup.0);
        }
        maud::PreEscaped(out)
    }

    fn tag(&mut self, tag: Tag<'e>) -> Markup {
        let end = tag.to_end();
        let inner = |pen: &mut Self| pen.blocks(Some(end));
        match tag {
            Tag::Paragraph => html! { p { (inner(self)) } },
            Tag::Heading { level, .. } => match level {
                HeadingLevel::H1 | HeadingLevel::H2 => html! { h2 { (inner(self)) } },
                HeadingLevel::H3 => html! { h3 { (inner(self)) } },
                _ => html! { h4 { (inner(self)) } },
            },
            Tag::List(Some(start)) => html! { ol start=(start) { (inner(self)) } },
            Tag::List(None) => html! { ul { (inner(self)) } },
            Tag::Item => html! { li { (inner(self)) } },
            Tag::BlockQuote(_) => html! { blockquote { (inner(self)) } },
            Tag::CodeBlock(_) => html! { pre { (inner(self)) } },
            Tag::Emphasis => html! { em { (inner(self)) } },
            Tag::Strong => html! { strong { (inner(self)) } },
            Tag::Link { dest_url, .. } => {
                let words = inner(self);
                match self.address(&dest_url) {
                    Some(href) => html! { a href=(href) { (words) } },
                    None => words,
                }
            }
            Tag::Table(columns) => self.table(&columns, end),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                inner(self);
                html! {}
            }
            // An image becomes its words: these pages load nothing.
            _ => inner(self),
        }
    }

    fn table(&mut self, _columns: &[Alignment], end: TagEnd) -> Markup {
        let mut head = html! {};
        let mut rows = String::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(e) if e == end => break,
                Event::Start(Tag::TableHead) => head = self.cells(TagEnd::TableHead, true),
                Event::Start(Tag::TableRow) => {
                    let cells = self.cells(TagEnd::TableRow, false);
                    rows.push_str(&html! { tr { (cells) } }.0);
                }
                _ => {}
            }
        }
        html! {
            div.scroll role="region" tabindex="0" aria-label=(self.table) {
                table { thead { tr { (head) } } tbody { (maud::PreEscaped(rows)) } }
            }
        }
    }

    fn cells(&mut self, end: TagEnd, heads: bool) -> Markup {
        let mut out = String::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(e) if e == end => break,
                Event::Start(Tag::TableCell) => {
                    let words = self.blocks(Some(TagEnd::TableCell));
                    let cell = if heads {
                        html! { th scope="col" { (words) } }
                    } else {
                        html! { td { (words) } }
                    };
                    out.push_str(&cell.0);
                }
                _ => {}
            }
        }
        maud::PreEscaped(out)
    }

    /// Where a link may lead: the web, mail, telephone, a page here, a place on this page.
    fn address(&self, written: &str) -> Option<String> {
        let written = written.replace("%7B", "{").replace("%7D", "}");
        let address = filled(&written, self.fill);
        if let Some(number) = address.strip_prefix("tel:") {
            return Some(format!(
                "tel:{}",
                number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
            ));
        }
        if address.starts_with('/') && !address.starts_with("//") {
            return Some(format!("{}{address}", self.base));
        }
        let known = ["https://", "http://", "mailto:", "#"];
        known.iter().any(|k| address.starts_with(k)).then_some(address)
    }
}

/// Words in braces replaced by what stands for them.
fn filled(text: &str, fill: Fill<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let word = after[1..].split_once('}').map(|(word, _)| word);
        match word.and_then(|word| Some((word.len(), fill(word)?))) {
            Some((length, value)) => {
                out.push_str(&value);
                rest = &after[length + 2..];
            }
            None => {
                out.push('{');
                rest = &after[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let fill = |word: &str| (word == "town").then(|| "Terni & <b>".to_owned());
        render(text, &fill, "/t/terni/it", "Tabella").body.0
    }

    #[test]
    fn raw_html_and_script_are_dropped() {
        assert_eq!(shown("a <b>c</b> <script>alert(1)</script>"), "<p>a c alert(1)</p>");
        assert_eq!(shown("<div onclick=x>\nhello\n</div>\n\nb"), "<p>b</p>");
        assert_eq!(
            shown("[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example)"),
            "<p>a b c</p>"
        );
        assert_eq!(shown("![words](https://tracker.example/x.png)"), "<p>words</p>");
    }

    #[test]
    fn placeholders_are_filled_and_escaped() {
        assert_eq!(shown("Qui {town}, {other} {"), "<p>Qui Terni &amp; &lt;b&gt;, {other} {</p>");
    }

    #[test]
    fn links_lead_within_the_town_to_the_web_and_to_mail() {
        assert_eq!(
            shown("[a](/p) [b](https://x.example) [c](mailto:a@x.example) [d](tel:+39 0744)"),
            "<p><a href=\"/t/terni/it/p\">a</a> <a href=\"https://x.example\">b</a> \
             <a href=\"mailto:a@x.example\">c</a> [d](tel:+39 0744)</p>"
        );
    }

    #[test]
    fn the_first_heading_is_the_title_and_tables_have_heads() {
        let fill = |_: &str| None;
        let page = render("# One\n\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", &fill, "", "T");
        assert_eq!(page.title.as_deref(), Some("One"));
        assert_eq!(
            page.body.0,
            "<p>text</p><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"T\"><table><thead><tr>\
             <th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>\
             </tbody></table></div>"
        );
    }
}
