//! What can be done with the open article.

use sourcebook_model::Finding;
use sourcebook_model::answer::ArticleHead;
use yew::{AttrValue, Html, Properties, component, html};

use super::cite::Cite;
use super::filed::filed;
use super::matches::matches;
use crate::scene::Scene;
use crate::toggle::{toggle, use_toggle};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scene: Scene,
    /// What is known of the article.
    pub(super) head: ArticleHead,
    /// Its passages that match.
    pub(super) matching: Vec<u32>,
    /// What was done to it.
    pub(super) findings: Vec<Finding>,
}

const CITE: AttrValue = AttrValue::Static("cite");
const FILED: AttrValue = AttrValue::Static("filed");

/// Matches, citation, and what was done to the article; they stay in sight while it is read.
#[component]
pub(super) fn Tools(props: &Props) -> Html {
    let (cites, files) = (use_toggle(), use_toggle());
    html! {
        <>
            <div class="tools">
                { matches(&props.scene.journey, &props.matching) }
                { toggle(&cites, "btn", &"Cite".into(), &CITE, Html::default()) }
                { toggle(&files, "btn", &"As it was filed".into(), &FILED, Html::default()) }
            </div>
            <div id={CITE} class="panel" hidden={!*cites}>
                if *cites { <Cite scene={props.scene.clone()} head={props.head.clone()} /> }
            </div>
            <div id={FILED} class="panel" hidden={!*files}>
                if *files { { filed(&props.findings) } }
            </div>
        </>
    }
}
