//! Verbs that carry tense: told from their auxiliaries, their forms and the words around them.

use std::ops::Range;

use sourcebook_model::Outlook;

use super::clause::{Clause, Sentence};
use crate::tense::Form;

/// A verb with what belongs to it.
pub(super) struct Verb {
    /// The words it takes up.
    pub(super) words: Range<usize>,
    /// Where it looks; nowhere where it carries no tense.
    pub(super) outlook: Option<Outlook>,
    /// How much it says.
    pub(super) weight: f32,
}

/// How much a forecast says: it is about what lies ahead and nothing else, while "will" and its like may be about how
/// things go in general.
const FORECAST: f32 = 1.75;

const PARTICIPLES: [Form; 2] = [Form::Participle, Form::PastOrParticiple];

/// The verb that begins with the word at `at`.
pub(super) fn verb_at(sentence: &Sentence<'_>, at: usize, clause: Clause) -> Option<Verb> {
    sentence
        .bare_infinitive(at)
        .or_else(|| sentence.modal(at))
        .or_else(|| sentence.auxiliary(at))
        .or_else(|| sentence.intention(at))
        .or_else(|| sentence.plain(at, clause))
}

fn verb(words: Range<usize>, outlook: Outlook, weight: f32) -> Option<Verb> {
    Some(Verb { words, outlook: Some(outlook), weight })
}

