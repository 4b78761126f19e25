//! Where names begin: at a word whose capital says something. [`super::extent`] tells where they end.

use std::ops::Range;

use sourcebook_model::MentionKind;

use super::extent::is_compound;
use super::gazetteer::{Gazetteer, Known};
use super::lexicon::{Class, Lexicon};
use super::reading::{Block, Reading};
use super::token::{Shape, Token};

/// A stretch of a block that is a name.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) tokens: Range<usize>,
    /// What all of it is known as.
    pub(super) known: Option<Known>,
}

/// Looks for names in a block of an article.
pub(super) struct Runs<'a, 't> {
    pub(super) reading: &'a Reading<'t>,
    pub(super) block: &'a Block<'t>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) gazetteer: &'a Gazetteer,
    /// Stretches that are names for other reasons, in order and without overlap.
    pub(super) taken: &'a [Range<usize>],
}

impl Runs<'_, '_> {
    /// The names of the block, in its order.
    pub(super) fn find(&self) -> Vec<Run> {
        let mut found = Vec::new();
        for sentence in self.block.sentences.windows(2) {
            let mut at = sentence[0];
            while at < sentence[1] {
                let taken = self.taken.get(self.taken.partition_point(|taken| taken.end <= at));
                if let Some(taken) = taken.filter(|taken| taken.start <= at) {
                    at = taken.end;
                    continue;
                }
                let limit = taken.map_or(sentence[1], |taken| taken.start.min(sentence[1]));
                let (runs, end) = self.begin(at, limit).unwrap_or((None, at + 1));
                found.extend(runs);
                at = end;
            }
        }
        found
    }

