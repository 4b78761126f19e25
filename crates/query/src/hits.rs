//! Hits: matching articles with the passages that show best why they match.

use sourcebook_model::answer::{Fragment, Hit, Snippet, ThemePassages};
use sourcebook_model::article::passages;
use sourcebook_model::pack::{ArticleText, BorneTheme};
use sourcebook_model::{Mention, Passage, Selection, View};

use crate::fragments::Places;
use crate::matched::Matched;
use crate::names::is_selected;
use crate::order::{best_first, first_by};
use crate::outlooks::outlooks;
use crate::pack::Pack;
use crate::snippet::snippet;
use crate::{QueryError, Source};

/// The most passages that a hit shows.
const MOST_SNIPPETS: usize = 3;

impl<S: Source> Pack<S> {
    /// The hit that article number `article` is.
    pub(crate) async fn hit(
        &self,
        article: u32,
        matched: &Matched,
        selection: &Selection,
    ) -> Result<Hit, QueryError> {
        let text = self.text(article).await?;
        let is_shelved = selection.view == View::Timeline && text.head.date.is_none();
        let mentions = match is_shelved || singles_out_mentions(selection) {
            true => self.mentions(article, &text).await?.0,
            false => Vec::new(),
        };
        let found = Found { text: &text, mentions: &mentions };
        let matching =
            matched.singles_out(selection).then(|| self.matching(found, article, matched, selection));
        let outlooks = is_shelved.then(|| {
            let of = |matching: &Vec<Candidate>| -> Vec<u32> {
                matching.iter().map(|candidate| candidate.passage.ordinal).collect()
            };
            outlooks(&text, &mentions, matching.as_ref().map(of).as_deref())
        });
        Ok(Hit {
            score: matched.score(article),
            matching: matching.as_ref().map_or(text.head.passages, |matching| matching.len() as u32),
            passages: matching
                .map_or_else(Vec::new, |matching| self.snippets(found, &matching, matched, selection)),
            themes: self.themes_of(&text),
            outlooks: outlooks.unwrap_or_default(),
            article: text.head,
        })
    }

    /// The themes that the article bears.
    pub(crate) fn themes_of(&self, text: &ArticleText) -> Vec<ThemePassages> {
        let borne = |BorneTheme { theme, passages, first }: &BorneTheme| {
            let id = self.manifest.themes.get(*theme as usize)?.id.clone();
            Some(ThemePassages { id, passages: *passages, first: *first })
        };
        text.themes.iter().filter_map(borne).collect()
    }

    /// The passages of an article that match, where it does and something singles passages out.
    pub(crate) fn matching_passages(
        &self,
        found: Found<'_>,
        article: u32,
        matched: &Matched,
        selection: &Selection,
    ) -> Vec<u32> {
        if !matched.articles.has(article) || !matched.singles_out(selection) {
            return Vec::new();
        }
        let matching = self.matching(found, article, matched, selection);
        matching.into_iter().map(|candidate| candidate.passage.ordinal).collect()
    }

    /// The passages of an article that match: by what has been gathered or, before that, by its text.
    fn matching(
        &self,
        found: Found<'_>,
        article: u32,
        matched: &Matched,
        selection: &Selection,
    ) -> Vec<Candidate> {
        let known = matched.passages_of(article);
        let all = passages(&found.text.blocks).into_iter();
        let candidates = all
            .filter(|passage| known.as_ref().is_none_or(|known| known.contains(&passage.ordinal)))
            .map(|passage| self.candidate(found, passage, matched, selection));
        match (known.is_some(), matched.wanted.is_empty()) {
            (true, _) => candidates.collect(),
            (false, false) => {
                candidates.filter(|candidate| candidate.times.iter().any(|times| *times > 0)).collect()
            }
            (false, true) => candidates.filter(|candidate| candidate.is_selected).collect(),
        }
    }

