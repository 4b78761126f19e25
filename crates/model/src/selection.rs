//! The selection: the one state that every view shares, and that a link carries.

use form_urlencoded::Serializer;
use serde::{Deserialize, Serialize};

use crate::date::{DayNumber, PartialDate};

/// What a reader has asked for and is looking at.
///
/// It lives in the address's query string (`?q=lithium&theme=trade&from=2023&view=timeline`), so links work
/// on any static host and an embed's address is its configuration. Two selections that mean the same are
/// written the same. In messages it is that query string, too: there is one way to write a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Selection {
    /// The words searched for, as typed.
    pub query: String,
    /// Whether the words are searched for as they are typed, without correction.
    pub exact: bool,
    /// Ids of the themes an article must all bear, sorted.
    pub themes: Vec<String>,
    /// Names an article must all bear, sorted.
    pub names: Vec<String>,
    /// When.
    pub period: Period,
    /// In what order articles come.
    pub sort: Sort,
    /// Which view is open.
    pub view: View,
    /// Id of the article open in the reading view.
    pub article: Option<String>,
    /// The passage pointed to in the open article, from 0; written from 1 in links.
    pub passage: Option<u32>,
}

/// A span of time to keep to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Nothing before this date.
    pub from: Option<PartialDate>,
    /// Nothing after this date.
    pub to: Option<PartialDate>,
    /// Whether articles that name no date at all stay while `from` or `to` is set.
    pub undated: bool,
}

impl Period {
    /// Whether no date is asked for.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// The first and last day that lie within; unbounded sides are the ends of time.
    pub fn days(&self) -> (DayNumber, DayNumber) {
        let from = self.from.map_or(DayNumber::MIN, |date| *date.days().start());
        let to = self.to.map_or(DayNumber::MAX, |date| *date.days().end());
        (from, to)
    }
}

/// The order of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; the collection's own order where nothing is searched for.
    #[default]
    Relevance,
    /// Latest date first, undated last.
    Newest,
    /// Earliest date first, undated last.
    Oldest,
    /// By title.
    Title,
}

/// The views over a selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Articles with the passages that match.
    #[default]
    Articles,
    /// Dates on a line.
    Timeline,
    /// Themes by article.
    Themes,
}

impl Sort {
    /// Every order, as offered to readers.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Newest, Self::Oldest, Self::Title];

    /// The word for it in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Title => "title",
        }
    }
}

impl View {
    /// Every view, in the order of the navigation.
    pub const ALL: [Self; 3] = [Self::Articles, Self::Timeline, Self::Themes];

    /// The word for it in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Timeline => "timeline",
            Self::Themes => "themes",
        }
    }
}

impl Selection {
    /// Reads a query string, with or without its leading `?`.
    ///
    /// Unknown parameters and values that make no sense are passed over: a damaged link opens what it still
    /// says.
    pub fn from_query_string(query_string: &str) -> Self {
        let mut selection = Self::default();
        let bytes = query_string.strip_prefix('?').unwrap_or(query_string).as_bytes();
        for (key, value) in form_urlencoded::parse(bytes) {
            match key.as_ref() {
                "q" => selection.query = value.into_owned(),
                "exact" => selection.exact = value == "1",
                "theme" if !value.is_empty() => add(&mut selection.themes, &value),
                "name" if !value.is_empty() => add(&mut selection.names, &value),
                "from" => selection.period.from = value.parse().ok(),
                "to" => selection.period.to = value.parse().ok(),
                "undated" => selection.period.undated = value == "1",
                "sort" => {
                    let sort = Sort::ALL.into_iter().find(|sort| sort.key() == value);
                    selection.sort = sort.unwrap_or_default();
                }
                "view" => {
                    let view = View::ALL.into_iter().find(|view| view.key() == value);
                    selection.view = view.unwrap_or_default();
                }
                "article" if !value.is_empty() => selection.article = Some(value.into_owned()),
                "passage" => {
                    selection.passage = value.parse::<u32>().ok().and_then(|from_1| from_1.checked_sub(1));
                }
                _ => {}
            }
        }
        selection.normalise();
        selection
    }

