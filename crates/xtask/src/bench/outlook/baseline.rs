//! What tense alone tells: a vote of the words that show it by their form.

/// Put what follows into the future.
const AHEAD: [&str; 4] = ["will", "shall", "won't", "going"];
/// Are a past, besides what ends in -ed.
const BACK: [&str; 14] = [
    "was", "were", "had", "did", "went", "came", "said", "made", "took", "began", "became", "got", "saw",
    "found",
];
/// Are a present.
const PRESENT: [&str; 12] =
    ["is", "are", "am", "has", "have", "does", "do", "can", "it's", "isn't", "don't", "doesn't"];

/// Where most of the words that show tense look; of two with as many, the present, then the past.
pub(super) fn outlook(text: &str) -> Option<&'static str> {
    let (mut back, mut present, mut ahead) = (0, 0, 0);
    for word in text.split(|letter: char| !(letter.is_alphabetic() || letter == '\'' || letter == '’')) {
        let word = word.to_lowercase().replace('’', "'");
        match word.as_str() {
            word if AHEAD.contains(&word) => ahead += 1,
            word if PRESENT.contains(&word) => present += 1,
            word if BACK.contains(&word) || word.len() > 4 && word.ends_with("ed") => back += 1,
            _ => {}
        }
    }
    match back.max(present).max(ahead) {
        0 => None,
        most if most == present => Some("present"),
        most if most == back => Some("back"),
        _ => Some("ahead"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_words_with_a_tense_win() {
        assert_eq!(outlook("It will rain."), Some("ahead"));
        assert_eq!(outlook("It rained, and he was wet. It is dry now."), Some("back"));
        assert_eq!(outlook("It is late. She called."), Some("present"));
        assert_eq!(outlook("Bread and salt"), None);
    }
}
