//! Synonyms: what else a query may mean, by the collection's abbreviations and its editor's word.

use sourcebook_model::pack::{Synonym, SynonymWord, content_hash};

use crate::order::sort;
use crate::pack::Pack;
use crate::stop_words::is_stop_word;
use crate::syntax::{Clause, Query, QueryWord};
use crate::{QueryError, Source};

/// Groups of what means the same.
pub(crate) struct Synonyms {
    groups: Vec<Vec<Synonym>>,
    /// For each synonym its group, and its place in that.
    places: Vec<(u32, u32)>,
    /// Of each form of the word that a query is read for first, the hash, and the synonym's number; ascending.
    first: Vec<(u64, u32)>,
}

impl Synonyms {
    /// Those of `groups`.
    pub(crate) fn of(groups: Vec<Vec<Synonym>>) -> Self {
        let (mut places, mut first) = (Vec::new(), Vec::new());
        for (group, synonyms) in (0..).zip(&groups) {
            for (place, synonym) in (0..).zip(synonyms) {
                let number = places.len() as u32;
                places.push((group, place));
                for word in sought(synonym).take(1) {
                    let forms = word.stems.iter().chain([&word.word]);
                    first.extend(forms.map(|form| (content_hash(form.as_bytes()), number)));
                }
            }
        }
        sort(&mut first);
        Self { groups, places, first }
    }

    /// The numbers of the synonyms that may begin with a word that has this form.
    fn beginning_with(&self, form: &str) -> impl Iterator<Item = u32> {
        let hash = content_hash(form.as_bytes());
        let start = self.first.partition_point(|(known, _)| *known < hash);
        self.first[start..].iter().take_while(move |(known, _)| *known == hash).map(|(_, number)| *number)
    }
}

impl<S: Source> Pack<S> {
    /// Gives each word of `query`, alone or with its neighbours, the alternatives that its synonyms are. Phrases in
    /// quotation marks are meant as they stand.
    pub(crate) async fn add_synonyms(&self, query: &mut Query) -> Result<(), QueryError> {
        let said: Vec<Said> = query.wanted.iter().map(|clause| self.said(clause)).collect();
        let synonyms = self.synonyms().await?;
        let mut found: Vec<(u64, u32)> = Vec::new();
        for (start, said) in (0..).zip(&said) {
            for form in said.stems.iter().chain([&said.word]).filter(|form| !form.is_empty()) {
                found.extend(synonyms.beginning_with(form).map(|number| (u64::from(number), start)));
            }
        }
        sort(&mut found);
        found.dedup();
        for (number, start) in found {
            let (group, place) = synonyms.places[number as usize];
            let group = &synonyms.groups[group as usize];
            let synonym = &group[place as usize];
            let start = start as usize;
            let span = start..start + sought(synonym).count();
            let said = said.get(span.clone()).unwrap_or_default();
            if said.is_empty() || !said.iter().zip(sought(synonym)).all(|(said, word)| said.is(word)) {
                continue;
            }
            for other in group.iter().filter(|other| *other != synonym && !other.words.is_empty()) {
                let clauses = query.wanted[span.clone()].iter_mut();
                clauses.for_each(|clause| clause.alternatives.push(words(other)));
            }
        }
        Ok(())
    }

    /// Whether some synonym has the folded word `word`, so that it is no mistake though no article has it.
    pub(crate) async fn is_synonym(&self, word: &str) -> Result<bool, QueryError> {
        let synonyms = self.synonyms().await?;
        let has = |synonym: &Synonym| {
            synonym.words.iter().any(|known| known.word == word)
                && sought(synonym).any(|known| known.word == word)
        };
        Ok(synonyms.groups.iter().flatten().any(has))
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
