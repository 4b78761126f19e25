//! Articles that are like the one that is open.

use sourcebook_model::answer::ArticleLink;
use yew::{Html, html};

use crate::link::Link;
use crate::scene::Scene;

/// A link an article.
pub(super) fn related(scene: &Scene, articles: &[ArticleLink]) -> Html {
    if articles.is_empty() {
        return Html::default();
    }
    let link = |article: &ArticleLink| {
        let title = html! { <bdi>{ &article.title }</bdi> };
        Link::to(scene.journey.with_article(&article.id, None)).show(&scene.journey, title)
    };
    html! {
        <nav class="elsewhere" aria-labelledby="related">
            <h2 id="related">{"Articles like this one"}</h2>
            <ul>for article in articles { <li>{ link(article) }</li> }</ul>
        </nav>
    }
}
