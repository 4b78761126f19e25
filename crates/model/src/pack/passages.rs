//! Which passages of an article hold a term: most articles say it in a byte, whose bits are passages.

use super::numbers::{read_list, skip_list, write_list};

/// How many passages have a bit; those behind them are a list.
const FIRST: u32 = 7;
/// The bit that says that a list follows.
const MORE: u8 = 1 << FIRST;

/// Appends passages, ascending and never none.
pub(super) fn write_passages(passages: &[u32], bytes: &mut Vec<u8>) {
    let (first, others) = passages.split_at(passages.partition_point(|passage| *passage < FIRST));
    let bits = first.iter().fold(0, |bits, passage| bits | 1 << passage);
    if others.is_empty() {
        bytes.push(bits);
    } else {
        bytes.push(bits | MORE);
        write_list(&others.iter().map(|passage| passage - FIRST).collect::<Vec<u32>>(), bytes);
    }
}

/// Takes passages off the front of `bytes`, and calls `each` with the number of one and with bits: the lowest for it, the
/// next for the one behind it. None but number 0 comes with more than one bit.
#[inline]
pub(super) fn read_passages(bytes: &mut &[u8], mut each: impl FnMut(u32, u8)) -> Option<()> {
    let (&bits, rest) = bytes.split_first()?;
    *bytes = rest;
    each(0, bits & !MORE);
    if bits & MORE != 0 {
        read_list(bytes, |passage| each(passage.saturating_add(FIRST), 1))?;
    }
    Some(())
}

/// The passages that [`read_passages`] tells of at a time.
pub(super) fn each_of(passage: u32, bits: u8) -> impl Iterator<Item = u32> {
    (0..u8::BITS).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| passage + bit)
}

/// Passes over passages as [`read_passages`] takes them, and says how many they are.
#[inline]
pub(super) fn skip_passages(bytes: &mut &[u8]) -> Option<u32> {
    let (&bits, rest) = bytes.split_first()?;
    *bytes = rest;
    let others = if bits & MORE == 0 { 0 } else { skip_list(bytes)? };
    others.checked_add((bits & !MORE).count_ones())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_survive_writing_and_reading() {
        for passages in [&[0][..], &[6], &[7], &[0, 1, 6, 7, 300], &[2, 5], &[12, u32::MAX]] {
            let mut bytes = Vec::new();
            write_passages(passages, &mut bytes);
            let (mut rest, mut read) = (&bytes[..], Vec::new());
            read_passages(&mut rest, |passage, bits| {
                read.extend(each_of(passage, bits));
            })
            .unwrap();
            assert_eq!((read.as_slice(), rest), (passages, &[][..]));
            let mut rest = &bytes[..];
            assert_eq!((skip_passages(&mut rest), rest), (Some(passages.len() as u32), &[][..]));
            assert!((0..bytes.len()).all(|end| read_passages(&mut &bytes[..end], |_, _| ()).is_none()));
        }
    }
}
