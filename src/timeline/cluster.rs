//! Dates that crowd too much to be shown one by one.

use std::rc::Rc;

use sourcebook_model::answer::Mark;
use yew::{Callback, Html, Properties, component, html};

use super::layout::{Gathered, LEAST};
use super::table::row_opener;
use crate::dom::{focus, with_opener};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The dates.
    pub(super) gathered: Gathered,
    /// The lane they stand in.
    pub(super) lane: usize,
    /// All marks.
    pub(super) marks: Rc<Vec<Mark>>,
}

/// A button with their number, which leads to the first of them in the table.
#[component]
pub(super) fn Cluster(props: &Props) -> Html {
    let gathered = &props.gathered;
    let date =
        |mark: Option<&usize>| mark.and_then(|mark| props.marks.get(*mark)).map(|mark| mark.date.in_words());
    let (Some(first), Some(last)) = (date(gathered.marks.first()), date(gathered.marks.last())) else {
        return Html::default();
    };
    let row = gathered.marks.first().copied().map(row_opener).unwrap_or_default();
    let onclick = Callback::from(move |_| {
        if let Some(row) = with_opener(&row) {
            focus(&row);
            row.scroll_into_view();
        }
    });
    let span = if first == last { first } else { format!("{first} to {last}") };
    let from = gathered.column as f64 * LEAST;
    let style = format!("--from:{from}px;--to:{}px;--lane:{}", from + 2.0 * LEAST, props.lane);
    html! {
        <li class="cluster" {style}>
            <button type="button" aria-label={format!("+{} more dates, {span}, in the table", gathered.marks.len())} {onclick}>
                { format!("+{}", gathered.marks.len()) }
            </button>
        </li>
    }
}
