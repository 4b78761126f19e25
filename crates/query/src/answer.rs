//! Answers: what matches a selection, in order, with the passages that show why.

use roaring::RoaringBitmap;
use sourcebook_model::answer::{Fragment, Hit, Snippet};
use sourcebook_model::article::passages;
use sourcebook_model::date::DayNumber;
use sourcebook_model::pack::{ArticleText, PackError};
use sourcebook_model::{Mention, MentionKind, Selection, Sort};

use crate::engine::Engine;
use crate::index::Index;
use crate::matching::{ClauseMatches, Phrase};
use crate::ranking::{ArticleScore, Scores};
use crate::snippet::snippet;
use crate::syntax::Query;
use crate::texts::text_at;
use crate::{QueryError, Source};

/// The most passages that a hit shows.
const MOST_SNIPPETS: usize = 3;

/// What matches a selection.
pub(crate) struct Matched {
    /// The articles.
    pub(crate) articles: RoaringBitmap,
    /// Their passages that match: those with a word of the query, else those of the selected themes, else all.
    pub(crate) passages: RoaringBitmap,
    /// What to mark in text.
    pub(crate) phrases: Vec<Phrase>,
    /// Themes whose mentions earn a passage its place, where no words do.
    pub(crate) themes: Vec<String>,
    /// The query that was answered, where it is not the one that was typed.
    pub(crate) correction: Option<String>,
    /// How many clauses the query has.
    clauses: u32,
    /// Whether words or themes single passages out.
    pub(crate) is_narrowed: bool,
    scores: Scores,
}

impl Matched {
    /// Matches `selection`.
    pub(crate) fn new(index: &Index, selection: &Selection) -> Result<Self, PackError> {
        let mut query = Query::parse(&selection.query);
        let correction = if selection.exact { None } else { index.corrected(&selection.query, &query)? };
        if let Some(correction) = &correction {
            query = Query::parse(correction);
        }
        let matches = index.matches(&query)?;
        let has_words = !matches.wanted.is_empty();
        let scores = index.scores(&matches);
        let mut articles = index.filtered(selection);
        if has_words {
            articles &= &scores.matching_articles();
        }
        for clause in matches.wanted.iter().filter(|clause| clause.is_required) {
            articles &= &index.articles_with(clause);
        }
        for clause in &matches.unwanted {
            articles -= &index.articles_with(clause);
        }
        let mut passages = index.passages_of_all(&articles);
        if has_words {
            passages &= &scores.matching_passages();
        } else if !selection.themes.is_empty() {
            passages &= &index.passages_with_any(&selection.themes);
        }
        Ok(Self {
            articles,
            passages,
            phrases: matches.phrases,
            correction,
            themes: if has_words { Vec::new() } else { selection.themes.clone() },
            clauses: matches.wanted.len() as u32,
            is_narrowed: has_words || !selection.themes.is_empty(),
            scores,
        })
    }

    /// The numbers of the matching articles in the selection's order; ties keep the collection's.
    pub(crate) fn ordered(&self, index: &Index, selection: &Selection) -> Vec<u32> {
        let first_day =
            |article: u32| index.shard.articles[article as usize].date.map(|(date, _)| *date.days().start());
        let articles = self.articles.iter();
        match selection.sort {
            Sort::Relevance => in_order(articles, |article| {
                let ArticleScore { clauses, score } = self.article_score(article);
                best_first(clauses == self.clauses, score)
            }),
            Sort::Newest => {
                in_order(articles, |article| first_day(article).map_or(LAST, |day| !ascending(day)))
            }
            Sort::Oldest => in_order(articles, |article| first_day(article).map_or(LAST, ascending)),
            Sort::Title => in_order(articles, |article| u64::from(index.shard.title_ranks[article as usize])),
        }
    }

    /// The score of article number `article`; 0 where nothing is searched for.
    pub(crate) fn score(&self, article: u32) -> f32 {
        self.article_score(article).score
    }

    fn article_score(&self, article: u32) -> ArticleScore {
        self.scores.article(article)
    }

    /// The matching passages of article number `article`.
    pub(crate) fn passages_of(&self, index: &Index, article: u32) -> Vec<u32> {
        self.passages.range(index.shard.passages_of(article as usize)).collect()
    }
}

