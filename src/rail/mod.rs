//! The rail: everything that narrows the collection, beside every view.

mod clear;
mod date_field;
mod draft;
mod histogram;
mod period;
mod sort;
mod theme_box;
mod themes;

use std::rc::Rc;

use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, classes, component, html};

use crate::journey::use_journey_here;
use crate::toggle::{Toggle, use_toggle};
use clear::Clear;
use period::PeriodGroup;
use sort::SortField;
use themes::ThemeGroup;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the counts are taken from.
    pub(crate) answer: Rc<Answer>,
}

/// How many things narrow the collection, apart from the words searched for.
fn filters(selection: &Selection) -> usize {
    selection.themes.len() + usize::from(!selection.period.is_open())
}

/// Themes, period, order. On small screens they fold behind a button.
#[component]
pub(crate) fn Rail(props: &Props) -> Html {
    let journey = use_journey_here();
    let open = use_toggle();
    let filters = filters(journey.selection());
    html! {
        <aside class="rail" aria-label="Filters">
            <Toggle class="fold" name="Filters" controls="filters" state={open.clone()}>
                if filters > 0 { <span class="badge">{ filters }</span> }
            </Toggle>
            <div id="filters" class={classes!("filters", open.then_some("open"))}>
                <ThemeGroup counts={props.answer.themes.clone()} />
                <PeriodGroup answer={Rc::clone(&props.answer)} />
                <SortField />
            </div>
            <Clear />
        </aside>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_and_the_period_count_as_filters() {
        assert_eq!(filters(&Selection::from_query_string("q=a&sort=title")), 0);
        assert_eq!(filters(&Selection::from_query_string("theme=a&theme=b&from=2023&to=2024")), 3);
    }
}
