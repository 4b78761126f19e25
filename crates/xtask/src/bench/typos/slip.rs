//! What a finger does to a word.

use crate::bench::random::Random;

const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// One edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// Another letter.
    Substitution,
    /// A letter too few.
    Deletion,
    /// A letter too many.
    Insertion,
    /// Two neighbours in each other's place.
    Transposition,
}

impl Slip {
    /// Every kind.
    pub(super) const ALL: [Self; 4] =
        [Self::Substitution, Self::Deletion, Self::Insertion, Self::Transposition];

    /// The word with one edit somewhere, never the word itself. A word that is one letter throughout has no neighbours
    /// to be swapped, and gets another letter.
    pub(super) fn befall(self, word: &str, random: &mut Random) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let place = random.below(letters.len());
        let letter = char::from(LETTERS[random.below(LETTERS.len())]);
        match self {
            Self::Deletion => drop(letters.remove(place)),
            Self::Insertion => letters.insert(random.below(letters.len() + 1), letter),
            Self::Transposition => {
                let unlike: Vec<usize> =
                    (1..letters.len()).filter(|place| letters[place - 1] != letters[*place]).collect();
                match unlike.get(random.below(unlike.len())) {
                    Some(&place) => letters.swap(place - 1, place),
                    None => return Self::Substitution.befall(word, random),
                }
            }
            Self::Substitution if letters[place] == letter => return self.befall(word, random),
            Self::Substitution => letters[place] = letter,
        }
        letters.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use strsim::osa_distance;

    use super::*;

    #[test]
    fn every_kind_is_one_edit() {
        let mut random = Random::new(7);
        for slip in Slip::ALL {
            for word in ["lithium", "battery", "aaab", "zzzz"].repeat(50) {
                let mistyped = slip.befall(word, &mut random);
                assert_eq!(osa_distance(word, &mistyped), 1, "{slip:?} made {mistyped} of {word}");
            }
        }
    }
}
