//! Pieces: the commonest words of a collection, in which its texts are written.
//!
//! A text shard is too small for a compressor to learn a language from. What all shards have in common is therefore said
//! once, as in the word replacing transform (Skibiński, Grabowski and Deorowicz, *Revisiting dictionary-based compression*,
//! 2005): a common word with the space before it is one byte or two, and gzip finds phrases of such bytes.

use serde::{Deserialize, Serialize};

use super::numbers::{read_number, write_number};

/// How many pieces are one byte, from [`SHORT_CODE`] on.
const SHORT: usize = 64;
/// How many are two.
const LONG: usize = 64 * 256;
/// The first byte of a piece of one byte.
const SHORT_CODE: u8 = 0x80;
/// The first byte of the two of any other.
const LONG_CODE: u8 = 0xc0;
/// Stands before text that is given as it is: the number of its bytes, then those.
const VERBATIM: u8 = 1;

/// The commonest pieces of a collection's texts, the commonest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pieces(pub Vec<String>);

impl Pieces {
    /// How many are written in one byte.
    pub const SHORT: usize = SHORT;
    /// The most that are written in one byte or two.
    pub const MOST: usize = SHORT + LONG;

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
                Some(number) if number < SHORT => bytes.push(SHORT_CODE | number as u8),
                Some(number) => {
                    let number = number - SHORT;
                    bytes.extend([LONG_CODE | (number >> 8) as u8, number as u8]);
                }
                None if piece.bytes().all(|byte| byte.is_ascii() && byte != VERBATIM) => {
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

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
        let text = " w0 w63 w64 w199, zinc";
        let bytes = written(&many, text);
        assert_eq!(bytes, [&[0x80, 0xbf, 0xc0, 0, 0xc0, 135][..], b", zinc"].concat());
        assert_eq!(owned(&many).read(&bytes).as_deref(), Some(text));
    }

    #[test]
    fn what_no_text_is_written_as_is_refused() {
        let pieces = owned(&[" the"]);
        for bytes in [&[0x81][..], &[0xc0], &[0xc0, 9], &[VERBATIM, 2, b'a'], &[VERBATIM, 1, 0xff]] {
            assert_eq!(pieces.read(bytes), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_survives_writing_and_reading(text in "(\\PC|the| the|\u{1}|链){0,30}") {
            let pieces = [" the", "the", "链", " ", "a"];
            prop_assert_eq!(Pieces::cut(&text).collect::<String>(), text.clone());
            prop_assert_eq!(owned(&pieces).read(&written(&pieces, &text)), Some(text));
        }
    }
}
