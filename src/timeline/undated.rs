//! The shelf of articles that cannot be put on the timeline.

use std::collections::BTreeSet;
use std::rc::Rc;

use sourcebook_model::answer::Hit;
use sourcebook_model::{Answer, Selection};
use yew::{Html, Properties, component, html};

use crate::articles::More;
use crate::journey::use_journey_here;
use crate::link::Link;
use crate::words::count;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What was found.
    pub(super) answer: Rc<Answer>,
}

/// The listed articles that no mark belongs to.
fn undated(answer: &Answer) -> Vec<&Hit> {
    let dated: BTreeSet<&str> = answer.timeline.marks.iter().map(|mark| mark.article.as_str()).collect();
    let is_undated = |hit: &&Hit| hit.article.date.is_none() && !dated.contains(hit.article.id.as_str());
    answer.hits.iter().filter(is_undated).collect()
}

/// Articles that neither have nor name a date, with what they begin with.
#[component]
pub(super) fn Undated(props: &Props) -> Html {
    let journey = use_journey_here();
    let answer = &props.answer;
    if answer.timeline.undated == 0 {
        return Html::default();
    }
    let open = |hit: &Hit| Selection { article: Some(hit.article.id.clone()), ..journey.selection().clone() };
    html! {
        <section class="shelf" aria-labelledby="undated">
            <h2 id="undated">{"Undated"}</h2>
            <p class="aside">{ format!("{} without any date", count(answer.timeline.undated, "article")) }</p>
            <ul role="list">
                for hit in undated(answer) {
                    <li key={hit.article.id.clone()} dir="auto">
                        <h3>
                            <Link to={open(hit)} opener={format!("undated {}", hit.article.id)}>
                                { &hit.article.title }
                            </Link>
                        </h3>
                        <p class="lead">{ &hit.article.lead }</p>
                    </li>
                }
            </ul>
            <More listed={answer.hits.len() as u32} of={answer.articles} />
        </section>
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Origin;
    use sourcebook_model::answer::{ArticleHead, Mark, Timeline};

    use super::*;

    fn hit(id: &str, date: Option<&str>) -> Hit {
        let article = ArticleHead {
            id: id.to_owned(),
            title: String::new(),
            title_origin: Origin::Text,
            date: date.and_then(|date| date.parse().ok()),
            date_origin: None,
            authors: Vec::new(),
            source: None,
            language: String::new(),
            lead: String::new(),
            passages: 1,
        };
        Hit { article, score: 0.0, matching: 1, passages: Vec::new(), themes: Vec::new() }
    }

    #[test]
    fn an_article_that_names_a_date_is_not_undated() {
        let mark = Mark {
            date: "2020".parse().unwrap(),
            text: "2020".to_owned(),
            article: "names".to_owned(),
            title: String::new(),
            passage: Some(0),
        };
        let answer = Answer {
            hits: vec![hit("dated", Some("2024")), hit("names", None), hit("neither", None)],
            timeline: Timeline { marks: vec![mark], ..Timeline::default() },
            ..Answer::default()
        };
        let ids: Vec<&str> = undated(&answer).into_iter().map(|hit| hit.article.id.as_str()).collect();
        assert_eq!(ids, ["neither"]);
    }
}
