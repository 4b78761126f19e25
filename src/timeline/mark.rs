//! One date on the timeline.

use sourcebook_model::answer::Mark;
use yew::{Callback, Html, classes, html};

use super::layout::{LEAST, Placed, Side};
use crate::journey::Journey;

/// A button named by date and title, which opens the article at the passage that names the date.
pub(super) fn mark_button(journey: &Journey, placed: &Placed, marks: &[Mark]) -> Html {
    let Some(mark) = marks.get(placed.mark) else { return Html::default() };
    let opener = format!("mark {}", placed.mark);
    let onclick = {
        let (journey, opener) = (journey.clone(), opener.clone());
        let to = journey.with_article(&mark.article, mark.passage);
        Callback::from(move |_| journey.open(to.clone(), &opener))
    };
    let (from, to) = placed.stretch;
    let class = classes!(
        "mark",
        (placed.side == Side::Before).then_some("before"),
        mark.passage.is_some().then_some("named"),
        (to - from > LEAST).then_some("range"),
    );
    let style = format!(
        "--from:{}px;--to:{}px;--lane:{};--room:{}px",
        from as u32, to as u32, placed.lane, placed.room as u32
    );
    html! {
        <li key={placed.mark} {style} {class}>
            <button type="button" data-opener={opener} {onclick}>
                <i aria-hidden="true"></i>
                <span>
                    <span class="date">{ mark.in_words() }</span>{", "}<bdi>{ &mark.title }</bdi>
                </span>
            </button>
        </li>
    }
}
