//! Outlook: for each token, its sentence and whether the words nearest to it look back or ahead.

use super::lexicon::Sense;
use super::token::{Gap, Kind, Outlook, Token};
use super::vocabulary::Vocabulary;

/// Notes sentences and outlooks in `tokens`.
pub(crate) fn note(text: &str, tokens: &mut [Token], vocabulary: &Vocabulary) {
    let mut sentence = 0;
    let mut start = 0;
    for at in 0..tokens.len() {
        if at > start && begins_sentence(text, tokens, at, vocabulary) {
            spread(&mut tokens[start..at], text, vocabulary);
            start = at;
            sentence += 1;
        }
        tokens[at].sentence = sentence;
    }
    spread(&mut tokens[start..], text, vocabulary);
}

/// Whether a sentence begins at token `at`, which is not the first.
fn begins_sentence(text: &str, tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let (before, token) = (&tokens[at - 1], &tokens[at]);
    if before.is_mark(&['。', '！', '？']) {
        return true;
    }
    let stops = before.is_mark(&['!', '?'])
        || before.is_mark(&['.']) && (token.capital || token.is_mark(&['"', '“', '\'']));
    match token.gap {
        Gap::Break => true,
        Gap::None => false,
        Gap::Space if stops => !goes_on_with_day(tokens, at, vocabulary),
        Gap::Space => text[before.span.end..token.span.start].contains('\n'),
    }
}

/// Whether a day or time zone stands behind initials: 9 a.m. EST Tuesday.
fn goes_on_with_day(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_initial = |stop: Option<usize>| stop.is_some_and(|stop| tokens[stop].is_mark(&['.']));
    let Kind::Word { id: Some(id), .. } = tokens[at].kind else { return false };
    let is_day = |sense: &Sense| matches!(sense, Sense::PlainWeekday(_) | Sense::Weekday(_) | Sense::Zone(_));
    is_initial(at.checked_sub(1))
        && is_initial(at.checked_sub(3))
        && tokens[at - 2].is_glued()
        && vocabulary.senses(id).iter().any(is_day)
}

/// Gives each token of a sentence the outlook of the nearest word that has one; of two, that of the one before.
fn spread(sentence: &mut [Token], text: &str, vocabulary: &Vocabulary) {
    let is_passive =
        |at: usize| at.checked_sub(1).is_some_and(|be| sentence[be].means(Sense::Infinitive, vocabulary));
    let cues = sentence.iter().enumerate().filter_map(|(at, token)| {
        let outlook = cue(token, text, vocabulary)?;
        (outlook == Outlook::Ahead || !is_passive(at)).then_some((at, outlook))
    });
    let cues: Vec<(usize, Outlook)> = cues.collect();
    let Some(&first) = cues.first() else { return };
    let mut behind = cues.iter().copied().peekable();
    let mut last = first;
    for (at, token) in sentence.iter_mut().enumerate() {
        last = behind.next_if(|(seen, _)| *seen == at).unwrap_or(last);
        let (seen, outlook) = last;
        token.outlook = match behind.peek() {
            Some((next, ahead)) if next - at < at.abs_diff(seen) => *ahead,
            _ => outlook,
        };
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
    let Kind::Word { id, ideograph } = token.kind else { return None };
    let senses = id.map_or(&[][..], |id| vocabulary.senses(id));
    let is_month = || senses.iter().any(|sense| matches!(sense, Sense::Month(_)));
    if senses.contains(&Sense::Ahead) && !(token.capital && is_month()) {
        return Some(Outlook::Ahead);
    }
    let word = &text[token.span.clone()];
    let is_past = senses.contains(&Sense::Back)
        || !ideograph && word.len() > 4 && word.ends_with("ed") && !token.capital;
    is_past.then_some(Outlook::Back)
}
