//! Postings: where one term occurs, laid out so that each question reads no more than it needs.
//!
//! A term has bytes in three sections. Ranking reads those among the *postings*: how often the term is in titles and in
//! texts, each as an impact and a number for every article. Counting passages reads those among the *passages*, too, and
//! phrases those among the *positions*. A rare term has all of them among the postings; of a common one a table tells where
//! each block of articles begins, so that a phrase reads only those blocks that may hold it.

use std::ops::Range;

use super::Impact;
use super::numbers::{read_list, read_number, read_small, skip_list};
use super::passages::{each_of, read_passages, skip_passages};

/// How many articles of a term's texts are a block.
pub(super) const BLOCK: usize = 128;

/// Where in an article a word stands: the passage, from 0, and which word of it, from 0; titles are a passage of their own.
pub type Place = (u32, u32);

/// The postings of one term.
#[derive(Clone, Debug)]
pub struct Postings<'bytes> {
    /// The articles with it in their titles.
    pub titles: Articles<'bytes>,
    /// The articles with it in their texts.
    pub texts: Articles<'bytes>,
    /// Its bytes among the passages.
    pub passages: Bytes<'bytes>,
    /// Its bytes among the positions.
    pub positions: Bytes<'bytes>,
}

/// Bytes of a term, or where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bytes<'bytes> {
    /// They are here.
    Here(&'bytes [u8]),
    /// They are these of their section.
    Apart(Range<u64>),
}

impl Bytes<'_> {
    /// All of them, counted from the term's first.
    pub fn all(&self) -> Range<u64> {
        match self {
            Self::Here(bytes) => 0..bytes.len() as u64,
            Self::Apart(range) => 0..range.end - range.start,
        }
    }
}

/// Articles that have a term in their titles, or in their texts.
#[derive(Clone, Debug)]
pub struct Articles<'bytes> {
    impacts: &'bytes [u8],
    distances: &'bytes [u8],
    /// How far each whole block goes.
    blocks: &'bytes [u8],
    /// Before the first, and behind the last.
    whole: Stretch,
}

/// Neighbouring articles of a term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    start: Edge,
    end: Edge,
}

/// A place between two articles of a term, or before or behind them all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Edge {
    /// How many of the articles are before it.
    articles: usize,
    /// The last of those, or 0.
    last: u32,
    /// How many bytes of distances are.
    distances: usize,
    /// How many of the term's bytes of passages are.
    passages: u64,
    /// How many of the term's bytes of positions are.
    positions: u64,
}

impl Stretch {
    /// Its bytes among the term's passages.
    pub fn passages(&self) -> Range<u64> {
        self.start.passages..self.end.passages
    }

    /// Its bytes among the term's positions.
    pub fn positions(&self) -> Range<u64> {
        self.start.positions..self.end.positions
    }
}

impl<'bytes> Postings<'bytes> {
    /// Reads the postings of one term; `None` if the bytes are not what [`super::EncodedPostings::append`] writes.
    pub fn of(mut bytes: &'bytes [u8]) -> Option<Self> {
        let mut number = || read_number(&mut bytes);
        let [titles, title_bytes, texts, text_bytes, passages] =
            [number()?, number()?, number()?, number()?, number()?];
        let is_apart = passages & 1 == 1;
        let passages = passages >> 1;
        let in_titles = if titles > 0 { number()? } else { 0 };
        let positions = in_titles.checked_add(number()?)?;
        let starts = if is_apart { [number()?, number()?] } else { [0; 2] };
        let mut take = |length: u64| {
            let (taken, rest) = bytes.split_at_checked(usize::try_from(length).ok()?)?;
            bytes = rest;
            Some(taken)
        };
        let titles = [take(titles)?, take(title_bytes)?];
        let texts = [take(texts)?, take(text_bytes)?];
        let mut part = |start: u64, length: u64| {
            Some(match is_apart {
                true => Bytes::Apart(start..start.checked_add(length)?),
                false => Bytes::Here(take(length)?),
            })
        };
        let (of_passages, of_positions) = (part(starts[0], passages)?, part(starts[1], positions)?);
        if texts[0].len() < BLOCK && !bytes.is_empty() {
            return None;
        }
        Some(Self {
            titles: Articles::of(titles, &[], 0..0, 0..in_titles),
            texts: Articles::of(texts, bytes, 0..passages, in_titles..positions),
            passages: of_passages,
            positions: of_positions,
        })
    }

