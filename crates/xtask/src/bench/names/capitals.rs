//! The plainest of rules: words with capitals that stand together are a name. At a sentence's start a word alone is one
//! only where the text has it with a capital elsewhere.

use std::collections::BTreeSet;

use super::gold::Name;

/// The names in a text by that rule; it cannot tell what they are of.
pub(super) fn find(text: &str) -> Vec<Name> {
    let characters: Vec<char> = text.chars().collect();
    let words = words(&characters);
    let word = |at: usize| characters[words[at].0..words[at].1].iter().collect::<String>();
    let is_capital = |at: usize| characters[words[at].0].is_uppercase();
    let begins = |at: usize| {
        let before = at.checked_sub(1).map(|before| &characters[words[before].1..words[at].0]);
        before
            .is_none_or(|gap| gap.iter().any(|mark| matches!(mark, '.' | '!' | '?' | '\n' | '`' | '"' | '“')))
    };
    let inside: BTreeSet<String> =
        (0..words.len()).filter(|at| is_capital(*at) && !begins(*at)).map(word).collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !is_capital(at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < words.len() && is_capital(at) && characters[words[at - 1].1..words[at].0] == [' '] {
            at += 1;
        }
        if at - start > 1 || !begins(start) || inside.contains(&word(start)) {
            names.push(Name { start: words[start].0, end: words[at - 1].1, of: "other".to_owned() });
        }
    }
    names
}

/// The words of a text, each by its first character and the one behind it.
fn words(characters: &[char]) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for at in 0..=characters.len() {
        let letter =
            characters.get(at).is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '&'));
        match (start, letter) {
            (None, true) => start = Some(at),
            (Some(first), false) => {
                words.push((first, at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_that_stand_together_are_a_name_and_a_sentences_first_alone_is_none() {
        let text = "Trading stopped. Acme fell, and John Smith of Acme left.";
        let cut = |name: &Name| text[name.start..name.end].to_owned();
        assert_eq!(find(text).iter().map(cut).collect::<Vec<_>>(), ["Acme", "John Smith", "Acme"]);
    }
}
