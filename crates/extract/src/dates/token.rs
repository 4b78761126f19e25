//! Tokens as dates need them: numbers apart from letters and from marks, and whether anything parts them.

use std::ops::Range;

use super::lexicon::Sense;
use super::vocabulary::{Symbol, Vocabulary, WordId};

/// A piece of text: a run of digits, a run of letters, a known word of ideographs or one of them, or a single mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it stands: a byte range of the text.
    pub(crate) span: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
    /// What parts it from the token before.
    pub(crate) gap: Gap,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Where its sentence looks.
    pub(crate) outlook: Outlook,
    /// The number of its sentence in the text.
    pub(crate) sentence: u32,
}

/// Where the words around a time look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Outlook {
    Back,
    Ahead,
    #[default]
    Unknown,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Digits, ASCII or full-width. Numbers too large for `value` have its maximum.
    Number { value: u32, digits: usize },
    /// A run of letters, or one ideograph or several that the vocabulary has as a word; the id where the vocabulary has the word.
    Word { id: Option<WordId>, ideograph: bool },
    /// Anything else, with apostrophes and hyphens brought to one form each.
    Mark(char),
    /// What a rule made of several tokens, by its number.
    Node(usize),
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing: it adjoins the token before.
    None,
    /// White space, at most one line's end, and that before no capital letter.
    Space,
    /// The text's beginning, a blank line, or a line's end before a capital letter.
    Break,
}

impl Kind {
    /// The word, number or mark it is, if a rule may name it.
    pub(crate) fn symbol(self) -> Option<Symbol> {
        match self {
            Self::Word { id, .. } => id.map(Symbol::Word),
            Self::Mark(mark) => Some(Symbol::Mark(mark)),
            Self::Number { value, .. } => Some(Symbol::Number(value)),
            Self::Node(_) => None,
        }
    }
}

impl Token {
    /// Whether it adjoins the token before it.
    pub(crate) fn is_glued(&self) -> bool {
        self.gap == Gap::None
    }

    /// Whether it is a number or a word of letters, next to which neither can begin or end.
    pub(crate) fn is_alphanumeric(&self) -> bool {
        matches!(self.kind, Kind::Number { .. } | Kind::Word { ideograph: false, .. })
    }

    /// Whether it is a word of letters.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word { ideograph: false, .. })
    }

    /// Whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number { .. })
    }

    /// Whether it is one of `marks`.
    pub(crate) fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }

    /// Whether it is a word that may mean `sense`.
    pub(crate) fn means(&self, sense: Sense, vocabulary: &Vocabulary) -> bool {
        match self.kind {
            Kind::Word { id: Some(id), .. } => vocabulary.senses(id).contains(&sense),
            _ => false,
        }
    }
}

/// The tokens of a text; white space lies between them.
pub(crate) fn tokens(text: &str, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut lower = String::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let class = Class::of(first);
        let mut end = start + first.len_utf8();
        if class == Class::Ideograph {
            let word = known_word(&text[start..], vocabulary);
            while end - start < word && rest.next().is_some() {
                end = rest.peek().map_or(text.len(), |(at, _)| *at);
            }
        }
        while class.runs_on()
            && let Some((at, next)) = rest.next_if(|(_, next)| Class::of(*next) == class)
        {
            end = at + next.len_utf8();
        }
        let gap = match tokens.last() {
            None => Gap::Break,
            Some(before) if before.span.end == start => Gap::None,
            Some(before) if &text[before.span.end..start] == " " => Gap::Space,
            Some(before) => match text[before.span.end..start].matches('\n').count() {
                0 => Gap::Space,
                1 if !first.is_uppercase() => Gap::Space,
                _ => Gap::Break,
            },
        };
        let span = start..end;
        let run = &text[span.clone()];
        let kind = match class {
            Class::Digit => number(run),
            Class::Letter | Class::Ideograph => {
                lower.clear();
                if run.is_ascii() {
                    lower.push_str(run);
                    lower.make_ascii_lowercase();
                } else {
                    lower.extend(run.chars().flat_map(char::to_lowercase));
                }
                Kind::Word { id: vocabulary.id(&lower), ideograph: class == Class::Ideograph }
            }
            Class::Mark => Kind::Mark(plain_mark(first)),
        };
        let capital = first.is_uppercase();
        tokens.push(Token { span, kind, gap, capital, outlook: Outlook::Unknown, sentence: 0 });
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Ideograph,
    Mark,
}

impl Class {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' | '０'..='９' => Self::Digit,
            '〇' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => {
                Self::Ideograph
            }
            _ if character.is_alphabetic() => Self::Letter,
            _ => Self::Mark,
        }
    }

    fn runs_on(self) -> bool {
        matches!(self, Self::Digit | Self::Letter)
    }
}

/// How many bytes the longest word of ideographs takes that `text` begins with and the vocabulary has; nothing but its
/// first if it has none.
fn known_word(text: &str, vocabulary: &Vocabulary) -> usize {
    let ideographs = text.char_indices().take_while(|(_, next)| Class::of(*next) == Class::Ideograph);
    let ends: Vec<usize> =
        ideographs.take(vocabulary.longest).map(|(at, next)| at + next.len_utf8()).collect();
    ends.into_iter().rev().find(|end| vocabulary.id(&text[..*end]).is_some()).unwrap_or(0)
}

fn number(digits: &str) -> Kind {
    let value = digits.chars().fold(0_u32, |value, digit| {
        let full_width = (digit as u32).checked_sub('０' as u32);
        let digit = digit.to_digit(10).or(full_width).unwrap_or_default();
        value.saturating_mul(10).saturating_add(digit)
    });
    Kind::Number { value, digits: digits.chars().count() }
}

fn plain_mark(mark: char) -> char {
    match mark {
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '—' | '−' => '-',
        _ => mark,
    }
}
