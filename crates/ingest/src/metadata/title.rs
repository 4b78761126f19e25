//! A title for an article that has none: its first sentence, cut where it can be cut.

use std::collections::BTreeSet;

use sourcebook_analysis::sentences;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The widest derived title, in columns; a Chinese character takes two.
const WIDEST: usize = 90;

/// The narrowest that may be left by a cut behind a clause; a cut between words keeps more.
const NARROWEST_CLAUSE: usize = 45;

/// Signs that end a clause.
const CLAUSE_ENDS: [char; 11] = [',', ';', ':', '–', '—', '，', '；', '：', '、', '،', '؛'];

/// The first sentence of `text`, without its full stop, or as much of it as makes a title, with `…`.
pub(crate) fn derived(text: &str) -> String {
    let says_something = |sentence: &&str| sentence.chars().any(char::is_alphanumeric);
    let first = sentences(text).into_iter().map(|span| &text[span]).find(says_something).unwrap_or(text);
    let bare = first.trim_end_matches(['.', '。', '।', '۔', ' ']);
    let first = if bare.is_empty() { first } else { bare };
    if first.width() <= WIDEST {
        return first.to_owned();
    }
    let fitting = fitting(first);
    let clause = first
        .char_indices()
        .take_while(|(at, _)| *at <= fitting.len())
        .filter(|(at, c)| CLAUSE_ENDS.contains(c) && ends_a_clause(first, *at, *c))
        .map(|(at, _)| first[..at].trim_end())
        .filter(|clause| clause.width() >= NARROWEST_CLAUSE)
        .last();
    let cut =
        clause.or_else(|| fitting.rfind(' ').map(|space| fitting[..space].trim_end())).unwrap_or(fitting);
    format!("{}…", cut.trim_end_matches(CLAUSE_ENDS))
}

/// Whether two titles can be of one article: the words of the shorter stand in the longer, but for a third of them.
pub(crate) fn agree(one: &str, other: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    one.intersection(&other).count() * 3 >= one.len().min(other.len()) * 2
}

/// As much of the beginning of `text` as fits, leaving room for `…`.
fn fitting(text: &str) -> &str {
    let mut columns = 0;
    let end = text.char_indices().find(|(_, c)| {
        columns += c.width().unwrap_or(0);
        columns >= WIDEST
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A comma between digits ends no clause, nor does anything inside brackets that are still open.
fn ends_a_clause(text: &str, at: usize, sign: char) -> bool {
    let before = &text[..at];
    let after = &text[at + sign.len_utf8()..];
    let open = before.matches(['(', '[', '（']).count();
    let closed = before.matches([')', ']', '）']).count();
    open == closed && (sign.len_utf8() > 1 || after.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_agree_where_one_says_the_other_and_more() {
        assert!(agree("The Mill", "the mill: a history"));
        assert!(agree("Why the mill’s wheel stopped", "Why the mill wheel stopped"));
        assert!(!agree("The mill", "The ferry is back"));
    }

    #[test]
    fn a_short_first_sentence_is_the_title() {
        assert_eq!(derived("The plant opened. Then it closed."), "The plant opened");
        assert_eq!(derived("Who builds the cars? Nobody knows."), "Who builds the cars?");
    }

    #[test]
    fn a_title_is_never_empty() {
        assert_eq!(derived(". It opened."), "It opened");
        assert_eq!(derived("..."), "...");
        assert_eq!(derived(&",".repeat(200)).chars().last(), Some('…'));
    }

    #[test]
    fn a_long_one_is_cut_behind_a_clause() {
        assert_eq!(
            derived(
                "When the plant opened in the valley last spring, nobody thought that within a year it would ship to 1,000 towns."
            ),
            "When the plant opened in the valley last spring…"
        );
    }

    #[test]
    fn without_a_clause_it_is_cut_between_words() {
        let title = derived(&"words that never come to any kind of pause ".repeat(5));
        assert!(title.ends_with(" to any kind of pause…"), "{title}");
        assert!(title.width() <= WIDEST);
    }

    #[test]
    fn chinese_is_cut_at_half_as_many_characters() {
        let title = derived(
            "这座位于山谷深处的电池工厂去年春天投产之后雇用了四百多名工人，他们大多来自附近的村庄并且在此之前从未在工厂工作过。",
        );
        assert_eq!(title, "这座位于山谷深处的电池工厂去年春天投产之后雇用了四百多名工人…");
    }

    #[test]
    fn brackets_and_numbers_are_not_torn() {
        let title = derived(
            "Figures from the ministry (which it published in May, June and July of this year and then again later on) grew",
        );
        assert!(
            title.starts_with("Figures from the ministry (which it published in May, June and July of this"),
            "{title}"
        );
    }
}
