//! The first screen: what a visitor reads before any WebAssembly arrives, and where it never does.

use std::fmt::Write;

use sourcebook_model::answer::{ArticleHead, Overview};
use sourcebook_model::{Answer, Origin, PartialDate, Selection};

use crate::html::escape;

/// How many articles the first screen lists: what fits a page of reading, not what fits a collection.
pub(crate) const FIRST_SCREEN_ARTICLES: u32 = 50;

/// The element that the explorer takes away once it can show the same itself.
///
/// `answer` is the answer to the default selection, so that nothing moves when the explorer takes over.
pub(crate) fn render(overview: &Overview, answer: &Answer) -> String {
    let mut html = String::from("<div id=\"first-screen\" class=\"first-screen\"><header>");
    push(&mut html, format_args!("<h1>{}</h1>", escape(&overview.title)));
    if !overview.description.is_empty() {
        push(&mut html, format_args!("<p>{}</p>", escape(&overview.description)));
    }
    html.push_str("</header><ol class=\"hits\">");
    for hit in &answer.hits {
        push_article(&mut html, &hit.article);
    }
    html.push_str("</ol>");
    let more = (answer.articles as usize).saturating_sub(answer.hits.len());
    if more > 0 {
        push(&mut html, format_args!("<p class=\"more\">and {more} more</p>"));
    }
    html.push_str("</div>");
    html
}

fn push_article(html: &mut String, article: &ArticleHead) {
    let selection = Selection { article: Some(article.id.clone()), ..Selection::default() };
    push(
        html,
        format_args!(
            "<li class=\"hit\"><h2 lang=\"{lang}\" dir=\"auto\"><a href=\"?{link}\">{title}</a></h2>",
            lang = escape(&article.language),
            link = escape(&selection.to_query_string()),
            title = escape(&article.title),
        ),
    );
    push(html, format_args!("<p class=\"meta\">{}</p>", meta(article)));
    if !article.lead.is_empty() {
        push(
            html,
            format_args!(
                "<p lang=\"{}\" dir=\"auto\">{}</p>",
                escape(&article.language),
                escape(&article.lead)
            ),
        );
    }
    html.push_str("</li>");
}

fn meta(article: &ArticleHead) -> String {
    let mut facts = vec![article.date.map_or_else(|| "Undated".to_owned(), time_element)];
    match article.title_origin {
        Origin::Editor => facts.push("title by the editor".to_owned()),
        Origin::Derived => facts.push("title derived from the text".to_owned()),
        _ => {}
    }
    facts.push(match article.passages {
        1 => "1 passage".to_owned(),
        passages => format!("{passages} passages"),
    });
    facts.join(" · ")
}

/// The date in words; in a `time` element where HTML has a form for its precision.
fn time_element(date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) | PartialDate::Month(..) | PartialDate::Year(_) => {
            format!("<time datetime=\"{date}\">{}</time>", date.in_words())
        }
        PartialDate::Quarter(..) | PartialDate::Decade(_) => date.in_words(),
    }
}

fn push(html: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = html.write_fmt(arguments);
}

#[cfg(test)]
mod tests {
    use sourcebook_model::answer::Hit;

    use super::*;

    fn article(id: &str, title: &str, date: Option<&str>) -> Hit {
        let article = ArticleHead {
            id: id.to_owned(),
            title: title.to_owned(),
            title_origin: Origin::Text,
            date: date.map(|date| date.parse().unwrap()),
            date_origin: date.map(|_| Origin::Text),
            authors: Vec::new(),
            source: None,
            language: "en".to_owned(),
            lead: "It begins <here>.".to_owned(),
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

    fn screen(hits: Vec<Hit>, articles: u32) -> String {
        let overview = Overview {
            title: "Cats & dogs".to_owned(),
            description: String::new(),
            themes: Vec::new(),
            articles,
            passages: articles,
        };
        render(&overview, &Answer { articles, hits, ..Answer::default() })
    }

    #[test]
    fn an_article_is_a_heading_that_links_to_it_with_its_date_and_first_sentence() {
        let html = screen(vec![article("a b/ü", "Tom & Jerry", Some("2024-03-20"))], 1);
        assert!(html.contains("<h1>Cats &amp; dogs</h1></header>"), "{html}");
        assert!(html.contains(r#"<a href="?article=a+b%2F%C3%BC">Tom &amp; Jerry</a></h2>"#), "{html}");
        assert!(
            html.contains(r#"<time datetime="2024-03-20">20 March 2024</time> · 1 passage</p>"#),
            "{html}"
        );
        assert!(html.contains("It begins &lt;here&gt;."), "{html}");
        assert!(!html.contains("more"), "{html}");
    }

    #[test]
    fn what_html_has_no_form_for_is_said_in_words_only() {
        let html = screen(vec![article("a", "A", Some("199X")), article("b", "B", None)], 2);
        assert!(html.contains("<p class=\"meta\">1990s · "), "{html}");
        assert!(html.contains("<p class=\"meta\">Undated · "), "{html}");
        assert!(!html.contains("<time"), "{html}");
    }

    #[test]
    fn articles_beyond_the_first_screen_are_counted() {
        assert!(screen(vec![article("a", "A", None)], 13).contains("and 12 more"));
    }
}
