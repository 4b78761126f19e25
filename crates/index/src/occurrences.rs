//! Where a term occurs, written down tightly while articles are read.

use std::ops::Range;

use sourcebook_model::pack::{EncodedPostings, Impact, read_number, write_number};

/// How much a long title or text is held against its words: 0 not at all, 1 in full proportion.
const LENGTH_NORMALISATION: f32 = 0.75;

/// Lengths of all titles, or of all texts, in words.
#[derive(Debug, Default)]
pub(crate) struct Lengths {
    lengths: Vec<u32>,
    pub(crate) sum: u64,
}

impl Lengths {
    /// Adds the next article's.
    pub(crate) fn push(&mut self, length: u32) {
        self.lengths.push(length);
        self.sum += u64::from(length);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// What `occurrences` in an article say, by BM25F's measure.
    fn impact(&self, article: u32, occurrences: usize) -> Impact {
        let mean = self.sum as f32 / self.lengths.len() as f32;
        let length = self.lengths[article as usize] as f32;
        let factor = 1.0 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length / mean;
        Impact::of(occurrences as f32 / factor)
    }
}

/// The occurrences of a term. They must be added in their order.
#[derive(Debug, Default)]
pub(crate) struct Occurrences {
    /// Article and position.
    titles: Vec<(u32, u32)>,
    /// Article, passage and position, each as the gap to the one before, or afresh behind a gap that is not nought.
    texts: Vec<u8>,
    last: (u32, u32, u32),
}

impl Occurrences {
    /// Adds one in the title of an article.
    pub(crate) fn add_in_title(&mut self, article: u32, position: u32) {
        self.titles.push((article, position));
    }

    /// Adds one in a passage.
    pub(crate) fn add_in_text(&mut self, article: u32, passage: u32, position: u32) {
        let (last_article, last_passage, last_position) = self.last;
        write(article - last_article, &mut self.texts);
        if article != last_article {
            write(passage, &mut self.texts);
            write(position, &mut self.texts);
        } else {
            write(passage - last_passage, &mut self.texts);
            let from = if passage == last_passage { last_position } else { 0 };
            write(position - from, &mut self.texts);
        }
        self.last = (article, passage, position);
    }

    /// How many of them each article has, title and text together, ascending by article.
    pub(crate) fn frequencies(&self) -> Vec<(u32, u32)> {
        let mut all: Vec<(u32, u32)> = self.titles.iter().map(|(article, _)| (*article, 1)).collect();
        let in_titles = all.len();
        self.each_in_text(|article, _, _| match all[in_titles..].last_mut() {
            Some((last, times)) if *last == article => *times += 1,
            _ => all.push((article, 1)),
        });
        if in_titles > 0 {
            all.sort_by_key(|(article, _)| *article);
            all.dedup_by(|(article, times), (kept, sum)| {
                let is_same = article == kept;
                *sum += if is_same { *times } else { 0 };
                is_same
            });
        }
        all
    }

    /// Them as a pack has them, of articles whose numbers there are `numbers`.
    pub(crate) fn encoded(&self, numbers: &[u32], titles: &Lengths, texts: &Lengths) -> EncodedPostings {
        let mut encoded = EncodedPostings::default();
        let positions: Vec<u32> = self.titles.iter().map(|(_, position)| *position).collect();
        let in_titles = Articles::of(self.titles.iter().map(|(article, _)| *article), numbers);
        for (number, article, range) in in_titles.ascending(positions.len()) {
            let impact = titles.impact(article, range.len());
            encoded.add_title(number, impact, &positions[range]);
        }
        let (mut articles, mut places) = (Vec::new(), Vec::new());
        self.each_in_text(|article, passage, position| {
            articles.push(article);
            places.push((passage, position));
        });
        for (number, article, range) in Articles::of(articles.into_iter(), numbers).ascending(places.len()) {
            let impact = texts.impact(article, range.len());
            encoded.add_text(number, impact, &places[range]);
        }
        encoded
    }

    /// Calls `each` with article, passage and position of those in texts.
    fn each_in_text(&self, mut each: impl FnMut(u32, u32, u32)) {
        let mut rest = &self.texts[..];
        let (mut article, mut passage, mut position) = (0, 0, 0);
        while !rest.is_empty() {
            let gap = read(&mut rest);
            let (to_passage, to_position) = (read(&mut rest), read(&mut rest));
            (passage, position) = match (gap, to_passage) {
                (0, 0) => (passage, position + to_position),
                (0, _) => (passage + to_passage, to_position),
                _ => (to_passage, to_position),
            };
            article += gap;
            each(article, passage, position);
        }
    }
}

/// The articles of a list of occurrences: number in the pack, number in the collection, and where theirs begin.
struct Articles(Vec<(u32, u32, usize)>);

impl Articles {
    fn of(occurrences: impl Iterator<Item = u32>, numbers: &[u32]) -> Self {
        let mut articles: Vec<(u32, u32, usize)> = Vec::new();
        for (at, article) in occurrences.enumerate() {
            if articles.last().is_none_or(|(_, last, _)| *last != article) {
                articles.push((numbers[article as usize], article, at));
            }
        }
        Self(articles)
    }

    /// Them by their numbers in the pack, with where their occurrences are among the `count`.
    fn ascending(mut self, count: usize) -> impl Iterator<Item = (u32, u32, Range<usize>)> {
        let ends: Vec<usize> = self.0.iter().skip(1).map(|(.., start)| *start).chain([count]).collect();
        let mut ranged: Vec<(u32, u32, Range<usize>)> = self
            .0
            .drain(..)
            .zip(ends)
            .map(|((number, article, start), end)| (number, article, start..end))
            .collect();
        ranged.sort_unstable_by_key(|(number, ..)| *number);
        ranged.into_iter()
    }
}

fn write(number: u32, bytes: &mut Vec<u8>) {
    write_number(u64::from(number), bytes);
}

/// Reads what [`write`] wrote.
fn read(bytes: &mut &[u8]) -> u32 {
    read_number(bytes).unwrap_or_default() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurrences() -> Occurrences {
        let mut occurrences = Occurrences::default();
        for (article, position) in [(0, 1), (0, 4), (3, 0)] {
            occurrences.add_in_title(article, position);
        }
        for (article, passage, position) in [(0, 0, 7), (0, 0, 300), (0, 2, 1), (300, 0, 5), (300, 1, 0)] {
            occurrences.add_in_text(article, passage, position);
        }
        occurrences
    }

    #[test]
    fn an_article_has_those_of_its_title_and_those_of_its_text() {
        assert_eq!(occurrences().frequencies(), [(0, 5), (3, 1), (300, 2)]);
    }

    #[test]
    fn what_is_added_comes_out_by_the_numbers_of_the_pack() {
        let mut lengths = Lengths::default();
        for _ in 0..301 {
            lengths.push(10);
        }
        let backwards: Vec<u32> = (0..301).rev().collect();
        let mut expected = EncodedPostings::default();
        let of = |times: f32| Impact::of(times);
        expected.add_title(297, of(1.0), &[0]);
        expected.add_title(300, of(2.0), &[1, 4]);
        expected.add_text(0, of(2.0), &[(0, 5), (1, 0)]);
        expected.add_text(300, of(3.0), &[(0, 7), (0, 300), (2, 1)]);
        assert_eq!(occurrences().encoded(&backwards, &lengths, &lengths), expected);
    }
}