    /// Calls `each` with the passages that hold the term: the article's number, below `count`, a passage's, and bits, the
    /// lowest for that passage, the next for the one behind it. None but passage 0 comes with more than one bit.
    /// `passages` are its bytes of that section.
    pub fn each_passage(
        &self,
        mut passages: &[u8],
        count: usize,
        mut each: impl FnMut(u32, u32, u8),
    ) -> Option<()> {
        self.texts.try_each(&self.texts.whole, count, |article, _| {
            read_passages(&mut passages, |passage, bits| each(article, passage, bits))
        })
    }
}

impl<'bytes> Articles<'bytes> {
    fn of(
        [impacts, distances]: [&'bytes [u8]; 2],
        blocks: &'bytes [u8],
        passages: Range<u64>,
        positions: Range<u64>,
    ) -> Self {
        let edge = |articles, distances, passages, positions| Edge {
            articles,
            last: 0,
            distances,
            passages,
            positions,
        };
        let start = edge(0, 0, passages.start, positions.start);
        let end = edge(impacts.len(), distances.len(), passages.end, positions.end);
        Self { impacts, distances, blocks, whole: Stretch { start, end } }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.impacts.len()
    }

    /// Calls `each` with every article, below `count`, and its impact.
    pub fn each(&self, count: usize, mut each: impl FnMut(u32, Impact)) -> Option<()> {
        self.try_each(&self.whole, count, |article, impact| {
            each(article, impact);
            Some(())
        })
    }

    /// Those stretches that may have some of the articles `wanted`, which are ascending.
    pub fn stretches(&self, wanted: &[u32]) -> Option<Vec<Stretch>> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let (mut blocks, mut rest) = (self.blocks, wanted);
        let mut start = self.whole.start;
        while !rest.is_empty() && start.articles < self.count() {
            let mut end = self.whole.end;
            let mut within = rest.len();
            // What lies behind the last whole block, and titles, which have none, is one more.
            if !blocks.is_empty() {
                end = self.block_end(start, &mut blocks)?;
                within = rest.partition_point(|article| *article <= end.last);
            }
            rest = &rest[within..];
            match stretches.last_mut() {
                _ if within == 0 => {}
                Some(before) if before.end == start => before.end = end,
                _ => stretches.push(Stretch { start, end }),
            }
            start = end;
        }
        Some(stretches)
    }

    fn block_end(&self, start: Edge, blocks: &mut &[u8]) -> Option<Edge> {
        let end = Edge {
            articles: start.articles + BLOCK,
            last: start.last.checked_add(read_small(blocks)?)?,
            distances: start.distances.checked_add(read_small(blocks)? as usize)?,
            passages: start.passages.checked_add(read_number(blocks)?)?,
            positions: start.positions.checked_add(read_number(blocks)?)?,
        };
        let whole = &self.whole.end;
        let is_within = end.articles <= whole.articles
            && end.passages <= whole.passages
            && end.positions <= whole.positions;
        is_within.then_some(end)
    }

    /// Adds those of the articles `wanted`, which are ascending, to `among`.
    pub fn add_those(&self, wanted: &[u32], count: usize, among: &mut Vec<u32>) -> Option<()> {
        for stretch in self.stretches(wanted)? {
            self.each_wanted(&stretch, wanted, count, |article, _, is_wanted| {
                among.extend(is_wanted.map(|_| article));
                Some(())
            })?;
        }
        Some(())
    }

    /// Calls `each` with those of the `wanted` articles, which are ascending, that a stretch has: the place among the wanted,
    /// the impact, and the places in the article. `passages` and `positions` are the stretch's bytes of those sections;
    /// titles have no passages, and all of their places are in number 0.
    pub fn places(
        &self,
        stretch: &Stretch,
        mut passages: &[u8],
        mut positions: &[u8],
        wanted: &[u32],
        count: usize,
        mut each: impl FnMut(usize, Impact, &[Place]),
    ) -> Option<()> {
        let has_passages = !self.whole.passages().is_empty();
        let (mut within, mut places) = (vec![0], Vec::new());
        self.each_wanted(stretch, wanted, count, |_, impact, is_wanted| {
            let Some(place) = is_wanted else {
                let lists = if has_passages { skip_passages(&mut passages)? } else { 1 };
                return (0..lists).try_for_each(|_| skip_list(&mut positions).map(|_| ()));
            };
            if has_passages {
                within.clear();
                read_passages(&mut passages, |passage, bits| within.extend(each_of(passage, bits)))?;
            }
            places.clear();
            for passage in &within {
                read_list(&mut positions, |position| places.push((*passage, position)))?;
            }
            each(place, impact, &places);
            Some(())
        })
    }

