//! The table of themes by article.

use sourcebook_model::Answer;
use sourcebook_model::answer::Hit;
use yew::{Html, html};

use super::cell::cell;
use super::column::column;
use crate::link::Link;
use crate::scene::Scene;
use crate::words::language;

/// A row an article, a column a theme. It scrolls sideways in a region of its own.
pub(super) fn matrix(scene: &Scene, answer: &Answer) -> Html {
    html! {
        <div class="sheet scroller" tabindex="0" role="region" aria-labelledby="matrix">
            <table class="matrix">
                <caption id="matrix">{"Themes by article"}</caption>
                <thead>
                    <tr>
                        <td></td>
                        for theme in &answer.themes { { column(scene, &theme.id) } }
                    </tr>
                </thead>
                <tbody>
                    for hit in &answer.hits { { row(scene, answer, hit) } }
                </tbody>
            </table>
        </div>
    }
}

fn row(scene: &Scene, answer: &Answer, hit: &Hit) -> Html {
    let article = &hit.article;
    let title = Link::to(scene.journey.with_article(&article.id, None))
        .opener(Some(format!("row {}", article.id)))
        .show(&scene.journey, html! { { &article.title } });
    html! {
        <tr key={article.id.clone()}>
            <th scope="row" lang={language(article)} dir="auto">{ title }</th>
            for theme in &answer.themes {
                { cell(scene, article, hit.themes.iter().find(|borne| borne.id == theme.id)) }
            }
        </tr>
    }
}
