//! What is known of an article, on one line.

use sourcebook_model::answer::ArticleHead;
use yew::{Html, html};

use crate::date::date_words;
use crate::words::note;

fn notes(article: &ArticleHead) -> impl Iterator<Item = String> {
    let title = note("title", article.title_origin);
    let date = article.date_origin.and_then(|origin| note("date", origin));
    date.into_iter().chain(title)
}

/// Date, authors, source, whose word the title is, and `more`.
pub(crate) fn meta(article: &ArticleHead, more: &[String]) -> Html {
    html! {
        <p class="meta">
            <span>{ date_words(article.date) }</span>
            if !article.authors.is_empty() { <span><bdi>{ article.authors.join(", ") }</bdi></span> }
            if let Some(source) = &article.source { <span><bdi>{ source }</bdi></span> }
            for note in notes(article) { <span>{ note }</span> }
            for more in more { <span>{ more }</span> }
        </p>
    }
}
