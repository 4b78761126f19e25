//! Scanning: a grammar's layers run over a text one after the other, each from left to right, the longest match first.

use std::cmp::Reverse;

use super::FoundDate;
use super::calendar::Stretch;
use super::grammar::{CompiledRule, Grammar, Layer};
use super::lexicon::{Means, Sense};
use super::node::{Named, Node};
use super::outlook;
use super::resolve::{Context, Outcome, resolve};
use super::rewritten::Rewritten;
use super::slot::Captures;
use super::token::{Gap, Kind, Token, tokens};
use super::{han_numbers, numbers, order, year};

/// Marks that join two numbers into one: of a decimal, a fraction, a time, an address.
const JOINTS: [char; 5] = ['.', ',', '/', '-', ':'];

/// Marks behind which a number is a sum.
const CURRENCIES: [char; 6] = ['$', '€', '£', '¥', '₹', '₩'];

/// How many tokens lie between a superlative and the time that it holds for, at the most.
const COMPARED: usize = 8;

/// The layer that names times, of which years alone are some.
const NAMES: usize = 1;

/// What is known of the article a text stands in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// The article's own date.
    pub(crate) reference: Option<Stretch>,
    /// The date that the article named last before the text.
    pub(crate) named: Option<Stretch>,
    /// Whether its dates in numbers name the month before the day; `None` if either may be.
    pub(crate) month_first: Option<bool>,
}

/// A scan of one text.
struct Scan<'a> {
    text: &'a str,
    grammar: &'a Grammar,
    known: Known,
    nodes: Vec<Node>,
    /// Whether the text says nothing but times.
    is_label: bool,
}

/// The times in `text`, in its order and without overlap, and what is known behind it.
pub(crate) fn scan(text: &str, grammar: &Grammar, known: Known) -> (Vec<FoundDate>, Known) {
    let mut tokens = tokens(text, &grammar.vocabulary);
    outlook::note(text, &mut tokens, &grammar.vocabulary);
    let known = Known { month_first: order::shown(&tokens).or(known.month_first), ..known };
    let is_of_time = |token: &Token| match token.kind {
        Kind::Word { id, .. } => {
            let means = |sense| token.means(sense, &grammar.vocabulary);
            let is_thing = means(Sense::Thing) || means(Sense::Superlative) && !means(Sense::Ordinal(1));
            id.is_some() && !is_thing && !outlook::is_verb(token, &grammar.vocabulary)
        }
        _ => true,
    };
    let is_label = tokens.iter().all(is_of_time);
    let mut scan = Scan { text, grammar, known, nodes: Vec::new(), is_label };
    tokens = han_numbers::merge(tokens, &grammar.vocabulary);
    tokens = numbers::merge(tokens, &mut scan.nodes, &grammar.vocabulary);
    for (at, layer) in grammar.layers.iter().enumerate() {
        tokens = scan.run(&tokens, layer, at == NAMES).unwrap_or(tokens);
    }
    let mut named = known.named;
    let mut found = Vec::new();
    for token in &tokens {
        let Kind::Node(at) = token.kind else { continue };
        if let Node::Date(Named { at: Some(date), .. }) = scan.nodes[at] {
            named = Some(date);
        }
        if let Some(value) = scan.nodes[at].mention() {
            found.push(FoundDate { span: token.span.clone(), value });
        }
    }
    (found, Known { named, ..known })
}

