//! Articles as they are shown: text shards, and what lists say of an article before it is opened.

use serde::{Deserialize, Serialize};

use super::numbers::{read_number, write_number};
use super::{Pieces, encode, sentences};
use crate::answer::ArticleHead;
use crate::article::{Block, BlockKind};

/// One article as lists show it: what is known of it, its text, and which themes it bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleText {
    /// What is known of it.
    pub head: ArticleHead,
    /// The blocks. Their lines are not kept: nobody who reads a pack has the file.
    pub blocks: Vec<Block>,
    /// For each block, the bytes of its text at which sentences start. Readers need them for snippets, and would need
    /// large tables of Unicode to find them.
    pub sentences: Vec<Vec<u32>>,
    /// The themes that it bears.
    pub themes: Vec<BorneTheme>,
}

/// A theme that an article bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BorneTheme {
    /// Its place among the collection's themes.
    pub theme: u32,
    /// How many passages of the article bear it; at least 1.
    pub passages: u32,
    /// The first of them, from 0.
    pub first: u32,
}

/// An article as bytes, its texts apart, in [`Pieces`].
#[derive(Serialize, Deserialize)]
struct Stored<'bytes> {
    /// All but title and lead.
    head: ArticleHead,
    themes: Vec<BorneTheme>,
    kinds: Vec<BlockKind>,
    /// As [`sentences::write`] writes them.
    sentences: Vec<Vec<u32>>,
    /// The title, the lead, then the text of each block.
    #[serde(borrow)]
    texts: Vec<&'bytes [u8]>,
}

impl ArticleText {
    /// The article as bytes of a text shard; `number_of` gives the numbers of [`Pieces`].
    ///
    /// # Errors
    /// None in practice: all of it has a form in Postcard.
    pub fn encode(self, number_of: impl Fn(&str) -> Option<usize>) -> Result<Vec<u8>, postcard::Error> {
        let Self { mut head, blocks, sentences, themes } = self;
        let (title, lead) = (std::mem::take(&mut head.title), std::mem::take(&mut head.lead));
        let of_blocks = || blocks.iter().map(|block| block.text.as_str());
        let written = |text: &str| {
            let mut bytes = Vec::new();
            Pieces::write(text, &number_of, &mut bytes);
            bytes
        };
        let texts: Vec<Vec<u8>> =
            [title.as_str(), &lead].into_iter().chain(of_blocks()).map(written).collect();
        encode(&Stored {
            head,
            themes,
            kinds: blocks.iter().map(|block| block.kind).collect(),
            sentences: sentences
                .iter()
                .zip(of_blocks())
                .map(|(starts, text)| sentences::write(starts, text))
                .collect(),
            texts: texts.iter().map(Vec::as_slice).collect(),
        })
    }

    /// The article that `bytes` of a text shard are.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn decode(bytes: &[u8], pieces: &Pieces) -> Result<Self, String> {
        let stored: Stored<'_> = postcard::from_bytes(bytes).map_err(|error| error.to_string())?;
        let Stored { mut head, themes, kinds, sentences: written, texts } = stored;
        let mut texts = texts.into_iter();
        let mut read = || texts.next().and_then(|text| pieces.read(text)).ok_or("a text cannot be read");
        (head.title, head.lead) = (read()?, read()?);
        let mut blocks = Vec::with_capacity(kinds.len());
        let mut sentences = Vec::with_capacity(kinds.len());
        for (at, kind) in kinds.into_iter().enumerate() {
            let text = read()?;
            let starts = written.get(at).map_or(&[][..], Vec::as_slice);
            sentences.push(sentences::read(starts, &text).ok_or("its sentences cannot be read")?);
            blocks.push(Block { kind, text, line: 0 });
        }
        Ok(Self { head, blocks, sentences, themes })
    }
}

/// Several articles that lie side by side, of which one can be read without the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextShard {
    bytes: Vec<u8>,
    /// Where each article begins, and where the last one ends.
    bounds: Vec<usize>,
}

impl TextShard {
    /// The bytes of a shard of articles, each as [`ArticleText::encode`] gives it: how many there are, how long each is, and
    /// they themselves.
    pub fn encode(articles: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_number(articles.len() as u64, &mut bytes);
        articles.iter().for_each(|article| write_number(article.len() as u64, &mut bytes));
        bytes.extend(articles.concat());
        bytes
    }

    /// The shard that `bytes` are; `None` if they are none.
    pub fn of(bytes: Vec<u8>) -> Option<Self> {
        let mut rest = &bytes[..];
        let count = read_number(&mut rest)?;
        let mut end = 0usize;
        let mut bounds = vec![0];
        for _ in 0..count {
            end = end.checked_add(usize::try_from(read_number(&mut rest)?).ok()?)?;
            bounds.push(end);
        }
        if rest.len() != end {
            return None;
        }
        let start = bytes.len() - end;
        bounds.iter_mut().for_each(|bound| *bound += start);
        Some(Self { bytes, bounds })
    }

    /// How many articles it has.
    pub fn count(&self) -> usize {
        self.bounds.len() - 1
    }

    /// How many bytes it has.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes of its article number `index`, from 0, for [`ArticleText::decode`]; `None` if it has no such article.
    pub fn article(&self, index: usize) -> Option<&[u8]> {
        self.bytes.get(*self.bounds.get(index)?..*self.bounds.get(index + 1)?)
    }
}

/// What an article is called, for lists that are too long to open every article for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleId {
    /// The article's id.
    pub id: String,
    /// Its title.
    pub title: String,
}

impl ArticleId {
    /// It as bytes of a [`TextShard`], the title behind the id; `number_of` gives the numbers of [`Pieces`].
    pub fn encode(&self, number_of: impl Fn(&str) -> Option<usize>) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_number(self.id.len() as u64, &mut bytes);
        bytes.extend(self.id.bytes());
        Pieces::write(&self.title, number_of, &mut bytes);
        bytes
    }

    /// What `bytes` of a shard say; `None` if they say nothing.
    pub fn decode(mut bytes: &[u8], pieces: &Pieces) -> Option<Self> {
        let length = usize::try_from(read_number(&mut bytes)?).ok()?;
        let (id, title) = bytes.split_at_checked(length)?;
        Some(Self { id: str::from_utf8(id).ok()?.to_owned(), title: pieces.read(title)? })
    }
}
