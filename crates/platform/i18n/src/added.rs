//! Languages added by files while the program is only installed: they may be incomplete.

use std::collections::BTreeMap;

use arengo_kernel::Lang;
use fluent_syntax::ast::{Entry as Item, Resource};
use fluent_syntax::{parser, serializer};

use crate::Source;
use crate::catalog::with_platform;

/// The message by which a file names the language that speaks where it is silent: "ro".
pub(crate) const FALLS_BACK: &str = "i18n-falls-back-to";

/// A message file that an operator laid into the languages folder: "hu.ftl", or "hu-comments.ftl" where one file
/// would be long. It may hold messages of all crates, and leave any out.
#[derive(Debug, Clone)]
pub struct Added {
    /// The language.
    pub lang: Lang,
    /// The file's text, in Fluent syntax.
    pub ftl: String,
}

impl Added {
    /// The language of a file's name; nothing when the name is no tag followed by ".ftl".
    pub fn lang_of(file_name: &str) -> Option<Lang> {
        let tag = file_name.strip_suffix(".ftl")?.split('-').next()?;
        Lang::parse(tag).filter(|lang| lang.as_str() == tag)
    }

    /// The file as a source, for as long as the program runs, without the line that names the fallback; and that.
    pub(crate) fn into_source(self) -> (Source, Option<Lang>) {
        let mut fallback = None;
        let kept: Vec<&str> = self
            .ftl
            .lines()
            .filter(|line| {
                let named = line.strip_prefix(FALLS_BACK).and_then(|rest| rest.trim().strip_prefix('='));
                fallback = fallback.or(named.and_then(Lang::parse));
                named.is_none()
            })
            .collect();
        let ftl: &'static str = Box::leak(kept.join("\n").into_boxed_str());
        let lang: &'static str = Box::leak(self.lang.to_string().into_boxed_str());
        (Source { lang, origin: Source::ADDED, ftl }, fallback)
    }
}

/// A message file to be translated: every message of `model`, in the order of the crates, with the words of `lang`
/// where it has them and, marked by a comment, the model's words where it does not.
pub fn template(sources: &[Source], added: &[Added], lang: Lang, model: Lang) -> String {
    let sources = with_platform(sources, &[]);
    let texts = |of: Lang| {
        let built = sources.iter().filter(move |s| s.lang == of.as_str()).map(|s| s.ftl.to_owned());
        built.chain(added.iter().filter(move |a| a.lang == of).map(|a| a.ftl.clone())).collect::<Vec<_>>()
    };
    let have: BTreeMap<String, String> = texts(lang).iter().flat_map(|ftl| messages(ftl)).collect();
    let mut out = format!("{FALLS_BACK} = {model}\n\n");
    for (id, words) in texts(model).iter().flat_map(|ftl| messages(ftl)) {
        match have.get(&id) {
            Some(own) => out.push_str(own),
            None => out.push_str(&format!("# not translated yet\n{words}")),
        }
    }
    out
}

/// The messages of a file, each written out.
fn messages(ftl: &str) -> Vec<(String, String)> {
    let resource = match parser::parse(ftl) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let written = resource.body.into_iter().filter_map(|item| {
        let id = match &item {
            Item::Message(message) => message.id.name.to_owned(),
            Item::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        Some((id, serializer::serialize(&Resource { body: vec![item] })))
    });
    written.collect()
}
