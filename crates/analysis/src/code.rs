//! Code among the text: listings and what programs print, which say nothing in any human language.

/// Whether prose has little use for a mark.
fn is_sign(mark: char) -> bool {
    matches!(
        mark,
        '{' | '}'
            | '['
            | ']'
            | '<'
            | '>'
            | '='
            | ';'
            | '_'
            | '/'
            | '\\'
            | '|'
            | '&'
            | '*'
            | '$'
            | '#'
            | '@'
            | '~'
            | '^'
            | '+'
            | '`'
    )
}

/// How much of a text such marks may make up, counted without its white space.
const MOST_SIGNS: f32 = 0.08;

/// Whether a block of text is rather code than prose.
pub fn is_code(text: &str) -> bool {
    let opens = ["$ ", "% ", "> ", "# ", "//", "/*", "#!", ">>> "];
    if opens.iter().any(|opening| text.starts_with(opening)) {
        return true;
    }
    let (mut signs, mut letters) = (0_u32, 0_u32);
    let mut count = |text: &str| {
        for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
            letters += 1;
            signs += u32::from(is_sign(letter));
        }
    };
    // An address is one word of prose, however many signs it has.
    if text.contains("://") {
        text.split_whitespace().filter(|word| !word.contains("://")).for_each(count);
    } else {
        count(text);
    }
    signs as f32 > letters as f32 * MOST_SIGNS
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
}
