//! Where else in the collection the article's themes lead.

use sourcebook_model::Selection;
use sourcebook_model::answer::ThemePassages;
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;

/// A link a theme to all articles that bear it.
pub(super) fn elsewhere(scene: &Scene, themes: &[ThemePassages]) -> Html {
    if themes.is_empty() {
        return Html::default();
    }
    let chip = |id: &str| {
        let label = scene.collection.label(id);
        Link::to(Selection { themes: vec![id.to_owned()], ..Selection::default() })
            .class("chip")
            .style(scene.collection.style(id))
            .label(format!("All articles on {label}"))
            .show(&scene.journey, html! { { label } })
    };
    html! {
        <footer class="elsewhere">
            <h2>{"All articles on"}</h2>
            <p class="chips">for theme in themes { { chip(&theme.id) } }</p>
        </footer>
    }
}