    /// Calls `each` with the articles of a stretch, and the place of each among the `wanted` ones if it is one.
    fn each_wanted(
        &self,
        stretch: &Stretch,
        wanted: &[u32],
        count: usize,
        mut each: impl FnMut(u32, Impact, Option<usize>) -> Option<()>,
    ) -> Option<()> {
        let mut next = wanted.partition_point(|article| *article < stretch.start.last);
        self.try_each(stretch, count, |article, impact| {
            while wanted.get(next).is_some_and(|wanted| *wanted < article) {
                next += 1;
            }
            each(article, impact, Some(next).filter(|next| wanted.get(*next) == Some(&article)))
        })
    }

    /// Calls `each` with the articles of a stretch until it says `None`.
    fn try_each(
        &self,
        Stretch { start, end }: &Stretch,
        count: usize,
        mut each: impl FnMut(u32, Impact) -> Option<()>,
    ) -> Option<()> {
        let mut distances = self.distances.get(start.distances..end.distances)?;
        let mut article = start.last;
        for &impact in self.impacts.get(start.articles..end.articles)? {
            // Most distances are of one byte.
            let distance = match distances.split_first() {
                Some((&byte, rest)) if byte < 0x80 => {
                    distances = rest;
                    u32::from(byte)
                }
                _ => read_small(&mut distances)?,
            };
            article = article.checked_add(distance)?;
            if article as usize >= count {
                return None;
            }
            each(article, Impact(impact))?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{EncodedPostings, PostingSections};
    use super::*;

    /// Of articles with gaps of `gap`, each with the term in its title and in two passages.
    fn encoded(articles: u32, gap: u32) -> PostingSections {
        let mut term = EncodedPostings::default();
        for article in (0..articles).map(|article| article * gap) {
            term.add_text(article, Impact(2), &[(0, 0), (0, 1), (70, 9)]);
            term.add_title(article, Impact(9), &[3, 300]);
        }
        let mut sections = PostingSections::default();
        sections.passages.push(0);
        assert_eq!(term.append(&mut sections), sections.postings.len());
        sections
    }

    fn bytes<'a>(part: &'a Bytes<'a>, section: &'a [u8]) -> &'a [u8] {
        match part {
            Bytes::Here(bytes) => bytes,
            Bytes::Apart(range) => &section[range.start as usize..range.end as usize],
        }
    }

    fn cut(bytes: &[u8], range: Range<u64>) -> &[u8] {
        &bytes[range.start as usize..range.end as usize]
    }

    /// The places of the `wanted` articles, by stretches.
    fn places(
        articles: &Articles<'_>,
        passages: &[u8],
        positions: &[u8],
        wanted: &[u32],
    ) -> Vec<(u32, u8, Vec<Place>)> {
        let mut places = Vec::new();
        for stretch in articles.stretches(wanted).unwrap() {
            let (passages, positions) =
                (cut(passages, stretch.passages()), cut(positions, stretch.positions()));
            let add = |at: usize, Impact(impact): Impact, of: &[Place]| {
                places.push((wanted[at], impact, of.to_vec()));
            };
            articles.places(&stretch, passages, positions, wanted, usize::MAX, add).unwrap();
        }
        places
    }

    #[test]
    fn every_question_reads_what_was_written_here_or_apart() {
        for articles in [1, 30] {
            let sections = encoded(articles, 300);
            let postings = Postings::of(&sections.postings).unwrap();
            assert_eq!(matches!(postings.passages, Bytes::Apart(_)), articles == 30);
            let passages = bytes(&postings.passages, &sections.passages);
            let positions = bytes(&postings.positions, &sections.positions);
            let count = 300 * articles as usize;
            let (mut titles, mut texts, mut read) = (Vec::new(), Vec::new(), Vec::new());
            postings.titles.each(count, |article, impact| titles.push((article, impact.0))).unwrap();
            postings.texts.each(count, |article, impact| texts.push((article, impact.0))).unwrap();
            postings
                .each_passage(passages, count, |article, passage, bits| {
                    read.extend(each_of(passage, bits).map(|passage| (article, passage)));
                })
                .unwrap();
            let last = 300 * (articles - 1);
            assert_eq!(titles.last(), Some(&(last, 9)));
            assert_eq!(texts.last(), Some(&(last, 2)));
            assert_eq!(read[read.len() - 2..], [(last, 0), (last, 70)]);
            let wanted = [last, last + 1];
            let in_title = places(&postings.titles, passages, positions, &wanted);
            assert_eq!(in_title, [(last, 9, vec![(0, 3), (0, 300)])]);
            let in_text = places(&postings.texts, passages, positions, &wanted);
            assert_eq!(in_text, [(last, 2, vec![(0, 0), (0, 1), (70, 9)])]);
        }
    }

