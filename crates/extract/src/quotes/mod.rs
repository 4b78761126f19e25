//! Quotes: what somebody is quoted as saying, between marks of any kind or in a block of its own, and who said it.
//!
//! [`marks`] pairs the marks, [`speaker`] reads the clause around them for a verb of saying with a name or a pronoun
//! beside it, in words that [`english`] lists. Quotes whose speaker is not named have none.

mod english;
mod marks;
mod speaker;

use std::ops::Range;

use sourcebook_analysis::is_code;
use sourcebook_model::{Block, BlockKind};

use crate::names::FoundName;
use english::{TITLED, TITLING, lists};
use marks::Marked;
use speaker::{DASHES, Speakers, who_may_speak};

/// Fewer words between marks are a title or a word that somebody keeps at a distance, unless a verb of saying follows.
const FEWEST_WORDS: usize = 4;
/// The same for scripts that set no spaces, in letters.
const FEWEST_LETTERS: usize = 8;

/// What somebody is quoted as saying in one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundQuote {
    pub(crate) block: usize,
    /// Its byte range, without marks.
    pub(crate) span: Range<usize>,
    /// Who said it, by the form that stands for all forms of the name.
    pub(crate) speaker: Option<String>,
}

/// The quotes in an article's blocks, in order; `names` are those in it.
pub(crate) fn quotes(blocks: &[Block], names: &[FoundName], language: &str) -> Vec<FoundQuote> {
    let names = who_may_speak(blocks, names);
    let mut speakers = Speakers::new(blocks, &names, language);
    let mut found: Vec<FoundQuote> = Vec::new();
    let mut runs_on = false;
    let mut is_said = false;
    for (number, block) in blocks.iter().enumerate() {
        if block.kind.is_heading() || is_code(&block.text) {
            runs_on = false;
        } else if block.kind == BlockKind::Quotation {
            let is_first = number == 0 || blocks[number - 1].kind != BlockKind::Quotation;
            if is_first {
                is_said = is_attributed(blocks, number, &speakers);
            }
            if let Some(signed) = speakers.signature_alone(number) {
                sign(&mut found, number, &signed);
            } else if is_said {
                found.extend(block_quotation(number, block, &mut speakers));
            }
            runs_on = false;
        } else {
            runs_on = in_paragraph(number, block, blocks.get(number + 1), runs_on, &mut speakers, &mut found);
        }
    }
    found
}

/// Adds the quotes between marks in a block, and says whether the last of them goes on in the next block.
fn in_paragraph(
    number: usize,
    block: &Block,
    next: Option<&Block>,
    runs_on: bool,
    speakers: &mut Speakers<'_>,
    found: &mut Vec<FoundQuote>,
) -> bool {
    let goes_on_in = next.filter(|next| !next.kind.is_heading()).map(|next| next.text.as_str());
    let marked = marks::marked(&block.text, goes_on_in);
    for (at, quote) in marked.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &marked[before]);
        let speaker = speakers.of(number, quote, before, marked.get(at + 1));
        let text = &block.text[quote.inner.clone()];
        // A quote over several paragraphs has one speaker, named before its first or after its last.
        let continues = at == 0 && runs_on;
        let is_said = is_speech(text) || speaker.name.is_some() && text.ends_with([',', '!', '?', '.']);
        let is_another = || {
            let outer = &quote.outer;
            is_listing(&block.text, outer.start, text)
                || !speaker.is_tagged && is_title(&block.text[..outer.start], text, &block.text[outer.end..])
        };
        if continues || speaker.is_tagged && speaker.name.is_some() && is_said || is_said && !is_another() {
            let inherited = found.last().filter(|_| continues).and_then(|last| last.speaker.clone());
            let who = speaker.name.or(inherited);
            if continues {
                name_whole(found, &who);
            }
            found.push(FoundQuote { block: number, span: quote.inner.clone(), speaker: who });
        }
    }
    marked.last().is_some_and(|last| last.goes_on)
}

/// Whether somebody is quoted in the block quotations from `first` on, and not a note set apart from the text: they are
/// led in or signed, or stand between marks.
fn is_attributed(blocks: &[Block], first: usize, speakers: &Speakers<'_>) -> bool {
    let run = (first..blocks.len()).take_while(|number| blocks[*number].kind == BlockKind::Quotation);
    first.checked_sub(1).is_none_or(|before| speakers.introduces(before))
        || run.clone().any(|number| speakers.is_signed(number))
        || run.clone().any(|number| !marks::marked(&blocks[number].text, None).is_empty())
}

