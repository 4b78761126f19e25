//! Dates that crowd too much to be shown one by one.

use sourcebook_model::answer::Mark;
use yew::{Callback, Html, html};

use super::layout::{Gathered, LEAST};
use super::table::row_opener;
use crate::dom::{focus, with_opener};

/// A button with the dates' number, which leads to the first of them in the table.
pub(super) fn cluster(gathered: &Gathered, lane: usize, marks: &[Mark]) -> Html {
    let date = |index: &usize| marks.get(*index).map(|mark| mark.in_words());
    let (Some(first), Some(last)) = (gathered.marks.first(), gathered.marks.last()) else {
        return Html::default();
    };
    let (from, to) = (date(first).unwrap_or_default(), date(last).unwrap_or_default());
    let span = if from == to { from } else { format!("{from} to {to}") };
    let row = row_opener(*first);
    let onclick = Callback::from(move |_| {
        if let Some(row) = with_opener(&row) {
            focus(&row);
            row.scroll_into_view();
        }
    });
    let (number, width) = (gathered.marks.len(), LEAST as usize);
    let left = gathered.column * width;
    let style = format!("--from:{left}px;--to:{}px;--lane:{lane}", left + 2 * width);
    html! {
        <li key={marks.len() + gathered.column} class="cluster" {style}>
            <button type="button" aria-label={format!("+{number} more dates, {span}, in the table")} {onclick}>
                { format!("+{number}") }
            </button>
        </li>
    }
}
