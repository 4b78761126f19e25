//! What is a quote, and whose.

use sourcebook_model::{Block, BlockKind};

use super::quotes;
use crate::names::NameFinder;

fn said_in(blocks: &[Block]) -> Vec<String> {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let names = NameFinder::shared().find(&texts, "en");
    let shown = |speaker: Option<String>| speaker.unwrap_or_else(|| "?".to_owned());
    let found = quotes(blocks, &names, "en").into_iter();
    found
        .map(|found| format!("{}: {}", shown(found.speaker), &blocks[found.block].text[found.span]))
        .collect()
}

fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, text: text.to_owned(), line: 0 }
}

fn said(texts: &[&str]) -> Vec<String> {
    let blocks: Vec<Block> = texts.iter().map(|text| block(BlockKind::Paragraph, text)).collect();
    said_in(&blocks)
}

#[test]
fn verbs_of_saying_name_the_speaker_on_either_side() {
    for text in [
        "“The ice is thin this year,” Ada Berg said on Monday.",
        "“The ice is thin this year,” said Ada Berg, who runs the ferry.",
        "“The ice is thin this year,” said the ferry's captain, Ada Berg.",
        "“The ice is thin this year,” Ada Berg, captain of the Nordic Star, said.",
        "Ada Berg said: “The ice is thin this year”.",
        "As Ada Berg puts it, \"The ice is thin this year\".",
        "According to Ada Berg, “The ice is thin this year”.",
        "Ada Berg told the Harbour Times that “The ice is thin this year”.",
        "“The ice is thin this year” — Ada Berg, captain",
    ] {
        assert_eq!(said(&[text]).len(), 1, "{text}");
        assert!(
            said(&[text])[0].starts_with("Ada Berg: The ice is thin this year"),
            "{text}: {:?}",
            said(&[text])
        );
    }
}

#[test]
fn a_surname_and_a_pronoun_lead_to_the_full_name() {
    let texts = [
        "Captain Ada Berg knows the bay.",
        "“We had no choice but to wait,” Berg notes. “Nobody wanted to risk it.”",
        "“It was the right thing to do,” she added, “and we would do it again.”",
    ];
    let all = said(&texts);
    assert_eq!(all.len(), 4, "{all:?}");
    assert!(all.iter().all(|said| said.starts_with("Ada Berg: ")), "{all:?}");
}

#[test]
fn each_of_two_speakers_keeps_their_own() {
    let text = "Ada Berg said, “We waited for an hour.” Ole Vik said, “I would not have waited.”";
    assert_eq!(said(&[text]), ["Ada Berg: We waited for an hour.", "Ole Vik: I would not have waited."]);
}

#[test]
fn a_few_words_are_no_quote_unless_somebody_says_them() {
    assert!(
        said(&["The “thin ice” rule and the book “A Winter at Sea” and “How the North Was Lost Again”."])
            .is_empty()
    );
    assert_eq!(said(&["“Never again,” said Ada Berg."]), ["Ada Berg: Never again,"]);
}

#[test]
fn a_quote_over_paragraphs_has_one_speaker() {
    let all =
        said(&["“The ice came early,” Ada Berg said. “We were not ready for it.", "“Next year we will be.”"]);
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(all.iter().all(|said| said.starts_with("Ada Berg: ")), "{all:?}");
}

#[test]
fn a_block_quotation_is_of_whom_the_text_before_names() {
    let quoted = |text| block(BlockKind::Quotation, text);
    let blocks = [
        block(BlockKind::Paragraph, "In her report, Ada Berg writes:"),
        quoted("The ice is thinner than ten years ago."),
        quoted("It will not grow back in our time."),
        block(BlockKind::Paragraph, "Others do not agree."),
        quoted("Nobody knows what next year brings. — Ole Vik"),
    ];
    let expected = [
        "Ada Berg: The ice is thinner than ten years ago.",
        "Ada Berg: It will not grow back in our time.",
        "Ole Vik: Nobody knows what next year brings.",
    ];
    assert_eq!(said_in(&blocks), expected);
}

#[test]
fn who_is_not_named_stays_unknown() {
    assert_eq!(
        said(&["“Nobody knows who said this,” it says on the wall."]),
        ["?: Nobody knows who said this,"]
    );
    assert_eq!(
        said(&["The sign reads “No entry for ships of any kind”."]),
        ["?: No entry for ships of any kind"]
    );
}

#[test]
fn listings_hold_no_quotes() {
    assert!(said(&["print(\"one two three four five\"); // done"]).is_empty());
}

#[test]
fn a_signature_of_its_own_is_of_the_quotations_above_it() {
    let quoted = |text| block(BlockKind::Quotation, text);
    let blocks = [
        block(BlockKind::Paragraph, "Some of what we heard."),
        quoted("The ice is thinner than ten years ago."),
        quoted("It will not grow back in our time."),
        quoted("— Ada Berg"),
        quoted("Nobody knows what next year brings."),
        quoted("— Ole Vik"),
        quoted("I never saw a bay without ice before. — Ole Vik"),
        quoted("“We never had a winter like that.” -- Captain of a ferry in the north"),
    ];
    let expected = [
        "Ada Berg: The ice is thinner than ten years ago.",
        "Ada Berg: It will not grow back in our time.",
        "Ole Vik: Nobody knows what next year brings.",
        "Ole Vik: I never saw a bay without ice before.",
        "?: We never had a winter like that.",
    ];
    // Who signs without a name is not who signed above.
    assert_eq!(said_in(&blocks), expected);
}

#[test]
fn a_note_set_apart_is_no_quote() {
    let note = block(BlockKind::Quotation, "Mind the gap between the ferry and the quay.");
    let before = |text| block(BlockKind::Paragraph, text);
    assert!(said_in(&[before("How to board a ferry."), note.clone()]).is_empty());
    assert_eq!(said_in(&[before("The sign has this:"), note.clone()]).len(), 1);
    assert_eq!(said_in(&[before("The captain always says the same."), note]).len(), 1);
}

#[test]
fn titles_labels_and_strings_of_code_are_no_quotes() {
    for text in [
        "See “How to winter in the north” for more.",
        "It is in a paper, “Thin ice and what to do about it.”",
        "The “Number of ships in port” column is empty.",
        "Berg, A. (2009). “The ice of the northern bays”. Journal of Ice.",
        "Call log.Printf(\"no ice in the bay at all\") when it melts.",
        "Set label = \"no ice in the bay\" there.",
        "In “Ferry name,” add the ship.",
        "It is known: \"Ice in the bay takes too long\" #123",
    ] {
        assert!(said(&[text]).is_empty(), "{text}: {:?}", said(&[text]));
    }
    assert_eq!(said(&["Ada Berg told the paper: “The ice is thin this year.”"]).len(), 1);
}

#[test]
fn who_is_told_something_does_not_say_it() {
    assert_eq!(
        said(&[
            "The crew of the Nordic Star were with Ada Berg and she was warned, “the ice is thin this year”."
        ]),
        ["?: the ice is thin this year"]
    );
}
