//! What a name is of, judged by its own words; [`super::beside`] has what the words around it say.

use std::ops::Range;

use sourcebook_model::MentionKind;

use super::evidence::{CERTAIN, Evidence, FAIR, STRONG, WEAK};
use super::gazetteer::Gazetteer;
use super::lexicon::{Class, Lexicon};
use super::reading::Block;
use super::runs::Run;
use super::token::{Shape, Token};

/// Weighs the runs of a block.
pub(super) struct Judge<'a, 't> {
    pub(super) block: &'a Block<'t>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) gazetteer: &'a Gazetteer,
}

impl Judge<'_, '_> {
    /// What speaks for each kind of a block's runs, each also by what those beside it in a list are.
    pub(super) fn weigh_all(&self, runs: &[Run]) -> Vec<Evidence> {
        let own: Vec<Evidence> = runs.iter().map(|run| self.weigh(run)).collect();
        let mut all = own.clone();
        for at in 1..runs.len() {
            let (one, other) = (at - 1, at);
            if self.are_listed(&runs[one], &runs[other]) {
                for (to, from) in [(one, other), (other, one)] {
                    if own[from].is_fair() {
                        all[to].add(own[from].kind(), 2 * WEAK);
                    }
                }
            }
        }
        all
    }

    /// Whether only commas, “and” or “or” part two runs.
    fn are_listed(&self, one: &Run, other: &Run) -> bool {
        let between = &self.block.tokens[one.tokens.end..other.tokens.start];
        let fits =
            |token: &Token| token.is_mark(&[',', '&']) || token.folded == "and" || token.folded == "or";
        (1..=2).contains(&between.len()) && between.iter().all(fits)
    }

    /// What speaks for each kind of a run.
    fn weigh(&self, run: &Run) -> Evidence {
        let mut evidence = Evidence::default();
        if let Some(known) = &run.known {
            evidence.add(known.kind, CERTAIN);
            return evidence;
        }
        self.weigh_words(run.tokens.clone(), &mut evidence);
        self.weigh_before(run.tokens.clone(), &mut evidence);
        self.weigh_behind(run.tokens.clone(), &mut evidence);
        evidence
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.block.has(at, class)
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        self.block.tokens.get(at).map_or("", |token| token.folded.as_ref())
    }

    /// What the name's own words say.
    fn weigh_words(&self, run: Range<usize>, evidence: &mut Evidence) {
        use MentionKind::{Organisation, OtherName, Person, Place, Work};
        let tokens = &self.block.tokens;
        let (first, last) = (run.start, run.end - 1);
        let words: Vec<usize> = run.clone().filter(|at| tokens[*at].shape.is_word()).collect();
        let count = words.len();
        let connector =
            run.clone().skip(1).find(|at| ["of", "for", "on"].contains(&tokens[*at].folded.as_ref()));
        let head = connector.map_or(last, |at| at - 1);
        if self.has(last, Class::Legal) && count > 1
            || run.clone().any(|at| tokens[at].text == "&" || tokens[at].text.contains('&') && count > 1)
        {
            evidence.add(Organisation, CERTAIN - 4);
        }
        if count > 1 {
            let heads = [
                (Class::OrganisationHead, Organisation, STRONG),
                (Class::PlaceHead, Place, STRONG),
                (Class::OtherHead, OtherName, STRONG),
                (Class::LawHead, Work, STRONG),
                (Class::PeriodicalHead, Work, FAIR),
            ];
            for (class, kind, weight) in heads {
                if self.has(head, class) {
                    evidence.add(kind, weight);
                }
            }
            if connector.is_some() && self.has(head, Class::OrganisationOpener) {
                evidence.add(Organisation, FAIR);
            }
            if self.folded(first) == "air" {
                evidence.add(Organisation, STRONG);
            }
            if self.has(first, Class::PlaceOpener)
                && connector.is_none()
                && !self.has(last, Class::OrganisationHead)
            {
                evidence.add(Place, FAIR);
            }
            let number = matches!(tokens[last].shape, Shape::Number | Shape::Model)
                || tokens[last].text.starts_with(|c: char| c.is_ascii_digit());
            let telling = tokens[last].shape == Shape::Inner || tokens[first].shape == Shape::Inner;
            if number || telling {
                evidence.add(OtherName, CERTAIN - 4);
            }
            let maker = self.gazetteer.longest(&tokens[run.clone()]);
            if maker.is_some_and(|(_, known)| known.kind == Organisation)
                && !self.has(last, Class::OrganisationHead)
            {
                // `Apple Macintosh`
                evidence.add(OtherName, FAIR);
            }
        } else {
            match tokens[first].shape {
                Shape::Model | Shape::Inner => evidence.add(OtherName, STRONG),
                Shape::Caps => evidence.add(Organisation, 2 * WEAK),
                Shape::Camel => evidence.add(OtherName, 2 * WEAK),
                _ if self.block.words[first].common => evidence.add(OtherName, WEAK),
                _ => evidence.add(Organisation, WEAK),
            }
        }
        self.weigh_as_person(&words, evidence);
        if count == 1 && self.lexicon.is_given(tokens[first].text) {
            evidence.add(Person, FAIR - WEAK);
        }
    }

    /// Whether the words are those of a person's name.
    fn weigh_as_person(&self, words: &[usize], evidence: &mut Evidence) {
        let tokens = &self.block.tokens;
        let shaped = |at: &usize| {
            matches!(tokens[*at].shape, Shape::Title | Shape::Initial | Shape::Camel)
                || self.has(*at, Class::Particle)
        };
        let headed = words.iter().any(|at| {
            [Class::OrganisationHead, Class::Legal, Class::OtherHead, Class::LawHead]
                .iter()
                .any(|class| self.has(*at, *class))
        });
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        if !(2..=5).contains(&words.len()) || !words.iter().all(shaped) {
            return;
        }
        let initial = words.iter().any(|at| tokens[*at].shape == Shape::Initial);
        let given = self.lexicon.is_given(tokens[*first].text);
        let place = self.has(*last, Class::PlaceHead) || self.has(*first, Class::PlaceOpener);
        if given && !headed {
            let sure = !place || words.len() == 2 && !self.has(*first, Class::PlaceOpener);
            evidence.add(MentionKind::Person, if sure { STRONG } else { FAIR });
            if place && sure {
                // `Todd Park`
                evidence.add(MentionKind::Place, -2 * WEAK);
            }
        }
        if initial && !headed {
            evidence.add(MentionKind::Person, FAIR);
        }
        let known = |at: &usize| {
            self.gazetteer.get(tokens[*at].text).is_some_and(|known| known.kind != MentionKind::Place)
        };
        let strange = words.iter().all(|at| !self.block.words[*at].common && !known(at));
        let article = first.checked_sub(1).is_some_and(|before| self.folded(before) == "the");
        if strange && words.len() <= 3 && !headed && !article {
            evidence.add(MentionKind::Person, FAIR - WEAK);
        }
    }
}
