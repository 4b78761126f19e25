//! Patterns: the small language in which a lexicon writes down what dates look like.
//!
//! `[<weekday> [,]] <day> [~st|nd|rd|th] [of] <month> [,] <year>`: words and marks stand for themselves, `|`
//! parts alternatives, `<…>` is a slot that takes a kind of token (see [`super::slot`]), `[…]` may be absent, and `~`
//! says that nothing parts the token from the one before, `^` that it begins with a capital letter. Otherwise white space may, but not a blank line.

use super::lexicon::Sense;
use super::node::{Class, Node};
use super::slot::{Captures, Offer, Slot};
use super::token::{Gap, Kind, Token};
use super::vocabulary::{Symbol, Vocabulary};

#[cfg(test)]
thread_local! {
    /// How many instructions patterns have run on this thread, for the test that holds them to a bound.
    pub(crate) static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// A compiled pattern.
pub(crate) struct Pattern(Vec<Instruction>);

/// What a match can begin with.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Opening {
    /// Some number.
    Number,
    /// This word or mark.
    Symbol(Symbol),
    /// What an earlier layer made.
    Made(Class),
}

/// How matches of a pattern can begin.
pub(crate) struct Start(Vec<First>);

/// One way to begin.
struct First {
    /// With any of these,
    openings: Vec<Opening>,
    /// of these behind it,
    behind: Vec<Opening>,
    /// or none at all.
    ends: bool,
}

impl Start {
    /// What matches can begin with.
    pub(crate) fn openings(&self) -> impl Iterator<Item = Opening> {
        self.0.iter().flat_map(|first| first.openings.iter().copied())
    }

    /// What matches of a single token can be.
    pub(crate) fn singles(&self) -> impl Iterator<Item = Opening> {
        self.0.iter().filter(|first| first.ends).flat_map(|first| first.openings.iter().copied())
    }

    /// What can stand behind this in a match that begins with it.
    pub(crate) fn behind(&self, opening: Opening) -> impl Iterator<Item = Opening> {
        let fitting = self.0.iter().filter(move |first| first.openings.contains(&opening));
        fitting.flat_map(|first| first.behind.iter().copied())
    }
}

impl Opening {
    fn of(symbol: Symbol) -> Self {
        match symbol {
            Symbol::Number(_) => Self::Number,
            symbol => Self::Symbol(symbol),
        }
    }
}

enum Instruction {
    /// Take a token, one that nothing parts from the one before if it is `glued`, and one with a capital
    /// letter if it is `capital`.
    Take { step: Step, glued: bool, capital: bool },
    /// Go on, or, where that fails, at this instruction.
    Try { otherwise: usize },
}

enum Step {
    OneOf(Vec<Symbol>),
    Slot(Slot),
}

impl Pattern {
    /// Compiles a pattern and teaches its words to the vocabulary; `None` if it is malformed.
    pub(crate) fn compile(pattern: &str, vocabulary: &mut Vocabulary) -> Option<Self> {
        let mut program = Vec::new();
        let mut open = Vec::new();
        for symbol in pattern.replace('[', " [ ").replace(']', " ] ").split_whitespace() {
            match symbol {
                "[" => {
                    open.push(program.len());
                    program.push(Instruction::Try { otherwise: 0 });
                }
                "]" => {
                    let (start, end) = (open.pop()?, program.len());
                    program[start] = Instruction::Try { otherwise: end };
                }
                _ => {
                    let (symbol, glued) =
                        symbol.strip_prefix('~').map_or((symbol, false), |rest| (rest, true));
                    let (symbol, capital) =
                        symbol.strip_prefix('^').map_or((symbol, false), |rest| (rest, true));
                    let step = Step::compile(symbol, vocabulary)?;
                    program.push(Instruction::Take { step, glued, capital });
                }
            }
        }
        (open.is_empty() && !program.is_empty()).then_some(Self(program))
    }

    /// What the matches can begin with, and what of that can follow what.
    pub(crate) fn start(&self, vocabulary: &Vocabulary) -> Start {
        let openings = |at: usize| match self.0.get(at) {
            Some(Instruction::Take { step, .. }) => step.openings(vocabulary),
            _ => Vec::new(),
        };
        let firsts = self.takes_from(0).0.into_iter().map(|at| {
            let (behind, ends) = self.takes_from(at + 1);
            First { openings: openings(at), behind: behind.into_iter().flat_map(openings).collect(), ends }
        });
        Start(firsts.collect())
    }

