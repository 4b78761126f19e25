//! Where else in the collection the article's themes lead.

use sourcebook_model::Selection;
use sourcebook_model::answer::ThemePassages;
use yew::{Html, Properties, component, html};

use crate::collection::use_collection;
use crate::link::Link;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article's themes.
    pub(super) themes: Vec<ThemePassages>,
}

/// A link a theme to all articles that bear it.
#[component]
pub(super) fn Elsewhere(props: &Props) -> Html {
    let collection = use_collection();
    if props.themes.is_empty() {
        return Html::default();
    }
    let all = |id: &str| Selection { themes: vec![id.to_owned()], ..Selection::default() };
    html! {
        <footer class="elsewhere">
            <h2>{"All articles on"}</h2>
            <p class="chips">
                for theme in &props.themes {
                    <Link
                        class="chip"
                        to={all(&theme.id)}
                        style={collection.style(&theme.id)}
                        label={format!("All articles on {}", collection.label(&theme.id))}
                    >
                        { collection.label(&theme.id) }
                    </Link>
                }
            </p>
        </footer>
    }
}
