//! One date on the timeline.

use std::rc::Rc;

use sourcebook_model::Selection;
use sourcebook_model::answer::Mark;
use yew::{Callback, Html, Properties, classes, component, html};

use super::layout::{LEAST, Placed, Side};
use crate::journey::use_journey_here;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Its place.
    pub(super) placed: Placed,
    /// All marks.
    pub(super) marks: Rc<Vec<Mark>>,
}

/// What a mark opens: the passage that names the date, or the article that bears it.
pub(super) fn opened(mark: &Mark, selection: &Selection) -> Selection {
    Selection { article: Some(mark.article.clone()), passage: mark.passage, ..selection.clone() }
}

/// A button named by date and title, which opens the article at the passage.
#[component]
pub(super) fn MarkButton(props: &Props) -> Html {
    let journey = use_journey_here();
    let placed = &props.placed;
    let Some(mark) = props.marks.get(placed.mark) else { return Html::default() };
    let opener = format!("mark {}", placed.mark);
    let onclick = {
        let (to, opener) = (opened(mark, journey.selection()), opener.clone());
        Callback::from(move |_| journey.open(to.clone(), &opener))
    };
    let (from, to) = placed.stretch;
    let class = classes!(
        "mark",
        (placed.side == Side::Before).then_some("before"),
        mark.passage.is_some().then_some("named"),
        (to - from > LEAST).then_some("range"),
    );
    let style =
        format!("--from:{from:.1}px;--to:{to:.1}px;--lane:{};--room:{:.1}px", placed.lane, placed.room);
    html! {
        <li {style} {class}>
            <button type="button" data-opener={opener} {onclick}>
                <i aria-hidden="true"></i>
                <span><span class="date">{ mark.date.in_words() }</span>{", "}<bdi>{ &mark.title }</bdi></span>
            </button>
        </li>
    }
}
