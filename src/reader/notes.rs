//! What stands in the margin of a passage: its themes, and whether it looks back or ahead.

use sourcebook_model::answer::BlockView;
use sourcebook_model::{MentionKind, Outlook};
use yew::{Html, html};

use crate::collection::Collection;

/// The way a block looks, where that is not at how things are.
fn outlook(block: &BlockView) -> Option<&'static str> {
    let mentions = block.fragments.iter().flat_map(|fragment| &fragment.mentions);
    let mut outlooks = mentions.filter(|mention| mention.kind == MentionKind::Outlook);
    match outlooks.find_map(|mention| mention.value.as_deref())? {
        ahead if ahead == Outlook::Ahead.key() => Some("Looks ahead"),
        back if back == Outlook::Back.key() => Some("Looks back"),
        _ => None,
    }
}

/// The labels of the block's themes, each in its hue, and the way it looks. Shown where there is a margin.
pub(super) fn notes(collection: &Collection, block: &BlockView) -> Html {
    let outlook = outlook(block);
    if block.themes.is_empty() && outlook.is_none() {
        return Html::default();
    }
    html! {
        <span class="notes" lang="en" dir="ltr">
            if !block.themes.is_empty() { <span class="unseen">{"Themes of this passage: "}</span> }
            for id in &block.themes {
                <span class="note" style={collection.style(id)}>{ collection.label(id) }</span>
                <span class="unseen">{". "}</span>
            }
            if let Some(outlook) = outlook { <span class="outlook">{ outlook }</span> }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use sourcebook_model::BlockKind;
    use sourcebook_model::answer::{Fragment, MentionLabel};

    use super::*;

    fn block(outlook: Option<Outlook>) -> BlockView {
        let label = |outlook: Outlook| MentionLabel {
            kind: MentionKind::Outlook,
            value: Some(outlook.key().to_owned()),
        };
        let fragment = Fragment { mentions: outlook.map(label).into_iter().collect(), ..Fragment::default() };
        BlockView { kind: BlockKind::Paragraph, passage: 0, fragments: vec![fragment], themes: Vec::new() }
    }

    #[test]
    fn only_looking_back_or_ahead_is_worth_a_note() {
        assert_eq!(outlook(&block(Some(Outlook::Ahead))), Some("Looks ahead"));
        assert_eq!(outlook(&block(Some(Outlook::Back))), Some("Looks back"));
        assert_eq!(outlook(&block(Some(Outlook::Present))), None);
        assert_eq!(outlook(&block(None)), None);
    }
}
