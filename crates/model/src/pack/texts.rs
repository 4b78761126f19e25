//! Articles as they are shown: text shards, and what lists say of an article before it is opened.

use serde::{Deserialize, Serialize};

use super::mentions::Mentions;
use super::numbers::{read_number, write_number};
use super::{Pieces, encode};
use crate::answer::ArticleHead;
use crate::article::Block;
use crate::finding::Finding;
use crate::mention::Mention;

/// One article: what is known of it, its text, what was found in it and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleText {
    /// What is known of it.
    pub head: ArticleHead,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// For each block, the bytes of its text at which sentences start. Readers need them for snippets, and would need
    /// large tables of Unicode to find them.
    pub sentences: Vec<Vec<u32>>,
    /// What was found in them, by block, then by span.
    pub mentions: Vec<Mention>,
    /// What ingest did to the article.
    pub findings: Vec<Finding>,
}

/// An article as bytes, its texts apart, in [`Pieces`].
#[derive(Serialize, Deserialize)]
struct Stored<'bytes> {
    /// All but the texts and mentions; sentences by the distance of each from the one before.
    frame: ArticleText,
    mentions: Mentions,
    /// The title, the lead, the text of each block, then the values of the mentions.
    #[serde(borrow)]
    texts: Vec<&'bytes [u8]>,
}

impl ArticleText {
    /// The article as bytes of a text shard; `number_of` gives the numbers of [`Pieces`].
    ///
    /// # Errors
    /// None in practice: all of it has a form in Postcard.
    pub fn encode(mut self, number_of: impl Fn(&str) -> Option<usize>) -> Result<Vec<u8>, postcard::Error> {
        let (mentions, mut values) = Mentions::of(&std::mem::take(&mut self.mentions), &self.blocks);
        let written = |text: &mut String| {
            let mut bytes = Vec::new();
            Pieces::write(&std::mem::take(text), &number_of, &mut bytes);
            bytes
        };
        let texts: Vec<Vec<u8>> = self.texts().chain(&mut values).map(written).collect();
        for starts in &mut self.sentences {
            for at in (1..starts.len()).rev() {
                starts[at] = starts[at].wrapping_sub(starts[at - 1]);
            }
        }
        encode(&Stored { frame: self, mentions, texts: texts.iter().map(Vec::as_slice).collect() })
    }

    /// The article that `bytes` of a text shard are.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn decode(bytes: &[u8], pieces: &Pieces) -> Result<Self, String> {
        let stored: Stored<'_> = postcard::from_bytes(bytes).map_err(|error| error.to_string())?;
        let Stored { frame: mut article, mentions, texts } = stored;
        let mut texts = texts.into_iter();
        let mut read = || pieces.read(texts.next()?);
        for text in article.texts() {
            *text = read().ok_or("a text cannot be read")?;
        }
        let values: Vec<String> = std::iter::from_fn(read).collect();
        article.mentions = mentions.read(&article.blocks, &values).ok_or("its mentions cannot be read")?;
        for starts in &mut article.sentences {
            for at in 1..starts.len() {
                starts[at] = starts[at].wrapping_add(starts[at - 1]);
            }
        }
        Ok(article)
    }

    /// The title, the lead, and the text of each block.
    fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let blocks = self.blocks.iter_mut().map(|block| &mut block.text);
        [&mut self.head.title, &mut self.head.lead].into_iter().chain(blocks)
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleId {
    /// The article's id.
    pub id: String,
    /// Its title.
    pub title: String,
}
