//! The themes to narrow by.

use sourcebook_model::answer::ThemeCount;
use yew::{Html, Properties, component, html};

use super::theme_box::ThemeBox;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What each theme would leave.
    pub(super) counts: Vec<ThemeCount>,
}

/// A checkbox for every theme of the collection.
#[component]
pub(super) fn ThemeGroup(props: &Props) -> Html {
    if props.counts.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="facets">
            <legend>{"Themes"}</legend>
            for count in &props.counts {
                <ThemeBox key={count.id.clone()} count={count.clone()} />
            }
        </fieldset>
    }
}
