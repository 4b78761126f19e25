//! How large the parts of a pack are.

/// How a pack is cut. Sizes are in bytes before compression.
///
/// The default is what every pack has; others show in tests that readers do not depend on where the cuts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The most that a section may have to lie in the directory itself. Small collections are one shard and their texts
    /// then.
    pub inline: usize,
    /// How many keys a part of the dictionary has, at some five bytes each under compression. A word reads a whole part.
    pub keys: usize,
    /// How large a shard of postings is, of which compression takes little. Most terms have a few hundred bytes of one.
    pub postings: usize,
    /// How large a shard of terms' passages is, of which compression takes half.
    pub passages: usize,
    /// How large a shard of terms' positions is at most, of which compression takes little. Phrases alone read them, a
    /// stretch here and there.
    pub positions: usize,
    /// How much text a shard takes before the next one begins. A hit reads a whole shard for the sake of one article, so
    /// that it is small; prose compresses to a quarter.
    pub texts: usize,
    /// How many mentions and findings a shard has, at some two bytes each. An opened article reads a whole shard.
    pub mentions: usize,
    /// How many articles share a shard of names, each of which is read for few of them.
    pub names: usize,
    /// How many articles share a shard of numbers, which are small.
    pub numbers: usize,
    /// How large a shard of vectors is. They are read here and there, a few hundred bytes at a time.
    pub vectors: usize,
    /// How large a shard of a section that is read as a whole is.
    pub whole: usize,
}

impl Sizes {
    /// How many of `all` the keys a part of the dictionary has: that of a small collection is one, which then lies in the
    /// directory.
    pub(crate) fn of_keys(&self, all: usize) -> usize {
        if all <= 2 * self.keys { all.max(1) } else { self.keys }
    }

    /// How large a shard is of `all` the positions, in bytes: smaller in a small collection, which can afford the files.
    pub(crate) fn of_positions(&self, all: usize) -> usize {
        (all / MANY).clamp(SMALL.min(self.positions), self.positions)
    }
}

/// How many shards are many, and few enough for any host.
const MANY: usize = 128;
/// Below so many bytes, a shard costs more to ask for than to read.
const SMALL: usize = 26_000;

impl Default for Sizes {
    fn default() -> Self {
        Self {
            inline: 64_000,
            keys: 1_000,
            postings: 32_000,
            passages: 128_000,
            positions: 240_000,
            texts: 84_000,
            mentions: 11_000,
            names: 1_000,
            numbers: 6_000,
            vectors: 128_000,
            whole: 250_000,
        }
    }
}
