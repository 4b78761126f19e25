//! The query language: words, `"exact phrases"`, `-without` and `title:`. Anything typed is a valid query.

use std::ops::Range;

use sourcebook_analysis::{Token, query_tokens};

use crate::stop_words::is_stop_word;

/// How many letters a word being typed must have before others that begin with it match too.
const SHORTEST_PREFIX: usize = 2;
/// The most clauses of a short query. Longer ones say what they mean by many words: none of them is a slip or a demand.
const MOST_OF_SHORT: usize = 6;
/// What stands before words that must be in the title, in any case.
const TITLE_FIELD: &str = "title:";

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Query {
    /// What is looked for, in the query's order.
    pub(crate) wanted: Vec<Clause>,
    /// What no article found may have.
    pub(crate) unwanted: Vec<Clause>,
}

/// Words that stand in given places to each other; most often a single one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clause {
    /// The words; never empty.
    pub(crate) words: Vec<QueryWord>,
    /// What may stand in their place.
    pub(crate) alternatives: Vec<Vec<QueryWord>>,
    /// Whether they must be in the title.
    pub(crate) in_title: bool,
    /// Whether an article without them is not found at all.
    pub(crate) is_required: bool,
    /// How often the query says it.
    pub(crate) times: u32,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct QueryWord {
    /// Folded.
    pub(crate) word: String,
    /// Its place behind the clause's first word.
    pub(crate) offset: u32,
    /// Whether it may go on: nothing stands behind it yet.
    pub(crate) is_prefix: bool,
    /// How likely it is to be meant beside others in its place; 1 is the most.
    pub(crate) likelihood: f32,
    /// Where it stands in the query, in bytes.
    pub(crate) span: Range<usize>,
}

impl Query {
    /// Reads what was typed. Phrases of a long query are read as their words: it quotes, but demands nothing.
    pub(crate) fn parse(text: &str) -> Self {
        let query = Self::read(text, false);
        if query.is_long() { Self::read(text, true) } else { query }
    }

    /// Whether so much is wanted that no single word of it matters much.
    pub(crate) fn is_long(&self) -> bool {
        self.wanted.len() > MOST_OF_SHORT
    }

    fn read(text: &str, is_long: bool) -> Self {
        let mut query = Self::default();
        let mut rest = Rest { text, at: 0 };
        while let Some(mut piece) = rest.next_piece() {
            piece.is_quoted &= !is_long;
            let list = if piece.is_unwanted { &mut query.unwanted } else { &mut query.wanted };
            for clause in piece.clauses(text) {
                match list.iter_mut().find(|known| known.says_the_same(&clause)) {
                    Some(known) => known.take_over(clause),
                    None => list.push(clause),
                }
            }
        }
        if query.wanted.iter().any(|clause| !clause.says_little()) {
            query.wanted.retain(|clause| !clause.says_little());
        }
        query
    }
}

impl Clause {
    fn says_little(&self) -> bool {
        !self.is_required && self.words.iter().all(|word| is_stop_word(&word.word))
    }

    fn says_the_same(&self, other: &Self) -> bool {
        let words = |clause: &Self| -> Vec<(String, u32)> {
            clause.words.iter().map(|word| (word.word.clone(), word.offset)).collect()
        };
        self.in_title == other.in_title
            && self.is_required == other.is_required
            && words(self) == words(other)
    }

    fn take_over(&mut self, other: Self) {
        self.times += other.times;
        for (word, again) in self.words.iter_mut().zip(other.words) {
            word.is_prefix |= again.is_prefix;
        }
    }
}

/// A stretch of the query between white space, or between quotation marks.
struct Piece {
    span: Range<usize>,
    is_quoted: bool,
    is_unwanted: bool,
    in_title: bool,
    /// Whether the reader may still be typing it.
    is_open: bool,
}

impl Piece {
    fn clauses(&self, text: &str) -> Vec<Clause> {
        let inside = &text[self.span.clone()];
        let tokens = query_tokens(inside);
        let is_phrase = self.is_quoted || self.is_unwanted || self.in_title;
        // Neighbours that overlap are pairs of one run without spaces, which is found as it stands.
        let runs = tokens.chunk_by(|one, next| is_phrase || next.span.start < one.span.end);
        let clause = |run: &[Token<'_>]| {
            let first = run.first()?.position;
            let words = run.iter().map(|token| {
                let is_long = token.word.chars().count() >= SHORTEST_PREFIX;
                let is_last = token.span.end == inside.len();
                QueryWord {
                    offset: token.position - first,
                    is_prefix: self.is_open && is_last && is_long,
                    likelihood: 1.0,
                    span: self.span.start + token.span.start..self.span.start + token.span.end,
                    word: token.word.clone().into_owned(),
                }
            });
            let is_required = self.is_quoted || self.in_title;
            Some(Clause {
                words: words.collect(),
                alternatives: Vec::new(),
                in_title: self.in_title,
                is_required,
                times: 1,
            })
        };
        runs.filter_map(clause).collect()
    }
}

/// What is left to read of a query.
struct Rest<'a> {
    text: &'a str,
    at: usize,
}