    /// The instructions that may take the next token from one on, and whether a match may as well end there.
    fn takes_from(&self, at: usize) -> (Vec<usize>, bool) {
        let (mut takes, mut ends) = (Vec::new(), false);
        let mut reachable = vec![at];
        while let Some(at) = reachable.pop() {
            match self.0.get(at) {
                Some(Instruction::Try { otherwise }) => reachable.extend([at + 1, *otherwise]),
                Some(Instruction::Take { .. }) => takes.push(at),
                None => ends = true,
            }
        }
        (takes, ends)
    }

    /// Matches at the start of `tokens`: how many it takes, at least one, and what they say.
    pub(crate) fn match_start(
        &self,
        tokens: &[Token],
        nodes: &[Node],
        vocabulary: &Vocabulary,
    ) -> Option<(usize, Captures)> {
        self.run(0, tokens, 0, Captures::default(), (nodes, vocabulary)).filter(|(taken, _)| *taken > 0)
    }

    fn run(
        &self,
        mut at: usize,
        tokens: &[Token],
        mut taken: usize,
        mut captures: Captures,
        known: (&[Node], &Vocabulary),
    ) -> Option<(usize, Captures)> {
        loop {
            #[cfg(test)]
            STEPS.with(|steps| steps.set(steps.get() + 1));
            match self.0.get(at) {
                None => return Some((taken, captures)),
                Some(Instruction::Try { otherwise }) => {
                    if let Some(found) = self.run(at + 1, tokens, taken, captures, known) {
                        return Some(found);
                    }
                    at = *otherwise;
                }
                Some(Instruction::Take { step, glued, capital }) => {
                    let token = tokens.get(taken)?;
                    let parted = if *glued { !token.is_glued() } else { token.gap == Gap::Break };
                    let fits = !*capital || token.capital;
                    let is_parted =
                        taken > 0 && (parted || begins_sentence(&tokens[taken - 1], token, known));
                    if is_parted || !fits || !step.take(token.kind, known, &mut captures) {
                        return None;
                    }
                    taken += 1;
                    at += 1;
                }
            }
        }
    }
}

/// Whether a sentence begins between two tokens, and not just behind the stop of a month, a weekday or a
/// sign of noon.
fn begins_sentence(before: &Token, token: &Token, (nodes, vocabulary): (&[Node], &Vocabulary)) -> bool {
    if !(token.capital && token.gap == Gap::Space && token.sentence != before.sentence) {
        return false;
    }
    match token.kind {
        Kind::Word { id: Some(id), .. } => !vocabulary.senses(id).iter().any(|sense| {
            matches!(
                sense,
                Sense::Month(_)
                    | Sense::PlainMonth(_)
                    | Sense::Weekday(_)
                    | Sense::PlainWeekday(_)
                    | Sense::Zone(_)
            )
        }),
        Kind::Node(at) => !matches!(nodes.get(at), Some(Node::Date(_) | Node::Clock(_))),
        _ => true,
    }
}

impl Step {
    fn compile(symbol: &str, vocabulary: &mut Vocabulary) -> Option<Self> {
        if let Some(name) = symbol.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            return Slot::named(name).map(Self::Slot);
        }
        let symbols = symbol.split('|').map(|one| vocabulary.symbol(one));
        symbols.collect::<Option<Vec<_>>>().map(Self::OneOf)
    }

    fn openings(&self, vocabulary: &Vocabulary) -> Vec<Opening> {
        match self {
            Self::OneOf(symbols) => symbols.iter().map(|symbol| Opening::of(*symbol)).collect(),
            Self::Slot(slot) => {
                let takes = |offer| slot.take(offer, &mut Captures::default());
                let fits = |id| vocabulary.senses(id).iter().any(|sense| takes(Offer::Sense(*sense)));
                let words = vocabulary.words().filter(|id| fits(*id));
                let words = words.map(|id| Opening::Symbol(Symbol::Word(id)));
                let made = slot.takes_made().into_iter().map(Opening::Made);
                words.chain(slot.takes_numbers().then_some(Opening::Number)).chain(made).collect()
            }
        }
    }

    fn take(&self, kind: Kind, (nodes, vocabulary): (&[Node], &Vocabulary), captures: &mut Captures) -> bool {
        match (self, kind) {
            (Self::OneOf(symbols), _) => kind.symbol().is_some_and(|symbol| symbols.contains(&symbol)),
            (Self::Slot(slot), Kind::Number { value, digits }) => {
                slot.take(Offer::Number { value, digits }, captures)
            }
            (Self::Slot(slot), Kind::Node(at)) => {
                nodes.get(at).is_some_and(|node| slot.take(Offer::Node(at, node), captures))
            }
            (Self::Slot(slot), Kind::Word { id: Some(id), .. }) => {
                vocabulary.senses(id).iter().any(|sense| slot.take(Offer::Sense(*sense), captures))
            }
            _ => false,
        }
    }
}
