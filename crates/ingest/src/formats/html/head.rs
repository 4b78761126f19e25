//! The meta tags of a page, by their names.

use dom_query::Document;

use super::page::non_empty;

/// What stands in a page's meta tags, in its order.
#[derive(Debug)]
pub(super) struct Head(Vec<(String, String)>);

impl Head {
    pub(super) fn of(document: &Document) -> Self {
        let tags = document.select("meta[content]");
        let named = tags.nodes().iter().flat_map(|tag| {
            let content = tag.attr("content").and_then(|content| non_empty(&content));
            let name = ["name", "property", "itemprop", "http-equiv"].iter().find_map(|key| tag.attr(key));
            // One tag may have several names, with spaces between them.
            let names = name.map(|name| name.to_ascii_lowercase()).unwrap_or_default();
            let names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
            names.into_iter().filter_map(move |name| Some((name, content.clone()?)))
        });
        Self(named.collect())
    }

    /// What tags of these names say, in the names' order, each with its name.
    pub(super) fn all<'a>(
        &'a self,
        names: &'a [&'static str],
    ) -> impl Iterator<Item = (&'static str, &'a str)> {
        names.iter().flat_map(|name| {
            let here = self.0.iter().filter(move |(known, _)| known == name);
            here.map(move |(_, content)| (*name, content.as_str()))
        })
    }

    /// What the first of the tags of these names says.
    pub(super) fn first<'a>(&'a self, names: &'a [&'static str]) -> Option<&'a str> {
        self.all(names).next().map(|(_, content)| content)
    }
}
