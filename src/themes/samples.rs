//! Every theme with a sample of its evidence, while none is selected.

use sourcebook_model::answer::{Hit, ThemeCount};
use yew::{Html, Properties, component, html};

use super::sampler::use_samples;
use crate::articles::evidence;
use crate::link::Link;
use crate::scene::Scene;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
    /// What each theme would leave.
    pub(super) themes: Vec<ThemeCount>,
}

/// A card a theme.
#[component]
pub(super) fn Samples(props: &Props) -> Html {
    let scene = &props.scene;
    let borne = || props.themes.iter().filter(|theme| theme.articles > 0);
    let ids = borne().map(|theme| theme.id.clone()).collect();
    let samples = use_samples(scene.journey.selection().clone(), ids);
    let sample = |id: &str| samples.iter().find(|(theme, _)| theme == id).map(|(_, hit)| hit);
    html! {
        <div class="shelves">
            for theme in borne() { { card(scene, theme, sample(&theme.id)) } }
        </div>
    }
}

fn card(scene: &Scene, theme: &ThemeCount, sample: Option<&Hit>) -> Html {
    let Scene { journey, collection } = scene;
    let found = format!("{} in {}", count(theme.passages, "passage"), count(theme.articles, "article"));
    let all = Link::to(journey.with_theme_toggled(&theme.id)).class("btn").show(journey, html! { { found } });
    let snippet = sample.and_then(|hit| Some((&hit.article, hit.passages.first()?)));
    html! {
        <section key={theme.id.clone()} style={collection.style(&theme.id)}>
            <h2>{ collection.label(&theme.id) }</h2>
            if let Some(description) = collection.description(&theme.id) {
                <p class="aside">{ description }</p>
            }
            if let Some((article, snippet)) = snippet {
                { evidence(journey, article, snippet, format!("sample {}", theme.id)) }
            }
            { all }
        </section>
    }
}
