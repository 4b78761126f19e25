//! Themes: for each, the passages that bear it.

use super::numbers::{read_list, read_number, read_small, write_list, write_number};

/// The passages that bear one theme as bytes: for each article, ascending by number, its passages, ascending from 0 and
/// never none.
pub fn encode_theme(articles: &[(u32, Vec<u32>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_number(articles.len() as u64, &mut bytes);
    let mut last = 0;
    for (article, passages) in articles {
        write_number(u64::from(article.wrapping_sub(last)), &mut bytes);
        last = *article;
        write_list(passages, &mut bytes);
    }
    bytes
}

/// Calls `each` with the article and number of every passage in what [`encode_theme`] wrote; `None` if it is something
/// else, or names an article from `count` on.
pub fn decode_theme(mut bytes: &[u8], count: usize, mut each: impl FnMut(u32, u32)) -> Option<()> {
    let bearing = read_number(&mut bytes)?;
    let mut article = 0u32;
    for _ in 0..bearing {
        article = article.checked_add(read_small(&mut bytes)?)?;
        if article as usize >= count {
            return None;
        }
        read_list(&mut bytes, |passage| each(article, passage))?;
    }
    bytes.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], count: usize) -> Option<Vec<(u32, u32)>> {
        let mut passages = Vec::new();
        decode_theme(bytes, count, |article, passage| passages.push((article, passage)))?;
        Some(passages)
    }

    #[test]
    fn a_theme_survives_writing_and_reading() {
        let bytes = encode_theme(&[(0, vec![3]), (4, vec![0, 1, 80])]);
        assert_eq!(read(&bytes, 5), Some(vec![(0, 3), (4, 0), (4, 1), (4, 80)]));
        assert_eq!(read(&bytes, 4), None);
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end], 5), None, "{end}");
        }
    }
}
