//! The themes of a passage, in the margin.

use yew::{Html, Properties, component, html};

use crate::collection::use_collection;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The themes' ids.
    pub(super) themes: Vec<String>,
}

/// The themes' labels, each in its hue. Shown where there is a margin.
#[component]
pub(super) fn Notes(props: &Props) -> Html {
    let collection = use_collection();
    if props.themes.is_empty() {
        return Html::default();
    }
    html! {
        <span class="notes" lang="en" dir="ltr">
            <span class="unseen">{"Themes of this passage: "}</span>
            for id in &props.themes {
                <span class="note" style={collection.style(id)}>{ collection.label(id) }</span>
                <span class="unseen">{". "}</span>
            }
        </span>
    }
}
