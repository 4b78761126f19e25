//! The collection's name, which leads back to the whole of it.

use sourcebook_model::Selection;
use yew::{Html, html};

use crate::engine::embedded;
use crate::link::Link;
use crate::scene::Scene;

/// The collection's title and description; the page's heading, unless an article brings its own.
pub(super) fn name(scene: &Scene, reading: bool) -> Html {
    let overview = scene.collection.overview();
    let home = Link::to(Selection::default()).show(&scene.journey, html! { { &overview.title } });
    html! {
        <div class="name">
            if reading { <p class="title">{ home }</p> } else { <h1 class="title">{ home }</h1> }
            if !overview.description.is_empty() && !embedded() {
                <p class="about">{ &overview.description }</p>
            }
        </div>
    }
}
