//! The timeline as a table.

use sourcebook_model::answer::Mark;
use yew::{Html, html};

use crate::journey::Journey;
use crate::link::Link;

/// What the link to the passage of mark number `mark` is called as an opener.
pub(super) fn row_opener(mark: usize) -> String {
    format!("row {mark}")
}

/// A row a date, in order of time.
///
/// The roles are spelt out because narrow screens set the rows as blocks, which takes the tacit ones.
pub(super) fn date_table(journey: &Journey, marks: &[Mark]) -> Html {
    html! {
        <table class="dates" role="table">
            <caption>{"The same as a table"}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for head in ["Date", "As written", "Article", "Passage"] {
                        <th scope="col" role="columnheader">{ head }</th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                for (index, mark) in marks.iter().enumerate() { { row(journey, index, mark) } }
            </tbody>
        </table>
    }
}

fn row(journey: &Journey, index: usize, mark: &Mark) -> Html {
    let opener = row_opener(index);
    let passage = match mark.passage {
        Some(passage) => format!("Passage {}", u64::from(passage) + 1),
        None => "The article’s own date".to_owned(),
    };
    let article = Link::to(journey.with_article(&mark.article, None))
        .opener(Some(format!("{opener} article")))
        .show(journey, html! { { &mark.title } });
    let passage = Link::to(journey.with_article(&mark.article, mark.passage))
        .opener(Some(opener))
        .show(journey, html! { { passage } });
    html! {
        <tr key={index} role="row">
            <th scope="row" role="rowheader">{ mark.in_words() }</th>
            <td role="cell" dir="auto">{ &mark.text }</td>
            <td role="cell" dir="auto">{ article }</td>
            <td role="cell">{ passage }</td>
        </tr>
    }
}
