//! Matching: where the clauses of a query occur.

use sourcebook_model::pack::{PackError, Posting};

use crate::index::{Index, Term};
use crate::syntax::{Clause, Query, QueryWord};

/// Where something occurs, and how often: article or passage numbers, ascending.
pub(crate) type Occurrences = Vec<(u32, u32)>;

/// Where one clause of a query occurs, in whatever form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClauseMatches {
    /// Articles with it in their title.
    pub(crate) titles: Occurrences,
    /// Passages with it.
    pub(crate) passages: Occurrences,
    /// Whether an article without it is not found at all.
    pub(crate) is_required: bool,
}

/// A clause as terms, for marking what it matches in text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// For each word its place behind the first, and the terms it may be, ascending.
    pub(crate) words: Vec<(u32, Vec<Term>)>,
}

/// Where a query's clauses occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Matches {
    /// One for each clause that is wanted, in the query's order.
    pub(crate) wanted: Vec<ClauseMatches>,
    /// One for each clause that is not.
    pub(crate) unwanted: Vec<ClauseMatches>,
    /// What to mark in text.
    pub(crate) phrases: Vec<Phrase>,
}

impl Index {
    /// Where the clauses of `query` occur.
    pub(crate) fn matches(&self, query: &Query) -> Result<Matches, PackError> {
        let mut matches = Matches::default();
        for clause in &query.wanted {
            let phrase = self.phrase(clause);
            matches.wanted.push(self.clause_matches(clause, &phrase)?);
            if !clause.in_title {
                matches.phrases.push(phrase);
            }
        }
        for clause in &query.unwanted {
            matches.unwanted.push(self.clause_matches(clause, &self.phrase(clause))?);
        }
        Ok(matches)
    }

    fn phrase(&self, clause: &Clause) -> Phrase {
        let words = clause.words.iter().map(|word| (word.offset, self.terms_for(word)));
        Phrase { words: words.collect() }
    }

    /// The terms that a word of a query may be.
    pub(crate) fn terms_for(&self, word: &QueryWord) -> Vec<Term> {
        let mut terms = self.terms_of(&word.word);
        if word.is_prefix {
            terms.extend(self.terms_with_prefix(&word.word));
        }
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    fn clause_matches(&self, clause: &Clause, phrase: &Phrase) -> Result<ClauseMatches, PackError> {
        let mut titles = Vec::new();
        let mut passages = Vec::new();
        for (_, terms) in &phrase.words {
            let mut in_titles = Vec::new();
            let mut in_passages = Vec::new();
            for term in terms {
                let postings = self.postings(*term)?;
                in_titles.push(postings.titles);
                if !clause.in_title {
                    in_passages.push(postings.passages);
                }
            }
            titles.push(merge(in_titles));
            passages.push(merge(in_passages));
        }
        let offsets: Vec<u32> = phrase.words.iter().map(|(offset, _)| *offset).collect();
        Ok(ClauseMatches {
            titles: together(&titles, &offsets),
            passages: together(&passages, &offsets),
            is_required: clause.is_required,
        })
    }
}

/// One list out of several: the forms of a word count together.
fn merge(mut lists: Vec<Vec<Posting>>) -> Vec<Posting> {
    if lists.len() == 1 {
        return lists.remove(0);
    }
    let mut postings: Vec<Posting> = lists.into_iter().flatten().collect();
    postings.sort_unstable_by_key(|posting| posting.number);
    let merged = postings.chunk_by(|one, next| one.number == next.number).map(|same| {
        let mut positions: Vec<u32> = same.iter().flat_map(|posting| &posting.positions).copied().collect();
        positions.sort_unstable();
        Posting { number: same[0].number, positions }
    });
    merged.collect()
}

/// Where words stand together: `words` are the postings of each, `offsets` their places behind the first.
fn together(words: &[Vec<Posting>], offsets: &[u32]) -> Occurrences {
    let Some((first, others)) = words.split_first() else { return Vec::new() };
    let occurrences = first.iter().filter_map(|posting| {
        let mut starts = posting.positions.clone();
        for (word, offset) in others.iter().zip(&offsets[1..]) {
            let at = word.binary_search_by_key(&posting.number, |other| other.number).ok()?;
            let positions = &word[at].positions;
            starts.retain(|start| positions.binary_search(&start.saturating_add(*offset)).is_ok());
        }
        (!starts.is_empty()).then_some((posting.number, starts.len() as u32))
    });
    occurrences.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn postings(list: &[(u32, &[u32])]) -> Vec<Posting> {
        list.iter().map(|&(number, positions)| Posting { number, positions: positions.to_vec() }).collect()
    }

    #[test]
    fn the_forms_of_a_word_count_together() {
        let merged = merge(vec![postings(&[(1, &[4]), (2, &[0])]), postings(&[(1, &[1])])]);
        assert_eq!(merged, postings(&[(1, &[1, 4]), (2, &[0])]));
        assert!(merge(Vec::new()).is_empty());
    }

    #[test]
    fn words_stand_together_where_their_places_fit() {
        let dual = postings(&[(1, &[0, 7]), (2, &[3]), (4, &[1])]);
        let circulation = postings(&[(1, &[1, 8]), (2, &[5]), (3, &[1])]);
        assert_eq!(together(&[dual, circulation], &[0, 1]), [(1, 2)]);
    }
}
