//! Tokens as names need them: words with their capitals, what is code apart, and where sentences begin.

use std::borrow::Cow;
use std::ops::Range;

/// A word, a number or a mark of a block.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// Its byte range in the block.
    pub(super) span: Range<usize>,
    /// As written, typographic apostrophes made plain ones by those who compare.
    pub(super) text: &'t str,
    /// In lower case, with plain apostrophes.
    pub(super) folded: Cow<'t, str>,
    pub(super) shape: Shape,
    /// Whether nothing parts it from the token before.
    pub(super) glued: bool,
    /// Whether a line ends, or a blank one stands, before it.
    pub(super) new_line: bool,
    /// Whether it is part of an address, a path or of source code.
    pub(super) code: bool,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// No capital at all, or a script that has none.
    Lower,
    /// One capital, and that first: `Miao`.
    Title,
    /// Capitals alone, two or more: `CATL`, `U.S.`.
    Caps,
    /// A capital first and others inside: `YouTube`, `McCain`.
    Camel,
    /// A capital inside, after one or two letters: `iPhone`.
    Inner,
    /// A letter alone, with or without its stop: `J.`.
    Initial,
    /// Digits and at least one capital: `A380`, `COVID-19`.
    Model,
    /// Digits.
    Number,
    /// The `'s` behind a name.
    Possessive,
    /// Anything else.
    Mark(char),
}

impl Shape {
    /// Whether a name can begin with it.
    pub(super) fn is_capital(self) -> bool {
        matches!(self, Self::Title | Self::Caps | Self::Camel | Self::Inner | Self::Model)
    }

    /// Whether it begins with a capital, a letter alone included.
    pub(super) fn is_capital_or_initial(self) -> bool {
        self.is_capital() || self == Self::Initial
    }

    /// Whether its letters alone say that it is a name, wherever it stands.
    pub(super) fn is_telling(self) -> bool {
        matches!(self, Self::Camel | Self::Inner | Self::Model)
    }

    /// Whether it is made of letters or digits.
    pub(super) fn is_word(self) -> bool {
        !matches!(self, Self::Mark(_) | Self::Possessive)
    }
}

impl Token<'_> {
    pub(super) fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.shape, Shape::Mark(mark) if marks.contains(&mark))
    }
}

pub(super) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘')
}

/// The word in lower case with plain apostrophes.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let is_folded = !text.bytes().any(|byte| byte.is_ascii_uppercase());
        return if is_folded { Cow::Borrowed(text) } else { Cow::Owned(text.to_ascii_lowercase()) };
    }
    text.chars()
        .flat_map(
            |character| if is_apostrophe(character) { '\''.to_lowercase() } else { character.to_lowercase() },
        )
        .collect()
}

/// The tokens of a text. `abbreviations` says which words keep the stop behind them, and `is_one` whether a compound
/// with a hyphen is one name.
pub(super) fn tokens<'t>(
    text: &'t str,
    keeps_stop: impl Fn(&str) -> bool,
    is_one: impl Fn(&str) -> bool,
) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut new_line = true;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            new_line |= first == '\n';
            at += first.len_utf8();
            continue;
        }
        let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
        let code = is_code(&text[at..end]);
        chunk(text, at..end, code, &mut tokens, (&keeps_stop, &is_one));
        if let Some(first) = tokens.iter_mut().rev().take_while(|token| token.span.start >= at).last() {
            first.glued = false;
            first.new_line = new_line;
        }
        new_line = false;
        at = end;
    }
    tokens
}

/// The tokens of what stands between two spaces.
fn chunk<'t>(
    text: &'t str,
    span: Range<usize>,
    code: bool,
    tokens: &mut Vec<Token<'t>>,
    (keeps_stop, is_one): (&impl Fn(&str) -> bool, &impl Fn(&str) -> bool),
) {
    let mut at = span.start;
    while let Some(first) = text[at..span.end].chars().next() {
        let mut push = |from: usize, to: usize, shape: Shape| {
            let word = &text[from..to];
            let folded = fold(word);
            tokens.push(Token {
                span: from..to,
                text: word,
                folded,
                shape,
                glued: true,
                new_line: false,
                code,
            });
        };
        if !first.is_alphanumeric() {
            push(at, at + first.len_utf8(), Shape::Mark(first));
            at += first.len_utf8();
            continue;
        }
        let mut end = word_end(text, at, span.end, is_one);
        let word = &text[at..end];
        let possessive = word.char_indices().rev().nth(1).filter(|(_, mark)| is_apostrophe(*mark));
        if let Some((apostrophe, _)) = possessive.filter(|_| word.ends_with(['s', 'S'])) {
            let apostrophe = at + apostrophe;
            push(at, apostrophe, shape(&text[at..apostrophe]));
            push(apostrophe, end, Shape::Possessive);
        } else {
            let stop = text[end..span.end].starts_with('.');
            if stop && (keeps_stop(&fold(word)) || is_initials(word)) {
                end += 1;
            }
            push(at, end, shape(&text[at..end]));
        }
        at = end;
    }
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize, limit: usize, is_one: &impl Fn(&str) -> bool) -> usize {
    // Nothing but letters and digits up to the end or to a mark that joins none is the rule.
    let bytes = &text.as_bytes()[start..limit];
    let plain = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if bytes
        .get(plain)
        .is_none_or(|next| next.is_ascii() && !matches!(next, b'&' | b'.' | b',' | b'-' | b'\''))
    {
        return start + plain;
    }
    let mut characters =
        text[start..limit].char_indices().map(|(at, character)| (start + at, character)).peekable();
    let mut end = start;
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let joins = match character {
            _ if character.is_alphanumeric() => true,
            '&' => next.is_some_and(char::is_alphabetic),
            '.' => {
                // `U.S.`, `1.50`
                let one_letter = before.is_alphabetic()
                    && text[start..at].rsplit('.').next().is_some_and(|last| last.chars().count() == 1);
                one_letter && next.is_some_and(char::is_alphabetic)
                    || before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit())
            }
            ',' => before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit()),
            '-' | '\u{2010}' | '\u{2011}' => {
                let rest = &text[at + character.len_utf8()..limit];
                let part = rest.split(|next: char| !next.is_alphanumeric()).next().unwrap_or_default();
                let whole = &text[start..at + character.len_utf8() + part.len()];
                is_compound(&text[start..at], part) && (is_one(whole) || !is_one(&text[start..at]))
            }
            _ if is_apostrophe(character) => next.is_some_and(char::is_alphabetic),
            _ => false,
        };
        if !joins {
            break;
        }
        before = character;
        end = at + character.len_utf8();
    }
    end
}

