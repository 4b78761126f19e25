//! Markup inside the lines of plain text: emphasis and links become the words they hold.

use super::is_unspaced;

/// The text without its paired `*`, `**`, `_`, `__` and `` ` ``, and with the words of its links alone.
pub(crate) fn plain(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut dropped = vec![false; characters.len()];
    drop_pairs(&characters, &mut dropped);
    drop_links(&characters, &mut dropped);
    let kept = characters.iter().zip(&dropped).filter(|(_, dropped)| !**dropped);
    kept.map(|(character, _)| *character).collect()
}

/// The text of a line that is emphasised as a whole, as headings are where there is no other way.
pub(super) fn fully_emphasised(text: &str) -> Option<&str> {
    let inner = ["***", "**", "__"]
        .iter()
        .find_map(|sign| text.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign)))?;
    let inner = inner.trim();
    (!inner.is_empty() && !inner.contains("**") && !inner.contains("__")).then_some(inner)
}

/// A run of one sign that may open or close emphasis.
struct Run {
    at: usize,
    length: usize,
    sign: char,
}

fn drop_pairs(characters: &[char], dropped: &mut [bool]) {
    let mut open: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let sign = characters[at];
        if !matches!(sign, '*' | '_' | '`') {
            at += 1;
            continue;
        }
        let length = characters[at..].iter().take_while(|character| **character == sign).count();
        let before = at.checked_sub(1).and_then(|before| characters.get(before)).copied();
        let after = characters.get(at + length).copied();
        // Scripts without spaces have none beside their emphasis either.
        let is_apart =
            |side: Option<char>| side.is_none_or(|c| !c.is_alphanumeric() || sign == '*' && is_unspaced(c));
        let can_close = before.is_some_and(|c| !c.is_whitespace()) && is_apart(after);
        let can_open = after.is_some_and(|c| !c.is_whitespace()) && is_apart(before);
        let matching = open.iter().rposition(|run| run.sign == sign && run.length == length);
        match matching {
            Some(opening) if can_close => {
                let run = &open[opening];
                dropped[run.at..run.at + run.length].fill(true);
                dropped[at..at + length].fill(true);
                open.truncate(opening);
            }
            _ if can_open && length <= 3 && open.len() < DEEPEST => open.push(Run { at, length, sign }),
            _ => {}
        }
        at += length;
    }
}

/// Emphasis opened inside more emphasis than this is no emphasis.
const DEEPEST: usize = 16;

/// Addresses of links are no longer than this, in characters.
const LONGEST_ADDRESS: usize = 2_000;

/// Leaves `text` of `[text](address)`.
fn drop_links(characters: &[char], dropped: &mut [bool]) {
    let mut open = None;
    let mut at = 0;
    while at < characters.len() {
        match characters[at] {
            '[' => open = Some(at),
            ']' if characters.get(at + 1) == Some(&'(') => {
                let address = characters[at + 2..]
                    .iter()
                    .take(LONGEST_ADDRESS)
                    .take_while(|c| !c.is_whitespace() && **c != ')')
                    .count();
                let end = at + 2 + address;
                if let Some(start) = open.take().filter(|_| address > 0 && characters.get(end) == Some(&')'))
                {
                    dropped[start] = true;
                    dropped[at..=end].fill(true);
                    at = end;
                }
            }
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_leaves_its_words() {
        assert_eq!(plain("in *Nature Energy*, **again** and _again_"), "in Nature Energy, again and again");
        assert_eq!(plain("run `make test` now"), "run make test now");
        assert_eq!(plain("性能。**要充分考虑。**另一方面"), "性能。要充分考虑。另一方面");
    }

    #[test]
    fn signs_that_emphasise_nothing_stay() {
        for text in ["2 * 3 * 4", "price* and cost*", "snake_case_name", "**open", "a ** b", "[1] and [2]"] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn links_leave_their_words() {
        assert_eq!(
            plain("see [the report](https://example.org/a) and [4] (there)"),
            "see the report and [4] (there)"
        );
    }

    #[test]
    fn a_line_emphasised_as_a_whole_is_told_from_one_with_emphasis() {
        assert_eq!(fully_emphasised("** The Road Ahead**"), Some("The Road Ahead"));
        assert_eq!(fully_emphasised("**One** and **two**"), None);
        assert_eq!(fully_emphasised("****"), None);
    }
}
