//! Pieces: the commonest words of a collection, in which its texts are written.
//!
//! A text shard is too small for a compressor to learn a language from. What all shards have in common is therefore said
//! once, as in the word replacing transform (Skibiński, Grabowski and Deorowicz, *Revisiting dictionary-based compression*,
//! 2005): a common word with the space before it is one byte or two, and gzip finds phrases of such bytes.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::numbers::{read_number, write_number};

/// How many pieces are one byte, from [`SHORT_CODE`] on.
const HIGH: usize = 64;
/// And how many are one of these, which texts seldom hold.
const CONTROLS: RangeInclusive<u8> = 14..=31;
/// How many are one byte in all.
const SHORT: usize = HIGH + 18;
/// How many are two.
const LONG: usize = 64 * 256;
/// The first byte of a piece of one byte.
const SHORT_CODE: u8 = 0x80;
/// The first byte of the two of any other.
const LONG_CODE: u8 = 0xc0;
/// Stands before text that is given as it is: the number of its bytes, then those.
const VERBATIM: u8 = 1;

/// The commonest pieces of a collection's texts: those written in one byte, then [`Pieces::TIER`] at a time, the commonest
/// first and each time in the order of their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Sorted", into = "Sorted")]
pub struct Pieces(pub Vec<String>);

/// Pieces in the order of their letters, in which each says only what it does not share with the one before.
#[derive(Serialize, Deserialize)]
struct Sorted {
    /// 0 for a piece that is written in one byte, 1 for those after, and so on.
    tiers: Vec<u8>,
    /// How many bytes each shares with the one before.
    shared: Vec<u8>,
    /// The others.
    rests: Vec<String>,
}

impl From<Pieces> for Sorted {
    fn from(Pieces(pieces): Pieces) -> Self {
        let tier =
            |number: usize| number.checked_sub(SHORT).map_or(0, |behind| 1 + (behind / Pieces::TIER) as u8);
        let mut all: Vec<(&str, u8)> =
            pieces.iter().enumerate().map(|(number, piece)| (piece.as_str(), tier(number))).collect();
        all.sort_unstable();
        let mut sorted = Self { tiers: Vec::new(), shared: Vec::new(), rests: Vec::new() };
        let mut last = "";
        for (piece, tier) in all {
            let same = piece.bytes().zip(last.bytes()).take_while(|(one, other)| one == other).count();
            let shared = piece.floor_char_boundary(same.min(u8::MAX.into()));
            sorted.tiers.push(tier);
            sorted.shared.push(shared as u8);
            sorted.rests.push(piece[shared..].to_owned());
            last = piece;
        }
        sorted
    }
}

impl TryFrom<Sorted> for Pieces {
    type Error = &'static str;

    fn try_from(Sorted { tiers, shared, mut rests }: Sorted) -> Result<Self, Self::Error> {
        let wrong = "the pieces are not sorted";
        for (at, shared) in shared.iter().enumerate().skip(1) {
            let same =
                rests.get(at - 1).and_then(|last| last.get(..usize::from(*shared))).ok_or(wrong)?.to_owned();
            rests.get_mut(at).ok_or(wrong)?.insert_str(0, &same);
        }
        let mut pieces = Vec::with_capacity(rests.len());
        for tier in 0..=tiers.iter().copied().max().unwrap_or_default() {
            let those = rests.iter_mut().zip(&tiers).filter(|(_, of)| **of == tier);
            pieces.extend(those.map(|(piece, _)| std::mem::take(piece)));
        }
        Ok(Self(pieces))
    }
}

impl Pieces {
    /// How many are written in one byte.
    pub const SHORT: usize = SHORT;
    /// The most that are written in one byte or two.
    pub const MOST: usize = SHORT + LONG;
    /// So many of two bytes are about equally common.
    pub const TIER: usize = 1_024;

