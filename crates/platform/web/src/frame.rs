//! The frame around every page: head, town, languages, person, menu, footer with what the town owes.

use arengo_kernel::{Instant, Lang};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::assets;
use crate::cache::Shareable;
use crate::component::MenuItem;
use crate::here::{Here, Node};
use crate::icons::{icon, sprite};
use crate::pieces::{When, time};

/// A page of a town, to be put into the frame.
pub struct Page {
    /// The title, of the page alone.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// What `<main>` holds.
    pub body: Markup,
    /// Classes of `<main>`.
    pub main: &'static str,
    /// When the content last changed; shown in the footer.
    pub updated: Option<Instant>,
    /// The menu entry the page belongs to, by path.
    pub nav: Option<String>,
    /// Kept from search engines: staff pages, forms, personal pages.
    pub unlisted: bool,
    /// The path of an Atom feed of what the page lists.
    pub feed: Option<String>,
    /// A sentence announced when the page opens ("Your comment is published").
    pub status: Option<String>,
    /// Asks the browser to load the page again after so many seconds: progress of long work without script.
    pub refresh: Option<u32>,
    /// The status of the answer.
    pub code: StatusCode,
}

impl Page {
    /// A page with a title and a body; the rest can be set afterwards.
    pub fn new(title: impl Into<String>, body: Markup) -> Page {
        Page {
            title: title.into(),
            description: String::new(),
            body,
            main: "wrap flow",
            updated: None,
            nav: None,
            unlisted: false,
            feed: None,
            status: None,
            refresh: None,
            code: StatusCode::OK,
        }
    }

    /// Kept from search engines and from shared caches.
    pub fn unlisted(mut self) -> Page {
        self.unlisted = true;
        self
    }

    /// With another status: 422 when a form is shown again.
    pub fn code(mut self, code: StatusCode) -> Page {
        self.code = code;
        self
    }

    /// The whole answer. Listed pages for visitors without a session may be shared for a moment.
    pub fn answer(self, here: &Here) -> Response {
        let shareable =
            here.signed.is_none() && here.is_reading && !self.unlisted && self.code == StatusCode::OK;
        let markup = framed(here, &self, shareable);
        let mut response = (self.code, html_body(markup)).into_response();
        let headers = response.headers_mut();
        if let Ok(lang) = HeaderValue::from_str(here.lang.as_str()) {
            headers.insert(header::CONTENT_LANGUAGE, lang);
        }
        if shareable {
            response.extensions_mut().insert(Shareable { town: here.town.id });
        } else {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        }
        response
    }
}

fn html_body(markup: Markup) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], markup.into_string()).into_response()
}

/// Stands for the page's own weight until it is known; as long as the number that takes its place.
pub(crate) const WEIGHT_MARK: &str = "@@,@";

fn framed(here: &Here, page: &Page, weighed: bool) -> Markup {
    let town = &here.town;
    let name = here.town_name();
    let top = top(here, page);
    let foot = foot(here, page, weighed);
    let body = html! {
        a.skip href="#main" { (here.tr.t("web-skip")) }
        (top)
        main #main tabindex="-1" class=(page.main) {
            p.vh role="status" data-announce[page.status.is_some()] { @if let Some(words) = &page.status { (words) } }
            (page.body)
        }
        (foot)
    };
    let body = body.into_string();
    html! {
        (DOCTYPE)
        html lang=(here.lang) data-hue=(town.colours.hue) data-chroma=(town.colours.chroma.as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (page.title) " · " (name) }
                @if !page.description.is_empty() { meta name="description" content=(page.description); }
                @if page.unlisted { meta name="robots" content="noindex"; }
                // Readers with script get the news without losing their place (`data-poll`).
                @if let Some(seconds) = page.refresh { noscript { meta http-equiv="refresh" content=(seconds); } }
                link rel="stylesheet" href=(assets::address("arengo.css"));
                link rel="icon" href="data:,";
                @if let Some(feed) = &page.feed {
                    link rel="alternate" type="application/atom+xml" title=(page.title) href=(here.link(feed));
                }
                @if !page.unlisted { (alternates(here)) }
                script src=(assets::address("arengo.js")) defer {}
            }
            body data-quote-label=(here.tr.t("web-pick-comment"))
                data-pick-help=(here.tr.t("web-pick-help"))
                data-pick-chosen=(here.tr.t("web-pick-chosen"))
                data-pick-cancelled=(here.tr.t("web-pick-cancelled"))
                data-leave=(here.tr.t("web-leave")) {
                (sprite(&body))
                (PreEscaped(body))
            }
        }
    }
}

