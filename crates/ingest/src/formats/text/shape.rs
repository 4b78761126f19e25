//! What the shape of a line tells: whether it ends a sentence, or can be a heading.

use unicode_width::UnicodeWidthStr;

/// The widest heading, in columns.
const WIDEST_HEADING: usize = 90;

/// The widest title, in columns; titles run longer than headings.
const WIDEST_TITLE: usize = 150;

/// The most words of a heading, and of a title.
const HEADING_WORDS: usize = 14;
const TITLE_WORDS: usize = 26;

/// Whether the text ends as a sentence does, with or without closing quotation marks and brackets.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closing = ['"', '\'', '”', '’', '»', ')', ']', '」', '』', '）', '*', '_'];
    text.trim_end_matches(closing)
        .ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？', '；', '：', '؟', '؛', '।', '۔'])
}

/// Whether the text can head what follows it: short, begun like a title, not ended like a sentence. A
/// question can.
pub(crate) fn is_heading(text: &str) -> bool {
    fits(text, WIDEST_HEADING, HEADING_WORDS) && !is_quoted(text) && !text.starts_with(['(', '（', '['])
}

/// Whether the text can be the title of what follows it.
pub(crate) fn is_title(text: &str) -> bool {
    fits(text, WIDEST_TITLE, TITLE_WORDS)
}

/// Whether all of the text stands in quotation marks.
pub(crate) fn is_quoted(text: &str) -> bool {
    let pairs =
        [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('\'', '\''), ('「', '」'), ('”', '”')];
    pairs.iter().any(|(open, close)| {
        text.strip_prefix(*open)
            .and_then(|rest| rest.strip_suffix(*close))
            .is_some_and(|inner| !inner.contains(*open) && !inner.contains(*close))
    })
}

fn fits(text: &str, widest: usize, words: usize) -> bool {
    let is_question = text.ends_with(['?', '？', '؟']);
    let ends_open = text.ends_with([',', '،', '，', '、', '-', '–', '—']);
    text.width() <= widest
        && text.split_whitespace().count() <= words
        && (is_question || !ends_sentence(text))
        && !ends_open
        && begins_like_a_title(text)
        && !text.contains("://")
        && !text.contains('@')
}

fn begins_like_a_title(text: &str) -> bool {
    let Some(first) = text.chars().find(|c| c.is_alphabetic()) else { return false };
    let first_word = text.split_whitespace().find(|word| word.contains(first)).unwrap_or_default();
    // "iPhone" and "eBay" begin headings too.
    !first.is_lowercase() || first_word.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_short_and_not_a_sentence() {
        for text in
            ["Economic Growth", "What comes next?", "iPhone sales", "第二节 电池", "خلفية", "1. Introduction"]
        {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "It grew.",
            "and so on",
            "first,",
            "2024-03-20",
            "\"Built Here\"",
            "https://example.org",
            "你好。",
            "See:",
            "(Photo: Jane Doe)",
        ] {
            assert!(!is_heading(text), "{text}");
        }
        assert!(!is_heading(&"A Long Line ".repeat(10)));
    }

    #[test]
    fn a_sentence_may_end_inside_its_quotation_marks() {
        assert!(ends_sentence("he said, “No.”"));
        assert!(ends_sentence("(As it was.)"));
        assert!(!ends_sentence("the “New Deal”"));
    }

    #[test]
    fn a_line_is_quoted_only_where_one_pair_of_marks_holds_it_all() {
        assert!(is_quoted("\"Built Here\""));
        assert!(!is_quoted("\"Built\" and \"Here\""));
    }
}
