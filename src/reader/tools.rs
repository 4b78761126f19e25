//! What can be done with the open article.

use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use yew::{AttrValue, Html, Properties, component, html};

use super::cite::Cite;
use super::filed::filed;
use super::matches::matches;
use crate::scene::use_scene;
use crate::toggle::{toggle, use_toggle};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
}

const CITE: AttrValue = AttrValue::Static("cite");
const FILED: AttrValue = AttrValue::Static("filed");

/// Matches, citation, and what was done to the article; they stay in sight while it is read.
#[component]
pub(super) fn Tools(props: &Props) -> Html {
    let scene = use_scene();
    let (cites, files) = (use_toggle(), use_toggle());
    html! {
        <>
            <div class="tools">
                { matches(&scene.journey, &props.article.matching) }
                { toggle(&cites, "btn", &"Cite".into(), &CITE, Html::default()) }
                { toggle(&files, "btn", &"As it was filed".into(), &FILED, Html::default()) }
            </div>
            <div id={CITE} class="panel" hidden={!*cites}>
                if *cites { <Cite head={props.article.head.clone()} /> }
            </div>
            <div id={FILED} class="panel" hidden={!*files}>
                if *files { { filed(&props.article.findings) } }
            </div>
        </>
    }
}
