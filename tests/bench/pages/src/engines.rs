//! The libraries, each as its documentation sets it up, and what people expect of them.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::text::text_of;

/// What is made of a page; nothing where a library gives up.
#[derive(Default)]
pub(crate) struct Extracted {
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) date: Option<String>,
}

/// What people say that the page holds.
pub(crate) fn expected(page: &Path) -> anyhow::Result<Extracted> {
    let stated: Value = serde_json::from_str(&fs::read_to_string(page.join("expected-metadata.json"))?)?;
    let text = |name: &str| stated[name].as_str().map(str::to_owned);
    Ok(Extracted {
        text: text_of(&fs::read_to_string(page.join("expected.html"))?),
        title: text("title"),
        byline: text("byline"),
        date: text("publishedTime"),
    })
}

/// `dom_smoothie`: a port of Mozilla's readability.
pub(crate) fn dom_smoothie(source: &str) -> Extracted {
    let article = dom_smoothie::Readability::new(source, None, None).and_then(|mut reader| reader.parse());
    article.map_or_else(
        |_| Extracted::default(),
        |article| Extracted {
            text: text_of(&article.content),
            title: Some(article.title),
            byline: article.byline,
            date: article.published_time,
        },
    )
}

/// `legible`: another port of it.
pub(crate) fn legible(source: &str) -> Extracted {
    legible::parse(source, None, None).map_or_else(
        |_| Extracted::default(),
        |article| Extracted {
            text: text_of(&article.content),
            title: Some(article.title),
            byline: article.byline,
            date: article.published_time,
        },
    )
}

/// `rs-trafilatura`: a port of trafilatura.
pub(crate) fn trafilatura(source: &str) -> Extracted {
    rs_trafilatura::extract(source).map_or_else(
        |_| Extracted::default(),
        |found| Extracted {
            text: found.content_text,
            title: found.metadata.title,
            byline: found.metadata.author,
            date: found.metadata.date.map(|date| date.to_rfc3339()),
        },
    )
}