    #[test]
    fn an_article_that_is_not_there_is_refused() {
        let sections = encoded(4, 1);
        assert_eq!(Postings::of(&sections.postings).unwrap().texts.each(3, |_, _| ()), None);
    }

    #[test]
    fn cut_postings_are_refused() {
        for articles in [1, 30] {
            let sections = encoded(articles, 1);
            for end in 0..sections.postings.len() {
                assert!(Postings::of(&sections.postings[..end]).is_none(), "{end}");
            }
        }
    }

    #[test]
    fn blocks_that_lead_nowhere_are_refused_by_whoever_needs_them() {
        let mut sections = encoded(300, 1);
        assert!(Postings::of(&sections.postings).unwrap().texts.stretches(&[299]).is_some());
        *sections.postings.last_mut().unwrap() = 0xff;
        assert!(Postings::of(&sections.postings).unwrap().texts.stretches(&[299]).is_none());
        for extra in [&[0x7f][..], &[0x7f; 8]] {
            let bytes = [&encoded(300, 1).postings[..], extra].concat();
            assert!(Postings::of(&bytes).is_none_or(|postings| postings.texts.stretches(&[299]).is_none()));
        }
    }

    #[test]
    fn passages_and_positions_that_end_early_are_refused() {
        let sections = encoded(30, 1);
        let postings = Postings::of(&sections.postings).unwrap();
        let passages = bytes(&postings.passages, &sections.passages);
        let positions = bytes(&postings.positions, &sections.positions);
        assert!(postings.each_passage(&passages[..passages.len() / 2], 30, |_, _, _| ()).is_none());
        for wanted in [&[29][..], &[30]] {
            let less = &positions[1..100];
            let [in_title, in_text] = [&postings.titles, &postings.texts].map(|articles| {
                let places = articles.places(&articles.whole, passages, less, wanted, 30, |_, _, _| ());
                places.is_none()
            });
            assert!(in_text && in_title, "{wanted:?}");
        }
    }

    proptest! {
        #[test]
        fn stretches_hold_all_that_is_wanted_and_no_block_without_it(
            gaps in prop::collection::vec(1u32..5, 1..700),
            mut wanted in prop::collection::btree_set(0u32..2_000, 0..9).prop_map(Vec::from_iter),
        ) {
            let articles: Vec<u32> = gaps.iter().scan(0, |sum, gap| { *sum += gap; Some(*sum) }).collect();
            let mut term = EncodedPostings::default();
            let place = |article: u32| (article % 3, article % 1_000);
            for &article in &articles {
                term.add_text(article, Impact(article as u8), &[place(article)]);
                term.add_title(article, Impact(article as u8), &[place(article).1]);
            }
            let mut sections = PostingSections::default();
            term.append(&mut sections);
            let postings = Postings::of(&sections.postings).unwrap();
            let passages = bytes(&postings.passages, &sections.passages);
            let positions = bytes(&postings.positions, &sections.positions);
            let found = places(&postings.texts, passages, positions, &wanted);
            let stretches = postings.texts.stretches(&wanted).unwrap();
            let read: usize = stretches.iter().map(|stretch| stretch.end.articles - stretch.start.articles).sum();
            prop_assert!(read <= wanted.len() * BLOCK);
            let mut among = Vec::new();
            postings.texts.add_those(&wanted, 4_000, &mut among).unwrap();
            wanted.retain(|article| articles.contains(article));
            let expected: Vec<_> =
                wanted.iter().map(|article| (*article, *article as u8, vec![place(*article)])).collect();
            prop_assert_eq!(found, expected);
            let in_titles = places(&postings.titles, passages, positions, &wanted);
            let places = in_titles.iter().flat_map(|(article, _, places)| places.iter().map(|place| (*article, place.1)));
            prop_assert_eq!(
                places.collect::<Vec<_>>(),
                wanted.iter().map(|article| (*article, place(*article).1)).collect::<Vec<_>>()
            );
            prop_assert_eq!(among, wanted);
        }
    }
}
