//! Where a name ends: the words with capitals, and the small ones and the numbers between and behind them.

use sourcebook_model::MentionKind;

use super::lexicon::Class;
use super::runs::Runs;
use super::token::{Shape, Token};

/// The longest word in capitals that is read as initials, in letters.
const INITIALS: usize = 5;

impl Runs<'_, '_> {
    /// Where the run that begins at `start` ends.
    pub(super) fn extend(&self, start: usize, limit: usize) -> usize {
        let mut end = start + 1;
        while end < limit {
            end = match self.step(start, end, limit) {
                Some(next) => next,
                None => break,
            };
        }
        end
    }

    /// Where the run goes on to from `at`, the first token behind what it has.
    fn step(&self, start: usize, at: usize, limit: usize) -> Option<usize> {
        let token = self.token(at);
        if token.code {
            return None;
        }
        let legal = self.has(at - 1, Class::Legal) && at > start + 1;
        let legal_behind = token.is_mark(&[',']) && at + 1 < limit && self.has(at + 1, Class::Legal);
        if legal && !self.has(at, Class::Legal) && !legal_behind {
            return None;
        }
        if self.continues(at) || self.is_surname(start, at, limit) || self.is_inner_role(at, limit) {
            return Some(at + 1);
        }
        if at == start + 1
            && self.has(at, Class::Calendar)
            && self.block.words[start].common
            && token.shape == Shape::Title
            && !token.glued
        {
            // `Black Monday`
            let dated = at + 1 < limit && self.token(at + 1).shape == Shape::Number;
            return (!self.block.words[start].titled && !dated).then_some(at + 1);
        }
        let capital_at = |place: usize| place < limit && !self.token(place).glued && self.continues(place);
        let before = at - 1;
        if token.shape == Shape::Possessive {
            const PEOPLE: [&str; 6] = ["people", "women", "children", "men", "workers", "veterans"];
            return (PEOPLE.contains(&self.token(before).folded.as_ref()) && capital_at(at + 1))
                .then_some(at + 2);
        }
        if token.is_mark(&[',']) {
            let legal = at + 1 < limit && self.has(at + 1, Class::Legal) && self.continues(at + 1);
            return legal.then_some(at + 2);
        }
        if token.glued {
            return None;
        }
        if token.is_mark(&['&']) {
            return capital_at(at + 1).then_some(at + 2);
        }
        if self.is_number_of(start, at, limit) {
            return Some(at + 1);
        }
        if token.shape != Shape::Lower {
            return None;
        }
        let heads = self.has(before, Class::OrganisationHead)
            || self.has(before, Class::OrganisationOpener) && !self.has(before, Class::Role)
            || self.has(before, Class::PlaceHead)
            || self.has(before, Class::LawHead)
            || self.has(before, Class::OtherHead)
            || self.has(before, Class::PeriodicalHead);
        match token.folded.as_ref() {
            "of" => {
                const STATES: [&str; 8] =
                    ["republic", "kingdom", "states", "isle", "gulf", "duchy", "emirate", "commonwealth"];
                let heads = heads || STATES.contains(&self.token(before).folded.as_ref());
                let the = at + 1 < limit && self.token(at + 1).folded == "the";
                match the {
                    true => {
                        (self.has(before, Class::OrganisationHead) && capital_at(at + 2)).then_some(at + 3)
                    }
                    false => (heads && capital_at(at + 1)).then_some(at + 2),
                }
            }
            "for" | "on" => (self.has(before, Class::OrganisationHead)
                || self.has(before, Class::OtherHead) && token.folded == "on"
                || self.has(before, Class::PlaceHead) && token.folded == "for")
                .then(|| capital_at(at + 1).then_some(at + 2))
                .flatten(),
            "and" => (capital_at(at + 1) && self.joins(start, at, limit)).then_some(at + 2),
            _ if self.has(at, Class::Particle) => self.particle(at, limit),
            _ => None,
        }
    }

    /// Whether a word for a role is a surname: `Martin Luther King`.
    fn is_surname(&self, start: usize, at: usize, limit: usize) -> bool {
        let capital_behind =
            at + 1 < limit && !self.token(at + 1).glued && self.token(at + 1).shape.is_capital();
        let token = self.token(at);
        self.has(at, Class::RoleSurname)
            && token.shape == Shape::Title
            && !token.glued
            && self.lexicon.is_given(self.token(start).text)
            && !capital_behind
    }

    /// Whether a word for a role stands before the head of the name that it is in: `iPhone Developer Program`.
    fn is_inner_role(&self, at: usize, limit: usize) -> bool {
        let head = at + 1 < limit
            && self.continues(at + 1)
            && (self.has(at + 1, Class::OrganisationHead) || self.has(at + 1, Class::OtherHead));
        head && self.has(at, Class::Role)
            && self.token(at).shape == Shape::Title
            && !self.token(at).glued
            && !self.token(at).new_line
    }

