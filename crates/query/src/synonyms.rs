//! Synonyms: what else a query may mean, by the collection's abbreviations and its editor's word.

use std::rc::Rc;

use sourcebook_model::pack::{Synonym, SynonymWord};

use crate::pack::Pack;
use crate::stop_words::is_stop_word;
use crate::syntax::{Clause, Query, QueryWord};
use crate::{QueryError, Source};

impl<S: Source> Pack<S> {
    /// Gives each word of `query`, alone or with its neighbours, the alternatives that its synonyms are. Phrases in
    /// quotation marks are meant as they stand.
    pub(crate) async fn add_synonyms(&self, query: &mut Query) -> Result<(), QueryError> {
        let said: Vec<Said> = query.wanted.iter().map(|clause| self.said(clause)).collect();
        for group in self.synonyms().await?.iter() {
            for synonym in group {
                let sought: Vec<&SynonymWord> = sought(synonym).collect();
                for start in 0..(said.len() + 1).saturating_sub(sought.len().max(1)) {
                    let span = start..start + sought.len();
                    if span.is_empty()
                        || !said[span.clone()].iter().zip(&sought).all(|(said, word)| said.is(word))
                    {
                        continue;
                    }
                    for other in group.iter().filter(|other| *other != synonym && !other.words.is_empty()) {
                        let clauses = query.wanted[span.clone()].iter_mut();
                        clauses.for_each(|clause| clause.alternatives.push(words(other)));
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether some synonym has the folded word `word`, so that it is no mistake though no article has it.
    pub(crate) async fn is_synonym(&self, word: &str) -> Result<bool, QueryError> {
        let groups: Rc<Vec<Vec<Synonym>>> = self.synonyms().await?;
        Ok(groups.iter().flatten().flat_map(sought).any(|known| known.word == word))
    }

    fn said(&self, clause: &Clause) -> Said {
        match clause.words.as_slice() {
            [word] if !clause.is_required => {
                let mut stems = self.stems_of(&word.word);
                stems.dedup();
                Said { word: word.word.clone(), stems }
            }
            _ => Said::default(),
        }
    }
}

/// A word of a query as synonyms are looked for; empty for what is none.
#[derive(Default)]
struct Said {
    word: String,
    /// What it stems to in any language.
    stems: Vec<String>,
}

impl Said {
    /// Whether it is this word, in whatever form.
    fn is(&self, word: &SynonymWord) -> bool {
        self.word == word.word || self.stems.iter().any(|stem| word.stems.contains(stem))
    }
}

/// The words of a synonym that a query is read for.
fn sought(synonym: &Synonym) -> impl Iterator<Item = &SynonymWord> {
    synonym.words.iter().filter(|word| synonym.words.len() == 1 || !is_stop_word(&word.word))
}

fn words(synonym: &Synonym) -> Vec<QueryWord> {
    let word = |word: &SynonymWord| QueryWord {
        word: word.word.clone(),
        offset: word.offset,
        is_prefix: false,
        likelihood: 1.0,
        span: 0..0,
    };
    synonym.words.iter().map(word).collect()
}
