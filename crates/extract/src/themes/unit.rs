//! Units: what cues are made of, a word's stem or a single character where words are not set apart.

use std::ops::Range;

use sourcebook_analysis::{Stemmer, tokens};

/// A word, or a character of a script without spaces.
pub struct Unit {
    /// Where it stands: a byte range of the text.
    pub span: Range<usize>,
    /// The word as written, folded.
    pub word: String,
    /// Its stem.
    pub stem: String,
    /// Whether it can continue a phrase: nothing but space or a hyphen parts it from the unit before.
    pub continues: bool,
}

/// The units of a text, in order; none overlaps another.
pub fn units(text: &str, stemmer: &Stemmer) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for token in tokens(text) {
        let end = units.last().map_or(0, |unit| unit.span.end);
        // Tokens that overlap are the pairs of characters that search wants besides the characters.
        if token.span.start < end {
            continue;
        }
        let continues = !units.is_empty() && text.get(end..token.span.start).is_some_and(joins);
        let stem = stemmer.stem(&token.word);
        units.push(Unit { span: token.span, word: token.word, stem, continues });
    }
    units
}

/// Whether what stands between two words leaves them in one phrase.
fn joins(gap: &str) -> bool {
    let within = |character: char| {
        character.is_whitespace() || matches!(character, '-' | '\u{2010}' | '\u{2011}' | '/' | '&')
    };
    gap.chars().all(within) && gap.matches('\n').count() < 2
}
