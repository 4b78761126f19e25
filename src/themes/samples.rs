//! Every theme with a sample of its evidence, while none is selected.

use std::rc::Rc;

use sourcebook_model::answer::{Hit, ThemeCount};
use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, component, html};

use super::evidence::Evidence;
use super::sampler::use_samples;
use crate::collection::use_collection;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was found.
    pub(super) answer: Rc<Answer>,
}

/// A card a theme.
#[component]
pub(super) fn Samples(props: &Props) -> Html {
    let (journey, collection) = (use_journey_here(), use_collection());
    let borne: Vec<&ThemeCount> = props.answer.themes.iter().filter(|theme| theme.articles > 0).collect();
    let ids = borne.iter().map(|theme| theme.id.clone()).collect();
    let samples = use_samples(journey.selection().clone(), ids);
    let with = |id: &str| {
        let mut selection: Selection = journey.selection().clone();
        selection.toggle_theme(id);
        selection
    };
    let sample =
        |id: &str| -> Option<&Hit> { samples.iter().find(|(theme, _)| theme == id).map(|(_, hit)| hit) };
    html! {
        <div class="shelves">
            for theme in borne {
                <section key={theme.id.clone()} style={collection.style(&theme.id)}>
                    <h2>{ collection.label(&theme.id) }</h2>
                    if let Some(description) = collection.description(&theme.id) {
                        <p class="aside">{ description }</p>
                    }
                    for hit in sample(&theme.id) {
                        for snippet in hit.passages.iter().take(1) {
                            <Evidence
                                hit={hit.clone()}
                                snippet={snippet.clone()}
                                opener={format!("sample {}", theme.id)}
                            />
                        }
                    }
                    <p>
                        <Link class="btn" to={with(&theme.id)}>
                            { format!("{} in {}", count(theme.passages, "passage"), count(theme.articles, "article")) }
                        </Link>
                    </p>
                </section>
            }
        </div>
    }
}