/// The key of what comes behind all that has another.
const LAST: u64 = u64::MAX;

/// `numbers` by their keys, and by themselves where keys are equal.
fn in_order(numbers: impl Iterator<Item = u32>, key: impl Fn(u32) -> u64) -> Vec<u32> {
    let mut keyed: Vec<(u64, u32)> = numbers.map(|number| (key(number), number)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// A key that puts what `is_first` before the rest, and higher scores before lower.
fn best_first(is_first: bool, score: f32) -> u64 {
    // The bits of numbers from 0 up are in the order of the numbers.
    let descending = !score.max(0.0).to_bits();
    u64::from(descending) | u64::from(!is_first) << u32::BITS
}

/// A key that puts earlier days before later ones.
fn ascending(day: DayNumber) -> u64 {
    u64::from(day.abs_diff(DayNumber::MIN))
}

impl Index {
    /// The articles that hold a clause.
    fn articles_with(&self, clause: &ClauseMatches) -> RoaringBitmap {
        let in_titles = clause.titles.iter().map(|(article, _)| *article);
        let in_texts = clause.passages.iter().map(|(passage, _)| self.shard.article_of(*passage) as u32);
        in_titles.chain(in_texts).collect()
    }
}

impl<S: Source> Engine<S> {
    pub(crate) async fn hit(
        &self,
        article: u32,
        matched: &Matched,
        selection: &Selection,
    ) -> Result<Hit, QueryError> {
        let matching = matched.passages_of(&self.index, article);
        let mut best = Vec::new();
        if matched.is_narrowed {
            let themed = self.index.passages_with_any(&selection.themes);
            best = in_order(matching.iter().copied(), |passage| {
                best_first(themed.contains(passage), matched.scores.passage(passage))
            });
            best.truncate(MOST_SNIPPETS);
        }
        Ok(Hit {
            article: self.head(article),
            score: matched.score(article),
            matching: matching.len() as u32,
            passages: self.snippets(article, &best, matched).await?,
            themes: self.index.themes_of(article),
        })
    }

    async fn snippets(
        &self,
        article: u32,
        numbers: &[u32],
        matched: &Matched,
    ) -> Result<Vec<Snippet>, QueryError> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let record = self.record(article);
        let shard = self.texts.shard(&self.source, &self.manifest, record.text_shard).await?;
        let text = text_at(&shard, record.text_index)?;
        let ordinals = numbers.iter().map(|number| number.saturating_sub(record.first_passage));
        Ok(ordinals
            .filter_map(|passage| {
                let fragments = self.snippet(text, passage, &record.language, matched)?;
                Some(Snippet { passage, fragments })
            })
            .collect())
    }

    fn snippet(
        &self,
        text: &ArticleText,
        ordinal: u32,
        language: &str,
        matched: &Matched,
    ) -> Option<Vec<Fragment>> {
        let passage = passages(&text.blocks).into_iter().nth(ordinal as usize)?;
        let cut = |block: usize| {
            let text_of_block = text.blocks[block].text.as_str();
            let marks = self.index.marks(text_of_block, language, &matched.phrases);
            let mentions: Vec<&Mention> =
                text.mentions.iter().filter(|mention| earns(mention, block, &matched.themes)).collect();
            let matches = !marks.is_empty() || !mentions.is_empty();
            let starts = text.sentences.get(block).map_or(&[][..], Vec::as_slice);
            (matches, snippet(text_of_block, starts, &marks, &mentions))
        };
        let (matches, mut fragments) = cut(passage.block);
        if !matches {
            // What matches is a heading of the passage: it goes before the text it heads.
            let heading = passage.blocks.filter(|&block| block != passage.block).find_map(|block| {
                let (matches, fragments) = cut(block);
                matches.then_some(fragments)
            });
            if let Some(mut heading) = heading {
                heading.push(Fragment { text: " — ".to_owned(), ..Fragment::default() });
                heading.append(&mut fragments);
                fragments = heading;
            }
        }
        Some(fragments)
    }
}

fn earns(mention: &Mention, block: usize, themes: &[String]) -> bool {
    mention.kind == MentionKind::Theme
        && mention.block == block
        && mention.value.as_ref().is_some_and(|theme| themes.contains(theme))
}