/// The same page in the town's other languages, for search engines.
fn alternates(here: &Here) -> Markup {
    let public = here.origin();
    html! {
        @for lang in &here.town.languages {
            link rel="alternate" hreflang=(lang) href=(format!("{public}{}", here.in_language(*lang)));
        }
        link rel="alternate" hreflang="x-default" href=(format!("{public}{}{}", here.root, here.path));
        link rel="canonical" href=(format!("{public}{}", here.in_language(here.lang)));
    }
}

const MARK: &str = r#"<svg viewBox="0 0 28 32" aria-hidden="true"><path fill="currentColor" d="M2 31V14a12 12 0 0 1 24 0v17h-5V15a7 7 0 0 0-14 0v16z"/><circle cx="14" cy="15.5" r="3" fill="currentColor"/><path fill="currentColor" d="M11 31v-6.500a3 3 0 0 1 6 0V31z"/></svg>"#;

fn top(here: &Here, page: &Page) -> Markup {
    let (tr, town) = (&here.tr, &here.town);
    html! {
        header.top {
            @if town.demo { p.demo { (tr.t("web-demo")) } }
            div.wrap {
                div.bar {
                    a.brand href=(here.link("/")) {
                        (PreEscaped(MARK))
                        span {
                            (crate::pieces::text_in(here.lang, town.name.get(here.lang).map_or(here.lang, |t| t.0), here.town_name()))
                            @if let Some((lang, tagline)) = town.tagline.get(here.lang) {
                                small lang=[(lang != here.lang).then_some(lang)] { (tagline) }
                            }
                        }
                    }
                    div.tools {
                        (places(here))
                        (languages(here))
                        a href=(here.link("/search")) { (icon("find")) span.lbl { (tr.t("web-search")) } }
                        @match &here.signed {
                            Some(signed) => { a href=(here.link("/me")) { (icon("user")) span.lbl { (signed.name) } } },
                            None => { a href=(here.link("/sign-in")) rel="nofollow" { (icon("user")) span.lbl { (tr.t("web-sign-in")) } } },
                        }
                    }
                }
                nav.nav aria-label=(tr.t("web-main-menu")) {
                    ul role="list" { @for item in menu(here) {
                        li { a href=(here.link(&item.path)) aria-current=[(page.nav.as_deref() == Some(&item.path)).then_some("page")] { (item.words) } }
                    } }
                }
                @let staff = staff_menu(here);
                @if !staff.is_empty() {
                    nav.nav.staff aria-label=(tr.t("web-staff-menu")) {
                        ul role="list" { @for item in staff {
                            li { a href=(here.link(&item.path)) aria-current=[(page.nav.as_deref() == Some(&item.path)).then_some("page")] { (item.words) } }
                        } }
                    }
                }
            }
        }
    }
}

fn menu(here: &Here) -> Vec<MenuItem> {
    here.site.components().iter().flat_map(|c| (c.menu)(&here.tr, &here.town)).collect()
}

fn staff_menu(here: &Here) -> Vec<MenuItem> {
    if !here.actor.is_staff() {
        return Vec::new();
    }
    let mut items: Vec<MenuItem> = here.site.components().iter().flat_map(|c| (c.staff_menu)(here)).collect();
    // The desk comes first, whatever component keeps it.
    items.sort_by_key(|item| item.path != "/staff");
    items
}

fn places(here: &Here) -> Markup {
    let towns = here.site.towns();
    html! {
        @if towns.all().len() > 1 {
            details.menu {
                summary { (icon("net")) span.lbl { (here.tr.t("web-places")) } }
                div.pop {
                    p.sm { (here.tr.t("web-places-lead")) }
                    ul role="list" {
                        @for town in towns.all().iter().take(24) {
                            @let here_now = town.id == here.town.id;
                            @let lang = if town.languages.contains(&here.lang) { here.lang } else { town.main_language() };
                            li { a href=(format!("/t/{}/{lang}/", town.slug)) aria-current=[here_now.then_some("true")] {
                                (icon(if here_now { "ok" } else { "pin" })) (town.name.plain(here.lang))
                            } }
                        }
                        @if towns.all().len() > 24 { li { a href="/" { (here.tr.t("web-places-all")) } } }
                    }
                }
            }
        }
    }
}

