//! Postings: where one term occurs, laid out so that each question reads no more than it needs.
//!
//! A term's bytes are, for titles and then for texts, four streams one behind the other: articles (gaps), impacts (a
//! byte each), passages (a list for each article; texts only) and positions (a list for each title or passage). Ranking
//! reads the first two, counting passages the third, too, and phrases all.

use super::Impact;
use super::numbers::{read_list, read_number, read_small, write_list, write_number};

/// A term in the title of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitlePosting {
    /// Number of the article.
    pub article: u32,
    /// What its occurrences there say.
    pub impact: Impact,
    /// The term's positions among the words of the title, ascending; never empty.
    pub positions: Vec<u32>,
}

/// A term in the text of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPosting {
    /// Number of the article.
    pub article: u32,
    /// What its occurrences there say.
    pub impact: Impact,
    /// The passages that hold it, from 0, ascending, each with the term's positions among its words, ascending; neither
    /// is ever empty.
    pub passages: Vec<(u32, Vec<u32>)>,
}

/// A title or passage with the positions of something in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occurrence {
    /// Number of the article.
    pub article: u32,
    /// The passage, from 0; 0 in titles.
    pub passage: u32,
    /// Positions among the words there, ascending.
    pub positions: Vec<u32>,
}

/// The encoded postings of one term.
#[derive(Clone, Copy, Debug)]
pub struct Postings<'bytes> {
    titles: Streams<'bytes>,
    texts: Streams<'bytes>,
}

#[derive(Clone, Copy, Debug)]
struct Streams<'bytes> {
    articles: &'bytes [u8],
    impacts: &'bytes [u8],
    passages: &'bytes [u8],
    positions: &'bytes [u8],
}

impl<'bytes> Postings<'bytes> {
    /// Appends the postings of one term, ascending by article, to `bytes`.
    pub fn encode(titles: &[TitlePosting], texts: &[TextPosting], bytes: &mut Vec<u8>) {
        let mut articles = Vec::new();
        let mut positions = Vec::new();
        let mut last = 0;
        for posting in titles {
            write_number(u64::from(posting.article.wrapping_sub(last)), &mut articles);
            last = posting.article;
            write_list(&posting.positions, &mut positions);
        }
        let impacts: Vec<u8> = titles.iter().map(|posting| posting.impact.0).collect();
        write_streams([&articles, &impacts, &[], &positions], bytes);

        articles.clear();
        positions.clear();
        last = 0;
        let mut passages = Vec::new();
        for posting in texts {
            write_number(u64::from(posting.article.wrapping_sub(last)), &mut articles);
            last = posting.article;
            let numbers: Vec<u32> = posting.passages.iter().map(|(passage, _)| *passage).collect();
            write_list(&numbers, &mut passages);
            for (_, places) in &posting.passages {
                write_list(places, &mut positions);
            }
        }
        let impacts: Vec<u8> = texts.iter().map(|posting| posting.impact.0).collect();
        write_streams([&articles, &impacts, &passages, &positions], bytes);
    }

    /// Reads the postings of one term; `None` if the bytes are not what [`Postings::encode`] writes.
    pub fn of(mut bytes: &'bytes [u8]) -> Option<Self> {
        let titles = read_streams(&mut bytes)?;
        let texts = read_streams(&mut bytes)?;
        bytes.is_empty().then_some(Self { titles, texts })
    }

    /// Calls `each` with every article below `count` that has the term in its title, and its impact there.
    pub fn titles(&self, count: usize, each: impl FnMut(u32, Impact)) -> Option<()> {
        self.titles.articles(count, each)
    }

    /// Calls `each` with every article below `count` that has the term in its text, and its impact there.
    pub fn texts(&self, count: usize, each: impl FnMut(u32, Impact)) -> Option<()> {
        self.texts.articles(count, each)
    }

    /// Calls `each` with every passage that holds the term: the article's number, below `count`, and the passage's.
    pub fn passages(&self, count: usize, mut each: impl FnMut(u32, u32)) -> Option<()> {
        let mut passages = self.texts.passages;
        let mut read = Some(0);
        self.texts.articles(count, |article, _| {
            read = read.and_then(|_| read_list(&mut passages, |passage| each(article, passage)));
        })?;
        read.map(|_| ())
    }

    /// The titles with the term, of articles below `count`.
    pub fn title_occurrences(&self, count: usize) -> Option<Vec<Occurrence>> {
        let mut occurrences = Vec::new();
        self.titles.articles(count, |article, _| {
            occurrences.push(Occurrence { article, ..Occurrence::default() });
        })?;
        add_positions(self.titles.positions, occurrences)
    }