    /// Writes the selection as a query string without a leading `?`; empty for the default selection.
    pub fn to_query_string(&self) -> String {
        let mut pairs = Serializer::new(String::new());
        if !self.query.is_empty() {
            pairs.append_pair("q", &self.query);
        }
        if self.exact {
            pairs.append_pair("exact", "1");
        }
        for theme in &self.themes {
            pairs.append_pair("theme", theme);
        }
        for name in &self.names {
            pairs.append_pair("name", name);
        }
        if let Some(from) = self.period.from {
            pairs.append_pair("from", &from.to_string());
        }
        if let Some(to) = self.period.to {
            pairs.append_pair("to", &to.to_string());
        }
        if self.period.undated {
            pairs.append_pair("undated", "1");
        }
        if self.sort != Sort::default() {
            pairs.append_pair("sort", self.sort.key());
        }
        if self.view != View::default() {
            pairs.append_pair("view", self.view.key());
        }
        if let Some(article) = &self.article {
            pairs.append_pair("article", article);
        }
        if let Some(passage) = self.passage {
            pairs.append_pair("passage", &(u64::from(passage) + 1).to_string());
        }
        pairs.finish()
    }

    /// The same selection with nothing selected, in the same view and order.
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, view: self.view, ..Self::default() }
    }

    /// Whether anything narrows the collection: a query, a theme, a name or a period.
    pub fn narrows(&self) -> bool {
        !self.query.trim().is_empty() || self.singles_out() || !self.period.is_open()
    }

    /// Whether themes or names single out the passages that bear them.
    pub fn singles_out(&self) -> bool {
        !self.themes.is_empty() || !self.names.is_empty()
    }

    /// Adds the theme, or takes it away if it is there.
    pub fn toggle_theme(&mut self, id: &str) {
        toggle(&mut self.themes, id);
    }

    /// Adds the name, or takes it away if it is there.
    pub fn toggle_name(&mut self, name: &str) {
        toggle(&mut self.names, name);
    }

    fn normalise(&mut self) {
        self.exact &= !self.query.is_empty();
        if self.article.is_none() {
            self.passage = None;
        }
    }
}

/// The place of `value` in `sorted`, or where it would be.
fn place(sorted: &[String], value: &str) -> Result<usize, usize> {
    sorted.binary_search_by(|known| known.as_str().cmp(value))
}

fn add(sorted: &mut Vec<String>, value: &str) {
    if let Err(at) = place(sorted, value) {
        sorted.insert(at, value.to_owned());
    }
}

fn toggle(sorted: &mut Vec<String>, value: &str) {
    match place(sorted, value) {
        Ok(at) => drop(sorted.remove(at)),
        Err(at) => sorted.insert(at, value.to_owned()),
    }
}

impl From<String> for Selection {
    fn from(query_string: String) -> Self {
        Self::from_query_string(&query_string)
    }
}

impl From<Selection> for String {
    fn from(selection: Selection) -> Self {
        selection.to_query_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_restores_the_whole_selection() {
        let link = "q=lithium+%26+nickel&theme=hubs&theme=trade&name=Xi+Jinping&from=2023&to=2024-03&undated=1&sort=newest&view=timeline&article=002&passage=3";
        let selection = Selection::from_query_string(link);
        assert_eq!(selection.query, "lithium & nickel");
        assert_eq!(selection.passage, Some(2));
        assert_eq!(selection.to_query_string(), link);
    }

    #[test]
    fn the_default_selection_needs_no_query_string() {
        assert_eq!(Selection::default().to_query_string(), "");
        assert_eq!(Selection::from_query_string("?"), Selection::default());
    }

    #[test]
    fn a_damaged_link_opens_what_it_still_says() {
        let selection =
            Selection::from_query_string("?q=%FF&from=soon&view=nope&passage=0&theme=&utm=1&sort");
        assert_eq!(selection.query, "\u{fffd}");
        assert_eq!(selection.view, View::Articles);
        assert!(selection.period.is_open() && selection.themes.is_empty() && selection.passage.is_none());
    }

    #[test]
    fn the_order_of_themes_and_names_does_not_make_another_selection() {
        let one = Selection::from_query_string("name=d&theme=b&theme=a&theme=b&name=c");
        assert_eq!(one, Selection::from_query_string("theme=a&theme=b&name=c&name=d"));
    }
}