impl Rest<'_> {
    fn next_piece(&mut self) -> Option<Piece> {
        self.skip(char::is_whitespace);
        let starts = |rest: &Self, sign: char| {
            let left = &rest.text[rest.at..];
            left.strip_prefix(sign)
                .is_some_and(|behind| behind.starts_with(|next: char| !next.is_whitespace()))
        };
        let is_unwanted = starts(self, '-');
        if is_unwanted {
            self.at += 1;
        }
        let in_title = self
            .text
            .get(self.at..self.at + TITLE_FIELD.len())
            .is_some_and(|field| field.eq_ignore_ascii_case(TITLE_FIELD));
        if in_title {
            self.at += TITLE_FIELD.len();
        }
        let first = self.text[self.at..].chars().next()?;
        let is_quoted = is_quotation_mark(first);
        if is_quoted {
            self.at += first.len_utf8();
        }
        let start = self.at;
        self.skip(|next| !is_quotation_mark(next) && (is_quoted || !next.is_whitespace()));
        let span = start..self.at;
        let is_open = self.at == self.text.len();
        if is_quoted && let Some(mark) = self.text[self.at..].chars().next() {
            self.at += mark.len_utf8();
        }
        Some(Piece { span, is_quoted, is_unwanted, in_title, is_open })
    }

    fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        let left = &self.text[self.at..];
        self.at += left.find(|next| !is_skipped(next)).unwrap_or(left.len());
    }
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '＂')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A clause as text: `t:` in the title, `!` required, words joined by their distance, `*` open.
    fn shown(clauses: &[Clause]) -> Vec<String> {
        clauses
            .iter()
            .map(|clause| {
                let words: Vec<String> = clause
                    .words
                    .iter()
                    .map(|word| {
                        format!("{}@{}{}", word.word, word.offset, if word.is_prefix { "*" } else { "" })
                    })
                    .collect();
                let title = if clause.in_title { "t:" } else { "" };
                let required = if clause.is_required { "!" } else { "" };
                format!("{title}{required}{}", words.join(" "))
            })
            .collect()
    }

    fn wanted(text: &str) -> Vec<String> {
        shown(&Query::parse(text).wanted)
    }

    #[test]
    fn the_last_word_may_go_on_until_something_stands_behind_it() {
        assert_eq!(wanted("Lithium sup"), ["lithium@0", "sup@0*"]);
        assert_eq!(wanted("lithium "), ["lithium@0"]);
        assert_eq!(wanted("x"), ["x@0"]);
        assert_eq!(wanted("\"dual circ"), ["!dual@0 circ@1*"]);
        assert_eq!(wanted("\"dual circ\""), ["!dual@0 circ@1"]);
    }

    #[test]
    fn words_that_say_little_count_only_where_there_is_nothing_else() {
        assert_eq!(wanted("what is the supply ?"), ["supply@0"]);
        assert_eq!(wanted("what is "), ["what@0", "is@0"]);
        assert_eq!(wanted("\"to be\" supply "), ["!to@0 be@1", "supply@0"]);
    }

    #[test]
    fn a_word_said_twice_is_looked_for_once() {
        assert_eq!(wanted("ev EV"), ["ev@0*"]);
        assert_eq!(Query::parse("ev EV").wanted[0].times, 2);
    }

    #[test]
    fn a_long_query_quotes_but_demands_nothing() {
        assert_eq!(wanted("b c d e h \"f g\" ").last().unwrap(), "!f@0 g@1");
        assert_eq!(wanted("b c d e h k \"f g\" ")[6..], ["f@0", "g@0"]);
    }

    #[test]
    fn quotation_marks_of_any_kind_make_a_phrase_across_punctuation() {
        for query in
            ["\"lithium-rich, countries\" ", "“lithium rich countries” ", "«lithium (rich) countries» "]
        {
            assert_eq!(wanted(query), ["!lithium@0 rich@1 countries@2"], "{query}");
        }
    }

    #[test]
    fn a_hyphen_before_a_word_or_phrase_keeps_it_out() {
        let query = Query::parse("supply -chain -\"dual circulation\" - re-use ");
        assert_eq!(shown(&query.wanted), ["supply@0", "re@0", "use@0"]);
        assert_eq!(
            shown(&query.unwanted),
            ["chain@0", "dual@0 circulation@1"].map(|clause| {
                if clause.contains("dual") { format!("!{clause}") } else { clause.to_owned() }
            })
        );
    }

    #[test]
    fn title_binds_the_word_or_phrase_behind_it() {
        assert_eq!(wanted("title:hubs TITLE:\"come back\" ev "), ["t:!hubs@0", "t:!come@0 back@1", "ev@0"]);
        assert!(wanted("title:").is_empty());
    }

    #[test]
    fn a_run_without_spaces_is_looked_for_as_it_stands() {
        assert_eq!(wanted("供应链 EV"), ["供应@0 应链@1", "ev@0*"]);
    }

    proptest! {
        #[test]
        fn anything_typed_is_a_valid_query(text in "\\PC*") {
            let query = Query::parse(&text);
            for clause in query.wanted.iter().chain(&query.unwanted) {
                prop_assert!(!clause.words.is_empty());
                for word in &clause.words {
                    prop_assert!(text.get(word.span.clone()).is_some());
                }
            }
        }

        #[test]
        fn signs_in_any_order_are_read(text in "[-\"“ :atitle,供链]{0,20}") {
            Query::parse(&text);
        }
    }
}
