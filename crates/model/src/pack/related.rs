//! Articles that are like each other.

/// The most articles that are kept as like one.
pub const MOST_RELATED: usize = 5;

/// How many bytes each article takes in what [`encode_related`] writes.
pub const RELATED_BYTES: u64 = (MOST_RELATED * size_of::<u32>()) as u64;

/// Stands where an article has fewer than [`MOST_RELATED`].
const NONE: u32 = u32::MAX;

/// For each article the numbers of those that are like it, the most like first, as little-endian numbers of 32 bits.
pub fn encode_related(related: &[Vec<u32>]) -> Vec<u8> {
    let padded = related.iter().flat_map(|like| {
        let numbers = like.iter().copied().chain(std::iter::repeat(NONE));
        numbers.take(MOST_RELATED)
    });
    padded.flat_map(u32::to_le_bytes).collect()
}

/// The numbers below `count` in one article's part of what [`encode_related`] wrote.
pub fn decode_related(bytes: &[u8], count: usize) -> Vec<u32> {
    let (numbers, _) = bytes.as_chunks();
    numbers.iter().copied().map(u32::from_le_bytes).filter(|number| (*number as usize) < count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn related_articles_survive_writing_and_reading() {
        let bytes = encode_related(&[vec![1, 700], Vec::new()]);
        assert_eq!(bytes.len() as u64, 2 * RELATED_BYTES);
        let (first, second) = bytes.split_at(RELATED_BYTES as usize);
        assert_eq!((decode_related(first, 701), decode_related(second, 701)), (vec![1, 700], vec![]));
        assert_eq!(decode_related(first, 700), [1]);
    }
}
