//! How much a selection brings.

use sourcebook_model::Selection;
use sourcebook_model::answer::{Answer, Hit};

use super::count;

/// What the page's status says: `3 articles, 7 passages for lithium`.
pub(crate) fn status(answer: &Answer, selection: &Selection) -> String {
    let query = selection.query.trim();
    let found = match answer.articles {
        0 => "Nothing found".to_owned(),
        // The passages are yet to be counted.
        articles if answer.is_early => count(articles, "article"),
        articles => format!("{}, {}", count(articles, "article"), count(answer.passages, "passage")),
    };
    match &answer.correction {
        Some(correction) => format!("{found} for {} instead of {query}", correction.trim()),
        None if query.is_empty() => found,
        None => format!("{found} for {query}"),
    }
}

/// How many passages of an article match: `7 passages, 2 of them match`.
pub(crate) fn matching(hit: &Hit, selection: &Selection) -> String {
    let passages = count(hit.article.passages, "passage");
    let chosen = !selection.query.trim().is_empty() || selection.singles_out();
    match hit.matching {
        _ if !chosen => passages,
        0 => format!("{passages}, its title matches"),
        all if all == hit.article.passages && all > 1 => format!("{passages}, all of them match"),
        1 => format!("{passages}, 1 of them matches"),
        some => format!("{passages}, {some} of them match"),
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Origin;
    use sourcebook_model::answer::ArticleHead;

    use super::*;

    fn selection(query: &str) -> Selection {
        Selection::from_query_string(query)
    }

    fn hit(passages: u32, matching: u32) -> Hit {
        let article = ArticleHead {
            id: String::new(),
            title: String::new(),
            title_origin: Origin::Text,
            date: None,
            date_origin: None,
            authors: Vec::new(),
            source: None,
            language: String::new(),
            lead: String::new(),
            passages,
        };
        Hit { article, score: 0.0, matching, passages: Vec::new(), themes: Vec::new(), outlooks: Vec::new() }
    }

    #[test]
    fn the_status_counts_what_was_found_and_names_what_was_sought() {
        let answer = Answer { articles: 3, passages: 7, ..Answer::default() };
        assert_eq!(status(&answer, &selection("q=lithium")), "3 articles, 7 passages for lithium");
        assert_eq!(status(&answer, &selection("theme=hubs")), "3 articles, 7 passages");
        let early = Answer { is_early: true, ..answer };
        assert_eq!(status(&early, &selection("q=lithium")), "3 articles for lithium");
    }

    #[test]
    fn the_status_says_when_nothing_was_found() {
        let answer = Answer::default();
        assert_eq!(status(&answer, &selection("q=+xyz+")), "Nothing found for xyz");
        assert_eq!(status(&answer, &selection("theme=hubs")), "Nothing found");
    }

    #[test]
    fn an_article_says_how_many_of_its_passages_match() {
        let by_words = selection("q=a");
        assert_eq!(matching(&hit(7, 2), &by_words), "7 passages, 2 of them match");
        assert_eq!(matching(&hit(7, 1), &by_words), "7 passages, 1 of them matches");
        assert_eq!(matching(&hit(7, 7), &by_words), "7 passages, all of them match");
        assert_eq!(matching(&hit(7, 0), &by_words), "7 passages, its title matches");
        assert_eq!(matching(&hit(1, 1), &selection("from=2023")), "1 passage");
    }
}
