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

/// A row a date. The roles are spelt out because narrow screens set the rows as blocks, which takes the tacit ones.
#[component]
pub(super) fn DateTable(props: &Props) -> Html {
    let journey = use_journey_here();
    let selection = journey.selection();
    let article = |mark: &Mark| Selection { passage: None, ..opened(mark, selection) };
    html! {
        <table class="dates" role="table">
            <caption>{"The same as a table"}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{"Date"}</th>
                    <th scope="col" role="columnheader">{"As written"}</th>
                    <th scope="col" role="columnheader">{"Article"}</th>
                    <th scope="col" role="columnheader">{"Passage"}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                for (index, mark) in props.marks.iter().enumerate() {
                    <tr key={index} role="row">
                        <th scope="row" role="rowheader"><DateWords date={mark.date} /></th>
                        <td role="cell" dir="auto">{ &mark.text }</td>
                        <td role="cell" dir="auto">
                            <Link to={article(mark)} opener={format!("{} article", row_opener(index))}>
                                { &mark.title }
                            </Link>
                        </td>
                        <td role="cell">
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
