//! The rail: everything that narrows the collection, beside every view.

mod clear;
mod date_field;
mod draft;
mod histogram;
mod name_box;
mod period;
mod sort;
mod theme_box;

use sourcebook_model::{Answer, Selection};
use yew::{Html, html};

use crate::fold::Fold;
use crate::scene::Scene;
use clear::clear;
use name_box::name_box;
use period::period_group;
use sort::sort_field;
use theme_box::theme_box;

/// How many things narrow the collection, apart from the words searched for.
fn filters(selection: &Selection) -> usize {
    selection.themes.len() + selection.names.len() + usize::from(!selection.period.is_open())
}

/// Themes, period, order, names, with the counts of `answer`.
pub(crate) fn rail(scene: &Scene, answer: &Answer) -> Html {
    html! {
        <aside class="rail" aria-label="Filters">
            <Fold name="Filters" count={filters(scene.journey.selection())} id="filters">
                if !answer.themes.is_empty() {
                    <fieldset class="facets">
                        <legend>{"Themes"}</legend>
                        for count in &answer.themes { { theme_box(scene, count) } }
                    </fieldset>
                }
                { period_group(&scene.journey, answer) }
                { sort_field(&scene.journey) }
                if !answer.names.is_empty() {
                    <fieldset class="facets">
                        <legend>{"Names"}</legend>
                        for count in &answer.names { { name_box(&scene.journey, count) } }
                    </fieldset>
                }
            </Fold>
            { clear(&scene.journey) }
        </aside>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_each_name_and_the_period_count_as_filters() {
        assert_eq!(filters(&Selection::from_query_string("q=a&sort=title")), 0);
        assert_eq!(filters(&Selection::from_query_string("theme=a&theme=b&name=c&from=2023&to=2024")), 4);
    }
}