/// Whether two parts with a hyphen between them look like one name: `Coca-Cola`, `COVID-19`, `777-200`.
fn is_compound(first: &str, second: &str) -> bool {
    let capital = |part: &str| part.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    capital(first) && capital(second)
}

/// Whether a word is a capital alone, or capitals with stops between them.
fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase))
}

/// How a word is written.
fn shape(word: &str) -> Shape {
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Shape::Lower;
    }
    let (mut letters, mut capitals, mut digits) = (0, 0, 0);
    for character in word.chars() {
        letters += usize::from(character.is_alphabetic());
        capitals += usize::from(character.is_uppercase());
        digits += usize::from(character.is_ascii_digit());
    }
    let first_is_capital = word.starts_with(char::is_uppercase);
    let inner_at = word.chars().take_while(|character| character.is_lowercase()).count();
    // The part behind a hyphen or an apostrophe has a capital of its own: `Jean-Claude`, `O'Leary`.
    let parts = word.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    let titled =
        |part: &str| part.starts_with(char::is_uppercase) && !part.chars().skip(1).any(char::is_uppercase);
    match (letters, capitals, digits) {
        (0, _, _) => Shape::Number,
        (_, 0, _) => Shape::Lower,
        (1, 1, 0) => Shape::Initial,
        (_, _, 1..) => Shape::Model,
        _ if letters == capitals
            || word.strip_suffix('s').is_some_and(|rest| {
                rest.chars().count() > 1 && capitals == letters - 1 && rest.chars().all(char::is_uppercase)
            }) =>
        {
            Shape::Caps
        }
        _ if first_is_capital && parts.clone().all(titled) => Shape::Title,
        _ if first_is_capital => Shape::Camel,
        _ if inner_at <= 2 => Shape::Inner,
        _ => Shape::Lower,
    }
}

/// Whether what stands between two spaces is an address, a path, an option or source code.
fn is_code(chunk: &str) -> bool {
    // A word between the marks of prose is the rule.
    let word = chunk
        .trim_start_matches(['(', '"', '“', '‘'])
        .trim_end_matches([',', '.', ';', ':', '!', '?', ')', '"', '”']);
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !word.is_empty() {
        return false;
    }
    let outside = |character: char| {
        !character.is_alphanumeric()
            && !matches!(character, '-' | '@' | '#' | '$' | '/' | '<' | '>' | '`' | '\\')
    };
    let core = chunk.trim_matches(outside);
    // Reference marks and brackets behind a word are no code: `capabilities[4]`.
    let core = core.split('[').next().filter(|core| !core.is_empty()).unwrap_or(core);
    if core.starts_with(['-', '@', '#', '$', '/', '<', '`', '\\', '~'])
        || core.contains("::")
        || core.contains("//")
    {
        return true;
    }
    let mut parts = core.split('/');
    if parts.clone().count() > 2
        || parts.clone().count() == 2
            && !parts.all(|part| part.chars().all(|c| c.is_alphabetic() || c == '-'))
    {
        return true;
    }
    let odd = |character: char| {
        matches!(
            character,
            '_' | '\\' | '=' | '<' | '>' | '{' | '}' | '(' | '@' | '#' | '$' | '|' | '`' | '~' | '^' | '%'
        )
    };
    let bytes = core.as_bytes();
    core.contains(odd)
        || bytes.windows(3).enumerate().any(|(at, three)| {
            let [before, stop, after] = [three[0], three[1], three[2]];
            // `crates.io`, `fmt.Println`, but neither `U.S.` nor `3.5`
            stop == b'.'
                && (after.is_ascii_lowercase() || after.is_ascii_uppercase() && before.is_ascii_lowercase())
                && before.is_ascii_alphanumeric()
                && !(at == 0 && bytes.len() <= 4)
        })
}
