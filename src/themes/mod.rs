//! Themes by article, and the passages that earn them.

mod cell;
mod column;
mod kin;
mod matrix;
mod sampler;
mod samples;
mod selected;

use sourcebook_model::Answer;
use yew::{Html, html};

use crate::articles::more;
use crate::scene::Scene;
use matrix::matrix;
use samples::Samples;
use selected::selected;

/// The table, and below it evidence: for the themes selected, or a sample for each.
pub(crate) fn themes(scene: &Scene, answer: &Answer) -> Html {
    if answer.themes.is_empty() && answer.is_early {
        return Html::default();
    }
    if answer.themes.is_empty() {
        return html! {
            <div class="state">
                <h2>{"This collection has no themes"}</h2>
                <p>{"Whoever runs it can name some in its sourcebook.toml."}</p>
            </div>
        };
    }
    html! {
        <>
            { matrix(scene, answer) }
            { more(&scene.journey, answer) }
            if scene.journey.selection().themes.is_empty() {
                <Samples scene={scene.clone()} themes={answer.themes.clone()} />
            } else {
                { selected(scene, answer) }
            }
        </>
    }
}
