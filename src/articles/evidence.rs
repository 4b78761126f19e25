//! A passage as evidence, with where it comes from.

use sourcebook_model::answer::{ArticleHead, Snippet};
use yew::{Html, html};

use super::quote;
use crate::date::date_words;
use crate::journey::Journey;
use crate::words::language;

/// The passage and its article; `opener` names the link to it.
pub(crate) fn evidence(journey: &Journey, article: &ArticleHead, snippet: &Snippet, opener: String) -> Html {
    html! {
        <figure>
            { quote(journey, article, snippet, opener) }
            <figcaption class="meta">
                <span><bdi lang={language(article)}>{ &article.title }</bdi></span>
                <span>{ date_words(article.date) }</span>
            </figcaption>
        </figure>
    }
}
