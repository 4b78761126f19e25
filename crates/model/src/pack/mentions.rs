//! Mentions and findings as they are kept: apart from texts, since lists show none of them.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Pieces;
use crate::article::Block;
use crate::finding::Finding;
use crate::mention::{Mention, MentionKind};

/// No value.
const NONE: u32 = 0;
/// The value is the text of the mention.
const AS_WRITTEN: u32 = 1;
/// The first of the values.
const FIRST: u32 = 2;

/// What was found in several articles that lie side by side, and what ingest did to them.
///
/// Mentions lie column by column, so that what is alike of them compresses together. They are placed by the words of their
/// block, in which texts are written, too: most begin and end where a word does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionShard {
    /// How many each article has.
    counts: Vec<u32>,
    kinds: Vec<MentionKind>,
    /// How many blocks each is behind the one before in its article.
    blocks: Vec<u32>,
    /// The word that each begins in: how many words behind that of the one before in its block, doubled, plus one where it
    /// does not begin with that word.
    starts: Vec<u32>,
    /// How many words each has, doubled; 1 where it does not end with a word.
    lengths: Vec<u32>,
    /// For each that does not begin with a word, how many bytes behind where that does it begins; for each that does not end
    /// with one, how many bytes it has.
    apart: Vec<u32>,
    /// 0 for no value, 1 for the text of the mention, 2 and on for one of the `texts`.
    values: Vec<u32>,
    texts: Vec<String>,
    /// Those of each article.
    findings: Vec<Vec<Finding>>,
}

impl MentionShard {
    /// The shard of these articles: the blocks of each, its mentions by block, then by span, and its findings.
    pub fn of<'a>(articles: impl IntoIterator<Item = (&'a [Block], &'a [Mention], &'a [Finding])>) -> Self {
        let mut shard = Self::default();
        let mut known = BTreeMap::new();
        for (blocks, mentions, findings) in articles {
            shard.counts.push(mentions.len() as u32);
            shard.findings.push(findings.to_vec());
            let mut place = Place::default();
            for mention in mentions {
                let text = blocks.get(mention.block).map_or("", |block| block.text.as_str());
                shard.kinds.push(mention.kind);
                shard.blocks.push(mention.block.wrapping_sub(place.block) as u32);
                place.enter(mention.block, text);
                shard.add_span(&mention.span, &mut place);
                let value = match &mention.value {
                    None => NONE,
                    Some(value) if text.get(mention.span.clone()) == Some(value) => AS_WRITTEN,
                    Some(value) => *known.entry(value.as_str()).or_insert_with(|| {
                        shard.texts.push(value.clone());
                        FIRST + (shard.texts.len() - 1) as u32
                    }),
                };
                shard.values.push(value);
            }
        }
        shard
    }

    /// Adds a span behind `place`, which goes there.
    fn add_span(&mut self, span: &Range<usize>, place: &mut Place) {
        let before = place.word;
        place.word = place.words.partition_point(|(start, _)| *start <= span.start).saturating_sub(1);
        let words = &place.words[place.word.min(place.words.len())..];
        let start = words.first().map(|(start, _)| *start);
        let within = words.iter().take_while(|(start, _)| *start < span.end).count();
        let end = within.checked_sub(1).map(|last| words[last].1);
        let (begins_so, ends_so) = (start == Some(span.start), end == Some(span.end));
        self.starts.push((place.word.wrapping_sub(before) as u32) << 1 | u32::from(!begins_so));
        self.lengths.push(if ends_so { (within as u32) << 1 } else { 1 });
        if !begins_so {
            self.apart.push(span.start.wrapping_sub(start.unwrap_or(0)) as u32);
        }
        if !ends_so {
            self.apart.push(span.len() as u32);
        }
    }

    /// What was found in its article number `index`, from 0, which has these `blocks`, and what was done to it; `None` if it
    /// has no such article.
    pub fn article(&self, index: usize, blocks: &[Block]) -> Option<(Vec<Mention>, &[Finding])> {
        let before = self.counts.get(..index)?.iter().map(|count| *count as usize).sum::<usize>();
        let all = before..before.checked_add(*self.counts.get(index)? as usize)?;
        let is_apart = |number: &&u32| **number & 1 == 1;
        let placed_apart = |numbers: &[u32]| Some(numbers.get(..before)?.iter().filter(is_apart).count());
        let passed = placed_apart(&self.starts)? + placed_apart(&self.lengths)?;
        let mut apart = self.apart.get(passed..)?.iter().map(|number| *number as usize);
        let mut mentions = Vec::with_capacity(self.kinds.get(all.clone())?.len());
        let mut place = Place::default();
        for at in all {
            let block = place.block.checked_add(*self.blocks.get(at)? as usize)?;
            let text = blocks.get(block)?.text.as_str();
            place.enter(block, text);
            let (start, length) = (*self.starts.get(at)?, *self.lengths.get(at)?);
            place.word = place.word.checked_add((start >> 1) as usize)?;
            let begins = place.words.get(place.word).map(|(start, _)| *start);
            let start = match start & 1 {
                0 => begins?,
                _ => begins.unwrap_or(0).checked_add(apart.next()?)?,
            };
            let end = match length & 1 {
                0 => place.words.get(place.word.checked_add((length >> 1) as usize)?.checked_sub(1)?)?.1,
                _ => start.checked_add(apart.next()?)?,
            };
            let span = start..end;
            let value = match *self.values.get(at)? {
                NONE => None,
                AS_WRITTEN => Some(text.get(span.clone())?.to_owned()),
                number => Some(self.texts.get((number - FIRST) as usize)?.clone()),
            };
            mentions.push(Mention { kind: *self.kinds.get(at)?, block, span, value });
        }
        Some((mentions, self.findings.get(index)?))
    }
}