    pub(super) fn token(&self, at: usize) -> &Token<'_> {
        &self.block.tokens[at]
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.block.has(at, class)
    }

    /// The name that begins at a token, and where to read on: there is none where words with capitals turn out to be no
    /// name.
    fn begin(&self, at: usize, limit: usize) -> Option<(Option<Run>, usize)> {
        let token = self.token(at);
        if token.code {
            return None;
        }
        let known =
            starts_capital(token).then(|| self.gazetteer.longest(&self.block.tokens[at..limit])).flatten();
        let known = known.filter(|(length, known)| *length > 1 || self.stands_alone(at, known.kind));
        if known.is_none() && !self.opens(at, limit) {
            return None;
        }
        let end = self.extend(at, limit);
        if self.token(at).shape == Shape::Caps && end < limit && self.has(end, Class::Money) {
            return None;
        }
        let Some((length, name)) = known else {
            let run = Run { tokens: at..end, known: None };
            return Some(((!self.is_no_name(at..end)).then_some(run), end));
        };
        let known_end = at + length;
        let whole = Run { tokens: at..known_end, known: Some(name.clone()) };
        // A word for a country may stand before another name.
        if end <= known_end || self.is_apart(name, at, known_end..end) {
            return Some((Some(whole), known_end));
        }
        Some((Some(Run { tokens: at..end, known: None }), end))
    }

    /// Whether a run that nobody knows only says what kind of person, body or thing is meant, or who speaks.
    fn is_no_name(&self, run: Range<usize>) -> bool {
        if run.start == 0 && self.reading.is_tag(self.block) {
            return true;
        }
        let first = self.token(run.start);
        if run.len() == 1 && self.has(run.start, Class::Lone) && !first.shape.is_telling() {
            return true;
        }
        let known = || self.lexicon.is_given(first.text) || self.reading.inside(first.text) > 0;
        if self.block.is_bare() && !first.shape.is_telling() && !known() {
            return true;
        }
        // `Schedule A`, `Task B`
        let (is_word, last) = (self.block.words[run.start].common, self.token(run.end - 1));
        if run.len() == 2 && is_word && last.shape == Shape::Initial && !last.text.ends_with('.') {
            return !self.lexicon.is_given(first.text);
        }
        let titled = |at: usize| self.block.words[at].common && self.token(at).shape == Shape::Title;
        if !run.clone().all(titled) {
            return false;
        }
        // `Project Directors`, `Product Owners`
        let last = &self.token(run.end - 1).folded;
        let plural = last.strip_suffix('s').is_some_and(|one| self.lexicon.classes(one).has(Class::Role));
        if run.len() > 1 && plural {
            return true;
        }
        // The rest of `Software Engineer`, `Senior Project Manager`.
        let role_behind = self.block.tokens.get(run.end).is_some_and(|next| {
            next.shape == Shape::Title && !next.glued && !next.new_line && self.has(run.end, Class::Role)
        });
        role_behind && (self.has(run.start, Class::RoleModifier) || run.len() == 1)
    }

    /// Whether a name of one word that is known may be meant where it stands.
    fn stands_alone(&self, at: usize, kind: MentionKind) -> bool {
        let (token, word) = (self.token(at), &self.block.words[at]);
        let doubtful = word.initial || word.titled;
        // `China` is a country before it is porcelain.
        let common = word.common && kind != MentionKind::Place;
        let is_word = common || self.reading.lower(&token.folded) > 0;
        if !(doubtful && is_word && token.shape == Shape::Title) || self.reading.inside(token.text) > 0 {
            return true;
        }
        // A noun that could be counted has no article before it and a verb behind it: `Apple launches`.
        let acts = [Class::Doing, Class::Saying, Class::Role].iter().any(|class| self.has(at + 1, *class));
        self.reading.lower(&token.folded) == 0
            && (acts || self.has(at + 1, Class::OrganisationNoun) || self.has(at + 1, Class::Legal))
    }

    /// Whether the known name at the beginning of a run is one of its own, and `rest` another.
    fn is_apart(&self, name: &Known, start: usize, rest: Range<usize>) -> bool {
        let next = self.gazetteer.longest(&self.block.tokens[rest.clone()]);
        if let Some((length, next)) = next.filter(|(_, next)| next.name != name.name) {
            // `US Congress` and `United States Air Force` are names, `British FTSE 100` is two.
            const BODIES: [&str; 3] = ["congress", "senate", "parliament"];
            let last = rest.end - 1;
            let is_body =
                self.has(last, Class::OrganisationHead) || BODIES.contains(&self.token(last).folded.as_ref());
            let of_state = name.kind == MentionKind::Place && next.kind == MentionKind::Organisation;
            return !(of_state && is_body && length == rest.len());
        }
        let headed = (rest.clone()).any(|at| {
            [Class::OrganisationHead, Class::OtherHead, Class::Legal, Class::LawHead]
                .iter()
                .any(|class| self.has(at, *class))
        });
        if name.qualifies {
            return !headed && !self.has(rest.end - 1, Class::PlaceHead);
        }
        // `Paris Hilton`, but `Japan Shinzo Abe` in a headline.
        let given_first = self.lexicon.is_given(self.token(start).text);
        let person_behind = rest.len() >= 2 && self.lexicon.is_given(self.token(rest.start).text);
        name.kind == MentionKind::Place && person_behind && !given_first && !headed
    }

    /// Whether a name can begin with a token.
    fn opens(&self, at: usize, limit: usize) -> bool {
        let (token, word) = (self.token(at), &self.block.words[at]);
        if token.shape == Shape::Initial {
            // `J. Smith`
            let next =
                at + 1 < limit && !self.token(at + 1).glued && self.token(at + 1).shape == Shape::Title;
            // `code for a type T. Generic code …`
            let common =
                next && self.block.words[at + 1].common && self.reading.lower(&self.token(at + 1).folded) > 0;
            return token.text.ends_with('.')
                && next
                && !common
                && !self.has(at + 1, Class::Function)
                && !word.titled;
        }
        if !token.shape.is_capital() || self.is_barred(at) {
            return false;
        }
        let seen = self.reading.inside(token.text);
        let lower = self.reading.lower(&token.folded);
        if word.titled {
            let telling = token.shape.is_telling() && !token.text.contains('-');
            return telling
                || seen > lower
                || token.shape != Shape::Model && !word.common && lower == 0 && !is_compound(token);
        }
        if token.shape == Shape::Model && token.text.starts_with(|first: char| first.is_ascii_digit()) {
            // `777-200LR`, but no `3D`.
            return seen >= 2 || token.text.chars().filter(|letter| letter.is_alphabetic()).count() >= 2;
        }
        if token.shape.is_telling() || token.shape == Shape::Caps {
            return true;
        }
        let run = self.extend(at, limit);
        if !word.initial {
            return run > at + 1 || !word.common && lower <= seen || self.is_earned(at);
        }
        let is_word = word.common || lower > 0;
        if run == at + 1 {
            let doing = token.text.ends_with("ing") && token.text.chars().count() >= 9;
            return !is_word && !doing || seen > lower;
        }
        !is_word || seen > lower || self.belongs(at, run)
    }

    /// Whether a common word with a capital inside a sentence, such as `Lion`, `Jobs` or `Recovery`, is a name by what the
    /// article says of it.
    fn is_earned(&self, at: usize) -> bool {
        let token = self.token(at);
        let (seen, lower) = (self.reading.inside(token.text), self.reading.lower(&token.folded));
        let acts = [Class::Saying, Class::Doing].iter().any(|class| self.has(at + 1, *class));
        let titled =
            at > 0 && self.has(at - 1, Class::Title) && !token.glued && !self.has(at + 1, Class::Role);
        lower == 0 && (seen >= 2 || self.reading.joined(token.text)) || acts && lower <= 1 || titled
    }

    /// Whether a common word at a sentence's start belongs to the run that it begins.
    fn belongs(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        let name_behind = self.gazetteer.longest(&self.block.tokens[next..end]);
        if name_behind.is_some_and(|(length, _)| next + length == end) {
            return false;
        }
        let given = self.lexicon.is_given(self.token(at).text);
        if given && end - at <= 3 && !self.block.words[next].common {
            return true;
        }
        let headed = self.has(end - 1, Class::OrganisationHead) || self.has(end - 1, Class::Legal);
        headed || self.has(at, Class::OrganisationOpener)
    }

    /// Whether a word is never part of a name where it stands.
    fn is_barred(&self, at: usize) -> bool {
        let token = self.token(at);
        let barred = [Class::Function, Class::Calendar, Class::Role].iter().any(|class| self.has(at, *class));
        (barred || self.is_generic(at) || self.is_of_role(at)) && token.shape != Shape::Inner
    }

    /// Whether a word names a kind of thing: a word, or letters where it is written in capitals.
    fn is_generic(&self, at: usize) -> bool {
        let token = self.token(at);
        let listed = self.has(at, Class::Generic)
            || token.shape == Shape::Caps
                && token
                    .folded
                    .strip_suffix('s')
                    .is_some_and(|one| self.lexicon.classes(one).has(Class::Generic));
        listed && (token.shape == Shape::Caps || token.text.chars().count() > 3 || token.folded == "web")
    }

    /// Whether a word belongs to a role: the first of `Prime Minister`, the last of `Secretary of State`.
    fn is_of_role(&self, at: usize) -> bool {
        if self.has(at, Class::RoleModifier) {
            let next = at + 1;
            return self.has(next, Class::Role)
                || self.has(next, Class::RoleModifier) && self.has(next + 1, Class::Role);
        }
        let behind = |at: usize| {
            at >= 2
                && ["of", "for"].contains(&self.token(at - 1).folded.as_ref())
                && self.has(at - 2, Class::Role)
        };
        self.has(at, Class::Portfolio)
            && (behind(at) || at >= 1 && self.has(at - 1, Class::Portfolio) && behind(at - 1))
    }
}

/// Whether a token begins with a capital, or is one of those known without: `iPhone`.
fn starts_capital(token: &Token) -> bool {
    token.shape.is_capital() || token.text.starts_with(char::is_uppercase)
}
