//! Code among the text: listings and what programs print, which say nothing in any human language.

/// Whether prose has little use for a mark, one of ASCII's.
fn is_sign(mark: u8) -> bool {
    matches!(mark, b'#' | b'$' | b'&' | b'*' | b'+' | b'/' | b';'..=b'>' | b'@' | b'['..=b'`' | b'{'..=b'~')
}

/// How much of a text such marks may make up, counted without its white space.
const MOST_SIGNS: f32 = 0.08;

/// Whether a block of text is rather code than prose.
pub fn is_code(text: &str) -> bool {
    let opens = ["$ ", "% ", "> ", "# ", "//", "/*", "#!", ">>> "];
    if opens.iter().any(|opening| text.starts_with(opening)) {
        return true;
    }
    let (mut signs, mut letters) = (0_usize, 0_usize);
    // By bytes, which takes a fraction of the time that characters take.
    let mut count = |text: &str| {
        signs += text.bytes().filter(|byte| is_sign(*byte)).count();
        letters += text.chars().count() - spaces(text);
    };
    // An address is one word of prose, however many signs it has.
    if text.contains("://") {
        text.split_whitespace().filter(|word| !word.contains("://")).for_each(count);
    } else {
        count(text);
    }
    signs as f32 > letters as f32 * MOST_SIGNS
}

/// How many characters of a text are white space.
fn spaces(text: &str) -> usize {
    let is_space = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ');
    let beyond = |letter: &char| !letter.is_ascii() && letter.is_whitespace();
    let of_others = if text.is_ascii() { 0 } else { text.chars().filter(beyond).count() };
    text.as_bytes().iter().filter(|byte| is_space(byte)).count() + of_others
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listings_and_prompts_are_code() {
        for text in ["let x = f(a)[0];", "$ make install", "if (a < b) { return; }", "// Says why."] {
            assert!(is_code(text), "{text}");
        }
    }

    #[test]
    fn prose_is_none_even_with_an_address_or_a_name_in_it() {
        for text in [
            "The plan is at https://example.org/a/b?c=d&e=f for all to read.",
            "Call `read_all` before the file is closed, and check what it returns.",
            "Sales rose [3] and fell again (see below).",
        ] {
            assert!(!is_code(text), "{text}");
        }
    }

    #[test]
    fn white_space_of_any_kind_is_no_letter() {
        let text = |space: &str| ["a_b", "cd ef gh ij kl"].join(space);
        for space in [" ", "\u{a0}", "\u{3000}"] {
            assert_eq!(is_code(&text(space)), is_code(&text("\n")), "{space:?}");
            assert!(is_code(&format!("a_b{}", space.repeat(40))), "{space:?}");
        }
    }
}
