//! What is known of an article, on one line.

use sourcebook_model::answer::ArticleHead;
use yew::{Html, Properties, component, html};

use crate::date::DateWords;
use crate::words::note;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The article.
    pub(crate) article: ArticleHead,
    /// What else to say of it.
    pub(crate) more: Vec<String>,
}

fn notes(article: &ArticleHead) -> impl Iterator<Item = String> {
    let title = note("title", article.title_origin);
    let date = article.date_origin.and_then(|origin| note("date", origin));
    date.into_iter().chain(title)
}

/// Date, authors, source, whose word the title is, and more.
#[component]
pub(crate) fn Meta(props: &Props) -> Html {
    let article = &props.article;
    html! {
        <p class="meta">
            <span><DateWords date={article.date} /></span>
            if !article.authors.is_empty() { <span dir="auto">{ article.authors.join(", ") }</span> }
            if let Some(source) = &article.source { <span dir="auto">{ source }</span> }
            for note in notes(article) { <span>{ note }</span> }
            for more in &props.more { <span>{ more }</span> }
        </p>
    }
}
