//! Hits: matching articles with the passages that show best why they match.

use sourcebook_model::answer::{Fragment, Hit, Snippet, ThemePassages};
use sourcebook_model::article::passages;
use sourcebook_model::collection::Theme;
use sourcebook_model::pack::ArticleText;
use sourcebook_model::{Mention, MentionKind, Passage, Selection, View};

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
        let matching = matched.passages_of(article);
        let is_shelved = selection.view == View::Timeline && text.head.date.is_none();
        let outlooks = if is_shelved { outlooks(&text, matching.as_deref()) } else { Vec::new() };
        let snippets = matching.as_ref().map(|matching| self.snippets(&text, matching, matched, selection));
        Ok(Hit {
            score: matched.score(article),
            matching: matching.map_or(text.head.passages, |matching| matching.len() as u32),
            passages: snippets.unwrap_or_default(),
            themes: themes_of(&self.manifest.themes, &text),
            outlooks,
            article: text.head.clone(),
        })
    }

    /// The best of the passages `matching`: those of selected themes and names first, then by what they hold of the query.
    fn snippets(
        &self,
        text: &ArticleText,
        matching: &[u32],
        matched: &Matched,
        selection: &Selection,
    ) -> Vec<Snippet> {
        let passages = passages(&text.blocks);
        let matching = || matching.iter().filter_map(|ordinal| passages.get(*ordinal as usize));
        let cut: Vec<(u32, Candidate<'_>)> = matching()
            .map(|passage| (passage.ordinal, self.candidate(text, passage, matched, selection)))
            .collect();
        let mean = self.directory.text_words as f32 / self.manifest.passages.max(1) as f32;
        let order = first_by(0..cut.len() as u32, MOST_SNIPPETS, |place| {
            let (_, candidate) = &cut[place as usize];
            let score = matched.scores.of_passage(&candidate.times, candidate.length, mean);
            best_first(u8::from(candidate.is_selected), score)
        });
        // Themes and names earn a passage its place where no words do.
        let earning = Some(selection).filter(|_| matched.wanted.is_empty());
        let best = order.into_iter().map(|place| &cut[place as usize]);
        best.map(|(passage, candidate)| Snippet {
            passage: *passage,
            fragments: candidate.shown(text, matched, earning),
        })
        .collect()
    }

    fn candidate<'text>(
        &self,
        text: &'text ArticleText,
        passage: &'text Passage,
        matched: &Matched,
        selection: &Selection,
    ) -> Candidate<'text> {
        let blocks: Vec<Places> = text.blocks[passage.blocks.clone()]
            .iter()
            .map(|block| self.places(&block.text, &text.head.language))
            .collect();
        let times = matched.wanted.iter().map(|sought| {
            // What must be in the title says nothing about a passage.
            let blocks = blocks.iter().filter(|_| !sought.in_title);
            blocks.map(|places| places.occurrences(sought).len()).sum()
        });
        let mut mentions = text.mentions.iter();
        Candidate {
            passage,
            times: times.collect(),
            length: blocks.iter().map(Places::len).sum(),
            is_selected: mentions
                .any(|mention| passage.blocks.contains(&mention.block) && is_selected(mention, selection)),
            blocks,
        }
    }
}

/// A passage that may be shown.
struct Candidate<'text> {
    passage: &'text Passage,
    /// The words of each of its blocks.
    blocks: Vec<Places>,
    /// For each wanted clause how often it occurs.
    times: Vec<usize>,
    /// How many words it has.
    length: usize,
    /// Whether it bears a selected theme or name.
    is_selected: bool,
}

impl Candidate<'_> {
    /// What is shown of it: its best sentences and, if only a heading of it matches, that before them.
    fn shown(&self, text: &ArticleText, matched: &Matched, earning: Option<&Selection>) -> Vec<Fragment> {
        let cut = |block: usize, places: &Places| {
            let text_of_block = text.blocks[block].text.as_str();
            let marks = places.marks(matched.marked());
            let mentions = text.mentions.iter();
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

fn is_of(mention: &Mention, theme: &Theme) -> bool {
    mention.kind == MentionKind::Theme && mention.value.as_ref() == Some(&theme.id)
}

/// Those of `themes` that the article bears.
pub(crate) fn themes_of(themes: &[Theme], text: &ArticleText) -> Vec<ThemePassages> {
    let passages = passages(&text.blocks);
    let borne = |theme: &Theme| {
        let bears = |passage: &&Passage| {
            text.mentions
                .iter()
                .any(|mention| passage.blocks.contains(&mention.block) && is_of(mention, theme))
        };
        let mut bearing = passages.iter().filter(bears);
        let first = bearing.next()?.ordinal;
        Some(ThemePassages { id: theme.id.clone(), passages: 1 + bearing.count() as u32, first })
    };
    themes.iter().filter_map(borne).collect()
}
