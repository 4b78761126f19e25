//! The articles with the passages that match.

mod chips;
mod evidence;
mod hit;
mod meta;
mod more;
mod snippet;

use sourcebook_model::Answer;
use yew::{Html, html};

use crate::scene::Scene;
pub(crate) use chips::chips;
pub(crate) use evidence::evidence;
use hit::hit;
pub(crate) use meta::meta;
pub(crate) use more::more;
use snippet::quote;

/// The list of hits.
pub(crate) fn articles(scene: &Scene, answer: &Answer) -> Html {
    html! {
        <>
            <ol class="hits" role="list" aria-label="Results">
                for (place, found) in answer.hits.iter().enumerate() { { hit(scene, place as u32, found) } }
            </ol>
            { more(&scene.journey, answer) }
        </>
    }
}