impl Scan<'_> {
    /// The tokens after one layer, unless they are what they were. One layer also judges numbers that stand alone.
    fn run(&mut self, tokens: &[Token], layer: &Layer, years: bool) -> Option<Vec<Token>> {
        let mut after = Rewritten::new(tokens);
        let mut named = self.known.named.map(|date| (date, None));
        let mut gives_year = false;
        let lasts_since = |at: usize| {
            at.checked_sub(1).is_some_and(|at| tokens[at].means(Sense::Since, &self.grammar.vocabulary))
        };
        let mut at = 0;
        while at < tokens.len() {
            let token = &tokens[at];
            let found = if layer.opens(token, &self.nodes) {
                let context = Context {
                    reference: self.known.reference,
                    named,
                    gives_year,
                    outlook: token.outlook,
                    sentence: token.sentence,
                    month_first: self.known.month_first,
                    is_label: self.is_label,
                    compares: false,
                };
                self.longest_match(tokens, at, layer, context)
            } else {
                None
            };
            let found = found.or_else(|| {
                let year = years.then(|| year::alone(self.text, tokens, at, self.grammar)).flatten()?;
                let date = Named { has_year: true, ..Named::at(Stretch::year(year)) };
                Some((at + 1, Outcome::Made(Node::Date(date))))
            });
            let (end, outcome) = found.unwrap_or((at + 1, Outcome::Not));
            // What is nonsense is passed over whole: the rest of "30 February 2024" is no date either.
            let (mut kind, mut sentence) = (tokens[end - 1].kind, tokens[end - 1].sentence);
            if let Outcome::Made(node) = outcome {
                (kind, sentence) = (Kind::Node(self.nodes.len()), token.sentence);
                after.put(at..end, kind);
                self.nodes.push(node);
            }
            if let Kind::Node(last) = kind
                && let Node::Date(Named { at: Some(date), has_year, .. }) = self.nodes[last]
            {
                // A story goes on in its year.
                let goes_on = named.is_some_and(|(told, _)| told.first_year() == date.first_year());
                gives_year = has_year && !lasts_since(at) || gives_year && goes_on;
                named = Some((date, Some(sentence)));
            }
            at = end;
        }
        after.finish()
    }

    /// Where the longest match that starts at `at` ends, and what it comes to.
    fn longest_match(
        &self,
        tokens: &[Token],
        at: usize,
        layer: &Layer,
        context: Context,
    ) -> Option<(usize, Outcome)> {
        let mut rules = layer.rules_for(&tokens[at], tokens.get(at + 1), &self.nodes).peekable();
        rules.peek()?;
        // Only the sign of noon hangs on its number: 5:30p.m.
        let can_start = self.can_start(tokens, at);
        let follows_number = || at.checked_sub(1).is_some_and(|before| tokens[before].is_number());
        if !can_start && !follows_number() {
            return None;
        }
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let mut matches: Vec<(usize, Captures, &CompiledRule)> = Vec::new();
        for rule in rules.filter(|rule| can_start || matches!(rule.means, Means::Meridiem(_))) {
            let matched = rule.pattern.match_start(&tokens[at..], &self.nodes, &self.grammar.vocabulary);
            let Some((taken, mut captures)) = matched else { continue };
            captures.count = captures.count.or(rule.count);
            let end = at + taken;
            if self.can_end(tokens, end)
                && rule.fits_between(before, &tokens[at], tokens.get(end), &self.grammar.vocabulary)
            {
                matches.push((end, captures, rule));
            }
        }
        // The earlier of two rules that take as much.
        matches.sort_by_key(|(end, ..)| Reverse(*end));
        let is_looking_ahead = |rule: &CompiledRule| rule.means == Means::Ahead;
        let compares = matches.iter().any(|(_, _, rule)| is_looking_ahead(rule)) && self.compares(tokens, at);
        let context = Context { compares, ..context };
        matches.into_iter().find_map(|(end, captures, rule)| {
            match resolve(rule.means, &captures, &self.nodes, &context) {
                Outcome::Not => None,
                outcome => Some((end, outcome)),
            }
        })
    }
}

impl Scan<'_> {
    /// Whether a superlative stands shortly before token `at` in its sentence.
    fn compares(&self, tokens: &[Token], at: usize) -> bool {
        let sentence = tokens[at].sentence;
        let before = tokens[..at].iter().rev().take(COMPARED).take_while(|token| token.sentence == sentence);
        before.into_iter().any(|token| token.means(Sense::Superlative, &self.grammar.vocabulary))
    }

    /// Whether a date can start at token `at`: not inside a word, a number or a code.
    fn can_start(&self, tokens: &[Token], at: usize) -> bool {
        let token = &tokens[at];
        if !token.is_glued() || !token.is_alphanumeric() {
            return true;
        }
        let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return true };
        if before.is_alphanumeric() {
            return false;
        }
        if token.is_number() && before.is_mark(&CURRENCIES) {
            return false;
        }
        let is_joint = before.is_mark(&JOINTS) && before.is_glued();
        let joins_number = is_joint && at >= 2 && tokens[at - 2].is_number();
        !(joins_number && token.is_number()) || self.joins_times(tokens, at - 1)
    }

    /// Whether a date can end before token `end`.
    fn can_end(&self, tokens: &[Token], end: usize) -> bool {
        let glued = |at: usize| tokens.get(at).filter(|token| token.gap == Gap::None);
        let Some(next) = glued(end) else { return true };
        let is_number_ahead = |at: usize| glued(at).is_some_and(Token::is_number);
        if next.is_alphanumeric() {
            return !tokens[end - 1].is_alphanumeric() || is_number_ahead(end + 1);
        }
        // "2pm-3pm" is two times, "May 20-22" is one number on both sides.
        let parts_words = next.is_mark(&['-']) && tokens[end - 1].is_word();
        !(next.is_mark(&JOINTS) && is_number_ahead(end + 1)) || parts_words || self.joins_times(tokens, end)
    }

    /// Whether a hyphen stands between two dates that are written with strokes, or two times with colons or a sign of
    /// noon: 5/1/2019-5/7/2020, 9:30-11:00, 3:30-6 pm; but 3:16-18 are verses.
    fn joins_times(&self, tokens: &[Token], at: usize) -> bool {
        let mark = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|token| token.kind);
        let (before, after) = (mark(at.checked_sub(2)), mark(at.checked_add(2)));
        let is_half_past = before == Some(Kind::Mark(':')) && self.is_meridiem(tokens.get(at + 2));
        tokens[at].is_mark(&['-'])
            && (before == after && matches!(before, Some(Kind::Mark('/' | ':'))) || is_half_past)
    }

    fn is_meridiem(&self, token: Option<&Token>) -> bool {
        token.is_some_and(|token| match token.kind {
            Kind::Node(at) => matches!(self.nodes.get(at), Some(Node::Meridiem(_))),
            _ => {
                [true, false].iter().any(|late| token.means(Sense::Meridiem(*late), &self.grammar.vocabulary))
            }
        })
    }
}
