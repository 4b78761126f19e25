//! Quotation marks: which of them belong together, in any script's way of setting them.

use std::ops::Range;

use super::trimmed;

/// A stretch of text between marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// With its marks: a byte range.
    pub(super) outer: Range<usize>,
    /// Without them and without white space at its ends.
    pub(super) inner: Range<usize>,
    /// Whether it goes on in the next paragraph, which opens with the same mark again.
    pub(super) goes_on: bool,
}

/// Marks that open, each with those that close it.
const PAIRS: [(char, &[char]); 10] = [
    ('“', &['”']),
    ('„', &['“', '”']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('«', &['»']),
    ('‹', &['›']),
    ('「', &['」']),
    ('『', &['』']),
    ('"', &['"']),
    ('\'', &['\'']),
];

/// Marks by which Germans and Danes open what others close.
const TURNED: (char, &[char]) = ('»', &['«']);

/// An opened mark that nothing has closed yet.
struct Open {
    at: usize,
    mark: char,
    closed_by: &'static [char],
}

/// The outermost quotes of `text`, in order; `next` is the paragraph behind it, if there is one.
pub(super) fn marked(text: &str, next: Option<&str>) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = scan(text, from, &mut found) {
        let end = open.at + open.mark.len_utf8();
        if open.mark != '\'' && next.is_some_and(|next| next.starts_with(open.mark)) {
            let inner = trimmed(text, end..text.len());
            if !inner.is_empty() {
                found.push(Marked { outer: open.at..text.len(), inner, goes_on: true });
            }
            break;
        }
        // A mark that nothing closes is none, and what follows is read anew.
        from = end;
    }
    found
}

/// Adds the quotes from `from` on to `found`, up to a mark that nothing closes, which is returned.
fn scan(text: &str, from: usize, found: &mut Vec<Marked>) -> Option<Open> {
    let mut open: Vec<Open> = Vec::new();
    let mut before = text[..from].chars().next_back();
    let mut rest = text[from..].char_indices().peekable();
    while let Some((at, mark)) = rest.next() {
        let at = from + at;
        let after = rest.peek().map(|(_, after)| *after);
        let closes = |open: &Open| open.closed_by.contains(&mark) && may_close(mark, before, after);
        if let Some(level) = open.iter().rposition(closes) {
            let opened = open.drain(level..).next()?;
            let end = at + mark.len_utf8();
            let inner = trimmed(text, opened.at + opened.mark.len_utf8()..at);
            if open.is_empty() && !inner.is_empty() {
                found.push(Marked { outer: opened.at..end, inner, goes_on: false });
            }
        } else if let Some((mark, closed_by)) = opening(mark, before, after) {
            open.push(Open { at, mark, closed_by });
        }
        before = Some(mark);
    }
    open.into_iter().next()
}

/// The mark, if it opens between these neighbours, with what closes it.
fn opening(mark: char, before: Option<char>, after: Option<char>) -> Option<(char, &'static [char])> {
    let starts =
        before.is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '.' | ',' | '!' | '?'));
    let begins = after.is_some_and(|after| !after.is_whitespace());
    let fits = match mark {
        '"' | '\'' => {
            starts && begins && !(mark == '\'' && after.is_some_and(|after| after.is_ascii_digit()))
        }
        '‘' => starts && begins,
        _ => true,
    };
    if mark == TURNED.0 && starts && begins {
        return Some(TURNED);
    }
    PAIRS.iter().find(|(opening, _)| *opening == mark && fits).copied()
}

/// Whether a mark may close between these neighbours: an apostrophe inside a word does not.
fn may_close(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let ends = before.is_some_and(|before| !before.is_whitespace());
    match mark {
        '’' | '\'' => ends && !after.is_some_and(char::is_alphanumeric),
        '"' => ends,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn inner<'text>(text: &'text str, next: Option<&str>) -> Vec<&'text str> {
        marked(text, next).into_iter().map(|quote| &text[quote.inner]).collect()
    }

    #[test]
    fn any_marks_pair() {
        for text in [
            "A “b c” d",
            "A \"b c\" d",
            "A 'b c' d",
            "A ‘b c’ d",
            "A «b c» d",
            "A « b c » d",
            "A »b c« d",
            "A „b c“ d",
            "A 「b c」 d",
            "A 『b c』 d",
            "A ‹b c› d",
        ] {
            assert_eq!(inner(text, None), ["b c"], "{text}");
        }
    }

    #[test]
    fn quotes_in_quotes_belong_to_them() {
        assert_eq!(inner("“a ‘large b’ c” and 「甲『乙』丙」", None), ["a ‘large b’ c", "甲『乙』丙"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert!(inner("The firm's and the firms' and '90s and don’t", None).is_empty());
        assert_eq!(inner("‘It’s the firm’s’, he said", None), ["It’s the firm’s"]);
    }

    #[test]
    fn a_mark_that_nothing_closes_is_passed_over() {
        assert_eq!(inner("5\" wide “and “b c” d", None), ["b c"]);
        assert!(inner("“a b", Some("c d")).is_empty());
    }

    #[test]
    fn a_quote_goes_on_where_the_next_paragraph_opens_again() {
        assert_eq!(inner("x “a b", Some("“c d” y")), ["a b"]);
    }

    proptest! {
        #[test]
        fn quotes_are_apart_and_in_order(text in "[ab “”\"'‘’«»「」„.]{0,40}", next in proptest::option::of("[“\"a]{0,3}")) {
            let found = marked(&text, next.as_deref());
            prop_assert!(found.windows(2).all(|pair| pair[0].outer.end <= pair[1].outer.start), "{found:?}");
            for quote in found {
                prop_assert!(text.get(quote.inner.clone()).is_some_and(|inner| !inner.is_empty()));
                prop_assert!(quote.outer.start < quote.inner.start && quote.inner.end <= quote.outer.end);
            }
        }
    }
}
