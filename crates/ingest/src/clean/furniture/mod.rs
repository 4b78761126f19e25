//! The web's furniture: lines that stand around articles and are none of their authors'.
//!
//! Every rule is about a whole line. Words that an author could also set as a heading count only where they
//! head nothing.

mod table;

use table::{ANYWHERE, CONSENT, COOKIES, IDLE, LABELS, NETWORKS, POINTERS, SHARING};

/// The longest line that can point to another article, in words.
const POINTER_WORDS: usize = 24;

/// Lines longer than this, in bytes, are text; only what is glued into one word can be longer.
const LONGEST_LINE: usize = 400;

/// The fewest words that a navigation bar glued into one has.
const GLUED_WORDS: usize = 6;

/// Why a line is furniture wherever it stands; `None` where it may be the article's.
pub(crate) fn of_line(text: &str) -> Option<&'static str> {
    if is_glued(text) {
        return Some("a navigation bar whose words were glued into one");
    }
    if text.len() > LONGEST_LINE {
        return None;
    }
    let line = folded(text);
    if let Some((reason, _)) = ANYWHERE.iter().find(|(_, lines)| lines.contains(&line.as_str())) {
        return Some(reason);
    }
    if is_copyright(text, &line) {
        return Some("a copyright line");
    }
    if is_share_bar(&line) {
        return Some("a button for sharing");
    }
    if COOKIES.iter().any(|start| line.starts_with(start)) && CONSENT.iter().any(|sign| line.contains(sign)) {
        return Some("a notice about cookies");
    }
    let (label, behind) = text.split_once([':', '：'])?;
    let label = folded(label);
    if LABELS.1.contains(&label.as_str()) && behind.trim().is_empty() {
        return Some(LABELS.0);
    }
    let points = POINTERS.1.contains(&label.as_str()) && behind.split_whitespace().count() <= POINTER_WORDS;
    (points && !crate::formats::ends_sentence(behind)).then_some(POINTERS.0)
}

/// Why a line that heads nothing is furniture; `None` where it may be the article's.
pub(crate) fn of_idle_line(text: &str) -> Option<&'static str> {
    IDLE.1.contains(&folded(text).as_str()).then_some(IDLE.0)
}

fn folded(text: &str) -> String {
    let text = text.replace('’', "'").to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'');
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Share on Facebook Twitter LinkedIn Email`: nothing but places to share at, two and more.
fn is_share_bar(folded: &str) -> bool {
    let words = || folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().filter(|word| NETWORKS.contains(word)).count() >= 2
        && words().all(|word| NETWORKS.contains(&word) || SHARING.contains(&word))
}

/// `© 2024 The Paper. All rights reserved.`
fn is_copyright(text: &str, folded: &str) -> bool {
    let marked = text.starts_with('©') || text.starts_with("Copyright ©") || text.starts_with("(c) ");
    let reserved = folded.ends_with("all rights reserved");
    let short = folded.split_whitespace().count() <= 14;
    short
        && (marked && folded.contains(|c: char| c.is_ascii_digit())
            || reserved && (marked || folded.starts_with("copyright")))
}

/// Whether the line is one long word made of capitalised words: `HomeNewsSportCultureOpinionContact`.
fn is_glued(text: &str) -> bool {
    if !text.chars().all(char::is_alphabetic) || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let mut words = 0;
    let mut small = 0;
    for character in text.chars() {
        if character.is_uppercase() {
            if words > 0 && small == 0 {
                return false;
            }
            words += 1;
            small = 0;
        } else {
            small += 1;
        }
    }
    words >= GLUED_WORDS && small > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_however_it_is_spelt_and_set() {
        for text in [
            "Skip to content",
            "» Skip to main content «",
            "Advertisment",
            "ADVERTISEMENT",
            "Share this article",
            "Revamped article:",
            "Read also:",
            "Read also: Tesla opens a plant in Berlin",
            "HomeNewsSportCultureOpinionContact",
            "© 2024 The Paper. All rights reserved.",
            "Back to top",
            "Share on: Facebook | Twitter | LinkedIn | Email",
            "We use cookies to improve your experience. By continuing to browse this site you agree to our use of cookies.",
        ] {
            assert!(of_line(text).is_some(), "{text}");
        }
    }

    #[test]
    fn an_authors_sentence_is_never_furniture() {
        for text in [
            "Advertisement spending fell.",
            "Facebook and Twitter",
            "We use cookies to count the readers of this blog, and here is how to write such a counter.",
            "Skip to content is a link for keyboard users.",
            "Latest",
            "Related: the two events had one cause.",
            "Article 5: The Right to Roam",
            "See also",
            "See also: the Atlas of the Coast",
            "McDonaldHouse",
            "NASAESAJAXAISROCNSARFSA",
            "Share",
            "Copyright law changed in 1998.",
            "Search",
            "© is a sign that the law no longer asks for, and few publishers know this about it at all",
        ] {
            assert_eq!(of_line(text), None, "{text}");
        }
    }

    #[test]
    fn a_heading_is_furniture_only_by_its_words_and_where_it_heads_nothing() {
        assert!(of_idle_line("Latest").is_some());
        assert!(of_idle_line("Editor’s Picks").is_some());
        assert_eq!(of_idle_line("Conclusion"), None);
    }
}
