//! How long an article takes to read.

use sourcebook_model::answer::BlockView;

/// Words a minute, about what adults read silently (Brysbaert 2019: 238 for English non-fiction).
const WORDS: usize = 238;
/// Characters a minute for scripts that put no spaces between words (Trauzettel-Klosinski 2012: 255 for Chinese).
const CHARACTERS: usize = 255;

/// The minutes it takes to read `blocks`, at least 1.
pub(crate) fn minutes(blocks: &[BlockView]) -> u32 {
    let texts = || blocks.iter().flat_map(|block| &block.fragments).map(|fragment| fragment.text.as_str());
    let unspaced = texts().flat_map(str::chars).filter(|letter| is_unspaced(*letter)).count();
    let words = texts().map(|text| text.split(|letter: char| letter.is_whitespace() || is_unspaced(letter)));
    let words = words.flatten().filter(|word| word.contains(char::is_alphanumeric)).count();
    let minutes = words.div_ceil(WORDS).max(1);
    (minutes + unspaced / CHARACTERS) as u32
}

fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;
    use sourcebook_model::answer::Fragment;

    use super::*;

    fn block(text: &str) -> BlockView {
        let fragments = vec![Fragment { text: text.to_owned(), ..Fragment::default() }];
        BlockView { kind: BlockKind::Paragraph, passage: 0, fragments, themes: Vec::new() }
    }

    #[test]
    fn an_article_takes_at_least_a_minute() {
        assert_eq!(minutes(&[block("Short.")]), 1);
    }

    #[test]
    fn twice_the_words_take_twice_the_time() {
        assert_eq!(minutes(&[block(&"word ".repeat(238)), block(&"word ".repeat(238))]), 2);
    }

    #[test]
    fn scripts_without_spaces_count_by_the_character() {
        assert_eq!(minutes(&[block(&"电动汽车".repeat(128))]), 3);
    }
}
