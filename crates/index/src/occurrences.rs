//! Where a term occurs, written down tightly while articles are read.

use sourcebook_model::pack::{Impact, TextPosting, TitlePosting, read_number, write_number};

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

    /// Those in titles, by article.
    pub(crate) fn in_titles(&self, lengths: &Lengths) -> Vec<TitlePosting> {
        let articles = self.titles.chunk_by(|one, next| one.0 == next.0);
        let posting = |places: &[(u32, u32)]| {
            let article = places[0].0;
            TitlePosting {
                article,
                impact: lengths.impact(article, places.len()),
                positions: places.iter().map(|(_, position)| *position).collect(),
            }
        };
        articles.map(posting).collect()
    }

    /// Those in texts, by article and passage.
    pub(crate) fn in_texts(&self, lengths: &Lengths) -> Vec<TextPosting> {
        let mut postings: Vec<TextPosting> = Vec::new();
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
            match postings.last_mut().filter(|posting| posting.article == article) {
                Some(posting) => match posting.passages.last_mut().filter(|(last, _)| *last == passage) {
                    Some((_, positions)) => positions.push(position),
                    None => posting.passages.push((passage, vec![position])),
                },
                None => postings.push(TextPosting {
                    article,
                    impact: Impact(0),
                    passages: vec![(passage, vec![position])],
                }),
            }
        }
        for posting in &mut postings {
            let occurrences = posting.passages.iter().map(|(_, positions)| positions.len()).sum();
            posting.impact = lengths.impact(posting.article, occurrences);
        }
        postings
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

    #[test]
    fn what_is_added_comes_out_by_article_and_passage() {
        let mut lengths = Lengths::default();
        for _ in 0..301 {
            lengths.push(10);
        }
        let mut occurrences = Occurrences::default();
        for (article, position) in [(0, 1), (0, 4), (3, 0)] {
            occurrences.add_in_title(article, position);
        }
        let places = [(0, 0, 7), (0, 0, 300), (0, 2, 1), (300, 0, 5), (300, 1, 0)];
        for (article, passage, position) in places {
            occurrences.add_in_text(article, passage, position);
        }
        let one = Impact::of(1.0);
        assert_eq!(
            occurrences.in_titles(&lengths),
            [
                TitlePosting { article: 0, impact: Impact::of(2.0), positions: vec![1, 4] },
                TitlePosting { article: 3, impact: one, positions: vec![0] },
            ]
        );
        assert_eq!(
            occurrences.in_texts(&lengths),
            [
                TextPosting {
                    article: 0,
                    impact: Impact::of(3.0),
                    passages: vec![(0, vec![7, 300]), (2, vec![1])],
                },
                TextPosting {
                    article: 300,
                    impact: Impact::of(2.0),
                    passages: vec![(0, vec![5]), (1, vec![0])]
                },
            ]
        );
    }
}
