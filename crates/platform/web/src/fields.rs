//! What came in a form. Nothing is lost: unknown, missing and doubled fields are no errors here.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;

use crate::problem::Problem;
use crate::site::Site;

/// Most bytes of a form that is not an upload: a text of a million characters still gets a proper answer.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// The fields of a submitted form, in order.
#[derive(Debug, Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// From pairs, for forms shown again and for tests.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Fields {
        Fields(pairs.into_iter().collect())
    }

    /// From the body of a form, or a query.
    pub fn parse(body: &[u8]) -> Fields {
        Fields(form_urlencoded::parse(body).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// The text of a field; empty when it did not come.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.as_str())
    }

    /// The text of a field without spaces around it; nothing when there is none.
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.text(name).trim()).filter(|text| !text.is_empty())
    }

    /// All values of a field (check boxes).
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// True when the box was checked or the button pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(k, _)| k == name)
    }

    /// All of them, to send again.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }
}

impl FromRequest<Site> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Fields, Problem> {
        if let Some(kept) = request.extensions().get::<Fields>() {
            return Ok(kept.clone());
        }
        let is_form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.starts_with("application/x-www-form-urlencoded"));
        if !is_form {
            return Ok(Fields::default());
        }
        let bytes = Bytes::from_request(request, site).await.map_err(|_| too_large())?;
        Ok(Fields::parse(&bytes))
    }
}

pub(crate) fn too_large() -> Problem {
    Problem::Invalid(arengo_kernel::Refusal::new("web-form-too-large"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_and_doubled_fields_are_no_errors() {
        let fields = Fields::parse("a=1&b=%C8%99&a=2&c=+".as_bytes());
        assert_eq!((fields.text("a"), fields.text("b"), fields.text("zz")), ("1", "ș", ""));
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.given("c"), None);
        assert!(fields.has("c") && !fields.has("d"));
    }
}
