//! Writing postings: the bytes of one term, as [`super::Postings`] reads them.

use super::Impact;
use super::numbers::{write_list, write_number};
use super::passages::write_passages;
use super::postings::BLOCK;

/// The bytes of a term before it has its place. Articles are added ascending by number, titles and texts apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EncodedPostings {
    titles: Field,
    texts: Field,
    /// The passages in each article of `texts`.
    passages: Vec<u8>,
    /// A list of positions for each title.
    title_positions: Vec<u8>,
    /// A list of positions for each passage.
    text_positions: Vec<u8>,
    /// For each [`BLOCK`] of texts, how far it goes.
    blocks: Vec<u8>,
    /// Where the last of them ends: its last article, then bytes of articles, of passages and of positions.
    last_block: [usize; 4],
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
        write_passages(&list, &mut self.passages);
        for same in places.chunk_by(|one, next| one.0 == next.0) {
            list.clear();
            list.extend(same.iter().map(|(_, position)| *position));
            write_list(&list, &mut self.text_positions);
        }
        if self.texts.impacts.len().is_multiple_of(BLOCK) {
            self.end_block(article);
        }
    }

    fn end_block(&mut self, article: u32) {
        let lengths = [&self.texts.articles, &self.passages, &self.text_positions].map(Vec::len);
        let end = [article as usize, lengths[0], lengths[1], lengths[2]];
        for (end, last) in end.iter().zip(self.last_block) {
            write_number(end.wrapping_sub(last) as u64, &mut self.blocks);
        }
        self.last_block = end;
    }

    /// Appends the term to the sections, and says how many bytes it has among the postings.
    pub fn append(&self, sections: &mut PostingSections) -> usize {
        let Self { titles, texts, passages, title_positions, text_positions, blocks, .. } = self;
        let bytes = &mut sections.postings;
        let start = bytes.len();
        let is_apart = passages.len() + title_positions.len() + text_positions.len() > MOST_INSIDE;
        for field in [titles, texts] {
            write_number(field.impacts.len() as u64, bytes);
            write_number(field.articles.len() as u64, bytes);
        }
        write_number((passages.len() as u64) << 1 | u64::from(is_apart), bytes);
        if !titles.impacts.is_empty() {
            write_number(title_positions.len() as u64, bytes);
        }
        write_number(text_positions.len() as u64, bytes);
        if is_apart {
            write_number(sections.passages.len() as u64, bytes);
            write_number(sections.positions.len() as u64, bytes);
        }
        for field in [titles, texts] {
            bytes.extend(&field.impacts);
            bytes.extend(&field.articles);
        }
        let (passages_at, positions_at) = match is_apart {
            true => (&mut sections.passages, &mut sections.positions),
            false => (&mut Vec::new(), &mut Vec::new()),
        };
        passages_at.extend(passages);
        positions_at.extend(title_positions);
        positions_at.extend(text_positions);
        if !is_apart {
            bytes.extend(passages_at.iter());
            bytes.extend(positions_at.iter());
        }
        bytes.extend(blocks);
        bytes.len() - start
    }
}
