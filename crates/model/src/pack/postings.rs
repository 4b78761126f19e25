//! Postings: where one term occurs, laid out so that each question reads no more than it needs.
//!
//! A term has bytes in three sections. Ranking reads those among the *postings*: how often the term is in titles and in
//! texts, each as an impact and a number for every article. Counting passages reads those among the *passages*, too, and
//! phrases those among the *positions*. A rare term has all of them among the postings.

use std::ops::Range;

use super::Impact;
use super::numbers::{read_list, read_number, read_small, skip_list, write_list, write_number};

/// Where in an article a word stands: the passage, from 0, and which word of it, from 0; titles are a passage of their own.
pub type Place = (u32, u32);

/// The bytes of a term before it has its place. Articles are added ascending by number, titles and texts apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EncodedPostings {
    titles: Field,
    texts: Field,
    /// A list of passages for each article of `texts`.
    passages: Vec<u8>,
    /// A list of positions for each title.
    title_positions: Vec<u8>,
    /// A list of positions for each passage.
    text_positions: Vec<u8>,
}

/// The articles with a term in their titles, or in their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Field {
    impacts: Vec<u8>,
    /// The first article and the distances of the others.
    articles: Vec<u8>,
    last: u32,
}

impl Field {
    fn add(&mut self, article: u32, Impact(impact): Impact) {
        self.impacts.push(impact);
        write_number(u64::from(article.wrapping_sub(self.last)), &mut self.articles);
        self.last = article;
    }
}

/// Sections that terms are appended to, one behind the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostingSections {
    /// What ranking reads.
    pub postings: Vec<u8>,
    /// What counting passages reads besides.
    pub passages: Vec<u8>,
    /// What phrases read besides.
    pub positions: Vec<u8>,
}

/// A term with no more passages and positions than this, in bytes, has them among its postings.
const MOST_INSIDE: usize = 48;

impl EncodedPostings {
    /// Adds an article that has the term in its title, at `positions` among its words, ascending and never none.
    pub fn add_title(&mut self, article: u32, impact: Impact, positions: &[u32]) {
        self.titles.add(article, impact);
        write_list(positions, &mut self.title_positions);
    }

    /// Adds an article that has the term in its text: in passages and at positions among the words of each, both ascending,
    /// and never none.
    pub fn add_text(&mut self, article: u32, impact: Impact, places: &[(u32, u32)]) {
        self.texts.add(article, impact);
        let mut list: Vec<u32> = places.iter().map(|(passage, _)| *passage).collect();
        list.dedup();
        write_list(&list, &mut self.passages);
        for same in places.chunk_by(|one, next| one.0 == next.0) {
            list.clear();
            list.extend(same.iter().map(|(_, position)| *position));
            write_list(&list, &mut self.text_positions);
        }
    }

    /// Appends the term to the sections, and says how many bytes it has among the postings.
    pub fn append(&self, sections: &mut PostingSections) -> usize {
        let Self { titles, texts, passages, .. } = self;
        let positions = [&self.title_positions[..], &self.text_positions].concat();
        let bytes = &mut sections.postings;
        let start = bytes.len();
        let is_apart = passages.len() + positions.len() > MOST_INSIDE;
        for field in [titles, texts] {
            write_number(field.impacts.len() as u64, bytes);
            write_number(field.articles.len() as u64, bytes);
        }
        write_number((passages.len() as u64) << 1 | u64::from(is_apart), bytes);
        write_number(positions.len() as u64, bytes);
        if is_apart {
            write_number(sections.passages.len() as u64, bytes);
            write_number(sections.positions.len() as u64, bytes);
        }
        for field in [titles, texts] {
            bytes.extend(&field.impacts);
            bytes.extend(&field.articles);
        }
        if is_apart {
            sections.passages.extend(passages);
            sections.positions.extend(&positions);
        } else {
            bytes.extend(passages);
            bytes.extend(&positions);
        }
        bytes.len() - start
    }
}

/// The postings of one term.
#[derive(Clone, Debug)]
pub struct Postings<'bytes> {
    titles: Articles<'bytes>,
    texts: Articles<'bytes>,
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

#[derive(Clone, Copy, Debug)]
struct Articles<'bytes> {
    impacts: &'bytes [u8],
    distances: &'bytes [u8],
}

impl<'bytes> Postings<'bytes> {
    /// Reads the postings of one term; `None` if the bytes are not what [`EncodedPostings::append`] writes.
    pub fn of(mut bytes: &'bytes [u8]) -> Option<Self> {
        let mut numbers = [0; 6];
        for number in &mut numbers {
            *number = read_number(&mut bytes)?;
        }
        let [titles, title_bytes, texts, text_bytes, passages, positions] = numbers;
        let is_apart = passages & 1 == 1;
        let passages = passages >> 1;
        let places = if is_apart { [read_number(&mut bytes)?, read_number(&mut bytes)?] } else { [0; 2] };
        let mut take = |length: u64| {
            let (taken, rest) = bytes.split_at_checked(usize::try_from(length).ok()?)?;
            bytes = rest;
            Some(taken)
        };
        let titles = Articles { impacts: take(titles)?, distances: take(title_bytes)? };
        let texts = Articles { impacts: take(texts)?, distances: take(text_bytes)? };
        let mut part = |start: u64, length: u64| {
            Some(match is_apart {
                true => Bytes::Apart(start..start.checked_add(length)?),
                false => Bytes::Here(take(length)?),
            })
        };
        let (passages, positions) = (part(places[0], passages)?, part(places[1], positions)?);
        bytes.is_empty().then_some(Self { titles, texts, passages, positions })
    }

