//! What the words around a name say about what it is of.

use std::ops::Range;

use sourcebook_model::MentionKind;

use super::evidence::{CERTAIN, Evidence, FAIR, STRONG, WEAK};
use super::judge::Judge;
use super::lexicon::Class;
use super::token::Shape;

/// Roles that as often as not belong to the words behind them.
const ADJECTIVES: [&str; 6] = ["general", "executive", "major", "chief", "principal", "head"];

impl Judge<'_, '_> {
    /// What stands before the name.
    pub(super) fn weigh_before(&self, run: Range<usize>, evidence: &mut Evidence) {
        use MentionKind::{Organisation, OtherName, Person, Place};
        let tokens = &self.block.tokens;
        let quoted = |at: usize| tokens[at].is_mark(&['"', '“', '‘', '`', '\'', '*']);
        let Some(mut before) = run.start.checked_sub(1) else { return };
        while quoted(before) && before > 0 {
            before -= 1;
        }
        let single = run.len() == 1;
        let comma = tokens[before].is_mark(&[',']);
        if comma && before > 0 && !tokens[run.start].new_line {
            if self.has(before - 1, Class::Role) && !self.is_plain(run) {
                evidence.add(Person, FAIR);
            }
            return;
        }
        if tokens[run.start].new_line {
            return;
        }
        if self.has(before, Class::Role) && !self.has(before, Class::Function) {
            // `General Services`, `Executive Order`, `Director Open Source Policy`.
            let is_adjective =
                ADJECTIVES.contains(&self.folded(before)) && tokens[before].shape == Shape::Title;
            if !((is_adjective || !single) && self.is_plain(run)) {
                evidence.add(Person, STRONG + WEAK);
            }
            return;
        }
        if tokens[before].shape == Shape::Lower {
            if self.has(before, Class::OrganisationNoun) {
                evidence.add(Organisation, FAIR);
            }
            if self.has(before, Class::PlaceNoun) {
                evidence.add(Place, WEAK);
            }
        }
        let noun = before.checked_sub(1).filter(|_| self.folded(before) == "of");
        if noun.is_some_and(|noun| self.has(noun, Class::PlaceNoun)) {
            evidence.add(Place, STRONG);
        }
        let article =
            ["the", "a", "an", "its", "their", "new", "our", "your", "my"].contains(&self.folded(before));
        if article && single && tokens[run.start].shape != Shape::Caps {
            evidence.add(OtherName, 2 * WEAK);
        }
        if self.folded(before) == "the"
            && single
            && tokens[run.start].text.ends_with('s')
            && tokens[run.start].shape == Shape::Title
        {
            // `the Beatles`
            evidence.add(Organisation, FAIR - WEAK);
        }
        if article && !single {
            evidence.add(Organisation, WEAK);
        }
        let published = self.folded(before) == "in"
            && before
                .checked_sub(1)
                .is_some_and(|verb| ["published", "appeared", "appearing"].contains(&self.folded(verb)));
        if published && !single {
            evidence.add(MentionKind::Work, CERTAIN);
        }
        let closes = tokens.get(run.end).is_none_or(|next| {
            !next.shape.is_word() && next.shape != Shape::Possessive && !next.is_mark(&['-'])
                || self.has(run.end, Class::Function)
                || self.has(run.end, Class::Calendar)
                || next.shape == Shape::Number
        });
        if self.has(before, Class::PlacePreposition) {
            match (self.folded(before), closes) {
                ("in", true) => evidence.add(Place, FAIR + WEAK),
                ("in", false) => evidence.add(Place, 2 * WEAK),
                ("at" | "near" | "outside" | "across" | "throughout" | "around", true) => {
                    evidence.add(Place, 2 * WEAK)
                }
                (_, true) if single => evidence.add(Place, WEAK),
                _ => {}
            }
        }
        if self.folded(before) == "by" && !single {
            evidence.add(Person, WEAK);
        }
    }

    /// Whether all words are common ones and no given names.
    fn is_plain(&self, mut run: Range<usize>) -> bool {
        run.all(|at| self.block.words[at].common && !self.lexicon.is_given(self.block.tokens[at].text))
    }

