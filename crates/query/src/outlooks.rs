//! Which way the passages of an article look that nothing dates.

use sourcebook_model::answer::{OutlookSnippet, Snippet};
use sourcebook_model::article::passages;
use sourcebook_model::pack::ArticleText;
use sourcebook_model::{Mention, MentionKind, Outlook, Passage};

use crate::snippet::snippet;

/// The most passages of an article that look the same way.
const MOST_ALIKE: usize = 2;

/// The first passages of an undated article that look each way and name no date, of those `matching` if that is given,
/// each with the sentence that tells.
pub(crate) fn outlooks(
    text: &ArticleText,
    mentions: &[Mention],
    matching: Option<&[u32]>,
) -> Vec<OutlookSnippet> {
    let passages = passages(&text.blocks);
    let of = |passage: &Passage, kind: MentionKind| {
        let blocks = passage.blocks.clone();
        mentions.iter().filter(move |mention| mention.kind == kind && blocks.contains(&mention.block))
    };
    let is_sought = |passage: &&Passage| matching.is_none_or(|matching| matching.contains(&passage.ordinal));
    let is_dated = |passage: &Passage| of(passage, MentionKind::Date).any(|date| date.value.is_some());
    let undated: Vec<&Passage> =
        passages.iter().filter(is_sought).filter(|passage| !is_dated(passage)).collect();
    let mut found = Vec::new();
    for outlook in [Outlook::Back, Outlook::Present, Outlook::Ahead] {
        let looks = |cue: &&Mention| cue.value.as_deref() == Some(outlook.key());
        let alike = undated.iter().filter_map(|passage| {
            let cue = of(passage, MentionKind::Outlook).find(looks)?;
            let block = text.blocks.get(cue.block)?;
            let starts = text.sentences.get(cue.block).map_or(&[][..], Vec::as_slice);
            let fragments = snippet(&block.text, starts, &[], &[cue]);
            let snippet = Snippet { passage: passage.ordinal, fragments };
            Some(OutlookSnippet { outlook: outlook.key().to_owned(), snippet })
        });
        found.extend(alike.take(MOST_ALIKE));
    }
    found
}

#[cfg(test)]
mod tests {
    use sourcebook_model::answer::ArticleHead;
    use sourcebook_model::{Block, BlockKind, Origin};

    use super::*;

    /// A mention by its kind, its words and its value.
    type Written<'a> = (MentionKind, &'a str, &'a str);

    fn text(blocks: &[(&str, &[Written<'_>])]) -> (ArticleText, Vec<Mention>) {
        let mut all = Vec::new();
        let mut text = ArticleText {
            head: ArticleHead {
                id: "a".to_owned(),
                title: "A".to_owned(),
                title_origin: Origin::Text,
                date: None,
                date_origin: None,
                authors: Vec::new(),
                source: None,
                language: "en".to_owned(),
                lead: String::new(),
                passages: blocks.len() as u32,
            },
            blocks: Vec::new(),
            sentences: Vec::new(),
            themes: Vec::new(),
        };
        for (number, (words, mentions)) in blocks.iter().enumerate() {
            text.blocks.push(Block { kind: BlockKind::Paragraph, text: (*words).to_owned(), line: 0 });
            text.sentences.push(vec![0]);
            for (kind, part, value) in *mentions {
                let start = words.find(part).unwrap();
                let (span, value) = (start..start + part.len(), Some((*value).to_owned()));
                all.push(Mention { kind: *kind, block: number, span, value });
            }
        }
        (text, all)
    }

    fn told((text, mentions): &(ArticleText, Vec<Mention>), matching: Option<&[u32]>) -> Vec<(String, u32)> {
        let told = outlooks(text, mentions, matching).into_iter();
        told.map(|one| (one.outlook, one.snippet.passage)).collect()
    }

    #[test]
    fn passages_without_a_date_are_told_by_the_way_they_look() {
        let text = text(&[
            ("Costs will fall.", &[(MentionKind::Outlook, "will", "ahead")]),
            ("They fell.", &[(MentionKind::Outlook, "fell", "back")]),
            ("Nobody knows.", &[]),
            (
                "They fell in 2019.",
                &[(MentionKind::Outlook, "fell", "back"), (MentionKind::Date, "2019", "2019")],
            ),
        ]);
        assert_eq!(told(&text, None), [("back".to_owned(), 1), ("ahead".to_owned(), 0)]);
        assert_eq!(told(&text, Some(&[0, 3])), [("ahead".to_owned(), 0)]);
    }
}