    /// Calls `each` with every article below `count` that has the term in its title, and its impact there.
    pub fn titles(&self, count: usize, each: impl FnMut(u32, Impact)) -> Option<()> {
        self.titles.each(count, each)
    }

    /// Calls `each` with every article below `count` that has the term in its text, and its impact there.
    pub fn texts(&self, count: usize, each: impl FnMut(u32, Impact)) -> Option<()> {
        self.texts.each(count, each)
    }

    /// Calls `each` with every passage that holds the term: the article's number, below `count`, and the passage's.
    /// `passages` are its bytes of that section.
    pub fn each_passage(
        &self,
        mut passages: &[u8],
        count: usize,
        mut each: impl FnMut(u32, u32),
    ) -> Option<()> {
        self.texts.try_each(count, |article, _| {
            read_list(&mut passages, |passage| each(article, passage)).map(|_| ())
        })
    }

    /// Calls `each` with the articles below `count` that have the term in their titles and are `wanted`: number, impact, and
    /// the places in the title, passage 0 with each position. `positions` are its bytes of that section.
    pub fn title_places(
        &self,
        mut positions: &[u8],
        count: usize,
        wanted: impl Fn(u32) -> bool,
        mut each: impl FnMut(u32, Impact, &[Place]),
    ) -> Option<()> {
        let mut places = Vec::new();
        self.titles.try_each(count, |article, impact| {
            if !wanted(article) {
                return skip_list(&mut positions).map(|_| ());
            }
            places.clear();
            read_list(&mut positions, |position| places.push((0, position)))?;
            each(article, impact, &places);
            Some(())
        })
    }

    /// Calls `each` with the articles below `count` that have the term in their texts and are `wanted`: number, impact, and
    /// the places in the text, each a passage and a position there. `passages` and `positions` are its bytes of those
    /// sections.
    pub fn text_places(
        &self,
        mut passages: &[u8],
        mut positions: &[u8],
        count: usize,
        wanted: impl Fn(u32) -> bool,
        mut each: impl FnMut(u32, Impact, &[Place]),
    ) -> Option<()> {
        for _ in self.titles.impacts {
            skip_list(&mut positions)?;
        }
        let (mut within, mut places) = (Vec::new(), Vec::new());
        self.texts.try_each(count, |article, impact| {
            if !wanted(article) {
                for _ in 0..skip_list(&mut passages)? {
                    skip_list(&mut positions)?;
                }
                return Some(());
            }
            within.clear();
            places.clear();
            read_list(&mut passages, |passage| within.push(passage))?;
            for passage in &within {
                read_list(&mut positions, |position| places.push((*passage, position)))?;
            }
            each(article, impact, &places);
            Some(())
        })
    }

    /// How many articles have the term in their titles.
    pub fn title_count(&self) -> usize {
        self.titles.impacts.len()
    }

    /// How many articles have the term in their texts.
    pub fn text_count(&self) -> usize {
        self.texts.impacts.len()
    }
}

impl Articles<'_> {
    fn each(&self, count: usize, mut each: impl FnMut(u32, Impact)) -> Option<()> {
        self.try_each(count, |article, impact| {
            each(article, impact);
            Some(())
        })
    }

    /// As `each`, until it says `None`.
    fn try_each(&self, count: usize, mut each: impl FnMut(u32, Impact) -> Option<()>) -> Option<()> {
        let mut distances = self.distances;
        let mut article = 0u32;
        for &impact in self.impacts {
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
            postings.titles(count, |article, impact| titles.push((article, impact.0))).unwrap();
            postings.texts(count, |article, impact| texts.push((article, impact.0))).unwrap();
            postings.each_passage(passages, count, |article, passage| read.push((article, passage))).unwrap();
            let last = 300 * (articles - 1);
            assert_eq!(titles.last(), Some(&(last, 9)));
            assert_eq!(texts.last(), Some(&(last, 2)));
            assert_eq!(read[read.len() - 2..], [(last, 0), (last, 70)]);
            let is_last = |article: u32| article == last;
            let mut places = Vec::new();
            postings
                .title_places(positions, count, is_last, |article, impact, of| {
                    places.push((article, impact.0, of.to_vec()));
                })
                .unwrap();
            assert_eq!(places, [(last, 9, vec![(0, 3), (0, 300)])]);
            places.clear();
            postings
                .text_places(passages, positions, count, is_last, |article, impact, of| {
                    places.push((article, impact.0, of.to_vec()));
                })
                .unwrap();
            assert_eq!(places, [(last, 2, vec![(0, 0), (0, 1), (70, 9)])]);
        }
    }

    #[test]
    fn an_article_that_is_not_there_is_refused() {
        let sections = encoded(4, 1);
        assert_eq!(Postings::of(&sections.postings).unwrap().texts(3, |_, _| ()), None);
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
    fn passages_and_positions_that_end_early_are_refused() {
        let sections = encoded(30, 1);
        let postings = Postings::of(&sections.postings).unwrap();
        let passages = bytes(&postings.passages, &sections.passages);
        let positions = bytes(&postings.positions, &sections.positions);
        let (fewer, less) = (&passages[..passages.len() / 2], &positions[1..]);
        assert!(postings.each_passage(fewer, 30, |_, _| ()).is_none());
        for is_wanted in [true, false] {
            let wanted = |_| is_wanted;
            let less = &less[..less.len() / 2];
            assert!(postings.text_places(passages, less, 30, wanted, |_, _, _| ()).is_none());
            assert!(postings.title_places(&positions[..5], 30, wanted, |_, _, _| ()).is_none());
        }
    }
}
