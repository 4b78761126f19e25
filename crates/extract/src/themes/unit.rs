//! Units: what cues are made of, a word or a single character where words are not set apart.

use std::borrow::Cow;
use std::ops::Range;

use sourcebook_analysis::tokens;

/// A word, or a character of a script without spaces.
pub struct Unit<'text> {
    /// Where it stands: a byte range of the text.
    pub span: Range<usize>,
    /// The word as written, folded.
    pub word: Cow<'text, str>,
    /// Whether it can continue a phrase: nothing but space or a hyphen parts it from the unit before.
    pub continues: bool,
}

/// The units of a text, in order; none overlaps another.
pub fn units(text: &str) -> Vec<Unit<'_>> {
    let tokens = tokens(text);
    let mut units: Vec<Unit<'_>> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let end = units.last().map_or(0, |unit| unit.span.end);
        // Tokens that overlap are the pairs of characters that search wants besides the characters.
        if token.span.start < end {
            continue;
        }
        let continues = !units.is_empty() && text.get(end..token.span.start).is_some_and(joins);
        units.push(Unit { span: token.span, word: token.word, continues });
    }
    units
}

/// Whether what stands between two words leaves them in one phrase.
fn joins(gap: &str) -> bool {
    let within = |character: char| {
        character.is_whitespace() || matches!(character, '-' | '\u{2010}' | '\u{2011}' | '/' | '&')
    };
    gap == " " || gap.chars().all(within) && gap.matches('\n').count() < 2
}
