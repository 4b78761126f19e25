//! A passage that earns a theme, with where it comes from.

use sourcebook_model::answer::{Hit, Snippet};
use yew::{AttrValue, Html, Properties, component, html};

use crate::articles::SnippetQuote;
use crate::date::DateWords;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The article.
    pub(super) hit: Hit,
    /// The passage.
    pub(super) snippet: Snippet,
    /// What its link is called as an opener.
    pub(super) opener: AttrValue,
}

/// The passage and its article.
#[component]
pub(super) fn Evidence(props: &Props) -> Html {
    let article = &props.hit.article;
    html! {
        <figure>
            <SnippetQuote
                snippet={props.snippet.clone()}
                article={article.id.clone()}
                language={(article.language != "und").then(|| article.language.clone())}
                opener={props.opener.clone()}
            />
            <figcaption class="meta">
                <span dir="auto">{ &article.title }</span>
                <span><DateWords date={article.date} /></span>
            </figcaption>
        </figure>
    }
}
