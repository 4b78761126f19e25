//! Snippets: the sentences of a passage that show best why it matches.

use std::ops::Range;

use sourcebook_model::Mention;
use sourcebook_model::answer::Fragment;

use crate::fragments::fragments;

/// About how much a snippet shows, in bytes; a passage that is no longer is shown whole.
const SNIPPET_BYTES: usize = 300;

/// The best stretch of `text`, in fragments: whole sentences where they are short enough. It lies around as
/// many `marks` as fit, or, where there are none, around the first of `mentions`. `starts` are the bytes at
/// which sentences start.
pub(crate) fn snippet(
    text: &str,
    starts: &[u32],
    marks: &[Range<usize>],
    mentions: &[&Mention],
) -> Vec<Fragment> {
    let sentences = sentences(text, starts);
    let points: Vec<Range<usize>> = match marks {
        [] => mentions.iter().map(|mention| mention.span.clone()).collect(),
        marks => marks.to_vec(),
    };
    let window = window(text, &sentences, &points);
    let cuts_at = |at: usize| is_mid_sentence(text, &sentences, at);
    let (cut_before, cut_behind) = (cuts_at(window.start), cuts_at(window.end));
    let mut pieces = fragments(text, window, marks, mentions);
    let ellipsis = || Fragment { text: "…".to_owned(), ..Fragment::default() };
    if cut_before {
        pieces.insert(0, ellipsis());
    }
    if cut_behind {
        pieces.push(ellipsis());
    }
    pieces
}

/// The byte ranges of the sentences of `text`, without the white space between them.
fn sentences(text: &str, starts: &[u32]) -> Vec<Range<usize>> {
    let starts: Vec<usize> = starts.iter().map(|start| *start as usize).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let sentence = |(start, end): (&usize, usize)| {
        let sentence = text.get(*start..end)?;
        Some(*start..start + sentence.trim_end().len())
    };
    starts.iter().zip(ends).filter_map(sentence).collect()
}

fn window(text: &str, sentences: &[Range<usize>], points: &[Range<usize>]) -> Range<usize> {
    if text.len() <= SNIPPET_BYTES {
        return 0..text.len();
    }
    let points_in = |span: &Range<usize>| {
        points.iter().filter(|point| span.start <= point.start && point.end <= span.end).count()
    };
    // The first of the sentences that hold most points: `max_by_key` would take the last.
    let best = (0..sentences.len()).rev().max_by_key(|&at| points_in(&sentences[at]));
    let Some(best) = best else { return 0..text.len() };
    let mut window = sentences[best].clone();
    if window.len() > SNIPPET_BYTES {
        let point = points.iter().find(|point| window.start <= point.start && point.end <= window.end);
        let start = point.map_or(window.start, |point| point.start);
        return around(text, start, &window);
    }
    for next in &sentences[best + 1..] {
        if next.end - window.start > SNIPPET_BYTES {
            break;
        }
        window.end = next.end;
    }
    window
}

/// A stretch of the long sentence `within` that starts some words before `point`.
fn around(text: &str, point: usize, within: &Range<usize>) -> Range<usize> {
    let early = point.saturating_sub(SNIPPET_BYTES / 3).max(within.start);
    let start = if early == within.start { early } else { next_word(text, early).min(point) };
    let late = start + SNIPPET_BYTES;
    let end = if late >= within.end { within.end } else { word_end(text, late).max(start) };
    start..end
}

fn next_word(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    text[at..].find(char::is_whitespace).map_or(at, |gap| {
        let behind = at + gap;
        behind + text[behind..].len() - text[behind..].trim_start().len()
    })
}

fn word_end(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    // Text without spaces is cut between characters.
    text[..at].rfind(char::is_whitespace).filter(|gap| at - gap < SNIPPET_BYTES / 3).unwrap_or(at)
}

fn is_mid_sentence(text: &str, sentences: &[Range<usize>], at: usize) -> bool {
    at != 0 && at != text.len() && !sentences.iter().any(|span| span.start == at || span.end == at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, word: &str) -> String {
        let starts: Vec<u32> =
            sourcebook_analysis::sentences(text).iter().map(|sentence| sentence.start as u32).collect();
        let mark = text.find(word).map(|start| start..start + word.len());
        snippet(text, &starts, mark.as_slice(), &[]).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn a_short_passage_is_shown_whole() {
        assert_eq!(shown("Local production helps.", "helps"), "Local production helps.");
    }

    #[test]
    fn a_long_passage_is_shown_by_whole_sentences_from_the_one_that_matches() {
        let text = format!(
            "{} Lithium is here. More follows. {}",
            "First words. ".repeat(30),
            "Last words. ".repeat(40)
        );
        let snippet = shown(&text, "Lithium");
        assert!(snippet.starts_with("Lithium is here. More follows. Last words."), "{snippet}");
        assert!(snippet.len() <= SNIPPET_BYTES && snippet.ends_with('.'));
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_on_both_sides() {
        let text = format!("{}lithium {}", "some words and ".repeat(40), "yet more words ".repeat(40));
        let snippet = shown(&text, "lithium");
        assert!(
            snippet.starts_with('…') && snippet.ends_with('…') && snippet.contains("lithium"),
            "{snippet}"
        );
        let first = snippet.trim_start_matches('…').split(' ').next().unwrap_or_default();
        assert!(["some", "words", "and"].contains(&first), "{first}");
    }

    #[test]
    fn text_without_spaces_is_cut_between_characters() {
        let text = "供应链".repeat(400);
        assert!(shown(&text, "链供").starts_with("供应链供"));
    }
}
