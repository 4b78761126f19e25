//! A citation of an article, for a footnote.

use sourcebook_model::answer::ArticleHead;

use super::note;

/// The article as a footnote names it, with `address` as its permanent link.
pub(crate) fn citation(article: &ArticleHead, collection: &str, address: &str) -> String {
    let mut parts = Vec::new();
    if !article.authors.is_empty() {
        parts.push(article.authors.join(", "));
    }
    let title = match note("title", article.title_origin) {
        Some(note) => format!("“{}” ({note})", article.title),
        None => format!("“{}”", article.title),
    };
    parts.push(title);
    parts.extend(article.source.clone());
    parts.push(article.date.map_or_else(|| "undated".to_owned(), |date| date.in_words()));
    parts.push(format!("in: {collection}"));
    parts.push(address.to_owned());
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use sourcebook_model::Origin;

    use super::*;

    fn article() -> ArticleHead {
        ArticleHead {
            id: "1".to_owned(),
            title: "Hubs".to_owned(),
            title_origin: Origin::Text,
            date: "2024-03-20".parse().ok(),
            date_origin: Some(Origin::Text),
            authors: vec!["A. Writer".to_owned(), "B. Other".to_owned()],
            source: Some("The Paper".to_owned()),
            language: "en".to_owned(),
            lead: String::new(),
            passages: 1,
        }
    }

    #[test]
    fn a_citation_names_all_that_is_known() {
        assert_eq!(
            citation(&article(), "Cars", "https://a.example/?article=1"),
            "A. Writer, B. Other, “Hubs”, The Paper, 20 March 2024, in: Cars, https://a.example/?article=1"
        );
    }

    #[test]
    fn a_citation_invents_nothing() {
        let unknown = ArticleHead {
            title_origin: Origin::Editor,
            date: None,
            authors: Vec::new(),
            source: None,
            ..article()
        };
        assert_eq!(
            citation(&unknown, "Cars", "https://a.example/?article=1"),
            "“Hubs” (title by the editor), undated, in: Cars, https://a.example/?article=1"
        );
    }
}
