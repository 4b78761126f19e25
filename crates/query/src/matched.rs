//! What matches a selection.

use std::borrow::Cow;
use std::rc::Rc;

use sourcebook_model::{Selection, Sort};

use crate::article_set::{ArticleSet, Fewer};
use crate::feedback::FEWEST_CLAUSES;
use crate::lookup::Sought;
use crate::marking::Stems;
use crate::matching::Matches;
use crate::pack::Pack;
use crate::passage_set::PassageSet;
use crate::ranking::Scores;
use crate::syntax::{Clause, Query};
use crate::{QueryError, Source};

/// What matches a selection.
pub(crate) struct Matched {
    /// The articles that match.
    pub(crate) articles: ArticleSet,
    /// The numbers of those that do, ascending.
    pub(crate) numbers: Vec<u32>,
    /// The passages that hold a clause of the query or, where there is none, bear a selected theme or name, of all articles; `None`
    /// where they have not been gathered, or neither singles passages out.
    passages: Option<PassageSet>,
    /// The query's wanted clauses as terms.
    pub(crate) wanted: Vec<Sought>,
    /// Those clauses, with their synonyms.
    asked: Vec<Clause>,
    /// Where each of those occurs.
    clauses: Vec<Rc<Matches>>,
    /// What the words of those clauses stem to.
    pub(crate) stems: Stems,
    /// The query that was answered, where it is not the one that was typed.
    pub(crate) correction: Option<String>,
    pub(crate) scores: Scores,
}

impl Matched {
    /// How many articles match.
    pub(crate) fn count(&self) -> u32 {
        self.numbers.len() as u32
    }

    /// What to look at to count something of the articles that match.
    pub(crate) fn fewer(&self) -> Fewer<'_> {
        let others = self.articles.others();
        match others.count() < self.numbers.len() {
            true => Fewer { numbers: Cow::Owned(others.numbers()), are_others: true },
            false => Fewer { numbers: Cow::Borrowed(&self.numbers), are_others: false },
        }
    }

    /// Whether the collection has every word as it is written.
    fn is_written(&self) -> bool {
        self.wanted.iter().flat_map(|sought| &sought.ways[0]).all(|word| word.is_written)
    }

    /// What is known of a clause that the query has.
    fn known(&self, clause: &Clause) -> Option<(&Sought, &Rc<Matches>)> {
        let at = self.asked.iter().position(|asked| asked == clause)?;
        Some((&self.wanted[at], &self.clauses[at]))
    }

    /// The score of an article; 0 where nothing is searched for.
    pub(crate) fn score(&self, article: u32) -> f32 {
        self.scores.articles[article as usize].score
    }

    /// The matching passages of an article, where they have been gathered.
    pub(crate) fn passages_of(&self, article: u32) -> Option<Vec<u32>> {
        let passages = self.passages.as_ref()?;
        Some(if self.articles.has(article) { passages.passages(article) } else { Vec::new() })
    }

    /// Whether words, themes or names of `selection` single passages out.
    pub(crate) fn singles_out(&self, selection: &Selection) -> bool {
        !self.wanted.is_empty() || selection.singles_out()
    }

    /// What to mark in text.
    pub(crate) fn marked(&self) -> impl Iterator<Item = &Sought> {
        self.wanted.iter().filter(|sought| !sought.in_title)
    }
}

impl<S: Source> Pack<S> {
    /// The articles that match `selection`.
    pub(crate) async fn matched(&self, selection: &Selection) -> Result<Matched, QueryError> {
        let query = Query::parse(&selection.query);
        let matched = self.match_query(query.clone(), selection, None).await?;
        if selection.exact || matched.wanted.is_empty() || (matched.scores.has_all() && matched.is_written())
        {
            return Ok(matched);
        }
        let Some(forgiven) = self.forgiven(&query).await? else { return Ok(matched) };
        let mut again = self.match_query(forgiven.query.clone(), selection, Some(&matched)).await?;
        if !forgiven.has_replaced && !again.scores.has_all() {
            return Ok(matched);
        }
        let best = self.first(&again, &Selection::default(), 1).await?.first().copied();
        let spelt = self.spelt(&selection.query, &query, &forgiven.query, best).await?;
        // What the words as they were typed find best, in other forms, was meant.
        if spelt == selection.query {
            return Ok(matched);
        }
        again.correction = Some(spelt);
        Ok(again)
    }

