//! A grammar: the tables that apply to one language, compiled.

use std::collections::HashMap;

use super::lexicon::{LEXICONS, Lexicon, Rule};
use super::pattern::{Opening, Pattern};
use super::token::{Kind, Token};
use super::vocabulary::{Symbol, Vocabulary};

/// What it takes to find the dates of one language.
pub(crate) struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    rules: Vec<CompiledRule>,
    /// The rules whose matches can begin so, by their position.
    rules_by_opening: HashMap<Opening, Vec<usize>>,
    /// Whether the language's words allow a number that stands alone to be told from a year.
    pub(crate) years_alone: bool,
}

/// A rule ready to be run.
pub(crate) struct CompiledRule {
    pub(crate) pattern: Pattern,
    after: Vec<Symbol>,
    not_after: Vec<Symbol>,
    not_before: Vec<Symbol>,
}

impl Grammar {
    /// The grammar for a primary language subtag.
    pub(crate) fn for_language(language: &str) -> Self {
        let applies =
            |lexicon: &&Lexicon| lexicon.languages.is_empty() || lexicon.languages.contains(&language);
        let lexicons: Vec<&Lexicon> = LEXICONS.iter().copied().filter(applies).collect();
        let mut vocabulary = Vocabulary::default();
        for (sense, words) in lexicons.iter().flat_map(|lexicon| lexicon.words) {
            for word in words.split_whitespace() {
                vocabulary.teach(word, *sense);
            }
        }
        let rules = lexicons.iter().flat_map(|lexicon| lexicon.rules);
        let rules: Vec<_> = rules.filter_map(|rule| CompiledRule::new(rule, &mut vocabulary)).collect();
        let mut rules_by_opening: HashMap<Opening, Vec<usize>> = HashMap::new();
        for (at, rule) in rules.iter().enumerate() {
            for opening in rule.pattern.openings(&vocabulary) {
                let rules = rules_by_opening.entry(opening).or_default();
                if rules.last() != Some(&at) {
                    rules.push(at);
                }
            }
        }
        let years_alone = lexicons.iter().any(|lexicon| lexicon.years_alone);
        Self { vocabulary, rules, rules_by_opening, years_alone }
    }

    /// The rules whose matches can begin with a token of this kind, in their order.
    pub(crate) fn rules_for(&self, kind: Kind) -> impl Iterator<Item = &CompiledRule> {
        let opening = match kind {
            Kind::Number { .. } => Some(Opening::Number),
            _ => kind.symbol().map(Opening::Symbol),
        };
        let rules = opening.and_then(|opening| self.rules_by_opening.get(&opening));
        rules.into_iter().flatten().filter_map(|at| self.rules.get(*at))
    }
}

impl CompiledRule {
    /// Compiles a rule; `None` if its pattern is malformed.
    pub(crate) fn new(rule: &Rule, vocabulary: &mut Vocabulary) -> Option<Self> {
        let pattern = Pattern::compile(rule.pattern, vocabulary)?;
        let mut symbols = |words: &str| -> Vec<Symbol> {
            words.split_whitespace().filter_map(|word| vocabulary.symbol(word)).collect()
        };
        Some(Self {
            pattern,
            after: symbols(rule.after),
            not_after: symbols(rule.not_after),
            not_before: symbols(rule.not_before),
        })
    }

    /// Whether a match of this rule counts between these tokens.
    pub(crate) fn fits_between(&self, before: Option<&Token>, after: Option<&Token>) -> bool {
        let is_one_of = |token: Option<&Token>, symbols: &[Symbol]| {
            token.and_then(|token| token.kind.symbol()).is_some_and(|symbol| symbols.contains(&symbol))
        };
        (self.after.is_empty() || is_one_of(before, &self.after))
            && !is_one_of(before, &self.not_after)
            && !is_one_of(after, &self.not_before)
    }
}
