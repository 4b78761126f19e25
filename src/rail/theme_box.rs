//! One theme to narrow by.

use sourcebook_model::answer::ThemeCount;
use yew::{Callback, Html, html};

use crate::scene::Scene;

/// A checkbox with the theme's label and the number of articles it leaves; disabled where it leaves none.
pub(super) fn theme_box(scene: &Scene, count: &ThemeCount) -> Html {
    let Scene { journey, collection } = scene;
    let ThemeCount { id, articles, .. } = count;
    let checked = journey.selection().themes.contains(id);
    let onchange = {
        let (journey, id) = (journey.clone(), id.clone());
        Callback::from(move |_| journey.go(journey.with_theme_toggled(&id)))
    };
    html! {
        <label key={id.clone()} class="facet" style={collection.style(id)} title={collection.description(id)}>
            <input type="checkbox" {checked} disabled={*articles == 0 && !checked} {onchange} />
            <span class="dot" aria-hidden="true"></span>
            <span class="label">{ collection.label(id) }</span>
            {" "}
            <span class="n">{ articles }</span>
        </label>
    }
}
