//! One article with the passages that match.

use sourcebook_model::Selection;
use sourcebook_model::answer::Hit;
use yew::{Html, Properties, component, html};

use super::{Chips, Meta, SnippetQuote};
use crate::journey::{hit_id, hit_opener, use_journey_here};
use crate::link::Link;
use crate::words::matching;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Its place in the list, from 0.
    pub(super) place: u32,
    /// The article.
    pub(super) hit: Hit,
}

/// An item of the list of hits.
#[component]
pub(super) fn HitItem(props: &Props) -> Html {
    let journey = use_journey_here();
    let (selection, hit) = (journey.selection(), &props.hit);
    let article = &hit.article;
    let language = (article.language != "und").then(|| article.language.clone());
    let open = Selection { article: Some(article.id.clone()), ..selection.clone() };
    html! {
        <li class="hit">
            <h2 lang={language.clone()} dir="auto">
                <Link id={hit_id(props.place)} to={open.clone()} opener={hit_opener(&article.id)}>
                    { &article.title }
                </Link>
            </h2>
            <Meta article={article.clone()} more={vec![matching(hit, selection)]} />
            if hit.passages.is_empty() {
                <p class="lead" lang={language.clone()} dir="auto">{ &article.lead }</p>
            }
            for snippet in &hit.passages {
                <SnippetQuote
                    key={snippet.passage}
                    snippet={snippet.clone()}
                    article={article.id.clone()}
                    language={language.clone()}
                    opener={format!("{} {}", hit_opener(&article.id), snippet.passage)}
                />
            }
            <Chips
                article={article.id.clone()}
                themes={hit.themes.clone()}
                opener={format!("{} theme", hit_opener(&article.id))}
            />
        </li>
    }
}
