//! Plain letters as HTML: paragraphs, line ends, addresses as links. Nothing else, so that both say the same.

use arengo_kernel::Lang;
use maud::{DOCTYPE, Markup, html};

/// A plain letter as a page of HTML for the part beside the text.
pub fn as_html(lang: Lang, text: &str) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang) { head { meta charset="utf-8"; } body { (linked(text)) } }
    }
    .into_string()
}

/// Plain text with its addresses as links, paragraphs at empty lines.
pub fn linked(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n") {
            p { @for (n, line) in paragraph.split('\n').enumerate() {
                @if n > 0 { br; }
                @for word in line.split_inclusive(' ') {
                    @match address_in(word) {
                        Some(address) => {
                            a href=(address) { (address) }
                            (&word[address.len()..])
                        },
                        None => (word),
                    }
                }
            } }
        }
    }
}

/// The web addresses in a letter, in order.
pub(crate) fn links(text: &str) -> Vec<&str> {
    text.split_whitespace().filter_map(address_in).collect()
}

fn address_in(word: &str) -> Option<&str> {
    let is_web = word.starts_with("http://") || word.starts_with("https://");
    is_web.then(|| word.trim_end().trim_end_matches(['.', ',', ';', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_letter_are_links_and_the_rest_is_text() {
        let page = linked("See https://a.example/x?y=1, <b>now</b>\nor not.").into_string();
        assert_eq!(
            page,
            "<p>See <a href=\"https://a.example/x?y=1\">https://a.example/x?y=1</a>, &lt;b&gt;now&lt;/b&gt;\
             <br>or not.</p>"
        );
        assert_eq!(
            links("a https://b.example/c.\nhttp://d.example"),
            ["https://b.example/c", "http://d.example"]
        );
    }
}
