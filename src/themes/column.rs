//! The head of a theme's column.

use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;

/// The theme's label, as a link that selects the theme or lets go of it.
pub(super) fn column(scene: &Scene, theme: &str) -> Html {
    let Scene { journey, collection } = scene;
    let selected = journey.selection().themes.iter().any(|id| id == theme);
    let label = Link::to(journey.with_theme_toggled(theme))
        .current(selected, "true")
        .title(collection.description(theme))
        .show(journey, html! { { collection.label(theme) } });
    html! { <th scope="col" style={collection.style(theme)}>{ label }</th> }
}
