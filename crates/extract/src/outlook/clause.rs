//! Clauses of a sentence: which of its verbs carry tense, and how much each has to say.

use std::ops::Range;

use sourcebook_model::Outlook;

use super::Cue;
use super::verb::{Verb, verb_at};
use crate::tense::{Form, Grammar};
use crate::words::Word;

/// How much a clause that hangs on another says beside a main clause.
const HANGING: f32 = 0.25;
/// How much an adverb of time says: soon, now, ago.
const ADVERB: f32 = 0.5;

/// A sentence with what is known of its words.
pub(super) struct Sentence<'words> {
    pub(super) words: &'words [Word<'words>],
    pub(super) forms: Vec<crate::tense::Forms>,
    pub(super) grammar: &'words Grammar,
}

/// Where a clause stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Clause {
    /// Whether it hangs on another.
    pub(super) hangs: bool,
    /// Whether it has a verb with tense already.
    pub(super) has_verb: bool,
    /// Whether that verb was a past.
    pub(super) was_past: bool,
}

/// The cues in a sentence, in order.
pub(super) fn cues(words: &[Word<'_>], grammar: &Grammar) -> Vec<Cue> {
    let forms = words.iter().map(|word| grammar.forms(&word.lower)).collect();
    let sentence = Sentence { words, forms, grammar };
    let mut cues = Vec::new();
    let mut clause = Clause::default();
    let mut at = 0;
    while at < words.len() {
        if words[at].mark {
            let parts =
                matches!(&*words[at].lower, "," | ";" | ":" | "(" | ")" | "–" | "—" | "“" | "”" | "\"");
            clause = if parts { Clause { was_past: clause.was_past, ..Clause::default() } } else { clause };
            at += 1;
            continue;
        }
        if let Some(Verb { words: taken, outlook, weight }) = verb_at(&sentence, at, clause) {
            if let Some(outlook) = outlook {
                // Two verbs that nothing joins are not of one clause: the second goes back to what the first hangs on.
                let is_joined = at > 0 && sentence.is(at - 1, Form::Conjunction);
                clause.hangs &= !clause.has_verb || is_joined;
                let weight = if clause.hangs { weight * HANGING } else { weight };
                cues.push(Cue { span: span(words, taken.clone()), outlook, weight, is_main: !clause.hangs });
                clause.was_past = outlook == Outlook::Back;
                clause.has_verb = true;
            }
            at = taken.end.max(at + 1);
            continue;
        }
        if let Some(outlook) = adverb(&sentence, at) {
            let weight = if clause.hangs { ADVERB * HANGING } else { ADVERB };
            cues.push(Cue { span: words[at].span.clone(), outlook, weight, is_main: false });
        }
        if at > 0 && sentence.is(at, Form::Subordinator) || at == 0 && sentence.opens_with_subordinator() {
            // What somebody says is what the sentence is about.
            let hangs = !sentence.is_reported(at);
            clause = Clause { hangs, has_verb: false, was_past: clause.was_past };
        }
        at += 1;
    }
    cues
}

fn span(words: &[Word<'_>], taken: Range<usize>) -> Range<usize> {
    words[taken.start].span.start..words[taken.end - 1].span.end
}

fn adverb(sentence: &Sentence<'_>, at: usize) -> Option<Outlook> {
    let forms = sentence.forms[at];
    if forms.may_be(Form::Soon) {
        Some(Outlook::Ahead)
    } else if forms.may_be(Form::Now) {
        Some(Outlook::Present)
    } else {
        forms.may_be(Form::Ago).then_some(Outlook::Back)
    }
}

impl Sentence<'_> {
    /// Whether the word at `at` may be `form`; no word is none.
    pub(super) fn is(&self, at: usize, form: Form) -> bool {
        self.forms.get(at).is_some_and(|forms| forms.may_be(form)) && !self.words[at].mark
    }

    /// Whether it may be one of `forms`.
    pub(super) fn is_any(&self, at: usize, forms: &[Form]) -> bool {
        forms.iter().any(|form| self.is(at, *form))
    }

    /// The first word from `at` on that is no adverb and no negation.
    pub(super) fn past_adverbs(&self, mut at: usize) -> usize {
        while self.is_any(at, &[Form::Adverb, Form::Not]) {
            at += 1;
        }
        at
    }

    /// The last word before `at` that is no adverb and no negation.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|before| !self.is_any(*before, &[Form::Adverb, Form::Not]))
    }

    /// Whether the word at `at` begins what somebody says: "they say that".
    fn is_reported(&self, at: usize) -> bool {
        // The one word that both stands for a subject and begins a relative clause.
        let is_that = self.is(at, Form::Relative) && self.is(at, Form::ThirdSubject);
        is_that && self.before(at).is_some_and(|before| self.is(before, Form::Reports))
    }

    /// "That is why" begins no clause that hangs on another; "When it rains" does.
    fn opens_with_subordinator(&self) -> bool {
        self.is(0, Form::Subordinator) && !self.is_any(0, &[Form::ThirdSubject, Form::Relative])
    }
}