/// Gives the block quotations right before a signature of its own, a block, to who signs.
fn sign(found: &mut [FoundQuote], signature: usize, signed: &Option<String>) {
    let mut block = signature;
    for quote in found.iter_mut().rev() {
        if quote.block + 1 != block {
            break;
        }
        block = quote.block;
        quote.speaker.clone_from(signed);
    }
}

/// Gives the paragraphs of the quote that ends `found` their speaker.
fn name_whole(found: &mut [FoundQuote], speaker: &Option<String>) {
    let mut block = None;
    for quote in found.iter_mut().rev() {
        if quote.speaker.is_some() || block.is_some_and(|block| quote.block + 1 != block) {
            break;
        }
        block = Some(quote.block);
        quote.speaker.clone_from(speaker);
    }
}

/// The quote that a block quotation is.
fn block_quotation(number: usize, block: &Block, speakers: &mut Speakers<'_>) -> Option<FoundQuote> {
    let text = &block.text;
    if is_code(text) {
        return None;
    }
    let (end, signed) = speakers.signature(number, text.trim_end().len());
    let signs = |letter: char| letter.is_whitespace() || DASHES.contains(&letter);
    let mut span = trimmed(text, 0..text[..end].trim_end_matches(signs).len());
    // A signature without a name stands behind the closing mark.
    if let [Marked { outer, inner, .. }] = marks::marked(&text[..span.end], None).as_slice()
        && outer.start == span.start
        && (outer.end == span.end || text[outer.end..].trim_start().starts_with(DASHES))
    {
        span = inner.clone();
    }
    let is_signed = signed.is_some() || speakers.is_signed(number);
    let speaker = signed.or_else(|| (!is_signed).then(|| speakers.of_block(number)).flatten());
    is_speech(&text[span.clone()]).then_some(FoundQuote { block: number, span, speaker })
}

/// `text[span]` without the white space around it.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let inside = &text[span.clone()];
    let start = span.start + inside.len() - inside.trim_start().len();
    start..(start + inside.trim().len())
}

/// Whether what stands between marks is a string of source code in the midst of prose.
fn is_listing(text: &str, opening: usize, inside: &str) -> bool {
    const SIGNS: [&str; 9] = ["==", "!=", "->", "=>", "%v", "{}", "()", "::", "&&"];
    let before = text[..opening].trim_end_matches(' ');
    let is_argument = before.strip_suffix('(').is_some_and(|before| {
        before.len() + 1 == opening
            && before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
    });
    is_argument || before.ends_with('=') || is_code(inside) || SIGNS.iter().any(|sign| inside.contains(sign))
}

/// Whether what stands between marks is a title or a label: of a work that a list of references has, or beside a word for
/// what has one, as in “the article “Why it rains””.
fn is_title(before: &str, inside: &str, behind: &str) -> bool {
    if !inside.starts_with(|first: char| first.is_uppercase() || first.is_numeric()) {
        return false;
    }
    let before = before.trim_end();
    let dated = before.trim_end_matches(['.', ',', ':']).strip_suffix(')').is_some_and(|before| {
        let year = before.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        year.len() > 4 && year.as_bytes()[year.len() - 4..].iter().all(u8::is_ascii_digit)
    });
    let word = |text: &str| text.trim_matches(|letter: char| !letter.is_alphabetic()).to_lowercase();
    let left = before.trim_end_matches(',').rsplit(char::is_whitespace).next().map(word).unwrap_or_default();
    let right =
        behind.split_whitespace().next().filter(|_| behind.starts_with(' ')).map(word).unwrap_or_default();
    before.starts_with('^')
        || dated
        || !before.ends_with(':') && (lists(TITLED, &left) || lists(TITLING, &left))
        || lists(TITLED, &right)
        // An issue by its number: `"It crashes on start" #123`.
        || behind.strip_prefix(" #").is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether what stands between marks is long enough to be said, and no title.
fn is_speech(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    if words.len() < FEWEST_WORDS {
        let unspaced = text.chars().filter(|letter| *letter >= '\u{0e00}' && letter.is_alphabetic()).count();
        return unspaced >= FEWEST_LETTERS;
    }
    let long: Vec<&&str> = words
        .iter()
        .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3)
        .collect();
    let capitals = long
        .iter()
        .filter(|word| word.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase));
    let is_title = capitals.count() * 5 > long.len() * 3 && !text.ends_with(['.', ',', '!', '?']);
    !is_title
}

#[cfg(test)]
mod tests;