    /// Where a run goes on to behind small words as in `Charles de la Tour`.
    fn particle(&self, at: usize, limit: usize) -> Option<usize> {
        let mut next = at;
        while next < limit
            && next < at + 2
            && self.has(next, Class::Particle)
            && self.token(next).shape == Shape::Lower
        {
            next += 1;
        }
        let name = next < limit && !self.token(next).glued && self.continues(next);
        (name && !self.block.words[next].titled && self.token(at - 1).shape != Shape::Caps)
            .then_some(next + 1)
    }

    /// Whether a word with a capital goes on with the run before it.
    pub(super) fn continues(&self, at: usize) -> bool {
        let (token, word) = (self.token(at), &self.block.words[at]);
        if token.glued || token.code || token.new_line {
            return false;
        }
        let legal = word.classes.has(Class::Legal) && token.shape != Shape::Lower;
        if legal {
            return true;
        }
        if token.shape == Shape::Initial {
            // `Jane Q. Doe`, but not `Google I/O`.
            return !self.block.tokens.get(at + 1).is_some_and(|next| next.glued && next.is_mark(&['/']));
        }
        if !token.shape.is_capital() {
            return false;
        }
        if [Class::Function, Class::Calendar, Class::Role].iter().any(|class| word.classes.has(*class)) {
            return token.shape == Shape::Inner;
        }
        if word.classes.has(Class::Numbered)
            && self.block.tokens.get(at + 1).is_some_and(|next| next.shape == Shape::Number)
        {
            return false;
        }
        if word.titled && self.lexicon.is_given(self.token(at - 1).text) && token.shape == Shape::Title {
            return true;
        }
        if word.titled {
            let known = self.reading.inside(token.text) > self.reading.lower(&token.folded);
            let head = word.classes.has(Class::OrganisationHead) && self.reading.inside(token.text) > 0;
            return known
                || head
                || token.shape.is_telling()
                || !word.common && self.reading.lower(&token.folded) == 0 && !is_compound(token);
        }
        true
    }

    /// Whether a number behind a name is part of it: `iPhone 4`, `FTSE 100`, `Boeing 787`.
    fn is_number_of(&self, start: usize, at: usize, limit: usize) -> bool {
        let token = self.token(at);
        let digits = token.text.strip_suffix('s').unwrap_or(token.text);
        let first = digits.split('-').next().unwrap_or_default();
        let is_short = first.len() <= 4
            && !first.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        if !is_short || token.glued {
            return false;
        }
        // A day as `2024-03-20` is a date, as is a year.
        let is_year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
        let before = self.token(at - 1);
        // Initials have numbers; of a word in capitals alone, the number is a score or a count.
        let is_initials = before.shape == Shape::Caps && before.text.len() <= INITIALS;
        let telling = matches!(before.shape, Shape::Inner | Shape::Camel) || is_initials;
        let three = first.len() == 3 && before.shape == Shape::Title;
        let next = (at + 1 < limit).then(|| self.token(at + 1));
        let counts = next.is_some_and(|next| {
            !next.glued
                && next.shape == Shape::Lower
                && (next.text.ends_with('s') || next.text == "percent" || next.text.ends_with("illion"))
                || next.glued && next.is_mark(&['%', '/'])
        });
        let place = self.gazetteer.get(before.text).is_some_and(|known| known.kind == MentionKind::Place);
        !is_year && !counts && !place && (telling || three) && at > start
    }

    /// Whether “and” joins what stands before and behind it into one name.
    fn joins(&self, start: usize, and: usize, limit: usize) -> bool {
        if self.block.words[and - 1].titled {
            return false;
        }
        let mut end = and + 1;
        while end < limit && self.continues(end) {
            end += 1;
        }
        let left = start..and;
        let connector = left.clone().rev().find(|at| self.token(*at).shape == Shape::Lower);
        let headed_left =
            left.clone().any(|at| self.has(at, Class::OrganisationHead) || self.has(at, Class::Legal));
        if connector.is_some() && headed_left {
            // `Department of Health and Human Services`, `Conference on Trade and Development`
            return self.block.words[and - 1].common && self.block.words[and + 1].common;
        }
        let known_left = self.gazetteer.longest(&self.block.tokens[start..and]);
        let is_known = known_left.is_some_and(|(length, known)| start + length == and && !known.qualifies);
        let headed_right = self.has(end - 1, Class::OrganisationHead) || self.has(end - 1, Class::Legal);
        let right_words = end - and - 1;
        !is_known
            && !headed_left
            && headed_right
            && right_words >= 2
            && self.block.words[and - 1].common
            && self.block.words[and + 1].common
    }
}

/// Whether a token in title case is a compound, whose parts are most often common words.
pub(super) fn is_compound(token: &Token) -> bool {
    token.text.contains('-')
}
