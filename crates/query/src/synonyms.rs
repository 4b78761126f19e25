//! Synonyms: what else a query may mean, by the collection's abbreviations and its editor's word.

use crate::index::{Index, Term};
use crate::syntax::{Clause, Query, QueryWord};

/// A word or phrase that means the same as the others of its group.
pub(crate) struct Synonym {
    /// The words that say something, folded, each with its terms in the collection.
    sought: Vec<(String, Vec<Term>)>,
    /// All its words.
    words: Vec<QueryWord>,
}

impl Synonym {
    /// Reads a word or phrase of the collection's synonyms; `terms_of` gives the terms of a folded word.
    pub(crate) fn new(text: &str, terms_of: impl Fn(&str) -> Vec<Term>) -> Self {
        let sought = Query::parse(&format!("{text} ")).wanted.into_iter().flat_map(|clause| clause.words);
        let sought = sought.map(|word| (word.word.clone(), terms_of(&word.word))).collect();
        let phrase = Query::parse(&format!("\"{text}\"")).wanted.into_iter().next();
        Self { sought, words: phrase.map_or_else(Vec::new, |phrase| phrase.words) }
    }

    /// Whether `clauses` are its words, in whatever form.
    fn is_said_by(&self, index: &Index, clauses: &[Clause]) -> bool {
        let says = |(clause, (word, terms)): (&Clause, &(String, Vec<Term>))| match clause.words.as_slice() {
            [said] if !clause.is_required => {
                said.word == *word || index.terms_of(&said.word).iter().any(|term| terms.contains(term))
            }
            _ => false,
        };
        clauses.iter().zip(&self.sought).all(says)
    }
}

impl Index {
    /// Gives each word of `query`, alone or with its neighbours, the alternatives that its synonyms are. Phrases in
    /// quotation marks are meant as they stand.
    pub(crate) fn add_synonyms(&self, query: &mut Query) {
        for group in &self.synonyms {
            for (number, synonym) in
                group.iter().enumerate().filter(|(_, synonym)| !synonym.sought.is_empty())
            {
                let length = synonym.sought.len();
                for start in 0..(query.wanted.len() + 1).saturating_sub(length) {
                    let said = &mut query.wanted[start..start + length];
                    if !synonym.is_said_by(self, said) {
                        continue;
                    }
                    let others = group.iter().enumerate().filter(|(other, _)| *other != number);
                    for (_, other) in others.filter(|(_, other)| !other.words.is_empty()) {
                        said.iter_mut().for_each(|clause| clause.alternatives.push(other.words.clone()));
                    }
                }
            }
        }
    }

    /// Whether some synonym has the folded word `word`, so that it is no mistake though no article has it.
    pub(crate) fn is_synonym(&self, word: &str) -> bool {
        let mut sought = self.synonyms.iter().flatten().flat_map(|synonym| &synonym.sought);
        sought.any(|(known, _)| known == word)
    }
}
