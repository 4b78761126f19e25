//! The themes selected: what goes with them, and the passages that earn them.

use sourcebook_model::Answer;
use yew::{Html, html};

use super::kin::kin;
use crate::articles::evidence;
use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

/// How many companions are named.
const KIN: usize = 3;

/// Evidence for the selected themes, across the matching articles.
pub(super) fn selected(scene: &Scene, answer: &Answer) -> Html {
    let Scene { journey, collection } = scene;
    let themes = &journey.selection().themes;
    let labels: Vec<String> = themes.iter().map(|id| collection.label(id).to_string()).collect();
    let kin = kin(answer, themes, KIN);
    let chip = |id: &str| {
        Link::to(journey.with_theme_toggled(id))
            .class("chip")
            .style(collection.style(id))
            .show(journey, html! { { collection.label(id) } })
    };
    html! {
        <section class="proof" aria-labelledby="proof">
            <h2 id="proof">{ format!("{}, across {}", labels.join(" and "), count(answer.articles, "article")) }</h2>
            <p class="meta">
                <span>{ count(answer.passages, "passage") }</span>
                if !kin.is_empty() {
                    <span class="chips">{"often with "} for id in kin { { chip(id) } }</span>
                }
            </p>
            for hit in &answer.hits {
                for snippet in &hit.passages {
                    { evidence(journey, &hit.article, snippet, format!("proof {} {}", hit.article.id, snippet.passage)) }
                }
            }
        </section>
    }
}
