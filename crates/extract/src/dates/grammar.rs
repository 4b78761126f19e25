//! A grammar: the tables that apply to one language, compiled.

use super::lexicon::{LEXICONS, Lexicon, Rule};
use super::pattern::Pattern;
use super::token::{Kind, Token};
use super::vocabulary::{Vocabulary, WordId};

/// What it takes to find the dates of one language.
pub(crate) struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) rules: Vec<CompiledRule>,
    /// Whether the language's words allow a number that stands alone to be told from a year.
    pub(crate) years_alone: bool,
}

/// A rule ready to be run.
pub(crate) struct CompiledRule {
    pub(crate) pattern: Pattern,
    after: Vec<Context>,
    not_after: Vec<Context>,
    not_before: Vec<Context>,
}

/// A word or mark beside a match.
#[derive(PartialEq, Eq)]
enum Context {
    Word(WordId),
    Mark(char),
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
        let rules = rules.filter_map(|rule| CompiledRule::new(rule, &mut vocabulary)).collect();
        Self { rules, vocabulary, years_alone: lexicons.iter().any(|lexicon| lexicon.years_alone) }
    }
}

impl CompiledRule {
    /// Compiles a rule; `None` if its pattern is malformed.
    pub(crate) fn new(rule: &Rule, vocabulary: &mut Vocabulary) -> Option<Self> {
        let pattern = Pattern::compile(rule.pattern, vocabulary)?;
        let mut contexts = |words: &str| -> Vec<Context> {
            let contexts = words.split_whitespace().map(|word| match word.chars().next() {
                Some(mark) if !mark.is_alphanumeric() => Context::Mark(mark),
                _ => Context::Word(vocabulary.learn(word)),
            });
            contexts.collect()
        };
        Some(Self {
            pattern,
            after: contexts(rule.after),
            not_after: contexts(rule.not_after),
            not_before: contexts(rule.not_before),
        })
    }

    /// Whether a match of this rule counts between these tokens.
    pub(crate) fn fits_between(&self, before: Option<&Token>, after: Option<&Token>) -> bool {
        let is_one_of = |token: Option<&Token>, contexts: &[Context]| match token.map(|token| token.kind) {
            Some(Kind::Word { id: Some(id), .. }) => contexts.contains(&Context::Word(id)),
            Some(Kind::Mark(mark)) => contexts.contains(&Context::Mark(mark)),
            _ => false,
        };
        (self.after.is_empty() || is_one_of(before, &self.after))
            && !is_one_of(before, &self.not_after)
            && !is_one_of(after, &self.not_before)
    }
}
