//! A grammar: the tables that apply to one language, compiled.

use rustc_hash::FxHashMap;

use super::lexicon::{LEXICONS, Lexicon, Means, Place, Rule, Sense};
use super::node::Node;
use super::pattern::{Opening, Pattern, Start};
use super::slot::Amount;
use super::token::{Gap, Kind, Token};
use super::vocabulary::{Symbol, Vocabulary, WordId};
use crate::tense::{Looks, looking_words};

/// How many rules something may begin before it is asked what stands behind it.
const MANY: usize = 32;

/// What it takes to find the dates of one language.
pub(crate) struct Grammar {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) layers: Vec<Layer>,
    /// Whether the language's words allow a number that stands alone to be told from a year.
    pub(crate) years_alone: bool,
}

/// Rules that are run over a text together.
#[derive(Default)]
pub(crate) struct Layer {
    rules: Vec<CompiledRule>,
    /// Whether any rule's matches can begin with a word, by its number.
    opening_words: Vec<bool>,
    /// The rules whose matches can begin so, by their position.
    rules_by_opening: FxHashMap<Opening, Vec<usize>>,
    /// Those of which a single token can be a match.
    rules_by_single: FxHashMap<Opening, Vec<usize>>,
    /// The same with what can stand second, for what begins many: numbers, articles.
    rules_by_pair: FxHashMap<Opening, FxHashMap<Opening, Vec<usize>>>,
}

/// A rule ready to be run.
pub(crate) struct CompiledRule {
    pub(crate) pattern: Pattern,
    pub(crate) means: Means,
    pub(crate) count: Option<Amount>,
    place: Place,
    before: Vec<Symbol>,
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
        for (looks, word) in looking_words(language) {
            let sense = match looks {
                Looks::Back => Sense::Back,
                Looks::Ahead => Sense::Ahead,
            };
            // Here an apostrophe is a mark of its own.
            vocabulary.teach(word.trim_start_matches('\''), sense);
        }
        let depth = lexicons.iter().map(|lexicon| lexicon.layers.len()).max().unwrap_or(0);
        let compiled: Vec<Vec<CompiledRule>> = (0..depth)
            .map(|at| {
                let tables = lexicons.iter().filter_map(|lexicon| lexicon.layers.get(at)).copied().flatten();
                let rules = tables.copied().flatten();
                rules.filter_map(|rule| CompiledRule::new(rule, &mut vocabulary)).collect()
            })
            .collect();
        // Once every rule has taught its words.
        let layers = compiled.into_iter().map(|rules| Layer::new(rules, &vocabulary)).collect();
        let years_alone = lexicons.iter().any(|lexicon| lexicon.years_alone);
        Self { vocabulary, layers, years_alone }
    }
}

impl Layer {
    fn new(rules: Vec<CompiledRule>, vocabulary: &Vocabulary) -> Self {
        let starts: Vec<Start> = rules.iter().map(|rule| rule.pattern.start(vocabulary)).collect();
        let mut rules_by_opening: FxHashMap<Opening, Vec<usize>> = FxHashMap::default();
        let mut rules_by_single: FxHashMap<Opening, Vec<usize>> = FxHashMap::default();
        let add = |rules_by: &mut FxHashMap<Opening, Vec<usize>>, opening, at| {
            let rules = rules_by.entry(opening).or_default();
            if rules.last() != Some(&at) {
                rules.push(at);
            }
        };
        for (at, start) in starts.iter().enumerate() {
            start.openings().for_each(|opening| add(&mut rules_by_opening, opening, at));
            start.singles().for_each(|opening| add(&mut rules_by_single, opening, at));
        }
        let begins_many = rules_by_opening.iter().filter(|(_, rules)| rules.len() > MANY);
        let rules_by_pair = begins_many
            .map(|(opening, beginning)| {
                let mut by_second: FxHashMap<Opening, Vec<usize>> = FxHashMap::default();
                for at in beginning {
                    starts[*at].behind(*opening).for_each(|second| add(&mut by_second, second, *at));
                }
                let alone = rules_by_single.get(opening).map_or(&[][..], Vec::as_slice);
                by_second.values_mut().for_each(|rules| {
                    rules.extend(alone);
                    rules.sort_unstable();
                    rules.dedup();
                });
                (*opening, by_second)
            })
            .collect();
        let opens = |word| rules_by_opening.contains_key(&Opening::Symbol(Symbol::Word(word)));
        let opening_words = vocabulary.words().map(opens).collect();
        Self { rules, opening_words, rules_by_opening, rules_by_single, rules_by_pair }
    }