    /// What matches a query. Clauses that were in the query `before` are not looked for again.
    async fn match_query(
        &self,
        mut query: Query,
        selection: &Selection,
        before: Option<&Matched>,
    ) -> Result<Matched, QueryError> {
        if !query.wanted.is_empty() {
            self.add_synonyms(&mut query).await?;
        }
        let mut articles = self.filtered(selection).await?;
        let mut asked = query.wanted;
        let count = asked.len();
        asked.append(&mut query.unwanted);
        let known = |clause: &Clause| before.and_then(|before| before.known(clause));
        // What all clauses need next is on its way together.
        asked.iter().filter(|clause| known(clause).is_none()).for_each(|clause| self.expect_words(clause));
        let mut wanted = Vec::with_capacity(asked.len());
        for clause in &asked {
            wanted.push(match known(clause) {
                Some((sought, _)) => sought.clone(),
                None => self.look_up(clause).await?,
            });
        }
        wanted.iter().for_each(|sought| self.expect_matches(sought));
        let mut clauses = Vec::with_capacity(wanted.len());
        for (clause, sought) in asked.iter().zip(&wanted) {
            clauses.push(match known(clause) {
                Some((_, matches)) => Rc::clone(matches),
                None => Rc::new(self.matches(sought).await?),
            });
        }
        let unwanted = clauses.split_off(count);
        asked.truncate(count);
        wanted.truncate(count);
        let stems = Stems::of(&mut wanted);
        let mut scores = Scores::of(self.articles());
        for (sought, matches) in wanted.iter().zip(&clauses) {
            scores.add(matches, sought.times);
            if sought.is_required {
                articles.keep(&matches.set(self.articles()));
            }
        }
        if !wanted.is_empty() {
            articles.keep(&scores.found);
        }
        unwanted.iter().for_each(|matches| articles.remove(&matches.set(self.articles())));
        let numbers = articles.numbers();
        if selection.sort == Sort::Relevance
            && wanted.len() >= FEWEST_CLAUSES
            && !(scores.has_all() && numbers.iter().any(|article| scores.holds_all(*article)))
        {
            self.give_feedback(&numbers, &mut scores).await?;
        }
        let correction = None;
        Ok(Matched { articles, numbers, passages: None, wanted, asked, clauses, stems, correction, scores })
    }

    /// Gathers the passages that match `selection`, where it singles any out.
    pub(crate) async fn gather_passages(
        &self,
        matched: &mut Matched,
        selection: &Selection,
    ) -> Result<(), QueryError> {
        matched.passages = match (matched.wanted.is_empty(), selection.singles_out()) {
            (false, _) => Some(self.passages_with(&matched.clauses).await?),
            (true, true) => Some(self.passages_with_any(selection).await?),
            (true, false) => None,
        };
        Ok(())
    }

    /// Whether nothing has to be read before all that matches can be counted.
    pub(crate) fn has_counts(&self, matched: &Matched, selection: &Selection) -> bool {
        self.has_facets(selection) && self.has_passages_of(&matched.clauses)
    }

    /// How many passages match, once they have been gathered; all of the matching articles' where nothing singles any out.
    pub(crate) async fn count_passages(&self, matched: &Matched) -> Result<u32, QueryError> {
        if let Some(passages) = &matched.passages {
            return Ok(matched.numbers.iter().map(|article| passages.count(*article)).sum());
        }
        if matched.numbers.len() == self.articles() {
            return Ok(self.manifest.passages);
        }
        let passages = self.passage_counts().await?;
        Ok(matched.numbers.iter().map(|article| passages[*article as usize]).sum())
    }
}
