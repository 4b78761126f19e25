//! Where a pack's bytes come from, and the stemmers that its languages need.

use std::future::{Future, ready};

use sourcebook_analysis::Stemmer;
use sourcebook_model::pack::{Manifest, PackError};

/// Gives the stem of a folded word.
pub type Stem = Box<dyn Fn(&str) -> String>;

/// Something that can read the files of one pack: a folder, a web address, a map in memory.
pub trait Source {
    /// The content of the pack's file `file`, decompressed if it is a shard.
    fn read(&self, file: &str) -> impl Future<Output = Result<Vec<u8>, SourceError>>;

    /// As [`Source::read`], but past whatever may keep copies: what it gave is damaged.
    fn read_anew(&self, file: &str) -> impl Future<Output = Result<Vec<u8>, SourceError>> {
        self.read(file)
    }

    /// The manifest that the JSON in `bytes` is. A page reads it with the browser's own parser.
    ///
    /// # Errors
    /// As for [`Manifest::from_json`].
    fn manifest(&self, bytes: &[u8]) -> Result<Manifest, PackError> {
        Manifest::from_json(bytes)
    }

    /// Says that `file` will be read soon, so that files that lie far away can be on their way together.
    fn expect(&self, _file: &str) {}

    /// The stems of words in articles of `language`, a BCP 47 tag; asked once for each when the pack is opened.
    ///
    /// They are this build's own, unless a source knows better: a page holds the stemmers of few languages. Where there
    /// are none to be had, a word is found in the form that it is looked for in, and in no other.
    fn stem(&self, language: &str) -> impl Future<Output = Option<Stem>> {
        let stemmer = Stemmer::for_language(language);
        ready(Some(Box::new(move |word: &str| stemmer.stem(word)) as Stem))
    }
}

/// A file of the pack could not be had at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file} could not be read: {reason}")]
pub struct SourceError {
    /// The file.
    pub file: String,
    /// What the system or the network said.
    pub reason: String,
}
