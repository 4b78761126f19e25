//! Fragments: text cut wherever its marking changes.

use std::ops::Range;

use sourcebook_analysis::{Token, tokens};
use sourcebook_model::Mention;
use sourcebook_model::answer::{Fragment, MentionLabel};

use crate::index::{Index, Term};
use crate::matching::Phrase;

impl Index {
    /// The byte ranges of `text`, in `language`, that match any of `phrases`; disjoint and ascending.
    pub(crate) fn marks(&self, text: &str, language: &str, phrases: &[Phrase]) -> Vec<Range<usize>> {
        if phrases.is_empty() {
            return Vec::new();
        }
        let place = |token: Token| {
            let term = self.term_in(&token.word, language)?;
            Some(Place { position: token.position, term, span: token.span })
        };
        let places: Vec<Place> = tokens(text).into_iter().filter_map(place).collect();
        let mut marks: Vec<Range<usize>> = Vec::new();
        for same in places.chunk_by(|one, next| one.position == next.position) {
            let starting = phrases.iter().filter_map(|phrase| spans(phrase, same[0].position, &places));
            marks.extend(starting.flatten());
        }
        disjoint(marks)
    }
}

/// A word of a text.
struct Place {
    /// Its place among the words; several share one where a script sets no spaces.
    position: u32,
    term: Term,
    /// A byte range of the text.
    span: Range<usize>,
}

/// The spans of the phrase's words if it begins at the position `start`; `places` ascend by position.
fn spans(phrase: &Phrase, start: u32, places: &[Place]) -> Option<Vec<Range<usize>>> {
    let span = |(offset, terms): &(u32, Vec<Term>)| {
        let position = start.checked_add(*offset)?;
        let first = places.partition_point(|place| place.position < position);
        let here = places[first..].iter().take_while(|place| place.position == position);
        here.into_iter()
            .find(|place| terms.binary_search(&place.term).is_ok())
            .map(|place| place.span.clone())
    };
    phrase.words.iter().map(span).collect()
}

fn disjoint(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let mut disjoint: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match disjoint.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => disjoint.push(span),
        }
    }
    disjoint
}

/// Cuts `text[window]` into fragments that are marked and mentioned alike throughout. `marks` and the spans of
/// `mentions` are byte ranges of the whole `text`; what does not lie on its characters is passed over.
pub(crate) fn fragments(
    text: &str,
    window: Range<usize>,
    marks: &[Range<usize>],
    mentions: &[&Mention],
) -> Vec<Fragment> {
    let spans = marks.iter().chain(mentions.iter().map(|mention| &mention.span));
    let inside = |at: &usize| *at > window.start && *at < window.end && text.is_char_boundary(*at);
    let mut cuts: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).filter(inside).collect();
    cuts.extend([window.start, window.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let covers =
        |span: &Range<usize>, piece: &Range<usize>| span.start <= piece.start && piece.end <= span.end;
    cuts.windows(2)
        .filter_map(|cut| {
            let piece = cut[0]..cut[1];
            let labels = mentions.iter().filter(|mention| covers(&mention.span, &piece));
            Some(Fragment {
                text: text.get(piece.clone())?.to_owned(),
                marked: marks.iter().any(|mark| covers(mark, &piece)),
                mentions: labels
                    .map(|mention| MentionLabel { kind: mention.kind, value: mention.value.clone() })
                    .collect(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sourcebook_model::MentionKind;

    use super::*;

    fn theme(span: Range<usize>) -> Mention {
        Mention { kind: MentionKind::Theme, block: 0, span, value: Some("trade".to_owned()) }
    }

    #[test]
    fn text_is_cut_where_its_marking_changes() {
        let text = "Upstream imports are active";
        let mention = theme(0..16);
        let mark = 9..16;
        let pieces = fragments(text, 0..text.len(), std::slice::from_ref(&mark), &[&mention]);
        let shown: Vec<(&str, bool, usize)> =
            pieces.iter().map(|piece| (piece.text.as_str(), piece.marked, piece.mentions.len())).collect();
        assert_eq!(shown, [("Upstream ", false, 1), ("imports", true, 1), (" are active", false, 0)]);
    }

    proptest! {
        #[test]
        fn no_text_is_lost_whatever_the_spans(
            text in "\\PC{0,30}",
            marks in prop::collection::vec((0usize..60, 0usize..60), 0..4),
            spans in prop::collection::vec((0usize..60, 0usize..60), 0..4),
        ) {
            let marks: Vec<Range<usize>> = marks.into_iter().map(|(start, end)| start..end).collect();
            let mentions: Vec<Mention> = spans.into_iter().map(|(start, end)| theme(start..end)).collect();
            let mentions: Vec<&Mention> = mentions.iter().collect();
            let pieces = fragments(&text, 0..text.len(), &marks, &mentions);
            let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
