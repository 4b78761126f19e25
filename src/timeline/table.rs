//! The timeline as a table.

use sourcebook_model::Selection;
use sourcebook_model::answer::Mark;
use yew::{Html, Properties, component, html};

use super::mark::opened;
use crate::date::DateWords;
use crate::journey::use_journey_here;
use crate::link::Link;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The dates, in order of time.
    pub(super) marks: Vec<Mark>,
}

/// What the link to the passage of mark number `mark` is called as an opener.
pub(super) fn row_opener(mark: usize) -> String {
    format!("row {mark}")
}

/// A row a date.
#[component]
pub(super) fn DateTable(props: &Props) -> Html {
    let journey = use_journey_here();
    let selection = journey.selection();
    let article = |mark: &Mark| Selection { passage: None, ..opened(mark, selection) };
    html! {
        <table class="dates">
            <caption>{"The same as a table"}</caption>
            <thead>
                <tr>
                    <th scope="col">{"Date"}</th>
                    <th scope="col">{"As written"}</th>
                    <th scope="col">{"Article"}</th>
                    <th scope="col">{"Passage"}</th>
                </tr>
            </thead>
            <tbody>
                for (index, mark) in props.marks.iter().enumerate() {
                    <tr key={index}>
                        <th scope="row"><DateWords date={mark.date} /></th>
                        <td dir="auto">{ &mark.text }</td>
                        <td dir="auto">
                            <Link to={article(mark)} opener={format!("{} article", row_opener(index))}>
                                { &mark.title }
                            </Link>
                        </td>
                        <td>
                            <Link to={opened(mark, selection)} opener={row_opener(index)}>
                                { match mark.passage {
                                    Some(passage) => format!("Passage {}", passage + 1),
                                    None => "The article’s own date".to_owned(),
                                } }
                            </Link>
                        </td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