    /// Cuts `text` where pieces may begin and end: into words with the space before them, and other characters one by one.
    pub fn cut(text: &str) -> impl Iterator<Item = &str> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let bytes = rest.as_bytes();
            let start = usize::from(bytes.first()? == &b' ');
            let word = bytes[start..].iter().take_while(|byte| is_of_word(**byte)).count();
            // No character outside of ASCII is cut: its bytes are all of words.
            let end = start + word.max(usize::from(start < bytes.len()));
            let (piece, behind) = rest.split_at(end);
            rest = behind;
            Some(piece)
        })
    }

    /// Appends `text` to `bytes` as [`Pieces::read`] reads it; `number_of` gives the numbers of pieces.
    pub fn write(text: &str, number_of: impl Fn(&str) -> Option<usize>, bytes: &mut Vec<u8>) {
        for piece in Self::cut(text) {
            match number_of(piece).filter(|number| *number < Self::MOST) {
                Some(number) if number < HIGH => bytes.push(SHORT_CODE | number as u8),
                Some(number) if number < SHORT => bytes.push(CONTROLS.start() + (number - HIGH) as u8),
                Some(number) => {
                    let number = number - SHORT;
                    bytes.extend([LONG_CODE | (number >> 8) as u8, number as u8]);
                }
                None if piece.bytes().all(is_plain) => {
                    bytes.extend(piece.bytes());
                }
                None => {
                    bytes.push(VERBATIM);
                    write_number(piece.len() as u64, bytes);
                    bytes.extend(piece.bytes());
                }
            }
        }
    }

    /// The text that `bytes` are; `None` if they are none.
    pub fn read(&self, mut bytes: &[u8]) -> Option<String> {
        let mut text = Vec::with_capacity(bytes.len() * 3);
        while let Some((&first, rest)) = bytes.split_first() {
            bytes = rest;
            match first {
                VERBATIM => {
                    let length = usize::try_from(read_number(&mut bytes)?).ok()?;
                    let (piece, rest) = bytes.split_at_checked(length)?;
                    text.extend(piece);
                    bytes = rest;
                }
                control if CONTROLS.contains(&control) => {
                    text.extend(self.0.get(HIGH + usize::from(control - CONTROLS.start()))?.bytes());
                }
                ..SHORT_CODE => text.push(first),
                SHORT_CODE..LONG_CODE => text.extend(self.0.get(usize::from(first & !SHORT_CODE))?.bytes()),
                LONG_CODE.. => {
                    let (&low, rest) = bytes.split_first()?;
                    let number = usize::from(first & !LONG_CODE) << 8 | usize::from(low);
                    text.extend(self.0.get(SHORT + number)?.bytes());
                    bytes = rest;
                }
            }
        }
        String::from_utf8(text).ok()
    }
}

/// Whether a byte of a text stands for itself.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && byte != VERBATIM && !CONTROLS.contains(&byte)
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{decode, encode};
    use super::*;

    fn written(pieces: &[&str], text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        Pieces::write(text, |piece| pieces.iter().position(|known| *known == piece), &mut bytes);
        bytes
    }

    fn owned(pieces: &[&str]) -> Pieces {
        Pieces(pieces.iter().map(|piece| (*piece).to_owned()).collect())
    }

    #[test]
    fn common_words_are_a_byte_or_two_and_the_rest_is_as_it_was() {
        let many: Vec<String> = (0..200).map(|number| format!(" w{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let text = " w0 w63 w64 w81 w82 w199, zinc";
        let bytes = written(&many, text);
        assert_eq!(bytes, [&[0x80, 0xbf, 14, 31, 0xc0, 0, 0xc0, 117][..], b", zinc"].concat());
        assert_eq!(owned(&many).read(&bytes).as_deref(), Some(text));
    }

    #[test]
    fn what_no_text_is_written_as_is_refused() {
        let pieces = owned(&[" the"]);
        for bytes in [&[0x81][..], &[15], &[0xc0], &[0xc0, 9], &[VERBATIM, 2, b'a'], &[VERBATIM, 1, 0xff]] {
            assert_eq!(pieces.read(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn pieces_survive_being_kept_and_what_is_no_list_of_them_is_refused() {
        let mut many: Vec<String> = (0..1_200).map(|number| format!(" w{number}é")).collect();
        many[..SHORT].sort();
        many[SHORT..].chunks_mut(Pieces::TIER).for_each(<[String]>::sort);
        let pieces = Pieces(many);
        let bytes = encode(&pieces).unwrap();
        assert_eq!(decode::<Pieces>(&bytes), Ok(pieces));
        let sorted = |shared: &[u8]| Sorted {
            tiers: vec![0, 1],
            shared: shared.to_vec(),
            rests: vec!["é".to_owned(); 2],
        };
        assert!(Pieces::try_from(sorted(&[0, 2])).is_ok());
        for shared in [&[0, 1][..], &[0, 3], &[0, 0, 0]] {
            assert!(Pieces::try_from(sorted(shared)).is_err(), "{shared:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_survives_writing_and_reading(text in "(\\PC|the| the|\u{1}|\u{14}|链){0,30}") {
            let pieces = [" the", "the", "链", " ", "a"];
            prop_assert_eq!(Pieces::cut(&text).collect::<String>(), text.clone());
            prop_assert_eq!(owned(&pieces).read(&written(&pieces, &text)), Some(text));
        }
    }
}
