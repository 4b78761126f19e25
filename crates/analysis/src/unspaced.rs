//! Scripts written without spaces between words, whose text is indexed by character.

/// Whether `character` belongs to a script that does not set words apart, or, like Hangul, joins so much to
/// them that readers search for parts. Ranges are Unicode blocks.
pub fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{eff}'       // Thai, Lao
        | '\u{1000}'..='\u{109f}'   // Myanmar
        | '\u{1100}'..='\u{11ff}'   // Hangul Jamo
        | '\u{1780}'..='\u{17ff}'   // Khmer
        | '\u{3005}'..='\u{3007}'   // ideographic iteration mark, closing mark, zero
        | '\u{3041}'..='\u{30ff}'   // Hiragana, Katakana
        | '\u{31f0}'..='\u{31ff}'   // Katakana phonetic extensions
        | '\u{3400}'..='\u{4dbf}'   // CJK extension A
        | '\u{4e00}'..='\u{9fff}'   // CJK unified ideographs
        | '\u{ac00}'..='\u{d7af}'   // Hangul syllables
        | '\u{f900}'..='\u{faff}'   // CJK compatibility ideographs
        | '\u{ff66}'..='\u{ff9f}'   // half-width Katakana
        | '\u{20000}'..='\u{323af}' // CJK extensions B to H
    )
}

/// What readers take for single characters in `word`, a word by Unicode's segmentation (UAX #29) that begins with
/// an unspaced character, and the byte at which each starts.
///
/// Segmentation sets every such character apart, with its marks, save Katakana and Hangul, which it joins. Parting
/// those again takes no table: a mark stays with what it marks, and a vowel or final Jamo with its syllable.
pub(crate) fn clusters(word: &str) -> Vec<(usize, &str)> {
    if !word.starts_with(is_joined) {
        return vec![(0, word)];
    }
    let starts: Vec<usize> = word
        .char_indices()
        .filter(|&(at, character)| at == 0 || !extends(character))
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([word.len()]);
    starts.iter().zip(ends).map(|(&start, end)| (start, &word[start..end])).collect()
}

/// Whether segmentation joins `character` to neighbours of its script: Katakana and Hangul.
fn is_joined(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11ff}' | '\u{30a0}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{ff66}'..='\u{ff9f}')
}

/// Whether `character` belongs to the one before it: a mark, a sound mark of Kana, a vowel or final Jamo.
fn extends(character: char) -> bool {
    matches!(character, '\u{1160}'..='\u{11ff}' | '\u{ff9e}' | '\u{ff9f}') || !character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::clusters;

    #[test]
    fn characters_stay_whole_however_they_are_encoded() {
        let composed = "カタカナ 한국어 ｶﾞｿﾘﾝ コンピュータ ที่นี่ 供應鏈 か\u{3099}";
        let decomposed = "カ\u{3099}ソリン \u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}";
        for text in [composed, decomposed] {
            for (start, word) in text.split_word_bound_indices().filter(|(_, word)| *word != " ") {
                let expected: Vec<(usize, &str)> = word.grapheme_indices(true).collect();
                assert_eq!(clusters(word), expected, "{word} at {start}");
            }
        }
    }
}
