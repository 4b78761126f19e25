//! Numbers in words and numbers in a row, before any rule runs: twenty-five, 3rd, twenty-first.

use super::lexicon::Sense;
use super::node::Node;
use super::rewritten::Rewritten;
use super::token::{Gap, Kind, Token};
use super::vocabulary::Vocabulary;

/// Puts the tokens of each such number together.
pub(crate) fn merge(tokens: Vec<Token>, nodes: &mut Vec<Node>, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut merged = Rewritten::new(&tokens);
    let mut at = 0;
    while at < tokens.len() {
        let found = in_words(&tokens, at, vocabulary).or_else(|| in_a_row(&tokens, at, vocabulary));
        let Some((end, node)) = found else {
            at += 1;
            continue;
        };
        merged.put(at..end, Kind::Node(nodes.len()));
        nodes.push(node);
        at = end;
    }
    merged.finish().unwrap_or(tokens)
}

/// 1st, 22nd, 30th.
fn in_a_row(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(usize, Node)> {
    let Kind::Number { value, digits: 1..=3 } = tokens[at].kind else { return None };
    let ending = tokens.get(at + 1).filter(|token| token.is_glued())?;
    let is_glued_before = tokens[at].is_glued() && at > 0 && tokens[at - 1].is_alphanumeric();
    let is_ending = ending.means(Sense::OrdinalEnding, vocabulary);
    (is_ending && value > 0 && !is_glued_before).then_some((at + 2, Node::Ordinal(value)))
}

/// Twenty-five, two hundred, two thousand and fifteen, nineteen eighty-six, twenty-first.
fn in_words(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(usize, Node)> {
    // Only behind its beginning can it be parted.
    let part = |part: usize| tokens.get(part).filter(|token| part == at || token.gap != Gap::Break);
    let cardinal = |at: usize| {
        number(part(at)?, vocabulary, |sense| match sense {
            Sense::Cardinal(value) => Some(*value),
            _ => None,
        })
    };
    let ordinal = |at: usize| {
        number(part(at)?, vocabulary, |sense| match sense {
            Sense::Ordinal(value) => Some(*value),
            _ => None,
        })
    };
    // Where the next part of the number begins, past a hyphen.
    let next =
        |at: usize| if tokens.get(at).is_some_and(|token| token.is_mark(&['-'])) { at + 1 } else { at };
    let below_hundred = |at: usize| -> Option<(usize, u32)> {
        let tens = cardinal(at).filter(|value| *value < 100)?;
        let ones = cardinal(next(at + 1)).filter(|ones| tens >= 20 && (1..10).contains(ones));
        Some(ones.map_or((at + 1, tens), |ones| (next(at + 1) + 1, tens + ones)))
    };
    let (mut end, mut value) = below_hundred(at)?;
    if value >= 20
        && value % 10 == 0
        && end == at + 1
        && let Some(ones) = ordinal(next(end)).filter(|ones| *ones < 10)
    {
        return Some((next(end) + 1, Node::Ordinal(value + ones)));
    }
    for power in [1000, 100] {
        if value >= power || cardinal(end) != Some(power) {
            continue;
        }
        value *= power;
        end += 1;
        let is_and = tokens.get(end).is_some_and(|token| token.means(Sense::And, vocabulary));
        if let Some((behind, rest)) = below_hundred(end + usize::from(is_and)) {
            value += rest;
            end = behind;
        }
    }
    // A year read in two halves.
    if (17..=20).contains(&value)
        && let Some((behind, rest)) = below_hundred(next(end)).filter(|(_, rest)| *rest >= 10)
    {
        (value, end) = (value * 100 + rest, behind);
    }
    (end > at + 1).then_some((end, Node::Count(value)))
}

fn number(token: &Token, vocabulary: &Vocabulary, value: impl Fn(&Sense) -> Option<u32>) -> Option<u32> {
    match token.kind {
        Kind::Word { id: Some(id), .. } => vocabulary.senses(id).iter().find_map(value),
        _ => None,
    }
}
