//! Titles of books, journals, films and the like: in marks of emphasis, or behind a word such as “book”.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lexicon::Class;
use super::reading::Block;
use super::token::{Shape, Token};

/// The most words of a title.
const WORDS: usize = 16;

/// The titles of works in a block, each as a range of its tokens, in order and without overlap.
pub(super) fn titles(block: &Block) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..block.tokens.len() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        found.extend(emphasised(block, at).or_else(|| behind_noun(block, at)));
    }
    found
}

/// Where a block names a work again, by the first part of its title: `Winner Takes All` for that and what stands behind a
/// colon. With each stands the number of the title.
pub(super) fn repeats(block: &Block, titles: &[Vec<&str>]) -> Vec<(Range<usize>, usize)> {
    let mut by_first: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (title, words) in titles.iter().enumerate().filter(|(_, words)| words.len() > 1) {
        by_first.entry(words[0]).or_default().push(title);
    }
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    let mut at = 0;
    while at < block.tokens.len() {
        let rest = &block.tokens[at..];
        let is_here = |title: &&usize| {
            let words = &titles[**title];
            rest.len() >= words.len() && words.iter().zip(rest).all(|(word, token)| *word == token.text)
        };
        let title = by_first.get(rest[0].text).and_then(|titles| titles.iter().find(is_here)).copied();
        let length = title.map_or(1, |title| titles[title].len());
        found.extend(title.map(|title| (at..at + length, title)));
        at += length;
    }
    found
}

/// What stands between marks of emphasis: `*Humanities and Social Sciences Communications*`.
fn emphasised(block: &Block, mark: usize) -> Option<Range<usize>> {
    let tokens = &block.tokens;
    let Shape::Mark(sign @ ('*' | '_')) = tokens[mark].shape else { return None };
    let opens = !tokens.get(mark + 1)?.is_mark(&[sign]) && tokens[mark + 1].glued && !tokens[mark].new_line;
    let single = mark.checked_sub(1).is_none_or(|before| !tokens[before].is_mark(&[sign]));
    if !opens || !single {
        return None;
    }
    let start = mark + 1;
    let end = (start..tokens.len().min(start + WORDS)).find(|at| tokens[*at].is_mark(&[sign]))?;
    let enough = (start..end).filter(|at| tokens[*at].shape.is_capital_or_initial()).count() >= 2;
    (enough && is_title(block, start..end) && tokens[end].glued).then_some(start..end)
}

/// The title behind a noun for works: `the book, Winner Takes All`, `the novel “Ulysses”`.
fn behind_noun(block: &Block, noun: usize) -> Option<Range<usize>> {
    let tokens = &block.tokens;
    if !block.has(noun, Class::WorkNoun) || tokens[noun].shape != Shape::Lower {
        return None;
    }
    let mut start = noun + 1;
    let comma = tokens.get(start)?.is_mark(&[',', ':']);
    start += usize::from(comma);
    if tokens.get(start)?.is_mark(&['"', '“', '\'', '‘', '*', '_']) {
        let close = match tokens[start].text {
            "“" => '”',
            "‘" => '’',
            other => other.chars().next()?,
        };
        start += 1;
        let end = (start..tokens.len().min(start + WORDS)).find(|at| tokens[*at].is_mark(&[close]))?;
        let end = if tokens[end - 1].is_mark(&[',', '.']) { end - 1 } else { end };
        return (end > start && is_title(block, start..end)).then_some(start..end);
    }
    let mut end = start;
    while end < tokens.len().min(start + WORDS) && goes_on(block, start, end) {
        end += 1;
    }
    while end > start && !tokens[end - 1].shape.is_capital_or_initial() {
        end -= 1;
    }
    let capitals = (start..end).filter(|at| tokens[*at].shape.is_capital_or_initial()).count();
    let common = (start..end).any(|at| block.words[at].common || block.has(at, Class::Function));
    (capitals >= 2 && common && !block.has(start, Class::Role)).then_some(start..end)
}

/// Whether a title without marks around it goes on with a token.
fn goes_on(block: &Block, start: usize, at: usize) -> bool {
    let token = &block.tokens[at];
    if token.new_line || token.code {
        return false;
    }
    if token.shape.is_capital_or_initial() || token.shape == Shape::Initial {
        return at == start || !token.glued || block.tokens[at - 1].is_mark(&['-']);
    }
    let small = block.has(at, Class::Particle)
        || ["of", "the", "and", "in", "on", "for", "to", "a", "an", "with", "from", "at"]
            .contains(&token.folded.as_ref());
    let capital_behind = (at + 1..block.tokens.len().min(at + 3))
        .find(|next| block.tokens[*next].shape.is_capital_or_initial());
    match token.shape {
        Shape::Possessive => true,
        Shape::Lower => at > start && small && capital_behind.is_some(),
        Shape::Mark(':') => at > start && capital_behind == Some(at + 1),
        Shape::Mark('-') => token.glued,
        _ => false,
    }
}

/// Whether every word but small ones has its capital.
fn is_title(block: &Block, range: Range<usize>) -> bool {
    let tokens = &block.tokens;
    let word = |at: &usize| tokens[*at].shape.is_word();
    let begins = range.clone().find(word).is_some_and(|at| tokens[at].shape.is_capital_or_initial());
    let fits = |at: usize| {
        let small = block.has(at, Class::Function) || block.has(at, Class::Particle);
        tokens[at].shape != Shape::Lower || small
    };
    begins && !ends_sentence(&tokens[range.clone()]) && range.filter(word).all(fits)
}

/// Whether a sentence ends inside of it.
fn ends_sentence(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| token.is_mark(&['.', ';']))
}
