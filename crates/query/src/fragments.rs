//! Fragments: text cut wherever its marking changes.

use std::ops::Range;

use sourcebook_analysis::{Token, tokens};
use sourcebook_model::Mention;
use sourcebook_model::answer::{Fragment, MentionLabel};

use crate::Source;
use crate::lookup::{Sought, SoughtWord};
use crate::marking::{Stems, hash};
use crate::order::sort;
use crate::pack::Pack;

/// A word of a text that is looked for.
pub(crate) struct Place {
    /// Its place among the words; several share one where a script sets no spaces.
    position: u32,
    /// The number of its stem among those of the query.
    stem: u32,
    /// A byte range of the text.
    span: Range<usize>,
}

/// The words of a text that are looked for.
pub(crate) struct Places {
    places: Vec<Place>,
    /// How many words the text has in all.
    words: usize,
}

impl<S: Source> Pack<S> {
    /// The words of `text`, in `language`, that are among the `sought`.
    pub(crate) fn places(&self, text: &str, language: &str, sought: &Stems) -> Places {
        let mut found = Places { places: Vec::new(), words: 0 };
        self.each_stem(text, language, |token, stem| {
            found.words += 1;
            if let Some(stem) = sought.number(stem) {
                found.places.push(Place { position: token.position, stem, span: token.span.clone() });
            }
        });
        found
    }

    /// Calls `each` with every word of `text`, in `language`, and the [`hash`] of its stem; of the word where the
    /// language has no stems.
    pub(crate) fn each_stem(&self, text: &str, language: &str, mut each: impl FnMut(&Token<'_>, u64)) {
        let stems =
            self.language(language).and_then(|at| self.stemmed.get(at).zip(self.stems.get(at)?.as_ref()));
        for token in tokens(text) {
            let hash = match stems {
                Some((stemmed, stem)) => stemmed.of(&token.word, stem),
                None => hash(&token.word),
            };
            each(&token, hash);
        }
    }
}

impl Places {
    /// How many words the text has.
    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// The spans of the words of `sought`, wherever those stand together in one of its ways.
    pub(crate) fn occurrences(&self, sought: &Sought) -> Vec<Vec<Range<usize>>> {
        let starts = self.places.chunk_by(|one, next| one.position == next.position);
        let ways = |start: u32| sought.ways.iter().filter_map(move |words| self.spans(words, start));
        starts.flat_map(|same| ways(same[0].position)).collect()
    }

    /// The byte ranges that match any of `sought`; disjoint and ascending.
    pub(crate) fn marks<'sought>(&self, sought: impl Iterator<Item = &'sought Sought>) -> Vec<Range<usize>> {
        disjoint(sought.flat_map(|sought| self.occurrences(sought)).flatten().collect())
    }

    /// The spans of the words if the first stands at the position `start`.
    fn spans(&self, words: &[SoughtWord], start: u32) -> Option<Vec<Range<usize>>> {
        let span = |word: &SoughtWord| {
            let position = start.checked_add(word.offset)?;
            let first = self.places.partition_point(|place| place.position < position);
            let here = self.places[first..].iter().take_while(|place| place.position == position);
            here.into_iter().find(|place| word.numbers.contains(&place.stem)).map(|place| place.span.clone())
        };
        words.iter().map(span).collect()
    }
}

fn disjoint(spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut pairs: Vec<(u64, u32)> =
        spans.into_iter().map(|span| (span.start as u64, span.end as u32)).collect();
    sort(&mut pairs);
    let mut disjoint: Vec<Range<usize>> = Vec::new();
    for span in pairs.into_iter().map(|(start, end)| start as usize..end as usize) {
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
    let inside = spans.flat_map(|span| [span.start, span.end]).filter(inside);
    let mut cuts: Vec<(u64, u32)> =
        inside.chain([window.start, window.end]).map(|cut| (cut as u64, 0)).collect();
    sort(&mut cuts);
    cuts.dedup();
    let covers =
        |span: &Range<usize>, piece: &Range<usize>| span.start <= piece.start && piece.end <= span.end;
    cuts.windows(2)
        .filter_map(|cut| {
            let piece = cut[0].0 as usize..cut[1].0 as usize;
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
