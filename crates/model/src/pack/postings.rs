//! Postings: where a term occurs, as numbers of variable length (LEB128) with gaps instead of positions.

/// Where one term occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    /// Articles with the term in their title, ascending by article number.
    pub titles: Vec<Posting>,
    /// Passages with the term in their text, ascending by passage number.
    pub passages: Vec<Posting>,
}

/// Occurrences in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posting {
    /// Number of the article or passage.
    pub number: u32,
    /// The term's positions among the words there, ascending; never empty.
    pub positions: Vec<u32>,
}

/// Appends the postings of one term to `bytes`.
pub fn encode_postings(postings: &Postings, bytes: &mut Vec<u8>) {
    for list in [&postings.titles, &postings.passages] {
        write_number(list.len() as u32, bytes);
        let mut previous = 0;
        for posting in list {
            write_number(posting.number.wrapping_sub(previous), bytes);
            previous = posting.number;
            write_number(posting.positions.len() as u32, bytes);
            let mut last = 0;
            for &position in &posting.positions {
                write_number(position.wrapping_sub(last), bytes);
                last = position;
            }
        }
    }
}

/// Reads the postings of one term; `None` if the bytes are not what [`encode_postings`] writes.
pub fn decode_postings(mut bytes: &[u8]) -> Option<Postings> {
    let titles = read_list(&mut bytes)?;
    let passages = read_list(&mut bytes)?;
    bytes.is_empty().then_some(Postings { titles, passages })
}

fn read_list(bytes: &mut &[u8]) -> Option<Vec<Posting>> {
    let mut number = 0u32;
    read_counted(bytes, |bytes| {
        number = number.checked_add(read_number(bytes)?)?;
        let mut position = 0u32;
        let positions = read_counted(bytes, |bytes| {
            position = position.checked_add(read_number(bytes)?)?;
            Some(position)
        })?;
        Some(Posting { number, positions })
    })
}

fn read_counted<T>(bytes: &mut &[u8], mut read: impl FnMut(&mut &[u8]) -> Option<T>) -> Option<Vec<T>> {
    let count = read_number(bytes)? as usize;
    // A byte each at the least: a count beyond what is left is not worth reserving for.
    let mut list = Vec::with_capacity(count.min(bytes.len()));
    for _ in 0..count {
        list.push(read(bytes)?);
    }
    Some(list)
}

fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0u32;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let bits = u32::from(byte & 0x7f);
        if bits.leading_zeros() < shift {
            return None;
        }
        number |= bits << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(numbers: &[(u32, &[u32])]) -> Vec<Posting> {
        numbers.iter().map(|&(number, positions)| Posting { number, positions: positions.to_vec() }).collect()
    }

    #[test]
    fn postings_survive_writing_and_reading() {
        let postings = Postings {
            titles: list(&[(0, &[0]), (7, &[3, 300])]),
            passages: list(&[(5, &[2]), (6, &[0, 1]), (u32::MAX, &[u32::MAX])]),
        };
        let mut bytes = Vec::new();
        encode_postings(&postings, &mut bytes);
        assert_eq!(decode_postings(&bytes), Some(postings));
    }

    #[test]
    fn cut_or_overflowing_postings_are_refused() {
        for bytes in [
            &[][..],
            &[0],
            &[2, 1, 1, 0],
            &[0, 0, 0],
            &[0xff; 9],
            &[0, 2, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0, 1, 1, 0],
        ] {
            assert_eq!(decode_postings(bytes), None, "{bytes:?}");
        }
    }
}