    /// The best of the passages that match: those of selected themes and names first, then by what they hold of the query.
    fn snippets(
        &self,
        found: Found<'_>,
        matching: &[Candidate],
        matched: &Matched,
        selection: &Selection,
    ) -> Vec<Snippet> {
        let mean = self.directory.text_words as f32 / self.manifest.passages.max(1) as f32;
        let order = first_by(0..matching.len() as u32, MOST_SNIPPETS, |place| {
            let candidate = &matching[place as usize];
            let score = matched.scores.of_passage(&candidate.times, candidate.length, mean);
            best_first(u8::from(candidate.is_selected), score)
        });
        // Themes and names earn a passage its place where no words do.
        let earning = Some(selection).filter(|_| matched.wanted.is_empty());
        let best = order.into_iter().map(|place| &matching[place as usize]);
        best.map(|candidate| Snippet {
            passage: candidate.passage.ordinal,
            fragments: candidate.shown(found, matched, earning),
        })
        .collect()
    }

    fn candidate(
        &self,
        Found { text, mentions }: Found<'_>,
        passage: Passage,
        matched: &Matched,
        selection: &Selection,
    ) -> Candidate {
        let blocks: Vec<Places> = text.blocks[passage.blocks.clone()]
            .iter()
            .map(|block| self.places(&block.text, &text.head.language, &matched.stems))
            .collect();
        let times = matched.wanted.iter().map(|sought| {
            // What must be in the title says nothing about a passage.
            let blocks = blocks.iter().filter(|_| !sought.in_title);
            blocks.map(|places| places.occurrences(sought).len()).sum()
        });
        let mut mentions = mentions.iter();
        Candidate {
            times: times.collect(),
            length: blocks.iter().map(Places::words).sum(),
            is_selected: mentions
                .any(|mention| passage.blocks.contains(&mention.block) && is_selected(mention, selection)),
            passage,
            blocks,
        }
    }
}

/// An article's text with what was found in it, or with nothing where nobody asks for that.
#[derive(Clone, Copy)]
pub(crate) struct Found<'article> {
    pub(crate) text: &'article ArticleText,
    pub(crate) mentions: &'article [Mention],
}

/// Whether `selection` singles passages out by what was found in them.
pub(crate) fn singles_out_mentions(selection: &Selection) -> bool {
    !selection.themes.is_empty() || !selection.names.is_empty()
}

/// A passage that may be shown.
struct Candidate {
    passage: Passage,
    /// The words of each of its blocks.
    blocks: Vec<Places>,
    /// For each wanted clause how often it occurs.
    times: Vec<usize>,
    /// How many words it has.
    length: usize,
    /// Whether it bears a selected theme or name.
    is_selected: bool,
}

impl Candidate {
    /// What is shown of it: its best sentences and, if only a heading of it matches, that before them.
    fn shown(
        &self,
        Found { text, mentions }: Found<'_>,
        matched: &Matched,
        earning: Option<&Selection>,
    ) -> Vec<Fragment> {
        let cut = |block: usize, places: &Places| {
            let text_of_block = text.blocks[block].text.as_str();
            let marks = places.marks(matched.marked());
            let mentions = mentions.iter();
            let is_earning =
                |mention: &&Mention| earning.is_some_and(|selection| is_selected(mention, selection));
            let mentions: Vec<&Mention> =
                mentions.filter(|mention| mention.block == block).filter(is_earning).collect();
            let matches = !marks.is_empty() || !mentions.is_empty();
            let starts = text.sentences.get(block).map_or(&[][..], Vec::as_slice);
            (matches, snippet(text_of_block, starts, &marks, &mentions))
        };
        let blocks = || self.passage.blocks.clone().zip(&self.blocks);
        let mut heading = None;
        let mut shown = Vec::new();
        for (block, places) in blocks() {
            let (matches, fragments) = cut(block, places);
            if block != self.passage.block {
                heading = heading.or(matches.then_some(fragments));
            } else {
                shown = fragments;
                if matches {
                    return shown;
                }
            }
        }
        if let Some(mut heading) = heading {
            heading.push(Fragment { text: " — ".to_owned(), ..Fragment::default() });
            heading.append(&mut shown);
            return heading;
        }
        shown
    }
}
