//! Passages that nothing dates, by the way they look.

use sourcebook_model::Outlook;
use sourcebook_model::answer::{Answer, Hit, OutlookSnippet};
use yew::{Html, html};

use crate::articles::evidence;
use crate::journey::Journey;

fn heading(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Back => "Looking back",
        Outlook::Present => "As things are",
        Outlook::Ahead => "Looking ahead",
    }
}

/// Of the articles listed, the passages that look `outlook`.
fn looking(answer: &Answer, outlook: Outlook) -> Vec<(&Hit, &OutlookSnippet)> {
    let passages = answer.hits.iter().flat_map(|hit| hit.outlooks.iter().map(move |passage| (hit, passage)));
    passages.filter(|(_, passage)| passage.outlook == outlook.key()).collect()
}

/// Passages of undated articles that name no date, each under the way it looks, by the sentence that tells.
pub(super) fn outlook_shelf(journey: &Journey, answer: &Answer) -> Html {
    let part = |outlook| {
        let passages = looking(answer, outlook);
        if passages.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h3>{ heading(outlook) }</h3>
                for (hit, passage) in passages { { told(journey, hit, passage) } }
            </section>
        }
    };
    if answer.hits.iter().all(|hit| hit.outlooks.is_empty()) {
        return Html::default();
    }
    html! {
        <section class="shelf" aria-labelledby="outlooks">
            <h2 id="outlooks">{"Back and ahead"}</h2>
            <p class="aside">{"Passages that no date places, by the way they look"}</p>
            <div class="shelves">
                for outlook in [Outlook::Back, Outlook::Present, Outlook::Ahead] { { part(outlook) } }
            </div>
        </section>
    }
}

fn told(journey: &Journey, hit: &Hit, passage: &OutlookSnippet) -> Html {
    let opener = format!("outlook {} {}", hit.article.id, passage.snippet.passage);
    evidence(journey, &hit.article, &passage.snippet, opener)
}
