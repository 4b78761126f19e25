//! The themes of a passage, in the margin.

use yew::{Html, html};

use crate::collection::Collection;

/// The labels of `themes`, each in its hue. Shown where there is a margin.
pub(super) fn notes(collection: &Collection, themes: &[String]) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    html! {
        <span class="notes" lang="en" dir="ltr">
            <span class="unseen">{"Themes of this passage: "}</span>
            for id in themes {
                <span class="note" style={collection.style(id)}>{ collection.label(id) }</span>
                <span class="unseen">{". "}</span>
            }
        </span>
    }
}
