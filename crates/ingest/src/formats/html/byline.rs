//! The elements of a page that may name its authors, as they are written, line breaks included.

use std::collections::BTreeMap;

use dom_query::Document;

use crate::draft::one_line;

/// Bylines are no longer than this, in bytes; a whole column about an author is none.
const LONGEST: usize = 400;

/// What such elements say, by the same on one line.
#[derive(Debug, Default)]
pub(super) struct Bylines(BTreeMap<String, String>);

impl Bylines {
    pub(super) fn of(document: &Document) -> Self {
        let elements = document.select(
            "[rel~=author], [itemprop*=author], [class*=byline], [class*=author], [id*=byline], [id*=author]",
        );
        let written = elements.nodes().iter().map(|node| node.text().to_string());
        Self(written.filter(|text| text.len() <= LONGEST).map(|text| (one_line(&text), text)).collect())
    }

    /// A byline as it is written; `None` where it stands in no such element.
    pub(super) fn as_written(&self, byline: &str) -> Option<&str> {
        self.0.get(&one_line(byline)).map(String::as_str)
    }
}
