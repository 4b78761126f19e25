//! Themes that narrow nothing: no passage bears them, or nearly all do.

use sourcebook_model::{Action, Finding, Severity};
use sourcebook_site::AnnotatedCollection;

use super::totals::{ThemeTotal, theme_totals};

/// The file that themes are written in.
const SETTINGS: &str = "sourcebook.toml";

/// A theme that this many in a hundred passages bear says nothing about any of them.
const MOST_PASSAGES: usize = 80;

/// Of fewer passages, nearly all may well be about one thing.
const FEW_PASSAGES: usize = 20;

/// A warning for each theme that narrows nothing.
pub(super) fn findings(collection: &AnnotatedCollection) -> Vec<Finding> {
    let passages = collection.articles.iter().map(|annotated| annotated.article.passages().len()).sum();
    if passages == 0 {
        return Vec::new();
    }
    theme_totals(collection).iter().filter_map(|theme| fault(theme, passages)).collect()
}

fn fault(theme: &ThemeTotal, passages: usize) -> Option<Finding> {
    let reason = if theme.passages == 0 {
        "no passage bears it: none of its cues is in the texts, or all are excluded".to_owned()
    } else if passages >= FEW_PASSAGES && theme.passages * 100 >= passages * MOST_PASSAGES {
        format!("{} of {passages} passages bear it: one of its cues is too common", theme.passages)
    } else {
        return None;
    };
    Some(Finding {
        severity: Severity::Warning,
        action: Action::Unresolved,
        file: SETTINGS.to_owned(),
        line: None,
        subject: "theme".to_owned(),
        text: theme.id.clone(),
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_of_no_passage_or_of_nearly_all_is_a_fault() {
        let theme =
            |passages| ThemeTotal { id: "a".to_owned(), label: "A".to_owned(), articles: 1, passages };
        assert!(fault(&theme(0), 50).unwrap().reason.starts_with("no passage"));
        assert!(fault(&theme(40), 50).unwrap().reason.starts_with("40 of 50"));
        assert!(fault(&theme(39), 50).is_none());
        assert!(fault(&theme(10), 10).is_none(), "a small collection may be about one thing");
    }
}