/// A word of a block.
#[derive(Default)]
struct Place {
    block: usize,
    word: usize,
    /// Where the block's words begin and end; none before a block is entered.
    words: Vec<(usize, usize)>,
}

impl Place {
    /// Goes to the first word of a block with this text, unless that is where it is.
    fn enter(&mut self, block: usize, text: &str) {
        if block == self.block && !self.words.is_empty() {
            return;
        }
        let mut end = 0;
        let word = |piece: &str| {
            let start = end + usize::from(end > 0 && piece.len() > 1 && piece.starts_with(' '));
            end += piece.len();
            (start, end)
        };
        *self = Self { block, word: 0, words: Pieces::cut(text).map(word).collect() };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::BlockKind;
    use crate::finding::{Action, Severity};

    fn block(text: &str) -> Block {
        Block { kind: BlockKind::Paragraph, text: text.to_owned(), line: 0 }
    }

    fn mention(kind: MentionKind, block: usize, span: Range<usize>, value: Option<&str>) -> Mention {
        Mention { kind, block, span, value: value.map(str::to_owned) }
    }

    #[test]
    fn mentions_and_findings_survive_being_kept() {
        let blocks = [
            block("In 2019, China grew."),
            block("So did trade in China, today."),
            block("供应链 (EV’s)"),
            block(""),
        ];
        let china = Some("People’s Republic of China");
        let mentions = [
            mention(MentionKind::Theme, 0, 0..0, Some("trade")),
            mention(MentionKind::Date, 0, 3..7, Some("2019")),
            mention(MentionKind::Place, 0, 9..14, china),
            mention(MentionKind::Theme, 1, 7..12, Some("trade")),
            mention(MentionKind::Phrase, 1, 7..21, Some("trade in China")),
            mention(MentionKind::Place, 1, 16..21, china),
            mention(MentionKind::Date, 1, 23..28, None),
            mention(MentionKind::Theme, 2, 3..9, Some("chains")),
            mention(MentionKind::Abbreviation, 2, 11..13, Some("electric vehicle")),
            mention(MentionKind::Theme, 3, 0..0, None),
        ];
        let finding = Finding {
            severity: Severity::Note,
            action: Action::Derived,
            file: "a.txt".to_owned(),
            line: None,
            subject: "title".to_owned(),
            text: "A".to_owned(),
            reason: "It has none.".to_owned(),
        };
        let article = (&blocks[..], &mentions[..], std::slice::from_ref(&finding));
        let mut shard = MentionShard::of([article, (&[], &[], &[]), article]);
        assert_eq!(shard.texts, ["trade", "People’s Republic of China", "chains", "electric vehicle"]);
        for index in [0, 2] {
            let read = shard.article(index, &blocks);
            assert_eq!(read, Some((mentions.to_vec(), std::slice::from_ref(&finding))));
        }
        assert_eq!(shard.article(1, &blocks), Some((Vec::new(), &[][..])));
        assert_eq!(shard.article(3, &blocks), None);
        assert_eq!(shard.article(0, &blocks[..1]), None);
        shard.texts.pop();
        assert_eq!(shard.article(0, &blocks), None);
    }

    proptest! {
        #[test]
        fn any_spans_survive_being_kept(
            text in "(\\PC|a| |\\. ){0,20}",
            mut spans in prop::collection::vec((0usize..30, 0usize..9), 0..9),
        ) {
            spans.sort_unstable();
            let spans = spans.into_iter().map(|(start, length)| start..start + length);
            let mentions: Vec<Mention> = spans.map(|span| mention(MentionKind::Phrase, 1, span, None)).collect();
            let blocks = [block(""), block(&text)];
            let article = (&blocks[..], &mentions[..], &[][..]);
            let shard = MentionShard::of([article, article]);
            prop_assert_eq!(shard.article(1, &blocks), Some((mentions, &[][..])));
        }

        #[test]
        fn columns_of_another_article_are_refused_or_read(
            columns in prop::collection::vec(prop::collection::vec(0u32..9, 0..5), 6),
        ) {
            let [counts, blocks, starts, lengths, apart, values] = columns.try_into().unwrap();
            let kinds = vec![MentionKind::Work; blocks.len()];
            let findings = vec![Vec::new(); counts.len()];
            let texts = vec!["a".to_owned()];
            let shard = MentionShard { counts, kinds, blocks, starts, lengths, apart, values, texts, findings };
            for index in 0..3 {
                shard.article(index, &[block("In 2019, China grew."), block("So did trade.")]);
            }
        }
    }
}
