//! What to try when nothing was found.

use sourcebook_model::{Period, Selection};

/// A button and the selection it leads to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Suggestion {
    /// What the button says.
    pub(super) label: String,
    /// What it selects.
    pub(super) selection: Selection,
}

/// Ways out of a selection that brings nothing, the smallest steps first; `label` names a theme.
pub(super) fn suggestions(selection: &Selection, label: impl Fn(&str) -> String) -> Vec<Suggestion> {
    let mut suggestions = Vec::new();
    let mut suggest = |label: String, change: &dyn Fn(&mut Selection)| {
        let mut selection = selection.clone();
        change(&mut selection);
        suggestions.push(Suggestion { label, selection });
    };
    if selection.exact {
        suggest("Search for words spelt like these".to_owned(), &|selection| selection.exact = false);
    }
    for theme in &selection.themes {
        suggest(format!("Remove the theme {}", label(theme)), &|selection| selection.toggle_theme(theme));
    }
    for name in &selection.names {
        suggest(format!("Remove the name {name}"), &|selection| selection.toggle_name(name));
    }
    if !selection.period.is_open() {
        if !selection.period.undated {
            suggest("Add articles without a date".to_owned(), &|selection| selection.period.undated = true);
        }
        suggest("Widen the period to all times".to_owned(), &|selection| {
            selection.period = Period::default()
        });
    }
    let words: Vec<&str> = selection.query.split_whitespace().collect();
    if words.len() > 1 {
        for word in words.iter().take(4) {
            suggest(format!("Search for {word} alone"), &|selection| selection.query = (*word).to_owned());
        }
    }
    suggestions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(query: &str) -> Vec<(String, String)> {
        let tried = suggestions(&Selection::from_query_string(query), str::to_uppercase);
        tried.into_iter().map(|one| (one.label, one.selection.to_query_string())).collect()
    }

    #[test]
    fn each_theme_can_be_removed() {
        let expected = [
            ("Remove the theme A".to_owned(), "q=x&theme=b".to_owned()),
            ("Remove the theme B".to_owned(), "q=x&theme=a".to_owned()),
        ];
        assert_eq!(tried("q=x&theme=a&theme=b"), expected);
    }

    #[test]
    fn each_name_can_be_removed() {
        assert_eq!(tried("q=x&name=Xi"), [("Remove the name Xi".to_owned(), "q=x".to_owned())]);
    }

    #[test]
    fn the_period_can_be_widened() {
        let expected = [
            ("Add articles without a date".to_owned(), "from=2023&undated=1".to_owned()),
            ("Widen the period to all times".to_owned(), String::new()),
        ];
        assert_eq!(tried("from=2023"), expected);
        assert_eq!(tried("from=2023&undated=1"), expected[1..]);
    }

    #[test]
    fn words_searched_for_as_typed_can_be_corrected() {
        assert_eq!(
            tried("q=litium&exact=1"),
            [("Search for words spelt like these".to_owned(), "q=litium".to_owned())]
        );
    }

    #[test]
    fn of_several_words_each_can_be_tried_alone() {
        let expected = [
            ("Search for red alone".to_owned(), "q=red".to_owned()),
            ("Search for lithium alone".to_owned(), "q=lithium".to_owned()),
        ];
        assert_eq!(tried("q=red++lithium"), expected);
        assert!(tried("q=lithium").is_empty());
    }
}
