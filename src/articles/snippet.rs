//! A matching passage, quoted in a list.

use sourcebook_model::answer::{ArticleHead, Snippet};
use yew::{Html, html};

use crate::journey::Journey;
use crate::link::Link;
use crate::reader::marked;
use crate::words::language;

/// The passage, as a link of the name `opener` to where it stands in its article.
pub(super) fn quote(journey: &Journey, article: &ArticleHead, snippet: &Snippet, opener: String) -> Html {
    let link = Link::to(journey.with_article(&article.id, Some(snippet.passage)))
        .opener(Some(opener))
        .show(journey, marked(&snippet.fragments));
    html! { <blockquote class="evidence" lang={language(article)} dir="auto">{ link }</blockquote> }
}
