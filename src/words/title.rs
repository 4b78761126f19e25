//! The page's title, for tabs, bookmarks and the history.

use sourcebook_model::{Selection, View};

/// The title of the page that shows `selection` of the `collection`, with the title of the open article.
pub(crate) fn title(collection: &str, selection: &Selection, article: Option<&str>) -> String {
    let query = selection.query.trim();
    let what = match (article, selection.view) {
        (Some(article), _) => article.to_owned(),
        (None, View::Articles) => query.to_owned(),
        (None, View::Timeline) if query.is_empty() => "Timeline".to_owned(),
        (None, View::Themes) if query.is_empty() => "Themes".to_owned(),
        (None, View::Timeline) => format!("Timeline: {query}"),
        (None, View::Themes) => format!("Themes: {query}"),
    };
    if what.is_empty() { collection.to_owned() } else { format!("{what} – {collection}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_follows_the_view() {
        let of = |query: &str, article| title("Cars", &Selection::from_query_string(query), article);
        assert_eq!(of("", None), "Cars");
        assert_eq!(of("q=lithium", None), "lithium – Cars");
        assert_eq!(of("q=lithium&view=timeline", None), "Timeline: lithium – Cars");
        assert_eq!(of("view=themes", None), "Themes – Cars");
        assert_eq!(of("q=lithium&article=1", Some("Hubs")), "Hubs – Cars");
    }
}
