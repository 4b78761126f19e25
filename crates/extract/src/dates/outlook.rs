//! Outlook: for each token, its sentence and whether the words nearest to it look back or ahead.

use super::lexicon::Sense;
use super::token::{Gap, Kind, Outlook, Token};
use super::vocabulary::Vocabulary;

/// Notes sentences and outlooks in `tokens`.
pub(crate) fn note(text: &str, tokens: &mut [Token], vocabulary: &Vocabulary) {
    let mut sentence = 0;
    let mut start = 0;
    for at in 0..tokens.len() {
        if at > start && begins_sentence(text, tokens, at) {
            spread(&mut tokens[start..at], text, vocabulary);
            start = at;
            sentence += 1;
        }
        tokens[at].sentence = sentence;
    }
    spread(&mut tokens[start..], text, vocabulary);
}

/// Whether a sentence begins at token `at`, which is not the first.
fn begins_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let (before, token) = (&tokens[at - 1], &tokens[at]);
    let between = &text[before.span.end..token.span.start];
    if before.is_mark(&['。', '！', '？']) {
        return true;
    }
    let stops = before.is_mark(&['!', '?'])
        || before.is_mark(&['.']) && (token.capital || token.is_mark(&['"', '“', '\'']));
    token.gap == Gap::Break || between.contains('\n') || stops && token.gap == Gap::Space
}

/// Gives each token of a sentence the outlook of the nearest word that has one; of two, that of the one before.
fn spread(sentence: &mut [Token], text: &str, vocabulary: &Vocabulary) {
    let cues: Vec<Option<Outlook>> = sentence.iter().map(|token| cue(token, text, vocabulary)).collect();
    let mut nearest = vec![(usize::MAX, Outlook::Unknown); sentence.len()];
    let mut last: Option<(usize, Outlook)> = None;
    for (at, cue) in cues.iter().enumerate() {
        last = cue.map(|outlook| (at, outlook)).or(last);
        if let Some((seen, outlook)) = last {
            nearest[at] = (at - seen, outlook);
        }
    }
    last = None;
    for (at, cue) in cues.iter().enumerate().rev() {
        last = cue.map(|outlook| (at, outlook)).or(last);
        if let Some((seen, outlook)) = last
            && seen - at < nearest[at].0
        {
            nearest[at] = (seen - at, outlook);
        }
    }
    for (token, (_, outlook)) in sentence.iter_mut().zip(nearest) {
        token.outlook = outlook;
    }
}

/// Whether a token is a verb by which a sentence looks back or ahead, and nothing that times are made of.
pub(crate) fn is_verb(token: &Token, vocabulary: &Vocabulary) -> bool {
    let Kind::Word { id: Some(id), .. } = token.kind else { return false };
    let senses = vocabulary.senses(id);
    let looks = senses.iter().any(|sense| matches!(sense, Sense::Back | Sense::Ahead));
    looks && !senses.iter().any(|sense| matches!(sense, Sense::Month(_) | Sense::Direction(_)))
}

fn cue(token: &Token, text: &str, vocabulary: &Vocabulary) -> Option<Outlook> {
    let Kind::Word { ideograph, .. } = token.kind else { return None };
    let is_month = || (1..=12).any(|month| token.means(Sense::Month(month), vocabulary));
    if token.means(Sense::Ahead, vocabulary) && !(token.capital && is_month()) {
        return Some(Outlook::Ahead);
    }
    let word = &text[token.span.clone()];
    let is_past = token.means(Sense::Back, vocabulary)
        || !ideograph && word.len() > 4 && word.ends_with("ed") && !token.capital;
    is_past.then_some(Outlook::Back)
}
