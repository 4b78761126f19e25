//! Numbers in Chinese characters, before any rule runs: 三, 二十五, 二〇二四.

use super::lexicon::Sense;
use super::token::{Gap, Kind, Token};
use super::vocabulary::Vocabulary;

/// A character of a number.
#[derive(Clone, Copy)]
enum Part {
    Digit(u32),
    /// Ten, a hundred and so on.
    Power(u32),
}

/// Makes numbers of the runs of characters that are some; others stay as they are.
pub(crate) fn merge(tokens: Vec<Token>, vocabulary: &Vocabulary) -> Vec<Token> {
    // Most texts have no such character.
    if !tokens.iter().any(|token| part(token, vocabulary).is_some()) {
        return tokens;
    }
    let mut merged = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let run: Vec<Part> = tokens[at..]
            .iter()
            .enumerate()
            .take_while(|(on, token)| *on == 0 || token.gap == Gap::None)
            .map_while(|(_, token)| part(token, vocabulary))
            .collect();
        let end = at + run.len().max(1);
        match value(&run) {
            Some((value, digits)) => merged.push(Token {
                span: tokens[at].span.start..tokens[end - 1].span.end,
                kind: Kind::Number { value, digits },
                ..tokens[at].clone()
            }),
            None => merged.extend_from_slice(&tokens[at..end]),
        }
        at = end;
    }
    merged
}

fn part(token: &Token, vocabulary: &Vocabulary) -> Option<Part> {
    let Kind::Word { id: Some(id), ideograph: true } = token.kind else { return None };
    vocabulary.senses(id).iter().find_map(|sense| match sense {
        Sense::HanDigit(digit) => Some(Part::Digit(*digit)),
        Sense::HanPower(power) => Some(Part::Power(*power)),
        _ => None,
    })
}

/// What a run is as a number, and with how many digits; `None` if it is none.
fn value(run: &[Part]) -> Option<(u32, usize)> {
    let digits: Option<Vec<u32>> = run
        .iter()
        .map(|part| match part {
            Part::Digit(digit) => Some(*digit),
            Part::Power(_) => None,
        })
        .collect();
    if let Some(digits) = digits {
        let value =
            digits.iter().try_fold(0_u32, |value, digit| value.checked_mul(10)?.checked_add(*digit))?;
        // Two or three digits that follow each other say about how many: 两三年.
        let is_number = matches!(digits.len(), 1 | 4..) || digits.len() > 1 && digits.contains(&0);
        return is_number.then_some((value, digits.len()));
    }
    let (mut whole, mut below, mut digit, mut last) = (0_u32, 0_u32, None, u32::MAX);
    for part in run {
        match *part {
            Part::Digit(0) if digit.is_none() => {}
            Part::Digit(next) if digit.is_none() => digit = Some(next),
            Part::Digit(_) => return None,
            Part::Power(10_000) => {
                below = below.checked_add(digit.take().unwrap_or(0))?;
                whole = whole.checked_add(below.checked_mul(10_000).filter(|value| *value > 0)?)?;
                (below, last) = (0, u32::MAX);
            }
            // Ten alone is ten; nobody says a hundred so.
            Part::Power(power) if power < last && (digit.is_some() || power == 10 && below == 0) => {
                below = below.checked_add(digit.take().unwrap_or(1).checked_mul(power)?)?;
                last = power;
            }
            Part::Power(_) => return None,
        }
    }
    let value = whole.checked_add(below)?.checked_add(digit.unwrap_or(0))?;
    Some((value, value.to_string().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_added_up_or_read_one_by_one() {
        use Part::{Digit, Power};
        for (run, expected) in [
            (vec![Digit(3)], Some((3, 1))),
            (vec![Power(10)], Some((10, 2))),
            (vec![Power(10), Digit(2)], Some((12, 2))),
            (vec![Digit(2), Power(10), Digit(5)], Some((25, 2))),
            (vec![Digit(2), Digit(0), Digit(2), Digit(4)], Some((2024, 4))),
            (vec![Digit(1), Power(100), Digit(0), Digit(5)], Some((105, 3))),
            (vec![Digit(3), Power(10_000), Digit(2), Power(1000)], Some((32_000, 5))),
            (vec![Digit(2), Digit(3)], None),
            (vec![Power(10), Digit(4), Digit(5)], None),
            (vec![Power(10_000), Digit(1)], None),
            (vec![Power(100)], None),
            (vec![], None),
        ] {
            assert_eq!(value(&run), expected);
        }
        assert_eq!(value(&[Digit(9); 20]), None);
    }
}