fn languages(here: &Here) -> Markup {
    html! {
        details.menu {
            summary { span.vh { (here.tr.t("web-language")) ": " } (icon("globe")) (here.lang.as_str().to_uppercase()) }
            div.pop.s {
                ul role="list" {
                    @for lang in &here.town.languages {
                        li { a href=(here.in_language(*lang)) lang=(lang) hreflang=(lang)
                            aria-current=[(*lang == here.lang).then_some("true")] { (lang.own_name()) } }
                    }
                }
            }
        }
    }
}

fn foot(here: &Here, page: &Page, weighed: bool) -> Markup {
    let tr = &here.tr;
    let duties = &here.town.duties;
    let links = [
        ("/accessibility", "web-foot-accessibility"),
        ("/privacy", "web-foot-privacy"),
        ("/rules", "web-foot-rules"),
        ("/transparency", "web-foot-transparency"),
        ("/help-points", "web-foot-help"),
        ("/easy", "web-foot-easy"),
        ("/glossary", "web-foot-glossary"),
        ("/data", "web-foot-data"),
        ("/activity", "web-foot-activity"),
        ("/contact", "web-foot-contact"),
    ];
    html! {
        footer.foot {
            div.wrap.stack {
                ul role="list" aria-label=(tr.t("web-foot")) {
                    @for (path, id) in links { li { a href=(here.link(path)) { (tr.t(id)) } } }
                }
                p {
                    (duties.publisher)
                    @if !duties.address.is_empty() { ", " (duties.address) }
                    @if !duties.phone.is_empty() { " · " a href=(format!("tel:{}", digits(&duties.phone))) { (duties.phone.replace(' ', "\u{a0}")) } }
                    @if !duties.email.is_empty() { " · " a href=(format!("mailto:{}", duties.email)) { (duties.email) } }
                }
                @if let Some(other) = tr.falls_back_to() {
                    p { (tr.f("web-language-incomplete",
                        &[("language", here.lang.own_name().into()), ("other", other.own_name().into())])) }
                }
                p {
                    @if let Some(at) = page.updated {
                        (tr.t("web-updated")) ": " (time(tr, &here.town, at, When::Short)) ". "
                    }
                    @if weighed { (tr.f("web-weight", &[("size", WEIGHT_MARK.into())])) " " }
                    (tr.t("web-made-with"))
                }
            }
        }
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A page of the installation itself, outside towns.
pub fn node_page(node: &Node, title: &str, body: Markup, code: StatusCode) -> Response {
    let inner = html! {
        a.skip href="#main" { (node.tr.t("web-skip")) }
        header.top {
            @if node.site.settings().demo { p.demo { (node.tr.t("web-demo")) } }
            div.wrap { div.bar {
                a.brand href="/" { (PreEscaped(MARK)) span { "Arengo" } }
                div.tools { (node_languages(node)) }
            } }
        }
        main #main tabindex="-1" class="wrap flow" { (body) }
        footer.foot { div.wrap.stack { p { (node.tr.t("web-made-with")) } } }
    }
    .into_string();
    let markup = html! {
        (DOCTYPE)
        html lang=(node.lang) data-hue="240" data-chroma="low" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Arengo" }
                meta name="robots" content="noindex";
                link rel="stylesheet" href=(assets::address("arengo.css"));
                link rel="icon" href="data:,";
                script src=(assets::address("arengo.js")) defer {}
            }
            body { (sprite(&inner)) (PreEscaped(inner)) }
        }
    };
    let mut response = (code, html_body(markup)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, accept-encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

fn node_languages(node: &Node) -> Markup {
    html! {
        details.menu {
            summary { span.vh { (node.tr.t("web-language")) ": " } (icon("globe")) (node.lang.as_str().to_uppercase()) }
            div.pop.s { ul role="list" {
                @for lang in node.site.languages() {
                    li { a href=(format!("?lang={lang}")) lang=(lang) hreflang=(lang)
                        aria-current=[(*lang == node.lang).then_some("true")] { (lang.own_name()) } }
                }
            } }
        }
    }
}

/// Answers a path without a language with the same path in the language the reader prefers.
pub fn to_language(root: &str, lang: Lang, rest: &str, query: Option<&str>) -> Response {
    let query = query.map_or_else(String::new, |q| format!("?{q}"));
    let rest = if rest == "/" { "" } else { rest };
    let target = format!("{root}/{lang}{rest}{query}");
    let mut response = StatusCode::FOUND.into_response();
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&target) {
        headers.insert(header::LOCATION, value);
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}