impl Sentence<'_> {
    /// An infinitive that nothing governs which we know: it has no tense.
    fn bare_infinitive(&self, at: usize) -> Option<Verb> {
        let end = self.past_adverbs(at + 1);
        let is_infinitive = self.is(at, Form::To)
            && self.is_any(end, &[Form::Base, Form::Be, Form::HavePresent, Form::DoPresent]);
        is_infinitive.then(|| Verb { words: at..self.infinitive(end), outlook: None, weight: 0.0 })
    }

    /// A modal verb with its infinitive.
    fn modal(&self, at: usize) -> Option<Verb> {
        let next = self.past_adverbs(at + 1);
        let words = at..self.infinitive(at + 1);
        if self.is(at, Form::ClippedWould) {
            let outlook = if self.is(next, Form::Likes) { Outlook::Present } else { Outlook::Ahead };
            return verb(words, outlook, 0.5);
        }
        if self.is_noun(at) || self.words[at].capital && at > 0 {
            return None;
        }
        if self.is(at, Form::Will) {
            // What readers are told that will happen when they do something is how things are.
            let to_reader = self.before(at).is_some_and(|before| self.is(before, Form::You));
            return verb(words, Outlook::Ahead, if to_reader { 0.5 } else { 1.0 });
        }
        if self.is(at, Form::Can) {
            return verb(words, Outlook::Present, 0.7);
        }
        if !self.is_any(at, &[Form::May, Form::Should, Form::Would]) {
            return None;
        }
        let behind_have = self.past_adverbs(next + 1);
        let is_over = self.is(next, Form::HavePresent)
            && self.is_any(behind_have, &[Form::Be, Form::Participle, Form::PastOrParticiple]);
        if is_over {
            verb(words, Outlook::Back, 0.3)
        } else if self.is(at, Form::Would) && self.is(next, Form::Likes) {
            verb(words, Outlook::Present, 0.5)
        } else {
            verb(words, Outlook::Ahead, if self.is(at, Form::May) { 0.8 } else { 0.7 })
        }
    }

    /// To be, to have or to do, with the verb it belongs to.
    fn auxiliary(&self, at: usize) -> Option<Verb> {
        if self.is(at, Form::BePresent) || self.is_clipped(at) {
            self.being(at)
        } else if self.is_any(at, &[Form::BePast, Form::HavePast]) {
            verb(at..self.main_verb(at + 1), Outlook::Back, 1.0)
        } else if self.is(at, Form::HavePresent) {
            self.having(at)
        } else if self.is(at, Form::DoPast) {
            verb(at..self.infinitive(at + 1), Outlook::Back, 1.0)
        } else if self.is(at, Form::DoPresent) {
            verb(at..self.infinitive(at + 1), Outlook::Present, 1.0)
        } else {
            None
        }
    }

    /// A verb that says what somebody is after.
    fn intention(&self, at: usize) -> Option<Verb> {
        if !self.is_any(at, &[Form::Intends, Form::Commits]) || self.is_noun(at) {
            return None;
        }
        let next = self.past_adverbs(at + 1);
        if self.is(next, Form::To) {
            return verb(at..self.infinitive(next + 1), Outlook::Ahead, 0.8);
        }
        if self.is(at, Form::Commits) {
            return None;
        }
        if self.has_subject(at) { verb(at..at + 1, Outlook::Ahead, 0.8) } else { None }
    }

    /// A verb that has its tense in itself.
    fn plain(&self, at: usize, clause: Clause) -> Option<Verb> {
        // A capital inside a sentence makes a name.
        if self.words[at].capital && at > 0 {
            return None;
        }
        if self.is(at, Form::Past) || self.is(at, Form::PastOrParticiple) && self.is_past(at, clause) {
            return verb(at..at + 1, Outlook::Back, 1.0);
        }
        if self.is_any(at, &[Form::Third, Form::Base]) && self.is_present(at, clause) {
            return verb(at..at + 1, Outlook::Present, if at == 0 { 0.5 } else { 0.8 });
        }
        None
    }

    /// Whether a word that may be a verb is a noun here: "the will", "its plans".
    fn is_noun(&self, at: usize) -> bool {
        at > 0 && self.is(at - 1, Form::Determiner) && !self.is(at - 1, Form::ThirdSubject)
    }

    /// Where the verb ends whose auxiliary, to be or to have, ends before `at`.
    fn main_verb(&self, at: usize) -> usize {
        let end = self.past_auxiliaries(at);
        let is_verb = self.is_any(end, &PARTICIPLES)
            || self.words.get(end).is_some_and(|word| !word.mark && self.grammar.is_progressive(&word.lower));
        if is_verb { end + 1 } else { self.without_adverbs(end) }
    }

    /// Where the verb ends whose infinitive is expected at `at`.
    fn infinitive(&self, at: usize) -> usize {
        let end = self.past_auxiliaries(at);
        if end > self.past_adverbs(at) {
            return self.main_verb(at);
        }
        let other = [Form::Determiner, Form::Preposition, Form::Conjunction, Form::Subordinator, Form::To];
        let is_verb = self.words.get(end).is_some_and(|word| !word.mark) && !self.is_any(end, &other);
        if is_verb { end + 1 } else { self.without_adverbs(end) }
    }

    /// The first word from `at` on that is neither an adverb nor a form of to be or to have, nor, as in a question, a
    /// pronoun.
    fn past_auxiliaries(&self, at: usize) -> usize {
        let mut end = self.past_adverbs(at);
        if self.is_any(end, &[Form::Subject, Form::ThirdSubject]) && !self.is(end, Form::Determiner) {
            end = self.past_adverbs(end + 1);
        }
        while self.is_any(end, &[Form::Be, Form::HavePresent]) {
            end = self.past_adverbs(end + 1);
        }
        end
    }

    /// Where the words before `end` end without the adverbs among them that come last.
    fn without_adverbs(&self, end: usize) -> usize {
        let mut end = end.min(self.words.len());
        while end > 1 && self.is(end - 1, Form::Adverb) {
            end -= 1;
        }
        end
    }

    /// Whether the word at `at` is the `'s` of "it's".
    fn is_clipped(&self, at: usize) -> bool {
        self.is(at, Form::ClippedIs)
            && at > 0
            && (self.is_any(at - 1, &[Form::ThirdSubject, Form::Relative, Form::Subordinator]))
    }

    /// What to be in the present says, with what stands behind it.
    fn being(&self, at: usize) -> Option<Verb> {
        let next = self.past_adverbs(at + 1);
        let before_to = self.is(next + 1, Form::To);
        let no_verb = [Form::Determiner, Form::Subject, Form::Preposition, Form::Subordinator];
        let before_infinitive = before_to && !self.is_any(next + 2, &no_verb);
        // What is due to something is no more than caused by it.
        let is_scheduled = self.is(next, Form::Scheduled) && (before_infinitive || !before_to);
        if is_scheduled || self.is_any(next, &[Form::Going, Form::Prospect]) && before_infinitive {
            let end = if before_infinitive { self.infinitive(next + 2) } else { next + 1 };
            return verb(at..end, Outlook::Ahead, FORECAST);
        }
        if self.is(next, Form::Intending) && before_infinitive {
            return verb(at..self.infinitive(next + 2), Outlook::Ahead, 0.8);
        }
        if self.is(at, Form::ClippedIs) && self.is(next, Form::Be) {
            return self.having(at);
        }
        verb(at..self.main_verb(at + 1), Outlook::Present, 1.0)
    }

    /// What to have in the present says: the perfect looks back, unless it goes on.
    fn having(&self, at: usize) -> Option<Verb> {
        let next = self.past_adverbs(at + 1);
        let end = self.main_verb(at + 1);
        let goes_on = self.is(next, Form::Be)
            && self
                .words
                .get(self.past_adverbs(next + 1))
                .is_some_and(|word| self.grammar.is_progressive(&word.lower));
        let is_perfect = self.is_any(next, &[Form::Be, Form::HavePast]) || self.is_any(next, &PARTICIPLES);
        let (outlook, weight) = match (is_perfect, goes_on) {
            (true, true) => (Outlook::Present, 0.8),
            (true, false) => (Outlook::Back, 0.7),
            _ => (Outlook::Present, 1.0),
        };
        verb(at..end, outlook, weight)
    }

    /// Whether a subject stands right before the verb at `at`.
    fn has_subject(&self, at: usize) -> bool {
        self.before(at).is_some_and(|before| {
            self.is_any(before, &[Form::Subject, Form::ThirdSubject, Form::Relative])
                || self.may_be_noun(before)
        })
    }

    /// Whether nothing is known of the word at `at`, so that it may well be a noun.
    fn may_be_noun(&self, at: usize) -> bool {
        let others = [
            Form::Determiner,
            Form::Preposition,
            Form::Conjunction,
            Form::To,
            Form::Subordinator,
            Form::Adverb,
            Form::BePresent,
            Form::BePast,
            Form::Be,
            Form::HavePresent,
            Form::HavePast,
            Form::Object,
        ];
        !self.words[at].mark && !self.is_any(at, &others)
    }

    /// Whether a word that may be a past or a participle is a past.
    fn is_past(&self, at: usize, clause: Clause) -> bool {
        let Some(before) = self.before(at) else { return false };
        if self.words[before].mark {
            return false;
        }
        if self.is_any(before, &[Form::Subject, Form::ThirdSubject, Form::Relative]) {
            return !self.is(before, Form::Determiner) || self.is(before, Form::Relative) || at == before + 1;
        }
        if self.is(before, Form::Conjunction) {
            return clause.was_past;
        }
        let is_agent = self.words.get(at + 1).is_some_and(|word| word.lower == "by");
        self.may_be_noun(before) && !clause.has_verb && !is_agent
    }

    /// Whether the verb that opens the sentence tells the reader what to do; a title or a list's entry does not.
    fn is_order(&self, at: usize, before_object: bool) -> bool {
        let ends = self.words.last().is_some_and(|word| word.mark && !matches!(&*word.lower, "," | ")"));
        let goes_on = self.words.get(at + 1).is_some_and(|next| {
            !next.capital && !next.mark && !next.lower.starts_with(|first: char| first.is_ascii_digit())
        });
        ends && (before_object || goes_on && !self.is(at, Form::Nounlike))
    }

    /// Whether a word that may be the present of a verb is one.
    fn is_present(&self, at: usize, clause: Clause) -> bool {
        let is_base = self.is(at, Form::Base) && !self.is(at, Form::Third);
        let before_object = self.is_any(at + 1, &[Form::Determiner, Form::To, Form::Subordinator]);
        let Some(before) = self.before(at) else {
            return is_base && self.is_order(at, before_object);
        };
        let is_noun = self.is(at, Form::Nounlike) && !before_object;
        if self.words[before].mark {
            // Miao, who wrote it, argues: what is hardly a noun need not stand behind one.
            return self.is(at, Form::Third) && !is_noun && !clause.has_verb;
        }
        if self.is_any(before, &[Form::Preposition, Form::To]) {
            return false;
        }
        let is_relative = self.is(before, Form::Relative);
        if is_base {
            let plural = self.words[before].lower.ends_with('s') && self.may_be_noun(before);
            return self.is(before, Form::Subject) && !self.is(before, Form::Determiner)
                || is_relative
                || (plural || self.is(before, Form::Plural)) && !is_noun && !clause.has_verb;
        }
        if self.is(before, Form::Determiner) && !is_relative {
            return self.is(before, Form::ThirdSubject) && !is_noun;
        }
        if self.is(before, Form::Conjunction) {
            return clause.has_verb && !clause.was_past && !is_noun;
        }
        (self.is_any(before, &[Form::ThirdSubject]) || is_relative || self.may_be_noun(before)) && !is_noun
            || self.is(before, Form::ThirdSubject) && !self.is(before, Form::Determiner)
    }
}
