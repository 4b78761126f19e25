//! Spelling: in how many edits one word becomes another.

/// A word, to be told how few edits lead from it to others.
///
/// An edit leaves out a letter, adds one, puts one in place of another, or swaps two neighbours. Distances are reckoned a
/// column of the table at a time in the bits of a number (Hyyrö, *A Bit-Vector Algorithm for Computing Levenshtein and
/// Damerau Edit Distances*, 2003).
pub(crate) struct Spelling {
    letters: Vec<char>,
    /// For each letter of ASCII the places that it has in the word, a bit each.
    places: [u64; ASCII],
}

const ASCII: usize = 128;

/// The most letters of a word: it has a bit for each.
pub(crate) const LONGEST: usize = u64::BITS as usize;

/// How far a word is from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edits {
    /// The edits to the whole of it.
    pub(crate) whole: u32,
    /// The edits to whatever beginning of it is nearest.
    pub(crate) begun: u32,
}

impl Spelling {
    /// That of a word of at least one letter; those behind [`LONGEST`] are passed over.
    pub(crate) fn of(word: &str) -> Self {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        let mut places = [0; ASCII];
        for (at, letter) in letters.iter().enumerate() {
            if let Some(places) = places.get_mut(*letter as usize) {
                *places |= 1 << at;
            }
        }
        Self { letters, places }
    }

    /// The sieve for words that are up to `most` edits away, one or two, or that begin with something that is.
    pub(crate) fn sieve(&self, most: u32, may_go_on: bool) -> Sieve {
        let own =
            self.letters.iter().fold(0, |all, letter| all | letters_of(letter.encode_utf8(&mut [0; 4])));
        let length = self.letters.len();
        Sieve {
            shortest: length.saturating_sub(most as usize),
            longest: if may_go_on { usize::MAX } else { length + most as usize },
            missing: own,
            added: if may_go_on { 0 } else { !own },
            spared: if most > 1 { u32::MAX } else { 0 },
        }
    }

    /// How far `other` is.
    pub(crate) fn edits_to(&self, other: &str) -> Edits {
        let length = self.letters.len() as u32;
        let last = 1u64 << length.saturating_sub(1);
        let (mut whole, mut begun) = (length, length);
        let (mut rises, mut falls) = (u64::MAX, 0u64);
        let (mut diagonal, mut before) = (0u64, 0u64);
        for letter in other.chars() {
            let here = self.places_of(letter);
            let swapped = ((!diagonal & here) << 1) & before;
            diagonal = swapped | ((here & rises).wrapping_add(rises) ^ rises) | here | falls;
            let (mut right, mut left) = (falls | !(diagonal | rises), diagonal & rises);
            whole += u32::from(right & last != 0);
            whole -= u32::from(left & last != 0);
            begun = begun.min(whole);
            (right, left) = (right << 1 | 1, left << 1);
            (rises, falls) = (left | !(diagonal | right), right & diagonal);
            before = here;
        }
        Edits { whole, begun }
    }

    fn places_of(&self, letter: char) -> u64 {
        match self.places.get(letter as usize) {
            Some(places) => *places,
            None => self.letters.iter().rev().fold(0, |bits, own| bits << 1 | u64::from(*own == letter)),
        }
    }
}

/// Which letters a word has: a bit for each; some share one.
pub(crate) fn letters_of(word: &str) -> u32 {
    word.chars().fold(0, |letters, letter| letters | 1 << (letter as u32 % u32::BITS))
}

/// What lets all words through that are near another, and few that are not. It has to be quick: it sees every word of a
/// dictionary.
pub(crate) struct Sieve {
    /// The fewest letters that it lets through.
    pub(crate) shortest: usize,
    /// The most.
    pub(crate) longest: usize,
    /// Letters of the word that others may lack, but for one or two.
    missing: u32,
    /// Letters that others may have, but for one or two.
    added: u32,
    /// Which letters may be the second.
    spared: u32,
}

impl Sieve {
    /// Whether a word that is as long as may be and has these letters gets through.
    #[inline]
    pub(crate) fn lets_through(&self, letters: u32) -> bool {
        // A number without its lowest bit is one letter less.
        let but_one = |letters: u32| letters & letters.wrapping_sub(1);
        let too_many = |letters: u32| {
            let more = but_one(letters);
            more & !self.spared | but_one(more)
        };
        too_many(self.missing & !letters) | too_many(self.added & letters) == 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same by the table itself.
    fn edits(one: &str, other: &str) -> Edits {
        let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for down in 0..=one.len() {
            for across in 0..=other.len() {
                if down == 0 || across == 0 {
                    table[down][across] = down + across;
                    continue;
                }
                let differs = usize::from(one[down - 1] != other[across - 1]);
                let mut least = (table[down - 1][across] + 1)
                    .min(table[down][across - 1] + 1)
                    .min(table[down - 1][across - 1] + differs);
                if down > 1
                    && across > 1
                    && one[down - 1] == other[across - 2]
                    && one[down - 2] == other[across - 1]
                {
                    least = least.min(table[down - 2][across - 2] + 1);
                }
                table[down][across] = least;
            }
        }
        let last = &table[one.len()];
        let begun = last.iter().min().copied().unwrap_or_default();
        Edits { whole: last[other.len()] as u32, begun: begun as u32 }
    }

    #[test]
    fn a_swap_of_neighbours_is_one_edit() {
        assert_eq!(Spelling::of("vallye").edits_to("valley"), Edits { whole: 1, begun: 1 });
        assert_eq!(Spelling::of("battreis").edits_to("batteries"), Edits { whole: 2, begun: 2 });
        assert_eq!(Spelling::of("litium").edits_to("lithiums"), Edits { whole: 2, begun: 1 });
    }

    proptest! {
        #[test]
        fn edits_are_those_of_the_table(one in "[abcé供]{1,9}", other in "[abcé供]{0,9}") {
            prop_assert_eq!(Spelling::of(&one).edits_to(&other), edits(&one, &other));
        }

        #[test]
        fn a_word_of_the_most_letters_has_its_edits_too(one in "[ab]{60,64}", other in "[ab]{55,70}") {
            prop_assert_eq!(Spelling::of(&one).edits_to(&other), edits(&one, &other));
        }

        #[test]
        fn what_is_near_gets_through_the_sieve(one in "[a-e]{1,6}", other in "[a-e]{0,8}", most in 1u32..3) {
            let spelling = Spelling::of(&one);
            let Edits { whole, begun } = spelling.edits_to(&other);
            let gets_through = |sieve: Sieve| {
                (sieve.shortest..=sieve.longest).contains(&other.len()) && sieve.lets_through(letters_of(&other))
            };
            prop_assert!(whole > most || gets_through(spelling.sieve(most, false)));
            prop_assert!(begun > most || gets_through(spelling.sieve(most, true)));
        }
    }
}
