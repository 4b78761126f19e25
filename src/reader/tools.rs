//! What can be done with the open article.

use std::rc::Rc;

use sourcebook_model::answer::ArticleView;
use yew::{Html, Properties, component, html};

use super::cite::Cite;
use super::filed::Filed;
use super::matches::Matches;
use crate::toggle::{Toggle, use_toggle};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) article: Rc<ArticleView>,
}

/// Matches, citation, and what was done to the article; they stay in sight while it is read.
#[component]
pub(super) fn Tools(props: &Props) -> Html {
    let (cite, filed) = (use_toggle(), use_toggle());
    html! {
        <>
            <div class="tools">
                <Matches matching={props.article.matching.clone()} />
                <Toggle name="Cite" controls="cite" state={cite.clone()} />
                <Toggle name="As it was filed" controls="filed" state={filed.clone()} />
            </div>
            <div id="cite" class="panel" hidden={!*cite}>
                if *cite { <Cite head={props.article.head.clone()} /> }
            </div>
            <div id="filed" class="panel" hidden={!*filed}>
                if *filed { <Filed findings={props.article.findings.clone()} /> }
            </div>
        </>
    }
}
