//! The themes selected: what goes with them, and the passages that earn them.

use std::rc::Rc;

use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, component, html};

use super::evidence::Evidence;
use super::kin::kin;
use crate::collection::use_collection;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::words::count;

/// How many companions are named.
const KIN: usize = 3;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was found.
    pub(super) answer: Rc<Answer>,
}

/// Evidence for the selected themes, across the matching articles.
#[component]
pub(super) fn Selected(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let (selection, answer) = (journey.selection(), &props.answer);
    let labels: Vec<String> = selection.themes.iter().map(|id| collection.label(id).to_string()).collect();
    let with = |id: &str| {
        let mut selection: Selection = selection.clone();
        selection.toggle_theme(id);
        selection
    };
    let kin = kin(answer, &selection.themes, KIN);
    html! {
        <section class="proof" aria-labelledby="proof">
            <h2 id="proof">{ format!("{}, across {}", labels.join(" and "), count(answer.articles, "article")) }</h2>
            <p class="meta">
                <span>{ count(answer.passages, "passage") }</span>
                if !kin.is_empty() {
                    <span>
                        {"often with "}
                        for id in kin {
                            <Link class="chip" to={with(id)} style={collection.style(id)}>{ collection.label(id) }</Link>
                            {" "}
                        }
                    </span>
                }
            </p>
            for hit in &answer.hits {
                for snippet in &hit.passages {
                    <Evidence
                        hit={hit.clone()}
                        snippet={snippet.clone()}
                        opener={format!("proof {} {}", hit.article.id, snippet.passage)}
                    />
                }
            }
        </section>
    }
}