    /// What stands behind the name.
    pub(super) fn weigh_behind(&self, run: Range<usize>, evidence: &mut Evidence) {
        use MentionKind::{Organisation, OtherName, Person, Place};
        let tokens = &self.block.tokens;
        let Some(next) = tokens.get(run.end) else { return };
        if next.new_line {
            return;
        }
        let at = run.end;
        if next.is_mark(&[',']) {
            self.weigh_apposition(at + 1, evidence);
            return;
        }
        let possessive = next.shape == Shape::Possessive || next.is_mark(&['\'', '’']);
        let noun = if possessive { at + 1 } else { at };
        if self.folded(at) == "who" {
            evidence.add(Person, STRONG);
        }
        if self.has(at, Class::Saying) {
            // A person comes with the whole name first, so that a word alone that speaks is rather a company.
            evidence.add(Person, 2 * WEAK);
            evidence.add(Organisation, if run.len() == 1 { 2 * WEAK } else { WEAK });
        }
        if self.has(at, Class::Doing) {
            evidence.add(Organisation, 2 * WEAK);
            evidence.add(Person, WEAK);
        }
        if possessive {
            evidence.add(Organisation, WEAK);
        }
        if self.has(noun, Class::Role) && tokens.get(noun).is_some_and(|noun| !noun.glued) {
            evidence.add(Organisation, FAIR);
        } else if tokens.get(noun).is_some_and(|noun| noun.shape == Shape::Lower && !noun.glued) {
            if self.has(noun, Class::OrganisationNoun) {
                evidence.add(Organisation, FAIR);
            }
            if self.has(noun, Class::PlaceNoun) && !possessive {
                evidence.add(Place, FAIR);
            }
            if self.has(noun, Class::ProductNoun) && !possessive {
                evidence.add(OtherName, FAIR - WEAK);
            }
        }
        let place_behind = self.folded(at) == "in" && tokens.len() > at + 1;
        let known = place_behind.then(|| self.gazetteer.longest(&tokens[at + 1..])).flatten();
        let to_place = run.start > 0 && self.has(run.start - 1, Class::PlacePreposition);
        if to_place && known.is_some_and(|(_, known)| known.kind == Place && !known.qualifies) {
            evidence.add(Place, FAIR);
        }
        if next.is_mark(&['(']) && tokens.get(at + 1).is_some_and(|inside| inside.shape == Shape::Caps) {
            evidence.add(Organisation, WEAK);
        }
    }

    /// What stands behind the comma behind the name.
    fn weigh_apposition(&self, at: usize, evidence: &mut Evidence) {
        use MentionKind::{Organisation, OtherName, Person, Place};
        let tokens = &self.block.tokens;
        let Some(first) = tokens.get(at) else { return };
        let age = first.shape == Shape::Number
            && first.text.parse::<u32>().is_ok_and(|age| (1..=110).contains(&age));
        if age && tokens.get(at + 1).is_some_and(|behind| behind.is_mark(&[','])) || self.folded(at) == "aged"
        {
            evidence.add(Person, STRONG);
        }
        if self.folded(at) == "who" {
            evidence.add(Person, STRONG);
            return;
        }
        if self
            .gazetteer
            .longest(&tokens[at..])
            .is_some_and(|(_, known)| known.kind == Place && !known.qualifies)
        {
            evidence.add(Place, FAIR);
            return;
        }
        let article = ["a", "an", "the", "one", "formerly", "then", "now", "his", "her", "its"]
            .contains(&self.folded(at));
        for (place, token) in tokens.iter().enumerate().skip(at).take(8) {
            if !token.shape.is_word() && token.shape != Shape::Possessive && !token.is_mark(&['-'])
                || token.new_line
            {
                return;
            }
            if token.shape != Shape::Lower {
                continue;
            }
            if self.has(place, Class::Role) && !self.has(place, Class::Saying) {
                return evidence.add(Person, if article || place == at { STRONG } else { 2 * WEAK });
            }
            if !article || ["of", "that", "which", "who"].contains(&token.folded.as_ref()) {
                return;
            }
            let nouns = [
                (Class::OrganisationNoun, Organisation),
                (Class::PlaceNoun, Place),
                (Class::ProductNoun, OtherName),
            ];
            if let Some((_, kind)) = nouns.iter().find(|(class, _)| self.has(place, *class)) {
                return evidence.add(*kind, FAIR);
            }
        }
    }
}