    /// The passages with the term, of articles below `count`.
    pub fn text_occurrences(&self, count: usize) -> Option<Vec<Occurrence>> {
        let mut occurrences = Vec::new();
        self.passages(count, |article, passage| {
            occurrences.push(Occurrence { article, passage, positions: Vec::new() });
        })?;
        add_positions(self.texts.positions, occurrences)
    }
}

impl Streams<'_> {
    fn articles(&self, count: usize, mut each: impl FnMut(u32, Impact)) -> Option<()> {
        let mut gaps = self.articles;
        let mut article = 0u32;
        for &impact in self.impacts {
            article = article.checked_add(read_small(&mut gaps)?)?;
            if article as usize >= count {
                return None;
            }
            each(article, Impact(impact));
        }
        Some(())
    }
}

fn add_positions(mut positions: &[u8], mut occurrences: Vec<Occurrence>) -> Option<Vec<Occurrence>> {
    for occurrence in &mut occurrences {
        read_list(&mut positions, |position| occurrence.positions.push(position))?;
    }
    Some(occurrences)
}

fn write_streams(streams: [&[u8]; 4], bytes: &mut Vec<u8>) {
    for stream in streams {
        write_number(stream.len() as u64, bytes);
    }
    bytes.extend(streams.concat());
}

fn read_streams<'bytes>(bytes: &mut &'bytes [u8]) -> Option<Streams<'bytes>> {
    let mut lengths = [0; 4];
    for length in &mut lengths {
        *length = usize::try_from(read_number(bytes)?).ok()?;
    }
    let mut take = |length: usize| {
        let (stream, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        Some(stream)
    };
    let [articles, impacts, passages, positions] = lengths;
    Some(Streams {
        articles: take(articles)?,
        impacts: take(impacts)?,
        passages: take(passages)?,
        positions: take(positions)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded() -> Vec<u8> {
        let titles = [
            TitlePosting { article: 0, impact: Impact(9), positions: vec![0] },
            TitlePosting { article: 7, impact: Impact(200), positions: vec![3, 300] },
        ];
        let texts = [
            TextPosting { article: 5, impact: Impact(1), passages: vec![(2, vec![4])] },
            TextPosting { article: 900, impact: Impact(2), passages: vec![(0, vec![0, 1]), (70, vec![9])] },
        ];
        let mut bytes = Vec::new();
        Postings::encode(&titles, &texts, &mut bytes);
        bytes
    }

    #[test]
    fn every_question_reads_what_was_written() {
        let bytes = encoded();
        let postings = Postings::of(&bytes).unwrap();
        let (mut titles, mut texts, mut passages) = (Vec::new(), Vec::new(), Vec::new());
        postings.titles(901, |article, impact| titles.push((article, impact.0))).unwrap();
        postings.texts(901, |article, impact| texts.push((article, impact.0))).unwrap();
        postings.passages(901, |article, passage| passages.push((article, passage))).unwrap();
        assert_eq!(titles, [(0, 9), (7, 200)]);
        assert_eq!(texts, [(5, 1), (900, 2)]);
        assert_eq!(passages, [(5, 2), (900, 0), (900, 70)]);
        let places = |occurrences: Vec<Occurrence>| -> Vec<(u32, u32, Vec<u32>)> {
            let places = occurrences.into_iter();
            places.map(|place| (place.article, place.passage, place.positions)).collect()
        };
        assert_eq!(places(postings.title_occurrences(901).unwrap()), [(0, 0, vec![0]), (7, 0, vec![3, 300])]);
        assert_eq!(
            places(postings.text_occurrences(901).unwrap()),
            [(5, 2, vec![4]), (900, 0, vec![0, 1]), (900, 70, vec![9])]
        );
    }

    #[test]
    fn an_article_that_is_not_there_is_refused() {
        let bytes = encoded();
        assert_eq!(Postings::of(&bytes).unwrap().texts(900, |_, _| ()), None);
    }

    #[test]
    fn cut_postings_are_refused() {
        let bytes = encoded();
        for end in 0..bytes.len() {
            assert!(Postings::of(&bytes[..end]).is_none(), "{end}");
        }
    }

    #[test]
    fn streams_that_end_early_are_refused() {
        let of = |streams: [&[u8]; 4]| {
            let mut bytes = Vec::new();
            write_streams([&[], &[], &[], &[]], &mut bytes);
            write_streams(streams, &mut bytes);
            Postings::of(&bytes).unwrap().text_occurrences(10)
        };
        assert!(of([&[1], &[1], &[0], &[0]]).is_some());
        assert!(of([&[1], &[1, 1], &[0], &[0]]).is_none());
        assert!(of([&[1], &[1], &[], &[0]]).is_none());
        assert!(of([&[1], &[1], &[0], &[]]).is_none());
    }
}
