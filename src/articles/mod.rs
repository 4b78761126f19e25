//! The articles with the passages that match.

mod chips;
mod hit;
mod meta;
mod more;
mod snippet;

use std::rc::Rc;

use sourcebook_model::Answer;
use yew::{Html, Properties, component, html};

pub(crate) use chips::Chips;
use hit::HitItem;
pub(crate) use meta::Meta;
pub(crate) use more::More;
pub(crate) use snippet::SnippetQuote;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What was found.
    pub(crate) answer: Rc<Answer>,
}

/// The list of hits.
#[component]
pub(crate) fn Articles(props: &Props) -> Html {
    let answer = &props.answer;
    html! {
        <>
            <ol class="hits" role="list" aria-label="Results">
                for (place, hit) in answer.hits.iter().enumerate() {
                    <HitItem key={hit.article.id.clone()} place={place as u32} hit={hit.clone()} />
                }
            </ol>
            <More listed={answer.hits.len() as u32} of={answer.articles} />
        </>
    }
}
