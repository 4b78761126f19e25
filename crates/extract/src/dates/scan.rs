//! Scanning: a grammar's rules run over a text from left to right, the longest match first.

use sourcebook_model::PartialDate;

use super::FoundDate;
use super::grammar::Grammar;
use super::resolve::{Resolved, resolve};
use super::slot::Captures;
use super::token::{Gap, Token, tokens};
use super::year;

/// Marks that join two numbers into one: of a decimal, a fraction, a time, an address.
const JOINTS: [char; 5] = ['.', ',', '/', '-', ':'];

/// The dates in `text`, in its order and without overlap.
pub(crate) fn scan(text: &str, grammar: &Grammar, reference: Option<PartialDate>) -> Vec<FoundDate> {
    let tokens = tokens(text, &grammar.vocabulary);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = longest_match(&tokens, at, grammar, reference)
            .or_else(|| year::alone(text, &tokens, at, grammar).map(|year| (at + 1, Resolved::To(year))));
        let (end, resolved) = found.unwrap_or((at + 1, Resolved::Nonsense));
        let span = tokens[at].span.start..tokens[end - 1].span.end;
        match resolved {
            Resolved::To(date) => dates.push(FoundDate { span, date: Some(date) }),
            Resolved::Open => dates.push(FoundDate { span, date: None }),
            // Passed over whole: the rest of "30 February 2024" is no date either.
            Resolved::Nonsense => {}
        }
        at = end;
    }
    dates
}

/// Where the longest match that starts at `at` ends, and what it comes to.
fn longest_match(
    tokens: &[Token],
    at: usize,
    grammar: &Grammar,
    reference: Option<PartialDate>,
) -> Option<(usize, Resolved)> {
    if !can_start(tokens, at) {
        return None;
    }
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let mut longest: Option<(usize, Captures)> = None;
    for rule in grammar.rules_for(tokens[at].kind) {
        let Some((taken, captures)) = rule.pattern.match_start(&tokens[at..], &grammar.vocabulary) else {
            continue;
        };
        let end = at + taken;
        let is_longer = longest.is_none_or(|(longest, _)| end > longest);
        if is_longer && can_end(tokens, end) && rule.fits_between(before, tokens.get(end)) {
            longest = Some((end, captures));
        }
    }
    longest.map(|(end, captures)| (end, resolve(&captures, reference)))
}

/// Whether a date can start at token `at`: not inside a word, a number or a code.
fn can_start(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_glued() || !token.is_alphanumeric() {
        return true;
    }
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return true };
    if before.is_alphanumeric() {
        return false;
    }
    let is_joint = before.is_mark(&JOINTS) && before.is_glued();
    let joins_number = is_joint && at >= 2 && tokens[at - 2].is_number();
    !(joins_number && token.is_number())
}

/// Whether a date can end before token `end`.
fn can_end(tokens: &[Token], end: usize) -> bool {
    let glued = |at: usize| tokens.get(at).filter(|token| token.gap == Gap::None);
    let Some(next) = glued(end) else { return true };
    let is_number_ahead = |at: usize| glued(at).is_some_and(Token::is_number);
    if next.is_alphanumeric() {
        return !tokens[end - 1].is_alphanumeric() || is_number_ahead(end + 1);
    }
    !(next.is_mark(&JOINTS) && is_number_ahead(end + 1))
}
