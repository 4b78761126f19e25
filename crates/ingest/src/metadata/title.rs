//! A title for an article that has none: the name of its file, or its first sentence, cut where it can be cut.

use std::collections::BTreeSet;

use sourcebook_analysis::sentences;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The widest derived title, in columns; a Chinese character takes two.
const WIDEST: usize = 90;

/// The narrowest that may be left by a cut behind a clause; a cut between words keeps more.
const NARROWEST_CLAUSE: usize = 45;

/// Names of files that stand for their folder.
const NAMELESS: [&str; 3] = ["index", "_index", "readme"];

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

/// The title that a file's name gives its article, as notes are called that have none inside: some words, with spaces or
/// hyphens between, or one with a capital. `None` where the name says nothing.
pub(crate) fn of_name(file: &str) -> Option<String> {
    let mut parts = file.rsplit('/');
    let stem = parts.next()?.rsplit_once('.')?.0;
    let stem = if NAMELESS.iter().any(|name| name.eq_ignore_ascii_case(stem)) { parts.next()? } else { stem };
    let bare = without_date(without_id(stem)).trim_matches([' ', '-', '_']);
    if !bare.chars().any(char::is_alphabetic) {
        return None;
    }
    let is_version =
        bare.strip_prefix('v').is_some_and(|number| number.starts_with(|sign: char| sign.is_ascii_digit()));
    if is_version
        || bare.contains(' ')
        || bare.contains(|sign: char| sign.is_alphabetic() && !sign.is_ascii())
    {
        return Some(bare.replace('_', " "));
    }
    let words: Vec<&str> = bare.split(['-', '_']).filter(|word| !word.is_empty()).collect();
    let spaced = words.join(" ");
    let mut letters = spaced.chars();
    let first = letters.next()?;
    (words.len() > 1 || first.is_uppercase()).then(|| first.to_uppercase().chain(letters).collect())
}

/// A name without the day that it begins with, as in `2024-03-20-the-mill`.
fn without_date(name: &str) -> &str {
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '_' | '.'));
    let digits = name[..name.len() - rest.len()].chars().filter(char::is_ascii_digit).count();
    if digits >= 6 { rest } else { name }
}

/// A name without the number that Notion writes behind it: 32 hexadecimal digits.
fn without_id(name: &str) -> &str {
    let is_id = |id: &str| id.len() == 32 && id.bytes().all(|digit| digit.is_ascii_hexdigit());
    name.rsplit_once(' ').filter(|(_, id)| is_id(id)).map_or(name, |(name, _)| name)
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
    fn a_name_of_words_is_a_title_and_any_other_is_none() {
        let of = |file: &str| of_name(file);
        assert_eq!(of("notes/Plugin security.md").as_deref(), Some("Plugin security"));
        assert_eq!(of("Plan 0123456789abcdef0123456789abcdef.md").as_deref(), Some("Plan"));
        assert_eq!(of("2024-03-20-moving_the-mill.md").as_deref(), Some("Moving the mill"));
        assert_eq!(of("The ferry/index.md").as_deref(), Some("The ferry"));
        assert_eq!(of("水车.md").as_deref(), Some("水车"));
        assert_eq!(of("v1.2.3.md").as_deref(), Some("v1.2.3"));
        assert_eq!(of("ferry.md"), None);
        assert_eq!(of("README.md"), None);
        assert_eq!(of("2024-03-20.md"), None);
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
