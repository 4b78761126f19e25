//! The table of themes by article.

use std::rc::Rc;

use sourcebook_model::answer::Hit;
use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, component, html};

use super::cell::Cell;
use super::column::Column;
use crate::journey::use_journey_here;
use crate::link::Link;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was found.
    pub(super) answer: Rc<Answer>,
}

/// A row an article, a column a theme. It scrolls sideways in a region of its own.
#[component]
pub(super) fn Matrix(props: &Props) -> Html {
    let journey = use_journey_here();
    let answer = &props.answer;
    let open = |hit: &Hit| Selection { article: Some(hit.article.id.clone()), ..journey.selection().clone() };
    html! {
        <div class="sheet scroller" tabindex="0" role="region" aria-labelledby="matrix">
            <table class="matrix">
                <caption id="matrix">{"Themes by article"}</caption>
                <thead>
                    <tr>
                        <td></td>
                        for theme in &answer.themes {
                            <Column key={theme.id.clone()} id={theme.id.clone()} />
                        }
                    </tr>
                </thead>
                <tbody>
                    for hit in &answer.hits {
                        <tr key={hit.article.id.clone()}>
                            <th scope="row" dir="auto">
                                <Link to={open(hit)} opener={format!("row {}", hit.article.id)}>
                                    { &hit.article.title }
                                </Link>
                            </th>
                            for theme in &answer.themes {
                                <Cell
                                    key={theme.id.clone()}
                                    article={hit.article.id.clone()}
                                    title={hit.article.title.clone()}
                                    theme={theme.id.clone()}
                                    passages={hit.themes.iter().find(|borne| borne.id == theme.id).cloned()}
                                />
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
