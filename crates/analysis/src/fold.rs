//! Folding: what case, width, diacritics and apostrophes make of a word does not matter to searching.

use std::borrow::Cow;

use crate::normalise::{composed, lower_decomposed};

/// Scripts below this code point (Latin and Greek) are read as well without their diacritics; in those above,
/// marks make other letters (й is not и).
const FIRST_SCRIPT_THAT_KEEPS_MARKS: char = '\u{400}';

/// Words that French and Italian put before another with an apostrophe, folded.
const ELISIONS: [&str; 15] =
    ["c", "d", "dell", "j", "jusqu", "l", "lorsqu", "m", "n", "nell", "qu", "quoiqu", "s", "t", "un"];

/// The word as it is searched: compatibility-normalised (NFKC), in lower case, Latin and Greek without
/// diacritics, without a possessive 's, an elided article or apostrophes. Most words of a text stay as they are.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return match word.contains(['\'', '`']) {
            true => Cow::Owned(without_apostrophes(&word.to_ascii_lowercase().replace('`', "'"))),
            false if word.bytes().any(|byte| byte.is_ascii_uppercase()) => {
                Cow::Owned(word.to_ascii_lowercase())
            }
            false => Cow::Borrowed(word),
        };
    }
    let mut plain = String::with_capacity(word.len());
    let mut base = '\0';
    for character in lower_decomposed(word).chars() {
        if is_diacritic(character) {
            if base >= FIRST_SCRIPT_THAT_KEEPS_MARKS && !is_vowel_point(character) {
                plain.push(character);
            }
            continue;
        }
        base = character;
        match spelt_out(character) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(character),
        }
    }
    Cow::Owned(without_apostrophes(&composed(&plain)))
}

fn is_diacritic(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}') || is_vowel_point(character)
}

/// Hebrew points and Arabic short vowels, which most texts leave out.
fn is_vowel_point(character: char) -> bool {
    matches!(character, '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Letters that normalisation keeps whole though readers type them otherwise.
fn spelt_out(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        '’' | '‘' | 'ʼ' | '`' | '´' => "'",
        // A soft hyphen or a joiner is invisible to the reader, and to us.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
}

fn without_apostrophes(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let word = match word.split_once('\'') {
        Some((before, after)) if ELISIONS.contains(&before) && after.chars().count() > 1 => after,
        _ => word,
    };
    word.replace('\'', "")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_diacritics_and_width_do_not_matter() {
        for (word, folded) in [
            ("Élan", "elan"),
            ("ＡＢＣ", "abc"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("Ørsted", "orsted"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn a_sigma_is_the_one_that_ends_a_word_whatever_the_case() {
        assert_eq!(fold("ΟΔΟΣ"), fold("οδός"));
        assert_eq!(fold("ΣΙΣΥΦΟΣ"), "σισυφος");
    }

    #[test]
    fn apostrophes_possessives_and_elisions_do_not_matter() {
        for (word, folded) in [
            ("China's", "china"),
            ("China’s", "china"),
            ("don’t", "dont"),
            ("l’industrie", "industrie"),
            ("O'Brien", "obrien"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn marks_that_make_another_letter_stay() {
        assert_eq!(fold("Йод"), "йод");
        assert_eq!(fold("हिन्दी"), "हिन्दी");
        assert_eq!(fold("שָׁלוֹם"), "שלום");
    }
}