    /// Whether any rule's matches can begin with this token. Most words begin none, which is seen at a glance.
    pub(crate) fn opens(&self, token: &Token, nodes: &[Node]) -> bool {
        match token.kind {
            Kind::Word { id, .. } => id.is_some_and(|WordId(word)| self.opening_words[word]),
            _ => opening(token, nodes).is_some_and(|opening| self.rules_by_opening.contains_key(&opening)),
        }
    }

    /// The rules whose matches can begin with this token, in their order. Before a word that no rule knows only those
    /// come into question that are content with one token.
    pub(crate) fn rules_for(
        &self,
        token: &Token,
        next: Option<&Token>,
        nodes: &[Node],
    ) -> impl Iterator<Item = &CompiledRule> {
        let is_last = next.is_none_or(|next| matches!(next.kind, Kind::Word { id: None, .. }));
        let rules = opening(token, nodes).and_then(|first| {
            let behind = next.filter(|_| !is_last).and_then(|next| opening(next, nodes));
            match self.rules_by_pair.get(&first).filter(|_| !is_last) {
                Some(by_second) => behind
                    .and_then(|behind| by_second.get(&behind))
                    .or_else(|| self.rules_by_single.get(&first)),
                None if is_last => self.rules_by_single.get(&first),
                None => self.rules_by_opening.get(&first),
            }
        });
        rules.into_iter().flatten().filter_map(|at| self.rules.get(*at))
    }
}

/// What a token is to rules that may begin with it.
fn opening(token: &Token, nodes: &[Node]) -> Option<Opening> {
    match token.kind {
        Kind::Number { .. } => Some(Opening::Number),
        Kind::Node(at) => nodes.get(at).map(|node| Opening::Made(node.class())),
        kind => kind.symbol().map(Opening::Symbol),
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
            means: rule.means,
            count: rule.count,
            place: rule.place,
            before: symbols(rule.before),
            after: symbols(rule.after),
            not_after: symbols(rule.not_after),
            not_before: symbols(rule.not_before),
        })
    }

    /// Whether a match of this rule that begins with `first` counts between these tokens.
    pub(crate) fn fits_between(
        &self,
        before: Option<&Token>,
        first: &Token,
        after: Option<&Token>,
        vocabulary: &Vocabulary,
    ) -> bool {
        let is_number = |token: Option<&Token>| token.is_some_and(Token::is_number);
        let goes_on = after.is_some_and(|token| {
            let is_word = matches!(token.kind, Kind::Word { ideograph: false, .. });
            is_word && !token.capital && !token.means(Sense::NeverCounted, vocabulary)
        });
        let is_placed = match self.place {
            Place::Anywhere => true,
            Place::Apart => !is_number(before) && !is_number(after),
            Place::Ends => !is_number(before) && !is_number(after) && !goes_on,
            Place::Alone => before.is_none() && after.is_none_or(|token| matches!(token.kind, Kind::Mark(_))),
            Place::NoName => {
                let names = |before: &Token| before.capital && before.is_word();
                !(first.capital && first.gap == Gap::Space && before.is_some_and(names))
            }
            Place::NoTitle => !after.is_some_and(|after| after.capital && after.gap == Gap::Space),
            Place::Over => after.is_none_or(|token| matches!(token.kind, Kind::Mark(_))),
        };
        let is_one_of = |token: Option<&Token>, symbols: &[Symbol]| {
            token.and_then(|token| token.kind.symbol()).is_some_and(|symbol| symbols.contains(&symbol))
        };
        (self.after.is_empty() || is_one_of(before, &self.after))
            && !is_one_of(before, &self.not_after)
            && !is_one_of(after, &self.not_before)
            && (self.before.is_empty() || is_one_of(after, &self.before))
            && is_placed
    }
}
