//! The shelf of articles that cannot be put on the timeline.

use sourcebook_model::Answer;
use sourcebook_model::answer::Hit;
use yew::{Html, html};

use crate::articles::more;
use crate::journey::Journey;
use crate::link::Link;
use crate::scene::Scene;
use crate::words::{count, language};

/// The listed articles that no mark belongs to.
fn undated(answer: &Answer) -> impl Iterator<Item = &Hit> {
    let is_dated = |id: &str| answer.timeline.marks.iter().any(|mark| mark.article == id);
    answer.hits.iter().filter(move |hit| hit.article.date.is_none() && !is_dated(&hit.article.id))
}

/// Articles that neither have nor name a date, with what they begin with.
pub(super) fn undated_shelf(scene: &Scene, answer: &Answer) -> Html {
    if answer.timeline.undated == 0 {
        return Html::default();
    }
    html! {
        <section class="shelf" aria-labelledby="undated">
            <h2 id="undated">{"Undated"}</h2>
            <p class="aside">{ format!("{} without any date", count(answer.timeline.undated, "article")) }</p>
            <ul role="list">
                for hit in undated(answer) { { item(&scene.journey, hit) } }
            </ul>
            { more(&scene.journey, answer) }
        </section>
    }
}

fn item(journey: &Journey, hit: &Hit) -> Html {
    let article = &hit.article;
    let title = Link::to(journey.with_article(&article.id, None))
        .opener(Some(format!("undated {}", article.id)))
        .show(journey, html! { { &article.title } });
    html! {
        <li key={article.id.clone()} lang={language(article)} dir="auto">
            <h3>{ title }</h3>
            <p class="lead">{ &article.lead }</p>
        </li>
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
        Hit {
            article,
            score: 0.0,
            matching: 1,
            passages: Vec::new(),
            themes: Vec::new(),
            outlooks: Vec::new(),
        }
    }

    #[test]
    fn an_article_that_names_a_date_is_not_undated() {
        let mark = Mark {
            date: "2020".parse().unwrap(),
            until: None,
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
        let ids: Vec<&str> = undated(&answer).map(|hit| hit.article.id.as_str()).collect();
        assert_eq!(ids, ["neither"]);
    }
}
